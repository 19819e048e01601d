//! Programs: a therapist writes one file, and a patient imports it. Pure.
//!
//! - [`parse`] reads a file by the list of keys in [`keys`] and reports every problem at once.
//! - [`stage`] computes the patient's progress, and [`resolve`] applies the program to their settings.
//! - [`changes`] describes what a new version changes.
//! - [`overlay`](mod@overlay) adds the program to the library, and [`summary`] describes it in plain words.
//! - [`exposure`] warns when a stage asks too much of a day.
//! - [`edit`] changes a file and keeps its comments, [`write`] generates one, and [`schema`] describes the
//!   format.
//!
//! A file is untrusted input: its size, its lists and its texts are bounded, pictures are PNG or JPEG data of
//! a bounded size, and an unknown key is an error. No program can keep the patient from pausing, skipping,
//! quitting or leaving out an exercise.

pub mod changes;
pub mod edit;
mod examples;
pub mod exposure;
pub mod image;
pub mod keys;
mod model;
pub mod overlay;
mod parse;
mod read;
pub mod resolve;
pub mod schema;
pub mod stage;
pub mod summary;
#[cfg(test)]
mod tests;
mod text_rules;
pub mod write;

pub use edit::Draft;
pub use examples::{EXAMPLES, TEMPLATE, example, is_placeholder, template};
pub use model::{CheckIn, Cue, Dosed, Exercise, FlareUp, Patient, Program, Stage};
pub use overlay::overlay;
pub use parse::parse;
pub use resolve::{ChoiceError, Override, choose, overrides};
pub use stage::{ProgramStatus, Progress};
