//! What a new version of a program changes, in sentences for the patient. Pure.

use super::summary::{self, SummaryLine};
use super::{Dosed, Program, Stage, overlay};
use crate::content::{self, Library};
use crate::engine::Days;
use crate::i18n::Translator;
use crate::settings::keys::Value;
use crate::visit;

/// What `new` changes, a sentence for each difference. `library` is the one without programs.
pub fn changes(old: &Program, new: &Program, library: &Library, i18n: &Translator) -> Vec<String> {
    let mut all = Sentences {
        i18n,
        lines: Vec::new(),
    };
    if new.version < old.version {
        let (new, old) = (new.version.to_string(), old.version.to_string());
        all.add("program-change-older", &[("new", &new), ("old", &old)]);
    }
    for (id, before, now) in [
        ("program-change-title", &old.title, &new.title),
        ("program-change-contact", &old.contact, &new.contact),
    ] {
        if before != now {
            all.add(id, &[("what", now)]);
        }
    }
    let continued = continued(old, new);
    for (at, (stage, from)) in new.stages.iter().zip(&continued).enumerate() {
        match from.and_then(|n| Some((n, old.stages.get(n)?))) {
            None => all.add("program-change-stage", &[("stage", &stage.name)]),
            Some((n, before)) => {
                let change = StageChange {
                    old: before,
                    new: stage,
                    old_library: overlay(library.clone(), old, n, i18n),
                    new_library: overlay(library.clone(), new, at, i18n),
                };
                all.stage(&change);
            }
        }
    }
    for (n, stage) in old.stages.iter().enumerate() {
        if !continued.contains(&Some(n)) {
            all.add("program-change-stage-gone", &[("stage", &stage.name)]);
        }
    }
    all.own_exercises(old, new);
    let flare = |p: &Program| (p.flare_up.keep.clone(), p.flare_up.leave_out.clone());
    if flare(old) != flare(new) {
        all.add("program-change-flare-up", &[]);
    }
    if visit::merged(&new.visits, &[]) != visit::merged(&old.visits, &[]) {
        all.add("program-change-visits", &[]);
    }
    all.terms(&terms(old), &terms(new));
    all.lines
}

/// For each stage of the new version, the stage of the old one that it continues: the one of the same name, or else
/// the one in the same place if its name is gone.
fn continued(old: &Program, new: &Program) -> Vec<Option<usize>> {
    let named = |all: &Program, name: &str| all.stages.iter().position(|s| s.name == name);
    let from = |(at, stage): (usize, &Stage)| {
        named(old, &stage.name).or_else(|| {
            let in_place = old.stages.get(at)?;
            named(new, &in_place.name).is_none().then_some(at)
        })
    };
    new.stages.iter().enumerate().map(from).collect()
}

/// The validity, the care and what the patient may change, in sentences that are compared as a whole.
fn terms(program: &Program) -> Vec<SummaryLine> {
    let validity = summary::head(program).into_iter();
    let validity = validity.filter(|l| l.id.starts_with("program-valid"));
    let all = validity.chain(summary::care(program));
    all.chain(summary::yours(program, 0)).collect()
}

struct StageChange<'a> {
    old: &'a Stage,
    new: &'a Stage,
    /// The library with the doses of the old stage.
    old_library: Library,
    /// The library with the doses of the new stage.
    new_library: Library,
}

impl StageChange<'_> {
    fn old_dosed(&self, id: &str) -> Option<&Dosed> {
        self.old.exercises.iter().find(|d| d.id == id)
    }
}

fn name(library: &Library, id: &str) -> String {
    library
        .exercise(id)
        .map_or_else(|| id.to_owned(), |e| e.name.clone())
}

/// The dose in words, with the length where that is all it has.
fn dose(library: &Library, dosed: &Dosed, i18n: &Translator) -> String {
    match library.exercise(&dosed.id) {
        Some(e) if dosed.seconds == 0 && !e.dose.is_empty() => {
            e.dose.trim_end_matches(['.', '。']).to_owned()
        }
        Some(e) => i18n.length(i64::from(e.seconds) * crate::engine::SECOND),
        None => String::new(),
    }
}

struct Sentences<'a> {
    i18n: &'a Translator,
    lines: Vec<String>,
}

impl Sentences<'_> {
    fn add(&mut self, id: &str, args: &[(&'static str, &str)]) {
        self.lines.push(self.i18n.tr_args(id, args));
    }

    fn stage(&mut self, change: &StageChange<'_>) {
        let StageChange { old, new, .. } = change;
        let stage = new.name.as_str();
        if old.name != new.name {
            self.add("program-change-renamed", &[("stage", stage), ("what", &old.name)]);
        }
        if old.weeks != new.weeks {
            match new.weeks {
                Some(weeks) => {
                    let weeks = weeks.to_string();
                    self.add("program-change-weeks", &[("stage", stage), ("weeks", &weeks)]);
                }
                None => self.add("program-change-no-end", &[("stage", stage)]),
            }
        }
        if old.about != new.about && !new.about.is_empty() {
            self.add("program-change-about", &[("stage", stage), ("what", &new.about)]);
        }
        self.exercises(change);
        if old.cues != new.cues {
            self.add("program-change-cues", &[("stage", stage)]);
        }
        let titles = |id: &String| title(&change.new_library, id, self.i18n.language());
        let unread = new.education.iter().filter(|id| !old.education.contains(id));
        let unread: Vec<String> = unread.filter_map(titles).collect();
        if !unread.is_empty() {
            let what = unread.join("; ");
            self.add("program-change-reading", &[("stage", stage), ("what", &what)]);
        }
        let rhythm = self.rhythm(old, new);
        if !rhythm.is_empty() {
            let what = rhythm.join("; ");
            self.add("program-change-rhythm", &[("stage", stage), ("what", &what)]);
        }
    }

    fn exercises(&mut self, change: &StageChange<'_>) {
        let StageChange { old, new, .. } = change;
        let names = |library: &Library, all: &mut dyn Iterator<Item = &Dosed>| {
            all.map(|d| name(library, &d.id)).collect::<Vec<_>>().join("; ")
        };
        let mut added = new.exercises.iter().filter(|d| change.old_dosed(&d.id).is_none());
        let is_gone = |d: &&Dosed| !new.exercises.iter().any(|now| now.id == d.id);
        for (id, what) in [
            ("program-change-added", names(&change.new_library, &mut added)),
            (
                "program-change-gone",
                names(&change.old_library, &mut old.exercises.iter().filter(is_gone)),
            ),
        ] {
            if !what.is_empty() {
                self.add(id, &[("stage", &new.name), ("what", &what)]);
            }
        }
        for now in &new.exercises {
            if let Some(before) = change.old_dosed(&now.id) {
                self.dosed(change, before, now);
            }
        }
    }

    /// The changes of an exercise that stays in its stage.
    fn dosed(&mut self, change: &StageChange<'_>, before: &Dosed, now: &Dosed) {
        let stage = change.new.name.as_str();
        let name = name(&change.new_library, &now.id);
        let what = ("what", name.as_str());
        let (from, to) = (
            dose(&change.old_library, before, self.i18n),
            dose(&change.new_library, now, self.i18n),
        );
        let amount = |d: &Dosed| (d.reps, d.hold, d.sets, d.seconds);
        if from != to {
            let args = [("stage", stage), what, ("from", &from), ("to", &to)];
            self.add("program-change-dose-of", &args);
        } else if amount(before) != amount(now) {
            self.add("program-change-dose", &[("stage", stage), what]);
        }
        if before.days != now.days {
            if now.days.are_all() {
                self.add("program-change-every-day", &[("stage", stage), what]);
            } else {
                let days = self.days(now.days);
                self.add("program-change-days", &[("stage", stage), what, ("days", &days)]);
            }
        }
        if before.note != now.note && !now.note.is_empty() {
            let args = [("stage", stage), what, ("note", now.note.as_str())];
            self.add("program-change-note", &args);
        }
    }

    fn days(&self, days: Days) -> String {
        let held = days.names();
        let numbered = Days::NAMES
            .iter()
            .zip(1..)
            .filter(|(name, _)| held.contains(*name));
        let short = numbered.map(|(_, n): (_, u32)| {
            let number = n.to_string();
            self.i18n.tr_args("weekday-name", &[("weekday", &number)])
        });
        short.collect::<Vec<_>>().join(", ")
    }

    fn rhythm(&self, old: &Stage, new: &Stage) -> Vec<String> {
        let mut keys: Vec<&'static str> = new.doses.keys().chain(old.doses.keys()).copied().collect();
        keys.sort_unstable();
        keys.dedup();
        let shown = |value: Option<&Value>| match value {
            Some(Value::Length(ms)) => self.i18n.length(*ms),
            Some(Value::Number(n)) => n.to_string(),
            Some(Value::Bool(on)) => self.i18n.tr(if *on { "on" } else { "off" }),
            _ => self.i18n.tr("program-change-yours"),
        };
        let changed = keys.into_iter().filter(|k| old.doses.get(k) != new.doses.get(k));
        let sentence = |key: &str| {
            let label = self.i18n.tr(&format!("set-{}", key.replace(['.', '_'], "-")));
            let (from, to) = (shown(old.doses.get(key)), shown(new.doses.get(key)));
            format!("{label}: {from} {} {to}", self.i18n.arrow())
        };
        changed.map(sentence).collect()
    }

    /// Exercises of the program's own whose steps, cautions or picture are others.
    fn own_exercises(&mut self, old: &Program, new: &Program) {
        for now in &new.exercises {
            if old.exercise(&now.id).is_some_and(|before| before != now) {
                self.add("program-change-steps", &[("what", &now.name)]);
            }
        }
    }

    /// Sentences that are new, and sentences of a kind that no longer occurs.
    fn terms(&mut self, old: &[SummaryLine], new: &[SummaryLine]) {
        for line in new.iter().filter(|l| !old.contains(l)) {
            let what = line.text(self.i18n);
            self.add("program-change-now", &[("what", &what)]);
        }
        // The kinds of check-ins replace each other.
        let kind = |l: &SummaryLine| match l.id {
            id if id.starts_with("program-check-in-") && id != "program-check-in-open" => "program-check-in",
            id if id.starts_with("program-valid") => "program-valid",
            id => id,
        };
        let is_gone = |l: &&SummaryLine| !new.iter().any(|now| kind(now) == kind(l));
        for line in old.iter().filter(is_gone) {
            let what = line.text(self.i18n);
            self.add("program-change-no-longer", &[("what", &what)]);
        }
    }
}

/// The title of an article, or the fact of a lesson.
fn title(library: &Library, id: &str, language: &str) -> Option<String> {
    let lesson = library.lessons.iter().find(|l| l.id == id);
    let article = || content::article(id, language).map(|a| a.title);
    lesson.map(|l| l.fact.clone()).or_else(article)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library;
    use crate::language::LANGUAGES;
    use crate::program::{self, EXAMPLES};

    fn lower_back() -> Program {
        program::parse(EXAMPLES[0].1).unwrap()
    }

    fn sentences(new: &Program, language: &str) -> Vec<String> {
        let i18n = Translator::new(language, None);
        changes(&lower_back(), new, &library(language), &i18n)
    }

    #[test]
    fn same_program_has_no_changes() {
        for language in LANGUAGES {
            assert_eq!(sentences(&lower_back(), language), Vec::<String>::new());
        }
    }

    #[test]
    fn each_difference_is_a_sentence_in_every_language() {
        let mut new = lower_back();
        new.contact = "555 0134".into();
        let gone = new.stages[0].exercises.remove(0);
        new.stages[0].exercises[0].reps += 3;
        let days = Days::named(["monday", "friday"]);
        new.stages[0].exercises[1].days = days;
        new.stages[0].exercises[1].note = "Only as far as it is easy.".into();
        new.stages[1].exercises.push(Dosed {
            id: "bird-dog".into(),
            ..Default::default()
        });
        new.stages[1].weeks = Some(9);
        new.stages[1].cues.pop();
        let fifty = Value::Length(50 * crate::engine::MINUTE);
        new.stages[0].doses.insert("movement.every", fifty);
        new.check_in.as_mut().unwrap().every = "daily".into();
        new.flare_up.contact_when.clear();
        let english = sentences(&new, "en");
        let library = library("en");
        let name = |id: &str| library.exercise(id).unwrap().name.clone();
        let has = |parts: &[&str]| {
            let found = english.iter().any(|l| parts.iter().all(|p| l.contains(p)));
            assert!(found, "{parts:?} in {english:#?}");
        };
        has(&["555 0134"]);
        has(&[&name(&gone.id), "no longer"]);
        has(&[&name(&new.stages[0].exercises[0].id), "before"]);
        has(&["Mon, Fri"]);
        has(&["Only as far as it is easy."]);
        has(&[&name("bird-dog"), "new exercises"]);
        has(&["9 weeks"]);
        has(&["50 min"]);
        for language in LANGUAGES {
            let all = sentences(&new, language);
            assert_eq!(all.len(), english.len(), "{language}: {all:#?}");
            assert!(
                all.iter().all(|l| !l.contains("program-change")),
                "{language}: {all:#?}"
            );
        }
    }

    #[test]
    fn stage_of_another_name_in_the_same_place_is_a_renamed_one() {
        let mut new = lower_back();
        let before = std::mem::replace(&mut new.stages[2].name, "Another name".into());
        let all = sentences(&new, "en");
        assert_eq!(all.len(), 1, "{all:#?}");
        assert!(
            all[0].contains("Another name") && all[0].contains(&before),
            "{all:#?}"
        );
        new.stages.remove(2);
        let all = sentences(&new, "en");
        assert!(all[0].contains(&before), "{all:#?}");
    }

    #[test]
    fn older_version_is_named_first() {
        let mut old = lower_back();
        old.version = 3;
        let i18n = Translator::new("en", None);
        let all = changes(&old, &lower_back(), &library("en"), &i18n);
        assert_eq!(all.len(), 1, "{all:#?}");
        assert!(all[0].contains('1') && all[0].contains('3'), "{all:#?}");
    }
}
