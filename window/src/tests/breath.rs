//! The breathing mark, frame by frame.

use super::{frame, live, press, set_up};
use crate::clock;
use crate::context::Context;
use crate::link::CompanionEvent;
use crate::pages::{guide, welcome};
use crate::ui::{Breath, Guide, GuideModel, Theme, Welcome, WelcomeModel, WelcomeStep};
use chrono::{DateTime, FixedOffset};
use slint::{ComponentHandle, LogicalSize, Window};
use std::rc::Rc;
use std::time::Duration;
use unbrace::engine::{Ms, Now, ReminderKind};
use unbrace::ipc::{Frame, Page};
use unbrace::pages::guide::READY;

/// The in-breath and the out-breath of a person who has done the first sessions.
const INHALE: Ms = 4_000;
const EXHALE: Ms = 6_000;

fn noon() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-25T12:00:00+01:00").unwrap()
}

/// Sets the clocks to this many milliseconds.
fn set_clock(elapsed: Ms) {
    clock::STOPPED.set(Some(Now {
        wall: noon() + chrono::Duration::milliseconds(elapsed),
        elapsed,
        awake: elapsed,
    }));
}

/// Lets time pass, for the clocks and the toolkit alike.
fn pass(ms: Ms) {
    let mut left = ms;
    while left > 0 {
        let step = left.min(50);
        set_clock(clock::now().elapsed + step);
        i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(step.unsigned_abs()));
        left -= step;
    }
}

/// Width and height of the mark as it is drawn, in pixels: what has its colour, above the text.
fn drawn_mark(window: &Window) -> (u32, u32) {
    let drawn = window.take_snapshot().unwrap();
    let (width, hue) = (drawn.width(), [0x1f, 0x6f, 0x6b]);
    let is_mark = |p: &[u8]| p.iter().zip(hue).all(|(p, h)| p.abs_diff(h) < 24);
    // Without the bar of progress above it, and the buttons below it.
    let rows = drawn.height() / 8..drawn.height() * 5 / 8;
    let found: Vec<(u32, u32)> = drawn
        .as_bytes()
        .chunks(4)
        .zip(0u32..)
        .filter(|(p, _)| is_mark(&p[..3]))
        .map(|(_, i)| (i % width, i / width))
        .filter(|(_, y)| rows.contains(y))
        .collect();
    let span = |of: fn(&(u32, u32)) -> u32| {
        let (low, high) = (found.iter().map(of).min(), found.iter().map(of).max());
        high.zip(low).map_or(0, |(high, low)| high - low + 1)
    };
    (span(|p| p.0), span(|p| p.1))
}

/// A guide that has just begun to pace.
fn pacing(context: &Rc<Context>) -> (Guide, Rc<guide::GuidePage>) {
    set_clock(0);
    context.remember(|m| m.breathing_caution_read = true);
    let (ui, page) = guide::window(context, Page::Guide).unwrap();
    ui.global::<Theme>().set_mode(crate::ui::ThemeMode::Light);
    ui.window().set_size(LogicalSize::new(360.0, 560.0));
    ui.show().unwrap();
    let breathing = Frame {
        sessions: 5,
        ..live(ReminderKind::Breathing, "slow-breathing", true)
    };
    context.companion_event(CompanionEvent::Frame(Box::new(breathing)));
    slint::platform::update_timers_and_animations();
    (ui, page)
}

fn open(ui: &Guide) -> f32 {
    ui.global::<Breath>().get_open()
}

#[test]
fn mark_opens_with_the_first_breath_in() {
    let (context, _) = set_up();
    let (ui, _page) = pacing(&context);
    let phase = || ui.global::<GuideModel>().get_phase();
    assert_eq!(phase(), "Get ready");
    let closed = drawn_mark(ui.window());
    pass(READY);
    assert_eq!(phase(), "In");
    assert_eq!(
        drawn_mark(ui.window()),
        closed,
        "the breath begins with a closed mark"
    );
    let mut last = closed;
    for quarter in 1..=4 {
        pass(INHALE / 4);
        let now = drawn_mark(ui.window());
        assert!(
            now.0 > last.0 && now.1 >= last.1,
            "{quarter} of 4: {now:?} after {last:?}"
        );
        last = now;
    }
    assert_eq!(phase(), "Out");
    assert!(
        last.0 >= 360 / 2,
        "the open mark is half of the window wide: {last:?}"
    );
    assert!(
        last.0 >= 3 * closed.0,
        "seen from the corner of the eye: {closed:?} to {last:?}"
    );
    for quarter in 1..=4 {
        pass(EXHALE / 4);
        let now = drawn_mark(ui.window());
        assert!(now.0 < last.0, "{quarter} of 4: {now:?} after {last:?}");
        last = now;
    }
}

#[test]
fn mark_keeps_its_size_when_the_text_below_wraps() {
    let (context, _) = set_up();
    let (ui, _page) = pacing(&context);
    pass(READY + INHALE);
    let model = ui.global::<GuideModel>();
    model.invoke_act(crate::ui::GuideAction::Toggle); // it rests
    let sizes = [
        "",
        "Belly soft.",
        "Let the breath widen your ribs all round: front, sides and back, and down.",
    ]
    .map(|line| {
        model.set_coach(line.into());
        drawn_mark(ui.window())
    });
    assert!(sizes.iter().all(|s| *s == sizes[0]), "{sizes:?}");
}

#[test]
fn pause_holds_the_mark_where_it_is() {
    let (context, _) = set_up();
    let (ui, _page) = pacing(&context);
    pass(READY + INHALE / 2);
    let before = open(&ui);
    press(&ui, "Pause");
    assert_eq!(ui.global::<GuideModel>().get_phase(), "Paused");
    pass(3_000);
    assert!((open(&ui) - before).abs() < 0.02, "{} after {before}", open(&ui));
    press(&ui, "Continue");
    pass(INHALE / 4);
    assert!(open(&ui) > before + 0.1, "{} after {before}", open(&ui));
}

#[test]
fn mark_is_in_the_right_place_after_the_window_was_covered() {
    let (context, _) = set_up();
    let (ui, _page) = pacing(&context);
    // One long turn of the event loop, as after a time without frames.
    set_clock(READY + INHALE / 2);
    i_slint_backend_testing::mock_elapsed_time(Duration::from_millis((READY + INHALE / 2).unsigned_abs()));
    assert!((open(&ui) - 0.5).abs() < 0.05, "{}", open(&ui));
}

#[test]
fn reduced_motion_changes_once_a_second() {
    let (context, _) = set_up();
    let (ui, _page) = pacing(&context);
    ui.global::<Theme>().set_still(true);
    pass(READY);
    let breath = ui.global::<Breath>();
    for second in 1..=4 {
        let shown = breath.get_open();
        assert_eq!(breath.get_count(), second);
        pass(950);
        assert_eq!((breath.get_open(), breath.get_count()), (shown, second));
        pass(50);
    }
    assert!(!ui.window().has_active_animations());
}

#[test]
fn dot_of_the_mark_is_round() {
    let (context, _) = set_up();
    let (ui, _page) = pacing(&context);
    pass(READY + INHALE / 2);
    let drawn = ui.window().take_snapshot().unwrap();
    let (width, pixels) = (drawn.width() as usize, drawn.as_bytes());
    let is_mark = |x: usize, y: usize| pixels[(y * width + x) * 4] < 0x60;
    // The dot is in the middle of the window's width: the largest run of its colour there.
    let column: Vec<usize> = (80..350).filter(|y| is_mark(width / 2, *y)).collect();
    let (top, bottom) = (column[0], column[column.len() - 1]);
    let (centre, radius) = ((top + bottom) / 2, (bottom - top) / 2);
    assert!(radius > 8, "{top} to {bottom}");
    // Half way between the axes, a circle ends at 0.71 of its radius; a square with rounded corners goes on.
    let along = |share: f32| (radius as f32 * share) as usize;
    assert!(is_mark(width / 2 + along(0.62), centre - along(0.62)));
    assert!(!is_mark(width / 2 + along(0.80), centre - along(0.80)));
}

#[test]
fn breath_of_the_welcome_moves_from_the_start_and_ends_by_itself() {
    let (context, _) = set_up();
    set_clock(0);
    let ui: Welcome = welcome::window(&context).unwrap();
    ui.show().unwrap();
    let model = ui.global::<WelcomeModel>();
    model.set_step(WelcomeStep::Caution);
    model.invoke_turn(1);
    slint::platform::update_timers_and_animations();
    let open = || ui.global::<Breath>().get_open();
    assert_eq!((model.get_phase().as_str(), open()), ("Get ready", 0.0));
    let (inhale, exhale) = context.settings.borrow().pace_after(0);
    pass(READY + inhale * 500);
    assert!((open() - 0.5).abs() < 0.05, "{}", open());
    pass(inhale * 500 + exhale * 1_000 + 100);
    assert_eq!(model.get_phase(), "That was one. Good.");
    let over = open();
    pass(10_000);
    assert_eq!((over, open()), (0.0, 0.0), "no second breath begins");
    context.companion_event(CompanionEvent::Frame(Box::new(frame())));
}
