//! Writes one setting, for every page that changes settings.

use crate::context::Context;
use crate::link;
use crate::wording::{spec_of, takes, without_quotes};
use unbrace::ipc::Ask;
use unbrace::pages::settings::{Row, as_time, set};
use unbrace::program::{ChoiceError, resolve};
use unbrace::settings::EditError;
use unbrace::settings::keys::Spec;
use unbrace::{active, files};

/// Writes one key. `Err`: why not, in words; the file is as it was. Where a program sets the key, the choice goes beside
/// the program, as far as it leaves one.
pub fn write(context: &Context, key: &str, input: &str) -> Result<(), String> {
    let input = match spec_of(key) {
        Some(Spec::Time) => &as_time(input),
        _ => input,
    };
    if let Some((program, here)) = context.stage() {
        match resolve::choose(&program, &here, key, input) {
            Ok(None) => {}
            Ok(Some(place)) => {
                active::store(&program, &place).map_err(|e| e.to_string())?;
                let _ = link::ask(Ask::Program); // without a companion its start reads it
                return Ok(());
            }
            Err(ChoiceError::Fixed { .. }) => return Err(context.say("set-by-program")),
            Err(ChoiceError::Outside { .. }) => {
                let mut fixed = resolve::overrides(&program, here.stage).into_iter();
                let open = fixed.find(|f| f.key == key).and_then(|f| f.adjustable);
                return Err(open.map(|spec| takes(context, spec)).unwrap_or_default());
            }
        }
    }
    let _turn = context.places.settings.as_deref().map(files::lock_for_update);
    let text = context.settings_text()?;
    let new = set(&text, key, input).map_err(|e| match e {
        EditError::Value { allowed, .. } => {
            spec_of(key).map_or_else(|| without_quotes(context, &allowed), |spec| takes(context, spec))
        }
        e => e.to_string(),
    })?;
    let file = context
        .places
        .settings
        .as_ref()
        .ok_or("no home folder is known")?;
    files::write(file, &new).map_err(|e| format!("{}: {e}", context.say("cannot-write")))?;
    let _ = link::ask(Ask::Settings); // without a companion its start reads it
    Ok(())
}

/// A list of words with one more or one less, in their own order.
pub fn ticked(row: &Row, word: &str, on: bool) -> String {
    let chosen = |w: &&&str| {
        if **w == word {
            on
        } else {
            row.chosen.iter().any(|c| c == **w)
        }
    };
    row.words
        .iter()
        .filter(chosen)
        .copied()
        .collect::<Vec<_>>()
        .join(", ")
}
