//! A value of the registry's `Run`, the person's own. Windows' own switch (Task Manager, Settings) is a value beside it,
//! which is honoured: what was switched off there counts as off and is not mended.
//!
//! An office's value in the machine's `Run` is not the person's to change, and neither is its switch. There "off" is the
//! person's switch without a value of theirs, and the office's value starts `unbrace.exe run --at-login`, which looks
//! for it.

use super::Hindrance;
use std::path::PathBuf;

/// The longest command that Windows runs at login, in UTF-16 units.
const LONGEST: usize = 260;

/// The command that starts `program`, under `home` when it is portable.
///
/// # Errors
/// When it is longer than Windows takes.
fn command(program: &str, home: Option<&str>) -> Result<String, Hindrance> {
    let command = invocation(program, home, "run");
    if command.encode_utf16().count() > LONGEST {
        return Err(Hindrance::TooLong);
    }
    Ok(command)
}

/// The command line that runs `program` with `verb`, under `home` when it is portable.
fn invocation(program: &str, home: Option<&str>, verb: &str) -> String {
    let home = home.map(|h| format!("--home {} ", quoted(h)));
    format!(
        "{} {}{verb}",
        quoted(&windowed(program)),
        home.unwrap_or_default()
    )
}

/// The program without a console of its own: `unbrace.exe` for its twin `unbrace.com`.
fn windowed(program: &str) -> String {
    let dot = program.len().saturating_sub(4);
    match program.get(dot..) {
        Some(end) if end.eq_ignore_ascii_case(".com") => format!("{}.exe", &program[..dot]),
        _ => program.to_owned(),
    }
}

/// As one argument. A path has no quotes; backslashes before the last one would take it for their own.
fn quoted(path: &str) -> String {
    let ending = path.len() - path.trim_end_matches('\\').len();
    format!("\"{path}{}\"", "\\".repeat(ending))
}

/// The program that a command starts, where it names one by its path.
fn named(command: &str) -> Option<PathBuf> {
    let rest = command.trim();
    let program = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split(' ').next()?,
    };
    program.contains('\\').then(|| program.into())
}

/// Whether Windows' own switch, as it stands in the registry, says off: its first byte is odd.
fn is_off(switch: &[u8]) -> bool {
    switch.first().is_some_and(|b| b & 1 == 1)
}

#[cfg(windows)]
pub mod system {
    //! The values in the registry.

    use super::super::{Autostart, of_another, program};
    use super::{command, invocation, is_off, named};
    use crate::place;
    use std::io;
    use windows::Win32::Foundation::{ERROR_FILE_NOT_FOUND, WIN32_ERROR};
    use windows::core::{Error, HRESULT, Result};
    use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE, Type};

    const NAME: &str = "Unbrace";
    const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
    const SWITCH: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
    /// What Task Manager writes, the time left out.
    const OFF: [u8; 12] = [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// Where the values are; the tests have a place of their own.
    struct Entries<'a> {
        person: &'a Key,
        office: &'a Key,
    }

    const OWN: Entries = Entries {
        person: CURRENT_USER,
        office: LOCAL_MACHINE,
    };

    pub fn place() -> io::Result<String> {
        Ok(format!(r"HKEY_CURRENT_USER\{RUN}, value {NAME}"))
    }

    pub fn state() -> io::Result<Autostart> {
        OWN.state(&own()?)
    }

    pub fn mend() -> io::Result<()> {
        match state()? {
            Autostart::Stale(_) => set(true),
            _ => Ok(()),
        }
    }

    pub fn set(on: bool) -> io::Result<()> {
        OWN.set(on.then(own).transpose()?.as_deref())
    }

    fn own() -> io::Result<String> {
        with_places(command)?.map_err(Into::into)
    }

    /// The command by which Windows starts this program for a click on one of its toasts.
    ///
    /// # Errors
    /// When Windows does not say where this program is.
    pub fn toast_command() -> io::Result<String> {
        with_places(|program, home| invocation(program, home, "toast-activated"))
    }

    /// Calls `make` with this program's path and, when it is portable, its home.
    fn with_places<T>(make: impl FnOnce(&str, Option<&str>) -> T) -> io::Result<T> {
        let program = program()?;
        let home = place::portable();
        let home = home.as_ref().map(|h| h.to_string_lossy());
        Ok(make(&program.to_string_lossy(), home.as_deref()))
    }

    impl Entries<'_> {
        fn state(&self, command: &str) -> io::Result<Autostart> {
            let switch = |key: &Key| value(key, SWITCH, |k| k.get_value(NAME));
            let off = |key| io::Result::Ok(switch(key)?.is_some_and(|v| is_off(&v)));
            let own = value(self.person, RUN, |k| k.get_string(NAME))?;
            let for_all = value(self.office, RUN, |k| k.get_string(NAME))?;
            Ok(match (own, for_all) {
                _ if off(self.person)? => Autostart::Off,
                (Some(there), _) if there.eq_ignore_ascii_case(command) => Autostart::On,
                (Some(there), _) => of_another(named(&there).as_deref()),
                (None, Some(_)) if !off(self.office)? => Autostart::On,
                (None, _) => Autostart::Off,
            })
        }

        /// `None`: off.
        fn set(&self, command: Option<&str>) -> io::Result<()> {
            let Some(command) = command else {
                gone(self.person, RUN)?;
                if value(self.office, RUN, |k| k.get_string(NAME))?.is_none() {
                    return gone(self.person, SWITCH);
                }
                let written = self
                    .person
                    .create(SWITCH)
                    .and_then(|k| k.set_bytes(NAME, Type::Bytes, &OFF));
                return written.map_err(said);
            };
            let written = self.person.create(RUN).and_then(|k| k.set_string(NAME, command));
            written.map_err(said)?;
            gone(self.person, SWITCH)
        }
    }

    /// Removes the value, where there is one.
    fn gone(root: &Key, path: &str) -> io::Result<()> {
        let open = |root: &Key| root.options().read().write().open(path);
        some(open(root).and_then(|k| k.remove_value(NAME))).map(drop)
    }

    /// Reads the value, where there is one.
    fn value<T>(root: &Key, path: &str, read: impl Fn(&Key) -> Result<T>) -> io::Result<Option<T>> {
        some(root.open(path).and_then(|k| read(&k)))
    }

    fn some<T>(found: Result<T>) -> io::Result<Option<T>> {
        match found {
            Err(e) if e.code() == HRESULT::from_win32(ERROR_FILE_NOT_FOUND.0) => Ok(None),
            found => found.map(Some).map_err(said),
        }
    }

    /// With the number that std knows, so that it has its words and its kind.
    fn said(e: Error) -> io::Error {
        WIN32_ERROR::from_error(&e)
            .map_or_else(|| e.into(), |w| io::Error::from_raw_os_error(w.0.cast_signed()))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        /// Two keys of the person's own that stand for the person's and the office's registry.
        fn with(name: &str, test: impl Fn(&Entries)) {
            let path = format!(r"Software\Unbrace test {name} {}", std::process::id());
            let all = CURRENT_USER.create(&path).unwrap();
            let (person, office) = (all.create("person").unwrap(), all.create("office").unwrap());
            test(&Entries {
                person: &person,
                office: &office,
            });
            CURRENT_USER.remove_tree(&path).unwrap();
        }

        fn switch(key: &Key, first: u8) {
            let key = key.create(SWITCH).unwrap();
            key.set_bytes(NAME, Type::Bytes, &[first, 0, 0, 0]).unwrap();
        }

        #[test]
        fn on_off_and_moved() {
            with("own", |e| {
                let one = r#""C:\gone\unbrace.exe" run"#;
                let state = || e.state(one).unwrap();
                assert_eq!(state(), Autostart::Off);
                e.set(None).unwrap();
                e.set(Some(one)).unwrap();
                assert_eq!(state(), Autostart::On);
                let gone = Autostart::Stale(r"C:\gone\unbrace.exe".into());
                assert_eq!(e.state("another").unwrap(), gone);
                e.set(None).unwrap();
                assert_eq!(state(), Autostart::Off);
                assert!(value(e.person, SWITCH, |k| k.get_value(NAME)).unwrap().is_none());
            });
        }

        #[test]
        fn windows_own_switch_is_honoured_until_the_person_says_on_here() {
            with("switch", |e| {
                e.set(Some("one")).unwrap();
                switch(e.person, 3);
                assert_eq!(e.state("one").unwrap(), Autostart::Off);
                assert_eq!(e.state("another").unwrap(), Autostart::Off, "not to be mended");
                switch(e.person, 2);
                assert_eq!(e.state("one").unwrap(), Autostart::On);
                switch(e.person, 7);
                e.set(Some("one")).unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::On);
            });
        }

        #[test]
        fn a_person_can_end_the_start_at_login_that_an_office_set_up() {
            with("office", |e| {
                let office = e.office.create(RUN).unwrap();
                office.set_string(NAME, "for all").unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::On);
                e.set(None).unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::Off);
                e.set(Some("one")).unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::On);
                gone(e.person, RUN).unwrap();
                switch(e.office, 3);
                assert_eq!(e.state("one").unwrap(), Autostart::Off);
            });
        }

        #[test]
        fn the_command_starts_this_program() {
            let own = own().unwrap();
            assert!(own.starts_with('"') && own.ends_with("\" run"), "{own}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_quoted_and_never_opens_a_console() {
        let exe = r"C:\Program Files\Unbrace\unbrace.exe";
        let plain = format!("\"{exe}\" run");
        assert_eq!(command(exe, None).as_ref(), Ok(&plain));
        assert_eq!(command(&exe.replace(".exe", ".COM"), None), Ok(plain));
        assert_eq!(windowed("é"), "é");
        assert_eq!(
            command(r"E:\unbrace.exe", Some(r"E:\my data")).unwrap(),
            r#""E:\unbrace.exe" --home "E:\my data" run"#
        );
        assert_eq!(
            command(r"E:\unbrace.exe", Some(r"E:\")).unwrap(),
            r#""E:\unbrace.exe" --home "E:\\" run"#
        );
    }

    #[test]
    fn the_program_of_a_command_is_found() {
        let program = r"C:\Users\a b\unbrace.exe";
        assert_eq!(
            named(&command(program, Some(r"D:\x y")).unwrap()),
            Some(program.into())
        );
        assert_eq!(named(r"C:\x\unbrace.exe run"), Some(r"C:\x\unbrace.exe".into()));
        assert_eq!(named("wscript mine.vbs"), None);
    }

    #[test]
    fn one_that_windows_would_not_run_is_refused() {
        let long = format!(r"C:\{}\unbrace.exe", "ä".repeat(LONGEST - 21));
        assert_eq!(long.encode_utf16().count() + 6, LONGEST);
        assert!(command(&long, None).is_ok());
        assert_eq!(command(&format!("{long}x"), None), Err(Hindrance::TooLong));
    }

    #[test]
    fn an_odd_first_byte_is_off() {
        assert!(is_off(&[3, 0]) && is_off(&[0x63, 0x60]));
        assert!(!is_off(&[2, 0]) && !is_off(&[6]) && !is_off(&[]));
    }
}
