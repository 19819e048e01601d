mod edits;
mod properties;

use super::resolve::{plan, settings};
use super::stage::{carried_over, go_on, status_on, stay};
use super::write::write;
use super::*;
use crate::content::readability::{GRADE, banned, grade};
use crate::engine::{FlareMoves, Kind, MINUTE, SECOND};
use crate::settings::Settings;
use crate::settings::keys::{Spec, Value};
use crate::words::Words;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn good(text: &str) -> Program {
    parse(text).unwrap_or_else(|p| panic!("{}", p.iter().map(|p| format!("{p}\n")).collect::<String>()))
}

fn small() -> String {
    "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[stage]]\nname = \"S\"\n".to_owned()
}

#[test]
fn the_template_and_every_example_are_valid_and_well_worded() {
    let names = EXAMPLES.iter().map(|(name, _)| *name);
    for (name, language) in names.flat_map(|name| crate::language::LANGUAGES.map(|language| (name, language)))
    {
        good(super::template(language));
        let p = good(super::example(name, language).unwrap());
        assert_eq!(p.id, name);
        assert!((3..=5).contains(&p.stages.len()), "{name}");
        // Sudden warning signs are not deferred to the next visit.
        assert!(!p.contact.contains("visit"), "{name}");
        assert_eq!(p.stages[0].education[0], "warning-signs", "{name}");
        let stages = p.stages.iter().flat_map(|s| {
            let notes = s.exercises.iter().map(|d| d.note.clone());
            [s.name.clone(), s.about.clone()].into_iter().chain(notes)
        });
        let exercises = p.exercises.iter().flat_map(|e| {
            let own = [
                &e.name,
                &e.ask,
                &e.breathing,
                &e.why,
                &e.caution,
                &e.stop,
                &e.gentler,
            ];
            own.into_iter()
                .cloned()
                .chain(e.steps.clone())
                .collect::<Vec<_>>()
        });
        let cues = p.cues.iter().flat_map(|c| [c.text.clone(), c.why.clone()]);
        let head = [p.title.clone(), p.label.clone(), p.flare_up.contact_when.clone()];
        let texts: Vec<String> = head
            .into_iter()
            .chain(stages)
            .chain(exercises)
            .chain(cues)
            .collect();
        let texts = texts
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(banned(language, &texts), Vec::<&str>::new(), "{name} {language}");
        let grade = grade(language, &texts).unwrap();
        assert!(grade <= GRADE, "{name}: grade {grade:.1}");
        assert!(
            p.cues.iter().all(|c| c.text.split_whitespace().count() <= 14),
            "{name}"
        );
    }
}

#[test]
fn every_problem_is_reported_with_line_and_column() {
    let text = r#"format = 1
titel = "Back"
author = "A"
contact = "https://example.org"
valid = { from = 2026-03-01, to = 2026-02-01 }
[patient]
every = { from = "1h", to = "2h" }
[flare_up]
interval = 10
keep = ["walk-brake"]
[check_in]
every = "monthly"
at = "4pm"
questions = ["pian"]
[[stage]]
name = "One"
exercises = ["pelvic-tilts", { id = "walk-break", rep = 3 }, "my-own"]
cues = ["soft-bely", "soft-belly", "soft-belly"]
education = ["nothing-like-it-anywhere"]
[stage.posture]
every = "30s"
[stage.movement]
every = "30m"
duration = 5
[[exercise]]
id = "my-own"
name = "<b>Mine</b>"
kind = "stretching"
steps = []
why = "Because."
image = "data:image/svg+xml;base64,AAAA"
[[exercise]]
id = "my-own"
name = "Again"
kind = "movement"
steps = ["One."]
why = "Because."
stop = "Pain."
[[cue]]
id = "soft-belly"
text = "A cue."
"#;
    let problems: Vec<String> = parse(text).unwrap_err().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(problems.join("\n"), @r#"
    1:1: error: title: found nothing; expected one line of at most 80 characters, in quotes. What the patient sees as its name.
    2:1: error: titel: found an unknown key; did you mean title?
    4:1: error: contact: found "https://example.org"; links and pictures are not allowed here; plain words, *emphasis* and lists are
    5:30: error: valid.to: found 2026-02-01; expected a day on or after the first, 2026-03-01
    9:1: error: flare_up.interval: found 10; expected a whole number from 25 to 200
    10:9: error: flare_up.keep: found an unknown exercise "walk-brake"; did you mean "walk-break"?
    12:1: error: check_in.every: found "monthly"; expected one of "off", "daily", "weekly", "fortnightly"
    13:1: error: check_in.at: found "4pm"; expected a time of day like "16:00", in quotes
    14:14: error: check_in.questions: found "pian"; did you mean "pain"?
    17:14: error: stage 1: exercises: found an unknown exercise "pelvic-tilts"; did you mean "pelvic-tilt"?
    17:51: error: stage 1: exercises.rep: found an unknown key; did you mean reps?
    18:9: error: stage 1: cues: found an unknown cue "soft-bely"; did you mean "soft-belly"?
    18:36: error: stage 1: cues: found "soft-belly"; it is in this list twice
    19:14: error: stage 1: education: found an unknown article or lesson "nothing-like-it-anywhere"; `unbrace content list` lists the library's
    21:1: error: stage 1: posture.every: found "30s"; expected a duration from 5m to 8h, in quotes
    23:1: error: stage 1: movement.every: found "30m"; the patient may choose from 1h to 2h; expected a value in this range
    24:1: error: stage 1: movement.duration: found 5; expected a duration from 10s to 30m, in quotes
    25:1: error: exercise 1: stop: found nothing; expected a text of at most 400 characters, in quotes. When to stop.
    27:1: error: exercise 1: name: found "<b>Mine</b>"; tags like <b> are not allowed here; plain words, *emphasis* and lists are
    28:1: error: exercise 1: kind: found "stretching"; expected one of "movement", "breathing"
    29:1: error: exercise 1: steps: found []; expected a list of at most 10 lines, each of at most 240 characters
    31:1: error: exercise 1: image: found "data:image/svg+xml;base64,AAAA"; expected a PNG or JPEG picture as "data:image/png;base64,…" or "data:image/jpeg;base64,…"
    33:1: error: exercise.id: found "my-own"; it is in this file twice; choose another
    39:1: error: cue 1: why: found nothing; expected a text of at most 300 characters, in quotes. Why, in one sentence.
    40:1: error: cue.id: found "soft-belly"; the library has an entry with this name; choose another
    "#);
}

#[test]
fn a_file_of_another_version_has_one_problem() {
    let problems = parse("format = 2\nwhat = \"is this\"\n").unwrap_err();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let expected =
        "1:1: error: format: found 2; this Unbrace reads format 1; a newer Unbrace may read this file";
    assert_eq!(problems, [expected]);
    assert_eq!(parse("format = \"1\"").unwrap_err()[0].key, "format");
    let large = format!("{}# {}", small(), "x".repeat(keys::LARGEST));
    assert_eq!(
        parse(&large).unwrap_err()[0].to_string(),
        "1:1: error: found 1025 KB; a program has at most 1024 KB"
    );
    assert_eq!(parse("title = ").unwrap_err().len(), 1);
}

#[test]
fn a_file_of_format_1_is_read_as_it_was_meant() {
    let p = good(include_str!("../../tests/fixtures/program-1.unbrace.toml"));
    assert_eq!((p.from, p.to), (Some(day("2026-01-01")), Some(day("2030-12-31"))));
    assert_eq!(p.stages.len(), 3);
    assert_eq!(p.stages[1].doses["movement.duration"], Value::Length(3 * MINUTE));
    let nod = p.stages[1].exercises.iter().find(|d| d.id == "chin-nod").unwrap();
    assert_eq!((nod.reps, nod.hold, nod.sets), (5, 5, 0));
    assert_eq!((p.flare_up.interval, p.flare_up.dose), (Some(75), Some(50)));
    assert_eq!((p.patient.pace, p.patient.switch_off), (true, false));
    let own = p.exercise("towel-turn").unwrap();
    assert_eq!((own.steps.len(), own.sides, own.seconds), (4, true, 90));
    assert!(image::decode(&own.image).is_ok());
    assert_eq!(p.check_in.unwrap().at.to_string(), "15:30:00");
}

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
    let ids = |kind: Kind| {
        plan.dose(kind)
            .cues
            .iter()
            .map(|c| c.id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(Kind::Movement),
        [
            "walk-break",
            "pelvic-tilt",
            "seated-cat-cow",
            "shoulder-roll",
            "position-shift",
            "far-focus"
        ]
    );
    assert_eq!(ids(Kind::Breathing), ["diaphragmatic-breathing", "rib-breathing"]);
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
        .dose(Kind::Movement)
        .cues
        .iter()
        .map(|c| (c.time, c.a_day))
        .collect();
    assert_eq!(
        times,
        [(Some(110 * SECOND), Some(1)), (Some(70 * SECOND), Some(1))]
    );
    let words = Words::new("en", None);
    let shown = overlay(crate::content::library("en"), &p, 0, &words);
    assert_eq!(shown.exercise("sit-to-stand").unwrap().seconds, 110);
}

#[test]
fn exercises_and_cues_of_a_program_are_offered_with_their_texts() {
    let p = good(EXAMPLES[1].1);
    let mut place = Progress::new(&p, day("2026-11-23"));
    place.stage = 1;
    let plan = plan(&p, &place, &Settings::default(), 1);
    for kind in [Kind::Posture, Kind::Movement] {
        let own = ["my-shelf", "towel-turn"];
        assert!(
            plan.dose(kind).cues.iter().any(|c| own.contains(&c.id.as_str())),
            "{kind:?}"
        );
    }
    let words = Words::new("en", None);
    let library = overlay(crate::content::library("en"), &p, 1, &words);
    let reminder = library.reminder_text(Kind::Movement, Some("towel-turn")).unwrap();
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
    assert!(library.reminder_text(Kind::Posture, Some("my-shelf")).is_some());
    let avoided = crate::settings::parse("[me]\navoid = [\"towel-turn\"]\n")
        .unwrap()
        .0;
    let plan = resolve::plan(&p, &place, &avoided, 1);
    assert!(
        plan.dose(Kind::Movement)
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
        let words = Words::new(language, None);
        let all = [
            summary::head(&p),
            summary::stage(&p, 0, &library),
            summary::care(&p),
            summary::yours(&p, 0),
        ];
        for line in all.concat() {
            let text = line.text(&words);
            assert!(!text.starts_with("program-") && !text.contains("{$"), "{text}");
        }
    }
    let words = Words::new("en", None);
    let text = |lines: Vec<summary::SummaryLine>| lines.iter().map(|s| s.text(&words)).collect::<Vec<_>>();
    assert_eq!(
        text(summary::stage(&p, 0, &library))[0],
        "Stage 1: Move a little, often, 2 weeks"
    );
    assert_eq!(
        text(summary::yours(&p, 0))[1],
        "You can change how often reminders come, from 20 min to 3 h."
    );
}
