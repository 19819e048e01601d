//! Unbrace: kind reminders to shift, move and breathe at a desk.
//!
//! The library of the two executables: `unbrace`, the companion with its command line, and `unbrace-window`. Its
//! interface can change with every release.
//!
//! - Pure modules take and return values: [`engine`] decides which reminder comes when, [`settings`] parses
//!   and edits the settings file, [`content`] has the cues and exercises with their sources, [`person`]
//!   combines both into a plan, [`program`] handles therapists' programs, [`report`] counts, [`seal`] seals
//!   reports to a key, [`simulate`] runs the engine over simulated time, [`visit`] decides when the notices of
//!   a visit come, [`shortcut`] parses combinations of keys, and [`duration`], [`language`] and [`i18n`] convert
//!   values to text. [`cause`] holds the cause of an error.
//! - [`installed_program`] and [`managed`] load the installed program and the system-wide settings, [`profile`]
//!   combines them with the person's own settings and is the only writer of a setting, and [`history`] stores
//!   records.
//! - [`presence`], [`sound`], [`autostart`], [`launch`], [`clock`], [`paths`], [`files`], [`key_file`], [`report_folder`] and [`terminal`] use the operating system, and [`ipc`] connects the processes.
//! - [`companion`] is the background service, [`pages`] prepares the windows' contents, and [`cli`] is the
//!   command line.

pub mod arabic;
pub mod archive;
pub mod autostart;
pub mod bundle;
pub mod cause;
pub mod cli;
pub mod clock;
pub mod companion;
pub mod content;
pub mod content_source;
pub mod duration;
pub mod engine;
pub mod executable;
pub mod files;
#[cfg(windows)]
pub mod foreground;
pub mod hash;
#[cfg(windows)]
mod hidden_window;
pub mod history;
pub mod i18n;
pub mod installed_program;
pub mod ipc;
pub mod key_file;
pub mod language;
pub mod language_fonts;
pub mod launch;
pub mod library_ids;
pub mod logging;
pub mod managed;
#[cfg(target_os = "macos")]
pub mod nap;
pub mod open_windows;
pub mod pages;
pub mod paths;
pub mod person;
pub mod presence;
pub mod profile;
pub mod program;
pub mod report;
pub mod report_folder;
pub mod seal;
pub mod settings;
pub mod shortcut;
pub mod simulate;
pub mod sound;
pub mod terminal;
#[cfg(test)]
mod testing;
pub mod visit;
#[cfg(unix)]
mod waiter;
#[cfg(windows)]
mod windows_user;
