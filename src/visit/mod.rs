//! Visits to a therapist: what one is, and when its notices come. Pure.
//!
//! A visit is at a local time, wherever the person is then. Its notices are the following, and each comes at
//! most once, however often the companion starts and however the clock is set:
//!
//! - from 04:00 of the day before until the visit begins,
//! - from one hour before until the visit begins, if the person wants it; it replaces the first one where
//!   that has not come yet,
//! - from one hour after the beginning, for a week: the question about a new file.
//!
//! A notice waits for a good moment of the person. What is left of its time is the only limit.

use crate::engine::{Ms, day_start};
use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate, NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};

/// The largest number of characters of a note.
pub const LONGEST_NOTE: usize = 200;
/// The largest number of remembered notices. The ones of the earliest visits are forgotten first.
const MOST_REMEMBERED: usize = 300;
/// How long after its beginning a visit counts as over.
const VISIT_LASTS: Duration = Duration::hours(1);
/// How long after its beginning a visit is asked about.
const ASKED_ABOUT: Duration = Duration::days(7);
/// The number of days before a visit from which the Today page and `status` name it.
const NEAR: i64 = 14;

/// How a visit takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // their names say it
pub enum How {
    Video,
    #[serde(rename = "in person")]
    InPerson,
    Phone,
}

impl How {
    /// Every value.
    pub const ALL: [How; 3] = [How::Video, How::InPerson, How::Phone];
    /// Their names in files and on the command line.
    pub const NAMES: [&'static str; 3] = ["video", "in person", "phone"];

    /// The name in files and on the command line.
    pub fn name(self) -> &'static str {
        How::NAMES[self as usize]
    }

    /// The value with this name. A hyphen may replace the space.
    pub fn from_name(name: &str) -> Option<Self> {
        let found = How::NAMES.iter().position(|n| *n == name.replace('-', " "));
        found.map(|n| How::ALL[n])
    }

    /// The word by which the catalogues tell the values apart.
    pub fn word(self) -> &'static str {
        match self {
            How::Video => "video",
            How::InPerson => "in-person",
            How::Phone => "phone",
        }
    }
}

/// A visit. Its time identifies it: there is one visit at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The local time, without seconds.
    pub at: NaiveDateTime,
    /// How it takes place.
    pub how: How,
    /// A note; may be empty.
    #[serde(default)]
    pub note: String,
}

impl Visit {
    /// Whether it is ahead or goes on at this local time.
    pub fn is_ahead(&self, now: NaiveDateTime) -> bool {
        self.at + VISIT_LASTS > now
    }

    /// Whether it is ahead, and at most two weeks away.
    pub fn is_near(&self, now: NaiveDateTime) -> bool {
        self.is_ahead(now) && (self.at.date() - now.date()).num_days() <= NEAR
    }

    /// Whether it was within the last week.
    pub fn was_lately(&self, now: NaiveDateTime) -> bool {
        !self.is_ahead(now) && self.at + ASKED_ABOUT > now
    }

    /// Whether it is ahead, today or tomorrow.
    pub fn is_imminent(&self, now: NaiveDateTime) -> bool {
        self.is_ahead(now) && (self.at.date() - now.date()).num_days() <= 1
    }
}

/// Parses a local time such as `2026-12-03T10:00`; a space may replace the letter, and seconds are dropped.
pub fn parse_at(text: &str) -> Option<NaiveDateTime> {
    let forms = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let text = text.trim().replacen(' ', "T", 1);
    let at = forms
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(&text, form).ok())?;
    from_parts(at.date(), at.hour(), at.minute())
}

/// The local time of a visit; `None` outside the years in which no calculation overflows.
pub fn from_parts(day: NaiveDate, hour: u32, minute: u32) -> Option<NaiveDateTime> {
    let day = Some(day).filter(|day| (1900..=9000).contains(&day.year()));
    day?.and_hms_opt(hour, minute, 0)
}

/// A time as files and the command line have it: `2026-12-03T10:00`.
pub fn format_at(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

/// The visits of a program and those of the person, in the order of their times. Where both have one at the
/// same time, the program's is taken.
pub fn merged(program: &[Visit], own: &[Visit]) -> Vec<Visit> {
    let mut all: Vec<Visit> = program.iter().chain(own).cloned().collect();
    all.sort_by_key(|v| v.at); // a stable sort: the program's come first
    all.dedup_by_key(|v| v.at);
    all
}

/// What a notice is about, the most urgent one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// The visit begins within an hour.
    HourBefore,
    /// The visit is on the next day, or later on the same day.
    DayBefore,
    /// The visit is over.
    After,
}

impl Occasion {
    const ALL: [Occasion; 3] = [Occasion::HourBefore, Occasion::DayBefore, Occasion::After];

    /// The name in the output of `simulate`.
    pub fn name(self) -> &'static str {
        match self {
            Occasion::HourBefore => "hour-before",
            Occasion::DayBefore => "day-before",
            Occasion::After => "after",
        }
    }
}

/// A notice of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitNotice {
    /// The time of the visit.
    pub at: NaiveDateTime,
    /// What the notice is about.
    pub occasion: Occasion,
}

/// The notices that were shown. They outlive a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Announced(Vec<VisitNotice>);

impl Announced {
    fn contains(&self, notice: VisitNotice) -> bool {
        self.0.contains(&notice)
    }

    /// A notice is about to be shown. Those that it replaces count as shown, too: the one of the day before by
    /// the one of the last hour, and the question about an earlier visit by that about the latest one.
    pub fn mark(&mut self, notice: VisitNotice, visits: &[Visit]) {
        self.add(notice);
        if notice.occasion != Occasion::DayBefore {
            let occasion = Occasion::DayBefore;
            self.add(VisitNotice { occasion, ..notice });
        }
        if notice.occasion == Occasion::After {
            let occasion = Occasion::HourBefore;
            self.add(VisitNotice { occasion, ..notice });
            let replaced = (notice.at - ASKED_ABOUT)..notice.at;
            for visit in visits.iter().filter(|v| replaced.contains(&v.at)) {
                self.add(VisitNotice {
                    at: visit.at,
                    ..notice
                });
            }
        }
        self.0.sort_by_key(|n| n.at);
        let excess = self.0.len().saturating_sub(MOST_REMEMBERED);
        self.0.drain(..excess);
    }

    fn add(&mut self, notice: VisitNotice) {
        if !self.contains(notice) {
            self.0.push(notice);
        }
    }
}

/// Whether a notice is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// No notice is left.
    Never,
    /// Decide again after this time.
    In(Ms),
    /// It is time, but the moment is not good. The end of that comes with an event.
    Wait,
    /// The notice is shown now.
    Show(VisitNotice),
}

impl Decision {
    /// The decision from [`next_notice`], the time until the moment is good ([`crate::engine::Engine::spare_in`]),
    /// and the time that the person needs to read the last notification.
    pub fn of(next: Option<(Ms, VisitNotice)>, spare: Option<Ms>, read_in: Ms) -> Self {
        match (next, spare) {
            (None, _) => Decision::Never,
            (Some((wait @ 1.., _)), _) => Decision::In(wait),
            (Some(_), None) => Decision::Wait,
            (Some((_, notice)), Some(spare)) => match spare.max(read_in) {
                wait @ 1.. => Decision::In(wait),
                _ => Decision::Show(notice),
            },
        }
    }
}

/// Maps a local time to its instant; `None` for a time that a change of the clock skips.
pub type Zone<'a> = &'a dyn Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>>;

/// The next notice, and the milliseconds until its time begins, 0 if that has begun; `None` if none is left.
pub fn next_notice(
    visits: &[Visit],
    announced: &Announced,
    hour_before: bool,
    now: DateTime<FixedOffset>,
    zone: Zone<'_>,
) -> Option<(Ms, VisitNotice)> {
    let wanted = |o: &Occasion| hour_before || *o != Occasion::HourBefore;
    let of_visit = |v: &Visit| {
        let at = v.at;
        let all = Occasion::ALL.into_iter().filter(wanted);
        all.map(move |occasion| VisitNotice { at, occasion })
    };
    // Most visits of a long list are over, and an instant of a zone costs more than this comparison.
    let recent = now.naive_local() - ASKED_ABOUT - Duration::days(2);
    let open = visits
        .iter()
        .filter(|v| v.at > recent)
        .flat_map(of_visit)
        .filter(|n| !announced.contains(*n));
    let timed = open.filter_map(|notice| {
        let (from, to) = time_of(notice, now, zone);
        (now < to).then(|| ((from - now).num_milliseconds().max(0), notice))
    });
    timed.min_by_key(|(wait, notice)| {
        let seconds = notice.at.and_utc().timestamp();
        // Of several visits that are over, the latest one is asked about.
        let order = if notice.occasion == Occasion::After {
            -seconds
        } else {
            seconds
        };
        (*wait, notice.occasion, order)
    })
}

/// The time within which a notice comes. Its end is excluded.
fn time_of(
    notice: VisitNotice,
    now: DateTime<FixedOffset>,
    zone: Zone<'_>,
) -> (DateTime<FixedOffset>, DateTime<FixedOffset>) {
    let instant = |local: NaiveDateTime| {
        // A skipped time is taken for the one that an unchanged clock would show.
        let skipped = || zone(local + Duration::hours(1));
        let plain =
            || local.and_utc().fixed_offset() - Duration::seconds(now.offset().local_minus_utc().into());
        zone(local).or_else(skipped).unwrap_or_else(plain)
    };
    let begins = instant(notice.at);
    match notice.occasion {
        Occasion::HourBefore => (begins - Duration::hours(1), begins),
        Occasion::DayBefore => (instant(day_start(notice.at.date() - Duration::days(1))), begins),
        Occasion::After => (begins + VISIT_LASTS, begins + ASKED_ABOUT),
    }
}

#[cfg(test)]
mod tests;
