//! Therapists' programs: the commands (status, stdout and stderr, exactly), and simulated days with them.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

mod common;

use common::Home;
use std::path::Path;
use unbrace::engine::{Event, MINUTE, Name, Outcome, ReminderKind};
use unbrace::program::{self, Progress, resolve};
use unbrace::settings::Settings;
use unbrace::simulate::{self, trace};

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/programs");
    folder.join(format!("{name}.unbrace.toml")).display().to_string()
}

const SMALL: &str = "format = 1\nid = \"small\"\ntitle = \"Small\"\nauthor = \"A. Therapist\"\n\
    contact = \"Ask at your next visit\"\n[patient]\nevery = { from = \"20m\", to = \"2h\" }\n\
    [[stage]]\nname = \"First\"\nweeks = 1\n[stage.movement]\nevery = \"40m\"\nduration = \"3m\"\n\
    [[stage]]\nname = \"Second\"\n[stage.movement]\nevery = \"50m\"\n";

/// Writes the program [`SMALL`] and returns its path.
fn small(home: &Home) -> String {
    home.write("small.unbrace.toml", SMALL);
    home.arg("small.unbrace.toml")
}

#[test]
fn check_reports_every_problem_of_every_file() {
    let home = Home::new();
    let good = example("lower-back-start");
    home.test(["program", "check", &good])
        .stdout(format!("{good}: no problems\n"))
        .run();
    let text = SMALL.replace("\"40m\"", "\"1m\"").replace("contact", "contakt");
    home.write("bad.unbrace.toml", text);
    let bad = home.arg("bad.unbrace.toml");
    let missing = home.arg("none");
    let expected = format!(
        "unbrace: 4 problems in the program\n\
         {bad}:1:1: error: contact: found nothing; expected one line of at most 200 characters, in quotes. How to \
         reach the author. It stands beside the program, and where a flare-up begins.\n\
         {bad}:5:1: error: contakt: found an unknown key; did you mean contact?\n\
         {bad}:12:1: error: stage 1: movement.every: found \"1m\"; expected a duration from 5m to 8h, in quotes\n\
         cannot read {missing}: No such file or directory (os error 2)\n"
    );
    home.test(["program", "check", &good, &bad, &missing])
        .status(2)
        .stdout(format!("{good}: no problems\n"))
        .stderr(expected)
        .run();
}

#[test]
fn simulated_days_show_the_notices_of_visits() {
    let home = Home::new();
    let visit = "[[visit]]\nat = 2026-11-25T10:00:00\nhow = \"video\"\n";
    home.write("visit.unbrace.toml", format!("{SMALL}{visit}"));
    let file = home.arg("visit.unbrace.toml");
    let days = home.ok(["simulate", "--program", &file, "--for", "55h"]);
    let shown: Vec<&str> = days.lines().filter(|l| l.contains(" visit    ")).collect();
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown[0].starts_with("2026-11-24T04:"), "{}", shown[0]);
    assert!(
        shown[0].ends_with("+01:00 visit    day-before 2026-11-25T10:00 video"),
        "{}",
        shown[0]
    );
    assert!(shown[1].starts_with("2026-11-25T11:"), "{}", shown[1]);
    let times: Vec<&str> = days.lines().map(|l| &l[..19]).collect();
    assert!(times.is_sorted(), "{days}");
    let json = home.ok(["simulate", "--program", &file, "--for", "55h", "--json"]);
    let first = json.lines().find(|l| l.contains("\"event\":\"visit\"")).unwrap();
    let first: serde_json::Value = serde_json::from_str(first).unwrap();
    assert_eq!(
        (&first["occasion"], &first["visit_at"], &first["how"]),
        (&"day-before".into(), &"2026-11-25T10:00".into(), &"video".into())
    );
}

#[test]
fn import_describes_the_program_and_replaces_the_old_one() {
    let home = Home::new();
    let file = small(&home);
    let shown = "Small, by A. Therapist\nContact: Ask at your next visit\n\n\
                 Stage 1: First, one week\n  Movement every 40 min at the desk\n  Movement takes 3 min\n\n\
                 Stage 2: Second, without an end\n  Movement every 50 min at the desk\n\n\
                 You can always pause, skip, quit, and leave exercises out.\n\
                 You can change how often reminders come, from 20 min to 2 h.\n\
                 Your own settings stay as they are, and apply again when the program ends.\n";
    let none = "unbrace: no program is active; `unbrace program import FILE` imports one\n";
    for command in ["show", "stay", "go-on", "remove"] {
        home.test(["program", command]).status(1).stderr(none).run();
    }
    let begun = "Your program is active. `unbrace program show` shows your stage.\n";
    // Standard input is not a terminal: the command imports without asking.
    home.test(["program", "import", &file])
        .stdout(format!("{shown}{begun}"))
        .run();
    assert!(
        !home.join("settings.toml").exists(),
        "the settings are never touched"
    );
    // The same file again is an update: the stage stays the same.
    home.test(["program", "import", &file, "--yes"])
        .stdout_contains("This updates your program; you stay on your stage: First\n")
        .run();
    home.test(["program", "import", &example("breathing-first"), "--yes"])
        .stdout_contains("This replaces your program “Small”.\n")
        .run();
    home.write("bad.unbrace.toml", "format = 1\n");
    home.test(["program", "import", "bad.unbrace.toml", "--yes"])
        .status(2)
        .stderr_contains("bad.unbrace.toml")
        .run();
    assert!(
        home.ok(["program", "show"])
            .starts_with("Breathing first, by Unbrace\n")
    );
}

#[test]
fn update_lists_its_changes_and_keeps_the_version_before() {
    let home = Home::new();
    let first = small(&home);
    let previous = "program.previous.unbrace.toml";
    home.ok(["program", "import", &first, "--yes"]);
    assert!(!home.join(previous).exists());
    let newer = SMALL.replacen("format = 1", "format = 1\nversion = 2", 1);
    let newer = newer.replacen("[[stage]]", "[flare_up]\ndays = 5\n[[stage]]", 1);
    home.write("next.unbrace.toml", newer);
    home.test(["program", "import", &home.arg("next.unbrace.toml"), "--yes"])
        .stdout_contains("you stay on your stage: First\n  New: ")
        .run();
    assert_eq!(home.read(previous), SMALL);
    home.test(["program", "import", &first, "--yes"])
        .stdout_contains("Yours is version 2")
        .run();
    home.ok(["program", "remove"]);
    assert!(!home.join(previous).exists());
}

/// Moves the first day of the stage back, as if that time had passed.
fn move_stage_back(home: &Home, weeks: i64) {
    let mut state: serde_json::Value = serde_json::from_str(&home.read("program.json")).unwrap();
    let since: chrono::NaiveDate = state["place"]["since"].as_str().unwrap().parse().unwrap();
    state["place"]["since"] = (since - chrono::Duration::days(7 * weeks)).to_string().into();
    home.write("program.json", state.to_string());
}

#[test]
fn program_is_shown_held_continued_and_removed() {
    let home = Home::new();
    let file = small(&home);
    home.ok(["program", "import", &file, "--yes"]);
    let output = home.ok(["program", "show"]);
    let lines: Vec<&str> = output.lines().collect();
    assert_eq!(
        lines[..2],
        ["Small, by A. Therapist", "Contact: Ask at your next visit"]
    );
    assert_eq!(
        lines[3..6],
        [
            "Stage 1: First, one week",
            "Movement every 40 min at the desk",
            "Movement takes 3 min"
        ]
    );
    assert!(
        lines[6].starts_with("Next stage on ") && lines[6].ends_with(": Second"),
        "{output}"
    );
    let stayed = "You are on stage 1: First\nYou stay on this stage until `unbrace program go-on`.\n";
    assert_eq!(home.ok(["program", "stay"]), stayed);
    assert_eq!(home.run(["program", "stay"]).status, 1);
    move_stage_back(&home, 3);
    assert!(
        home.ok(["program", "show"])
            .ends_with("You stay on this stage until `unbrace program go-on`.\n")
    );
    let on = "You are on stage 2: Second\nThis stage has no end date.\n";
    assert_eq!(home.ok(["program", "go-on"]), on);
    let refused = "unbrace: you are not staying on a stage; the stages go on by date\n";
    home.test(["program", "go-on"]).status(1).stderr(refused).run();
    let json = home.json(["--json", "program", "show"]);
    assert_eq!(
        (&json["stage"], &json["stage_name"]),
        (&2.into(), &"Second".into())
    );
    let over = "The program was removed. Your own settings apply again.\n";
    assert_eq!(home.ok(["program", "remove"]), over);
    assert_eq!(home.list(), ["small.unbrace.toml"]);
}

#[test]
fn stage_advances_with_the_calendar() {
    let home = Home::new();
    home.ok(["program", "import", &small(&home), "--yes"]);
    move_stage_back(&home, 1);
    assert!(
        home.ok(["program", "show"])
            .contains("Stage 2: Second, without an end\n")
    );
    assert_eq!(home.ok(["config", "get", "movement.every"]), "50m\n");
}

#[test]
fn only_settings_that_the_program_leaves_adjustable_can_be_set() {
    let home = Home::new();
    home.ok(["config", "set", "movement.every", "90m"]);
    let own = home.read("settings.toml");
    home.ok(["program", "import", &small(&home), "--yes"]);
    let refused = "unbrace: movement.duration is set by your program; ask its author, or end it with `unbrace program \
                   remove`\n";
    home.test(["config", "set", "movement.duration", "1m"])
        .status(1)
        .stderr(refused)
        .run();
    let outside = "unbrace: your program limits movement.every; expected a duration from 20m to 2h, in \
                   quotes\n";
    home.test(["config", "set", "movement.every", "5m"])
        .status(2)
        .stderr(outside)
        .run();
    assert_eq!(home.ok(["config", "get", "movement.every"]), "40m\n");
    let output = "The change applies for this stage of your program; your own settings are unchanged.\n";
    assert_eq!(home.ok(["config", "set", "movement.every", "1h"]), output);
    assert_eq!(home.ok(["config", "get", "movement.every"]), "1h\n");
    assert_eq!(home.read("settings.toml"), own);
    home.ok(["config", "set", "posture.every", "35m"]);
    home.ok(["program", "remove"]);
    assert_eq!(home.ok(["config", "get", "movement.every"]), "90m\n");
    assert_eq!(home.ok(["config", "get", "posture.every"]), "35m\n");
}

#[test]
fn last_good_program_stays_in_force_while_the_file_cannot_be_read() {
    let home = Home::new();
    home.ok(["program", "import", &small(&home), "--yes"]);
    let incomplete = "format = 1\ntitle = \"Half";
    home.write("program.unbrace.toml", incomplete);
    let output = home.ok(["program", "show"]);
    assert!(
        output.starts_with(
            "the program cannot be read; the last valid version applies, and the file was not changed: 1 in "
        ) && output.contains("Stage 1: First, one week\n"),
        "{output}"
    );
    home.test(["doctor"]).stdout_contains("missing  program").run();
    assert_eq!(home.read("program.unbrace.toml"), incomplete);
    home.ok(["program", "import", &small(&home), "--yes"]);
    assert_eq!(home.read("program.unbrace.1.kept.toml"), incomplete);
    // Progress that cannot be read is kept beside the new file.
    home.write("program.json", "{");
    assert!(home.ok(["program", "show"]).contains("Stage 1: First"));
    assert!(home.join("program.1.kept.json").exists());
    home.write("program.unbrace.toml", "x");
    std::fs::remove_file(home.join("program.good.unbrace.toml")).unwrap();
    assert_eq!(home.run(["program", "show"]).status, 2);
    let gone = home.ok(["program", "remove"]);
    assert!(gone.contains("is kept as "), "{gone}");
}

#[test]
fn new_and_export_write_valid_programs_and_never_overwrite() {
    let home = Home::new();
    let file = home.arg("mine.unbrace.toml");
    home.test(["program", "new", &file])
        .stdout(format!(
            "A program to start from was saved to {file}\n`unbrace program check {file}` checks it.\n"
        ))
        .run();
    let warning = |key: &str, found: &str| {
        format!("{file}: warning: {key}: found \"{found}\", the text of the template; expected your own\n")
    };
    let warnings = [
        warning("title", "My program"),
        warning("author", "Your name"),
        warning("contact", "Phone number or e-mail of your practice"),
    ];
    home.test(["program", "check", &file])
        .stdout(warnings.concat() + &format!("{file}: the program can be used as it is\n"))
        .run();
    home.test(["program", "new", &file])
        .status(1)
        .stderr(format!("unbrace: {file} already exists; choose another name\n"))
        .run();
    home.ok(["program", "import", &file, "--yes"]);
    home.ok(["program", "export", "copy.unbrace.toml"]);
    assert_eq!(home.run(["program", "export", "copy.unbrace.toml"]).status, 1);
    assert_eq!(home.read("copy.unbrace.toml"), home.read("mine.unbrace.toml"));
}

#[test]
fn handout_is_a_new_file_and_never_names_the_template() {
    let home = Home::new();
    home.ok(["program", "new", "a.unbrace.toml", "--from", "all-seated"]);
    let handout = |more: &[&str]| home.test([&["program", "handout", "a.unbrace.toml", "-o"], more].concat());
    handout(&["a.html"])
        .stdout("The handout was saved to a.html. A browser opens and prints it.\n")
        .run();
    let page = home.read("a.html");
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<svg"));
    handout(&["a.html"])
        .status(1)
        .stderr("unbrace: a.html already exists; choose another name, or add --force to replace it\n")
        .run();
    handout(&["a.html", "--force"]).stdout_contains("a.html").run();
    handout(&["-"]).stdout(page).run();
    home.ok(["program", "new", "new.unbrace.toml"]);
    let problem = |key: &str, text: &str| {
        format!("new.unbrace.toml: {key}: found {text:?}, the text of the template; expected your own\n")
    };
    home.test(["program", "handout", "new.unbrace.toml", "-o", "b.html"])
        .status(2)
        .stderr(format!(
            "unbrace: 3 problems in the program\n{}{}{}",
            problem("title", "My program"),
            problem("author", "Your name"),
            problem("contact", "Phone number or e-mail of your practice")
        ))
        .run();
    assert!(!home.join("b.html").exists());
    home.test(["program", "handout", "none.unbrace.toml", "-o", "b.html"])
        .status(2)
        .stderr_contains("none.unbrace.toml")
        .run();
}

#[test]
fn backup_contains_the_program_and_its_stage() {
    let (old, new) = (Home::new(), Home::new());
    old.ok(["program", "import", &small(&old), "--yes"]);
    old.ok(["program", "stay"]);
    let file = old.arg("all.backup");
    old.ok(["backup", &file]);
    new.ok(["program", "import", &example("breathing-first"), "--yes"]);
    new.ok(["restore", &file]);
    let output = new.ok(["program", "show"]);
    assert!(
        output.starts_with("Small, by") && output.contains("You stay on this stage"),
        "{output}"
    );
    // A backup without a program ends the program here and keeps its file.
    let (none, there) = (Home::new(), Home::new());
    let file = none.arg("all.backup");
    none.ok(["backup", &file]);
    there.ok(["program", "import", &small(&there), "--yes"]);
    there.ok(["restore", &file]);
    assert_eq!(there.run(["program", "show"]).status, 1);
    assert!(there.join("program.unbrace.1.kept.toml").exists());
}

fn minutes_between(events: &[&Event]) -> Vec<i64> {
    events
        .windows(2)
        .map(|w| (w[1].at - w[0].at).num_minutes())
        .collect()
}

#[test]
fn day_with_an_example_program_follows_its_doses() {
    let start: chrono::DateTime<chrono::FixedOffset> = "2026-11-23T09:00:00+01:00".parse().unwrap();
    for (name, text) in program::EXAMPLES {
        let p = program::parse(text).unwrap();
        for stage in 0..p.stages.len() {
            let mut place = Progress::new(&p, start.date_naive());
            place.stage = stage;
            let plan = resolve::plan(&p, &place, &Settings::default(), 0);
            let movement = plan.dose(ReminderKind::Movement).clone();
            let lines = trace::parse("+00:00 answer done 0s\n").unwrap();
            let log = simulate::run(plan.clone(), &lines, start, 8 * 60 * MINUTE);
            let of = |k: ReminderKind| {
                log.iter()
                    .filter(|e| e.event == Name::Offered && e.kind == Some(k))
                    .collect::<Vec<_>>()
            };
            let moves = of(ReminderKind::Movement);
            // A posture cue that comes within the minimum gap before a movement break is merged with it.
            let (fewest, most) = (
                8 * 60 / (movement.every / MINUTE) - 1,
                8 * 60 / (movement.every / MINUTE - 5),
            );
            assert!(
                (fewest..=most).contains(&(moves.len() as i64)),
                "{name} {stage}: {}",
                moves.len()
            );
            for gap in minutes_between(&moves) {
                let every = movement.every / MINUTE;
                assert!((every - 5..=every).contains(&gap), "{name}, stage {stage}: {gap}");
            }
            // A stage offers only the exercises that it lists.
            let listed: Vec<&str> = p.stages[stage].exercises.iter().map(|d| d.id.as_str()).collect();
            let library = program::overlay(
                unbrace::content::library("en"),
                &p,
                stage,
                &unbrace::i18n::Translator::new("en", None),
            );
            let any_movement = listed.iter().any(|id| {
                library
                    .exercise(id)
                    .is_some_and(|e| e.kind == ReminderKind::Movement)
            });
            for e in moves.iter().filter(|_| any_movement) {
                assert!(
                    listed.contains(&e.cue.as_deref().unwrap()),
                    "{name} {stage}: {:?}",
                    e.cue
                );
            }
            for e in &log {
                let output = e.event == Name::Offered;
                assert!(
                    !output || library.reminder_text(e.kind.unwrap(), e.cue.as_deref()).is_some(),
                    "{e:?}"
                );
            }
            assert!(log.iter().any(|e| e.outcome == Some(Outcome::Done)));
        }
    }
}

#[test]
fn flare_up_follows_the_rules_of_the_program() {
    let home = Home::new();
    let text = SMALL.replace(
        "[patient]",
        "[flare_up]\ninterval = 50\ndose = 25\nkeep = [\"position-shift\"]\n[patient]",
    );
    home.write("flare.unbrace.toml", text);
    // 40 minutes become 20, three minutes 45 seconds.
    home.write("day.trace", "+00:00 flare-up on\n+00:20:01 start\n");
    home.test([
        "simulate",
        "--program",
        "flare.unbrace.toml",
        "--trace",
        "day.trace",
        "--for",
        "45m",
    ])
    .stdout_contains("09:20:00+01:00 offered  movement  position-shift\n")
    .stdout_contains("09:20:46+01:00 ended    movement  done 45s\n")
    .run();
}

#[test]
fn stages_change_during_a_long_simulation() {
    let home = Home::new();
    let file = small(&home);
    let every_day: String = (0..9)
        .map(|d| format!("+{:02}:00 active\n+{:02}:30 idle\n", d * 24, d * 24 + 2))
        .collect();
    home.write("day.trace", format!("+00:00 answer done 0s\n{every_day}"));
    let args = [
        "simulate",
        "--trace",
        "day.trace",
        "--for",
        "220h",
        "--program",
        &file,
    ];
    let output = home.ok(args);
    let at = |time: &str| {
        output
            .lines()
            .any(|l| l.starts_with(time) && l.contains("offered  movement"))
    };
    assert!(at("2026-11-23T09:40:00") && at("2026-11-29T09:40:00"), "{output}");
    assert!(
        !at("2026-11-30T09:40:00") && at("2026-11-30T09:50:00"),
        "{output}"
    );
}

#[test]
fn published_schema_matches_the_list_of_keys() {
    let kept = include_str!("../docs/program.schema.json");
    let made = unbrace::program::schema::text();
    if kept != made {
        let new = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/program.schema.json");
        std::fs::write(&new, made).unwrap();
        panic!("the current schema is in {}", new.display());
    }
}
