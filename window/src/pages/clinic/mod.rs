//! The reports of many patients in one table, for a therapist. Folder and key come from the arguments
//! or from a dialog, and are not stored.

mod files;
mod view;

use crate::context::Context;
use crate::ui::{Clinic, ClinicAction, ClinicModel, ClinicPane};
use crate::window;
use crate::wording::key_problem;
use slint::ComponentHandle;
use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use unbrace::key_file;
use unbrace::pages::clinic::{self, Order, ReportEntry};
use unbrace::report_folder::{self, ReadError};
use unbrace::seal::SecretKeys;

/// How many files are read between two changes of the progress bar.
const PROGRESS_STEP: usize = 20;

/// The window.
pub struct ClinicPage {
    ui: slint::Weak<Clinic>,
    context: Rc<Context>,
    folder: RefCell<Option<PathBuf>>,
    key: RefCell<Option<OpenKey>>,
    entries: RefCell<Vec<ReportEntry>>,
    left_out: RefCell<Vec<(PathBuf, ReadError)>>,
    order: Cell<Order>,
    query: RefCell<String>,
    /// The entries that are shown, in the order of the table.
    shown: RefCell<Vec<usize>>,
    /// The entry that is opened.
    opened: Cell<Option<usize>>,
    /// Ends the reading that is under way.
    stop: RefCell<Arc<AtomicBool>>,
}

/// A key that opens sealed reports.
struct OpenKey {
    file: PathBuf,
    keys: Arc<SecretKeys>,
}

/// What reading a folder has found.
struct Reading {
    entries: Vec<ReportEntry>,
    left_out: Vec<(PathBuf, ReadError)>,
}

/// Makes the window with the reports of this folder, and with this key.
pub fn window(
    context: &Rc<Context>,
    folder: Option<&Path>,
    key: Option<&Path>,
) -> Result<(Clinic, Rc<ClinicPage>), slint::PlatformError> {
    let ui = Clinic::new()?;
    context.apply_theme(&ui);
    let page = Rc::new(ClinicPage {
        ui: ui.as_weak(),
        context: context.clone(),
        folder: RefCell::new(folder.map(Path::to_owned)),
        key: RefCell::default(),
        entries: RefCell::default(),
        left_out: RefCell::default(),
        order: Cell::default(),
        query: RefCell::default(),
        shown: RefCell::default(),
        opened: Cell::default(),
        stop: RefCell::default(),
    });
    connect(&ui, &page);
    page.show();
    match key {
        Some(key) => page.use_key(key), // it reads the folder afterwards
        None => page.read(),
    }
    Ok((ui, page))
}

fn connect(ui: &Clinic, page: &Rc<ClinicPage>) {
    let model = ui.global::<ClinicModel>();
    let own = page.clone();
    model.on_act(move |action| own.act(action));
    let own = page.clone();
    model.on_sort(move |i| {
        if let Some(column) = usize::try_from(i).ok().and_then(|i| view::COLUMNS.get(i)) {
            own.order.set(own.order.get().chosen(*column));
            own.show_table();
        }
    });
    let own = page.clone();
    model.on_search(move |query| {
        *own.query.borrow_mut() = query.into();
        own.show_table();
    });
    let own = page.clone();
    model.on_open(move |i| own.open(i));
    let (weak, context) = (ui.as_weak(), page.context.clone());
    ui.on_close_window(move || {
        if let Some(ui) = weak.upgrade() {
            window::close(&ui, &context);
        }
    });
    let weak = ui.as_weak();
    page.context.on_companion_event(move |event| {
        if let Some(ui) = weak.upgrade() {
            window::raise(&ui, &event);
        }
    });
    let (own, context) = (page.clone(), page.context.clone());
    context.on_settings_changed(move || {
        if let Some(ui) = own.ui.upgrade() {
            own.context.apply_theme(&ui);
            own.show();
        }
    });
    let own = page.clone();
    ui.window().on_close_requested(move || {
        own.stop.borrow().store(true, Ordering::Relaxed);
        own.context.link.end();
        window::end_with_window()
    });
}

impl ClinicPage {
    fn act(self: &Rc<Self>, action: ClinicAction) {
        self.show_message(String::new());
        match action {
            ClinicAction::ChooseFolder => self.choose_folder(),
            ClinicAction::ChooseKey => self.choose_key(),
            ClinicAction::MakeKey => self.choose_new_key(),
            ClinicAction::ReadAgain => self.read(),
            ClinicAction::Back => self.close_report(),
            ClinicAction::SaveReport => self.choose_report_file(),
            ClinicAction::SavePage => self.choose_overview_file("html"),
            ClinicAction::SaveTable => self.choose_overview_file("csv"),
        }
    }

    fn model(&self, f: impl FnOnce(ClinicModel)) {
        if let Some(ui) = self.ui.upgrade() {
            f(ui.global::<ClinicModel>());
        }
    }

    fn show_message(&self, text: String) {
        self.model(|model| model.set_message(text.into()));
    }

    fn use_folder(self: &Rc<Self>, folder: &Path) {
        *self.folder.borrow_mut() = Some(folder.to_owned());
        self.read();
    }

    /// Reads a key, then the folder with it.
    fn use_key(self: &Rc<Self>, file: &Path) {
        let (file, page) = (file.to_owned(), self.clone());
        let read = move || {
            let keys = key_file::read(&file);
            (file, keys)
        };
        self.context.files.run(read, move |(file, keys)| match keys {
            Ok(keys) => page.keep_key(file, keys),
            Err(reason) => {
                page.read();
                page.show_message(key_problem(&page.context, &file, &reason));
            }
        });
    }

    fn keep_key(self: &Rc<Self>, file: PathBuf, keys: SecretKeys) {
        let keys = Arc::new(keys);
        *self.key.borrow_mut() = Some(OpenKey { file, keys });
        self.show_files();
        self.read();
    }

    /// Reads the folder beside the event loop. A reading that is under way ends.
    fn read(self: &Rc<Self>) {
        let stop = Arc::new(AtomicBool::new(false));
        let before = self.stop.replace(stop.clone());
        before.store(true, Ordering::Relaxed);
        let Some(folder) = self.folder.borrow().clone() else {
            return self.show();
        };
        let keys = self.key.borrow().as_ref().map(|key| key.keys.clone());
        self.model(|model| {
            model.set_progress_text(self.context.tr("clinic-reading").into());
            model.set_progress(0.0);
        });
        let (ui, stopped) = (self.ui.clone(), stop.clone());
        let read = move || {
            let found = report_folder::read_folder(&folder, keys.as_deref(), |done, all| {
                if done % PROGRESS_STEP == 0 {
                    let share = done as f32 / all.max(1) as f32;
                    // The loop may be over.
                    let _ = ui.upgrade_in_event_loop(move |ui| {
                        let model = ui.global::<ClinicModel>();
                        if model.get_progress() >= 0.0 {
                            model.set_progress(share);
                        }
                    });
                }
                !stopped.load(Ordering::Relaxed)
            });
            found
                .map(|found| Reading {
                    entries: found.reports.into_iter().map(entry).collect(),
                    left_out: found.refused,
                })
                .map_err(|e| format!("{}: {e}", folder.display()))
        };
        let page = self.clone();
        self.context.files.run(read, move |read| {
            if !stop.load(Ordering::Relaxed) {
                page.on_read(read);
            }
        });
    }

    fn on_read(&self, read: Result<Reading, String>) {
        self.model(|model| model.set_progress(-1.0));
        self.opened.set(None);
        match read {
            Ok(read) => {
                let pane = if read.entries.is_empty() {
                    ClinicPane::Files
                } else {
                    ClinicPane::Table
                };
                *self.entries.borrow_mut() = read.entries;
                *self.left_out.borrow_mut() = read.left_out;
                self.show();
                self.model(|model| model.set_pane(pane));
                self.show_message(self.what_is_left_out());
            }
            Err(reason) => {
                self.entries.borrow_mut().clear();
                self.left_out.borrow_mut().clear();
                self.show();
                self.model(|model| model.set_pane(ClinicPane::Files));
                self.show_message(reason);
            }
        }
    }

    /// Opens the report of a row.
    fn open(&self, row: i32) {
        let entry = usize::try_from(row)
            .ok()
            .and_then(|row| self.shown.borrow().get(row).copied());
        let Some(entry) = entry else { return };
        self.show_message(String::new());
        self.opened.set(Some(entry));
        self.model(|model| {
            model.set_report(view::report(&self.context, &self.entries.borrow()[entry]));
            model.set_pane(ClinicPane::Report);
        });
    }

    fn close_report(&self) {
        self.opened.set(None);
        self.show_message(self.what_is_left_out());
        self.model(|model| model.set_pane(ClinicPane::Table));
    }

    /// Shows folder, key and table.
    fn show(&self) {
        self.show_files();
        self.show_table();
    }

    fn show_table(&self) {
        let entries = self.entries.borrow();
        let order = self.order.get();
        let shown = clinic::shown(&entries, &self.query.borrow(), order);
        self.model(|model| view::fill_table(&model, &self.context, &entries, &shown, order));
        *self.shown.borrow_mut() = shown;
    }
}

fn entry(found: report_folder::FoundReport) -> ReportEntry {
    ReportEntry::new(&report_folder::file_name(&found.file), found.summary)
}
