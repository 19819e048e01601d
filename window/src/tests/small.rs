//! The small windows: check-in, welcome, guide.

use super::*;
use crate::ui::WelcomeStep;

#[test]
fn check_in_stores_the_answers_and_nothing_else() {
    let (context, folder) = set_up();
    let ui = check_in::window(&context).unwrap();
    ui.show().unwrap();
    find(&ui, "Pain, on average since last time").set_accessible_value("4");
    press(&ui, "A flare-up day");
    press(&ui, "Save");
    let all = kept(&folder);
    assert_eq!(all.len(), 1);
    assert_eq!(
        (
            all[0].entry,
            all[0].pain,
            all[0].impact,
            all[0].flare,
            &all[0].note
        ),
        (What::CheckIn, Some(4), None, Some(true), &None)
    );
    let ui = check_in::window(&context).unwrap();
    press(&ui, "Save");
    assert_eq!(kept(&folder).len(), 1, "a check-in without an answer is not kept");
    // The questions that the companion asks for, and no others.
    let ui = check_in::window(&context).unwrap();
    ui.window().set_size(slint::LogicalSize::new(380.0, 1_200.0));
    ui.show().unwrap();
    assert!(!there(&ui, "How did you sleep?"));
    let asks = Frame {
        check_in: unbrace::history::rhythm::Questions {
            sleep: true,
            stress: false,
            change: true,
        },
        ..frame()
    };
    context.companion_event(CompanionEvent::Frame(Box::new(asks)));
    find(&ui, "How did you sleep?").set_accessible_value("7");
    find(&ui, "Compared with when you began, how is it now? 0 is the same.").set_accessible_value("-2");
    assert!(!there(&ui, "How much stress was there?"));
    press(&ui, "Save");
    let last = kept(&folder).pop().unwrap();
    assert_eq!(
        (last.sleep, last.stress, last.change, last.pain),
        (Some(7), None, Some(-2), None)
    );
}

#[test]
fn activity_is_asked_about_once_it_has_a_name() {
    let (context, folder) = set_up();
    let open = || {
        let ui = check_in::window(&context).unwrap();
        ui.window().set_size(slint::LogicalSize::new(380.0, 1_200.0));
        ui.show().unwrap();
        ui
    };
    let ui = open();
    let question = "How well can you: climb stairs?";
    assert!(!there(&ui, question));
    find(&ui, "One thing you would like to do well").set_accessible_value("climb stairs");
    slint::platform::update_timers_and_animations();
    find(&ui, question).set_accessible_value("6");
    press(&ui, "Save");
    assert_eq!(kept(&folder)[0].activity, Some(6));
    // It is named once.
    let ui = open();
    assert!(there(&ui, question) && !there(&ui, "One thing you would like to do well"));
    press(&ui, "A different activity");
    let field = find(&ui, "One thing you would like to do well");
    assert_eq!(field.accessible_value().unwrap(), "climb stairs");
    find(&ui, question).set_accessible_value("7");
    field.set_accessible_value("");
    slint::platform::update_timers_and_animations();
    assert!(!there(&ui, question), "without a name there is no answer");
    press(&ui, "Save");
    assert_eq!(kept(&folder).len(), 1);
}

#[test]
fn interrupted_check_in_is_restored() {
    let (context, folder) = set_up();
    let begun = check_in::window(&context).unwrap();
    begun.window().set_size(slint::LogicalSize::new(380.0, 900.0));
    begun.show().unwrap();
    find(&begun, "Pain, on average since last time").set_accessible_value("6");
    find(&begun, "A note, if you like").set_accessible_value("half a w");
    slint::platform::update_timers_and_animations();
    drop(begun); // as after a crash
    let again = check_in::window(&context).unwrap();
    again.show().unwrap();
    press(&again, "Save");
    let last = kept(&folder).pop().unwrap();
    assert_eq!((last.pain, last.note.as_deref()), (Some(6), Some("half a w")));
    let new = check_in::window(&context).unwrap();
    press(&new, "Save");
    assert_eq!(kept(&folder).len(), 1, "what was saved is not begun again");
}

#[test]
fn welcome_writes_the_choices() {
    let (context, folder) = set_up();
    let ui = welcome::window(&context).unwrap();
    press(&ui, "Next");
    press(&ui, "Hips");
    press(&ui, "On the floor");
    press(&ui, "My desk goes up and down");
    press(&ui, "Next");
    press(
        &ui,
        "A few: a cue every 45 min, a break every 90 min, breathing every 3 h",
    );
    let text = std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let (s, _) = unbrace::settings::parse(&text).unwrap();
    assert_eq!(s.words("me.focus"), ["hips"]);
    assert_eq!(s.words("me.positions"), ["floor"]);
    assert_eq!(s.plan(0).dose(ReminderKind::Posture).every, 45 * 60_000);
}

/// The height that is left on a screen of 1366 x 768 pixels at 200 %, below a panel and the window's title.
const SMALL_SCREEN: f32 = 280.0;

fn assert_on_small_screen(ui: &impl ElementRoot, label: &str) {
    slint::platform::update_timers_and_animations();
    let button = find(ui, label);
    let (at, size) = (button.absolute_position(), button.size());
    assert!(
        at.y >= 0.0 && at.y + size.height <= SMALL_SCREEN,
        "{label}: {} to {}",
        at.y,
        at.y + size.height
    );
}

#[test]
fn buttons_of_the_small_windows_are_on_a_small_screen() {
    let (context, _) = set_up();
    let size = |width| slint::LogicalSize::new(width, SMALL_SCREEN);

    let ui = check_in::window(&context).unwrap();
    ui.window().set_size(size(380.0));
    ui.show().unwrap();
    assert_on_small_screen(&ui, "Save");
    assert_on_small_screen(&ui, "Not now");

    let ui = welcome::window(&context).unwrap();
    ui.window().set_size(size(520.0));
    ui.show().unwrap();
    for step in [
        WelcomeStep::Greeting,
        WelcomeStep::Person,
        WelcomeStep::Frequency,
        WelcomeStep::Caution,
    ] {
        ui.global::<crate::ui::WelcomeModel>().set_step(step);
        let next = if step == WelcomeStep::Caution {
            "Breathe"
        } else {
            "Next"
        };
        assert_on_small_screen(&ui, next);
    }

    context.remember(|m| m.breathing_caution_read = false);
    let (ui, _) = guide::window(&context, Page::Guide).unwrap();
    ui.window().set_size(size(360.0));
    ui.show().unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(live(ReminderKind::Breathing, "diaphragmatic-breathing", true));
    assert_on_small_screen(&ui, "I understand, start");
    press(&ui, "I understand, start");
    assert_on_small_screen(&ui, "Pause");
    assert_on_small_screen(&ui, "Stop");
}

#[test]
fn first_breathing_session_shows_the_caution_and_then_paces() {
    let (context, _) = set_up();
    let (ui, guide) = guide::window(&context, Page::Guide).unwrap();
    ui.show().unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(live(ReminderKind::Breathing, "diaphragmatic-breathing", true));
    assert_eq!(guide.spent(), Some(0), "it waits for the answer");
    press(&ui, "I understand, start");
    assert!(there(&ui, "Get ready") && context.memory.borrow().breathing_caution_read);
    assert!(
        !there(&ui, "Next exercise"),
        "nothing follows: “Stop” ends it, and says what it does"
    );
    press(&ui, "Pause");
    assert!(there(&ui, "Continue"));
    // When it was stopped elsewhere, such as by a lock, the window says so and closes.
    tell(frame());
    assert!(there(&ui, "Good. Back to it."));
}

/// Lets the clock of the windows stand at this number of milliseconds since the start of the session.
fn set_clock(elapsed: i64) {
    crate::clock::STOPPED.set(Some(unbrace::engine::Now {
        elapsed,
        ..unbrace::clock::now()
    }));
}

#[test]
fn closing_moment_says_what_was_done() {
    let (context, _) = set_up();
    set_clock(0);
    let (ui, _guide) = guide::window(&context, Page::Guide).unwrap();
    ui.show().unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(live(
        ReminderKind::Movement,
        "pelvic-tilt",
        true,
    ))));
    assert!(there(&ui, "1 of 2"), "where one is");
    set_clock(50_000);
    press(&ui, "Next exercise");
    set_clock(110_000);
    press(&ui, "Finish");
    assert!(there(&ui, "2 exercises, 2 minutes. Good. Back to it."));
}

#[test]
fn closing_moment_of_a_break_has_the_lesson_of_the_day() {
    let (context, _) = set_up();
    let lesson = context.library().lessons[0].clone();
    let today = unbrace::engine::day_of(crate::clock::now().wall);
    for (shown, has_lesson) in [(None, true), (Some((lesson.id.clone(), today)), false)] {
        set_clock(0);
        let (ui, _guide) = guide::window(&context, Page::Guide).unwrap();
        ui.window().set_size(slint::LogicalSize::new(360.0, 900.0));
        ui.show().unwrap();
        context.companion_event(CompanionEvent::Frame(Box::new(Frame {
            lessons: shown.into_iter().collect(),
            ..live(ReminderKind::Movement, "pelvic-tilt", true)
        })));
        set_clock(110_000);
        press(&ui, "Pause"); // shows what the button says now
        press(&ui, "Finish");
        assert_eq!(there(&ui, "Worth knowing"), has_lesson);
        assert_eq!(there(&ui, &lesson.fact), has_lesson);
    }
}

#[test]
fn exercise_before_can_be_shown_again() {
    let (context, _) = set_up();
    let (ui, _guide) = guide::window(&context, Page::Guide).unwrap();
    ui.show().unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(live(
        ReminderKind::Movement,
        "pelvic-tilt",
        true,
    ))));
    assert!(named(&ui, "Previous exercise").is_none(), "it is the first one");
    press(&ui, "Next exercise");
    assert!(named(&ui, "Next exercise").is_none() && !there(&ui, "Seated pelvic tilt"));
    press(&ui, "Previous exercise");
    assert!(there(&ui, "Seated pelvic tilt"));
}

#[test]
fn gentler_way_has_its_own_dose() {
    let (context, _) = set_up();
    let (ui, _guide) = guide::window(&context, Page::Guide).unwrap();
    ui.window().set_size(slint::LogicalSize::new(360.0, 900.0));
    ui.show().unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(live(
        ReminderKind::Movement,
        "pelvic-tilt",
        true,
    ))));
    let exercise = context.library().exercise("pelvic-tilt").cloned().unwrap();
    let text = |text: &str| {
        ElementHandle::find_by_accessible_label(&ui, text)
            .next()
            .is_some()
    };
    assert!(text(&exercise.dose) && !text(&exercise.flare_dose));
    press(&ui, "Gentler");
    assert!(text(&exercise.flare_dose) && !text(&exercise.dose));
}

#[test]
fn steps_of_an_exercise_are_in_sight_in_its_usual_window() {
    let (context, _) = set_up();
    let (ui, guide) = guide::window(&context, Page::Guide).unwrap();
    ui.show().unwrap();
    let exercises = context.library().exercises.clone();
    for exercise in exercises.iter().filter(|e| e.kind == ReminderKind::Movement) {
        guide.forget();
        // As it grows on a screen of 1366 x 768.
        ui.window().set_size(slint::LogicalSize::new(360.0, 690.0));
        let frame = live(ReminderKind::Movement, &exercise.id, true);
        context.companion_event(CompanionEvent::Frame(Box::new(frame)));
        slint::platform::update_timers_and_animations();
        let last = exercise.steps.last().unwrap();
        let shown = ElementHandle::find_by_accessible_label(&ui, last).next();
        let shown = shown.unwrap_or_else(|| panic!("{}: the last step is not there", exercise.id));
        let bottom = shown.absolute_position().y + shown.size().height;
        let buttons = find(&ui, "Pause").absolute_position().y - 44.0;
        assert!(bottom <= buttons, "{}: {bottom} of {buttons}", exercise.id);
    }
}

#[test]
fn offer_says_how_long_it_takes_and_why() {
    let (context, _) = set_up();
    let (ui, _guide) = guide::window(&context, Page::Guide).unwrap();
    ui.show().unwrap();
    let frame = live(ReminderKind::Movement, "pelvic-tilt", false);
    context.companion_event(CompanionEvent::Frame(Box::new(frame)));
    assert!(there(&ui, "Time for a break · 2 min"));
    press(&ui, "Why?");
    let why = context.library().exercise("pelvic-tilt").unwrap().why.clone();
    assert!(there(&ui, &why));
}

#[test]
fn care_in_the_welcome_is_not_asked_again_in_the_guide() {
    let (context, _) = set_up();
    let ui = welcome::window(&context).unwrap();
    ui.show().unwrap();
    let model = ui.global::<crate::ui::WelcomeModel>();
    model.set_step(WelcomeStep::Caution);
    assert!(!context.memory.borrow().breathing_caution_read);
    press(&ui, "Breathe");
    assert!(context.memory.borrow().breathing_caution_read);
}

#[test]
fn welcome_ends_with_the_place_of_the_icon_and_the_first_reminder() {
    let (context, folder) = set_up();
    crate::clock::STOPPED.set(Some(unbrace::engine::Now {
        wall: chrono::DateTime::parse_from_rfc3339("2026-11-23T09:02:00+01:00").unwrap(),
        elapsed: 0,
        awake: 0,
    }));
    let ui = welcome::window(&context).unwrap();
    ui.window().set_size(slint::LogicalSize::new(520.0, 900.0));
    ui.show().unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(frame())));
    for _ in 0..5 {
        let next = if there(&ui, "Next") { "Next" } else { "Breathe" };
        press(&ui, next);
    }
    assert!(there(&ui, "Step 6 of 6") && there(&ui, "Try one now") && there(&ui, "Start when I log in"));
    assert!(
        there(&ui, "The first reminder comes around 9:30\u{202f}AM.")
            || there(&ui, "The first reminder comes around 09:30.")
    );
    let file = std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    assert!(
        !file.contains("focus"),
        "nothing was ticked, and nothing is written: {file}"
    );
    // Without a tray, there is something else to find.
    context.companion_event(CompanionEvent::Frame(Box::new(Frame {
        tray: false,
        ..frame()
    })));
    assert!(there(&ui, "Open Unbrace") && !there(&ui, "Done"));
}

#[test]
fn caution_of_a_new_exercise_is_shown_before_the_session_runs() {
    let (context, folder) = set_up();
    context.remember(|m| {
        m.confirmed_exercises
            .retain(|id| id != "pelvic-tilt" && id != "knee-rolls")
    });
    let (ui, guide) = guide::window(&context, Page::Guide).unwrap();
    ui.window().set_size(slint::LogicalSize::new(360.0, 760.0)); // as it grows
    ui.show().unwrap();
    let tell = |cue: &str, id: u64| {
        let mut f = live(ReminderKind::Movement, cue, true);
        f.live.as_mut().unwrap().id = id;
        context.companion_event(CompanionEvent::Frame(Box::new(f)));
    };
    tell("pelvic-tilt", 7);
    assert_eq!(guide.spent(), Some(0), "no clock runs before it is read");
    assert!(there(&ui, "Seated pelvic tilt") && there(&ui, "Warning signs"));
    assert!(!there(&ui, "Pause"));
    press(&ui, "I understand, start");
    assert!(there(&ui, "Pause") && !there(&ui, "Leave this one out"));
    assert!(
        context
            .memory
            .borrow()
            .confirmed_exercises
            .contains(&"pelvic-tilt".to_owned())
    );
    // The next time it runs at once.
    guide.forget();
    tell("pelvic-tilt", 8);
    assert!(there(&ui, "Pause"));
    // A declined exercise is left out from now on, and another one takes its place.
    guide.forget();
    tell("knee-rolls", 9);
    press(&ui, "Leave this one out");
    let text = std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    assert!(text.contains(r#"avoid = ["knee-rolls"]"#), "{text}");
    assert!(there(&ui, "Pause") && !there(&ui, "Leave this one out"));
}

#[test]
fn exercise_can_be_counted_replaced_and_ended() {
    let (context, _) = set_up();
    let (ui, _) = guide::window(&context, Page::Guide).unwrap();
    ui.window().set_size(slint::LogicalSize::new(360.0, 900.0));
    context.companion_event(CompanionEvent::Frame(Box::new(live(
        ReminderKind::Movement,
        "pelvic-tilt",
        true,
    ))));
    assert!(there(&ui, "Seated pelvic tilt"));
    press(&ui, "Count one");
    press(&ui, "Count one");
    assert!(there(&ui, "2 of 8"));
    press(&ui, "A different exercise");
    assert!(!there(&ui, "Seated pelvic tilt") && !there(&ui, "2 of 8"));
    press(&ui, "Next exercise");
    press(&ui, "Stop");
    assert!(there(&ui, "That is fine. Nothing to make up for."));
}

#[test]
fn button_that_ends_a_session_says_whether_it_counts_as_done() {
    let (context, _) = set_up();
    set_clock(0);
    let (ui, guide) = guide::window(&context, Page::Guide).unwrap();
    ui.window().set_size(slint::LogicalSize::new(360.0, 900.0));
    ui.show().unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(live(ReminderKind::Movement, "pelvic-tilt", true));
    assert!(there(&ui, "Stop") && !there(&ui, "Finish"));
    set_clock(25_000); // of 110 s
    press(&ui, "Pause");
    assert!(there(&ui, "Stop") && !there(&ui, "Finish"));
    press(&ui, "Continue");
    set_clock(30_000);
    press(&ui, "Pause");
    assert!(there(&ui, "Finish") && !there(&ui, "Stop"));
    assert_eq!(guide.spent(), Some(30_000));
}

#[test]
fn break_can_be_stopped_on_the_page_before_a_new_exercise() {
    let (context, _) = set_up();
    context.remember(|m| m.confirmed_exercises.retain(|id| id != "pelvic-tilt"));
    let (ui, _guide) = guide::window(&context, Page::Guide).unwrap();
    ui.window().set_size(slint::LogicalSize::new(360.0, 760.0)); // as it grows
    ui.show().unwrap();
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(live(ReminderKind::Movement, "pelvic-tilt", true));
    assert!(there(&ui, "1 of 2"), "where one is");
    assert!(there(
        &ui,
        "What you leave out stays in the Library. You can bring it back any time."
    ));
    press(&ui, "Stop");
    assert!(there(&ui, "That is fine. Nothing to make up for."));
}

#[test]
fn choices_of_the_welcome_fit_at_200_percent() {
    let (context, folder) = set_up();
    let large = "[appearance]\nlanguage = \"de\"\ntext_scale = 200\n";
    std::fs::write(folder.join("settings.toml"), large).unwrap();
    context.read_settings();
    let ui = welcome::window(&context).unwrap();
    ui.window().set_size(slint::LogicalSize::new(560.0, 1_400.0));
    ui.show().unwrap();
    ui.global::<crate::ui::WelcomeModel>()
        .set_step(WelcomeStep::Frequency);
    let mut below = 0.0;
    for id in ["often-light", "often-usual", "often-more"] {
        let choice = find(&ui, &context.tr(id));
        let (at, size) = (choice.absolute_position(), choice.size());
        assert!(
            at.x >= 0.0 && at.x + size.width <= 560.0,
            "{id} is {} wide",
            size.width
        );
        assert!(size.height >= 80.0, "{id} has one line: {}", size.height);
        assert!(at.y >= below, "{id} lies over the one before");
        below = at.y + size.height;
    }
}
