//! The notices of visits as timetables.

use crate::engine::Plan;
use crate::simulate::{Scenario, ShownVisit, Visits, trace};
use crate::visit::{How, Visit, parse_at};
use insta::assert_snapshot;

/// The notices of a visit at 10:00 of the second day, from 09:00 of the first one.
fn notices(at: &str, length: &str, lines: &str) -> String {
    notices_from("2026-11-23T09:00:00+01:00", at, length, lines)
}

fn notices_from(start: &str, at: &str, length: &str, lines: &str) -> String {
    let visits = Visits {
        all: vec![Visit {
            at: parse_at(at).unwrap(),
            how: How::Video,
            note: String::new(),
        }],
        hour_before: true,
    };
    let start = chrono::DateTime::parse_from_rfc3339(start).unwrap();
    let (lines, length) = (trace::parse(lines).unwrap(), trace::length(length).unwrap());
    let scenario = Scenario {
        plan: Plan::default(),
        later: Vec::new(),
        visits,
        lines: &lines,
        start,
        length,
    };
    let all: Vec<String> = scenario.run().notices.iter().map(ShownVisit::line).collect();
    all.join("\n")
}

const DONE: &str = "+00:00 answer done 10s\n";

#[test]
fn visit_is_announced_the_day_before_an_hour_before_and_after() {
    let shown = notices("2026-11-25T10:00", "100h", DONE);
    let occasions: Vec<&str> = shown
        .lines()
        .map(|l| l.split_whitespace().nth(2).unwrap())
        .collect();
    assert_eq!(occasions, ["day-before", "hour-before", "after"], "{shown}");
    let days: Vec<&str> = shown.lines().map(|l| &l[..15]).collect();
    assert_eq!(
        days,
        ["2026-11-24T04:0", "2026-11-25T09:0", "2026-11-25T11:0"],
        "{shown}"
    );
}

#[test]
fn notice_waits_for_the_end_of_a_call_a_pause_and_an_absence() {
    let busy = "+00:00 answer done 10s\n+00:00 call on\n+01:10 call off\n";
    assert_snapshot!(notices("2026-11-24T10:00", "3h", busy), @"2026-11-23T10:16:00+01:00 visit    day-before 2026-11-24T10:00 video");
    let paused = "+00:00 answer done 10s\n+00:00 pause 1h\n";
    assert_snapshot!(notices("2026-11-24T10:00", "3h", paused), @"2026-11-23T10:00:30+01:00 visit    day-before 2026-11-24T10:00 video");
    let asleep = "+00:00 answer done 10s\n+00:00 suspend\n+24:15 resume\n";
    assert_snapshot!(notices("2026-11-24T10:00", "25h", asleep), @"2026-11-24T09:15:00+01:00 visit    hour-before 2026-11-24T10:00 video");
}

#[test]
fn restart_and_a_clock_that_is_set_back_repeat_nothing() {
    let lines = "+00:00 answer done 10s\n+00:10 restart\n+00:20 clock -1h\n+00:50 clock +1h\n+01:00 restart 20m\n+02:00 zone +02:00\n+03:00 zone +01:00\n";
    let shown = notices("2026-11-24T10:00", "8h", lines);
    assert_eq!(shown.lines().count(), 1, "{shown}");
}

#[test]
fn notice_follows_the_local_time_through_a_change_of_the_clock() {
    // Europe, 2027-03-28: at 02:00 it is 03:00.
    let lines = "+00:00 answer done 10s\n+17:00 zone +02:00\n";
    let shown = notices_from("2027-03-27T09:00:00+01:00", "2027-03-28T10:00", "26h", lines);
    let hours: Vec<&str> = shown.lines().map(|l| &l[..13]).collect();
    assert_eq!(
        hours,
        ["2027-03-27T09", "2027-03-28T09", "2027-03-28T11"],
        "{shown}"
    );
}
