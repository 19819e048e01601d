//! The companion: the shell round the engine. It sleeps until the engine's next deadline or a message.
//!
//! What can wake it: a deadline of the engine; the minute's heartbeat while desk time counts; a request on the socket;
//! the tray's menu; a window that comes or goes; news of the person's presence, of notifications, of the tray's host; a change of the settings
//! file; 04:00 of the day on which a program's stage changes; the time at which the person wants to be asked how it is going; a jump of the wall clock; a signal to end.
//!
//! Every part may be missing: no bus, no tray, no notification daemon, no display, no folder to write to. The rest
//! goes on, `status` says what is missing, and reminders go to the terminal when there is no other way.

mod check_in;
mod claim;
mod config;
mod delivery;
#[cfg(unix)]
mod descriptors;
mod frame;
mod health;
mod mark;
mod memory;
mod notes;
pub mod on_screen;
#[cfg(windows)]
mod peer_threads;
#[cfg(unix)]
mod peers;
mod program;
mod reminders;
mod requests;
mod saving;
mod shell;
#[cfg(target_os = "linux")]
mod socket_watch;
mod start;
mod status;
mod storage;
mod system;
mod threads;
mod tray;
mod tray_check;
mod view;
mod windows;

pub use claim::{Claim, unreachable, wait_until_free};
#[cfg(unix)]
pub use descriptors::{TooFewDescriptors, ensure_descriptors};
#[cfg(target_os = "linux")]
pub use system::leave_thread_caches;
pub use system::{Part, probe};

use crate::ipc::{Ask, Page, Role, Stream};
use crate::office;
use crate::place::{self, Screen};
use crate::presence::{self, Precision, PrecisionControl, Report, Reporter};

/// What reaches the loop.
enum Message {
    Ask(Stream, Ask),
    Menu(Ask),
    /// A window has subscribed; its number.
    Window(u64, Role, Screen, Stream),
    /// A window has gone.
    WindowGone(u64),
    /// A window that was started has come up, or why it has not.
    Launched(Page, Result<(), String>),
    Note(notes::News),
    Presence(Report),
    /// A tray takes the icon, or why none does.
    TrayHost(Result<(), String>),
    /// Whether the tray's host lists the item; `None`: it has let an item go.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
    TrayItem(Option<bool>),
    /// The settings file may have changed.
    SettingsTouched,
    /// The wall clock was set.
    ClockJumped,
    /// A signal to end, or the session is over.
    Terminate,
}

impl Message {
    /// For the log.
    fn name(&self) -> &'static str {
        match self {
            Message::Ask(..) => "a request",
            Message::Menu(_) => "the tray's menu",
            Message::Window(..) | Message::WindowGone(_) | Message::Launched(..) => "a window",
            Message::Note(_) => "the notification daemon",
            Message::Presence(_) => "presence",
            Message::TrayHost(_) | Message::TrayItem(_) => "the tray's host",
            Message::SettingsTouched => "the settings file",
            Message::ClockJumped => "the clock",
            Message::Terminate => "a signal",
        }
    }
}

/// Runs until a request, a signal or the end of the session ends it. `first`: started by hand, and may ask whether to start at login.
pub fn run(claim: Claim, first: bool) {
    let lived = system::host(move |screen| {
        let (to, messages) = std::sync::mpsc::channel();
        let mut shell = shell::Shell::start(to, claim, first, screen);
        shell.live(&messages);
    });
    if lived.is_none() {
        log::error!("this system has no thread for the companion; end other programs and start it again");
    }
}

/// Watches the person's presence as the companion does, and runs `then` meanwhile; returns what it brings. `None`: there is
/// no thread for it.
pub fn watching<T: Send + 'static>(
    report: impl Reporter + Clone,
    then: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    system::host(move |screen| {
        let precision = PrecisionControl::default();
        precision.want(Precision::Fine);
        screen.there(move || presence::watch(report, &precision));
        then()
    })
}

/// What to use in place of a window, in the language of the settings, when no companion runs to say it.
pub fn page_text(page: Page) -> String {
    let words = office::settings().translation(&place::locale());
    requests::page_text(&words, page)
}
