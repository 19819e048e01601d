//! The Program page: the stages as a line, what one of them contains, and what the patient may change.

use crate::content::Library;
use crate::engine::{Ms, ReminderKind};
use crate::i18n::Translator;
use crate::program::{
    self, EXAMPLES, Program, ProgramStatus, Progress, Stage, example, overlay, overrides, resolve,
};
use crate::settings::Settings;
use crate::settings::keys::{KEYS, Spec};
use chrono::NaiveDate;

/// Where a stage stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StagePlace {
    /// It is over.
    Past,
    /// It is in force.
    Present,
    /// It is to come, or its program has not been started.
    Future,
}

/// A stage as a part of the line of stages.
#[derive(Clone, Debug, PartialEq)]
pub struct StageMark {
    /// Its name.
    pub name: String,
    /// Its length; `None` if it has no end.
    pub weeks: Option<u32>,
    /// Where it stands.
    pub place: StagePlace,
    /// The share of its time that has passed, 0 to 1; 0 for a stage without an end.
    pub passed: f32,
}

/// The stages of a program. Without a status, the program has not been started.
pub fn stages(program: &Program, status: Option<&ProgramStatus>, today: NaiveDate) -> Vec<StageMark> {
    let mark = |(n, stage): (usize, &Stage)| {
        let (place, passed) = match status {
            Some(ProgramStatus::Finished(_)) => (StagePlace::Past, 1.0),
            Some(ProgramStatus::Active(progress, _)) if n == progress.stage => {
                let (day, of) = day_of_stage(program, progress, today);
                let share = |of| (day - 1) as f32 / of as f32;
                (StagePlace::Present, of.map_or(0.0, share).clamp(0.0, 1.0))
            }
            Some(ProgramStatus::Active(progress, _)) if n < progress.stage => (StagePlace::Past, 1.0),
            _ => (StagePlace::Future, 0.0),
        };
        StageMark {
            name: stage.name.clone(),
            weeks: stage.weeks,
            place,
            passed,
        }
    };
    program.stages.iter().enumerate().map(mark).collect()
}

/// The day of the stage, from 1, and its number of days; `None` if it has no end, or if the patient stays on it for longer.
pub fn day_of_stage(program: &Program, progress: &Progress, today: NaiveDate) -> (i64, Option<i64>) {
    let day = (today - progress.since).num_days().max(0) + 1;
    let weeks = program.stage(progress.stage).and_then(|s| s.weeks);
    let of = weeks.map(|w| i64::from(w) * 7).filter(|of| day <= *of);
    (day, of)
}

/// An exercise of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageExercise {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The dose in words.
    pub dose: String,
    /// The therapist's note; may be empty.
    pub note: String,
    /// The name of the picture in the library; empty for an exercise that the program defines.
    pub picture: String,
}

/// The exercises that a stage lists; none if it leaves the choice to Unbrace.
pub fn exercises(
    program: &Program,
    stage: usize,
    library: &Library,
    i18n: &Translator,
) -> Vec<StageExercise> {
    let library = overlay(library.clone(), program, stage, i18n);
    let listed = program.stage(stage).into_iter().flat_map(|s| &s.exercises);
    let card = |dosed: &program::Dosed| {
        let exercise = library.exercise(&dosed.id)?;
        Some(StageExercise {
            id: dosed.id.clone(),
            name: exercise.name.clone(),
            dose: exercise.dose.clone(),
            note: dosed.note.clone(),
            picture: exercise.picture.clone(),
        })
    };
    listed.filter_map(card).collect()
}

/// The posture cues that a stage lists, in words.
pub fn cues(program: &Program, stage: usize, library: &Library) -> Vec<String> {
    let ids = program.stage(stage).into_iter().flat_map(|s| &s.cues);
    let text = |id: &String| {
        let own = program.cues.iter().find(|c| c.id == *id).map(|c| &c.text);
        let known = || library.cues.iter().find(|c| c.id == *id).map(|c| &c.cue);
        own.or_else(known).cloned()
    };
    ids.filter_map(text).collect()
}

/// The rhythm of one kind of reminder. A length is `None` where the kind has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Rhythm {
    /// The kind.
    pub kind: ReminderKind,
    /// Desk time between two reminders; `None` if the kind is switched off.
    pub every: Option<Ms>,
    /// How long one takes; `None` for a posture cue, which takes seconds.
    pub lasts: Option<Ms>,
    /// The length of the one long session of a day; `None` without one.
    pub once_a_day: Option<Ms>,
}

/// The rhythm of each kind by these settings.
pub fn rhythm(settings: &Settings) -> [Rhythm; 3] {
    ReminderKind::ALL.map(|kind| {
        let key = |k: &str| format!("{}.{k}", kind.name());
        let on = settings.on(&key("enabled"));
        let long = settings.ms("breathing.daily_long").filter(|ms| *ms > 0);
        Rhythm {
            kind,
            every: settings.ms(&key("every")).filter(|_| on),
            lasts: (on && !kind.is_cue())
                .then(|| settings.ms(&key("duration")))
                .flatten(),
            once_a_day: long.filter(|_| on && kind == ReminderKind::Breathing),
        }
    })
}

/// The settings in force on a stage, as if it began today with the patient's own settings.
pub fn settings_of_stage(program: &Program, stage: usize, own: &Settings, today: NaiveDate) -> Settings {
    let progress = Progress {
        stage,
        ..Progress::new(program, today)
    };
    resolve::settings(program, &progress, own)
}

/// A setting of the program's rhythm that the patient may change.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The key of the setting.
    pub key: &'static str,
    /// The values that the program allows.
    pub spec: Spec,
}

/// What the patient may change in a stage: how often the kinds come, how long they take, how fast breathing is, and whether
/// a kind comes at all.
pub fn choices(program: &Program, stage: usize) -> Vec<Choice> {
    let of_kind = |key: &str| {
        ReminderKind::ALL
            .iter()
            .any(|k| key.starts_with(&format!("{}.", k.name())))
    };
    let all = overrides(program, stage).into_iter();
    let open = all.filter(|o| of_kind(o.key) && o.key != "breathing.grow");
    let open = open.filter_map(|o| {
        Some(Choice {
            key: o.key,
            spec: o.adjustable?,
        })
    });
    let mut open: Vec<Choice> = open.collect();
    open.sort_by_key(|c| KEYS.iter().position(|(key, _)| *key == c.key));
    open
}

/// A program that comes with Unbrace, as a card.
#[derive(Clone, Debug, PartialEq)]
pub struct BuiltIn {
    /// Its name among the built-in programs.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// Whom it is for.
    pub label: String,
    /// The weeks of its stages that have an end.
    pub weeks: u32,
    /// Whether its last stage goes on.
    pub open_ended: bool,
    /// The name of its picture.
    pub picture: &'static str,
}

/// The id of the sentence about a built-in program.
pub fn built_in_sentence(name: &str) -> &'static str {
    match name {
        "lower-back-start" => "built-in-lower-back",
        "upper-back-and-neck" => "built-in-upper-back",
        "after-a-flare-up" => "built-in-flare-up",
        "breathing-first" => "built-in-breathing",
        "keeping-it-up" => "built-in-keeping",
        "walking-build-up" => "built-in-walking",
        "all-seated" => "built-in-seated",
        "pregnancy" => "built-in-pregnancy",
        _ => "built-in-pain-free",
    }
}

/// The picture of a built-in program.
fn built_in_picture(name: &str) -> &'static str {
    match name {
        "lower-back-start" => "pelvic-tilt",
        "upper-back-and-neck" => "shoulder-roll",
        "after-a-flare-up" => "flare-rest",
        "breathing-first" => "seated-breathing-hands",
        "keeping-it-up" => "kettle",
        "walking-build-up" => "walk",
        "all-seated" => "seated-march",
        "pregnancy" => "side-bend",
        _ => "stand-reach",
    }
}

/// The built-in programs in this language.
pub fn built_in(language: &str) -> Vec<BuiltIn> {
    let card = |(name, _): &(&'static str, &str)| {
        let program = program::parse(example(name, language)?).ok()?;
        Some(BuiltIn {
            name,
            weeks: program.stages.iter().filter_map(|s| s.weeks).sum(),
            open_ended: program.stages.last().is_some_and(|s| s.weeks.is_none()),
            picture: built_in_picture(name),
            title: program.title,
            label: program.label,
        })
    };
    EXAMPLES.iter().filter_map(card).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{library, pictures};
    use crate::language::LANGUAGES;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn lower_back() -> Program {
        program::parse(EXAMPLES[0].1).unwrap()
    }

    fn i18n() -> Translator {
        Translator::new("en", None)
    }

    #[test]
    fn line_of_stages_is_filled_to_today() {
        let program = lower_back();
        let began = Progress::new(&program, day("2026-11-23"));
        let on = |text: &str| {
            let status = program::stage::status_on(&program, &began, day(text));
            stages(&program, Some(&status), day(text))
        };
        let first = on("2026-11-23");
        assert_eq!((first[0].place, first[0].passed), (StagePlace::Present, 0.0));
        assert!(first[1..].iter().all(|s| s.place == StagePlace::Future));
        let halfway = on("2026-11-30");
        assert_eq!((halfway[0].weeks, halfway[0].passed), (Some(2), 0.5));
        let second = on("2026-12-07");
        assert_eq!((second[0].place, second[0].passed), (StagePlace::Past, 1.0));
        assert_eq!(second[1].place, StagePlace::Present);
        let offered = stages(&program, None, day("2026-11-23"));
        assert!(
            offered
                .iter()
                .all(|s| s.place == StagePlace::Future && s.passed == 0.0)
        );
    }

    #[test]
    fn day_of_a_stage_counts_from_one_and_forgets_the_end_once_it_is_past() {
        let program = lower_back();
        let began = Progress::new(&program, day("2026-11-23"));
        assert_eq!(day_of_stage(&program, &began, day("2026-11-25")), (3, Some(14)));
        let stays = Progress { stay: true, ..began };
        assert_eq!(day_of_stage(&program, &stays, day("2026-12-25")), (33, None));
    }

    #[test]
    fn exercises_have_the_dose_and_the_note_of_the_stage() {
        let program = lower_back();
        let all = exercises(&program, 0, &library("en"), &i18n());
        let tilt = all.iter().find(|e| e.id == "pelvic-tilt").unwrap();
        assert_eq!(tilt.note, "Small rocks are enough.");
        assert!(tilt.dose.contains('5'), "{}", tilt.dose);
        assert_eq!(tilt.picture, "pelvic-tilt");
        assert_eq!(all.len(), program.stages[0].exercises.len());
        assert_eq!(
            cues(&program, 0, &library("en")).len(),
            program.stages[0].cues.len()
        );
    }

    #[test]
    fn rhythm_of_a_stage_is_a_row_for_each_kind() {
        let program = lower_back();
        let settings = settings_of_stage(&program, 0, &Settings::default(), day("2026-11-23"));
        let [posture, movement, breathing] = rhythm(&settings);
        assert!(posture.every.is_some() && posture.lasts.is_none() && posture.once_a_day.is_none());
        assert!(movement.every.is_some() && movement.lasts.is_some() && movement.once_a_day.is_none());
        assert!(breathing.every.is_some() && breathing.lasts.is_some());
    }

    #[test]
    fn choices_are_within_the_bounds_of_the_program() {
        let program = lower_back();
        let all = choices(&program, 0);
        let every = all.iter().find(|c| c.key == "movement.every").unwrap();
        let hour = crate::engine::HOUR;
        assert_eq!(every.spec, Spec::Length(hour / 3, 3 * hour));
        assert!(!all.iter().any(|c| c.key.starts_with("check_in")));
        assert_eq!(all[0].key, "posture.every", "in the order of the settings");
    }

    #[test]
    fn every_built_in_program_is_a_card_with_a_picture_and_a_sentence() {
        for language in LANGUAGES {
            let all = built_in(language);
            assert_eq!(all.len(), EXAMPLES.len());
            let i18n = Translator::new(language, None);
            let mut sentences: Vec<&str> = all.iter().map(|b| built_in_sentence(b.name)).collect();
            sentences.dedup();
            assert_eq!(sentences.len(), all.len(), "each has its own sentence");
            for card in &all {
                let id = built_in_sentence(card.name);
                assert!(
                    i18n.tr(id) != id && pictures().contains(&card.picture.to_owned()),
                    "{}",
                    card.name
                );
                assert!(card.weeks > 0 || card.open_ended, "{}", card.name);
            }
        }
    }
}
