//! Logging to standard error through the `log` facade.
//!
//! `UNBRACE_LOG` selects what is printed: a level (`error`, `warn`, `info`, `debug`, `trace` or `off`), or a list such as
//! `warn,unbrace::presence=debug`. Without it, warnings and errors are printed. The levels mean:
//!
//! - `error`: something the person relies on does not work, such as a history that cannot be written.
//! - `warn`: a part is missing or was repaired, and the rest goes on.
//! - `info`: what happens a few times a day: start, end, settings read again, a part that came back.
//! - `debug`: each decision: an offer, an answer, a request over the socket, a presence report.
//! - `trace`: each wake-up with its reason.
//!
//! What the person has entered (notes, scores, answers of a check-in) and what a program prescribes is logged at no level.

use crate::terminal;
use env_filter::Filter;
use log::{Level, LevelFilter, Log, Metadata, Record};

/// The environment variable that selects what is logged.
pub const VARIABLE: &str = "UNBRACE_LOG";

/// Prints each record that the filter lets through as one line: `unbrace: warning: history: …`.
struct Logger {
    program: &'static str,
    filter: Filter,
}

/// Sets up logging for this process. `program` begins each line; `selection` is the value of [`VARIABLE`]. A selection that cannot be
/// read is named in a warning, and the usual one holds. A second call has no effect.
pub fn start(program: &'static str, selection: Option<&str>) {
    let parsed = selection.map(|s| {
        env_filter::Builder::new()
            .try_parse(s)
            .map(env_filter::Builder::build)
    });
    let (filter, problem) = match parsed {
        Some(Ok(filter)) => (filter, None),
        Some(Err(e)) => (usual(), Some(e)),
        None => (usual(), None),
    };
    let highest = filter.filter();
    if log::set_boxed_logger(Box::new(Logger { program, filter })).is_ok() {
        log::set_max_level(highest);
    }
    if let Some(e) = problem {
        log::warn!("{VARIABLE} cannot be read ({e}); warnings and errors are logged");
    }
}

fn usual() -> Filter {
    env_filter::Builder::new().filter_level(LevelFilter::Warn).build()
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata) -> bool {
        self.filter.enabled(metadata)
    }

    fn log(&self, record: &Record) {
        if self.filter.matches(record) {
            terminal::complain(&line(self.program, record));
        }
    }

    fn flush(&self) {}
}

/// The line of a record. Warnings and errors are for the person and go without the module; the others name it.
fn line(program: &str, record: &Record) -> String {
    match record.level() {
        Level::Error | Level::Warn => format!("{program}: {}", record.args()),
        level => {
            let level = level.as_str().to_lowercase();
            format!("{program}: {level}: {}: {}", record.target(), record.args())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_of(level: Level) -> String {
        let mut record = Record::builder();
        record.level(level).target("unbrace::presence");
        line(
            "unbrace",
            &record.args(format_args!("the screen is locked")).build(),
        )
    }

    #[test]
    fn warnings_are_printed_without_their_module_and_details_with_it() {
        assert_eq!(line_of(Level::Warn), "unbrace: the screen is locked");
        assert_eq!(
            line_of(Level::Debug),
            "unbrace: debug: unbrace::presence: the screen is locked"
        );
    }

    #[test]
    fn warnings_and_errors_are_logged_by_default() {
        assert_eq!(usual().filter(), LevelFilter::Warn);
    }
}
