//! The global shortcuts: what the settings ask for, and which of them work.

use super::Message;
use super::binding::{BindError, Binding};
use super::health::Health;
use super::notification::MessageText;
use super::system::{Notifier, Screen, ShortcutKeys};
use crate::i18n::Translator;
use crate::ipc::Page;
use crate::settings::Settings;
use crate::shortcut::ShortcutAction;
use std::collections::BTreeMap;
use std::sync::mpsc::Sender;

/// Why shortcuts do not work.
type Failures = BTreeMap<ShortcutAction, BindError>;

/// The global shortcuts.
#[derive(Default)]
pub(super) struct Shortcuts {
    keys: ShortcutKeys,
    /// What the desktop is asked for.
    wanted: Vec<Binding>,
    /// Those that are not asked for, because an earlier action has their combination.
    twice: Failures,
    state: State,
    /// The person has changed them, and reads about one that does not work.
    announces: bool,
}

/// What is known about them.
#[derive(Default)]
enum State {
    /// The desktop has not answered yet.
    #[default]
    Asked,
    /// The desktop has answered. These do not work.
    Bound(Failures),
}

impl Shortcuts {
    /// Asks the desktop for the shortcuts of the settings, if they are others than before. `by_person`: the person
    /// has just changed the settings.
    pub(super) fn bind(
        &mut self,
        settings: &Settings,
        i18n: &Translator,
        (screen, notifier, to): (&Screen, Option<&Notifier>, &Sender<Message>),
        by_person: bool,
    ) {
        let (wanted, twice) = bindings(settings, i18n);
        if (&wanted, &twice) == (&self.wanted, &self.twice) {
            return;
        }
        (self.wanted, self.twice) = (wanted, twice);
        (self.state, self.announces) = (State::Asked, by_person);
        self.keys.bind(self.wanted.clone(), screen, notifier, to);
    }

    /// The desktop has answered: these do not work. Returns what the person has to know.
    pub(super) fn on_bound(
        &mut self,
        failed: Vec<(ShortcutAction, BindError)>,
        i18n: &Translator,
    ) -> Vec<MessageText> {
        let failures: Failures = failed.into_iter().chain(self.twice.clone()).collect();
        let texts = failures_by_text(&failures);
        for why in texts.keys() {
            log::warn!("shortcuts: {why}");
        }
        self.state = State::Bound(failures);
        if !std::mem::take(&mut self.announces) {
            return Vec::new();
        }
        let messages = texts.values();
        let messages = messages.filter_map(|(action, why)| self.message(*action, why, i18n));
        messages.collect()
    }

    /// What the person reads about a shortcut that does not work.
    fn message(&self, action: ShortcutAction, why: &BindError, i18n: &Translator) -> Option<MessageText> {
        let binding = self.wanted.iter().find(|b| b.action == action);
        let text = match why {
            BindError::InUse(keys) => i18n.tr_args("shortcut-in-use", &[("keys", &keys.to_string())]),
            BindError::Twice(keys) => i18n.tr_args("shortcut-twice", &[("keys", &keys.to_string())]),
            BindError::Unavailable => i18n.tr("shortcut-unavailable"),
            other => {
                let (keys, why) = (binding?.keys.to_string(), other.to_string());
                i18n.tr_args("shortcut-not-taken", &[("keys", &keys), ("why", &why)])
            }
        };
        Some(MessageText::new(text).on_page(Page::Settings))
    }

    pub(super) fn health(&self) -> Health {
        let failures = match &self.state {
            _ if self.wanted.is_empty() => return Health::Ok,
            State::Asked => return Health::Limited("the desktop has not answered yet".into()),
            State::Bound(failures) => failures,
        };
        let texts: Vec<String> = failures_by_text(failures).into_keys().collect();
        let works = |b: &Binding| failures.get(&b.action).is_none_or(BindError::works);
        let some_work = self.wanted.iter().any(works);
        match texts.join("; ") {
            none if none.is_empty() => Health::Ok,
            text if some_work => Health::Limited(text),
            text => Health::Missing(text),
        }
    }
}

/// Each text once, with the first action that has it.
fn failures_by_text(failures: &Failures) -> BTreeMap<String, (ShortcutAction, BindError)> {
    let mut texts = BTreeMap::new();
    for (action, why) in failures {
        texts
            .entry(why.to_string())
            .or_insert_with(|| (*action, why.clone()));
    }
    texts
}

/// What the desktop is asked for by these settings, and what is not asked for because an earlier action has its
/// combination.
fn bindings(settings: &Settings, i18n: &Translator) -> (Vec<Binding>, Failures) {
    let (mut wanted, mut twice) = (Vec::<Binding>::new(), Failures::new());
    for action in ShortcutAction::ALL {
        let Some(keys) = settings.shortcut(action).cloned() else {
            continue;
        };
        if wanted.iter().any(|earlier| earlier.keys == keys) {
            twice.insert(action, BindError::Twice(keys));
            continue;
        }
        let label = match action {
            ShortcutAction::Pause => "set-shortcut-pause",
            ShortcutAction::Answer => "set-shortcut-answer",
        };
        wanted.push(Binding {
            action,
            keys,
            description: i18n.tr(label),
        });
    }
    (wanted, twice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings;
    use crate::shortcut::Shortcut;
    use ShortcutAction::{Answer, Pause};

    /// Shortcuts for which the desktop was asked, without a desktop.
    fn asked(pause: &str, answer: &str) -> Shortcuts {
        let text = format!("[shortcut]\npause = \"{pause}\"\nanswer = \"{answer}\"\n");
        let (wanted, twice) = bindings(&settings::parse(&text).unwrap().0, &english());
        Shortcuts {
            wanted,
            twice,
            announces: true,
            ..Shortcuts::default()
        }
    }

    fn english() -> Translator {
        Translator::new("en", None)
    }

    fn keys(text: &str) -> Shortcut {
        text.parse().unwrap()
    }

    fn texts(messages: Vec<MessageText>) -> Vec<String> {
        messages.into_iter().map(|m| m.body).collect()
    }

    #[test]
    fn nothing_is_asked_for_without_a_combination() {
        let shortcuts = asked("", "");
        assert!(shortcuts.wanted.is_empty());
        assert_eq!(shortcuts.health(), Health::Ok);
    }

    #[test]
    fn combination_that_is_set_twice_pauses_and_is_explained() {
        let mut shortcuts = asked("Ctrl+Alt+P", "alt+ctrl+p");
        let wanted: Vec<_> = shortcuts.wanted.iter().map(|b| b.action).collect();
        assert_eq!(wanted, [Pause]);
        let messages = shortcuts.on_bound(Vec::new(), &english());
        assert_eq!(
            texts(messages),
            ["Ctrl+Alt+P is set twice, so it only pauses. You can choose other keys for “Done”."]
        );
        let text = "Ctrl+Alt+P is set twice, so it only pauses";
        assert_eq!(shortcuts.health(), Health::Limited(text.into()));
    }

    #[test]
    fn health_follows_what_works() {
        let mut shortcuts = asked("Ctrl+Alt+P", "Ctrl+Alt+D");
        assert!(shortcuts.health().works(), "not answered yet");
        let in_use = |text: &str| BindError::InUse(keys(text));
        let one = vec![(Answer, in_use("Ctrl+Alt+D"))];
        assert_eq!(shortcuts.on_bound(one, &english()).len(), 1);
        let text = "another program uses Ctrl+Alt+D";
        assert_eq!(shortcuts.health(), Health::Limited(text.into()));
        let both = vec![(Pause, BindError::Unavailable), (Answer, BindError::Unavailable)];
        assert!(shortcuts.on_bound(both, &english()).is_empty(), "announced once");
        assert_eq!(
            shortcuts.health(),
            Health::Missing(BindError::Unavailable.to_string()),
            "one text for both"
        );
        let other = BindError::OtherKeys {
            wanted: keys("Ctrl+Alt+P"),
            found: keys("Super+P"),
        };
        shortcuts.on_bound(vec![(Pause, other.clone()), (Answer, other.clone())], &english());
        assert_eq!(shortcuts.health(), Health::Limited(other.to_string()));
        shortcuts.on_bound(Vec::new(), &english());
        assert_eq!(shortcuts.health(), Health::Ok);
    }

    #[test]
    fn person_reads_each_reason_once() {
        let mut shortcuts = asked("Ctrl+Alt+P", "Ctrl+Alt+D");
        let both = vec![(Pause, BindError::Unavailable), (Answer, BindError::Unavailable)];
        let messages = texts(shortcuts.on_bound(both, &english()));
        assert_eq!(
            messages,
            [
                "This desktop has no shortcuts for programs. You can set one for “unbrace pause” in its keyboard settings."
            ]
        );
        shortcuts.announces = true;
        let no_key = vec![(Pause, BindError::NoKey(keys("Ctrl+Alt+P")))];
        assert_eq!(
            texts(shortcuts.on_bound(no_key, &english())),
            ["Ctrl+Alt+P does not work here: this keyboard has no key for Ctrl+Alt+P"]
        );
    }
}
