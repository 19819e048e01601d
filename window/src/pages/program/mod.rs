//! Program: the therapist's program in force and the place in it; a file that was opened, to take up or not; and what the
//! person's own settings offer where there is none.

use crate::clock;
use crate::context::Context;
use crate::dialog::{self, Asked};
use crate::link;
use crate::rows::{list, texts};
use crate::ui::{DoseRow, LineRow, Main, ProgramModel};
use crate::wording::kind;
use slint::ComponentHandle;
use slint::winit_030::{EventResult, WinitWindowAccessor, winit::event::WindowEvent};
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use unbrace::active::{self, Active, ReadError};
use unbrace::content;
use unbrace::engine::{Kind, day_of};
use unbrace::files;
use unbrace::ipc::{Ask, Page};
use unbrace::pages::settings::length;
use unbrace::program::keys::LARGEST;
use unbrace::program::summary::SummaryLine;
use unbrace::program::{self, Program, ProgramStatus, Progress, stage, summary};

thread_local! {
    /// A file that was opened and is not yet taken up: its text, and what it says.
    static OFFERED: RefCell<Option<(String, Program)>> = const { RefCell::new(None) };
}

/// Connects the page's buttons, and takes files that are dragged onto the window.
pub fn bind(ui: &Main, context: &Rc<Context>) {
    let (weak, own) = (ui.as_weak(), context.clone());
    ui.global::<ProgramModel>().on_command(move |what| {
        if let Some(ui) = weak.upgrade() {
            command(&ui, &own, &what);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    ui.window().on_winit_window_event(move |_, event| {
        if let (WindowEvent::DroppedFile(file), Some(ui)) = (event, weak.upgrade()) {
            look_at(&ui, &own, file);
        }
        EventResult::Propagate
    });
    show(ui, context);
}

/// Shows what a file would change, before anything is.
pub fn look_at(ui: &Main, context: &Rc<Context>, file: &Path) {
    let model = ui.global::<ProgramModel>();
    let line = |text: &str, head| LineRow {
        text: text.into(),
        head,
    };
    let read = active::read(file);
    model.set_offered_well(read.is_ok());
    match read {
        Ok((text, program)) => {
            model.set_offered_lines(list(described(context, &program)));
            model.set_yours(texts(said(context, summary::yours(&program, 0))));
            model.set_offered_note(note(context, &program).into());
            OFFERED.set(Some((text, program)));
        }
        Err(e) => {
            let mut lines = vec![line(&file.display().to_string(), true)];
            match e {
                ReadError::Bad(_, problems) => {
                    lines.extend(problems.iter().map(|p| line(&p.to_string(), false)))
                }
                e => lines.push(line(&e.to_string(), false)),
            }
            model.set_offered_lines(list(lines));
            OFFERED.set(None);
        }
    }
    model.set_offered(true);
    ui.set_page(2);
}

/// What becomes of the program that is there.
fn note(context: &Context, new: &Program) -> String {
    let found = context.program.borrow();
    let Some(old) = &found.active else {
        return String::new();
    };
    if !old.program.is_update(new) {
        return context.fill("program-offered-replaces", &[("title", &old.program.title)]);
    }
    let kept = stage::carried_over(&old.program, new, &old.place);
    let name = new.stage(kept.stage).map(|s| s.name.clone()).unwrap_or_default();
    context.fill("program-offered-update", &[("name", &name)])
}

fn said(context: &Context, all: Vec<SummaryLine>) -> Vec<String> {
    let words = context.words.borrow();
    all.iter().map(|s| s.text(&words)).collect()
}

/// A whole program in plain words.
fn described(context: &Context, p: &Program) -> Vec<LineRow> {
    let line = |text: String, head| LineRow {
        text: text.into(),
        head,
    };
    let mut head = said(context, summary::head(p)).into_iter();
    let mut lines: Vec<LineRow> = head.next().map(|t| line(t, true)).into_iter().collect();
    lines.extend(head.map(|t| line(t, false)));
    for n in 0..p.stages.len() {
        lines.extend(stage_lines(context, p, n));
    }
    lines.extend(
        said(context, summary::care(p))
            .into_iter()
            .map(|t| line(t, false)),
    );
    lines
}

fn stage_lines(context: &Context, p: &Program, n: usize) -> Vec<LineRow> {
    let library = program::overlay(
        content::library(context.language()),
        p,
        n,
        &context.words.borrow(),
    );
    let lines = said(context, summary::stage(p, n, &library));
    let row = |(i, text): (usize, String)| LineRow {
        text: text.into(),
        head: i == 0,
    };
    lines.into_iter().enumerate().map(row).collect()
}

fn command(ui: &Main, context: &Rc<Context>, what: &str) {
    let today = day_of(clock::now().wall);
    let moved = |to: fn(&Program, &Progress, chrono::NaiveDate) -> Option<Progress>| {
        let found = context.program.borrow();
        let Some(Active { program, place }) = &found.active else {
            return Ok(());
        };
        to(program, place, today).map_or(Ok(()), |to| active::store(program, &to))
    };
    let done = match what {
        "import" => return choose_file(ui, context),
        "export" => return choose_copy(ui, context),
        "author" => {
            drop(unbrace::launch::open(Page::Author, true)); // it shows by itself whether it came
            return;
        }
        "refuse" => {
            OFFERED.set(None);
            ui.global::<ProgramModel>().set_offered(false);
            return;
        }
        "accept" => {
            let Some((text, program)) = OFFERED.take() else {
                return;
            };
            ui.global::<ProgramModel>().set_offered(false);
            active::import(&text, &program, today).map(drop)
        }
        "stay" => moved(stage::stay),
        "go-on" => moved(stage::go_on),
        "remove" => active::remove().map(drop),
        _ => return,
    };
    let _ = link::ask(Ask::Program); // without a companion its start reads it
    context.settings_changed();
    if let Err(e) = done {
        ui.global::<ProgramModel>().set_problem(e.to_string().into());
    }
}

fn file_dialog(context: &Context) -> rfd::AsyncFileDialog {
    rfd::AsyncFileDialog::new().add_filter(context.say("program-file-kind"), &["unbrace.toml", "toml"])
}

fn say_no_dialog(ui: &Main, context: &Context, instead: &str) {
    let said = dialog::none(context, instead);
    ui.global::<ProgramModel>().set_problem(said.into());
}

/// Asks for a file, by the desktop's own dialog.
fn choose_file(ui: &Main, context: &Rc<Context>) {
    let since = Asked::now();
    let (weak, own, asked) = (ui.as_weak(), context.clone(), file_dialog(context).pick_file());
    let wait = async move {
        let chosen = asked.await;
        let Some(ui) = weak.upgrade() else { return };
        match chosen {
            Some(file) => look_at(&ui, &own, file.path()),
            None => since.nothing_chosen(&ui, |ui, context| {
                say_no_dialog(ui, context, &context.say("no-dialog-program"))
            }),
        }
    };
    let _ = slint::spawn_local(wait); // the loop may be ending
}

/// Asks where the copy is to go; the dialog asks before it writes over a file.
fn choose_copy(ui: &Main, context: &Rc<Context>) {
    let Some(from) = unbrace::place::program_file() else {
        return;
    };
    let since = Asked::now();
    let asked = file_dialog(context)
        .set_file_name("program.unbrace.toml")
        .save_file();
    let weak = ui.as_weak();
    let wait = async move {
        let chosen = asked.await;
        let Some(ui) = weak.upgrade() else { return };
        let Some(to) = chosen else {
            return since.nothing_chosen(&ui, |ui, context| {
                let file = unbrace::place::program_file().map(|f| f.display().to_string());
                let gaps = [("file", file.as_deref().unwrap_or_default())];
                say_no_dialog(ui, context, &context.fill("no-dialog-copy", &gaps));
            });
        };
        let copied = files::own_text(&from, LARGEST).and_then(|text| files::write(to.path(), &text));
        if let Err(e) = copied {
            let text = format!("{}: {e}", to.path().display());
            ui.global::<ProgramModel>().set_problem(text.into());
        }
    };
    let _ = slint::spawn_local(wait); // the loop may be ending
}

/// Shows the program in force, or the doses of the person's own settings.
pub fn show(ui: &Main, context: &Context) {
    let model = ui.global::<ProgramModel>();
    let plan = context.settings.borrow().plan(0);
    let dose = |k: Kind| {
        let d = plan.dose(k);
        let text = if d.enabled {
            let gaps = [("every", length(d.every)), ("length", length(d.duration))];
            context.fill("dose", &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
        } else {
            context.say("next-off")
        };
        DoseRow {
            kind: kind(context, k).into(),
            text: text.into(),
        }
    };
    model.set_doses(list(Kind::ALL.map(dose).into()));
    let found = context.program.borrow();
    let problem = found
        .problem
        .as_ref()
        .map(|p| format!("{}: {p}", context.say("program-bad")));
    model.set_problem(problem.unwrap_or_default().into());
    model.set_there(found.active.is_some());
    let Some(active) = &found.active else { return };
    let p = &active.program;
    let mut head = said(context, summary::head(p)).into_iter();
    model.set_title(head.next().unwrap_or_default().into());
    model.set_ask_remove(context.fill("program-remove-ask", &[("title", &p.title)]).into());
    let standing = active.standing(day_of(clock::now().wall));
    let mut lines: Vec<LineRow> = head
        .map(|text| LineRow {
            text: text.into(),
            head: false,
        })
        .collect();
    if let ProgramStatus::Active(here, _) = &standing {
        lines.extend(stage_lines(context, p, here.stage));
    }
    let more = summary::care(p).into_iter().chain(summary::yours(p, 0)).collect();
    lines.extend(said(context, more).into_iter().map(|text| LineRow {
        text: text.into(),
        head: false,
    }));
    model.set_lines(list(lines));
    model.set_where(standing_words(context, p, &standing).into());
    let stays = matches!(&standing, ProgramStatus::Active(here, _) if here.stay);
    model.set_can_go_on(stays);
    model.set_can_stay(matches!(&standing, ProgramStatus::Active(here, Some(_)) if !here.stay));
}

fn standing_words(context: &Context, p: &Program, standing: &ProgramStatus) -> String {
    let on = |id, day: &chrono::NaiveDate| context.fill(id, &[("day", &context.day(*day))]);
    match standing {
        ProgramStatus::NotStarted(day) => on("program-where-not-yet", day),
        ProgramStatus::Finished(day) => on("program-where-over", day),
        ProgramStatus::Active(here, next) => {
            let name = p.stage(here.stage).map(|s| s.name.clone()).unwrap_or_default();
            let (number, of) = ((here.stage + 1).to_string(), p.stages.len().to_string());
            let gaps = [("number", number.as_str()), ("of", &of), ("name", &name)];
            let where_ = context.fill("program-where", &gaps);
            let last = here.stage + 1 >= p.stages.len();
            let then = match next {
                _ if here.stay => context.say("program-where-stay"),
                Some(day) if last => on("program-where-end", day),
                Some(day) => on("program-where-next", day),
                None => String::new(),
            };
            format!("{where_} {then}").trim_end().to_owned()
        }
    }
}
