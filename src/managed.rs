//! Managed settings: one system-wide file for all users of this computer. For each key, the user's own file
//! takes precedence, then the managed one, then the default. Invalid managed settings are reported and
//! ignored. They cannot keep a user from pausing or quitting: there is no key for that.
//!
//! The template that the first start writes contains every key, and would override all managed settings.
//! Therefore, with managed settings, the template is written with its values as comments, and an own file
//! that is the unchanged template counts as empty.

use crate::settings::{self, Problem, Settings, TEMPLATE};
use crate::{files, paths};
use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The managed settings.
#[derive(Clone, Debug, Default)]
pub struct ManagedSettings {
    file: Option<PathBuf>,
    text: Option<String>,
    settings: Settings,
    /// The errors and warnings of the file.
    problems: Vec<Problem>,
    /// Why the file cannot be read.
    unreadable: Option<String>,
}

impl ManagedSettings {
    /// Reads the file, if it exists.
    pub fn read() -> Self {
        let Some(file) = paths::office_file() else {
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

    /// Parses the text of the file.
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

    /// The path of the file, if it exists.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Whether the file exists and is valid.
    pub fn in_force(&self) -> bool {
        self.text().is_some()
    }

    /// The text of a valid file.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref().filter(|_| !self.is_invalid())
    }

    /// The settings for keys that the user's own file leaves out.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// All errors and warnings.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether the file exists and is invalid.
    pub fn is_invalid(&self) -> bool {
        self.unreadable.is_some() || self.problems.iter().any(|p| !p.warning)
    }

    /// Why the file is not used, in one line.
    pub fn first_error(&self) -> Option<String> {
        let first = self.problems.iter().find(|p| !p.warning);
        let at = self.file.as_ref().map(|f| f.display().to_string());
        self.unreadable
            .clone()
            .or_else(|| Some(format!("{}:{}", at?, first?)))
    }

    /// The text of the user's own file at the first start.
    pub fn template(&self) -> Cow<'static, str> {
        match &self.file {
            Some(file) if self.in_force() => settings::commented_out(&file.display().to_string()).into(),
            _ => TEMPLATE.into(),
        }
    }

    /// The text of the user's own file for parsing and editing: an unchanged template is replaced by
    /// [`Self::template`].
    pub fn own<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.in_force() && text == TEMPLATE {
            Cow::Owned(self.template().into_owned())
        } else {
            text.into()
        }
    }

    /// The settings in force, and the warnings, from the text of the user's own file.
    ///
    /// # Errors
    /// All problems, if the text is invalid.
    pub fn parse(&self, text: &str) -> Result<(Settings, Vec<Problem>), Vec<Problem>> {
        settings::parse_over(&self.settings, &self.own(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::keys::Value;

    fn office(text: &str) -> ManagedSettings {
        ManagedSettings::new("/etc/unbrace/settings.toml".into(), text.into())
    }

    fn every(settings: &Settings) -> i64 {
        match settings.get("posture.every") {
            Some(Value::Length(ms)) => ms / 60_000,
            _ => 0,
        }
    }

    #[test]
    fn own_keys_override_managed_keys_and_those_the_defaults() {
        let office = office("[posture]\nevery = \"45m\"\n[quiet]\ncalls = false\n");
        let (s, _) = office.parse("[posture]\nevery = \"20m\"\n").unwrap();
        assert_eq!(every(&s), 20);
        assert_eq!(s.get("quiet.calls"), Some(&Value::Bool(false)));
        assert_eq!(s.get("quiet.fullscreen"), Some(&Value::Bool(true)));
        // A default in the user's own file overrides the managed value.
        assert_eq!(
            every(&office.parse("[posture]\nevery = \"30m\"\n").unwrap().0),
            30
        );
        assert_eq!(every(&office.parse("").unwrap().0), 45);
    }

    #[test]
    fn templates_override_no_managed_setting() {
        let office = office("[posture]\nevery = \"45m\"\n");
        assert_eq!(every(&office.parse(TEMPLATE).unwrap().0), 45);
        let first = office.template();
        assert_eq!(every(&office.parse(&first).unwrap().0), 45);
        // An own key leaves all other keys to the managed settings.
        let changed = settings::set(&office.own(TEMPLATE), "movement.every", "2h").unwrap();
        let (s, warnings) = office.parse(&changed).unwrap();
        assert_eq!((every(&s), warnings), (45, Vec::new()));
        assert_eq!(s.get("movement.every"), Some(&Value::Length(7_200_000)));
        let back = settings::set(&changed, "posture.every", "30m").unwrap();
        assert_eq!(every(&office.parse(&back).unwrap().0), 30);
    }

    #[test]
    fn invalid_file_is_reported_and_ignored() {
        let bad = office("[posture]\nevery = \"45m\"\n[movement]\nevery = \"1s\"\n");
        assert!(bad.is_invalid() && !bad.in_force());
        assert_eq!(every(&bad.parse("").unwrap().0), 30);
        assert_eq!(bad.template(), TEMPLATE);
        let why = bad.first_error().unwrap();
        assert!(
            why.starts_with("/etc/unbrace/settings.toml:4:1: error: movement.every: found \"1s\""),
            "{why}"
        );
        let odd = office("[posture]\nevery = \"45m\"\nspeed = 1\n");
        assert!(odd.in_force() && odd.problems().len() == 1);
        assert_eq!(ManagedSettings::default().template(), TEMPLATE);
    }
}
