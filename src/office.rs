//! An office's settings: one file for everyone on this computer, beneath the person's own. What the person's file says
//! wins, key by key; what it leaves out is the office's; what neither says is the program's default. An office file that
//! cannot be used is named and left aside, and nobody can be kept from pausing or quitting by one: there is no such key.
//!
//! The template that a first start writes states every key, and would hide the office's for ever. So where there is an
//! office file the template is written with its values as comments, and a whole template that was never touched counts
//! as saying nothing.

use crate::settings::{self, Problem, Settings, TEMPLATE};
use crate::{files, place};
use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The office's settings, as found.
#[derive(Clone, Debug, Default)]
pub struct Office {
    file: Option<PathBuf>,
    text: Option<String>,
    settings: Settings,
    /// What is wrong with the file, each with its place; empty: it can be used.
    problems: Vec<Problem>,
    /// Why it cannot be read at all.
    unreadable: Option<String>,
}

impl Office {
    /// Looks for the file and reads it.
    pub fn read() -> Self {
        let Some(file) = place::office_file() else {
            return Self::default();
        };
        match files::own_text(&file, settings::LARGEST) {
            Ok(text) => Self::new(file, text),
            Err(e) if e.kind() == ErrorKind::NotFound => Self::default(),
            Err(e) => Self {
                unreadable: Some(format!("cannot read {}: {e}", file.display())),
                file: Some(file),
                ..Self::default()
            },
        }
    }

    /// What a file with this text means.
    pub fn new(file: PathBuf, text: String) -> Self {
        let (settings, problems) = match settings::parse(&text) {
            Ok((settings, warnings)) => (settings, warnings),
            Err(problems) => (Settings::default(), problems),
        };
        Self {
            file: Some(file),
            text: Some(text),
            settings,
            problems,
            unreadable: None,
        }
    }

    /// Where the file is, if there is one.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Whether there is one and it can be used.
    pub fn in_force(&self) -> bool {
        self.text().is_some()
    }

    /// What it says, where it can be used.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref().filter(|_| !self.is_bad())
    }

    /// What holds where the person's file says nothing.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Everything that is wrong with it, warnings among it.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether there is one that cannot be used.
    pub fn is_bad(&self) -> bool {
        self.unreadable.is_some() || self.problems.iter().any(|p| !p.warning)
    }

    /// Why it is not used, in one line.
    pub fn why_not(&self) -> Option<String> {
        let first = self.problems.iter().find(|p| !p.warning);
        let at = self.file.as_ref().map(|f| f.display().to_string());
        self.unreadable
            .clone()
            .or_else(|| Some(format!("{}:{}", at?, first?)))
    }

    /// What a first start writes as the person's file.
    pub fn template(&self) -> Cow<'static, str> {
        match &self.file {
            Some(file) if self.in_force() => settings::commented_out(&file.display().to_string()).into(),
            _ => TEMPLATE.into(),
        }
    }

    /// What the person's file says of their own: to be read, and to be edited.
    pub fn own<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.in_force() && text == TEMPLATE {
            Cow::Owned(self.template().into_owned())
        } else {
            text.into()
        }
    }

    /// The settings in force by the text of the person's file. `Err`: every problem in it; `Ok` carries the warnings.
    ///
    /// # Errors
    /// When the person's file cannot be used.
    pub fn parse(&self, text: &str) -> Result<(Settings, Vec<Problem>), Vec<Problem>> {
        settings::parse_over(&self.settings, &self.own(text))
    }
}

/// The settings in force by the files as they are now; a person's file that cannot be used says nothing.
pub fn settings() -> Settings {
    let office = Office::read();
    let text = place::settings_file().and_then(|f| std::fs::read_to_string(f).ok());
    let own = text.and_then(|t| office.parse(&t).ok());
    own.map_or_else(|| office.settings().clone(), |(s, _)| s)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::keys::Value;

    fn office(text: &str) -> Office {
        Office::new("/etc/unbrace/settings.toml".into(), text.into())
    }

    fn every(settings: &Settings) -> i64 {
        match settings.get("posture.every") {
            Some(Value::Length(ms)) => ms / 60_000,
            _ => 0,
        }
    }

    #[test]
    fn own_keys_win_then_the_offices_then_the_defaults() {
        let office = office("[posture]\nevery = \"45m\"\n[quiet]\ncalls = false\n");
        let (s, _) = office.parse("[posture]\nevery = \"20m\"\n").unwrap();
        assert_eq!(every(&s), 20);
        assert_eq!(s.get("quiet.calls"), Some(&Value::Bool(false)));
        assert_eq!(s.get("quiet.fullscreen"), Some(&Value::Bool(true)));
        // A default that the person states is their own wish.
        assert_eq!(
            every(&office.parse("[posture]\nevery = \"30m\"\n").unwrap().0),
            30
        );
        assert_eq!(every(&office.parse("").unwrap().0), 45);
    }

    #[test]
    fn neither_template_hides_what_the_office_says() {
        let office = office("[posture]\nevery = \"45m\"\n");
        assert_eq!(every(&office.parse(TEMPLATE).unwrap().0), 45);
        let first = office.template();
        assert_eq!(every(&office.parse(&first).unwrap().0), 45);
        // One wish of the person's own leaves the rest to the office.
        let changed = settings::set(&office.own(TEMPLATE), "movement.every", "2h").unwrap();
        let (s, warnings) = office.parse(&changed).unwrap();
        assert_eq!((every(&s), warnings), (45, Vec::new()));
        assert_eq!(s.get("movement.every"), Some(&Value::Length(7_200_000)));
        let back = settings::set(&changed, "posture.every", "30m").unwrap();
        assert_eq!(every(&office.parse(&back).unwrap().0), 30);
    }

    #[test]
    fn a_bad_one_is_named_and_left_aside() {
        let bad = office("[posture]\nevery = \"45m\"\n[movement]\nevery = \"1s\"\n");
        assert!(bad.is_bad() && !bad.in_force());
        assert_eq!(every(&bad.parse("").unwrap().0), 30);
        assert_eq!(bad.template(), TEMPLATE);
        let why = bad.why_not().unwrap();
        assert!(
            why.starts_with("/etc/unbrace/settings.toml:4:1: error: movement.every: found \"1s\""),
            "{why}"
        );
        let odd = office("[posture]\nevery = \"45m\"\nspeed = 1\n");
        assert!(odd.in_force() && odd.problems().len() == 1);
        assert_eq!(Office::default().template(), TEMPLATE);
    }
}
