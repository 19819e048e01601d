//! Lengths of time in the units of the language.

use super::Translator;
use crate::duration::{self, DisplayUnit};
use crate::engine::{MINUTE, Ms, SECOND};

impl Translator {
    /// A length of time as the windows show it, `1 h 30 min`, in whole seconds; [`duration::parse_typed`] reads it
    /// back.
    pub fn length(&self, length: Ms) -> String {
        let named = |(unit, n): (DisplayUnit, u64)| {
            let id = match unit {
                DisplayUnit::Year => "length-years",
                DisplayUnit::Day => "length-days",
                DisplayUnit::Hour => "length-hours",
                DisplayUnit::Minute => "length-minutes",
                DisplayUnit::Second => "length-seconds",
            };
            self.tr_args(id, &[("n", &n.to_string())])
        };
        let parts = duration::parts(length).into_iter().map(named);
        let both = |first: String, second: String| {
            self.tr_args("length-two", &[("first", &first), ("second", &second)])
        };
        parts.reduce(both).unwrap_or_default()
    }

    /// A length as a person says it: whole minutes, or seconds below one.
    pub fn rounded_length(&self, length: Ms) -> String {
        let unit = if length < MINUTE { SECOND } else { MINUTE };
        self.length((length + unit / 2) / unit * unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duration::{DAY, parse_typed};
    use crate::engine::HOUR;
    use crate::language::LANGUAGES;
    use proptest::prelude::*;
    use proptest::sample::select;

    #[test]
    fn length_has_the_units_of_the_language() {
        let all = [0, 90 * MINUTE, 26 * HOUR, 400 * DAY, 1_500];
        let shown = |language| all.map(|ms| Translator::new(language, None).length(ms));
        assert_eq!(
            shown("en"),
            ["0 min", "1 h 30 min", "1 d 2 h", "1 y 34 d 18 h", "1 s"]
        );
        assert_eq!(
            shown("de"),
            ["0 min", "1 h 30 min", "1 Tag 2 h", "1 Jahr 34 Tage 18 h", "1 s"]
        );
        assert_eq!(
            shown("ja"),
            ["0分", "1時間30分", "1日2時間", "1年34日18時間", "1秒"]
        );
        assert_eq!(
            shown("zh"),
            ["0分钟", "1小时30分钟", "1天2小时", "1年34天18小时", "1秒"]
        );
        assert_eq!(
            shown("ar"),
            [
                "0 دقيقة",
                "ساعة و30 دقيقة",
                "يوم وساعتين",
                "سنة و34 يومًا و18 ساعة",
                "ثانية"
            ]
        );
    }

    #[test]
    fn rounded_length_is_in_minutes_or_seconds() {
        let i18n = Translator::new("en", None);
        let texts = [30 * SECOND, 59 * SECOND, MINUTE, 130 * SECOND, 5 * MINUTE];
        let texts = texts.map(|ms| i18n.rounded_length(ms));
        assert_eq!(texts, ["30 s", "59 s", "1 min", "2 min", "5 min"]);
    }

    proptest! {
        #[test]
        fn typing_what_is_shown_gives_the_same_length(language in select(&LANGUAGES[..]), ms in 0..200 * duration::YEAR) {
            let shown = Translator::new(language, None).length(ms);
            prop_assert_eq!(parse_typed(&shown), Some(ms / SECOND * SECOND), "{}", shown);
        }
    }
}
