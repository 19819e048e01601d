//! The choice of the next lesson: themes rotate, and no lesson repeats within a fortnight.

use super::model::Lesson;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The days before a lesson repeats.
const FORTNIGHT: i64 = 14;

/// The next lesson; `shown` has the last day of each. `None` when every lesson was shown within the last
/// fortnight.
pub fn next_lesson<'a>(
    lessons: &'a [Lesson],
    shown: &BTreeMap<String, NaiveDate>,
    today: NaiveDate,
) -> Option<&'a Lesson> {
    let last = |l: &Lesson| shown.get(&l.id).copied();
    // A day in the future was recorded while the clock was wrong; it is ignored.
    let past = |l: &Lesson| last(l).filter(|d| *d <= today);
    let rested = |l: &&Lesson| past(l).is_none_or(|d| (today - d).num_days() >= FORTNIGHT);
    let of_theme = |theme: &str| {
        let all = lessons.iter().filter(|l| l.theme == theme);
        // The number of recent lessons of a theme, then the day of the last one.
        let recent = all.clone().filter(|l| !rested(l)).count();
        (recent, all.filter_map(last).max())
    };
    lessons
        .iter()
        .filter(rested)
        .min_by_key(|l| (of_theme(&l.theme), last(l)))
}

/// The lesson for a window; `None` when one was shown today, wherever that was.
pub fn lesson_of_day<'a>(
    lessons: &'a [Lesson],
    shown: &BTreeMap<String, NaiveDate>,
    today: NaiveDate,
) -> Option<&'a Lesson> {
    let seen_today = shown.values().any(|day| *day == today);
    if seen_today {
        None
    } else {
        next_lesson(lessons, shown, today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lesson_of_day_stays_until_it_is_seen_and_the_next_one_comes_tomorrow() {
        let library = crate::content::library("en");
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let tomorrow = today.succ_opt().unwrap();
        let mut shown = BTreeMap::new();
        let of =
            |shown: &BTreeMap<_, _>, day| lesson_of_day(&library.lessons, shown, day).map(|l| l.id.clone());
        let first = of(&shown, today).unwrap();
        assert_eq!(of(&shown, tomorrow), Some(first.clone()));
        shown.insert(first.clone(), today);
        assert_eq!(of(&shown, today), None);
        assert!(of(&shown, tomorrow).is_some_and(|next| next != first));
    }

    #[test]
    fn themes_rotate_and_no_lesson_repeats_within_a_fortnight() {
        let library = crate::content::library("en");
        let mut shown = BTreeMap::new();
        let mut chosen: Vec<(NaiveDate, String)> = Vec::new();
        let mut day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for _ in 0..60 {
            let mut themes = Vec::new();
            for _ in 0..3 {
                let Some(l) = next_lesson(&library.lessons, &shown, day) else {
                    panic!("a third lesson after {}", chosen.len());
                };
                assert!(!themes.contains(&l.theme), "{} twice on {day}", l.theme);
                themes.push(l.theme.clone());
                let before = chosen.iter().rev().find(|(_, id)| *id == l.id);
                assert!(
                    before.is_none_or(|(d, _)| (day - *d).num_days() >= FORTNIGHT),
                    "{}",
                    l.id
                );
                shown.insert(l.id.to_string(), day);
                chosen.push((day, l.id.to_string()));
            }
            day = day.succ_opt().unwrap();
        }
        let all_recent: BTreeMap<_, _> = library.lessons.iter().map(|l| (l.id.to_string(), day)).collect();
        assert!(next_lesson(&library.lessons, &all_recent, day).is_none());
    }
}
