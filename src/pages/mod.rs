//! View models: what the windows show, as plain values. They are pure and know no toolkit, so that tests need
//! no window. The pages are in the package `unbrace-window`.

pub mod autostart;
pub mod avoid;
pub mod day;
pub mod guide;
pub mod preview;
pub mod progress;
pub mod session;
pub mod settings;
