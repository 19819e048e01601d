//! The library of cues and exercises: what two simulated weeks offer, that every picture exists, and `content
//! check`.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

mod common;

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate};
use common::Home;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use unbrace::content;
use unbrace::engine::{HOUR, Name, ReminderKind};
use unbrace::settings::Settings;
use unbrace::simulate::{run, trace};

/// Two weeks with 45 minutes of lunch and a call on every working day, and every reminder done after 15
/// seconds.
fn two_weeks(settings: &Settings, seed: u64) -> Vec<unbrace::engine::Event> {
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
fn two_weeks_repeat_no_cue_within_two_days_and_cover_every_region() {
    let library = content::library("en");
    for seed in 0..5 {
        let events = two_weeks(&Settings::default(), seed);
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
                ReminderKind::Posture => {
                    let before = last.insert(id.clone(), day);
                    assert!(
                        before.is_none_or(|d| day - d >= Duration::days(2)),
                        "{id} again on {day}, seed {seed}"
                    );
                    offered += 1;
                }
                ReminderKind::Movement => {
                    let region = library.exercise(&id).unwrap().region;
                    regions
                        .entry(day.iso_week().week())
                        .or_default()
                        .insert(region.name().to_owned());
                }
                ReminderKind::Breathing => {}
            }
        }
        assert!(offered >= 60, "{offered} cues in two weeks");
        for (week, seen) in &regions {
            for wanted in ["lower-back", "upper-back", "neck", "hips", "legs", "core"] {
                assert!(seen.contains(wanted), "week {week} has no {wanted}: {seen:?}");
            }
        }
    }
}

#[test]
fn breathing_sessions_are_exercises_of_the_library() {
    let events = two_weeks(&Settings::default(), 1);
    let done = events
        .iter()
        .filter(|e| e.event == Name::Ended && e.kind == Some(ReminderKind::Breathing));
    let ids: Vec<String> = done.filter_map(|e| e.cue.clone()).collect();
    // Most breathing is merged with movement.
    assert!(
        ids.iter().all(|id| content::library("en").exercise(id).is_some()),
        "{ids:?}"
    );
    let engine_options = Settings::default()
        .plan(0)
        .dose(ReminderKind::Breathing)
        .cues
        .len();
    assert_eq!(engine_options, 3);
}

#[test]
fn every_picture_exists_is_used_and_has_no_unsupported_element() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
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
            assert!(named.contains(&name), "nothing uses {name}");
        }
    }
}

/// A home with a copy of the content and its pictures, and the folder of the content.
fn copy() -> (Home, PathBuf) {
    fn all(from: &Path, to: &Path) {
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
    let home = Home::new();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for folder in ["content", "pictures"] {
        all(&assets.join(folder), &home.join(folder));
    }
    let content = home.join("content");
    (home, content)
}

fn check(home: &Home) -> common::Output {
    home.run(["content", "check", &home.arg("content")])
}

/// Replaces the first occurrence of `from` in a file and returns its line number.
fn edit(file: &Path, from: &str, to: &str) -> usize {
    let text = std::fs::read_to_string(file).unwrap();
    let at = text.find(from).unwrap_or_else(|| panic!("{from}"));
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
    text[..at].matches('\n').count() + 1
}

#[cfg(target_os = "linux")]
#[test]
fn content_check_reports_every_fault_of_a_folder_with_its_place() {
    let (home, dir) = copy();
    let good = check(&home);
    assert_eq!((good.status, good.stderr.as_str()), (0, ""), "{good:?}");
    assert!(
        good.stdout.ends_with("no problems\n") && !good.stdout.contains("R999"),
        "{good:?}"
    );

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
    let wrong = check(&home);
    assert_eq!(wrong.status, 2);
    assert!(!wrong.stdout.contains("no problems"), "{wrong:?}");
    let picture = format!(
        "{}:{line}: pelvic-tilt, picture: there is no no-such.svg",
        en.display()
    );
    for fault in [
        picture.as_str(),
        "“must” in “You must",
        "the theme is “breathe”; there is breaks, breath, desk",
        "R999: nothing cites this reference",
    ] {
        assert!(wrong.stderr.contains(fault), "{fault}: {wrong:?}");
    }
    assert_eq!(wrong.stderr.lines().count(), 4, "{wrong:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn content_check_reports_all_unreadable_files_at_once() {
    let (home, dir) = copy();
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
    let wrong = check(&home);
    assert_eq!((wrong.status, wrong.stdout.as_str()), (2, ""));
    for fault in [
        format!("{}:{line}: ", en.display()),
        format!("{}:{own}: rib-breathing has no ask", de.display()),
        format!(
            "{}:{own}: rib-breathing: seconds stands in the English file alone",
            de.display()
        ),
        format!("{}: cannot be read: ", gone.path().display()),
    ] {
        assert!(wrong.stderr.contains(&fault), "{fault}: {wrong:?}");
    }
    assert_eq!(home.run(["content", "check", "nowhere"]).status, 2);
}
