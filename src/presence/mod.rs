//! Whether the person is there, and what they are not to be disturbed in: one file a source, each degrading alone.
//!
//! A source watches on a thread of its own and reports changes; it needs no clock and knows nothing of the engine.
//! What several sources say becomes one in the [`Board`], which is pure.

mod board;
pub mod camera;
pub mod fullscreen;
pub mod logind;
pub mod pulse;
pub mod session;
pub mod x11;

pub use board::Board;

/// Where a report comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// XSync alarms on the X server's idle counter.
    X11Idle,
    /// systemd-logind: lock, suspend, idle inhibitors.
    Logind,
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
    /// GNOME's `show-banners`.
    Gnome,
    /// Recording streams of PulseAudio, or of PipeWire in its place.
    Pulse,
    /// Who holds `/dev/video*`.
    Camera,
    /// The active window on X11.
    X11Window,
}

impl Source {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Source::X11Idle => "X11 idle",
            Source::Logind => "logind",
            Source::ScreenSaver => "screen saver",
            Source::GnomeScreenSaver => "GNOME screen saver",
            Source::Dunst => "dunst",
            Source::Plasma => "Plasma notifications",
            Source::Xfce => "Xfce notifications",
            Source::Gnome => "GNOME banners",
            Source::Pulse => "sound server",
            Source::Camera => "camera",
            Source::X11Window => "X11 windows",
        }
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
pub trait Reporter: Fn(Report) -> bool + Send + 'static {}

impl<F: Fn(Report) -> bool + Send + 'static> Reporter for F {}

/// Starts a thread; `Err`: why there is none, in words.
pub(crate) fn thread(name: &str, run: impl FnOnce() + Send + 'static) -> Result<(), String> {
    let thread = std::thread::Builder::new().name(name.into()).spawn(run);
    thread.map(drop).map_err(|e| e.to_string())
}
