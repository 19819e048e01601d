//! The Settings page: changes, their undo, refusals, and the file.

use super::*;
use crate::ui::SettingRows;
use unbrace::pages::settings::GROUPS;

#[test]
fn switch_is_saved_at_once_and_can_be_taken_back() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    settings_group(&ui, "quiet");
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
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    let before = std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let row = |ui: &Main| {
        let groups: Vec<_> = ui.global::<SettingsModel>().get_groups().iter().collect();
        groups[0].rows.iter().find(|r| r.key == "posture.every").unwrap()
    };
    ui.global::<SettingRows>()
        .invoke_typed("posture.every".into(), "often".into());
    assert_eq!(row(&ui).error, "Enter a length of time from 5 min to 8 h.");
    assert_eq!(row(&ui).value, "often", "what was typed stays");
    assert_eq!(
        std::fs::read_to_string(folder.join("settings.toml")).unwrap(),
        before
    );
    ui.global::<SettingRows>()
        .invoke_typed("posture.every".into(), "45".into());
    assert_eq!((row(&ui).error.as_str(), row(&ui).value.as_str()), ("", "45 min"));
}

#[test]
fn emptied_field_keeps_its_value_and_says_what_is_expected() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let rows = ui.global::<SettingRows>();
    let row = || {
        let groups: Vec<_> = ui.global::<SettingsModel>().get_groups().iter().collect();
        groups[0].rows.iter().find(|r| r.key == "posture.every").unwrap()
    };
    rows.invoke_typed("posture.every".into(), " ".into());
    assert_eq!(row().value, "30 min");
    assert_eq!(row().error, "Enter a length of time from 5 min to 8 h.");
    rows.invoke_step("posture.every".into(), "".into(), 1);
    assert_eq!((row().value.as_str(), row().error.as_str()), ("35 min", ""));
}

#[test]
fn keys_are_refused_with_what_to_type_and_an_empty_field_takes_them_away() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let model = ui.global::<SettingsModel>();
    let group = GROUPS.iter().position(|(name, _)| *name == "shortcuts").unwrap();
    model.invoke_choose_group(i32::try_from(group).unwrap());
    let row = || {
        let groups: Vec<_> = model.get_groups().iter().collect();
        groups[0].rows.iter().find(|r| r.key == "shortcut.pause").unwrap()
    };
    assert_eq!(row().value, "", "off by default");
    let typed = |text: &str| {
        ui.global::<SettingRows>()
            .invoke_typed("shortcut.pause".into(), text.into());
    };
    typed("Crtl+Alt+P");
    assert_eq!(row().error, "“Crtl” is no key. Did you mean Ctrl?");
    assert_eq!(row().value, "Crtl+Alt+P", "what was typed stays");
    typed("alt+ctrl+p");
    assert_eq!((row().error.as_str(), row().value.as_str()), ("", "Ctrl+Alt+P"));
    assert!(file().contains("pause = \"Ctrl+Alt+P\""), "{}", file());
    assert!(there(&ui, "Undo: Pause or resume was empty"));
    typed(" ");
    assert_eq!((row().error.as_str(), row().value.as_str()), ("", ""));
    assert!(file().contains("pause = \"\""), "{}", file());
}

#[test]
fn exercises_to_leave_out_are_picked_by_name_and_stored_by_id() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    settings_group(&ui, "me");
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let left_out = || -> Vec<String> {
        let groups: Vec<_> = ui.global::<SettingsModel>().get_groups().iter().collect();
        let mut rows = groups.iter().flat_map(|g| g.rows.iter().collect::<Vec<_>>());
        let row = rows.find(|r| r.key == "me.avoid").unwrap();
        row.words.iter().map(|w| w.name.to_string()).collect()
    };
    for exercise in ["Knee rolls", "Sit-to-stand"] {
        find(&ui, "Search an exercise to leave out").set_accessible_value(exercise);
        slint::platform::update_timers_and_animations();
        press(&ui, exercise);
    }
    assert!(
        file().contains(r#"avoid = ["knee-rolls", "sit-to-stand"]"#),
        "{}",
        file()
    );
    assert_eq!(left_out(), ["Knee rolls", "Sit-to-stand"]);
    press(&ui, "Offer again: Knee rolls");
    assert_eq!(left_out(), ["Sit-to-stand"]);
    ui.global::<SettingsModel>().invoke_take_back();
    assert_eq!(left_out(), ["Knee rolls", "Sit-to-stand"]);
    // An id that only a program knew can be taken back to, too.
    std::fs::write(
        folder.join("settings.toml"),
        "[appearance]\nlanguage = \"en\"\n[me]\navoid = [\"her-own\"]\n",
    )
    .unwrap();
    context.settings_changed();
    press(&ui, "Offer again: her-own");
    assert_eq!(left_out(), Vec::<String>::new());
    ui.global::<SettingsModel>().invoke_take_back();
    assert_eq!(left_out(), ["her-own"]);
}

#[test]
fn steps_of_one_field_are_one_change() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    press(&ui, "Posture cue every: more");
    press(&ui, "Posture cue every: more");
    assert!(file().contains("every = \"40m\""), "{}", file());
    press(&ui, "Undo: Posture cue every was 30 min");
    assert!(!file().contains("40m"), "{}", file());
    assert_eq!(ui.global::<SettingsModel>().get_undo(), "");
}

#[test]
fn undo_names_the_value_with_its_unit_and_is_not_cut_at_200_percent() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    ui.window().set_size(slint::LogicalSize::new(560.0, 900.0));
    ui.show().unwrap();
    for (key, value) in [("appearance.text_scale", "200"), ("appearance.theme", "dark")] {
        ui.global::<SettingRows>().invoke_typed(key.into(), value.into());
        slint::platform::update_timers_and_animations();
    }
    let undo = find(&ui, "Undo: Colours was same as system");
    assert!(undo.size().height > 100.0, "two lines: {:?}", undo.size());
    undo.invoke_accessible_default_action();
    assert!(there(&ui, "Undo: Text size was 100 %"));
}

#[test]
fn preset_changes_three_intervals_and_is_undone_at_once() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    press(&ui, "A few");
    for value in ["\"45m\"", "\"1h30m\"", "\"3h\""] {
        assert!(file().contains(value), "{value}: {}", file());
    }
    assert_eq!(ui.global::<SettingsModel>().get_preset(), 0);
    press(&ui, "Undo: how often reminders come");
    assert_eq!(ui.global::<SettingsModel>().get_preset(), 1);
}

#[test]
fn search_shows_the_rows_of_all_groups_that_fit() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let keys = || -> Vec<String> {
        let groups: Vec<_> = ui.global::<SettingsModel>().get_groups().iter().collect();
        let rows = groups.iter().flat_map(|g| g.rows.iter().collect::<Vec<_>>());
        rows.map(|r| r.key.to_string()).collect()
    };
    let search = |text: &str| {
        find(&ui, "Search settings").set_accessible_value(text);
        slint::platform::update_timers_and_animations();
    };
    search("volume");
    assert_eq!(keys(), ["notifications.volume"]);
    search("log in");
    assert!(keys().is_empty() && there(&ui, "Start Unbrace when I log in"));
    search("xylophone");
    assert!(keys().is_empty() && !there(&ui, "Start Unbrace when I log in"));
    search("dark");
    assert!(
        keys().contains(&"appearance.theme".to_owned()),
        "a choice is found"
    );
    search("theme");
    assert_eq!(keys(), ["appearance.theme"], "the key has the usual word");
    search("dark");
    // The page comes back with the search that chooses its rows.
    press(&ui, "Today");
    press(&ui, "Settings");
    let field = find(&ui, "Search settings");
    assert_eq!(field.accessible_value().as_deref(), Some("dark"));
    search("");
    assert!(keys().contains(&"posture.every".to_owned()));
}

#[test]
fn settings_of_a_switch_that_is_off_take_no_input() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let takes_input = || there(&ui, "Posture cue every: more"); // it finds what is enabled
    assert!(takes_input());
    press(&ui, "Posture cues");
    assert!(!takes_input());
}

#[test]
fn history_is_deleted_only_after_a_question() {
    let (context, folder) = set_up();
    let entry = Entry::new(unbrace::clock::now().wall, What::CheckIn);
    context
        .records
        .open()
        .unwrap()
        .apply(Change::Add(vec![entry]))
        .unwrap();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    settings_group(&ui, "data");
    press(&ui, "Delete the history…");
    assert_eq!(kept(&folder).len(), 1);
    press(&ui, "Keep it");
    press(&ui, "Delete the history…");
    press(&ui, "Delete it");
    assert_eq!(kept(&folder), []);
    assert!(!ui.global::<SettingsModel>().get_history_message().is_empty());
}

#[test]
fn invalid_settings_file_is_announced_and_not_overwritten() {
    let (context, folder) = set_up();
    std::fs::write(folder.join("settings.toml"), "[posture]\nevery = \"1m\"\n").unwrap();
    context.read_settings();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    assert!(
        ui.global::<SettingsModel>()
            .get_problem()
            .contains("posture.every")
    );
    settings_group(&ui, "quiet");
    press(&ui, "Quiet in calls");
    assert_eq!(
        std::fs::read_to_string(folder.join("settings.toml")).unwrap(),
        "[posture]\nevery = \"1m\"\n"
    );
}

#[test]
fn change_keeps_the_rows_and_the_focus() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    let rows = || {
        ui.global::<SettingsModel>()
            .get_groups()
            .row_data(0)
            .unwrap()
            .rows
    };
    let before = rows();
    ui.global::<SettingRows>()
        .invoke_toggle("breathing.enabled".into(), false);
    assert!(before == rows(), "the same list, changed in place");
    let row = rows().iter().find(|r| r.key == "breathing.enabled").unwrap();
    assert!(!row.on);
    // In another language, too.
    std::fs::write(folder.join("settings.toml"), "[appearance]\nlanguage = \"de\"\n").unwrap();
    context.settings_changed();
    assert!(before == rows() && rows().row_data(0).unwrap().label == "Haltungsimpulse");
}
