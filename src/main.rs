//! `unbrace`: parse the command line, run it, print an error once, exit.

#![cfg_attr(windows, windows_subsystem = "windows")] // a click opens no console; see `cli::console`

use std::process::ExitCode;

fn main() -> ExitCode {
    unbrace::cli::main()
}
