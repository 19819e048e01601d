//! Writing a program without a text editor: the draft is the file's own text, changed key by key, so that comments and
//! whatever else stands in it are kept. Checks and the preview follow each change.

mod files;

#[cfg(test)]
pub use files::{hand_out, save, take};

use crate::clock;
use crate::context::{Context, picture};
use crate::day_line;
use crate::link::CompanionEvent;
use crate::rows::{refilled, texts};
use crate::ui::{AskRow, Author, AuthorModel, CueRow, Losing, MoveRow, PickRow, StageRow};
use crate::window;
use crate::wording::{self, name};
use files::{For, choose_file, forget_draft, keep_draft, open, saved};
use slint::{ComponentHandle, Image, Model, ModelRc};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::engine::Kind;
use unbrace::pages::preview;
use unbrace::program::edit::{Draft, DraftError};
use unbrace::program::{self, Program, Progress, exposure, resolve};
use unbrace::settings::Settings;

/// The keys at the top of the file.
const ABOUT: [&str; 4] = ["title", "author", "contact", "for"];
/// The keys of a stage, after `stage[N].`.
const STAGE: [&str; 13] = [
    "name",
    "weeks",
    "about",
    "posture.enabled",
    "posture.every",
    "movement.enabled",
    "movement.every",
    "movement.duration",
    "breathing.enabled",
    "breathing.every",
    "breathing.duration",
    "breathing.inhale",
    "breathing.exhale",
];
/// What a flare-up and the check-in are like.
const CARE: [&str; 4] = [
    "flare_up.contact_when",
    "check_in.every",
    "check_in.at",
    "check_in.activity",
];
/// The doses of one exercise.
const DOSES: [&str; 5] = ["reps", "hold", "sets", "days", "note"];
/// So many problems are shown at once.
const SHOWN: usize = 4;

/// What is being written.
struct Work {
    draft: Draft,
    file: Option<PathBuf>,
    saved: String,
    stage: usize,
    /// What is being typed in a field that was not left yet: its path, and the text.
    begun: Option<(String, String)>,
    /// What was typed and not taken, with the reason.
    wrong: BTreeMap<String, (String, String)>,
    library_pictures: BTreeMap<String, Image>,
}

thread_local! {
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

fn begin(text: &str, file: Option<PathBuf>) -> Result<Work, String> {
    Ok(Work {
        draft: Draft::open(text).map_err(|p| p.to_string())?,
        file,
        saved: text.to_owned(),
        stage: 0,
        begun: None,
        wrong: BTreeMap::new(),
        library_pictures: BTreeMap::new(),
    })
}

/// The window, with this file or a program to begin with.
pub fn window(context: &Rc<Context>, file: Option<&Path>) -> Result<Author, slint::PlatformError> {
    let ui = Author::new()?;
    context.apply_theme(&ui);
    let model = ui.global::<AuthorModel>();
    let opened = match file {
        Some(file) => open(file),
        None => match context
            .places
            .draft
            .as_ref()
            .and_then(|f| std::fs::read_to_string(f).ok())
        {
            // Left by a crash, or by the end of the companion.
            Some(text) => begin(&text, None).map(|work| {
                model.set_said(context.say("author-recovered").into());
                Work {
                    saved: String::new(),
                    ..work
                }
            }),
            None => begin(program::template(context.words.borrow().language()), None),
        },
    };
    match opened.or_else(|why| {
        model.set_said(why.into());
        begin(program::template(context.words.borrow().language()), None)
    }) {
        Ok(work) => WORK.set(Some(work)),
        Err(why) => model.set_said(why.into()),
    }
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_typed(move |path, text| {
        if let Some(ui) = weak.upgrade() {
            typed(&path, &text);
            keep_draft(&own);
            show(&ui, &own);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_choose(move |n| {
        if let Some(ui) = weak.upgrade() {
            with(|w| w.stage = usize::try_from(n).unwrap_or(0));
            show(&ui, &own);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_command(move |what, of| {
        if let Some(ui) = weak.upgrade() {
            command(&ui, &own, &what, &of);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    ui.window().on_close_requested(move || {
        // Nothing is lost by a slip: asked once, closed the second time.
        if let Some(ui) = weak.upgrade()
            && ui.global::<AuthorModel>().get_asking() != Losing::Close
            && asks_first(&ui, &own, Losing::Close)
        {
            return slint::CloseRequestResponse::KeepWindowShown;
        }
        forget_draft(&own);
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    model.on_begun(|path, text| {
        with(|w| w.begun = Some((path.into(), text.into())));
    });
    show(&ui, context);
    Ok(ui)
}

/// What it does with news: at the end of the companion it closes too, and asks as when it is closed.
pub fn news(ui: &Author, context: &Rc<Context>, news: CompanionEvent) {
    match news {
        CompanionEvent::Frame(frame) if frame.close && asks_first(ui, context, Losing::Close) => {}
        other => window::raise(ui, context, other),
    }
}

/// Whether something would be lost by this now: then it asks.
fn asks_first(ui: &Author, context: &Context, by: Losing) -> bool {
    let model = ui.global::<AuthorModel>();
    if let Some((path, text)) = with(|w| w.begun.take()).flatten() {
        typed(&path, &text);
        keep_draft(context);
        show(ui, context);
    }
    let open = unsaved() || model.get_half_cue() || with(|w| !w.wrong.is_empty()).unwrap_or(false);
    model.set_asking(if open { by } else { Losing::Nothing });
    open
}

fn with<T>(f: impl FnOnce(&mut Work) -> T) -> Option<T> {
    WORK.with_borrow_mut(|w| w.as_mut().map(f))
}

fn unsaved() -> bool {
    with(|w| w.draft.text() != w.saved).unwrap_or(false)
}

/// Takes what was typed, or keeps it beside the field with the reason.
fn typed(path: &str, text: &str) {
    with(|w| {
        w.begun = None;
        match w.draft.set(path, text) {
            Ok(()) => drop(w.wrong.remove(path)),
            Err(DraftError::Value { allowed, .. }) => {
                drop(w.wrong.insert(path.into(), (text.into(), allowed)))
            }
            Err(e) => drop(w.wrong.insert(path.into(), (text.into(), e.to_string()))),
        }
    });
}

fn command(ui: &Author, context: &Rc<Context>, what: &str, of: &str) {
    let model = ui.global::<AuthorModel>();
    model.set_said("".into());
    let done = match what {
        "add-stage" => with(|w| {
            w.stage = w.draft.add("stage")?;
            let name = context.fill("author-stage-name", &[("number", &(w.stage + 1).to_string())]);
            w.draft.set(&format!("stage[{}].name", w.stage), &name)
        }),
        "remove-stage" => with(|w| {
            w.draft.remove("stage", w.stage);
            w.stage = w.stage.saturating_sub(1);
            Ok(())
        }),
        "put" => with(|w| w.draft.put(&exercises(w.stage), of)),
        "take" => with(|w| w.draft.take(&exercises(w.stage), of).map(drop)),
        "take-cue" => with(|w| w.draft.take(&format!("stage[{}].cues", w.stage), of).map(drop)),
        "cue" => with(|w| add_cue(w, of)),
        "save" => return saved(ui, context, Losing::Nothing),
        "save-close" => return saved(ui, context, Losing::Close),
        "save-open" => return saved(ui, context, Losing::Open),
        "leave" => {
            forget_draft(context);
            return window::close(ui);
        }
        "save-as" => return choose_file(ui, context, For::Saving(Losing::Nothing)),
        "open" if asks_first(ui, context, Losing::Open) => None,
        "open" | "open-anyway" => {
            model.set_asking(Losing::Nothing);
            return choose_file(ui, context, For::Opening);
        }
        "handout" => return choose_file(ui, context, For::HandingOut),
        _ => None,
    };
    if let Some(Err(e)) = done {
        model.set_said(e.to_string().into());
    }
    keep_draft(context);
    show(ui, context);
}

fn exercises(stage: usize) -> String {
    format!("stage[{stage}].exercises")
}

/// A cue in the therapist's own words, and why: a line each.
fn add_cue(w: &mut Work, said: &str) -> Result<(), DraftError> {
    let (text, why) = said.split_once('\n').unwrap_or((said, ""));
    let taken = |w: &Work, id: &str| {
        (0..w.draft.count("cue")).any(|i| w.draft.get(&format!("cue[{i}].id")).as_deref() == Some(id))
    };
    let id = (1..).map(|n| format!("own-cue-{n}")).find(|id| !taken(w, id));
    let n = w.draft.add("cue")?;
    let id = id.unwrap_or_default();
    let set = [("id", id.as_str()), ("text", text), ("why", why)];
    for (key, value) in set {
        if let Err(e) = w.draft.set(&format!("cue[{n}].{key}"), value) {
            w.draft.remove("cue", n);
            return Err(e);
        }
    }
    w.draft.put(&format!("stage[{}].cues", w.stage), &id)
}

fn ask(context: &Context, w: &Work, path: &str, label: &str) -> AskRow {
    let kept = w.draft.get(path).unwrap_or_default();
    let (value, error) = w
        .wrong
        .get(path)
        .map_or((kept.clone(), String::new()), |(typed, allowed)| {
            let key = path.rsplit("].").next().unwrap_or(path);
            let spec = wording::spec_of(key).filter(|s| allowed.ends_with(&s.allowed()));
            let why = spec.map_or_else(
                || wording::without_quotes(context, allowed),
                |s| wording::takes(context, s),
            );
            (typed.clone(), why)
        });
    AskRow {
        path: path.into(),
        label: context.say(label).into(),
        value: value.into(),
        error: error.into(),
        switch: path.ends_with(".enabled"),
        on: kept != "false",
    }
}

fn label(key: &str) -> String {
    format!("author-{}", key.replace(['.', '_'], "-"))
}

/// The ids of a list, whether each stands alone or with a dose: with the path of its dose.
fn ids(draft: &Draft, list: &str) -> Vec<(String, String)> {
    let entry = |n: usize| {
        let path = format!("{list}[{n}]");
        let id = draft.get(&format!("{path}.id")).or_else(|| draft.get(&path))?;
        Some((id, path))
    };
    (0..).map_while(entry).collect()
}

/// Shows the draft as it now is.
pub fn show(ui: &Author, context: &Context) {
    let model = ui.global::<AuthorModel>();
    with(|w| fill(&model, context, w));
}

fn fill(model: &AuthorModel, context: &Context, w: &mut Work) {
    let count = w.draft.count("stage");
    w.stage = w.stage.min(count.saturating_sub(1));
    let n = w.stage;
    let asks = |shown: ModelRc<AskRow>, keys: &[&str], before: &str, w: &Work| {
        let row = |k: &&str| ask(context, w, &format!("{before}{k}"), &label(k));
        refilled(shown, keys.iter().map(row).collect())
    };
    model.set_about(asks(model.get_about(), &ABOUT, "", w));
    model.set_doses(asks(model.get_doses(), &STAGE, &format!("stage[{n}]."), w));
    model.set_care(asks(model.get_care(), &CARE, "", w));
    let stage_name = |i| w.draft.get(&format!("stage[{i}].name")).unwrap_or_default();
    let stages = (0..count).map(|i| StageRow {
        name: stage_name(i).into(),
    });
    model.set_stages(refilled(model.get_stages(), stages.collect()));
    model.set_stage(i32::try_from(n).unwrap_or(0));

    let library = unbrace::content::library(context.language());
    let chosen = ids(&w.draft, &exercises(n));
    let shown: Vec<MoveRow> = model.get_moves().iter().collect();
    let moves = chosen.iter().enumerate().map(|(at, (id, path))| {
        let known = library.exercise(id);
        let dosed = |k: &&str| ask(context, w, &format!("{path}.{k}"), &label(&format!("dose.{k}")));
        MoveRow {
            id: id.into(),
            name: known.map_or(id.as_str(), |e| e.name.as_str()).into(),
            picture: known.and_then(|e| picture(&e.picture)).unwrap_or_default(),
            doses: refilled(
                shown.get(at).map(|m| m.doses.clone()).unwrap_or_default(),
                DOSES.iter().map(dosed).collect(),
            ),
            own: known.is_none(),
        }
    });
    let moves = moves.collect();
    model.set_moves(refilled(model.get_moves(), moves));
    if w.library_pictures.is_empty() {
        let all = library.exercises.iter();
        w.library_pictures = all
            .filter_map(|e| Some((e.id.clone(), picture(&e.picture)?)))
            .collect();
    }
    let open = library
        .exercises
        .iter()
        .filter(|e| chosen.iter().all(|(id, _)| *id != e.id));
    let pick = open.map(|e| PickRow {
        id: e.id.as_str().into(),
        name: e.name.as_str().into(),
        region: name(context, e.region.name()).into(),
        picture: w.library_pictures.get(&e.id).cloned().unwrap_or_default(),
    });
    model.set_library(refilled(model.get_library(), pick.collect()));
    let own = |id: &str| {
        let at =
            (0..w.draft.count("cue")).find(|i| w.draft.get(&format!("cue[{i}].id")).as_deref() == Some(id));
        at.and_then(|i| w.draft.get(&format!("cue[{i}].text")))
    };
    let cues = ids(&w.draft, &format!("stage[{n}].cues"))
        .into_iter()
        .map(|(id, _)| {
            let built_in = library.cues.iter().find(|c| c.id == id).map(|c| c.cue.clone());
            CueRow {
                text: own(&id).or(built_in).unwrap_or_else(|| id.clone()).into(),
                id: id.into(),
            }
        });
    model.set_cues(refilled(model.get_cues(), cues.collect()));
    let file = w.file.as_ref().map(|f| f.display().to_string());
    model.set_file(file.unwrap_or_else(|| context.say("author-no-file")).into());
    model.set_unsaved(w.draft.text() != w.saved);
    match w.draft.check() {
        Ok(program) => {
            // More in a day than is usually taken well: told, and never in the way of saving it.
            let words = context.words.borrow();
            let library = program::overlay(library, &program, n, &words);
            let warnings = exposure::of_stage(&program, n);
            let told = warnings.iter().map(|w| w.message(&library).text(&words));
            model.set_problems(texts(told));
            model.set_whole(context.say("author-whole").into());
            preview_of(model, context, &program, n);
        }
        Err(problems) => {
            let mut lines: Vec<String> = problems.iter().take(SHOWN).map(ToString::to_string).collect();
            if problems.len() > SHOWN {
                let more = (problems.len() - SHOWN).to_string();
                lines.push(context.fill("author-more", &[("count", &more)]));
            }
            model.set_problems(texts(lines));
            model.set_whole("".into());
        }
    }
}

/// A patient's day and week on this stage, everything done as it comes.
fn preview_of(model: &AuthorModel, context: &Context, program: &Program, stage: usize) {
    let today = unbrace::engine::day_of(clock::now().wall);
    let place = Progress {
        stage,
        ..Progress::new(program, today)
    };
    let plan = resolve::plan(program, &place, &Settings::default(), 0);
    let day = preview::day(plan.clone());
    let rows = day_line::rows(context, &day.line);
    model.set_desk(rows.0);
    model.set_quiet(rows.1);
    model.set_marks(rows.2);
    model.set_hours(rows.3);
    let said = |counts: [usize; 3], id: &str| {
        let gaps = Kind::ALL.map(|k| (k.name(), counts[k as usize].to_string()));
        context.fill(id, &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
    };
    model.set_day(said(day.offers, "day-preview").into());
    model.set_week(said(preview::week(&plan), "author-week").into());
}

#[cfg(test)]
pub fn text() -> String {
    with(|w| w.draft.text()).unwrap_or_default()
}
