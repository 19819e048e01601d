//! `unbrace content`: the library, for those who review its texts.

use super::args::ContentCmd;
use super::error::CliError;
use super::output::say;
use crate::content::readability;
use crate::content::review::{self, Sentence};
use crate::content::set::{ContentProblem, ContentSet, Locations};
use crate::content::{self, Evidence, articles, library, pictures, references};
use crate::content_source::{self, SourceError};
use crate::language::LANGUAGES;
use std::fmt::Write;
use std::path::Path;

pub(super) fn run(command: &ContentCmd, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    match command {
        ContentCmd::List => list(json, out),
        ContentCmd::Show { id } => show(id, out),
        ContentCmd::Check { dir } => check(dir.as_deref(), out),
        ContentCmd::Review => {
            out.extend(review_page().as_bytes());
            Ok(())
        }
    }
}

fn list(json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let l = library(LANGUAGES[0]);
    let cues = l.cues.iter().map(|c| ("cue", &c.id, &c.cue));
    let exercises = l.exercises.iter().map(|e| ("exercise", &e.id, &e.name));
    let lessons = l.lessons.iter().map(|x| ("lesson", &x.id, &x.fact));
    let texts = articles(LANGUAGES[0]);
    let texts = texts.iter().map(|a| ("article", &a.id, &a.title));
    for (kind, id, text) in cues.chain(exercises).chain(lessons).chain(texts) {
        let line = if json {
            serde_json::json!({ "kind": kind, "id": id, "text": text }).to_string()
        } else {
            format!("{kind:<9} {id:<28} {text}")
        };
        say(out, &line);
    }
    Ok(())
}

fn show(id: &str, out: &mut Vec<u8>) -> Result<(), CliError> {
    let mut found = false;
    for language in LANGUAGES {
        let all = review::sentences(&library(language), &articles(language));
        let own = all
            .iter()
            .filter(|s| s.place == id || s.place.starts_with(&format!("{id},")));
        for s in own {
            found = true;
            say(out, &format!("{language}  {}: {}", s.place, s.text));
        }
    }
    let known = references();
    let all = review::sentences(&library(LANGUAGES[0]), &articles(LANGUAGES[0]));
    let mut listed: Vec<&str> = Vec::new();
    for s in all.iter().filter(|s| s.place.split(',').next() == Some(id)) {
        for source in &s.sources {
            if let Some(r) = known
                .iter()
                .find(|r| r.id == *source && !listed.contains(&r.id.as_str()))
            {
                listed.push(&r.id);
                say(out, &format!("{} ({}): {}", r.id, evidence(s), r.text));
            }
        }
    }
    if found {
        Ok(())
    } else {
        Err(CliError::UnknownContent { id: id.into() })
    }
}

/// Checks the built-in library, or a folder of the same form.
fn check(dir: Option<&Path>, out: &mut Vec<u8>) -> Result<(), CliError> {
    let (set, locations) = match dir {
        None => (ContentSet::built_in(), Locations::default()),
        Some(dir) => {
            let invalid = |errors: Vec<SourceError>| CliError::Invalid(lines(&errors));
            let source = content_source::read(dir, &LANGUAGES).map_err(invalid)?;
            ContentSet::from_source(source, pictures_of(dir)).map_err(invalid)?
        }
    };
    for l in &set.languages {
        let language = l.language;
        for (part, text) in review::parts(&l.library, &l.articles) {
            if let Some(measure) = readability::measure(language, &text) {
                say(out, &format!("{measure}  {language}  {part}"));
            }
        }
    }
    let with_location = |problem: &ContentProblem| match locations.of(problem) {
        Some((file, Some(line))) => format!("{}:{line}: {problem}", file.display()),
        Some((file, None)) => format!("{}: {problem}", file.display()),
        None => problem.to_string(),
    };
    let problems = content::check::problems(&set);
    if problems.is_empty() {
        say(out, "no problems");
        return Ok(());
    }
    let problems: Vec<String> = problems.iter().map(with_location).collect();
    Err(CliError::Invalid(problems.join("\n")))
}

fn evidence(s: &Sentence) -> &str {
    s.evidence.map_or("", Evidence::name)
}

fn lines(errors: &[SourceError]) -> String {
    let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
    all.join("\n")
}

/// The names of the pictures beside a folder of content, or the built-in ones if there is no such folder.
fn pictures_of(dir: &Path) -> Vec<String> {
    let beside = std::fs::read_dir(dir.join("../pictures"));
    let Ok(files) = beside else {
        return pictures();
    };
    let svg = |e: std::fs::DirEntry| {
        let path = e.path();
        let svg = path.extension().is_some_and(|e| e == "svg");
        svg.then(|| {
            path.file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned()
        })
    };
    files.flatten().filter_map(svg).collect()
}

/// The page for the sign-off by a clinician, `docs/content-review.md`.
pub(crate) fn review_page() -> String {
    let known = references();
    let mut page = String::from(
        "# Every sentence of the library\n\nMade by `unbrace content review`; a test holds it against the library. \
         The evidence column says how far the sources carry what the row claims; rows without one ask, name or \
         instruct and claim nothing.\n\nReviewed by: ____________________  Date: ____________\n",
    );
    let mut rows = |title: &str, all: &[Sentence]| {
        let _ = write!(
            page,
            "\n## {title}\n\n| where | text | evidence | sources |\n| --- | --- | --- | --- |\n"
        );
        for s in all {
            let text = s.text.replace('|', "\\|");
            let _ = writeln!(
                page,
                "| {} | {text} | {} | {} |",
                s.place,
                evidence(s),
                s.sources.join(" ")
            );
        }
    };
    for language in LANGUAGES {
        let title = content::english_name(language);
        rows(title, &review::sentences(&library(language), &articles(language)));
    }
    page.push_str("\n## Sources\n\nTag: S = abstract or page read, S2 = second-hand, B = background.\n\n");
    for r in known {
        let _ = writeln!(page, "- {} ({}): {}", r.id, r.tag, r.text);
    }
    page
}

#[cfg(test)]
mod tests {
    #[test]
    fn review_page_matches_the_library() {
        let kept = include_str!("../../docs/content-review.md");
        let now = super::review_page();
        assert!(
            kept == now,
            "make it anew: unbrace content review > docs/content-review.md"
        );
    }
}
