//! Compiles the content of `assets/content` into JSON, so that the program reads it quickly and an error in it stops the
//! build, and lists the languages.

use serde_json::{Map, Value, json};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

#[path = "src/content_source.rs"]
mod content_source;
#[path = "src/windows_resource.rs"]
mod windows_resource;

/// The facts that the companion needs about everything it may offer. It leaves the sentences out, so that
/// choosing a reminder does not read the whole library.
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
    println!("cargo::rerun-if-changed=assets/help");
    println!("cargo::rerun-if-changed=assets/locales");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/content_source.rs");
    #[allow(clippy::disallowed_methods)] // cargo names the output folder in this variable only
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let languages = languages()?;
    let content = content_source::read(Path::new("assets/content"), &languages).map_err(|faults| {
        let all: Vec<String> = faults.iter().map(ToString::to_string).collect();
        all.join("\n")
    })?;
    if let Some(english) = content.languages.first() {
        let index = index(&english.library);
        fs::write(out.join("ids.rs"), ids(&index))?;
        fs::write(out.join("index.json"), index.to_string())?;
    }
    for l in &content.languages {
        fs::write(
            out.join(format!("library.{}.json", l.name)),
            l.library.to_string(),
        )?;
        fs::write(
            out.join(format!("articles.{}.json", l.name)),
            l.articles.to_string(),
        )?;
    }
    fs::write(out.join("languages.rs"), language_list(&languages)?)?;
    fs::write(out.join("references.json"), content.references.to_string())?;
    let pictures = pictures()?;
    fs::write(out.join("pictures.rs"), picture_function(&pictures))?;
    let names: Vec<&String> = pictures.iter().map(|(name, _)| name).collect();
    fs::write(out.join("pictures.json"), json!(names).to_string())?;
    windows_resource::compile("unbrace", Path::new("assets"))?;
    Ok(())
}

/// The names of the catalogues in `assets/locales`, English first.
fn languages() -> Result<Vec<&'static str>, Box<dyn Error>> {
    let mut all: Vec<&'static str> = Vec::new();
    for file in fs::read_dir("assets/locales")? {
        let file = file?.path();
        if file.extension().is_some_and(|e| e == "ftl") {
            let name = file.file_stem().unwrap_or_default();
            all.push(name.to_string_lossy().into_owned().leak());
        }
    }
    all.sort_by_key(|name| (*name != "en", *name));
    Ok(all)
}

/// The source of the constants that `src/language.rs` includes.
fn language_list(languages: &[&str]) -> Result<String, Box<dyn Error>> {
    let assets = Path::new("assets").canonicalize()?;
    let count = languages.len();
    let settings: Vec<&str> = std::iter::once("system")
        .chain(languages.iter().copied())
        .collect();
    let mut source =
        format!("/// The names of the languages, English first.\npub const LANGUAGES: [&str; {count}] = ");
    writeln!(
        source,
        "{languages:?};\n/// The values of the setting `appearance.language`."
    )?;
    writeln!(
        source,
        "pub const SETTING_VALUES: [&str; {}] = {settings:?};",
        settings.len()
    )?;
    writeln!(source, "const TEXTS: [Texts; {count}] = [")?;
    for language in languages {
        let catalogue = assets.join("locales").join(format!("{language}.ftl"));
        let help = if *language == "en" {
            "\"\"".to_owned() // in the doc comments of src/cli/args.rs
        } else {
            format!(
                "include_str!({:?})",
                assets.join("help").join(format!("{language}.ftl"))
            )
        };
        let built = |name| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.{language}.json\"))");
        let (library, articles) = (built("library"), built("articles"));
        writeln!(
            source,
            "Texts {{ catalogue: include_str!({catalogue:?}), help: {help}, library: {library}, articles: {articles} }},"
        )?;
    }
    // Each program that comes with Unbrace is `NAME.unbrace.toml` in English and `NAME.LANGUAGE.unbrace.toml`
    // otherwise.
    source.push_str("];\nmacro_rules! program_texts { ($name:literal) => { [");
    let programs = assets.join("programs");
    for language in languages {
        let ending = if *language == "en" {
            ".unbrace.toml".to_owned()
        } else {
            format!(".{language}.unbrace.toml")
        };
        let folder = format!("{}{MAIN_SEPARATOR}", programs.display());
        write!(source, "include_str!(concat!({folder:?}, $name, {ending:?})), ")?;
    }
    source.push_str("] } }\n");
    Ok(source)
}

/// The source of the list of the ids of all exercises and cues.
fn ids(index: &Value) -> String {
    let all = index.as_array().into_iter().flatten();
    let ids: Vec<&str> = all.filter_map(|e| e["id"].as_str()).collect();
    format!(
        "/// The ids of all exercises and cues.\npub const LIBRARY_IDS: [&str; {}] = {ids:?};\n",
        ids.len()
    )
}

/// The name and the path of each picture.
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

/// The source of a function from a picture's name to its bytes.
fn picture_function(pictures: &[(String, PathBuf)]) -> String {
    let arm = |(name, file): &(String, PathBuf)| format!("        {name:?} => include_bytes!({file:?}),\n");
    let arms: String = pictures.iter().map(arm).collect();
    format!(
        "/// The bytes of the picture with this name.\npub fn picture_bytes(name: &str) -> Option<&'static [u8]> {{\n    \
         Some(match name {{\n{arms}        _ => return None,\n    }})\n}}\n"
    )
}

/// The facts of each exercise and cue.
fn index(library: &Value) -> Value {
    let lists = ["exercises", "cues"].iter().filter_map(|l| library[l].as_array());
    let facts = |e: &Value| {
        let kept = INDEX
            .iter()
            .filter_map(|k| Some(((*k).to_owned(), e.get(k)?.clone())));
        Value::Object(kept.collect::<Map<_, _>>())
    };
    lists.flatten().map(facts).collect()
}
