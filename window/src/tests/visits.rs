//! The visits: the list on the Program page, the page that prepares the next one, and the line on Today.

use super::{find, frame, main_window, nameless, press, set_up, tall, there};
use crate::clock::STOPPED;
use crate::link::CompanionEvent;
use crate::ui::{LearnModel, Main, MainPage, VisitKind, VisitModel};
use slint::{ComponentHandle, Model};
use unbrace::engine::Now;
use unbrace::ipc::Page;
use unbrace::visit::{How, Visit, parse_at};

/// 09:00 on a Sunday.
fn stop_the_clock() {
    let wall = chrono::DateTime::parse_from_rfc3339("2026-11-29T09:00:00+01:00").unwrap();
    STOPPED.set(Some(Now {
        wall,
        elapsed: 0,
        awake: 0,
    }));
}

fn rows(ui: &Main) -> Vec<(String, String)> {
    let rows = ui.global::<VisitModel>().get_rows();
    rows.iter().map(|r| (r.text.into(), r.note.into())).collect()
}

#[test]
fn visit_is_added_refused_and_removed_on_the_program_page() {
    let (context, _) = set_up();
    stop_the_clock();
    let ui = main_window(&context, Page::Program).unwrap();
    tall(&ui);
    let model = ui.global::<VisitModel>();
    assert!(there(
        &ui,
        "No visit is ahead. Add one, and a quiet note comes the day before."
    ));
    press(&ui, "Add a visit");
    find(&ui, "Date").set_accessible_value("2026-12-03");
    find(&ui, "Time").set_accessible_value("half past");
    press(&ui, "Add it");
    assert_eq!(model.get_refused(), "Write the time like 10:30.");
    assert!(there(&ui, "Add it"), "what was typed stays");
    find(&ui, "Time").set_accessible_value("10:00");
    press(&ui, "Add it");
    assert_eq!(nameless(&ui), Vec::<String>::new());
    assert_eq!(
        rows(&ui),
        [(
            "Your video visit is on Thu, 3 Dec at 10:00.".into(),
            String::new()
        )]
    );
    assert_eq!(model.get_refused(), "");
    i_slint_backend_testing::mock_elapsed_time(std::time::Duration::from_millis(1)); // the change is noticed
    assert!(!there(&ui, "Add it"), "the fields are closed");
    let saved = model.get_saved();
    for (date, time, refused) in [
        ("2026-12-03", "10:00", "There is a visit at that time already."),
        (
            "2026-11-29",
            "08:00",
            "That time is over. Choose one that is ahead.",
        ),
        ("3/12/2026", "08:00", "Write the date like 2026-12-06."),
    ] {
        model.invoke_add(date.into(), time.into(), VisitKind::Phone, "".into());
        assert_eq!(
            (model.get_refused().as_str(), model.get_saved()),
            (refused, saved)
        );
    }
    model.invoke_add(
        "2026-11-30".into(),
        "8:15".into(),
        VisitKind::InPerson,
        "the letter".into(),
    );
    assert_eq!(model.get_saved(), saved + 1, "the form closes");
    assert_eq!(
        rows(&ui)[0],
        ("Your visit is tomorrow at 08:15.".into(), "the letter".into())
    );
    let stored = context.records.open().unwrap().visits().unwrap();
    assert_eq!(stored.len(), 2);
    assert_eq!(
        (stored[0].visit.how, stored[0].visit.note.as_str()),
        (How::InPerson, "the letter")
    );
    let before = rows(&ui);
    model.invoke_remove(1);
    assert_eq!(rows(&ui).len(), 1);
    assert_eq!(context.records.open().unwrap().visits().unwrap().len(), 1);
    // It can be taken back, and comes with all that it had.
    assert!(
        model.get_removed().starts_with("Deleted: Your "),
        "{}",
        model.get_removed()
    );
    press(&ui, &format!("Undo: {}", model.get_removed()));
    assert_eq!(rows(&ui), before);
    assert_eq!(model.get_removed(), "");
    assert_eq!(
        model.get_saved(),
        saved + 1,
        "a form that is open stays with what was typed"
    );
}

#[test]
fn page_of_the_visit_has_check_in_questions_report_and_the_list_for_video() {
    let (context, _) = set_up();
    stop_the_clock();
    let visit = |at: &str, how| Visit {
        at: parse_at(at).unwrap(),
        how,
        note: String::new(),
    };
    let mut history = context.records.open().unwrap();
    history.add_visit(&visit("2026-12-02T10:00", How::Video)).unwrap();
    let ui = main_window(&context, Page::Visit).unwrap();
    tall(&ui);
    assert_eq!(ui.get_page(), MainPage::Visit);
    let texts = [
        "Your video visit is on Wed, 2 Dec at 10:00.",
        "Check in…",
        "To ask my therapist",
        "Report for my therapist",
        "For a visit by video",
    ];
    for text in texts {
        assert!(there(&ui, text), "{text}");
    }
    assert!(!there(&ui, "A new file?"));
    let checks = ui.global::<VisitModel>().get_checks();
    assert_eq!(checks.row_count(), 10);
    let first: String = checks.row_data(0).unwrap().into();
    press(&ui, &first);
    assert_eq!(find(&ui, &first).accessible_checked(), Some(true));
    assert_eq!(nameless(&ui), Vec::<String>::new());
    // The questions are those of the Progress page, and are kept.
    ui.global::<crate::ui::ReportModel>()
        .invoke_add_question("May I swim?".into());
    assert!(there(&ui, "May I swim?"));
    press(&ui, "About visits by video");
    assert_eq!(ui.get_page(), MainPage::Library);
    assert_eq!(ui.global::<LearnModel>().get_open(), "video-visit");
    // After a visit, a new file can be opened; a visit in person has no list for video.
    history.add_visit(&visit("2026-11-28T10:00", How::Phone)).unwrap();
    history.delete_visit(1).unwrap();
    ui.invoke_navigate(MainPage::Visit);
    assert!(there(&ui, "A new file?") && !there(&ui, "For a visit by video"));
    // Without a visit ahead, the way to the visits names what to do there.
    press(&ui, "Add a visit");
    assert_eq!(ui.get_page(), MainPage::Program);
}

#[test]
fn today_names_a_near_visit_and_leads_to_its_page() {
    let (context, _) = set_up();
    stop_the_clock();
    let ui = main_window(&context, Page::Today).unwrap();
    tall(&ui);
    context.companion_event(CompanionEvent::Frame(Box::new(frame())));
    assert!(!there(&ui, "Get ready"));
    let mut near = frame();
    near.visit = Some(Visit {
        at: parse_at("2026-11-30T14:30").unwrap(),
        how: How::Phone,
        note: String::new(),
    });
    context.companion_event(CompanionEvent::Frame(Box::new(near)));
    assert!(there(&ui, "Your phone visit is tomorrow at 14:30."));
    press(&ui, "Get ready");
    assert_eq!(ui.get_page(), MainPage::Visit);
}
