//! A patient's report beside the program that is written: what was offered and done of each exercise, how the patient
//! was, and what they ask. Pure.

use crate::report::{ExerciseCounts, Figure, Summary};

/// How a report belongs to a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// The report names the title of this program.
    Yes,
    /// The report names another program.
    Other,
    /// The report names no program.
    Unknown,
}

/// Whether a report is about the program with this title.
pub fn belongs(report: &Summary, title: &str) -> Belongs {
    match &report.program {
        None => Belongs::Unknown,
        Some(p) if p.title.trim() == title.trim() => Belongs::Yes,
        Some(_) => Belongs::Other,
    }
}

/// The stage on which the patient was when the report was made, by its name.
pub fn reported_stage<S: AsRef<str>>(report: &Summary, stages: &[S]) -> Option<usize> {
    let name = report.program.as_ref()?.stage.as_ref()?;
    stages.iter().position(|s| s.as_ref() == name)
}

/// An exercise beside the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedExercise {
    /// What became of it.
    pub counts: ExerciseCounts,
    /// Whether the shown stage has it.
    pub is_in_stage: bool,
}

/// The exercises of the shown stage in its order, then the other reported ones. An exercise of the stage that was
/// never offered has no counts.
pub fn exercises<S: AsRef<str>>(
    report: &Summary,
    stage: &[S],
    name: impl Fn(&str) -> String,
) -> Vec<ReportedExercise> {
    let listed = stage.iter().map(|id| {
        let id = id.as_ref();
        let counts = counts_of(report, id).cloned();
        ReportedExercise {
            counts: counts.unwrap_or_else(|| ExerciseCounts {
                id: id.to_owned(),
                name: name(id),
                ..ExerciseCounts::default()
            }),
            is_in_stage: true,
        }
    });
    let others = report.exercises.iter();
    let others = others.filter(|c| !stage.iter().any(|id| id.as_ref() == c.id));
    let others = others.map(|c| ReportedExercise {
        counts: c.clone(),
        is_in_stage: false,
    });
    listed.chain(others).collect()
}

/// What became of an exercise; `None` if the report does not name it.
pub fn counts_of<'a>(report: &'a Summary, id: &str) -> Option<&'a ExerciseCounts> {
    report.exercises.iter().find(|c| c.id == id)
}

/// A scale of the check-ins over the period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// The scale: "pain", "impact", "activity", "sleep" or "stress".
    pub scale: &'static str,
    /// Its numbers.
    pub figure: Figure,
}

/// The scales that have entries.
pub fn courses(report: &Summary) -> Vec<Course> {
    let all = [
        ("pain", report.pain),
        ("impact", report.impact),
        ("activity", report.activity),
        ("sleep", report.sleep),
        ("stress", report.stress),
    ];
    let with_entries =
        |(scale, figure): (&'static str, Option<Figure>)| figure.map(|figure| Course { scale, figure });
    all.into_iter().filter_map(with_entries).collect()
}

/// The number of the version after the one with this number, which may be missing.
pub fn next_version(present: Option<&str>) -> u32 {
    let number = present.and_then(|n| n.trim().parse::<u32>().ok()).unwrap_or(1);
    number.saturating_add(1).min(9999)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report;

    fn report() -> Summary {
        let counts = |id: &str, offered: u32, done: u32| {
            format!(
                r#"{{"id":"{id}","name":"{id}","offered":{offered},"done":{done},"natural":0,
                "skipped":{},"unanswered":0,"gentler":0,"repetitions":0}}"#,
                offered - done
            )
        };
        let text = format!(
            r#"{{"schema":"{}","version":{},"made":"2026-11-29",
            "period":{{"from":"2026-11-01","to":"2026-11-28"}},
            "program":{{"title":"Back","stage":"Second"}},"reminders":[],
            "exercises":[{},{}],"natural_breaks":0,"check_ins":2,
            "pain":{{"mean":4.0,"best":3,"worst":5,"first":5,"last":3,"entries":2}},
            "change":[],"flare_up":{{"days":0,"spells":[]}},"by":"week","stretches":[],
            "curve_by":"day","curve":[],"notes":[],"questions":[]}}"#,
            report::SCHEMA,
            report::VERSION,
            counts("tilt", 9, 4),
            counts("walk", 6, 6),
        );
        report::read(&text).unwrap()
    }

    #[test]
    fn exercises_of_the_stage_come_first_with_or_without_counts() {
        let all = exercises(&report(), &["plank", "walk"], |id| id.to_uppercase());
        let found: Vec<_> = all
            .iter()
            .map(|e| (e.counts.name.as_str(), e.counts.offered, e.is_in_stage))
            .collect();
        assert_eq!(found, [("PLANK", 0, true), ("walk", 6, true), ("tilt", 9, false)]);
    }

    #[test]
    fn report_belongs_to_the_program_and_stage_that_it_names() {
        let report = report();
        assert_eq!(belongs(&report, "Back "), Belongs::Yes);
        assert_eq!(belongs(&report, "Neck"), Belongs::Other);
        assert_eq!(reported_stage(&report, &["First", "Second"]), Some(1));
        assert_eq!(reported_stage(&report, &["First"]), None);
        let unnamed = Summary {
            program: None,
            ..report
        };
        assert_eq!(belongs(&unnamed, "Back"), Belongs::Unknown);
    }

    #[test]
    fn scales_without_entries_have_no_course() {
        let all = courses(&report());
        assert_eq!(all.len(), 1);
        assert_eq!(
            (all[0].scale, all[0].figure.first, all[0].figure.last),
            ("pain", 5, 3)
        );
    }

    #[test]
    fn next_version_counts_on_from_the_present_one() {
        assert_eq!(next_version(None), 2);
        assert_eq!(next_version(Some("7")), 8);
        assert_eq!(next_version(Some("9999")), 9999);
    }
}
