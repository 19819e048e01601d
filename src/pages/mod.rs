//! View models: what the windows show, as plain values. They are pure and know no toolkit, so that tests need
//! no window. The pages are in the package `unbrace-window`.

pub mod accent;
pub mod area;
pub mod author;
pub mod autostart;
pub mod avoid;
pub mod beside;
pub mod clinic;
pub mod curve;
pub mod day;
pub mod guide;
pub mod library;
pub mod preview;
pub mod program;
pub mod progress;
pub mod search;
pub mod session;
pub mod settings;
pub mod steps;
pub mod undo;
pub mod visit;
pub mod welcome;
