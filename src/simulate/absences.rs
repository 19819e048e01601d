//! Every combination of the cause and the length of an absence with the state before it, as one table. The
//! engine does not distinguish a screen saver from a lock.

use super::{run, text, trace};
use crate::engine::{Event, Name, Plan};
use insta::assert_snapshot;

/// The events of an absence. `G` and `B` are the minutes at which it begins and ends.
const CAUSES: [(&str, &str); 6] = [
    ("idle", "G idle\nB active"),
    ("lock", "G lock\nB unlock"),
    ("suspend", "G suspend\nB resume"),
    ("idle, then lock", "G idle\nG+1 lock\nB unlock\nB active"),
    ("lock, then suspend", "G lock\nG+1 suspend\nB-1 resume\nB unlock"),
    ("suspend, then lock", "G suspend\nG+1 lock\nB-1 unlock\nB resume"),
];

const LENGTHS: [(&str, u32); 2] = [("short", 3), ("long", 12)];

/// The events before the absence, which begins after 31 minutes.
const STATES: [(&str, &str); 6] = [
    ("counting", "+00:20 offer posture\n+00:20:10 done"),
    ("due", "+00:29 typing"),
    ("live", "+00:20 active"),
    ("snoozed", "+00:30:20 later"),
    ("deferred", "+00:25 dnd on\n+00:50 dnd off"),
    (
        "guided",
        "+00:30:10 done\n+00:30:30 offer movement\n+00:30:40 start",
    ),
];

/// The minute at which the absence begins.
const BEGINS: u32 = 31;

fn events(cause: &str, length: u32, state: &str) -> Vec<Event> {
    let at = |minute: u32| format!("+00:{minute:02}");
    let back = BEGINS + length;
    let cause = cause
        .replace("G+1", &at(BEGINS + 1))
        .replace("B-1", &at(back - 1))
        .replace('G', &at(BEGINS))
        .replace('B', &at(back));
    let mut lines: Vec<&str> = state.lines().chain(cause.lines()).collect();
    lines.sort_by_key(|l| l.split(' ').next().map(|at| format!("{at:0<9}")));
    let lines = trace::parse(&lines.join("\n")).unwrap();
    let start = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
    let mut plan = Plan::default();
    plan.doses.values_mut().for_each(|d| d.cues.clear());
    run(plan, &lines, start, trace::length("1h15m").unwrap())
}

fn table() -> String {
    let mut rows = Vec::new();
    for (state, before) in STATES {
        for (length, minutes) in LENGTHS {
            for (cause, trace) in CAUSES {
                let all = events(trace, minutes, before);
                let after = all
                    .iter()
                    .filter(|e| e.at.format("%H:%M:%S").to_string() > "09:31".into());
                let short = |e: &Event| {
                    let line = text::line(e).replace("2026-11-23T", "").replace("+01:00", "");
                    line.split_whitespace().collect::<Vec<_>>().join(" ")
                };
                let after: Vec<String> = after.map(short).collect();
                rows.push(format!("{state}, {length}, {cause}: {}", after.join("; ")));
            }
        }
    }
    rows.join("\n")
}

#[test]
fn every_absence_in_every_state() {
    assert_snapshot!(table(), @r"
    counting, short, idle: 09:33:00 away 2m; 09:34:00 back 3m; 09:54:00 offered posture; 09:56:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    counting, short, lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:54:00 offered posture; 09:56:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    counting, short, suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:54:00 offered posture; 09:56:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    counting, short, idle, then lock: 09:32:00 away 1m; 09:34:00 back 3m; 09:54:00 offered posture; 09:56:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    counting, short, lock, then suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:54:00 offered posture; 09:56:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    counting, short, suspend, then lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:54:00 offered posture; 09:56:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    counting, long, idle: 09:33:00 away 2m; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    counting, long, lock: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    counting, long, suspend: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    counting, long, idle, then lock: 09:32:00 away 1m; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    counting, long, lock, then suspend: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    counting, long, suspend, then lock: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    due, short, idle: 09:31:03 offered posture; 09:33:00 away 2m; 09:34:00 back 3m; 09:36:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    due, short, lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture; 09:38:00 ended posture unanswered; 10:05:00 offered movement; 10:05:00 absorbed posture; 10:07:00 ended movement unanswered
    due, short, suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture; 09:38:00 ended posture unanswered; 10:05:00 offered movement; 10:05:00 absorbed posture; 10:07:00 ended movement unanswered
    due, short, idle, then lock: 09:31:03 offered posture; 09:32:00 away 1m; 09:34:00 back 3m; 09:36:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    due, short, lock, then suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture; 09:38:00 ended posture unanswered; 10:05:00 offered movement; 10:05:00 absorbed posture; 10:07:00 ended movement unanswered
    due, short, suspend, then lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture; 09:38:00 ended posture unanswered; 10:05:00 offered movement; 10:05:00 absorbed posture; 10:07:00 ended movement unanswered
    due, long, idle: 09:31:03 offered posture; 09:33:00 away 2m; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    due, long, lock: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:15:00 offered posture
    due, long, suspend: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:15:00 offered posture
    due, long, idle, then lock: 09:31:03 offered posture; 09:32:00 away 1m; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    due, long, lock, then suspend: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:15:00 offered posture
    due, long, suspend, then lock: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:15:00 offered posture
    live, short, idle: 09:33:00 away 2m; 09:34:00 back 3m; 09:35:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    live, short, lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:35:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    live, short, suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:35:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    live, short, idle, then lock: 09:32:00 away 1m; 09:34:00 back 3m; 09:35:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    live, short, lock, then suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:35:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    live, short, suspend, then lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:35:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    live, long, idle: 09:33:00 away 2m; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    live, long, lock: 09:31:00 away 0s; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    live, long, suspend: 09:31:00 away 0s; 09:43:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    live, long, idle, then lock: 09:32:00 away 1m; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    live, long, lock, then suspend: 09:31:00 away 0s; 09:42:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    live, long, suspend, then lock: 09:31:00 away 0s; 09:42:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    snoozed, short, idle: 09:33:00 away 2m; 09:34:00 back 3m; 09:36:00 offered posture again 1; 09:38:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    snoozed, short, lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture again 1; 09:38:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    snoozed, short, suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture again 1; 09:38:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    snoozed, short, idle, then lock: 09:32:00 away 1m; 09:34:00 back 3m; 09:36:00 offered posture again 1; 09:38:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    snoozed, short, lock, then suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture again 1; 09:38:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    snoozed, short, suspend, then lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:36:00 offered posture again 1; 09:38:00 ended posture unanswered; 10:03:00 offered movement; 10:03:00 absorbed posture; 10:05:00 ended movement unanswered
    snoozed, long, idle: 09:33:00 away 2m; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    snoozed, long, lock: 09:31:00 away 0s; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    snoozed, long, suspend: 09:31:00 away 0s; 09:43:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    snoozed, long, idle, then lock: 09:32:00 away 1m; 09:36:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    snoozed, long, lock, then suspend: 09:31:00 away 0s; 09:42:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    snoozed, long, suspend, then lock: 09:31:00 away 0s; 09:42:00 ended posture natural; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    deferred, short, idle: 09:33:00 away 2m; 09:34:00 back 3m; 09:50:00 released; 09:51:00 offered posture; 09:53:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    deferred, short, lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:50:00 released; 09:51:00 offered posture; 09:53:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    deferred, short, suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:50:00 released; 09:51:00 offered posture; 09:53:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    deferred, short, idle, then lock: 09:32:00 away 1m; 09:34:00 back 3m; 09:50:00 released; 09:51:00 offered posture; 09:53:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    deferred, short, lock, then suspend: 09:31:00 away 0s; 09:34:00 back 3m; 09:50:00 released; 09:51:00 offered posture; 09:53:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    deferred, short, suspend, then lock: 09:31:00 away 0s; 09:34:00 back 3m; 09:50:00 released; 09:51:00 offered posture; 09:53:00 ended posture unanswered; 10:03:00 offered movement; 10:05:00 ended movement unanswered
    deferred, long, idle: 09:33:00 away 2m; 09:43:00 back natural-break 12m; 09:50:00 released; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    deferred, long, lock: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 09:50:00 released; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    deferred, long, suspend: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 09:50:00 released; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    deferred, long, idle, then lock: 09:32:00 away 1m; 09:43:00 back natural-break 12m; 09:50:00 released; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    deferred, long, lock, then suspend: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 09:50:00 released; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    deferred, long, suspend, then lock: 09:31:00 away 0s; 09:43:00 back natural-break 12m; 09:50:00 released; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    guided, short, idle: 09:32:40 ended movement done 2m; 10:01:00 offered posture; 10:03:00 ended posture unanswered
    guided, short, lock: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:34:00 back 3m; 10:04:00 offered posture; 10:06:00 ended posture unanswered
    guided, short, suspend: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:34:00 back 3m; 10:04:00 offered posture; 10:06:00 ended posture unanswered
    guided, short, idle, then lock: 09:32:00 ended movement done 1m20s; 09:32:00 away 0s; 09:34:00 back 2m; 10:03:00 offered posture; 10:05:00 ended posture unanswered
    guided, short, lock, then suspend: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:34:00 back 3m; 10:04:00 offered posture; 10:06:00 ended posture unanswered
    guided, short, suspend, then lock: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:34:00 back 3m; 10:04:00 offered posture; 10:06:00 ended posture unanswered
    guided, long, idle: 09:32:40 ended movement done 2m; 09:34:40 away 2m; 09:43:00 back natural-break 10m20s; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    guided, long, lock: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    guided, long, suspend: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    guided, long, idle, then lock: 09:32:00 ended movement done 1m20s; 09:32:00 away 0s; 09:43:00 back natural-break 11m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    guided, long, lock, then suspend: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    guided, long, suspend, then lock: 09:31:00 ended movement skipped 20s; 09:31:00 away 0s; 09:43:00 back natural-break 12m; 10:13:00 offered posture; 10:15:00 ended posture unanswered
    ");
}

#[test]
fn no_offer_comes_in_an_absence_and_each_absence_is_complete() {
    for (state, before) in STATES {
        for (length, minutes) in LENGTHS {
            for (cause, trace) in CAUSES {
                let row = format!("{state}, {length}, {cause}");
                let all = events(trace, minutes, before);
                // A guided reminder counts as presence: without a lock the absence begins later, or never.
                let whole = state != "guided" || !cause.starts_with("idle");
                let mut away = false;
                let (mut offered, mut ended) = (0, 0);
                for e in &all {
                    match e.event {
                        Name::Away => away = true,
                        Name::Back => {
                            away = false;
                            assert!(!whole || e.seconds == Some(i64::from(minutes) * 60), "{row}");
                            assert_eq!(e.natural_break, Some(minutes >= 5), "{row}");
                        }
                        Name::Offered => {
                            assert!(!away, "{row}");
                            offered += i32::from(e.again.is_none());
                        }
                        Name::Ended => ended += 1,
                        _ => {}
                    }
                }
                let backs = all.iter().filter(|e| e.event == Name::Back).count();
                assert!(
                    !whole || backs == 1,
                    "{row}: one absence, whatever it was made of"
                );
                // A reminder that is active at the end of the day has not ended.
                assert!((0..=1).contains(&(offered - ended)), "{row}");
            }
        }
    }
}
