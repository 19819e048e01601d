//! An XDG autostart entry. If a system-wide entry exists, "off" is a hidden entry of the user, which
//! overrides it.

use std::path::{Path, PathBuf};

/// The text of the entry that starts `program` with the folder `home`, if there is one.
pub fn entry(program: &Path, home: Option<&Path>) -> String {
    format!(
        "[Desktop Entry]\nType=Application\nName=Unbrace\nComment=Kind reminders to shift, move and breathe\n\
         Exec={}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n",
        exec(program, home)
    )
}

/// The command of the entry.
fn exec(program: &Path, home: Option<&Path>) -> String {
    let quoted = |p: &str| {
        let escaped: String = p
            .chars()
            .flat_map(|c| match c {
                // Quoted arguments escape these (Desktop Entry Specification, "The Exec key"); a string value
                // escapes the backslash again.
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
        "{}{} run",
        env.unwrap_or_default(),
        quoted(&program.to_string_lossy())
    )
}

/// The keys and values of the group `Desktop Entry`.
fn keys(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().map(str::trim);
    let group = lines.skip_while(|l| *l != "[Desktop Entry]").skip(1);
    let group = group.take_while(|l| !l.starts_with('['));
    group
        .filter_map(|l| l.split_once('='))
        .map(|(key, value)| (key.trim_end(), value.trim_start()))
}

/// Whether the entry is switched off, in general or on this desktop. `desktop`: `XDG_CURRENT_DESKTOP`.
///
/// Each desktop switches an entry off with its own key. A user who did so on one desktop does not want the
/// entry to be switched on by another one, so that all of these keys count.
fn is_off(text: &str, desktop: &str) -> bool {
    let lists_this = |value: &str| {
        let mut listed = value.split(';').filter(|name| !name.is_empty());
        listed.any(|name| desktop.split(':').any(|own| own.eq_ignore_ascii_case(name)))
    };
    keys(text).any(|(key, value)| {
        let lower = key.to_ascii_lowercase();
        match key {
            "Hidden" => matches!(value, "true" | "1"),
            "NotShowIn" => lists_this(value),
            "OnlyShowIn" => !lists_this(value),
            _ if lower.starts_with("x-") && lower.ends_with("-autostart-enabled") => {
                matches!(value, "false" | "0")
            }
            _ => false,
        }
    })
}

/// The executable of Unbrace that an entry starts, if the entry contains its path.
fn program_of(text: &str) -> Option<PathBuf> {
    let exec = keys(text).find_map(|(key, value)| (key == "Exec").then_some(value))?;
    // Entries of Unbrace quote every path; in other entries words are separated by blanks.
    let words = exec.split('"').flat_map(|part| {
        let whole = std::iter::once(part.trim());
        whole.chain(part.split_whitespace())
    });
    let plain = |w: &str| PathBuf::from(w.replace("\\\\", "\\").replace("\\$", "$").replace("%%", "%"));
    let is_unbrace = |p: &PathBuf| {
        let name = p.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        // An older version wrote the suffix that Linux appends to the path of a replaced file.
        let name = name.strip_suffix(" (deleted)").unwrap_or(&name);
        let is_appimage = name.starts_with("unbrace") && name.ends_with(".appimage");
        name == "unbrace" || name == "unbrace-window" || is_appimage
    };
    words.filter(|w| w.starts_with('/')).map(plain).find(is_unbrace)
}

/// The entry with another command. What the user or a desktop added stays, except `TryExec`, which names the
/// old program.
fn with_exec(text: &str, exec: &str) -> String {
    let mut repaired = String::new();
    let mut in_group = false;
    for line in text.lines() {
        if line.starts_with('[') {
            in_group = line.trim() == "[Desktop Entry]";
        }
        let key = line.split('=').next().unwrap_or_default().trim();
        match key {
            _ if !in_group => repaired.push_str(line),
            "TryExec" => continue,
            "Exec" => {
                repaired.push_str("Exec=");
                repaired.push_str(exec);
            }
            _ => repaired.push_str(line),
        }
        repaired.push('\n');
    }
    repaired
}

#[cfg(target_os = "linux")]
pub mod system {
    //! Reading and writing the entry.

    use super::super::{Autostart, portal, program, removed, state_of_other_entry};
    use super::{entry, exec, is_off, program_of, with_exec};
    use crate::{bundle, executable, files, paths};
    use std::io;
    use std::path::PathBuf;

    /// The program for the entry, and the folder of all files, if one is set.
    fn program_and_home() -> io::Result<(PathBuf, Option<PathBuf>)> {
        // An AppImage is mounted at another path with every start.
        let program = match paths::appimage(executable::file()?) {
            Some(file) => file,
            None => program()?,
        };
        let home = paths::portable();
        // A line break would end the line of the entry.
        let breaks = |p: &PathBuf| p.to_string_lossy().contains(char::is_control);
        if breaks(&program) || home.as_ref().is_some_and(breaks) {
            return Err(io::Error::other(
                "an autostart entry cannot contain a path with control characters",
            ));
        }
        Ok((program, home))
    }

    fn own() -> io::Result<String> {
        program_and_home().map(|(program, home)| entry(&program, home.as_deref()))
    }

    fn file() -> io::Result<PathBuf> {
        paths::autostart_file().ok_or_else(|| io::Error::other("no home folder was found"))
    }

    pub fn place() -> io::Result<String> {
        if paths::in_flatpak() {
            return Ok(portal::place());
        }
        Ok(file()?.display().to_string())
    }

    pub fn state() -> io::Result<Autostart> {
        if paths::in_flatpak() {
            return portal::state();
        }
        match std::fs::read_to_string(file()?) {
            Ok(text) if is_off(&text, &paths::desktop()) => Ok(Autostart::Off),
            Ok(text) if text == own()? => Ok(Autostart::On),
            Ok(text) if starts_the_installed_one(&text) => Ok(Autostart::Off),
            Ok(text) => Ok(state_of_other_entry(program_of(&text).as_deref())),
            Err(e) if e.kind() == io::ErrorKind::NotFound && starts_for_all_users() => Ok(Autostart::On),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Autostart::Off),
            Err(e) => Err(e),
        }
    }

    /// Puts this program into an entry that no longer starts anything, or that contains the target of the
    /// symlink by which this program was started.
    pub fn repair() -> io::Result<()> {
        if paths::in_flatpak() {
            return Ok(());
        }
        let state = state()?;
        let (program, home) = program_and_home()?;
        let exec = exec(&program, home.as_deref());
        let text = match state {
            Autostart::Stale(_) => std::fs::read_to_string(file()?)?,
            Autostart::On => {
                let resolved = entry(&bundle::companion(executable::file()?), home.as_deref());
                match std::fs::read_to_string(file()?) {
                    Ok(text) if text == resolved => text,
                    _ => return Ok(()),
                }
            }
            Autostart::Off | Autostart::Another(_) => return Ok(()),
        };
        let repaired = with_exec(&text, &exec);
        if repaired == text {
            Ok(())
        } else {
            files::write(&file()?, &repaired)
        }
    }

    /// Whether this is a portable Unbrace and the entry starts the installed one.
    fn starts_the_installed_one(text: &str) -> bool {
        paths::portable().is_some() && !text.contains("UNBRACE_HOME=")
    }

    /// Whether a system-wide entry starts Unbrace.
    fn starts_for_all_users() -> bool {
        let desktop = paths::desktop();
        let starts =
            |f: &PathBuf| std::fs::read_to_string(f).map_or(f.exists(), |text| !is_off(&text, &desktop));
        // The first entry overrides the others.
        paths::autostart_for_all()
            .iter()
            .find(|f| f.exists())
            .is_some_and(starts)
    }

    pub fn set(on: bool) -> io::Result<()> {
        if paths::in_flatpak() {
            return portal::set(on);
        }
        let there = std::fs::read_to_string(file()?);
        match there.is_ok_and(|text| starts_the_installed_one(&text)) {
            true if on => {
                return Err(io::Error::other("the installed Unbrace already starts at login"));
            }
            true => return Ok(()),
            false => {}
        }
        if on {
            return files::write(&file()?, &own()?);
        }
        if starts_for_all_users() {
            return files::write(&file()?, format!("{}Hidden=true\n", own()?));
        }
        removed(std::fs::remove_file(file()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_with_special_characters_is_quoted() {
        let text = entry(Path::new("/opt/my $ 100%/unbrace"), Some(Path::new("/media/a b")));
        let exec = text.lines().find(|l| l.starts_with("Exec=")).unwrap();
        assert_eq!(
            exec,
            r#"Exec=env "UNBRACE_HOME=/media/a b" "/opt/my \\$ 100%%/unbrace" run"#
        );
    }

    #[test]
    fn program_of_an_entry_is_found_in_any_command() {
        for program in [
            "/usr/bin/unbrace",
            "/opt/my $ 100%/unbrace",
            "/home/a b/unbrace-window",
            "/home/a b/Unbrace-0.1.0-x86_64.AppImage",
        ] {
            let text = entry(Path::new(program), Some(Path::new("/media/a b")));
            assert_eq!(program_of(&text), Some(program.into()), "{text}");
        }
        let exec = |e: &str| program_of(&format!("[Desktop Entry]\nExec={e}\n"));
        assert_eq!(
            exec("sh -c \"sleep 9; exec /usr/bin/unbrace run\""),
            Some("/usr/bin/unbrace".into())
        );
        assert_eq!(exec("nice /usr/bin/unbrace run"), Some("/usr/bin/unbrace".into()));
        assert_eq!(exec("my-own-script"), None);
    }

    #[test]
    fn entry_that_a_desktop_switched_off_is_off() {
        let text = entry(Path::new("/usr/bin/unbrace"), None);
        assert!(!is_off(&text, "MATE"));
        for line in [
            "Hidden = true",
            "Hidden=1",
            "X-MATE-Autostart-enabled=false",
            "X-KDE-autostart-enabled=false",
            "X-GNOME-Autostart-enabled=false",
            "OnlyShowIn=GNOME;XFCE;",
            "NotShowIn=KDE;MATE;",
        ] {
            assert!(is_off(&format!("{text}{line}\n"), "MATE"), "{line}");
        }
        for line in [
            "Hidden=false",
            "X-MATE-Autostart-enabled=true",
            "OnlyShowIn=GNOME;MATE;",
            "NotShowIn=KDE;",
            "X-GNOME-Autostart-Delay=0",
            "[Desktop Action a]\nHidden=true",
        ] {
            assert!(!is_off(&format!("{text}{line}\n"), "X-Cinnamon:MATE"), "{line}");
        }
        assert!(is_off("[Desktop Entry]\nOnlyShowIn=MATE;\n", ""));
    }

    #[test]
    fn suffix_of_a_replaced_file_is_part_of_the_program() {
        let text = entry(Path::new("/opt/a/unbrace-window (deleted)"), None);
        assert_eq!(program_of(&text), Some("/opt/a/unbrace-window (deleted)".into()));
    }

    #[test]
    fn repaired_entry_keeps_what_the_user_added() {
        let old = format!(
            "{}TryExec=/gone/unbrace\nX-GNOME-Autostart-Delay=20\nNotShowIn=KDE;\n",
            entry(Path::new("/gone/unbrace"), None)
        );
        let repaired = with_exec(&old, &exec(Path::new("/bin/unbrace"), None));
        let new = entry(Path::new("/bin/unbrace"), None);
        assert_eq!(
            repaired,
            format!("{new}X-GNOME-Autostart-Delay=20\nNotShowIn=KDE;\n")
        );
    }
}
