//! The path of a program: a therapist writes it, the patient opens and uses it, and a report goes back.

use super::accessible::{listen, press};
use super::session::{Session, executable, poll};
use crate::tools::tests;

const WRITE: &str = "Create a program";

fn program_is_written_accepted_used_and_reported() {
    let mut s = Session::start("therapist");
    let a11y = listen(&s);
    let file = s.home.join("for-anna.unbrace.toml");
    let name = file.to_str().unwrap().to_owned();
    let example = include_str!("../../assets/programs/lower-back-start.unbrace.toml");
    std::fs::write(&file, format!("# for Anna\n{example}")).unwrap();

    // The therapist moves the first exercise of the first stage down.
    s.spawn(
        "author",
        &executable("unbrace-window"),
        &["author", "--file", &name],
    );
    s.wait_window(WRITE, true);
    press(&s, &a11y, WRITE, "Move down: Walk break");
    press(&s, &a11y, WRITE, "Save");
    s.close_windows(WRITE); // while the file may still be being written
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("# for Anna") && text.contains("exercises = [\n  { id = \"pelvic-tilt\""),
        "{text}"
    );
    assert_eq!(s.unbrace(&["program", "check", &name]).0, 0);

    // The therapist simulates two weeks.
    let days = s
        .unbrace(&["simulate", "--program", &name, "--for", "14d", "--json"])
        .1;
    let offered = days
        .lines()
        .filter(|l| l.contains("\"event\":\"offered\""))
        .count();
    assert!(offered > 100, "{offered}");

    // The patient opens the program, sees what it changes, and accepts it.
    s.start_unbrace();
    assert!(s.status()["program"].is_null());
    assert_eq!(s.unbrace(&["program", "open", &name]).0, 0);
    s.wait_window("Unbrace", true);
    press(&s, &a11y, "Unbrace", "Start this program");
    poll("the program holds", || {
        (s.status()["program"]["title"] == "An easy start for the lower back").then_some(())
    });
    let every = &s.status()["next"][1]["every_seconds"];
    assert_eq!(every, 4_500, "movement, as the stage has it");

    // The patient does a break, asks a question and writes the report.
    assert_eq!(s.unbrace(&["offer", "movement"]).0, 0);
    assert_eq!(s.unbrace(&["done"]).0, 0);
    assert_eq!(s.unbrace(&["ask", "May I swim?"]).0, 0);
    poll("it is in the history", || {
        s.unbrace(&["history", "export"])
            .1
            .contains(",reminder,movement,")
            .then_some(())
    });
    let report = s.home.join("reports/anna.json");
    std::fs::create_dir_all(report.parent().unwrap()).unwrap();
    let output = s.unbrace(&["report", "-o", report.to_str().unwrap()]);
    assert_eq!(output.0, 0, "{output:?}");
    let text = std::fs::read_to_string(&report).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["program"]["title"], "An easy start for the lower back");
    assert_eq!(value["reminders"][1]["done"], 1, "{text}");
    assert!(text.contains("May I swim?"));
    let overview = s.unbrace(&["clinic", report.parent().unwrap().to_str().unwrap()]);
    assert!(overview.0 == 0 && overview.1.contains("anna"), "{overview:?}");

    // The end of the program restores the patient's own settings.
    press(&s, &a11y, "Unbrace", "End the program");
    press(&s, &a11y, "Unbrace", "End it");
    poll("it is over", || s.status()["program"].is_null().then_some(()));
}

tests! {
    program_is_written_accepted_used_and_reported ["/usr/share/dbus-1/services/org.a11y.Bus.service"],
}
