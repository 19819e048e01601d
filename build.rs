//! Turns the content in assets/content into JSON that is read in an instant, one file a language with everything in it,
//! and compiles the windows' pages where windows are built at all.

use serde_json::{Map, Value, json};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 2] = ["en", "de"];
/// What the companion needs to know of everything it may offer, without a sentence.
const INDEX: [&str; 9] = [
    "id",
    "kind",
    "region",
    "positions",
    "desk",
    "on_camera",
    "occasion",
    "needs_therapist",
    "seconds",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=assets/content");
    println!("cargo::rerun-if-changed=build.rs");
    #[allow(clippy::disallowed_methods)] // cargo tells a build script where to write in no other way
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let content = Path::new("assets/content");
    for language in LANGUAGES {
        let library = json!({
            "exercises": merged(content, language, "exercises", "exercise")?,
            "cues": merged(content, language, "cues", "cue")?,
            "lessons": merged(content, language, "lessons", "lesson")?,
            "breathing": table(&content.join(language).join("breathing.toml"))?,
        });
        if language == LANGUAGES[0] {
            fs::write(out.join("index.json"), index(&library).to_string())?;
        }
        fs::write(out.join(format!("library.{language}.json")), library.to_string())?;
        fs::write(
            out.join(format!("articles.{language}.json")),
            articles(content, language)?.to_string(),
        )?;
    }
    let references = table(&content.join("references.toml"))?;
    fs::write(out.join("references.json"), references["reference"].to_string())?;
    fs::write(out.join("pictures.rs"), pictures()?)?;
    #[cfg(feature = "window")]
    pages()?;
    Ok(())
}

/// The windows' pages. Tests find their elements, and want to know their names: a release leaves those out.
#[cfg(feature = "window")]
fn pages() -> Result<(), Box<dyn Error>> {
    #[allow(clippy::disallowed_methods)] // as above
    let release = std::env::var("PROFILE").is_ok_and(|p| p == "release");
    let config = slint_build::CompilerConfiguration::new().with_debug_info(!release);
    Ok(slint_build::compile_with_config(
        "src/bin/unbrace-window/main.slint",
        config,
    )?)
}

/// A function from a picture's name to its bytes.
fn pictures() -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=assets/pictures");
    let folder = Path::new("assets/pictures").canonicalize()?;
    let mut arms = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        if file.extension().is_some_and(|e| e == "svg") {
            let name = file
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            arms.push(format!("        {name:?} => include_bytes!({file:?}),\n"));
        }
    }
    arms.sort();
    Ok(format!(
        "/// A picture's bytes, by its name.\npub fn picture_bytes(name: &str) -> Option<&'static [u8]> {{\n    \
         Some(match name {{\n{}        _ => return None,\n    }})\n}}\n",
        arms.concat()
    ))
}

fn table(file: &Path) -> Result<Value, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    toml_edit::de::from_str(&text).map_err(|e| format!("{}: {e}", file.display()).into())
}

/// The list of a language: the English one's facts with the language's sentences.
fn merged(content: &Path, language: &str, file: &str, list: &str) -> Result<Value, Box<dyn Error>> {
    let read = |language: &str| {
        let file = content.join(language).join(format!("{file}.toml"));
        let all = table(&file)?;
        let found = all[list].as_array().cloned();
        found.ok_or_else(|| Box::<dyn Error>::from(format!("{}: no [[{list}]]", file.display())))
    };
    let mut all = read(LANGUAGES[0])?;
    for own in read(language)? {
        let whole = all.iter_mut().find(|e| e["id"] == own["id"]);
        let whole = whole.and_then(Value::as_object_mut);
        let whole =
            whole.ok_or_else(|| format!("{language}/{file}.toml: {} is not in English", own["id"]))?;
        whole.extend(own.as_object().cloned().unwrap_or_default());
    }
    Ok(all.into())
}

fn index(library: &Value) -> Value {
    let lists = ["exercises", "cues"].iter().filter_map(|l| library[l].as_array());
    let tags = |e: &Value| {
        let kept = INDEX
            .iter()
            .filter_map(|k| Some(((*k).to_owned(), e.get(k)?.clone())));
        Value::Object(kept.collect::<Map<_, _>>())
    };
    lists.flatten().map(tags).collect()
}

/// A list of articles: the front matter in English, with the language's own over it, and the text.
fn articles(content: &Path, language: &str) -> Result<Value, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(content.join("en/articles"))?
        .map(|e| e.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let mut all = Vec::new();
    for english in files {
        let own = content
            .join(language)
            .join("articles")
            .join(english.file_name().unwrap_or_default());
        let (mut head, _) = article(&english)?;
        let (over, body) = article(&own)?;
        head.extend(over);
        head.insert("body".into(), body.into());
        all.push(Value::Object(head));
    }
    all.sort_by_key(|a| a["order"].as_i64());
    Ok(all.into())
}

fn article(file: &Path) -> Result<(Map<String, Value>, String), Box<dyn Error>> {
    let text = fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let parts = text.strip_prefix("+++\n").and_then(|t| t.split_once("\n+++\n"));
    let (head, body) = parts.ok_or_else(|| format!("{}: no +++ front matter", file.display()))?;
    let head: Value = toml_edit::de::from_str(head).map_err(|e| format!("{}: {e}", file.display()))?;
    let head = head.as_object().cloned().unwrap_or_default();
    Ok((head, body.trim().to_owned()))
}
