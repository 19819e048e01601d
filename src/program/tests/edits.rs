//! Edits of the text of a program, the keys that it shares with the settings, and syntax errors.

use super::*;
use crate::engine::ReminderKind;
use crate::program::resolve::settings;
use crate::settings::Settings;
use crate::settings::keys::Value;

#[test]
fn an_edit_keeps_comments_and_everything_else() {
    let mut d = Draft::open(TEMPLATE).unwrap();
    d.set("title", "Anna's program").unwrap();
    d.set("stage[0].movement.every", "45m").unwrap();
    d.set("stage[1].about", "As you like.").unwrap();
    d.put("stage[0].cues", "tiny-nod").unwrap();
    assert!(d.take("stage[0].exercises", "walk-break").unwrap());
    let tilt = Dosed {
        id: "pelvic-tilt".into(),
        reps: 8,
        ..Dosed::default()
    };
    d.put_exercise(0, &tilt).unwrap();
    d.put("stage[0].exercises", "sit-to-stand").unwrap();
    d.set("stage[0].exercises[7].reps", "6").unwrap();
    assert_eq!(d.get("stage[0].exercises[7].id").as_deref(), Some("sit-to-stand"));
    d.set("stage[0].exercises[7].reps", "").unwrap();
    assert!(d.set("stage[0].exercises[9].reps", "6").is_err());
    let n = d.add("cue").unwrap();
    d.set(&format!("cue[{n}].id"), "mine").unwrap();
    d.set(&format!("cue[{n}].text"), "Look out of the window.")
        .unwrap();
    assert_eq!(d.check().unwrap_err()[0].key, "cue 1: why");
    d.set("cue[0].why", "Eyes like a change.").unwrap();
    let p = d.check().unwrap_or_else(|e| panic!("{e:?}"));
    assert_eq!((p.title.as_str(), p.cues.len()), ("Anna's program", 1));
    assert_eq!(p.stages[0].exercises[0], tilt);
    assert_eq!(d.get("stage[0].movement.every").as_deref(), Some("45m"));
    let comments = |text: &str| {
        text.lines()
            .filter_map(|l| l.split_once("# "))
            .map(|(_, c)| c.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(comments(&d.text()), comments(TEMPLATE));
    assert!(d.remove("cue", 0) && !d.remove("cue", 0));
    d.set("check_in.activity", "").unwrap();
    assert_eq!(d.get("check_in.activity"), None);
    assert_eq!(
        d.set("stage[0].movment.every", "45m").unwrap_err().to_string(),
        "there is no stage[0].movment.every; did you mean movement?"
    );
    assert_eq!(
        d.set("stage[0].movement.every", "1s").unwrap_err().to_string(),
        "stage[0].movement.every cannot be \"1s\"; expected a duration from 5m to 8h, in quotes"
    );
    assert!(d.set("stage[7].name", "x").is_err());
    assert!(d.set("title", "<b>").is_err());
    let same = Draft::open(EXAMPLES[1].1).unwrap();
    assert_eq!(same.text(), EXAMPLES[1].1);
}

#[test]
fn line_of_a_list_changes_and_the_comments_of_the_others_stay() {
    let text = format!(
        "{}[[exercise]]\nid = \"roll\"\nname = \"Roll\"\nkind = \"movement\"\nsteps = [\n  \"One.\", # first\n  \"Two.\",\n]\n\
         why = \"W.\"\nstop = \"S.\"\n",
        small()
    );
    let mut d = Draft::open(&text).unwrap();
    let path = "exercise[0].steps";
    assert_eq!(d.texts(path), ["One.", "Two."]);
    d.set(path, "One.\nThree.\nFour.").unwrap();
    assert_eq!(d.check().unwrap().exercises[0].steps, ["One.", "Three.", "Four."]);
    assert!(d.text().contains("# first"), "{}", d.text());
    d.set(path, "One.\nTwo.").unwrap();
    assert_eq!(d.check().unwrap().exercises[0].steps, ["One.", "Two."]);
    assert!(d.texts("check_in.questions").is_empty());
}

#[test]
fn moved_and_copied_sections_are_written_in_their_new_order() {
    let names = |d: &Draft| -> Vec<(String, Option<u32>)> {
        let p = d.check().unwrap_or_else(|e| panic!("{e:?}"));
        p.stages.into_iter().map(|s| (s.name, s.weeks)).collect()
    };
    let text = EXAMPLES[0].1;
    let mut d = Draft::open(text).unwrap();
    let before = d.check().unwrap().stages;
    assert!(d.move_section("stage", 0, 2) && !d.move_section("stage", 0, 9));
    let after = d.check().unwrap().stages;
    let (order, moved) = ([1, 2, 0, 3].map(|n: usize| before[n].clone()), after);
    assert_eq!(moved, order);
    assert!(d.move_section("stage", 2, 0));
    assert_eq!(d.check().unwrap().stages, before);
    assert_eq!(d.duplicate("stage", 0).unwrap(), 1);
    assert_eq!(names(&d)[0], names(&d)[1]);
    let copied = d.check().unwrap().stages;
    assert_eq!((&copied[0], &copied[2]), (&before[0], &before[1]));
    assert_eq!(copied.len(), before.len() + 1);
    assert_eq!(Draft::open(&d.text()).unwrap().check().unwrap().stages, copied);
    assert!(d.duplicate("stage", 9).is_err());
}

#[test]
fn entry_of_a_list_moves_and_is_copied_with_its_dose() {
    let mut d = Draft::open(TEMPLATE).unwrap();
    let list = |d: &Draft, stage: usize| -> Vec<Dosed> { d.check().unwrap().stages[stage].exercises.clone() };
    let before = list(&d, 0);
    assert!(d.move_entry("stage[0].exercises", 1, 0).unwrap());
    assert!(!d.move_entry("stage[0].exercises", 0, 99).unwrap());
    let moved = list(&d, 0);
    assert_eq!(
        (&moved[0], &moved[1], &moved[2]),
        (&before[1], &before[0], &before[2])
    );
    let copy = |d: &mut Draft| d.copy_entry("stage[0].exercises", "pelvic-tilt", "stage[1].exercises");
    assert!(copy(&mut d).unwrap() && !copy(&mut d).unwrap());
    assert_eq!(list(&d, 1), [before[1].clone()]);
}

#[test]
fn every_key_that_a_stage_may_set_is_one_of_the_settings() {
    for kind in ReminderKind::ALL {
        let all = super::parse::dose_keys(kind);
        assert!(!all.is_empty());
        for key in all {
            assert_eq!(keys::setting(key).0, key);
        }
    }
    assert_eq!(keys::setting("flare_up.days").0, "flare_up.days");
}

#[test]
fn a_choice_about_check_ins_outlives_the_stage() {
    let text = include_str!("../../../assets/programs/lower-back-start.unbrace.toml");
    let p = parse(text).unwrap();
    let day = |d: u32| chrono::NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
    let own = Settings::default();
    let place = Progress::new(&p, day(2));
    let now = settings(&p, &place, &own);
    assert_eq!(
        (now.check_in_every(), now.check_in_asks("change")),
        ("weekly", true)
    );
    assert!(!now.check_in_asks("sleep") && own.check_in_every() == "off");
    // The pace of the therapist applies from the first session on.
    let paced = text.replacen("inhale = 3\nexhale = 4", "inhale = 4\nexhale = 6", 1);
    let now = settings(&parse(&paced).unwrap(), &place, &own);
    assert_eq!(now.pace_after(0), (4, 6));
    let place = choose(&p, &place, "check_in.every", "off").unwrap().unwrap();
    let place = choose(&p, &place, "movement.every", "90m").unwrap().unwrap();
    let ProgramStatus::Active(next, _) = stage::status_on(&p, &place, day(20)) else {
        panic!("the second stage")
    };
    let now = settings(&p, &next, &own);
    assert_eq!((next.stage, now.check_in_every()), (1, "off"));
    assert_eq!(now.get("movement.every"), Some(&Value::Length(75 * MINUTE)));
}

#[test]
fn a_syntax_error_hides_no_problem_and_makes_no_id_unknown() {
    let text = "format = 1\ntitle = Small steps\nauthor = \"A. Therapist\ncontact = \"Ask\"\n\
                [[stage]]\nname = \"First\"\nexercises = [\"my-own\"]\nposture = { every = \"1m\" }\n\
                [[exercise]]\nid = \"my-own\nname = \"Mine\"\n";
    let problems = parse(text).unwrap_err();
    let report: String = problems.iter().map(|p| format!("{p}\n")).collect();
    insta::assert_snapshot!(report, @r#"
    2:9: error: title: found Small steps; write it in quotes: title = "Small steps"
    3:23: error: author: found invalid basic string, expected `"`; write a [section] or key = value
    8:13: error: stage 1: posture.every: found "1m"; expected a duration from 5m to 8h, in quotes
    10:13: error: id: found invalid basic string, expected `"`; write a [section] or key = value
    "#);
}
