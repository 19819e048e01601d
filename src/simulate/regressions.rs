//! What once went wrong in a made-up day, each named after it.

use super::tests::{day, day_with, days, settings};
use crate::engine::Plan;
use insta::assert_snapshot;

/// Breathing alone.
const BREATHING: &str = "[posture]\nenabled = false\n[movement]\nenabled = false\n";
/// Posture alone.
const POSTURE: &str = "[movement]\nenabled = false\n[breathing]\nenabled = false\n";

#[test]
fn something_just_before_a_full_minute_made_the_person_away() {
    for lines in [
        "+00:10:59 input",
        "+00:10:58 clock +1h",
        "+00:10:58 call on\n+00:10:59 call off",
    ] {
        let said = day_with(settings(POSTURE), "31m", lines);
        assert!(!said.contains("away"), "{said}");
        assert!(said.contains(":30:00 offered  posture"), "{said}");
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
fn an_input_at_the_full_minute_was_taken_for_a_pause() {
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
fn what_was_asked_while_nothing_ran_vanished() {
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
fn a_pause_until_a_time_ended_by_the_zone_it_was_made_in() {
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
fn a_wish_took_nothing_along() {
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
    // What is greater than the wish waits for its own turn.
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
fn a_clock_set_while_the_program_was_down_changed_the_absence() {
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
fn what_had_grown_shrank_some_minutes_after_the_day_began() {
    let late = days(settings(POSTURE), "2026-11-23T21:45:00+01:00", "6h16m", "");
    assert!(
        late.ends_with(
            "2026-11-24T04:00:00+01:00 adapted  posture   30m\n2026-11-24T04:00:00+01:00 offered  posture"
        ),
        "{late}"
    );
}

#[test]
fn a_snooze_was_deferred_before_it_was_over() {
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
fn what_a_guided_one_took_along_was_deferred_beside_it() {
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
fn a_long_snooze_kept_every_other_kind_back() {
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
fn a_cue_that_was_offered_on_its_own_vanished_in_the_next_offer() {
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
fn a_break_that_was_taken_did_not_break_the_row_of_those_passed_over() {
    let lines = "+00:30:10 skip\n+01:01:20 idle\n+01:10 active\n+01:40:10 skip";
    let said = day_with(settings(POSTURE), "1h42m", lines);
    assert!(!said.contains("adapted"), "{said}");
    assert_eq!(said.matches("skipped").count(), 2, "{said}");
}

#[test]
fn an_answer_that_fell_due_at_a_lock_was_lost() {
    assert_snapshot!(day("32m", "+00:00 answer done 30s\n+00:30:20 lock\n+00:30:50 unlock"), @r"
    09:30:00 offered  posture
    09:30:20 away     0s
    09:30:50 back     30s
    09:30:50 ended    posture   done
    ");
}

#[test]
fn a_lock_was_forgotten_by_a_restart() {
    assert_snapshot!(day("15m", "+00:10 lock\n+00:11 restart 1m\n+00:13 offer movement"), @r"
    09:10:00 away     0s
    09:12:00 restarted 1m
    09:13:00 refused  movement
    ");
}

#[test]
fn a_wish_of_a_kind_that_is_off_never_ended_once_it_was_put_off() {
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
fn an_absence_in_a_pause_took_desk_time_that_was_never_counted() {
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
fn a_restart_told_again_what_had_not_changed() {
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
fn a_cue_that_went_along_with_a_put_off_movement_came_by_itself() {
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
fn movement_waited_behind_a_put_off_cue() {
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
fn a_call_that_began_while_away_left_the_person_away() {
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
fn a_clock_that_was_set_in_an_absence_made_a_night_of_it() {
    for at in ["+01:01", "+01:03"] {
        let lines = format!("+01:00 idle\n{at} clock +20h\n+01:06 active");
        let said = day_with(settings(BREATHING), "2h07m", &lines);
        assert!(said.contains("T07:06:00 offered  breathing"), "{said}");
    }
}

#[test]
fn the_last_input_at_a_full_minute_hung_on_what_else_happened_in_it() {
    for before in ["+00:19:30 dnd on", "+00:19:58 dnd on"] {
        let said = day_with(settings(POSTURE), "23m", &format!("{before}\n+00:20 idle"));
        assert!(said.contains("09:22:00 away     2m"), "{said}");
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
    // The pause begins at 09:20 by the clock that is right later.
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
fn a_pause_until_a_time_a_minute_ago_lasts_the_hour_longer_that_the_night_of_the_clock_change_has() {
    let lines = "+00:01 pause until 12:00\n+00:02 idle\n+15:00 zone +01:00";
    let all = days(Plan::default(), "2026-10-24T12:00:00+02:00", "30h", lines);
    let resumed: Vec<&str> = all.lines().filter(|l| l.contains("resumed")).collect();
    assert_eq!(resumed, ["2026-10-25T12:00:00+01:00 resumed"], "{all}");
}
