//! Reads the files of the content, merges each language with English, and reports every error with its file
//! and line.
//!
//! A folder has `references.toml` and one folder for each language, each with `exercises.toml`, `cues.toml`,
//! `lessons.toml`, `breathing.toml` and `articles/*.md`. The English files have the facts and the English
//! sentences; the files of another language have all sentences and no facts. `build.rs` includes this file as
//! a module and compiles the result into the program; `unbrace content check DIR` reads a folder that is
//! being edited.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// A list of things in the files of a language.
struct List {
    /// The key of an entry in its file.
    key: &'static str,
    /// The name of the file, and the key in the library.
    name: &'static str,
    /// The keys whose values are sentences; the others are facts.
    sentences: &'static [&'static str],
}

const LISTS: [List; 3] = [
    List {
        key: "exercise",
        name: "exercises",
        sentences: &[
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
    },
    List {
        key: "cue",
        name: "cues",
        sentences: &["cue", "why"],
    },
    List {
        key: "lesson",
        name: "lessons",
        sentences: &["fact", "action", "choice"],
    },
];
/// The sentences in the front matter of an article.
const ARTICLE_SENTENCES: [&str; 3] = ["title", "summary", "try"];

/// The prefix of an article's id in [`LanguageSource::locations`], because an exercise may have the same id.
pub const ARTICLE_PREFIX: &str = "article ";

/// An error in a file of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError {
    /// The file.
    pub file: PathBuf,
    /// The line from 1, where it is known.
    pub line: Option<usize>,
    /// The error in words.
    pub what: String,
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file.display(), self.what),
            None => write!(f, "{}: {}", self.file.display(), self.what),
        }
    }
}

/// The file of a thing, and its line where it is known.
pub type Location = (PathBuf, Option<usize>);

/// The language whose files have the facts.
const ENGLISH: &str = "en";

/// The content of one language, with the facts.
pub struct LanguageSource {
    /// The name of the language.
    pub name: &'static str,
    /// Exercises, cues, lessons and breathing, in the form that the library deserializes.
    pub library: Value,
    /// The articles in order.
    pub articles: Value,
    /// The location of each thing by its id; "breathing" is the file of that name.
    #[allow(dead_code)] // the build script does not use it
    pub locations: BTreeMap<String, Location>,
}

/// The content of a folder.
pub struct ContentSource {
    /// In the order in which the languages were given.
    pub languages: Vec<LanguageSource>,
    /// The references.
    pub references: Value,
}

/// Reads these languages from a folder.
///
/// # Errors
/// Every error in the files, in the order of the files.
pub fn read(folder: &Path, languages: &[&'static str]) -> Result<ContentSource, Vec<SourceError>> {
    let mut r = Reader::default();
    let english: Vec<Vec<Value>> = LISTS.iter().map(|l| r.list(folder, ENGLISH, l)).collect();
    let mut sources = Vec::new();
    for name in languages {
        let mut locations = BTreeMap::new();
        let mut library = Map::new();
        for (list, english) in LISTS.iter().zip(&english) {
            let own = if *name == ENGLISH {
                english.clone()
            } else {
                r.list(folder, name, list)
            };
            let file = folder.join(name).join(format!("{}.toml", list.name));
            for id in own.iter().filter_map(|e| e["id"].as_str()) {
                locations.insert(id.to_owned(), (file.clone(), r.line_of(&file, id)));
            }
            let all = if *name == ENGLISH {
                own
            } else {
                r.merge(&file, english, own, list.sentences)
            };
            library.insert(list.name.into(), all.into());
        }
        let breathing = folder.join(name).join("breathing.toml");
        library.insert("breathing".into(), r.table(&breathing).into());
        locations.insert("breathing".into(), (breathing, None));
        let articles = r.articles(folder, name, &mut locations);
        sources.push(LanguageSource {
            name,
            library: library.into(),
            articles,
            locations,
        });
    }
    let file = folder.join("references.toml");
    let references = r.table(&file).remove("reference");
    if references.is_none() {
        r.error(&file, None, "there is no [[reference]]");
    }
    if r.errors.is_empty() {
        Ok(ContentSource {
            languages: sources,
            references: references.unwrap_or_default(),
        })
    } else {
        // The English articles are read once for each language, so their errors repeat.
        let mut distinct: Vec<SourceError> = Vec::new();
        for error in r.errors {
            if !distinct.contains(&error) {
                distinct.push(error);
            }
        }
        Err(distinct)
    }
}

/// Reads files and collects the errors in them.
#[derive(Default)]
struct Reader {
    errors: Vec<SourceError>,
    /// The text of each file that was read, for [`Reader::line_of`].
    texts: BTreeMap<PathBuf, String>,
}

impl Reader {
    fn error(&mut self, file: &Path, line: Option<usize>, what: impl Into<String>) {
        let (file, what) = (file.to_owned(), what.into());
        self.errors.push(SourceError { file, line, what });
    }

    fn text(&mut self, file: &Path) -> String {
        match std::fs::read_to_string(file) {
            Ok(text) => {
                self.texts.insert(file.to_owned(), text.clone());
                text
            }
            Err(e) => {
                self.error(file, None, format!("cannot be read: {e}"));
                String::new()
            }
        }
    }

    /// Parses TOML; `above` is the number of lines before it in the file.
    fn toml(&mut self, file: &Path, text: &str, above: usize) -> Map<String, Value> {
        match toml_edit::de::from_str::<Map<String, Value>>(text) {
            Ok(table) => table,
            Err(e) => {
                let before = e.span().map(|s| text.get(..s.start).unwrap_or(text));
                let line = before.map(|t| above + t.matches('\n').count() + 1);
                self.error(file, line, e.message().trim().to_owned());
                Map::new()
            }
        }
    }

    fn table(&mut self, file: &Path) -> Map<String, Value> {
        let text = self.text(file);
        self.toml(file, &text, 0)
    }

    /// The line that sets `id` to this value.
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

    /// The entries of a list in one language, each with a distinct id.
    fn list(&mut self, folder: &Path, language: &str, list: &List) -> Vec<Value> {
        let file = folder.join(language).join(format!("{}.toml", list.name));
        let before = self.errors.len();
        let found = match self.table(&file).remove(list.key) {
            Some(Value::Array(all)) => all,
            _ => {
                if self.errors.len() == before {
                    self.error(&file, None, format!("there is no [[{}]]", list.key));
                }
                return Vec::new();
            }
        };
        let mut all: Vec<Value> = Vec::new();
        for (n, e) in found.into_iter().enumerate() {
            match e["id"].as_str() {
                None => {
                    let what = format!("the {}. [[{}]] has no id in quotes", n + 1, list.key);
                    self.error(&file, None, what);
                }
                Some(id) if all.iter().any(|o| o["id"] == id) => {
                    let line = self.line_of(&file, id);
                    self.error(&file, line, format!("{id} stands in this file twice"));
                }
                Some(_) => all.push(e),
            }
        }
        all
    }

    /// The facts of the English list with the sentences of another language. `own` must have exactly the
    /// entries of the English list, each with exactly the keys of `sentences`.
    fn merge(&mut self, file: &Path, english: &[Value], own: Vec<Value>, sentences: &[&str]) -> Vec<Value> {
        for o in &own {
            let id = o["id"].as_str().unwrap_or_default().to_owned();
            let line = self.line_of(file, &id);
            if !english.iter().any(|e| e["id"] == o["id"]) {
                self.error(file, line, format!("{id} is not in English"));
                continue;
            }
            let keys: Vec<&str> = o
                .as_object()
                .into_iter()
                .flatten()
                .map(|(k, _)| k.as_str())
                .collect();
            for key in sentences.iter().filter(|s| !keys.contains(*s)) {
                self.error(file, line, format!("{id} has no {key}"));
            }
            for key in keys.into_iter().filter(|k| *k != "id" && !sentences.contains(k)) {
                self.error(
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
                self.error(file, None, format!("{id} is in English and not here"));
                continue;
            };
            let mut whole = e.as_object().cloned().unwrap_or_default();
            whole.extend(o.as_object().cloned().unwrap_or_default());
            all.push(Value::Object(whole));
        }
        all
    }

    /// The articles of a language in order: the English front matter, overridden by that of the language, and
    /// the text.
    fn articles(
        &mut self,
        folder: &Path,
        language: &str,
        locations: &mut BTreeMap<String, Location>,
    ) -> Value {
        let names = |r: &mut Self, language: &str| {
            let dir = folder.join(language).join("articles");
            let files = std::fs::read_dir(&dir).map(|d| d.flatten().map(|e| e.file_name()).collect());
            let mut files: Vec<std::ffi::OsString> = files.unwrap_or_else(|e| {
                r.error(&dir, None, format!("cannot be read: {e}"));
                Vec::new()
            });
            files.retain(|f| Path::new(f).extension().is_some_and(|e| e == "md"));
            files.sort();
            files
        };
        let english = names(self, ENGLISH);
        if language != ENGLISH {
            for extra in names(self, language).iter().filter(|f| !english.contains(f)) {
                let file = folder.join(language).join("articles").join(extra);
                self.error(&file, None, "there is no such article in English");
            }
        }
        let mut all = Vec::new();
        for name in english {
            let own = folder.join(language).join("articles").join(&name);
            let (mut head, body) = self.article(&own);
            if language != ENGLISH {
                let lacks = |k: &&str| !head.is_empty() && !head.contains_key(*k);
                for key in ARTICLE_SENTENCES.into_iter().filter(lacks).collect::<Vec<_>>() {
                    self.error(&own, None, format!("there is no {key}"));
                }
                let mut whole = self.article(&folder.join(ENGLISH).join("articles").join(&name)).0;
                whole.extend(head);
                head = whole;
            }
            if let Some(id) = head.get("id").and_then(Value::as_str) {
                locations.insert(format!("{ARTICLE_PREFIX}{id}"), (own, None));
            }
            head.insert("body".into(), body.into());
            all.push(Value::Object(head));
        }
        all.sort_by_key(|a| a["order"].as_i64());
        json!(all)
    }

    /// The front matter and the text of an article.
    fn article(&mut self, file: &Path) -> (Map<String, Value>, String) {
        let text = self.text(file);
        let parts = text.strip_prefix("+++\n").and_then(|t| t.split_once("\n+++\n"));
        let Some((head, body)) = parts else {
            if !text.is_empty() {
                self.error(
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
