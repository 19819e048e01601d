use super::*;
use crate::engine::{Answer, HOUR, Input, Pause, Plan, Presence};
use crate::i18n::ClockFormat;
use crate::visit::How;
use proptest::prelude::*;

fn at(minutes: i64) -> Now {
    crate::engine::testing::at(minutes * MINUTE)
}

fn labels(menu: &[MenuEntry]) -> Vec<String> {
    let label = |e: &MenuEntry| match e {
        MenuEntry::Separator => "--".to_owned(),
        MenuEntry::Label(l) => format!("({l})"),
        MenuEntry::Item(l, _) => l.clone(),
        MenuEntry::Submenu(l, sub) => format!("{l}: {}", labels(sub).join(" | ")),
    };
    menu.iter().map(label).collect()
}

/// Nothing besides the engine that the texts depend on.
fn context(i18n: &Translator) -> Context<'_> {
    Context {
        i18n,
        discreet: false,
        settings_problem: false,
        waiting: &[],
        visit: None,
    }
}

fn view(e: &Engine, now: Now) -> TrayView {
    let i18n = Translator::new("en", None);
    let context = context(&i18n);
    tray(&context, e, now)
}

fn feed(e: &mut Engine, input: Input, minutes: i64) {
    e.handle(input, at(minutes), &mut Vec::new());
}

#[test]
fn menu_shows_the_next_reminder_and_every_command() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    feed(&mut e, Input::Wake, 1);
    let view = view(&e, at(1));
    assert_eq!(
        (view.tooltip.as_str(), view.icon),
        (
            "Next: posture cue, about 09:30\nMovement break, about 10:00\nBreathing session, about 11:00",
            IconState::Counting
        )
    );
    assert_eq!(
        labels(&view.menu),
        [
            "(Next: posture cue, about 09:30)",
            "--",
            "Breathe now",
            "Move now",
            "Pause: 15 min | 30 min | 1 h | 2 h | Until tomorrow | Until I resume",
            "I’m reading: count me as here",
            "Flare-up…",
            "Check in…",
            "--",
            "Open Unbrace",
            "Settings…",
            "--",
            "Quit",
        ]
    );
}

#[test]
fn waiting_message_is_one_short_line_of_the_menu_and_complete_in_a_window() {
    let i18n = Translator::new("en", None);
    let long = "Unbrace cannot write to its folder, so what happens now may not be kept.\nThe disk is full.";
    let waiting = [
        WaitingMessage::to_read(7, long),
        WaitingMessage::to_read(8, "Settings are fine again."),
    ];
    let context = Context {
        waiting: &waiting,
        ..context(&i18n)
    };
    let e = Engine::new(Plan::default(), at(0));
    let menu = tray(&context, &e, at(0)).menu;
    assert_eq!(
        menu[2..4],
        [
            MenuEntry::Item(
                "Unbrace cannot write to its folder, so what happens now may not…".into(),
                Request::Read(7)
            ),
            MenuEntry::Item("Settings are fine again.".into(), Request::Read(8)),
        ]
    );
    let notices = notices(&context, &e, at(0));
    assert_eq!(
        (notices[0].text.as_str(), &notices[0].request),
        (long, &Request::Dismiss(7))
    );
}

#[test]
fn active_reminder_is_answered_from_the_menu_and_later_goes_when_it_is_used_up() {
    let plan = Plan {
        timing: crate::engine::Timing {
            max_snoozes: 0,
            ..Plan::default().timing
        },
        ..Plan::default()
    };
    let mut e = Engine::new(plan, at(0));
    feed(&mut e, Input::Command(Command::Offer(ReminderKind::Movement)), 0);
    let view = view(&e, at(0));
    assert_eq!(
        (view.tooltip.as_str(), view.icon),
        ("Now: movement break", IconState::Due)
    );
    assert_eq!(labels(&view.menu)[1..4], ["--", "Start", "Skip"]);
}

#[test]
fn line_names_the_reason_for_quiet_and_its_end() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    feed(&mut e, Input::Command(Command::Pause(Pause::For(HOUR))), 0);
    assert_eq!(view(&e, at(0)).tooltip, "Quiet until 10:00: you paused it");
    feed(&mut e, Input::Command(Command::Pause(Pause::Tomorrow)), 0);
    assert_eq!(
        view(&e, at(0)).tooltip,
        "Quiet until Tue, 24 Nov, 04:00: you paused it"
    );
    feed(&mut e, Input::Command(Command::Pause(Pause::Indefinitely)), 0);
    assert_eq!(view(&e, at(0)).tooltip, "Quiet until you resume");
    feed(&mut e, Input::Command(Command::Resume), 0);
    feed(&mut e, Input::Presence(Presence::Hold(Hold::Call, true)), 1);
    assert_eq!(view(&e, at(1)).tooltip, "Quiet: in a call");
    feed(&mut e, Input::Wake, 121);
    let view = view(&e, at(121));
    assert_eq!(
        labels(&view.menu)[2],
        "Quiet for the last 2 h: in a call. Remind me anyway"
    );
    assert_eq!(view.icon, IconState::Quiet);
}
#[test]
fn answer_can_be_undone_from_the_menu_for_ten_minutes() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    feed(&mut e, Input::Command(Command::Offer(ReminderKind::Posture)), 0);
    feed(&mut e, Input::Answer(Answer::Done), 1);
    let entry = labels(&view(&e, at(2)).menu)[2].clone();
    assert_eq!(entry, "Undo “Done”");
    feed(&mut e, Input::Wake, 12);
    assert!(!labels(&view(&e, at(12)).menu).contains(&entry));
}

#[test]
fn reminder_that_is_due_again_after_an_undo_names_the_time_at_which_it_can_come() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    feed(&mut e, Input::Command(Command::Offer(ReminderKind::Posture)), 0);
    feed(&mut e, Input::Answer(Answer::Done), 1);
    feed(&mut e, Input::Command(Command::Undo), 2);
    assert_eq!(e.can_come_in(ReminderKind::Posture, at(2)), Some(3 * MINUTE));
    assert_eq!(e.can_come_in(ReminderKind::Movement, at(2)), Some(58 * MINUTE));
    feed(&mut e, Input::Presence(Presence::Active), 5);
    assert_eq!(e.can_come_in(ReminderKind::Posture, at(5)), Some(0));
}

#[test]
fn stopped_session_is_undone_under_the_name_of_its_button() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Command(Command::Offer(ReminderKind::Movement)), 0);
    feed(&mut e, Input::Answer(Answer::Start), 0);
    feed(&mut e, Input::Answer(Answer::Skip), 0);
    assert_eq!(labels(&view(&e, at(0)).menu)[2], "Undo “Stop”");
}

#[test]
fn long_session_can_be_shortened_from_the_menu() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Command(Command::Offer(ReminderKind::Breathing)), 0);
    assert_eq!(
        labels(&view(&e, at(0)).menu)[2..6],
        ["Start", "Only 1 min", "Later", "Skip"]
    );
}

#[test]
fn reading_is_a_line_of_the_menu_and_of_the_tooltip() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    feed(&mut e, Input::Command(Command::Reading), 0);
    let view = view(&e, at(0));
    let all = labels(&view.menu);
    assert_eq!(all[1], "(Reading until 10:00)");
    assert!(
        !all.contains(&"I’m reading: count me as here".to_owned()),
        "{all:?}"
    );
    assert!(
        view.tooltip.ends_with("\nReading until 10:00"),
        "{}",
        view.tooltip
    );
}

#[test]
fn times_are_on_the_clock_of_the_person_and_days_are_no_iso_dates() {
    let i18n = Translator::new("en", None).with_clock(crate::i18n::ClockFormat::Hours12);
    let context = context(&i18n);
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    feed(&mut e, Input::Command(Command::FlareUp(Some(3))), 0);
    let shown = tray(&context, &e, at(0));
    assert!(
        shown.tooltip.starts_with("Next: posture cue, about 9:30 AM\n"),
        "{}",
        shown.tooltip
    );
    assert!(
        shown.tooltip.ends_with("Gentler until Thu, 26 Nov"),
        "{}",
        shown.tooltip
    );
    assert_eq!(shown.icon, IconState::FlareUp);
    assert_eq!(
        upcoming(&context, &e, at(0))[0],
        "Posture cue: in 30 min at your desk, about 9:30 AM"
    );
}

#[test]
fn upcoming_reminders_have_no_time_of_day_while_paused() {
    let i18n = Translator::new("en", None);
    let context = context(&i18n);
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    feed(&mut e, Input::Command(Command::Pause(Pause::For(HOUR))), 0);
    assert_eq!(
        upcoming(&context, &e, at(0))[0],
        "Posture cue in 30 min at your desk"
    );
}

#[test]
fn longer_interval_is_undone_by_a_short_entry() {
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    for minute in [0, 10] {
        feed(
            &mut e,
            Input::Command(Command::Offer(ReminderKind::Movement)),
            minute,
        );
        feed(&mut e, Input::Answer(Answer::Skip), minute + 1);
    }
    let i18n = Translator::new("en", None);
    let context = context(&i18n);
    let notice = notices(&context, &e, at(11)).remove(0);
    assert_eq!(notice.text, "For today, movement comes every 1 h 30 min.");
    assert_eq!(notice.label.as_deref(), Some("Movement: back to every 1 h"));
    assert!(labels(&view(&e, at(11)).menu).contains(&"Movement: back to every 1 h".to_owned()));
}

/// What may happen at a desk, for a test of many such days.
fn happening() -> impl Strategy<Value = Input> {
    use crate::engine::{Answer::*, Guide};
    let pauses = [Pause::For(15 * MINUTE), Pause::Tomorrow, Pause::Indefinitely].map(Command::Pause);
    let commands = [
        Command::Resume,
        Command::Reading,
        Command::FlareUp(Some(1)),
        Command::FlareUp(None),
        Command::Undo,
        Command::Anyway,
        Command::Unadapt(ReminderKind::Movement),
        Command::Offer(ReminderKind::Movement),
    ];
    let commands = pauses.into_iter().chain(commands).map(Input::Command);
    let answers = [Start, StartShorter, Done, Later, Skip].map(Input::Answer);
    let presence = [
        Presence::Active,
        Presence::Locked(true),
        Presence::Locked(false),
        Presence::Hold(Hold::Fullscreen, true),
        Presence::Hold(Hold::Fullscreen, false),
    ];
    let presence = presence.map(Input::Presence);
    let guide = [Input::Guide(Guide::Opened), Input::Guide(Guide::Gone)];
    let all = commands.chain(answers).chain(presence).chain(guide);
    proptest::sample::select(all.chain([Input::Wake]).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn view_of_the_tray_stays_while_its_facts_stay(
        day in proptest::collection::vec((happening(), 0..200i64), 1..40),
    ) {
        let i18n = Translator::new("en", None);
        let context = context(&i18n);
        let shown = |e: &Engine, minutes| {
            let now = at(minutes);
            (TrayFacts::new(&context, e, now), tray(&context, e, now))
        };
        let (mut e, mut minutes) = (Engine::new(Plan::default(), at(0)), 0);
        let (mut facts, mut view) = shown(&e, 0);
        let mut feed_and_compare = |e: &mut Engine, input, minutes| {
            feed(e, input, minutes);
            let (new_facts, new_view) = shown(e, minutes);
            let stays = new_facts != facts || new_view == view;
            (facts, view) = (new_facts, new_view);
            stays
        };
        feed(&mut e, Input::Presence(Presence::Active), 0);
        for (input, wait) in day {
            let end = minutes + wait;
            while minutes < end {
                let step = e.next_wake(at(minutes)).map_or(wait, |ms| ms / MINUTE + 1);
                minutes = (minutes + step.min(7)).min(end);
                prop_assert!(feed_and_compare(&mut e, Input::Wake, minutes), "at minute {}", minutes);
            }
            let text = format!("{input:?}");
            prop_assert!(feed_and_compare(&mut e, input, minutes), "{} at minute {}", text, minutes);
        }
    }
}

#[test]
fn facts_of_the_tray_stay_while_the_clocks_count_or_rest() {
    let i18n = Translator::new("en", None);
    let context = context(&i18n);
    let mut e = Engine::new(Plan::default(), at(0));
    feed(&mut e, Input::Presence(Presence::Active), 0);
    let facts = TrayFacts::new(&context, &e, at(0));
    feed(&mut e, Input::Wake, 5);
    assert_eq!(TrayFacts::new(&context, &e, at(5)), facts);
    feed(&mut e, Input::Command(Command::Pause(Pause::Indefinitely)), 5);
    let facts = TrayFacts::new(&context, &e, at(5));
    feed(&mut e, Input::Wake, 20);
    assert_eq!(TrayFacts::new(&context, &e, at(20)), facts);
}

#[test]
fn facts_of_the_tray_contain_the_language_the_clock_and_the_discreet_mode() {
    let e = Engine::new(Plan::default(), at(0));
    let facts = |i18n: Translator, discreet| {
        let context = Context {
            discreet,
            ..context(&i18n)
        };
        TrayFacts::new(&context, &e, at(0))
    };
    let english = || Translator::new("en", None);
    let usual = facts(english(), false);
    assert_eq!(facts(english(), false), usual);
    assert_ne!(facts(english(), true), usual);
    assert_ne!(facts(Translator::new("de", None), false), usual);
    assert_ne!(facts(english().with_clock(ClockFormat::Hours12), false), usual);
}

#[test]
fn facts_of_the_tray_contain_messages_problems_and_imminent_visits() {
    let i18n = Translator::new("en", None);
    let e = Engine::new(Plan::default(), at(0));
    let usual = TrayFacts::new(&context(&i18n), &e, at(0));
    let waiting = [WaitingMessage::to_read(7, "Settings are fine again.")];
    let with_message = Context {
        waiting: &waiting,
        ..context(&i18n)
    };
    assert_ne!(TrayFacts::new(&with_message, &e, at(0)), usual);
    let problem = Context {
        settings_problem: true,
        ..context(&i18n)
    };
    assert_ne!(TrayFacts::new(&problem, &e, at(0)), usual);
    let with_visit = |days: i64, how| {
        let visit = Visit {
            at: at(0).wall.naive_local() + Duration::days(days),
            how,
            note: String::new(),
        };
        let context = Context {
            visit: Some(&visit),
            ..context(&i18n)
        };
        TrayFacts::new(&context, &e, at(0))
    };
    assert_eq!(with_visit(3, How::InPerson), usual);
    assert_ne!(with_visit(1, How::InPerson), usual);
    assert_ne!(with_visit(1, How::InPerson), with_visit(1, How::Video));
}
