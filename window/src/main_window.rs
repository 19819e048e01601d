//! The main window: composes the pages, turns between them, and passes on what the companion sends.

use crate::context::Context;
use crate::link::CompanionEvent;
use crate::pages::library::LibraryPage;
use crate::pages::program::ProgramPage;
use crate::pages::progress::ProgressPage;
use crate::pages::settings::SettingsPage;
use crate::pages::today::TodayPage;
use crate::pages::visit::VisitPage;
use crate::rows::list;
use crate::ui::{Main, MainPage, NavEntry, ProgramAction, ProgramModel, TodayModel, VisitModel, VisitPlace};
use crate::ui_enums::main_page;
use crate::window;
use clap::ValueEnum;
use slint::ComponentHandle;
use slint::platform::WindowEvent;
use std::path::Path;
use std::rc::Rc;
use unbrace::ipc::{Frame, Page};
use unbrace::pages::library::EntryId;

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
    visit: Rc<VisitPage>,
    library: Rc<LibraryPage>,
    settings: Rc<SettingsPage>,
}

/// The pages that the navigation lists, with their names on the command line. The others are parts of these pages, and the Program
/// page leads to the page of the visit.
fn navigation() -> impl Iterator<Item = (MainPage, &'static str)> {
    let pages = Page::value_variants()
        .iter()
        .filter(|p| !matches!(p, Page::FlareUp | Page::Learn | Page::WarningSigns | Page::Visit));
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
            visit: VisitPage::new(&ui, context),
            library: LibraryPage::new(&ui, context),
            settings: SettingsPage::new(&ui, context),
        });
        let own = pages.clone();
        ui.on_navigate(move |page| own.navigate_by_click(page));
        let own = pages.clone();
        ui.on_navigate_by(move |by| own.turn_by(by));
        let own = pages.clone();
        ui.global::<ProgramModel>()
            .on_open_exercise(move |id| own.open_exercise(&id));
        let own = pages.clone();
        ui.global::<VisitModel>().on_go(move |place| own.go(place));
        let own = pages.clone();
        ui.global::<TodayModel>()
            .on_prepare_visit(move || own.navigate_to(Page::Visit));
        let own = pages.clone();
        ui.on_show_warning_signs(move || own.navigate_to(Page::WarningSigns));
        let window = ui.as_weak();
        ui.on_close_window(move || {
            if let Some(ui) = window.upgrade() {
                ui.window().dispatch_event(WindowEvent::CloseRequested);
            }
        });
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
            window::end_with_window()
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
        match page {
            Page::WarningSigns => self.library.open(&EntryId::Article("warning-signs".into())),
            Page::Learn => self.library.show_articles(),
            Page::Library => self.library.show_all(),
            _ => {}
        }
        self.turn_to(main_page(page).unwrap_or(MainPage::Today));
        if page == Page::FlareUp {
            self.today.ask_flare_up();
        }
    }

    /// Shows an exercise of the program in the library, from which the way back leads to the program.
    fn open_exercise(&self, id: &str) {
        // An offered program may define exercises that are not in the library yet.
        if self.context.library().exercise(id).is_some() {
            self.library.open_from_program(id);
            self.turn_to(MainPage::Library);
        }
    }

    /// Goes where a button of the visits leads.
    fn go(&self, place: VisitPlace) {
        match place {
            VisitPlace::Preparation => self.navigate_to(Page::Visit),
            VisitPlace::Program => self.navigate_to(Page::Program),
            VisitPlace::CheckIn => self.context.open_page(Page::CheckIn),
            VisitPlace::Article => {
                self.library.open(&EntryId::Article("video-visit".into()));
                self.turn_to(MainPage::Library);
            }
            VisitPlace::File => {
                self.navigate_to(Page::Program);
                if let Some(ui) = self.ui.upgrade() {
                    ui.global::<ProgramModel>().invoke_act(ProgramAction::Import);
                }
            }
        }
    }

    /// Turns to a page of the navigation. The chosen one shows its beginning again.
    fn navigate_by_click(&self, page: MainPage) {
        let is_shown = self.ui.upgrade().is_some_and(|ui| ui.get_page() == page);
        if is_shown && page == MainPage::Library {
            self.library.show_all();
        }
        self.turn_to(page);
    }

    fn turn_to(&self, page: MainPage) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<TodayModel>().set_asking_flare_up(false);
            ui.set_page(page);
            self.show(page);
        }
    }

    /// Turns to the page that is this many entries further in the navigation.
    fn turn_by(&self, by: i32) {
        let Some(ui) = self.ui.upgrade() else { return };
        let pages: Vec<MainPage> = navigation().map(|(page, _)| page).collect();
        let shown = match ui.get_page() {
            MainPage::Visit => MainPage::Program,
            page => page,
        };
        let at = pages.iter().position(|p| *p == shown).unwrap_or(0) as i32;
        let next = (at + by).rem_euclid(pages.len() as i32);
        if let Some(page) = usize::try_from(next).ok().and_then(|next| pages.get(next)) {
            self.turn_to(*page);
        }
    }

    fn show(&self, page: MainPage) {
        match page {
            MainPage::Today => self.today.show(),
            MainPage::Progress => self.progress.show(),
            MainPage::Program => {
                self.program.show();
                self.visit.show();
            }
            MainPage::Visit => {
                self.progress.show_report();
                self.visit.show();
            }
            MainPage::Library => self.library.show(),
            MainPage::Settings => self.settings.show(),
        }
    }

    /// Shows settings that have changed, here or elsewhere.
    fn show_settings(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        self.context.apply_theme(&ui);
        self.today.show();
        self.settings.show();
        self.show(ui.get_page());
    }

    fn on_companion_event(&self, event: CompanionEvent) {
        let Some(ui) = self.ui.upgrade() else { return };
        let update = match event {
            CompanionEvent::Frame(frame) => {
                let update = frame.release != env!("CARGO_PKG_VERSION");
                if !self.context.restoring.get() {
                    window::raise_or_close(ui.window(), &frame);
                }
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
        self.library.follow();
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
