//! The pages without a screen. The tests find controls by their accessible names, as a screen reader does,
//! and check the settings file and the history afterwards.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test that cannot be set up has failed

mod author;
mod breath;
mod clinic;
mod contrast;
mod keys;
mod library;
mod pictures;
mod settings;
mod small;
mod therapist;
mod today_and_progress;
mod visits;

use crate::context::{self, Context, Places};
use crate::link::CompanionEvent;
use crate::main_window::MainWindow;
use crate::pages::{check_in, guide, welcome};
use crate::ui::{CheckInsModel, Main, MainPage, SettingsModel};
use i_slint_backend_testing::{
    AccessibleRole, ElementHandle, ElementRoot, TestingBackend, TestingBackendOptions,
};
use slint::{ComponentHandle, Model};
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use tempfile::TempDir;
use unbrace::engine::{Command, Part, ReminderKind, Tally};
use unbrace::history::{Change, End, Entry, History, Span, What};
use unbrace::ipc::{Frame, Next, Page, Request, Showing, VERSION};
use unbrace::pages::settings::GROUPS;

thread_local! {
    /// The folders of a test, which are deleted when its thread ends.
    static FOLDERS: RefCell<Vec<TempDir>> = const { RefCell::new(Vec::new()) };
}

/// A platform without a screen, and a context whose files are in a new folder.
fn set_up() -> (Rc<Context>, PathBuf) {
    let options = TestingBackendOptions {
        mock_time: true,
        renderer_name: Some("software".into()),
        ..Default::default()
    };
    slint::platform::set_platform(Box::new(TestingBackend::new(options))).unwrap();
    fonts();
    let folder = FOLDERS.with_borrow_mut(|all| {
        all.push(TempDir::new().unwrap());
        all.last().unwrap().path().to_owned()
    });
    std::fs::write(
        folder.join("settings.toml"),
        "# mine\n[appearance]\nlanguage = \"en\"\n",
    )
    .unwrap();
    let places = Places {
        settings: Some(folder.join("settings.toml")),
        history: Some(folder.join("history.db")),
        draft: Some(folder.join("draft.unbrace.toml")),
        program: false, // not the one of the person who runs the tests
        memory: Some(folder.join("window.json")),
    };
    let context = Context::on_this_thread(places, Default::default());
    // All cautions are confirmed; a test of cautions removes the exercise.
    let all = context.library().exercises.clone().into_iter().map(|e| e.id);
    let all: Vec<String> = all.collect();
    context.remember(move |m| m.confirmed_exercises = all.clone());
    (context, folder)
}

/// Gives every test the same fonts, on a machine without fonts, too.
fn fonts() {
    use slint::fontique_011::fontique::{Blob, FallbackKey, Language, Script};
    let mut all = slint::fontique_011::shared_collection();
    let mut register =
        |file: &'static [u8]| all.register_fonts(Blob::new(std::sync::Arc::new(file)), None)[0].0;
    register(include_bytes!("../../../tests/fonts/DejaVuSans-Bold.ttf"));
    let latin = register(include_bytes!("../../../tests/fonts/DejaVuSans.ttf"));
    register(include_bytes!("../../../tests/fonts/Japanese-Bold.otf"));
    let japanese = register(include_bytes!("../../../tests/fonts/Japanese-Regular.otf"));
    for generic in crate::fonts::DEFAULT_FAMILIES {
        all.set_generic_families(generic, std::iter::once(latin));
    }
    let ja = Language::parse("ja").ok();
    all.set_fallbacks(
        FallbackKey::new(Script::from_bytes(*b"Hani"), ja.as_ref()),
        std::iter::once(japanese),
    );
}

/// The control with this name, or the text if there is no such control.
fn find(ui: &impl ElementRoot, label: &str) -> ElementHandle {
    named(ui, label).unwrap_or_else(|| panic!("nothing is called “{label}”"))
}

fn named(ui: &impl ElementRoot, label: &str) -> Option<ElementHandle> {
    // Each visit creates one level of nested lists.
    for _ in 0..4 {
        let mut all: Vec<_> = ElementHandle::find_by_accessible_label(ui, label)
            .filter(|e| e.accessible_enabled() != Some(false))
            .collect();
        all.sort_by_key(|e| e.accessible_role() == Some(AccessibleRole::Text));
        if let Some(found) = all.into_iter().next() {
            return Some(found);
        }
    }
    None
}

fn there(ui: &impl ElementRoot, label: &str) -> bool {
    named(ui, label).is_some()
}

/// The main window with this page.
fn main_window(context: &Rc<Context>, page: Page) -> Result<Main, slint::PlatformError> {
    Ok(MainWindow::new(context, page)?.ui)
}

/// Makes the window so tall that everything is in sight: elements out of sight are not found.
fn tall(ui: &Main) {
    ui.window().set_size(slint::LogicalSize::new(860.0, 6_000.0));
    ui.show().unwrap();
}

/// The name of the button that edits the newest check-in.
fn edit(ui: &Main) -> String {
    let rows = ui.global::<CheckInsModel>().get_rows();
    rows.row_data(0).unwrap().edit.into()
}

fn press(ui: &impl ElementRoot, label: &str) {
    find(ui, label).invoke_accessible_default_action();
}

/// The accessible names that several buttons in sight have.
fn repeated_buttons(ui: &impl ElementRoot) -> Vec<String> {
    let visit = || ElementHandle::query_descendants(&find_root(ui)).find_all();
    let [_, _, _, all] = [visit(), visit(), visit(), visit()]; // see `named`
    let buttons = all
        .iter()
        .filter(|e| e.accessible_role() == Some(AccessibleRole::Button));
    let mut names: Vec<String> = buttons
        .filter_map(|e| Some(e.accessible_label()?.into()))
        .collect();
    names.sort();
    let again = names.windows(2).filter(|pair| pair[0] == pair[1]);
    again.map(|pair| pair[0].clone()).collect()
}

/// A notice of the companion.
const NOTICE: &str = "For today, movement comes every 90 min. Back to 60 min?";

fn frame() -> Frame {
    let at = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:30:00+01:00").unwrap();
    Frame {
        version: VERSION,
        release: env!("CARGO_PKG_VERSION").into(),
        line: "Next: posture at 09:30".into(),
        detail: String::new(),
        away: false,
        holds: Vec::new(),
        reading_until: None,
        undo: None,
        lessons: Default::default(),
        paused: false,
        flare_up_until: None,
        flare_up_offer: (3, 13),
        sessions: 0,
        live: None,
        next: ReminderKind::ALL
            .map(|kind| Next {
                kind,
                at: Some(at),
                minutes: 28,
                every: 1_800_000,
            })
            .into(),
        breaks: 0,
        level: None,
        preferred: None,
        today: Tally::default(),
        notices: vec![unbrace::ipc::Notice {
            text: NOTICE.into(),
            label: None,
            request: Request::Why,
        }],
        missing: Vec::new(),
        tray: true,
        settings: 0,
        check_in: Default::default(),
        visit: None,
        show: None,
        close: false,
    }
}

fn live(kind: ReminderKind, cue: &str, guided: bool) -> Frame {
    Frame {
        live: Some(Showing {
            id: 7,
            kind,
            also: Vec::new(),
            cue: Some(cue.into()),
            lengths: vec![120_000],
            moves: [cue, "shoulder-roll"]
                .map(|id| Part {
                    id: id.into(),
                    length: 60_000,
                })
                .into(),
            guided,
            can_snooze: true,
            shorter: None,
        }),
        ..frame()
    }
}

/// Shows this group on the Settings page.
fn settings_group(ui: &Main, name: &str) {
    let at = GROUPS.iter().position(|(group, _)| *group == name).unwrap();
    let model = ui.global::<SettingsModel>();
    model.invoke_choose_group(i32::try_from(at).unwrap());
}

/// Every control that has no name for a screen reader, by its role.
fn nameless(ui: &impl ElementRoot) -> Vec<String> {
    let controls = [
        AccessibleRole::Button,
        AccessibleRole::Checkbox,
        AccessibleRole::Combobox,
        AccessibleRole::Slider,
        AccessibleRole::Switch,
        AccessibleRole::Tab,
        AccessibleRole::TextInput,
        AccessibleRole::Image,
    ];
    let visit = || ElementHandle::query_descendants(&find_root(ui)).find_all();
    let [_, _, all] = [visit(), visit(), visit()]; // see `named`
    let of_controls = all
        .iter()
        .filter(|e| e.accessible_role().is_some_and(|r| controls.contains(&r)));
    let silent = of_controls.filter(|e| e.accessible_label().is_none_or(|l| l.is_empty()));
    silent
        .map(|e| format!("{:?} {:?}", e.accessible_role(), e.type_name()))
        .collect()
}

fn find_root(ui: &impl ElementRoot) -> ElementHandle {
    ui.root_element()
}

#[test]
fn every_page_of_the_main_window_is_in_the_layout() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    tall(&ui);
    for entry in ui.get_entries().iter() {
        let name = context.tr(&entry.label);
        press(&ui, &name);
        assert_eq!(ui.get_page(), entry.page);
        // A page is a region that bears its name; the navigation is none.
        let regions = ElementHandle::query_descendants(&find_root(&ui))
            .match_accessible_role(AccessibleRole::Region)
            .find_all();
        let is_shown = regions
            .iter()
            .any(|r| r.accessible_label().as_deref() == Some(&name));
        assert!(is_shown, "main.slint has no page for {:?}", entry.page);
    }
}

#[test]
fn every_control_of_the_main_window_has_a_name() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    tall(&ui);
    ui.show().unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(live(
        ReminderKind::Movement,
        "walk-break",
        false,
    ))));
    for (page, name) in [
        (MainPage::Today, "Today"),
        (MainPage::Progress, "Progress"),
        (MainPage::Program, "Program"),
        (MainPage::Library, "Library"),
        (MainPage::Settings, "Settings"),
    ] {
        press(&ui, name);
        assert_eq!(ui.get_page(), page);
        assert_eq!(nameless(&ui), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_control_of_the_small_windows_has_a_name() {
    let (context, _) = set_up();
    let c = check_in::window(&context).unwrap();
    assert_eq!(nameless(&c), Vec::<String>::new());
    let w = welcome::window(&context).unwrap();
    for _ in 0..5 {
        assert_eq!(nameless(&w), Vec::<String>::new());
        let next = if there(&w, "Next") { "Next" } else { "Breathe" };
        press(&w, next);
    }
    let (g, _) = guide::window(&context, Page::Guide).unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(live(
        ReminderKind::Movement,
        "walk-break",
        true,
    ))));
    assert_eq!(nameless(&g), Vec::<String>::new());
}

#[test]
fn today_shows_the_active_reminder_and_its_answers() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Today).unwrap();
    assert!(there(&ui, "Start Unbrace"), "no companion runs");
    let tell = |f: Frame| context.companion_event(CompanionEvent::Frame(Box::new(f)));
    tell(frame());
    assert!(there(&ui, "Breathe now") && !there(&ui, "Later") && there(&ui, "Do it"));
    let adapted = Frame {
        notices: vec![unbrace::ipc::Notice {
            text: NOTICE.into(),
            label: None,
            request: Request::Command(Command::Unadapt(ReminderKind::Movement)),
        }],
        ..frame()
    };
    tell(adapted);
    assert!(there(&ui, "Back to usual") && !there(&ui, "Do it"));
    tell(live(ReminderKind::Posture, "soft-belly", false));
    for button in ["Done", "Later", "Skip"] {
        assert!(there(&ui, button), "{button}");
    }
    assert!(there(
        &ui,
        "Let your belly go. Feel the next breath widen your ribs."
    ));
    tell(Frame {
        paused: true,
        ..frame()
    });
    assert!(there(&ui, "Resume") && !there(&ui, "Pause"));
    tell(Frame {
        release: "0.0.9".into(),
        ..frame()
    });
    assert!(there(&ui, "Restart"), "the companion is of an older release");
}

#[test]
fn discreet_mode_applies_to_the_window() {
    let (context, folder) = set_up();
    std::fs::write(
        folder.join("settings.toml"),
        "[appearance]\nlanguage = \"en\"\n[notifications]\ndiscreet = true\n",
    )
    .unwrap();
    context.read_settings();
    let ui = main_window(&context, Page::Today).unwrap();
    context.companion_event(CompanionEvent::Frame(Box::new(live(
        ReminderKind::Posture,
        "soft-belly",
        false,
    ))));
    assert!(there(&ui, "A small change"));
    assert!(!there(
        &ui,
        "Let your belly go. Feel the next breath widen your ribs."
    ));
}

fn record(context: &Context, entry: Entry) {
    let mut history = context.records.open().unwrap();
    history.apply(Change::Add(vec![entry])).unwrap();
}

fn kept(folder: &std::path::Path) -> Vec<Entry> {
    let h = History::open(&folder.join("history.db")).unwrap().history;
    h.entries(Span::default()).unwrap()
}

#[test]
fn check_in_can_be_corrected_and_deleted() {
    let (context, folder) = set_up();
    let at = unbrace::clock::now().wall;
    let entry = Entry {
        pain: Some(7),
        note: Some("typo".into()),
        ..Entry::new(at, What::CheckIn)
    };
    record(&context, entry);
    let ui = main_window(&context, Page::Progress).unwrap();
    tall(&ui);
    ui.show().unwrap();
    press(&ui, &edit(&ui));
    find(&ui, "Pain, on average since last time").set_accessible_value("2");
    press(&ui, "Save");
    assert_eq!(
        (kept(&folder)[0].pain, kept(&folder)[0].note.as_deref()),
        (Some(2), Some("typo"))
    );
    press(&ui, &edit(&ui));
    press(&ui, "Delete");
    assert_eq!(kept(&folder).len(), 1, "it asks first");
    press(&ui, "Keep it");
    press(&ui, "Delete");
    press(&ui, "Delete it");
    assert_eq!(kept(&folder), []);
}

#[test]
fn charts_are_available_as_a_table() {
    let (context, _) = set_up();
    let done = Entry {
        kind: Some(ReminderKind::Movement),
        outcome: Some(End::Done),
        ..Entry::new(unbrace::clock::now().wall, What::Reminder)
    };
    record(&context, done);
    let ui = main_window(&context, Page::Progress).unwrap();
    press(&ui, "As a table");
    let texts: Vec<String> = ElementHandle::query_descendants(&find_root(&ui))
        .match_accessible_role(AccessibleRole::Text)
        .find_all()
        .iter()
        .filter_map(|e| e.accessible_label().map(|l| l.to_string()))
        .collect();
    assert!(texts.iter().any(|t| t.contains("1 offered, 1 done")), "{texts:?}");
}

#[test]
fn articles_open_and_checklist_is_remembered() {
    let (context, _) = set_up();
    let ui = main_window(&context, Page::Learn).unwrap();
    tall(&ui);
    press(&ui, "Why not “suck it in”?");
    assert!(there(&ui, "What your trunk does by itself"));
    press(&ui, "Warning signs");
    assert!(!there(&ui, "What your trunk does by itself"));
    press(&ui, "Back to the library");
    press(&ui, "Why flare-ups come, and your own plan");
    let box_ = ElementHandle::query_descendants(&find_root(&ui))
        .match_accessible_role(AccessibleRole::Checkbox)
        .find_first()
        .unwrap();
    box_.invoke_accessible_default_action();
    assert_eq!(context.memory.borrow().ticked.len(), 1);
}

#[test]
fn font_of_the_language_precedes_the_other_fonts_of_the_system() {
    use slint::fontique_011::fontique::{Blob, FontInfoOverride};
    set_up();
    let mut all = slint::fontique_011::shared_collection();
    let japanese = include_bytes!("../../../tests/fonts/Japanese-Bold.otf").as_slice();
    // Another font with the same letters follows the default font, as on Linux.
    let other = FontInfoOverride {
        family_name: Some("Other"),
        ..Default::default()
    };
    let other = all.register_fonts(Blob::new(std::sync::Arc::new(japanese)), Some(other))[0].0;
    for generic in crate::fonts::DEFAULT_FAMILIES {
        let latin = all.generic_families(generic).next().unwrap();
        all.set_generic_families(generic, [latin, other].into_iter());
    }
    // Twice: the language can be chosen again.
    for _ in 0..2 {
        crate::fonts::prefer("ja").unwrap();
        for generic in crate::fonts::DEFAULT_FAMILIES {
            let order: Vec<_> = all.generic_families(generic).take(2).collect();
            let names: Vec<_> = order
                .into_iter()
                .map(|f| all.family_name(f).unwrap().to_owned())
                .collect();
            assert_eq!(names, ["DejaVu Sans", "Unbrace Tests Japanese"]);
        }
    }
}

#[test]
fn font_of_the_main_language_of_a_script_is_not_the_one_that_drew_it_before() {
    use slint::fontique_011::fontique::{FallbackKey, Language, Script};
    set_up();
    let mut all = slint::fontique_011::shared_collection();
    let japanese = all.family_id("Unbrace Tests Japanese").unwrap();
    let han = Script::from_bytes(*b"Hani");
    all.set_fallbacks(FallbackKey::new(han, None), std::iter::once(japanese));
    let chinese = Language::parse("zh-cn").ok();
    let found = crate::fonts::families_for(FallbackKey::new(han, chinese.as_ref()), &mut all);
    assert!(!found.contains(&japanese));
}

#[test]
fn every_picture_can_be_drawn() {
    let library = unbrace::content::library("en");
    let exercises = library.exercises.iter().map(|e| e.picture.clone());
    let articles = unbrace::content::articles("en").into_iter().map(|a| a.picture);
    for name in exercises.chain(articles) {
        let size = context::picture(&name)
            .unwrap_or_else(|| panic!("{name} cannot be drawn"))
            .size();
        assert_eq!((size.width, size.height), (320, 240), "{name}");
    }
}

#[test]
fn damaged_history_is_moved_aside_and_announced() {
    let (context, folder) = set_up();
    let garbage = "not a database ".repeat(200);
    std::fs::write(folder.join("history.db"), &garbage).unwrap();
    let ui = main_window(&context, Page::Today).unwrap();
    let kept = context.records.damaged_copy().unwrap();
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), garbage);
    let notices = ui.global::<crate::ui::TodayModel>().get_notices();
    let text = notices.iter().next().unwrap().text;
    assert!(
        text.starts_with("Your history file was damaged.") && text.contains(&kept.display().to_string()),
        "{text}"
    );
}

#[test]
fn every_page_is_drawn_wide_and_narrow_and_large() {
    let (context, folder) = set_up();
    for extra in ["", "text_scale = 200\n"] {
        let text = format!("[appearance]\nlanguage = \"de\"\n{extra}");
        std::fs::write(folder.join("settings.toml"), text).unwrap();
        context.read_settings();
        for page in [
            Page::Settings,
            Page::Progress,
            Page::Program,
            Page::Visit,
            Page::Learn,
            Page::Today,
        ] {
            for width in [860.0, 560.0] {
                let ui = main_window(&context, page).unwrap();
                ui.window().set_size(slint::LogicalSize::new(width, 420.0));
                ui.show().unwrap();
                let drawn = ui.window().take_snapshot().unwrap();
                assert!(drawn.as_bytes().chunks(4).any(|p| p[0] < 100), "{page:?} {width}");
                ui.hide().unwrap();
            }
        }
    }
}
