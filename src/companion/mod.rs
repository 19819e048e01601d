//! The companion: the shell round the engine. It sleeps until the engine's next deadline or a message.

mod clock;
mod notifier;
mod status;
mod tray;

use crate::engine::{Answer, Command, Engine, Event, Input, Kind, MINUTE, Ms, Name, Now, Presence, Saved};
use crate::history::History;
use crate::ipc::{self, Ask, Reply, Request};
use crate::presence::{Report, logind, x11};
use crate::settings::{self, Settings};
use crate::{content, files, place};
use ksni::blocking::TrayMethods;
use notifier::{Note, Notifier};
use std::fs::{File, Permissions, TryLockError};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;
use thiserror::Error;

/// How often the desk time is written down while it counts.
const HEARTBEAT: Ms = MINUTE;

/// Why the companion did not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// Neither a home nor `UNBRACE_HOME`.
    #[error("no home folder is known; set UNBRACE_HOME to a folder")]
    NoHome,
    /// The socket cannot be made.
    #[error("cannot listen in {0}: {1}")]
    Socket(PathBuf, std::io::Error),
}

/// What reaches the loop.
pub(crate) enum Message {
    Ask(UnixStream, Ask),
    Menu(Ask),
    Action(u32, String),
    BusGone,
    Presence(Report),
}

/// What works and what is missing, in words.
struct Parts {
    tray: String,
    notifications: String,
    presence: String,
    history: String,
    settings: String,
}

struct Companion {
    engine: Engine,
    notifier: Option<Notifier>,
    tray: Option<ksni::blocking::Handle<tray::Item>>,
    history: Option<History>,
    state_file: PathBuf,
    saved_at: Ms,
    parts: Parts,
}

/// Runs until it is told to quit. `false`: another one is running already.
pub fn run() -> Result<bool, StartError> {
    let (runtime, data) = (place::runtime_folder(), place::data_folder());
    let (runtime, data) = runtime.zip(data).ok_or(StartError::NoHome)?;
    let failed = |e| StartError::Socket(runtime.clone(), e);
    std::fs::create_dir_all(&runtime).map_err(failed)?;
    let lock = File::create(runtime.join("unbrace.lock")).map_err(failed)?;
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => return Ok(false),
        Err(TryLockError::Error(e)) => return Err(failed(e)),
        Ok(()) => {}
    }
    let (to, messages) = channel();
    let socket = ipc::socket(&runtime);
    let _ = std::fs::remove_file(&socket); // left by one that was killed: the lock says that none runs
    let listener = UnixListener::bind(&socket).map_err(failed)?;
    std::fs::set_permissions(&socket, Permissions::from_mode(0o600)).map_err(failed)?;
    listen(listener, to.clone());
    if let Err(e) = std::fs::create_dir_all(&data) {
        eprintln!("unbrace: cannot make {}: {e}", data.display());
    }
    let mut companion = Companion::start(to, data);
    companion.live(&messages);
    let _ = std::fs::remove_file(&socket); // the next start would do it too
    Ok(true)
}

/// Takes requests, one at a time, each within the protocol's limits.
fn listen(listener: UnixListener, to: Sender<Message>) {
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let request = ipc::read_line(&stream)
                .ok()
                .map(|line| serde_json::from_str::<Request>(&line));
            let refusal = match request {
                Some(Ok(r)) if r.version == ipc::VERSION => {
                    if to.send(Message::Ask(stream, r.ask)).is_err() {
                        return;
                    }
                    continue;
                }
                Some(Ok(_)) => {
                    "the running companion is of another version; `unbrace quit`, then start it again"
                }
                _ => "that was not understood",
            };
            let reply = Reply {
                version: ipc::VERSION,
                ok: false,
                text: refusal.into(),
                status: None,
            };
            let _ = ipc::write_line(&stream, &reply); // the peer may be gone
        }
    });
}

fn read_settings() -> (Settings, String) {
    let Some(file) = place::settings_file() else {
        return (Settings::default(), "problem: no home".into());
    };
    match std::fs::read_to_string(&file) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let ok = files::write(&file, settings::TEMPLATE);
            (
                Settings::default(),
                ok.map_or_else(|e| format!("problem: cannot write: {e}"), |()| "ok".into()),
            )
        }
        Err(e) => (
            Settings::default(),
            format!("problem: cannot read {}: {e}", file.display()),
        ),
        Ok(text) => match settings::parse(&text) {
            Ok((s, _)) => (s, "ok".into()),
            Err(p) => {
                let say = format!(
                    "problem: {} in {}; the defaults are used",
                    p.len(),
                    file.display()
                );
                (
                    Settings::default(),
                    format!("{say}; `unbrace config check` lists them"),
                )
            }
        },
    }
}

impl Companion {
    fn start(to: Sender<Message>, data: PathBuf) -> Self {
        let now = clock::now();
        let (settings, settings_part) = read_settings();
        let plan = settings.plan(now.wall.timestamp().unsigned_abs());
        let state_file = data.join("state.json");
        let mut out = Vec::new();
        let saved = std::fs::read_to_string(&state_file).ok();
        let engine = match saved.and_then(|text| serde_json::from_str::<Saved>(&text).ok()) {
            Some(saved) => Engine::restore(plan, saved, now, &mut out),
            None => Engine::new(plan, now),
        };
        let (notifier, notifications) = match Notifier::new(to.clone()) {
            Ok(n) => (Some(n), "ok".to_owned()),
            Err(e) => (
                None,
                format!("missing: {e}; reminders are printed to the terminal"),
            ),
        };
        let to_presence = to.clone();
        let item = tray::Item {
            to,
            line: "Unbrace".into(),
            look: tray::Look::Counting,
            paused: false,
            flare: false,
        };
        let (tray, tray_part) = match item.assume_sni_available(true).spawn() {
            Ok(handle) => (Some(handle), "ok".to_owned()),
            Err(e) => (None, format!("missing: {e}; use the command line meanwhile")),
        };
        let news = |to: &Sender<Message>| {
            let to = to.clone();
            move |report| to.send(Message::Presence(report)).is_ok()
        };
        let (idle, session) = (x11::watch(news(&to_presence)), logind::watch(news(&to_presence)));
        let missing: Vec<String> = [idle.err(), session.err()].into_iter().flatten().collect();
        let presence = if missing.is_empty() {
            "ok".into()
        } else {
            format!("missing: {}", missing.join("; "))
        };
        let (history, history_part) = match History::open(&data.join("history.db")) {
            Ok((h, None)) => (Some(h), "ok".to_owned()),
            Ok((h, Some(kept))) => (
                Some(h),
                format!("ok; a damaged file is kept as {}", kept.display()),
            ),
            Err(e) => (None, format!("missing: {e}; nothing is recorded")),
        };
        let parts = Parts {
            tray: tray_part,
            notifications,
            presence,
            history: history_part,
            settings: settings_part,
        };
        for (name, part) in [("settings", &parts.settings), ("history", &parts.history)] {
            if part != "ok" {
                eprintln!("unbrace: {name}: {part}");
            }
        }
        let saved_at = now.elapsed;
        let mut c = Companion {
            engine,
            notifier,
            tray,
            history,
            state_file,
            saved_at,
            parts,
        };
        c.carry_out(out);
        // Whoever starts it is there; where idle cannot be observed, they count as present from then on.
        c.feed(Input::Presence(Presence::Active), now);
        c
    }

    fn live(&mut self, messages: &Receiver<Message>) {
        loop {
            let now = clock::now();
            let counting = !self.engine.away();
            let beat = counting.then_some((self.saved_at + HEARTBEAT - now.elapsed).max(1));
            let wait = self
                .engine
                .next_wake(now)
                .into_iter()
                .chain(beat)
                .min()
                .unwrap_or(Ms::MAX / 4);
            let message = messages.recv_timeout(Duration::from_millis(wait.unsigned_abs()));
            let now = clock::now();
            match message {
                // Without the session bus the session is over: outliving it would help nobody.
                Err(RecvTimeoutError::Disconnected) | Ok(Message::BusGone) => return self.quit(),
                Err(RecvTimeoutError::Timeout) => {
                    self.feed(Input::Wake, now);
                }
                Ok(Message::Presence(report)) => self.present(report, now),
                Ok(Message::Action(id, action)) => self.action(id, &action, now),
                Ok(Message::Menu(Ask::Quit)) => return self.quit(),
                Ok(Message::Menu(ask)) => {
                    self.ask(&ask, now);
                }
                Ok(Message::Ask(stream, ask)) => {
                    let reply = self.ask(&ask, now);
                    self.save(true);
                    let _ = ipc::write_line(&stream, &reply); // the peer may be gone
                    if matches!(ask, Ask::Quit) {
                        return self.quit();
                    }
                }
            }
            if now.elapsed - self.saved_at >= HEARTBEAT {
                self.save(false);
            }
        }
    }

    fn quit(&mut self) {
        if let Some(n) = &mut self.notifier {
            n.close();
        }
        self.save(true);
    }

    fn feed(&mut self, input: Input, now: Now) -> bool {
        let mut out = Vec::new();
        self.engine.handle(input, now, &mut out);
        let refused = out.iter().any(|e| e.event == Name::Refused);
        let happened = !out.is_empty();
        self.carry_out(out);
        if happened {
            self.save(true);
        }
        self.refresh_tray(now);
        !refused
    }

    fn present(&mut self, report: Report, now: Now) {
        let news = match report {
            Report::Active => Presence::Active,
            Report::Idle(ms) => Presence::IdleSince(now.elapsed - ms),
            Report::Locked(on) => Presence::Locked(on),
            Report::Asleep(on) => Presence::Asleep(on),
        };
        self.feed(Input::Presence(news), now);
        if report == Report::Locked(false) {
            self.feed(Input::Presence(Presence::Active), now); // whoever unlocks is there
        }
    }

    fn carry_out(&mut self, out: Vec<Event>) {
        for e in &out {
            if e.event != Name::Refused
                && let Some(h) = &self.history
                && let Err(err) = h.add(e)
            {
                self.parts.history = format!("missing: {err}");
                eprintln!("unbrace: the history cannot be written: {err}");
            }
            match e.event {
                Name::Offered => self.show_offer(e),
                Name::Ended | Name::Withdrawn | Name::Snoozed => {
                    if let Some(n) = &mut self.notifier {
                        n.close();
                    }
                }
                _ => {}
            }
        }
    }

    fn show_offer(&mut self, e: &Event) {
        let Some(kind) = e.kind else { return };
        let entry = entry(kind, e.cue.as_deref());
        let title = entry.map_or("Time for a change?", |e| e.cue.as_str());
        let quiet = kind == Kind::Posture;
        let actions = if quiet {
            vec![("done", "Done"), ("later", "Later"), ("why", "Why?")]
        } else {
            vec![("start", "Start"), ("later", "Later"), ("skip", "Skip")]
        };
        let body = if e.also.is_empty() { "" } else { "Then breathe." };
        self.note(Note {
            title: title.into(),
            body: body.into(),
            actions,
            quiet,
        });
    }

    fn note(&mut self, note: Note) {
        let shown = match &mut self.notifier {
            Some(n) => n.show(&note).map_err(|e| e.to_string()),
            None => Err("no session bus".into()),
        };
        match shown {
            Ok(()) => self.parts.notifications = "ok".into(),
            Err(e) => {
                self.parts.notifications = format!("missing: {e}");
                println!("{} {}", note.title, note.body);
            }
        }
    }

    fn action(&mut self, id: u32, action: &str, now: Now) {
        if !self.notifier.as_ref().is_some_and(|n| n.is(id)) {
            return; // a late answer from one that is gone
        }
        match action {
            "done" | "default" => self.answer(Answer::Done, now),
            "later" => self.answer(Answer::Later, now),
            "skip" => self.answer(Answer::Skip, now),
            "start" => self.answer(Answer::Start, now),
            "why" => {
                let live = self.engine.live();
                if let Some(e) = live.and_then(|l| entry(l.kind, l.cue.as_deref())) {
                    let actions = vec![("done", "Done"), ("later", "Later")];
                    self.note(Note {
                        title: e.cue.clone(),
                        body: e.why.clone(),
                        actions,
                        quiet: true,
                    });
                }
                true
            }
            _ => false,
        };
    }

    fn answer(&mut self, answer: Answer, now: Now) -> bool {
        let ok = self.feed(Input::Answer(answer), now);
        if let (true, Answer::Start, Some(live)) = (ok, answer, self.engine.live())
            && let Some(e) = entry(live.kind, live.cue.as_deref())
        {
            let actions = vec![("done", "Done"), ("skip", "Stop")];
            self.note(Note {
                title: e.cue.clone(),
                body: e.steps.join("\n"),
                actions,
                quiet: false,
            });
        }
        ok
    }

    fn ask(&mut self, ask: &Ask, now: Now) -> Reply {
        let reply = |ok, text: &str| Reply {
            version: ipc::VERSION,
            ok,
            text: text.into(),
            status: None,
        };
        let done = match *ask {
            Ask::Status => {
                self.feed(Input::Wake, now);
                let (text, status) = (self.line(now), status::json(&self.engine, &self.parts, now));
                return Reply {
                    status: Some(status),
                    ..reply(true, &text)
                };
            }
            Ask::Quit => return reply(true, "Unbrace ends. See you."),
            Ask::Answer(a) => self.answer(a, now),
            Ask::Command(c) => self.feed(Input::Command(c), now),
            Ask::FlareUp => {
                let days = self.engine.flare_up_days();
                self.feed(Input::Command(Command::FlareUp(Some(days))), now)
            }
        };
        if done {
            reply(true, &self.line(now))
        } else {
            reply(
                false,
                "that is not possible now: nothing fits it; `unbrace status` says what is on",
            )
        }
    }

    fn line(&self, now: Now) -> String {
        status::line(&self.engine, now)
    }

    fn refresh_tray(&mut self, now: Now) {
        let Some(handle) = &self.tray else { return };
        let (line, look) = (status::line(&self.engine, now), status::look(&self.engine));
        let (paused, flare) = (self.engine.paused(), self.engine.flare_up());
        // Every change costs the panel's round trips: only a real one is sent.
        let same =
            |i: &mut tray::Item| i.line == line && i.look == look && i.paused == paused && i.flare == flare;
        let gone = handle.update(|i| {
            if !same(i) {
                (i.line, i.look, i.paused, i.flare) = (line.clone(), look, paused, flare);
            }
        });
        if gone.is_none() {
            self.parts.tray = "missing: the tray has gone; use the command line meanwhile".into();
            self.tray = None;
        }
    }

    /// Writes the memory down: safely after each event, cheaply for the heartbeat.
    fn save(&mut self, safely: bool) {
        self.saved_at = clock::now().elapsed;
        let Ok(text) = serde_json::to_string(&self.engine.save()) else {
            return;
        };
        let done = if safely || !self.state_file.exists() {
            files::write(&self.state_file, &text)
        } else {
            std::fs::write(&self.state_file, &text)
        };
        if let Err(e) = done {
            self.parts.history = format!("missing: cannot write {}: {e}", self.state_file.display());
        }
    }
}

fn entry(kind: Kind, id: Option<&str>) -> Option<&'static content::Entry> {
    content::entries(kind).iter().find(|e| Some(e.id.as_str()) == id)
}
