//! The tray item: StatusNotifierItem over D-Bus, without a GUI toolkit.
//!
//! The icon goes by name and folder, so that each panel draws the SVG at the size it wants. Only where the files
//! cannot be written is it sent as pixels: every byte of a pixmap becomes a D-Bus value of its own in memory.

use crate::companion::view::{Entry, Look, TrayView};
use crate::companion::{Message, mark};
use crate::ipc::{Ask, Page};
use crate::{files, place};
use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::{MenuItem, StandardItem, SubMenu};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

/// The marks by look: name and source.
const ICONS: [(Look, &str, &str); 4] = [
    (
        Look::Counting,
        "unbrace-counting",
        include_str!("../../../../assets/icons/unbrace-counting.svg"),
    ),
    (
        Look::Due,
        "unbrace-due",
        include_str!("../../../../assets/icons/unbrace-due.svg"),
    ),
    (
        Look::Quiet,
        "unbrace-quiet",
        include_str!("../../../../assets/icons/unbrace-quiet.svg"),
    ),
    (
        Look::Away,
        "unbrace-away",
        include_str!("../../../../assets/icons/unbrace-away.svg"),
    ),
];

/// What the tray shows.
pub struct Item {
    to: Sender<Message>,
    view: TrayView,
    /// Where the icons' files are; `None`: they could not be written.
    icons: Option<PathBuf>,
}

/// The item on the session bus.
pub struct Tray(Handle<Item>);

impl Tray {
    /// Puts the item on the session bus; the panel may come later. `Err`: why there is no tray, in words.
    pub fn show(to: Sender<Message>, view: TrayView, folder: Option<&Path>) -> Result<Self, String> {
        let icons = folder.map(|f| f.join("icons")).filter(|f| write_icons(f).is_ok());
        let item = Item { to, view, icons };
        // A sandbox lets no program own a bus name that it did not ask for; the item is then known by its connection.
        let item = item.disable_dbus_name(place::in_flatpak());
        let spawned = item.assume_sni_available(true).spawn();
        spawned.map(Tray).map_err(|e| e.to_string())
    }

    /// Shows another view. Every change costs the panel's round trips: only a real one is sent. `false`: the tray has
    /// gone for good.
    pub fn update(&self, view: TrayView) -> bool {
        self.0.update(|item| item.view = view).is_some()
    }

    /// Takes the item away, and returns when it is gone.
    pub fn close(self) {
        self.0.shutdown().wait();
    }
}

/// The file of the mark for notifications, where [`Tray::show`] could write it.
pub fn mark(folder: Option<&Path>) -> Option<String> {
    let file = folder?.join("icons/unbrace-due.svg");
    file.exists().then(|| file.to_string_lossy().into_owned())
}

fn write_icons(folder: &Path) -> std::io::Result<()> {
    // Some hosts look for a theme below the folder, some for the files in it.
    for sub in ["", "hicolor/scalable/apps"] {
        let sub = folder.join(sub);
        files::create_folder(&sub)?;
        place::check_private(&sub).map_err(std::io::Error::other)?;
        for (_, name, svg) in ICONS {
            let file = sub.join(name).with_extension("svg");
            if std::fs::read(&file).ok().as_deref() != Some(svg.as_bytes()) {
                let _ = std::fs::remove_file(&file); // of an older version, or a link that was put there
                files::create_new(&file)?.write_all(svg.as_bytes())?;
            }
        }
    }
    Ok(())
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
        drop(self.to.send(Message::TrayHost(Ok(()))));
    }

    fn watcher_offline(&self, _reason: ksni::OfflineReason) -> bool {
        let why = "no tray on this desktop takes the icon; `unbrace status` says the same (GNOME needs the \
                   AppIndicator extension)";
        drop(self.to.send(Message::TrayHost(Err(why.into()))));
        true // stay: it may come, or come back
    }
}

/// The mark in pixels: alpha first, as the protocol wants it.
fn draw(size: u32, look: Look) -> ksni::Icon {
    let [r, g, b] = mark::HUE;
    let side = i32::try_from(size).unwrap_or(i32::MAX);
    ksni::Icon {
        width: side,
        height: side,
        data: mark::alpha(size, look)
            .into_iter()
            .flat_map(|a| [a, r, g, b])
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_have_a_dot_where_the_drawn_marks_have_one() {
        for (look, name, svg) in ICONS {
            let dot = matches!(look, Look::Counting | Look::Due);
            assert_eq!(svg.contains("<circle"), dot, "{name}");
            assert_eq!(
                draw(22, look).data[(11 * 22 + 11) * 4] == 255,
                dot || look == Look::Quiet,
                "{name}"
            );
        }
    }
}
