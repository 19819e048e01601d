//! `unbrace`: parse the command line, run it, print an error once, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    unbrace::cli::main()
}
