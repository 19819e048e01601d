//! What all windows share: the places of the files, the settings, the texts, and the companion's last state. It knows no page.

use crate::clock::now;
use crate::link::Link;
use crate::ui::{Say, Scheme, Theme};
use chrono::NaiveDate;
use slint::{ComponentHandle, Global, Image};
use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use unbrace::active::{self, Found};
use unbrace::content::{self, Library};
use unbrace::engine::{Circumstances, Level, Plan, day_of};
use unbrace::history::{Entry, History, Span};
use unbrace::ipc::Frame;
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
pub struct Context {
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
    /// Whether a companion runs that speaks another version of the protocol.
    pub incompatible: Cell<bool>,
    language: Cell<i32>,
    settings_listener: RefCell<Option<Rc<dyn Fn()>>>,
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
    static CURRENT: RefCell<Option<Rc<Context>>> = const { RefCell::new(None) };
}

/// The context of this thread.
pub fn current() -> Option<Rc<Context>> {
    CURRENT.with_borrow(Clone::clone)
}

impl Context {
    /// Makes the context and keeps it for what comes in from other threads.
    pub fn on_this_thread(places: Places, locale: Locale) -> Rc<Context> {
        let remembered = places.remembered().unwrap_or_default();
        let context = Rc::new(Context {
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
            incompatible: Cell::default(),
            language: Cell::default(),
            settings_listener: RefCell::default(),
        });
        context.read_settings();
        CURRENT.set(Some(context.clone()));
        context
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

    /// Sets what shows the settings after a change.
    pub fn on_settings_changed(&self, listener: impl Fn() + 'static) {
        *self.settings_listener.borrow_mut() = Some(Rc::new(listener));
    }

    /// Reads the settings that have changed, here or elsewhere, and shows them.
    pub fn settings_changed(&self) {
        self.read_settings();
        let listener = self.settings_listener.borrow().clone();
        if let Some(listener) = listener {
            listener();
        }
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
    pub fn apply_theme<C>(self: &Rc<Self>, ui: &C)
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
        let context = self.clone();
        say.on_look(move |id, _| context.say(&id).into());
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

/// A picture of the library; an empty one where there is none.
pub fn picture(name: &str) -> Option<Image> {
    Image::load_from_svg_data(unbrace::content::picture(name)?).ok()
}
