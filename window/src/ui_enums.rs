//! How the library's enums map to those of the pages. Every `match` is exhaustive: the compiler names what is
//! missing. They are functions, because clippy has the pages' enums in another crate, for which `From` cannot be
//! implemented here.

use crate::ui;
use unbrace::content;
use unbrace::engine::ReminderKind;
use unbrace::ipc::Page;
use unbrace::pages::day::MarkState;
use unbrace::pages::settings::Control;
use unbrace::pages::welcome::IconPlace;
use unbrace::visit::How;

pub fn reminder_kind(kind: ReminderKind) -> ui::ReminderKind {
    match kind {
        ReminderKind::Posture => ui::ReminderKind::Posture,
        ReminderKind::Movement => ui::ReminderKind::Movement,
        ReminderKind::Breathing => ui::ReminderKind::Breathing,
    }
}

pub fn mark_state(state: MarkState) -> ui::MarkState {
    match state {
        MarkState::Done => ui::MarkState::Done,
        MarkState::OwnBreak => ui::MarkState::OwnBreak,
        MarkState::Open => ui::MarkState::Open,
    }
}

pub fn how(kind: ui::VisitKind) -> How {
    match kind {
        ui::VisitKind::Video => How::Video,
        ui::VisitKind::InPerson => How::InPerson,
        ui::VisitKind::Phone => How::Phone,
    }
}

pub fn block_kind(kind: content::BlockKind) -> ui::BlockKind {
    match kind {
        content::BlockKind::Heading => ui::BlockKind::Heading,
        content::BlockKind::Paragraph => ui::BlockKind::Paragraph,
        content::BlockKind::Item => ui::BlockKind::Item,
        content::BlockKind::Check => ui::BlockKind::Check,
    }
}

pub fn setting_control(control: Control) -> ui::SettingControl {
    match control {
        Control::Switch => ui::SettingControl::Toggle,
        Control::Text => ui::SettingControl::Text,
        Control::Stepper => ui::SettingControl::Stepper,
        Control::Slider => ui::SettingControl::Slider,
        Control::Segments => ui::SettingControl::Segments,
        Control::List => ui::SettingControl::List,
        Control::Checkboxes => ui::SettingControl::Checkboxes,
        Control::Exercises => ui::SettingControl::Exercises,
    }
}

pub fn icon_place(place: IconPlace) -> ui::IconPlace {
    match place {
        IconPlace::Panel => ui::IconPlace::Panel,
        IconPlace::Hidden => ui::IconPlace::Hidden,
        IconPlace::MenuBar => ui::IconPlace::MenuBar,
        IconPlace::GnomeExtension => ui::IconPlace::GnomeExtension,
        IconPlace::Nowhere => ui::IconPlace::Nowhere,
    }
}

/// The page of the main window on which a page is shown; `None` if it is a window of its own.
pub fn main_page(page: Page) -> Option<ui::MainPage> {
    match page {
        Page::Today | Page::FlareUp => Some(ui::MainPage::Today),
        Page::Progress => Some(ui::MainPage::Progress),
        Page::Program => Some(ui::MainPage::Program),
        Page::Visit => Some(ui::MainPage::Visit),
        Page::Library | Page::Learn | Page::WarningSigns => Some(ui::MainPage::Library),
        Page::Settings => Some(ui::MainPage::Settings),
        Page::Guide
        | Page::Breathe
        | Page::Move
        | Page::CheckIn
        | Page::Welcome
        | Page::Author
        | Page::Clinic => None,
    }
}

/// The theme of the setting `appearance.theme`.
pub fn theme_mode(theme: &str) -> ui::ThemeMode {
    match theme {
        "light" => ui::ThemeMode::Light,
        "dark" => ui::ThemeMode::Dark,
        "high-contrast" => ui::ThemeMode::HighContrast,
        _ => ui::ThemeMode::System,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::ValueEnum;
    use unbrace::ipc::Role;
    use unbrace::settings::keys::{KEYS, Spec};

    #[test]
    fn pages_of_the_main_window_are_those_of_its_role() {
        for page in Page::value_variants() {
            assert_eq!(main_page(*page).is_some(), page.role() == Role::Main, "{page:?}");
        }
    }

    #[test]
    fn every_theme_of_the_settings_has_its_own_mode() {
        let (_, spec) = KEYS.iter().find(|(key, _)| *key == "appearance.theme").unwrap();
        let Spec::One(themes) = spec else {
            panic!("{spec:?}")
        };
        for (i, theme) in themes.iter().enumerate() {
            let earlier = themes[..i].iter().find(|t| theme_mode(t) == theme_mode(theme));
            assert_eq!(earlier, None, "{theme}");
        }
    }
}
