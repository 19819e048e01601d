//! What the windows show, as plain values: the view models. Pure, and free of the toolkit, so that they are tested
//! without a window; the pages themselves are in the package `window`.

pub mod autostart;
pub mod avoid;
pub mod day;
pub mod guide;
pub mod preview;
pub mod progress;
pub mod session;
pub mod settings;
