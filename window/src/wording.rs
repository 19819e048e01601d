//! Words that several pages show: kinds of reminders, words of the settings file, what a setting accepts, and why a
//! key or a report cannot be read.

use crate::clock;
use crate::context::Context;
use chrono::NaiveDate;
use std::path::Path;
use unbrace::content::prose::capitalised;
use unbrace::content::{self, Lesson};
use unbrace::engine::{HOUR, MINUTE, Ms, PerKind, ReminderKind, day_of};
use unbrace::ipc::Showing;
use unbrace::key_file::KeyFileError;
use unbrace::pages::program::day_of_stage;
use unbrace::program::{Program, ProgramStatus};
use unbrace::report::DatedText;
use unbrace::report_folder::{ReadError, file_name};
use unbrace::seal::{KeyError, OpenError};
use unbrace::settings::keys::{KEYS, Spec};
use unbrace::terminal::one_line;

/// What a person wrote, with its day. It keeps its own direction in a line from right to left.
pub fn dated(context: &Context, written: &DatedText) -> String {
    let text = context.i18n.borrow().own_direction(&written.text);
    format!("{}: {text}", context.date(written.day))
}

/// The most characters of the name of a file.
const LONGEST_NAME: usize = 300;

/// The name of a kind, or a neutral word in discreet mode.
pub fn kind_name(context: &Context, kind: ReminderKind) -> String {
    let word = if context.settings.borrow().discreet() {
        "discreet"
    } else {
        kind.name()
    };
    capitalised(&context.tr(&format!("kind-{word}")))
}

/// What a reminder of a kind is called, or a neutral word in discreet mode.
pub fn reminder_name(context: &Context, kind: ReminderKind) -> String {
    if context.settings.borrow().discreet() {
        return kind_name(context, kind);
    }
    context.tr(&format!("what-{}", kind.name()))
}

/// How often a reminder comes.
pub fn interval(context: &Context, every: Ms) -> String {
    if every == HOUR {
        return context.tr("every-hour");
    }
    context.tr_args(
        "next-every",
        &[("every", &context.length(every / MINUTE * MINUTE))],
    )
}

/// One text for each kind: a number of each.
pub fn kind_counts(context: &Context, id: &str, counts: &PerKind<usize>) -> String {
    let args = ReminderKind::ALL.map(|k| (k.name(), counts[k].to_string()));
    context.tr_args(id, &args.each_ref().map(|(name, count)| (*name, count.as_str())))
}

/// A word of the settings file in the person's language; a number or an id stays as it is.
pub fn word_name(context: &Context, word: &str) -> String {
    let id = format!("word-{word}");
    let name = context.tr(&id);
    if name == id { word.to_owned() } else { name }
}

/// A word of the settings file as the label of a choice.
pub fn choice_name(context: &Context, word: &str) -> String {
    capitalised(&word_name(context, word))
}

/// A figure after its name, such as "Pain 3".
pub fn named_figure(context: &Context, name: &str, figure: &str) -> String {
    context.tr_args("named-figure", &[("what", &context.tr(name)), ("n", figure)])
}

/// The type of a setting.
pub fn setting_spec(key: &str) -> Option<Spec> {
    KEYS.iter().find(|(k, _)| *k == key).map(|(_, spec)| *spec)
}

/// What a field of the window accepts, in the form in which people type it.
pub fn accepted_input(context: &Context, spec: Spec) -> String {
    let between = |id, from: String, to: String| context.tr_args(id, &[("from", &from), ("to", &to)]);
    match spec {
        Spec::Length(from, to) => between("takes-length", context.length(from), context.length(to)),
        Spec::Number(from, to) => between("takes-number", from.to_string(), to.to_string()),
        Spec::Time => with_examples(context, "takes-time"),
        Spec::Ranges => with_examples(context, "takes-times"),
        Spec::Shortcut => context.tr("set-shortcut-pause-hint"),
        Spec::One(i18n) | Spec::Many(i18n) => context.tr_args("allowed", &[("what", &i18n.join(", "))]),
        Spec::Bool => context.tr_args("allowed", &[("what", "true, false")]),
    }
}

/// A text with times of day as examples, on the person's clock.
pub fn with_examples(context: &Context, id: &str) -> String {
    let i18n = context.i18n.borrow();
    let times = [(540, 750), (795, 1080)].map(|(from, to)| i18n.time_range(from, to));
    let args = [("time", i18n.minute_of_day(960)), ("times", i18n.list(&times))];
    i18n.tr_args(id, &args.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// What a setting accepts, from the wording for the settings file: nothing in a window is put in quotes.
pub fn without_quotes(context: &Context, allowed: &str) -> String {
    let plain = allowed
        .trim_start_matches("expected ")
        .replace(", in quotes", "")
        .replace(", without quotes", "")
        .replace('"', "");
    context.tr_args("allowed", &[("what", &plain)])
}

/// The label that starts the shorter session of a reminder, if it has one.
pub fn shorter_label(context: &Context, live: &Showing) -> Option<String> {
    let length = live.shorter?;
    Some(context.tr_args(
        "menu-start-shorter",
        &[("length", &context.i18n.borrow().rounded_length(length))],
    ))
}

/// The title of a reminder with its length. In discreet mode it mentions neither health nor breathing.
pub fn reminder_title(context: &Context, live: &Showing) -> String {
    let discreet = context.settings.borrow().discreet();
    let title = if discreet { "discreet" } else { "title" };
    let length = context.i18n.borrow().rounded_length(live.lengths.iter().sum());
    context.tr_args(&format!("{title}-{}", live.kind.name()), &[("length", &length)])
}

/// The lesson that the person has not seen today; `None` without a companion, which remembers the lessons.
pub fn lesson_of_day(context: &Context) -> Option<Lesson> {
    let frame = context.frame.borrow();
    let (library, today) = (context.library(), day_of(clock::now().wall));
    content::lesson_of_day(&library.lessons, &frame.as_ref()?.lessons, today).cloned()
}

/// Where the patient is in a program, and what comes next.
pub fn program_status(context: &Context, program: &Program, status: &ProgramStatus) -> (String, String) {
    let on = |id, day: &NaiveDate| context.tr_args(id, &[("day", &context.day(*day))]);
    let (place, next) = match status {
        ProgramStatus::NotStarted(day) => return (on("program-where-not-yet", day), String::new()),
        ProgramStatus::Finished(day) => return (on("program-where-over", day), String::new()),
        ProgramStatus::Active(place, next) => (place, next),
    };
    let (day, of_days) = day_of_stage(program, place, day_of(clock::now().wall));
    let (number, of) = ((place.stage + 1).to_string(), program.stages.len().to_string());
    let id = match of_days {
        Some(_) => "program-where",
        None => "program-where-open",
    };
    let (day, days) = (
        day.to_string(),
        of_days.map(|d| d.to_string()).unwrap_or_default(),
    );
    let args = [
        ("number", number.as_str()),
        ("of", &of),
        ("day", &day),
        ("days", &days),
    ];
    let last = place.stage + 1 >= program.stages.len();
    let then = match next {
        _ if place.stay => context.tr("program-where-stay"),
        Some(day) if last => on("program-where-end", day),
        Some(day) => on("program-where-next", day),
        None => String::new(),
    };
    (context.tr_args(id, &args), then)
}

/// Why a key cannot be used, with the name of its file.
pub fn key_problem(context: &Context, file: &Path, reason: &KeyFileError) -> String {
    let text = match reason {
        KeyFileError::Missing => context.tr("clinic-key-missing"),
        KeyFileError::Key(KeyError::Passphrase) => context.tr("clinic-key-passphrase"),
        KeyFileError::Key(KeyError::Public) => context.tr("clinic-key-public"),
        KeyFileError::Key(KeyError::Line(_) | KeyError::None | KeyError::TooMany) => {
            context.tr("clinic-key-other")
        }
        KeyFileError::Io(e) => e.to_string(),
    };
    context.directed(&format!("{}: {text}", name_of(file)))
}

/// Why a report cannot be read, with the name of its file.
pub fn report_problem(context: &Context, file: &Path, why: &ReadError) -> String {
    let id = match why {
        ReadError::NoKey => "clinic-why-sealed",
        ReadError::Page => "clinic-why-page",
        ReadError::TooLarge | ReadError::Sealed(OpenError::TooLarge(_)) => "clinic-why-large",
        ReadError::Sealed(OpenError::OtherKey) => "clinic-why-other-key",
        ReadError::Sealed(OpenError::Passphrase) => "clinic-why-passphrase",
        ReadError::Sealed(OpenError::NewerVersion) => "clinic-why-newer",
        ReadError::Sealed(OpenError::Damaged) => "clinic-why-damaged",
        ReadError::Sealed(OpenError::NotSealed) | ReadError::Report(_) | ReadError::NotRegular => {
            "clinic-why-no-report"
        }
        ReadError::Io(e) => return format!("{}: {e}", name_of(file)),
    };
    context.directed(&format!("{}: {}", name_of(file), context.tr(id)))
}

/// The name of a file in one line: neither long nor in another direction than it appears.
fn name_of(file: &Path) -> String {
    one_line(&file_name(file), LONGEST_NAME)
}
