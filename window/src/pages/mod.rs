//! The pages, a folder each: the layout and the code that fills it. A page knows the context and not the main
//! window.

pub mod author;
pub mod check_in;
pub mod clinic;
pub mod guide;
pub mod library;
pub mod program;
pub mod progress;
pub mod settings;
pub mod today;
pub mod visit;
pub mod welcome;
