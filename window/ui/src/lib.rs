//! What Slint generates from the pages in `window/src`, in a package of its own: its compilation takes longer than that of
//! everything that uses it, so the executable and its tests share one.

#![allow(clippy::all, clippy::todo, clippy::unwrap_used, clippy::expect_used)] // generated

slint::include_modules!();
