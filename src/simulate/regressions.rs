//! Regression tests of the engine over simulated days.

use super::tests::{day, day_with, days, settings};
use crate::engine::Plan;
use insta::assert_snapshot;

/// A plan with breathing only.
const BREATHING: &str = "[posture]\nenabled = false\n[movement]\nenabled = false\n";
/// A plan with posture only.
const POSTURE: &str = "[movement]\nenabled = false\n[breathing]\nenabled = false\n";

#[test]
fn an_event_just_before_a_full_minute_keeps_the_person_present() {
    for lines in [
        "+00:10:59 input",
        "+00:10:58 clock +1h",
        "+00:10:58 call on\n+00:10:59 call off",
    ] {
        let log = day_with(settings(POSTURE), "31m", lines);
        assert!(!log.contains("away"), "{log}");
        assert!(log.contains(":30:00 offered  posture"), "{log}");
    }
    assert_snapshot!(day("1h01m", "+00:00 answer done 58s"), @r"
    09:30:00 offered  posture
    09:30:58 ended    posture   done
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:58 ended    movement  done
    ");
    assert_snapshot!(day("13m", "+00:10:58 idle"), @"09:12:57 away     2m");
}

#[test]
fn an_input_at_the_full_minute_is_no_pause() {
    let posture = |lines| day_with(settings(POSTURE), "36m", lines);
    assert_snapshot!(posture("+00:00 typing\n+00:31 active"), @r"
    09:32:00 offered  posture
    09:34:00 ended    posture   unanswered
    ");
    assert_snapshot!(posture("+00:30 input"), @r"
    09:31:00 offered  posture
    09:33:00 ended    posture   unanswered
    ");
    assert_snapshot!(posture("+00:31 restart 4m"), @r"
    09:30:00 offered  posture
    09:35:00 restarted 4m
    09:35:00 withdrawn posture
    09:35:00 away     4m
    09:35:00 back     4m
    09:36:00 offered  posture   again 1
    ");
}

#[test]
fn a_command_while_nothing_runs_is_refused() {
    let asked = "+00:10 restart 5m\n+00:12 pause 1h\n+00:13 offer movement\n+00:14 done\n+00:15 done";
    assert_snapshot!(day("16m", asked), @r#"
    09:12:00 refused
    09:13:00 refused  movement
    09:14:00 refused
    09:15:00 restarted 5m
    09:15:00 away     5m
    09:15:00 back     natural-break 5m
    09:15:00 refused
    "#);
}

#[test]
fn a_pause_until_a_time_ends_by_the_present_time_zone() {
    assert_snapshot!(day("3h", "+00:10 pause until 12:00\n+00:20 zone +02:00"), @r"
    09:10:00 paused   2h50m
    09:10:00 held     paused
    12:00:00+02:00 resumed
    12:00:00+02:00 released
    12:20:00+02:00 offered  posture
    12:22:00+02:00 ended    posture   unanswered
    12:50:00+02:00 offered  movement
    12:50:00+02:00 absorbed posture
    12:52:00+02:00 ended    movement  unanswered
    ");
    assert_snapshot!(days(Plan::default(), "2026-10-24T12:00:00+02:00", "17h30m", "+00:10 pause tomorrow\n+00:11 idle\n+15:00 zone +01:00"), @r"
    2026-10-24T12:10:00+02:00 paused   15h50m
    2026-10-24T12:10:00+02:00 held     paused
    2026-10-24T12:13:00+02:00 away     2m
    2026-10-25T04:00:00+01:00 resumed
    2026-10-25T04:00:00+01:00 released
    ");
}

#[test]
fn an_offer_on_demand_merges_lower_priority_reminders() {
    assert_snapshot!(day("34m", "+00:28 offer movement\n+00:28:10 done"), @r"
    09:28:00 offered  movement
    09:28:00 absorbed posture
    09:28:10 ended    movement  done
    ");
    assert_snapshot!(day("2h03m", "+00:00 answer done\n+01:57 offer movement"), @r"
    09:30:00 offered  posture
    09:30:10 ended    posture   done
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:10 ended    movement  done
    10:31:00 offered  posture
    10:31:10 ended    posture   done
    10:57:00 offered  movement  also breathing
    10:57:00 absorbed posture
    10:57:10 ended    movement  done also breathing
    ");
    // A reminder of higher priority than the offer on demand keeps its own time.
    assert_snapshot!(day("1h05m", "+00:30:10 done\n+00:57 offer breathing\n+00:57:10 done"), @r"
    09:30:00 offered  posture
    09:30:10 ended    posture   done
    09:57:00 offered  breathing
    09:57:00 absorbed posture
    09:57:10 ended    breathing done
    10:02:00 offered  movement
    10:04:00 ended    movement  unanswered
    ");
}

#[test]
fn a_clock_set_while_the_program_is_down_does_not_change_the_absence() {
    assert_snapshot!(day("31m", "+00:10 restart 20m\n+00:15 clock -1h"), @r"
    08:30:00 restarted 20m
    08:30:00 away     20m
    08:30:00 back     natural-break 20m
    ");
    assert_snapshot!(day("31m", "+00:10 restart 20m\n+00:15 clock +1h"), @r"
    10:30:00 restarted 20m
    10:30:00 away     20m
    10:30:00 back     natural-break 20m
    ");
}

#[test]
fn a_grown_interval_resets_when_the_day_begins() {
    let late = days(settings(POSTURE), "2026-11-23T21:45:00+01:00", "6h16m", "");
    assert!(
        late.ends_with(
            "2026-11-24T04:00:00+01:00 adapted  posture   30m\n2026-11-24T04:00:00+01:00 offered  posture"
        ),
        "{late}"
    );
}

#[test]
fn a_snooze_is_not_deferred_before_its_end() {
    assert_snapshot!(day("37m", "+00:30:10 later\n+00:31 call on\n+00:33 call off"), @r"
    09:30:00 offered  posture
    09:30:10 snoozed  posture   5m
    09:31:00 held     call
    09:33:00 released
    09:36:00 offered  posture   again 1
    ");
    assert_snapshot!(day("40m", "+00:30:10 later\n+00:31 call on\n+00:37 call off"), @r"
    09:30:00 offered  posture
    09:30:10 snoozed  posture   5m
    09:31:00 held     call
    09:35:10 deferred posture   call
    09:37:00 released
    09:38:00 offered  posture   again 1
    09:40:00 ended    posture   unanswered
    ");
}

#[test]
fn a_reminder_merged_into_a_guided_one_is_not_deferred() {
    assert_snapshot!(day("1h03m", "+01:00:10 start\n+01:00:30 call on"), @r"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:30 held     call
    10:02:10 ended    movement  done 2m
    ");
}

#[test]
fn a_long_snooze_does_not_hold_back_other_kinds() {
    let plan = settings("[timing]\nsnooze = \"1h\"\n[breathing]\nenabled = false\n");
    assert_snapshot!(day_with(plan, "1h40m", "+00:30:10 later\n+01:00:10 done"), @r"
    09:30:00 offered  posture
    09:30:10 snoozed  posture   1h
    10:00:00 offered  movement
    10:00:10 ended    movement  done
    10:31:00 offered  posture   again 1
    10:33:00 ended    posture   unanswered
    ");
}

#[test]
fn a_cue_offered_alone_is_not_absorbed_by_the_next_offer() {
    let lines = "+01:00:10 later\n+01:00:30 offer posture\n+01:00:40 later\n+01:06:10 done";
    assert_snapshot!(day("1h10m", lines), @r"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:10 snoozed  movement  5m
    10:00:30 offered  posture
    10:00:40 snoozed  posture   5m
    10:06:00 offered  movement  again 1
    10:06:00 absorbed posture
    10:06:10 ended    movement  done
    ");
}

#[test]
fn a_natural_break_ends_a_row_of_ignored_reminders() {
    let lines = "+00:30:10 skip\n+01:01:20 idle\n+01:10 active\n+01:40:10 skip";
    let log = day_with(settings(POSTURE), "1h42m", lines);
    assert!(!log.contains("adapted"), "{log}");
    assert_eq!(log.matches("skipped").count(), 2, "{log}");
}

#[test]
fn an_answer_due_at_a_lock_is_given_after_it() {
    assert_snapshot!(day("32m", "+00:00 answer done 30s\n+00:30:20 lock\n+00:30:50 unlock"), @r"
    09:30:00 offered  posture
    09:30:20 away     0s
    09:30:50 back     30s
    09:30:50 ended    posture   done
    ");
}

#[test]
fn a_restart_keeps_a_lock() {
    assert_snapshot!(day("15m", "+00:10 lock\n+00:11 restart 1m\n+00:13 offer movement"), @r"
    09:10:00 away     0s
    09:12:00 restarted 1m
    09:13:00 refused  movement
    ");
}

#[test]
fn a_snoozed_offer_on_demand_of_a_disabled_kind_ends() {
    let off = |lines| day_with(settings(POSTURE), "25m", lines);
    assert_snapshot!(off("+00:10 offer breathing\n+00:10:10 later"), @r#"
    09:10:00 offered  breathing
    09:10:10 snoozed  breathing 5m
    09:16:00 offered  breathing again 1
    09:18:00 ended    breathing unanswered
    "#);
    assert_snapshot!(off("+00:10 offer breathing\n+00:10:10 call on\n+00:12 call off"), @r#"
    09:10:00 offered  breathing
    09:10:10 held     call
    09:10:10 withdrawn breathing
    09:12:00 released
    09:15:00 offered  breathing again 1
    09:17:00 ended    breathing unanswered
    "#);
}

#[test]
fn an_absence_in_a_pause_takes_no_desk_time() {
    assert_snapshot!(day_with(settings(POSTURE), "61m", "+00:10 pause 30m\n+00:20:59 lock\n+00:23 unlock"), @r#"
    09:10:00 paused   30m
    09:10:00 held     paused
    09:20:59 away     2s
    09:23:00 back     2m3s
    09:40:00 resumed
    09:40:00 released
    10:00:00 offered  posture
    "#);
}

#[test]
fn a_restart_does_not_repeat_unchanged_events() {
    assert_snapshot!(day_with(settings(POSTURE), "51m", "+00:10 call on\n+00:40 lock\n+00:41 restart 1m\n+00:43 unlock\n+00:50 call off"), @r#"
    09:10:00 held     call
    09:30:00 deferred posture   call
    09:40:00 away     0s
    09:42:00 restarted 1m
    09:43:00 back     3m
    09:50:00 released
    09:51:00 offered  posture
    "#);
    assert_snapshot!(day_with(settings(POSTURE), "21m", "+00:10 call on\n+00:11 dnd on\n+00:20 restart"), @r#"
    09:10:00 held     call
    09:11:00 held     do-not-disturb call
    09:20:00 restarted 0s
    "#);
}

#[test]
fn a_cue_merged_into_a_snoozed_movement_does_not_come_alone() {
    let long = settings("[breathing]\nenabled = false\n[timing]\nsnooze = \"11m\"\n");
    assert_snapshot!(day_with(long, "75m", "+00:31 answer done\n+00:59 answer none\n+01:00:10 later"), @r#"
    09:30:00 offered  posture
    09:32:00 ended    posture   unanswered
    10:00:00 offered  movement
    10:00:00 absorbed posture
    10:00:10 snoozed  movement  11m
    10:12:00 offered  movement  again 1
    10:14:00 ended    movement  unanswered
    "#);
}

#[test]
fn movement_does_not_wait_for_a_snoozed_cue() {
    let movement = "[breathing]\nenabled = false\n[movement]\nevery = \"36m\"\n";
    let long = settings(&format!("{movement}[timing]\nsnooze = \"10m\"\n"));
    assert_snapshot!(day_with(long, "45m", "+00:30:10 later"), @r#"
    09:30:00 offered  posture
    09:30:10 snoozed  posture   10m
    09:36:00 offered  movement
    09:36:00 absorbed posture
    09:38:00 ended    movement  unanswered
    "#);
    assert_snapshot!(day_with(settings(movement), "45m", "+00:31:50 later"), @r#"
    09:30:00 offered  posture
    09:31:50 snoozed  posture   5m
    09:36:00 offered  movement
    09:36:00 absorbed posture
    09:38:00 ended    movement  unanswered
    "#);
}

#[test]
fn a_call_that_begins_while_away_makes_the_person_present() {
    let lines = "+00:10 idle\n+00:13 fullscreen on\n+00:40 fullscreen off\n+00:41 active";
    assert_snapshot!(day_with(settings(POSTURE), "45m", lines), @r#"
    09:12:00 away     2m
    09:13:00 back     3m
    09:13:00 held     fullscreen
    09:33:00 deferred posture   fullscreen
    09:40:00 released
    09:40:30 offered  posture
    09:42:30 ended    posture   unanswered
    "#);
}

#[test]
fn a_clock_set_in_an_absence_does_not_make_it_a_night() {
    for at in ["+01:01", "+01:03"] {
        let lines = format!("+01:00 idle\n{at} clock +20h\n+01:06 active");
        let log = day_with(settings(BREATHING), "2h07m", &lines);
        assert!(log.contains("T07:06:00 offered  breathing"), "{log}");
    }
}

#[test]
fn the_last_input_at_a_full_minute_does_not_depend_on_other_events() {
    for before in ["+00:19:30 dnd on", "+00:19:58 dnd on"] {
        let log = day_with(settings(POSTURE), "23m", &format!("{before}\n+00:20 idle"));
        assert!(log.contains("09:22:00 away     2m"), "{log}");
    }
    assert_snapshot!(day_with(settings(POSTURE), "33m", "+00:30 idle"), @r#"
    09:30:00 offered  posture
    09:32:00 away     2m
    "#);
    assert_snapshot!(day_with(settings(POSTURE), "31m", "+00:30 done"), @r#"
    09:30:00 refused
    09:30:00 offered  posture
    "#);
    assert_snapshot!(day_with(settings(POSTURE), "13m", "+00:10 idle\n+00:12 resume\n+00:12 active"), @"");
}

#[test]
fn a_pause_until_a_time_ends_within_a_day_when_the_clock_is_set_back() {
    let resumed = |pause: &str| {
        let lines = format!("+00:10 clock +365d\n+00:20 pause {pause}\n+00:30 clock -365d\n+00:31 idle");
        let all = days(Plan::default(), "2026-11-23T09:00:00+01:00", "400d", &lines);
        let mut lines = all.lines().filter(|l| l.contains("resumed"));
        lines.next().map(str::to_owned)
    };
    // The pause begins at 09:20 of the corrected clock.
    assert_eq!(
        resumed("until 14:00").as_deref(),
        Some("2026-11-24T09:20:00+01:00 resumed")
    );
    assert_eq!(
        resumed("tomorrow").as_deref(),
        Some("2026-11-25T09:20:00+01:00 resumed")
    );
    // A restart keeps the limit.
    let restarted = days(
        Plan::default(),
        "2026-11-23T09:00:00+01:00",
        "3d",
        "+00:10 clock +365d\n+00:20 pause until 14:00\n+00:30 clock -365d\n+00:40 restart 20m\n+01:01 idle",
    );
    let resumed: Vec<&str> = restarted.lines().filter(|l| l.contains("resumed")).collect();
    assert_eq!(resumed, ["2026-11-24T09:20:00+01:00 resumed"], "{restarted}");
}

#[test]
fn a_flare_up_ends_after_its_days_when_the_clock_is_set_back() {
    let lines = "+00:10 clock +400d\n+00:11 flare-up on\n+00:12 clock -400d\n+00:13 idle";
    let all = days(Plan::default(), "2026-11-23T09:00:00+01:00", "400d", lines);
    let flare: Vec<&str> = all.lines().filter(|l| l.contains("flare-up")).collect();
    assert_snapshot!(flare.join("\n"), @r"
    2027-12-28T09:11:00+01:00 flare-up 72h
    2026-11-26T09:11:00+01:00 flare-up 0s
    ");
}

#[test]
fn a_pause_until_a_time_a_minute_ago_includes_the_extra_hour_of_the_clock_change() {
    let lines = "+00:01 pause until 12:00\n+00:02 idle\n+15:00 zone +01:00";
    let all = days(Plan::default(), "2026-10-24T12:00:00+02:00", "30h", lines);
    let resumed: Vec<&str> = all.lines().filter(|l| l.contains("resumed")).collect();
    assert_eq!(resumed, ["2026-10-25T12:00:00+01:00 resumed"], "{all}");
}
