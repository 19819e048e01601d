mod edits;
mod properties;
mod resolving;

use super::write::write;
use super::*;
use crate::content::readability::{banned, hard_reading, long_cue};
use crate::engine::MINUTE;
use crate::i18n::Translator;
use crate::settings::keys::Value;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn good(text: &str) -> Program {
    parse(text).unwrap_or_else(|p| panic!("{}", p.iter().map(|p| format!("{p}\n")).collect::<String>()))
}

fn small() -> String {
    "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[stage]]\nname = \"S\"\n".to_owned()
}

const PUBLIC_KEY: &str = "age1gamv2wk8tk5ud0f3fsmt8has4kuvpc8uuw9chcfhrv69ge8e5gyqak8xed";

#[test]
fn key_for_reports_is_read_written_and_edited() {
    let sealed = small().replace(
        "[[stage]]",
        &format!("[report]\nseal_to = \"{PUBLIC_KEY}\"\n[[stage]]"),
    );
    let program = good(&sealed);
    assert_eq!(program.seal_to.as_ref().map(|key| key.as_str()), Some(PUBLIC_KEY));
    assert_eq!(good(&write(&program)), program);
    assert_eq!(good(&small()).seal_to, None);
    let mut draft = edit::Draft::open(&small()).unwrap();
    draft.set("report.seal_to", PUBLIC_KEY).unwrap();
    assert_eq!(draft.check().unwrap(), program);
    draft.set("report.seal_to", "").unwrap();
    assert_eq!(draft.check().unwrap().seal_to, None);
}

#[test]
fn pasted_secret_key_is_refused_and_not_repeated() {
    let secret = "AGE-SECRET-KEY-1W4RKU2KVKCNKJKDLY20JVA02QXUC90A4XRSG0UQQ8AM8U5494UEQ0XZSGY";
    let mut draft = edit::Draft::open(&small()).unwrap();
    let refused = draft.set("report.seal_to", secret).unwrap_err().to_string();
    assert!(
        refused.contains("the public half") && !refused.contains(secret),
        "{refused}"
    );
    for value in [
        format!("\"{secret}\""),
        secret.to_owned(),
        format!("[\"{secret}\"]"),
    ] {
        let text = small().replace("[[stage]]", &format!("[report]\nseal_to = {value}\n[[stage]]"));
        let problems = parse(&text).unwrap_err();
        assert!(!format!("{problems:?}").contains(secret), "{problems:?}");
        assert_eq!(
            (problems[0].line, problems[0].found.as_str()),
            (6, "a secret key")
        );
    }
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
        assert_eq!(hard_reading(language, &texts), Vec::<String>::new(), "{name}");
        assert!(
            p.cues.iter().all(|c| long_cue(language, &c.text).is_none()),
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
fn every_bad_visit_is_reported_and_a_good_one_is_kept() {
    let bad = "[[visit]]\nat = 2026-12-03T10:00:00\nhow = \"fax\"\n\
               [[visit]]\nat = 2026-12-03T10:00:00Z\nhow = \"video\"\n\
               [[visit]]\nat = 2026-12-03\nhow = \"phone\"\nwhere = \"here\"\n\
               [[visit]]\nat = \"soon\"\n\
               [[visit]]\nat = 2026-12-04T10:00:00\nhow = \"in person\"\nnote = \"see https://example.org\"\n\
               [[visit]]\nat = \"2026-12-05 09:30\"\nhow = \"phone\"\n\
               [[visit]]\nat = 2026-12-05T09:30:00\nhow = \"video\"\n";
    let problems: Vec<String> = parse(&format!("{}{bad}", small()))
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!(problems.join("\n"), @r#"
    9:1: error: visit 1: how: found "fax"; expected one of "video", "in person", "phone"
    11:1: error: visit 2: at: found 2026-12-03T10:00:00Z; expected a date and time like 2026-12-03T10:00:00, without a time zone
    14:1: error: visit 3: at: found 2026-12-03; expected a date and time like 2026-12-03T10:00:00, without a time zone
    16:1: error: visit 3: where: found an unknown key; the keys here are at, how, note
    17:1: error: visit 4: how: found nothing; expected one of "video", "in person", "phone". How it takes place.
    18:1: error: visit 4: at: found "soon"; expected a date and time like 2026-12-03T10:00:00, without a time zone
    22:1: error: visit 5: note: found "see https://example.org"; links and pictures are not allowed here; plain words, *emphasis* and lists are
    27:1: error: visit 7: at: found 2026-12-05 09:30:00; another visit is at the same time; change one of the two times
    "#);
    let most = "[[visit]]\nat = 2026-12-03T10:00:00\nhow = \"video\"\n".repeat(61);
    let problems = parse(&format!("{}{most}", small())).unwrap_err();
    assert!(
        problems[0].to_string().contains("at most 60 sections"),
        "{}",
        problems[0]
    );
    // Comments and the way in which a time is written stay.
    let text = format!(
        "{}# by video\n[[visit]]\nat = 2026-12-03T10:00:00 # sharp\nhow = \"video\"\n",
        small()
    );
    let mut draft = Draft::open(&text).unwrap();
    assert_eq!(draft.text(), text);
    draft.set("visit[0].note", "A chair").unwrap();
    let added = draft.add("visit").unwrap();
    draft
        .set(&format!("visit[{added}].at"), "2027-01-14T16:30:00")
        .unwrap();
    draft.set(&format!("visit[{added}].how"), "in person").unwrap();
    assert!(draft.set("visit[0].at", "soon").is_err());
    assert!(
        draft
            .text()
            .contains("# by video\n[[visit]]\nat = 2026-12-03T10:00:00 # sharp\n"),
        "{}",
        draft.text()
    );
    let p = draft.check().unwrap();
    assert_eq!(p.visits[0].note, "A chair");
    assert_eq!(
        p.visits[1].at,
        crate::visit::parse_at("2027-01-14T16:30").unwrap()
    );
    assert_eq!(good(&write(&p)), p);
    let i18n = Translator::new("en", None);
    let lines: Vec<String> = summary::visits(&p).iter().map(|l| l.text(&i18n)).collect();
    assert_eq!(
        lines,
        [
            "Video visit: 2026-12-03, 10:00 (A chair)",
            "Visit in person: 2027-01-14, 16:30"
        ]
    );
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
