//! What the desktop is asked for a global shortcut, and what it reports. Pure.

use crate::cause::Cause;
use crate::shortcut::{Shortcut, ShortcutAction};
use thiserror::Error;

/// A global shortcut that the desktop is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    pub action: ShortcutAction,
    pub keys: Shortcut,
    /// What it does, in the person's language, for a desktop that lists the shortcuts of programs.
    pub description: String,
}

/// Why a shortcut does not work. `Display` is its form in `status`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(dead_code)] // each system has its own reasons
pub enum BindError {
    /// Another program has taken the combination.
    #[error("another program uses {0}")]
    InUse(Shortcut),
    /// An earlier action has the combination.
    #[error("{0} is set twice, so it only pauses")]
    Twice(Shortcut),
    /// The keyboard has no such key.
    #[error("this keyboard has no key for {0}")]
    NoKey(Shortcut),
    /// The desktop lets programs have no shortcuts.
    #[error(
        "this desktop has no global shortcuts for programs; bind `unbrace pause` or `unbrace done` in its keyboard \
         settings"
    )]
    Unavailable,
    /// The desktop has declined, perhaps because the person did.
    #[error("the desktop has not taken {0}; its keyboard settings may offer it")]
    Declined(Shortcut),
    /// The desktop has the action under another combination, and keeps that.
    #[error("the desktop uses {found} in place of {wanted}; its keyboard settings change that")]
    OtherKeys { wanted: Shortcut, found: Shortcut },
    /// The desktop reports another error.
    #[error("the desktop has not taken the shortcuts: {0}")]
    Desktop(Cause),
    /// There is no session bus, which leads to the portal.
    #[error("there is no session bus")]
    NoSessionBus,
    /// There is no display, so no keyboard.
    #[error("there is no display")]
    NoDisplay,
    /// The X server does not answer.
    #[error("the display has gone: {0}")]
    Display(Cause),
    /// The thread that waits for the keys cannot be started.
    #[error("{0}")]
    Thread(Cause),
}

impl BindError {
    /// Whether the action has a shortcut nevertheless.
    pub fn works(&self) -> bool {
        matches!(self, BindError::OtherKeys { .. })
    }
}

/// What the desktop reports about global shortcuts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(dead_code)] // a system without shortcuts reports no keys
pub enum ShortcutEvent {
    Pressed(ShortcutAction),
    /// The shortcuts that were asked for last work, apart from these.
    Bound(Vec<(ShortcutAction, BindError)>),
}

impl ShortcutEvent {
    /// None of them works, for this reason.
    pub fn all_failed(bindings: &[Binding], why: &BindError) -> Self {
        ShortcutEvent::Bound(bindings.iter().map(|b| (b.action, why.clone())).collect())
    }
}
