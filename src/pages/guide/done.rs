//! What a session amounted to, in words.

use crate::engine::{MINUTE, Ms, SECOND};
use crate::i18n::Translator;

/// What a session amounted to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The exercises of which enough was done.
    pub exercises: i64,
    /// The whole breaths.
    pub breaths: i64,
    /// The time.
    pub spent: Ms,
}

impl Done {
    /// In words, such as “3 exercises, 2 minutes.” Empty if it is too little to name.
    pub fn describe(&self, i18n: &Translator) -> String {
        let count = |id: &str, n: i64| i18n.tr_args(id, &[("count", &n.to_string())]);
        let minutes = (self.spent + MINUTE / 2) / MINUTE;
        let parts = [
            (self.exercises > 0).then(|| count("closing-exercises", self.exercises)),
            (self.breaths > 0).then(|| count("closing-breaths", self.breaths)),
        ];
        let mut parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            return String::new();
        }
        parts.push(match minutes {
            0 => count("closing-seconds", self.spent / SECOND),
            minutes => count("closing-minutes", minutes),
        });
        i18n.tr_args("sentence", &[("text", &i18n.list(&parts))])
    }
}
