//! Writing a program: undo, own exercises and cues, and the report beside it.

use super::keys::key;
use super::{find, main_window, press, repeated_buttons, set_up, tall, there};
use crate::pages::author;
use crate::ui::{Author, AuthorAction, AuthorFields, AuthorModel, AuthorPane, ProgramModel};
use i_slint_backend_testing::ElementHandle;
use slint::platform::{Key, WindowEvent};
use slint::{ComponentHandle, LogicalSize, Model, SharedString};
use std::path::{Path, PathBuf};
use unbrace::ipc::Page;
use unbrace::pages::area::Area;
use unbrace::program::{self, Progress};

/// A picture of one pixel.
const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn saved(folder: &Path, text: &str) -> PathBuf {
    let file = folder.join("p.unbrace.toml");
    std::fs::write(&file, text).unwrap();
    file
}

fn typed(ui: &Author, path: &str, text: &str) {
    ui.global::<AuthorFields>().invoke_typed(path.into(), text.into());
}

/// Presses a key together with Ctrl.
fn with_control(ui: &Author, text: &str) {
    let control: SharedString = Key::Control.into();
    let held = WindowEvent::KeyPressed {
        text: control.clone(),
    };
    ui.window().dispatch_event(held);
    key(ui, text);
    ui.window()
        .dispatch_event(WindowEvent::KeyReleased { text: control });
}

/// A report about the first built-in program.
pub(super) fn report(folder: &Path) -> PathBuf {
    let counts = |id: &str, done: u32, skipped: u32| {
        format!(
            r#"{{"id":"{id}","name":"{id}","offered":{},"done":{done},"natural":0,"skipped":{skipped},
            "unanswered":0,"gentler":1,"repetitions":0}}"#,
            done + skipped
        )
    };
    let text = format!(
        r#"{{"schema":"{}","version":{},"made":"2026-11-29","name":"A. B.",
        "period":{{"from":"2026-11-01","to":"2026-11-28"}},
        "program":{{"title":"An easy start for the lower back","stage":"More room"}},"contact":true,
        "reminders":[{{"kind":"movement","offered":20,"done":12,"natural":2,"skipped":4,"unanswered":2,
        "later":0,"waited":0,"absorbed":0}}],
        "exercises":[{},{},{},{},{}],"natural_breaks":3,"check_ins":4,
        "pain":{{"mean":4.2,"best":3,"worst":6,"first":6,"last":3,"entries":4}},
        "change":[],"flare_up":{{"days":2,"spells":[]}},"by":"week","stretches":[],"curve_by":"day","curve":[],
        "notes":[],"questions":[{{"day":"2026-11-20","text":"May I swim?"}}]}}"#,
        unbrace::report::SCHEMA,
        unbrace::report::VERSION,
        counts("pelvic-tilt", 4, 5),
        counts("bird-dog", 2, 0),
        counts("walk-break", 9, 1),
        counts("seated-cat-cow", 6, 2),
        counts("sit-to-stand", 2, 6),
    );
    let file = folder.join("report.json");
    std::fs::write(&file, text).unwrap();
    file
}

/// The same report, sealed to a key that is thrown away.
pub(super) fn sealed_report(folder: &Path) -> PathBuf {
    let plain = std::fs::read(report(folder)).unwrap();
    let public = unbrace::seal::SecretKeys::generate().public().remove(0);
    let file = folder.join("anna.json.age");
    std::fs::write(&file, unbrace::seal::seal(&plain, &public).unwrap()).unwrap();
    file
}

#[test]
fn edits_are_undone_and_redone_by_keyboard() {
    let (context, folder) = set_up();
    let file = saved(&folder, program::EXAMPLES[0].1);
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(LogicalSize::new(1_200.0, 900.0));
    ui.show().unwrap();
    let before = author.text();
    typed(&ui, "title", "Another title");
    ui.global::<AuthorModel>().invoke_pick("sit-to-stand".into());
    let after = author.text();
    key(&ui, Key::Tab);
    with_control(&ui, "z");
    with_control(&ui, "z");
    assert_eq!(author.text(), before);
    with_control(&ui, "z");
    assert_eq!(author.text(), before, "there is no edit before the first one");
    with_control(&ui, "y");
    with_control(&ui, "y");
    assert_eq!(author.text(), after);
    ui.global::<AuthorModel>().invoke_act(AuthorAction::Undo);
    assert!(author.text().contains("Another title") && author.text() != after);
    // What is being typed belongs to the field.
    let fields = ui.global::<AuthorFields>();
    fields.invoke_begun("title".into(), "half".into());
    let present = author.text();
    with_control(&ui, "z");
    assert_eq!(author.text(), present);
}

#[test]
fn own_exercise_is_written_with_its_picture_and_removed_everywhere() {
    let (context, folder) = set_up();
    let file = saved(&folder, &format!("# by hand\n{}", program::EXAMPLES[0].1));
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(LogicalSize::new(1_200.0, 9_000.0));
    ui.show().unwrap();
    let model = ui.global::<AuthorModel>();
    press(&ui, "Add an exercise of your own");
    assert_eq!(model.get_opened_own(), "own-exercise-1");
    assert_eq!(model.get_open_count(), 4, "name, steps, why and when to stop");
    for (name, text) in [
        ("name", "Towel roll"),
        ("steps", "Roll up a towel.\n\nLean back over it."),
        ("why", "It moves the upper back."),
        ("stop", "Stop if it hurts."),
        ("caution", "Ask first after a fracture."),
        ("gentler", "Take a thinner towel."),
        ("reps", "3"),
        ("level", "2"),
    ] {
        typed(&ui, &format!("exercise[0].{name}"), text);
    }
    let fields = ui.global::<AuthorFields>();
    fields.invoke_toggle("exercise[0].positions".into(), 1);
    let upper_back = Area::ALL.iter().position(|a| *a == Area::UpperBack).unwrap();
    let upper_back = i32::try_from(upper_back).unwrap();
    fields.invoke_toggle("exercise[0].region".into(), upper_back);
    assert!(there(&ui, "Steps, one on each line") && there(&ui, "Choose a picture…"));
    let picture = folder.join("towel.png");
    std::fs::write(&picture, program::image::decode(PIXEL).unwrap()).unwrap();
    author.set_picture(&picture);
    assert_eq!(model.get_message(), "");
    typed(&ui, "exercise[0].image_text", "A towel under the ribs.");
    assert_eq!(model.get_open_count(), 0, "{}", author.text());
    let parsed = program::parse(&author.text()).unwrap();
    let own = &parsed.exercises[0];
    assert_eq!(own.steps, ["Roll up a towel.", "Lean back over it."]);
    assert_eq!(
        (own.reps, u8::from(own.level), own.region.name()),
        (3, 2, "upper-back")
    );
    assert_eq!(own.positions[0].name(), "standing");
    assert!(own.image.starts_with("data:image/png;base64,") && !own.image_text.is_empty());
    assert!(
        parsed.stages[0]
            .exercises
            .iter()
            .any(|d| d.id == "own-exercise-1")
    );
    // A picture that is too large is refused, and the present one stays.
    std::fs::write(&picture, vec![0; 300 * 1024]).unwrap();
    author.set_picture(&picture);
    assert!(
        model.get_message().contains("at most 200 KB"),
        "{}",
        model.get_message()
    );
    assert_eq!(
        program::parse(&author.text()).unwrap().exercises[0].image,
        own.image
    );
    press(&ui, "Remove this exercise");
    let parsed = program::parse(&author.text()).unwrap();
    assert!(parsed.exercises.is_empty());
    assert!(!author.text().contains("own-exercise-1") && author.text().starts_with("# by hand\n"));
}

#[test]
fn cues_and_questions_are_chosen_from_lists() {
    let (context, folder) = set_up();
    let file = saved(&folder, program::EXAMPLES[0].1);
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    let (model, fields) = (ui.global::<AuthorModel>(), ui.global::<AuthorFields>());
    let parsed = || program::parse(&author.text()).unwrap();
    let before = parsed();
    let all = model.get_cue_cards().row_count();
    model.invoke_search("jaw".into());
    let found = model.get_cue_cards();
    assert!(found.row_count() > 0 && found.row_count() < all);
    let free = found.iter().find(|c| !c.chosen).unwrap();
    model.invoke_pick_cue(free.id.clone());
    assert!(parsed().stages[0].cues.iter().any(|id| *id == free.id.as_str()));
    model.invoke_pick_cue(free.id);
    assert_eq!(parsed().stages[0].cues, before.stages[0].cues);
    fields.invoke_toggle("check_in.questions".into(), 3);
    let asked = |p: &program::Program| p.check_in.clone().unwrap().questions;
    assert_ne!(
        asked(&parsed()).contains(&"sleep".into()),
        asked(&before).contains(&"sleep".into())
    );
    // A cue of one's own says when it is long.
    let long = "Let your shoulders settle and feel how the next slow breath widens the ribs at the back.";
    model.invoke_add_cue(long.into(), "It helps.".into());
    let own = model.get_cues().iter().find(|c| c.own).unwrap();
    assert!(own.long && own.words.starts_with("17 words"), "{}", own.words);
    model.invoke_open_cue(own.id.clone());
    typed(&ui, "cue[0].text", "Let your shoulders settle.");
    assert!(!model.get_cues().iter().any(|c| c.long));
    model.invoke_delete_cue(own.id);
    assert_eq!(parsed().cues.len(), 0);
}

#[test]
fn section_of_another_hand_is_kept_and_named() {
    let (context, folder) = set_up();
    let text = format!("{}\n[later] # not of this page\nx = 1\n", program::EXAMPLES[0].1);
    let file = saved(&folder, &text);
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    typed(&ui, "title", "Another title");
    assert!(author.text().ends_with("[later] # not of this page\nx = 1\n"));
    assert!(ui.global::<AuthorModel>().get_by_hand().contains("later"));
}

#[test]
fn report_beside_the_program_leads_to_the_next_version() {
    let (context, folder) = set_up();
    let text = program::EXAMPLES[0]
        .1
        .replacen("title = ", "# for A. B.\ntitle = ", 1);
    let file = saved(&folder, &text);
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(LogicalSize::new(1_200.0, 3_000.0));
    ui.show().unwrap();
    let model = ui.global::<AuthorModel>();
    let before = program::parse(&author.text()).unwrap();
    author.open_report(&report(&folder));
    assert!(model.get_has_report() && ui.get_pane() == AuthorPane::Report);
    for shown in ["! Asks you to get in touch.", "Save the next version…"] {
        assert!(there(&ui, shown), "{shown}");
    }
    assert_eq!(model.get_report_questions().row_count(), 1);
    assert!(model.get_report_courses().row_data(0).unwrap().contains("6 → 3"));
    let reported = model.get_reported();
    let rows: Vec<_> = reported.iter().filter(|e| e.id == "pelvic-tilt").collect();
    assert!(rows[0].text.starts_with("4 of 9 done"), "{}", rows[0].text);
    let line = model.get_exercises().iter().find(|e| e.id == "pelvic-tilt");
    if let Some(line) = line {
        assert!(line.reported.contains("4 of 9 done"), "{}", line.reported);
    }
    let first = reported.row_data(0).unwrap();
    assert!(first.in_stage);
    model.invoke_change_dose(first.id.clone());
    assert_eq!(model.get_opened_exercise(), first.id);
    let stage = usize::try_from(model.get_stage()).unwrap();
    // An empty dose counts from the dose of the exercise itself.
    let exercise = || model.get_exercises().row_data(0).unwrap();
    let dose = || exercise().doses.row_data(0).unwrap();
    assert_eq!(dose().value, "");
    press(&ui, &format!("{}: {}: more", dose().label, exercise().name));
    let number = |text: &str| text.parse::<u32>().unwrap();
    let (shown, usual) = (dose().value, dose().placeholder);
    assert!(number(&shown) > number(&usual), "{shown} after {usual}");
    typed(&ui, &format!("stage[{stage}].exercises[0].sets"), "2");
    // The number of the version is raised by the file that is written, and not by the dialog.
    model.invoke_act(AuthorAction::SaveNext);
    assert!(!author.text().contains("version = 2"));
    author.save_next(&file.join("next.unbrace.toml"));
    assert!(!author.text().contains("version = 2") && model.get_unsaved());
    let next = folder.join("next.unbrace.toml");
    author.save_next(&next);
    assert!(!model.get_unsaved(), "{}", model.get_message());
    let written = std::fs::read_to_string(&next).unwrap();
    let parsed = program::parse(&written).unwrap();
    assert_eq!((parsed.version, &parsed.id), (2, &before.id));
    assert!(written.contains("# for A. B.") && before.is_update(&parsed));
    assert_eq!(parsed.stages[stage].exercises[0].sets, 2);
    // A file that is no report is refused, and the present one stays.
    std::fs::write(folder.join("no.json"), "{}").unwrap();
    author.open_report(&folder.join("no.json"));
    assert!(
        model.get_message().contains("no.json: It is not a report."),
        "{}",
        model.get_message()
    );
    assert!(model.get_has_report());
    model.invoke_act(AuthorAction::CloseReport);
    assert!(!model.get_has_report() && model.get_report_questions().row_count() == 0);
}

#[test]
fn each_button_of_the_author_has_a_name_of_its_own() {
    let (context, folder) = set_up();
    let file = saved(&folder, program::EXAMPLES[0].1);
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(LogicalSize::new(1_400.0, 9_000.0));
    ui.show().unwrap();
    let model = ui.global::<AuthorModel>();
    for (n, name) in ["Towel roll", "Chin slide"].into_iter().enumerate() {
        model.invoke_act(AuthorAction::AddExercise);
        typed(&ui, &format!("exercise[{n}].name"), name);
    }
    for (n, day) in ["2031-05-01", "2031-06-01"].into_iter().enumerate() {
        model.invoke_act(AuthorAction::AddVisit);
        typed(&ui, &format!("visit[{n}].at"), &format!("{day} 10:00"));
    }
    author.open_report(&report(&folder));
    let first = model.get_reported().row_data(0).unwrap();
    model.invoke_change_dose(first.id);
    for pane in [AuthorPane::Report, AuthorPane::Library, AuthorPane::Preview] {
        ui.set_pane(pane);
        assert_eq!(repeated_buttons(&ui), Vec::<String>::new(), "{pane:?}");
    }
}

#[test]
fn sealed_report_opens_once_its_key_is_chosen() {
    let (context, folder) = set_up();
    let file = saved(&folder, program::EXAMPLES[0].1);
    let key = |name: &str| {
        let file = folder.join(name);
        let keys = unbrace::key_file::create(&file, unbrace::clock::now().wall).unwrap();
        (file, keys)
    };
    let ((right, keys), (other, _)) = (key("right.key"), key("other.key"));
    let plain = std::fs::read(report(&folder)).unwrap();
    let sealed = folder.join("anna.json.age");
    let public = keys.public().remove(0);
    std::fs::write(&sealed, unbrace::seal::seal(&plain, &public).unwrap()).unwrap();
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(LogicalSize::new(1_200.0, 1_200.0));
    ui.show().unwrap();
    let model = ui.global::<AuthorModel>();
    author.open_report(&sealed);
    assert!(!model.get_has_report() && ui.get_pane() == AuthorPane::Report);
    assert_eq!(
        model.get_report_sealed(),
        "anna.json.age: It is sealed. Your key opens it."
    );
    assert!(there(&ui, "Open a key…"));
    author.use_key(&folder.join("p.unbrace.toml"));
    assert!(
        model
            .get_report_sealed()
            .contains("There is no key in this file.")
    );
    author.use_key(&other);
    assert!(
        model.get_report_sealed().contains("sealed to another key"),
        "{}",
        model.get_report_sealed()
    );
    author.use_key(&right);
    assert!(model.get_has_report() && model.get_report_sealed().is_empty());
    assert!(!there(&ui, "Open a key…"));
    // A file that is cut off waits for no key, and the shown report stays.
    std::fs::write(
        folder.join("cut.json.age"),
        &std::fs::read(&sealed).unwrap()[..300],
    )
    .unwrap();
    author.open_report(&folder.join("cut.json.age"));
    assert!(model.get_has_report() && model.get_report_sealed().is_empty());
    assert!(
        model.get_message().starts_with("cut.json.age: "),
        "{}",
        model.get_message()
    );
    // The public half goes into the program.
    author.take_public_key(&right);
    let parsed = program::parse(&author.text()).unwrap();
    assert_eq!(parsed.seal_to.as_ref(), Some(&public));
}

#[test]
fn visits_are_planned_changed_and_removed() {
    let (context, folder) = set_up();
    let file = saved(&folder, &format!("# by hand\n{}", program::EXAMPLES[0].1));
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(LogicalSize::new(1_200.0, 9_000.0));
    ui.show().unwrap();
    let model = ui.global::<AuthorModel>();
    let fields = || model.get_visits().iter().last().unwrap().fields;
    press(&ui, "Add a visit");
    assert_eq!((model.get_opened_visit(), model.get_open_count()), (0, 1));
    assert_eq!(fields().row_data(0).unwrap().missing, "Please fill this in.");
    let names = fields().row_data(1).unwrap().names;
    assert_eq!(names.iter().collect::<Vec<_>>(), ["Video", "In person", "Phone"]);
    typed(&ui, "visit[0].at", "in a week");
    let at = fields().row_data(0).unwrap();
    assert!(
        at.value == "in a week" && at.error.starts_with("Write day and time like "),
        "{}",
        at.error
    );
    typed(&ui, "visit[0].at", "10.12.2026 16:30");
    typed(&ui, "visit[0].note", "A chair without wheels");
    let at = fields().row_data(0).unwrap();
    assert_eq!((at.value.as_str(), at.error.as_str()), ("2026-12-10 16:30", ""));
    press(&ui, "Add a visit");
    typed(&ui, "visit[1].at", "2026-12-10 16:30");
    assert_eq!(
        fields().row_data(0).unwrap().error,
        "There is a visit at that time already."
    );
    typed(&ui, "visit[1].at", "2026-12-17 16:30");
    ui.global::<AuthorFields>()
        .invoke_choose("visit[1].how".into(), 1);
    let visits = program::parse(&author.text()).unwrap().visits;
    assert_eq!(
        (visits.len(), visits[0].note.as_str()),
        (2, "A chair without wheels")
    );
    assert_eq!(visits[1].how.name(), "in person");
    let shown = model.get_visits().row_data(1).unwrap().text;
    assert!(
        shown.ends_with(" · In person") && model.get_by_hand().is_empty(),
        "{shown}"
    );
    model.invoke_remove_visit(0);
    let visits = program::parse(&author.text()).unwrap().visits;
    assert!(visits.len() == 1 && visits[0].note.is_empty() && author.text().starts_with("# by hand\n"));
    model.invoke_act(AuthorAction::Undo);
    assert_eq!(program::parse(&author.text()).unwrap().visits.len(), 2);
}

#[test]
fn program_page_lists_what_an_update_has_changed_until_it_is_read() {
    let (context, _) = set_up();
    let old = program::parse(program::EXAMPLES[0].1).unwrap();
    let mut new = old.clone();
    new.version = 2;
    new.stages[0].exercises[0].note = "Slowly.".into();
    let today = unbrace::engine::day_of(unbrace::clock::now().wall);
    context.program.borrow_mut().active = Some(unbrace::installed_program::Active {
        place: Progress::new(&new, today),
        program: new,
    });
    *context.previous_program.borrow_mut() = Some(old);
    let ui = main_window(&context, Page::Program).unwrap();
    tall(&ui);
    let model = ui.global::<ProgramModel>();
    let changes: Vec<SharedString> = model.get_changes().iter().collect();
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert!(changes[0].contains("Slowly.") && there(&ui, "What is new"));
    assert!(model.get_details().iter().any(|d| d == "Version 2"));
    find(&ui, "Got it").invoke_accessible_default_action();
    assert_eq!(model.get_changes().row_count(), 0);
    assert!(
        ElementHandle::find_by_accessible_label(&ui, "Got it")
            .next()
            .is_none()
    );
}
