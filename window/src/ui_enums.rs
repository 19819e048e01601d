//! How the library's enums map to those of the pages. Every `match` is exhaustive: the compiler names what is
//! missing.

use crate::ui;
use unbrace::content;
use unbrace::engine::ReminderKind;
use unbrace::ipc::Page;
use unbrace::pages::day::MarkState;
use unbrace::pages::settings::Control;
use unbrace::visit::How;

impl From<ReminderKind> for ui::ReminderKind {
    fn from(kind: ReminderKind) -> Self {
        match kind {
            ReminderKind::Posture => ui::ReminderKind::Posture,
            ReminderKind::Movement => ui::ReminderKind::Movement,
            ReminderKind::Breathing => ui::ReminderKind::Breathing,
        }
    }
}

impl From<MarkState> for ui::MarkState {
    fn from(state: MarkState) -> Self {
        match state {
            MarkState::Done => ui::MarkState::Done,
            MarkState::OwnBreak => ui::MarkState::OwnBreak,
            MarkState::Open => ui::MarkState::Open,
        }
    }
}

impl From<ui::VisitKind> for How {
    fn from(kind: ui::VisitKind) -> Self {
        match kind {
            ui::VisitKind::Video => How::Video,
            ui::VisitKind::InPerson => How::InPerson,
            ui::VisitKind::Phone => How::Phone,
        }
    }
}

impl From<content::BlockKind> for ui::BlockKind {
    fn from(kind: content::BlockKind) -> Self {
        match kind {
            content::BlockKind::Heading => ui::BlockKind::Heading,
            content::BlockKind::Paragraph => ui::BlockKind::Paragraph,
            content::BlockKind::Item => ui::BlockKind::Item,
            content::BlockKind::Check => ui::BlockKind::Check,
        }
    }
}

impl From<Control> for ui::SettingControl {
    fn from(control: Control) -> Self {
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
}

/// The page of the main window on which a page is shown; `None` if it is a window of its own.
pub fn main_page(page: Page) -> Option<ui::MainPage> {
    match page {
        Page::Today => Some(ui::MainPage::Today),
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
