//! The line of one day: desk time, breaks, quiet times, and the reminders.

use crate::engine::Kind;
use crate::history::{End, Entry, What};
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

/// A reminder that ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The place on the line, 0 to 1.
    pub at: f32,
    /// The kind of the reminder.
    pub kind: Kind,
    /// Whether it was done, or a natural break took its place.
    pub taken: bool,
}

/// The line of one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayLine {
    /// Desk time.
    pub desk: Vec<Band>,
    /// Times in which reminders were held: calls, films, do not disturb.
    pub quiet: Vec<Band>,
    /// The reminders that ended.
    pub marks: Vec<Mark>,
    /// Full hours: the place on the line, and the hour of the day, 0 to 23.
    pub hours: Vec<(f32, u32)>,
    /// The number of natural breaks.
    pub breaks: usize,
    /// Desk time in minutes.
    pub desk_minutes: i64,
}

type Time = DateTime<FixedOffset>;

/// The line of the day with these entries, as of `now`.
pub fn day_line(entries: &[Entry], now: Time) -> DayLine {
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
    if now > since {
        desk.push(band(since, now));
        desk_minutes += (now - since).num_minutes();
    }
    let mut quiet = Vec::new();
    let mut held: Option<Time> = None;
    for e in entries {
        match e.entry {
            What::Held => held = held.or(Some(e.at)),
            What::Released => quiet.extend(held.take().map(|from| band(from, e.at))),
            _ => {}
        }
    }
    quiet.extend(held.map(|from| band(from, now)));
    let mark = |e: &Entry| {
        let outcome = e.outcome.filter(|o| *o != End::Absorbed)?;
        Some(Mark {
            at: place(e.at),
            kind: e.kind?,
            taken: matches!(outcome, End::Done | End::Natural),
        })
    };
    let hours = (0..=(end - start).num_hours()).map(|h| start + Duration::hours(h));
    DayLine {
        desk,
        quiet,
        marks: entries
            .iter()
            .filter(|e| e.entry == What::Reminder)
            .filter_map(mark)
            .collect(),
        hours: hours.map(|t| (place(t), t.hour())).collect(),
        breaks: absences()
            .filter(|e| e.natural_break == Some(true) && began(e) >= first)
            .count(),
        desk_minutes,
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
            kind: Some(Kind::Movement),
            outcome: Some(outcome),
            ..Entry::new(at(time), What::Reminder)
        };
        let entries = [
            away("08:00", 900),
            done("09:00", End::Done),
            Entry::new(at("10:00"), What::Held),
            Entry::new(at("11:00"), What::Released),
            done("11:02", End::Unanswered),
            away("13:00", 60),
        ];
        let line = day_line(&entries, at("14:00"));
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
            line.marks.iter().map(|m| m.taken).collect::<Vec<_>>(),
            [true, false]
        );
        assert_eq!(line.hours.first(), Some(&(0.0, 8)));
        assert_eq!(line.hours.last(), Some(&(1.0, 16)));
    }

    #[test]
    fn day_without_entries_is_an_empty_line() {
        let line = day_line(&[], at("09:30"));
        assert_eq!((line.desk.len(), line.marks.len(), line.desk_minutes), (0, 0, 0));
        assert_eq!(line.hours.len(), 9);
    }
}
