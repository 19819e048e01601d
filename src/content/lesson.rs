//! Which lesson goes with a "Why?": themes rotate, and none comes twice in a fortnight.

use super::model::Lesson;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A lesson comes again after so many days.
const FORTNIGHT: i64 = 14;

/// The next lesson; `shown` has the last day of each. `None`: all have been shown of late.
pub fn next_lesson<'a>(
    lessons: &'a [Lesson],
    shown: &BTreeMap<String, NaiveDate>,
    today: NaiveDate,
) -> Option<&'a Lesson> {
    let last = |l: &Lesson| shown.get(&l.id).copied();
    // A day that has not come yet was written down while the clock was wrong, and says nothing.
    let past = |l: &Lesson| last(l).filter(|d| *d <= today);
    let rested = |l: &&Lesson| past(l).is_none_or(|d| (today - d).num_days() >= FORTNIGHT);
    let of_theme = |theme: &str| {
        let all = lessons.iter().filter(|l| l.theme == theme);
        // How often a theme was shown of late, then when last.
        let recent = all.clone().filter(|l| !rested(l)).count();
        (recent, all.filter_map(last).max())
    };
    lessons
        .iter()
        .filter(rested)
        .min_by_key(|l| (of_theme(&l.theme), last(l)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_rotate_and_none_comes_twice_in_a_fortnight() {
        let library = crate::content::library("en");
        let mut shown = BTreeMap::new();
        let mut said: Vec<(NaiveDate, String)> = Vec::new();
        let mut day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for _ in 0..60 {
            let mut themes = Vec::new();
            for _ in 0..3 {
                let Some(l) = next_lesson(&library.lessons, &shown, day) else {
                    panic!("three a day can be had: {}", said.len());
                };
                assert!(!themes.contains(&l.theme), "{} twice on {day}", l.theme);
                themes.push(l.theme.clone());
                let before = said.iter().rev().find(|(_, id)| *id == l.id);
                assert!(
                    before.is_none_or(|(d, _)| (day - *d).num_days() >= FORTNIGHT),
                    "{}",
                    l.id
                );
                shown.insert(l.id.to_string(), day);
                said.push((day, l.id.to_string()));
            }
            day = day.succ_opt().unwrap();
        }
        let tired: BTreeMap<_, _> = library.lessons.iter().map(|l| (l.id.to_string(), day)).collect();
        assert!(next_lesson(&library.lessons, &tired, day).is_none());
    }
}
