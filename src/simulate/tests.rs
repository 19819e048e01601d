//! The rules of the engine as timetables of events.

use super::{run, text, trace};
use crate::engine::{Event, HOUR, Level, Name, Plan, ReminderKind};
use crate::settings::Settings;
use insta::assert_snapshot;

/// Runs a trace from 09:00 and prints times of day. It leaves the cues out, so that a change of the library
/// changes no snapshot.
pub(super) fn day(length: &str, lines: &str) -> String {
    day_with(Plan::default(), length, lines)
}

pub(super) fn day_with(plan: Plan, length: &str, lines: &str) -> String {
    let log = days(plan, "2026-11-23T09:00:00+01:00", length, lines);
    log.replace("2026-11-23T", "").replace("+01:00", "")
}

/// Runs a trace from another time and prints complete times.
pub(super) fn days(plan: Plan, start: &str, length: &str, lines: &str) -> String {
    let start = chrono::DateTime::parse_from_rfc3339(start).unwrap();
    let lines = trace::parse(lines).unwrap();
    let events = run(plan, &lines, start, trace::length(length).unwrap());
    let all: Vec<String> = events.iter().map(text::line).collect();
    all.join("\n")
}

pub(super) fn settings(toml: &str) -> Plan {
    let mut plan = crate::settings::parse(toml).unwrap().0.plan(0);
    plan.doses.values_mut().for_each(|d| d.cues.clear());
    plan.gentle.clear();
    plan
}

#[test]
fn a_day_on_which_every_offer_is_done() {
    assert_snapshot!(day("4h", "+00:00 answer done 10s"), @r"
    09:30:00 offered  posture
    09:30:10 ended    posture   done
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:10 ended    movement  done
    10:31:00 offered  posture
    10:31:10 ended    posture   done
    11:01:00 offered  movement  also breathing
    11:01:00 absorbed posture
    11:01:10 ended    movement  done also breathing
    11:32:00 offered  posture
    11:32:10 ended    posture   done
    12:02:00 offered  movement
    12:02:00 absorbed posture
    12:02:10 ended    movement  done
    12:33:00 offered  posture
    12:33:10 ended    posture   done
    ");
}

#[test]
fn reminders_due_in_a_call_come_merged_after_it() {
    assert_snapshot!(day("1h40m", "+00:00 answer done 10s\n+00:25 call on\n+01:10 call off"), @r"
    09:25:00 held     call
    09:30:00 deferred posture   call
    10:00:00 deferred movement  call
    10:10:00 released
    10:11:00 offered  movement
    10:11:00 absorbed posture
    10:11:10 ended    movement  done
    ");
}

#[test]
fn a_natural_break_resets_posture_and_movement_and_keeps_breathing() {
    assert_snapshot!(day("3h", "+00:00 answer done 10s\n+01:50 idle\n+01:57 active"), @r"
    09:30:00 offered  posture
    09:30:10 ended    posture   done
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:10 ended    movement  done
    10:31:00 offered  posture
    10:31:10 ended    posture   done
    10:52:00 away     2m
    10:57:00 back     natural-break 7m
    11:27:00 offered  posture
    11:27:10 ended    posture   done
    11:57:00 offered  movement  also breathing
    11:57:00 absorbed posture
    11:57:10 ended    movement  done also breathing
    ");
}

#[test]
fn leaving_with_an_active_reminder_counts_as_done() {
    assert_snapshot!(day("1h10m", "+00:31 idle\n+00:50 active"), @r"
    09:30:00 offered  posture
    09:33:00 away     2m
    09:36:00 ended    posture   natural
    09:50:00 back     natural-break 19m
    ");
}

#[test]
fn a_short_absence_only_stops_the_timers() {
    assert_snapshot!(day("40m", "+00:10 idle\n+00:14 active"), @r"
    09:12:00 away     2m
    09:14:00 back     4m
    09:34:00 offered  posture
    09:36:00 ended    posture   unanswered
    ");
}

#[test]
fn a_snooze_keeps_the_reminder_and_the_fourth_is_refused() {
    assert_snapshot!(day("1h", "+00:00 answer later 10s\n+00:46 answer none\n+00:46:30 later"), @r"
    09:30:00 offered  posture
    09:30:10 snoozed  posture   5m
    09:36:00 offered  posture   again 1
    09:36:10 snoozed  posture   5m
    09:42:00 offered  posture   again 2
    09:42:10 snoozed  posture   5m
    09:46:30 refused
    09:48:00 offered  posture   again 3
    09:50:00 ended    posture   unanswered
    10:00:00 offered  movement
    ");
}

#[test]
fn two_ignored_lengthen_the_interval_and_one_done_shortens_it() {
    assert_snapshot!(day("5h", "+03:30 answer done 10s"), @r"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:02:00 ended    movement  unanswered
    10:32:00 offered  posture
    10:34:00 ended    posture   unanswered
    10:34:00 adapted  posture   45m
    11:02:00 offered  movement  also breathing
    11:04:00 ended    movement  unanswered also breathing
    11:04:00 adapted  movement  1h30m
    11:19:00 offered  posture
    11:21:00 ended    posture   unanswered
    12:06:00 offered  posture
    12:08:00 ended    posture   unanswered
    12:08:00 adapted  posture   1h
    12:34:00 offered  movement
    12:34:10 ended    movement  done
    12:34:10 adapted  movement  1h
    13:08:00 offered  posture
    13:08:10 ended    posture   done
    13:08:10 adapted  posture   30m
    13:35:00 offered  movement  also breathing
    13:35:00 absorbed posture
    13:35:10 ended    movement  done also breathing
    ");
}

#[test]
fn an_offer_waits_two_minutes_for_a_pause_in_typing() {
    assert_snapshot!(day("40m", "+00:00 typing"), @r"
    09:32:00 offered  posture
    09:34:00 ended    posture   unanswered
    ");
}

#[test]
fn a_suspend_is_an_absence_from_the_last_input() {
    assert_snapshot!(day("1h30m", "+00:20 suspend\n+00:40 resume"), @r"
    09:20:00 away     0s
    09:40:00 back     natural-break 20m
    10:10:00 offered  posture
    10:12:00 ended    posture   unanswered
    ");
}

#[test]
fn a_restart_is_an_absence_and_offers_the_active_reminder_again() {
    assert_snapshot!(day("1h", "+00:30:30 restart\n+00:50 restart 1m"), @r"
    09:30:00 offered  posture
    09:30:30 restarted 0s
    09:30:30 withdrawn posture
    09:35:00 offered  posture   again 1
    09:37:00 ended    posture   unanswered
    09:51:00 restarted 1m
    ");
}

#[test]
fn a_clock_that_jumps_fires_nothing_and_loses_nothing() {
    assert_snapshot!(day("40m", "+00:10 clock +5h\n+00:20 clock -5h"), @r"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    ");
}

#[test]
fn start_guides_the_reminder_to_its_end() {
    assert_snapshot!(day("1h10m", "+01:00:30 start"), @r"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:02:30 ended    movement  done 2m
    ");
}

#[test]
fn a_guided_reminder_stopped_before_a_quarter_is_skipped_and_later_it_is_done() {
    assert_snapshot!(day("2h10m", "+01:00:30 start\n+01:00:50 skip\n+02:01:30 start\n+02:04 skip"), @r"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:50 ended    movement  skipped 20s
    10:31:00 offered  posture
    10:33:00 ended    posture   unanswered
    10:33:00 adapted  posture   45m
    11:01:00 offered  movement  also breathing
    11:04:00 ended    movement  done also breathing 2m30s
    ");
}

#[test]
fn a_lock_stops_a_guided_reminder() {
    assert_snapshot!(day("1h20m", "+01:00:30 start\n+01:01:30 lock\n+01:10 unlock"), @r"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:01:30 ended    movement  done 1m
    10:01:30 away     0s
    10:10:00 back     natural-break 8m30s
    ");
}

#[test]
fn a_pause_ends_at_its_time_and_stops_the_timers() {
    assert_snapshot!(day("2h10m", "+00:10 pause 1h\n+01:40 pause until 11:00"), @r"
    09:10:00 paused   1h
    09:10:00 held     paused
    10:10:00 resumed
    10:10:00 released
    10:30:00 offered  posture
    10:32:00 ended    posture   unanswered
    10:40:00 paused   20m
    10:40:00 held     paused
    11:00:00 resumed
    11:00:00 released
    ");
}

#[test]
fn a_flare_up_keeps_the_interval_of_movement() {
    assert_snapshot!(day("1h30m", "+00:00 answer done 10s\n+00:01 flare-up on"), @r"
    09:01:00 flare-up 72h
    09:30:00 offered  posture
    09:30:10 ended    posture   done
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:10 ended    movement  done
    ");
}

#[test]
fn in_a_flare_up_movement_comes_more_often_only_where_its_interval_is_longer_than_an_hour() {
    let every = |length: &str| {
        let mut plan = settings(&format!(
            "[movement]\nevery = \"{length}\"\n[posture]\nenabled = false\n"
        ));
        plan.doses[ReminderKind::Breathing].enabled = false;
        let log = day_with(plan, "5h", "+00:00 answer done 10s\n+00:01 flare-up on");
        log.lines().find(|l| l.contains("offered")).unwrap().to_owned()
    };
    assert_eq!(every("30m"), "09:30:00 offered  movement");
    assert_eq!(every("1h"), "10:00:00 offered  movement");
    assert_eq!(every("80m"), "10:00:00 offered  movement");
    assert_eq!(every("2h"), "10:12:00 offered  movement");
}

/// The ids of the exercises of each offered movement break.
fn breaks(events: &[Event]) -> Vec<Vec<String>> {
    let offered = events
        .iter()
        .filter(|e| e.event == Name::Offered && e.kind == Some(ReminderKind::Movement) && e.again.is_none());
    let all = |e: &Event| e.cue.iter().chain(&e.with).cloned().collect();
    offered.map(all).collect()
}

fn simulated(plan: Plan, days: i64, lines: &str) -> Vec<Event> {
    let start = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
    run(plan, &trace::parse(lines).unwrap(), start, days * 24 * HOUR)
}

/// A trace of `days` days at the desk from 9 to 17 o'clock with every offer done.
fn desk_days(days: usize) -> String {
    let day = |d: usize| format!("+{:02}:00 active\n+{:02}:00 idle\n", d * 24, d * 24 + 8);
    format!(
        "+00:00 answer done 10s\n{}",
        (0..days).map(day).collect::<String>()
    )
}

#[test]
fn a_flare_up_day_without_a_program_has_only_gentle_moves_and_at_most_8_interruptions() {
    let library = crate::content::library("en");
    for seed in 0..20 {
        let lines = desk_days(1).replace("10s\n", "10s\n+00:00 flare-up on\n");
        let events = simulated(Settings::default().plan(seed), 1, &lines);
        let breaks = breaks(&events);
        assert!((6..=8).contains(&breaks.len()), "{breaks:?}");
        let interrupts = |e: &&Event| e.event == Name::Offered && e.kind != Some(ReminderKind::Posture);
        assert!(events.iter().filter(interrupts).count() <= 8);
        for id in breaks.iter().flatten() {
            assert!(library.exercise(id).unwrap().flare, "{id}");
        }
    }
}

#[test]
fn a_first_fortnight_without_a_program_has_nothing_above_level_1_before_10_breaks() {
    let library = crate::content::library("en");
    for seed in 0..20 {
        let breaks = breaks(&simulated(Settings::default().plan(seed), 14, &desk_days(14)));
        assert!(breaks.len() > 60, "{}", breaks.len());
        let level = |all: &Vec<String>| all.iter().map(|id| library.exercise(id).unwrap().level).max();
        let highest: Vec<_> = breaks.iter().filter_map(level).collect();
        assert!(highest[..10].iter().all(|l| *l == Level::One), "{highest:?}");
        assert!(highest[..30].iter().all(|l| *l <= Level::Two), "{highest:?}");
        assert!(
            highest[10..15].contains(&Level::Two) && highest[30..].contains(&Level::Three),
            "{highest:?}"
        );
    }
}

#[test]
fn without_a_program_no_exercise_comes_more_than_three_times_a_day() {
    for focus in [
        "[\"neck\"]",
        "[\"lower-back\", \"upper-back\", \"neck\", \"hips\"]",
    ] {
        let toml = format!("[me]\npositions = [\"seated\"]\nfocus = {focus}\n");
        let plan = crate::settings::parse(&toml).unwrap().0.plan(3);
        let breaks = breaks(&simulated(plan, 1, &desk_days(1)));
        let mut all: Vec<&String> = breaks.iter().flatten().collect();
        all.sort();
        let most = all.chunk_by(|a, b| a == b).map(<[_]>::len).max().unwrap();
        assert!(most <= 3, "{all:?}");
    }
}

#[test]
fn an_exercise_comes_only_on_its_days_which_begin_at_4() {
    let text = "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[stage]]\nname = \"S\"\n\
                exercises = [\"walk-break\", { id = \"incline-plank\", sets = 2, days = [\"monday\", \"wednesday\"] }]\n";
    let program = crate::program::parse(text).unwrap();
    let start = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let place = crate::program::Progress::new(&program, start);
    let plan = crate::program::resolve::plan(&program, &place, &Settings::default(), 1);
    // 3 o'clock in the night still belongs to the day before.
    let lines = desk_days(7).replacen("+08:00 idle", "+18:00 idle", 1);
    let events = simulated(plan, 7, &lines);
    let mut days: Vec<String> = Vec::new();
    for e in events.iter().filter(|e| e.event == Name::Offered) {
        if e.cue.iter().chain(&e.with).any(|id| id == "incline-plank") {
            days.push(crate::engine::day_of(e.at).format("%A").to_string());
        }
    }
    days.dedup();
    assert_eq!(days, ["Monday", "Wednesday"]);
    assert!(breaks(&events).iter().all(|b| {
        b.iter()
            .all(|id| ["walk-break", "incline-plank"].contains(&id.as_str()))
    }));
}

#[test]
fn an_offer_on_demand_ignores_holds_and_the_gap() {
    assert_snapshot!(day("45m", "+00:10 call on\n+00:11 offer movement\n+00:11:10 done\n+00:11:20 offer breathing\n+00:11:30 skip"), @r"
    09:10:00 held     call
    09:11:00 offered  movement
    09:11:10 ended    movement  done
    09:11:20 offered  breathing
    09:11:30 ended    breathing skipped
    09:30:00 deferred posture   call
    ");
}

#[test]
fn outside_the_schedule_timers_stop() {
    let plan = settings("[schedule]\nenabled = true\nmonday = [\"09:00-09:20\", \"10:00-11:00\"]\n");
    assert_snapshot!(day_with(plan, "2h30m", "+00:00 answer done 10s"), @r"
    09:20:00 held     schedule
    10:00:00 released
    10:10:00 offered  posture
    10:10:10 ended    posture   done
    10:40:00 offered  movement
    10:40:00 absorbed posture
    10:40:10 ended    movement  done
    11:00:00 held     schedule
    ");
}

#[test]
fn after_two_hours_in_a_call_the_person_is_away() {
    assert_snapshot!(day("5h", "+00:05 call on\n+00:10 idle\n+04:00 call off\n+04:10 active"), @r"
    09:05:00 held     call
    09:30:00 deferred posture   call
    10:00:00 deferred movement  call
    11:00:00 deferred breathing call
    11:10:00 away     0s
    13:00:00 released
    13:10:00 back     natural-break 2h
    13:40:00 offered  posture
    13:42:00 ended    posture   unanswered
    14:00:00 offered  breathing
    ");
}

#[test]
fn breathing_is_offered_no_sooner_than_the_gap_after_a_return() {
    let plan = settings("[posture]\nenabled = false\n[movement]\nenabled = false\n");
    assert_snapshot!(day_with(plan, "2h20m", "+00:00 answer done 10s\n+01:58 idle\n+02:05 active"), @r"
    11:00:00 away     2m
    11:05:00 back     natural-break 7m
    11:10:00 offered  breathing
    11:10:10 ended    breathing done
    ");
}

#[test]
fn the_template_interrupts_at_most_eight_times_in_eight_hours() {
    let plan = Settings::default().plan(1);
    let log = day_with(plan, "8h", "+00:00 answer done 10s");
    let loud = log
        .lines()
        .filter(|l| l.contains("offered") && !l.contains("posture"))
        .count();
    assert!((6..=8).contains(&loud), "{log}");
}

/// The exercises of the movement breaks of a morning, the first one of each.
fn first_exercises(toml: &str, trace: &str) -> Vec<String> {
    let plan = crate::settings::parse(toml).unwrap().0.plan(0);
    let log = days(plan, "2026-11-23T09:00:00+01:00", "4h30m", trace);
    let offers = log.lines().filter(|l| l.contains("offered  movement"));
    offers
        .filter_map(|l| l.split_whitespace().nth(3).map(str::to_owned))
        .collect()
}

#[test]
fn preferred_exercise_begins_the_next_movement_break_and_only_that_one() {
    let usual = first_exercises("", "+00:00 answer done 10s");
    assert!(
        !usual.contains(&"hip-hinge".to_owned()) && usual.len() == 4,
        "{usual:?}"
    );
    let open = "[me]\nstart = \"usual\"\n";
    let chosen = first_exercises(open, "+00:00 answer done 10s\n+01:30 prefer hip-hinge");
    let at: Vec<usize> = chosen
        .iter()
        .enumerate()
        .filter(|(_, id)| *id == "hip-hinge")
        .map(|(i, _)| i)
        .collect();
    assert_eq!(at, [1], "{chosen:?}");
}

#[test]
fn preferred_exercise_survives_a_restart_and_waits_for_the_end_of_a_flare_up() {
    let open = "[me]\nstart = \"usual\"\n";
    let trace = "+00:00 answer done 10s\n+00:10 prefer hip-hinge\n+00:11 restart\n+00:12 flare-up on\n+02:30 flare-up off";
    let chosen = first_exercises(open, trace);
    assert_eq!(
        chosen.iter().position(|id| id == "hip-hinge"),
        Some(2),
        "{chosen:?}"
    );
}

#[test]
fn preferred_exercise_that_is_left_out_does_not_come() {
    let left_out = "[me]\nstart = \"usual\"\navoid = [\"hip-hinge\"]\n";
    let chosen = first_exercises(left_out, "+00:00 answer done 10s\n+00:10 prefer hip-hinge");
    assert!(
        !chosen.contains(&"hip-hinge".to_owned()) && chosen.len() == 4,
        "{chosen:?}"
    );
}
