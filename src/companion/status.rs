//! `status --json`. Pure.

use super::health::ComponentHealth;
use super::program::RunningProgram;
use crate::engine::{Counts, Engine, Kind, Now, SECOND};
use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime};
use serde_json::{Map, Value, json};

/// The whole state. Times are in RFC 3339 with whole seconds. `zone` returns the instant of a local time.
pub fn json(
    e: &Engine,
    health: &ComponentHealth,
    windows: usize,
    program: Option<&RunningProgram>,
    check_in: Option<DateTime<FixedOffset>>,
    zone: impl Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>>,
    now: Now,
) -> Value {
    let state = match e.live() {
        Some(l) if l.guided.is_some() => "guided",
        Some(_) => "live",
        None if !e.holds().is_empty() => "held",
        None if e.away() => "away",
        None => "counting",
    };
    let stamp =
        |at: chrono::DateTime<chrono::FixedOffset>| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
    let live = e.live().map(|l| {
        let since = now.wall - Duration::milliseconds(now.elapsed - l.since);
        json!({ "id": l.id, "kind": l.kind, "also": l.also, "cue": l.cue, "since": stamp(since), "undelivered": l.undelivered,
            "guided_seconds": l.guided.map(|at| (now.elapsed - at) / SECOND) })
    });
    let next: Vec<Value> = Kind::ALL
        .into_iter()
        .map(|k| {
            let left = e.comes_in(k, now).map(|ms| ms / SECOND);
            let every = e.interval(k) / SECOND;
            json!({ "kind": k, "in_seconds": left, "every_seconds": every, "enabled": left.is_some() })
        })
        .collect();
    let counts = |c: Counts| {
        json!({
            "offered": c.offered, "done": c.done, "later": c.later, "skipped": c.skipped,
            "unanswered": c.unanswered, "natural": c.natural, "absorbed": c.absorbed,
        })
    };
    let today: Map<String, Value> = Kind::ALL
        .into_iter()
        .map(|k| (k.name().to_owned(), counts(e.tally().get(k))))
        .collect();
    // Nothing of a program that has not begun or is over is in force.
    let program = program.and_then(|p| {
        let (number, name) = p.stage.as_ref()?;
        Some(
            json!({ "title": p.title, "author": p.author, "stage": number + 1, "stage_name": name,
            "contact": p.contact }),
        )
    });
    let parts: Map<String, Value> = health
        .iter()
        .map(|(component, health)| (component.name().to_owned(), health.to_string().into()))
        .collect();
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "state": state,
        "holds": e.holds(),
        "paused_until": e.paused_until_in(now, zone).map(stamp),
        "flare_up_until": e.flare_up_until(now).map(stamp),
        "live": live,
        "next": next,
        "today": today,
        "windows": windows,
        "program": program,
        "check_in_at": check_in.map(stamp),
        "parts": parts,
    })
}
