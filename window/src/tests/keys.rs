//! The pages with the keyboard, and what they show after a change.

use super::{
    edit, find, find_root, frame, kept, main_window, named, press, record, set_up, settings_group, tall,
    there,
};
use crate::link::CompanionEvent;
use crate::pages::{author, check_in, welcome};
use crate::ui::{
    AfterSaving, AuthorFields, AuthorModel, CheckInModel, Frequency, LearnModel, MainPage, SettingsModel,
    WelcomeModel, WelcomeStep,
};
use i_slint_backend_testing::{AccessibleRole, ElementHandle, ElementRoot};
use slint::platform::{Key, WindowEvent};
use slint::{ComponentHandle, LogicalSize, Model, SharedString};
use unbrace::history::{Entry, What};
use unbrace::ipc::{Frame, Page};

pub(super) fn key(ui: &impl ComponentHandle, text: impl Into<SharedString>) {
    let text = text.into();
    for event in [
        WindowEvent::KeyPressed { text: text.clone() },
        WindowEvent::KeyReleased { text },
    ] {
        ui.window().dispatch_event(event);
    }
    slint::platform::update_timers_and_animations();
}

fn field(ui: &impl ElementRoot, label: &str) -> ElementHandle {
    let mut all = ElementHandle::find_by_accessible_label(ui, label);
    all.find(|e| e.accessible_role() == Some(AccessibleRole::TextInput))
        .unwrap()
}

#[test]
fn taken_back_change_is_shown_everywhere() {
    let (context, folder) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let back = |ui: &crate::ui::Main| {
        let name = ui.global::<SettingsModel>().get_undo();
        press(ui, &name);
        slint::platform::update_timers_and_animations();
    };
    settings_group(&ui, "quiet");
    press(&ui, "Quiet in calls");
    let switch = find(&ui, "Quiet in calls");
    assert_eq!(switch.accessible_checked(), Some(false));
    back(&ui);
    assert_eq!(switch.accessible_checked(), Some(true));
    settings_group(&ui, "reminders");
    let every = field(&ui, "Posture cue every");
    every.set_accessible_value("45");
    assert_eq!(every.accessible_value().unwrap(), "45 min");
    slint::platform::update_timers_and_animations();
    back(&ui);
    assert_eq!(every.accessible_value().unwrap(), "30 min");
    // The present value is no change, and leaving a field without typing writes nothing.
    every.set_accessible_value("30");
    assert_eq!(every.accessible_value().unwrap(), "30 min");
    assert_eq!(ui.global::<SettingsModel>().get_undo(), "");
    let before = file();
    every.mock_single_click(slint::platform::PointerEventButton::Left);
    key(&ui, Key::Tab);
    assert_eq!(file(), before);
    settings_group(&ui, "me");
    let tick = find(&ui, "Hips");
    assert_eq!(tick.accessible_checked(), Some(true));
    tick.invoke_accessible_default_action();
    assert_eq!(tick.accessible_checked(), Some(false));
    back(&ui);
    assert_eq!(tick.accessible_checked(), Some(true));
}

#[test]
fn first_change_does_not_move_the_page() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    tall(&ui);
    settings_group(&ui, "quiet");
    let switch = find(&ui, "Quiet in calls");
    let before = switch.absolute_position();
    switch.invoke_accessible_default_action();
    assert!(there(&ui, "Undo: Quiet in calls was on"));
    assert_eq!(switch.absolute_position(), before);
}

#[test]
fn reason_of_a_refusal_is_scrolled_into_sight() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    ui.window().set_size(LogicalSize::new(860.0, 6_000.0));
    ui.show().unwrap();
    let every = field(&ui, "Movement break every");
    let bottom = every.absolute_position().y + every.size().height;
    ui.window().set_size(LogicalSize::new(860.0, bottom + 4.0 + 53.0)); // the field at the lower edge
    let at = every.absolute_position().y;
    every.set_accessible_value("often");
    slint::platform::update_timers_and_animations();
    assert!(every.absolute_position().y < at - 14.0, "{at}");
    assert_eq!(
        every.accessible_description().unwrap(),
        "Enter a length of time from 5 min to 8 h."
    );
}

#[test]
fn article_scrolls_by_keys_and_opens_at_the_top() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Learn).unwrap();
    ui.window().set_size(LogicalSize::new(560.0, 420.0));
    ui.show().unwrap();
    press(&ui, "Warning signs"); // in the sidebar
    slint::platform::update_timers_and_animations();
    let heading = || {
        let texts =
            ElementHandle::query_descendants(&find_root(&ui)).match_accessible_role(AccessibleRole::Text);
        let all = texts.find_all();
        let named = all
            .into_iter()
            .find(|e| e.accessible_label() == Some(ui.global::<LearnModel>().get_heading()));
        named.map(|e| e.absolute_position().y)
    };
    let top = heading().unwrap();
    for (down, up) in [
        (Key::PageDown, Key::PageUp),
        (Key::DownArrow, Key::UpArrow),
        (Key::End, Key::Home),
    ] {
        key(&ui, down);
        assert!(heading().is_none_or(|y| y < top), "{down:?}");
        key(&ui, up);
        assert_eq!(heading(), Some(top), "{up:?}");
    }
    key(&ui, Key::End);
    ui.global::<LearnModel>().invoke_open_article("".into());
    slint::platform::update_timers_and_animations();
    ui.global::<LearnModel>()
        .invoke_open_article("warning-signs".into());
    slint::platform::update_timers_and_animations();
    assert_eq!(heading(), Some(top), "it begins at the top");
}

#[test]
fn page_scrolls_to_its_end() {
    let (context, folder) = set_up();
    std::fs::write(
        folder.join("settings.toml"),
        "[appearance]\nlanguage = \"de\"\ntext_scale = 200\n",
    )
    .unwrap();
    context.read_settings();
    let ui = main_window(&context, Page::Learn).unwrap();
    ui.window().set_size(LogicalSize::new(600.0, 420.0));
    ui.show().unwrap();
    ui.global::<LearnModel>()
        .invoke_open_article("warning-signs".into());
    slint::platform::update_timers_and_animations();
    key(&ui, Key::End);
    let last = context.tr("not-a-device");
    let texts = ElementHandle::find_by_accessible_label(&ui, &last)
        .last()
        .unwrap();
    let bottom = texts.absolute_position().y + texts.size().height;
    assert!(bottom <= 420.0, "{bottom}");
}

#[test]
fn warning_signs_page_opens_their_article() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::WarningSigns).unwrap();
    assert_eq!(
        (ui.get_page(), ui.global::<LearnModel>().get_open().as_str()),
        (MainPage::Library, "warning-signs")
    );
    context.companion_event(CompanionEvent::Frame(Box::new(Frame {
        show: Some(Page::Settings),
        ..frame()
    })));
    ui.global::<LearnModel>().invoke_open_article("".into());
    context.companion_event(CompanionEvent::Frame(Box::new(Frame {
        show: Some(Page::WarningSigns),
        ..frame()
    })));
    assert_eq!(
        (ui.get_page(), ui.global::<LearnModel>().get_open().as_str()),
        (MainPage::Library, "warning-signs")
    );
}

#[test]
fn warning_signs_are_one_press_away_from_every_page() {
    let (context, _) = set_up();
    for page in [
        Page::Today,
        Page::Progress,
        Page::Program,
        Page::Learn,
        Page::Settings,
    ] {
        let ui = main_window(&context, page).unwrap();
        ui.window().set_size(LogicalSize::new(560.0, 420.0));
        ui.show().unwrap();
        press(&ui, "Warning signs");
        assert_eq!(
            (ui.get_page(), ui.global::<LearnModel>().get_open().as_str()),
            (MainPage::Library, "warning-signs")
        );
        ui.hide().unwrap();
    }
}

#[test]
fn scale_takes_numbers_of_several_keys() {
    let (context, _) = set_up();
    let ui = check_in::window(&context).unwrap();
    ui.window().set_size(LogicalSize::new(380.0, 1_400.0));
    ui.show().unwrap();
    let model = ui.global::<CheckInModel>();
    for (typed, value) in [("10", 10), ("7", 7), ("1", 1), ("1", 1), ("0", 10), ("55", 5)] {
        typed.chars().for_each(|c| key(&ui, c));
        assert_eq!(model.get_pain(), value, "{typed}");
    }
    key(&ui, Key::Backspace);
    key(&ui, '0');
    assert_eq!(model.get_pain(), 0, "nothing is left of what was typed before");
    model.set_ask_change(true);
    for _ in 0..3 {
        key(&ui, Key::Tab);
    }
    for (typed, value) in [("-5", 0), ("3", 8), ("-1", 4), ("0", 5)] {
        typed.chars().for_each(|c| key(&ui, c));
        assert_eq!(model.get_change(), value, "{typed}");
    }
}

#[test]
fn welcome_checkboxes_keep_the_focus() {
    let (context, folder) = set_up();
    let ui = welcome::window(&context).unwrap();
    ui.window().set_size(LogicalSize::new(520.0, 1_400.0));
    ui.show().unwrap();
    press(&ui, "Next");
    key(&ui, Key::Tab);
    let read = || {
        let text = std::fs::read_to_string(folder.join("settings.toml")).unwrap();
        unbrace::settings::parse(&text).unwrap().0
    };
    let words: Vec<_> = ui.global::<WelcomeModel>().get_focus().iter().collect();
    for w in &words {
        key(&ui, ' ');
        let now = read().words("me.focus").iter().any(|f| f == w.id.as_str());
        assert_eq!(now, !w.chosen, "{}", w.id);
        key(&ui, Key::Tab);
    }
}

#[test]
fn skipping_the_welcome_changes_nothing() {
    let (context, folder) = set_up();
    let own = "[appearance]\nlanguage = \"en\"\n[quiet]\ncalls = false\n[posture]\nevery = \"50m\"\n";
    std::fs::write(folder.join("settings.toml"), own).unwrap();
    context.read_settings();
    let file = || std::fs::read_to_string(folder.join("settings.toml")).unwrap();
    let ui = welcome::window(&context).unwrap();
    ui.show().unwrap();
    let model = ui.global::<WelcomeModel>();
    assert_eq!(model.get_frequency(), Frequency::Custom, "as it is");
    press(&ui, "Skip");
    assert_eq!(
        model.get_step(),
        WelcomeStep::Home,
        "where the icon is, is not skipped"
    );
    press(&ui, "Done");
    assert_eq!(file(), own);
    assert!(!ui.window().is_visible());
}

#[test]
fn welcome_takes_keys_when_it_opens() {
    let (context, _) = set_up();
    let ui = welcome::window(&context).unwrap();
    ui.show().unwrap();
    let model = ui.global::<WelcomeModel>();
    key(&ui, Key::Return);
    assert_eq!(model.get_step(), WelcomeStep::Person);
    key(&ui, Key::Return);
    assert_eq!(
        model.get_step(),
        WelcomeStep::Frequency,
        "the focus stays on Next"
    );
    key(&ui, Key::Escape);
    assert_eq!(
        model.get_step(),
        WelcomeStep::Home,
        "it says where the icon is before it closes"
    );
    key(&ui, Key::Escape);
    assert!(!ui.window().is_visible());
}

#[test]
fn check_in_takes_keys_when_it_opens() {
    let (context, _) = set_up();
    let ui = check_in::window(&context).unwrap();
    ui.show().unwrap();
    key(&ui, '7');
    assert_eq!(ui.global::<CheckInModel>().get_pain(), 7);
    key(&ui, Key::Escape);
    assert!(!ui.window().is_visible());
}

#[test]
fn focus_survives_a_row_that_disappears() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    tall(&ui);
    let tell = |f| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(frame());
    press(&ui, "Pause");
    let hour = find(&ui, "1 h");
    hour.mock_single_click(slint::platform::PointerEventButton::Left);
    assert!(!there(&ui, "1 h"));
    key(&ui, ' '); // the focus is on “Pause” again
    assert!(there(&ui, "1 h"));
    // Each frame lists the notices again, and the focused one stays.
    let notices = ui.global::<crate::ui::TodayModel>().get_notices();
    tell(frame());
    assert!(notices == ui.global::<crate::ui::TodayModel>().get_notices());
}

#[test]
fn unsaved_program_is_not_lost_without_a_question() {
    let (context, folder) = set_up();
    let file = folder.join("p.unbrace.toml");
    let (_, example) = unbrace::program::EXAMPLES[0];
    std::fs::write(&file, example).unwrap();
    let close = |ui: &crate::ui::Author| ui.window().dispatch_event(WindowEvent::CloseRequested);
    let (ui, _) = author::window(&context, Some(&file)).unwrap();
    ui.window().set_size(LogicalSize::new(760.0, 6_000.0));
    ui.show().unwrap();
    let model = ui.global::<AuthorModel>();
    // The text is in a field that has not been left yet.
    ui.global::<AuthorFields>()
        .invoke_begun("title".into(), "Anna's weeks".into());
    close(&ui);
    assert!(ui.window().is_visible() && model.get_asking() == AfterSaving::Close);
    press(&ui, "Go on writing");
    assert!(model.get_asking() == AfterSaving::Nothing);
    // Another file is to be opened.
    press(&ui, "Open…");
    assert!(model.get_asking() == AfterSaving::Open && there(&ui, "Open without saving"));
    press(&ui, "Go on writing");
    // When the companion ends, the window asks, too.
    context.companion_event(CompanionEvent::Frame(Box::new(unbrace::ipc::Frame {
        close: true,
        ..frame()
    })));
    assert!(ui.window().is_visible() && model.get_asking() == AfterSaving::Close);
    press(&ui, "Save and close");
    assert!(!ui.window().is_visible());
    assert!(std::fs::read_to_string(&file).unwrap().contains("Anna's weeks"));
    let (again, author_again) = author::window(&context, Some(&file)).unwrap();
    again.window().set_size(LogicalSize::new(760.0, 6_000.0));
    again.show().unwrap();
    // A half typed cue belongs to the file in which it was typed.
    let model = again.global::<AuthorModel>();
    let cue = find(&again, "The cue, such as “Let your shoulders settle.”");
    cue.set_accessible_value("Half a");
    slint::platform::update_timers_and_animations();
    assert!(model.get_half_cue());
    author_again.open(&file);
    slint::platform::update_timers_and_animations();
    slint::platform::update_timers_and_animations(); // the changes that the first changes caused
    assert!(!model.get_half_cue());
    close(&again);
    assert!(
        !again.window().is_visible(),
        "nothing is open, and nothing is asked"
    );
}

#[test]
fn declined_deletion_keeps_the_check_in() {
    let (context, folder) = set_up();
    let entry = Entry {
        pain: Some(3),
        ..Entry::new(unbrace::clock::now().wall, What::CheckIn)
    };
    record(&context, entry);
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    press(&ui, &edit(&ui));
    press(&ui, "Delete");
    key(&ui, ' '); // the focus is on “Keep it”
    assert!(named(&ui, "Keep it").is_none());
    assert_eq!(kept(&folder).len(), 1);
}

/// Presses a key while Control is held.
fn with_control(ui: &impl ComponentHandle, text: &str) {
    let control = SharedString::from(Key::Control);
    let press = |text: SharedString| WindowEvent::KeyPressed { text };
    ui.window().dispatch_event(press(control.clone()));
    key(ui, text);
    ui.window()
        .dispatch_event(WindowEvent::KeyReleased { text: control });
}

#[test]
fn control_and_a_digit_turn_to_a_page_and_control_w_closes() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.show().unwrap();
    let pages: Vec<MainPage> = ui.get_entries().iter().map(|entry| entry.page).collect();
    for (at, page) in pages.iter().enumerate().rev() {
        with_control(&ui, &(at + 1).to_string());
        assert_eq!(ui.get_page(), *page);
    }
    with_control(&ui, &(pages.len() + 1).to_string());
    assert_eq!(ui.get_page(), pages[0], "there is no further page");
    for letter in ["w", "q"] {
        ui.show().unwrap();
        with_control(&ui, letter);
        assert!(!ui.window().is_visible(), "{letter}");
    }
}

#[test]
fn sidebar_is_one_tab_stop_for_all_pages() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Progress).unwrap();
    ui.show().unwrap();
    key(&ui, Key::Tab);
    key(&ui, Key::Tab); // on to the warning signs
    key(&ui, Key::Return);
    assert_eq!(ui.global::<LearnModel>().get_open(), "warning-signs");
    assert_eq!(ui.get_page(), MainPage::Library);
}

#[test]
fn content_of_a_page_is_no_wider_than_its_column() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Settings).unwrap();
    ui.window().set_size(LogicalSize::new(1_920.0, 6_000.0));
    ui.show().unwrap();
    settings_group(&ui, "quiet");
    let switch = find(&ui, "Quiet in calls");
    let labels = ElementHandle::query_descendants(&find_root(&ui))
        .match_accessible_role(AccessibleRole::Text)
        .find_all();
    let label = labels
        .iter()
        .find(|e| e.accessible_label().as_deref() == Some("Settings"))
        .unwrap();
    let (left, right) = (
        label.absolute_position().x,
        switch.absolute_position().x + switch.size().width,
    );
    assert!(right - left <= 880.0, "{left} to {right}");
}

#[test]
fn navigation_is_above_the_page_with_large_text_in_a_small_window() {
    let (context, folder) = set_up();
    let large = "[appearance]\nlanguage = \"de\"\ntext_scale = 200\n";
    std::fs::write(folder.join("settings.toml"), large).unwrap();
    context.read_settings();
    let ui = main_window(&context, Page::Today).unwrap();
    ui.window().set_size(LogicalSize::new(560.0, 420.0));
    ui.show().unwrap();
    let inside = |label: &str| {
        let name = find(&ui, &context.tr(label));
        let (x, width) = (name.absolute_position().x, name.size().width);
        assert!(x >= 0.0 && x + width <= 560.5, "{label}: {x} to {}", x + width);
        assert!(name.absolute_position().y < 20.0, "{label} is not on top");
    };
    // The arrows turn through all pages. The chosen entry is in sight, and the heading has one line.
    key(&ui, Key::Tab);
    for (page, name) in [
        (MainPage::Progress, "page-progress"),
        (MainPage::Program, "page-program"),
        (MainPage::Library, "page-library"),
        (MainPage::Settings, "page-settings"),
        (MainPage::Today, "page-today"),
    ] {
        key(&ui, Key::RightArrow);
        assert_eq!(ui.get_page(), page);
        slint::platform::update_timers_and_animations();
        inside(name);
    }
    key(&ui, Key::LeftArrow);
    assert_eq!(ui.get_page(), MainPage::Settings);
    let headings = ElementHandle::query_descendants(&find_root(&ui))
        .match_accessible_role(AccessibleRole::Text)
        .find_all();
    let heading = headings
        .into_iter()
        .find(|e| e.accessible_label() == Some(context.tr("page-settings").into()))
        .unwrap();
    assert!(heading.size().height < 70.0, "{}", heading.size().height);
    // The entry of the page that opens first is in sight, too.
    let other = main_window(&context, Page::Settings).unwrap();
    other.window().set_size(LogicalSize::new(560.0, 420.0));
    other.show().unwrap();
    slint::platform::update_timers_and_animations();
    let name = find(&other, &context.tr("page-settings"));
    assert!(name.absolute_position().x + name.size().width <= 560.5);
    other.hide().unwrap();
    // In a wide window, the entries are beside the page again.
    ui.window().set_size(LogicalSize::new(860.0, 600.0));
    slint::platform::update_timers_and_animations();
    let name = find(&ui, &context.tr("page-library"));
    assert!(
        name.absolute_position().y > 150.0,
        "{}",
        name.absolute_position().y
    );
}
