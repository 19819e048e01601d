//! Events as lines for people.

use crate::engine::{Event, Name, Outcome};

/// A length as people write it: `2m`, `1h5m`, `45s`.
pub fn length(seconds: i64) -> String {
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = String::new();
    for (n, unit) in [(h, 'h'), (m, 'm'), (s, 's')] {
        if n != 0 {
            text.push_str(&format!("{n}{unit}"));
        }
    }
    if text.is_empty() { "0s".into() } else { text }
}

/// One event, one line.
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
    words.extend(e.seconds.map(length));
    let at = e.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
    format!("{at} {:<8} {}", e.event.word(), words.join(" "))
        .trim_end()
        .to_owned()
}
