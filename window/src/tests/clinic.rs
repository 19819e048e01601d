//! The reports of many patients, and reports that are sealed to a therapist's key.

use super::keys::key;
use super::{find, main_window, nameless, press, repeated_buttons, set_up, tall, there};
use crate::context::Context;
use crate::pages::clinic;
use crate::pages::progress::report::ReportCards;
use crate::ui::{ClinicAction, ClinicModel, ClinicPane, ReportFormat, ReportModel};
use chrono::{Duration, NaiveDate};
use slint::platform::Key;
use slint::{ComponentHandle, LogicalSize, Model};
use std::path::{Path, PathBuf};
use unbrace::engine::ReminderKind;
use unbrace::history::{End, Entry, What};
use unbrace::installed_program::Active;
use unbrace::ipc::Page;
use unbrace::program::{self, Progress};
use unbrace::report::{self, DatedText, ReportOptions};
use unbrace::{key_file, seal};

/// A report as JSON: pain in the first and the last week, and how many of ten breaks were done.
fn report(name: &str, pain: (u8, u8), done: u32, contact: bool, questions: &[&str]) -> String {
    let day = |n: u32| NaiveDate::from_ymd_opt(2026, 11, n).unwrap();
    let at = |n: u32| {
        let text = format!("{}T10:00:00+01:00", day(n));
        chrono::DateTime::parse_from_rfc3339(&text).unwrap()
    };
    let scores = [(2, pain.0), (9, pain.0), (16, pain.1), (23, pain.1)];
    let check_in = |(n, pain): (u32, u8)| Entry {
        pain: Some(pain),
        ..Entry::new(at(n), What::CheckIn)
    };
    let breaks = (0..10).map(|n| Entry {
        kind: Some(ReminderKind::Movement),
        cue: Some("sit-to-stand".into()),
        outcome: Some(if n < done { End::Done } else { End::Skipped }),
        ..Entry::new(at(3 + n), What::Reminder)
    });
    let mut all: Vec<Entry> = scores.map(check_in).into_iter().chain(breaks).collect();
    all.sort_by_key(|e| e.at);
    let questions = questions.iter().map(|text| DatedText {
        day: day(20),
        text: (*text).into(),
    });
    let options = ReportOptions {
        from: day(1),
        to: day(28),
        made: at(28),
        name: Some(name.into()),
        contact,
        questions: questions.collect(),
        ..ReportOptions::default()
    };
    report::json(&report::summary(&all, options)).unwrap()
}

/// A folder with reports, one of them sealed to the returned key, one to another, and a damaged one.
pub(super) fn reports(folder: &Path) -> (PathBuf, PathBuf) {
    let (reports, file) = (folder.join("reports"), folder.join("therapist.key"));
    std::fs::create_dir_all(&reports).unwrap();
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-01T10:00:00+01:00").unwrap();
    let key = key_file::create(&file, now).unwrap().public().remove(0);
    let other = seal::SecretKeys::generate().public().remove(0);
    let plain = report("Ann", (3, 3), 4, false, &[]);
    std::fs::write(reports.join("a.json"), plain).unwrap();
    let question = "May I start swimming again?";
    let plain = report("Carl", (6, 3), 8, false, &[question, "Which pillow?"]);
    std::fs::write(reports.join("c.json"), plain).unwrap();
    let sealed = report("Ben", (4, 7), 6, true, &["It tingles when I sit."]);
    let sealed = seal::seal(sealed.as_bytes(), &key).unwrap();
    std::fs::write(reports.join("b.json.age"), &sealed).unwrap();
    std::fs::write(reports.join("cut.json.age"), &sealed[..300]).unwrap();
    std::fs::write(reports.join("other.json.age"), seal::seal(b"{}", &other).unwrap()).unwrap();
    (reports, file)
}

fn names(model: &ClinicModel) -> Vec<String> {
    model.get_rows().iter().map(|row| row.name.into()).collect()
}

#[test]
fn table_opens_sealed_reports_and_brings_requests_first() {
    let (context, folder) = set_up();
    let (reports, file) = reports(&folder);
    let (ui, _page) = clinic::window(&context, Some(&reports), Some(&file)).unwrap();
    ui.show().unwrap();
    let model = ui.global::<ClinicModel>();
    assert!(model.get_pane() == ClinicPane::Table);
    assert_eq!(names(&model), ["Ben", "Carl", "Ann"]);
    assert_eq!(nameless(&ui), Vec::<String>::new());
    assert_eq!(repeated_buttons(&ui), Vec::<String>::new());
    let first = model.get_rows().row_data(0).unwrap();
    assert_eq!(
        (first.contact.as_str(), first.done.as_str(), first.pain.as_str()),
        ("asks for contact, one question", "6 / 10 · 60 %", "4.0 → 7.0")
    );
    assert!(first.label.contains("Ben; asks for contact") && first.more == "It tingles when I sit.");
    assert_eq!(
        model.get_message(),
        "2 files could not be read. “Folder and key” says why."
    );
    let left_out: Vec<String> = model.get_left_out().iter().map(Into::into).collect();
    assert!(
        left_out[0].starts_with("cut.json.age: It was cut off"),
        "{left_out:?}"
    );
    assert!(
        left_out[1].starts_with("other.json.age: It is sealed to another key"),
        "{left_out:?}"
    );
    press(&ui, "Pain, first → last");
    assert_eq!(names(&model), ["Ben", "Ann", "Carl"]);
    press(&ui, "Pain, first → last");
    assert_eq!(names(&model), ["Carl", "Ann", "Ben"]);
    assert_eq!(
        find(&ui, "Pain, first → last").accessible_description().unwrap(),
        "Sorted by: Pain, first → last, in reverse order"
    );
    find(&ui, "Search names and questions").set_accessible_value("swimming");
    assert_eq!(
        (names(&model), model.get_count().as_str()),
        (vec!["Carl".to_owned()], "1 of 3")
    );
}

#[test]
fn table_has_the_numbers_of_the_overview() {
    let (context, folder) = set_up();
    let (reports, file) = reports(&folder);
    let (_ui, page) = clinic::window(&context, Some(&reports), Some(&file)).unwrap();
    for name in ["o.csv", "o.html"] {
        page.save_overview(&folder.join(name));
    }
    let keys = key_file::read(&file).unwrap();
    let found = unbrace::report_folder::read_folder(&reports, Some(&keys), |_, _| true).unwrap();
    let csv = report::clinic::csv(&found.rows()).unwrap();
    let saved = std::fs::read_to_string(folder.join("o.csv")).unwrap();
    assert_eq!(saved.strip_prefix('\u{feff}'), Some(csv.as_str()));
    let page = std::fs::read_to_string(folder.join("o.html")).unwrap();
    assert!(page.contains("Ben") && page.contains("Carl"));
}

#[test]
fn report_opens_and_closes_by_keyboard_alone() {
    let (context, folder) = set_up();
    let (reports, file) = reports(&folder);
    let (ui, _page) = clinic::window(&context, Some(&reports), Some(&file)).unwrap();
    ui.show().unwrap();
    slint::platform::update_timers_and_animations();
    let model = ui.global::<ClinicModel>();
    // The search is the first field; the arrow goes on to the list.
    ui.invoke_to_search();
    key(&ui, Key::DownArrow);
    key(&ui, Key::DownArrow);
    assert_eq!(model.get_current(), 1);
    key(&ui, Key::End);
    key(&ui, Key::UpArrow);
    key(&ui, Key::Return);
    slint::platform::update_timers_and_animations();
    assert!(model.get_pane() == ClinicPane::Report);
    assert!(there(&ui, "Carl") && there(&ui, "Back to the table"));
    let opened = model.get_report();
    let questions: Vec<String> = opened.questions.iter().map(Into::into).collect();
    assert!(
        questions[0].ends_with("May I start swimming again?"),
        "{questions:?}"
    );
    assert!(opened.trend_text.contains("6.0") && opened.trend.starts_with("M "));
    assert_eq!(nameless(&ui), Vec::<String>::new());
    key(&ui, Key::Escape);
    slint::platform::update_timers_and_animations();
    assert!(model.get_pane() == ClinicPane::Table);
    // The keyboard is in the list again.
    key(&ui, Key::Home);
    assert_eq!(model.get_current(), 0);
}

#[test]
fn report_is_saved_as_a_page_although_another_one_is_opened_meanwhile() {
    let (context, folder) = set_up();
    let (reports, file) = reports(&folder);
    let (ui, page) = clinic::window(&context, Some(&reports), Some(&file)).unwrap();
    let model = ui.global::<ClinicModel>();
    model.invoke_open(0);
    let opened = page.opened_report().unwrap();
    model.invoke_open(1);
    page.save_report(opened, &folder.join("ben.html"));
    let text = std::fs::read_to_string(folder.join("ben.html")).unwrap();
    assert!(text.starts_with("<!DOCTYPE html>") && text.contains("It tingles when I sit."));
    assert!(
        model.get_message().starts_with("Saved: "),
        "{}",
        model.get_message()
    );
}

#[test]
fn missing_and_wrong_keys_are_explained() {
    let (context, folder) = set_up();
    let (reports, file) = reports(&folder);
    let (made, page) = clinic::window(&context, Some(&reports), None).unwrap();
    made.window().set_size(LogicalSize::new(900.0, 3_000.0));
    made.show().unwrap();
    let model = made.global::<ClinicModel>();
    assert_eq!(names(&model), ["Carl", "Ann"]);
    assert!(
        model
            .get_message()
            .starts_with("3 reports are sealed. Your key opens them"),
        "{}",
        model.get_message()
    );
    let (ui, _page) = clinic::window(&context, Some(&reports), Some(&folder.join("gone.key"))).unwrap();
    let message = ui.global::<ClinicModel>().get_message();
    assert!(
        message.contains("If your key is lost, nothing opens the reports"),
        "{message}"
    );
    // A new key replaces no file.
    let before = std::fs::read_to_string(&file).unwrap();
    page.make_key(&file);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
    assert!(
        model.get_message().contains("a key is never replaced"),
        "{}",
        model.get_message()
    );
    page.make_key(&folder.join("new.key"));
    let public = key_file::read(&folder.join("new.key"))
        .unwrap()
        .public()
        .remove(0);
    assert_eq!(model.get_public_key(), public.as_str());
    model.set_pane(ClinicPane::Files);
    slint::platform::update_timers_and_animations();
    assert!(there(&made, "Public half of your key"));
}

#[test]
fn window_without_a_folder_offers_to_choose_one() {
    let (context, folder) = set_up();
    let (ui, _page) = clinic::window(&context, None, None).unwrap();
    ui.show().unwrap();
    assert!(there(&ui, "Choose a folder…") && there(&ui, "Make a new key…"));
    assert_eq!(nameless(&ui), Vec::<String>::new());
    let empty = folder.join("empty");
    std::fs::create_dir(&empty).unwrap();
    let (ui, _page) = clinic::window(&context, Some(&empty), None).unwrap();
    let model = ui.global::<ClinicModel>();
    assert_eq!(model.get_message(), "There are no reports in this folder.");
    model.invoke_act(ClinicAction::ReadAgain);
    let (ui, _page) = clinic::window(&context, Some(&folder.join("gone")), None).unwrap();
    let message = ui.global::<ClinicModel>().get_message();
    assert!(message.contains("gone: "), "{message}");
}

/// Installs a program that names this key.
fn install(context: &Context, public: &str) {
    let text = format!(
        "format = 1\ntitle = \"T\"\nauthor = \"Jane Doe, PT\"\ncontact = \"C\"\n[report]\nseal_to = \"{public}\"\n[[stage]]\nname = \"S\"\n"
    );
    let program = program::parse(&text).unwrap();
    let today = crate::clock::now().wall.date_naive() - Duration::days(3);
    let place = Progress::new(&program, today);
    context.program.borrow_mut().active = Some(Active { program, place });
    context.read_settings();
}

#[test]
fn report_is_sealed_unless_the_person_decides_otherwise() {
    let (context, folder) = set_up();
    let keys = seal::SecretKeys::generate();
    install(&context, keys.public()[0].as_str());
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    let report = ReportCards::new(&ui, &context);
    report.show();
    slint::platform::update_timers_and_animations();
    let model = ui.global::<ReportModel>();
    for (format, begin) in [
        (ReportFormat::Html, "<!DOCTYPE html>"),
        (ReportFormat::Json, "{"),
        (ReportFormat::Csv, "\u{feff}"),
        (ReportFormat::Fhir, "{"),
    ] {
        report.save(format, &folder.join(format!("{format:?}.x")));
        let file = folder.join(format!("{format:?}.x.age"));
        let opened = seal::open(&std::fs::read(&file).unwrap(), &keys, 1 << 20).unwrap();
        assert!(
            String::from_utf8(opened).unwrap().starts_with(begin),
            "{format:?}"
        );
        let message = model.get_message();
        assert!(
            message.starts_with("Saved and sealed: ") && message.contains("Only Jane Doe, PT can open it."),
            "{message}"
        );
    }
    // The desktop's dialog has not asked about the name with the ending.
    let before = std::fs::read(folder.join("Html.x.age")).unwrap();
    report.save(ReportFormat::Html, &folder.join("Html.x"));
    assert_eq!(std::fs::read(folder.join("Html.x.age")).unwrap(), before);
    assert!(
        model.get_message().contains("is there already"),
        "{}",
        model.get_message()
    );
    assert!(there(&ui, "For a clinic’s record system (FHIR)…"));
    press(&ui, "Seal it for Jane Doe, PT");
    assert!(!model.get_sealed());
    report.save(ReportFormat::Html, &folder.join("open.html"));
    assert!(
        std::fs::read_to_string(folder.join("open.html"))
            .unwrap()
            .starts_with("<!DOCTYPE html>")
    );
    assert!(
        model.get_message().starts_with("Saved: "),
        "{}",
        model.get_message()
    );
    // A file whose name says that it is sealed is sealed.
    report.save(ReportFormat::Json, &folder.join("open.json.age"));
    assert!(!folder.join("open.json.age").exists());
    let text = std::fs::read_to_string(folder.join("open.json")).unwrap();
    assert!(text.starts_with('{'));
}

#[test]
fn history_that_cannot_be_read_replaces_no_report() {
    let (context, folder) = set_up();
    let file = folder.join("report.html");
    std::fs::write(&file, "an earlier report").unwrap();
    std::fs::create_dir(folder.join("history.db")).unwrap();
    let ui = main_window(&context, Page::Progress).unwrap();
    let report = ReportCards::new(&ui, &context);
    report.save(ReportFormat::Html, &file);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "an earlier report");
    assert!(!ui.global::<ReportModel>().get_message().is_empty());
}
