//! The command line of `unbrace-window`.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use std::process::Command;

/// Exit code, standard output and standard error.
fn unbrace_window(args: &[&str]) -> (Option<i32>, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_unbrace-window"))
        .args(args)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

#[test]
fn version_is_the_one_of_the_companion() {
    let expected = format!("unbrace-window {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(unbrace_window(&["--version"]), (Some(0), expected, String::new()));
}

#[test]
fn unknown_page_is_refused_with_the_list_of_pages() {
    let (code, stdout, stderr) = unbrace_window(&["toady"]);
    assert_eq!((code, stdout.as_str()), (Some(2), ""));
    assert!(stderr.contains("invalid value 'toady'"), "{stderr}");
    assert!(
        stderr.contains("today, flare-up, guide, breathe, move, check-in, progress"),
        "{stderr}"
    );
}
