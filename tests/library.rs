//! Tests of the library: the choices over a fortnight at the desk, the pictures, and `unbrace content check`.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use unbrace::content;
use unbrace::engine::{HOUR, Kind, Name};
use unbrace::settings::Settings;
use unbrace::simulate::{run, trace};

/// Two weeks of office days with every offer done, an hour of lunch and a call in the afternoon.
fn fortnight(settings: &Settings, seed: u64) -> Vec<unbrace::engine::Event> {
    let mut day = String::from("+00:00 answer done 15s\n");
    for d in 0..14 {
        let at = |hour: i64, minute: i64| format!("+{:02}:{minute:02}", d * 24 + hour);
        let weekend = d % 7 >= 5;
        if !weekend {
            day.push_str(&format!(
                "{} active\n{} idle\n{} active\n",
                at(0, 0),
                at(3, 30),
                at(4, 15)
            ));
            day.push_str(&format!("{} call on\n{} call off\n", at(6, 0), at(6, 25)));
        }
        day.push_str(&format!("{} idle\n", at(8, 45)));
    }
    let start: DateTime<FixedOffset> = "2026-11-23T09:00:00+01:00".parse().unwrap();
    run(
        settings.plan(seed),
        &trace::parse(&day).unwrap(),
        start,
        14 * 24 * HOUR,
    )
}

#[test]
fn no_cue_repeats_within_two_days_and_every_region_comes_in_a_fortnight() {
    let library = content::library("en");
    for seed in 0..5 {
        let events = fortnight(&Settings::default(), seed);
        let mut last: BTreeMap<String, NaiveDate> = BTreeMap::new();
        let mut regions: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
        let mut offered = 0;
        for e in events
            .iter()
            .filter(|e| e.event == Name::Offered && e.again.is_none())
        {
            let (kind, id) = (e.kind.unwrap(), e.cue.clone().unwrap());
            let day = e.at.date_naive();
            match kind {
                Kind::Posture => {
                    let before = last.insert(id.clone(), day);
                    assert!(
                        before.is_none_or(|d| day - d >= Duration::days(2)),
                        "{id} again on {day}, seed {seed}"
                    );
                    offered += 1;
                }
                Kind::Movement => {
                    let region = library.exercise(&id).unwrap().region;
                    regions
                        .entry(day.iso_week().week())
                        .or_default()
                        .insert(region.name().to_owned());
                }
                Kind::Breathing => {}
            }
        }
        assert!(offered >= 60, "a fortnight has cues: {offered}");
        for (week, seen) in &regions {
            for wanted in ["lower-back", "upper-back", "neck", "hips", "legs", "core"] {
                assert!(seen.contains(wanted), "week {week} has no {wanted}: {seen:?}");
            }
        }
    }
}

#[test]
fn the_sessions_of_breathing_follow_each_other() {
    let events = fortnight(&Settings::default(), 1);
    let done = events
        .iter()
        .filter(|e| e.event == Name::Ended && e.kind == Some(Kind::Breathing));
    let ids: Vec<String> = done.filter_map(|e| e.cue.clone()).collect();
    // Most breathing is merged into movement; an offer of breathing alone is the session of the right step.
    assert!(
        ids.iter().all(|id| content::library("en").exercise(id).is_some()),
        "{ids:?}"
    );
    let engine_options = Settings::default().plan(0).dose(Kind::Breathing).cues.len();
    assert_eq!(engine_options, 3);
}

#[test]
fn every_named_picture_exists_and_is_plain() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    let library = content::library("en");
    let exercises = library.exercises.iter().map(|e| e.picture.clone());
    let named: BTreeSet<String> = exercises
        .chain(content::articles("en").into_iter().map(|a| a.picture))
        .collect();
    for name in &named {
        let text = std::fs::read_to_string(folder.join(format!("{name}.svg"))).unwrap_or_default();
        assert!(
            text.contains("<svg") && text.contains("viewBox=\"0 0 320 240\""),
            "{name}"
        );
        for forbidden in ["<text", "<script", "<style", "Gradient", "filter=", "href"] {
            assert!(!text.contains(forbidden), "{name}: {forbidden}");
        }
    }
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        let path = file.path();
        if path.extension().is_some_and(|e| e == "svg") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(named.contains(&name), "nobody shows {name}");
        }
    }
}

/// A copy of the content folder with the pictures next to it.
fn copy(name: &str) -> std::path::PathBuf {
    fn all(from: &std::path::Path, to: &std::path::Path) {
        std::fs::create_dir_all(to).unwrap();
        for file in std::fs::read_dir(from).unwrap().flatten() {
            let (path, to) = (file.path(), to.join(file.file_name()));
            if path.is_dir() {
                all(&path, &to);
            } else {
                std::fs::copy(path, to).unwrap();
            }
        }
    }
    let home = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("content-{name}"));
    let _ = std::fs::remove_dir_all(&home);
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for folder in ["content", "pictures"] {
        all(&assets.join(folder), &home.join(folder));
    }
    home.join("content")
}

fn check(dir: &std::path::Path) -> (Option<i32>, String, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_unbrace"));
    let out = command.args(["content", "check"]).arg(dir).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

/// Replaces a text in a file and returns the number of its line.
fn edit(file: &std::path::Path, from: &str, to: &str) -> usize {
    let text = std::fs::read_to_string(file).unwrap();
    let at = text.find(from).unwrap_or_else(|| panic!("{from}"));
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
    text[..at].matches('\n').count() + 1
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_is_checked_without_building_and_every_problem_has_its_location() {
    let dir = copy("check");
    let (code, out, err) = check(&dir);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    assert!(out.ends_with("no problems\n") && !out.contains("R999"), "{out}");

    let en = dir.join("en/exercises.toml");
    let line = edit(&en, "id = \"pelvic-tilt\"", "id = \"pelvic-tilt\"");
    edit(&en, "picture = \"pelvic-tilt\"", "picture = \"no-such\"");
    edit(
        &dir.join("en/cues.toml"),
        "cue = \"Let your belly go.",
        "cue = \"You must let your belly go.",
    );
    edit(
        &dir.join("en/lessons.toml"),
        "theme = \"breath\"",
        "theme = \"breathe\"",
    );
    let more = "\n[[reference]]\nid = \"R999\"\ntext = \"Nobody\"\ntag = \"B\"\n";
    edit(
        &dir.join("references.toml"),
        "\n[[reference]]",
        &format!("{more}\n[[reference]]"),
    );
    let (code, out, err) = check(&dir);
    assert_eq!(code, Some(2));
    assert!(!out.contains("no problems"), "{out}");
    let picture = format!(
        "{}:{line}: pelvic-tilt, picture: there is no no-such.svg",
        en.display()
    );
    for expected in [
        picture.as_str(),
        "“must” in “You must",
        "the theme is “breathe”; there is breaks, breath, desk",
        "R999: nothing cites this reference",
    ] {
        assert!(err.contains(expected), "{expected}: {err}");
    }
    assert_eq!(err.lines().count(), 4, "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn every_syntax_error_of_the_content_is_reported_at_once() {
    let dir = copy("broken");
    let (de, en) = (dir.join("de/exercises.toml"), dir.join("en/cues.toml"));
    let line = edit(&en, "why = \"", "why = ");
    let own = edit(&de, "id = \"rib-breathing\"", "id = \"rib-breathing\"");
    let text = std::fs::read_to_string(&de).unwrap();
    let (before, after) = text.split_once("id = \"rib-breathing\"").unwrap();
    let after = after.replacen("ask =", "seconds =", 1);
    std::fs::write(&de, format!("{before}id = \"rib-breathing\"{after}")).unwrap();
    std::fs::remove_file(dir.join("de/articles/sleep.md")).unwrap_or_default();
    let gone = std::fs::read_dir(dir.join("de/articles"))
        .unwrap()
        .flatten()
        .next()
        .unwrap();
    std::fs::remove_file(gone.path()).unwrap();
    let (code, out, err) = check(&dir);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    for expected in [
        format!("{}:{line}: ", en.display()),
        format!("{}:{own}: rib-breathing has no ask", de.display()),
        format!(
            "{}:{own}: rib-breathing: seconds stands in the English file alone",
            de.display()
        ),
        format!("{}: cannot be read: ", gone.path().display()),
    ] {
        assert!(err.contains(&expected), "{expected}: {err}");
    }
    assert_eq!(check(&dir.join("nowhere")).0, Some(2));
}
