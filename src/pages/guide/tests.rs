use super::*;
use crate::i18n::Translator;
use proptest::prelude::*;

fn breathe(length: Ms) -> Part {
    Part::Breathe {
        inhale: 4_000,
        exhale: 6_000,
        length,
    }
}

fn exercise(id: &str) -> Part {
    Part::Move {
        id: id.into(),
        length: 60_000,
    }
}

#[test]
fn minute_of_breathing_has_six_breaths() {
    let mut s = Session::new(vec![breathe(60_000)]);
    assert_eq!(s.view(0).next, None, "it has not begun");
    s.start(1_000 - READY);
    let at = |s: &Session, ms: Ms| s.view(1_000 + ms);
    assert_eq!(at(&s, 0).breath, moment(Phase::In, 4_000, 0));
    assert_eq!(at(&s, 0).next, Some(4_000));
    assert_eq!(at(&s, 4_500).breath, moment(Phase::Out, 6_000, 500));
    assert_eq!((at(&s, 52_000).breaths, at(&s, 30_000).progress), (6, 0.5));
    assert!(!s.tick(60_999) && s.tick(61_000) && s.is_over());
    assert_eq!(s.spent(90_000), 60_000);
}

fn moment(phase: Phase, length: Ms, passed: Ms) -> Option<Breath> {
    Some(Breath {
        phase,
        length,
        passed,
    })
}

#[test]
fn time_to_get_ready_comes_before_the_first_breath_and_does_not_count() {
    let mut s = Session::new(vec![exercise("a"), breathe(20_000)]);
    s.start(0);
    s.tick(60_500);
    assert_eq!(s.view(60_500).breath, moment(Phase::Ready, READY, 500));
    assert_eq!((s.view(60_500).left, s.view(60_500).next), (20_000, Some(1_500)));
    assert_eq!((s.spent(61_999), s.spent(63_000)), (60_000, 61_000));
    s.rest(61_000);
    s.start(70_000);
    assert_eq!(s.view(71_000).breath, moment(Phase::In, 4_000, 0));
}

#[test]
fn rest_does_not_count_and_next_part_follows() {
    let mut s = Session::new(vec![exercise("walk-break"), breathe(20_000)]);
    s.start(0);
    s.rest(30_000);
    assert!(!s.tick(600_000) && s.spent(600_000) == 30_000);
    s.start(600_000);
    let at = 635_000 + READY;
    assert!(s.tick(at));
    assert_eq!(
        (s.view(at).part, s.view(at).breath),
        (1, moment(Phase::Out, 6_000, 1_000))
    );
    s.skip(at + 1_000);
    assert!(s.is_over() && s.spent(700_000) == 66_000);
}

#[test]
fn back_restarts_the_part_and_twice_goes_to_the_one_before() {
    let mut s = Session::new(vec![exercise("a"), exercise("b")]);
    s.start(0);
    s.skip(10_000);
    s.back(20_000);
    assert_eq!(s.part(), Some(&exercise("b")));
    s.back(20_500);
    assert_eq!(s.part(), Some(&exercise("a")));
    assert_eq!(s.spent(20_500), 20_500);
}

#[test]
fn previous_goes_to_the_part_before_at_once() {
    let mut s = Session::new(vec![exercise("a"), exercise("b")]);
    s.start(0);
    s.skip(30_000);
    s.previous(45_000);
    assert_eq!((s.part(), s.spent(45_000)), (Some(&exercise("a")), 45_000));
    s.previous(50_000);
    assert_eq!((s.part(), s.spent(50_000)), (Some(&exercise("a")), 50_000));
}

#[test]
fn closing_words_name_what_was_done() {
    let i18n = Translator::new("en", None);
    let mut s = Session::new(vec![exercise("a"), exercise("b"), breathe(60_000)]);
    s.start(0);
    assert_eq!(s.done(1_000).describe(&i18n), "", "too little to name");
    assert_eq!(s.done(20_000).describe(&i18n), "One exercise, 20 seconds.");
    assert_eq!(s.done(120_000).describe(&i18n), "2 exercises, 2 minutes.");
    s.skip(61_000);
    let all = s.done(200_000);
    assert_eq!((all.exercises, all.breaths), (1, 6));
    assert_eq!(all.describe(&i18n), "One exercise, 6 slow breaths, 2 minutes.");
}

#[test]
fn cautions_of_breathing_are_several_points() {
    for language in crate::language::LANGUAGES {
        let library = crate::content::library(language);
        let points = crate::content::prose::sentences(&library.breathing.safety.before);
        assert!((4..=8).contains(&points.len()), "{points:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]
    #[test]
    fn counted_time_never_exceeds_elapsed_time(ops in proptest::collection::vec((0..7u8, 0..40_000i64), 0..60)) {
        let mut s = Session::new(vec![exercise("a"), breathe(60_000), exercise("b")]);
        let (mut now, mut spent) = (0, 0);
        for (op, wait) in ops {
            now += wait;
            match op {
                0 | 1 => s.start(now),
                2 => s.rest(now),
                3 => s.skip(now),
                4 => s.back(now),
                5 => s.previous(now),
                _ => { s.tick(now); }
            }
            prop_assert!(s.spent(now) >= spent && s.spent(now) <= now);
            spent = s.spent(now);
            let view = s.view(now);
            prop_assert!((0.0..=1.0).contains(&view.progress));
            prop_assert!(view.next.is_none_or(|n| n > 0));
        }
    }
}
