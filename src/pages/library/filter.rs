//! What a search and filters leave of the library.

use super::{Area, Entry, Section};
use crate::content::Position;
use crate::engine::Level;
use crate::pages::search::{fold, has_words};

/// What the person is looking for. An empty list lets everything pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// The typed text: entries with every word of it are left.
    pub text: String,
    /// Any of these sections.
    pub sections: Vec<Section>,
    /// Any of these parts of the body.
    pub areas: Vec<Area>,
    /// Any of these positions.
    pub positions: Vec<Position>,
    /// Any of these levels.
    pub levels: Vec<Level>,
}

/// Adds a value that is missing, or removes one that is there.
pub fn toggle<T: PartialEq>(chosen: &mut Vec<T>, value: T) {
    match chosen.iter().position(|c| *c == value) {
        Some(at) => drop(chosen.remove(at)),
        None => chosen.push(value),
    }
}

impl Filter {
    /// Whether nothing is sought.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
            && self.sections.is_empty()
            && self.areas.is_empty()
            && self.positions.is_empty()
            && self.levels.is_empty()
    }

    /// Whether the entry passes.
    pub fn admits(&self, entry: &Entry) -> bool {
        let any = |empty: bool, fits: bool| empty || fits;
        any(self.sections.is_empty(), self.sections.contains(&entry.section))
            && any(
                self.areas.is_empty(),
                entry.area.is_some_and(|a| self.areas.contains(&a)),
            )
            && any(
                self.positions.is_empty(),
                entry.positions.iter().any(|p| self.positions.contains(p)),
            )
            && any(
                self.levels.is_empty(),
                entry.level.is_some_and(|l| self.levels.contains(&l)),
            )
            && has_words(&self.text, &entry.text)
    }
}

/// The entries that pass, by section. A search puts the entries first that have every word in their title, and the sections of
/// such entries before the others.
pub fn arranged<'a>(entries: &'a [Entry], filter: &Filter) -> Vec<(Section, Vec<&'a Entry>)> {
    let elsewhere = |e: &&Entry| !has_words(&filter.text, &searchable(&[&e.title]));
    let section = |section: Section| {
        let of = entries.iter().filter(|e| e.section == section);
        let mut fit: Vec<&Entry> = of.filter(|e| filter.admits(e)).collect();
        fit.sort_by_key(elsewhere);
        (section, fit)
    };
    let mut all: Vec<_> = Section::ALL.map(section).into();
    all.retain(|(_, fit)| !fit.is_empty());
    all.sort_by_key(|(_, fit)| fit.first().is_none_or(elsewhere));
    all
}

/// What a search looks at. Who has no umlauts on the keyboard types "ue" for "ü", which is found, too.
pub(super) fn searchable(parts: &[&str]) -> String {
    let plain = parts.join(" ").to_lowercase();
    let spelled = plain.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    if spelled == plain {
        fold(&plain)
    } else {
        format!("{} {}", fold(&plain), fold(&spelled))
    }
}
