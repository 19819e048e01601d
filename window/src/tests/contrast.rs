//! The contrast of every text and of every control's shape, measured on the drawn pixels of each page.

use super::pictures::{Variant, apply, guides, two_weeks};
use super::{find_root, set_up};
use crate::link::CompanionEvent;
use crate::main_window::MainWindow;
use crate::pages::{author, check_in, guide, welcome};
use crate::ui::{LearnModel, LibraryModel, MainPage, SettingsModel, WelcomeModel, WelcomeStep};
use i_slint_backend_testing::{AccessibleRole, ElementHandle, ElementRoot};
use slint::{ComponentHandle, LogicalSize, Rgba8Pixel, SharedPixelBuffer};
use std::collections::BTreeMap;
use unbrace::engine::ReminderKind;
use unbrace::ipc::Page;
use unbrace::pages::accent::{Rgb, SHAPE, TEXT, contrast};
use unbrace::pages::settings::GROUPS;

/// The colours of the windows.
const COLOURS: [Variant; 3] = [
    Variant::english("light", "theme = \"light\""),
    Variant::english("dark", "theme = \"dark\""),
    Variant::english("contrast", "theme = \"high-contrast\""),
];
/// Below this, nothing is drawn: a text is empty, or a button has no border on purpose.
const NOTHING: f64 = 1.03;
/// How far beside the edge of a control the ground is, and the border at most, in pixels.
const EDGE: i32 = 3;

struct Drawn(SharedPixelBuffer<Rgba8Pixel>);

impl Drawn {
    fn at(&self, x: i32, y: i32) -> Option<Rgb> {
        let (x, y) = (u32::try_from(x).ok()?, u32::try_from(y).ok()?);
        let inside = x < self.0.width() && y < self.0.height();
        let at = (y * self.0.width() + x) as usize;
        inside.then(|| {
            let p = self.0.as_slice()[at];
            [p.r, p.g, p.b]
        })
    }

    /// The contrast of what is drawn in a part of the picture with its most frequent colour.
    fn of_text(&self, of: &ElementHandle) -> Option<f64> {
        let (at, size) = (of.absolute_position(), of.size());
        let columns = at.x as i32..(at.x + size.width) as i32;
        let rows = at.y as i32..(at.y + size.height) as i32;
        let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
        for (x, y) in columns.flat_map(|x| rows.clone().map(move |y| (x, y))) {
            *counts.entry(self.at(x, y)?).or_default() += 1;
        }
        let (ground, _) = counts.iter().max_by_key(|(_, count)| **count)?;
        let all = counts.keys().map(|colour| contrast(*colour, *ground));
        all.max_by(f64::total_cmp).filter(|c| *c > NOTHING)
    }

    /// The contrast of the edge of a control with what is beside it, on the side where it is seen best.
    fn of_shape(&self, of: &ElementHandle) -> Option<f64> {
        let (at, size) = (of.absolute_position(), of.size());
        let (left, top) = (at.x.round() as i32, at.y.round() as i32);
        let (right, bottom) = (
            (at.x + size.width).round() as i32 - 1,
            (at.y + size.height).round() as i32 - 1,
        );
        let (x, y) = ((left + right) / 2, (top + bottom) / 2);
        let sides = [
            ((left, y), (1, 0)),
            ((right, y), (-1, 0)),
            ((x, top), (0, 1)),
            ((x, bottom), (0, -1)),
        ];
        let of_side = |((x, y), (dx, dy)): ((i32, i32), (i32, i32))| {
            let ground = self.at(x - EDGE * dx, y - EDGE * dy)?;
            let inwards = (0..EDGE).filter_map(|n| self.at(x + n * dx, y + n * dy));
            inwards
                .map(|colour| contrast(colour, ground))
                .max_by(f64::total_cmp)
        };
        let all = sides.into_iter().filter_map(of_side);
        all.max_by(f64::total_cmp).filter(|c| *c > NOTHING)
    }
}

/// What is too faint, and the least contrasts so far.
#[derive(Default)]
struct Findings {
    faint: Vec<String>,
    lines: Vec<String>,
}

impl Findings {
    /// Measures everything that the window shows. Disabled controls are paler on purpose.
    fn look(&mut self, ui: &impl ElementRoot, window: &slint::Window, name: &str) {
        let visit = || ElementHandle::query_descendants(&find_root(ui)).find_all();
        let [_, _, _, all] = [visit(), visit(), visit(), visit()]; // see `named`
        let drawn = Drawn(window.take_snapshot().unwrap());
        let is_text = |e: &&ElementHandle| {
            let base = |t: &slint::SharedString| t == "Text";
            e.type_name().as_ref().is_some_and(base) || e.bases().is_some_and(|mut all| all.any(|t| base(&t)))
        };
        let shapes = [
            AccessibleRole::Button,
            AccessibleRole::Checkbox,
            AccessibleRole::Switch,
            AccessibleRole::TextInput,
        ];
        let enabled = |e: &&ElementHandle| {
            e.computed_opacity() > 0.99 && e.accessible_enabled() != Some(false) && e.size().width >= 1.0
        };
        let texts = all.iter().filter(enabled).filter(is_text);
        let texts: Vec<(f64, &ElementHandle)> = texts.filter_map(|e| Some((drawn.of_text(e)?, e))).collect();
        let is_shape = |e: &&ElementHandle| e.accessible_role().is_some_and(|r| shapes.contains(&r));
        let controls = all.iter().filter(enabled).filter(is_shape);
        let controls: Vec<(f64, &ElementHandle)> =
            controls.filter_map(|e| Some((drawn.of_shape(e)?, e))).collect();
        for (measured, least) in [(&texts, TEXT), (&controls, SHAPE)] {
            for (found, e) in measured.iter().filter(|(found, _)| *found < least) {
                let (at, size) = (e.absolute_position(), e.size());
                self.faint.push(format!(
                    "{name}: {found:.2} in place of {least}: {:?} {:?} at {at:?}, {size:?}",
                    e.type_name(),
                    e.accessible_label(),
                ));
            }
        }
        let least = |all: &[(f64, &ElementHandle)]| {
            let least = all.iter().map(|(found, _)| *found).min_by(f64::total_cmp);
            format!("{:5} from {:.2}", all.len(), least.unwrap_or(f64::NAN))
        };
        let line = format!("{name:28} texts {}  controls {}", least(&texts), least(&controls));
        assert!(texts.len() > 2, "{line}");
        self.lines.push(line);
    }

    fn end(self) {
        println!("{}", self.lines.join("\n"));
        assert!(self.faint.is_empty(), "{}", self.faint.join("\n"));
    }
}

#[test]
fn text_and_controls_of_the_main_window_have_enough_contrast() {
    let (context, folder) = set_up();
    two_weeks(&context);
    let mut findings = Findings::default();
    for colours in COLOURS {
        let main = MainWindow::new(&context, Page::Today).unwrap();
        let ui = main.ui.clone_strong();
        apply(&context, &ui, &folder, colours);
        ui.window().set_size(LogicalSize::new(1_100.0, 4_000.0));
        ui.show().unwrap();
        let mut look = |page: &str| findings.look(&ui, ui.window(), &format!("{page}-{}", colours.name));
        let tell = |frame| context.companion_event(CompanionEvent::Frame(Box::new(frame)));
        tell(super::live(ReminderKind::Movement, "walk-break", false));
        look("today-live");
        tell(super::frame());
        for (page, name) in [
            (MainPage::Today, "today"),
            (MainPage::Progress, "progress"),
            (MainPage::Program, "program"),
            (MainPage::Library, "library"),
        ] {
            ui.invoke_navigate(page);
            look(name);
        }
        ui.global::<LibraryModel>()
            .invoke_open_entry("exercise/bird-dog".into());
        look("exercise");
        ui.global::<LearnModel>()
            .invoke_open_article("warning-signs".into());
        look("article");
        ui.invoke_navigate(MainPage::Settings);
        for (n, (group, _)) in GROUPS.iter().enumerate() {
            ui.global::<SettingsModel>()
                .invoke_choose_group(i32::try_from(n).unwrap());
            look(&format!("settings-{group}"));
        }
        ui.hide().unwrap();
    }
    findings.end();
}

#[test]
fn text_and_controls_of_the_small_windows_and_the_author_have_enough_contrast() {
    let (context, folder) = set_up();
    two_weeks(&context);
    let mut findings = Findings::default();
    for colours in COLOURS {
        let name = |page: &str| format!("{page}-{}", colours.name);
        let w = welcome::window(&context).unwrap();
        apply(&context, &w, &folder, colours);
        w.show().unwrap();
        context.companion_event(CompanionEvent::Frame(Box::new(super::frame())));
        for (step, page) in [
            (WelcomeStep::Greeting, "welcome"),
            (WelcomeStep::Person, "welcome-you"),
            (WelcomeStep::Frequency, "welcome-often"),
            (WelcomeStep::Caution, "welcome-care"),
            (WelcomeStep::Home, "welcome-home"),
        ] {
            let model = w.global::<WelcomeModel>();
            while model.get_step() != step {
                model.invoke_turn(1);
            }
            w.window().set_size(LogicalSize::new(420.0, 900.0));
            findings.look(&w, w.window(), &name(page));
        }
        w.hide().unwrap();
        let c = check_in::window(&context).unwrap();
        apply(&context, &c, &folder, colours);
        c.window().set_size(LogicalSize::new(420.0, 900.0));
        c.show().unwrap();
        findings.look(&c, c.window(), &name("check-in"));
        c.hide().unwrap();
        for (page, frame) in guides() {
            context.remember(move |m| m.breathing_caution_read = page != "care");
            let (g, shown) = guide::window(&context, Page::Guide).unwrap();
            apply(&context, &g, &folder, colours);
            g.show().unwrap();
            g.window().set_size(LogicalSize::new(420.0, 900.0));
            context.companion_event(CompanionEvent::Frame(Box::new(frame)));
            findings.look(&g, g.window(), &name(page));
            shown.forget();
            g.hide().unwrap();
        }
        let (a, _author) = author::window(&context, None).unwrap();
        apply(&context, &a, &folder, colours);
        a.window().set_size(LogicalSize::new(1_400.0, 7_000.0));
        a.show().unwrap();
        findings.look(&a, a.window(), &name("author"));
        a.hide().unwrap();
    }
    findings.end();
}
