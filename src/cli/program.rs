//! `unbrace program`: check, take up, see and end a therapist's program. It works on the files alone; a companion that
//! runs is told to look at them again.

use super::args::ProgramCmd;
use super::{CliError, read as read_text, say};
use crate::active::{self, Active, ReadError};
use crate::engine::{Ms, Plan, day_of};
use crate::ipc::{self, Ask, Page};
use crate::office::Office;
use crate::program::{
    self, ChoiceError, Program, ProgramStatus, Progress, exposure, resolve, stage, summary,
};

use crate::settings::{Settings, keys::Value};
use crate::words::Words;
use crate::{companion, content, files, place, terminal};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use std::io::{IsTerminal, Write};
use std::path::Path;

const NONE: &str = "no program is active; `unbrace program import FILE` imports one";

pub(super) fn run(command: ProgramCmd, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    match command {
        ProgramCmd::Check { files } => {
            let mut wrong = Vec::new();
            for file in files {
                match active::read(&file) {
                    Ok((_, program)) => checked(&file, &program, out),
                    Err(e) => wrong.push(e.to_string()),
                }
            }
            if wrong.is_empty() {
                Ok(())
            } else {
                Err(CliError::BadFile(told(&wrong.join("\n"))))
            }
        }
        ProgramCmd::Open { file } => {
            // The window says what is wrong with a file, and may run in another folder.
            let file = std::path::absolute(&file).unwrap_or(file);
            crate::launch::open_with(Page::Program, true, Some(&file)).map_err(|e| {
                let file = file.display();
                CliError::Failed(format!(
                    "{e}; `unbrace program import {file}` shows and imports it in the terminal"
                ))
            })?;
            say(out, "The program is open in a window.");
            Ok(())
        }
        ProgramCmd::Import { file, yes } => import(&file, yes, out),
        ProgramCmd::Show => show(json, out),
        ProgramCmd::Stay => {
            let here = "there is no stage to stay on now, or you are staying on it already";
            moved(stage::stay, here, out)
        }
        ProgramCmd::GoOn => moved(
            stage::go_on,
            "you are not staying on a stage; the stages go on by date",
            out,
        ),
        ProgramCmd::Remove => {
            let found = active::load(today());
            if found.active.is_none() && found.problem.is_none() {
                return Err(CliError::Failed(NONE.into()));
            }
            let kept = active::remove().map_err(|e| CliError::Failed(e.to_string()))?;
            tell();
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
            let from = place::program_file().filter(|f| f.exists());
            let from = from.ok_or_else(|| CliError::Failed(NONE.into()))?;
            new_file(&file, &read_text(&from)?)?;
            say(out, &format!("The program was saved to {}", file.display()));
            Ok(())
        }
        ProgramCmd::Examples => {
            let language = super::report::words().language();
            for (name, english) in program::EXAMPLES {
                let text = program::example(name, language).unwrap_or(english);
                let title = program::parse(text).map(|p| p.title).unwrap_or_default();
                say(out, &format!("{name:<20}  {title}"));
            }
            Ok(())
        }
        ProgramCmd::New { file, from } => {
            let language = super::report::words().language();
            let text = from.and_then(|name| program::example(&name, language));
            new_file(&file, text.unwrap_or_else(|| program::template(language)))?;
            let file = file.display();
            say(out, &format!("A program to start from was saved to {file}"));
            say(out, &format!("`unbrace program check {file}` checks it."));
            Ok(())
        }
    }
}

/// Says that a file can be read, and where it asks for more in a day than is usually taken well.
fn checked(file: &Path, program: &Program, out: &mut Vec<u8>) {
    let warnings = exposure::warnings(program);
    if warnings.is_empty() {
        return say(out, &format!("{}: no problems", file.display()));
    }
    let words = Words::new("en", None);
    for w in warnings {
        let library = program::overlay(content::library(words.language()), program, w.stage, &words);
        let text = w.message(&library).text(&words);
        say(out, &format!("{}: warning: {text}", file.display()));
    }
    say(
        out,
        &format!("{}: the program can be used as it is", file.display()),
    );
}

fn today() -> NaiveDate {
    day_of(companion::now().wall)
}

/// Tells a companion that runs; without one there is nobody to tell.
fn tell() {
    drop(ipc::ask(&place::runtime_folders(), Ask::Program));
}

/// The problems of a file as one message.
fn told(lines: &str) -> String {
    format!(
        "{} in the program\n{lines}",
        super::counted(lines.lines().count())
    )
}

/// Reads a program that the person named.
pub(super) fn read(file: &Path) -> Result<(String, Program), CliError> {
    active::read(file).map_err(|e| match e {
        ReadError::Bad(..) => CliError::BadFile(told(&e.to_string())),
        e => CliError::BadFile(e.to_string()),
    })
}

/// Writes a file that must not be there yet.
fn new_file(file: &Path, text: &str) -> Result<(), CliError> {
    let written = files::create_new(file).and_then(|mut f| {
        f.write_all(text.as_bytes())?;
        f.sync_all()
    });
    written.map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => {
            CliError::Failed(format!("{} already exists; choose another name", file.display()))
        }
        _ => CliError::Failed(format!("cannot write {}: {e}", file.display())),
    })
}

/// A program in plain words: what it asks, and what stays the person's.
fn described(p: &Program, words: &Words) -> Vec<String> {
    let library = |n| program::overlay(content::library(words.language()), p, n, words);
    let text = |said: Vec<summary::SummaryLine>| said.into_iter().map(|s| s.text(words)).collect::<Vec<_>>();
    let mut lines = text(summary::head(p));
    for n in 0..p.stages.len() {
        lines.push(String::new());
        let mut stage = text(summary::stage(p, n, &library(n))).into_iter();
        lines.extend(stage.next());
        lines.extend(stage.map(|l| format!("  {l}")));
    }
    lines.push(String::new());
    lines.extend(text(summary::care(p)));
    lines.extend(text(summary::yours(p, 0)));
    lines
}

fn import(file: &Path, yes: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let (text, program) = read(file)?;
    let today = today();
    let words = Words::new("en", None);
    for line in described(&program, &words) {
        say(out, &line);
    }
    let before = active::load(today);
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
        }
        Some(old) => say(
            out,
            &format!("This replaces your program “{}”.", old.program.title),
        ),
        None => {}
    }
    if !yes && !agreed(out)? {
        return Err(CliError::Failed("nothing was changed".into()));
    }
    let place = active::import(&text, &program, today).map_err(|e| CliError::Failed(e.to_string()))?;
    tell();
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

/// Asks on a terminal, after what there is to read; elsewhere nobody can be asked, and the command is the answer.
fn agreed(out: &mut Vec<u8>) -> Result<bool, CliError> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Ok(true);
    }
    let failed = |e: std::io::Error| CliError::Failed(format!("cannot ask: {e}"));
    out.extend(b"\nUse it? [y/N] ");
    terminal::print(out).map_err(failed)?;
    out.clear();
    let mut answer = String::new();
    stdin.read_line(&mut answer).map_err(failed)?;
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

/// The program in force, or that there is none, or that it cannot be read.
fn current(out: &mut Vec<u8>) -> Result<Active, CliError> {
    let found = active::load(today());
    if let Some(problem) = found.problem {
        let using = if found.active.is_some() {
            "the last valid version applies"
        } else {
            "your own settings apply"
        };
        let text = format!("the program cannot be read; {using}, and the file was not changed: {problem}");
        if found.active.is_none() {
            return Err(CliError::BadFile(text));
        }
        say(out, &text);
    }
    found.active.ok_or_else(|| CliError::Failed(NONE.into()))
}

fn show(json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let mut said = Vec::new();
    let active = current(&mut said)?;
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
    out.extend(said);
    let words = Words::new("en", None);
    for line in summary::head(p) {
        say(out, &line.text(&words));
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
            let library = program::overlay(content::library("en"), p, here.stage, &words);
            for line in summary::stage(p, here.stage, &library) {
                say(out, &line.text(&words));
            }
            for (key, value) in &here.chosen {
                say(out, &format!("Your own choice: {key} = {value}"));
            }
            say(out, &coming(p, here, *next));
        }
    }
    Ok(())
}

/// What comes after the stage.
fn coming(p: &Program, here: &Progress, next: Option<NaiveDate>) -> String {
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

/// A wish about the place: to stay, or to go on.
fn moved(
    wish: fn(&Program, &Progress, NaiveDate) -> Option<Progress>,
    refused: &str,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    let active = current(out)?;
    let (today, p) = (today(), &active.program);
    let place = wish(p, &active.place, today).ok_or_else(|| CliError::Failed(refused.into()))?;
    active::store(p, &place).map_err(|e| CliError::Failed(e.to_string()))?;
    tell();
    if let ProgramStatus::Active(here, next) = stage::status_on(p, &place, today) {
        let name = p.stage(here.stage).map(|s| s.name.clone()).unwrap_or_default();
        say(out, &format!("You are on stage {}: {name}", here.stage + 1));
        say(out, &coming(p, &here, next));
    }
    Ok(())
}

/// The stage that is in force now, with its program.
fn in_stage() -> Option<(Program, Progress)> {
    let active = active::load(today()).active?;
    match active.standing(today()) {
        ProgramStatus::Active(here, _) => Some((active.program, here)),
        _ => None,
    }
}

/// `config set` while a program is in force. `true`: the choice is kept beside the program; `false`: the program says
/// nothing of this key.
pub(super) fn chosen(key: &str, value: &str, out: &mut Vec<u8>) -> Result<bool, CliError> {
    let Some((program, place)) = in_stage() else {
        return Ok(false);
    };
    let place = program::choose(&program, &place, key, value).map_err(|e| match e {
        ChoiceError::Fixed { .. } => CliError::Failed(e.to_string()),
        ChoiceError::Outside { .. } => CliError::BadFile(e.to_string()),
    })?;
    let Some(place) = place else { return Ok(false) };
    active::store(&program, &place).map_err(|e| CliError::Failed(e.to_string()))?;
    tell();
    let long = if key.starts_with("check_in.") {
        "until your program ends"
    } else {
        "for this stage of your program"
    };
    say(
        out,
        &format!("The change applies {long}; your own settings are unchanged."),
    );
    Ok(true)
}

/// What the program makes of a key; `None`: nothing.
pub(super) fn in_force(office: &Office, own: &str, key: &str) -> Option<toml_edit::Value> {
    let (program, place) = in_stage()?;
    program::overrides(&program, place.stage)
        .into_iter()
        .find(|f| f.key == key)?;
    let (own, _) = office.parse(own).ok()?;
    Some(match resolve::settings(&program, &place, &own).get(key)? {
        Value::Bool(b) => (*b).into(),
        Value::Number(n) => (*n).into(),
        Value::Length(ms) => crate::duration::format(*ms).into(),
        Value::One(word) => word.as_str().into(),
        Value::Time(at) => at.format("%H:%M").to_string().into(),
        _ => return None, // no program sets lists
    })
}

/// The plans of a simulated time: the one at its start, and those that later days bring.
pub(super) fn days(
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
