//! What a person can use in place of a window that cannot be shown.

use crate::ipc::Page;
use crate::words::Words;
use crate::{content, place};

/// The text that replaces the page.
pub(super) fn page_text(words: &Words, page: Page) -> String {
    let id = match page {
        Page::Today => "open-today",
        Page::Guide => "open-guide",
        Page::Breathe => "open-breathe",
        Page::Move => "open-move",
        Page::CheckIn => "open-check-in",
        Page::Progress => "open-progress",
        Page::Program => "open-program",
        Page::Settings => "open-settings",
        Page::Welcome => "open-welcome",
        Page::Author => "open-author",
        Page::Learn | Page::WarningSigns => {
            let mut text = words.say("open-learn");
            if let Some(a) = content::article("warning-signs", words.language()) {
                text.push_str(&format!("\n\n{}\n\n{}", a.title, a.plain()));
            }
            return text;
        }
    };
    let file = place::settings_file().unwrap_or_default();
    words.fill(id, &[("file", &file.display().to_string())])
}
