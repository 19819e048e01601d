//! Words that several pages show: kinds of reminders, words of the settings file, and what a setting accepts.

use crate::context::Context;
use unbrace::engine::Kind;
use unbrace::pages::settings::length;
use unbrace::settings::keys::{KEYS, Spec};

/// A kind's name, or a plain word where others may look on.
pub fn kind(context: &Context, kind: Kind) -> String {
    let word = if context.settings.borrow().discreet() {
        "discreet"
    } else {
        kind.name()
    };
    let name = context.say(&format!("kind-{word}"));
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}

/// A word of the file in the person's language; a number or an id is itself.
pub fn name(context: &Context, word: &str) -> String {
    let id = format!("word-{word}");
    let said = context.say(&id);
    if said == id { word.to_owned() } else { said }
}

/// What a key of the settings takes.
pub fn spec_of(key: &str) -> Option<Spec> {
    KEYS.iter().find(|(k, _)| *k == key).map(|(_, spec)| *spec)
}

/// What fits into a field of the window, as one would type it there.
pub fn takes(context: &Context, spec: Spec) -> String {
    let between = |id, from: String, to: String| context.fill(id, &[("from", &from), ("to", &to)]);
    match spec {
        Spec::Length(from, to) => between("takes-length", length(from), length(to)),
        Spec::Number(from, to) => between("takes-number", from.to_string(), to.to_string()),
        Spec::Time => with_examples(context, "takes-time"),
        Spec::Ranges => with_examples(context, "takes-times"),
        Spec::Many([]) => context.say("takes-words"),
        Spec::One(words) | Spec::Many(words) => context.fill("allowed", &[("what", &words.join(", "))]),
        Spec::Bool => context.fill("allowed", &[("what", "true, false")]),
    }
}

/// A sentence with times of day as examples, on the person's clock.
pub fn with_examples(context: &Context, id: &str) -> String {
    let words = context.words.borrow();
    let times = [(540, 750), (795, 1080)].map(|(from, to)| words.time_range(from, to));
    let gaps = [("time", words.minute_of_day(960)), ("times", times.join(", "))];
    words.fill(id, &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
}

/// The same from the words of the file: in a window nothing is put in quotes.
pub fn without_quotes(context: &Context, allowed: &str) -> String {
    let plain = allowed
        .trim_start_matches("expected ")
        .replace(", in quotes", "")
        .replace(", without quotes", "")
        .replace('"', "");
    context.fill("allowed", &[("what", &plain)])
}
