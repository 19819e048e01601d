//! The exercises of a handout: a card for each with its picture, its doses and its cautions.

use super::markup::{Safe, escape, outside};
use crate::content::prose::{joined, sentences, width};
use crate::content::{self, Library};
use crate::engine::Days;
use crate::program::{Program, image};
use std::fmt::Write;

/// A sentence of at least this number of characters is printed once if the cautions of several exercises share it.
const LONG_SENTENCE: usize = 45;

/// The number of a stage, by which the exercises and cues name it.
pub(super) fn badge(stage: usize) -> String {
    format!("<span class=\"badge\">{}</span>", stage + 1)
}

pub(super) fn badges(stages: &[usize]) -> String {
    stages.iter().map(|n| badge(*n)).collect()
}

/// Entries that are equal in several stages, each with those stages.
pub(super) fn grouped<T: PartialEq>(all: impl IntoIterator<Item = (usize, T)>) -> Vec<(Vec<usize>, T)> {
    let mut groups: Vec<(Vec<usize>, T)> = Vec::new();
    for (stage, value) in all {
        match groups.iter_mut().find(|(_, v)| *v == value) {
            Some((stages, _)) => stages.push(stage),
            None => groups.push((vec![stage], value)),
        }
    }
    groups
}

/// The ids of the exercises, in the order in which the stages bring them.
fn exercise_ids(program: &Program) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    for d in program.stages.iter().flat_map(|s| &s.exercises) {
        if !ids.contains(&d.id.as_str()) {
            ids.push(&d.id);
        }
    }
    ids
}

/// Each exercise of the program once.
pub(super) fn exercises(program: &Program, libraries: &[Library], w: &Safe) -> String {
    let ids = exercise_ids(program);
    if ids.is_empty() {
        return String::new();
    }
    let shared = shared_cautions(&ids, libraries);
    let line = |shared: &SharedCaution| {
        let (names, caution) = (
            outside(&shared.names.join("; ")),
            outside(&joined(&shared.sentences)),
        );
        format!(
            "<p class=\"care\"><b>{}</b> {names}: {caution}</p>\n",
            w.tr("handout-care")
        )
    };
    let care: String = shared.iter().map(line).collect();
    let cards: String = ids
        .iter()
        .map(|id| card(program, libraries, id, &shared, w))
        .collect();
    format!(
        "<h2>{}</h2>\n<p class=\"care\">{}</p>\n{care}{cards}",
        w.tr("handout-exercises"),
        w.tr("handout-stop-rule")
    )
}

/// A sentence of caution that several exercises share, or several such sentences, with the names of the
/// exercises.
struct SharedCaution<'a> {
    names: Vec<&'a str>,
    sentences: Vec<String>,
}

/// Long sentences that the cautions of several exercises share. They are printed once.
fn shared_cautions<'a>(ids: &[&str], libraries: &'a [Library]) -> Vec<SharedCaution<'a>> {
    let Some(library) = libraries.first() else {
        return Vec::new();
    };
    let mut all: Vec<(String, Vec<&str>)> = Vec::new();
    for e in ids.iter().filter_map(|id| library.exercise(id)) {
        let long = |s: &String| width(s) >= LONG_SENTENCE;
        for sentence in sentences(&e.caution).into_iter().filter(long) {
            match all.iter_mut().find(|(known, _)| *known == sentence) {
                Some((_, names)) => names.push(&e.name),
                None => all.push((sentence, vec![&e.name])),
            }
        }
    }
    let mut shared: Vec<SharedCaution> = Vec::new();
    for (sentence, names) in all.into_iter().filter(|(_, names)| names.len() > 1) {
        match shared.iter_mut().find(|s| s.names == names) {
            Some(known) => known.sentences.push(sentence),
            None => shared.push(SharedCaution {
                names,
                sentences: vec![sentence],
            }),
        }
    }
    shared
}

fn card(program: &Program, libraries: &[Library], id: &str, shared: &[SharedCaution], w: &Safe) -> String {
    let listed: Vec<(usize, &crate::program::Dosed)> = program
        .stages
        .iter()
        .enumerate()
        .filter_map(|(n, s)| Some((n, s.exercises.iter().find(|d| d.id == id)?)))
        .collect();
    let of = |n: usize| libraries.get(n).and_then(|l| l.exercise(id));
    let Some(e) = listed.first().and_then(|(n, _)| of(*n)) else {
        return String::new();
    };
    let doses = grouped(listed.iter().map(|(n, d)| {
        let dose = of(*n).map(|e| e.dose.clone()).unwrap_or_default();
        (*n, dose_text(&dose, d.days, w))
    }));
    let doses: String = doses
        .iter()
        .map(|(stages, dose)| format!("<p class=\"dose\">{} {dose}</p>", badges(stages)))
        .collect();
    let written = listed.iter().filter(|(_, d)| !d.note.is_empty());
    let notes = grouped(written.map(|(n, d)| (*n, d.note.as_str())));
    let notes: String = notes
        .iter()
        .map(|(stages, note)| {
            let stages = if stages.len() == listed.len() {
                String::new()
            } else {
                badges(stages)
            };
            format!("<p class=\"remark\">{stages}{}</p>", outside(note))
        })
        .collect();
    // The note of the program is the last step of the overlaid exercise; it has a box of its own here.
    let is_note = |step: &&String| !listed.iter().any(|(_, d)| !d.note.is_empty() && **step == d.note);
    let steps: String = e
        .steps
        .iter()
        .filter(is_note)
        .map(|s| format!("<li>{}</li>", outside(s)))
        .collect();
    let is_own = |s: &String| !shared.iter().any(|shared| shared.sentences.contains(s));
    let own: Vec<String> = sentences(&e.caution).into_iter().filter(is_own).collect();
    let caution = joined(&own);
    let care = if caution.is_empty() {
        String::new()
    } else {
        format!(
            "<p class=\"care\"><b>{}</b> {}</p>",
            w.tr("handout-care"),
            outside(&caution)
        )
    };
    format!(
        "<article class=\"card\"><div class=\"top\">{}<div><h3>{}</h3>{doses}</div></div><ol>{steps}</ol>{notes}{care}</article>\n",
        picture(program, id, &e.picture),
        outside(&e.name),
    )
}

/// The short name of the day with this number from 1, Monday.
pub(super) fn weekday(number: u32, w: &Safe) -> String {
    w.tr_args("weekday-name", &[("weekday", &number.to_string())])
}

/// A dose, and the days on which it applies.
fn dose_text(dose: &str, days: Days, w: &Safe) -> String {
    let mut text = outside(dose);
    if !days.are_all() {
        let short = |day: &&str| {
            let at = Days::NAMES.iter().position(|name| name == day);
            weekday(at.map_or(1, |n| n as u32 + 1), w)
        };
        let days: Vec<String> = days.names().iter().map(short).collect();
        let _ = write!(text, " ({})", w.0.list(&days));
    }
    text
}

/// The picture of an exercise: the drawing of the library, or the data of the program; nothing without one.
fn picture(program: &Program, id: &str, name: &str) -> String {
    if let Some(own) = program.exercise(id).filter(|e| image::decode(&e.image).is_ok()) {
        return format!(
            "<img alt=\"{}\" src=\"{}\"/>",
            escape(&own.image_text),
            escape(&own.image)
        );
    }
    let svg = content::picture(name).and_then(|bytes| std::str::from_utf8(bytes).ok());
    svg.and_then(|text| {
        text.find("<svg")
            .map(|at| text[at..].trim().replacen("<svg", "<svg aria-hidden=\"true\"", 1))
    })
    .unwrap_or_default()
}
