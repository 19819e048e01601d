//! The paths of the two executables relative to each other. Pure.
//!
//! `unbrace-window` is in the folder of `unbrace`. In the macOS bundle it is the executable of a nested
//! application, so that its windows appear in the Dock and under Cmd-Tab while documents and notifications
//! belong to the companion: `Unbrace.app/Contents/Helpers/Unbrace Window.app/Contents/MacOS/unbrace-window`.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

/// The application of the windows, below the folder `Contents` of the companion's application.
const HELPER: &str = "Helpers/Unbrace Window.app";
/// The folder of the executable in an application.
const EXECUTABLES: &str = "Contents/MacOS";

/// The possible paths of the executable of the windows, the preferred one first. `own`: the path of either
/// executable, without symlinks.
pub fn windows(own: &Path) -> Vec<PathBuf> {
    let name = format!("unbrace-window{EXE_SUFFIX}");
    let nested = contents(own).map(|c| c.join(HELPER).join(EXECUTABLES).join(&name));
    let beside = own.with_file_name(name);
    nested.into_iter().chain([beside]).collect()
}

/// The executable of the companion. `own`: the path of either executable, without symlinks. An executable
/// with another name than that of the window is taken for the companion, so that it can be renamed.
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

/// The application of an executable: the enclosing folder whose name ends in `.app`, if there is one.
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
    fn window_is_beside_the_companion_outside_a_bundle() {
        for folder in ["/usr/bin", "/home/a b/target/debug"] {
            assert_eq!(windows(&at(folder, "unbrace")), [at(folder, "unbrace-window")]);
            assert_eq!(companion(&at(folder, "unbrace-window")), at(folder, "unbrace"));
        }
    }

    #[test]
    fn window_of_a_bundle_is_a_nested_application() {
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
    fn renamed_executable_is_the_companion() {
        assert_eq!(companion(&at("/opt", "renamed")), at("/opt", "renamed"));
        assert_eq!(companion(Path::new("unbrace.com")), Path::new("unbrace.com"));
    }
}
