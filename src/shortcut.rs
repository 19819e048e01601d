//! Global shortcuts: combinations of keys such as "Ctrl+Alt+P", in the form in which people write them. Pure.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// What a global shortcut does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShortcutAction {
    /// Pauses the reminders for an hour, or ends the pause.
    Pause,
    /// Answers the active reminder with "done".
    Answer,
}

impl ShortcutAction {
    /// All, in the order of the settings.
    pub const ALL: [ShortcutAction; 2] = [ShortcutAction::Pause, ShortcutAction::Answer];

    /// The key of its combination in the settings.
    pub fn setting(self) -> &'static str {
        match self {
            ShortcutAction::Pause => "shortcut.pause",
            ShortcutAction::Answer => "shortcut.answer",
        }
    }
}

/// A key that is held while another one is pressed, in the order in which a combination names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Modifier {
    /// The control key.
    Ctrl,
    /// The alternate key; Option on macOS.
    Alt,
    /// The shift key.
    Shift,
    /// The key of the system: Windows, Command or Super.
    Super,
}

impl Modifier {
    /// All, in their order.
    pub const ALL: [Modifier; 4] = [Modifier::Ctrl, Modifier::Alt, Modifier::Shift, Modifier::Super];

    /// Its name in a combination.
    pub fn name(self) -> &'static str {
        match self {
            Modifier::Ctrl => "Ctrl",
            Modifier::Alt => "Alt",
            Modifier::Shift => "Shift",
            Modifier::Super => "Super",
        }
    }

    /// Its name in the freedesktop specification of shortcuts.
    fn portal_name(self) -> &'static str {
        match self {
            Modifier::Ctrl => "CTRL",
            Modifier::Alt => "ALT",
            Modifier::Shift => "SHIFT",
            Modifier::Super => "LOGO",
        }
    }

    fn of_name(word: &str) -> Option<Self> {
        match word.to_ascii_lowercase().as_str() {
            "ctrl" | "control" | "strg" => Some(Modifier::Ctrl),
            "alt" | "option" => Some(Modifier::Alt),
            "shift" | "umschalt" => Some(Modifier::Shift),
            "super" | "win" | "windows" | "cmd" | "command" | "meta" | "logo" => Some(Modifier::Super),
            _ => None,
        }
    }
}

/// The key that ends a combination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A letter from A to Z or a digit, in upper case.
    Character(char),
    /// F1 to F24.
    Function(u8),
    /// Another key.
    Named(NamedKey),
}

/// A key that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the names are those on the keys
pub enum NamedKey {
    Space,
    Left,
    Up,
    Right,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Pause,
    Insert,
    Delete,
}

/// The named keys: the name in a combination, the X11 keysym, and the name of that keysym.
const NAMED: [(NamedKey, &str, u32, &str); 12] = [
    (NamedKey::Space, "Space", 0x20, "space"),
    (NamedKey::Left, "Left", 0xff51, "Left"),
    (NamedKey::Up, "Up", 0xff52, "Up"),
    (NamedKey::Right, "Right", 0xff53, "Right"),
    (NamedKey::Down, "Down", 0xff54, "Down"),
    (NamedKey::PageUp, "PageUp", 0xff55, "Page_Up"),
    (NamedKey::PageDown, "PageDown", 0xff56, "Page_Down"),
    (NamedKey::Home, "Home", 0xff50, "Home"),
    (NamedKey::End, "End", 0xff57, "End"),
    (NamedKey::Pause, "Pause", 0xff13, "Pause"),
    (NamedKey::Insert, "Insert", 0xff63, "Insert"),
    (NamedKey::Delete, "Delete", 0xffff, "Delete"),
];
/// The function keys from this one on are on no usual keyboard, and no program uses them alone.
const FREE_FUNCTION_KEYS: u8 = 13;
/// A longer word is no mistyped name of a key.
const LONGEST_NAME: usize = 20;

impl NamedKey {
    /// The row of the table.
    fn row(self) -> (&'static str, u32, &'static str) {
        let (_, name, keysym, keysym_name) = NAMED[self as usize]; // a test compares the order
        (name, keysym, keysym_name)
    }
}

impl Key {
    fn of_name(word: &str) -> Option<Self> {
        let mut chars = word.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return c
                .is_ascii_alphanumeric()
                .then(|| Key::Character(c.to_ascii_uppercase()));
        }
        let number = word.strip_prefix(['F', 'f']).and_then(|n| n.parse().ok());
        if let Some(n) = number.filter(|n| (1..=24).contains(n)) {
            return Some(Key::Function(n));
        }
        let named = NAMED.iter().find(|(_, name, ..)| name.eq_ignore_ascii_case(word));
        named.map(|(key, ..)| Key::Named(*key))
    }

    /// The X11 keysym without Shift.
    pub fn keysym(self) -> u32 {
        match self {
            Key::Character(c) => u32::from(c.to_ascii_lowercase()),
            Key::Function(n) => 0xffbd + u32::from(n),
            Key::Named(key) => key.row().1,
        }
    }

    /// The name of the keysym, as the freedesktop specification of shortcuts has it.
    fn keysym_name(self) -> String {
        match self {
            Key::Character(c) => c.to_ascii_lowercase().to_string(),
            Key::Function(_) => self.to_string(),
            Key::Named(key) => key.row().2.to_owned(),
        }
    }

    /// Whether other programs can do without this key while these are held. Ctrl+C is used for copying, Alt+F opens a
    /// menu, and Shift+P writes a letter.
    fn is_free_with(self, held: &BTreeSet<Modifier>) -> bool {
        let more_than_shift = held.iter().any(|m| *m != Modifier::Shift);
        match self {
            Key::Function(n) => n >= FREE_FUNCTION_KEYS || more_than_shift,
            Key::Named(NamedKey::Pause) => true,
            Key::Character(_) | Key::Named(_) => held.contains(&Modifier::Super) || held.len() >= 2,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Character(c) => write!(f, "{c}"),
            Key::Function(n) => write!(f, "F{n}"),
            Key::Named(key) => f.write_str(key.row().0),
        }
    }
}

/// A combination of keys. `Display` is its form in the settings file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shortcut {
    modifiers: BTreeSet<Modifier>,
    key: Key,
}

/// Why a text is no combination.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ShortcutError {
    /// A part is no key that can be used, and no name of one is near.
    #[error(
        "{found:?} is no key; use A to Z, 0 to 9, F1 to F24, Space, Pause, Insert, Delete, Home, End, PageUp, \
         PageDown or an arrow such as Left, with Ctrl, Alt, Shift or Super before it"
    )]
    UnknownKey {
        /// The part.
        found: String,
    },
    /// A part is no key that can be used, but the name of one is near.
    #[error("{found:?} is no key; did you mean {near}?")]
    Mistyped {
        /// The part.
        found: String,
        /// The name.
        near: String,
    },
    /// There are only keys that are held.
    #[error("a key is missing after {after}; end with one, as in \"Ctrl+Alt+P\"")]
    NoKey {
        /// The keys that are held.
        after: String,
    },
    /// There are two keys that are not held.
    #[error("{first} and {second} are two keys; use one of them, with Ctrl, Alt, Shift or Super before it")]
    TwoKeys {
        /// The first key.
        first: String,
        /// The second key.
        second: String,
    },
    /// A key that is held is named twice.
    #[error("{} is there twice; once is enough", .0.name())]
    Repeated(Modifier),
    /// Other programs need the combination.
    #[error("other programs need {keys}; hold more keys, as in \"Ctrl+Alt+{key}\"")]
    Needed {
        /// The combination.
        keys: String,
        /// The key at its end.
        key: String,
    },
}

/// The name that is nearest to a mistyped part.
fn nearest(word: &str) -> Option<String> {
    let length = word.chars().count();
    if length > LONGEST_NAME {
        return None;
    }
    let functions = (1..=24).map(|n| format!("F{n}"));
    let modifiers = Modifier::ALL.map(|m| m.name().to_owned());
    let named = NAMED.iter().map(|(_, name, ..)| (*name).to_owned());
    let word = word.to_ascii_lowercase();
    let distance = |name: &String| strsim::damerau_levenshtein(&word, &name.to_ascii_lowercase());
    let all = modifiers.into_iter().chain(named).chain(functions);
    let (away, best) = all
        .map(|name| (distance(&name), name))
        .min_by_key(|(away, _)| *away)?;
    (away <= 2 && away < length).then_some(best)
}

impl FromStr for Shortcut {
    type Err = ShortcutError;

    fn from_str(text: &str) -> Result<Self, ShortcutError> {
        let (mut modifiers, mut key) = (BTreeSet::new(), None::<Key>);
        for part in text.split('+').map(str::trim) {
            if let Some(modifier) = Modifier::of_name(part) {
                if !modifiers.insert(modifier) {
                    return Err(ShortcutError::Repeated(modifier));
                }
                continue;
            }
            let found = Key::of_name(part).ok_or_else(|| unknown(part, &modifiers))?;
            if let Some(first) = key.replace(found) {
                return Err(ShortcutError::TwoKeys {
                    first: first.to_string(),
                    second: found.to_string(),
                });
            }
        }
        let key = key.ok_or_else(|| ShortcutError::NoKey {
            after: names(&modifiers),
        })?;
        let is_free = key.is_free_with(&modifiers);
        let shortcut = Shortcut { modifiers, key };
        if is_free {
            return Ok(shortcut);
        }
        Err(ShortcutError::Needed {
            keys: shortcut.to_string(),
            key: key.to_string(),
        })
    }
}

/// The error of a part that is no key.
fn unknown(part: &str, before: &BTreeSet<Modifier>) -> ShortcutError {
    let found = part.to_owned();
    match nearest(part) {
        _ if part.is_empty() && !before.is_empty() => ShortcutError::NoKey { after: names(before) },
        Some(near) => ShortcutError::Mistyped { found, near },
        None => ShortcutError::UnknownKey { found },
    }
}

fn names(modifiers: &BTreeSet<Modifier>) -> String {
    let names: Vec<&str> = modifiers.iter().map(|m| m.name()).collect();
    names.join("+")
}

impl fmt::Display for Shortcut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for modifier in &self.modifiers {
            write!(f, "{}+", modifier.name())?;
        }
        write!(f, "{}", self.key)
    }
}

impl Shortcut {
    /// The keys that are held.
    pub fn modifiers(&self) -> &BTreeSet<Modifier> {
        &self.modifiers
    }

    /// The key that is pressed.
    pub fn key(&self) -> Key {
        self.key
    }

    /// Its form for the portal of the desktop, by the freedesktop specification of shortcuts.
    pub fn portal_trigger(&self) -> String {
        let modifiers = self.modifiers.iter().map(|m| m.portal_name().to_owned());
        let parts: Vec<String> = modifiers.chain([self.key.keysym_name()]).collect();
        parts.join("+")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let read = text.parse::<Shortcut>();
        read.map(|s| s.to_string()).map_err(|e| e.to_string())
    }

    #[test]
    fn table_of_named_keys_is_in_the_order_of_the_enum() {
        assert!(NAMED.iter().zip(0..).all(|((key, ..), n)| *key as usize == n));
    }

    #[test]
    fn combination_is_read_in_any_order_and_case_and_written_in_one() {
        for (text, written) in [
            ("Ctrl+Alt+P", "Ctrl+Alt+P"),
            (" alt + control + p ", "Ctrl+Alt+P"),
            ("cmd+shift+f5", "Shift+Super+F5"),
            ("win+pageup", "Super+PageUp"),
            ("Ctrl+F9", "Ctrl+F9"),
            ("F13", "F13"),
            ("pause", "Pause"),
            ("Ctrl+Shift+0", "Ctrl+Shift+0"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(written), "{text}");
            assert_eq!(read(written).as_deref(), Ok(written), "{text}");
        }
    }

    #[test]
    fn error_says_what_is_missing_and_what_to_write() {
        let error = |text: &str| read(text).unwrap_err();
        assert_eq!(error("Crtl+Alt+P"), "\"Crtl\" is no key; did you mean Ctrl?");
        assert_eq!(error("Ctrl+Spcae"), "\"Spcae\" is no key; did you mean Space?");
        assert!(error("Ctrl+ä").starts_with("\"ä\" is no key; use A to Z"));
        assert!(error(&"x".repeat(100_000)).contains("is no key; use A to Z"));
        assert!(error("").contains("is no key"));
        assert_eq!(
            error("Ctrl+Alt"),
            "a key is missing after Ctrl+Alt; end with one, as in \"Ctrl+Alt+P\""
        );
        assert!(error("Ctrl+").starts_with("a key is missing after Ctrl;"));
        assert!(error("Ctrl+P+Q").starts_with("P and Q are two keys"));
        assert_eq!(error("Ctrl+Control+P"), "Ctrl is there twice; once is enough");
    }

    #[test]
    fn combination_that_other_programs_need_is_refused_with_a_free_one() {
        for text in [
            "P",
            "Shift+P",
            "Ctrl+C",
            "Alt+F",
            "Space",
            "Ctrl+Left",
            "F5",
            "Shift+F5",
        ] {
            let why = read(text).unwrap_err();
            let key = text.rsplit('+').next().unwrap_or_default();
            assert_eq!(
                why,
                format!("other programs need {text}; hold more keys, as in \"Ctrl+Alt+{key}\"")
            );
            assert_eq!(read(&format!("Ctrl+Alt+{key}")), Ok(format!("Ctrl+Alt+{key}")));
        }
    }

    #[test]
    fn forms_for_x11_and_the_portal_name_the_same_key() {
        let of = |text: &str| {
            let shortcut: Shortcut = text.parse().unwrap();
            (shortcut.key().keysym(), shortcut.portal_trigger())
        };
        assert_eq!(of("Ctrl+Alt+P"), (0x70, "CTRL+ALT+p".into()));
        assert_eq!(of("Super+F1"), (0xffbe, "LOGO+F1".into()));
        assert_eq!(of("Shift+Super+PageUp"), (0xff55, "SHIFT+LOGO+Page_Up".into()));
    }
}
