//! The state in words and as JSON.

use super::{Parts, tray::Look};
use crate::engine::{Engine, Kind, Now, SECOND};
use chrono::Duration;
use serde_json::{Value, json};

/// What comes next, or why it is quiet and until when.
pub fn line(e: &Engine, now: Now) -> String {
    if let Some(live) = e.live() {
        return format!("Now: {}", live.kind.name());
    }
    let holds = e.holds();
    if !holds.is_empty() {
        let names: Vec<&str> = holds.iter().map(|h| h.name()).collect();
        let until = e
            .paused_until(now)
            .map(|at| at.format(" until %H:%M").to_string());
        return format!("Quiet: {}{}", names.join(", "), until.unwrap_or_default());
    }
    if e.away() {
        return "Away".into();
    }
    let next = Kind::ALL
        .into_iter()
        .filter_map(|k| Some((e.due_in(k)?, k)))
        .min();
    match next {
        Some((0, kind)) => format!("Next: {}, soon", kind.name()),
        Some((ms, kind)) => {
            let at = now.wall + Duration::milliseconds(ms);
            format!("Next: {} at {}", kind.name(), at.format("%H:%M"))
        }
        None => "All reminders are off".into(),
    }
}

/// The mark that goes with it.
pub fn look(e: &Engine) -> Look {
    match (e.live().is_some(), e.holds().is_empty(), e.away()) {
        (true, ..) => Look::Due,
        (_, false, _) => Look::Quiet,
        (_, _, true) => Look::Away,
        _ => Look::Counting,
    }
}

/// `status --json`.
pub(super) fn json(e: &Engine, parts: &Parts, now: Now) -> Value {
    let state = match e.live() {
        Some(l) if l.guided.is_some() => "guided",
        Some(_) => "live",
        None if !e.holds().is_empty() => "held",
        None if e.away() => "away",
        None => "counting",
    };
    let live = e.live().map(|l| {
        let since = now.wall - Duration::milliseconds(now.elapsed - l.since);
        json!({ "kind": l.kind, "cue": l.cue, "since": since })
    });
    let next: Vec<Value> = Kind::ALL
        .into_iter()
        .map(|k| {
            let left = e.due_in(k).map(|ms| ms / SECOND);
            json!({ "kind": k, "in_seconds": left, "every_seconds": e.interval(k) / SECOND, "enabled": left.is_some() })
        })
        .collect();
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "state": state,
        "holds": e.holds(),
        "paused_until": e.paused_until(now),
        "flare_up_until": e.flare_up_until(),
        "live": live,
        "next": next,
        "parts": {
            "tray": parts.tray,
            "notifications": parts.notifications,
            "presence": parts.presence,
            "history": parts.history,
            "settings": parts.settings,
        },
    })
}
