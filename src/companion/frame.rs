//! The frame that windows receive: the state of the engine as plain values. Pure.

use super::health::{Component, ComponentHealth, Health};
use super::view::{self, Context};
use crate::engine::{Engine, MINUTE, Now, ReminderKind};
use crate::history::rhythm::Questions;
use crate::i18n::Translator;
use crate::ipc::{Frame, Next, Showing, VERSION};
use chrono::Duration;
use std::collections::BTreeMap;

/// The frame for this moment.
pub fn frame(c: &Context<'_>, e: &Engine, health: &ComponentHealth, now: Now) -> Frame {
    let live = e.live().map(|l| Showing {
        id: l.id,
        kind: l.kind,
        also: l.also.clone(),
        cue: l.cue.clone(),
        lengths: e.live_lengths(),
        moves: l.moves.clone(),
        guided: l.is_guided(),
        can_snooze: e.can_snooze(),
        shorter: e.shorter(),
    });
    let next = |kind: ReminderKind| {
        let left = e.can_come_in(kind, now);
        // To the minute: a frame is sent when it changes, and seconds change all the time.
        let at = left.map(|ms| now.wall + Duration::milliseconds(ms));
        Next {
            kind,
            at: at.map(to_the_minute),
            minutes: left.unwrap_or(0) / MINUTE,
            every: e.interval(kind),
        }
    };
    let broken = health.iter().filter(|(_, health)| !health.works());
    Frame {
        version: VERSION,
        release: env!("CARGO_PKG_VERSION").into(),
        line: view::line(c, e, now),
        detail: view::detail(c, e, now),
        away: e.away(),
        holds: e.holds(),
        reading_until: e.reading_until(now),
        undo: e.undoable(now),
        paused: e.paused(),
        flare_up_until: e.flare_up_until(now),
        flare_up_offer: (e.flare_up_days(), e.flare_up_offers()),
        sessions: e.sessions(),
        breaks: e.breaks(),
        level: e.level(),
        preferred: e.preferred().map(str::to_owned),
        live,
        next: ReminderKind::ALL.map(next).into(),
        today: *e.tally(),
        notices: view::notices(c, e, now),
        missing: broken
            .map(|(component, health)| missing(c.i18n, component, health))
            .collect(),
        tray: health
            .iter()
            .any(|(component, health)| component == Component::Tray && health.works()),
        settings: 0,
        check_in: Questions::default(),
        lessons: BTreeMap::new(), // the app fills in all three
        visit: c.visit.filter(|v| v.is_near(now.wall.naive_local())).cloned(),
        show: None,
        close: false,
    }
}

/// The sentence for the person about a component that does not work. For presence it names the senses alone:
/// their reasons are technical, and `doctor` has them.
fn missing(i18n: &Translator, component: Component, health: &Health) -> String {
    let what = match health {
        Health::Unobserved(senses) => {
            let names = senses.keys().map(|sense| i18n.tr(sense.message_id()));
            i18n.list(&names.collect::<Vec<_>>())
        }
        _ => health.reason(),
    };
    i18n.tr_args(&format!("missing-{}", component.name()), &[("why", &what)])
}

fn to_the_minute(at: chrono::DateTime<chrono::FixedOffset>) -> chrono::DateTime<chrono::FixedOffset> {
    use chrono::DurationRound;
    at.duration_trunc(Duration::minutes(1)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Input, Plan, Presence, SECOND};
    use crate::presence::{Cause, PresenceError, Sense};

    #[test]
    fn frame_changes_with_the_state_and_not_every_second() {
        let at = |seconds: i64| crate::engine::testing::at(seconds * SECOND);
        let i18n = Translator::new("en", None);
        let c = Context {
            i18n: &i18n,
            discreet: false,
            settings_problem: false,
            waiting: &[],
            visit: None,
        };
        let health = ComponentHealth::new(|component| match component {
            Component::Notifications => Health::Missing("no daemon".into()),
            Component::Presence => Health::Limited("without: calls".into()),
            _ => Health::Ok,
        });
        let mut e = Engine::new(Plan::default(), at(0));
        e.handle(Input::Presence(Presence::Active), at(0), &mut Vec::new());
        e.handle(Input::Wake, at(61), &mut Vec::new());
        let first = frame(&c, &e, &health, at(61));
        e.handle(Input::Wake, at(90), &mut Vec::new());
        assert_eq!(first, frame(&c, &e, &health, at(90)));
        assert_eq!(first.missing, ["Notifications do not work: no daemon"]);
        assert!(first.tray);
        assert_eq!(first.next[0].minutes, 28);
        assert_eq!(
            first.next[0].at.unwrap().to_rfc3339(),
            "2026-11-23T09:30:00+01:00"
        );
    }

    #[test]
    fn notice_about_presence_names_the_senses_in_the_language_of_the_person_without_technical_reasons() {
        let bus = PresenceError::NoSystemBus(Cause::new("unix:path=/run/dbus/socket: os error 2"));
        let sound = PresenceError::Sound(Cause::new("no sound server runs"));
        let health = Health::Unobserved([(Sense::Lock, bus), (Sense::Microphone, sound)].into());
        let text = |language| missing(&Translator::new(language, None), Component::Presence, &health);
        assert_eq!(
            text("en"),
            "Unbrace cannot notice everything here. Missing: lock and sleep, calls by microphone. The command unbrace doctor shows why."
        );
        assert_eq!(
            text("de"),
            "Unbrace bemerkt hier nicht alles. Es fehlen: Sperren und Ruhezustand, Anrufe am Mikrofon. Der Befehl unbrace doctor zeigt, warum."
        );
    }
}
