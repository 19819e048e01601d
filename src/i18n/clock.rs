//! Formats times of day and dates for the person, on the 12-hour or the 24-hour clock and in their language.
//! Files, JSON, CSV and `simulate` use ISO 8601.

use super::Translator;
use crate::arabic::plain_text;
use crate::language::{is_last_resort, of_locale};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

/// The clock for times of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockFormat {
    /// "2:05 PM".
    Hours12,
    /// "14:05".
    #[default]
    Hours24,
}

/// The language and the clock of the system, which a process reads at its start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locale {
    /// The locales that the user prefers for texts, such as `de-AT`, the first one most.
    pub languages: Vec<String>,
    /// The clock.
    pub clock: ClockFormat,
}

impl Locale {
    /// The preferred locale among those with a language that Unbrace has texts in.
    pub fn language(&self) -> Option<&str> {
        let names = self.languages.iter().map(String::as_str);
        let mut fitting = names.filter(|name| of_locale(name).is_some());
        let first = fitting.clone().find(|name| !is_last_resort(name));
        first.or_else(|| fitting.next())
    }

    /// The day with which weeks begin.
    pub fn first_weekday(&self) -> Weekday {
        let region = self.languages.first().and_then(|name| region(name));
        match region.as_deref() {
            Some(region) if SUNDAY_FIRST.contains(&region) => Weekday::Sun,
            Some(region) if SATURDAY_FIRST.contains(&region) => Weekday::Sat,
            Some("MV") => Weekday::Fri,
            _ => Weekday::Mon,
        }
    }
}

/// The region of a locale such as `en_US.UTF-8`, `sr_RS@latin` or `zh-Hant-TW`.
fn region(locale: &str) -> Option<String> {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    let mut parts = name.split(['_', '-']).skip(1);
    parts.find(|p| p.len() == 2).map(str::to_ascii_uppercase)
}

/// The regions whose weeks begin with Sunday, by ISO 3166. Source: CLDR 44.1, `supplemental/weekData`.
const SUNDAY_FIRST: &[&str] = &[
    "AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN",
    "ID", "IL", "IN", "JM", "JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP",
    "PA", "PE", "PH", "PK", "PR", "PT", "PY", "SA", "SG", "SV", "TH", "TT", "TW", "UM", "US", "VE", "VI",
    "WS", "YE", "ZA", "ZW",
];

/// The regions whose weeks begin with Saturday.
const SATURDAY_FIRST: &[&str] = &[
    "AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY",
];

/// The regions whose preferred hour is `h`, by ISO 3166. Source: CLDR 44.1, `supplemental/timeData`, where
/// only French in Canada departs from its region.
const HOURS_12: &[&str] = &[
    "AE", "AG", "AL", "AR", "AS", "AU", "BB", "BD", "BH", "BM", "BN", "BO", "BS", "BT", "CA", "CL", "CO",
    "CR", "CU", "CY", "DJ", "DM", "DO", "DZ", "EC", "EG", "EH", "ER", "ET", "FJ", "FM", "GD", "GH", "GM",
    "GR", "GT", "GU", "GY", "HK", "HN", "IN", "IQ", "JM", "JO", "KH", "KI", "KN", "KP", "KR", "KW", "KY",
    "LB", "LC", "LR", "LS", "LY", "MH", "MO", "MP", "MR", "MW", "MX", "MY", "NA", "NI", "NZ", "OM", "PA",
    "PE", "PG", "PH", "PK", "PR", "PS", "PW", "PY", "QA", "SA", "SB", "SD", "SG", "SL", "SO", "SS", "SV",
    "SY", "SZ", "TC", "TD", "TN", "TO", "TT", "TW", "UM", "US", "UY", "VC", "VE", "VG", "VI", "VU", "WS",
    "YE", "ZM",
];

impl ClockFormat {
    /// The clock of a locale such as `en_US.UTF-8`, `sr_RS@latin` or `zh-Hant-TW`; without a region the
    /// 24-hour clock.
    pub fn of_locale(locale: &str) -> Self {
        let french = locale.get(..2).is_some_and(|l| l.eq_ignore_ascii_case("fr"));
        match region(locale).as_deref() {
            Some("CA") if french => ClockFormat::Hours24,
            Some(region) if HOURS_12.contains(&region) => ClockFormat::Hours12,
            _ => ClockFormat::Hours24,
        }
    }

    /// The clock of a time pattern of Unicode or Windows, such as `h:mm tt` or `HH 'h'`. Quoted text is
    /// ignored.
    pub fn of_pattern(pattern: &str) -> Self {
        let mut letters = pattern.split('\'').step_by(2).flat_map(str::chars);
        if letters.any(|c| matches!(c, 'h' | 'K')) {
            ClockFormat::Hours12
        } else {
            ClockFormat::Hours24
        }
    }
}

impl Translator {
    /// A time of day: "14:05" or "2:05 PM".
    pub fn time(&self, at: NaiveTime) -> String {
        match self.clock {
            ClockFormat::Hours24 => at.format("%H:%M").to_string(),
            ClockFormat::Hours12 => {
                let (later, hour) = at.hour12();
                let time = format!("{hour}:{:02}", at.minute());
                let id = if later { "time-pm" } else { "time-am" };
                self.tr_args(id, &[("time", &time)])
            }
        }
    }

    /// The time of day at this minute, from 0 to 1440. The end of a day, 1440, is 24:00 on the 24-hour clock.
    pub fn minute_of_day(&self, minute: u32) -> String {
        match NaiveTime::from_hms_opt(minute / 60 % 24, minute % 60, 0) {
            Some(at) if minute < 1440 || self.clock == ClockFormat::Hours12 => self.time(at),
            _ => format!("{:02}:{:02}", minute / 60, minute % 60),
        }
    }

    /// A time range by its minutes: "09:00-12:30" or "9:00 AM – 12:30 PM".
    pub fn time_range(&self, from: u32, to: u32) -> String {
        let dash = match self.clock {
            ClockFormat::Hours24 => "-",
            ClockFormat::Hours12 => " – ",
        };
        format!("{}{dash}{}", self.minute_of_day(from), self.minute_of_day(to))
    }

    /// An hour as the label of an axis: "14" or "2 PM".
    pub fn hour(&self, hour: u32) -> String {
        match self.clock {
            ClockFormat::Hours24 => hour.to_string(),
            ClockFormat::Hours12 => {
                let id = if hour % 24 < 12 { "time-am" } else { "time-pm" };
                self.tr_args(id, &[("time", &((hour + 11) % 12 + 1).to_string())])
            }
        }
    }

    /// A date: "23 Nov", and with the year if that differs from the year of `today`.
    pub fn date(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (number, month, year) = (
            day.day().to_string(),
            day.month().to_string(),
            day.year().to_string(),
        );
        let gaps = [("day", &*number), ("month", &*month), ("year", &*year)];
        if day.year() == today.year() {
            self.tr_args("report-short-date", &gaps[..2])
        } else {
            self.tr_args("report-date", &gaps)
        }
    }

    /// A date with its weekday: "Mon, 23 Nov", and with the year if that differs from the year of `today`.
    pub fn day(&self, day: NaiveDate, today: NaiveDate) -> String {
        let weekday = day.weekday().number_from_monday().to_string();
        let date = self.date(day, today);
        self.tr_args("weekday-date", &[("weekday", &weekday), ("date", &date)])
    }

    /// A date and time relative to `today`: on that day the time alone, otherwise the date and the time.
    pub fn moment(&self, at: NaiveDateTime, today: NaiveDate) -> String {
        let time = self.time(at.time());
        if at.date() == today {
            return time;
        }
        let day = self.day(at.date(), today);
        self.tr_args("date-time", &[("day", &day), ("time", &time)])
    }
}

/// The halves of the day as Japanese and Chinese write them before the time.
const HALVES: [(&str, u32); 4] = [("午前", 0), ("上午", 0), ("午後", 12), ("下午", 12)];

/// The halves of the day after the time: in English, and in Arabic in plain spelling.
const ENDS: [(&str, u32); 4] = [("am", 0), ("ص", 0), ("pm", 12), ("م", 12)];

/// Parses a time of day on either clock, such as `14:00`, `11pm`, `11:30 PM`, `11:30p.m.`, `11:30 م` or `下午2:05`, into
/// the minute of the day. A number alone is not a time of day, because it may be a duration.
pub fn parse_time_of_day(text: &str) -> Option<u32> {
    let blank = |c: char| c.is_whitespace() || c == '.';
    let text: String = plain_text(&text.to_ascii_lowercase()).split(blank).collect();
    let text = text.replace('：', ":");
    let before = HALVES
        .iter()
        .find_map(|(name, later)| Some((text.strip_prefix(name)?, Some(*later))));
    let after = ENDS
        .iter()
        .find_map(|(name, later)| Some((text.strip_suffix(name)?, Some(*later))));
    let (clock, later) = after.or(before).unwrap_or((text.as_str(), None));
    let (hour, minute) = match (clock.split_once(':'), later) {
        (Some(both), _) => both,
        (None, Some(_)) => (clock, "0"),
        (None, None) => return None,
    };
    let number = |s: &str| -> Option<u32> {
        let digits = (1..=2).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| s.parse().ok()).flatten()
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    let hour = match later {
        None => hour,
        Some(later) if (1..=12).contains(&hour) => hour % 12 + later,
        Some(_) => return None,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn i18n(language: &str, clock: ClockFormat) -> Translator {
        Translator::new(language, None).with_clock(clock)
    }

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn region_of_a_locale_decides_its_clock() {
        for locale in [
            "en_US.UTF-8",
            "en_AU",
            "en-CA",
            "es_MX.UTF-8@euro",
            "zh-Hant-TW",
            "hi_IN",
            "ar_EG",
        ] {
            assert_eq!(ClockFormat::of_locale(locale), ClockFormat::Hours12, "{locale}");
        }
        for locale in [
            "de_DE.UTF-8",
            "en_GB.UTF-8",
            "fr_CA",
            "fr_FR",
            "sr_RS@latin",
            "ja_JP",
            "C",
            "C.UTF-8",
            "POSIX",
            "en",
            "",
        ] {
            assert_eq!(ClockFormat::of_locale(locale), ClockFormat::Hours24, "{locale}");
        }
        assert!(HOURS_12.is_sorted());
    }

    #[test]
    fn region_of_a_locale_decides_the_first_day_of_the_week() {
        let first = |language: &str| {
            let languages = vec![language.to_owned()];
            Locale {
                languages,
                ..Locale::default()
            }
            .first_weekday()
        };
        let days = ["en_US.UTF-8", "pt-BR", "ar_EG", "de-AT", "en_GB", "en", "dv_MV"].map(first);
        use Weekday::{Fri, Mon, Sat, Sun};
        assert_eq!(days, [Sun, Sun, Sat, Mon, Mon, Mon, Fri]);
        assert_eq!(Locale::default().first_weekday(), Mon);
        assert!(SUNDAY_FIRST.is_sorted() && SATURDAY_FIRST.is_sorted());
    }

    #[test]
    fn texts_are_in_the_first_preferred_language_that_has_them() {
        let locale = |names: &[&str]| {
            let languages = names.iter().map(|name| (*name).to_owned()).collect();
            Locale {
                languages,
                ..Locale::default()
            }
        };
        assert_eq!(locale(&["nl-NL", "pt-BR", "en-US"]).language(), Some("pt-BR"));
        assert_eq!(locale(&["en-US", "pt-BR"]).language(), Some("en-US"));
        assert_eq!(locale(&["nl-NL"]).language(), None);
        assert_eq!(locale(&[]).language(), None);
        assert_eq!(locale(&["nl-NL", "pt-BR"]).first_weekday(), Weekday::Mon);
        assert_eq!(locale(&["zh-TW", "en-US"]).language(), Some("en-US"));
        assert_eq!(locale(&["zh-TW", "zh-CN"]).language(), Some("zh-CN"));
        assert_eq!(locale(&["zh-Hant-HK", "ko"]).language(), Some("zh-Hant-HK"));
    }

    #[test]
    fn letters_of_a_pattern_decide_its_clock() {
        for pattern in ["h:mm tt", "hh:mm:ss tt", "h a", "K:mm a"] {
            assert_eq!(
                ClockFormat::of_pattern(pattern),
                ClockFormat::Hours12,
                "{pattern}"
            );
        }
        for pattern in ["HH:mm", "H:mm:ss", "HH 'h'", "HH 'Uhr'", "kk:mm", ""] {
            assert_eq!(
                ClockFormat::of_pattern(pattern),
                ClockFormat::Hours24,
                "{pattern}"
            );
        }
    }

    #[test]
    fn times_have_both_forms_with_noon_and_midnight_as_twelve() {
        let (h12, h24) = (i18n("en", ClockFormat::Hours12), i18n("en", ClockFormat::Hours24));
        for (time, on_12, on_24) in [
            (at(14, 5), "2:05 PM", "14:05"),
            (at(0, 0), "12:00 AM", "00:00"),
            (at(12, 30), "12:30 PM", "12:30"),
            (at(9, 7), "9:07 AM", "09:07"),
        ] {
            assert_eq!((&*h12.time(time), &*h24.time(time)), (on_12, on_24));
        }
        assert_eq!(
            (h24.time_range(540, 750), h24.time_range(1320, 1440)),
            ("09:00-12:30".into(), "22:00-24:00".into())
        );
        assert_eq!(h12.time_range(540, 750), "9:00 AM – 12:30 PM");
        assert_eq!(h12.time_range(1320, 1440), "10:00 PM – 12:00 AM");
        let hours = |w: &Translator| [0, 1, 11, 12, 13, 23].map(|h| w.hour(h)).join(" ");
        assert_eq!(
            (hours(&h12), hours(&h24)),
            (
                "12 AM 1 AM 11 AM 12 PM 1 PM 11 PM".into(),
                "0 1 11 12 13 23".into()
            )
        );
    }

    #[test]
    fn moment_has_day_and_year_only_if_they_differ_from_today() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-11-23");
        let text = |w: &Translator, text| w.moment(day(text).and_time(at(16, 0)), today);
        let english = i18n("en", ClockFormat::Hours12);
        assert_eq!(text(&english, "2026-11-23"), "4:00 PM");
        assert_eq!(text(&english, "2026-11-24"), "Tue, 24 Nov, 4:00 PM");
        assert_eq!(text(&english, "2027-01-03"), "Sun, 3 Jan 2027, 4:00 PM");
        let german = i18n("de", ClockFormat::Hours24);
        assert_eq!(text(&german, "2026-11-24"), "Di., 24. Nov., 16:00");
    }

    #[test]
    fn written_time_on_either_clock_parses_to_the_same_minute() {
        for clock in [ClockFormat::Hours12, ClockFormat::Hours24] {
            for language in crate::language::LANGUAGES {
                let i18n = i18n(language, clock);
                for minute in 0..1440 {
                    let text = i18n.minute_of_day(minute);
                    assert_eq!(parse_time_of_day(&text), Some(minute), "{text}");
                }
            }
        }
        assert_eq!(parse_time_of_day("下午 2：05"), Some(845));
        assert_eq!(parse_time_of_day("下午"), None);
    }
}
