//! Programs on the command line (exact status, stdout and stderr), and the days that they make.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use unbrace::engine::{Event, Kind, MINUTE, Name, Outcome};
use unbrace::program::{self, Progress, resolve};
use unbrace::settings::Settings;
use unbrace::simulate::{run_by_days, trace};

type Ran = (Option<i32>, String, String);

fn unbrace(home: &Path, args: &[&str]) -> Ran {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_unbrace"))
        .args(args)
        .env("UNBRACE_HOME", home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

fn home(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("program-{name}"));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/programs");
    folder.join(format!("{name}.unbrace.toml")).display().to_string()
}

fn ok(home: &Path, args: &[&str]) -> String {
    let (code, out, err) = unbrace(home, args);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{args:?}\n{out}");
    out
}

const SMALL: &str = "format = 1\nid = \"small\"\ntitle = \"Small\"\nauthor = \"A. Therapist\"\n\
    contact = \"Ask at your next visit\"\n[patient]\nevery = { from = \"20m\", to = \"2h\" }\n\
    [[stage]]\nname = \"First\"\nweeks = 1\n[stage.movement]\nevery = \"40m\"\nduration = \"3m\"\n\
    [[stage]]\nname = \"Second\"\n[stage.movement]\nevery = \"50m\"\n";

fn small(home: &Path) -> String {
    let file = home.join("small.unbrace.toml");
    std::fs::write(&file, SMALL).unwrap();
    file.display().to_string()
}

#[test]
fn check_accepts_a_valid_file_and_reports_every_problem_of_others() {
    let home = home("check");
    let good = example("lower-back-start");
    assert_eq!(
        ok(&home, &["program", "check", &good]),
        format!("{good}: no problems\n")
    );
    let bad = home.join("bad.unbrace.toml");
    let text = SMALL.replace("\"40m\"", "\"1m\"").replace("contact", "contakt");
    std::fs::write(&bad, text).unwrap();
    let bad = bad.display().to_string();
    let missing = home.join("none").display().to_string();
    let expected = format!(
        "unbrace: 4 problems in the program\n\
         {bad}:1:1: error: contact: found nothing; expected one line of at most 200 characters, in quotes. How to \
         reach whoever wrote it. It stands beside the program, and where a flare-up begins.\n\
         {bad}:5:1: error: contakt: found an unknown key; did you mean contact?\n\
         {bad}:12:1: error: stage 1: movement.every: found \"1m\"; expected a duration from 5m to 8h, in quotes\n\
         cannot read {missing}: No such file or directory (os error 2)\n"
    );
    let output = unbrace(&home, &["program", "check", &good, &bad, &missing]);
    assert_eq!(output, (Some(2), format!("{good}: no problems\n"), expected));
}

#[test]
fn import_shows_what_changes() {
    let home = home("import");
    let file = small(&home);
    let shown = "Small, by A. Therapist\nContact: Ask at your next visit\n\n\
                 Stage 1: First, one week\n  Movement every 40 min at the desk\n  Movement takes 3 min\n\n\
                 Stage 2: Second, without an end\n  Movement every 50 min at the desk\n\n\
                 You can always pause, skip, quit, and leave exercises out.\n\
                 You can change how often reminders come, from 20 min to 2 h.\n\
                 Your own settings stay as they are, and apply again when the program ends.\n";
    let none = "unbrace: no program is active; `unbrace program import FILE` imports one\n";
    for command in ["show", "stay", "go-on", "remove"] {
        assert_eq!(
            unbrace(&home, &["program", command]),
            (Some(1), String::new(), none.into())
        );
    }
    let begun = "Your program is active. `unbrace program show` shows your stage.\n";
    // Without a terminal the command does not ask.
    assert_eq!(
        ok(&home, &["program", "import", &file]),
        format!("{shown}{begun}")
    );
    assert!(
        !home.join("settings.toml").exists(),
        "the settings are never touched"
    );
    // Importing the same file again is an update, which keeps the progress.
    let again = ok(&home, &["program", "import", &file, "--yes"]);
    assert!(
        again.contains("This updates your program; you stay on your stage: First\n"),
        "{again}"
    );
    let other = ok(
        &home,
        &["program", "import", &example("breathing-first"), "--yes"],
    );
    assert!(other.contains("This replaces your program “Small”.\n"), "{other}");
    let bad = home.join("bad.unbrace.toml");
    std::fs::write(&bad, "format = 1\n").unwrap();
    let (code, out, err) = unbrace(&home, &["program", "import", bad.to_str().unwrap(), "--yes"]);
    assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
    assert!(ok(&home, &["program", "show"]).starts_with("Breathing first, by Unbrace\n"));
}

/// Moves the first day of the stage back, as if time had passed.
fn weeks_ago(home: &Path, weeks: i64) {
    let file = home.join("program.json");
    let mut state: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let since: chrono::NaiveDate = state["place"]["since"].as_str().unwrap().parse().unwrap();
    state["place"]["since"] = (since - chrono::Duration::days(7 * weeks)).to_string().into();
    std::fs::write(&file, state.to_string()).unwrap();
}

#[test]
fn show_stay_go_on_and_remove() {
    let home = home("stages");
    let file = small(&home);
    ok(&home, &["program", "import", &file, "--yes"]);
    let output = ok(&home, &["program", "show"]);
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
    assert_eq!(ok(&home, &["program", "stay"]), stayed);
    assert_eq!(unbrace(&home, &["program", "stay"]).0, Some(1));
    weeks_ago(&home, 3);
    assert!(
        ok(&home, &["program", "show"]).ends_with("You stay on this stage until `unbrace program go-on`.\n")
    );
    let on = "You are on stage 2: Second\nThis stage has no end date.\n";
    assert_eq!(ok(&home, &["program", "go-on"]), on);
    let refused = "unbrace: you are not staying on a stage; the stages go on by date\n";
    assert_eq!(
        unbrace(&home, &["program", "go-on"]),
        (Some(1), String::new(), refused.into())
    );
    let json: serde_json::Value = serde_json::from_str(&ok(&home, &["--json", "program", "show"])).unwrap();
    assert_eq!(
        (&json["stage"], &json["stage_name"]),
        (&2.into(), &"Second".into())
    );
    let over = "The program was removed. Your own settings apply again.\n";
    assert_eq!(ok(&home, &["program", "remove"]), over);
    let left: Vec<_> = std::fs::read_dir(&home)
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert_eq!(left, ["small.unbrace.toml"]);
}

#[test]
fn stay_applies_to_the_stage_that_the_calendar_has_reached() {
    let home = home("calendar");
    ok(&home, &["program", "import", &small(&home), "--yes"]);
    weeks_ago(&home, 1);
    assert!(ok(&home, &["program", "show"]).contains("Stage 2: Second, without an end\n"));
    assert_eq!(ok(&home, &["config", "get", "movement.every"]), "50m\n");
}

#[test]
fn fixed_settings_are_refused_and_adjustable_ones_accepted() {
    let home = home("fixed");
    ok(&home, &["config", "set", "movement.every", "90m"]);
    let own = std::fs::read_to_string(home.join("settings.toml")).unwrap();
    ok(&home, &["program", "import", &small(&home), "--yes"]);
    let refused = "unbrace: movement.duration is set by your program; ask its author, or end it with `unbrace program \
                   remove`\n";
    assert_eq!(
        unbrace(&home, &["config", "set", "movement.duration", "1m"]),
        (Some(1), String::new(), refused.into())
    );
    let outside = "unbrace: your program limits movement.every; expected a duration from 20m to 2h, in \
                   quotes\n";
    assert_eq!(
        unbrace(&home, &["config", "set", "movement.every", "5m"]),
        (Some(2), String::new(), outside.into())
    );
    assert_eq!(ok(&home, &["config", "get", "movement.every"]), "40m\n");
    let output = "The change applies for this stage of your program; your own settings are unchanged.\n";
    assert_eq!(ok(&home, &["config", "set", "movement.every", "1h"]), output);
    assert_eq!(ok(&home, &["config", "get", "movement.every"]), "1h\n");
    assert_eq!(std::fs::read_to_string(home.join("settings.toml")).unwrap(), own);
    ok(&home, &["config", "set", "posture.every", "35m"]);
    ok(&home, &["program", "remove"]);
    assert_eq!(ok(&home, &["config", "get", "movement.every"]), "90m\n");
    assert_eq!(ok(&home, &["config", "get", "posture.every"]), "35m\n");
}

#[test]
fn an_unreadable_program_is_kept_and_the_last_valid_one_applies() {
    let home = home("damaged");
    ok(&home, &["program", "import", &small(&home), "--yes"]);
    let copy = home.join("program.unbrace.toml");
    std::fs::write(&copy, "format = 1\ntitle = \"Half").unwrap();
    let output = ok(&home, &["program", "show"]);
    assert!(
        output.starts_with(
            "the program cannot be read; the last valid version applies, and the file was not changed: 1 in "
        ) && output.contains("Stage 1: First, one week\n"),
        "{output}"
    );
    let (_, doctor, _) = unbrace(&home, &["doctor"]);
    assert!(doctor.contains("missing  program"), "{doctor}");
    assert_eq!(
        std::fs::read_to_string(&copy).unwrap(),
        "format = 1\ntitle = \"Half"
    );
    ok(&home, &["program", "import", &small(&home), "--yes"]);
    let kept = home.join("program.unbrace.1.kept.toml");
    assert_eq!(
        std::fs::read_to_string(kept).unwrap(),
        "format = 1\ntitle = \"Half"
    );
    // An unreadable state file is kept next to the new one.
    std::fs::write(home.join("program.json"), "{").unwrap();
    assert!(ok(&home, &["program", "show"]).contains("Stage 1: First"));
    assert!(home.join("program.1.kept.json").exists());
    std::fs::write(&copy, "x").unwrap();
    std::fs::remove_file(home.join("program.good.unbrace.toml")).unwrap();
    assert_eq!(unbrace(&home, &["program", "show"]).0, Some(2));
    let gone = ok(&home, &["program", "remove"]);
    assert!(gone.contains("is kept as "), "{gone}");
}

#[test]
fn new_and_export_write_valid_files_and_never_overwrite() {
    let home = home("new");
    let file = home.join("mine.unbrace.toml").display().to_string();
    let output =
        format!("A program to start from was saved to {file}\n`unbrace program check {file}` checks it.\n");
    assert_eq!(ok(&home, &["program", "new", &file]), output);
    assert_eq!(
        ok(&home, &["program", "check", &file]),
        format!("{file}: no problems\n")
    );
    let there = format!("unbrace: {file} already exists; choose another name\n");
    assert_eq!(
        unbrace(&home, &["program", "new", &file]),
        (Some(1), String::new(), there)
    );
    ok(&home, &["program", "import", &file, "--yes"]);
    let copy = home.join("copy.unbrace.toml");
    ok(&home, &["program", "export", copy.to_str().unwrap()]);
    assert_eq!(
        unbrace(&home, &["program", "export", copy.to_str().unwrap()]).0,
        Some(1)
    );
    assert_eq!(std::fs::read(copy).unwrap(), std::fs::read(file).unwrap());
}

#[test]
fn a_backup_contains_the_program_and_the_progress() {
    let (old, new) = (home("backup-old"), home("backup-new"));
    ok(&old, &["program", "import", &small(&old), "--yes"]);
    ok(&old, &["program", "stay"]);
    let file = old.join("all.backup").display().to_string();
    ok(&old, &["backup", &file]);
    ok(&new, &["program", "import", &example("breathing-first"), "--yes"]);
    ok(&new, &["restore", &file]);
    let output = ok(&new, &["program", "show"]);
    assert!(
        output.starts_with("Small, by") && output.contains("You stay on this stage"),
        "{output}"
    );
    // A backup without a program ends the present program and keeps its file.
    let (none, there) = (home("backup-none"), home("backup-there"));
    let file = none.join("all.backup").display().to_string();
    ok(&none, &["backup", &file]);
    ok(&there, &["program", "import", &small(&there), "--yes"]);
    ok(&there, &["restore", &file]);
    assert_eq!(unbrace(&there, &["program", "show"]).0, Some(1));
    assert!(there.join("program.unbrace.1.kept.toml").exists());
}

fn minutes_between(events: &[&Event]) -> Vec<i64> {
    events
        .windows(2)
        .map(|w| (w[1].at - w[0].at).num_minutes())
        .collect()
}

#[test]
fn each_example_makes_days_with_its_doses() {
    let start: chrono::DateTime<chrono::FixedOffset> = "2026-11-23T09:00:00+01:00".parse().unwrap();
    for (name, text) in program::EXAMPLES {
        let p = program::parse(text).unwrap();
        for stage in 0..p.stages.len() {
            let mut place = Progress::new(&p, start.date_naive());
            place.stage = stage;
            let plan = resolve::plan(&p, &place, &Settings::default(), 0);
            let movement = plan.dose(Kind::Movement).clone();
            let lines = trace::parse("+00:00 answer done 0s\n").unwrap();
            let log = run_by_days(plan.clone(), Vec::new(), &lines, start, 8 * 60 * MINUTE);
            let of = |k: Kind| {
                log.iter()
                    .filter(|e| e.event == Name::Offered && e.kind == Some(k))
                    .collect::<Vec<_>>()
            };
            let moves = of(Kind::Movement);
            // A posture cue within the smallest gap before the break is merged with it.
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
            // Only listed exercises are offered.
            let listed: Vec<&str> = p.stages[stage].exercises.iter().map(|d| d.id.as_str()).collect();
            let library = program::overlay(
                unbrace::content::library("en"),
                &p,
                stage,
                &unbrace::words::Words::new("en", None),
            );
            let any_movement = listed
                .iter()
                .any(|id| library.exercise(id).is_some_and(|e| e.kind == Kind::Movement));
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
fn a_flare_up_follows_the_rules_of_the_program() {
    let home = home("flare");
    let text = SMALL.replace(
        "[patient]",
        "[flare_up]\ninterval = 50\ndose = 25\nkeep = [\"position-shift\"]\n[patient]",
    );
    let file = home.join("flare.unbrace.toml");
    std::fs::write(&file, text).unwrap();
    let day = home.join("day.trace");
    // 40 minutes become 20, three minutes 45 seconds.
    std::fs::write(&day, "+00:00 flare-up on\n+00:20:01 start\n").unwrap();
    let output = ok(
        &home,
        &[
            "simulate",
            "--program",
            file.to_str().unwrap(),
            "--trace",
            day.to_str().unwrap(),
            "--for",
            "45m",
        ],
    );
    assert!(
        output.contains("09:20:00+01:00 offered  movement  position-shift\n"),
        "{output}"
    );
    assert!(
        output.contains("09:20:46+01:00 ended    movement  done 45s\n"),
        "{output}"
    );
}

#[test]
fn stages_change_within_a_long_simulation() {
    let home = home("simulate");
    let file = small(&home);
    let day = home.join("day.trace");
    let every_day: String = (0..9)
        .map(|d| format!("+{:02}:00 active\n+{:02}:30 idle\n", d * 24, d * 24 + 2))
        .collect();
    std::fs::write(&day, format!("+00:00 answer done 0s\n{every_day}")).unwrap();
    let args = [
        "--program",
        file.as_str(),
        "--trace",
        day.to_str().unwrap(),
        "--for",
        "220h",
    ];
    let output = ok(&home, &[&["simulate"][..], &args].concat());
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
fn the_published_schema_equals_the_list_of_keys() {
    let kept = include_str!("../docs/program.schema.json");
    let made = unbrace::program::schema::text();
    if kept != made {
        let new = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/program.schema.json");
        std::fs::write(&new, made).unwrap();
        panic!("made anew: {}", new.display());
    }
}
