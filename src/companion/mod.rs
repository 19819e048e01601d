//! The companion: the process in the tray. It runs the engine and everything around it: event loop, tray,
//! notifications, presence, history, settings and socket.
//!
//! `app.rs` owns the components and runs the loop. It sleeps until a timer expires or a message arrives:
//!
//! - timers: see `timers.rs`, where each one is named;
//! - messages: requests on the socket, choices in the tray's menu, windows that open or close, reports of
//!   presence sources, the notification service and the tray's host, changes of the settings file, jumps of
//!   the wall clock, signals.
//!
//! Every component may be missing: there may be no bus, no tray, no notification daemon, no display, no
//! writable folder. The others go on, `status` says what is missing, and reminders go to the terminal when
//! there is no other way.

mod app;
mod binding;
mod check_in;
mod config;
mod delivery;
#[cfg(unix)]
mod descriptors;
mod frame;
mod health;
mod instance;
mod mark;
mod notification;
mod notification_builder;
mod notifications;
pub mod on_screen;
#[cfg(windows)]
mod peer_threads;
#[cfg(unix)]
mod peers;
mod persistence;
mod presence_monitor;
mod program;
mod replies;
mod settings_watch;
mod shortcuts;
#[cfg(target_os = "linux")]
mod socket_watch;
mod state;
mod status;
mod storage;
mod system;
mod threads;
mod timers;
mod tray;
mod tray_check;
mod view;
mod visits;
mod windows;

#[cfg(unix)]
pub use descriptors::{TooFewDescriptors, ensure_descriptors};
pub use instance::{AlreadyRunning, InstanceLock, unreachable_instance, wait_until_free};
pub use state::last_counted;
#[cfg(target_os = "linux")]
pub use system::leave_thread_caches;
pub use system::{Probe, probe};

use crate::ipc::{Page, Request, Role, Stream};
use crate::launch::LaunchError;
use crate::paths::{self, Screen};
use crate::presence::{self, Precision, PrecisionControl, Report, Reporter};
use crate::profile::Sources;
use system::TrayError;

/// What wakes the loop besides its timers.
enum Message {
    /// A request on the socket; the reply goes to the stream.
    Request(Stream, Request),
    /// A choice in the tray's menu.
    Menu(Request),
    /// The window with this id has subscribed.
    WindowOpened(u64, Role, Screen, Stream),
    /// The window with this id has gone.
    WindowClosed(u64),
    /// The window that was started for this page has come up, or has not for this reason.
    WindowLaunched(Page, Result<(), LaunchError>),
    Notification(notification::NotificationEvent),
    Presence(Report),
    /// A key of a global shortcut, or which of them work.
    Shortcut(binding::ShortcutEvent),
    /// The token of the desktop for the click that follows: a window that has it may come to the front.
    #[cfg(target_os = "linux")]
    ActivationToken(String),
    /// A tray takes the icon, or none does for this reason.
    TrayHost(Result<(), TrayError>),
    /// What the tray's host reports about its items.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
    TrayItem(tray_check::ItemReport),
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
            Message::Request(..) => "a request",
            Message::Menu(_) => "the tray's menu",
            Message::WindowOpened(..) | Message::WindowClosed(_) | Message::WindowLaunched(..) => "a window",
            Message::Notification(_) => "the notification daemon",
            Message::Presence(_) => "presence",
            Message::Shortcut(_) => "a global shortcut",
            #[cfg(target_os = "linux")]
            Message::ActivationToken(_) => "a click",
            Message::TrayHost(_) | Message::TrayItem(_) => "the tray's host",
            Message::SettingsTouched => "the settings file",
            Message::ClockJumped => "the clock",
            Message::Terminate => "a signal",
        }
    }
}

/// Runs until a request, a signal or the end of the session ends it. `by_hand`: the person has started it,
/// and may be asked whether it starts at login.
pub fn run(lock: InstanceLock, by_hand: bool) {
    let ran = system::run_event_loop(move |screen| {
        let (to, messages) = std::sync::mpsc::channel();
        let mut app = app::App::start(to, lock, by_hand, screen);
        app.run(&messages);
    });
    if ran.is_none() {
        log::error!("this system has no thread for the companion; end other programs and start it again");
    }
}

/// Observes the person's presence as the companion does while `then` runs, and returns the result of `then`.
/// `None` if there is no thread for it.
pub fn watching<T: Send + 'static>(
    report: impl Reporter + Clone,
    then: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    system::run_event_loop(move |screen| {
        let precision = PrecisionControl::default();
        precision.want(Precision::Fine);
        screen.run_on_main_thread(move || presence::watch(report, &precision));
        then()
    })
}

/// What a person can use in place of a window, in the language of the settings, when no companion runs.
pub fn page_text(page: Page) -> String {
    let i18n = Sources::of_user().own_or_managed().translation(&paths::locale());
    replies::page_text(&i18n, page)
}
