//! Every page, drawn without a screen and compared with a reviewed picture (`tests/pictures`).
//!
//! Text is set in the fonts of `tests/fonts`, so that machines agree; edges may differ a little. The drawn
//! pictures are in `target/pictures`. After an intended change, copy them to `tests/pictures`.

use super::{live, main_window, set_up};
use crate::clock;
use crate::context::Context;
use crate::link::CompanionEvent;
use crate::main_window::MainWindow;
use crate::pages::{author, check_in, guide, welcome};
use crate::ui::{
    AuthorAction, AuthorModel, GuideAction, GuideModel, LearnModel, MainPage, ProgramAction, ProgramModel,
    Theme,
};
use chrono::{DateTime, Duration, FixedOffset};
use slint::{ComponentHandle, Global, LogicalSize, Rgba8Pixel, SharedPixelBuffer};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::active::Active;
use unbrace::engine::{Kind, Now};
use unbrace::history::{Change, End, Entry, What};
use unbrace::ipc::{Frame, Page};
use unbrace::program::{self, Progress};

/// A pixel differs when a channel differs by more than this.
const TOLERANCE: u8 = 48;
/// How many thousandths of the pixels may differ.
const ALLOWED_DIFFERENCE: usize = 12;

/// The variants of each picture: name, settings, and whether the layout runs from right to left.
const VARIANTS: [(&str, &str, bool); 4] = [
    ("light", "theme = \"light\"", false),
    ("dark", "theme = \"dark\"", false),
    ("large", "theme = \"light\"\ntext_scale = 200", false),
    ("mirrored", "theme = \"light\"", true),
];

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// A Wednesday afternoon after two weeks of use.
fn two_weeks(context: &Context) {
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
            let kind = Kind::ALL[usize::try_from((hour + day) % 3).unwrap()];
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

fn apply<C: ComponentHandle + 'static>(
    context: &Rc<Context>,
    ui: &C,
    folder: &Path,
    variant: (&str, &str, bool),
) where
    for<'a> Theme<'a>: Global<'a, C>,
    for<'a> crate::ui::I18n<'a>: Global<'a, C>,
{
    let text = format!("[appearance]\nlanguage = \"en\"\n{}\n", variant.1);
    std::fs::write(folder.join("settings.toml"), text).unwrap();
    context.read_settings();
    context.apply_theme(ui);
    ui.global::<Theme>().set_family("DejaVu Sans".into());
    ui.global::<Theme>().set_rtl(variant.2);
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
    let others = all.filter(|(a, b)| far(&a[..3], b)).count();
    let share = others * 1_000 / (width * height) as usize;
    (share > ALLOWED_DIFFERENCE).then(|| format!("{name}: {share} of 1000 pixels differ"))
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
    let (context, folder) = set_up("look");
    two_weeks(&context);
    let mut wrong = Vec::new();
    for variant in VARIANTS {
        let ui = main_window(&context, Page::Today).unwrap();
        apply(&context, &ui, &folder, variant);
        ui.window().set_size(LogicalSize::new(860.0, 600.0));
        ui.show().unwrap();
        for (page, name) in [
            (MainPage::Today, "today"),
            (MainPage::Progress, "progress"),
            (MainPage::Program, "program"),
            (MainPage::Learn, "learn"),
            (MainPage::Settings, "settings"),
        ] {
            ui.invoke_navigate(page);
            let news = CompanionEvent::Frame(Box::new(live(Kind::Movement, "walk-break", false)));
            context.companion_event(news);
            wrong.extend(compare(ui.window(), &format!("{name}-{}", variant.0)));
        }
        ui.hide().unwrap();
    }
    assert_none(&wrong);
}

#[test]
fn small_windows_look_like_their_pictures() {
    let (context, folder) = set_up("small-look");
    two_weeks(&context);
    let mut wrong = Vec::new();
    for variant in VARIANTS {
        let w = welcome::window(&context).unwrap();
        apply(&context, &w, &folder, variant);
        w.show().unwrap();
        wrong.extend(compare(w.window(), &format!("welcome-{}", variant.0)));
        super::press(&w, "Next");
        wrong.extend(compare(w.window(), &format!("welcome-you-{}", variant.0)));
        w.hide().unwrap();
        let c = check_in::window(&context).unwrap();
        apply(&context, &c, &folder, variant);
        c.show().unwrap();
        wrong.extend(compare(c.window(), &format!("check-in-{}", variant.0)));
        c.hide().unwrap();
        for (name, frame) in guides() {
            context.remember(move |m| m.breathing_caution_read = name != "care");
            let (g, page) = guide::window(&context, Page::Guide).unwrap();
            apply(&context, &g, &folder, variant);
            g.show().unwrap();
            context.companion_event(CompanionEvent::Frame(Box::new(frame)));
            if name == "move-then-breathe" {
                g.global::<GuideModel>().invoke_act(GuideAction::Next);
            }
            wrong.extend(compare(g.window(), &format!("{name}-{}", variant.0)));
            page.forget();
            g.hide().unwrap();
        }
    }
    assert_none(&wrong);
}

#[test]
fn pages_for_therapists_look_like_their_pictures() {
    let (context, folder) = set_up("therapist-look");
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
        let mut look = |window: &slint::Window, page: &str| {
            wrong.extend(compare(window, &format!("{page}-{}", variant.0)));
        };
        let main = MainWindow::new(&context, Page::Learn).unwrap();
        let ui = main.ui.clone_strong();
        apply(&context, &ui, &folder, variant);
        ui.window().set_size(LogicalSize::new(860.0, 600.0));
        ui.show().unwrap();
        context.companion_event(CompanionEvent::Frame(Box::new(super::frame())));
        ui.global::<LearnModel>().invoke_open_article("let-it-go".into());
        look(ui.window(), "article");
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
        ui.global::<Theme>().set_rtl(variant.2);
        look(ui.window(), "program-taken");
        context.program.borrow_mut().active = None;
        ui.hide().unwrap();
        let (a, _author) = author::window(&context, Some(&file)).unwrap();
        apply(&context, &a, &folder, variant);
        a.show().unwrap();
        let model = a.global::<AuthorModel>();
        model.set_file("lower-back.unbrace.toml".into()); // not the path in this test
        look(a.window(), "author");
        a.global::<AuthorModel>()
            .invoke_typed("title".into(), "Anna".into());
        a.global::<AuthorModel>().invoke_act(AuthorAction::Open);
        look(a.window(), "author-asks");
        a.hide().unwrap();
    }
    assert_none(&wrong);
}

/// The states in which the guide is drawn.
fn guides() -> [(&'static str, Frame); 5] {
    let mut both = live(Kind::Movement, "pelvic-tilt", true);
    if let Some(l) = &mut both.live {
        l.also = vec![Kind::Breathing];
        l.lengths = vec![60_000, 60_000];
    }
    let breathe = Frame {
        sessions: 5,
        ..live(Kind::Breathing, "slow-breathing", true)
    };
    [
        ("offer", live(Kind::Movement, "pelvic-tilt", false)),
        ("move", live(Kind::Movement, "sit-to-stand", true)),
        ("care", breathe.clone()),
        ("breathe", breathe),
        ("move-then-breathe", Frame { sessions: 5, ..both }),
    ]
}
