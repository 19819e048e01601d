//! The library and the program, without a screen.

use super::keys::key;
use super::{find, find_root, frame, main_window, named, press, set_up, tall, there};
use crate::context::Context;
use crate::link::CompanionEvent;
use crate::ui::{
    LearnModel, LibraryAction, LibraryFilter, LibraryModel, Main, MainPage, ProgramModel, ProgramView,
};
use i_slint_backend_testing::{AccessibleRole, ElementHandle};
use slint::platform::Key;
use slint::{ComponentHandle, Model};
use std::rc::Rc;
use unbrace::installed_program::Active;
use unbrace::ipc::{Frame, Page};
use unbrace::program::{self, Progress};

fn cards(ui: &Main) -> Vec<String> {
    let sections = ui.global::<LibraryModel>().get_sections();
    let all = sections.iter().flat_map(|s| s.cards.iter().collect::<Vec<_>>());
    all.map(|c| c.name.to_string()).collect()
}

#[test]
fn library_is_searched_and_filtered_as_one_types() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    tall(&ui);
    let all = cards(&ui).len();
    assert!(all > 80, "{all}");
    find(&ui, "Search").set_accessible_value("  BRIDGE ");
    assert!(there(&ui, "Bridge"), "{:?}", cards(&ui));
    assert!(cards(&ui).len() < 10);
    press(&ui, "Clear the search");
    assert_eq!(cards(&ui).len(), all);
    press(&ui, "Breathing");
    assert_eq!(ui.global::<LibraryModel>().get_sections().row_count(), 1);
    ui.global::<LibraryModel>().invoke_filter(LibraryFilter::Area, 5);
    assert_eq!(cards(&ui).len(), 0);
    assert!(there(
        &ui,
        "Nothing fits this search. A shorter word or fewer filters may help."
    ));
}

#[test]
fn unfolded_filters_stay_unfolded_after_an_entry_was_open() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    ui.window().set_size(slint::LogicalSize::new(700.0, 12_000.0));
    ui.show().unwrap();
    assert!(!there(&ui, "Easy"));
    press(&ui, "Filters");
    assert!(there(&ui, "Easy"));
    ui.global::<LibraryModel>()
        .invoke_open_entry("exercise/walk-break".into());
    press(&ui, "Back to the library");
    assert!(there(&ui, "Easy"));
}

#[test]
fn window_that_opens_with_an_article_takes_the_keys_that_scroll() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::WarningSigns).unwrap();
    ui.window().set_size(slint::LogicalSize::new(560.0, 420.0));
    ui.show().unwrap();
    assert!(there(&ui, "Back to the library"));
    key(&ui, Key::PageDown);
    assert!(!there(&ui, "Back to the library"), "it is scrolled out of sight");
}

#[test]
fn exercise_opens_to_everything_about_it_and_can_be_left_out() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    tall(&ui);
    press(&ui, "Walk break");
    for text in ["How to do it", "The gentler way", "Why", "Take care"] {
        assert!(there(&ui, text), "{text}");
    }
    press(&ui, "Leave it out");
    let settings = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    assert!(settings().contains("avoid = [\"walk-break\"]"), "{}", settings());
    assert!(settings().starts_with("# mine"));
    assert!(there(&ui, "You leave it out, so it does not come by itself."));
    press(&ui, "Use it again");
    assert!(settings().contains("avoid = []"), "{}", settings());
    press(&ui, "Back to the library");
    assert!(there(&ui, "Search"));
}

#[test]
fn next_break_is_offered_while_a_companion_runs_and_the_exercise_may_come() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    tall(&ui);
    let model = ui.global::<LibraryModel>();
    model.invoke_open_entry("exercise/walk-break".into());
    assert!(!there(&ui, "In my next break"), "no companion runs");
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(frame());
    assert_eq!(find(&ui, "In my next break").accessible_checked(), Some(false));
    tell(Frame {
        preferred: Some("walk-break".into()),
        ..frame()
    });
    assert_eq!(find(&ui, "In my next break").accessible_checked(), Some(true));
    model.invoke_open_entry("exercise/incline-plank".into());
    assert!(!there(&ui, "In my next break") && there(&ui, "Try it now"));
    assert!(there(&ui, "It comes by itself after 30 more movement breaks."));
    model.invoke_open_entry("exercise/pelvic-floor-release".into());
    assert!(
        !there(&ui, "Try it now"),
        "only a therapist's program may offer it"
    );
    model.invoke_act(LibraryAction::TryNow); // the button is not there
}

#[test]
fn cues_of_a_theme_are_switched_off_one_by_one() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    tall(&ui);
    press(&ui, "Cues for the breath");
    let cue = "Let your belly go. Feel the next breath widen your ribs.";
    let switch = || {
        find(&ui, cue); // makes the elements
        let switches = ElementHandle::query_descendants(&find_root(&ui))
            .match_accessible_role(AccessibleRole::Switch)
            .find_all();
        let found = switches
            .into_iter()
            .find(|e| e.accessible_label().as_deref() == Some(cue));
        found.unwrap()
    };
    switch().invoke_accessible_default_action();
    let text = std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    assert!(text.contains("avoid = [\"soft-belly\"]"), "{text}");
    assert_eq!(switch().accessible_checked(), Some(false));
}

#[test]
fn library_is_complete_by_keyboard() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    ui.window().set_size(slint::LogicalSize::new(860.0, 600.0));
    ui.show().unwrap();
    find(&ui, "Search"); // makes the elements
    // The sidebar with the warning signs, the page, the search field, its chips and the filters.
    for _ in 0..8 {
        key(&ui, Key::Tab);
    }
    let model = ui.global::<LibraryModel>();
    for _ in 0..4 {
        if !model.get_open().is_empty() {
            break;
        }
        key(&ui, Key::RightArrow);
        key(&ui, Key::Return);
        key(&ui, Key::Tab);
    }
    assert!(
        !model.get_open().is_empty() || model.get_filtered(),
        "no control has taken a key"
    );
}

#[test]
fn way_back_from_an_article_leads_to_what_was_open() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    tall(&ui);
    let (model, reader) = (ui.global::<LibraryModel>(), ui.global::<LearnModel>());
    model.invoke_open_entry("exercise/walk-break".into());
    model.invoke_warning_signs();
    assert_eq!(reader.get_open(), "warning-signs");
    model.invoke_close();
    assert_eq!(
        (reader.get_open().as_str(), model.get_open().as_str()),
        ("", "exercise/walk-break")
    );
    model.invoke_close();
    assert_eq!(
        (model.get_open().as_str(), model.get_last().as_str()),
        ("", "exercise/walk-break")
    );
}

/// Installs the first built-in program as if it had begun 8 days ago.
fn install(context: &Rc<Context>) {
    let program = program::parse(program::EXAMPLES[0].1).unwrap();
    let began = unbrace::engine::day_of(unbrace::clock::now().wall) - chrono::Duration::days(8);
    context.program.borrow_mut().active = Some(Active {
        place: Progress {
            since: began,
            ..Progress::new(&program, began)
        },
        program,
    });
    context.settings_changed();
}

#[test]
fn built_in_program_is_offered_before_it_begins() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Program).unwrap();
    tall(&ui);
    press(&ui, "An easy start for the lower back");
    let model = ui.global::<ProgramModel>();
    assert_eq!(model.get_view(), ProgramView::Offered);
    for text in ["Rhythm", "Your choice", "When it flares up", "Start this program"] {
        assert!(there(&ui, text), "{text}");
    }
    press(&ui, "Not now");
    assert_eq!(model.get_view(), ProgramView::None);
}

#[test]
fn answers_to_an_offered_program_are_in_sight_on_every_scroll_position() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Program).unwrap();
    ui.show().unwrap();
    for (width, height) in [(560.0, 420.0), (860.0, 600.0), (1920.0, 1080.0)] {
        ui.window().set_size(slint::LogicalSize::new(width, height));
        ui.global::<ProgramModel>()
            .invoke_open_built_in("lower-back-start".into());
        for name in ["Start this program", "Not now"] {
            let button = find(&ui, name);
            let bottom = button.absolute_position().y + button.size().height;
            assert!(bottom <= height, "{name} ends at {bottom} of {height}");
            let right = button.absolute_position().x + button.size().width;
            assert!(right <= width, "{name} ends at {right} of {width}");
        }
        press(&ui, "Not now");
    }
}

#[test]
fn stages_are_opened_on_the_line_and_exercises_in_the_library() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Program).unwrap();
    tall(&ui);
    install(&context);
    let model = ui.global::<ProgramModel>();
    assert_eq!(model.get_view(), ProgramView::Installed);
    assert_eq!(model.get_place(), "Stage 1 of 4, day 9 of 14");
    let stages = model.get_stages();
    let second = stages.row_data(1).unwrap().name;
    press(&ui, &format!("2. {second}"));
    assert_eq!(model.get_stage_title(), format!("Stage 2: {second}"));
    assert_eq!(
        model.get_choices().row_count(),
        0,
        "only the present stage can be changed"
    );
    model.invoke_choose_stage(0);
    assert!(model.get_choices().row_count() >= 3);
    press(&ui, "Seated pelvic tilt");
    assert_eq!(ui.get_page(), MainPage::Library);
    press(&ui, "Back to the program");
    assert_eq!(ui.get_page(), MainPage::Program);
}

#[test]
fn every_control_of_the_library_and_the_program_has_a_name_of_its_own() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Library).unwrap();
    tall(&ui);
    let check = |what: &str| {
        assert_eq!(super::nameless(&ui), Vec::<String>::new(), "{what}");
        let buttons = ElementHandle::query_descendants(&find_root(&ui))
            .match_accessible_role(AccessibleRole::Button)
            .find_all();
        let mut names: Vec<String> = buttons
            .iter()
            .filter_map(|b| b.accessible_label().map(|l| l.to_string()))
            .collect();
        let count = names.len();
        names.sort();
        let all = names.clone();
        names.dedup();
        assert_eq!(names.len(), count, "{what}: {all:?}");
    };
    check("list");
    ui.global::<LibraryModel>()
        .invoke_open_entry("exercise/walk-break".into());
    named(&ui, "How to do it");
    check("exercise");
    ui.invoke_navigate(MainPage::Program);
    named(&ui, "Rhythm");
    check("built-in programs");
    install(&context);
    named(&ui, "When it flares up");
    check("program");
}
