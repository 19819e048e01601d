//! What all windows share: the places of the files, the settings, the texts, the workers, and the link to the
//! companion. It knows no page: a window registers what shows a change.

use crate::clock::now;
use crate::fonts;
use crate::link::{self, CompanionEvent, Link, RequestError};
use crate::records::Records;
use crate::ui::{AccentColors, I18n, Theme};
use crate::ui_enums::theme_mode;
use crate::worker::Worker;
use chrono::{NaiveDate, Weekday};
use slint::{Color, ComponentHandle, Global, Image};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use unbrace::content::{self, Library, is_unspaced};
use unbrace::engine::{Circumstances, Level, Ms, Plan, day_of};
use unbrace::i18n::{Locale, Translator};
use unbrace::installed_program::{self, Found};
use unbrace::ipc::{Frame, Page, Reply, Request};
use unbrace::language_fonts::FontNeed;
use unbrace::pages::accent::{Accent, Rgb};
use unbrace::profile::{Profile, SettingsError, Sources};
use unbrace::program::Program;
use unbrace::settings::Settings;
use unbrace::{files, paths};

/// Where a window reads and writes.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The settings file.
    pub settings: Option<PathBuf>,
    /// The history.
    pub history: Option<PathBuf>,
    /// A program that is being written and not yet saved.
    pub draft: Option<PathBuf>,
    /// Whether the installed program applies. Tests ignore the one of the person who runs them.
    pub program: bool,
    /// What a window remembers: its size, what is ticked.
    pub memory: Option<PathBuf>,
}

impl Places {
    /// The places of the person who runs the window.
    pub fn own() -> Self {
        Places {
            settings: paths::settings_file(),
            history: paths::history_file(),
            draft: paths::data_folder().map(|d| d.join("program-draft.unbrace.toml")),
            program: true,
            memory: paths::data_folder().map(|d| d.join("window.json")),
        }
    }

    /// Where settings and program are.
    pub fn sources(&self) -> Sources {
        if self.program {
            Sources::of_user()
        } else {
            Sources::of_file(self.settings.clone())
        }
    }

    /// The content of the memory file, if it can be read.
    fn remembered(&self) -> Option<Remembered> {
        let text = std::fs::read(self.memory.as_ref()?).ok()?;
        serde_json::from_slice(&text).ok()
    }
}

/// An unfinished check-in.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HalfCheckIn {
    /// The day on which it began; on another day, the check-in starts anew.
    pub day: NaiveDate,
    /// Pain, impact, own activity, sleep, stress, change; -1 where there is no answer yet.
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
    /// What a check-in asks about besides pain and impact, in the person's words.
    #[serde(rename = "activity")]
    pub own_activity: String,
    /// Width and height of the main window.
    pub size: Option<(f32, f32)>,
    /// What is ticked in the desk's checklist.
    pub ticked: Vec<usize>,
    /// Whether the person has read who asks a doctor before breathing exercises.
    #[serde(rename = "cared")]
    pub breathing_caution_read: bool,
    /// Exercises whose caution the person has read and confirmed.
    #[serde(rename = "fine")]
    pub confirmed_exercises: Vec<String>,
    /// The highest level that the Today page has announced as open.
    #[serde(rename = "told_level")]
    pub announced_level: Level,
}

/// What follows from settings and program on one day. It is derived once per change and day.
struct Derived {
    day: NaiveDate,
    profile: Rc<Profile>,
    library: RefCell<Option<Rc<Library>>>,
}

/// What a window registers to follow changes of one sort.
type Listener<T> = RefCell<Option<Rc<dyn Fn(T)>>>;

/// What all windows share.
pub struct Context {
    pub places: Places,
    /// What was written last for a setting and has not come back yet.
    pub unconfirmed: RefCell<BTreeMap<String, String>>,
    /// The system's language and clock, as they were at the start.
    locale: Locale,
    /// The person's own settings over the managed ones, without a program.
    own: RefCell<Settings>,
    /// The settings in force: the person's, with a program over them.
    pub settings: RefCell<Settings>,
    /// The installed program, and what is wrong with its file.
    pub program: RefCell<Found>,
    /// The version that the installed program has replaced, until the person has seen what changed.
    pub previous_program: RefCell<Option<Program>>,
    /// What is wrong with the settings file, for people.
    pub problem: RefCell<Option<String>>,
    pub i18n: RefCell<Translator>,
    /// The last state of the companion; `None` if none is connected.
    pub frame: RefCell<Option<Frame>>,
    pub link: Arc<Link>,
    pub memory: RefCell<Remembered>,
    pub records: Records,
    /// A backup is being restored: the window stays while the companion ends and starts again.
    pub restoring: Cell<bool>,
    /// Reads and writes files and the history.
    pub files: Worker,
    /// Sends requests to the companion.
    requests: Worker,
    /// Whether a window exists, so that the toolkit can be asked for fonts.
    has_window: Cell<bool>,
    /// The font that the language of the settings needs and this system lacks.
    pub missing_font: Cell<Option<&'static FontNeed>>,
    /// Counts changes of the language.
    language_revision: Cell<i32>,
    derived: RefCell<Option<Rc<Derived>>>,
    settings_listener: Listener<()>,
    companion_listener: Listener<CompanionEvent>,
}

thread_local! {
    static CURRENT: RefCell<Option<Rc<Context>>> = const { RefCell::new(None) };
}

/// The context of this thread, for events from other threads.
pub fn current() -> Option<Rc<Context>> {
    CURRENT.with_borrow(Clone::clone)
}

impl Context {
    /// Makes the context and keeps it for events from other threads.
    pub fn on_this_thread(places: Places, locale: Locale) -> Rc<Context> {
        let remembered = places.remembered().unwrap_or_default();
        let context = Rc::new(Context {
            records: Records::new(places.history.clone()),
            places,
            unconfirmed: RefCell::default(),
            locale,
            own: RefCell::default(),
            settings: RefCell::default(),
            program: RefCell::default(),
            previous_program: RefCell::default(),
            problem: RefCell::default(),
            i18n: RefCell::new(Translator::new("en", None)),
            frame: RefCell::default(),
            link: Arc::default(),
            memory: RefCell::new(remembered),
            restoring: Cell::default(),
            files: Worker::new("files"),
            requests: Worker::new("requests"),
            has_window: Cell::default(),
            missing_font: Cell::default(),
            language_revision: Cell::default(),
            derived: RefCell::default(),
            settings_listener: RefCell::default(),
            companion_listener: RefCell::default(),
        });
        context.read_settings();
        CURRENT.set(Some(context.clone()));
        context
    }

    /// Waits for the work that is still queued, after the window has disappeared.
    pub fn finish(&self) {
        self.files.finish();
        self.requests.finish();
    }

    /// Reads the settings. A file with problems leaves the settings in force as they are.
    pub fn read_settings(&self) {
        let sources = self.places.sources();
        *self.problem.borrow_mut() = match sources.own() {
            Ok(own) => {
                *self.own.borrow_mut() = own;
                None
            }
            Err(SettingsError::Invalid { problems, .. }) => {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                Some(lines.join("\n"))
            }
            Err(e) => Some(e.to_string()),
        };
        if self.places.program {
            *self.program.borrow_mut() = sources.installed(day_of(now().wall));
            *self.previous_program.borrow_mut() = installed_program::previous();
        }
        *self.derived.borrow_mut() = None;
        *self.settings.borrow_mut() = self.profile().settings().clone();
        self.choose_language();
    }

    /// Takes the language of the settings; English if this system has no font for it.
    fn choose_language(&self) {
        let mut chosen = self.settings.borrow().translation(&self.locale);
        let language = chosen.language();
        let asked = self.has_window.get().then(|| fonts::prefer(language));
        let missing = asked.and_then(Result::err);
        self.missing_font.set(missing);
        if missing.is_some() {
            chosen = chosen.in_english();
        }
        *self.i18n.borrow_mut() = chosen;
        self.language_revision.set(self.language_revision.get() + 1);
    }

    /// Registers what shows the settings after a change.
    pub fn on_settings_changed(&self, listener: impl Fn() + 'static) {
        *self.settings_listener.borrow_mut() = Some(Rc::new(move |()| listener()));
    }

    /// Reads the settings, which have changed here or elsewhere, and shows them.
    pub fn settings_changed(&self) {
        self.read_settings();
        notify(&self.settings_listener, ());
    }

    /// Registers what handles the events of the companion.
    pub fn on_companion_event(&self, listener: impl Fn(CompanionEvent) + 'static) {
        *self.companion_listener.borrow_mut() = Some(Rc::new(listener));
    }

    /// Passes an event of the companion on to the window.
    pub fn companion_event(&self, event: CompanionEvent) {
        notify(&self.companion_listener, event);
    }

    /// Sends a request to the companion; `then` receives the answer on the event loop.
    pub fn request(&self, request: Request, then: impl FnOnce(Result<Reply, RequestError>) + 'static) {
        self.requests.run(move || link::request(request), then);
    }

    /// Tells the companion something that it also finds out at its next start.
    pub fn notify_companion(&self, request: Request) {
        self.requests.run_detached(move || {
            let _ = link::request(request); // no companion may be running
        });
    }

    /// Opens a page through the companion, or by itself where no companion runs.
    pub fn open_page(&self, page: Page) {
        self.requests.run_detached(move || link::open(page));
    }

    /// Runs a job behind the requests that are queued.
    pub fn after_requests<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        self.requests.run(work, then);
    }

    /// The reason of a failed request, for people.
    pub fn request_error(&self, error: RequestError) -> String {
        match error {
            RequestError::NotRunning => self.tr("not-running"),
            RequestError::Refused(reason) => reason,
        }
    }

    fn derived(&self) -> Rc<Derived> {
        let day = day_of(now().wall);
        let mut derived = self.derived.borrow_mut();
        match &*derived {
            Some(known) if known.day == day => known.clone(),
            _ => derived
                .insert(Rc::new(Derived {
                    day,
                    profile: Rc::new(Profile::new(
                        self.own.borrow().clone(),
                        self.program.borrow().clone(),
                        day,
                    )),
                    library: RefCell::default(),
                }))
                .clone(),
        }
    }

    /// What is in force today.
    pub fn profile(&self) -> Rc<Profile> {
        self.derived().profile.clone()
    }

    /// The engine's plan that follows from settings and program.
    pub fn plan(&self) -> Plan {
        self.profile().plan(0)
    }

    /// What the choice of an exercise depends on, after this number of movement breaks.
    pub fn circumstances(&self, breaks: u32) -> Circumstances {
        Circumstances {
            day: day_of(now().wall),
            flare_up: self.is_flare_up(),
            breaks,
        }
    }

    /// Whether a flare-up is on.
    pub fn is_flare_up(&self) -> bool {
        let frame = self.frame.borrow();
        frame.as_ref().is_some_and(|f| f.flare_up_until.is_some())
    }

    /// The library, with the exercises and cues of the program.
    pub fn library(&self) -> Rc<Library> {
        let derived = self.derived();
        let mut library = derived.library.borrow_mut();
        let made = library.get_or_insert_with(|| Rc::new(derived.profile.library(&self.i18n.borrow())));
        made.clone()
    }

    /// A length of time in the units of the language.
    pub fn length(&self, length: Ms) -> String {
        self.i18n.borrow().length(length)
    }

    /// The arrow from what was to what is.
    pub fn arrow(&self) -> &'static str {
        self.i18n.borrow().arrow()
    }

    /// A share in percent.
    pub fn percent(&self, n: u32) -> String {
        self.i18n.borrow().percent(n)
    }

    /// Whether the language is read from right to left.
    pub fn right_to_left(&self) -> bool {
        self.i18n.borrow().right_to_left()
    }

    /// A text of digits and marks alone in the direction of reading.
    pub fn directed(&self, text: &str) -> String {
        self.i18n.borrow().directed(text)
    }

    /// The text with this id.
    pub fn tr(&self, id: &str) -> String {
        self.i18n.borrow().tr(id)
    }

    /// The text with this id and these arguments.
    pub fn tr_args(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        self.i18n.borrow().tr_args(id, args)
    }

    /// What makes the texts in another thread.
    pub fn translation(&self) -> impl FnOnce() -> Translator + Send + 'static {
        let (settings, locale) = (self.settings.borrow().clone(), self.locale.clone());
        move || settings.translation(&locale)
    }

    /// A date with its weekday.
    pub fn day(&self, day: NaiveDate) -> String {
        self.i18n.borrow().day(day, now().wall.date_naive())
    }

    /// A date without its weekday.
    pub fn date(&self, day: NaiveDate) -> String {
        self.i18n.borrow().date(day, now().wall.date_naive())
    }

    /// The day with which weeks begin.
    pub fn first_weekday(&self) -> Weekday {
        self.locale.first_weekday()
    }

    /// The language's code.
    pub fn language(&self) -> &'static str {
        self.i18n.borrow().language()
    }

    /// Gives a window its texts, colours and sizes.
    pub fn apply_theme<C>(self: &Rc<Self>, ui: &C)
    where
        C: ComponentHandle + 'static,
        for<'a> I18n<'a>: Global<'a, C>,
        for<'a> Theme<'a>: Global<'a, C>,
    {
        if !self.has_window.replace(true) {
            self.choose_language();
        }
        let settings = self.settings.borrow();
        let theme = ui.global::<Theme>();
        theme.set_mode(theme_mode(settings.theme()));
        theme.set_scale(settings.text_scale() as f32 / 100.0);
        theme.set_still(settings.reduce_motion());
        theme.set_rtl(self.right_to_left());
        theme.set_unspaced(is_unspaced(self.language()));
        theme.set_system_accent(settings.system_accent());
        theme.on_accent_on(accent_on);
        theme.invoke_apply_scheme();
        let i18n = ui.global::<I18n>();
        let context = self.clone();
        i18n.on_look_up(move |id, _| context.tr(&id).into());
        i18n.set_revision(self.language_revision.get());
    }

    /// Changes what is remembered, starting from the file: another window may have changed it. If the folder
    /// cannot be written to, the change lasts as long as the window.
    pub fn remember(self: &Rc<Self>, change: impl Fn(&mut Remembered) + Send + 'static) {
        let (places, known) = (self.places.clone(), self.memory.borrow().clone());
        change(&mut self.memory.borrow_mut());
        let write = move || {
            let mut memory = places.remembered().unwrap_or(known);
            change(&mut memory);
            if let (Some(file), Ok(text)) = (&places.memory, serde_json::to_string(&memory)) {
                let _ = files::write(file, &text);
            }
        };
        self.files.run_detached(write);
    }

    /// Ends the subscription behind the requests that are queued, so that the companion gets them before it
    /// learns that the window has gone.
    pub fn end_link(&self) {
        let link = self.link.clone();
        self.requests.run_detached(move || link.end());
    }
}

impl Context {
    /// The picture of an exercise: the one of the library with this name, or the program's own.
    pub fn exercise_picture(&self, id: &str, name: &str) -> Option<Image> {
        let own = || {
            let program = self.program.borrow();
            let program = &program.active.as_ref()?.program;
            let bytes = unbrace::program::image::decode(&program.exercise(id)?.image).ok()?;
            Image::load_from_data(&bytes, None).ok()
        };
        picture(name).or_else(own)
    }
}

/// The colours for the desktop's accent on these grounds.
fn accent_on(system: Color, raised: Color, ground: Color, side: Color) -> AccentColors {
    let rgb = |c: Color| [c.red(), c.green(), c.blue()];
    let color = |[r, g, b]: Rgb| Color::from_rgb_u8(r, g, b);
    let accent = Accent::new(rgb(system), [raised, ground, side].map(rgb));
    AccentColors {
        hue: color(accent.hue),
        faint: color(accent.faint),
        desk: color(accent.desk),
    }
}

/// Calls a listener, which may register another one.
fn notify<T>(listener: &Listener<T>, event: T) {
    let listener = listener.borrow().clone();
    if let Some(listener) = listener {
        listener(event);
    }
}

/// A picture of the library, if there is one of this name.
pub fn picture(name: &str) -> Option<Image> {
    Image::load_from_svg_data(content::picture(name)?).ok()
}
