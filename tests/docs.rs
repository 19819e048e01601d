//! The examples in README and docs: every trace, settings and program snippet is valid, and the log has the
//! printed layout.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

use unbrace::engine::Name;
use unbrace::settings::{self, Settings};
use unbrace::simulate::{run, text, trace};

const PAGES: [(&str, &str); 5] = [
    ("README.md", include_str!("../README.md")),
    ("docs/simulate.md", include_str!("../docs/simulate.md")),
    ("docs/install.md", include_str!("../docs/install.md")),
    (
        "docs/program-format.md",
        include_str!("../docs/program-format.md"),
    ),
    (
        "docs/for-therapists.md",
        include_str!("../docs/for-therapists.md"),
    ),
];

/// The code blocks of a language, each with the name of its page.
fn blocks(language: &str) -> Vec<(&'static str, &'static str)> {
    let of_page = |(name, page): (&'static str, &'static str)| {
        let open = format!("```{language}\n");
        let starts: Vec<usize> = page.match_indices(&open).map(|(i, m)| i + m.len()).collect();
        let block = move |at: usize| (name, page[at..].split("```").next().unwrap());
        starts.into_iter().map(block)
    };
    PAGES.into_iter().flat_map(of_page).collect()
}

#[test]
fn every_trace_runs() {
    let found = blocks("trace");
    assert!(found.len() >= 2, "{found:?}");
    for (page, block) in found {
        let lines = trace::parse(block).unwrap_or_else(|e| panic!("{page}: {e:?}"));
        let start = "2026-11-23T09:00:00+01:00".parse().unwrap();
        let log = run(Settings::default().plan(0), &lines, start, 8 * 3_600_000);
        let refused = log.iter().find(|e| e.event == Name::Refused);
        assert!(refused.is_none(), "{page}: {refused:?}");
    }
}

#[test]
fn every_settings_snippet_is_valid() {
    let found = blocks("toml");
    assert!(!found.is_empty());
    for (page, block) in found {
        let (_, warnings) = settings::parse(block).unwrap_or_else(|e| panic!("{page}: {e:?}"));
        assert!(warnings.is_empty(), "{page}: {warnings:?}");
    }
}

#[test]
fn every_program_snippet_is_valid_and_every_key_is_documented() {
    let found = blocks("program");
    assert!(found.len() >= 5, "{}", found.len());
    for (page, block) in &found {
        unbrace::program::parse(block).unwrap_or_else(|e| panic!("{page}: {e:#?}"));
    }
    let all: String = found.into_iter().map(|(_, block)| block).collect();
    let page = format!("{all}{}", PAGES[2].1);
    for key in unbrace::program::keys::FILE {
        assert!(page.contains(key.name), "{}", key.name);
    }
}

#[test]
fn log_in_the_docs_has_the_printed_layout() {
    let day = "+00:00 answer done 10s\n+01:00 call on\n+01:10 call off\n+02:00 idle\n+02:12 active\n";
    let start = "2026-11-23T09:00:00+01:00".parse().unwrap();
    let log = run(
        Settings::default().plan(0),
        &trace::parse(day).unwrap(),
        start,
        4 * 3_600_000,
    );
    // The choice of a cue changes with the library and is not compared.
    let library = unbrace::content::library("en");
    let cues = library.cues.iter().map(|c| c.id.clone());
    let cues: Vec<String> = cues
        .chain(library.exercises.iter().map(|e| e.id.clone()))
        .collect();
    let plain = |line: &str| {
        let words = line.split(' ').filter(|w| !cues.iter().any(|c| c == w));
        words.collect::<Vec<_>>().join(" ")
    };
    let printed: Vec<String> = log.iter().map(|e| plain(&text::line(e))).collect();
    let (page, shown) = blocks("log")[0];
    for line in shown.lines() {
        assert!(printed.contains(&plain(line)), "{page}: {line}\n{printed:#?}");
    }
}

/// Appends every file below a folder with this extension to `all`.
fn append_sources(folder: &std::path::Path, extension: &str, all: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            append_sources(&path, extension, all);
        } else if path.extension().is_some_and(|e| e == extension) {
            all.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_message_is_used_and_every_id_of_a_page_has_a_message() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let catalogue = include_str!("../assets/locales/en.ftl");
    let ids: Vec<&str> = catalogue
        .lines()
        .filter(|l| !l.starts_with([' ', '#', '}']))
        .filter_map(|l| l.split_once(" =").map(|(id, _)| id))
        .collect();
    let (mut pages, mut code) = (String::new(), String::new());
    append_sources(&root.join("window/src"), "slint", &mut pages);
    append_sources(&root.join("src"), "rs", &mut code);
    append_sources(&root.join("window/src"), "rs", &mut code);
    for call in pages.split("I18n.tr(\"").skip(1) {
        let id = call.split('"').next().unwrap();
        assert!(ids.contains(&id) || id.ends_with('-'), "there is no message {id}");
    }
    // The code completes these prefixes with the name of a kind, a key, a word or a hold, or puts a file before `-bad`.
    let prefixes = [
        "kind-",
        "what-",
        "title-",
        "discreet-",
        "hold-",
        "menu-",
        "group-",
        "set-",
        "author-",
        "word-",
        "page-",
        "range-",
        "often-",
        "line-",
        "refused",
        "using-",
        "open-",
        "settings-bad",
        "program-bad",
        "preset-",
        "missing-",
    ];
    let everything = format!("{pages}{code}{catalogue}");
    for id in ids {
        let quoted = everything.contains(&format!("\"{id}\"")) || catalogue.contains(&format!("{{ {id} }}"));
        assert!(
            quoted || prefixes.iter().any(|m| id.starts_with(m)),
            "nothing uses {id}"
        );
    }
}
