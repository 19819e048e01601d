//! `unbrace doctor --watch`: what the sources say, as they say it. They are watched by this process alone, so that it
//! shows the same with and without a companion.

use super::CliError;
use crate::engine::{Hold, Presence};
use crate::presence::{Board, News, Report, Source};
use crate::{companion, terminal};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

const BEGIN: &str =
    "Watching. To see events, lock the screen, start a call or turn on do not disturb. Press Ctrl-C to stop.";

/// Prints each change until the terminal or the person ends it.
pub(super) fn run(json: bool) -> Result<(), CliError> {
    let (to, reports) = channel();
    let watched = companion::watching(
        move |report| to.send(report).is_ok(),
        move || print(json, &reports),
    );
    watched.unwrap_or_else(|| Err(CliError::Failed("cannot start a thread".into())))
}

fn print(json: bool, reports: &Receiver<Report>) -> Result<(), CliError> {
    let mut board = Board::default();
    let mut told: BTreeMap<Source, String> = BTreeMap::new();
    line(json, "unbrace", BEGIN)?;
    loop {
        let now = companion::now().elapsed;
        let news = match board.deadline() {
            Some(at) => reports.recv_timeout(Duration::from_millis((at - now).max(1).unsigned_abs())),
            None => reports.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let now = companion::now().elapsed;
        let presence = match news {
            Ok(report) => {
                let says = says(&report.news);
                // What a source repeats is not news.
                if told.insert(report.source, says.clone()).as_ref() != Some(&says) {
                    line(json, report.source.name(), &says)?;
                }
                board.hear(&report, now)
            }
            Err(RecvTimeoutError::Timeout) => board.wake(now),
            Err(RecvTimeoutError::Disconnected) => {
                return line(json, "unbrace", "Nothing can be observed on this desktop.");
            }
        };
        for word in presence.iter().filter_map(means) {
            line(json, "unbrace", word)?;
        }
    }
}

fn says(news: &News) -> String {
    match news {
        News::Active => "input".into(),
        News::Idle(ms) => format!("no input for {} s", ms / 1_000),
        News::Locked(on) => if *on { "locked" } else { "not locked" }.into(),
        News::Asleep(on) => if *on { "going to sleep" } else { "awake" }.into(),
        News::Quiet(on) => format!("do not disturb is {}", if *on { "on" } else { "off" }),
        News::Call(on) => if *on { "in use" } else { "not in use" }.into(),
        News::Fullscreen(true) => "the active window fills the screen".into(),
        News::Fullscreen(false) => "no window fills the screen".into(),
        News::Inhibited(true) => "something keeps the screen on".into(),
        News::Inhibited(false) => "nothing keeps the screen on".into(),
        News::Lost(why) => format!("not observed: {why}"),
    }
}

/// What Unbrace makes of it, when that is more than the source said.
fn means(presence: &Presence) -> Option<&'static str> {
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
    let at = companion::now().wall;
    let text = if json {
        let at = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
        json!({ "at": at, "source": source, "says": says }).to_string()
    } else {
        format!("{}  {source:<21} {says}", at.format("%H:%M:%S"))
    };
    let line = format!("{}\n", terminal::clean(&text));
    terminal::print(line.as_bytes()).map_err(|e| CliError::Failed(format!("cannot write: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_said_with_what_it_means() {
        let mut board = Board::default();
        let report = Report {
            source: Source::Pulse,
            news: News::Call(true),
        };
        let heard = board.hear(&report, 0);
        assert_eq!(says(&report.news), "in use");
        assert_eq!(
            heard.iter().filter_map(means).collect::<Vec<_>>(),
            ["-> quiet: in a call"]
        );
    }
}
