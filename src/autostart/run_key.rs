//! A value of the registry key `Run` of the user. The switch of Windows (Task Manager, Settings) is another
//! value, which takes precedence: an entry that is switched off there counts as off and is not repaired.
//!
//! A user cannot change a system-wide value in the `Run` key of the machine, or its switch. In that case
//! "off" is the user's switch without a value of the user, and the system-wide value starts `unbrace.exe run
//! --at-login`, which checks for it.

use super::Refusal;
use std::path::PathBuf;

/// Limit of Windows on the length of the command, in UTF-16 code units.
const MAX_LENGTH: usize = 260;

/// The command that starts `program` with the folder `home`, if there is one.
///
/// # Errors
/// If the command is longer than [`MAX_LENGTH`].
fn command(program: &str, home: Option<&str>) -> Result<String, Refusal> {
    let command = invocation(program, home, "run");
    if command.encode_utf16().count() > MAX_LENGTH {
        return Err(Refusal::TooLong);
    }
    Ok(command)
}

/// The command line that runs `program` with the command `verb` and the folder `home`, if there is one.
fn invocation(program: &str, home: Option<&str>, verb: &str) -> String {
    let home = home.map(|h| format!("--home {} ", quoted(h)));
    format!(
        "{} {}{verb}",
        quoted(&without_console(program)),
        home.unwrap_or_default()
    )
}

/// The program that opens no console: `unbrace.exe` for `unbrace.com`.
fn without_console(program: &str) -> String {
    let dot = program.len().saturating_sub(4);
    match program.get(dot..) {
        Some(end) if end.eq_ignore_ascii_case(".com") => format!("{}.exe", &program[..dot]),
        _ => program.to_owned(),
    }
}

/// Quotes a path as one argument. Paths contain no quotes, but backslashes at the end would escape the
/// closing one.
fn quoted(path: &str) -> String {
    let ending = path.len() - path.trim_end_matches('\\').len();
    format!("\"{path}{}\"", "\\".repeat(ending))
}

/// The program that a command starts, if the command contains its path.
fn program_of(command: &str) -> Option<PathBuf> {
    let rest = command.trim();
    let program = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split(' ').next()?,
    };
    program.contains('\\').then(|| program.into())
}

/// Whether the value of the switch of Windows means off, which is when its first byte is odd.
fn is_off(switch: &[u8]) -> bool {
    switch.first().is_some_and(|b| b & 1 == 1)
}

#[cfg(windows)]
pub mod system {
    //! Reading and writing the registry.

    use super::super::{Autostart, program, state_of_other_entry};
    use super::{command, invocation, is_off, program_of};
    use crate::paths;
    use std::io;
    use windows::Win32::Foundation::{ERROR_FILE_NOT_FOUND, WIN32_ERROR};
    use windows::core::{Error, HRESULT, Result};
    use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE, Type};

    const NAME: &str = "Unbrace";
    const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
    const SWITCH: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
    /// The value that Task Manager writes, without the time.
    const OFF: [u8; 12] = [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// The root keys. Tests use other ones.
    struct Entries<'a> {
        user: &'a Key,
        machine: &'a Key,
    }

    const OWN: Entries = Entries {
        user: CURRENT_USER,
        machine: LOCAL_MACHINE,
    };

    pub fn place() -> io::Result<String> {
        Ok(format!(r"HKEY_CURRENT_USER\{RUN}, value {NAME}"))
    }

    pub fn state() -> io::Result<Autostart> {
        OWN.state(&own()?)
    }

    pub fn repair() -> io::Result<()> {
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

    /// The command by which Windows starts this program after a click on one of its toasts.
    ///
    /// # Errors
    /// If the path of this program is unknown.
    pub fn toast_command() -> io::Result<String> {
        with_places(|program, home| invocation(program, home, "toast-activated"))
    }

    /// Calls `make` with the path of this program and the folder of all files, if one is set.
    fn with_places<T>(make: impl FnOnce(&str, Option<&str>) -> T) -> io::Result<T> {
        let program = program()?;
        let home = paths::portable();
        let home = home.as_ref().map(|h| h.to_string_lossy());
        Ok(make(&program.to_string_lossy(), home.as_deref()))
    }

    impl Entries<'_> {
        fn state(&self, command: &str) -> io::Result<Autostart> {
            let switch = |key: &Key| value(key, SWITCH, |k| k.get_value(NAME));
            let off = |key| io::Result::Ok(switch(key)?.is_some_and(|v| is_off(&v)));
            let own = value(self.user, RUN, |k| k.get_string(NAME))?;
            let for_all = value(self.machine, RUN, |k| k.get_string(NAME))?;
            Ok(match (own, for_all) {
                _ if off(self.user)? => Autostart::Off,
                (Some(there), _) if there.eq_ignore_ascii_case(command) => Autostart::On,
                (Some(there), _) => state_of_other_entry(program_of(&there).as_deref()),
                (None, Some(_)) if !off(self.machine)? => Autostart::On,
                (None, _) => Autostart::Off,
            })
        }

        /// Writes the command, or "off" for `None`.
        fn set(&self, command: Option<&str>) -> io::Result<()> {
            let Some(command) = command else {
                remove(self.user, RUN)?;
                if value(self.machine, RUN, |k| k.get_string(NAME))?.is_none() {
                    return remove(self.user, SWITCH);
                }
                let written = self
                    .user
                    .create(SWITCH)
                    .and_then(|k| k.set_bytes(NAME, Type::Bytes, &OFF));
                return written.map_err(io_error);
            };
            let written = self.user.create(RUN).and_then(|k| k.set_string(NAME, command));
            written.map_err(io_error)?;
            remove(self.user, SWITCH)
        }
    }

    /// Removes the value, if there is one.
    fn remove(root: &Key, path: &str) -> io::Result<()> {
        let open = |root: &Key| root.options().read().write().open(path);
        optional(open(root).and_then(|k| k.remove_value(NAME))).map(drop)
    }

    /// Reads the value, if there is one.
    fn value<T>(root: &Key, path: &str, read: impl Fn(&Key) -> Result<T>) -> io::Result<Option<T>> {
        optional(root.open(path).and_then(|k| read(&k)))
    }

    /// `None` if the key or the value does not exist.
    fn optional<T>(found: Result<T>) -> io::Result<Option<T>> {
        match found {
            Err(e) if e.code() == HRESULT::from_win32(ERROR_FILE_NOT_FOUND.0) => Ok(None),
            found => found.map(Some).map_err(io_error),
        }
    }

    /// Converts the error, so that it has the kind and the message of the standard library.
    fn io_error(e: Error) -> io::Error {
        WIN32_ERROR::from_error(&e)
            .map_or_else(|| e.into(), |w| io::Error::from_raw_os_error(w.0.cast_signed()))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        /// Runs a test with two keys of the user in the place of those of the user and the machine.
        fn with(name: &str, test: impl Fn(&Entries)) {
            let path = format!(r"Software\Unbrace test {name} {}", std::process::id());
            let all = CURRENT_USER.create(&path).unwrap();
            let (user, machine) = (all.create("user").unwrap(), all.create("machine").unwrap());
            test(&Entries {
                user: &user,
                machine: &machine,
            });
            CURRENT_USER.remove_tree(&path).unwrap();
        }

        fn switch(key: &Key, first: u8) {
            let key = key.create(SWITCH).unwrap();
            key.set_bytes(NAME, Type::Bytes, &[first, 0, 0, 0]).unwrap();
        }

        #[test]
        fn entry_is_written_removed_and_stale_after_a_move() {
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
                assert!(value(e.user, SWITCH, |k| k.get_value(NAME)).unwrap().is_none());
            });
        }

        #[test]
        fn switch_of_windows_takes_precedence_until_set_switches_on() {
            with("switch", |e| {
                e.set(Some("one")).unwrap();
                switch(e.user, 3);
                assert_eq!(e.state("one").unwrap(), Autostart::Off);
                assert_eq!(e.state("another").unwrap(), Autostart::Off, "it is not repaired");
                switch(e.user, 2);
                assert_eq!(e.state("one").unwrap(), Autostart::On);
                switch(e.user, 7);
                e.set(Some("one")).unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::On);
            });
        }

        #[test]
        fn user_can_switch_a_system_wide_entry_off() {
            with("office", |e| {
                let machine = e.machine.create(RUN).unwrap();
                machine.set_string(NAME, "for all").unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::On);
                e.set(None).unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::Off);
                e.set(Some("one")).unwrap();
                assert_eq!(e.state("one").unwrap(), Autostart::On);
                remove(e.user, RUN).unwrap();
                switch(e.machine, 3);
                assert_eq!(e.state("one").unwrap(), Autostart::Off);
            });
        }

        #[test]
        fn command_starts_this_program() {
            let own = own().unwrap();
            assert!(own.starts_with('"') && own.ends_with("\" run"), "{own}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_is_quoted_and_opens_no_console() {
        let exe = r"C:\Program Files\Unbrace\unbrace.exe";
        let plain = format!("\"{exe}\" run");
        assert_eq!(command(exe, None).as_ref(), Ok(&plain));
        assert_eq!(command(&exe.replace(".exe", ".COM"), None), Ok(plain));
        assert_eq!(without_console("é"), "é");
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
    fn program_of_a_command_is_found() {
        let program = r"C:\Users\a b\unbrace.exe";
        assert_eq!(
            program_of(&command(program, Some(r"D:\x y")).unwrap()),
            Some(program.into())
        );
        assert_eq!(
            program_of(r"C:\x\unbrace.exe run"),
            Some(r"C:\x\unbrace.exe".into())
        );
        assert_eq!(program_of("wscript mine.vbs"), None);
    }

    #[test]
    fn command_beyond_the_limit_of_windows_is_refused() {
        let long = format!(r"C:\{}\unbrace.exe", "ä".repeat(MAX_LENGTH - 21));
        assert_eq!(long.encode_utf16().count() + 6, MAX_LENGTH);
        assert!(command(&long, None).is_ok());
        assert_eq!(command(&format!("{long}x"), None), Err(Refusal::TooLong));
    }

    #[test]
    fn odd_first_byte_means_off() {
        assert!(is_off(&[3, 0]) && is_off(&[0x63, 0x60]));
        assert!(!is_off(&[2, 0]) && !is_off(&[6]) && !is_off(&[]));
    }
}
