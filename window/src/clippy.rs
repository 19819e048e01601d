//! What `build.rs` generates from the `.slint` files, for clippy alone; the executable compiles it as its module
//! `ui`. Clippy runs no lint that is allowed for a whole crate. In a module, every lint looks at the generated
//! code, whether allowed or not, which takes ten minutes for each target that contains it.

#![allow(
    missing_docs,
    clippy::all,
    clippy::todo,
    clippy::unwrap_used,
    clippy::expect_used
)]

#[cfg(clippy)]
slint::include_modules!();
