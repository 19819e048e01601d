//! The format of traces: each line is `TIME EVENT [ARGUMENT…]`.

use crate::duration;
use crate::engine::{Answer, Command, Hold, MINUTE, Ms, Part, Pause, ReminderKind, SECOND};
use crate::i18n::parse_time_of_day;
use chrono::FixedOffset;
use thiserror::Error;

/// A line of a trace.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceLine {
    /// The time since the start.
    pub at: Ms,
    /// The event.
    pub event: TraceEvent,
}

/// An event of a trace.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the names of the format
pub enum TraceEvent {
    Input,
    Active,
    Typing,
    Idle,
    Lock(bool),
    Suspend,
    Wake,
    Hold(Hold, bool),
    Answer(Answer),
    AnswerFromHere(Option<Answer>, Ms),
    Command(Command),
    Prefer(String),
    Try(ReminderKind, Part),
    Clock(Ms),
    Zone(FixedOffset),
    Restart(Ms),
}

/// A line that is not valid.
#[derive(Clone, Debug, PartialEq, Error)]
#[error("line {line}: found {found:?}, expected {expected}")]
pub struct TraceError {
    /// The number of the line, from 1.
    pub line: usize,
    /// The line.
    pub found: String,
    /// TraceEvent is allowed there.
    pub expected: &'static str,
}

/// Parses a trace, and reports every invalid line.
pub fn parse(text: &str) -> Result<Vec<TraceLine>, Vec<TraceError>> {
    let (mut lines, mut errors) = (Vec::<TraceLine>::new(), Vec::new());
    // Some editors begin a file with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (i, raw) in text.lines().enumerate() {
        let line = raw.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let read = parse_line(line).and_then(|l| match lines.last() {
            Some(before) if before.at > l.at => Err("a time that is not before the line above"),
            _ => Ok(l),
        });
        match read {
            Ok(l) => lines.push(l),
            Err(expected) => errors.push(TraceError {
                line: i + 1,
                found: line.into(),
                expected,
            }),
        }
    }
    if errors.is_empty() { Ok(lines) } else { Err(errors) }
}

fn parse_line(line: &str) -> Result<TraceLine, &'static str> {
    let mut words = line.split_whitespace();
    let at = words
        .next()
        .and_then(time)
        .ok_or("a time like +09:30 or +09:30:15, then an event")?;
    let event = words.next().ok_or("an event after the time")?;
    let args: Vec<&str> = words.collect();
    Ok(TraceLine {
        at,
        event: parse_event(event, &args)?,
    })
}

fn time(word: &str) -> Option<Ms> {
    let parts: Vec<&str> = word.strip_prefix('+')?.split(':').collect();
    if !(2..=3).contains(&parts.len()) || parts[0].len() < 2 || parts[0].len() > 6 {
        return None;
    }
    let mut numbers = Vec::new();
    for (i, p) in parts.iter().enumerate() {
        let ok = p.bytes().all(|b| b.is_ascii_digit()) && (i == 0 || p.len() == 2);
        numbers.push(
            ok.then(|| p.parse::<Ms>().ok())
                .flatten()
                .filter(|&n| i == 0 || n < 60)?,
        );
    }
    Some((numbers[0] * 60 + numbers[1]) * MINUTE + numbers.get(2).unwrap_or(&0) * SECOND)
}

/// The longest duration that a trace or the command line takes.
pub const LONGEST: Ms = 400 * duration::DAY;

/// Reads a duration such as `30m` or `1h30m`, of at most [`LONGEST`].
pub fn length(word: &str) -> Option<Ms> {
    duration::parse(word).filter(|&ms| ms <= LONGEST)
}

/// Parses the arguments of `pause`.
pub fn pause(args: &[&str]) -> Option<Pause> {
    match args {
        [] => Some(Pause::For(60 * MINUTE)),
        ["tomorrow"] => Some(Pause::Tomorrow),
        ["indefinitely"] => Some(Pause::Indefinitely),
        ["until", clock] => parse_time_of_day(clock).map(Pause::At),
        ["until", clock, half] => parse_time_of_day(&format!("{clock}{half}")).map(Pause::At),
        [d] => length(d).filter(|&ms| ms > 0).map(Pause::For),
        _ => None,
    }
}

fn parse_event(event: &str, args: &[&str]) -> Result<TraceEvent, &'static str> {
    let on_off = || match args {
        ["on"] => Ok(true),
        ["off"] => Ok(false),
        _ => Err("on or off"),
    };
    let none = |event: TraceEvent| {
        if args.is_empty() {
            Ok(event)
        } else {
            Err("nothing after this event")
        }
    };
    match event {
        "input" => none(TraceEvent::Input),
        "active" => none(TraceEvent::Active),
        "typing" => none(TraceEvent::Typing),
        "idle" => none(TraceEvent::Idle),
        "lock" => none(TraceEvent::Lock(true)),
        "unlock" => none(TraceEvent::Lock(false)),
        "suspend" => none(TraceEvent::Suspend),
        "resume" => none(TraceEvent::Wake),
        "dnd" => Ok(TraceEvent::Hold(Hold::DoNotDisturb, on_off()?)),
        "fullscreen" => Ok(TraceEvent::Hold(Hold::Fullscreen, on_off()?)),
        "call" => Ok(TraceEvent::Hold(Hold::Call, on_off()?)),
        "start" => match args {
            [] => Ok(TraceEvent::Answer(Answer::Start)),
            ["short"] => Ok(TraceEvent::Answer(Answer::StartShorter)),
            _ => Err("nothing, or short"),
        },
        "done" => none(TraceEvent::Answer(Answer::Done)),
        "later" => none(TraceEvent::Answer(Answer::Later)),
        "skip" => none(TraceEvent::Answer(Answer::Skip)),
        "answer" => answer(args).ok_or("done, later, skip or none, then an optional delay like 10s"),
        "pause" => pause(args)
            .map(|p| TraceEvent::Command(Command::Pause(p)))
            .ok_or("a duration like 30m, until 14:00, tomorrow or indefinitely"),
        "resume-reminders" => none(TraceEvent::Command(Command::Resume)),
        "reading" => none(TraceEvent::Command(Command::Reading)),
        "undo" => none(TraceEvent::Command(Command::Undo)),
        "flare-up" => Ok(TraceEvent::Command(Command::FlareUp(on_off()?.then_some(0)))),
        "offer" => match args {
            [k] => k.parse().ok().map(|k| TraceEvent::Command(Command::Offer(k))),
            _ => None,
        }
        .ok_or("posture, movement or breathing"),
        "prefer" => match args {
            [exercise] => Some(TraceEvent::Prefer((*exercise).to_owned())),
            _ => None,
        }
        .ok_or("the id of an exercise"),
        "try" => match args {
            [kind, exercise, takes] => chosen(kind, exercise, takes),
            _ => None,
        }
        .ok_or("a kind, the id of an exercise and its length, like: try movement bridge 40s"),
        "clock" => match args {
            [by] => jump(by).map(TraceEvent::Clock),
            _ => None,
        }
        .ok_or("a jump like +1h or -1h"),
        "zone" => match args {
            [z] => z.parse().ok().map(TraceEvent::Zone),
            _ => None,
        }
        .ok_or("a zone like +02:00"),
        "restart" => match args {
            [] => Some(TraceEvent::Restart(0)),
            [d] => length(d).map(TraceEvent::Restart),
            _ => None,
        }
        .ok_or("nothing, or a duration like 20m"),
        _ => Err(
            "input, active, idle, typing, reading, lock, unlock, suspend, resume, dnd, fullscreen, call, start, done, \
                  later, skip, undo, answer, pause, resume-reminders, flare-up, offer, prefer, try, clock, zone or restart",
        ),
    }
}

fn chosen(kind: &str, exercise: &str, takes: &str) -> Option<TraceEvent> {
    let part = Part {
        id: exercise.to_owned(),
        length: length(takes).filter(|&ms| ms > 0)?,
    };
    Some(TraceEvent::Try(kind.parse().ok()?, part))
}

fn answer(args: &[&str]) -> Option<TraceEvent> {
    let (how, delay) = match args {
        [how] => (how, 10 * SECOND),
        [how, delay] => (how, length(delay)?),
        _ => return None,
    };
    let how = match *how {
        "done" => Some(Answer::Done),
        "later" => Some(Answer::Later),
        "skip" => Some(Answer::Skip),
        "none" => None,
        _ => return None,
    };
    Some(TraceEvent::AnswerFromHere(how, delay))
}

fn jump(by: &str) -> Option<Ms> {
    match by.split_at_checked(1)? {
        ("+", d) => length(d),
        ("-", d) => length(d).map(|ms| -ms),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_accepts_times_of_both_clocks() {
        let at = |text: &str| {
            pause(
                &std::iter::once("until")
                    .chain(text.split(' '))
                    .collect::<Vec<_>>(),
            )
        };
        for (text, minute) in [
            ("14:00", 14 * 60),
            ("0:05", 5),
            ("11pm", 23 * 60),
            ("11:30 pm", 23 * 60 + 30),
            ("11:30PM", 23 * 60 + 30),
            ("11 p.m.", 23 * 60),
            ("12am", 0),
            ("12:15 pm", 12 * 60 + 15),
            ("1am", 60),
        ] {
            assert_eq!(at(text), Some(Pause::At(minute)), "{text}");
        }
        for text in [
            "11",
            "13pm",
            "0am",
            "24:00",
            "11:60",
            "11:300 pm",
            "pm",
            "11:30 xm",
            "-1pm",
            "",
        ] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
