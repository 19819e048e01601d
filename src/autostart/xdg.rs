//! An XDG autostart entry. Where an office starts Unbrace for everybody, "off" is an entry too, a hidden one: it outdoes
//! the office's.

use std::path::{Path, PathBuf};

/// The text of the entry that starts `program`, under `home` when it is portable.
pub fn entry(program: &Path, home: Option<&Path>) -> String {
    let quoted = |p: &str| {
        let escaped: String = p
            .chars()
            .flat_map(|c| match c {
                // Quoted arguments escape these (Desktop Entry Specification, "The Exec key"); a string value
                // doubles the backslash once more.
                '"' | '`' | '$' => vec!['\\', '\\', c],
                '\\' => vec!['\\'; 4],
                '%' => vec!['%', '%'],
                c => vec![c],
            })
            .collect();
        format!("\"{escaped}\"")
    };
    let env = home.map(|h| format!("env {} ", quoted(&format!("UNBRACE_HOME={}", h.display()))));
    format!(
        "[Desktop Entry]\nType=Application\nName=Unbrace\nComment=Kind reminders to shift, move and breathe\n\
         Exec={}{} run\nTerminal=false\nX-GNOME-Autostart-enabled=true\n",
        env.unwrap_or_default(),
        quoted(&program.to_string_lossy())
    )
}

/// Whether the entry itself says that it is not to start.
fn is_off(text: &str) -> bool {
    text.lines().any(|l| {
        let l = l.replace(' ', "");
        l == "Hidden=true" || l == "X-GNOME-Autostart-enabled=false"
    })
}

/// The program of Unbrace's that an entry starts, where it names one by its path.
fn named(text: &str) -> Option<PathBuf> {
    let exec = text.lines().find_map(|l| l.trim().strip_prefix("Exec="))?;
    // Our own entries quote every path; what others wrote has blanks between its words.
    let words = exec.split('"').flat_map(|part| {
        let whole = std::iter::once(part.trim());
        whole.chain(part.split_whitespace())
    });
    let plain = |w: &str| PathBuf::from(w.replace("\\\\", "\\").replace("\\$", "$").replace("%%", "%"));
    let ours = |p: &PathBuf| {
        let name = p.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let is_appimage = name.starts_with("unbrace") && name.ends_with(".appimage");
        name == "unbrace" || name == "unbrace-window" || is_appimage
    };
    words.filter(|w| w.starts_with('/')).map(plain).find(ours)
}

#[cfg(target_os = "linux")]
pub mod system {
    //! The entry as a file.

    use super::super::{Autostart, of_another, portal, program, removed};
    use super::{entry, is_off, named};
    use crate::{files, place};
    use std::io;
    use std::path::PathBuf;

    fn own() -> io::Result<String> {
        let program = program()?;
        // The mount of an AppImage is another folder at every start.
        let program = place::appimage(&program).unwrap_or(program);
        let home = place::portable();
        // A line of the entry would end there, and what follows be another one.
        let breaks = |p: &PathBuf| p.to_string_lossy().contains(char::is_control);
        if breaks(&program) || home.as_ref().is_some_and(breaks) {
            return Err(io::Error::other(
                "a path with a line break or another control character cannot stand in an entry",
            ));
        }
        Ok(entry(&program, home.as_deref()))
    }

    fn file() -> io::Result<PathBuf> {
        place::autostart_file().ok_or_else(|| io::Error::other("no home folder is known"))
    }

    pub fn place() -> io::Result<String> {
        if place::in_flatpak() {
            return Ok(portal::place());
        }
        Ok(file()?.display().to_string())
    }

    pub fn state() -> io::Result<Autostart> {
        if place::in_flatpak() {
            return portal::state();
        }
        match std::fs::read_to_string(file()?) {
            Ok(text) if text == own()? => Ok(Autostart::On),
            Ok(text) if is_off(&text) => Ok(Autostart::Off),
            Ok(text) if of_the_installed(&text) => Ok(Autostart::Off),
            Ok(text) => Ok(of_another(named(&text).as_deref())),
            Err(e) if e.kind() == io::ErrorKind::NotFound && for_all() => Ok(Autostart::On),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Autostart::Off),
            Err(e) => Err(e),
        }
    }

    /// Whether this is a portable Unbrace, and the entry starts the one that is installed.
    fn of_the_installed(text: &str) -> bool {
        place::portable().is_some() && !text.contains("UNBRACE_HOME=")
    }

    /// Whether an office starts it for everybody.
    fn for_all() -> bool {
        place::autostart_for_all().iter().any(|f| f.exists())
    }

    pub fn set(on: bool) -> io::Result<()> {
        if place::in_flatpak() {
            return portal::set(on);
        }
        let there = std::fs::read_to_string(file()?);
        match there.is_ok_and(|text| of_the_installed(&text)) {
            true if on => {
                return Err(io::Error::other(
                    "the Unbrace that is installed starts at login already",
                ));
            }
            true => return Ok(()),
            false => {}
        }
        if on {
            return files::write(&file()?, &own()?);
        }
        if for_all() {
            return files::write(&file()?, &format!("{}Hidden=true\n", own()?));
        }
        removed(std::fs::remove_file(file()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_blanks_and_signs_is_quoted() {
        let text = entry(Path::new("/opt/my $ 100%/unbrace"), Some(Path::new("/media/a b")));
        let exec = text.lines().find(|l| l.starts_with("Exec=")).unwrap();
        assert_eq!(
            exec,
            r#"Exec=env "UNBRACE_HOME=/media/a b" "/opt/my \\$ 100%%/unbrace" run"#
        );
    }

    #[test]
    fn the_program_of_an_entry_is_found_whatever_stands_round_it() {
        for program in [
            "/usr/bin/unbrace",
            "/opt/my $ 100%/unbrace",
            "/home/a b/unbrace-window",
            "/home/a b/Unbrace-0.1.0-x86_64.AppImage",
        ] {
            let text = entry(Path::new(program), Some(Path::new("/media/a b")));
            assert_eq!(named(&text), Some(program.into()), "{text}");
        }
        let exec = |e: &str| named(&format!("[Desktop Entry]\nExec={e}\n"));
        assert_eq!(
            exec("sh -c \"sleep 9; exec /usr/bin/unbrace run\""),
            Some("/usr/bin/unbrace".into())
        );
        assert_eq!(exec("nice /usr/bin/unbrace run"), Some("/usr/bin/unbrace".into()));
        assert_eq!(exec("my-own-script"), None);
    }

    #[test]
    fn an_entry_may_say_that_it_is_not_to_start() {
        let text = entry(Path::new("/usr/bin/unbrace"), None);
        assert!(!is_off(&text));
        assert!(is_off(&format!("{text}Hidden = true\n")));
        assert!(is_off(&text.replace("enabled=true", "enabled=false")));
    }
}
