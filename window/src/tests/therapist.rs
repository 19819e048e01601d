//! Writing a program, the questions for the therapist, and the report.

use super::{find_root, kept, main_window, nameless, press, set_up, tall, there};
use crate::context::Places;
use crate::pages::author;
use crate::pages::progress::report::ReportCards;
use crate::ui::{AfterSaving, AuthorAction, AuthorFields, AuthorModel, ReportFormat, ReportModel};
use chrono::Duration;
use i_slint_backend_testing::{AccessibleRole, ElementHandle};
use slint::{ComponentHandle, Model};
use unbrace::engine::ReminderKind;
use unbrace::history::{Change, End, Entry, What};
use unbrace::ipc::Page;
use unbrace::program;

fn typed(ui: &crate::ui::Author, path: &str, text: &str) {
    ui.global::<AuthorFields>().invoke_typed(path.into(), text.into());
}

#[test]
fn edited_program_keeps_its_comments() {
    let (context, folder) = set_up();
    let file = folder.join("p.unbrace.toml");
    let (_, example) = program::EXAMPLES[0];
    std::fs::write(&file, format!("# by hand\n{example}")).unwrap();
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(slint::LogicalSize::new(1_200.0, 9_000.0));
    ui.show().unwrap();
    assert_eq!(nameless(&ui), Vec::<String>::new());
    let model = ui.global::<AuthorModel>();
    assert!(!model.get_unsaved() && model.get_open_count() == 0);
    let day = model.get_day();
    typed(&ui, "stage[0].movement.every", "20m");
    assert_ne!(model.get_day(), day, "the preview follows");
    // Refused input stays in its field, and the text of the file does not change.
    let before = author.text();
    typed(&ui, "stage[0].movement.every", "often");
    assert_eq!(author.text(), before);
    let movement = model.get_rhythm().row_data(1).unwrap().fields;
    let row = movement
        .iter()
        .find(|r| r.path == "stage[0].movement.every")
        .unwrap();
    assert_eq!(model.get_open_count(), 1, "the footer counts what is refused");
    assert_eq!(model.get_status(), "One entry is still open.");
    assert_eq!(
        (row.value.as_str(), row.error.contains("from 5 min to 8 h")),
        ("often", true),
        "{}",
        row.error
    );
    typed(&ui, "stage[0].movement.every", "25m");
    press(&ui, "Sit-to-stand");
    model.invoke_add_cue("Let your jaw hang.".into(), "It often joins in.".into());
    press(&ui, "Save");
    assert!(
        there(&ui, "Saved. Your patient can open it."),
        "{}",
        model.get_message()
    );
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("# by hand\n") && text.contains("\"25m\""),
        "{text}"
    );
    let p = program::parse(&text).unwrap();
    assert!(p.stages[0].exercises.iter().any(|d| d.id == "sit-to-stand"));
    assert_eq!(p.cues.last().unwrap().text, "Let your jaw hang.");
    // The saved file opens with the same text.
    let (again, author_again) = author::window(&context, Some(&file)).unwrap();
    assert_eq!(author_again.text(), text);
    assert!(!again.global::<AuthorModel>().get_unsaved());
}

#[test]
fn open_entries_are_counted_and_drafts_are_kept() {
    let (context, folder) = set_up();
    let (ui, author) = author::window(&context, None).unwrap();
    let model = ui.global::<AuthorModel>();
    assert_eq!(model.get_open_count(), 3, "title, name and contact");
    typed(&ui, "author", "Jane Doe, PT");
    typed(&ui, "contact", "555 0134");
    assert_eq!(model.get_open_count(), 1);
    let title = model.get_about().row_data(0).unwrap();
    assert_eq!(
        (title.value.as_str(), title.missing.as_str()),
        ("", "Please fill this in.")
    );
    let file = folder.join("part.unbrace.toml");
    // After a crash at this point, the draft is restored.
    let draft = std::fs::read_to_string(folder.join("draft.unbrace.toml")).unwrap();
    assert_eq!(draft, author.text());
    let (back, author_back) = author::window(&context, None).unwrap();
    assert_eq!(author_back.text(), draft);
    assert_eq!(
        back.global::<AuthorModel>().get_message(),
        "Your unsaved draft has been restored."
    );
    // A window with another program keeps it under another name.
    let other = folder.join("other.unbrace.toml");
    std::fs::write(&other, program::EXAMPLES[0].1).unwrap();
    let (other, _author_other) = author::window(&context, Some(&other)).unwrap();
    let kept = folder.join("draft.unbrace.1.kept.toml");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), draft);
    let message = other.global::<AuthorModel>().get_message();
    assert!(message.contains("draft.unbrace.1.kept.toml"), "{message}");
    // So does a window that cannot read it.
    std::fs::write(folder.join("draft.unbrace.toml"), "title = \n").unwrap();
    author::window(&context, None).unwrap();
    let kept = folder.join("draft.unbrace.2.kept.toml");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "title = \n");
    author.save(&file, AfterSaving::Nothing);
    assert!(!folder.join("draft.unbrace.toml").exists());
    assert!(
        model.get_message().starts_with("Saved as it is."),
        "{}",
        model.get_message()
    );
    author.hand_out(&folder.join("sheet.html"));
    assert!(
        !folder.join("sheet.html").exists(),
        "an open program is not handed out"
    );
    typed(&ui, "title", "Back again");
    assert_eq!(
        (model.get_open_count(), model.get_status().as_str()),
        (0, "Ready to hand over.")
    );
    author.hand_out(&folder.join("sheet.html"));
    let sheet = std::fs::read_to_string(folder.join("sheet.html")).unwrap();
    assert!(sheet.contains("Back again") && sheet.contains("<svg"));
    let (none, _none_page) = author::window(&context, Some(&folder.join("none"))).unwrap();
    assert!(none.global::<AuthorModel>().get_message().contains("none: "));
}

#[test]
fn texts_of_the_template_are_not_handed_out() {
    let (context, folder) = set_up();
    let file = folder.join("new.unbrace.toml");
    std::fs::write(&file, program::template("en")).unwrap();
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    assert_eq!(ui.global::<AuthorModel>().get_open_count(), 3);
    author.hand_out(&folder.join("sheet.html"));
    assert!(!folder.join("sheet.html").exists());
}

#[test]
fn german_window_begins_in_german() {
    let (context, folder) = set_up();
    let german = "[appearance]\nlanguage = \"de\"\n";
    std::fs::write(folder.join("settings.toml"), german).unwrap();
    context.settings_changed();
    let (ui, _author) = author::window(&context, None).unwrap();
    let model = ui.global::<AuthorModel>();
    assert_eq!(
        model.get_stages().row_data(0).unwrap().name,
        "Die ersten zwei Wochen"
    );
    assert_eq!(model.get_beginnings().row_data(0).unwrap(), "Leeres Programm");
    model.invoke_begin_with(1);
    assert_eq!(model.get_stages().row_data(0).unwrap().name, "Ein wenig und oft");
}

#[test]
fn own_exercise_has_its_name_and_its_picture() {
    let (context, folder) = set_up();
    let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let text = format!(
        "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[stage]]\nname = \"S\"\nexercises = [\"towel-roll\"]\n\
         [[exercise]]\nid = \"towel-roll\"\nname = \"Towel roll\"\nkind = \"movement\"\nsteps = [\"Roll it up.\"]\n\
         why = \"W.\"\nstop = \"S.\"\nreps = 4\nimage = \"data:image/png;base64,{png}\"\n"
    );
    let file = folder.join("own.unbrace.toml");
    std::fs::write(&file, text).unwrap();
    let (ui, _author) = author::window(&context, Some(&file)).unwrap();
    let row = ui.global::<AuthorModel>().get_exercises().row_data(0).unwrap();
    assert_eq!(
        (row.name.as_str(), row.summary.as_str()),
        ("Towel roll", "4 times")
    );
    assert_eq!(row.picture.size().width, 1);
}

#[test]
fn check_in_is_chosen_and_exercises_and_stages_are_moved_and_copied() {
    let (context, folder) = set_up();
    let file = folder.join("p.unbrace.toml");
    std::fs::write(&file, program::EXAMPLES[0].1).unwrap();
    let (ui, author) = author::window(&context, Some(&file)).unwrap();
    let (model, fields) = (ui.global::<AuthorModel>(), ui.global::<AuthorFields>());
    let parsed = || program::parse(&author.text()).unwrap();
    let before = parsed();
    fields.invoke_choose("check_in.every".into(), 1);
    assert_eq!(parsed().check_in.unwrap().every, "daily");
    model.invoke_move_exercise(1, -1);
    let moved = parsed().stages[0].exercises.clone();
    assert_eq!(
        (&moved[0], &moved[1]),
        (&before.stages[0].exercises[1], &before.stages[0].exercises[0])
    );
    model.invoke_copy_exercise("shoulder-roll".into());
    assert!(
        parsed().stages[1]
            .exercises
            .iter()
            .any(|d| d.id == "shoulder-roll" && d.reps == 6)
    );
    model.invoke_toggle_day("shoulder-roll".into(), 6);
    let days = |p: &program::Program| {
        let of = p.stages[0].exercises.iter().find(|d| d.id == "shoulder-roll");
        of.unwrap().days.names().len()
    };
    assert_eq!(days(&parsed()), 6);
    model.invoke_toggle_day("shoulder-roll".into(), 6);
    assert_eq!(days(&parsed()), 7);
    model.invoke_act(AuthorAction::DuplicateStage);
    assert_eq!((parsed().stages.len(), model.get_stage()), (5, 1));
    model.invoke_act(AuthorAction::RemoveStage);
    model.invoke_act(AuthorAction::StageLater);
    assert_eq!(parsed().stages[1].name, before.stages[0].name);
    fields.invoke_step("stage[0].movement.every".into(), "1 h 15 min".into(), 1);
    assert!(author.text().contains("\"1h30m\""));
}

#[test]
fn questions_can_be_added_ticked_and_deleted() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    let model = ui.global::<ReportModel>();
    model.invoke_add_question("May I swim?".into());
    model.invoke_add_question("How long still?".into());
    let asked = ElementHandle::query_descendants(&find_root(&ui))
        .match_accessible_role(AccessibleRole::Checkbox)
        .find_all()
        .into_iter()
        .find(|e| e.accessible_label().as_deref() == Some("May I swim?"))
        .unwrap();
    asked.invoke_accessible_default_action();
    let open = |folder: &std::path::Path| -> Vec<String> {
        let h = unbrace::history::History::open(&folder.join("history.db"))
            .unwrap()
            .history;
        let all = h.questions().unwrap();
        all.into_iter().filter(|q| !q.asked).map(|q| q.text).collect()
    };
    assert_eq!(open(&folder), ["How long still?"]);
    let id = model
        .get_questions()
        .iter()
        .find(|q| q.text == "How long still?")
        .unwrap()
        .id;
    model.invoke_delete_question(id);
    assert_eq!(open(&folder), Vec::<String>::new());
}

#[test]
fn report_contains_only_the_chosen_notes() {
    let (context, folder) = set_up();
    let now = unbrace::clock::now().wall;
    let note = |days: i64, text: &str| Entry {
        pain: Some(4),
        note: Some(text.into()),
        ..Entry::new(now - Duration::days(days), What::CheckIn)
    };
    let done = Entry {
        kind: Some(ReminderKind::Movement),
        outcome: Some(End::Done),
        ..Entry::new(now, What::Reminder)
    };
    let all = vec![note(3, "for her eyes"), note(2, "for mine only"), done];
    context.records.open().unwrap().apply(Change::Add(all)).unwrap();
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    let report = ReportCards::new(&ui, &context);
    report.show();
    let model = ui.global::<ReportModel>();
    assert!(
        model
            .get_numbers()
            .iter()
            .any(|n| n == "Movement: 1 offered, 1 done, 0 breaks of your own")
    );
    let at = model
        .get_notes()
        .iter()
        .position(|n| n.text.ends_with("for her eyes"))
        .unwrap();
    model.invoke_choose_note(i32::try_from(at).unwrap(), true);
    model.invoke_add_question("May I swim?".into());
    for format in [ReportFormat::Html, ReportFormat::Json, ReportFormat::Csv] {
        let file = folder.join(format!("r.{format:?}"));
        report.save(format, &file);
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(
            text.contains("for her eyes") && !text.contains("for mine only"),
            "{format:?}"
        );
        assert!(text.contains("May I swim?"), "{format:?}");
    }
    report.save(ReportFormat::Html, &folder.join("settings.toml/r.html"));
    assert!(
        model.get_message().contains("r.html: "),
        "{}",
        model.get_message()
    );
    assert_eq!(kept(&folder).len(), 3, "the record is as it was");
    assert!(!Places::default().program);
}

#[test]
fn exercise_without_a_dose_takes_one() {
    let (context, _) = set_up();
    let (ui, author) = author::window(&context, None).unwrap();
    typed(&ui, "title", "T");
    typed(&ui, "author", "A");
    typed(&ui, "contact", "C");
    ui.global::<AuthorModel>().invoke_pick("sit-to-stand".into());
    let moves: Vec<_> = ui.global::<AuthorModel>().get_exercises().iter().collect();
    let added = moves.iter().find(|m| m.id == "sit-to-stand").unwrap();
    let path = added.doses.row_data(0).unwrap().path;
    typed(&ui, &path, "lots");
    assert!(author.text().contains("\"sit-to-stand\"") && !author.text().contains("lots"));
    typed(&ui, &path, "6");
    let p = program::parse(&author.text()).unwrap();
    let dosed = p.stages[0]
        .exercises
        .iter()
        .find(|d| d.id == "sit-to-stand")
        .unwrap();
    assert_eq!(dosed.reps, 6);
}
