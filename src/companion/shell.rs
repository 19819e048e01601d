//! The loop: what arrives becomes an [`Input`], what the engine says is carried out and written down.

use super::check_in::CheckIns;
use super::claim::Claim;
use super::config::{Config, Look, Problem};
use super::memory::{Memory, MemoryFiles, VERSION};
use super::reminders::Pager;
use super::start::STARTED;
use super::status::Parts;
use super::storage::{Storage, Store};
use super::tray_check::TrayCheck;
use super::view::{Context, TrayView};
use super::windows::Windows;
use super::{Message, system, view};
use crate::engine::{Engine, Event, Input, MINUTE, Ms, Name, Now, SECOND, day_of};
use crate::history::{Change, History, HistoryError, change};
use crate::ipc::{self, Ask};
use crate::place;
use crate::presence::{Board, News, Precision, PrecisionControl, Report, Sense};
use crate::words::Words;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// How often the desk time is written down while it counts.
const HEARTBEAT: Ms = MINUTE;
/// So many entries wait in memory for a history that cannot be opened.
const MOST_UNRECORDED: usize = 1_000;
/// The longest gap between two days of use that is taken for a holiday and not for a leap of the clock.
const LEAP: chrono::Duration = chrono::Duration::days(180);
/// After a gap the clock is trusted again once there are entries of this many days.
const CONFIRMING_DAYS: u32 = 30;
/// Editors write a file in several steps: it is looked at so long after the last one.
const SETTLED: Ms = 250;
/// Whoever chose Quit in the menu is answered by the tray's own thread: it gets so long before the process ends.
const ANSWERED: Ms = 100;

/// The companion's state besides the engine's.
pub(super) struct Shell {
    pub(super) to: Sender<Message>,
    pub(super) screen: system::Screen,
    pub(super) claim: Claim,
    pub(super) engine: Engine,
    pub(super) config: Config,
    pub(super) words: Words,
    pub(super) locale: Option<String>,
    pub(super) memory: Option<MemoryFiles>,
    pub(super) asked_autostart: bool,
    pub(super) said_no_tray: bool,
    /// The last day that each lesson was shown.
    pub(super) lessons: BTreeMap<String, NaiveDate>,
    /// The program and stage that the person was last told of.
    pub(super) told_program: Option<String>,
    /// Who takes care before they breathe has been said in a notification.
    pub(super) cared: bool,
    /// In the guide of the reminder with this number.
    pub(super) caring: Option<u64>,
    /// When the person is asked how it is going.
    pub(super) check_ins: CheckIns,
    pub(super) history: Option<History>,
    /// What could not be written down for want of it.
    pub(super) unrecorded: Vec<Change>,
    pub(super) tidied: Option<NaiveDate>,
    /// The clock was far ahead of the history when it was looked at: until the next start nothing old is deleted.
    pub(super) leapt: bool,
    pub(super) pager: Pager,
    pub(super) tray: Option<system::Tray>,
    pub(super) shown: Option<TrayView>,
    /// Whether its host keeps it.
    pub(super) tray_check: TrayCheck,
    #[cfg(target_os = "macos")]
    pub(super) watcher: Option<notify::RecommendedWatcher>,
    #[cfg(not(target_os = "macos"))]
    pub(super) watcher: Option<std::thread::JoinHandle<()>>,
    pub(super) windows: Windows,
    pub(super) board: Board,
    pub(super) precision: PrecisionControl,
    /// What is not observed, and why.
    pub(super) presence_missing: BTreeMap<Sense, String>,
    pub(super) storage: Storage,
    pub(super) parts: Parts,
    /// When to start the desktop's parts, for which there were no threads.
    pub(super) parts_at: Option<Ms>,
    pub(super) saved_at: Ms,
    /// When to save what need not be saved at once.
    pub(super) save_at: Option<Ms>,
    /// When to look at the settings file.
    pub(super) look_at: Option<Ms>,
    /// When a missing tray is spoken of.
    pub(super) tray_late: Option<Ms>,
    /// When memory is given back: after the start, and after whatever has happened.
    pub(super) trim_at: Option<Ms>,
    /// When to end, at the menu's wish.
    pub(super) quit_at: Option<Ms>,
    /// The start is over, on a slow machine too.
    pub(super) settled_at: Ms,
}

impl Shell {
    pub(super) fn live(&mut self, messages: &Receiver<Message>) {
        loop {
            let now = system::now();
            let trims = self.trims(now);
            let wait = self.wait(now);
            if trims {
                // Last before the sleep: whatever runs after it stays in memory until the next time.
                system::trim();
            }
            let message = match wait {
                Some(ms) => messages.recv_timeout(Duration::from_millis(ms.unsigned_abs())),
                None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let now = system::now();
            match message {
                Err(RecvTimeoutError::Timeout) => self.feed_wake(now),
                Ok(Message::Menu(Ask::Quit)) => self.quit_at = Some(now.elapsed + ANSWERED),
                Ok(Message::Terminate) | Err(RecvTimeoutError::Disconnected) => {
                    return self.quit(now);
                }
                Ok(Message::Ask(stream, ask)) => {
                    let reply = self.ask(&ask, now);
                    if let Some(stream) = self.windows.keep_waiting(&ask, &reply, stream) {
                        let _ = ipc::write(&stream, &reply); // the peer may be gone
                        if ask == Ask::Quit {
                            stream.delivered();
                            return self.quit(now);
                        }
                    }
                }
                Ok(Message::Menu(ask)) => self.menu(&ask, now),
                Ok(Message::Window(id, role, screen, stream)) => {
                    self.window_came(id, role, screen, stream, now);
                }
                Ok(Message::WindowGone(id)) => self.window_went(id, now),
                Ok(Message::Launched(page, came)) => self.window_launched(page, came, now),
                Ok(Message::Note(news)) => self.news(news, now),
                Ok(Message::Presence(report)) => self.present(report, now),
                Ok(Message::TrayHost(found)) => self.tray_host(found, now),
                Ok(Message::TrayItem(listed)) => self.tray_item(listed, now),
                Ok(Message::SettingsTouched) => self.look_at = Some(now.elapsed + SETTLED),
                Ok(Message::ClockJumped) => self.feed_wake(now),
            }
            if self.quit_at.is_some_and(|at| at <= now.elapsed) {
                return self.quit(now);
            }
            self.deadlines(now);
            self.precision.want(if self.engine.wants_pauses() {
                Precision::Fine
            } else {
                Precision::Coarse
            });
            self.refresh_tray(now);
            self.refresh_windows(now);
        }
    }

    /// Whether it is time to give memory back.
    fn trims(&mut self, now: Now) -> bool {
        let due = self.trim_at.is_some_and(|at| at <= now.elapsed);
        if due {
            self.history.iter().for_each(History::rest);
            self.trim_at = (now.elapsed < self.settled_at).then_some(self.settled_at);
        }
        due
    }

    pub(super) fn feed_wake(&mut self, now: Now) {
        self.feed(Input::Wake, now);
    }

    /// Milliseconds until the next deadline; `None`: only a message can wake it.
    fn wait(&self, now: Now) -> Option<Ms> {
        let beat = self.engine.counting().then_some(self.saved_at + HEARTBEAT);
        let own = [
            beat,
            self.look_at,
            self.tray_late,
            self.tray_check.deadline(),
            self.trim_at,
            self.quit_at,
            self.pager.deadline(),
            self.board.deadline(),
            self.program_turns(now).map(|left| now.elapsed + left),
            self.check_in_deadline(now),
            self.storage.retry_at(),
            self.parts_at,
            self.save_at,
        ];
        let own = own.into_iter().flatten().map(|at| (at - now.elapsed).max(1));
        own.chain(self.engine.next_wake(now)).min()
    }

    /// Whatever deadline of the shell is over.
    fn deadlines(&mut self, now: Now) {
        let over = |at: &mut Option<Ms>| at.take_if(|at| *at <= now.elapsed).is_some();
        if over(&mut self.look_at) {
            self.look(now);
            self.arm();
        }
        self.look_at_tray(now);
        if over(&mut self.tray_late) && !self.said_no_tray {
            self.said_no_tray = true;
            let gnome = place::desktop().contains("GNOME");
            let body = self.words.say(if gnome { "no-tray-gnome" } else { "no-tray" });
            self.tell("Unbrace", &body, now);
            self.save(now);
        }
        if self.board.deadline().is_some_and(|at| at <= now.elapsed) {
            for presence in self.board.wake(now.elapsed) {
                self.feed(Input::Presence(presence), now);
            }
        }
        if self.program_turned(now) {
            self.look_at_program(now);
        }
        self.look_at_check_in(now);
        self.page_deadline(now);
        if self.engine.counting() && now.elapsed - self.saved_at >= HEARTBEAT {
            self.saved_at = now.elapsed;
            self.trim_at.get_or_insert(now.elapsed); // it is awake anyway
            let beat = self.engine.save().beat();
            if let Some(Err(e)) = self.memory.as_ref().map(|m| m.beat(&beat)) {
                self.cannot_write(Store::State, e.to_string(), now);
            }
        }
        if self.parts_at.is_some_and(|at| at <= now.elapsed) {
            self.start_desktop_parts(now);
        }
        if over(&mut self.save_at) {
            self.save(now);
        }
        if self.storage.retry_due(now.elapsed) {
            self.write_again(now);
        }
        self.tidy(now);
    }

    /// Once a day, deletes what is older than the person wants to keep. Not while the settings cannot be read, and not by a
    /// clock that may have leapt ahead: see [`clock_is_trusted`].
    fn tidy(&mut self, now: Now) {
        let today = day_of(now.wall);
        if self.tidied == Some(today) {
            return;
        }
        self.tidied = Some(today);
        let Some(history) = &mut self.history else {
            return;
        };
        match history.mend_index() {
            Ok(false) => {}
            Ok(true) => {
                crate::terminal::complain("unbrace: history: its index lacked entries and is made anew")
            }
            Err(e) => crate::terminal::complain(&format!("unbrace: history: {e}")),
        }
        if self.leapt {
            return;
        }
        let keep = chrono::Duration::milliseconds(self.config.settings.keep());
        let days = history.recent_days(CONFIRMING_DAYS).unwrap_or_default();
        self.leapt = !clock_is_trusted(&days, today, keep);
        if self.leapt || self.config.problem.is_some() {
            return;
        }
        let before = today - keep;
        if let Err(e) = history.delete(Some(before)) {
            crate::terminal::complain(&format!("unbrace: history: old entries cannot be deleted: {e}"));
        }
    }

    fn quit(&mut self, now: Now) {
        self.close_windows(now);
        self.pager.close();
        self.write_again(now);
        if let Some(tray) = self.tray.take() {
            tray.close();
        }
        // What was taken back is on its way on another thread: the bus gets it before the process ends.
        self.pager.finish();
    }

    /// One input. `false`: it was refused.
    pub(super) fn feed(&mut self, input: Input, now: Now) -> bool {
        let mut out = Vec::new();
        let quiet = matches!(input, Input::Wake | Input::Presence(_));
        self.engine.handle(input, now, &mut out);
        let refused = out.iter().any(|e| e.event == Name::Refused);
        // What a person asked for, and what became of a reminder, is safe before anybody is answered. Comings and goings may
        // come many a second, and a crash makes an absence of them anyway.
        let lasting = |e: &Event| !matches!(e.event, Name::Away | Name::Back | Name::Held | Name::Released);
        if !quiet || out.iter().any(lasting) {
            self.save(now);
        } else if !out.is_empty() {
            self.save_at.get_or_insert(now.elapsed + SECOND);
        }
        if !quiet || !out.is_empty() {
            self.trim_at = Some(now.elapsed + STARTED); // most of the code has run again
        }
        self.carry_out(out, now);
        !refused
    }

    fn present(&mut self, report: Report, now: Now) {
        let sense = report.source.sense();
        let changed = match &report.news {
            _ if report.source.optional() => false,
            News::Lost(why) => self.presence_missing.insert(sense, why.clone()).is_none(),
            _ => self.presence_missing.remove(&sense).is_some(),
        };
        if changed {
            self.tell_presence();
        }
        for presence in self.board.hear(&report, now.elapsed) {
            self.feed(Input::Presence(presence), now);
        }
    }

    /// What of the person's presence is not observed.
    fn tell_presence(&mut self) {
        let missing = &self.presence_missing;
        let list: Vec<String> = missing
            .iter()
            .map(|(sense, why)| format!("{} ({why})", sense.name()))
            .collect();
        self.parts.presence = match list.join("; ") {
            none if none.is_empty() => "ok".into(),
            list if missing.keys().any(|sense| sense.needed()) => format!("missing: {list}"),
            list => format!("ok; without: {list}"),
        };
    }

    pub(super) fn carry_out(&mut self, out: Vec<Event>, now: Now) {
        for e in &out {
            self.record(change(e), now);
            self.page(e, now);
        }
    }

    /// Writes a change down, or keeps it until there is a history again.
    pub(super) fn record(&mut self, change: Change, now: Now) {
        if change == Change::None {
            return;
        }
        let Some(history) = &mut self.history else {
            if self.unrecorded.len() < MOST_UNRECORDED {
                self.unrecorded.push(change);
            }
            return self.open_history(now);
        };
        let applied = history.apply(change);
        self.applied(applied, now);
    }

    fn applied(&mut self, applied: Result<Option<PathBuf>, HistoryError>, now: Now) {
        match applied {
            Ok(kept) => {
                self.written(Store::History);
                if let Some(kept) = kept {
                    self.history_damaged(&kept, now);
                }
            }
            Err(e) => self.cannot_write(Store::History, format!("cannot be written: {e}"), now),
        }
    }

    /// Tries once more to write what could not be written.
    pub(super) fn write_again(&mut self, now: Now) {
        self.save(now);
        match &mut self.history {
            None => self.open_history(now),
            Some(history) => {
                let applied = history.apply(Change::None);
                self.applied(applied, now);
            }
        }
    }

    pub(super) fn history_damaged(&mut self, kept: &std::path::Path, now: Now) {
        let file = kept.display().to_string();
        self.storage.kept(file.clone());
        self.parts.history = self.storage.summary();
        crate::terminal::complain(&format!("unbrace: history: {}", self.parts.history));
        let title = self.words.say("history-damaged");
        let body = self.words.fill("history-damaged-body", &[("file", &file)]);
        self.tell(&title, &body, now);
    }

    /// A full disk or a read-only home: reminders go on, and each outage is announced once.
    pub(super) fn cannot_write(&mut self, store: Store, why: String, now: Now) {
        let announce = self.storage.failed(store, why.clone(), now.elapsed);
        self.parts.history = self.storage.summary();
        if announce {
            crate::terminal::complain(&format!(
                "unbrace: cannot write: {why}; reminders go on, what happens now may not be kept"
            ));
            let title = self.words.say("cannot-write");
            let body = self.words.fill("cannot-write-body", &[("why", &why)]);
            self.tell(&title, &body, now);
        }
    }

    pub(super) fn written(&mut self, store: Store) {
        self.storage.succeeded(store);
        self.parts.history = self.storage.summary();
    }

    /// Writes the memory down safely.
    pub(super) fn save(&mut self, now: Now) {
        (self.saved_at, self.save_at) = (now.elapsed, None);
        let memory = Memory {
            version: VERSION,
            engine: self.engine.save(),
            asked_autostart: self.asked_autostart,
            said_no_tray: self.said_no_tray,
            lessons: self.lessons.clone(),
            told_program: self.told_program.clone(),
            asked: self.check_ins.asked,
            cared: self.cared,
        };
        match self.memory.as_ref().map(|m| m.write(&memory)) {
            Some(Err(e)) => self.cannot_write(Store::State, e.to_string(), now),
            Some(Ok(())) => self.written(Store::State),
            None => {}
        }
    }

    /// The settings file may have changed: what runs goes on unless the new ones are good.
    pub(super) fn look(&mut self, now: Now) {
        match self.config.look() {
            Look::Same => {}
            Look::Bad => self.say_settings(now),
            news @ (Look::Changed | Look::Mended) => {
                self.words = Words::new(self.config.settings.language(), self.locale.as_deref());
                self.look_at_program(now); // it lies over them
                if news == Look::Mended {
                    self.parts.settings = self.config.well();
                    let body = self.words.say("settings-mended");
                    self.tell("Unbrace", &body, now);
                }
            }
        }
    }

    pub(super) fn say_settings(&mut self, now: Now) {
        let Some(Problem { text, using }) = self.config.problem.clone() else {
            self.parts.settings = self.config.well();
            return;
        };
        let using = self.words.say(using);
        self.parts.settings = format!("problem: {text}; running on {using}");
        crate::terminal::complain(&format!("unbrace: settings: {}", self.parts.settings));
        let title = self.words.say("settings-bad");
        let body = self.words.fill("settings-bad-body", &[("using", &using)]);
        self.tell(&title, &body, now);
    }

    pub(super) fn context(&self) -> Context<'_> {
        Context {
            words: &self.words,
            discreet: self.config.settings.discreet(),
            problem: self.config.problem.is_some(),
            waiting: self.pager.inbox.list(),
        }
    }

    pub(super) fn line(&self, now: Now) -> String {
        view::line(&self.context(), &self.engine, now)
    }
}

/// Whether old entries may be deleted by this clock. Not when it may have leapt ahead lately: one reminder that is answered by
/// a wrong clock is the newest entry, so the gaps between the last days with an entry count, not the newest one alone.
/// `days` are those days, newest first.
fn clock_is_trusted(days: &[NaiveDate], today: NaiveDate, keep: chrono::Duration) -> bool {
    let most = LEAP.min(keep / 2);
    let later = std::iter::once(&today).chain(days);
    let mut gaps = days.iter().zip(later).map(|(day, later)| *later - *day);
    gaps.all(|gap| gap <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, Duration};

    fn day(n: u64) -> NaiveDate {
        NaiveDate::default() + Days::new(n)
    }

    #[test]
    fn a_leapt_clock_deletes_nothing_at_its_first_start_nor_at_later_ones() {
        let keep = Duration::days(5 * 365);
        let office: Vec<NaiveDate> = (0..30).rev().map(|n| day(1_000 + n)).collect();
        assert!(clock_is_trusted(&office, day(1_030), keep));
        let wrong = day(1_030 + 3_650);
        assert!(!clock_is_trusted(&office, wrong, keep), "the first start");
        let answered: Vec<NaiveDate> = std::iter::once(wrong).chain(office.clone()).take(30).collect();
        assert!(
            !clock_is_trusted(&answered, wrong, keep),
            "a reminder was answered"
        );
        assert!(
            !clock_is_trusted(&answered, wrong + Days::new(1), keep),
            "the next day"
        );
        assert!(clock_is_trusted(&[], wrong, keep), "there is nothing to lose");
    }

    #[test]
    fn a_short_keep_is_guarded_too_and_a_holiday_is_no_leap() {
        let week: Vec<NaiveDate> = (0..7).rev().map(|n| day(100 + n)).collect();
        assert!(!clock_is_trusted(&week, day(166), Duration::days(30)));
        assert!(clock_is_trusted(&week, day(120), Duration::days(30)));
        assert!(clock_is_trusted(&week, day(280), Duration::days(730)));
    }
}
