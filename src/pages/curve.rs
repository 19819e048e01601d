//! The curves of the check-ins on the Progress page, and where their points are in a plot.

use super::progress::{day, mean};
use crate::history::{Entry, What};
use chrono::{Datelike, Duration, NaiveDate};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Two points that are further apart than this share of the plot are not connected.
const GAP: f32 = 0.3;
/// Up to this many days, the axis has a label for each week, and above it for each month.
const WEEKLY_DAYS: i64 = 40;

/// The figures of one day, each the mean of the day's check-ins, 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// The day.
    pub day: NaiveDate,
    /// Pain.
    pub pain: Option<f32>,
    /// Impact.
    pub impact: Option<f32>,
}

/// The curves of the check-ins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// The days with check-ins, the first one first.
    pub days: Vec<Day>,
    /// Flare-ups: first and last day.
    pub flares: Vec<(NaiveDate, NaiveDate)>,
}

impl Curves {
    /// The points of one figure in a plot: their places, 0 to 1 in both directions.
    pub fn points(&self, span: Span, figure: impl Fn(&Day) -> Option<f32>) -> Vec<(f32, f32)> {
        let point = |day: &Day| Some((span.place(day.day), figure(day)? / 10.0));
        self.days.iter().filter_map(point).collect()
    }
}

/// The days that a plot shows, from its left edge to its right edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Span {
    /// The place of a day, 0 to 1.
    pub fn place(self, day: NaiveDate) -> f32 {
        let days = (self.to - self.from).num_days().max(1) as f32;
        ((day - self.from).num_days() as f32 / days).clamp(0.0, 1.0)
    }

    /// The days with a label: each week of a short span, and each month of a longer one.
    pub fn ticks(self) -> Vec<NaiveDate> {
        let days = std::iter::successors(Some(self.from), |d| d.succ_opt()).take_while(|d| *d <= self.to);
        let weekly = (self.to - self.from).num_days() <= WEEKLY_DAYS;
        let labelled = |d: &NaiveDate| {
            if weekly {
                (*d - self.from).num_days() % 7 == 0
            } else {
                d.day() == 1
            }
        };
        days.filter(labelled).collect()
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Without gaps.
    Solid,
    /// With a gap after each dash.
    Dashed,
}

/// The line through these points, as commands of a path in a plot of this size. The view box has the size of
/// the plot, because a path keeps the aspect of its view box. Points of a long gap are not connected, and a
/// point alone is a short dash.
pub fn path(points: &[(f32, f32)], width: f32, height: f32, stroke: Stroke) -> String {
    let mut commands = String::new();
    let mut pen = Pen::default();
    let at = |(x, y): &(f32, f32)| (x * width, (1.0 - y) * height);
    for (i, point) in points.iter().enumerate() {
        let near = |a: usize, b: usize| matches!((points.get(a), points.get(b)), (Some(a), Some(b)) if b.0 - a.0 <= GAP);
        let connected = i > 0 && near(i - 1, i);
        if !connected {
            pen.move_to(&mut commands, at(point));
            if !near(i, i + 1) {
                commands.push_str("l 1 0 ");
            }
        } else if stroke == Stroke::Solid {
            pen.line_to(&mut commands, at(point));
        } else {
            pen.dash_to(&mut commands, at(point));
        }
    }
    commands
}

/// Draws a line piece by piece.
#[derive(Default)]
struct Pen {
    at: (f32, f32),
    /// The length since the begin of the present dash.
    drawn: f32,
}

/// The length of a dash and of the gap behind it.
const DASH: (f32, f32) = (5.0, 3.0);

impl Pen {
    fn move_to(&mut self, commands: &mut String, to: (f32, f32)) {
        let _ = write!(commands, "M {:.2} {:.2} ", to.0, to.1);
        (self.at, self.drawn) = (to, 0.0);
    }

    fn line_to(&mut self, commands: &mut String, to: (f32, f32)) {
        let _ = write!(commands, "L {:.2} {:.2} ", to.0, to.1);
        self.at = to;
    }

    /// Dashes go on over the corners of the line.
    fn dash_to(&mut self, commands: &mut String, to: (f32, f32)) {
        let (dash, gap) = DASH;
        loop {
            let (dx, dy) = (to.0 - self.at.0, to.1 - self.at.1);
            let left = dx.hypot(dy);
            let drawing = self.drawn < dash;
            let piece = if drawing { dash } else { dash + gap } - self.drawn;
            let step = piece.min(left);
            let share = if left > 0.0 { step / left } else { 0.0 };
            let next = (self.at.0 + dx * share, self.at.1 + dy * share);
            if drawing {
                self.line_to(commands, next);
                self.drawn += step;
            } else if step < piece {
                (self.at, self.drawn) = (next, self.drawn + step);
            } else {
                self.move_to(commands, next);
            }
            if step >= left {
                return;
            }
        }
    }
}

/// The point that is nearest to a place of the plot.
pub fn nearest(points: &[(f32, f32)], place: f32) -> Option<usize> {
    let distance = |i: &usize| (points[*i].0 - place).abs();
    (0..points.len()).min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// The curves of the check-ins of these days. Earlier entries show a flare-up that reaches into them.
pub fn curves(entries: &[Entry], span: Span) -> Curves {
    let inside = |d: NaiveDate| (span.from..=span.to).contains(&d);
    let mut figures: BTreeMap<NaiveDate, (Vec<u8>, Vec<u8>)> = BTreeMap::new();
    for e in entries
        .iter()
        .filter(|e| e.entry == What::CheckIn && inside(day(e)))
    {
        if e.pain.is_some() || e.impact.is_some() {
            let (pain, impact) = figures.entry(day(e)).or_default();
            pain.extend(e.pain);
            impact.extend(e.impact);
        }
    }
    let one = |(day, (pain, impact)): (NaiveDate, (Vec<u8>, Vec<u8>))| Day {
        day,
        pain: mean(&pain),
        impact: mean(&impact),
    };
    let mut flares: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    let mut open: Option<(NaiveDate, NaiveDate)> = None;
    for e in entries.iter().filter(|e| e.entry == What::FlareUp) {
        match e.seconds {
            Some(s) if s > 0 => {
                flares.extend(open.take().map(|(from, end)| (from, end.min(day(e)))));
                open = Some((day(e), day(e) + Duration::seconds(s)));
            }
            _ => flares.extend(open.take().map(|(from, _)| (from, day(e)))),
        }
    }
    flares.extend(open.map(|(from, end)| (from, end.min(span.to))));
    for e in entries.iter().filter(|e| e.flare == Some(true)) {
        let d = day(e);
        if !flares.iter().any(|(from, to)| (*from..=*to).contains(&d)) {
            flares.push((d, d));
        }
    }
    flares.retain(|(_, end)| *end >= span.from);
    Curves {
        days: figures.into_iter().map(one).collect(),
        flares,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn entry(at: &str, what: What) -> Entry {
        Entry::new(chrono::DateTime::parse_from_rfc3339(at).unwrap(), what)
    }

    #[test]
    fn pain_curve_spans_the_whole_plot() {
        let points = [(0.0, 1.0), (0.25, 0.5), (0.5, 0.5), (0.75, 0.5), (1.0, 0.0)];
        assert_eq!(
            path(&points, 600.0, 120.0, Stroke::Solid),
            "M 0.00 0.00 L 150.00 60.00 L 300.00 60.00 L 450.00 60.00 L 600.00 120.00 "
        );
    }

    #[test]
    fn points_of_a_long_gap_are_not_connected() {
        let points = [(0.0, 1.0), (0.1, 1.0), (0.9, 0.0)];
        assert_eq!(
            path(&points, 100.0, 10.0, Stroke::Solid),
            "M 0.00 0.00 L 10.00 0.00 M 90.00 10.00 l 1 0 "
        );
        assert_eq!(
            path(&[(0.5, 0.5)], 100.0, 10.0, Stroke::Solid),
            "M 50.00 5.00 l 1 0 "
        );
        assert_eq!(path(&[], 100.0, 10.0, Stroke::Solid), "");
    }

    #[test]
    fn dashed_line_has_gaps_and_ends_at_its_last_point() {
        let points = [(0.0, 0.0), (0.25, 0.0), (0.5, 0.0)];
        assert_eq!(
            path(&points, 40.0, 10.0, Stroke::Dashed),
            "M 0.00 10.00 L 5.00 10.00 M 8.00 10.00 L 10.00 10.00 L 13.00 10.00 M 16.00 10.00 L 20.00 10.00 "
        );
    }

    #[test]
    fn nearest_point_is_found_by_its_place() {
        let points = [(0.0, 1.0), (0.5, 1.0), (0.9, 0.0)];
        assert_eq!(
            [0.1, 0.3, 0.8, 1.0].map(|at| nearest(&points, at)),
            [Some(0), Some(1), Some(2), Some(2)]
        );
        assert_eq!(nearest(&[], 0.5), None);
    }

    #[test]
    fn axis_names_weeks_of_a_month_and_months_of_a_year() {
        let span = |from: &str, to: &str| Span {
            from: date(from),
            to: date(to),
        };
        let short = span("2026-11-02", "2026-11-29").ticks();
        assert_eq!(
            short,
            ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"].map(date)
        );
        let long = span("2026-09-07", "2026-11-29").ticks();
        assert_eq!(long, ["2026-10-01", "2026-11-01"].map(date));
        assert_eq!(span("2026-11-02", "2026-11-12").place(date("2026-11-07")), 0.5);
    }

    #[test]
    fn flare_up_lasts_until_its_end() {
        let flare = |at, seconds| Entry {
            seconds: Some(seconds),
            ..entry(at, What::FlareUp)
        };
        let entries = [
            flare("2026-11-10T09:00:00+01:00", 3 * 86_400),
            flare("2026-11-11T09:00:00+01:00", 0),
            flare("2026-11-20T09:00:00+01:00", 3 * 86_400),
        ];
        let days = Span {
            from: date("2026-11-01"),
            to: date("2026-11-21"),
        };
        let found = curves(&entries, days).flares;
        let days = [("2026-11-10", "2026-11-11"), ("2026-11-20", "2026-11-21")];
        assert_eq!(found, days.map(|(a, b)| (date(a), date(b))));
    }

    #[test]
    fn check_ins_of_one_day_are_one_point_and_those_before_the_plot_none() {
        let check_in = |at, pain, impact| Entry {
            pain,
            impact,
            ..entry(at, What::CheckIn)
        };
        let entries = [
            check_in("2026-11-01T10:00:00+01:00", Some(9), None),
            check_in("2026-11-03T10:00:00+01:00", Some(3), None),
            check_in("2026-11-03T18:00:00+01:00", Some(6), Some(2)),
            check_in("2026-11-04T10:00:00+01:00", None, None),
            check_in("2026-11-12T10:00:00+01:00", None, Some(4)),
        ];
        let span = Span {
            from: date("2026-11-02"),
            to: date("2026-11-12"),
        };
        let curves = curves(&entries, span);
        let days: Vec<_> = curves.days.iter().map(|d| (d.pain, d.impact)).collect();
        assert_eq!(days, [(Some(4.5), Some(2.0)), (None, Some(4.0))]);
        assert_eq!(curves.points(span, |d| d.pain), [(0.1, 0.45)]);
        assert_eq!(curves.points(span, |d| d.impact), [(0.1, 0.2), (1.0, 0.4)]);
    }
}
