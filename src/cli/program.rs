//! `unbrace program`: checking, importing, showing and ending a therapist's program. The commands change the
//! files, and tell a running companion to reload them.

use super::args::ProgramCmd;
use super::client::notify;
use super::error::CliError;
use super::input;
use super::output::{count, create_file, say, write};
use super::report::i18n;
use crate::engine::{Ms, Plan, day_of};
use crate::i18n::Translator;
use crate::installed_program::{self, Active, ReadError};
use crate::ipc::{Page, Request};
use crate::profile::Profile;
use crate::program::{self, Program, ProgramStatus, Progress, exposure, resolve, stage, summary};
use crate::settings::{Settings, keys::Value};
use crate::{clock, content, paths, report, terminal};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use std::io::IsTerminal;
use std::path::Path;

pub(super) fn run(command: ProgramCmd, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    match command {
        ProgramCmd::Check { files } => {
            let mut wrong = Vec::new();
            for file in files {
                match installed_program::read(&file) {
                    Ok((_, program)) => print_check(&file, &program, out),
                    Err(e) => wrong.push(e.to_string()),
                }
            }
            if wrong.is_empty() {
                Ok(())
            } else {
                Err(problems(&wrong.join("\n")))
            }
        }
        ProgramCmd::Open { file } => {
            // The window reports problems of the file. It may have another working directory.
            let file = std::path::absolute(&file).unwrap_or(file);
            crate::launch::open_with(Page::Program, true, Some(&file))
                .map_err(|reason| CliError::NoProgramWindow { reason, file })?;
            say(out, "The program is open in a window.");
            Ok(())
        }
        ProgramCmd::Import { file, yes } => import(&file, yes, out),
        ProgramCmd::Show => show(json, out),
        ProgramCmd::Stay => {
            let here = "there is no stage to stay on now, or you are staying on it already";
            change_progress(stage::stay, here, out)
        }
        ProgramCmd::GoOn => change_progress(
            stage::go_on,
            "you are not staying on a stage; the stages go on by date",
            out,
        ),
        ProgramCmd::Remove => {
            let found = installed_program::load(today());
            if found.active.is_none() && found.problem.is_none() {
                return Err(CliError::NoProgram);
            }
            let kept = installed_program::remove()?;
            notify(Request::Program);
            say(out, "The program was removed. Your own settings apply again.");
            if let Some(kept) = kept {
                say(
                    out,
                    &format!("Its file could not be read; it is kept as {}", kept.display()),
                );
            }
            Ok(())
        }
        ProgramCmd::Export { file } => {
            let from = paths::program_file().filter(|f| f.exists());
            let from = from.ok_or(CliError::NoProgram)?;
            create_file(&file, &input::read(&from)?, false)?;
            say(out, &format!("The program was saved to {}", file.display()));
            Ok(())
        }
        ProgramCmd::Handout { file, output, force } => handout(&file, &output, force, out),
        ProgramCmd::Examples => {
            let language = i18n().language();
            for (name, english) in program::EXAMPLES {
                let text = program::example(name, language).unwrap_or(english);
                let title = program::parse(text).map(|p| p.title).unwrap_or_default();
                say(out, &format!("{name:<20}  {title}"));
            }
            Ok(())
        }
        ProgramCmd::New { file, from } => {
            let language = i18n().language();
            let text = from.and_then(|name| program::example(&name, language));
            create_file(&file, text.unwrap_or_else(|| program::template(language)), false)?;
            let file = file.display();
            say(out, &format!("A program to start from was saved to {file}"));
            say(out, &format!("`unbrace program check {file}` checks it."));
            Ok(())
        }
    }
}

/// Writes a program for paper. The words of the template are no contact for a patient.
fn handout(file: &Path, output: &Path, force: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let (_, program) = read(file)?;
    let placeholders = placeholders(&program).into_iter();
    let lines: Vec<String> = placeholders.map(|p| format!("{}: {p}", file.display())).collect();
    if !lines.is_empty() {
        return Err(problems(&lines.join("\n")));
    }
    write(output, report::handout(&program, &i18n()), force, out)?;
    if output != Path::new("-") {
        let output = output.display();
        say(
            out,
            &format!("The handout was saved to {output}. A browser opens and prints it."),
        );
    }
    Ok(())
}

/// The keys that still have the words of the template, a line each.
fn placeholders(program: &Program) -> Vec<String> {
    let values = [
        ("title", &program.title),
        ("author", &program.author),
        ("contact", &program.contact),
    ];
    let of_template = values
        .into_iter()
        .filter(|(key, value)| program::is_placeholder(key, value));
    let line = |(key, value): (&str, &String)| {
        format!("{key}: found {value:?}, the text of the template; expected your own")
    };
    of_template.map(line).collect()
}

/// Prints that a file is valid, and warnings: words of the template, and doses that exceed the usual exposure of a day.
fn print_check(file: &Path, program: &Program, out: &mut Vec<u8>) {
    let i18n = Translator::new("en", None);
    let exposure = exposure::warnings(program).into_iter().map(|w| {
        let library = program::overlay(content::library(i18n.language()), program, w.stage, &i18n);
        w.message(&library).text(&i18n)
    });
    let warnings: Vec<String> = placeholders(program).into_iter().chain(exposure).collect();
    if warnings.is_empty() {
        return say(out, &format!("{}: no problems", file.display()));
    }
    for text in warnings {
        say(out, &format!("{}: warning: {text}", file.display()));
    }
    say(
        out,
        &format!("{}: the program can be used as it is", file.display()),
    );
}

pub(super) fn today() -> NaiveDate {
    day_of(clock::now().wall)
}

/// The problems of program files, one a line, with their number.
fn problems(lines: &str) -> CliError {
    let number = count(lines.lines().count(), "problem");
    CliError::Invalid(format!("{number} in the program\n{lines}"))
}

/// Reads the file of a program.
pub(super) fn read(file: &Path) -> Result<(String, Program), CliError> {
    installed_program::read(file).map_err(|e| match e {
        ReadError::Bad(..) => problems(&e.to_string()),
        e => CliError::Program(e),
    })
}

/// Describes a program: its doses, and what the user can still decide.
fn describe(p: &Program, i18n: &Translator) -> Vec<String> {
    let library = |n| program::overlay(content::library(i18n.language()), p, n, i18n);
    let text = |lines: Vec<summary::SummaryLine>| lines.into_iter().map(|s| s.text(i18n)).collect::<Vec<_>>();
    let mut lines = text(summary::head(p));
    for n in 0..p.stages.len() {
        lines.push(String::new());
        let mut stage = text(summary::stage(p, n, &library(n))).into_iter();
        lines.extend(stage.next());
        lines.extend(stage.map(|l| format!("  {l}")));
    }
    lines.push(String::new());
    lines.extend(text(summary::care(p)));
    lines.extend(text(summary::visits(p)));
    lines.extend(text(summary::yours(p, 0)));
    lines
}

fn import(file: &Path, yes: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let (text, program) = read(file)?;
    let today = today();
    let i18n = Translator::new("en", None);
    for line in describe(&program, &i18n) {
        say(out, &line);
    }
    let before = installed_program::load(today);
    match &before.active {
        Some(old) if old.program.is_update(&program) => {
            let kept = stage::carried_over(&old.program, &program, &old.place);
            let name = program
                .stage(kept.stage)
                .map(|s| s.name.clone())
                .unwrap_or_default();
            say(
                out,
                &format!("This updates your program; you stay on your stage: {name}"),
            );
            for line in program::changes::changes(&old.program, &program, &content::library("en"), &i18n) {
                say(out, &format!("  {line}"));
            }
        }
        Some(old) => say(
            out,
            &format!("This replaces your program “{}”.", old.program.title),
        ),
        None => {}
    }
    if !yes && !confirm(out)? {
        return Err(CliError::Declined);
    }
    let place = installed_program::import(&text, &program, today)?;
    notify(Request::Program);
    say(
        out,
        &match stage::status_on(&program, &place, today) {
            ProgramStatus::NotStarted(from) => format!("Your program begins on {from}."),
            ProgramStatus::Finished(since) => {
                format!("The program has been over since {since}; your own settings apply.")
            }
            ProgramStatus::Active(..) => {
                "Your program is active. `unbrace program show` shows your stage.".into()
            }
        },
    );
    Ok(())
}

/// Prints the output so far and asks for confirmation on the terminal. Without a terminal it returns true.
fn confirm(out: &mut Vec<u8>) -> Result<bool, CliError> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Ok(true);
    }
    out.extend(b"\nUse it? [y/N] ");
    terminal::print(out).map_err(CliError::Prompt)?;
    out.clear();
    let mut answer = String::new();
    stdin.read_line(&mut answer).map_err(CliError::Prompt)?;
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

/// The program in force.
fn current(out: &mut Vec<u8>) -> Result<Active, CliError> {
    let found = installed_program::load(today());
    match (found.active, found.problem) {
        (Some(active), Some(problem)) => {
            say(
                out,
                &format!(
                    "the program cannot be read; the last valid version applies, and the file was not changed: {problem}"
                ),
            );
            Ok(active)
        }
        (Some(active), None) => Ok(active),
        (None, Some(problem)) => Err(CliError::UnreadableProgram(problem)),
        (None, None) => Err(CliError::NoProgram),
    }
}

fn show(json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let mut warning = Vec::new();
    let active = current(&mut warning)?;
    let (p, standing) = (&active.program, active.standing(today()));
    if json {
        let (stage, next, stay) = match &standing {
            ProgramStatus::Active(here, next) => (Some(here.stage + 1), *next, here.stay),
            ProgramStatus::NotStarted(from) => (None, Some(*from), false),
            ProgramStatus::Finished(_) => (None, None, false),
        };
        let name = stage.and_then(|n| p.stage(n - 1)).map(|s| s.name.as_str());
        let value = serde_json::json!({ "title": p.title, "author": p.author, "contact": p.contact, "stage": stage,
            "stage_name": name, "stages": p.stages.len(), "next": next, "stay": stay,
            "imported": active.place.imported });
        say(out, &value.to_string());
        return Ok(());
    }
    out.extend(warning);
    let i18n = Translator::new("en", None);
    for line in summary::head(p) {
        say(out, &line.text(&i18n));
    }
    say(out, &format!("Imported on {}", active.place.imported));
    match &standing {
        ProgramStatus::NotStarted(from) => say(
            out,
            &format!("It begins on {from}; until then your own settings apply."),
        ),
        ProgramStatus::Finished(since) => say(
            out,
            &format!("It has been over since {since}; your own settings apply."),
        ),
        ProgramStatus::Active(here, next) => {
            let library = program::overlay(content::library("en"), p, here.stage, &i18n);
            for line in summary::stage(p, here.stage, &library) {
                say(out, &line.text(&i18n));
            }
            for (key, value) in &here.chosen {
                say(out, &format!("Your own choice: {key} = {value}"));
            }
            say(out, &next_stage(p, here, *next));
        }
    }
    Ok(())
}

/// What follows the current stage, for people.
fn next_stage(p: &Program, here: &Progress, next: Option<NaiveDate>) -> String {
    let after = p.stages.get(here.stage + 1).map(|s| s.name.as_str());
    match (here.stay, next, after) {
        (true, ..) => "You stay on this stage until `unbrace program go-on`.".into(),
        (_, Some(day), Some(name)) if p.to.and_then(|to| to.succ_opt()) != Some(day) => {
            format!("Next stage on {day}: {name}")
        }
        (_, Some(day), _) => format!("The program ends on {day}; your own settings apply from then on."),
        (_, None, _) => "This stage has no end date.".into(),
    }
}

/// Changes the progress by `change`, which returns `None` if it does not apply; then `refused` is the error.
fn change_progress(
    change: fn(&Program, &Progress, NaiveDate) -> Option<Progress>,
    refused: &'static str,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    let active = current(out)?;
    let (today, p) = (today(), &active.program);
    let place = change(p, &active.place, today).ok_or(CliError::StageUnchanged(refused))?;
    installed_program::store(p, &place)?;
    notify(Request::Program);
    if let ProgramStatus::Active(here, next) = stage::status_on(p, &place, today) {
        let name = p.stage(here.stage).map(|s| s.name.clone()).unwrap_or_default();
        say(out, &format!("You are on stage {}: {name}", here.stage + 1));
        say(out, &next_stage(p, &here, next));
    }
    Ok(())
}

/// The value of a key that the program in force overrides; `None` for all other keys.
pub(super) fn overridden_value(profile: &Profile, key: &str) -> Option<toml_edit::Value> {
    let (program, progress) = profile.stage()?;
    program::overrides(program, progress.stage)
        .into_iter()
        .find(|f| f.key == key)?;
    Some(match profile.settings().get(key)? {
        Value::Bool(b) => (*b).into(),
        Value::Number(n) => (*n).into(),
        Value::Length(ms) => crate::duration::format(*ms).into(),
        Value::One(word) => word.as_str().into(),
        Value::Time(at) => at.format("%H:%M").to_string().into(),
        _ => return None, // programs set no lists
    })
}

/// The plan at the start of a simulation, and those that begin on later days.
pub(super) fn plans(
    program: &Program,
    own: &Settings,
    seed: u64,
    start: DateTime<FixedOffset>,
    length: Ms,
) -> (Plan, Vec<(NaiveDate, Plan)>) {
    let (from, to) = (day_of(start), day_of(start + Duration::milliseconds(length)));
    let mut all = resolve::plans(program, &Progress::new(program, from), own, seed, (from, to)).into_iter();
    let first = all.next().map_or_else(|| own.plan(seed), |(_, plan)| plan);
    (first, all.collect())
}
