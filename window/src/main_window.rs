//! The main window: composes the pages, turns between them, and passes on what the companion sends.

use crate::context::Context;
use crate::link::CompanionEvent;
use crate::pages::learn::LearnPage;
use crate::pages::program::ProgramPage;
use crate::pages::progress::ProgressPage;
use crate::pages::settings::SettingsPage;
use crate::pages::today::TodayPage;
use crate::rows::list;
use crate::ui::{Main, MainPage, NavEntry};
use crate::ui_enums::main_page;
use crate::window;
use clap::ValueEnum;
use slint::ComponentHandle;
use std::path::Path;
use std::rc::Rc;
use unbrace::ipc::{Frame, Page};

/// The main window.
pub struct MainWindow {
    pub ui: Main,
    pages: Rc<Pages>,
}

/// The pages, and the window that shows one of them.
struct Pages {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    today: Rc<TodayPage>,
    progress: Rc<ProgressPage>,
    program: Rc<ProgramPage>,
    learn: Rc<LearnPage>,
    settings: Rc<SettingsPage>,
}

/// The pages that the navigation lists, with their names on the command line. The page of warning signs is an
/// article of the Learn page.
fn navigation() -> impl Iterator<Item = (MainPage, &'static str)> {
    let pages = Page::value_variants()
        .iter()
        .filter(|p| **p != Page::WarningSigns);
    pages.filter_map(|page| Some((main_page(*page)?, page.name())))
}

impl MainWindow {
    /// Makes the main window and shows this page.
    pub fn new(context: &Rc<Context>, page: Page) -> Result<Self, slint::PlatformError> {
        let ui = Main::new()?;
        context.apply_theme(&ui);
        let entries = navigation().map(|(page, name)| NavEntry {
            page,
            label: format!("page-{name}").into(),
        });
        ui.set_entries(list(entries.collect()));
        let pages = Rc::new(Pages {
            ui: ui.as_weak(),
            context: context.clone(),
            today: TodayPage::new(&ui, context),
            progress: ProgressPage::new(&ui, context),
            program: ProgramPage::new(&ui, context),
            learn: LearnPage::new(&ui, context),
            settings: SettingsPage::new(&ui, context),
        });
        let own = pages.clone();
        ui.on_navigate(move |page| own.turn_to(page));
        let own = pages.clone();
        ui.on_navigate_by(move |by| own.turn_by(by));
        let own = pages.clone();
        ui.on_show_warning_signs(move || own.navigate_to(Page::WarningSigns));
        let own = pages.clone();
        context.on_settings_changed(move || own.show_settings());
        let own = pages.clone();
        context.on_companion_event(move |event| own.on_companion_event(event));
        pages.navigate_to(page);
        let own = pages.clone();
        ui.window().on_close_requested(move || {
            if let Some(ui) = own.ui.upgrade() {
                let size = ui.window().size().to_logical(ui.window().scale_factor());
                own.context
                    .remember(move |m| m.size = Some((size.width, size.height)));
            }
            own.context.link.end();
            slint::CloseRequestResponse::HideWindow
        });
        Ok(MainWindow { ui, pages })
    }

    /// Shows a program file on the Program page.
    pub fn preview_program(&self, file: &Path) {
        self.pages.program.preview(file);
    }
}

/// The size that the main window had last, at least its minimum size.
pub fn remembered_size((width, height): (f32, f32)) -> slint::LogicalSize {
    slint::LogicalSize::new(width.max(560.0), height.max(280.0))
}

impl Pages {
    fn navigate_to(&self, page: Page) {
        if page == Page::WarningSigns {
            self.learn.open("warning-signs");
        }
        self.turn_to(main_page(page).unwrap_or(MainPage::Today));
    }

    fn turn_to(&self, page: MainPage) {
        if let Some(ui) = self.ui.upgrade() {
            ui.set_page(page);
            self.show(page);
        }
    }

    /// Turns to the page that is this many entries further in the navigation.
    fn turn_by(&self, by: i32) {
        let Some(ui) = self.ui.upgrade() else { return };
        let pages: Vec<MainPage> = navigation().map(|(page, _)| page).collect();
        let at = pages.iter().position(|p| *p == ui.get_page()).unwrap_or(0) as i32;
        let next = (at + by).rem_euclid(pages.len() as i32);
        if let Some(page) = usize::try_from(next).ok().and_then(|next| pages.get(next)) {
            self.turn_to(*page);
        }
    }

    fn show(&self, page: MainPage) {
        match page {
            MainPage::Today => self.today.show(),
            MainPage::Progress => self.progress.show(),
            MainPage::Program => self.program.show(),
            MainPage::Learn => self.learn.show(),
            MainPage::Settings => self.settings.show(),
        }
    }

    /// Shows settings that have changed, here or elsewhere.
    fn show_settings(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        self.context.apply_theme(&ui);
        self.today.show();
        self.learn.show();
        self.settings.show();
        self.show(ui.get_page());
    }

    fn on_companion_event(&self, event: CompanionEvent) {
        let Some(ui) = self.ui.upgrade() else { return };
        let update = match event {
            CompanionEvent::Frame(frame) => {
                let update = frame.release != env!("CARGO_PKG_VERSION");
                window::raise_or_close(ui.window(), &frame);
                self.follow(*frame);
                update
            }
            CompanionEvent::Disconnected => {
                *self.context.frame.borrow_mut() = None;
                false
            }
            CompanionEvent::IncompatibleVersion => {
                *self.context.frame.borrow_mut() = None;
                true
            }
        };
        self.today.ask_for_restart(update);
        self.today.show();
    }

    fn follow(&self, frame: Frame) {
        if let Some(page) = frame.show {
            self.navigate_to(page);
        }
        let new = frame.settings;
        let old = self.context.frame.borrow_mut().replace(frame);
        if old.is_some_and(|old| old.settings != new) {
            self.context.settings_changed();
        }
    }
}
