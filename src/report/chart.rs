//! The charts of the report as inline SVG. Each uses a pattern besides its colour, and has a text next to it.

use super::markup::Safe;
use super::{Point, ReminderCounts, Summary};
use chrono::{Duration, NaiveDate};
use std::fmt::Write;

const WIDTH: f64 = 680.0;
const LEFT: f64 = 26.0;
const RIGHT: f64 = 672.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 146.0;
/// The greatest distance between two connected points, as a share of the period.
const GAP: f64 = 0.3;

/// The fill patterns of the charts, which a page contains once.
pub(super) fn patterns() -> &'static str {
    r##"<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
<pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#DCEBE8"/><rect width="1.8" height="5" fill="#5C9D97"/></pattern>
<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#ECE8E1"/><circle cx="2.5" cy="2.5" r="1" fill="#8B857B"/></pattern>
<pattern id="flare" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="6" height="6" fill="#FDF7EA"/><rect width="1.1" height="6" fill="#E3BC74"/></pattern>
</defs></svg>
"##
}

/// The fill and the edge of each part of a bar: solid, stripes, dots, empty.
const FILLS: [(&str, &str); 4] = [
    ("#1F6F6B", "#1F6F6B"),
    ("url(#stripes)", "#5C9D97"),
    ("url(#dots)", "#A9A297"),
    ("#FFFFFF", "#A9A297"),
];

/// A bar of the outcomes of one kind; empty when nothing was offered.
pub(super) fn bar(c: &ReminderCounts) -> String {
    let mut svg = String::from(
        r#"<svg class="bar" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">"#,
    );
    let parts = [c.done, c.natural, c.skipped, c.unanswered];
    let mut x = 0.5;
    for (n, (fill, edge)) in parts.into_iter().zip(FILLS) {
        let width = f64::from(n) / f64::from(c.offered.max(1)) * 199.0;
        if n > 0 {
            let _ = write!(
                svg,
                r#"<rect x="{x:.1}" y="0.5" width="{width:.1}" height="11" fill="{fill}" stroke="{edge}" stroke-width="1"/>"#
            );
        }
        x += width;
    }
    svg + "</svg>"
}

/// A sample of the fill of a bar for the legend.
pub(super) fn sample(part: usize) -> String {
    let (fill, edge) = FILLS[part % FILLS.len()];
    format!(
        r#"<svg class="sample" viewBox="0 0 14 10" aria-hidden="true"><rect x="0.5" y="0.5" width="13" height="9" fill="{fill}" stroke="{edge}"/></svg>"#
    )
}

/// A sample of a curve for the legend: pain, impact, flare-up.
pub(super) fn line_sample(which: usize) -> String {
    let inside = match which {
        0 => format!("<path d=\"M0 5H26\" {PAIN}/>{}", dot(13.0, 5.0)),
        1 => format!("<path d=\"M0 5H26\" {IMPACT}/>{}", square(13.0, 5.0)),
        _ => r#"<rect width="26" height="10" fill="url(#flare)"/>"#.into(),
    };
    format!(r#"<svg class="line-sample" viewBox="0 0 26 10" aria-hidden="true">{inside}</svg>"#)
}

const PAIN: &str = r##"fill="none" stroke="#1F6F6B" stroke-width="2.2" stroke-linejoin="round""##;
const IMPACT: &str =
    r##"fill="none" stroke="#6B6258" stroke-width="1.6" stroke-dasharray="5 3" stroke-linejoin="round""##;

fn dot(x: f64, y: f64) -> String {
    format!(r##"<circle cx="{x:.1}" cy="{y:.1}" r="3" fill="#1F6F6B"/>"##)
}

fn square(x: f64, y: f64) -> String {
    let (x, y) = (x - 2.5, y - 2.5);
    format!(
        r##"<rect x="{x:.1}" y="{y:.1}" width="5" height="5" fill="#FFFFFF" stroke="#6B6258" stroke-width="1.4"/>"##
    )
}

/// Pain and impact over the period, with flare-up days in the background. The page has the same numbers as a
/// table.
pub(super) fn curves(s: &Summary, w: &Safe) -> String {
    let (from, to) = (s.period.from, s.period.to);
    let days = ((to - from).num_days() + 1) as f64;
    let place =
        |d: NaiveDate, part: f64| LEFT + ((d - from).num_days() as f64 + part) / days * (RIGHT - LEFT);
    let height = |v: f64| BOTTOM - v / 10.0 * (BOTTOM - TOP);
    let mut svg = format!(
        r#"<svg class="curves" viewBox="0 0 {WIDTH} 170" role="img" aria-labelledby="curves-title curves-words"><title id="curves-title">{}</title><desc id="curves-words">{}</desc>"#,
        w.tr("report-curves-title"),
        w.tr("report-curves-words")
    );
    for p in &s.flare_up.spells {
        let (a, b) = (place(p.from, 0.0), place(p.to, 1.0));
        let (width, tall) = (b - a, BOTTOM - TOP);
        let _ = write!(
            svg,
            r#"<rect x="{a:.1}" y="{TOP}" width="{width:.1}" height="{tall}" fill="url(#flare)"/>"#
        );
    }
    for v in [0, 2, 4, 6, 8, 10] {
        let y = height(f64::from(v));
        let tone = if v == 0 { "#9B958A" } else { "#E2DDD4" };
        let _ = write!(
            svg,
            r##"<path d="M{LEFT} {y:.1}H{RIGHT}" stroke="{tone}" stroke-width="1"/><text x="{:.1}" y="{:.1}" text-anchor="end">{v}</text>"##,
            LEFT - 6.0,
            y + 3.5
        );
    }
    // A label for each week, or for every few weeks in a long period.
    let apart = ((days / 6.0 / 7.0).ceil() as i64).max(1) * 7;
    let mut d = from;
    while d <= to && (to - d).num_days() as f64 > days * 0.05 {
        let x = place(d, 0.0);
        let name = if days > 300.0 { w.day(d) } else { w.short_day(d) };
        let _ = write!(
            svg,
            r##"<path d="M{x:.1} {BOTTOM}v4" stroke="#9B958A"/><text x="{x:.1}" y="161">{name}</text>"##
        );
        d += Duration::days(apart);
    }
    let x = |p: &Point| match s.curve_by {
        super::Granularity::Day => place(p.day, 0.5),
        // The middle of the interval.
        _ => {
            let own = s.stretches.iter().find(|t| t.from == p.day);
            own.map_or(LEFT, |t| (place(t.from, 0.0) + place(t.to, 1.0)) / 2.0)
        }
    };
    let line = |value: fn(&Point) -> Option<f64>| {
        let (mut path, mut last) = (String::new(), None);
        for p in &s.curve {
            let Some(v) = value(p) else { continue };
            let (x, y) = (x(p), height(v));
            let near = last.is_some_and(|l: f64| x - l <= (RIGHT - LEFT) * GAP);
            let _ = write!(path, "{}{x:.1} {y:.1}", if near { "L" } else { "M" });
            last = Some(x);
        }
        path
    };
    let impact = |p: &Point| p.impact;
    let pain = |p: &Point| p.pain;
    let _ = write!(
        svg,
        r#"<path d="{}" {IMPACT}/><path d="{}" {PAIN}/>"#,
        line(impact),
        line(pain)
    );
    for p in &s.curve {
        if let Some(v) = p.impact {
            svg += &square(x(p), height(v));
        }
        if let Some(v) = p.pain {
            svg += &dot(x(p), height(v));
        }
    }
    svg + "</svg>\n"
}
