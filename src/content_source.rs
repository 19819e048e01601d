//! The content's files: read, laid over each other, and every fault in them told at once with its file and line.
//!
//! A folder has `references.toml` and a folder a language, each with `exercises.toml`, `cues.toml`, `lessons.toml`,
//! `breathing.toml` and `articles/*.md`. English has the facts and its sentences; the others have the sentences alone, and
//! all of them. `build.rs` makes this file a module of its own and writes what it reads into the program;
//! `unbrace content check DIR` reads a folder that somebody edits.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// The languages there are, the first with the facts.
pub const LANGUAGES: [&str; 2] = ["en", "de"];

/// The lists of a language: the key in the file, the file and the library, and which keys are sentences.
const LISTS: [(&str, &str, &[&str]); 3] = [
    (
        "exercise",
        "exercises",
        &[
            "name",
            "ask",
            "dose",
            "flare_dose",
            "steps",
            "breathing",
            "why",
            "caution",
            "stop",
            "gentler",
        ],
    ),
    ("cue", "cues", &["cue", "why"]),
    ("lesson", "lessons", &["fact", "action", "choice"]),
];
/// The sentences at the head of an article.
const HEAD: [&str; 3] = ["title", "summary", "try"];

/// Stands before an article's id among the places: it may be called as an exercise is.
pub const ARTICLE: &str = "article ";

/// Something that is not as it has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// In which file.
    pub file: PathBuf,
    /// In which line, from 1, where that is known.
    pub line: Option<usize>,
    /// What, in words.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file.display(), self.what),
            None => write!(f, "{}: {}", self.file.display(), self.what),
        }
    }
}

/// Where something stands: its file and line.
pub type Place = (PathBuf, Option<usize>);

/// A language, whole.
pub struct Language {
    /// Its name.
    pub name: &'static str,
    /// Exercises, cues, lessons and breathing, as the library reads them.
    pub library: Value,
    /// The articles in their order.
    pub articles: Value,
    /// Where each thing stands, by its id; "breathing" is that file.
    #[allow(dead_code)] // the build has no use for it
    pub places: BTreeMap<String, Place>,
}

/// Everything that a folder holds.
pub struct Source {
    /// In the order of [`LANGUAGES`].
    pub languages: Vec<Language>,
    /// The references.
    pub references: Value,
}

/// Reads a folder.
///
/// # Errors
/// Every fault there is, in the order of the files.
pub fn read(folder: &Path) -> Result<Source, Vec<Fault>> {
    let mut r = Reader::default();
    let english: Vec<Vec<Value>> = LISTS.iter().map(|l| r.list(folder, LANGUAGES[0], l)).collect();
    let mut languages = Vec::new();
    for name in LANGUAGES {
        let mut places = BTreeMap::new();
        let mut library = Map::new();
        for (list, english) in LISTS.iter().zip(&english) {
            let own = if name == LANGUAGES[0] {
                english.clone()
            } else {
                r.list(folder, name, list)
            };
            let file = folder.join(name).join(format!("{}.toml", list.1));
            for id in own.iter().filter_map(|e| e["id"].as_str()) {
                places.insert(id.to_owned(), (file.clone(), r.line_of(&file, id)));
            }
            let all = if name == LANGUAGES[0] {
                own
            } else {
                r.laid_over(&file, english, own, list.2)
            };
            library.insert(list.1.into(), all.into());
        }
        let breathing = folder.join(name).join("breathing.toml");
        library.insert("breathing".into(), r.table(&breathing).into());
        places.insert("breathing".into(), (breathing, None));
        let articles = r.articles(folder, name, &mut places);
        languages.push(Language {
            name,
            library: library.into(),
            articles,
            places,
        });
    }
    let references = folder.join("references.toml");
    let listed = r.table(&references).remove("reference");
    if listed.is_none() {
        r.fault(&references, None, "there is no [[reference]]");
    }
    if r.faults.is_empty() {
        let references = listed.unwrap_or_default();
        Ok(Source {
            languages,
            references,
        })
    } else {
        // The English articles are read for each language.
        let mut told: Vec<Fault> = Vec::new();
        for fault in r.faults {
            if !told.contains(&fault) {
                told.push(fault);
            }
        }
        Err(told)
    }
}

/// Reads files and keeps what is wrong with them.
#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
    texts: BTreeMap<PathBuf, String>,
}

impl Reader {
    fn fault(&mut self, file: &Path, line: Option<usize>, what: impl Into<String>) {
        let (file, what) = (file.to_owned(), what.into());
        self.faults.push(Fault { file, line, what });
    }

    fn text(&mut self, file: &Path) -> String {
        match std::fs::read_to_string(file) {
            Ok(text) => {
                self.texts.insert(file.to_owned(), text.clone());
                text
            }
            Err(e) => {
                self.fault(file, None, format!("cannot be read: {e}"));
                String::new()
            }
        }
    }

    /// A table of TOML that begins so many lines into its file.
    fn toml(&mut self, file: &Path, text: &str, above: usize) -> Map<String, Value> {
        match toml_edit::de::from_str::<Map<String, Value>>(text) {
            Ok(table) => table,
            Err(e) => {
                let before = e.span().map(|s| text.get(..s.start).unwrap_or(text));
                let line = before.map(|t| above + t.matches('\n').count() + 1);
                self.fault(file, line, e.message().trim().to_owned());
                Map::new()
            }
        }
    }

    fn table(&mut self, file: &Path) -> Map<String, Value> {
        let text = self.text(file);
        self.toml(file, &text, 0)
    }

    /// The line on which a thing has its name.
    fn line_of(&self, file: &Path, id: &str) -> Option<usize> {
        let named = |l: &str| {
            let rest = l
                .trim_start()
                .strip_prefix("id")?
                .trim_start()
                .strip_prefix('=')?;
            rest.trim_start()
                .strip_prefix('"')?
                .split('"')
                .next()
                .map(str::to_owned)
        };
        let mut lines = self.texts.get(file)?.lines();
        lines.position(|l| named(l).as_deref() == Some(id)).map(|n| n + 1)
    }

    /// A list of a language, each thing with a name of its own.
    fn list(&mut self, folder: &Path, language: &str, list: &(&str, &str, &[&str])) -> Vec<Value> {
        let file = folder.join(language).join(format!("{}.toml", list.1));
        let before = self.faults.len();
        let found = match self.table(&file).remove(list.0) {
            Some(Value::Array(all)) => all,
            _ => {
                if self.faults.len() == before {
                    self.fault(&file, None, format!("there is no [[{}]]", list.0));
                }
                return Vec::new();
            }
        };
        let mut all: Vec<Value> = Vec::new();
        for (n, e) in found.into_iter().enumerate() {
            match e["id"].as_str() {
                None => {
                    let what = format!("the {}. [[{}]] has no id in quotes", n + 1, list.0);
                    self.fault(&file, None, what);
                }
                Some(id) if all.iter().any(|o| o["id"] == id) => {
                    let line = self.line_of(&file, id);
                    self.fault(&file, line, format!("{id} stands in this file twice"));
                }
                Some(_) => all.push(e),
            }
        }
        all
    }

    /// The English list's facts with a language's sentences, which have to be all of them and nothing else.
    fn laid_over(
        &mut self,
        file: &Path,
        english: &[Value],
        own: Vec<Value>,
        sentences: &[&str],
    ) -> Vec<Value> {
        for o in &own {
            let id = o["id"].as_str().unwrap_or_default().to_owned();
            let line = self.line_of(file, &id);
            if !english.iter().any(|e| e["id"] == o["id"]) {
                self.fault(file, line, format!("{id} is not in English"));
                continue;
            }
            let keys: Vec<&str> = o
                .as_object()
                .into_iter()
                .flatten()
                .map(|(k, _)| k.as_str())
                .collect();
            for key in sentences.iter().filter(|s| !keys.contains(*s)) {
                self.fault(file, line, format!("{id} has no {key}"));
            }
            for key in keys.into_iter().filter(|k| *k != "id" && !sentences.contains(k)) {
                self.fault(
                    file,
                    line,
                    format!("{id}: {key} stands in the English file alone"),
                );
            }
        }
        let mut all = Vec::new();
        for e in english {
            let Some(o) = own.iter().find(|o| o["id"] == e["id"]) else {
                let id = e["id"].as_str().unwrap_or_default();
                self.fault(file, None, format!("{id} is in English and not here"));
                continue;
            };
            let mut whole = e.as_object().cloned().unwrap_or_default();
            whole.extend(o.as_object().cloned().unwrap_or_default());
            all.push(Value::Object(whole));
        }
        all
    }

    /// A list of articles: the front matter in English, with the language's own over it, and the text.
    fn articles(&mut self, folder: &Path, language: &str, places: &mut BTreeMap<String, Place>) -> Value {
        let names = |r: &mut Self, language: &str| {
            let dir = folder.join(language).join("articles");
            let files = std::fs::read_dir(&dir).map(|d| d.flatten().map(|e| e.file_name()).collect());
            let mut files: Vec<std::ffi::OsString> = files.unwrap_or_else(|e| {
                r.fault(&dir, None, format!("cannot be read: {e}"));
                Vec::new()
            });
            files.retain(|f| Path::new(f).extension().is_some_and(|e| e == "md"));
            files.sort();
            files
        };
        let english = names(self, LANGUAGES[0]);
        if language != LANGUAGES[0] {
            for extra in names(self, language).iter().filter(|f| !english.contains(f)) {
                let file = folder.join(language).join("articles").join(extra);
                self.fault(&file, None, "there is no such article in English");
            }
        }
        let mut all = Vec::new();
        for name in english {
            let own = folder.join(language).join("articles").join(&name);
            let (mut head, body) = self.article(&own);
            if language != LANGUAGES[0] {
                let lacks = |k: &&str| !head.is_empty() && !head.contains_key(*k);
                for key in HEAD.into_iter().filter(lacks).collect::<Vec<_>>() {
                    self.fault(&own, None, format!("there is no {key}"));
                }
                let mut whole = self
                    .article(&folder.join(LANGUAGES[0]).join("articles").join(&name))
                    .0;
                whole.extend(head);
                head = whole;
            }
            if let Some(id) = head.get("id").and_then(Value::as_str) {
                places.insert(format!("{ARTICLE}{id}"), (own, None));
            }
            head.insert("body".into(), body.into());
            all.push(Value::Object(head));
        }
        all.sort_by_key(|a| a["order"].as_i64());
        json!(all)
    }

    fn article(&mut self, file: &Path) -> (Map<String, Value>, String) {
        let text = self.text(file);
        let parts = text.strip_prefix("+++\n").and_then(|t| t.split_once("\n+++\n"));
        let Some((head, body)) = parts else {
            if !text.is_empty() {
                self.fault(
                    file,
                    Some(1),
                    "an article begins with its head between two lines of +++",
                );
            }
            return Default::default();
        };
        (self.toml(file, head, 1), body.trim().to_owned())
    }
}
