//! The Today page: the line of one day with desk time, breaks, quiet times and reminders, and what comes next.

use crate::engine::{Hold, Ms, ReminderKind, SECOND};
use crate::history::{End, Entry, What};
use crate::ipc::{Frame, Next};
use chrono::{DateTime, Duration, DurationRound, FixedOffset, Timelike};

/// The line shows at least this many hours.
const MIN_HOURS: i64 = 8;

/// An interval, in fractions of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The begin, 0 to 1.
    pub from: f32,
    /// The end, 0 to 1.
    pub to: f32,
}

/// How a reminder ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkState {
    /// The person did it.
    Done,
    /// A natural break took its place.
    OwnBreak,
    /// It was skipped, or not answered.
    Open,
}

/// A reminder that ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The place on the line, 0 to 1.
    pub at: f32,
    /// The kind of the reminder.
    pub kind: ReminderKind,
    /// How it ended.
    pub state: MarkState,
}

/// The line of one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayLine {
    /// Desk time.
    pub desk: Vec<Band>,
    /// Times in which reminders were held: pauses, calls, films, do not disturb.
    pub quiet: Vec<Band>,
    /// The reminders that ended.
    pub marks: Vec<Mark>,
    /// Full hours: the place on the line, and the hour of the day, 0 to 23.
    pub hours: Vec<(f32, u32)>,
    /// The place of the present moment; `None` for a day that is only made up.
    pub now: Option<f32>,
    /// The number of natural breaks.
    pub breaks: usize,
    /// Desk time in minutes.
    pub desk_minutes: i64,
}

impl DayLine {
    /// The number of reminders that were done. A natural break is counted in `breaks`.
    pub fn done(&self) -> usize {
        self.marks.iter().filter(|m| m.state == MarkState::Done).count()
    }

    /// The least distance between two marks of one kind; 1 if no kind has two.
    pub fn closest(&self) -> f32 {
        let of_kind = |kind| {
            let mut at: Vec<f32> = self
                .marks
                .iter()
                .filter(|m| m.kind == kind)
                .map(|m| m.at)
                .collect();
            at.sort_by(f32::total_cmp);
            at.windows(2).map(|w| w[1] - w[0]).fold(1.0, f32::min)
        };
        ReminderKind::ALL.map(of_kind).into_iter().fold(1.0, f32::min)
    }
}

type Time = DateTime<FixedOffset>;

/// The end of the desk time that is known. While the companion runs and the person is present, that is now.
/// Otherwise it is the last minute that the companion counted, or its last entry.
pub fn known_until(entries: &[Entry], now: Time, present: bool, counted: Option<Time>) -> Time {
    if present {
        return now;
    }
    // A check-in is written by its own window.
    let last = entries
        .iter()
        .filter(|e| e.entry != What::CheckIn)
        .map(|e| e.at)
        .max();
    counted.max(last).map_or(now, |at| at.min(now))
}

/// The line of the day with these entries, as of `now`. No desk time is known after `until`.
pub fn day_line(entries: &[Entry], now: Time, until: Time) -> DayLine {
    let absences = || entries.iter().filter(|e| e.entry == What::Absence);
    let began = |e: &Entry| e.at - Duration::seconds(e.seconds.unwrap_or(0));
    // The day begins with the end of the night's absence, or with the first entry.
    let first = entries.first().map_or(now, |e| e.at).min(now);
    let hour = |t: Time| t.duration_trunc(Duration::hours(1)).unwrap_or(t);
    let start = hour(first);
    let end = (hour(now) + Duration::hours(1)).max(start + Duration::hours(MIN_HOURS));
    let length = (end - start).num_seconds().max(1) as f32;
    let place = |t: Time| ((t - start).num_seconds() as f32 / length).clamp(0.0, 1.0);
    let band = |from: Time, to: Time| Band {
        from: place(from),
        to: place(to),
    };
    let mut desk = Vec::new();
    let mut desk_minutes = 0;
    let mut since = first;
    for e in absences() {
        let gone = began(e).clamp(first, now);
        if gone > since {
            desk.push(band(since, gone));
            desk_minutes += (gone - since).num_minutes();
        }
        since = since.max(e.at);
    }
    let until = until.min(now);
    if until > since {
        desk.push(band(since, until));
        desk_minutes += (until - since).num_minutes();
    }
    let hours = (0..=(end - start).num_hours()).map(|h| start + Duration::hours(h));
    DayLine {
        desk,
        quiet: quiet(entries, until)
            .into_iter()
            .map(|(from, to)| band(from, to))
            .collect(),
        marks: marks(entries)
            .into_iter()
            .map(|(at, kind, state)| Mark {
                at: place(at),
                kind,
                state,
            })
            .collect(),
        hours: hours.map(|t| (place(t), t.hour())).collect(),
        now: Some(place(now)),
        breaks: absences()
            .filter(|e| e.natural_break == Some(true) && began(e) >= first)
            .count(),
        desk_minutes,
    }
}

/// The times in which a pause or a hold reason of the desktop was in force. Overlapping ones are one.
fn quiet(entries: &[Entry], until: Time) -> Vec<(Time, Time)> {
    let mut quiet = Vec::new();
    let (mut held, mut paused) = (false, false);
    let mut since: Option<Time> = None;
    for e in entries {
        match e.entry {
            What::Held => held = true,
            What::Released => held = false,
            What::Pause => paused = true,
            What::Resume => paused = false,
            _ => continue,
        }
        if held || paused {
            since = since.or(Some(e.at));
        } else {
            quiet.extend(since.take().map(|from| (from, e.at)));
        }
    }
    quiet.extend(since.filter(|from| *from < until).map(|from| (from, until)));
    quiet
}

/// The reminders that ended and were not absorbed by another one.
fn marks(entries: &[Entry]) -> Vec<(Time, ReminderKind, MarkState)> {
    let mark = |e: &Entry| {
        let state = match e.outcome? {
            End::Done => MarkState::Done,
            End::Natural => MarkState::OwnBreak,
            End::Skipped | End::Unanswered => MarkState::Open,
            End::Absorbed => return None,
        };
        Some((e.at, e.kind?, state))
    };
    let reminders = entries.iter().filter(|e| e.entry == What::Reminder);
    reminders.filter_map(mark).collect()
}

/// When a reminder comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wait {
    /// Its kind is switched off.
    Off,
    /// It is due and waits for a pause in typing.
    Due,
    /// In this many minutes, at this time.
    Minutes(i64, Time),
    /// After this many minutes of desk time, which does not count at present.
    DeskMinutes(i64),
}

/// The next reminder of a kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Upcoming {
    /// The kind.
    pub kind: ReminderKind,
    /// When it comes.
    pub wait: Wait,
    /// The interval in force, in milliseconds.
    pub every: Ms,
    /// The part of the interval that has passed, 0 to 1.
    pub passed: f32,
}

/// The next reminder of each kind, the next one first. The frame holds the state of the time at which it was
/// sent, and minutes pass without another one.
pub fn upcoming(frame: &Frame, now: Time) -> Vec<Upcoming> {
    let stopped = |h: &Hold| matches!(h, Hold::Paused | Hold::Schedule);
    let counting = !frame.away && !frame.holds.iter().any(stopped);
    let mut all: Vec<Upcoming> = frame
        .next
        .iter()
        .map(|next| one_upcoming(next, counting, now))
        .collect();
    all.sort_by_key(|u| match u.wait {
        Wait::Due => 0,
        Wait::Minutes(minutes, _) | Wait::DeskMinutes(minutes) => minutes,
        Wait::Off => i64::MAX,
    });
    all
}

fn one_upcoming(next: &Next, counting: bool, now: Time) -> Upcoming {
    let left = match next.at {
        Some(at) if counting && next.minutes > 0 => (at - now).num_seconds(),
        _ => next.minutes * 60,
    };
    let minutes = (left + 59) / 60;
    let wait = match next.at {
        None => Wait::Off,
        Some(_) if minutes <= 0 => Wait::Due,
        Some(at) if counting => Wait::Minutes(minutes, at),
        Some(_) => Wait::DeskMinutes(minutes),
    };
    let passed = match wait {
        Wait::Off => 0.0,
        _ => (1.0 - (left * SECOND) as f32 / next.every.max(1) as f32).clamp(0.0, 1.0),
    };
    Upcoming {
        kind: next.kind,
        wait,
        every: next.every,
        passed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Time {
        DateTime::parse_from_rfc3339(&format!("2026-11-23T{time}:00+01:00")).unwrap()
    }

    #[test]
    fn absences_split_desk_time_and_calls_are_quiet() {
        let away = |time, minutes: i64| Entry {
            seconds: Some(minutes * 60),
            natural_break: Some(minutes >= 5),
            ..Entry::new(at(time), What::Absence)
        };
        let done = |time, outcome| Entry {
            kind: Some(ReminderKind::Movement),
            outcome: Some(outcome),
            ..Entry::new(at(time), What::Reminder)
        };
        let entries = [
            away("08:00", 900),
            done("09:00", End::Done),
            Entry::new(at("10:00"), What::Held),
            Entry::new(at("11:00"), What::Released),
            done("11:02", End::Unanswered),
            done("12:30", End::Natural),
            away("13:00", 60),
        ];
        let line = day_line(&entries, at("14:00"), at("14:00"));
        assert_eq!(
            line.desk,
            [
                Band { from: 0.0, to: 0.5 },
                Band {
                    from: 0.625,
                    to: 0.75
                }
            ]
        );
        assert_eq!(
            line.quiet,
            [Band {
                from: 0.25,
                to: 0.375
            }]
        );
        assert_eq!(
            (line.breaks, line.desk_minutes),
            (1, 300),
            "the night is no break"
        );
        assert_eq!(
            line.marks.iter().map(|m| m.state).collect::<Vec<_>>(),
            [MarkState::Done, MarkState::Open, MarkState::OwnBreak]
        );
        assert_eq!(
            line.done(),
            1,
            "a break of one's own is no reminder that was done"
        );
        assert_eq!(line.hours.first(), Some(&(0.0, 8)));
        assert_eq!(line.hours.last(), Some(&(1.0, 16)));
    }

    #[test]
    fn day_without_entries_is_an_empty_line() {
        let line = day_line(&[], at("09:30"), at("09:30"));
        assert_eq!((line.desk.len(), line.marks.len(), line.desk_minutes), (0, 0, 0));
        assert_eq!(line.hours.len(), 9);
    }

    #[test]
    fn desk_time_ends_with_the_companion() {
        let entries = [
            Entry {
                seconds: Some(900 * 60),
                ..Entry::new(at("08:00"), What::Absence)
            },
            Entry {
                kind: Some(ReminderKind::Posture),
                outcome: Some(End::Done),
                ..Entry::new(at("10:30"), What::Reminder)
            },
            Entry::new(at("13:30"), What::CheckIn), // without the companion
        ];
        let now = at("14:00");
        let until = |present, counted| known_until(&entries, now, present, counted);
        assert_eq!(until(true, None), now, "the companion counts");
        assert_eq!(until(false, Some(at("11:00"))), at("11:00"));
        assert_eq!(until(false, None), at("10:30"), "no heartbeat is known");
        assert_eq!(until(false, Some(at("15:00"))), now, "a clock was set back");
        let line = day_line(&entries, now, until(false, Some(at("11:00"))));
        assert_eq!(line.desk_minutes, 180);
        assert_eq!(line.desk.last().unwrap().to, 0.375);
        assert_eq!(line.now, Some(0.75));
    }

    #[test]
    fn pause_and_call_that_overlap_are_one_quiet_time() {
        let entries = [
            Entry::new(at("09:00"), What::Resume),
            Entry::new(at("09:00"), What::Pause),
            Entry::new(at("09:30"), What::Held),
            Entry::new(at("10:00"), What::Resume),
            Entry::new(at("11:00"), What::Released),
            Entry::new(at("12:00"), What::Pause),
        ];
        let line = day_line(&entries, at("13:00"), at("13:00"));
        let bands: Vec<_> = line.quiet.iter().map(|b| (b.from, b.to)).collect();
        assert_eq!(bands, [(0.0, 0.25), (0.375, 0.5)]);
    }

    #[test]
    fn closest_marks_are_those_of_one_kind() {
        let mark = |at, kind| Mark {
            at,
            kind,
            state: MarkState::Done,
        };
        let line = DayLine {
            marks: vec![
                mark(0.5, ReminderKind::Posture),
                mark(0.25, ReminderKind::Posture),
                mark(0.5, ReminderKind::Movement),
            ],
            ..DayLine::default()
        };
        assert_eq!(line.closest(), 0.25);
        assert_eq!(DayLine::default().closest(), 1.0);
    }

    fn next(kind: ReminderKind, time: Option<&str>, minutes: i64) -> Next {
        Next {
            kind,
            at: time.map(at),
            minutes,
            every: crate::engine::HOUR,
        }
    }

    fn waits(all: Vec<Upcoming>) -> Vec<(ReminderKind, Wait)> {
        all.into_iter().map(|u| (u.kind, u.wait)).collect()
    }

    #[test]
    fn minutes_pass_without_another_frame() {
        use ReminderKind::{Breathing, Movement, Posture};
        let mut frame = Frame {
            next: vec![
                next(Posture, None, 0),
                next(Movement, Some("10:30"), 60),
                next(Breathing, Some("10:00"), 30),
            ],
            ..frame()
        };
        let all = upcoming(&frame, at("09:45"));
        assert_eq!(all[1].passed, 0.25);
        assert_eq!(
            waits(all),
            [
                (Breathing, Wait::Minutes(15, at("10:00"))),
                (Movement, Wait::Minutes(45, at("10:30"))),
                (Posture, Wait::Off),
            ]
        );
        assert_eq!(upcoming(&frame, at("10:01"))[0].wait, Wait::Due);
        frame.away = true;
        assert_eq!(upcoming(&frame, at("09:45"))[0].wait, Wait::DeskMinutes(30));
        frame.away = false;
        frame.holds = vec![Hold::Call];
        assert_eq!(
            upcoming(&frame, at("09:45"))[0].wait,
            Wait::Minutes(15, at("10:00")),
            "desk time goes on in a call"
        );
    }

    fn frame() -> Frame {
        Frame {
            version: crate::ipc::VERSION,
            release: String::new(),
            line: String::new(),
            detail: String::new(),
            away: false,
            holds: Vec::new(),
            reading_until: None,
            undo: None,
            lessons: Default::default(),
            paused: false,
            flare_up_until: None,
            flare_up_offer: (3, 8),
            sessions: 0,
            breaks: 0,
            level: None,
            preferred: None,
            live: None,
            next: Vec::new(),
            today: Default::default(),
            notices: Vec::new(),
            missing: Vec::new(),
            tray: true,
            settings: 0,
            check_in: Default::default(),
            visit: None,
            show: None,
            close: false,
        }
    }
}
