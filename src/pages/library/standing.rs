//! Whether an exercise comes by itself, why not, and what the person can do with it.

use crate::content::Exercise;
use crate::engine::{Circumstances, Level, OPENS_LEVEL_2, OPENS_LEVEL_3, Plan, ReminderKind};

/// Whether an exercise can come in the person's own breaks at present, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can come in the next movement break.
    Open,
    /// The person leaves it out.
    LeftOut,
    /// Only a therapist's program may offer it.
    NeedsTherapist,
    /// The program in force names other exercises.
    NotInProgram,
    /// A gentle start opens it after this number of movement breaks.
    OpensAfter(u32),
    /// The flare-up in force offers gentler exercises.
    NotInFlareUp,
    /// It is for other regions or positions than the person's, or for other days.
    NotChosen,
    /// Breathing sessions follow an order of their own.
    Breathing,
}

impl Standing {
    /// Whether the guide may show the exercise at the person's own choice.
    pub fn can_be_tried(self) -> bool {
        self != Standing::NeedsTherapist
    }

    /// The id of the sentence that says why it does not come by itself; `None` if there is nothing to say.
    /// [`Standing::OpensAfter`] needs `count`.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Standing::Open | Standing::Breathing => None,
            Standing::LeftOut => Some("library-left-out-why"),
            Standing::NeedsTherapist => Some("library-therapist"),
            Standing::NotInProgram => Some("library-not-in-program"),
            Standing::OpensAfter(_) => Some("library-opens-after"),
            Standing::NotInFlareUp => Some("library-not-in-flare-up"),
            Standing::NotChosen => Some("library-not-chosen"),
        }
    }
}

/// Where an exercise stands. `in_program`: a program is in force.
pub fn standing(
    exercise: &Exercise,
    plan: &Plan,
    at: Circumstances,
    avoid: &[String],
    in_program: bool,
) -> Standing {
    let has = |kind: ReminderKind, at| plan.open(kind, at).iter().any(|c| c.id == exercise.id);
    let listed = || plan.dose(exercise.kind).cues.iter().any(|c| c.id == exercise.id);
    if avoid.contains(&exercise.id) {
        Standing::LeftOut
    } else if exercise.needs_therapist && !has(exercise.kind, at) && !listed() {
        Standing::NeedsTherapist
    } else if exercise.kind == ReminderKind::Breathing {
        Standing::Breathing
    } else if has(ReminderKind::Movement, at) {
        Standing::Open
    } else if at.flare_up {
        Standing::NotInFlareUp
    } else if plan.gentle_start && listed() {
        Standing::OpensAfter(if exercise.level >= Level::Three {
            OPENS_LEVEL_3
        } else {
            OPENS_LEVEL_2
        })
    } else if in_program && !listed() {
        Standing::NotInProgram
    } else {
        Standing::NotChosen
    }
}

/// The list of ids to leave out, with this one in it or without it.
pub fn with_left_out(avoid: &[String], id: &str, out: bool) -> Vec<String> {
    let mut ids: Vec<String> = avoid.iter().filter(|a| *a != id).cloned().collect();
    if out {
        ids.push(id.to_owned());
    }
    ids
}
