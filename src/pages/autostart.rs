//! Why the start at login could not be changed, in words.

use crate::autostart::{AutostartError, Refusal};
use crate::words::Words;

/// Why the start at login could not be changed, for people.
pub fn problem(error: &AutostartError, words: &Words) -> String {
    match error {
        AutostartError::Refused(refusal) => words.say(message_id(*refusal)),
        AutostartError::Io(error) => format!("{}: {error}", words.say("cannot-write")),
    }
}

fn message_id(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::TooLong => "autostart-too-long",
        Refusal::OneTime => "autostart-one-time",
        Refusal::NeedsApproval => "autostart-needs-approval",
        Refusal::ByDesktop => "autostart-refused",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Error, ErrorKind};

    #[test]
    fn every_refusal_has_a_message() {
        let words = Words::new("en", None);
        for refusal in [
            Refusal::TooLong,
            Refusal::OneTime,
            Refusal::NeedsApproval,
            Refusal::ByDesktop,
        ] {
            let text = problem(&refusal.into(), &words);
            assert!(
                text != message_id(refusal) && !text.starts_with("Unbrace cannot write"),
                "{text}"
            );
        }
        let denied = Error::from(ErrorKind::PermissionDenied);
        let text = problem(&denied.into(), &words);
        assert!(text.starts_with("Unbrace cannot write"), "{text}");
    }
}
