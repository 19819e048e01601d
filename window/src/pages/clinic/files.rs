//! The folder, the key, and the files that the window writes.

use super::ClinicPage;
use crate::clock;
use crate::dialog::{self, DialogRequest};
use crate::rows::texts;
use crate::wording::report_problem;
use rfd::{AsyncFileDialog, FileHandle};
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::i18n::Translator;
use unbrace::pages::clinic::ReportEntry;
use unbrace::report::clinic::{self, LeftOut, Row};
use unbrace::report_folder::{ReadError, file_name};
use unbrace::seal::SecretKeys;
use unbrace::{files, key_file, report};

/// How many files that are left out are named; the page counts the others.
const NAMED: usize = 30;

impl ClinicPage {
    pub(super) fn choose_folder(self: &Rc<Self>) {
        self.ask(AsyncFileDialog::new().pick_folder(), ClinicPage::use_folder);
    }

    pub(super) fn choose_key(self: &Rc<Self>) {
        self.ask(AsyncFileDialog::new().pick_file(), ClinicPage::use_key);
    }

    pub(super) fn choose_new_key(self: &Rc<Self>) {
        let dialog = AsyncFileDialog::new().set_file_name("therapist.key");
        self.ask(dialog.save_file(), ClinicPage::make_key);
    }

    pub(super) fn choose_overview_file(self: &Rc<Self>, ending: &'static str) {
        let dialog = AsyncFileDialog::new().set_file_name(format!("overview.{ending}"));
        self.ask(dialog.save_file(), ClinicPage::save_overview);
    }

    pub(super) fn choose_report_file(self: &Rc<Self>) {
        let Some(report) = self.opened_report() else {
            return;
        };
        let stem = report.row.file.trim_end_matches(".age").trim_end_matches(".json");
        let dialog = AsyncFileDialog::new().set_file_name(format!("{stem}.html"));
        // The report of this moment: another one may be open when the dialog is answered.
        self.ask(dialog.save_file(), move |page, file| {
            page.save_report(report, file)
        });
    }

    /// Waits for a dialog, and explains one that does not come.
    fn ask(
        self: &Rc<Self>,
        dialog: impl Future<Output = Option<FileHandle>> + 'static,
        then: impl FnOnce(&Rc<Self>, &Path) + 'static,
    ) {
        let (request, page) = (DialogRequest::now(), self.clone());
        let wait = async move {
            match dialog.await {
                Some(file) => then(&page, file.path()),
                None => {
                    let context = page.context.clone();
                    request.cancelled(&context, move || {
                        let instead = page.context.tr("no-dialog-clinic");
                        page.show_message(dialog::missing_text(&page.context, &instead));
                    });
                }
            }
        };
        let _ = slint::spawn_local(wait); // the loop may be ending
    }

    /// Makes a key. An existing file is never replaced, whatever the dialog has asked.
    pub fn make_key(self: &Rc<Self>, file: &Path) {
        let (file, page, now) = (file.to_owned(), self.clone(), clock::now().wall);
        let make = move || {
            let made = key_file::create(&file, now);
            (file, made)
        };
        let made = move |(file, made): (PathBuf, io::Result<SecretKeys>)| match made {
            Ok(keys) => {
                let text = file.display().to_string();
                page.keep_key(file, keys);
                page.show_message(page.context.tr_args("clinic-key-made", &[("file", &text)]));
            }
            Err(e) => {
                let file = file.display().to_string();
                page.show_message(if e.kind() == io::ErrorKind::AlreadyExists {
                    page.context.tr_args("clinic-key-exists", &[("file", &file)])
                } else {
                    format!("{file}: {e}")
                });
            }
        };
        self.context.files.run(make, made);
    }

    /// The report that is open.
    pub fn opened_report(&self) -> Option<ReportEntry> {
        self.entries.borrow().get(self.opened.get()?).cloned()
    }

    /// Writes a report as a page that everybody can read.
    pub fn save_report(self: &Rc<Self>, opened: ReportEntry, file: &Path) {
        self.write(file, move |i18n, _| Ok(report::html(&opened.summary, i18n)));
    }

    /// Writes the overview: a page, or a table if the name ends in `.csv`.
    pub fn save_overview(self: &Rc<Self>, file: &Path) {
        let rows: Vec<Row> = self.entries.borrow().iter().map(|e| e.row.clone()).collect();
        let left_out = self.left_out();
        let today = clock::now().wall.date_naive();
        self.write(file, move |i18n, file| {
            if file.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv")) {
                let csv = clinic::csv(&rows).map_err(|e| e.to_string())?;
                Ok(format!("{}{csv}", report::BYTE_ORDER_MARK))
            } else {
                Ok(clinic::html(&rows, &left_out, today, i18n))
            }
        });
    }

    fn write(
        self: &Rc<Self>,
        file: &Path,
        text: impl FnOnce(&Translator, &Path) -> Result<String, String> + Send + 'static,
    ) {
        let (file, translation, page) = (file.to_owned(), self.context.translation(), self.clone());
        let write = move || {
            let named = |reason: String| format!("{}: {reason}", file.display());
            let text = text(&translation(), &file).map_err(named)?;
            files::write(&file, text).map_err(|e| named(e.to_string()))?;
            Ok::<_, String>(file)
        };
        self.context.files.run(write, move |written| {
            page.show_message(match written {
                Ok(file) => {
                    let file = file.display().to_string();
                    page.context.tr_args("clinic-saved", &[("file", &file)])
                }
                Err(reason) => reason,
            });
        });
    }

    fn left_out(&self) -> Vec<LeftOut> {
        let left_out = self.left_out.borrow();
        let one = |(file, why): &(PathBuf, ReadError)| LeftOut {
            file: file_name(file),
            why: why.to_string(),
        };
        left_out.iter().map(one).collect()
    }

    /// Shows the folder, the key, and the files that are left out.
    pub(super) fn show_files(&self) {
        let context = &self.context;
        let left_out = self.left_out.borrow();
        let mut lines: Vec<String> = left_out
            .iter()
            .take(NAMED)
            .map(|(file, why)| report_problem(context, file, why))
            .collect();
        if let Some(more) = left_out.len().checked_sub(NAMED).filter(|n| *n > 0) {
            lines.push(context.tr_args("clinic-left-out-more", &[("count", &more.to_string())]));
        }
        let folder = self.folder.borrow();
        let folder = folder
            .as_ref()
            .map(|f| f.display().to_string())
            .unwrap_or_default();
        let key = self.key.borrow();
        let public = key.as_ref().and_then(|key| key.keys.public().into_iter().next());
        let public = public
            .map(|public| public.as_str().to_owned())
            .unwrap_or_default();
        let key = match &*key {
            Some(key) => key.file.display().to_string(),
            None => context.tr("clinic-key-none"),
        };
        self.model(|model| {
            model.set_folder(folder.into());
            model.set_key(key.into());
            model.set_public_key(public.into());
            model.set_left_out(texts(lines));
        });
    }

    /// The notice above the table: whether a key is missing, or how many files are left out.
    pub(super) fn what_is_left_out(&self) -> String {
        let left_out = self.left_out.borrow();
        let needs_key = |why: &ReadError| matches!(why, ReadError::NoKey);
        let sealed = left_out.iter().filter(|(_, why)| needs_key(why)).count();
        let count = |id: &str, n: usize| self.context.tr_args(id, &[("count", &n.to_string())]);
        match (sealed, left_out.len()) {
            (0, 0) if self.entries.borrow().is_empty() => self.context.tr("clinic-empty"),
            (0, 0) => String::new(),
            (0, n) => count("clinic-some-left-out", n),
            (n, _) => count("clinic-needs-key", n),
        }
    }
}
