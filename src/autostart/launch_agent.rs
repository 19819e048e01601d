//! A launch agent: a file of the person's own, which macOS reads at their login. Writing and removing it is enough, and
//! nothing starts or ends before.
//!
//! Since macOS 13 the person has a switch of their own for it, in *Login Items* of System Settings. It lives elsewhere than the
//! file, and outdoes it; `SMAppService` tells how it stands, and no program can change it.
//!
//! macOS lets no file of a person's outdo an office's agent of the same name. There "off" is a file too, one that says
//! `Disabled`, and the office's agent starts `unbrace run --at-login`, which looks for it.

use super::{Autostart, Hindrance};
use std::path::{Path, PathBuf};

/// The name of the agent, for macOS.
const LABEL: &str = "io.github.unbrace.unbrace";

/// The application that *Login Items* names the agent after; without it the list has the name of the executable's file.
const APPLICATION: &str = "io.github.unbrace.unbrace";

/// How the switch in *Login Items* stands (`SMAppServiceStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LoginItem {
    /// The person has switched it off.
    SwitchedOff,
    /// It is on, or macOS does not know the agent yet: it reads the file at the next login.
    Other,
}

impl LoginItem {
    fn from_status(status: isize) -> Self {
        if status == 2 {
            LoginItem::SwitchedOff // SMAppServiceStatusRequiresApproval
        } else {
            LoginItem::Other // NotRegistered, Enabled, NotFound, and what may be added
        }
    }

    /// What there is, given what the agent's file says.
    fn over(self, file: Autostart) -> Autostart {
        match self {
            LoginItem::SwitchedOff => Autostart::Off,
            LoginItem::Other => file,
        }
    }
}

/// The text of the agent that starts `program`, under `home` when it is portable; or that does not, when it is off.
///
/// # Errors
/// When the program runs from a folder that is there for this time only.
fn plist(program: &Path, home: Option<&Path>, off: bool) -> Result<String, Hindrance> {
    let text = program.to_string_lossy();
    // Where a downloaded app is run from before a person has put it anywhere.
    if text.contains("/AppTranslocation/") && !off {
        return Err(Hindrance::OneTime);
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

/// As text of an XML element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The program that an agent starts.
fn named(text: &str) -> Option<PathBuf> {
    let after = text.split("<key>ProgramArguments</key>").nth(1)?;
    let first = after.split("<string>").nth(1)?.split("</string>").next()?;
    let plain = first
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    Some(plain.into())
}

/// Whether the agent itself says that it is not to start.
fn is_off(text: &str) -> bool {
    let after = text.split("<key>Disabled</key>").nth(1);
    after.is_some_and(|rest| rest.trim_start().starts_with("<true"))
}

#[cfg(target_os = "macos")]
pub mod system {
    //! The agent as a file, and the system's switch over it.

    #![allow(unsafe_code)]

    use super::super::{Autostart, Hindrance, of_another, program, removed};
    use super::{LoginItem, is_off, named, plist};
    use crate::{files, place};
    use objc2_foundation::{NSString, NSURL};
    use objc2_service_management::SMAppService;
    use std::io;
    use std::path::{Path, PathBuf};

    fn text(off: bool) -> io::Result<String> {
        let program = program()?;
        Ok(plist(&program, place::portable().as_deref(), off)?)
    }

    fn file() -> io::Result<PathBuf> {
        place::autostart_file().ok_or_else(|| io::Error::other("no home folder was found"))
    }

    pub fn place() -> io::Result<String> {
        Ok(file()?.display().to_string())
    }

    /// The agent with which an office starts it for everybody.
    fn of_the_office() -> Option<PathBuf> {
        place::autostart_for_all().into_iter().find(|f| f.exists())
    }

    fn for_all() -> bool {
        of_the_office().is_some()
    }

    /// How the system's switch for the agent in this file stands.
    fn login_item(file: &Path) -> LoginItem {
        if !objc2::available!(macos = 13.0) {
            return LoginItem::Other; // there is no such switch
        }
        let url = NSURL::fileURLWithPath(&NSString::from_str(&file.to_string_lossy()));
        // SAFETY: documented for any thread; it takes the URL of a launch agent's file, and the class is there from 13.0 on.
        LoginItem::from_status(unsafe { SMAppService::statusForLegacyURL(&url) }.0)
    }

    pub fn state() -> io::Result<Autostart> {
        let own = file()?;
        let agent = of_the_office().filter(|_| !own.exists()).unwrap_or(own);
        Ok(login_item(&agent).over(of_the_file()?))
    }

    fn of_the_file() -> io::Result<Autostart> {
        match std::fs::read_to_string(file()?) {
            Ok(there) if is_off(&there) => Ok(Autostart::Off),
            // One that runs for this time only cannot say where it belongs: what is there stays.
            Ok(there) if text(false).map_or(true, |own| own == there) => Ok(Autostart::On),
            Ok(there) => Ok(of_another(named(&there).as_deref())),
            Err(e) if e.kind() == io::ErrorKind::NotFound && for_all() => Ok(Autostart::On),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Autostart::Off),
            Err(e) => Err(e),
        }
    }

    pub fn mend() -> io::Result<()> {
        match state()? {
            Autostart::Stale(_) => set(true),
            _ => Ok(()),
        }
    }

    pub fn set(on: bool) -> io::Result<()> {
        match (on, for_all()) {
            (true, false) => {
                files::write(&file()?, &text(false)?)?;
                // The file is there for when the person switches it on.
                match login_item(&file()?) {
                    LoginItem::SwitchedOff => Err(Hindrance::NeedsApproval.into()),
                    LoginItem::Other => Ok(()),
                }
            }
            (false, true) => files::write(&file()?, &text(true)?),
            // Two agents of one name would be in each other's way.
            (true, true) | (false, false) => removed(std::fs::remove_file(file()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agent_that_is_switched_off_in_login_items_is_off_whatever_its_file_says() {
        let all = [Autostart::On, Autostart::Stale("/gone".into()), Autostart::Off];
        for file in all {
            assert_eq!(LoginItem::from_status(2).over(file.clone()), Autostart::Off);
            for status in [0, 1, 3, 7] {
                assert_eq!(LoginItem::from_status(status).over(file.clone()), file);
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
    fn an_agent_starts_the_program_at_login_whatever_its_path() {
        let program = Path::new("/Users/a & <b>/Unbrace.app/Contents/MacOS/unbrace");
        let text = plist(program, Some(Path::new("/Volumes/é & ü")), false).unwrap();
        assert_eq!(named(&text).as_deref(), Some(program));
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
    fn one_that_was_not_put_anywhere_yet_is_not_started_at_login() {
        let program =
            Path::new("/private/var/folders/x/T/AppTranslocation/1/d/Unbrace.app/Contents/MacOS/unbrace");
        assert_eq!(plist(program, None, false), Err(Hindrance::OneTime));
    }
}
