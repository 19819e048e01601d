//! The report as a page: self-contained, without scripts, printable on A4 and Letter.

use super::chart;
use super::columns::{Outcomes, cells, head_cells, heads};
use super::exercises_html as exercises;
use super::markup::{Safe, outside};
use super::{DatedText, Granularity, ReminderCounts, Summary, share};
use crate::i18n::Translator;
use std::fmt::Write;

/// Questions with more characters than this in total go to the second page.
const NEAR: usize = 700;

/// The head of a page. The caller closes `main`, `body` and `html`; `class` sets the width.
pub(super) fn head(title: &str, i18n: &Translator, class: &str) -> String {
    let style = include_str!("report.css");
    let language = i18n.language();
    let direction = if i18n.right_to_left() { " dir=\"rtl\"" } else { "" };
    format!(
        r##"<!DOCTYPE html>
<html lang="{language}"{direction}>
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main class="{class}">
"##
    )
}

/// The logo: two arcs like ribs with a breath between them.
pub(super) const MARK: &str = r##"<svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><g fill="none" stroke="#1F6F6B" stroke-width="4.5" stroke-linecap="round"><path d="M15 8A21 21 0 0 0 15 40"/><path d="M33 8A21 21 0 0 1 33 40"/></g><circle cx="24" cy="24" r="5.5" fill="#1F6F6B"/></svg>"##;

/// The report as HTML.
pub fn html(s: &Summary, i18n: &Translator) -> String {
    let w = &Safe(i18n);
    let mut page = head(&w.tr("report-title"), i18n, "sheet");
    page += chart::patterns();
    page += &header(s, w);
    page += &tiles(s, w);
    page += &offered(s, w);
    page += &curves(s, w);
    page += &figures(s, w);
    let near = s
        .questions
        .iter()
        .map(|q| q.text.chars().count() + 80)
        .sum::<usize>()
        <= NEAR;
    if near {
        page += &texts(&s.questions, "report-questions", w);
    } else {
        let count = s.questions.len().to_string();
        let _ = writeln!(
            page,
            "<p>{}</p>",
            w.tr_args("report-questions-over", &[("count", &count)])
        );
    }
    page += &reading(w);
    let _ = writeln!(
        page,
        r#"<section class="details"><h2>{}</h2>"#,
        w.tr("report-details")
    );
    page += &exercises::table(s, w);
    page += &table(s, w);
    if !near {
        page += &texts(&s.questions, "report-questions", w);
    }
    page += &texts(&s.notes, "report-notes", w);
    page += &spells(s, w);
    page += &counted(s, w);
    page += "</section>\n</main>\n</body>\n</html>\n";
    page
}

fn header(s: &Summary, w: &Safe) -> String {
    let mut facts = vec![(w.tr("report-period"), w.span(s.period.from, s.period.to))];
    if let Some(name) = &s.name {
        facts.insert(0, (w.tr("report-name"), outside(name)));
    }
    if let Some(p) = &s.program {
        let stage = p.stage.as_ref().map(|stage| format!(" · {}", outside(stage)));
        let title = outside(&p.title) + &stage.unwrap_or_default();
        facts.push((w.tr("report-program"), title));
    } else {
        facts.push((w.tr("report-program"), w.tr("report-no-program")));
    }
    facts.push((w.tr("report-made"), w.day(s.made)));
    let facts: String = facts
        .iter()
        .map(|(what, value)| format!("<div><dt>{what}</dt><dd>{value}</dd></div>"))
        .collect();
    let contact = if s.contact {
        format!("<p class=\"contact\">{}</p>\n", w.tr("report-contact"))
    } else {
        String::new()
    };
    format!(
        "<header>{MARK}<div><h1>{}</h1><p class=\"lead\">{}</p></div></header>\n<dl class=\"facts\">{facts}</dl>\n{contact}",
        w.tr("report-title"),
        w.tr("report-lead")
    )
}

/// The four main figures, for a quick look.
fn tiles(s: &Summary, w: &Safe) -> String {
    let total = |f: fn(&ReminderCounts) -> u32| s.reminders.iter().map(f).sum::<u32>();
    let (done, all) = (total(|c| c.done), total(|c| c.offered));
    let of = |a: String, b: String| w.tr_args("report-of", &[("a", &a), ("b", &b)]);
    let arrow = |a: u8, b: u8| format!("{a} {} {b}", w.0.arrow());
    let mut tiles = vec![
        (
            w.tr("report-share"),
            w.percent(share(done, all)),
            of(done.to_string(), all.to_string()),
        ),
        (
            w.tr("report-tile-pain"),
            w.mean(s.pain.map(|f| f.mean)),
            s.pain.map_or_else(
                || w.tr("report-no-entry"),
                |f| {
                    w.tr_args(
                        "report-best-worst",
                        &[("best", &f.best.to_string()), ("worst", &f.worst.to_string())],
                    )
                },
            ),
        ),
    ];
    if let Some(f) = s.activity {
        tiles.push((
            w.tr("report-activity"),
            arrow(f.first, f.last),
            w.tr("report-start-now"),
        ));
    }
    tiles.push((
        w.tr("report-flare-days"),
        s.flare_up.days.to_string(),
        w.tr_args(
            "report-of-days",
            &[(
                "days",
                &((s.period.to - s.period.from).num_days() + 1).to_string(),
            )],
        ),
    ));
    let tile = |(what, value, note): &(String, String, String)| {
        format!("<div><dt>{what}</dt><dd><strong>{value}</strong> <span>{note}</span></dd></div>")
    };
    let tiles: String = tiles.iter().map(tile).collect();
    format!("<dl class=\"tiles\">{tiles}</dl>\n")
}

fn kind(c: &ReminderCounts, w: &Safe) -> String {
    w.tr(&format!("kind-{}", c.kind.name()))
}

fn offered(s: &Summary, w: &Safe) -> String {
    let row = |c: &ReminderCounts| {
        let outcomes = Outcomes {
            offered: c.offered,
            done: c.done,
            natural: c.natural,
            skipped: c.skipped,
            unanswered: c.unanswered,
        };
        let cells = cells(outcomes, [c.later, c.waited], w);
        format!(
            "<tr><th scope=\"row\">{}</th><td class=\"picture\">{}</td>{cells}</tr>\n",
            kind(c, w),
            chart::bar(c)
        )
    };
    let rows: String = s.reminders.iter().map(row).collect();
    let parts = [
        "report-done",
        "report-natural",
        "report-skipped",
        "report-unanswered",
    ];
    let legend: String = parts
        .iter()
        .enumerate()
        .map(|(i, id)| format!("<span>{} {}</span>", chart::sample(i), w.tr(id)))
        .collect();
    let breaks = s.natural_breaks.to_string();
    let mut notes = w.tr_args("report-breaks", &[("count", &breaks)]);
    if let Some(d) = s.waits_counted_from {
        notes += " ";
        notes += &w.tr_args("report-waits-from", &[("day", &w.day(d))]);
    }
    format!(
        "<section><h2>{}</h2>\n<table class=\"offered\"><thead><tr><td></td><td></td>{}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n<p class=\"legend\" aria-hidden=\"true\">{legend}</p>\n<p class=\"note\">{notes}</p>\n{}</section>\n",
        w.tr("report-offered-title"),
        heads(["report-later", "report-waited"], w),
        exercises::lines(s, w)
    )
}

fn curves(s: &Summary, w: &Safe) -> String {
    let title = w.tr("report-curves-title");
    if s.curve.is_empty() {
        return format!(
            "<section><h2>{title}</h2><p class=\"note\">{}</p></section>\n",
            w.tr("report-no-check-ins")
        );
    }
    let names = ["report-pain", "report-impact", "report-flare-days"];
    let shown = if s.flare_up.days > 0 { 3 } else { 2 };
    let legend: String = names
        .iter()
        .take(shown)
        .enumerate()
        .map(|(i, id)| format!("<span>{} {}</span>", chart::line_sample(i), w.tr(id)))
        .collect();
    // The curve as a table for screen readers.
    let row = |p: &super::Point| {
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
            w.day(p.day),
            w.mean(p.pain),
            w.mean(p.impact)
        )
    };
    let rows: String = s.curve.iter().map(row).collect();
    format!(
        "<section><h2>{title}</h2>\n{}<p class=\"legend\" aria-hidden=\"true\">{legend}</p>\n<table class=\"heard\"><caption>{title}</caption><thead><tr><td></td><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{rows}</tbody></table></section>\n",
        chart::curves(s, w),
        w.tr("report-pain"),
        w.tr("report-impact")
    )
}

fn figures(s: &Summary, w: &Safe) -> String {
    let all = [
        ("report-pain-scale", s.pain),
        ("report-impact-scale", s.impact),
        ("report-activity-scale", s.activity),
        ("report-sleep-scale", s.sleep),
        ("report-stress-scale", s.stress),
    ];
    let named = s.program.as_ref().map_or("", |p| p.activity.as_str());
    let rows: String = all
        .into_iter()
        .filter_map(|(id, f)| {
            let f = f?;
            let name = if id == "report-activity-scale" && !named.is_empty() {
                format!("<br/>{}", outside(named))
            } else {
                String::new()
            };
            Some(format!(
                "<tr><th scope=\"row\">{}{name}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                w.tr(id),
                w.decimal(f.mean),
                f.best,
                f.worst,
                f.first,
                f.last,
                f.entries
            ))
        })
        .collect();
    let change: Vec<String> = s
        .change
        .iter()
        .map(|c| {
            let value = format!("{:+}", c.value).replace("+0", "0").replace('-', "−");
            // The sign stands on the left in every language.
            let value = if w.0.right_to_left() {
                format!("<bdo dir=\"ltr\">{value}</bdo>")
            } else {
                value
            };
            format!("{value} ({})", w.short_day(c.day))
        })
        .collect();
    let change = if change.is_empty() {
        String::new()
    } else {
        format!(
            "<p class=\"note\"><b>{}</b> {}</p>",
            w.tr("report-change"),
            w.0.list(&change)
        )
    };
    if rows.is_empty() {
        return change;
    }
    let heads = [
        "report-mean",
        "report-best",
        "report-worst",
        "report-first",
        "report-last",
        "report-entries",
    ];
    let heads = head_cells(&heads, w);
    format!(
        "<section><table class=\"figures\"><thead><tr><td></td>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n{change}</section>\n"
    )
}

/// A section of texts of the person.
fn texts(all: &[DatedText], title: &str, w: &Safe) -> String {
    if all.is_empty() {
        return String::new();
    }
    let item = |q: &DatedText| {
        format!(
            "<li><span class=\"day\">{}</span> {}</li>\n",
            w.short_day(q.day),
            outside(q.text.trim())
        )
    };
    let items: String = all.iter().map(item).collect();
    format!(
        "<section class=\"said\"><h2>{}</h2><ul>\n{items}</ul></section>\n",
        w.tr(title)
    )
}

fn reading(w: &Safe) -> String {
    let lines = ["report-read-change", "report-read-share", "report-read-not"];
    let lines: String = lines.iter().map(|id| format!("<li>{}</li>", w.tr(id))).collect();
    format!(
        "<section class=\"reading\"><h2>{}</h2><ul>{lines}</ul></section>\n",
        w.tr("report-read-title")
    )
}

fn table(s: &Summary, w: &Safe) -> String {
    let title = match s.by {
        Granularity::Day | Granularity::Week => "report-by-week",
        Granularity::Month => "report-by-month",
        Granularity::Year => "report-by-year",
    };
    let kinds: String = s
        .reminders
        .iter()
        .map(|c| format!("<th scope=\"col\">{}</th>", kind(c, w)))
        .collect();
    let heads = [
        "report-breaks-short",
        "report-pain",
        "report-impact",
        "report-check-ins",
        "report-flare-days",
    ];
    let heads = head_cells(&heads, w);
    let row = |t: &super::Interval| {
        let done = |c: &ReminderCounts| {
            let of = if c.offered == 0 {
                "–".into()
            } else {
                format!("{} / {}", c.done, c.offered)
            };
            format!("<td>{of}</td>")
        };
        let kinds: String = t.reminders.iter().map(done).collect();
        format!(
            "<tr><th scope=\"row\">{}</th>{kinds}<td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            w.span(t.from, t.to),
            t.natural_breaks,
            w.mean(t.pain),
            w.mean(t.impact),
            t.check_ins,
            t.flare_up_days
        )
    };
    let rows: String = s.stretches.iter().map(row).collect();
    format!(
        "<table class=\"stretches\"><caption>{}</caption><thead><tr><td></td>{kinds}{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n",
        w.tr(title)
    )
}

fn spells(s: &Summary, w: &Safe) -> String {
    if s.flare_up.spells.is_empty() {
        return String::new();
    }
    let spell = |p: &super::Period| {
        if p.from == p.to {
            w.day(p.from)
        } else {
            w.span(p.from, p.to)
        }
    };
    let spells: Vec<String> = s.flare_up.spells.iter().map(spell).collect();
    format!(
        "<section><h2>{}</h2><p>{}</p></section>\n",
        w.tr("report-flare-days"),
        spells.join("; ")
    )
}

/// The definition of each number.
fn counted(s: &Summary, w: &Safe) -> String {
    let absorbed: u32 = s.reminders.iter().map(|c| c.absorbed).sum();
    let absorbed = absorbed.to_string();
    let day_begins = w.0.minute_of_day(4 * 60);
    let lines = [
        w.tr("report-counts-offered"),
        w.tr("report-counts-natural"),
        w.tr("report-counts-later"),
        w.tr("report-counts-waited"),
        w.tr_args("report-counts-absorbed", &[("count", &absorbed)]),
        w.tr("report-counts-scales"),
        w.tr_args("report-counts-chosen", &[("time", &day_begins)]),
    ];
    let lines: String = lines.iter().map(|l| format!("<li>{l}</li>")).collect();
    format!(
        "<section class=\"reading\"><h2>{}</h2><ul>{lines}</ul></section>\n",
        w.tr("report-counts-title")
    )
}
