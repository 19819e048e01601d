//! What all pages share: where the files are, the settings, the words, the companion's last frame; and the main window.

use crate::link::{self, Link, News};
use crate::ui::{self, Main, Say, Scheme, Theme};
use crate::{learn, program as program_page, progress, settings as settings_page, today};
use chrono::NaiveDate;
use slint::{ComponentHandle, Global, Image, SharedString};
use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use unbrace::active::{self, Found};
use unbrace::content::{self, Library};
use unbrace::engine::{Circumstances, Level, Now, Plan, day_of};
use unbrace::history::{Entry, History, Span};
use unbrace::ipc::{Ask, Frame, Page};
use unbrace::office::Office;
use unbrace::program::{self, Program, ProgramStatus, Progress, resolve};
use unbrace::settings::{LARGEST, Settings};
use unbrace::words::{Locale, Words};
use unbrace::{files, place};

/// Where a window reads and writes.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The settings file.
    pub settings: Option<PathBuf>,
    /// The history.
    pub history: Option<PathBuf>,
    /// A program that is being written and not yet saved.
    pub draft: Option<PathBuf>,
    /// Whether the program in force counts; tests leave the person's own alone.
    pub program: bool,
    /// Small things that a window remembers: its size, what was ticked.
    pub memory: Option<PathBuf>,
}

impl Places {
    /// The person's own.
    pub fn own() -> Self {
        Places {
            settings: place::settings_file(),
            history: place::history_file(),
            draft: place::data_folder().map(|d| d.join("program-draft.unbrace.toml")),
            program: true,
            memory: place::data_folder().map(|d| d.join("window.json")),
        }
    }

    /// What the file holds that windows remember in.
    fn remembered(&self) -> Option<Remembered> {
        let kept = std::fs::read(self.memory.as_ref()?).ok()?;
        serde_json::from_slice(&kept).ok()
    }
}

/// What all pages share.
pub struct App {
    pub places: Places,
    /// The system's language and clock, as they were at the start.
    locale: Locale,
    /// The settings in force: the person's, with a program over them.
    pub settings: RefCell<Settings>,
    /// The program, and what is wrong with its file.
    pub program: RefCell<Found>,
    /// What is wrong with the settings file, in words.
    pub problem: RefCell<Option<String>>,
    pub words: RefCell<Words>,
    pub frame: RefCell<Option<Frame>>,
    pub link: Arc<Link>,
    pub memory: RefCell<Remembered>,
    /// Where a damaged history was put.
    pub kept: RefCell<Option<PathBuf>>,
    /// A companion runs, but of a version that cannot be followed.
    stranger: Cell<bool>,
    language: Cell<i32>,
}

/// What was answered so far; -1: not answered.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HalfCheckIn {
    /// The day it was begun on: another day asks anew.
    pub day: chrono::NaiveDate,
    /// Pain, impact, own activity, sleep, stress, change.
    pub figures: [i32; 6],
    /// Whether it is a flare-up day.
    pub flare: bool,
    /// The note.
    pub note: String,
}

/// What a window remembers from one time to the next.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// A check-in that was begun and neither saved nor left.
    pub check_in: Option<HalfCheckIn>,
    /// Width and height of the main window.
    pub size: Option<(f32, f32)>,
    /// What is ticked in the desk's checklist.
    pub ticked: Vec<usize>,
    /// The person has read who should ask first before breathing.
    pub cared: bool,
    /// Exercises whose caution the person has read and found fine.
    pub fine: Vec<String>,
    /// The highest level that the Today page has said is open.
    pub told_level: Level,
}

thread_local! {
    static CURRENT: RefCell<Option<Rc<App>>> = const { RefCell::new(None) };
}

/// The app of this thread.
pub fn current() -> Option<Rc<App>> {
    CURRENT.with_borrow(Clone::clone)
}

impl App {
    /// Makes the app and keeps it for what comes in from other threads.
    pub fn on_this_thread(places: Places, locale: Locale) -> Rc<App> {
        let remembered = places.remembered().unwrap_or_default();
        let app = Rc::new(App {
            places,
            locale,
            settings: RefCell::default(),
            program: RefCell::default(),
            problem: RefCell::default(),
            words: RefCell::new(Words::new("en", None)),
            frame: RefCell::default(),
            link: Arc::default(),
            memory: RefCell::new(remembered),
            kept: RefCell::default(),
            stranger: Cell::default(),
            language: Cell::default(),
        });
        app.read_settings();
        CURRENT.set(Some(app.clone()));
        app
    }

    /// What the settings file says of the person's own, or the template where there is none yet.
    pub fn settings_text(&self) -> Result<String, String> {
        let office = Office::read();
        let file = self.places.settings.as_ref().ok_or("no home folder is known")?;
        match files::own_text(file, LARGEST) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(office.template().into_owned()),
            other => other
                .map(|text| office.own(&text).into_owned())
                .map_err(|e| format!("{}: {e}", file.display())),
        }
    }

    /// Reads the settings; a bad file leaves what was.
    pub fn read_settings(&self) {
        let read = self.settings_text().and_then(|text| {
            Office::read().parse(&text).map(|(s, _)| s).map_err(|problems| {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                lines.join("\n")
            })
        });
        *self.problem.borrow_mut() = match read {
            Ok(s) => {
                *self.settings.borrow_mut() = s;
                None
            }
            Err(e) => Some(e),
        };
        if self.places.program {
            *self.program.borrow_mut() = active::load(day_of(now().wall));
        }
        if let Some((program, here)) = self.stage() {
            let own = self.settings.borrow().clone();
            *self.settings.borrow_mut() = resolve::settings(&program, &here, &own);
        }
        let settings = self.settings.borrow();
        *self.words.borrow_mut() = settings.translation(&self.locale);
        self.language.set(self.language.get() + 1);
    }

    /// The program that is in force today, and where the person is in it.
    pub fn stage(&self) -> Option<(Program, Progress)> {
        let found = self.program.borrow();
        let active = found.active.as_ref()?;
        match active.standing(day_of(now().wall)) {
            ProgramStatus::Active(here, _) => Some((active.program.clone(), here)),
            _ => None,
        }
    }

    /// What the engine does by the settings and the program.
    pub fn plan(&self) -> Plan {
        let settings = self.settings.borrow();
        match self.stage() {
            Some((program, here)) => resolve::plan(&program, &here, &settings, 0),
            None => settings.plan(0),
        }
    }

    /// How many movement breaks were done, as the companion or the history knows it.
    pub fn breaks_done(&self) -> Option<u32> {
        if let Some(f) = self.frame.borrow().as_ref() {
            return Some(f.breaks);
        }
        self.kept_history().and_then(|h| h.breaks_done().ok())
    }

    /// What the choice of an exercise depends on now.
    pub fn circumstances(&self) -> Circumstances {
        Circumstances {
            day: day_of(now().wall),
            flare_up: self.flare_up(),
            breaks: self.breaks_done().unwrap_or(0),
        }
    }

    /// Whether a flare-up is on.
    pub fn flare_up(&self) -> bool {
        let frame = self.frame.borrow();
        frame.as_ref().is_some_and(|f| f.flare_up_until.is_some())
    }

    /// The library, with the program's own exercises and words.
    pub fn library(&self) -> Library {
        let library = content::library(self.language());
        match self.stage() {
            Some((program, here)) => program::overlay(library, &program, here.stage, &self.words.borrow()),
            None => library,
        }
    }

    /// A sentence.
    pub fn say(&self, id: &str) -> String {
        self.words.borrow().say(id)
    }

    /// A sentence with its gaps filled.
    pub fn fill(&self, id: &str, gaps: &[(&'static str, &str)]) -> String {
        self.words.borrow().fill(id, gaps)
    }

    /// A date with its weekday.
    pub fn day(&self, day: NaiveDate) -> String {
        self.words.borrow().day(day, now().wall.date_naive())
    }

    /// The language's name.
    pub fn language(&self) -> &'static str {
        self.words.borrow().language()
    }

    /// Gives a window its words, colours and sizes.
    pub fn dress<C>(self: &Rc<Self>, ui: &C)
    where
        C: ComponentHandle + 'static,
        for<'a> Say<'a>: Global<'a, C>,
        for<'a> Theme<'a>: Global<'a, C>,
        for<'a> Scheme<'a>: Global<'a, C>,
    {
        let settings = self.settings.borrow();
        let theme = ui.global::<Theme>();
        theme.set_mode(settings.theme().into());
        theme.set_scale(settings.text_scale() as f32 / 100.0);
        theme.set_still(settings.reduce_motion());
        theme.set_rtl(self.words.borrow().right_to_left());
        let scheme = ui.global::<Scheme>();
        scheme.set_wanted(match settings.theme() {
            "light" => 1,
            "dark" | "high-contrast" => 2,
            _ => 0,
        });
        scheme.invoke_apply();
        let say = ui.global::<Say>();
        let app = self.clone();
        say.on_look(move |id, _| app.say(&id).into());
        say.set_language(self.language.get());
    }

    /// The entries of these days; none where there is no history.
    pub fn entries(&self, span: Span) -> Vec<Entry> {
        let entries = self.kept_history().and_then(|h| h.entries(span).ok());
        entries.unwrap_or_default()
    }

    /// The history, where there is one; in a read-only home for reading alone.
    pub fn kept_history(&self) -> Option<History> {
        let file = self.places.history.as_ref().filter(|f| f.exists())?;
        let writable = self.history().ok();
        writable.or_else(|| History::open_read_only(file).ok())
    }

    /// The entries of today.
    pub fn today(&self) -> Vec<Entry> {
        let today = Some(day_of(now().wall));
        self.entries(Span {
            from: today,
            to: today,
        })
    }

    /// The open history; it is made where there is none.
    pub fn history(&self) -> Result<History, String> {
        let file = self.places.history.as_ref().ok_or("no home folder is known")?;
        if let Some(folder) = file.parent() {
            unbrace::files::create_folder(folder).map_err(|e| e.to_string())?;
        }
        let opened = History::open(file).map_err(|e| e.to_string())?;
        if opened.kept.is_some() {
            *self.kept.borrow_mut() = opened.kept;
        }
        Ok(opened.history)
    }

    /// Changes what is remembered, as it now stands in the file: another window may have changed it. A folder that cannot
    /// be written to forgets it.
    pub fn remember(&self, change: impl FnOnce(&mut Remembered)) {
        let mut memory = self.memory.borrow_mut();
        if let Some(kept) = self.places.remembered() {
            *memory = kept;
        }
        change(&mut memory);
        if let (Some(file), Ok(text)) = (&self.places.memory, serde_json::to_string(&*memory)) {
            let _ = unbrace::files::write(file, &text);
        }
    }
}

/// The clocks; a test may stop them.
pub fn now() -> Now {
    #[cfg(test)]
    if let Some(stopped) = STOPPED.get() {
        return stopped;
    }
    unbrace::clock::now()
}

#[cfg(test)]
thread_local! {
    pub static STOPPED: Cell<Option<Now>> = const { Cell::new(None) };
}

/// A picture of the library; an empty one where there is none.
pub fn picture(name: &str) -> Option<Image> {
    Image::load_from_svg_data(unbrace::content::picture(name)?).ok()
}

const PAGES: [Page; 5] = [
    Page::Today,
    Page::Progress,
    Page::Program,
    Page::Learn,
    Page::Settings,
];

/// The main window with this page.
pub fn main_window(app: &Rc<App>, page: Page) -> Result<Main, slint::PlatformError> {
    let ui = Main::new()?;
    app.dress(&ui);
    today::bind(&ui, app);
    progress::bind(&ui, app);
    program_page::bind(&ui, app);
    learn::bind(&ui, app);
    settings_page::bind(&ui, app);
    let (weak, own) = (ui.as_weak(), app.clone());
    ui.on_turned(move |page| {
        if let Some(ui) = weak.upgrade() {
            turned(&ui, &own, page);
        }
    });
    turn(&ui, app, page);
    let (weak, own) = (ui.as_weak(), app.clone());
    ui.window().on_close_requested(move || {
        if let Some(ui) = weak.upgrade() {
            let size = ui.window().size().to_logical(ui.window().scale_factor());
            own.remember(|m| m.size = Some((size.width, size.height)));
        }
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    Ok(ui)
}

/// The size that the main window had last, no smaller than it may be.
pub fn main_size((width, height): (f32, f32)) -> slint::LogicalSize {
    slint::LogicalSize::new(width.max(560.0), height.max(280.0))
}

fn turn(ui: &Main, app: &Rc<App>, page: Page) {
    let page = if page == Page::WarningSigns {
        learn::open(ui, app, "warning-signs");
        Page::Learn
    } else {
        page
    };
    let at = PAGES.iter().position(|p| *p == page).unwrap_or(0);
    ui.set_page(i32::try_from(at).unwrap_or(0));
    turned(ui, app, ui.get_page());
}

fn turned(ui: &Main, app: &Rc<App>, page: i32) {
    match page {
        1 => progress::show(ui, app),
        2 => program_page::show(ui, app),
        4 => settings_page::show(ui, app),
        _ => today::show(ui, app),
    }
}

/// The settings have changed, here or elsewhere.
pub fn settings_changed(ui: &Main, app: &Rc<App>) {
    app.read_settings();
    app.dress(ui);
    today::show(ui, app);
    learn::show(ui, app);
    settings_page::show(ui, app);
    turned(ui, app, ui.get_page());
}

/// What the main window does with news.
pub fn main_news(ui: &Main, app: &Rc<App>, news: News) {
    match news {
        News::Frame(frame) => {
            app.stranger.set(false);
            link::front_or_close(ui.window(), &frame);
            if let Some(page) = frame.show {
                turn(ui, app, page);
            }
            let old = app.frame.borrow_mut().replace(*frame).map(|f| f.settings);
            let new = app.frame.borrow().as_ref().map(|f| f.settings);
            if old.is_some() && old != new {
                settings_changed(ui, app);
            }
        }
        ref none @ (News::Alone | News::Stranger) => {
            app.stranger.set(matches!(none, News::Stranger));
            *app.frame.borrow_mut() = None;
        }
    }
    ui.global::<ui::TodayModel>().set_update(match news_update(app) {
        Some(text) => text.into(),
        None => SharedString::default(),
    });
    today::show(ui, app);
}

/// After an update under a running companion.
fn news_update(app: &App) -> Option<String> {
    if app.stranger.get() {
        return Some(app.say("updated"));
    }
    let frame = app.frame.borrow();
    let release = &frame.as_ref()?.release;
    (release != env!("CARGO_PKG_VERSION")).then(|| app.say("updated"))
}

/// Asks the companion, and shows on Today why it did not do it.
pub fn ask(ui: &Main, app: &App, what: Ask) {
    let refused = match link::ask(what) {
        Ok(_) => String::new(),
        Err(Some(why)) => why,
        Err(None) => app.say("not-running"),
    };
    ui.global::<ui::TodayModel>().set_refused(refused.into());
}
