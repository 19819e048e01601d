//! Formats events as lines for people.

use crate::duration::format_hours;
use crate::engine::{Event, Name, Outcome, SECOND};

/// The line of an event.
pub fn line(e: &Event) -> String {
    let mut words: Vec<String> = Vec::new();
    if let Some(kind) = e.kind {
        words.push(format!("{:<9}", kind.name()));
    }
    words.extend(e.outcome.map(|o| {
        match o {
            Outcome::Done => "done",
            Outcome::Skipped => "skipped",
            Outcome::Unanswered => "unanswered",
            Outcome::Natural => "natural",
        }
        .to_owned()
    }));
    if e.event == Name::Offered {
        words.extend(e.cue.clone());
    }
    if !e.also.is_empty() {
        let also: Vec<&str> = e.also.iter().map(|k| k.name()).collect();
        words.push(format!("also {}", also.join(" ")));
    }
    words.extend(e.again.map(|n| format!("again {n}")));
    if e.natural_break == Some(true) {
        words.push("natural-break".into());
    }
    if !e.reasons.is_empty() {
        let reasons: Vec<&str> = e.reasons.iter().map(|r| r.name()).collect();
        words.push(reasons.join(" "));
    }
    words.extend(e.seconds.map(|seconds| format_hours(seconds * SECOND)));
    let at = e.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
    format!("{at} {:<8} {}", e.event.word(), words.join(" "))
        .trim_end()
        .to_owned()
}
