//! The welcome at the first start: what is ticked, and where the icon is.

/// What is ticked of the words of a setting. At the first start nothing is: a question that comes answered is
/// no question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    chosen: Vec<String>,
    /// “Nothing in particular” is ticked.
    nothing: bool,
}

impl Ticks {
    /// The ticks of a setting with these words: none while it has its default.
    pub fn new(present: &[String], default: &[String]) -> Self {
        Ticks {
            chosen: if present == default {
                Vec::new()
            } else {
                present.to_vec()
            },
            nothing: false,
        }
    }

    /// Ticks a word, or takes its tick away.
    pub fn tick(&mut self, word: &str, on: bool) {
        self.chosen.retain(|chosen| chosen != word);
        if on {
            self.chosen.push(word.to_owned());
            self.nothing = false;
        }
    }

    /// Ticks “Nothing in particular”, or takes its tick away.
    pub fn tick_nothing(&mut self, on: bool) {
        self.nothing = on;
        if on {
            self.chosen.clear();
        }
    }

    /// Whether this word is ticked.
    pub fn has(&self, word: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == word)
    }

    /// Whether “Nothing in particular” is ticked.
    pub fn is_nothing(&self) -> bool {
        self.nothing
    }

    /// The value of the setting: the ticked words in the order of `words`, or the default without any.
    pub fn value(&self, words: &[&str], default: &[String]) -> Vec<String> {
        if self.chosen.is_empty() {
            return default.to_vec();
        }
        let ticked = words.iter().filter(|word| self.has(word));
        ticked.map(|word| (*word).to_owned()).collect()
    }
}

/// Where a desktop shows the icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconPlace {
    /// In the panel.
    Panel,
    /// Behind the arrow beside the clock of Windows.
    Hidden,
    /// In the menu bar of macOS.
    MenuBar,
    /// Nowhere, until GNOME has an extension for icons.
    GnomeExtension,
    /// Nowhere.
    Nowhere,
}

/// The systems, as far as their icons differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Linux and other free desktops.
    Free,
    /// Windows.
    Windows,
    /// macOS.
    Mac,
}

impl System {
    /// The system for which this program is built.
    pub fn own() -> Self {
        if cfg!(windows) {
            System::Windows
        } else if cfg!(target_os = "macos") {
            System::Mac
        } else {
            System::Free
        }
    }
}

impl IconPlace {
    /// The place on this system. `has_tray`: the icon is in a tray. `desktop`: its name, such as `XFCE`.
    pub fn new(system: System, has_tray: bool, desktop: &str) -> Self {
        match system {
            System::Windows => IconPlace::Hidden,
            System::Mac => IconPlace::MenuBar,
            System::Free if has_tray => IconPlace::Panel,
            System::Free if desktop.contains("GNOME") => IconPlace::GnomeExtension,
            System::Free => IconPlace::Nowhere,
        }
    }

    /// Whether there is an icon to find.
    pub fn is_somewhere(self) -> bool {
        !matches!(self, IconPlace::GnomeExtension | IconPlace::Nowhere)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(all: &[&str]) -> Vec<String> {
        all.iter().map(|w| (*w).to_owned()).collect()
    }

    #[test]
    fn nothing_is_ticked_until_the_person_ticks_it() {
        let default = words(&["neck", "hips"]);
        let mut ticks = Ticks::new(&default, &default);
        assert!(!ticks.has("neck") && !ticks.is_nothing());
        assert_eq!(ticks.value(&["neck", "hips"], &default), default);
        ticks.tick("hips", true);
        assert_eq!(ticks.value(&["neck", "hips"], &default), ["hips"]);
        ticks.tick("neck", true);
        assert_eq!(ticks.value(&["neck", "hips"], &default), ["neck", "hips"]);
        ticks.tick("neck", false);
        ticks.tick("hips", false);
        assert_eq!(ticks.value(&["neck", "hips"], &default), default);
        let chosen = Ticks::new(&words(&["neck"]), &default);
        assert!(chosen.has("neck") && !chosen.has("hips"));
    }

    #[test]
    fn nothing_in_particular_excludes_the_others() {
        let default = words(&["neck", "hips"]);
        let mut ticks = Ticks::default();
        ticks.tick("neck", true);
        ticks.tick_nothing(true);
        assert!(ticks.is_nothing() && !ticks.has("neck"));
        assert_eq!(ticks.value(&["neck", "hips"], &default), default);
        ticks.tick("hips", true);
        assert!(!ticks.is_nothing() && ticks.has("hips"));
    }

    #[test]
    fn icon_is_where_the_desktop_puts_it() {
        let place = |system, tray, desktop| IconPlace::new(system, tray, desktop);
        assert_eq!(place(System::Windows, true, ""), IconPlace::Hidden);
        assert_eq!(place(System::Mac, true, ""), IconPlace::MenuBar);
        assert_eq!(place(System::Free, true, "ubuntu:GNOME"), IconPlace::Panel);
        assert_eq!(
            place(System::Free, false, "ubuntu:GNOME"),
            IconPlace::GnomeExtension
        );
        let none = place(System::Free, false, "sway");
        assert!(none == IconPlace::Nowhere && !none.is_somewhere());
    }
}
