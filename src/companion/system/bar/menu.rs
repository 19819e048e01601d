//! The menu of the tray icon on Windows and macOS: built from the view's entries, and its labels changed in
//! place.

use crate::companion::view::MenuEntry;
use tray_icon::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu};

/// The menu and its items with a label, in the order of the entries. Those of a submenu follow it.
pub(super) struct Items {
    pub(super) menu: Menu,
    labelled: Vec<LabelledItem>,
}

enum LabelledItem {
    Item(MenuItem),
    Sub(Submenu),
}

impl Items {
    /// Builds the menu of these entries.
    ///
    /// # Errors
    /// If the system creates no item.
    pub(super) fn new(entries: &[MenuEntry]) -> Result<Self, tray_icon::menu::Error> {
        let mut labelled = Vec::new();
        let menu = Menu::new();
        for item in build(entries, &mut labelled)? {
            menu.append(item.as_ref())?;
        }
        Ok(Items { menu, labelled })
    }

    /// Changes the labels of a menu of the same shape.
    pub(super) fn set_labels(&self, entries: &[MenuEntry]) {
        let mut labelled = self.labelled.iter();
        set_labels(entries, &mut labelled);
    }
}

fn build(
    entries: &[MenuEntry],
    labelled: &mut Vec<LabelledItem>,
) -> Result<Vec<Box<dyn IsMenuItem>>, tray_icon::menu::Error> {
    let mut items: Vec<Box<dyn IsMenuItem>> = Vec::new();
    for entry in entries {
        match entry {
            MenuEntry::Separator => items.push(Box::new(PredefinedMenuItem::separator())),
            MenuEntry::Label(label) => {
                let item = MenuItem::new(escape(label), false, None);
                labelled.push(LabelledItem::Item(item.clone()));
                items.push(Box::new(item));
            }
            MenuEntry::Item(label, request) => {
                let id = serde_json::to_string(request).unwrap_or_default();
                let item = MenuItem::with_id(id, escape(label), true, None);
                labelled.push(LabelledItem::Item(item.clone()));
                items.push(Box::new(item));
            }
            MenuEntry::Submenu(label, entries) => {
                let sub = Submenu::new(escape(label), true);
                labelled.push(LabelledItem::Sub(sub.clone()));
                for item in build(entries, labelled)? {
                    sub.append(item.as_ref())?;
                }
                items.push(Box::new(sub));
            }
        }
    }
    Ok(items)
}

fn set_labels<'a>(entries: &[MenuEntry], labelled: &mut impl Iterator<Item = &'a LabelledItem>) {
    for entry in entries {
        let (MenuEntry::Label(label) | MenuEntry::Item(label, _) | MenuEntry::Submenu(label, _)) = entry
        else {
            continue;
        };
        match labelled.next() {
            Some(LabelledItem::Item(item)) if item.text() != escape(label) => item.set_text(escape(label)),
            Some(LabelledItem::Sub(sub)) if sub.text() != escape(label) => sub.set_text(escape(label)),
            _ => {}
        }
        if let MenuEntry::Submenu(_, entries) = entry {
            set_labels(entries, labelled);
        }
    }
}

/// Whether two menus differ in nothing but their labels.
pub(super) fn same_shape(a: &[MenuEntry], b: &[MenuEntry]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|pair| match pair {
            (MenuEntry::Separator, MenuEntry::Separator) | (MenuEntry::Label(_), MenuEntry::Label(_)) => true,
            (MenuEntry::Item(_, a), MenuEntry::Item(_, b)) => a == b,
            (MenuEntry::Submenu(_, a), MenuEntry::Submenu(_, b)) => same_shape(a, b),
            _ => false,
        })
}

/// Doubles ampersands: a single one marks the access key.
fn escape(label: &str) -> String {
    label.replace('&', "&&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ipc::Request;

    #[test]
    fn menus_that_differ_in_their_labels_have_the_same_shape() {
        let item = |label: &str, request| MenuEntry::Item(label.into(), request);
        let sub = |label: &str, request| MenuEntry::Submenu("Pause".into(), vec![item(label, request)]);
        let a = vec![
            MenuEntry::Label("09:30".into()),
            MenuEntry::Separator,
            sub("15 min", Request::Status),
        ];
        let b = vec![
            MenuEntry::Label("10:00".into()),
            MenuEntry::Separator,
            sub("15 Min.", Request::Status),
        ];
        assert!(same_shape(&a, &b));
        let c = vec![
            MenuEntry::Label("10:00".into()),
            MenuEntry::Separator,
            sub("15 min", Request::Quit),
        ];
        assert!(!same_shape(&a, &c) && !same_shape(&a, &a[..2]));
    }
}
