//! Tests that need programs which this machine may not have. Where one is missing, the test counts as ignored and is named
//! with what it needs; under `CI=true` it fails.

#![allow(clippy::disallowed_methods)] // a test asks where it runs, and which programs are there

use libtest_mimic::{Arguments, Trial};
use std::path::Path;
use std::process::ExitCode;

/// A test case and what it needs: programs in the `PATH`, the executables of this workspace, and files by their absolute paths.
pub struct Case {
    pub name: &'static str,
    pub needs: &'static [&'static str],
    /// It takes minutes, and counts as ignored unless `-- --ignored` asks for it.
    pub on_request: bool,
    pub run: fn(),
}

/// The tests of a module by name, each with what it needs besides what all of them need.
macro_rules! tests {
    ($($name:ident $([$($need:expr),+])?),+ $(,)?) => {
        /// The tests of this module.
        pub const TESTS: &[$crate::tools::Case] = &[$($crate::tools::Case {
            name: concat!(module_path!(), "::", stringify!($name)),
            needs: &[$($($need),+)?],
            on_request: false,
            run: $name,
        }),+];
    };
}
pub(crate) use tests;

/// Runs the tests as the arguments say. `all_need`: what every one of them needs.
pub fn run<'a>(tests: impl IntoIterator<Item = &'a Case>, all_need: &[&'static str]) -> ExitCode {
    let ci = std::env::var_os("CI").is_some_and(|v| v == "true");
    let trial = |test: &Case| {
        let needs = all_need.iter().chain(test.needs);
        let missing: Vec<&str> = needs.copied().filter(|n| !is_there(n)).collect();
        // Without the name of this crate, as the usual harness has it.
        let (_, name) = test.name.split_once("::").unwrap_or(("", test.name));
        let (run, list) = (test.run, missing.join(", "));
        if missing.is_empty() || ci {
            let trial = Trial::test(name, move || {
                assert!(list.is_empty(), "missing: {list}");
                run();
                Ok(())
            });
            return trial.with_ignored_flag(test.on_request);
        }
        Trial::test(format!("{name} (missing: {list})"), || Ok(())).with_ignored_flag(true)
    };
    let trials = tests.into_iter().map(trial).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn is_there(need: &str) -> bool {
    if need.starts_with('/') {
        return Path::new(need).exists();
    }
    // The tests of this package build `unbrace` alone; those of the workspace build the windows too.
    if Path::new(env!("CARGO_BIN_EXE_unbrace"))
        .with_file_name(need)
        .is_file()
    {
        return true;
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(need).is_file())
}
