//! Changes one setting, for every page that changes settings.

use crate::clock::now;
use crate::context::Context;
use crate::wording::{accepted_input, setting_spec, without_quotes};
use std::rc::Rc;
use unbrace::engine::day_of;
use unbrace::ipc::Ask;
use unbrace::pages::settings::{Row, file_value};
use unbrace::profile::{Changed, SetError};
use unbrace::program::ChoiceError;
use unbrace::settings::EditError;

/// Sets a setting to typed input and tells the companion. `then` receives the reason, for people, if nothing
/// was changed.
pub fn write_setting(
    context: &Rc<Context>,
    key: &str,
    input: &str,
    then: impl FnOnce(Result<(), String>) + 'static,
) {
    let input = file_value(key, input);
    let (sources, key, today) = (context.places.sources(), key.to_owned(), day_of(now().wall));
    let own = context.clone();
    context.files.run(
        move || sources.set(&key, &input, today),
        move |written| {
            match &written {
                Ok(Changed::Program) => own.notify_companion(Ask::Program),
                Ok(Changed::Settings { .. }) => own.notify_companion(Ask::Settings),
                Err(_) => {}
            }
            then(written.map(drop).map_err(|e| explain(&own, &e)));
        },
    );
}

fn explain(context: &Context, error: &SetError) -> String {
    match error {
        SetError::Choice(ChoiceError::Fixed { .. }) => context.tr("set-by-program"),
        SetError::Choice(ChoiceError::Outside { allowed, .. }) => accepted_input(context, *allowed),
        SetError::Write { source, .. } => format!("{}: {source}", context.tr("cannot-write")),
        SetError::Edit {
            error: EditError::Value { key, allowed, .. },
            ..
        } => match setting_spec(key) {
            Some(spec) => accepted_input(context, spec),
            None => without_quotes(context, allowed),
        },
        e => e.to_string(),
    }
}

/// The words of a row with one more or one less, in the order of the row.
pub fn with_word(row: &Row, word: &str, on: bool) -> String {
    let chosen = |w: &&&str| {
        if **w == word {
            on
        } else {
            row.chosen.iter().any(|c| c == **w)
        }
    };
    let words: Vec<&str> = row.words.iter().filter(chosen).copied().collect();
    words.join(", ")
}
