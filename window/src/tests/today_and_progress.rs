//! The pages Today and Progress: what moves, what a key reaches, and where the curve is drawn.

use super::keys::key;
use super::pictures::two_weeks;
use super::{find, find_root, frame, live, main_window, press, set_up, tall, there};
use crate::link::CompanionEvent;
use crate::ui::{CheckInsModel, Main, MainPage, ProgressModel, Theme, TodayModel};
use i_slint_backend_testing::{AccessibleRole, ElementHandle};
use slint::platform::Key;
use slint::{ComponentHandle, LogicalSize, Model};
use unbrace::engine::{Hold, ReminderKind};
use unbrace::history::{Change, Entry, What};
use unbrace::ipc::{Frame, Page};

fn list_called(ui: &Main, label: &str) -> ElementHandle {
    let lists = ElementHandle::query_descendants(&find_root(ui)).match_accessible_role(AccessibleRole::List);
    let found = lists
        .find_all()
        .into_iter()
        .find(|e| e.accessible_label().as_deref() == Some(label));
    found.unwrap_or_else(|| panic!("no chart is called “{label}”"))
}

#[test]
fn nothing_moves_when_a_reminder_comes() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.window().set_size(LogicalSize::new(860.0, 600.0));
    ui.show().unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(frame());
    let place = || ["Breathe now", "Your day"].map(|name| find(&ui, name).absolute_position().y);
    let before = place();
    tell(live(ReminderKind::Posture, "soft-belly", false));
    assert_eq!(place(), before);
    tell(live(ReminderKind::Movement, "walk-break", true));
    assert_eq!(place(), before);
}

#[test]
fn last_answer_can_be_undone_in_the_head_of_the_day_where_it_moves_nothing() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.window().set_size(LogicalSize::new(860.0, 600.0));
    ui.show().unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(frame());
    assert!(!there(&ui, "Undo “Done”"));
    let place = || find(&ui, "Your day").absolute_position().y;
    let day = place();
    tell(Frame {
        undo: Some(unbrace::engine::Undoable::Done),
        ..frame()
    });
    let undo = find(&ui, "Undo “Done”");
    assert_eq!(undo.accessible_role(), Some(AccessibleRole::Button));
    assert_eq!(place(), day);
    assert!((undo.absolute_position().y - day).abs() < 30.0);
}

#[test]
fn flare_up_page_is_today_with_its_question_open() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::FlareUp).unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(frame());
    assert_eq!(ui.get_page(), MainPage::Today);
    assert!(there(&ui, "Start gentle days"));
    press(&ui, "Progress");
    press(&ui, "Today");
    assert!(!there(&ui, "Start gentle days"), "the question stays open");
    tell(Frame {
        show: Some(Page::FlareUp),
        ..frame()
    });
    assert!(there(&ui, "Start gentle days"));
    tell(Frame {
        flare_up_until: Some(crate::clock::now().wall),
        ..frame()
    });
    assert!(!there(&ui, "Start gentle days"), "a flare-up is asked for twice");
}

#[test]
fn first_column_is_where_reading_begins() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.window().set_size(LogicalSize::new(1_400.0, 800.0));
    ui.show().unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(frame())));
    let left = |name| find(&ui, name).absolute_position().x;
    assert!(left("Breathe now") < left("Your day"));
    ui.global::<Theme>().set_rtl(true);
    assert!(left("Your day") < left("Breathe now"));
}

#[test]
fn exercise_chosen_for_the_next_break_is_named_on_today() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    let rows = || -> Vec<(String, bool)> {
        let all: Vec<_> = ui.global::<TodayModel>().get_next().iter().collect();
        let named = |row: &crate::ui::NextRow| row.more.ends_with(" · begins with “Walk break”");
        all.iter().map(|row| (row.what.to_string(), named(row))).collect()
    };
    let chosen = Frame {
        preferred: Some("walk-break".into()),
        ..frame()
    };
    tell(frame());
    assert!(rows().iter().all(|(_, named)| !named));
    tell(chosen.clone());
    let named: Vec<_> = rows().into_iter().filter(|(_, named)| *named).collect();
    assert!(
        named.len() == 1 && named[0].0.starts_with("Movement break"),
        "{:?}",
        rows()
    );
    std::fs::write(folder.join("settings.toml"), "[notifications]\ndiscreet = true\n").unwrap();
    context.read_settings();
    tell(chosen);
    assert!(rows().iter().all(|(_, named)| !named), "discreet");
}

#[test]
fn shorter_session_is_an_answer_on_today() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.show().unwrap();
    let mut long = live(ReminderKind::Breathing, "slow-breathing", false);
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(long.clone());
    assert!(!there(&ui, "Only 1 min"));
    if let Some(l) = &mut long.live {
        l.shorter = Some(60_000);
    }
    tell(long);
    assert!(there(&ui, "Only 1 min"));
}

#[test]
fn lesson_of_the_day_stays_on_today_until_one_was_seen() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    tall(&ui);
    assert!(!there(&ui, "I have read it"), "no companion knows what was seen");
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(frame());
    assert!(there(&ui, "I have read it") && there(&ui, "Worth knowing"));
    let first = context.library().lessons[0].id.clone();
    let today = unbrace::engine::day_of(crate::clock::now().wall);
    tell(Frame {
        lessons: [(first, today)].into(),
        ..frame()
    });
    assert!(!there(&ui, "I have read it"));
}

#[test]
fn today_names_the_stage_and_the_day_of_the_program() {
    let (context, _) = set_up();
    let (_, example) = unbrace::program::EXAMPLES[0];
    let program = unbrace::program::parse(example).unwrap();
    let began = unbrace::engine::day_of(crate::clock::now().wall) - chrono::Duration::days(2);
    let title = program.title.clone();
    context.program.borrow_mut().active = Some(unbrace::installed_program::Active {
        program,
        place: unbrace::program::Progress {
            imported: began,
            stage: 0,
            since: began,
            stay: false,
            chosen: Default::default(),
        },
    });
    let ui = main_window(&context, Page::Today).unwrap();
    ui.show().unwrap();
    let line = ui.global::<TodayModel>().get_program();
    assert!(
        line.starts_with(&title) && line.contains("Stage 1 of") && line.contains("day 3 of"),
        "{line}"
    );
    assert!(there(&ui, &line));
}

#[test]
fn today_says_what_comes_next_or_why_it_is_quiet() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.show().unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    let model = ui.global::<TodayModel>();
    let mut soon = frame();
    let now = crate::clock::now().wall;
    for (i, next) in soon.next.iter_mut().enumerate() {
        next.at = Some(now + chrono::Duration::minutes(20 + 30 * i as i64));
    }
    tell(soon.clone());
    assert_eq!(model.get_line(), "");
    assert_eq!(
        model.get_next().row_data(0).unwrap().what,
        "Posture cue in 20 min"
    );
    let paused = Frame {
        line: "Quiet until 10:00: you paused it".into(),
        paused: true,
        holds: vec![Hold::Paused],
        ..soon
    };
    tell(paused);
    assert!(there(&ui, "Quiet until 10:00: you paused it"));
    assert_eq!(
        model.get_next().row_data(0).unwrap().what,
        "Posture cue in 28 min at your desk"
    );
}

#[test]
fn first_day_says_what_will_be_here() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.show().unwrap();
    assert!(there(
        &ui,
        "Your day has just begun. Each reminder and each break shows up here."
    ));
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    assert!(there(
        &ui,
        "After your first reminders, you see here what you did each week."
    ));
    assert!(there(&ui, "After your first check-in, two lines appear here."));
}

#[test]
fn pain_curve_on_the_page_spans_the_days_from_the_first_to_the_last_check_in() {
    let (context, _) = set_up();
    std::fs::write(
        context.places.settings.clone().unwrap(),
        "[appearance]\nlanguage = \"en\"\ntheme = \"light\"\n",
    )
    .unwrap();
    context.read_settings();
    let now = crate::clock::now().wall;
    let check_in = |days: i64| Entry {
        pain: Some(5),
        ..Entry::new(now - chrono::Duration::days(days), What::CheckIn)
    };
    let all = (0..28).rev().map(check_in).collect();
    context.records.open().unwrap().apply(Change::Add(all)).unwrap();
    let ui = main_window(&context, Page::Progress).unwrap();
    ui.window().set_size(LogicalSize::new(860.0, 2_400.0));
    ui.show().unwrap();
    let model = ui.global::<ProgressModel>();
    model.invoke_choose(crate::ui::ProgressRange::Weeks4);
    let chart = list_called(&ui, &model.get_curve_text());
    let (at, size) = (chart.absolute_position(), chart.size());
    let drawn = ui.window().take_snapshot().unwrap();
    let (width, pixels) = (drawn.width() as usize, drawn.as_bytes());
    // The hue of the line, #1f6f6b, in each tenth of the chart's width.
    let is_line = |x: usize, y: usize| {
        let p = &pixels[(y * width + x) * 4..];
        p[0].abs_diff(0x1f) < 16 && p[1].abs_diff(0x6f) < 16 && p[2].abs_diff(0x6b) < 16
    };
    let tenth = |n: usize| {
        let from = at.x as usize + n * size.width as usize / 10;
        let columns = from..from + size.width as usize / 10;
        let rows = at.y as usize..(at.y + size.height) as usize;
        columns.filter(|x| rows.clone().any(|y| is_line(*x, y))).count()
    };
    // The numbers of the axis are in the first tenth, the names of the lines in the last one.
    let empty: Vec<usize> = (1..9).filter(|n| tenth(*n) < 30).collect();
    assert_eq!(empty, Vec::<usize>::new(), "of the tenths of {size:?}");
}

#[test]
fn arrows_step_through_the_weeks_of_the_chart() {
    let (context, _) = set_up();
    two_weeks(&context);
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    let bars = ui
        .global::<ProgressModel>()
        .get_charts()
        .row_data(0)
        .unwrap()
        .bars;
    let shown = || {
        let is_shown = |i: &usize| {
            let text = bars.row_data(*i).unwrap().text;
            let mut of_text = ElementHandle::find_by_accessible_label(&ui, &text);
            of_text.any(|e| e.accessible_role() == Some(AccessibleRole::Text))
        };
        (0..bars.row_count()).find(is_shown)
    };
    let last = bars.row_count() - 1;
    assert_eq!(shown(), Some(last), "the present week at first");
    let chart = list_called(&ui, "What you did each week");
    chart.mock_single_click(slint::platform::PointerEventButton::Left);
    let at = shown().unwrap();
    assert!(at < last, "the pointer is in the middle");
    key(&ui, Key::LeftArrow);
    assert_eq!(shown(), Some(at - 1));
    key(&ui, Key::RightArrow);
    assert_eq!(shown(), Some(at));
}

#[test]
fn last_five_check_ins_are_listed_and_all_on_request() {
    let (context, _) = set_up();
    let now = crate::clock::now().wall;
    let check_in = |days| Entry {
        pain: Some(3),
        ..Entry::new(now - chrono::Duration::days(days), What::CheckIn)
    };
    let all = (0..7).rev().map(check_in).collect();
    context.records.open().unwrap().apply(Change::Add(all)).unwrap();
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    let listed = || ui.global::<CheckInsModel>().get_rows().row_count();
    let more = ui.global::<CheckInsModel>().get_more();
    assert_eq!((listed(), more.as_str()), (5, "Show all 7"));
    press(&ui, &more);
    assert_eq!(listed(), 7);
    press(&ui, "Show the last five");
    assert_eq!(listed(), 5);
}
