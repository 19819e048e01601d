use super::*;
use crate::engine::ReminderKind;
use crate::installed_program::Active;
use crate::program;
use crate::settings;
use crate::settings::keys::Value;

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

/// A program that is valid from 1 to 14 December, and sets the interval of posture cues to 45 minutes.
fn installed() -> Found {
    let text = r#"
format = 1
title = "Back to work"
author = "A. Therapist"
contact = "a@example.org"
valid = { from = 2026-12-01, to = 2026-12-14 }

[[stage]]
name = "Begin"
posture = { every = "45m" }
"#;
    let program = program::parse(text).unwrap();
    let place = Progress::new(&program, day(1));
    Found {
        active: Some(Active { program, place }),
        problem: None,
    }
}

fn own() -> Settings {
    settings::parse("[posture]\nevery = \"20m\"\n[movement]\nevery = \"90m\"\n")
        .unwrap()
        .0
}

fn minutes(settings: &Settings, key: &str) -> Option<i64> {
    match settings.get(key) {
        Some(Value::Length(ms)) => Some(ms / 60_000),
        _ => None,
    }
}

#[test]
fn stage_in_force_overrides_own_settings_and_leaves_the_rest() {
    let profile = Profile::new(own(), installed(), day(7));
    assert_eq!(minutes(profile.settings(), "posture.every"), Some(45));
    assert_eq!(minutes(profile.settings(), "movement.every"), Some(90));
    assert_eq!(minutes(profile.own(), "posture.every"), Some(20));
    assert_eq!(profile.plan(0).doses[ReminderKind::Posture].every, 45 * 60_000);
    assert!(profile.stage().is_some());
}

#[test]
fn program_outside_its_days_changes_nothing_and_is_still_known() {
    for outside in [NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(), day(15)] {
        let profile = Profile::new(own(), installed(), outside);
        assert_eq!(profile.settings(), profile.own(), "{outside}");
        assert_eq!(profile.plan(0), own().plan(0), "{outside}");
        assert!(profile.stage().is_none() && profile.program().is_some());
    }
}

#[test]
fn setting_is_written_into_the_settings_file_and_an_invalid_one_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("settings.toml");
    let sources = Sources::of_file(Some(file.clone()));
    let changed = sources.set("posture.every", "45m", day(1)).unwrap();
    assert_eq!(
        changed,
        Changed::Settings {
            file: file.clone(),
            warnings: Vec::new()
        }
    );
    assert_eq!(
        minutes(sources.profile(day(1)).settings(), "posture.every"),
        Some(45)
    );
    let before = std::fs::read_to_string(&file).unwrap();
    let refused = sources.set("posture.every", "1s", day(1));
    assert!(matches!(refused, Err(SetError::Edit { .. })), "{refused:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn unreadable_settings_are_never_overwritten() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("settings.toml");
    std::fs::write(&file, b"\xff\xfe not text").unwrap();
    let sources = Sources::of_file(Some(file.clone()));
    let refused = sources.set("posture.every", "45m", day(1));
    assert!(
        matches!(refused, Err(SetError::Settings(SettingsError::Read { .. }))),
        "{refused:?}"
    );
    assert_eq!(std::fs::read(&file).unwrap(), b"\xff\xfe not text");
    assert!(matches!(
        Sources::of_file(None).set("posture.every", "45m", day(1)),
        Err(SetError::Settings(SettingsError::NoHome))
    ));
}
