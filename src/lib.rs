//! Unbrace: kind reminders to shift, move and breathe at a desk.
//!
//! The map of the house: [`engine`] decides what is reminded and when, [`settings`] reads and mends the
//! settings file, [`content`] holds the cues with their sources, [`program`] reads therapists' programs and [`active`]
//! keeps the one in force, [`simulate`] runs the engine over a made-up day. Those rooms are pure: values in, values out. `cli` turns arguments into requests and prints.

pub mod active;
pub mod autostart;
pub mod bundle;
pub mod cli;
pub mod companion;
pub mod content;
pub mod content_source;
pub mod engine;
pub mod executable;
pub mod files;
#[cfg(windows)]
pub mod foreground;
#[cfg(windows)]
mod hidden_window;
pub mod history;
pub mod ipc;
pub mod launch;
pub mod logging;
#[cfg(target_os = "macos")]
pub mod nap;
pub mod office;
pub mod open_windows;
pub mod pages;
pub mod place;
pub mod presence;
pub mod program;
pub mod report;
pub mod settings;
pub mod simulate;
pub mod sound;
pub mod terminal;
#[cfg(unix)]
mod waiter;
pub mod words;
