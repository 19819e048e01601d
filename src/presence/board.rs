//! Combines the reports of all sources into the inputs of the engine. Pure.
//!
//! The rules:
//! - The session is locked while any source reports it as locked. The same holds for do not disturb and for
//!   calls.
//! - A full screen alone does not hold reminders, because an editor or a remote desktop fills the screen all
//!   day. It does while something keeps the screen on (a film, a presentation), or after about 2 minutes
//!   without input.
//! - The earlier reports of a lost source no longer hold. The end of its lock does not show that the person
//!   is present, but input that is coming in at that time does.

use super::steady::Steady;
use super::{PresenceEvent, Report, Sense, Source};
use crate::engine::{Hold, MINUTE, Ms, Presence, SECOND};
use std::collections::{BTreeMap, BTreeSet};

/// A full screen without input for this long counts as a film. It is a little less than the time after which
/// the engine takes the person to be away.
const FILM: Ms = 2 * MINUTE - SECOND;

/// The state that follows from all reports so far.
#[derive(Clone, Debug, Default)]
pub struct Board {
    locked: BTreeSet<Source>,
    quiet: BTreeSet<Source>,
    calls: BTreeSet<Source>,
    fullscreen: BTreeSet<Source>,
    inhibited: BTreeSet<Source>,
    /// The time since which there is no input; `None` while input comes in, or if it is unknown.
    idle_since: Option<Ms>,
    /// Whether the last report of input was [`PresenceEvent::Active`].
    active: bool,
    /// The last state of each hold that the engine received.
    debounced: BTreeMap<Hold, Steady>,
    debounced_locked: Steady,
    /// Whether the source of input is lost.
    blind: bool,
    /// Whether input is polled, and not observed to the second.
    coarse: bool,
    asleep: bool,
}

impl Board {
    /// Takes a report. Returns the inputs for the engine, in order. `now` is on the elapsed clock.
    pub fn update(&mut self, report: &Report, now: Ms) -> Vec<Presence> {
        let (source, mut out) = (report.source, Vec::new());
        let put = |set: &mut BTreeSet<Source>, on: bool| {
            if on {
                set.insert(source);
            } else {
                set.remove(&source);
            }
        };
        let lost = matches!(report.news, PresenceEvent::Lost(_));
        match report.news {
            PresenceEvent::Active => {
                self.see(source, &mut out);
                self.idle_since = None;
                self.active = true;
                out.push(Presence::Active);
            }
            PresenceEvent::Idle(ms) => {
                self.see(source, &mut out);
                self.idle_since = Some(now - ms);
                self.active = false;
                out.push(Presence::IdleSince(now - ms));
            }
            PresenceEvent::Asleep(on) => {
                self.asleep = on;
                out.push(Presence::Asleep(on));
            }
            PresenceEvent::Locked(on) => put(&mut self.locked, on),
            PresenceEvent::Quiet(on) => put(&mut self.quiet, on),
            PresenceEvent::Call(on) => put(&mut self.calls, on),
            PresenceEvent::Fullscreen(on) => put(&mut self.fullscreen, on),
            PresenceEvent::Inhibited(on) => put(&mut self.inhibited, on),
            PresenceEvent::Lost(_) => {
                for set in [
                    &mut self.locked,
                    &mut self.quiet,
                    &mut self.calls,
                    &mut self.fullscreen,
                    &mut self.inhibited,
                ] {
                    set.remove(&source);
                }
                if source.sense() == Sense::Lock && std::mem::take(&mut self.asleep) {
                    out.push(Presence::Asleep(false));
                }
                if source.sense() == Sense::Input {
                    self.blind = true;
                    self.idle_since = None;
                    self.active = false;
                    out.push(Presence::Observed(false));
                }
            }
        }
        let locked = self.debounced_locked.is_on();
        self.settle(now, &mut out);
        // Unlocking shows that the person is present. The loss of a source does not, unless no source
        // observes input. If input is coming in, it was reported during the lock, and no source repeats it
        // before the next pause: it is repeated here.
        if locked && !self.debounced_locked.is_on() {
            if self.active {
                out.push(Presence::Active);
            } else if !lost || self.blind {
                out.push(Presence::Touch);
            }
        }
        out
    }

    /// Updates the state when a [`Board::deadline`] has passed. Returns the inputs for the engine.
    pub fn wake(&mut self, now: Ms) -> Vec<Presence> {
        let (locked, mut out) = (self.debounced_locked.is_on(), Vec::new());
        self.settle(now, &mut out);
        if locked && !self.debounced_locked.is_on() && self.active {
            out.push(Presence::Active);
        }
        out
    }

    /// The time at which the state changes without a report: a full screen without input becomes a film, or a
    /// flapping state comes to rest. `None` if only a report can change it.
    pub fn deadline(&self) -> Option<Ms> {
        let held = self.debounced.get(&Hold::Fullscreen).is_some_and(Steady::is_on);
        let waits = !self.fullscreen.is_empty() && !held;
        let film = self.idle_since.filter(|_| waits).map(|at| at + FILM);
        let flapping = self.debounced.values().chain([&self.debounced_locked]);
        flapping.filter_map(Steady::deadline).chain(film).min()
    }

    /// Emits [`Presence::Observed`] when input is observed again after a loss, or with another precision than
    /// before.
    fn see(&mut self, source: Source, out: &mut Vec<Presence>) {
        let blind = std::mem::take(&mut self.blind);
        let coarse = !source.finely();
        if std::mem::replace(&mut self.coarse, coarse) != coarse || blind {
            out.push(Presence::Observed(!coarse));
        }
    }

    fn settle(&mut self, now: Ms, out: &mut Vec<Presence>) {
        let still = self.idle_since.is_some_and(|at| now - at >= FILM);
        let film = !self.fullscreen.is_empty() && (!self.inhibited.is_empty() || still);
        for (hold, on) in [
            (Hold::DoNotDisturb, !self.quiet.is_empty()),
            (Hold::Fullscreen, film),
            (Hold::Call, !self.calls.is_empty()),
        ] {
            let changed = self.debounced.entry(hold).or_default().set(on, now);
            out.extend(changed.map(|on| Presence::Hold(hold, on)));
        }
        let changed = self.debounced_locked.set(!self.locked.is_empty(), now);
        out.extend(changed.map(Presence::Locked));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presence::PresenceError;

    fn say(b: &mut Board, source: Source, news: PresenceEvent, now: Ms) -> Vec<Presence> {
        b.update(&Report { source, news }, now)
    }

    #[test]
    fn two_sources_of_a_lock_are_one_lock() {
        let mut b = Board::default();
        let lock = |b: &mut Board, s, on| say(b, s, PresenceEvent::Locked(on), 0);
        assert_eq!(lock(&mut b, Source::Logind, true), [Presence::Locked(true)]);
        assert_eq!(lock(&mut b, Source::ScreenSaver, true), []);
        assert_eq!(lock(&mut b, Source::Logind, false), []);
        assert_eq!(
            lock(&mut b, Source::ScreenSaver, false),
            [Presence::Locked(false), Presence::Touch]
        );
        assert_eq!(lock(&mut b, Source::ScreenSaver, false), []);
    }

    #[test]
    fn reports_of_a_lost_source_do_not_hold() {
        let mut b = Board::default();
        let call = Presence::Hold(Hold::Call, true);
        assert_eq!(say(&mut b, Source::Pulse, PresenceEvent::Call(true), 0), [call]);
        let gone = say(
            &mut b,
            Source::Pulse,
            PresenceEvent::Lost(PresenceError::Gone("it")),
            0,
        );
        assert_eq!(gone, [Presence::Hold(Hold::Call, false)]);
        let gone = say(
            &mut b,
            Source::X11Idle,
            PresenceEvent::Lost(PresenceError::Gone("it")),
            0,
        );
        assert_eq!(gone, [Presence::Observed(false)]);
        let again = say(&mut b, Source::X11Idle, PresenceEvent::Active, 0);
        assert_eq!(again, [Presence::Observed(true), Presence::Active]);
    }

    #[test]
    fn loss_of_a_source_ends_its_lock_or_sleep_without_showing_presence() {
        let mut b = Board::default();
        let lost = || PresenceEvent::Lost(PresenceError::Gone("it"));
        say(&mut b, Source::GnomeScreenSaver, PresenceEvent::Locked(true), 0);
        let gone = say(&mut b, Source::GnomeScreenSaver, lost(), 0);
        assert_eq!(gone, [Presence::Locked(false)]);
        say(&mut b, Source::Logind, PresenceEvent::Asleep(true), 0);
        assert_eq!(say(&mut b, Source::Logind, lost(), 0), [Presence::Asleep(false)]);
        assert_eq!(say(&mut b, Source::Logind, lost(), 0), []);
    }

    #[test]
    fn input_during_the_loss_of_a_screen_saver_ends_the_absence() {
        let mut b = Board::default();
        let lost = || PresenceEvent::Lost(PresenceError::Gone("it"));
        say(&mut b, Source::ScreenSaver, PresenceEvent::Locked(true), 0);
        say(&mut b, Source::X11Idle, PresenceEvent::Active, 1_000);
        let gone = say(&mut b, Source::ScreenSaver, lost(), 1_001);
        assert_eq!(gone, [Presence::Locked(false), Presence::Active]);
        // Without input at the time of the loss, only the lock ends.
        say(&mut b, Source::ScreenSaver, PresenceEvent::Locked(true), 2_000);
        say(&mut b, Source::X11Idle, PresenceEvent::Idle(5_000), 9_000);
        let gone = say(&mut b, Source::ScreenSaver, lost(), 9_001);
        assert_eq!(gone, [Presence::Locked(false)]);
    }

    #[test]
    fn polled_source_shows_no_pauses_in_typing() {
        let mut b = Board::default();
        let first = say(&mut b, Source::LastInput, PresenceEvent::Active, 0);
        assert_eq!(first, [Presence::Observed(false), Presence::Active]);
        let next = say(&mut b, Source::LastInput, PresenceEvent::Idle(9_000), 30_000);
        assert_eq!(next, [Presence::IdleSince(21_000)]);
    }

    #[test]
    fn full_screen_holds_only_with_an_inhibitor_or_without_input() {
        let mut b = Board::default();
        assert_eq!(
            say(&mut b, Source::X11Window, PresenceEvent::Fullscreen(true), 0),
            []
        );
        assert_eq!(b.deadline(), None, "input comes in");
        let film = |on| Presence::Hold(Hold::Fullscreen, on);
        assert_eq!(
            say(&mut b, Source::Logind, PresenceEvent::Inhibited(true), 0),
            [film(true)]
        );
        assert_eq!(
            say(&mut b, Source::Logind, PresenceEvent::Inhibited(false), 0),
            [film(false)]
        );
        // Without an inhibitor, two minutes without input make it a film.
        let idle = say(&mut b, Source::X11Idle, PresenceEvent::Idle(3_000), 13_000);
        assert_eq!(idle, [Presence::IdleSince(10_000)]);
        let at = b.deadline().unwrap();
        assert_eq!(at, 10_000 + FILM);
        assert_eq!(b.wake(at - 1), []);
        assert_eq!(b.wake(at), [film(true)]);
        assert_eq!(b.deadline(), None);
        let back = say(&mut b, Source::X11Idle, PresenceEvent::Active, at + 5_000);
        assert_eq!(back, [Presence::Active, film(false)]);
    }

    #[test]
    fn flapping_screen_saver_is_one_absence_and_ends_with_input() {
        let mut b = Board::default();
        say(&mut b, Source::X11Idle, PresenceEvent::Active, 0);
        let mut inputs = Vec::new();
        for i in 0..2_000 {
            inputs.extend(say(
                &mut b,
                Source::ScreenSaver,
                PresenceEvent::Locked(i % 2 == 0),
                i * 10,
            ));
        }
        let changes = inputs.iter().filter(|p| matches!(p, Presence::Locked(_))).count();
        assert!(changes < 10, "{changes}");
        assert_eq!(inputs.last(), Some(&Presence::Locked(true)));
        let rests = b.deadline().unwrap();
        assert_eq!(b.wake(rests), [Presence::Locked(false), Presence::Active]);
    }

    #[test]
    fn do_not_disturb_of_several_sources_is_one_hold() {
        let mut b = Board::default();
        let quiet = |b: &mut Board, s, on| say(b, s, PresenceEvent::Quiet(on), 0);
        let hold = |on| Presence::Hold(Hold::DoNotDisturb, on);
        assert_eq!(quiet(&mut b, Source::Dunst, true), [hold(true)]);
        assert_eq!(quiet(&mut b, Source::Xfce, true), []);
        assert_eq!(quiet(&mut b, Source::Dunst, false), []);
        assert_eq!(quiet(&mut b, Source::Xfce, false), [hold(false)]);
    }
}
