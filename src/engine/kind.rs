//! The kinds of reminder, and the table of what sets them apart.

use super::{HOUR, MINUTE, Ms, SECOND};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use thiserror::Error;

/// The kinds of reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReminderKind {
    /// A posture cue that takes some seconds.
    Posture,
    /// A guided movement break that takes some minutes.
    Movement,
    /// A paced breathing session that takes some minutes.
    Breathing,
}

/// What sets a kind apart from the others. The engine and the notifications ask this table, so that they name
/// a kind only where they deal with its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindPolicy {
    /// How a reminder of this kind is carried out.
    pub form: ReminderForm,
    /// The kind whose offer this one waits for when it is due, for at most one interval of that kind.
    pub waits_for: Option<ReminderKind>,
    /// The absence that takes the place of a reminder of this kind.
    pub replaced_by: ReplacedBy,
    /// Whether a flare-up shortens its interval.
    pub more_often_in_flare_up: bool,
    /// The desk time between two reminders without settings, in milliseconds.
    pub every: Ms,
    /// The length of a reminder without settings, in milliseconds.
    pub duration: Ms,
}

/// How a reminder is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReminderForm {
    /// A cue of some seconds, which its notification shows in full. It does not interrupt the work. The offer of
    /// a greater kind absorbs it: it has no part of its own there.
    Cue,
    /// A session of some minutes, which is guided step by step. In the offer of a greater kind it is a part of
    /// its own.
    Session,
}

/// An absence that takes the place of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplacedBy {
    /// A natural break: the kind counts as taken, and its timer starts again.
    NaturalBreak,
    /// An absence of 4 h or more, or one that crosses 04:00. After a shorter natural break the kind keeps its
    /// desk time, and it is not offered within `min_gap` of the return.
    LongAbsence,
}

impl ReminderKind {
    /// All kinds, in the order of every list of them.
    pub const ALL: [ReminderKind; 3] = [
        ReminderKind::Posture,
        ReminderKind::Movement,
        ReminderKind::Breathing,
    ];

    /// All kinds, the greatest first: the first one that is due leads an offer, which includes the smaller ones.
    pub const BY_RANK: [ReminderKind; Self::ALL.len()] = [
        ReminderKind::Movement,
        ReminderKind::Breathing,
        ReminderKind::Posture,
    ];

    /// Its row of the table.
    pub const fn policy(self) -> KindPolicy {
        match self {
            ReminderKind::Posture => KindPolicy {
                form: ReminderForm::Cue,
                waits_for: None,
                replaced_by: ReplacedBy::NaturalBreak,
                more_often_in_flare_up: false,
                every: 30 * MINUTE,
                duration: 15 * SECOND,
            },
            ReminderKind::Movement => KindPolicy {
                form: ReminderForm::Session,
                waits_for: None,
                replaced_by: ReplacedBy::NaturalBreak,
                more_often_in_flare_up: true,
                every: HOUR,
                duration: 2 * MINUTE,
            },
            ReminderKind::Breathing => KindPolicy {
                form: ReminderForm::Session,
                waits_for: Some(ReminderKind::Movement),
                replaced_by: ReplacedBy::LongAbsence,
                more_often_in_flare_up: false,
                every: 2 * HOUR,
                duration: MINUTE,
            },
        }
    }

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            ReminderKind::Posture => "posture",
            ReminderKind::Movement => "movement",
            ReminderKind::Breathing => "breathing",
        }
    }

    /// Whether it is a cue, in contrast to a session.
    pub fn is_cue(self) -> bool {
        self.policy().form == ReminderForm::Cue
    }

    /// Whether a natural break counts as a reminder of this kind.
    pub(super) fn is_taken_by_natural_break(self) -> bool {
        self.policy().replaced_by == ReplacedBy::NaturalBreak
    }

    /// The kinds that an offer of this kind can include, the greatest first.
    pub(super) fn smaller(self) -> impl Iterator<Item = ReminderKind> {
        Self::BY_RANK.into_iter().skip_while(move |k| *k != self).skip(1)
    }

    /// The kinds whose offers can include this kind.
    pub(super) fn greater(self) -> impl Iterator<Item = ReminderKind> {
        Self::BY_RANK.into_iter().take_while(move |k| *k != self)
    }
}

/// A text that is not the name of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected posture, movement or breathing")]
pub struct UnknownKind;

impl FromStr for ReminderKind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        ReminderKind::ALL
            .into_iter()
            .find(|k| k.name() == name)
            .ok_or(UnknownKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn rank_has_every_kind_once_and_sessions_before_cues() {
        assert_eq!(
            BTreeSet::from(ReminderKind::BY_RANK),
            BTreeSet::from(ReminderKind::ALL),
            "a kind is missing"
        );
        assert!(ReminderKind::BY_RANK.is_sorted_by_key(|kind| kind.is_cue()));
    }

    #[test]
    fn kind_waits_only_for_a_greater_session_that_can_include_it() {
        for kind in ReminderKind::ALL {
            if let Some(other) = kind.policy().waits_for {
                assert!(kind.greater().any(|k| k == other) && !other.is_cue(), "{kind:?}");
            }
        }
    }

    #[test]
    fn every_name_is_read_back_and_is_that_of_the_files() {
        for kind in ReminderKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
        assert_eq!("eyes".parse::<ReminderKind>(), Err(UnknownKind));
    }

    #[test]
    fn smaller_and_greater_kinds_are_the_rest_of_the_rank() {
        assert!(ReminderKind::Breathing.smaller().eq([ReminderKind::Posture]));
        assert!(ReminderKind::Breathing.greater().eq([ReminderKind::Movement]));
        assert!(ReminderKind::Movement.greater().eq([]));
    }
}
