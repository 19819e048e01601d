//! Turns the content in assets/content into JSON that is read in an instant, one file a language with everything in it,
//! and compiles the windows' pages where windows are built at all.

use serde_json::{Map, Value, json};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "src/content_source.rs"]
mod content_source;

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
    windows_names()?;
    #[cfg(feature = "window")]
    pages()?;
    Ok(())
}

/// What Windows is told of the executables: that they know Windows 10 and 11 (one GUID for both), draw at the scale of each
/// screen, and take paths longer than 260 characters.
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2, PerMonitor</dpiAwareness>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
    </windowsSettings>
  </application>
</assembly>
"#;

/// The icon, the manifest, and the names under which Windows lists the executables: in the Explorer, the Task Manager and the
/// settings.
fn windows_names() -> Result<(), Box<dyn Error>> {
    #[allow(clippy::disallowed_methods)] // cargo tells a build script the system in no other way
    let system = std::env::var("CARGO_CFG_TARGET_OS")?;
    if system != "windows" {
        return Ok(());
    }
    println!("cargo::rerun-if-changed=assets/icons/unbrace.ico");
    let mut names = winresource::WindowsResource::new();
    names.set_icon("assets/icons/unbrace.ico").set_manifest(MANIFEST);
    names
        .set("FileDescription", "Unbrace")
        .set("ProductName", "Unbrace")
        .set("CompanyName", "The Unbrace contributors")
        .set("LegalCopyright", "The Unbrace contributors, MIT or Apache-2.0");
    names.compile_for("unbrace")?;
    #[cfg(feature = "window")]
    names.compile_for("unbrace-window")?;
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
