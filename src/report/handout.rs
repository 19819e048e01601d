//! A program on paper for the patient: its stages with boxes to tick, and each exercise once, with its picture.

use super::handout_cards::{badge, badges, exercises, grouped, weekday};
use super::html::{MARK, head};
use super::markup::{Safe, escape, outside};
use crate::content::prose::width;
use crate::content::{self, BlockKind, Library};
use crate::engine::{Ms, ReminderKind};
use crate::i18n::Translator;
use crate::program::summary::{self, SummaryLine};
use crate::program::{Program, Stage, overlay};
use crate::settings::keys::Value;
use std::fmt::Write;

/// A stage with at most this number of weeks has a row of seven boxes for each week; a longer one has a box for
/// each week.
const WEEKS_OF_DAYS: u32 = 6;
/// The weeks that a stage without an end shows.
const WEEKS_WITHOUT_END: u32 = 4;
/// The sections of the article on warning signs that belong on paper: emergencies, and signs that need a call.
const SECTIONS_ON_PAPER: usize = 2;
/// A handout with more characters than this is set smaller, and has the emergencies alone, so that it fits on two
/// sheets.
const LONG_TEXT: usize = 11_500;

/// The handout as HTML. All text of the program is escaped.
pub fn handout(program: &Program, i18n: &Translator) -> String {
    let w = &Safe(i18n);
    // The pictures of a program are data in its file.
    let mut page = head(&w.tr("handout-title"), i18n, "sheet handout").replacen(
        "style-src",
        "img-src data:; style-src",
        1,
    );
    let style = concat!(include_str!("handout.css"), "</style>");
    page = page.replacen("</style>", style, 1);
    let libraries: Vec<Library> = (0..program.stages.len())
        .map(|n| overlay(content::library(i18n.language()), program, n, i18n))
        .collect();
    page += &header(program, w);
    page += &stages(program, w);
    let mut flow = exercises(program, &libraries, w);
    flow += &cues(program, &libraries, w);
    flow += &rules(program, w);
    let signs = warning_signs(SECTIONS_ON_PAPER, w);
    if text_length(&page) + text_length(&flow) + text_length(&signs) > LONG_TEXT {
        page = page.replacen("sheet handout", "sheet handout long", 1);
        page += &format!("<div class=\"flow\">\n{flow}</div>\n{}", warning_signs(1, w));
    } else {
        page += &format!("<div class=\"flow\">\n{flow}</div>\n{signs}");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// The number of characters of markup outside tags.
fn text_length(markup: &str) -> usize {
    let after_tag = |part: &str| part.split_once('>').map_or(0, |(_, text)| width(text));
    markup.split('<').map(after_tag).sum()
}

fn header(program: &Program, w: &Safe) -> String {
    let mut facts = vec![
        w.tr_args("handout-by", &[("author", &program.author)]),
        w.tr_args("program-contact", &[("contact", &program.contact)]),
    ];
    if !program.label.is_empty() {
        facts.push(w.tr_args("program-for", &[("label", &program.label)]));
    }
    let field = |id| format!("<div>{}<span></span></div>", w.tr(id));
    format!(
        "<header>{MARK}<div><h1>{}</h1><p class=\"lead\">{}</p></div><div class=\"fields\">{}{}</div></header>\n",
        outside(&program.title),
        facts.join(" · "),
        field("handout-name"),
        field("handout-date"),
    )
}

fn stages(program: &Program, w: &Safe) -> String {
    let mut all = String::from("<div class=\"stages\">\n");
    for (n, stage) in program.stages.iter().enumerate() {
        let weeks = match stage.weeks {
            Some(weeks) => w.tr_args("handout-weeks", &[("weeks", &weeks.to_string())]),
            None => w.tr("handout-open-end"),
        };
        let _ = write!(
            all,
            "<section><h2>{}{}</h2><p class=\"lead\">{weeks}</p>",
            badge(n),
            outside(&stage.name)
        );
        if !stage.about.is_empty() {
            let _ = write!(all, "<p>{}</p>", outside(&stage.about));
        }
        for line in rhythm(stage, w) {
            let _ = write!(all, "<p>{line}</p>");
        }
        let _ = writeln!(all, "{}</section>", ticks(stage.weeks, w));
    }
    all + "</div>\n"
}

/// How often each kind comes in a stage, and how long it takes; a line for each kind that the stage sets.
fn rhythm(stage: &Stage, w: &Safe) -> Vec<String> {
    let length = |kind: ReminderKind, key: &str| -> Option<Ms> {
        let value = stage.doses.get(format!("{}.{key}", kind.name()).as_str());
        value.and_then(|v| {
            if let Value::Length(ms) = v {
                Some(*ms)
            } else {
                None
            }
        })
    };
    let number = |key: &str| match stage.doses.get(key) {
        Some(Value::Number(n)) => Some(n.to_string()),
        _ => None,
    };
    let of = |kind: ReminderKind| {
        let enabled = format!("{}.enabled", kind.name());
        if stage.doses.get(enabled.as_str()) == Some(&Value::Bool(false)) {
            return Some(w.tr(match kind {
                ReminderKind::Posture => "program-posture-off",
                ReminderKind::Movement => "program-movement-off",
                ReminderKind::Breathing => "program-breathing-off",
            }));
        }
        let every = w.0.length(length(kind, "every")?);
        let name = w.tr(&format!("set-{}-enabled", kind.name()));
        let mut parts = vec![w.tr_args("handout-every", &[("kind", &name), ("every", &every)])];
        parts.extend(length(kind, "duration").map(|ms| escape(&w.0.length(ms))));
        if kind == ReminderKind::Breathing {
            if let (Some(inhale), Some(exhale)) = (number("breathing.inhale"), number("breathing.exhale")) {
                parts.push(w.tr_args("program-pace", &[("inhale", &inhale), ("exhale", &exhale)]));
            }
            if let Some(long) = length(kind, "daily_long").filter(|ms| *ms > 0) {
                parts.push(w.tr_args("handout-long", &[("length", &w.0.length(long))]));
            }
        }
        Some(w.0.list(&parts))
    };
    ReminderKind::ALL.into_iter().filter_map(of).collect()
}

/// Boxes to tick: a row of seven for each week, or one for each week of a long stage.
fn ticks(weeks: Option<u32>, w: &Safe) -> String {
    const BOX: &str = "<td><span class=\"box\"></span></td>";
    let weeks = weeks.unwrap_or(WEEKS_WITHOUT_END);
    let rows: String = if weeks <= WEEKS_OF_DAYS {
        let day = |n: u32| {
            let name = weekday(n, w);
            // In Arabic all begin with the article.
            let own = name.strip_prefix("ال").unwrap_or(&name);
            format!("<th>{}</th>", own.chars().next().unwrap_or_default())
        };
        let days: String = (1..=7).map(day).collect();
        let week = |n: u32| {
            let name = w.tr_args("handout-week", &[("number", &n.to_string())]);
            format!("<tr><th scope=\"row\">{name}</th>{}</tr>", BOX.repeat(7))
        };
        let weeks: String = (1..=weeks).map(week).collect();
        format!("<thead><tr><td></td>{days}</tr></thead><tbody>{weeks}</tbody>")
    } else {
        let week = |n: u32| format!("<td>{n}<br/><span class=\"box\"></span></td>");
        let row = |first: u32| -> String { (first..=weeks.min(first + 7)).map(week).collect() };
        let rows: String = (1..=weeks)
            .step_by(8)
            .map(|first| format!("<tr>{}</tr>", row(first)))
            .collect();
        format!("<tbody>{rows}</tbody>")
    };
    format!("<table class=\"ticks\">{rows}</table>")
}

/// The posture cues in their words, each with its stages unless all have it.
fn cues(program: &Program, libraries: &[Library], w: &Safe) -> String {
    let Some(library) = libraries.first() else {
        return String::new();
    };
    let listed = program.stages.iter().enumerate();
    let all = grouped(listed.flat_map(|(n, s)| s.cues.iter().map(move |id| (n, id.as_str()))));
    if all.is_empty() {
        return String::new();
    }
    let item = |(stages, id): &(Vec<usize>, &str)| {
        let cue = library.cues.iter().find(|c| c.id == *id);
        let text = cue.map_or(*id, |c| c.cue.as_str());
        let stages = if stages.len() == program.stages.len() {
            String::new()
        } else {
            badges(stages)
        };
        format!("<li>{} {stages}</li>\n", outside(text))
    };
    let items: String = all.iter().map(item).collect();
    format!(
        "<h2>{}</h2>\n<ul class=\"cues\">\n{items}</ul>\n",
        w.tr("handout-cues")
    )
}

/// The rules for flare-ups and check-ins, and what the patient may always do.
fn rules(program: &Program, w: &Safe) -> String {
    let item = |s: SummaryLine| format!("<li>{}</li>\n", outside(&s.text(w.0)));
    // The first line: pausing, skipping and quitting are always possible.
    let yours = summary::yours(program, 0).into_iter().take(1);
    let lines: String = summary::care(program)
        .into_iter()
        .chain(yours)
        .map(item)
        .collect();
    format!(
        "<h2>{}</h2>\n<ul class=\"rules\">\n{lines}<li>{}</li>\n</ul>\n",
        w.tr("handout-rules"),
        w.tr("handout-note")
    )
}

fn warning_signs(most: usize, w: &Safe) -> String {
    let Some(article) = content::article("warning-signs", w.0.language()) else {
        return String::new();
    };
    let mut page = format!(
        "<div class=\"warning\"><h2>{}</h2>\n<div class=\"signs\">",
        outside(&article.title)
    );
    let (mut sections, mut in_list) = (0, false);
    for block in article.blocks() {
        sections += usize::from(block.kind == BlockKind::Heading);
        if sections > most {
            break;
        }
        let is_item = matches!(block.kind, BlockKind::Item | BlockKind::Check);
        if is_item != in_list {
            page.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            in_list = is_item;
        }
        let text = outside(&block.plain());
        let _ = match block.kind {
            BlockKind::Heading => writeln!(page, "<h3>{text}</h3>"),
            BlockKind::Paragraph => writeln!(page, "<p>{text}</p>"),
            BlockKind::Item | BlockKind::Check => writeln!(page, "<li>{text}</li>"),
        };
    }
    if in_list {
        page.push_str("</ul>\n");
    }
    page + "</div></div>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program;

    fn page(text: &str, language: &str) -> String {
        handout(&program::parse(text).unwrap(), &Translator::new(language, None))
    }

    #[test]
    fn every_example_has_a_handout_with_its_stages_and_no_script() {
        for (name, text) in program::EXAMPLES {
            let mut p = program::parse(text).unwrap();
            p.title = "<script>alert(1)</script>".into();
            for language in crate::language::LANGUAGES {
                let page = handout(&p, &Translator::new(language, None));
                let body = page.strip_prefix("<!DOCTYPE html>").unwrap();
                let read = roxmltree::Document::parse(body.trim()).unwrap_or_else(|e| panic!("{name}: {e}"));
                let count = |tag| read.descendants().filter(|n| n.has_tag_name(tag)).count();
                assert_eq!(count("script"), 0);
                assert_eq!(count("section"), p.stages.len(), "{name}");
                assert!(page.contains("&lt;script&gt;"));
                let boxes: u32 = p
                    .stages
                    .iter()
                    .map(|s| s.weeks.unwrap_or(WEEKS_WITHOUT_END))
                    .sum();
                assert!(page.matches("class=\"box\"").count() >= boxes as usize, "{name}");
            }
        }
    }

    #[test]
    fn each_exercise_is_there_once_with_its_picture_and_its_doses() {
        let text = program::example("lower-back-start", "en").unwrap();
        let (page, p) = (page(text, "en"), program::parse(text).unwrap());
        let mut ids: Vec<_> = p
            .stages
            .iter()
            .flat_map(|s| &s.exercises)
            .map(|d| &d.id)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(page.matches("class=\"card\"").count(), ids.len());
        assert_eq!(page.matches("<svg aria-hidden").count(), ids.len());
        assert_eq!(page.matches("Walk break").count(), 1);
        let note = "Small rocks are enough.";
        assert!(
            page.contains(&format!("<p class=\"remark\"><bdi>{note}")),
            "the note has a box"
        );
        assert!(!page.contains(&format!("<li><bdi>{note}")), "the note is no step");
        assert!(page.contains("Let your belly go."), "cues have their words");
        assert!(page.contains("(Mon, Wed, Fri)"));
    }

    #[test]
    fn own_picture_is_in_the_handout() {
        let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        let text = format!(
            "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[stage]]\nname = \"S\"\nexercises = [\"towel-roll\"]\n\
             [[exercise]]\nid = \"towel-roll\"\nname = \"Towel roll\"\nkind = \"movement\"\nsteps = [\"Roll it up.\"]\n\
             why = \"W.\"\nstop = \"S.\"\nimage = \"data:image/png;base64,{png}\"\n"
        );
        let page = page(&text, "en");
        assert!(page.contains(&format!("<img alt=\"\" src=\"data:image/png;base64,{png}\"/>")));
        assert!(page.contains("img-src data:"));
        assert!(page.contains("Towel roll"));
    }

    #[test]
    fn long_stage_has_one_box_for_each_week() {
        let i18n = Translator::new("en", None);
        let boxes = |weeks| ticks(weeks, &Safe(&i18n)).matches("class=\"box\"").count();
        assert_eq!([Some(2), Some(12), None].map(boxes), [14, 12, 28]);
    }
}
