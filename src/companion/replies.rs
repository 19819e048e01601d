//! The texts of replies.

use crate::engine::{Answer, Command, LiveReminder};
use crate::i18n::Translator;
use crate::ipc::{Page, Request};
use crate::{content, paths};

/// Whether the request changes something that has to be saved.
pub(super) fn is_saved(request: &Request) -> bool {
    match request {
        Request::Command(_)
        | Request::FlareUp(_)
        | Request::Answer(_)
        | Request::Guided(..)
        | Request::Try(..)
        | Request::Prefer(_)
        | Request::LessonSeen(_)
        | Request::Quit => true,
        Request::Status
        | Request::AskFlareUp
        | Request::Why
        | Request::Program
        | Request::Settings
        | Request::Visits
        | Request::Open(_)
        | Request::OpenOn(..)
        | Request::Read(_)
        | Request::Dismiss(_)
        | Request::Subscribe(..) => false,
    }
}

/// The id of the sentence that says why a request was refused while this reminder is active.
pub(super) fn refusal(request: &Request, active: Option<&LiveReminder>) -> &'static str {
    match request {
        Request::Answer(_) | Request::Why if active.is_none() => "refused-nothing-live",
        Request::Answer(_) if active.is_some_and(|a| a.is_guided()) => "refused-guided",
        Request::Answer(Answer::Later) => "refused-later",
        Request::Command(Command::Undo) if active.is_some() => "refused-live",
        Request::Command(Command::Undo) => "refused-undo",
        Request::Command(Command::Offer(_)) | Request::Try(..) if active.is_some() => "refused-live",
        Request::Command(Command::Offer(_) | Command::Reading) | Request::Try(..) => "refused-away",
        _ => "refused",
    }
}

/// What a person can use in place of the page where no window can be shown.
pub(super) fn page_text(i18n: &Translator, page: Page) -> String {
    let id = match page {
        Page::Today => "open-today",
        Page::FlareUp => "open-flare-up",
        Page::Guide => "open-guide",
        Page::Breathe => "open-breathe",
        Page::Move => "open-move",
        Page::CheckIn => "open-check-in",
        Page::Progress => "open-progress",
        Page::Program => "open-program",
        Page::Visit => "open-visit",
        Page::Library => "open-library",
        Page::Settings => "open-settings",
        Page::Welcome => "open-welcome",
        Page::Author => "open-author",
        Page::Clinic => "open-clinic",
        Page::Learn | Page::WarningSigns => {
            let mut text = i18n.tr("open-learn");
            if let Some(a) = content::article("warning-signs", i18n.language()) {
                text.push_str(&format!("\n\n{}\n\n{}", a.title, a.plain()));
            }
            return text;
        }
    };
    let file = paths::settings_file().unwrap_or_default();
    i18n.tr_args(id, &[("file", &file.display().to_string())])
}
