//! Turns the content in assets/content into JSON, one file for each language, so that the program reads it quickly and a mistake
//! in it stops the build.

use serde_json::{Map, Value, json};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "src/content_source.rs"]
mod content_source;
#[path = "src/windows_resource.rs"]
mod windows_resource;

use content_source::LANGUAGES;
/// What the companion needs to know of everything it may offer, without a sentence.
const INDEX: [&str; 16] = [
    "id",
    "kind",
    "region",
    "positions",
    "desk",
    "on_camera",
    "occasion",
    "needs_therapist",
    "reps",
    "hold",
    "sets",
    "sides",
    "level",
    "flare",
    "belly",
    "seconds",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=assets/content");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/content_source.rs");
    #[allow(clippy::disallowed_methods)] // cargo tells a build script where to write in no other way
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let content = content_source::read(Path::new("assets/content")).map_err(|faults| {
        let all: Vec<String> = faults.iter().map(ToString::to_string).collect();
        all.join("\n")
    })?;
    for l in &content.languages {
        if l.name == LANGUAGES[0] {
            fs::write(out.join("index.json"), index(&l.library).to_string())?;
        }
        fs::write(
            out.join(format!("library.{}.json", l.name)),
            l.library.to_string(),
        )?;
        fs::write(
            out.join(format!("articles.{}.json", l.name)),
            l.articles.to_string(),
        )?;
    }
    fs::write(out.join("references.json"), content.references.to_string())?;
    let pictures = pictures()?;
    fs::write(out.join("pictures.rs"), functions(&pictures))?;
    let names: Vec<&String> = pictures.iter().map(|(name, _)| name).collect();
    fs::write(out.join("pictures.json"), json!(names).to_string())?;
    windows_resource::compile("unbrace", Path::new("assets"))?;
    Ok(())
}

/// The pictures, by name.
fn pictures() -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=assets/pictures");
    let folder = Path::new("assets/pictures").canonicalize()?;
    let mut all = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        if file.extension().is_some_and(|e| e == "svg") {
            let name = file
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            all.push((name, file));
        }
    }
    all.sort();
    Ok(all)
}

/// A function from a picture's name to its bytes.
fn functions(pictures: &[(String, PathBuf)]) -> String {
    let arm = |(name, file): &(String, PathBuf)| format!("        {name:?} => include_bytes!({file:?}),\n");
    let arms: String = pictures.iter().map(arm).collect();
    format!(
        "/// A picture's bytes, by its name.\npub fn picture_bytes(name: &str) -> Option<&'static [u8]> {{\n    \
         Some(match name {{\n{arms}        _ => return None,\n    }})\n}}\n"
    )
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
