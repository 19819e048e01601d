//! `unbrace simulate`: a simulated day.

use super::args::Simulate;
use super::error::CliError;
use super::input::read;
use super::output::say;
use super::program;
use crate::settings::{self, Problem, Settings};
use crate::simulate::{Scenario, ShownVisit, Visits, text, trace};
use crate::terminal;
use chrono::SubsecRound;

pub(super) fn run(options: Simulate, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let settings = match &options.config {
        None => Settings::default(),
        Some(file) => {
            let (settings, warnings) = settings::parse(&read(file)?)
                .map_err(|problems| CliError::settings("the settings have problems", file, &problems))?;
            if !warnings.is_empty() {
                // Standard output is the log of the day.
                terminal::complain(&Problem::list(file, &warnings));
            }
            settings
        }
    };
    let lines = match &options.trace {
        None => Vec::new(),
        Some(file) => trace::parse(&read(file)?).map_err(|errors| {
            let lines: Vec<String> = errors
                .iter()
                .map(|e| format!("{}: {e}", file.display()))
                .collect();
            CliError::Invalid(format!("the trace has problems\n{}", lines.join("\n")))
        })?,
    };
    let (plan, later, all) = match &options.program {
        None => (settings.plan(options.seed), Vec::new(), Vec::new()),
        Some(file) => {
            let (_, program) = program::read(file)?;
            let (plan, later) =
                program::plans(&program, &settings, options.seed, options.start, options.length);
            (plan, later, program.visits)
        }
    };
    let start = options.start.trunc_subsecs(0); // the log prints whole seconds
    let visits = Visits {
        all,
        hour_before: settings.visit_hour_before(),
    };
    let scenario = Scenario {
        plan,
        later,
        visits,
        lines: &lines,
        start,
        length: options.length,
    };
    let timeline = scenario.run();
    let mut shown = timeline.notices.iter().peekable();
    let say_visit = |visit: &ShownVisit, out: &mut Vec<u8>| {
        let line = if json {
            visit.json().to_string()
        } else {
            visit.line()
        };
        say(out, &line);
    };
    for (n, event) in timeline.events.iter().enumerate() {
        while let Some(visit) = shown.next_if(|v| v.events <= n) {
            say_visit(visit, out);
        }
        let line = if json {
            serde_json::to_string(event)?
        } else {
            text::line(event)
        };
        say(out, &line);
    }
    shown.for_each(|visit| say_visit(visit, out));
    Ok(())
}
