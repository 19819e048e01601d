use super::*;
use crate::language::LANGUAGES;

fn draft(text: &str) -> Draft {
    Draft::open(text).unwrap()
}

#[test]
fn texts_of_the_template_and_missing_values_are_open() {
    let open = check(&draft(program::TEMPLATE)).unwrap_err();
    let found: Vec<&str> = open.iter().map(|p| p.path.as_str()).collect();
    assert_eq!(found, ["title", "author", "contact"]);
    assert!(open.iter().all(|p| p.reason == OpenReason::Placeholder));
    let mut d = draft(program::TEMPLATE);
    for (key, value) in [
        ("title", "Back"),
        ("author", "Jane Doe, PT"),
        ("contact", "555 0134"),
    ] {
        d.set(key, value).unwrap();
    }
    assert_eq!(check(&d).unwrap().author, "Jane Doe, PT");
    d.set("stage[0].weeks", "").unwrap();
    d.set("title", "").unwrap();
    let open = check(&d).unwrap_err();
    let found: Vec<_> = open
        .iter()
        .map(|p| (p.path.as_str(), &p.reason, p.stage()))
        .collect();
    assert!(
        found.contains(&("title", &OpenReason::Missing, None)),
        "{found:?}"
    );
    assert!(
        found.contains(&("stage[0].weeks", &OpenReason::MissingWeeks, Some(0))),
        "{found:?}"
    );
}

#[test]
fn every_beginning_lacks_only_what_is_the_therapists_own() {
    for language in LANGUAGES {
        let titles = beginnings(language);
        assert_eq!(titles.len(), EXAMPLES.len() + 1);
        for (n, title) in titles.iter().enumerate() {
            let text = beginning(n, language);
            let open = check(&draft(&text)).unwrap_err();
            let paths: Vec<&str> = open.iter().map(|p| p.path.as_str()).collect();
            let own: &[&str] = if n == 0 {
                &["title", "author", "contact"]
            } else {
                &["author", "contact"]
            };
            assert_eq!(paths, own, "{language} {title}");
            assert_eq!(draft(&text).get("id"), None);
        }
    }
    assert!(beginning(0, "de").contains("Die ersten zwei Wochen"));
}

#[test]
fn own_exercise_is_removed_from_every_list() {
    let mut d = draft(
        "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[flare_up]\nkeep = [\"roll\"]\n\
             [[stage]] # first\nname = \"S\"\nexercises = [\"walk-break\", { id = \"roll\", reps = 2 }]\n\
             [[exercise]]\nid = \"roll\"\nname = \"Roll\"\nkind = \"movement\"\nsteps = [\"Roll.\"]\n\
             why = \"W.\"\nstop = \"S.\"\n",
    );
    assert_eq!(free_id(&d, "exercise"), "own-exercise-1");
    d.set("exercise[0].id", "own-exercise-1").unwrap();
    assert_eq!(free_id(&d, "exercise"), "own-exercise-2");
    d.set("exercise[0].id", "roll").unwrap();
    check(&d).unwrap();
    remove_own(&mut d, "exercise", "roll").unwrap();
    let program = check(&d).unwrap();
    assert!(program.exercises.is_empty() && program.flare_up.keep.is_empty());
    assert_eq!(program.stages[0].exercises.len(), 1);
    assert!(d.text().contains("# first"));
}

#[test]
fn sections_that_the_page_does_not_edit_are_named() {
    let d = draft("format = 1\ntitle = \"T\"\n[later]\nx = 1\n[[visit]]\nat = 2\n[[cue]]\nid = \"c\"\n");
    assert_eq!(by_hand(&d), ["later"]);
}

#[test]
fn visit_is_typed_as_people_write_it_and_its_problem_names_its_field() {
    let i18n = Translator::new("en", None);
    let mut d = draft(
        "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[visit]]\nhow = \"video\"\n\
             at = 2026-12-03T10:00:00 # sharp\n[[stage]]\nname = \"S\"\n",
    );
    let second = d.add("visit").unwrap();
    d.set("visit[1].how", "phone").unwrap();
    let path = format!("visit[{second}].at");
    let missing = check(&d).unwrap_err();
    assert_eq!(
        (&missing[0].path, &missing[0].reason),
        (&path, &OpenReason::Missing)
    );
    for (typed, is_free) in [("3.12.2026 10:00", false), ("2026-12-04 4:30 PM", true)] {
        d.set(&path, &file_text(&path, typed)).unwrap();
        assert_eq!(check(&d).is_ok(), is_free, "{typed}");
    }
    assert!(d.set(&path, &file_text(&path, "soon")).is_err());
    assert_eq!(shown(&path, &d.get(&path).unwrap(), &i18n), "2026-12-04 16:30");
    assert!(d.text().contains("at = 2026-12-03T10:00:00 # sharp"));
}

#[test]
fn keys_are_edited_by_their_types() {
    for (path, expected) in [
        ("title", FieldControl::Text),
        ("stage[0].posture.enabled", FieldControl::Switch),
        ("stage[0].posture.every", FieldControl::Stepper),
        ("stage[0].weeks", FieldControl::Stepper),
        ("stage[0].exercises[2].reps", FieldControl::Stepper),
        ("check_in.at", FieldControl::Stepper),
        ("visit[0].at", FieldControl::Text),
        ("visit[0].how", FieldControl::Choice(&crate::visit::How::NAMES)),
        ("check_in.every", FieldControl::Choice(&program::keys::OFTEN)),
        ("patient.pace", FieldControl::Switch),
        ("exercise[0].steps", FieldControl::Lines),
        ("stage[0].about", FieldControl::Lines),
        ("check_in.questions", FieldControl::Several),
        ("stage[0].education", FieldControl::Several),
    ] {
        assert_eq!(control(path), expected, "{path}");
    }
}

#[test]
fn steps_and_texts_have_the_form_of_people_and_files() {
    let i18n = Translator::new("en", None);
    let every = "stage[0].movement.every";
    assert_eq!(shown(every, "1h30m", &i18n), "1 h 30 min");
    assert_eq!(file_text(every, "1 h 30 min"), "1h30m");
    assert_eq!(stepped(every, "1 h", "", 1, &i18n).unwrap(), "1 h 15 min");
    assert_eq!(stepped(every, "", &usual(every), 1, &i18n).unwrap(), "1 h 15 min");
    assert_eq!(stepped(every, "often", "", 1, &i18n), None);
    assert_eq!(stepped("stage[0].weeks", "", "", 1, &i18n).unwrap(), "1");
    assert_eq!(stepped("stage[0].weeks", "2", "", -1, &i18n).unwrap(), "1");
    assert_eq!(stepped("check_in.at", "16:00", "", 1, &i18n).unwrap(), "16:15");
    assert_eq!(file_text("check_in.at", "4:30 PM"), "16:30");
}

#[test]
fn library_is_searched_by_words_area_and_position() {
    let library = crate::content::library("en");
    let count = |filter: Filter| {
        let all = library.exercises.iter();
        all.filter(|e| filter.accepts(e, "")).count()
    };
    let searched = |query: &str| Filter {
        query: query.into(),
        ..Filter::default()
    };
    assert_eq!(count(Filter::default()), library.exercises.len());
    assert!(count(searched("PELVIC tilt")) >= 1 && count(searched("xylophone")) == 0);
    let neck = Filter {
        area: Some(Area::Neck),
        position: Some(Position::Floor),
        ..Filter::default()
    };
    assert!(
        count(neck.clone())
            < count(Filter {
                position: None,
                ..neck
            })
    );
}
