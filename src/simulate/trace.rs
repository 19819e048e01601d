//! The trace format: `TIME EVENT [ARG]` a line.

use crate::engine::{Answer, Command, Hold, Kind, MINUTE, Ms, Pause, SECOND};
use crate::words::parse_time_of_day;
use chrono::FixedOffset;
use thiserror::Error;

/// One line: what happens when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Elapsed time from the start.
    pub at: Ms,
    /// What happens.
    pub what: What,
}

/// What a line of a trace makes happen.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)] // the words of the format
pub enum What {
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
    Clock(Ms),
    Zone(FixedOffset),
    Restart(Ms),
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Error)]
#[error("line {line}: found {found:?}, expected {expected}")]
pub struct TraceError {
    /// The line, from 1.
    pub line: usize,
    /// What stood there.
    pub found: String,
    /// What could have stood there.
    pub expected: &'static str,
}

/// Reads a whole trace; every bad line is reported.
pub fn parse(text: &str) -> Result<Vec<Line>, Vec<TraceError>> {
    let (mut lines, mut errors) = (Vec::<Line>::new(), Vec::new());
    // Some editors begin a file with a mark of its encoding.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (i, raw) in text.lines().enumerate() {
        let line = raw.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let read = line_of(line).and_then(|l| match lines.last() {
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

fn line_of(line: &str) -> Result<Line, &'static str> {
    let mut words = line.split_whitespace();
    let at = words
        .next()
        .and_then(time)
        .ok_or("a time like +09:30 or +09:30:15, then an event")?;
    let event = words.next().ok_or("an event after the time")?;
    let args: Vec<&str> = words.collect();
    Ok(Line {
        at,
        what: what(event, &args)?,
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

/// Reads a duration as people write it: `30m`, `1h30m`, `90s`.
pub fn duration(word: &str) -> Option<Ms> {
    let d = humantime::parse_duration(word).ok()?;
    Ms::try_from(d.as_millis())
        .ok()
        .filter(|&ms| ms <= 400 * 24 * 60 * MINUTE)
}

/// Reads what may follow `pause`.
pub fn pause(args: &[&str]) -> Option<Pause> {
    match args {
        [] => Some(Pause::For(60 * MINUTE)),
        ["tomorrow"] => Some(Pause::Tomorrow),
        ["indefinitely"] => Some(Pause::Indefinitely),
        ["until", clock] => parse_time_of_day(clock).map(Pause::At),
        ["until", clock, half] => parse_time_of_day(&format!("{clock}{half}")).map(Pause::At),
        [d] => duration(d).filter(|&ms| ms > 0).map(Pause::For),
        _ => None,
    }
}

fn kind(word: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|k| k.name() == word)
}

fn what(event: &str, args: &[&str]) -> Result<What, &'static str> {
    let on_off = || match args {
        ["on"] => Ok(true),
        ["off"] => Ok(false),
        _ => Err("on or off"),
    };
    let none = |w: What| {
        if args.is_empty() {
            Ok(w)
        } else {
            Err("nothing after this event")
        }
    };
    match event {
        "input" => none(What::Input),
        "active" => none(What::Active),
        "typing" => none(What::Typing),
        "idle" => none(What::Idle),
        "lock" => none(What::Lock(true)),
        "unlock" => none(What::Lock(false)),
        "suspend" => none(What::Suspend),
        "resume" => none(What::Wake),
        "dnd" => Ok(What::Hold(Hold::DoNotDisturb, on_off()?)),
        "fullscreen" => Ok(What::Hold(Hold::Fullscreen, on_off()?)),
        "call" => Ok(What::Hold(Hold::Call, on_off()?)),
        "start" => none(What::Answer(Answer::Start)),
        "done" => none(What::Answer(Answer::Done)),
        "later" => none(What::Answer(Answer::Later)),
        "skip" => none(What::Answer(Answer::Skip)),
        "answer" => answer(args).ok_or("done, later, skip or none, then an optional delay like 10s"),
        "pause" => pause(args)
            .map(|p| What::Command(Command::Pause(p)))
            .ok_or("a duration like 30m, until 14:00, tomorrow or indefinitely"),
        "resume-reminders" => none(What::Command(Command::Resume)),
        "undo" => none(What::Command(Command::Undo)),
        "flare-up" => Ok(What::Command(Command::FlareUp(on_off()?.then_some(0)))),
        "offer" => match args {
            [k] => kind(k).map(|k| What::Command(Command::Offer(k))),
            _ => None,
        }
        .ok_or("posture, movement or breathing"),
        "clock" => match args {
            [by] => jump(by).map(What::Clock),
            _ => None,
        }
        .ok_or("a jump like +1h or -1h"),
        "zone" => match args {
            [z] => z.parse().ok().map(What::Zone),
            _ => None,
        }
        .ok_or("a zone like +02:00"),
        "restart" => match args {
            [] => Some(What::Restart(0)),
            [d] => duration(d).map(What::Restart),
            _ => None,
        }
        .ok_or("nothing, or a duration like 20m"),
        _ => Err(
            "input, active, idle, typing, lock, unlock, suspend, resume, dnd, fullscreen, call, start, done, \
                  later, skip, undo, answer, pause, resume-reminders, flare-up, offer, clock, zone or restart",
        ),
    }
}

fn answer(args: &[&str]) -> Option<What> {
    let (how, delay) = match args {
        [how] => (how, 10 * SECOND),
        [how, delay] => (how, duration(delay)?),
        _ => return None,
    };
    let how = match *how {
        "done" => Some(Answer::Done),
        "later" => Some(Answer::Later),
        "skip" => Some(Answer::Skip),
        "none" => None,
        _ => return None,
    };
    Some(What::AnswerFromHere(how, delay))
}

fn jump(by: &str) -> Option<Ms> {
    match by.split_at_checked(1)? {
        ("+", d) => duration(d),
        ("-", d) => duration(d).map(|ms| -ms),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pause_ends_at_a_time_of_either_clock() {
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
