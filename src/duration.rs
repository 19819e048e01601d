//! Durations as text: the parser and the formatter that every part of the program uses.
//!
//! [`format()`] writes the form of files and of the command line, `1h30m`; [`parse`] reads that form and the
//! longer names of its units, `90 minutes`. The windows show `1 h 30 min` in the language of the settings, and read what is
//! typed into a field with [`parse_typed`].

use crate::arabic::plain_text;
use crate::engine::{HOUR, MINUTE, Ms, SECOND};

/// One day.
pub const DAY: Ms = 24 * HOUR;
/// One year of 365.25 days, the length that `humantime` gives it.
pub const YEAR: Ms = 31_557_600 * SECOND;

/// A unit's length and its name.
type Unit = (Ms, &'static str);

const SHORT: [Unit; 6] = [
    (YEAR, "y"),
    (DAY, "d"),
    (HOUR, "h"),
    (MINUTE, "m"),
    (SECOND, "s"),
    (1, "ms"),
];
const DISPLAYED: [(Ms, DisplayUnit); 5] = [
    (YEAR, DisplayUnit::Year),
    (DAY, DisplayUnit::Day),
    (HOUR, DisplayUnit::Hour),
    (MINUTE, DisplayUnit::Minute),
    (SECOND, DisplayUnit::Second),
];

/// A unit in which the windows show a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplayUnit {
    /// 365.25 days.
    Year,
    /// 24 hours.
    Day,
    /// 60 minutes.
    Hour,
    /// 60 seconds.
    Minute,
    /// The smallest.
    Second,
}

/// Reads a duration with its units, such as `30m`, `1h30m`, `90 seconds` or `5y`. Returns `None` for any
/// other text and for a duration that [`Ms`] cannot hold; less than a millisecond is dropped.
pub fn parse(text: &str) -> Option<Ms> {
    Ms::try_from(humantime::parse_duration(text).ok()?.as_millis()).ok()
}

/// Reads a duration as people type it into a field: as [`parse`] does, in capital or small letters, with the names of
/// units in any language of Unbrace; a number alone is minutes.
pub fn parse_typed(text: &str) -> Option<Ms> {
    let text = plain_text(&text.to_lowercase());
    let text = text.split_whitespace().fold(String::new(), |before, word| {
        let after_number = before.ends_with(|c: char| c.is_ascii_digit());
        before + with_number(word, after_number)
    });
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return parse(&format!("{text}m"));
    }
    let mut translated = String::new();
    for part in text.split_inclusive(|c: char| c.is_ascii_digit()) {
        let digit = part.find(|c: char| c.is_ascii_digit()).unwrap_or(part.len());
        let (unit, digit) = part.split_at(digit);
        translated.push_str(match unit {
            "jahr" | "jahre" | "jahren" | "an" | "ans" | "año" | "años" | "ano" | "anos" | "年" => "y",
            "tag" | "tage" | "tagen" | "j" | "jour" | "jours" | "día" | "días" | "dia" | "dias" | "日"
            | "天" => "d",
            "std" | "stunde" | "stunden" | "heure" | "heures" | "hora" | "horas" | "時間" | "小时"
            | "个小时" => "h",
            "minuten" | "minuto" | "minutos" | "分" | "分钟" => "m",
            "sek" | "sekunde" | "sekunden" | "secondes" | "segundo" | "segundos" | "秒" | "秒钟" => "s",
            "سنه" | "سنوات" => "y",
            "يوم" | "يوما" | "ايام" => "d",
            "ساعه" | "ساعات" | "س" => "h",
            "دقيقه" | "دقايق" | "د" => "m",
            "ثانيه" | "ثوان" | "ثواني" | "ث" => "s",
            other => other,
        });
        translated.push_str(digit);
    }
    parse(&translated)
}

/// A word of a length with its number, in plain spelling: Arabic says one and two in the unit, ساعة and ساعتين, and joins
/// “and” to the next word.
fn with_number(word: &str, after_number: bool) -> &str {
    let word = word.strip_prefix('و').unwrap_or(word);
    match word {
        "سنه" if !after_number => "1y",
        "يوم" if !after_number => "1d",
        "ساعه" if !after_number => "1h",
        "دقيقه" if !after_number => "1m",
        "ثانيه" if !after_number => "1s",
        "سنتين" | "سنتان" => "2y",
        "يومين" | "يومان" => "2d",
        "ساعتين" | "ساعتان" => "2h",
        "دقيقتين" | "دقيقتان" => "2m",
        "ثانيتين" | "ثانيتان" => "2s",
        word => word,
    }
}

/// A duration as files and the command line write it, `1h30m`, to the millisecond; [`parse`] reads it back.
pub fn format(duration: Ms) -> String {
    join(duration, &SHORT).unwrap_or_else(|| "0s".into())
}

/// As [`format()`], with hours as the largest unit and whole seconds: `26h`, not `1d2h`. The simulation
/// prints it.
pub fn format_hours(duration: Ms) -> String {
    join(duration, &SHORT[2..5]).unwrap_or_else(|| "0s".into())
}

/// A duration in whole seconds as the windows show it, the largest unit first: 1 hour, 30 minutes. Nothing is 0
/// minutes.
pub fn parts(duration: Ms) -> Vec<(DisplayUnit, u64)> {
    let mut left = duration.unsigned_abs();
    let mut parts = Vec::new();
    for (unit, name) in DISPLAYED {
        let unit = unit.unsigned_abs();
        if left >= unit {
            parts.push((name, left / unit));
            left %= unit;
        }
    }
    if parts.is_empty() {
        parts.push((DisplayUnit::Minute, 0));
    }
    parts
}

/// The duration in these units, the largest first; `None` when it is shorter than the smallest.
fn join(duration: Ms, units: &[Unit]) -> Option<String> {
    let mut left = duration.unsigned_abs();
    let mut parts = Vec::new();
    for (unit, name) in units {
        let unit = unit.unsigned_abs();
        if left >= unit {
            parts.push(format!("{}{name}", left / unit));
            left %= unit;
        }
    }
    let sign = if duration < 0 { "-" } else { "" };
    (!parts.is_empty()).then(|| format!("{sign}{}", parts.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parsing_inverts_formatting(ms in 0..Ms::MAX) {
            prop_assert_eq!(parse(&format(ms)), Some(ms));
            prop_assert_eq!(parse(&format_hours(ms)), Some(ms / SECOND * SECOND));
            prop_assert_eq!(parse_typed(&format(ms)), Some(ms));
        }

        #[test]
        fn parsing_inverts_formatting_of_short_durations(ms in 0..2 * DAY) {
            prop_assert_eq!(parse(&format(ms)), Some(ms));
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = (parse(&text), parse_typed(&text));
        }

        #[test]
        fn what_parses_with_small_letters_means_the_same_when_typed(text in "([0-9]{1,3} ?(ms|s|sec|m|min|mins|minutes|h|hours|d|day|days|w|months|y|years) ?){1,3}") {
            prop_assert_eq!(parse_typed(&text), parse(&text), "{}", text);
        }
    }

    #[test]
    fn each_form_has_its_own_text() {
        let all = |ms| [format(ms), format_hours(ms)];
        assert_eq!(all(0), ["0s", "0s"]);
        assert_eq!(all(90 * MINUTE), ["1h30m", "1h30m"]);
        assert_eq!(all(26 * HOUR), ["1d2h", "26h"]);
        assert_eq!(all(20 * YEAR), ["20y", "175320h"]);
        assert_eq!(all(1_500), ["1s500ms", "1s"]);
        assert_eq!(format_hours(-65 * MINUTE), "-1h5m");
    }

    #[test]
    fn a_unit_is_needed_except_where_somebody_types() {
        assert_eq!(parse("45"), None);
        assert_eq!(parse_typed("45"), Some(45 * MINUTE));
        for text in [
            "45m",
            "45 min",
            "45 Minuten",
            " 0h45m ",
            "2700 s",
            "2700 Sekunden",
        ] {
            assert_eq!(parse_typed(text), Some(45 * MINUTE), "{text}");
        }
        assert_eq!(parse_typed("1 Std 30 min"), Some(90 * MINUTE));
        assert_eq!(parse_typed("2 Jahre 1 Tag"), Some(2 * YEAR + DAY));
        assert_eq!(parse_typed("1个小时30分"), Some(90 * MINUTE));
        assert_eq!(parse_typed("2年 1天"), Some(2 * YEAR + DAY));
        for text in ["ساعة و30 دقيقة", "1 ساعة 30 د", "٩٠ دقيقة", "90"] {
            assert_eq!(parse_typed(text), Some(90 * MINUTE), "{text}");
        }
        assert_eq!(parse_typed("يومين وساعة"), Some(49 * HOUR));
        for text in [
            "",
            " ",
            "soon",
            "m",
            "5 foo",
            "ä5m",
            "99999999999999999999y",
            "-5m",
        ] {
            assert_eq!((parse(text), parse_typed(text)), (None, None), "{text}");
        }
    }
}
