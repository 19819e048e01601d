//! Changes one setting, for every page that changes settings.

use crate::clock::now;
use crate::context::Context;
use crate::link;
use crate::wording::{accepted_input, setting_spec, without_quotes};
use std::rc::Rc;
use unbrace::engine::day_of;
use unbrace::ipc::Request;
use unbrace::pages::settings::{Row, file_value, shortcut_refusal};
use unbrace::profile::{Changed, SetError};
use unbrace::program::ChoiceError;
use unbrace::settings::EditError;
use unbrace::settings::keys::Spec;

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
    let sent = (key.clone(), input.clone());
    context
        .unconfirmed
        .borrow_mut()
        .insert(key.clone(), input.clone());
    let own = context.clone();
    // The companion learns of it here and not on the event loop, which may end first.
    let write = move || {
        let written = sources.set(&key, &input, today);
        let changed = match &written {
            Ok(Changed::Program) => Some(Request::Program),
            Ok(Changed::Settings { .. }) => Some(Request::Settings),
            Err(_) => None,
        };
        if let Some(request) = changed {
            let _ = link::request(request); // no companion may be running
        }
        written
    };
    context.files.run(write, move |written| {
        let (key, input) = sent;
        let mut unconfirmed = own.unconfirmed.borrow_mut();
        if unconfirmed.get(&key) == Some(&input) {
            unconfirmed.remove(&key);
        }
        drop(unconfirmed);
        then(written.map(drop).map_err(|e| explain(&own, &e)));
    });
}

fn explain(context: &Context, error: &SetError) -> String {
    match error {
        SetError::Choice(ChoiceError::Fixed { .. }) => context.tr("set-by-program"),
        SetError::Choice(ChoiceError::Outside { allowed, .. }) => accepted_input(context, *allowed),
        SetError::Write { source, .. } => format!("{}: {source}", context.tr("cannot-write")),
        SetError::Edit {
            error: EditError::Value { key, found, reason },
            ..
        } => match setting_spec(key) {
            Some(Spec::Shortcut) => {
                let refusal = shortcut_refusal(found, &context.i18n.borrow());
                refusal.unwrap_or_else(|| without_quotes(context, reason))
            }
            Some(spec) => accepted_input(context, spec),
            None => without_quotes(context, reason),
        },
        e => e.to_string(),
    }
}

/// The words of a row with one more or one less, in the order of the row. A change that has not come back yet counts.
pub fn with_word(context: &Context, row: &Row, word: &str, on: bool) -> String {
    let unconfirmed = context.unconfirmed.borrow();
    let chosen: Vec<&str> = match unconfirmed.get(row.key) {
        Some(list) => toml_words(list),
        None => row.chosen.iter().map(String::as_str).collect(),
    };
    let is_chosen = |w: &&&str| if **w == word { on } else { chosen.contains(*w) };
    let words: Vec<&str> = row.words.iter().filter(is_chosen).copied().collect();
    words.join(", ")
}

/// The words of a list in the form of [`file_value`].
fn toml_words(list: &str) -> Vec<&str> {
    let inner = list.trim_start_matches('[').trim_end_matches(']');
    inner.split(',').map(|w| w.trim().trim_matches('"')).collect()
}
