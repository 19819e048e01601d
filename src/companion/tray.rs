//! The tray item: StatusNotifierItem over D-Bus, without a GUI toolkit.
//!
//! The icon goes by name and folder, so that each panel draws the SVG at the size it wants. Only where the files
//! cannot be written is it sent as pixels: every byte of a pixmap becomes a D-Bus value of its own in memory.

use super::Message;
use super::view::{Entry, Look, TrayView};
use crate::ipc::{Ask, Page};
use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::{MenuItem, StandardItem, SubMenu};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

/// The marks by look: name and source.
const ICONS: [(Look, &str, &str); 4] = [
    (
        Look::Counting,
        "unbrace-counting",
        include_str!("../../assets/icons/unbrace-counting.svg"),
    ),
    (
        Look::Due,
        "unbrace-due",
        include_str!("../../assets/icons/unbrace-due.svg"),
    ),
    (
        Look::Quiet,
        "unbrace-quiet",
        include_str!("../../assets/icons/unbrace-quiet.svg"),
    ),
    (
        Look::Away,
        "unbrace-away",
        include_str!("../../assets/icons/unbrace-away.svg"),
    ),
];

/// What the tray shows.
pub struct Item {
    to: Sender<Message>,
    view: TrayView,
    /// Where the icons' files are; `None`: they could not be written.
    icons: Option<PathBuf>,
}

/// Puts the item on the session bus; the panel may come later. `Err`: why there is no tray, in words.
pub fn show(to: Sender<Message>, view: TrayView, folder: Option<&Path>) -> Result<Handle<Item>, String> {
    let icons = folder.map(|f| f.join("icons")).filter(|f| write_icons(f).is_ok());
    let item = Item { to, view, icons };
    item.assume_sni_available(true).spawn().map_err(|e| e.to_string())
}

/// The file of the mark for notifications, where [`show`] could write it.
pub fn mark(folder: Option<&Path>) -> Option<String> {
    let file = folder?.join("icons/unbrace-due.svg");
    file.exists().then(|| file.to_string_lossy().into_owned())
}

fn write_icons(folder: &Path) -> std::io::Result<()> {
    // Some hosts look for a theme below the folder, some for the files in it.
    for sub in ["", "hicolor/scalable/apps"] {
        let sub = folder.join(sub);
        std::fs::create_dir_all(&sub)?;
        for (_, name, svg) in ICONS {
            let file = sub.join(name).with_extension("svg");
            if std::fs::read(&file).ok().as_deref() != Some(svg.as_bytes()) {
                std::fs::write(file, svg)?;
            }
        }
    }
    Ok(())
}

/// Shows another view. Every change costs the panel's round trips: only a real one is sent. `false`: the tray has
/// gone for good.
pub fn update(handle: &Handle<Item>, view: TrayView) -> bool {
    handle.update(|item| item.view = view).is_some()
}

impl Item {
    fn entry(&self, entry: &Entry) -> MenuItem<Self> {
        match entry {
            Entry::Separator => MenuItem::Separator,
            Entry::Note(label) => StandardItem {
                label: escape(label),
                enabled: false,
                ..Default::default()
            }
            .into(),
            Entry::Sub(label, entries) => SubMenu {
                label: escape(label),
                submenu: entries.iter().map(|e| self.entry(e)).collect(),
                ..Default::default()
            }
            .into(),
            Entry::Item(label, ask) => {
                let ask = ask.clone();
                StandardItem {
                    label: escape(label),
                    // The loop may be ending; then nobody is there to hear it.
                    activate: Box::new(move |item: &mut Item| drop(item.to.send(Message::Menu(ask.clone())))),
                    ..Default::default()
                }
                .into()
            }
        }
    }
}

/// An underscore in a menu's label marks the access key; twice it is itself.
fn escape(label: &str) -> String {
    label.replace('_', "__")
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "unbrace".into()
    }

    fn title(&self) -> String {
        "Unbrace".into()
    }

    fn category(&self) -> ksni::Category {
        ksni::Category::ApplicationStatus
    }

    fn tool_tip(&self) -> ksni::ToolTip {
        ksni::ToolTip {
            title: self.view.line.clone(),
            description: self.view.detail.clone(),
            ..Default::default()
        }
    }

    fn icon_theme_path(&self) -> String {
        let path = self.icons.as_ref().map(|p| p.to_string_lossy().into_owned());
        path.unwrap_or_default()
    }

    fn icon_name(&self) -> String {
        let icon = ICONS.iter().find(|(look, ..)| *look == self.view.look);
        match (&self.icons, icon) {
            (Some(_), Some((_, name, _))) => (*name).to_owned(),
            _ => String::new(),
        }
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        match self.icons {
            Some(_) => Vec::new(),
            None => vec![draw(22, self.view.look)],
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        // As in the menu: nobody hears it when the loop is ending.
        drop(self.to.send(Message::Menu(Ask::Open(Page::Today))));
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        self.view.menu.iter().map(|e| self.entry(e)).collect()
    }

    fn watcher_online(&self) {
        drop(self.to.send(Message::TrayHost(true)));
    }

    fn watcher_offline(&self, _reason: ksni::OfflineReason) -> bool {
        drop(self.to.send(Message::TrayHost(false)));
        true // stay: it may come, or come back
    }
}

/// The mark in pixels: two arcs that face each other like ribs, and the breath between them.
fn draw(size: i32, look: Look) -> ksni::Icon {
    let s = size as f32;
    let (arc_at, radius, dot, width): (f32, f32, f32, f32) = match look {
        Look::Counting => (0.33, 0.44, 0.09, 0.10),
        Look::Due => (0.27, 0.48, 0.19, 0.11),
        Look::Quiet => (0.40, 0.44, 0.0, 0.10),
        Look::Away => (0.33, 0.44, 0.0, 0.06),
    };
    let mut data = Vec::with_capacity((size * size * 4) as usize);
    for y in 0..size {
        for x in 0..size {
            let (px, py) = (((x as f32 + 0.5) / s - 0.5).abs(), (y as f32 + 0.5) / s - 0.5);
            // Both arcs are one, mirrored: its centre lies on the other side of the middle.
            let centre = 0.5 - arc_at - (radius * radius - 0.33_f32 * 0.33).sqrt();
            let from = |cx: f32| ((px - cx).powi(2) + py.powi(2)).sqrt();
            let arc = if py.abs() < 0.36 && px > centre {
                (from(centre) - radius).abs() - width / 2.0
            } else {
                1.0
            };
            let line = if look == Look::Quiet {
                (py.abs() - 0.05).max(px - 0.1)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Away has no dot where counting has one; due has a bigger one than counting.
    #[test]
    fn the_drawn_marks_differ_where_the_sources_do() {
        let ink = |look| {
            draw(22, look)
                .data
                .chunks(4)
                .map(|p| u32::from(p[0]))
                .sum::<u32>()
        };
        let middle = |look| {
            let icon = draw(22, look);
            icon.data[(11 * 22 + 11) * 4]
        };
        assert_eq!(middle(Look::Counting), 255);
        assert_eq!(middle(Look::Away), 0);
        assert!(ink(Look::Due) > ink(Look::Counting) && ink(Look::Counting) > ink(Look::Away));
        for (look, name, svg) in ICONS {
            let dot = matches!(look, Look::Counting | Look::Due);
            assert_eq!(svg.contains("<circle"), dot, "{name}");
        }
    }
}
