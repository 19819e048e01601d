//! The tray item: StatusNotifierItem, without a GUI toolkit.

use super::Message;
use crate::engine::{Command, HOUR, Kind, MINUTE, Pause};
use crate::ipc::Ask;
use ksni::menu::{MenuItem, StandardItem, SubMenu};
use std::sync::mpsc::Sender;

/// How the mark is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Counting,
    Due,
    Quiet,
    Away,
}

/// What the tray shows.
pub struct Item {
    pub to: Sender<Message>,
    pub line: String,
    pub look: Look,
    pub paused: bool,
    pub flare: bool,
}

impl Item {
    fn entry(&self, label: &str, ask: impl Fn() -> Ask + Send + 'static) -> MenuItem<Self> {
        let activate = move |item: &mut Item| {
            let _ = item.to.send(Message::Menu(ask())); // the loop may be ending
        };
        StandardItem {
            label: label.into(),
            activate: Box::new(activate),
            ..Default::default()
        }
        .into()
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "unbrace".into()
    }

    fn title(&self) -> String {
        "Unbrace".into()
    }

    fn tool_tip(&self) -> ksni::ToolTip {
        ksni::ToolTip {
            title: self.line.clone(),
            ..Default::default()
        }
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        [16, 22, 32, 48]
            .into_iter()
            .map(|size| draw(size, self.look))
            .collect()
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        let pauses = [
            ("15 minutes", Pause::For(15 * MINUTE)),
            ("30 minutes", Pause::For(30 * MINUTE)),
            ("1 hour", Pause::For(HOUR)),
            ("2 hours", Pause::For(2 * HOUR)),
            ("Until tomorrow", Pause::Tomorrow),
            ("Until I resume", Pause::Indefinitely),
        ];
        let pause = |(label, p): &(&str, Pause)| {
            let p = *p;
            self.entry(label, move || Ask::Command(Command::Pause(p)))
        };
        let quiet = if self.paused {
            self.entry("Resume", || Ask::Command(Command::Resume))
        } else {
            let submenu = pauses.iter().map(pause).collect();
            SubMenu {
                label: "Pause".into(),
                submenu,
                ..Default::default()
            }
            .into()
        };
        let flare = if self.flare {
            self.entry("End the flare-up", || Ask::Command(Command::FlareUp(None)))
        } else {
            self.entry("I'm having a flare-up", || Ask::FlareUp)
        };
        vec![
            StandardItem {
                label: self.line.clone(),
                enabled: false,
                ..Default::default()
            }
            .into(),
            MenuItem::Separator,
            self.entry("Breathe now", || Ask::Command(Command::Offer(Kind::Breathing))),
            self.entry("Move now", || Ask::Command(Command::Offer(Kind::Movement))),
            quiet,
            flare,
            MenuItem::Separator,
            self.entry("Quit", || Ask::Quit),
        ]
    }
}

/// The mark: two arcs that face each other like ribs, and the breath between them. Mid teal with a dark rim, so
/// that it reads on light and dark panels.
fn draw(size: i32, look: Look) -> ksni::Icon {
    let s = size as f32;
    let (radius, spread, dot, width) = match look {
        Look::Counting => (0.36, 0.10, 0.09, 0.10),
        Look::Due => (0.38, 0.12, 0.18, 0.12),
        Look::Quiet => (0.34, 0.0, 0.0, 0.10),
        Look::Away => (0.36, 0.10, 0.0, 0.06),
    };
    let mut data = Vec::with_capacity((size * size * 4) as usize);
    for y in 0..size {
        for x in 0..size {
            let (px, py) = ((x as f32 + 0.5) / s - 0.5, (y as f32 + 0.5) / s - 0.5);
            let from = |cx: f32| ((px - cx).powi(2) + py.powi(2)).sqrt();
            let side = if px < 0.0 { spread - 0.06 } else { 0.06 - spread };
            let arc = if py.abs() < 0.33 && px.abs() > 0.12 {
                (from(side) - radius).abs() - width / 2.0
            } else {
                1.0
            };
            let line = if look == Look::Quiet {
                (py.abs() - 0.05).max(px.abs() - 0.2)
            } else {
                1.0
            };
            let inside = arc.min(line).min(if dot > 0.0 { from(0.0) - dot } else { 1.0 });
            let alpha = (0.5 - inside * s).clamp(0.0, 1.0);
            data.extend([(alpha * 255.0) as u8, 0x2F, 0x9C, 0x94]);
        }
    }
    ksni::Icon {
        width: size,
        height: size,
        data,
    }
}
