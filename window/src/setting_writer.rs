//! Writes one setting, for every page that changes settings.

use crate::context::Context;
use crate::wording::{accepted_input, setting_spec, without_quotes};
use std::rc::Rc;
use unbrace::ipc::Ask;
use unbrace::pages::settings::{Row, as_time, set};
use unbrace::program::{ChoiceError, resolve};
use unbrace::settings::EditError;
use unbrace::settings::keys::Spec;
use unbrace::{active, files};

/// Why a setting was not written. The file is as it was.
enum WriteError {
    /// The settings file cannot be read: the reason, for people.
    Read(String),
    Edit(EditError),
    Write(std::io::Error),
}

/// Writes one setting and tells the companion. Where a program sets the key, the choice goes beside the program, as far as
/// the program leaves one. `then` receives the reason, for people, if nothing was written.
pub fn write_setting(
    context: &Rc<Context>,
    key: &str,
    input: &str,
    then: impl FnOnce(Result<(), String>) + 'static,
) {
    let input = match setting_spec(key) {
        Some(Spec::Time) => as_time(input),
        _ => input.to_owned(),
    };
    if let Some(stage) = context.stage() {
        match resolve::choose(&stage.program, &stage.place, key, &input) {
            Ok(None) => {}
            Ok(Some(place)) => {
                let store = move || active::store(&stage.program, &place).map_err(|e| e.to_string());
                let own = context.clone();
                return context.files.run(store, move |stored| {
                    own.notify_companion(Ask::Program);
                    then(stored);
                });
            }
            Err(ChoiceError::Fixed { .. }) => return then(Err(context.tr("set-by-program"))),
            Err(ChoiceError::Outside { .. }) => {
                let overrides = stage.overrides();
                let adjustable = overrides.iter().find(|o| o.key == key).and_then(|o| o.adjustable);
                let accepted = adjustable.map(|spec| accepted_input(context, spec));
                return then(Err(accepted.unwrap_or_default()));
            }
        }
    }
    let (places, key) = (context.places.clone(), key.to_owned());
    let write = move || {
        let _lock = places.settings.as_deref().map(files::lock_for_update);
        let text = places.settings_text().map_err(WriteError::Read)?;
        let new = set(&text, &key, &input).map_err(WriteError::Edit)?;
        match &places.settings {
            Some(file) => files::write(file, &new).map_err(WriteError::Write),
            None => Err(WriteError::Read("no home folder is known".into())),
        }
    };
    let own = context.clone();
    context.files.run(write, move |written| {
        own.notify_companion(Ask::Settings);
        then(written.map_err(|e| explain(&own, e)));
    });
}

fn explain(context: &Context, error: WriteError) -> String {
    match error {
        WriteError::Read(reason) => reason,
        WriteError::Write(e) => format!("{}: {e}", context.tr("cannot-write")),
        WriteError::Edit(EditError::Value { key, allowed, .. }) => match setting_spec(&key) {
            Some(spec) => accepted_input(context, spec),
            None => without_quotes(context, &allowed),
        },
        WriteError::Edit(e) => e.to_string(),
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
