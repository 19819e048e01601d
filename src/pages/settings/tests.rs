use super::*;
use crate::engine::SECOND;
use crate::i18n::ClockFormat;
use crate::settings::{self, EditError, TEMPLATE};

fn set(text: &str, key: &str, typed: &str) -> Result<String, EditError> {
    settings::set(text, key, &file_value(key, typed))
}

#[test]
fn every_key_is_in_exactly_one_group() {
    let grouped: Vec<&str> = GROUPS.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
    for (key, _) in KEYS.iter().filter(|(k, _)| *k != "version") {
        assert_eq!(grouped.iter().filter(|k| *k == key).count(), 1, "{key}");
    }
    assert_eq!(grouped.len() + 1, KEYS.len());
}

#[test]
fn settings_of_a_switch_are_nested_and_enabled_while_it_is_on() {
    let row = |text: &str, key: &'static str| {
        let (settings, _) = settings::parse(text).unwrap();
        rows(&settings, &[key], &i18n(ClockFormat::Hours24)).remove(0)
    };
    let of = |text: &str, key| {
        let row = row(text, key);
        (row.is_nested, row.is_enabled)
    };
    assert_eq!(of("", "posture.every"), (true, true));
    assert_eq!(of("[posture]\nenabled = false\n", "posture.every"), (true, false));
    assert_eq!(
        of("[posture]\nenabled = false\n", "posture.enabled"),
        (false, true)
    );
    assert_eq!(of("", "schedule.monday"), (true, false));
    assert_eq!(of("[check_in]\nevery = \"off\"\n", "check_in.at"), (true, false));
    assert_eq!(of("", "timing.snooze"), (false, true));
}

#[test]
fn preset_sets_the_three_intervals() {
    assert_eq!(preset(&Settings::default()), Some(1));
    for (n, (name, values)) in PRESETS.iter().enumerate() {
        let mut text = TEMPLATE.to_owned();
        for (key, value) in INTERVALS.iter().zip(values) {
            text = set(&text, key, value).unwrap();
        }
        assert_eq!(preset(&settings::parse(&text).unwrap().0), Some(n), "{name}");
    }
    let other = set(TEMPLATE, "posture.every", "33 min").unwrap();
    assert_eq!(preset(&settings::parse(&other).unwrap().0), None);
}

#[test]
fn steps_of_a_field_keep_within_its_bounds() {
    let i18n = i18n(ClockFormat::Hours12);
    let step = |spec, text: &str, by| stepped(spec, text, by, &i18n);
    let program = Spec::Length(20 * 60 * SECOND, 180 * 60 * SECOND);
    assert_eq!(step(program, "3 h", 1).unwrap(), "3 h");
    assert_eq!(step(program, "45", -1).unwrap(), "40 min");
    assert_eq!(step(Spec::Number(100, 200), "100 %", 1).unwrap(), "110");
    assert_eq!(step(Spec::Time, "4:00 PM", 1).unwrap(), "4:15 PM");
    assert_eq!(step(program, "often", 1), None);
}

#[test]
fn search_finds_every_word_in_any_case() {
    assert!(matches("QUIET calls", "Quiet in calls") && matches("", "x"));
    assert!(!matches("quiet film", "Quiet in calls"));
}

fn i18n(clock: ClockFormat) -> Translator {
    Translator::new("en", None).with_clock(clock)
}

#[test]
fn shown_value_can_be_typed_in_again() {
    let defaults = Settings::default();
    let all = [ClockFormat::Hours12, ClockFormat::Hours24].map(i18n);
    for (i18n, keys) in all.iter().flat_map(|w| GROUPS.map(|(_, keys)| (w, keys))) {
        for row in rows(&defaults, keys, i18n) {
            let typed = if row.control == Control::Checkboxes {
                row.chosen.join(", ")
            } else {
                row.value.clone()
            };
            let text = set(TEMPLATE, row.key, &typed).unwrap_or_else(|e| panic!("{}: {e}", row.key));
            assert_eq!(
                settings::parse(&text).unwrap().0,
                defaults,
                "{}: {typed}",
                row.key
            );
        }
    }
}

#[test]
fn durations_are_accepted_in_several_forms() {
    for typed in ["45", "45m", "45 min", "45 Minuten", " 0h45m ", "2700 s"] {
        let text = set(TEMPLATE, "posture.every", typed).unwrap();
        let (s, _) = settings::parse(&text).unwrap();
        assert_eq!(
            s.get("posture.every"),
            Some(&Value::Length(2_700 * SECOND)),
            "{typed}"
        );
    }
    let e = set(TEMPLATE, "posture.every", "soon").unwrap_err().to_string();
    assert_eq!(
        e,
        "posture.every cannot be \"soon\"; expected a duration from 5m to 8h, in quotes"
    );
}

#[test]
fn keys_are_written_in_one_form_and_an_empty_field_takes_them_away() {
    let text = set(TEMPLATE, "shortcut.pause", " alt+control + p").unwrap();
    assert!(text.contains("pause = \"Ctrl+Alt+P\""), "{text}");
    let text = set(&text, "shortcut.pause", " ").unwrap();
    assert_eq!(settings::parse(&text).unwrap().0, Settings::default());
}

#[test]
fn refusal_of_keys_is_in_the_language_of_the_windows() {
    let english = |typed: &str| shortcut_refusal(typed, &i18n(ClockFormat::Hours24));
    assert_eq!(english("Ctrl+Alt+P"), None);
    assert_eq!(english(" "), None);
    for (typed, part) in [
        ("Ctrl+ä", "“ä”"),
        ("Crtl+Alt+P", "Ctrl"),
        ("Ctrl+Alt", "Ctrl+Alt"),
        ("Ctrl+Alt+P+Q", "P"),
        ("Ctrl+Ctrl+P", "Ctrl"),
        ("Ctrl+C", "Ctrl+Alt+C"),
    ] {
        let why = english(typed).unwrap_or_default();
        assert!(why.contains(part) && why.ends_with(['.', '?']), "{typed}: {why}");
    }
}

#[test]
fn times_are_accepted_on_both_clocks() {
    let text = set(TEMPLATE, "schedule.monday", "08:00–12:00; 13:00-17:30").unwrap();
    let (s, _) = settings::parse(&text).unwrap();
    let monday = |s: &Settings, clock| format_value(s.get("schedule.monday").unwrap(), &i18n(clock));
    assert_eq!(monday(&s, ClockFormat::Hours24), "08:00-12:00, 13:00-17:30");
    assert_eq!(
        monday(&s, ClockFormat::Hours12),
        "8:00 AM – 12:00 PM, 1:00 PM – 5:30 PM"
    );
    let text = set(TEMPLATE, "schedule.monday", "上午8:00—下午12:30，13：00～17：30").unwrap();
    assert!(
        text.contains(r#"monday = ["08:00-12:30", "13:00-17:30"]"#),
        "{text}"
    );
    let text = set(TEMPLATE, "schedule.monday", "9am-12:30 p.m., 10 PM – 12:00 AM").unwrap();
    assert!(
        text.contains(r#"monday = ["09:00-12:30", "22:00-24:00"]"#),
        "{text}"
    );
    let text = set(TEMPLATE, "check_in.at", "4:30 PM").unwrap();
    assert!(text.contains(r#"at = "16:30""#), "{text}");
    assert!(set(TEMPLATE, "schedule.monday", "nine to five").is_err());
}
