//! An exercise of the library or of the program, by its id.

use super::editor::Editor;
use crate::context::Context;
use slint::Image;
use unbrace::content::Library;
use unbrace::program::image;
use unbrace::program::overlay::dose_text;

/// What an exercise is, whether the library or the program defines it.
pub(super) struct Known {
    pub name: String,
    pub dose: String,
    pub picture: Option<Image>,
    /// Repetitions, seconds of each hold, sets and seconds, in words; empty without one.
    pub usual: [(&'static str, u32); 4],
    pub sides: bool,
}

/// The exercise with this id.
pub(super) fn known(context: &Context, editor: &Editor, library: &Library, id: &str) -> Known {
    if let Some(e) = library.exercise(id) {
        return Known {
            name: e.name.clone(),
            dose: e.dose.clone(),
            picture: editor.library_pictures.get(id).cloned(),
            usual: [
                ("reps", e.reps),
                ("hold", e.hold),
                ("sets", e.sets),
                ("seconds", e.seconds),
            ],
            sides: e.sides,
        };
    }
    let own = editor.own("exercise", id);
    let unnamed = || match own {
        Some(_) => context.tr("author-own-nameless"),
        None => id.to_owned(),
    };
    let path = own.clone().unwrap_or_default();
    let get = |key: &str| editor.draft.get(&format!("{path}.{key}"));
    let number = |key: &str| get(key).and_then(|n| n.parse().ok()).unwrap_or(0);
    let usual = ["reps", "hold", "sets", "seconds"].map(|key| (key, number(key)));
    let bytes = get("image").and_then(|data| image::decode(&data).ok());
    let sides = get("sides").as_deref() == Some("true");
    let [reps, hold, sets, _] = usual.map(|(_, n)| n);
    Known {
        name: get("name").unwrap_or_else(unnamed),
        dose: dose_text(reps, hold, sets, sides, &context.i18n.borrow()),
        picture: bytes.and_then(|bytes| Image::load_from_data(&bytes, None).ok()),
        usual,
        sides,
    }
}
