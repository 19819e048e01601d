//! Whether the person is there, and what they are not to be disturbed in: one file a source, each degrading alone.
//!
//! A source watches on a thread of its own and reports changes; it needs no clock and knows nothing of the engine.
//! What several sources say becomes one in the [`Board`], which is pure.

mod board;
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
pub use board::Board;
#[cfg(target_os = "linux")]
pub use linux::{driven, probe};
#[cfg(target_os = "macos")]
pub use macos::probe;
pub use precision::{Precision, PrecisionControl};

/// Starts every source of this system. One that cannot watch reports [`News::Lost`]. On macOS it has to be called on the main
/// thread. `precision` chooses how finely input is observed, where the system lets a source choose.
pub fn watch(report: impl Reporter + Clone, precision: &PrecisionControl) {
    #[cfg(target_os = "linux")]
    linux::watch(report, precision);
    #[cfg(not(target_os = "linux"))]
    let _ = precision; // the last input is looked at twice a minute, whatever is due
    #[cfg(windows)]
    self::windows::watch(report);
    #[cfg(target_os = "macos")]
    macos::watch(report);
}

/// What can be known of a person at their desk.
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
    /// Its name for people.
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

    /// Whether every desktop should have it: without, absences are guessed.
    pub fn needed(self) -> bool {
        matches!(self, Sense::Input | Sense::Lock)
    }
}

/// What a sense has on this desktop, for `doctor`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which sense.
    pub sense: Sense,
    /// Its name in the list.
    pub part: &'static str,
    /// Who tells, and what holds now; `Err`: why nobody does.
    pub found: Result<String, String>,
    /// What to do where nobody tells.
    pub todo: &'static str,
}

/// Where a report comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// XSync alarms on the X server's idle counter.
    X11Idle,
    /// The Wayland compositor's idle notifications.
    WaylandIdle,
    /// Watches of GNOME's compositor.
    MutterIdle,
    /// systemd-logind: lock, suspend, idle inhibitors.
    Logind,
    /// All services of the session bus together: the next ten.
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
    /// SwayNotificationCenter's switch.
    Swaync,
    /// mako's mode `do-not-disturb`.
    Mako,
    /// The switch of MATE's notification daemon.
    Mate,
    /// GNOME's `show-banners`.
    Gnome,
    /// What keeps the screen on at Plasma and Xfce; at GNOME logind tells.
    PowerManagement,
    /// Recording streams of PulseAudio, or of PipeWire in its place.
    Pulse,
    /// Who holds the camera: `/dev/video*`, Windows' list of who uses what, CoreMediaIO.
    Camera,
    /// The active window on X11.
    X11Window,
    /// The active window on Wayland.
    WaylandWindow,
    /// The age of the last input, looked at now and then: Windows and macOS tell no more.
    LastInput,
    /// Lock, user switching and suspend on Windows.
    WindowsSession,
    /// Do not disturb and focus assist of Windows.
    WindowsToasts,
    /// Presentation settings of Windows.
    WindowsShell,
    /// What fills the screen on Windows.
    WindowsScreen,
    /// Who records: Windows' list of who uses what, with Core Audio; Core Audio on macOS.
    Microphone,
    /// Sleep and user switching on macOS.
    MacWorkspace,
    /// The screen's lock on macOS.
    MacScreenLock,
    /// What fills the screen on macOS, and whether a program keeps the display on meanwhile.
    MacScreen,
}

impl Source {
    /// Its name for people.
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

    /// What it tells of.
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

    /// Whether it tells of input to the second; one that is looked at now and then does not.
    pub fn finely(self) -> bool {
        self != Source::LastInput
    }

    /// Whether a desktop may well have it and lose it, or never have had it: a screen saver that ends is no fault.
    pub fn optional(self) -> bool {
        let on_the_bus = self.sense() == Sense::DoNotDisturb || self == Source::PowerManagement;
        on_the_bus && self != Source::SessionBus
    }
}

/// What a source says. Moments are lengths before now, so that a source needs no clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Input is coming in.
    Active,
    /// No input for so many milliseconds.
    Idle(i64),
    /// The screen was locked or unlocked.
    Locked(bool),
    /// The machine goes to sleep or woke.
    Asleep(bool),
    /// Do not disturb is on or off.
    Quiet(bool),
    /// Microphone or camera are in use, or not any more.
    Call(bool),
    /// The active window fills the screen, or not any more.
    Fullscreen(bool),
    /// Something keeps the screen on: a film or a presentation.
    Inhibited(bool),
    /// The source says nothing any more, and why: what it said last does not hold.
    Lost(String),
}

/// One report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Where from.
    pub source: Source,
    /// What.
    pub news: News,
}

/// How a source reports: `false` when nobody listens any more.
pub trait Reporter: Fn(Report) -> bool + Send + Sync + 'static {}

impl<F: Fn(Report) -> bool + Send + Sync + 'static> Reporter for F {}

/// Tells of every source that could not be started.
pub(crate) fn tell_lost(
    report: &impl Fn(Report) -> bool,
    started: impl IntoIterator<Item = (Source, Result<(), String>)>,
) {
    for (source, found) in started {
        if let Err(why) = found {
            let news = News::Lost(why);
            report(Report { source, news });
        }
    }
}

/// Starts a thread; `Err`: why there is none, in words.
pub(crate) fn thread(name: &str, run: impl FnOnce() + Send + 'static) -> Result<(), String> {
    let thread = std::thread::Builder::new().name(name.into()).spawn(run);
    thread.map(drop).map_err(|e| e.to_string())
}
