//! The menu of the tray icon on Windows and macOS: built from the view's entries, and its labels changed in place.

use crate::companion::view::MenuEntry;
use tray_icon::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu};

/// The menu, and its texts in the order of the entries, those of a submenu behind its own.
pub(super) struct Items {
    pub(super) menu: Menu,
    texts: Vec<Text>,
}

enum Text {
    Item(MenuItem),
    Sub(Submenu),
}

impl Items {
    /// Builds the menu of these entries.
    ///
    /// # Errors
    /// When the system makes no item.
    pub(super) fn new(entries: &[MenuEntry]) -> Result<Self, tray_icon::menu::Error> {
        let mut texts = Vec::new();
        let menu = Menu::new();
        for item in build(entries, &mut texts)? {
            menu.append(item.as_ref())?;
        }
        Ok(Items { menu, texts })
    }

    /// Gives items that stay their new labels.
    pub(super) fn rename(&self, entries: &[MenuEntry]) {
        let mut texts = self.texts.iter();
        rename(entries, &mut texts);
    }
}

fn build(
    entries: &[MenuEntry],
    texts: &mut Vec<Text>,
) -> Result<Vec<Box<dyn IsMenuItem>>, tray_icon::menu::Error> {
    let mut items: Vec<Box<dyn IsMenuItem>> = Vec::new();
    for entry in entries {
        match entry {
            MenuEntry::Separator => items.push(Box::new(PredefinedMenuItem::separator())),
            MenuEntry::Label(label) => {
                let item = MenuItem::new(escape(label), false, None);
                texts.push(Text::Item(item.clone()));
                items.push(Box::new(item));
            }
            MenuEntry::Item(label, ask) => {
                let id = serde_json::to_string(ask).unwrap_or_default();
                let item = MenuItem::with_id(id, escape(label), true, None);
                texts.push(Text::Item(item.clone()));
                items.push(Box::new(item));
            }
            MenuEntry::Submenu(label, entries) => {
                let sub = Submenu::new(escape(label), true);
                texts.push(Text::Sub(sub.clone()));
                for item in build(entries, texts)? {
                    sub.append(item.as_ref())?;
                }
                items.push(Box::new(sub));
            }
        }
    }
    Ok(items)
}

fn rename<'a>(entries: &[MenuEntry], texts: &mut impl Iterator<Item = &'a Text>) {
    for entry in entries {
        let (MenuEntry::Label(label) | MenuEntry::Item(label, _) | MenuEntry::Submenu(label, _)) = entry
        else {
            continue;
        };
        match texts.next() {
            Some(Text::Item(item)) if item.text() != escape(label) => item.set_text(escape(label)),
            Some(Text::Sub(sub)) if sub.text() != escape(label) => sub.set_text(escape(label)),
            _ => {}
        }
        if let MenuEntry::Submenu(_, entries) = entry {
            rename(entries, texts);
        }
    }
}

/// Whether two menus differ in their labels alone.
pub(super) fn same_shape(a: &[MenuEntry], b: &[MenuEntry]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|pair| match pair {
            (MenuEntry::Separator, MenuEntry::Separator) | (MenuEntry::Label(_), MenuEntry::Label(_)) => true,
            (MenuEntry::Item(_, a), MenuEntry::Item(_, b)) => a == b,
            (MenuEntry::Submenu(_, a), MenuEntry::Submenu(_, b)) => same_shape(a, b),
            _ => false,
        })
}

/// An ampersand in a menu's label marks the access key; twice it is itself.
fn escape(label: &str) -> String {
    label.replace('&', "&&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ipc::Ask;

    #[test]
    fn a_menu_that_differs_in_its_words_alone_keeps_its_shape() {
        let item = |label: &str, ask| MenuEntry::Item(label.into(), ask);
        let sub = |label: &str, ask| MenuEntry::Submenu("Pause".into(), vec![item(label, ask)]);
        let a = vec![
            MenuEntry::Label("09:30".into()),
            MenuEntry::Separator,
            sub("15 min", Ask::Status),
        ];
        let b = vec![
            MenuEntry::Label("10:00".into()),
            MenuEntry::Separator,
            sub("15 Min.", Ask::Status),
        ];
        assert!(same_shape(&a, &b));
        let c = vec![
            MenuEntry::Label("10:00".into()),
            MenuEntry::Separator,
            sub("15 min", Ask::Quit),
        ];
        assert!(!same_shape(&a, &c) && !same_shape(&a, &a[..2]));
    }
}
