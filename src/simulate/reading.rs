//! "I am reading", and the shorter breathing session, as timetables.

use super::tests::{day, day_with};
use crate::engine::{MINUTE, Plan, ReminderKind};
use insta::assert_snapshot;

/// The log of a person who stops typing at 09:10 and says at once that they read.
fn reads(length: &str, then: &str) -> String {
    day(length, &format!("+00:10 idle\n+00:10 reading\n{then}"))
}

#[test]
fn reader_is_present_for_an_hour_and_the_absence_begins_at_its_end() {
    assert_snapshot!(reads("1h25m", "+01:20 active"), @r"
    09:10:00 reading  1h
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:02:00 ended    movement  unanswered
    10:10:00 reading  0s
    10:12:00 away     2m
    10:20:00 back     natural-break 10m
    ");
}

#[test]
fn the_next_input_ends_reading() {
    assert_snapshot!(reads("40m", "+00:25 input"), @r"
    09:10:00 reading  1h
    09:25:00 reading  0s
    09:27:00 away     2m
    ");
}

#[test]
fn input_within_a_minute_of_the_request_is_part_of_it() {
    assert_snapshot!(reads("1h15m", "+00:10:50 input"), @r"
    09:10:00 reading  1h
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:02:00 ended    movement  unanswered
    10:10:00 reading  0s
    10:12:00 away     2m
    ");
}

#[test]
fn lock_suspend_and_restart_end_reading() {
    for end in ["lock\n+00:12 unlock", "suspend\n+00:12 resume"] {
        let lines = format!("+00:05 idle\n+00:05 reading\n+00:10 {end}");
        let log = day("20m", &lines);
        let expected = [
            "09:05:00 reading  1h",
            "09:10:00 reading  0s",
            "09:10:00 away     0s",
            "09:12:00 back     2m",
            "09:14:00 away     2m",
        ];
        assert_eq!(log.lines().collect::<Vec<_>>(), expected, "{end}");
    }
    let restarted = day("20m", "+00:05 idle\n+00:05 reading\n+00:10 restart");
    assert_snapshot!(restarted, @r"
    09:05:00 reading  1h
    09:10:00 restarted 0s
    09:12:00 away     2m
    ");
    let locked = day("20m", "+00:05 idle\n+00:05 lock\n+00:06 reading");
    assert_snapshot!(locked, @r"
    09:05:00 away     0s
    09:06:00 refused
    ");
}

#[test]
fn reading_in_a_pause_and_a_call_leaves_both_as_they_are() {
    let lines = "+00:05 idle\n+00:05 pause 20m\n+00:05 reading\n+00:30 call on\n+00:35 call off";
    assert_snapshot!(day("1h15m", lines), @r"
    09:05:00 paused   20m
    09:05:00 held     paused
    09:05:00 reading  1h
    09:25:00 resumed
    09:25:00 released
    09:30:00 held     call
    09:35:00 released
    09:50:00 offered  posture
    09:52:00 ended    posture   unanswered
    10:05:00 reading  0s
    10:07:00 away     2m
    ");
}

#[test]
fn long_session_stays_for_later_when_the_short_one_is_done() {
    let mut plan = Plan::default();
    plan.doses[ReminderKind::Movement].enabled = false;
    plan.doses[ReminderKind::Posture].enabled = false;
    plan.doses[ReminderKind::Breathing].every = 30 * MINUTE;
    let lines = "+00:31 start short\n+01:03 start\n+01:39 start short";
    assert_snapshot!(day_with(plan, "1h50m", lines), @r"
    09:30:00 offered  breathing
    09:32:00 ended    breathing done 1m
    10:02:00 offered  breathing
    10:08:00 ended    breathing done 5m
    10:38:00 offered  breathing
    10:39:00 refused  breathing
    10:40:00 ended    breathing unanswered
    ");
}
