//! The help and the manual page in the person's language. English stands in the doc comments of `args`; every other
//! language has a Fluent file in `assets/help`, with the English sentence as a comment above each message. The
//! parser's own error messages are English in every language, because clap cannot be given others.

use super::args::Args;
use crate::i18n::Translator;
use clap::builder::{PossibleValuesParser, Resettable, Styles};
use clap::{Arg, Command, CommandFactory};

/// The words that clap itself puts into a help text, and the headings of a manual page, with their message ids.
const WORDS: [(&str, &str); 9] = [
    ("word-usage", "Usage"),
    ("word-commands", "Commands"),
    ("word-arguments", "Arguments"),
    ("word-options", "Options"),
    ("word-default", "default"),
    ("word-values", "possible values"),
    ("man-name", "NAME"),
    ("man-synopsis", "SYNOPSIS"),
    ("man-description", "DESCRIPTION"),
];

/// The message of the subcommand `help`, which clap adds. Its own subcommands are the names of all others.
const HELP: &str = "all-help";

/// The arguments that every command has. Their messages stand once, under `all`.
const GLOBAL: [&str; 4] = ["json", "home", "help", "version"];

/// The arguments with their help in this language. Only for printing: the values are not parsed into their types.
pub(super) fn command(language: &str) -> Command {
    let mut command = Args::command();
    let Some(texts) = Translator::of_help(language) else {
        return command;
    };
    command.build(); // with the parts that clap adds, such as `--help`
    translated(command, "unbrace", &texts)
}

/// The manual page in this language.
pub(super) fn manual_page(language: &str, out: &mut Vec<u8>) -> std::io::Result<()> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command(language)).render(&mut page)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    if let Some(texts) = Translator::of_help(language) {
        for (id, english) in WORDS.iter().filter(|(id, _)| id.starts_with("man-")) {
            page = page.replace(
                &format!("\n.SH {english}\n"),
                &format!("\n.SH {}\n", texts.tr(id)),
            );
        }
    }
    for line in page.lines() {
        let heading = line
            .strip_prefix(".SH ")
            .map(|h| format!(".SH {}", h.trim().to_uppercase()));
        out.extend(heading.as_deref().unwrap_or(line).as_bytes());
        out.push(b'\n');
    }
    Ok(())
}

/// The command and its subcommands with their texts. `path` is the beginning of the message ids.
fn translated(command: Command, path: &str, texts: &Translator) -> Command {
    let long = command.get_long_about().is_some();
    let command = with_layout(command, texts)
        .about(texts.tr(path))
        .mut_args(|arg| translated_argument(arg, path, texts))
        .mut_subcommands(|sub| {
            let id = subcommand_id(path, sub.get_name());
            if id != HELP {
                return translated(sub, &id, texts);
            }
            let about = |named: Command| {
                let id = subcommand_id(path, named.get_name());
                named.about(texts.tr(&id))
            };
            with_layout(sub, texts)
                .about(texts.tr(HELP))
                .mut_subcommands(about)
        });
    if !long {
        return command;
    }
    let second = texts.tr(&format!("{path}-long"));
    command.long_about(format!("{}\n\n{second}", texts.tr(path)))
}

/// The command with clap's own words in its help.
fn with_layout(command: Command, texts: &Translator) -> Command {
    let header = Styles::styled().get_header().to_owned();
    let usage = format!("{header}{}:{header:#}", texts.tr("word-usage"));
    let template = format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}");
    command
        .help_template(template)
        .subcommand_help_heading(texts.tr("word-commands"))
}

fn translated_argument(arg: Arg, path: &str, texts: &Translator) -> Arg {
    let id = argument_id(path, &arg);
    let mut help = texts.tr(&id);
    let mut add = |word: &str, of: Vec<String>| {
        if !of.is_empty() {
            let values = texts.own_direction(&of.join(", "));
            help += &format!(" [{}: {values}]", texts.tr(word));
        }
    };
    if arg.get_action().takes_values() {
        let values = arg.get_default_values().iter();
        add(
            "word-default",
            values.map(|v| v.to_string_lossy().into_owned()).collect(),
        );
    }
    let values = arg.get_possible_values();
    let shown = values.iter().filter(|v| !v.is_hide_set());
    let is_chosen = arg.get_action().takes_values() && !arg.is_hide_possible_values_set();
    if is_chosen {
        add("word-values", shown.map(|v| v.get_name().to_owned()).collect());
    }
    let explained = values.iter().filter(|v| v.get_help().is_some());
    for value in explained {
        let name = value.get_name();
        help += &format!("\n{name}: {}", texts.tr(&format!("{id}--{name}")));
    }
    let heading = if arg.is_positional() {
        "word-arguments"
    } else {
        "word-options"
    };
    let arg = arg
        .help(help)
        .long_help(Resettable::Reset)
        .help_heading(texts.tr(heading))
        .hide_default_value(true)
        .hide_possible_values(true);
    if values.is_empty() {
        return arg;
    }
    let names: Vec<String> = values.iter().map(|v| v.get_name().to_owned()).collect();
    arg.value_parser(PossibleValuesParser::new(names))
}

fn subcommand_id(path: &str, name: &str) -> String {
    if name == "help" {
        HELP.to_owned()
    } else if path == "unbrace" {
        name.to_owned()
    } else {
        format!("{path}-{name}")
    }
}

fn argument_id(path: &str, arg: &Arg) -> String {
    let name = arg.get_id().as_str();
    let owner = if GLOBAL.contains(&name) { "all" } else { path };
    format!("{owner}--{}", name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{LANGUAGES, help};
    use std::collections::BTreeMap;

    /// Every English text of the help by its message id.
    fn english() -> BTreeMap<String, String> {
        fn add(all: &mut BTreeMap<String, String>, command: &Command, path: &str) {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            if let Some(long) = command.get_long_about() {
                let rest = long.to_string().replacen(&about, "", 1);
                all.insert(
                    format!("{path}-long"),
                    rest.trim_start_matches(['.', '\n']).to_owned(),
                );
            }
            all.insert(path.to_owned(), about);
            for arg in command.get_arguments() {
                let id = argument_id(path, arg);
                for value in arg.get_possible_values() {
                    if let Some(help) = value.get_help() {
                        all.insert(format!("{id}--{}", value.get_name()), help.to_string());
                    }
                }
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                all.insert(id, help);
            }
            for sub in command.get_subcommands() {
                let id = subcommand_id(path, sub.get_name());
                if id == HELP {
                    all.insert(id, sub.get_about().map(ToString::to_string).unwrap_or_default());
                } else {
                    add(all, sub, &id);
                }
            }
        }
        let mut command = Args::command();
        command.build();
        let mut all = BTreeMap::from(WORDS.map(|(id, text)| (id.to_owned(), text.to_owned())));
        add(&mut all, &command, "unbrace");
        all.retain(|_, text| !text.is_empty());
        all
    }

    /// The messages of a help file: for each id, the comment above it.
    fn commented(text: &str) -> BTreeMap<String, String> {
        let lines: Vec<&str> = text.lines().collect();
        let messages = lines.windows(2).filter_map(|pair| {
            let (id, _) = pair[1].split_once(" = ")?;
            Some((
                id.to_owned(),
                pair[0].strip_prefix("# ").unwrap_or_default().to_owned(),
            ))
        });
        messages.collect()
    }

    #[test]
    fn every_language_has_the_help_of_today() {
        let english = english();
        for language in &LANGUAGES[1..] {
            let found = commented(help(language));
            let missing = english.iter().filter(|(id, text)| found.get(*id) != Some(*text));
            let missing: Vec<String> = missing.map(|(id, text)| format!("# {text}\n{id} =")).collect();
            assert!(
                missing.is_empty(),
                "assets/help/{language}.ftl:\n{}",
                missing.join("\n")
            );
            let unused: Vec<&String> = found.keys().filter(|id| !english.contains_key(*id)).collect();
            assert_eq!(unused, Vec::<&String>::new(), "{language}");
        }
    }

    #[test]
    fn names_and_values_in_a_help_text_are_those_of_english() {
        let special = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || "-_.`=".contains(c)));
            let mut all: Vec<String> = words
                .map(|w| w.trim_matches(['.', '-', '`']).to_owned())
                .filter(|w| w.contains(['.', '_', '=']) || w.starts_with("UNBRACE"))
                .collect();
            all.sort();
            all
        };
        for language in &LANGUAGES[1..] {
            let texts = Translator::of_help(language).unwrap();
            for (id, text) in english() {
                assert_eq!(special(&texts.tr(&id)), special(&text), "{language}: {id}");
            }
        }
    }

    #[test]
    fn no_english_is_left_in_a_translated_help() {
        for language in &LANGUAGES[1..] {
            let mut command = command(language);
            let mut all = command.render_long_help().to_string();
            for sub in command.get_subcommands_mut() {
                all += &sub.render_long_help().to_string();
            }
            for (_, english) in english() {
                // A single word may be the same in two languages.
                let is_sentence = english.split(' ').count() > 3;
                assert!(!is_sentence || !all.contains(&english), "{language}: {english}");
            }
            for word in ["Usage:", "Commands:", "[default:", "[possible values:"] {
                assert!(!all.contains(word), "{language}: {word}");
            }
        }
    }
}
