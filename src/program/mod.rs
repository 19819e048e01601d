//! Therapists' programs: one file that a therapist writes and a patient opens. Pure: text and values in, values out.
//!
//! [`parse`] reads a file with every problem at once, by the list of keys in `keys`. [`stage`] says where somebody is in
//! it, [`resolve`] what that makes of their settings, [`overlay`] what it adds to the library, [`summary`] what it asks
//! in plain words. [`edit`] changes a file with its comments kept, [`write`] makes one anew, [`schema`] describes it.
//!
//! A file comes from outside and is not trusted: its size, its lists and its texts are bounded, pictures are PNG or JPEG
//! data of a bounded size, and a key that is not known is an error. Whatever it says, the person can pause, skip, quit
//! and leave exercises out.

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
mod words;
pub mod write;

pub use edit::Draft;
pub use examples::{EXAMPLES, TEMPLATE, example, template};
pub use model::{CheckIn, Cue, Dosed, Exercise, FlareUp, Patient, Program, Stage};
pub use overlay::overlay;
pub use parse::parse;
pub use resolve::{Fixed, Refusal, choose, fixed};
pub use stage::{Place, Standing};
