//! Presence: whether the person is at the computer, and what must not be disturbed. Each source has a file of
//! its own, and the failure of one source does not affect the others.
//!
//! A source observes the system in the background and reports changes. It needs no clock and does not know
//! the engine. [`Board`] combines the reports of all sources; it is pure.

mod board;
mod error;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(any(test, target_os = "macos"))]
mod mac_values;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(any(test, windows))]
mod meaning;
#[cfg(any(test, windows, target_os = "macos"))]
mod poll;
mod precision;
mod steady;
#[cfg(windows)]
mod windows;

#[cfg(windows)]
pub use self::windows::probe;
pub(crate) use crate::cause::Cause;
pub use board::Board;
pub use error::PresenceError;
#[cfg(target_os = "linux")]
pub use linux::{driven, probe};
#[cfg(target_os = "macos")]
pub use macos::probe;
pub use precision::{Precision, PrecisionControl};

/// Starts every source of this system. A source that cannot watch reports [`PresenceEvent::Lost`]. On macOS, call it
/// on the main thread. `precision` controls how finely input is observed, where the system offers a choice.
pub fn watch(report: impl Reporter + Clone, precision: &PrecisionControl) {
    #[cfg(target_os = "linux")]
    linux::watch(report, precision);
    #[cfg(not(target_os = "linux"))]
    let _ = precision; // the last input is polled twice a minute in any case
    #[cfg(windows)]
    self::windows::watch(report);
    #[cfg(target_os = "macos")]
    macos::watch(report);
}

/// What a source can observe about the presence of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    /// Whether there is input.
    Input,
    /// Lock and suspend.
    Lock,
    /// Do not disturb, and screen savers.
    DoNotDisturb,
    /// Full screen.
    Screen,
    /// The microphone is in use.
    Microphone,
    /// The camera is in use.
    Camera,
}

impl Sense {
    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Sense::Input => "idle",
            Sense::Lock => "lock and suspend",
            Sense::DoNotDisturb => "do not disturb",
            Sense::Screen => "full screen",
            Sense::Microphone => "calls by microphone",
            Sense::Camera => "calls by camera",
        }
    }

    /// The identifier of its translated name.
    pub fn message_id(self) -> &'static str {
        match self {
            Sense::Input => "sense-input",
            Sense::Lock => "sense-lock",
            Sense::DoNotDisturb => "sense-do-not-disturb",
            Sense::Screen => "sense-screen",
            Sense::Microphone => "sense-microphone",
            Sense::Camera => "sense-camera",
        }
    }

    /// Whether every desktop is expected to have it. Without it, absences are only inferred.
    pub fn needed(self) -> bool {
        matches!(self, Sense::Input | Sense::Lock)
    }
}

/// The state of a sense on this desktop, for `doctor`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The sense.
    pub sense: Sense,
    /// The name of the part in the output of `doctor`.
    pub part: &'static str,
    /// The source and the present state, in words; `Err` has the reason why there is no source.
    pub found: Result<String, PresenceError>,
    /// What the person can do without a source.
    pub todo: &'static str,
}

/// The source of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// XSync alarms on the X server's idle counter.
    X11Idle,
    /// The Wayland compositor's idle notifications.
    WaylandIdle,
    /// Idle watches of Mutter, the compositor of GNOME.
    MutterIdle,
    /// systemd-logind: lock, suspend, idle inhibitors.
    Logind,
    /// All services of the session bus together, which are the next ten variants.
    SessionBus,
    /// `org.freedesktop.ScreenSaver`.
    ScreenSaver,
    /// `org.gnome.ScreenSaver`.
    GnomeScreenSaver,
    /// dunst's `paused`.
    Dunst,
    /// The notification server's `Inhibited` (KDE Plasma).
    Plasma,
    /// xfce4-notifyd's `do-not-disturb` in xfconf.
    Xfce,
    /// The do-not-disturb switch of SwayNotificationCenter.
    Swaync,
    /// mako's mode `do-not-disturb`.
    Mako,
    /// The do-not-disturb switch of MATE's notification daemon.
    Mate,
    /// GNOME's `show-banners`.
    Gnome,
    /// Inhibitors that keep the screen on, on Plasma and Xfce. On GNOME, logind reports them.
    PowerManagement,
    /// Recording streams of PulseAudio, or of PipeWire in its place.
    Pulse,
    /// Whether a program uses a camera, from `/dev/video*`, the ConsentStore of Windows or CoreMediaIO.
    Camera,
    /// The active window on X11.
    X11Window,
    /// The active window on Wayland.
    WaylandWindow,
    /// The age of the last input, which is polled, because Windows and macOS have no event for it.
    LastInput,
    /// Lock, user switching and suspend on Windows.
    WindowsSession,
    /// Do not disturb and focus assist of Windows.
    WindowsToasts,
    /// Presentation settings of Windows.
    WindowsShell,
    /// Whether an application fills the screen on Windows, and whether a program keeps the display on.
    WindowsScreen,
    /// Whether a program records: from the ConsentStore and Core Audio on Windows, and from Core Audio on
    /// macOS.
    Microphone,
    /// Sleep and user switching on macOS.
    MacWorkspace,
    /// The screen's lock on macOS.
    MacScreenLock,
    /// Whether an application fills the screen on macOS, and then whether a program keeps the display on.
    MacScreen,
}

impl Source {
    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Source::X11Idle => "X11 idle",
            Source::WaylandIdle => "Wayland idle",
            Source::MutterIdle => "GNOME idle",
            Source::Logind => "logind",
            Source::SessionBus => "session bus",
            Source::ScreenSaver => "screen saver",
            Source::GnomeScreenSaver => "GNOME screen saver",
            Source::Dunst => "dunst",
            Source::Plasma => "Plasma notifications",
            Source::Xfce => "Xfce notifications",
            Source::Gnome => "GNOME banners",
            Source::Swaync => "swaync",
            Source::Mako => "mako",
            Source::Mate => "MATE notifications",
            Source::PowerManagement => "power management",
            Source::Pulse => "sound server",
            Source::Camera => "camera",
            Source::X11Window => "X11 windows",
            Source::WaylandWindow => "Wayland windows",
            Source::LastInput => "last input",
            Source::WindowsSession => "Windows session",
            Source::WindowsToasts => "Windows do not disturb",
            Source::WindowsShell => "Windows presentation settings",
            Source::WindowsScreen => "Windows full screen",
            Source::Microphone => "microphone",
            Source::MacWorkspace => "macOS workspace",
            Source::MacScreenLock => "macOS screen lock",
            Source::MacScreen => "macOS full screen",
        }
    }

    /// The sense that it observes.
    pub fn sense(self) -> Sense {
        match self {
            Source::X11Idle | Source::WaylandIdle | Source::MutterIdle | Source::LastInput => Sense::Input,
            Source::Logind | Source::WindowsSession | Source::MacWorkspace | Source::MacScreenLock => {
                Sense::Lock
            }
            Source::SessionBus
            | Source::ScreenSaver
            | Source::GnomeScreenSaver
            | Source::Dunst
            | Source::Plasma
            | Source::Xfce
            | Source::Gnome
            | Source::Swaync
            | Source::Mako
            | Source::Mate
            | Source::WindowsToasts
            | Source::WindowsShell => Sense::DoNotDisturb,
            Source::Pulse | Source::Microphone => Sense::Microphone,
            Source::Camera => Sense::Camera,
            Source::PowerManagement
            | Source::X11Window
            | Source::WaylandWindow
            | Source::WindowsScreen
            | Source::MacScreen => Sense::Screen,
        }
    }

    /// Whether it reports input to the second. A polled source does not.
    pub fn finely(self) -> bool {
        self != Source::LastInput
    }

    /// Whether its absence or its loss is normal on a desktop: a screen saver that ends is not a fault.
    pub fn optional(self) -> bool {
        let on_the_bus = self.sense() == Sense::DoNotDisturb || self == Source::PowerManagement;
        on_the_bus && self != Source::SessionBus
    }
}

/// The content of a report. Points in time are durations before now, so that a source needs no clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PresenceEvent {
    /// Input is coming in.
    Active,
    /// There has been no input for this number of milliseconds.
    Idle(i64),
    /// The screen was locked or unlocked.
    Locked(bool),
    /// The computer goes to sleep, or has woken up.
    Asleep(bool),
    /// Do not disturb is on or off.
    Quiet(bool),
    /// The microphone or the camera is in use, or no longer is.
    Call(bool),
    /// The active window fills the screen, or no longer does.
    Fullscreen(bool),
    /// A program keeps the screen on, as a film or a presentation does, or no longer does.
    Inhibited(bool),
    /// The source has ended, for this reason. Its earlier reports no longer hold.
    Lost(PresenceError),
}

/// A report of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The source.
    pub source: Source,
    /// The content.
    pub news: PresenceEvent,
}

/// Takes the reports of a source. Returns false once the receiver has gone.
pub trait Reporter: Fn(Report) -> bool + Send + Sync + 'static {}

impl<F: Fn(Report) -> bool + Send + Sync + 'static> Reporter for F {}

/// Reports [`PresenceEvent::Lost`] for every source that could not be started.
pub(crate) fn report_lost(
    report: &impl Fn(Report) -> bool,
    started: impl IntoIterator<Item = (Source, Result<(), PresenceError>)>,
) {
    for (source, found) in started {
        if let Err(why) = found {
            let news = PresenceEvent::Lost(why);
            report(Report { source, news });
        }
    }
}

/// Starts a thread.
pub(crate) fn thread(name: &str, run: impl FnOnce() + Send + 'static) -> Result<(), PresenceError> {
    let thread = std::thread::Builder::new().name(name.into()).spawn(run);
    thread.map(drop).map_err(|e| PresenceError::System(Cause::new(e)))
}
