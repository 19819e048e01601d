//! What the settings and the library together make of a person: what suits them, and the plan of the engine.

use crate::content::{PersonProfile, Position, Region, suitable, suitable_gentle};
use crate::engine::{Days, Dose, FlareUp, Hold, Ms, PerKind, Plan, ReminderKind, Schedule, Timing};
use crate::settings::Settings;

/// The reasons for which the desktop asks for quiet, each with the setting that respects it.
const QUIET: [(Hold, &str); Hold::OF_DESKTOP.len()] = [
    (Hold::DoNotDisturb, "quiet.do_not_disturb"),
    (Hold::Fullscreen, "quiet.fullscreen"),
    (Hold::Call, "quiet.calls"),
];

impl Settings {
    /// What the person has set about themselves.
    pub fn person(&self) -> PersonProfile<'_> {
        let words = |key| self.words(key).iter();
        PersonProfile {
            focus: words("me.focus").filter_map(|w| Region::from_name(w)).collect(),
            positions: words("me.positions")
                .filter_map(|w| Position::from_name(w))
                .collect(),
            sit_stand: self.word("me.desk") == "sit-stand",
            on_camera: !self.on("quiet.calls"),
            avoid: self.words("me.avoid"),
            belly: self.on("me.belly_cues"),
        }
    }

    /// The plan of the engine without a program. `seed` decides ties between equally good choices.
    pub fn plan(&self, seed: u64) -> Plan {
        let d = Plan::default();
        let dose = |kind: ReminderKind| {
            let key = |k: &str| format!("{}.{k}", kind.name());
            let set = d.dose(kind);
            Dose {
                enabled: self.on(&key("enabled")),
                every: self.ms(&key("every")).unwrap_or(set.every),
                duration: if kind.is_cue() {
                    set.duration // no setting changes it
                } else {
                    self.ms(&key("duration")).unwrap_or(set.duration)
                },
                cues: suitable(kind, &self.person()),
            }
        };
        let ms = |key: &str, default: Ms| self.ms(&format!("timing.{key}")).unwrap_or(default);
        let t = d.timing.clone();
        Plan {
            doses: PerKind::from_fn(dose),
            daily_long: self.ms("breathing.daily_long").unwrap_or(d.daily_long),
            timing: Timing {
                min_gap: ms("min_gap", t.min_gap),
                snooze: ms("snooze", t.snooze),
                max_snoozes: self
                    .number("timing.max_snoozes")
                    .map_or(t.max_snoozes, |n| n as u32),
                away_after: ms("away_after", t.away_after),
                natural_break: ms("natural_break", t.natural_break),
                wait_for_pause: ms("wait_for_pause", t.wait_for_pause),
                expire: ms("expire", t.expire),
                adapt: self.on("timing.adapt"),
            },
            schedule: Schedule {
                enabled: self.on("schedule.enabled"),
                days: Days::NAMES.map(|day| self.ranges(&format!("schedule.{day}"))),
            },
            quiet: QUIET
                .into_iter()
                .filter_map(|(hold, key)| self.on(key).then_some(hold))
                .collect(),
            gentle_start: self.word("me.start") == "gentle",
            gentle: suitable_gentle(&self.person()),
            flare_up: FlareUp {
                days: self.number("flare_up.days").map_or(d.flare_up.days, |n| n as u32),
                ..d.flare_up
            },
            seed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::keys::{KEYS, Spec};
    use crate::settings::parse;

    #[test]
    fn the_template_has_the_defaults_of_the_engine() {
        let plan = Settings::default().plan(0);
        let mut bare = plan.clone();
        let days = bare.schedule.days.clone();
        bare.doses.values_mut().for_each(|d| d.cues.clear());
        bare.gentle.clear();
        assert_eq!(
            bare,
            Plan {
                schedule: Schedule { enabled: false, days },
                gentle_start: true,
                ..Plan::default()
            }
        );
        assert!(plan.doses.values().all(|d| !d.cues.is_empty()) && !plan.gentle.is_empty());
    }

    #[test]
    fn cues_about_the_belly_can_be_left_out() {
        let plan = |toml: &str| parse(toml).unwrap().0.plan(0);
        let belly = |p: &Plan| {
            let all = p.doses.values().flat_map(|d| &d.cues).chain(&p.gentle);
            let named = [
                "soft-belly",
                "no-pushing",
                "belly-release",
                "diaphragmatic-breathing",
            ];
            all.filter(|c| named.contains(&c.id.as_str())).count()
        };
        assert_eq!(belly(&plan("[me]\nbelly_cues = false\n")), 0);
        assert_eq!(belly(&plan("")), 5);
    }

    #[test]
    fn a_gentle_start_can_be_left_out() {
        let plan = |toml: &str| parse(toml).unwrap().0.plan(0);
        assert!(plan("").gentle_start && !plan("[me]\nstart = \"usual\"\n").gentle_start);
    }

    #[test]
    fn every_region_and_position_of_the_settings_is_one_of_the_content() {
        let words = |key| match KEYS.iter().find(|(k, _)| *k == key) {
            Some((_, Spec::Many(words))) => *words,
            other => panic!("{key}: {other:?}"),
        };
        assert_eq!(words("me.focus"), Region::FOCUS.map(Region::name));
        assert_eq!(words("me.positions"), Position::NAMES);
    }
}
