//! The texts of replies.

use crate::engine::{Answer, Command, Live};
use crate::ipc::{Ask, Page};
use crate::words::Words;
use crate::{content, place};

/// Whether the request changes something that has to be saved.
pub(super) fn is_saved(ask: &Ask) -> bool {
    match ask {
        Ask::Command(_) | Ask::FlareUp(_) | Ask::Answer(_) | Ask::Guided(..) | Ask::Quit => true,
        Ask::Status
        | Ask::AskFlareUp
        | Ask::Why
        | Ask::Program
        | Ask::Settings
        | Ask::Open(_)
        | Ask::OpenOn(..)
        | Ask::Read(_)
        | Ask::Dismiss(_)
        | Ask::Subscribe(..) => false,
    }
}

/// The id of the sentence that says why a request was refused while this reminder is active.
pub(super) fn refusal(ask: &Ask, active: Option<&Live>) -> &'static str {
    match ask {
        Ask::Answer(_) | Ask::Why if active.is_none() => "refused-nothing-live",
        Ask::Answer(_) if active.is_some_and(|a| a.guided.is_some()) => "refused-guided",
        Ask::Answer(Answer::Later) => "refused-later",
        Ask::Command(Command::Undo) if active.is_some() => "refused-live",
        Ask::Command(Command::Undo) => "refused-undo",
        Ask::Command(Command::Offer(_)) if active.is_some() => "refused-live",
        Ask::Command(Command::Offer(_)) => "refused-away",
        _ => "refused",
    }
}

/// What a person can use in place of the page where no window can be shown.
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
