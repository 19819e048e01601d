//! What macOS and Windows have in common: one desktop without a name, and one kind of display, which is always there.

/// Empty: the desktop has no name.
pub fn desktop() -> String {
    String::new()
}

/// Whether there is a display for a window; always true.
pub fn has_display() -> bool {
    true
}

/// Whether there are two kinds of display; always false.
pub fn has_both_displays() -> bool {
    false
}
