//! The program that is being written, and what changes it.

use crate::context::Context;
use slint::Image;
use std::collections::BTreeMap;
use std::path::PathBuf;
use unbrace::engine::Days;
use unbrace::pages::author::{self, FieldControl, Filter, OpenPoint, OpenReason};
use unbrace::pages::beside::next_version;
use unbrace::pages::undo::TextHistory;
use unbrace::program::edit::{Draft, DraftError};
use unbrace::report::Summary;
use unbrace::visit::How;

pub(super) struct Editor {
    pub draft: Draft,
    pub file: Option<PathBuf>,
    /// The text as it was last saved.
    pub saved: String,
    /// The stage that is shown.
    pub stage: usize,
    /// The exercise whose dose is shown; empty: none.
    pub opened: String,
    /// The exercise of the program's own that is shown; empty: none.
    pub opened_own: String,
    /// The cue of the program's own that is shown; empty: none.
    pub opened_cue: String,
    /// The number of the visit that is shown.
    pub opened_visit: Option<usize>,
    pub filter: Filter,
    /// What is being typed in a field that has not been left yet.
    pub begun: Option<TypedText>,
    /// What was typed and refused, by the path of its field.
    pub refused: BTreeMap<String, RefusedText>,
    pub library_pictures: BTreeMap<String, Image>,
    /// The ids and titles of articles and lessons.
    pub reading: Vec<(String, String)>,
    /// The report of a patient, beside the program.
    pub report: Option<Summary>,
    /// The version with which the program was opened.
    pub version: Option<String>,
    pub history: TextHistory,
}

pub(super) struct TypedText {
    pub path: String,
    pub text: String,
}

pub(super) struct RefusedText {
    pub text: String,
    /// What the field accepts, or why it refused the text.
    pub reason: String,
}

/// An entry of a list of exercises or cues.
pub(super) struct ListEntry {
    pub id: String,
    /// Where its dose is.
    pub path: String,
}

impl Editor {
    pub fn new(text: &str, file: Option<PathBuf>) -> Result<Self, String> {
        let draft = Draft::open(text).map_err(|p| p.to_string())?;
        Ok(Editor {
            version: draft.get("version"),
            history: TextHistory::new(draft.text()),
            draft,
            file,
            saved: text.to_owned(),
            stage: 0,
            opened: String::new(),
            opened_own: String::new(),
            opened_cue: String::new(),
            opened_visit: None,
            reading: Vec::new(),
            report: None,
            filter: Filter::default(),
            begun: None,
            refused: BTreeMap::new(),
            library_pictures: BTreeMap::new(),
        })
    }

    pub fn is_unsaved(&self) -> bool {
        self.draft.text() != self.saved
    }

    /// Whether nothing is written yet.
    pub fn is_new(&self) -> bool {
        self.file.is_none() && !self.is_unsaved() && self.refused.is_empty()
    }

    /// Sets a key to typed input, or keeps the text with the reason of its refusal.
    pub fn set(&mut self, path: &str, text: &str) {
        self.begun = None;
        let reason = match self.draft.set(path, &author::file_text(path, text)) {
            Ok(()) => {
                self.refused.remove(path);
                return;
            }
            Err(DraftError::Value { allowed, .. }) => allowed,
            Err(e) => e.to_string(),
        };
        let text = text.to_owned();
        self.refused.insert(path.to_owned(), RefusedText { text, reason });
    }

    /// Records the present text as a state to which undo can return.
    pub fn remember(&mut self) {
        self.history.record(self.draft.text());
    }

    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Takes the last edit back, or repeats the one that was taken back.
    pub fn undo(&mut self, redo: bool) {
        let text = if redo {
            self.history.redo()
        } else {
            self.history.undo()
        };
        // Each recorded text is that of a draft.
        if let Some(draft) = text.and_then(|text| Draft::open(text).ok()) {
            self.draft = draft;
            self.refused.clear();
            self.begun = None;
        }
    }

    /// The number after the version that was opened.
    pub fn next_version(&self) -> String {
        next_version(self.version.as_deref()).to_string()
    }

    /// The draft with the number of the next version.
    pub fn next_draft(&self) -> Result<Draft, DraftError> {
        let mut next = self.draft.clone();
        next.set("version", &self.next_version())?;
        Ok(next)
    }

    /// Adds a visit, and opens it.
    pub fn add_visit(&mut self) -> Result<(), DraftError> {
        let n = self.draft.add("visit")?;
        self.draft.set(&format!("visit[{n}].how"), How::Video.name())?;
        self.opened_visit = Some(n);
        Ok(())
    }

    pub fn remove_visit(&mut self, n: usize) {
        self.refused.retain(|path, _| !path.starts_with("visit["));
        self.draft.remove("visit", n);
        self.opened_visit = None;
    }

    pub fn stepped(&self, path: &str, text: &str, by: i32, context: &Context) -> Option<String> {
        author::stepped(path, text, &author::usual(path), by, &context.i18n.borrow())
    }

    /// What is still open: refused input first.
    pub fn open_points(&self) -> Vec<OpenPoint> {
        let refused = self.refused.iter().map(|(path, refused)| OpenPoint {
            path: path.clone(),
            reason: OpenReason::Refused(refused.reason.clone()),
        });
        refused
            .chain(author::check(&self.draft).err().into_iter().flatten())
            .collect()
    }

    /// Shows the stage and the exercise to which an open key belongs.
    pub fn open(&mut self, point: &OpenPoint) {
        if let Some(stage) = point.stage() {
            self.stage = stage;
        }
        if let Some((section, _)) = point.path.split_once("].")
            && let Some(number) = section.strip_prefix("visit[")
        {
            self.opened_visit = number.parse().ok();
        }
        let all = self.entries(&self.exercises());
        let of = all
            .iter()
            .find(|e| point.path.starts_with(&format!("{}.", e.path)));
        if let Some(entry) = of {
            self.opened = entry.id.clone();
        }
        for (list, opened) in [("exercise", &mut self.opened_own), ("cue", &mut self.opened_cue)] {
            let section = point.path.split_once('.').map_or("", |(section, _)| section);
            if section
                .strip_prefix(list)
                .is_some_and(|rest| rest.starts_with('['))
            {
                *opened = self.draft.get(&format!("{section}.id")).unwrap_or_default();
            }
        }
    }

    /// The path of the list of exercises of the stage.
    pub fn exercises(&self) -> String {
        format!("stage[{}].exercises", self.stage)
    }

    /// The path of the list of cues of the stage.
    pub fn cues(&self) -> String {
        format!("stage[{}].cues", self.stage)
    }

    pub fn stage_name(&self, stage: usize) -> String {
        self.draft
            .get(&format!("stage[{stage}].name"))
            .unwrap_or_default()
    }

    /// The entries of a list, whether each stands alone or with a dose.
    pub fn entries(&self, list: &str) -> Vec<ListEntry> {
        let entry = |n: usize| {
            let path = format!("{list}[{n}]");
            let id = self
                .draft
                .get(&format!("{path}.id"))
                .or_else(|| self.draft.get(&path))?;
            Some(ListEntry { id, path })
        };
        (0..).map_while(entry).collect()
    }

    /// The ids of the program's own exercises or cues.
    pub fn own_ids(&self, list: &str) -> Vec<String> {
        let all = (0..self.draft.count(list)).map(|n| self.draft.get(&format!("{list}[{n}].id")));
        all.map(Option::unwrap_or_default).collect()
    }

    /// The path of the section that defines an exercise or a cue of the program's own.
    pub fn own(&self, list: &str, id: &str) -> Option<String> {
        let at = self.own_ids(list).iter().position(|other| other == id)?;
        Some(format!("{list}[{at}]"))
    }

    /// Adds an empty exercise of the program's own, also to the stage, and opens it.
    pub fn add_own_exercise(&mut self) -> Result<(), DraftError> {
        let id = author::free_id(&self.draft, "exercise");
        let n = self.draft.add("exercise")?;
        self.draft.set(&format!("exercise[{n}].id"), &id)?;
        self.draft.set(&format!("exercise[{n}].kind"), "movement")?;
        self.draft.put(&self.exercises(), &id)?;
        self.opened_own = id;
        Ok(())
    }

    /// Removes an exercise or a cue of the program's own everywhere.
    pub fn remove_own(&mut self, list: &str, id: &str) -> Result<(), DraftError> {
        self.places_change();
        self.refused.retain(|path, _| !path.starts_with(list));
        author::remove_own(&mut self.draft, list, id)
    }

    /// Adds a cue to the stage, or removes it.
    pub fn pick_cue(&mut self, id: &str) -> Result<(), DraftError> {
        let list = self.cues();
        if self.entries(&list).iter().any(|e| e.id == id) {
            self.draft.take(&list, id).map(drop)
        } else {
            self.draft.put(&list, id)
        }
    }

    /// Chooses a word or an id for a key, or no longer.
    pub fn toggle(&mut self, path: &str, id: &str) -> Result<(), DraftError> {
        if author::control(path) == FieldControl::Several {
            if self.draft.texts(path).iter().any(|other| other == id) {
                self.draft.take(path, id).map(drop)
            } else {
                self.draft.put(path, id)
            }
        } else {
            let is_chosen = self.draft.get(path).as_deref() == Some(id);
            self.draft.set(path, if is_chosen { "" } else { id })
        }
    }

    /// Adds an exercise to the stage, or removes it.
    pub fn pick(&mut self, id: &str) -> Result<(), DraftError> {
        let list = self.exercises();
        if self.entries(&list).iter().any(|e| e.id == id) {
            self.remove_exercise(id)
        } else {
            self.draft.put(&list, id)
        }
    }

    pub fn remove_exercise(&mut self, id: &str) -> Result<(), DraftError> {
        self.places_change();
        self.draft.take(&self.exercises(), id).map(drop)
    }

    pub fn copy_exercise(&mut self, id: &str) -> Result<(), DraftError> {
        let to = format!("stage[{}].exercises", self.stage + 1);
        self.draft.copy_entry(&self.exercises(), id, &to).map(drop)
    }

    pub fn move_exercise(&mut self, at: i32, by: i32) -> Result<(), DraftError> {
        self.places_change();
        match (usize::try_from(at), usize::try_from(at + by)) {
            (Ok(from), Ok(to)) => self.draft.move_entry(&self.exercises(), from, to).map(drop),
            _ => Ok(()),
        }
    }

    /// Offers an exercise on this day of the week, or no longer. All days are no list.
    pub fn toggle_day(&mut self, id: &str, day: i32) -> Result<(), DraftError> {
        let all = self.entries(&self.exercises());
        let toggled = usize::try_from(day).ok().and_then(|n| Days::NAMES.get(n));
        let (Some(entry), Some(toggled)) = (all.iter().find(|e| e.id == id), toggled) else {
            return Ok(());
        };
        let path = format!("{}.days", entry.path);
        let held = self.days(&path);
        let is_on = |name: &&&str| (**name == *toggled) != held.names().contains(*name);
        let days: Vec<&str> = Days::NAMES.iter().filter(is_on).copied().collect();
        let text = if days.len() == Days::NAMES.len() {
            String::new()
        } else {
            days.join(", ")
        };
        self.draft.set(&path, &text)
    }

    /// The days of the week at this path; all days without a list.
    pub fn days(&self, path: &str) -> Days {
        let text = self.draft.get(path).unwrap_or_default();
        Days::named(text.split(|c: char| !c.is_ascii_lowercase()))
    }

    pub fn add_stage(&mut self, context: &Context) -> Result<(), DraftError> {
        self.stage = self.draft.add("stage")?;
        let number = (self.stage + 1).to_string();
        let name = context.tr_args("author-stage-name", &[("number", &number)]);
        self.draft.set(&format!("stage[{}].name", self.stage), &name)
    }

    pub fn duplicate_stage(&mut self) -> Result<(), DraftError> {
        self.places_change();
        self.stage = self.draft.duplicate("stage", self.stage)?;
        Ok(())
    }

    pub fn move_stage(&mut self, by: isize) -> Result<(), DraftError> {
        let to = self.stage.checked_add_signed(by);
        if let Some(to) = to.filter(|to| self.draft.move_section("stage", self.stage, *to)) {
            self.places_change();
            self.stage = to;
        }
        Ok(())
    }

    pub fn remove_stage(&mut self) -> Result<(), DraftError> {
        self.places_change();
        self.draft.remove("stage", self.stage);
        self.stage = self.stage.saturating_sub(1);
        Ok(())
    }

    /// Forgets refused input whose path will belong to another stage or exercise.
    fn places_change(&mut self) {
        self.refused.retain(|path, _| !path.starts_with("stage["));
    }

    /// Adds a cue in the therapist's own words.
    pub fn add_cue(&mut self, text: &str, why: &str) -> Result<(), DraftError> {
        let id = author::free_id(&self.draft, "cue");
        let n = self.draft.add("cue")?;
        for (key, value) in [("id", id.as_str()), ("text", text), ("why", why)] {
            if let Err(e) = self.draft.set(&format!("cue[{n}].{key}"), value) {
                self.draft.remove("cue", n);
                return Err(e);
            }
        }
        self.draft.put(&self.cues(), &id)
    }
}
