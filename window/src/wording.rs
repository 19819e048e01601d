//! Words that several pages show: kinds of reminders, words of the settings file, and what a setting accepts.

use crate::context::Context;
use unbrace::engine::Kind;
use unbrace::pages::settings::length;
use unbrace::settings::keys::{KEYS, Spec};

/// The name of a kind, or a neutral word in discreet mode.
pub fn kind_name(context: &Context, kind: Kind) -> String {
    let word = if context.settings.borrow().discreet() {
        "discreet"
    } else {
        kind.name()
    };
    let name = context.tr(&format!("kind-{word}"));
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}

/// One text for each kind: a number of each.
pub fn kind_counts(context: &Context, id: &str, counts: [usize; 3]) -> String {
    let args = Kind::ALL.map(|k| (k.name(), counts[k as usize].to_string()));
    context.tr_args(id, &args.each_ref().map(|(name, count)| (*name, count.as_str())))
}

/// A word of the settings file in the person's language; a number or an id stays as it is.
pub fn word_name(context: &Context, word: &str) -> String {
    let id = format!("word-{word}");
    let name = context.tr(&id);
    if name == id { word.to_owned() } else { name }
}

/// The type of a setting.
pub fn setting_spec(key: &str) -> Option<Spec> {
    KEYS.iter().find(|(k, _)| *k == key).map(|(_, spec)| *spec)
}

/// What a field of the window accepts, in the form in which people type it.
pub fn accepted_input(context: &Context, spec: Spec) -> String {
    let between = |id, from: String, to: String| context.tr_args(id, &[("from", &from), ("to", &to)]);
    match spec {
        Spec::Length(from, to) => between("takes-length", length(from), length(to)),
        Spec::Number(from, to) => between("takes-number", from.to_string(), to.to_string()),
        Spec::Time => with_examples(context, "takes-time"),
        Spec::Ranges => with_examples(context, "takes-times"),
        Spec::Many([]) => context.tr("takes-words"),
        Spec::One(words) | Spec::Many(words) => context.tr_args("allowed", &[("what", &words.join(", "))]),
        Spec::Bool => context.tr_args("allowed", &[("what", "true, false")]),
    }
}

/// A text with times of day as examples, on the person's clock.
pub fn with_examples(context: &Context, id: &str) -> String {
    let words = context.words.borrow();
    let times = [(540, 750), (795, 1080)].map(|(from, to)| words.time_range(from, to));
    let args = [("time", words.minute_of_day(960)), ("times", times.join(", "))];
    words.fill(id, &args.each_ref().map(|(name, value)| (*name, value.as_str())))
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
