use super::*;

#[test]
fn the_template_has_every_key_and_no_problem() {
    let (values, problems) = read(TEMPLATE);
    assert_eq!(problems, Vec::new());
    let missing: Vec<_> = KEYS.iter().filter(|(k, _)| !values.contains_key(k)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn ten_mistakes_give_ten_problems_with_line_and_column() {
    let text = "version = 2\nspeed = 3\n[posture]\nenabled = \"yes\"\nevery = \"1m\"\nevry = 1\n[movement]\n\
                duration = 5\n[schedule]\nmonday = [\"9-5\"]\n[timing]\nmax_snoozes = 11\n[me]\ndesk = \"high\"\n\
                [breathing]\ninhale = 1\n";
    let problems = parse(text).unwrap_err();
    let seen: Vec<_> = problems
        .iter()
        .map(|p| (p.line, p.column, p.key.as_str(), p.warning))
        .collect();
    assert_eq!(
        seen,
        [
            (1, 1, "version", false),
            (2, 1, "speed", true),
            (4, 1, "posture.enabled", false),
            (5, 1, "posture.every", false),
            (6, 1, "posture.evry", true),
            (8, 1, "movement.duration", false),
            (10, 1, "schedule.monday", false),
            (12, 1, "timing.max_snoozes", false),
            (14, 1, "me.desk", false),
            (16, 1, "breathing.inhale", false),
        ]
    );
    assert_eq!(
        problems[4].to_string(),
        "6:1: warning: posture.evry: found an unknown key; did you mean posture.every?"
    );
    assert_eq!(
        problems[3].to_string(),
        "5:1: error: posture.every: found \"1m\"; expected a duration from 5m to 8h, in quotes"
    );
}

#[test]
fn setting_a_key_keeps_comments_and_unknown_keys() {
    let text = "# mine\n[posture] # cues\nevery = \"30m\" # often\nodd = 1\n";
    let changed = set(text, "posture.every", "45m").unwrap();
    assert_eq!(changed, text.replace("30m", "45m"));
    let added = set(text, "quiet.calls", "false").unwrap();
    assert!(
        added.starts_with(text) && added.contains("calls = false"),
        "{added}"
    );
    assert!(matches!(
        set(text, "posture.evry", "1"),
        Err(EditError::Unknown { .. })
    ));
    assert!(matches!(
        set(text, "posture.every", "1m"),
        Err(EditError::Value { .. })
    ));
    assert!(matches!(
        set("x", "posture.every", "45m"),
        Err(EditError::InvalidFile(_))
    ));
}

#[test]
fn refused_keys_are_explained_by_their_parser() {
    let text = "[shortcut]\npause = \"Crtl+Alt+P\"\nanswer = 5\n";
    let problems: Vec<String> = parse(text).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "2:1: error: shortcut.pause: found \"Crtl+Alt+P\"; \"Crtl\" is no key; did you mean Ctrl?",
            "3:1: error: shortcut.answer: found 5; expected a combination of keys like \"Ctrl+Alt+P\", or \"\" for none",
        ]
    );
    let refused = set(TEMPLATE, "shortcut.pause", "Ctrl+C").unwrap_err();
    assert_eq!(
        refused.to_string(),
        "shortcut.pause cannot be \"Ctrl+C\"; other programs need Ctrl+C; hold more keys, as in \"Ctrl+Alt+C\""
    );
    assert!(set(TEMPLATE, "shortcut.pause", "").is_ok());
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in ".{0,200}") {
        let _ = parse(&text);
    }
}

#[test]
fn a_file_of_version_1_keeps_its_meaning() {
    let (settings, warnings) = parse(include_str!("../../tests/fixtures/settings-1.toml")).unwrap();
    assert_eq!(warnings, []);
    let plan = settings.plan(0);
    assert_eq!(
        plan.dose(crate::engine::ReminderKind::Posture).every,
        35 * crate::engine::MINUTE
    );
    assert_eq!(settings.keep(), 2 * 31_557_600_000);
}

#[test]
fn a_file_of_a_later_version_is_refused_with_the_supported_version() {
    let problems = parse("version = 2\n").unwrap_err();
    assert_eq!(
        problems[0].to_string(),
        "1:1: error: version: found 2; expected 1; a newer file needs a newer version of Unbrace"
    );
}

#[test]
fn the_pace_grows_unless_the_person_sets_one() {
    let usual = Settings::default();
    let all: Vec<_> = [0, 1, 2, 3, 4, u32::MAX].map(|n| usual.pace_after(n)).into();
    assert_eq!(all, [(3, 4), (3, 4), (4, 4), (4, 4), (4, 6), (4, 6)]);
    for (key, value, first) in [
        ("breathing.inhale", "5", (5, 6)),
        ("breathing.exhale", "5", (4, 5)),
        ("breathing.grow", "false", (4, 6)),
    ] {
        let (own, _) = parse(&set(TEMPLATE, key, value).unwrap()).unwrap();
        assert_eq!(own.pace_after(0), first, "{key}");
    }
}

#[test]
fn an_edit_keeps_the_line_ends_and_the_byte_order_mark() {
    let text = "\u{feff}version = 1\r\n[posture] # mine\r\nevery = \"30m\"\r\n";
    let changed = super::set(text, "posture.every", "45m").unwrap();
    assert_eq!(changed, text.replace("30m", "45m"));
}

#[test]
fn an_unknown_exercise_in_the_list_to_avoid_is_reported() {
    let text = "[me]\navoid = [\"walk-break\", \"knee-rols\"]\n";
    let (settings, warnings) = parse(text).unwrap();
    assert_eq!(settings.words("me.avoid").len(), 2, "a program may define it");
    let warnings: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "2:24: warning: me.avoid: found \"knee-rols\"; did you mean knee-rolls? Ignore this if your program has an exercise of this name"
        ]
    );
}

#[test]
fn a_list_needs_no_brackets_when_it_is_set() {
    let text = set(TEMPLATE, "me.focus", "neck, hips").unwrap();
    assert!(text.contains("focus = [\"neck\", \"hips\"]"), "{text}");
    let text = set(&text, "schedule.monday", "09:00-12:00, 13:00-17:00").unwrap();
    assert!(
        text.contains("monday = [\"09:00-12:00\", \"13:00-17:00\"]"),
        "{text}"
    );
    assert!(set(&text, "me.focus", "neck, nose").is_err());
    // As a shell passes it, without the quotation marks.
    assert!(set(&text, "me.avoid", "[walk-break, knee-rolls]").is_err());
}
