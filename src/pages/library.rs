//! The Library page: every exercise, cue theme and article as one list.

mod filter;
mod standing;

pub use filter::{Filter, arranged, toggle};
pub use standing::{Standing, standing, with_left_out};

use super::area::Area;
use crate::content::{Article, Exercise, Library, Position};
use crate::engine::{Level, ReminderKind};
use crate::i18n::Translator;
use filter::searchable;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// An exercise of movement.
    Movement,
    /// An exercise of breathing.
    Breathing,
    /// The posture cues of one part of the body.
    Cues,
    /// An article.
    Articles,
}

impl Section {
    /// All sections, in the order of the page.
    pub const ALL: [Section; 4] = [
        Section::Movement,
        Section::Breathing,
        Section::Cues,
        Section::Articles,
    ];

    /// The id of its name.
    pub fn label(self) -> &'static str {
        match self {
            Section::Movement => "library-movement",
            Section::Breathing => "library-breathing",
            Section::Cues => "library-cues",
            Section::Articles => "library-articles",
        }
    }
}

/// The id of the name of a position.
pub fn position_label(position: Position) -> &'static str {
    match position {
        Position::Seated => "position-seated",
        Position::Standing => "position-standing",
        Position::Floor => "position-floor",
    }
}

/// The id of the name of a level.
pub fn level_label(level: Level) -> &'static str {
    match level {
        Level::One => "level-easy",
        Level::Two => "level-medium",
        Level::Three => "level-strong",
    }
}

/// What an entry opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryId {
    /// The exercise with this id.
    Exercise(String),
    /// The posture cues of an area.
    Cues(Area),
    /// The article with this id.
    Article(String),
}

impl EntryId {
    /// The id as one text, for lists of the window.
    pub fn text(&self) -> String {
        match self {
            EntryId::Exercise(id) => format!("exercise/{id}"),
            EntryId::Cues(area) => format!("cues/{}", area.label()),
            EntryId::Article(id) => format!("article/{id}"),
        }
    }

    /// The id of a text that [`EntryId::text`] made.
    pub fn parse(text: &str) -> Option<Self> {
        let (what, id) = text.split_once('/')?;
        match what {
            "exercise" => Some(EntryId::Exercise(id.to_owned())),
            "cues" => Some(EntryId::Cues(Area::ALL.into_iter().find(|a| a.label() == id)?)),
            "article" => Some(EntryId::Article(id.to_owned())),
            _ => None,
        }
    }
}

/// An entry of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it opens.
    pub id: EntryId,
    /// What it is.
    pub section: Section,
    /// Its name.
    pub title: String,
    /// The dose of an exercise, the number of cues, or the summary of an article.
    pub detail: String,
    /// The name of the picture; empty for an exercise of a program, which has its own.
    pub picture: String,
    /// The part of the body; `None` for an article.
    pub area: Option<Area>,
    /// The positions in which it can be done.
    pub positions: Vec<Position>,
    /// The load on the body; `None` if it has none.
    pub level: Option<Level>,
    /// Whether the person leaves it out; of a theme, all of its cues.
    pub left_out: bool,
    /// What a search looks at, folded.
    text: String,
}

/// Every entry, in the order of the page. `avoid` has the ids that the person leaves out.
pub fn entries(library: &Library, articles: &[Article], avoid: &[String], i18n: &Translator) -> Vec<Entry> {
    let of_kind = |kind: ReminderKind| library.exercises.iter().filter(move |e| e.kind == kind);
    let exercises = of_kind(ReminderKind::Movement).chain(of_kind(ReminderKind::Breathing));
    let mut all: Vec<Entry> = exercises.map(|e| exercise_entry(e, avoid, i18n)).collect();
    let themes = Area::ALL.into_iter();
    all.extend(themes.filter_map(|area| cues_entry(area, library, avoid, i18n)));
    all.extend(articles.iter().map(article_entry));
    all
}

fn exercise_entry(e: &Exercise, avoid: &[String], i18n: &Translator) -> Entry {
    let area = Area::of(e.region);
    let place = i18n.tr(area.label());
    let breathes = e.kind == ReminderKind::Breathing;
    Entry {
        id: EntryId::Exercise(e.id.clone()),
        section: if breathes {
            Section::Breathing
        } else {
            Section::Movement
        },
        title: e.name.clone(),
        detail: e.dose.clone(),
        picture: e.picture.clone(),
        area: Some(area),
        positions: e.positions.clone(),
        level: Some(e.level),
        left_out: avoid.contains(&e.id),
        text: searchable(&[&e.name, &e.ask, &e.why, &place]),
    }
}

/// The posture cues of an area; `None` if it has none.
fn cues_entry(area: Area, library: &Library, avoid: &[String], i18n: &Translator) -> Option<Entry> {
    let cues: Vec<_> = library
        .cues
        .iter()
        .filter(|c| Area::of(c.region) == area)
        .collect();
    if cues.is_empty() {
        return None;
    }
    let mut positions = Vec::new();
    for position in cues.iter().flat_map(|c| &c.positions) {
        if !positions.contains(position) {
            positions.push(*position);
        }
    }
    let title = i18n.tr(area.cues_title());
    let place = i18n.tr(area.label());
    let mut text = vec![title.as_str(), place.as_str()];
    text.extend(cues.iter().map(|c| c.cue.as_str()));
    Some(Entry {
        id: EntryId::Cues(area),
        section: Section::Cues,
        detail: i18n.tr_args("library-cue-count", &[("count", &cues.len().to_string())]),
        picture: area.cues_picture().to_owned(),
        area: Some(area),
        positions,
        level: None,
        left_out: cues.iter().all(|c| avoid.contains(&c.id)),
        text: searchable(&text),
        title,
    })
}

fn article_entry(a: &Article) -> Entry {
    Entry {
        id: EntryId::Article(a.id.clone()),
        section: Section::Articles,
        title: a.title.clone(),
        detail: a.summary.clone(),
        picture: a.picture.clone(),
        area: None,
        positions: Vec::new(),
        level: None,
        left_out: false,
        text: searchable(&[&a.title, &a.summary, &a.body]),
    }
}

#[cfg(test)]
mod tests;
