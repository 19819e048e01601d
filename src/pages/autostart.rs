//! Why the start at login could not be changed, in words.

use crate::autostart::{AutostartError, Refusal};
use crate::i18n::Translator;

/// Why the start at login could not be changed, for people.
pub fn problem(error: &AutostartError, i18n: &Translator) -> String {
    match error {
        AutostartError::Refused(refusal) => i18n.tr(message_id(*refusal)),
        AutostartError::Io(error) => format!("{}: {error}", i18n.tr("cannot-write")),
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
        let i18n = Translator::new("en", None);
        for refusal in [
            Refusal::TooLong,
            Refusal::OneTime,
            Refusal::NeedsApproval,
            Refusal::ByDesktop,
        ] {
            let text = problem(&refusal.into(), &i18n);
            assert!(
                text != message_id(refusal) && !text.starts_with("Unbrace cannot write"),
                "{text}"
            );
        }
        let denied = Error::from(ErrorKind::PermissionDenied);
        let text = problem(&denied.into(), &i18n);
        assert!(text.starts_with("Unbrace cannot write"), "{text}");
    }
}
