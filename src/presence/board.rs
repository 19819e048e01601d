//! What all sources say, made into one: what the engine is told. Pure.
//!
//! Its rules:
//! - Locked is who any source says is locked; the same with do not disturb and calls.
//! - Full screen alone is no reason to be quiet: an editor or a remote desktop fills the screen all day. It is one
//!   while something keeps the screen on (a film, a presentation), or when nobody has touched anything for 2 min.
//! - A source that is lost says nothing: what it said last does not hold. Its end shows nobody, but who is typing
//!   while it ends is there.

use super::steady::Steady;
use super::{News, Report, Sense, Source};
use crate::engine::{Hold, MINUTE, Ms, Presence, SECOND};
use std::collections::{BTreeMap, BTreeSet};

/// Without input for so long, a full screen is a film. Just before the engine would take the person to be away.
const FILM: Ms = 2 * MINUTE - SECOND;

/// What has been said so far.
#[derive(Clone, Debug, Default)]
pub struct Board {
    locked: BTreeSet<Source>,
    quiet: BTreeSet<Source>,
    calls: BTreeSet<Source>,
    fullscreen: BTreeSet<Source>,
    inhibited: BTreeSet<Source>,
    /// Since when there is no input; `None`: it comes in, or nobody knows.
    idle_since: Option<Ms>,
    /// Input comes in: the last that was heard of it.
    active: bool,
    /// What the engine was told last.
    told: BTreeMap<Hold, Steady>,
    told_locked: Steady,
    /// No source tells of input any more.
    blind: bool,
    /// Input is seen now and then, not to the second.
    coarse: bool,
    asleep: bool,
}

impl Board {
    /// Takes a report; what the engine is to be told, in order. `now` is on the elapsed clock.
    pub fn hear(&mut self, report: &Report, now: Ms) -> Vec<Presence> {
        let (source, mut out) = (report.source, Vec::new());
        let put = |set: &mut BTreeSet<Source>, on: bool| {
            if on {
                set.insert(source);
            } else {
                set.remove(&source);
            }
        };
        let lost = matches!(report.news, News::Lost(_));
        match report.news {
            News::Active => {
                self.see(source, &mut out);
                self.idle_since = None;
                self.active = true;
                out.push(Presence::Active);
            }
            News::Idle(ms) => {
                self.see(source, &mut out);
                self.idle_since = Some(now - ms);
                self.active = false;
                out.push(Presence::IdleSince(now - ms));
            }
            News::Asleep(on) => {
                self.asleep = on;
                out.push(Presence::Asleep(on));
            }
            News::Locked(on) => put(&mut self.locked, on),
            News::Quiet(on) => put(&mut self.quiet, on),
            News::Call(on) => put(&mut self.calls, on),
            News::Fullscreen(on) => put(&mut self.fullscreen, on),
            News::Inhibited(on) => put(&mut self.inhibited, on),
            News::Lost(_) => {
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
        let locked = self.told_locked.is_on();
        self.settle(now, &mut out);
        // Whoever unlocks is there; a source that ends shows nobody, unless nothing else would, or somebody is typing:
        // that was told while it said locked, and is not told again before they pause.
        if locked && !self.told_locked.is_on() {
            if self.active {
                out.push(Presence::Active);
            } else if !lost || self.blind {
                out.push(Presence::Touch);
            }
        }
        out
    }

    /// Time has passed; see [`Board::deadline`].
    pub fn wake(&mut self, now: Ms) -> Vec<Presence> {
        let (locked, mut out) = (self.told_locked.is_on(), Vec::new());
        self.settle(now, &mut out);
        if locked && !self.told_locked.is_on() && self.active {
            out.push(Presence::Active);
        }
        out
    }

    /// When a full screen without input becomes a film; `None`: only a report can change anything.
    pub fn deadline(&self) -> Option<Ms> {
        let told = self.told.get(&Hold::Fullscreen).is_some_and(Steady::is_on);
        let waits = !self.fullscreen.is_empty() && !told;
        let film = self.idle_since.filter(|_| waits).map(|at| at + FILM);
        let flapping = self.told.values().chain([&self.told_locked]);
        flapping.filter_map(Steady::deadline).chain(film).min()
    }

    /// Input is observed, or again; and whether to the second.
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
            let told = self.told.entry(hold).or_default().set(on, now);
            out.extend(told.map(|on| Presence::Hold(hold, on)));
        }
        let told = self.told_locked.set(!self.locked.is_empty(), now);
        out.extend(told.map(Presence::Locked));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(b: &mut Board, source: Source, news: News, now: Ms) -> Vec<Presence> {
        b.hear(&Report { source, news }, now)
    }

    #[test]
    fn two_sources_of_a_lock_are_one_lock() {
        let mut b = Board::default();
        let lock = |b: &mut Board, s, on| say(b, s, News::Locked(on), 0);
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
    fn what_a_lost_source_said_does_not_hold() {
        let mut b = Board::default();
        let call = Presence::Hold(Hold::Call, true);
        assert_eq!(say(&mut b, Source::Pulse, News::Call(true), 0), [call]);
        let gone = say(&mut b, Source::Pulse, News::Lost("gone".into()), 0);
        assert_eq!(gone, [Presence::Hold(Hold::Call, false)]);
        let gone = say(&mut b, Source::X11Idle, News::Lost("gone".into()), 0);
        assert_eq!(gone, [Presence::Observed(false)]);
        let again = say(&mut b, Source::X11Idle, News::Active, 0);
        assert_eq!(again, [Presence::Observed(true), Presence::Active]);
    }

    #[test]
    fn a_source_that_ends_while_it_says_locked_or_asleep_shows_nobody() {
        let mut b = Board::default();
        let lost = || News::Lost("gone".into());
        say(&mut b, Source::GnomeScreenSaver, News::Locked(true), 0);
        let gone = say(&mut b, Source::GnomeScreenSaver, lost(), 0);
        assert_eq!(gone, [Presence::Locked(false)]);
        say(&mut b, Source::Logind, News::Asleep(true), 0);
        assert_eq!(say(&mut b, Source::Logind, lost(), 0), [Presence::Asleep(false)]);
        assert_eq!(say(&mut b, Source::Logind, lost(), 0), []);
    }

    #[test]
    fn who_types_when_a_screen_saver_ends_without_a_word_is_back_at_once() {
        let mut b = Board::default();
        let lost = || News::Lost("gone".into());
        say(&mut b, Source::ScreenSaver, News::Locked(true), 0);
        say(&mut b, Source::X11Idle, News::Active, 1_000);
        let gone = say(&mut b, Source::ScreenSaver, lost(), 1_001);
        assert_eq!(gone, [Presence::Locked(false), Presence::Active]);
        // Who stopped before it ended is not.
        say(&mut b, Source::ScreenSaver, News::Locked(true), 2_000);
        say(&mut b, Source::X11Idle, News::Idle(5_000), 9_000);
        let gone = say(&mut b, Source::ScreenSaver, lost(), 9_001);
        assert_eq!(gone, [Presence::Locked(false)]);
    }

    #[test]
    fn a_source_that_looks_now_and_then_shows_no_pauses_in_typing() {
        let mut b = Board::default();
        let first = say(&mut b, Source::LastInput, News::Active, 0);
        assert_eq!(first, [Presence::Observed(false), Presence::Active]);
        let next = say(&mut b, Source::LastInput, News::Idle(9_000), 30_000);
        assert_eq!(next, [Presence::IdleSince(21_000)]);
    }

    #[test]
    fn an_editor_in_full_screen_does_not_hold_and_a_film_does() {
        let mut b = Board::default();
        assert_eq!(say(&mut b, Source::X11Window, News::Fullscreen(true), 0), []);
        assert_eq!(b.deadline(), None, "somebody types");
        let film = |on| Presence::Hold(Hold::Fullscreen, on);
        assert_eq!(
            say(&mut b, Source::Logind, News::Inhibited(true), 0),
            [film(true)]
        );
        assert_eq!(
            say(&mut b, Source::Logind, News::Inhibited(false), 0),
            [film(false)]
        );
        // Without an inhibitor: when nobody has touched anything for two minutes.
        let idle = say(&mut b, Source::X11Idle, News::Idle(3_000), 13_000);
        assert_eq!(idle, [Presence::IdleSince(10_000)]);
        let at = b.deadline().unwrap();
        assert_eq!(at, 10_000 + FILM);
        assert_eq!(b.wake(at - 1), []);
        assert_eq!(b.wake(at), [film(true)]);
        assert_eq!(b.deadline(), None);
        let back = say(&mut b, Source::X11Idle, News::Active, at + 5_000);
        assert_eq!(back, [Presence::Active, film(false)]);
    }

    #[test]
    fn a_screen_saver_that_flaps_is_one_absence_and_who_types_is_back_after_it() {
        let mut b = Board::default();
        say(&mut b, Source::X11Idle, News::Active, 0);
        let mut told = Vec::new();
        for i in 0..2_000 {
            told.extend(say(&mut b, Source::ScreenSaver, News::Locked(i % 2 == 0), i * 10));
        }
        let changes = told.iter().filter(|p| matches!(p, Presence::Locked(_))).count();
        assert!(changes < 10, "{changes}");
        assert_eq!(told.last(), Some(&Presence::Locked(true)));
        let rests = b.deadline().unwrap();
        assert_eq!(b.wake(rests), [Presence::Locked(false), Presence::Active]);
    }

    #[test]
    fn do_not_disturb_of_any_source_holds_once() {
        let mut b = Board::default();
        let quiet = |b: &mut Board, s, on| say(b, s, News::Quiet(on), 0);
        let hold = |on| Presence::Hold(Hold::DoNotDisturb, on);
        assert_eq!(quiet(&mut b, Source::Dunst, true), [hold(true)]);
        assert_eq!(quiet(&mut b, Source::Xfce, true), []);
        assert_eq!(quiet(&mut b, Source::Dunst, false), []);
        assert_eq!(quiet(&mut b, Source::Xfce, false), [hold(false)]);
    }
}
