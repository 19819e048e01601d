//! Where the two executables lie, seen from each other. Pure.
//!
//! Everywhere `unbrace-window` lies beside `unbrace`. In the macOS bundle it is the executable of an application of its own, so
//! that its windows are in the Dock and under Cmd-Tab, and documents and notifications go to the companion:
//! `Unbrace.app/Contents/Helpers/Unbrace Window.app/Contents/MacOS/unbrace-window`.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

/// The windows' application, seen from the folder `Contents` of the companion's.
const HELPER: &str = "Helpers/Unbrace Window.app";
/// The folder of an application's executable.
const EXECUTABLES: &str = "Contents/MacOS";

/// Where the windows' executable may lie, the best first. `own`: the path of either executable, without symbolic links.
pub fn windows(own: &Path) -> Vec<PathBuf> {
    let name = format!("unbrace-window{EXE_SUFFIX}");
    let nested = contents(own).map(|c| c.join(HELPER).join(EXECUTABLES).join(&name));
    let beside = own.with_file_name(name);
    nested.into_iter().chain([beside]).collect()
}

/// The companion's executable. `own`: the path of either executable, without symbolic links. One that a person has renamed
/// is its own.
pub fn companion(own: &Path) -> PathBuf {
    if own.file_stem().is_none_or(|name| name != "unbrace-window") {
        return own.to_path_buf();
    }
    let name = format!("unbrace{EXE_SUFFIX}");
    let outer = application(own).and_then(|helper| helper.ancestors().nth(2));
    match outer.filter(|contents| contents.ends_with("Contents")) {
        Some(contents) if application(own).is_some_and(|a| a.ends_with(HELPER)) => {
            contents.join("MacOS").join(name)
        }
        _ => own.with_file_name(name),
    }
}

/// The application that an executable belongs to: the folder that ends in `.app`. `None`: it lies in none.
pub fn application(executable: &Path) -> Option<&Path> {
    let application = executable.ancestors().nth(3)?;
    let inside = executable.parent()?.ends_with(EXECUTABLES);
    (inside && application.extension().is_some_and(|e| e == "app")).then_some(application)
}

fn contents(executable: &Path) -> Option<PathBuf> {
    application(executable).map(|a| a.join("Contents"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "/Applications/Unbrace.app/Contents/MacOS";
    const NESTED: &str = "/Applications/Unbrace.app/Contents/Helpers/Unbrace Window.app/Contents/MacOS";

    fn at(folder: &str, name: &str) -> PathBuf {
        Path::new(folder).join(format!("{name}{EXE_SUFFIX}"))
    }

    #[test]
    fn window_lies_beside_the_companion_outside_a_bundle() {
        for folder in ["/usr/bin", "/home/a b/target/debug"] {
            assert_eq!(windows(&at(folder, "unbrace")), [at(folder, "unbrace-window")]);
            assert_eq!(companion(&at(folder, "unbrace-window")), at(folder, "unbrace"));
        }
    }

    #[test]
    fn window_of_a_bundle_is_an_application_of_its_own() {
        let window = at(NESTED, "unbrace-window");
        assert_eq!(
            windows(&at(APP, "unbrace")),
            [window.clone(), at(APP, "unbrace-window")]
        );
        assert_eq!(companion(&window), at(APP, "unbrace"));
        let helper = "/Applications/Unbrace.app/Contents/Helpers/Unbrace Window.app";
        assert_eq!(application(&window), Some(Path::new(helper)));
    }

    #[test]
    fn window_of_a_bundle_finds_itself() {
        let window = at(NESTED, "unbrace-window");
        assert!(windows(&window).contains(&window));
    }

    #[test]
    fn window_beside_the_companion_in_a_bundle_finds_it_too() {
        assert_eq!(companion(&at(APP, "unbrace-window")), at(APP, "unbrace"));
    }

    #[test]
    fn renamed_companion_is_its_own() {
        assert_eq!(companion(&at("/opt", "renamed")), at("/opt", "renamed"));
        assert_eq!(companion(Path::new("unbrace.com")), Path::new("unbrace.com"));
    }
}
