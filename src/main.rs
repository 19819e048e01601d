//! The executable `unbrace`: the companion and the command line.

#![cfg_attr(windows, windows_subsystem = "windows")] // a start by a click opens no console; see `cli::console`

use std::process::ExitCode;

fn main() -> ExitCode {
    unbrace::cli::main()
}
