//! The visits in words, and what a person types to add one.

use crate::arabic::plain_text;
use crate::i18n::Translator;
use crate::visit::{self, How, LONGEST_NOTE, Visit};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// When the visit is, in a sentence. A discreet one names neither a therapist nor how it takes place.
pub fn line(visit: &Visit, today: NaiveDate, discreet: bool, i18n: &Translator) -> String {
    let how = if discreet { "discreet" } else { visit.how.word() };
    let (day, time) = (i18n.day(visit.at.date(), today), i18n.time(visit.at.time()));
    let id = match (visit.at.date() - today).num_days() {
        0 => "visit-today",
        1 => "visit-tomorrow",
        _ => "visit-on",
    };
    let args = [("how", how), ("day", day.as_str()), ("time", time.as_str())];
    // Only the third sentence names the day.
    let args = if id == "visit-on" {
        args.to_vec()
    } else {
        vec![args[0], args[2]]
    };
    i18n.tr_args(id, &args)
}

/// Why a typed visit is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The date is none.
    Date,
    /// The time is none.
    Time,
    /// The visit would be in the past.
    Past,
    /// There is a visit at that time.
    Taken,
    /// The note is too long.
    Note,
}

impl Refusal {
    /// The reason, with what to do.
    pub fn text(self, now: NaiveDateTime, i18n: &Translator) -> String {
        match self {
            Refusal::Date => {
                let example = (now.date() + chrono::Duration::days(7)).to_string();
                i18n.tr_args("visit-refused-date", &[("date", &example)])
            }
            Refusal::Time => {
                let example = NaiveTime::from_hms_opt(10, 30, 0).unwrap_or_default();
                i18n.tr_args("visit-refused-time", &[("time", &i18n.time(example))])
            }
            Refusal::Past => i18n.tr("visit-refused-past"),
            Refusal::Taken => i18n.tr("visit-refused-taken"),
            Refusal::Note => i18n.tr_args("visit-refused-note", &[("count", &LONGEST_NOTE.to_string())]),
        }
    }
}

/// The visit that a person typed. `known` are all visits.
///
/// # Errors
/// The first reason to refuse it.
pub fn typed(
    (date, time): (&str, &str),
    how: How,
    note: &str,
    known: &[Visit],
    now: NaiveDateTime,
) -> Result<Visit, Refusal> {
    let day = date_of(date).ok_or(Refusal::Date)?;
    let minute = crate::i18n::parse_time_of_day(time).ok_or(Refusal::Time)?;
    let at = visit::from_parts(day, minute / 60, minute % 60).ok_or(Refusal::Date)?;
    if at <= now {
        return Err(Refusal::Past);
    }
    if known.iter().any(|v| v.at == at) {
        return Err(Refusal::Taken);
    }
    // A field has one line.
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    if note.chars().count() > LONGEST_NOTE {
        return Err(Refusal::Note);
    }
    Ok(Visit { at, how, note })
}

/// A day and a time as people type them into one field, such as "2026-12-03 10:00" or "3.12.2026, 4:30 PM".
pub fn typed_moment(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    visit::parse_at(text).or_else(|| {
        let (date, time) = text.split_once([' ', ','])?;
        let minute = crate::i18n::parse_time_of_day(time.trim_start_matches([' ', ',']))?;
        visit::from_parts(date_of(date)?, minute / 60, minute % 60)
    })
}

/// A day and a time in the form in which [`typed_moment`] is edited.
pub fn editable_moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// A date such as 2026-12-03 or 3.12.2026. With slashes, day and month could be taken for each other.
fn date_of(text: &str) -> Option<NaiveDate> {
    let text = plain_text(text.trim());
    let forms = ["%Y-%m-%d", "%d.%m.%Y"];
    forms
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(&text, form).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::parse_at;

    #[test]
    fn day_and_time_are_typed_into_one_field_in_several_forms() {
        let expected = parse_at("2026-12-03T16:30");
        for text in [
            "2026-12-03 16:30",
            " 2026-12-03T16:30:00 ",
            "3.12.2026 16:30",
            "03.12.2026, 4:30 PM",
        ] {
            assert_eq!(typed_moment(text), expected, "{text}");
        }
        for text in [
            "",
            "soon",
            "2026-12-03",
            "16:30",
            "2026-13-03 16:30",
            "3/12/2026 16:30",
        ] {
            assert_eq!(typed_moment(text), None, "{text}");
        }
        assert_eq!(editable_moment(expected.unwrap()), "2026-12-03 16:30");
    }

    fn now() -> NaiveDateTime {
        parse_at("2026-11-29T12:00").unwrap()
    }

    fn visit(at: &str, how: How) -> Visit {
        Visit {
            at: parse_at(at).unwrap(),
            how,
            note: String::new(),
        }
    }

    #[test]
    fn sentence_names_the_day_as_people_do() {
        let i18n = Translator::new("en", None);
        let today = now().date();
        let line = |at, how| line(&visit(at, how), today, false, &i18n);
        assert_eq!(
            line("2026-11-29T15:00", How::Phone),
            "Your phone visit is today at 15:00."
        );
        assert_eq!(
            line("2026-11-30T10:00", How::Video),
            "Your video visit is tomorrow at 10:00."
        );
        assert_eq!(
            line("2026-12-03T10:00", How::InPerson),
            "Your visit is on Thu, 3 Dec at 10:00."
        );
        for language in crate::language::LANGUAGES {
            let i18n = Translator::new(language, None);
            let mut seen = Vec::new();
            for how in How::ALL {
                seen.push(super::line(&visit("2026-11-30T10:00", how), today, false, &i18n));
            }
            seen.push(super::line(
                &visit("2026-11-30T10:00", How::Video),
                today,
                true,
                &i18n,
            ));
            seen.dedup();
            assert_eq!(seen.len(), 4, "{language}: {seen:?}");
            assert!(seen.iter().all(|s| s.contains("10:00")), "{language}: {seen:?}");
        }
    }

    #[test]
    fn typed_visit_is_taken_or_refused_with_its_reason() {
        let known = [visit("2026-12-03T10:00", How::Video)];
        let typed = |date, time, note| typed((date, time), How::Phone, note, &known, now());
        let taken = typed("2026-12-04", "9:30", " bring \n the letter ").unwrap();
        assert_eq!(taken.at, parse_at("2026-12-04T09:30").unwrap());
        assert_eq!((taken.how, taken.note.as_str()), (How::Phone, "bring the letter"));
        assert_eq!(
            typed(" 3.12.2026 ", "2pm", "").unwrap().at,
            parse_at("2026-12-03T14:00").unwrap()
        );
        let long = "x".repeat(LONGEST_NOTE + 1);
        for (date, time, note, expected) in [
            ("", "10:00", "", Refusal::Date),
            ("03/12/2026", "10:00", "", Refusal::Date),
            ("99999-12-03", "10:00", "", Refusal::Date),
            ("2026-12-03", "10", "", Refusal::Time),
            ("2026-12-03", "25:00", "", Refusal::Time),
            ("2026-11-29", "12:00", "", Refusal::Past),
            ("2026-12-03", "10:00", "", Refusal::Taken),
            ("2026-12-04", "10:00", long.as_str(), Refusal::Note),
        ] {
            assert_eq!(typed(date, time, note), Err(expected), "{date} {time}");
            for language in crate::language::LANGUAGES {
                let text = expected.text(now(), &Translator::new(language, None));
                assert!(!text.contains('{') && !text.starts_with("visit-"), "{text}");
            }
        }
    }
}
