//! The Settings page: changes, their undo, refusals, and the file.

use super::*;

#[test]
fn switch_is_saved_at_once_and_can_be_taken_back() {
    let (context, folder) = set_up("switch");
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    press(&ui, "Quiet in calls");
    assert!(
        file().contains("calls = false") && file().starts_with("# mine"),
        "{}",
        file()
    );
    press(&ui, "Undo: Quiet in calls was on");
    assert!(file().contains("calls = true"), "{}", file());
    assert!(!there(&ui, "Undo: Quiet in calls was on"));
}

#[test]
fn refused_input_is_explained_beside_the_field_and_changes_no_file() {
    let (context, folder) = set_up("wrong");
    let ui = main_window(&context, Page::Settings).unwrap();
    let before = std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let row = |ui: &Main| {
        let groups: Vec<_> = ui.global::<SettingsModel>().get_groups().iter().collect();
        groups[0].rows.iter().find(|r| r.key == "posture.every").unwrap()
    };
    ui.global::<SettingsModel>()
        .invoke_typed("posture.every".into(), "often".into());
    assert_eq!(row(&ui).error, "Enter a length of time from 5 min to 8 h.");
    assert_eq!(row(&ui).value, "often", "what was typed stays");
    assert_eq!(
        std::fs::read_to_string(folder.join("settings.toml")).unwrap(),
        before
    );
    ui.global::<SettingsModel>()
        .invoke_typed("posture.every".into(), "45".into());
    assert_eq!((row(&ui).error.as_str(), row(&ui).value.as_str()), ("", "45 min"));
}

#[test]
fn exercises_to_leave_out_are_typed_by_name_and_stored_by_id() {
    let (context, folder) = set_up("avoid");
    let ui = main_window(&context, Page::Settings).unwrap();
    let model = ui.global::<SettingsModel>();
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let row = || {
        let groups: Vec<_> = model.get_groups().iter().collect();
        let mut rows = groups.iter().flat_map(|g| g.rows.iter().collect::<Vec<_>>());
        rows.find(|r| r.key == "me.avoid").unwrap()
    };
    model.invoke_typed("me.avoid".into(), "knee rolls; sit-to-stand".into());
    assert!(
        file().contains(r#"avoid = ["knee-rolls", "sit-to-stand"]"#),
        "{}",
        file()
    );
    assert_eq!(row().value, "Knee rolls; Sit-to-stand");
    let before = file();
    model.invoke_typed("me.avoid".into(), "Knee rols".into());
    assert_eq!(
        row().error,
        "No exercise is called “Knee rols”. Did you mean “Knee rolls”?"
    );
    assert_eq!(file(), before);
    model.invoke_take_back();
    assert!(row().value.is_empty(), "{}", row().value);
    // An id that only a program knew can be taken back to, too.
    std::fs::write(
        folder.join("settings.toml"),
        "[appearance]\nlanguage = \"en\"\n[me]\navoid = [\"her-own\"]\n",
    )
    .unwrap();
    context.settings_changed();
    model.invoke_typed("me.avoid".into(), "Knee rolls".into());
    assert_eq!(row().value, "Knee rolls");
    model.invoke_take_back();
    assert_eq!(row().value, "her-own");
}

#[test]
fn invalid_settings_file_is_announced_and_not_overwritten() {
    let (context, folder) = set_up("bad");
    std::fs::write(folder.join("settings.toml"), "[posture]\nevery = \"1m\"\n").unwrap();
    context.read_settings();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    assert!(
        ui.global::<SettingsModel>()
            .get_problem()
            .contains("posture.every")
    );
    press(&ui, "Quiet in calls");
    assert_eq!(
        std::fs::read_to_string(folder.join("settings.toml")).unwrap(),
        "[posture]\nevery = \"1m\"\n"
    );
}

#[test]
fn change_keeps_the_rows_and_the_focus() {
    let (context, folder) = set_up("rows");
    let ui = main_window(&context, Page::Settings).unwrap();
    let rows = || {
        ui.global::<SettingsModel>()
            .get_groups()
            .row_data(0)
            .unwrap()
            .rows
    };
    let before = rows();
    ui.global::<SettingsModel>()
        .invoke_toggle("breathing.enabled".into(), false);
    assert!(before == rows(), "the same list, changed in place");
    let row = rows().iter().find(|r| r.key == "breathing.enabled").unwrap();
    assert!(!row.on);
    // In another language, too.
    std::fs::write(folder.join("settings.toml"), "[appearance]\nlanguage = \"de\"\n").unwrap();
    context.settings_changed();
    assert!(before == rows() && rows().row_data(0).unwrap().label == "Haltungsimpulse");
}
