//! Whether each component of the companion works, for `status` and the windows. Pure.

use crate::presence::{PresenceError, Sense};
use std::collections::BTreeMap;
use std::fmt;

/// A component that may be missing while the others go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Component {
    Tray,
    Notifications,
    Presence,
    /// The history and the saved state: see `StorageHealth`.
    History,
    Settings,
    Program,
    Shortcuts,
}

impl Component {
    /// Every component, in the order in which `status` lists them.
    pub const ALL: [Component; 7] = [
        Component::Tray,
        Component::Notifications,
        Component::Presence,
        Component::History,
        Component::Settings,
        Component::Program,
        Component::Shortcuts,
    ];

    /// The key in `status --json`.
    pub fn name(self) -> &'static str {
        match self {
            Component::Tray => "tray",
            Component::Notifications => "notifications",
            Component::Presence => "presence",
            Component::History => "history",
            Component::Settings => "settings",
            Component::Program => "program",
            Component::Shortcuts => "shortcuts",
        }
    }
}

/// The condition of one component. `Display` is its form in `status`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    Ok,
    /// It works, apart from what the text says.
    Limited(String),
    /// It does not work, for this reason.
    Missing(String),
    /// The senses that no source observes, each with the reason. The map is not empty.
    Unobserved(BTreeMap<Sense, PresenceError>),
    /// A file that configures it has an error.
    Problem {
        /// The error.
        text: String,
        /// What is used in place of the file.
        using: String,
    },
}

impl Health {
    /// Whether it works, at least in part.
    pub fn works(&self) -> bool {
        match self {
            Health::Ok | Health::Limited(_) => true,
            Health::Missing(_) | Health::Problem { .. } => false,
            Health::Unobserved(senses) => !senses.keys().any(|sense| sense.needed()),
        }
    }

    /// Why it does not work, or with which limit; empty if there is nothing to say.
    pub fn reason(&self) -> String {
        match self {
            Health::Ok => String::new(),
            Health::Limited(text) | Health::Missing(text) => text.clone(),
            Health::Unobserved(senses) => {
                let each = senses
                    .iter()
                    .map(|(sense, why)| format!("{} ({why})", sense.name()));
                let list = each.collect::<Vec<_>>().join("; ");
                if self.works() {
                    format!("without: {list}")
                } else {
                    list
                }
            }
            Health::Problem { text, using } => format!("{text}; running on {using}"),
        }
    }
}

impl fmt::Display for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Health::Ok => f.write_str("ok"),
            Health::Problem { .. } => write!(f, "problem: {}", self.reason()),
            _ if self.works() => write!(f, "ok; {}", self.reason()),
            _ => write!(f, "missing: {}", self.reason()),
        }
    }
}

/// The condition of every component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentHealth(BTreeMap<Component, Health>);

impl ComponentHealth {
    pub fn new(of: impl Fn(Component) -> Health) -> Self {
        ComponentHealth(Component::ALL.into_iter().map(|c| (c, of(c))).collect())
    }

    /// Each component with its condition, in the order of [`Component::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Component, &Health)> {
        self.0.iter().map(|(component, health)| (*component, health))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_status_begins_with_the_kind_of_condition() {
        let text = |health: Health| health.to_string();
        assert_eq!(text(Health::Ok), "ok");
        assert_eq!(
            text(Health::Limited("without: calls".into())),
            "ok; without: calls"
        );
        assert_eq!(text(Health::Missing("no bus".into())), "missing: no bus");
        let problem = Health::Problem {
            text: "1 in s.toml".into(),
            using: "the defaults".into(),
        };
        assert!(!problem.works());
        assert_eq!(problem.reason(), "1 in s.toml; running on the defaults");
        assert_eq!(text(problem), "problem: 1 in s.toml; running on the defaults");
    }

    #[test]
    fn components_are_listed_in_the_order_of_status() {
        let health = ComponentHealth::new(|component| match component {
            Component::Program => Health::Missing("no file".into()),
            _ => Health::Ok,
        });
        let listed: Vec<_> = health.iter().map(|(c, h)| (c, h.works())).collect();
        let expected = Component::ALL.map(|c| (c, c != Component::Program));
        assert_eq!(listed, expected);
    }
}
