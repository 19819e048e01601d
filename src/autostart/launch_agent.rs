//! A launch agent: a file of the user that macOS reads at login. It is only written and removed; nothing is
//! loaded or unloaded before the next login.
//!
//! Since macOS 13 the *Login Items* of System Settings have a switch for the agent. It is stored elsewhere
//! and overrides the file. `SMAppService` reports its state, and no program can change it.
//!
//! The file of a user does not override a system-wide agent of the same name. In that case "off" is a file
//! with `Disabled`, and the system-wide agent starts `unbrace run --at-login`, which checks for that file.

use super::{Autostart, Refusal};
use std::path::{Path, PathBuf};

/// The label of the agent.
const LABEL: &str = "io.github.unbrace.unbrace";

/// The application whose name *Login Items* shows for the agent, in place of that of the executable.
const APPLICATION: &str = "io.github.unbrace.unbrace";

/// The state of the switch in *Login Items* (`SMAppServiceStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LoginItem {
    /// The user switched it off.
    SwitchedOff,
    /// On, or macOS has not read the file yet, which it does at the next login.
    Other,
}

impl LoginItem {
    fn from_status(status: isize) -> Self {
        if status == 2 {
            LoginItem::SwitchedOff // SMAppServiceStatusRequiresApproval
        } else {
            LoginItem::Other // NotRegistered, Enabled, NotFound, and future values
        }
    }

    /// The resulting state, from that of the file.
    fn applied_to(self, file: Autostart) -> Autostart {
        match self {
            LoginItem::SwitchedOff => Autostart::Off,
            LoginItem::Other => file,
        }
    }
}

/// The file of an agent that starts `program` with the folder `home`, if there is one; `off`: that is
/// disabled.
///
/// # Errors
/// If macOS runs the program from a temporary folder.
fn plist(program: &Path, home: Option<&Path>, off: bool) -> Result<String, Refusal> {
    let text = program.to_string_lossy();
    // macOS runs a downloaded application from there until the user moves it.
    if text.contains("/AppTranslocation/") && !off {
        return Err(Refusal::OneTime);
    }
    let environment = home.map(|h| {
        format!(
            "\t<key>EnvironmentVariables</key>\n\t<dict>\n\t\t<key>UNBRACE_HOME</key>\n\t\t<string>{}</string>\n\t</dict>\n",
            escaped(&h.to_string_lossy())
        )
    });
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n\
         \t<key>Label</key>\n\t<string>{LABEL}</string>\n\
         \t<key>AssociatedBundleIdentifiers</key>\n\t<string>{APPLICATION}</string>\n\
         \t<key>ProgramArguments</key>\n\t<array>\n\t\t<string>{}</string>\n\t\t<string>run</string>\n\t</array>\n\
         {}\
         \t<key>RunAtLoad</key>\n\t<true/>\n\
         {}\
         \t<key>LimitLoadToSessionType</key>\n\t<string>Aqua</string>\n\
         \t<key>ProcessType</key>\n\t<string>Interactive</string>\n\
         </dict>\n</plist>\n",
        escaped(&text),
        environment.unwrap_or_default(),
        if off {
            "\t<key>Disabled</key>\n\t<true/>\n"
        } else {
            ""
        },
    ))
}

/// Escapes the text of an XML element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The program that an agent starts.
fn program_of(text: &str) -> Option<PathBuf> {
    let after = text.split("<key>ProgramArguments</key>").nth(1)?;
    let first = after.split("<string>").nth(1)?.split("</string>").next()?;
    let plain = first
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    Some(plain.into())
}

/// Whether the agent is disabled.
fn is_off(text: &str) -> bool {
    let after = text.split("<key>Disabled</key>").nth(1);
    after.is_some_and(|rest| rest.trim_start().starts_with("<true"))
}

#[cfg(target_os = "macos")]
pub mod system {
    //! Reading and writing the agent.

    #![allow(unsafe_code)]

    use super::super::{Autostart, Refusal, program, removed, state_of_other_entry};
    use super::{LoginItem, is_off, plist, program_of};
    use crate::{files, paths};
    use objc2_foundation::{NSString, NSURL};
    use objc2_service_management::SMAppService;
    use std::io;
    use std::path::{Path, PathBuf};

    fn text(off: bool) -> io::Result<String> {
        let program = program()?;
        Ok(plist(&program, paths::portable().as_deref(), off)?)
    }

    fn file() -> io::Result<PathBuf> {
        paths::autostart_file().ok_or_else(|| io::Error::other("no home folder was found"))
    }

    pub fn place() -> io::Result<String> {
        Ok(file()?.display().to_string())
    }

    /// The system-wide agent.
    fn system_wide_agent() -> Option<PathBuf> {
        paths::autostart_for_all().into_iter().find(|f| f.exists())
    }

    fn has_system_wide_agent() -> bool {
        system_wide_agent().is_some()
    }

    /// The state of the switch for the agent in this file.
    fn login_item(file: &Path) -> LoginItem {
        if !objc2::available!(macos = 13.0) {
            return LoginItem::Other; // older systems have no such switch
        }
        let url = NSURL::fileURLWithPath(&NSString::from_str(&file.to_string_lossy()));
        // SAFETY: documented for any thread. The URL is that of a launch agent's file, and the class exists
        // since 13.0.
        LoginItem::from_status(unsafe { SMAppService::statusForLegacyURL(&url) }.0)
    }

    pub fn state() -> io::Result<Autostart> {
        let own = file()?;
        let agent = system_wide_agent().filter(|_| !own.exists()).unwrap_or(own);
        Ok(login_item(&agent).applied_to(state_of_file()?))
    }

    fn state_of_file() -> io::Result<Autostart> {
        match std::fs::read_to_string(file()?) {
            Ok(there) if is_off(&there) => Ok(Autostart::Off),
            // A program in a temporary folder cannot tell whether the entry is its own, and keeps it.
            Ok(there) if text(false).map_or(true, |own| own == there) => Ok(Autostart::On),
            Ok(there) => Ok(state_of_other_entry(program_of(&there).as_deref())),
            Err(e) if e.kind() == io::ErrorKind::NotFound && has_system_wide_agent() => Ok(Autostart::On),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Autostart::Off),
            Err(e) => Err(e),
        }
    }

    pub fn repair() -> io::Result<()> {
        match state()? {
            Autostart::Stale(_) => set(true),
            _ => Ok(()),
        }
    }

    pub fn set(on: bool) -> io::Result<()> {
        match (on, has_system_wide_agent()) {
            (true, false) => {
                files::write(&file()?, &text(false)?)?;
                // The file takes effect when the user switches the agent on.
                match login_item(&file()?) {
                    LoginItem::SwitchedOff => Err(Refusal::NeedsApproval.into()),
                    LoginItem::Other => Ok(()),
                }
            }
            (false, true) => files::write(&file()?, &text(true)?),
            // Two agents with the same label would conflict.
            (true, true) | (false, false) => removed(std::fs::remove_file(file()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switch_in_login_items_overrides_the_file() {
        let all = [Autostart::On, Autostart::Stale("/gone".into()), Autostart::Off];
        for file in all {
            assert_eq!(LoginItem::from_status(2).applied_to(file.clone()), Autostart::Off);
            for status in [0, 1, 3, 7] {
                assert_eq!(LoginItem::from_status(status).applied_to(file.clone()), file);
            }
        }
    }

    fn strings(text: &str) -> Vec<String> {
        let options = roxmltree::ParsingOptions {
            allow_dtd: true,
            ..Default::default()
        };
        let read = roxmltree::Document::parse_with_options(text, options).unwrap();
        read.descendants()
            .filter(|n| n.is_element())
            .filter_map(|n| n.text())
            .map(|t| t.trim().to_owned())
            .filter(|t| !t.is_empty())
            .collect()
    }

    #[test]
    fn agent_starts_the_program_at_login_with_any_path() {
        let program = Path::new("/Users/a & <b>/Unbrace.app/Contents/MacOS/unbrace");
        let text = plist(program, Some(Path::new("/Volumes/é & ü")), false).unwrap();
        assert_eq!(program_of(&text).as_deref(), Some(program));
        assert_eq!(
            strings(&text),
            [
                "Label",
                LABEL,
                "AssociatedBundleIdentifiers",
                APPLICATION,
                "ProgramArguments",
                "/Users/a & <b>/Unbrace.app/Contents/MacOS/unbrace",
                "run",
                "EnvironmentVariables",
                "UNBRACE_HOME",
                "/Volumes/é & ü",
                "RunAtLoad",
                "LimitLoadToSessionType",
                "Aqua",
                "ProcessType",
                "Interactive",
            ]
        );
        assert!(text.contains("<key>RunAtLoad</key>\n\t<true/>\n"));
        assert!(!is_off(&text));
        let text = plist(program, None, true).unwrap();
        assert!(is_off(&text) && !text.contains("EnvironmentVariables"));
        assert!(!is_off(&text.replace(
            "<key>Disabled</key>\n\t<true/>",
            "<key>Disabled</key>\n\t<false/>"
        )));
    }

    #[test]
    fn program_in_a_temporary_folder_is_refused() {
        let program =
            Path::new("/private/var/folders/x/T/AppTranslocation/1/d/Unbrace.app/Contents/MacOS/unbrace");
        assert_eq!(plist(program, None, false), Err(Refusal::OneTime));
    }
}
