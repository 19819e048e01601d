//! The loop between a therapist and a patient, by keyboard alone: a program with an own exercise, a visit and a key;
//! two weeks of it; the visit and the sealed report; the next version.

use super::accessible::{ScreenReader, go_to, listen, press, wait_focus, wait_text};
use super::file_chooser::FileDialogs;
use super::session::{Session, executable, poll};
use crate::tools::Case;
use chrono::{DateTime, Duration, FixedOffset};
use std::path::Path;
use unbrace::engine::Event;
use unbrace::history::{self, Change, Entry, History, What};

const WRITE: &str = "Create a program";
const MAIN: &str = "Unbrace";
const TITLE: &str = "An easy start for the lower back";
const UP: u32 = 0xff52;

/// A picture of one pixel.
const PIXEL: [u8; 70] = *include_bytes!("pixel.png");

fn name(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// The local time of the session.
fn now(s: &Session) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(s.run("date", &["+%Y-%m-%dT%H:%M:%S%:z"]).trim()).unwrap()
}

fn write_program(s: &mut Session, a11y: &ScreenReader, dialogs: &FileDialogs, file: &Path) {
    let (key, picture) = (s.home.join("therapist.key"), s.home.join("towel.png"));
    assert_eq!(s.unbrace(&["key", "new", "-o", name(&key)]).0, 0);
    std::fs::write(&picture, PIXEL).unwrap();
    s.spawn("author", &executable("unbrace-window"), &["author"]);
    s.wait_window(WRITE, true);
    press(s, a11y, WRITE, TITLE);
    let fill = |s: &Session, label: &str, text: &str| {
        go_to(s, a11y, WRITE, label);
        s.type_text(WRITE, text);
    };
    fill(s, "Your name", "Jo, PT");
    fill(s, "How to reach you", "555 0134");

    press(s, a11y, WRITE, "Add an exercise of your own");
    wait_focus(a11y, "Name of the exercise");
    s.type_text(WRITE, "Towel roll");
    fill(s, "Steps, one on each line", "Roll it up.\nLean.");
    fill(s, "Why, in one sentence", "It moves.");
    fill(s, "When to stop", "At pain.");
    fill(s, "Repetitions", "5");
    dialogs.choose(&picture);
    press(s, a11y, WRITE, "Choose a picture\u{2026}");
    // The picture moves the controls below it out of sight, and thereby out of the tree.
    let draft = s.home.join("unbrace/program-draft.unbrace.toml");
    poll("the picture is in the draft", || {
        let text = std::fs::read_to_string(&draft).ok()?;
        text.contains("data:image/png").then_some(())
    });
    fill(
        s,
        "What the picture shows, for people who do not see it",
        "A towel.",
    );

    press(s, a11y, WRITE, "Add a visit");
    wait_focus(a11y, "Day and time (2026-12-03 10:00)");
    let tomorrow = (now(s) + Duration::days(1)).date_naive();
    s.type_text(WRITE, &format!("{tomorrow} 10:30"));
    fill(s, "A note, such as what to have ready", "A towel.");
    dialogs.choose(&key);
    press(s, a11y, WRITE, "From your key file\u{2026}");
    dialogs.wait_answered();
    wait_text(a11y, "Ready to hand over.");

    dialogs.choose(file);
    press(s, a11y, WRITE, "Save");
    wait_text(a11y, "Saved. Your patient can open it.");
    s.close_windows(WRITE);
    let text = std::fs::read_to_string(file).unwrap();
    let program = unbrace::program::parse(&text).unwrap();
    let own = &program.exercises[0];
    assert_eq!(
        (own.name.as_str(), own.reps, own.steps.len()),
        ("Towel roll", 5, 2)
    );
    assert!(own.image.starts_with("data:image/png;base64,") && own.image_text == "A towel.");
    assert_eq!(program.visits[0].note, "A towel.");
    assert!(program.seal_to.is_some(), "{text}");
}

/// Two weeks of eight hours at the desk. The engine simulates them with the program, and each of its events becomes what
/// the companion records of it. Every third day has a check-in.
fn live_two_weeks(s: &Session, program: &Path) {
    let start = now(s) - Duration::days(14);
    let mut trace = "+00:00 answer done 20s\n".to_owned();
    for day in 0..14 {
        trace += &format!("+{:02}:00 active\n+{:02}:00 idle\n", 24 * day, 24 * day + 8);
    }
    let file = s.home.join("trace");
    std::fs::write(&file, trace).unwrap();
    let start_text = start.to_rfc3339();
    let args = [
        "simulate",
        "--program",
        name(program),
        "--trace",
        name(&file),
        "--start",
        &start_text,
        "--for",
        "336h",
        "--json",
    ];
    let (code, events) = s.unbrace(&args);
    assert_eq!(code, 0, "{events}");
    let mut all: Vec<Entry> = Vec::new();
    for line in events.lines() {
        let event: Event = serde_json::from_str(line).unwrap();
        if let Change::Add(entries) = history::change(&event) {
            all.extend(entries);
        }
    }
    for (day, pain) in [(1, 6), (4, 5), (7, 5), (10, 4), (13, 3)] {
        all.push(Entry {
            pain: Some(pain),
            ..Entry::new(start + Duration::days(day) + Duration::hours(4), What::CheckIn)
        });
    }
    all.sort_by_key(|e| e.at);
    let data = s.home.join("unbrace/history.db");
    let mut history = History::open(&data).unwrap().history;
    history.apply(Change::Add(all)).unwrap();
}

fn prepare_visit(s: &Session, a11y: &ScreenReader, dialogs: &FileDialogs, folder: &Path) {
    assert_eq!(s.unbrace(&["open", "visit"]).0, 0);
    wait_text(a11y, "is tomorrow at 10:30");
    wait_text(a11y, "A towel.");
    press(s, a11y, MAIN, "Check in\u{2026}");
    s.wait_window("Check in", true);
    s.type_text("Check in", "2");
    press(s, a11y, "Check in", "Save");
    s.wait_window("Check in", false);
    go_to(s, a11y, MAIN, "A question");
    s.type_text(MAIN, "May I swim?\n");
    press(s, a11y, MAIN, "Please get in touch with me");
    dialogs.choose(&folder.join("anna.json"));
    press(s, a11y, MAIN, "For a clinic (JSON)\u{2026}");
    let sealed = folder.join("anna.json.age"); // the page says so below the buttons, which may be out of sight
    poll("the report is saved", || sealed.exists().then_some(()));
}

/// What the report says of the exercise of the program's own, as the window shows it.
fn done_of_own_exercise(s: &Session, report: &Path) -> String {
    let (key, plain) = (s.home.join("therapist.key"), s.home.join("plain.json"));
    let args = ["unseal", name(report), "--key", name(&key), "-o", name(&plain)];
    assert_eq!(s.unbrace(&args).0, 0);
    let text = std::fs::read_to_string(&plain).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let exercises = value["exercises"].as_array().unwrap();
    let own = exercises.iter().find(|e| e["id"] == "own-exercise-1").unwrap();
    assert!(own["done"].as_i64() > Some(0), "{own}");
    format!("{} of {} done", own["done"], own["offered"])
}

fn read_report_and_change_dose(
    s: &mut Session,
    a11y: &ScreenReader,
    dialogs: &FileDialogs,
    files: [&Path; 3],
) {
    let [program, report, next] = files;
    let args = ["author", "--file", name(program), "--report", name(report)];
    s.spawn("author", &executable("unbrace-window"), &args);
    s.wait_window(WRITE, true);
    wait_text(a11y, "anna.json.age: It is sealed. Your key opens it.");
    dialogs.choose(&s.home.join("therapist.key"));
    press(s, a11y, WRITE, "Open a key\u{2026}");
    wait_text(a11y, "Asks you to get in touch.");
    wait_text(a11y, "May I swim?");
    wait_text(a11y, "Pain: 6 \u{2192} 2");
    go_to(s, a11y, WRITE, "Change dose: Towel roll");
    wait_text(a11y, &done_of_own_exercise(s, report));
    s.type_text(WRITE, " ");
    wait_focus(a11y, "Repetitions: Towel roll");
    s.key(WRITE, UP); // from the five of the exercise itself, because the stage has no dose of its own
    // A dialog that is cancelled leaves the version as it is.
    dialogs.cancel();
    press(s, a11y, WRITE, "Save the next version\u{2026}");
    dialogs.wait_answered();
    dialogs.choose(next);
    press(s, a11y, WRITE, "Save the next version\u{2026}");
    wait_text(a11y, "Saved. Your patient can open it.");
    s.close_windows(WRITE);
    let suggested = dialogs.suggested();
    let second = "an-easy-start-for-the-lower-back-2.unbrace.toml";
    assert_eq!(suggested[suggested.len() - 2..], [second, second]);
}

fn therapist_and_patient_go_round_the_loop_by_keyboard() {
    let mut s = Session::start("therapist-loop");
    let a11y = listen(&s);
    let dialogs = FileDialogs::start(&s);
    let file = s.home.join("anna.unbrace.toml");
    write_program(&mut s, &a11y, &dialogs, &file);

    // The patient takes the program up, follows it for two weeks, and prepares the visit.
    s.start_unbrace();
    assert_eq!(s.unbrace(&["program", "open", name(&file)]).0, 0);
    s.wait_window(MAIN, true);
    press(&s, &a11y, MAIN, "Start this program");
    poll("the program holds", || {
        (s.status()["program"]["title"] == TITLE).then_some(())
    });
    live_two_weeks(&s, &file);
    let folder = s.home.join("reports");
    std::fs::create_dir_all(&folder).unwrap();
    prepare_visit(&s, &a11y, &dialogs, &folder);
    s.close_windows(MAIN);
    let report = folder.join("anna.json.age");
    let sealed = std::fs::read(&report).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1\n"));

    // The therapist reads the report beside the program, and changes a dose.
    let next = s.home.join("anna-2.unbrace.toml");
    read_report_and_change_dose(&mut s, &a11y, &dialogs, [&file, &report, &next]);
    let parse = |file: &Path| unbrace::program::parse(&std::fs::read_to_string(file).unwrap()).unwrap();
    let (before, after) = (parse(&file), parse(&next));
    assert_eq!((before.version, after.version), (1, 2));
    assert!(before.is_update(&after));

    // The patient takes the next version up, and reads what is new.
    assert_eq!(s.unbrace(&["program", "open", name(&next)]).0, 0);
    s.wait_window(MAIN, true);
    wait_text(&a11y, "What is new");
    wait_text(&a11y, "Towel roll");
    press(&s, &a11y, MAIN, "Start this program");
    poll("the next version holds", || {
        let taken = std::fs::read_to_string(s.home.join("unbrace/program.unbrace.toml")).ok()?;
        taken.contains("version = 2").then_some(())
    });
    wait_text(&a11y, "What is new");
    let change = wait_text(&a11y, "Towel roll");
    assert!(change.contains('6'), "{change}");
    press(&s, &a11y, MAIN, "Got it");
    poll("it is read", || {
        let previous = s.home.join("unbrace/program.previous.unbrace.toml");
        (!previous.exists()).then_some(())
    });
}

/// The one test of this module.
pub const TESTS: &[Case] = &[Case {
    name: concat!(
        module_path!(),
        "::therapist_and_patient_go_round_the_loop_by_keyboard"
    ),
    needs: &["/usr/share/dbus-1/services/org.a11y.Bus.service"],
    on_request: true,
    run: therapist_and_patient_go_round_the_loop_by_keyboard,
}];
