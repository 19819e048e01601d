//! What a program puts in force on a day.

use super::{day, good};
use crate::engine::{FlareMoves, MINUTE, ReminderKind, SECOND};
use crate::i18n::Translator;
use crate::program::resolve::{plan, settings};
use crate::program::stage::{carried_over, go_on, status_on, stay};
use crate::program::*;
use crate::settings::Settings;
use crate::settings::keys::Value;
#[test]
fn stages_follow_the_calendar_unless_the_patient_stays() {
    let mut p = good(EXAMPLES[0].1);
    let place = Progress::new(&p, day("2026-11-23"));
    let stage = |place: &Progress, on: &str| match status_on(&p, place, day(on)) {
        ProgramStatus::Active(here, next) => (here.stage, next.map(|d| d.to_string()).unwrap_or_default()),
        other => panic!("{other:?}"),
    };
    assert_eq!(stage(&place, "2026-11-23"), (0, "2026-12-07".into()));
    assert_eq!(stage(&place, "2026-12-06"), (0, "2026-12-07".into()));
    assert_eq!(stage(&place, "2026-12-07"), (1, "2026-12-21".into()));
    assert_eq!(stage(&place, "2027-06-01"), (3, String::new()));
    let stayed = stay(&p, &place, day("2026-12-10")).unwrap();
    assert_eq!(stay(&p, &stayed, day("2026-12-11")), None);
    assert_eq!(stage(&stayed, "2027-02-01"), (1, String::new()));
    let on = go_on(&p, &stayed, day("2027-02-01")).unwrap();
    assert_eq!(stage(&on, "2027-02-01"), (2, "2027-03-01".into()));
    let early = go_on(&p, &stayed, day("2026-12-12")).unwrap();
    assert_eq!(stage(&early, "2026-12-12"), (1, "2026-12-21".into()));
    assert_eq!(go_on(&p, &place, day("2026-12-12")), None);
    // An update keeps the stage with the same name.
    let mut newer = p.clone();
    newer.stages.remove(0);
    assert_eq!(carried_over(&p, &newer, &stayed).stage, 0);
    p.to = Some(day("2026-12-01"));
    assert_eq!(
        status_on(&p, &place, day("2026-12-01")),
        ProgramStatus::Active(place.clone(), Some(day("2026-12-02")))
    );
    assert_eq!(
        status_on(&p, &place, day("2026-12-02")),
        ProgramStatus::Finished(day("2026-12-02"))
    );
    p.from = Some(day("2026-11-30"));
    assert_eq!(
        status_on(&p, &place, day("2026-11-29")),
        ProgramStatus::NotStarted(day("2026-11-30"))
    );
    assert_eq!(Progress::new(&p, day("2026-11-23")).since, day("2026-11-30"));
    let short = good(EXAMPLES[2].1);
    let place = Progress::new(&short, day("2026-11-23"));
    assert_eq!(
        status_on(&short, &place, day("2027-01-18")),
        ProgramStatus::Finished(day("2027-01-18"))
    );
}

#[test]
fn a_stage_overrides_the_settings_and_choices_override_it_within_limits() {
    let p = good(EXAMPLES[0].1);
    let place = Progress::new(&p, day("2026-11-23"));
    let own = Settings::default();
    let minutes = |s: &Settings, key: &str| match s.get(key) {
        Some(Value::Length(ms)) => ms / MINUTE,
        other => panic!("{other:?}"),
    };
    let chosen = choose(&p, &place, "movement.every", "45m").unwrap().unwrap();
    assert_eq!(minutes(&settings(&p, &chosen, &own), "movement.every"), 45);
    assert_eq!(minutes(&settings(&p, &place, &own), "movement.every"), 75);
    assert_eq!(
        choose(&p, &place, "movement.every", "5m")
            .unwrap_err()
            .to_string(),
        "your program limits movement.every; expected a duration from 20m to 3h, in quotes"
    );
    assert_eq!(
        choose(&p, &place, "movement.enabled", "false")
            .unwrap_err()
            .to_string(),
        "movement.enabled is set by your program; ask its author, or end it with `unbrace program remove`"
    );
    assert_eq!(choose(&p, &place, "appearance.theme", "dark"), Ok(None));
    // The next stage begins with its own doses.
    let ProgramStatus::Active(next, _) = status_on(&p, &chosen, day("2026-12-07")) else {
        panic!()
    };
    assert_eq!(minutes(&settings(&p, &next, &own), "movement.every"), 75);
    let plan = plan(&p, &chosen, &own, 1);
    let ids = |kind: ReminderKind| {
        plan.dose(kind)
            .cues
            .iter()
            .map(|c| c.id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(ReminderKind::Movement),
        [
            "walk-break",
            "pelvic-tilt",
            "seated-cat-cow",
            "shoulder-roll",
            "position-shift",
            "far-focus"
        ]
    );
    assert_eq!(
        ids(ReminderKind::Breathing),
        ["diaphragmatic-breathing", "rib-breathing"]
    );
    let FlareMoves::Only(moves) = &plan.flare_up.moves else {
        panic!("the program names what it keeps");
    };
    assert!(moves.iter().any(|c| c.id == "walk-break") && !moves.iter().any(|c| c.id == "seated-cat-cow"));
    assert!(!plan.gentle_start, "the therapist has chosen the load");
}

/// A program with one stage of these exercises, and these rules for a flare-up.
fn one_stage(exercises: &str, flare_up: &str) -> Program {
    good(&format!(
        "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[flare_up]\n{flare_up}\n\
         [[stage]]\nname = \"S\"\nexercises = [{exercises}]\n"
    ))
}

#[test]
fn a_flare_up_follows_the_rules_of_the_program_or_offers_gentle_moves() {
    let moves = |exercises: &str, flare_up: &str| {
        let p = one_stage(exercises, flare_up);
        let plan = plan(&p, &Progress::new(&p, day("2026-11-23")), &Settings::default(), 1);
        match plan.flare_up.moves {
            FlareMoves::Gentle => vec!["gentle".to_owned()],
            FlareMoves::Only(all) => all.into_iter().map(|c| c.id).collect(),
        }
    };
    let listed = r#""bridge", "pelvic-tilt", "sit-to-stand""#;
    assert_eq!(
        moves(listed, r#"keep = ["sit-to-stand", "walk-break"]"#),
        ["sit-to-stand", "walk-break"]
    );
    assert_eq!(
        moves(listed, r#"leave_out = ["bridge"]"#),
        ["pelvic-tilt", "sit-to-stand"]
    );
    assert_eq!(moves(listed, "days = 2"), ["pelvic-tilt"]);
    assert_eq!(moves(r#""bridge", "sit-to-stand""#, "days = 2"), ["gentle"]);
}

#[test]
fn the_time_of_an_exercise_follows_from_the_dose_of_its_stage() {
    let p = one_stage(
        r#"{ id = "sit-to-stand", reps = 8, sets = 2 }, { id = "wall-push", reps = 8, sets = 2, seconds = 70 }"#,
        "days = 2",
    );
    let plan = plan(&p, &Progress::new(&p, day("2026-11-23")), &Settings::default(), 1);
    let times: Vec<_> = plan
        .dose(ReminderKind::Movement)
        .cues
        .iter()
        .map(|c| (c.time, c.a_day))
        .collect();
    assert_eq!(
        times,
        [(Some(110 * SECOND), Some(1)), (Some(70 * SECOND), Some(1))]
    );
    let i18n = Translator::new("en", None);
    let shown = overlay(crate::content::library("en"), &p, 0, &i18n);
    assert_eq!(shown.exercise("sit-to-stand").unwrap().seconds, 110);
}

#[test]
fn exercises_and_cues_of_a_program_are_offered_with_their_texts() {
    let p = good(EXAMPLES[1].1);
    let mut place = Progress::new(&p, day("2026-11-23"));
    place.stage = 1;
    let plan = plan(&p, &place, &Settings::default(), 1);
    for kind in [ReminderKind::Posture, ReminderKind::Movement] {
        let own = ["my-shelf", "towel-turn"];
        assert!(
            plan.dose(kind).cues.iter().any(|c| own.contains(&c.id.as_str())),
            "{kind:?}"
        );
    }
    let i18n = Translator::new("en", None);
    let library = overlay(crate::content::library("en"), &p, 1, &i18n);
    let reminder = library
        .reminder_text(ReminderKind::Movement, Some("towel-turn"))
        .unwrap();
    assert_eq!(
        (reminder.cue.as_str(), reminder.steps.len()),
        ("Two minutes to turn with a towel?", 4)
    );
    assert_eq!(
        library.exercise("towel-turn").unwrap().dose,
        "5 times, each side."
    );
    let squeeze = library.exercise("blade-squeeze").unwrap();
    assert_eq!((squeeze.reps, squeeze.hold), (6, 3));
    assert_eq!(squeeze.dose, "6 times, hold 3 seconds.");
    assert!(
        !squeeze.steps.concat().contains(|c: char| c.is_ascii_digit()),
        "the dose stands in one place"
    );
    assert!(
        library
            .reminder_text(ReminderKind::Posture, Some("my-shelf"))
            .is_some()
    );
    let avoided = crate::settings::parse("[me]\navoid = [\"towel-turn\"]\n")
        .unwrap()
        .0;
    let plan = resolve::plan(&p, &place, &avoided, 1);
    assert!(
        plan.dose(ReminderKind::Movement)
            .cues
            .iter()
            .all(|c| c.id != "towel-turn")
    );
}

#[test]
fn every_line_of_the_summary_has_a_message_in_every_language() {
    let p = good(EXAMPLES[0].1);
    let library = crate::content::library("en");
    for language in crate::language::LANGUAGES {
        let i18n = Translator::new(language, None);
        let all = [
            summary::head(&p),
            summary::stage(&p, 0, &library),
            summary::care(&p),
            summary::yours(&p, 0),
        ];
        for line in all.concat() {
            let text = line.text(&i18n);
            assert!(!text.starts_with("program-") && !text.contains("{$"), "{text}");
        }
    }
    let i18n = Translator::new("en", None);
    let text = |lines: Vec<summary::SummaryLine>| lines.iter().map(|s| s.text(&i18n)).collect::<Vec<_>>();
    assert_eq!(
        text(summary::stage(&p, 0, &library))[0],
        "Stage 1: Move a little, often, 2 weeks"
    );
    assert_eq!(
        text(summary::yours(&p, 0))[1],
        "You can change how often reminders come, from 20 min to 3 h."
    );
}
