use super::*;
use crate::content::{articles, library, pictures};
use crate::engine::Circumstances;
use crate::language::LANGUAGES;
use crate::settings;

fn all(avoid: &[&str]) -> Vec<Entry> {
    let avoid: Vec<String> = avoid.iter().map(|a| (*a).to_owned()).collect();
    entries(
        &library("en"),
        &articles("en"),
        &avoid,
        &Translator::new("en", None),
    )
}

fn found(filter: &Filter) -> Vec<String> {
    let all = all(&[]);
    let fit = all.iter().filter(|e| filter.admits(e));
    fit.map(|e| e.title.clone()).collect()
}

fn search(text: &str) -> Vec<String> {
    found(&Filter {
        text: text.to_owned(),
        ..Filter::default()
    })
}

#[test]
fn everything_of_the_library_is_listed_with_a_picture() {
    for language in LANGUAGES {
        let (library, articles) = (library(language), articles(language));
        let all = entries(&library, &articles, &[], &Translator::new(language, None));
        let count = |section| all.iter().filter(|e| e.section == section).count();
        assert_eq!(
            count(Section::Movement) + count(Section::Breathing),
            library.exercises.len()
        );
        assert_eq!(
            (count(Section::Cues), count(Section::Articles)),
            (8, articles.len())
        );
        let known = pictures();
        for e in &all {
            assert!(known.contains(&e.picture), "{}: {}", e.title, e.picture);
            assert_eq!(EntryId::parse(&e.id.text()), Some(e.id.clone()));
        }
    }
}

#[test]
fn entries_with_the_words_in_their_title_come_first() {
    let all = all(&[]);
    let searched = |text: &str| {
        let filter = Filter {
            text: text.to_owned(),
            ..Filter::default()
        };
        arranged(&all, &filter)
    };
    let titles = |text: &str| -> Vec<String> {
        let found = searched(text).into_iter().flat_map(|(_, entries)| entries);
        found.map(|e| e.title.clone()).collect()
    };
    for e in &all {
        let found = titles(&e.title);
        assert!(
            found[0].to_lowercase().contains(&e.title.to_lowercase()),
            "{}: {found:?}",
            e.title
        );
    }
    let sections: Vec<Section> = searched("").into_iter().map(|(section, _)| section).collect();
    assert_eq!(
        sections,
        Section::ALL,
        "without a search, everything is in its place"
    );
}

#[test]
fn every_cue_belongs_to_a_theme() {
    let library = library("en");
    let themes = all(&[]);
    for cue in &library.cues {
        let id = EntryId::Cues(Area::of(cue.region));
        assert!(themes.iter().any(|e| e.id == id), "{}", cue.id);
    }
}

#[test]
fn search_ignores_case_accents_and_the_order_of_words() {
    assert_eq!(search("BRIDGE"), search("bridge"));
    assert!(search("break WALK").contains(&"Walk break".to_owned()));
    assert!(search("zzz").is_empty());
    assert_eq!(search("  ").len(), all(&[]).len());
}

#[test]
fn german_words_are_found_with_and_without_umlauts() {
    let all = entries(&library("de"), &articles("de"), &[], &Translator::new("de", None));
    let count = |text: &str| {
        let filter = Filter {
            text: text.to_owned(),
            ..Filter::default()
        };
        all.iter().filter(|e| filter.admits(e)).count()
    };
    let umlaut = count("rücken");
    assert!(umlaut > 0);
    assert!(count("ruecken") >= umlaut && count("rucken") >= umlaut);
}

#[test]
fn japanese_words_are_found_without_spaces() {
    let all = entries(&library("ja"), &articles("ja"), &[], &Translator::new("ja", None));
    let titles = |text: &str| -> Vec<&str> {
        let filter = Filter {
            text: text.to_owned(),
            ..Filter::default()
        };
        let found = all.iter().filter(|e| filter.admits(e));
        found.map(|e| e.title.as_str()).collect()
    };
    assert!(titles("首　ストレッチ").contains(&"首の横のストレッチ（僧帽筋の上部）"));
    assert_eq!(titles("すとれっち"), titles("ｽﾄﾚｯﾁ"));
    assert!(titles("存在しない").is_empty());
}

#[test]
fn filters_of_one_group_add_and_groups_narrow() {
    let seated = Filter {
        areas: vec![Area::Neck],
        positions: vec![Position::Seated],
        sections: vec![Section::Movement],
        ..Filter::default()
    };
    let with_floor = Filter {
        positions: vec![Position::Seated, Position::Floor],
        ..seated.clone()
    };
    let (few, more) = (found(&seated), found(&with_floor));
    assert!(!few.is_empty() && few.iter().all(|t| more.contains(t)));
    let strong = Filter {
        levels: vec![Level::Three],
        ..Filter::default()
    };
    assert!(
        all(&[])
            .iter()
            .filter(|e| strong.admits(e))
            .all(|e| e.level == Some(Level::Three))
    );
    assert!(Filter::default().is_empty() && !strong.is_empty());
}

#[test]
fn left_out_exercise_is_marked_and_can_be_used_again() {
    let all = all(&["walk-break"]);
    let walk = all
        .iter()
        .find(|e| e.id == EntryId::Exercise("walk-break".into()));
    assert!(walk.unwrap().left_out);
    let held = ["a".to_owned(), "b".to_owned()];
    assert_eq!(with_left_out(&held, "c", true), ["a", "b", "c"]);
    assert_eq!(with_left_out(&held, "a", true), ["b", "a"]);
    assert_eq!(with_left_out(&held, "a", false), ["b"]);
}

#[test]
fn standing_says_why_an_exercise_does_not_come_by_itself() {
    let library = library("en");
    let at = |breaks, flare_up| Circumstances {
        day: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        flare_up,
        breaks,
    };
    let stands = |id: &str, toml: &str, at| {
        let settings = settings::parse(toml).unwrap().0;
        let plan = settings.plan(0);
        let avoid = settings.words("me.avoid").to_vec();
        standing(library.exercise(id).unwrap(), &plan, at, &avoid, false)
    };
    assert_eq!(stands("walk-break", "", at(0, false)), Standing::Open);
    assert_eq!(
        stands("walk-break", "[me]\navoid = [\"walk-break\"]\n", at(0, false)),
        Standing::LeftOut
    );
    assert_eq!(
        stands("incline-plank", "", at(0, false)),
        Standing::OpensAfter(30)
    );
    assert_eq!(stands("incline-plank", "", at(30, false)), Standing::Open);
    assert_eq!(stands("incline-plank", "", at(30, true)), Standing::NotInFlareUp);
    assert_eq!(stands("slow-breathing", "", at(0, false)), Standing::Breathing);
    let seated = "[me]\npositions = [\"seated\"]\n";
    assert_eq!(stands("bird-dog", seated, at(99, false)), Standing::NotChosen);
    let therapist = library.exercises.iter().find(|e| e.needs_therapist).unwrap();
    assert_eq!(stands(&therapist.id, "", at(99, false)), Standing::NeedsTherapist);
}
