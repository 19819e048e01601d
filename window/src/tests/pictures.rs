//! Every page, drawn without a screen and compared with a reviewed picture (`tests/pictures`).
//!
//! Text is set in the fonts of `tests/fonts`, so that machines agree; edges may differ a little. The drawn
//! pictures are in `target/pictures`. After an intended change, copy them to `tests/pictures`.

use super::{live, main_window, set_up};
use crate::clock;
use crate::context::Context;
use crate::link::CompanionEvent;
use crate::main_window::MainWindow;
use crate::pages::{author, check_in, clinic, guide, welcome};
use crate::ui::{
    AuthorAction, AuthorFields, AuthorModel, AuthorPane, ClinicModel, ClinicPane, GuideAction, GuideModel,
    LearnModel, LibraryModel, MainPage, ProgramAction, ProgramModel, Theme, WelcomeModel, WelcomeStep,
};
use chrono::{DateTime, Duration, FixedOffset};
use slint::{ComponentHandle, Global, LogicalSize, Rgba8Pixel, SharedPixelBuffer};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::engine::{Now, ReminderKind};
use unbrace::history::{Change, End, Entry, What};
use unbrace::installed_program::Active;
use unbrace::ipc::{Frame, Page};
use unbrace::program::{self, Progress};
use unbrace::visit::{How, Visit, parse_at};

/// A pixel differs when a channel differs by more than this.
const TOLERANCE: u8 = 48;
/// How many thousandths of the pixels may differ.
const ALLOWED_DIFFERENCE: usize = 12;
/// The side of a block in pixels: about two short words.
const BLOCK: usize = 40;
/// How many hundredths of the pixels of a block may differ. On a tall page, another sentence is far below the limit for
/// the whole picture.
const ALLOWED_IN_BLOCK: usize = 20;

/// How a picture is drawn.
#[derive(Clone, Copy)]
pub(super) struct Variant {
    pub name: &'static str,
    /// Lines of the section `appearance` of the settings.
    pub settings: &'static str,
    pub language: &'static str,
}

/// The variants of each picture. Arabic runs from right to left, and Japanese has no spaces.
const VARIANTS: [Variant; 5] = [
    Variant::english("light", "theme = \"light\""),
    Variant::english("dark", "theme = \"dark\""),
    Variant::english("large", "theme = \"light\"\ntext_scale = 200"),
    Variant {
        name: "mirrored",
        settings: "theme = \"light\"",
        language: "ar",
    },
    Variant {
        name: "japanese",
        settings: "theme = \"light\"",
        language: "ja",
    },
];

impl Variant {
    pub const fn english(name: &'static str, settings: &'static str) -> Variant {
        Variant {
            name,
            settings,
            language: "en",
        }
    }

    fn is_right_to_left(self) -> bool {
        self.language == "ar"
    }
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// A Wednesday afternoon after two weeks of use.
pub(super) fn two_weeks(context: &Context) {
    let now = at("2026-11-25T15:00:00+01:00");
    clock::STOPPED.set(Some(Now {
        wall: now,
        elapsed: 0,
        awake: 0,
    }));
    let mut all = Vec::new();
    for day in 0..14 {
        let morning = at("2026-11-25T09:00:00+01:00") - Duration::days(day);
        for hour in 0..6 {
            let when = morning + Duration::minutes(60 * hour + 12 * (day % 3));
            let outcome = match (hour + day) % 5 {
                0 => End::Skipped,
                1 => End::Natural,
                2 => End::Unanswered,
                _ => End::Done,
            };
            let kind = ReminderKind::ALL[usize::try_from((hour + day) % 3).unwrap()];
            all.push(Entry {
                kind: Some(kind),
                outcome: Some(outcome),
                seconds: (outcome == End::Done).then_some(90),
                ..Entry::new(when, What::Reminder)
            });
        }
        all.push(Entry {
            seconds: Some(900),
            natural_break: Some(true),
            ..Entry::new(morning + Duration::minutes(200), What::Absence)
        });
        if day % 3 == 0 {
            let worse = u8::try_from(day % 4).unwrap();
            all.push(Entry {
                pain: Some(3 + worse),
                impact: Some(2 + worse),
                activity: Some(7),
                note: (day == 0).then(|| "Long meeting. \u{627}\u{62c}\u{62a}\u{645}\u{627}\u{639}".into()),
                ..Entry::new(morning + Duration::hours(5), What::CheckIn)
            });
        }
    }
    all.sort_by_key(|e| e.at);
    context.records.open().unwrap().apply(Change::Add(all)).unwrap();
}

/// Writes the settings of a variant. A window that opens afterwards has all its texts in the variant's language.
fn choose(context: &Rc<Context>, folder: &Path, variant: Variant) {
    let (language, settings) = (variant.language, variant.settings);
    let text = format!("[appearance]\nlanguage = \"{language}\"\n{settings}\n");
    std::fs::write(folder.join("settings.toml"), text).unwrap();
    context.read_settings();
}

pub(super) fn apply<C: ComponentHandle + 'static>(
    context: &Rc<Context>,
    ui: &C,
    folder: &Path,
    variant: Variant,
) where
    for<'a> Theme<'a>: Global<'a, C>,
    for<'a> crate::ui::I18n<'a>: Global<'a, C>,
{
    choose(context, folder, variant);
    context.apply_theme(ui);
    ui.global::<Theme>().set_family("DejaVu Sans".into());
    ui.global::<Theme>().set_rtl(variant.is_right_to_left());
}

/// Compares the window with the picture of this name. Returns a message if they differ.
fn compare(window: &slint::Window, name: &str) -> Option<String> {
    let drawn = window.take_snapshot().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (fresh, kept) = (root.join("target/pictures"), root.join("tests/pictures"));
    std::fs::create_dir_all(&fresh).unwrap();
    write(&fresh.join(format!("{name}.png")), &drawn);
    let Some((width, height, known)) = read(&kept.join(format!("{name}.png"))) else {
        return Some(format!("{name}: there is no picture yet"));
    };
    if (width, height) != (drawn.width(), drawn.height()) {
        let (w, h) = (drawn.width(), drawn.height());
        return Some(format!("{name}: {w} x {h} in place of {width} x {height}"));
    }
    let far = |a: &[u8], b: &[u8]| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > TOLERANCE);
    let all = drawn.as_bytes().chunks(4).zip(known.chunks(3));
    let columns = (width as usize).div_ceil(BLOCK);
    let mut in_blocks = vec![0; columns * (height as usize).div_ceil(BLOCK)];
    for (i, (a, b)) in all.enumerate() {
        if far(&a[..3], b) {
            let (x, y) = (i % width as usize, i / width as usize);
            in_blocks[y / BLOCK * columns + x / BLOCK] += 1;
        }
    }
    let share = in_blocks.iter().sum::<usize>() * 1_000 / (width * height) as usize;
    let (at, most) = in_blocks.iter().enumerate().max_by_key(|(_, n)| **n)?;
    let (x, y) = (at % columns * BLOCK, at / columns * BLOCK);
    let differs = share > ALLOWED_DIFFERENCE || most * 100 > ALLOWED_IN_BLOCK * BLOCK * BLOCK;
    differs.then(|| format!("{name}: {share} of 1000 pixels differ, most of all near {x}, {y}"))
}

fn write(file: &PathBuf, drawn: &SharedPixelBuffer<Rgba8Pixel>) {
    let out = std::io::BufWriter::new(std::fs::File::create(file).unwrap());
    let mut encoder = png::Encoder::new(out, drawn.width(), drawn.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let opaque: Vec<u8> = drawn
        .as_bytes()
        .chunks(4)
        .flat_map(|p| [p[0], p[1], p[2]])
        .collect();
    encoder.write_header().unwrap().write_image_data(&opaque).unwrap();
}

fn read(file: &PathBuf) -> Option<(u32, u32, Vec<u8>)> {
    let input = std::io::BufReader::new(std::fs::File::open(file).ok()?);
    let mut reader = png::Decoder::new(input).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    Some((info.width, info.height, pixels))
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "look at target/pictures:\n{}", wrong.join("\n"));
}

#[test]
fn main_window_looks_like_its_pictures() {
    let (context, folder) = set_up();
    two_weeks(&context);
    let mut wrong = Vec::new();
    for variant in VARIANTS {
        choose(&context, &folder, variant);
        let ui = main_window(&context, Page::Today).unwrap();
        apply(&context, &ui, &folder, variant);
        ui.window().set_size(LogicalSize::new(860.0, 600.0));
        ui.show().unwrap();
        for (page, name) in [
            (MainPage::Today, "today"),
            (MainPage::Progress, "progress"),
            (MainPage::Program, "program"),
            (MainPage::Visit, "visit"),
            (MainPage::Library, "library"),
            (MainPage::Settings, "settings"),
        ] {
            // The other pages are drawn without a visit.
            let mut history = context.records.open().unwrap();
            let visit = (page == MainPage::Visit).then(|| history.add_visit(&tomorrow()).unwrap().unwrap());
            ui.invoke_navigate(page);
            let news = CompanionEvent::Frame(Box::new(live(ReminderKind::Movement, "walk-break", false)));
            context.companion_event(news);
            wrong.extend(compare(ui.window(), &format!("{name}-{}", variant.name)));
            if let Some(visit) = visit {
                history.delete_visit(visit).unwrap();
            }
        }
        ui.hide().unwrap();
    }
    assert_none(&wrong);
}

/// A visit on the day after the two weeks.
fn tomorrow() -> Visit {
    Visit {
        at: parse_at("2026-11-26T10:30").unwrap(),
        how: How::Video,
        note: "Please have a chair without wheels ready.".into(),
    }
}

/// The sizes in which the pages are drawn whole, from the smallest window to a maximised one: name, width and
/// height.
const WHOLE: [(&str, f32, f32); 3] = [
    ("small", 560.0, 2_400.0),
    ("whole", 860.0, 1_900.0),
    ("maximised", 1_920.0, 1_080.0),
];

#[test]
fn whole_pages_look_like_their_pictures() {
    let (context, folder) = set_up();
    two_weeks(&context);
    let high_contrast = Variant::english("contrast", "theme = \"high-contrast\"");
    let mut wrong = Vec::new();
    for variant in [VARIANTS[0], high_contrast] {
        let ui = main_window(&context, Page::Today).unwrap();
        apply(&context, &ui, &folder, variant);
        ui.show().unwrap();
        context.companion_event(CompanionEvent::Frame(Box::new(super::frame())));
        for (size, width, height) in WHOLE {
            ui.window().set_size(LogicalSize::new(width, height));
            for (page, name) in [
                (MainPage::Today, "today"),
                (MainPage::Progress, "progress"),
                (MainPage::Program, "program"),
                (MainPage::Library, "library"),
                (MainPage::Settings, "settings"),
            ] {
                ui.invoke_navigate(page);
                wrong.extend(compare(ui.window(), &format!("{name}-{size}-{}", variant.name)));
            }
        }
        ui.hide().unwrap();
    }
    assert_none(&wrong);
}

#[test]
fn small_windows_look_like_their_pictures() {
    let (context, folder) = set_up();
    two_weeks(&context);
    let mut wrong = Vec::new();
    for variant in VARIANTS {
        choose(&context, &folder, variant);
        let w = welcome::window(&context).unwrap();
        apply(&context, &w, &folder, variant);
        w.show().unwrap();
        wrong.extend(compare(w.window(), &format!("welcome-{}", variant.name)));
        context.companion_event(CompanionEvent::Frame(Box::new(super::frame())));
        for (step, name) in [
            (WelcomeStep::Person, "you"),
            (WelcomeStep::Frequency, "often"),
            (WelcomeStep::Caution, "care"),
            (WelcomeStep::Home, "home"),
        ] {
            let model = w.global::<WelcomeModel>();
            while model.get_step() != step {
                model.invoke_turn(1);
            }
            wrong.extend(compare(w.window(), &format!("welcome-{name}-{}", variant.name)));
        }
        w.hide().unwrap();
        let c = check_in::window(&context).unwrap();
        apply(&context, &c, &folder, variant);
        c.show().unwrap();
        wrong.extend(compare(c.window(), &format!("check-in-{}", variant.name)));
        c.hide().unwrap();
        for (name, frame) in guides() {
            context.remember(move |m| m.breathing_caution_read = name != "care");
            let (g, page) = guide::window(&context, Page::Guide).unwrap();
            apply(&context, &g, &folder, variant);
            g.show().unwrap();
            context.companion_event(CompanionEvent::Frame(Box::new(frame)));
            // Its own width, and about the height to which it grows for an exercise.
            let width = g.get_usual_width();
            g.window()
                .set_size(LogicalSize::new(width, width / 360.0 * 690.0));
            if name == "move-then-breathe" {
                g.global::<GuideModel>().invoke_act(GuideAction::Next);
            }
            wrong.extend(compare(g.window(), &format!("{name}-{}", variant.name)));
            page.forget();
            g.hide().unwrap();
        }
    }
    assert_none(&wrong);
}

#[test]
fn pages_for_therapists_look_like_their_pictures() {
    let (context, folder) = set_up();
    two_weeks(&context);
    let (_, example) = program::EXAMPLES[0];
    let file = folder.join("p.unbrace.toml");
    std::fs::write(&file, example).unwrap();
    let began = at("2026-11-20T09:00:00+01:00").date_naive();
    let taken = || Active {
        program: program::parse(example).unwrap(),
        place: Progress {
            imported: began,
            stage: 0,
            since: began,
            stay: false,
            chosen: Default::default(),
        },
    };
    let mut wrong = Vec::new();
    for variant in VARIANTS {
        choose(&context, &folder, variant);
        let mut look = |window: &slint::Window, page: &str| {
            wrong.extend(compare(window, &format!("{page}-{}", variant.name)));
        };
        let main = MainWindow::new(&context, Page::Learn).unwrap();
        let ui = main.ui.clone_strong();
        apply(&context, &ui, &folder, variant);
        ui.window().set_size(LogicalSize::new(860.0, 600.0));
        ui.show().unwrap();
        context.companion_event(CompanionEvent::Frame(Box::new(super::frame())));
        ui.global::<LearnModel>().invoke_open_article("let-it-go".into());
        look(ui.window(), "article");
        ui.invoke_navigate(MainPage::Library);
        ui.global::<LibraryModel>()
            .invoke_open_entry("exercise/bird-dog".into());
        look(ui.window(), "exercise");
        ui.invoke_navigate(MainPage::Progress);
        ui.window().set_size(LogicalSize::new(860.0, 1_760.0));
        look(ui.window(), "report");
        ui.window().set_size(LogicalSize::new(860.0, 600.0));
        main.preview_program(&file);
        look(ui.window(), "program-offered");
        ui.global::<ProgramModel>().invoke_act(ProgramAction::Refuse);
        context.program.borrow_mut().active = Some(taken());
        context.read_settings();
        context.settings_changed();
        ui.global::<Theme>().set_rtl(variant.is_right_to_left());
        look(ui.window(), "program-taken");
        let mut before = program::parse(example).unwrap();
        before.stages[0].exercises[1].reps += 2;
        before.stages[1].weeks = Some(9);
        *context.previous_program.borrow_mut() = Some(before);
        context.settings_changed();
        ui.global::<Theme>().set_rtl(variant.is_right_to_left());
        look(ui.window(), "program-changed");
        *context.previous_program.borrow_mut() = None;
        context.program.borrow_mut().active = None;
        ui.hide().unwrap();
        // Without the draft of the variant before, which the window would keep aside and name with its path.
        let draft = context.places.draft.as_ref().filter(|f| f.exists());
        draft.map_or(Ok(()), std::fs::remove_file).unwrap();
        let (a, author) = author::window(&context, Some(&file)).unwrap();
        apply(&context, &a, &folder, variant);
        a.show().unwrap();
        let model = a.global::<AuthorModel>();
        let name_the_file = || model.set_file("lower-back.unbrace.toml".into()); // not the path in this test
        name_the_file();
        look(a.window(), "author");
        a.window().set_size(LogicalSize::new(1_400.0, 900.0));
        look(a.window(), "author-wide");
        author.open_report(&super::author::report(&folder));
        name_the_file();
        look(a.window(), "author-report");
        a.set_pane(AuthorPane::Preview);
        look(a.window(), "author-preview");
        model.invoke_act(AuthorAction::AddExercise);
        name_the_file();
        a.set_pane(AuthorPane::Library);
        a.window().set_size(LogicalSize::new(860.0, 4_600.0));
        a.set_beside(false);
        look(a.window(), "author-own");
        a.window().set_size(LogicalSize::new(860.0, 600.0));
        model.invoke_act(AuthorAction::AddVisit);
        a.global::<AuthorFields>()
            .invoke_typed("visit[0].at".into(), "soon".into());
        name_the_file();
        look(a.window(), "author-visit");
        author.open_report(&super::author::sealed_report(&folder));
        look(a.window(), "author-sealed");
        a.set_beside(false);
        a.window().set_size(LogicalSize::new(860.0, 4_600.0));
        a.global::<AuthorFields>()
            .invoke_typed("title".into(), "Anna".into());
        a.global::<AuthorModel>().invoke_act(AuthorAction::Open);
        look(a.window(), "author-asks");
        a.hide().unwrap();
    }
    assert_none(&wrong);
}

#[test]
fn reports_of_many_patients_look_like_their_pictures() {
    let (context, folder) = set_up();
    two_weeks(&context);
    let (reports, file) = super::clinic::reports(&folder);
    let mut wrong = Vec::new();
    for variant in VARIANTS {
        choose(&context, &folder, variant);
        let (ui, _page) = clinic::window(&context, Some(&reports), Some(&file)).unwrap();
        apply(&context, &ui, &folder, variant);
        context.settings_changed();
        ui.global::<Theme>().set_rtl(variant.is_right_to_left());
        ui.show().unwrap();
        let mut look = |page: &str| wrong.extend(compare(ui.window(), &format!("{page}-{}", variant.name)));
        look("clinic");
        let model = ui.global::<ClinicModel>();
        model.invoke_open(1);
        look("clinic-report");
        model.set_pane(ClinicPane::Files);
        // Neither the paths of this test nor its new key.
        model.set_folder("/home/jane/reports".into());
        model.set_key("/home/jane/therapist.key".into());
        model.set_public_key("age1gamv2wk8tk5ud0f3fsmt8has4kuvpc8uuw9chcfhrv69ge8e5gyqak8xed".into());
        look("clinic-files");
        ui.hide().unwrap();
    }
    assert_none(&wrong);
}

/// The states in which the guide is drawn.
pub(super) fn guides() -> [(&'static str, Frame); 5] {
    let mut both = live(ReminderKind::Movement, "pelvic-tilt", true);
    if let Some(l) = &mut both.live {
        l.also = vec![ReminderKind::Breathing];
        l.lengths = vec![60_000, 60_000];
    }
    let breathe = Frame {
        sessions: 5,
        ..live(ReminderKind::Breathing, "slow-breathing", true)
    };
    [
        ("offer", live(ReminderKind::Movement, "pelvic-tilt", false)),
        ("move", live(ReminderKind::Movement, "sit-to-stand", true)),
        ("care", breathe.clone()),
        ("breathe", breathe),
        ("move-then-breathe", Frame { sessions: 5, ..both }),
    ]
}
