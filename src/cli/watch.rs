//! `unbrace doctor --watch`: prints the reports of the presence sources as they arrive. This process watches them
//! itself, so that the output is the same with and without a companion.

use super::error::CliError;
use crate::engine::{Hold, Presence};
use crate::presence::{Board, PresenceEvent, Report, Source};
use crate::{clock, companion, terminal};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

const BEGIN: &str =
    "Watching. To see events, lock the screen, start a call or turn on do not disturb. Press Ctrl-C to stop.";

/// Prints each change until the user or the end of the terminal stops it.
pub(super) fn run(json: bool) -> Result<(), CliError> {
    let (to, reports) = channel();
    let watched = companion::watching(
        move |report| to.send(report).is_ok(),
        move || print(json, &reports),
    );
    watched.unwrap_or_else(|| Err(CliError::NoThread))
}

fn print(json: bool, reports: &Receiver<Report>) -> Result<(), CliError> {
    let mut board = Board::default();
    let mut last: BTreeMap<Source, String> = BTreeMap::new();
    line(json, "unbrace", BEGIN)?;
    loop {
        let now = clock::now().elapsed;
        let news = match board.deadline() {
            Some(at) => reports.recv_timeout(Duration::from_millis((at - now).max(1).unsigned_abs())),
            None => reports.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let now = clock::now().elapsed;
        let presence = match news {
            Ok(report) => {
                let text = describe(&report.news);
                // Repeated reports of a source are not printed.
                if last.insert(report.source, text.clone()).as_ref() != Some(&text) {
                    line(json, report.source.name(), &text)?;
                }
                board.update(&report, now)
            }
            Err(RecvTimeoutError::Timeout) => board.wake(now),
            Err(RecvTimeoutError::Disconnected) => {
                return line(json, "unbrace", "Nothing can be observed on this desktop.");
            }
        };
        for text in presence.iter().filter_map(consequence) {
            line(json, "unbrace", text)?;
        }
    }
}

fn describe(news: &PresenceEvent) -> String {
    match news {
        PresenceEvent::Active => "input".into(),
        PresenceEvent::Idle(ms) => format!("no input for {} s", ms / 1_000),
        PresenceEvent::Locked(on) => if *on { "locked" } else { "not locked" }.into(),
        PresenceEvent::Asleep(on) => if *on { "going to sleep" } else { "awake" }.into(),
        PresenceEvent::Quiet(on) => format!("do not disturb is {}", if *on { "on" } else { "off" }),
        PresenceEvent::Call(on) => if *on { "in use" } else { "not in use" }.into(),
        PresenceEvent::Fullscreen(true) => "the active window fills the screen".into(),
        PresenceEvent::Fullscreen(false) => "no window fills the screen".into(),
        PresenceEvent::Inhibited(true) => "something keeps the screen on".into(),
        PresenceEvent::Inhibited(false) => "nothing keeps the screen on".into(),
        PresenceEvent::Lost(why) => format!("not observed: {why}"),
    }
}

/// The consequence for Unbrace, if there is one.
fn consequence(presence: &Presence) -> Option<&'static str> {
    Some(match presence {
        Presence::Locked(true) | Presence::Asleep(true) => "-> you are away",
        Presence::Hold(Hold::Call, true) => "-> quiet: in a call",
        Presence::Hold(Hold::Fullscreen, true) => "-> quiet: a film or a presentation",
        Presence::Hold(Hold::DoNotDisturb, true) => "-> quiet: do not disturb",
        Presence::Hold(_, false) => "-> no longer quiet for that reason",
        _ => return None,
    })
}

fn line(json: bool, source: &str, says: &str) -> Result<(), CliError> {
    let at = clock::now().wall;
    let text = if json {
        let at = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
        json!({ "at": at, "source": source, "says": says }).to_string()
    } else {
        format!("{}  {source:<21} {says}", at.format("%H:%M:%S"))
    };
    let line = format!("{}\n", terminal::clean(&text));
    terminal::print(line.as_bytes()).map_err(CliError::Output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn call_is_printed_with_its_consequence() {
        let mut board = Board::default();
        let report = Report {
            source: Source::Pulse,
            news: PresenceEvent::Call(true),
        };
        let presence = board.update(&report, 0);
        assert_eq!(describe(&report.news), "in use");
        assert_eq!(
            presence.iter().filter_map(consequence).collect::<Vec<_>>(),
            ["-> quiet: in a call"]
        );
    }
}
