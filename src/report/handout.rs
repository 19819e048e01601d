//! A program as a printable handout for the patient: its stages in plain words.

use super::html::{MARK, head};
use super::markup::{Safe, outside};
use crate::content::{self, BlockKind};
use crate::program::summary::{self, SummaryLine};
use crate::program::{Program, overlay};
use crate::words::Words;
use std::fmt::Write;

/// The handout as HTML. All text of the program is escaped.
pub fn handout(program: &Program, words: &Words) -> String {
    let w = &Safe(words);
    let mut page = head(&w.say("handout-title"), words.language(), "sheet");
    let _ = writeln!(
        page,
        "<header>{MARK}<div><h1>{}</h1><p class=\"lead\">{}</p></div></header>",
        outside(&program.title),
        w.fill("handout-by", &[("author", &program.author)])
    );
    let list = |page: &mut String, lines: &[SummaryLine]| {
        if lines.is_empty() {
            return;
        }
        page.push_str("<ul>\n");
        for s in lines {
            let _ = writeln!(page, "<li>{}</li>", outside(&s.text(words)));
        }
        page.push_str("</ul>\n");
    };
    // The first sentence has the title and the author, which the header shows.
    list(&mut page, summary::head(program).get(1..).unwrap_or_default());
    for n in 0..program.stages.len() {
        let library = overlay(content::library(words.language()), program, n, words);
        let lines = summary::stage(program, n, &library);
        if let Some((name, rest)) = lines.split_first() {
            let _ = writeln!(page, "<h2>{}</h2>", outside(&name.text(words)));
            list(&mut page, rest);
        }
        let dosed = program
            .stage(n)
            .map(|s| s.exercises.as_slice())
            .unwrap_or_default();
        for e in dosed.iter().filter_map(|d| library.exercise(&d.id)) {
            let _ = writeln!(
                page,
                "<h3>{}</h3>\n<p>{}</p>\n<ol>",
                outside(&e.name),
                outside(&e.dose)
            );
            for step in &e.steps {
                let _ = writeln!(page, "<li>{}</li>", outside(step));
            }
            page.push_str("</ol>\n");
            let care = [
                ("handout-gentler", &e.gentler),
                ("handout-care", &e.caution),
                ("handout-stop", &e.stop),
            ];
            for (id, text) in care.into_iter().filter(|(_, text)| !text.is_empty()) {
                let _ = writeln!(
                    page,
                    "<p class=\"lead\"><b>{}</b> {}</p>",
                    w.say(id),
                    outside(text)
                );
            }
        }
    }
    let _ = writeln!(page, "<h2>{}</h2>", w.say("program-yours"));
    list(&mut page, &summary::care(program));
    list(&mut page, &summary::yours(program, 0));
    let _ = writeln!(page, "<p class=\"lead\">{}</p>", w.say("handout-note"));
    if let Some(a) = content::article("warning-signs", words.language()) {
        let _ = writeln!(page, "<h2>{}</h2>", outside(&a.title));
        for b in a.blocks() {
            let (open, close) = match b.kind {
                BlockKind::Heading => ("<h3>", "</h3>"),
                BlockKind::Paragraph => ("<p>", "</p>"),
                BlockKind::Item | BlockKind::Check => ("<p>– ", "</p>"),
            };
            let _ = writeln!(page, "{open}{}{close}", outside(&b.plain()));
        }
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program;

    #[test]
    fn every_example_has_a_handout_with_its_stages_and_no_script() {
        for (name, text) in program::EXAMPLES {
            let mut p = program::parse(text).unwrap();
            p.title = "<script>alert(1)</script>".into();
            for language in crate::language::LANGUAGES {
                let page = handout(&p, &Words::new(language, None));
                let body = page.strip_prefix("<!DOCTYPE html>").unwrap();
                let read = roxmltree::Document::parse(body.trim()).unwrap_or_else(|e| panic!("{name}: {e}"));
                let count = |tag| read.descendants().filter(|n| n.has_tag_name(tag)).count();
                assert_eq!(count("script"), 0);
                // One for each stage, the section of the patient, and the warning signs.
                assert_eq!(count("h2"), p.stages.len() + 2, "{name}");
                assert!(page.contains("&lt;script&gt;"));
            }
        }
    }
}
