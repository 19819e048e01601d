//! The reply to `status`, as text and as JSON. Pure.

use super::health::{ComponentHealth, Health};
use super::program::RunningProgram;
use super::view::{self, Context};
use crate::engine::{Counts, Engine, Now, ReminderKind, SECOND};
use crate::visit::{Visit, format_at};
use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime};
use serde_json::{Map, Value, json};

/// What `status` reports.
pub struct StatusReport<'a> {
    pub engine: &'a Engine,
    pub health: ComponentHealth,
    /// The number of open windows.
    pub windows: usize,
    pub program: Option<&'a RunningProgram>,
    pub check_in_at: Option<DateTime<FixedOffset>>,
    /// The next visit, however far away.
    pub visit: Option<&'a Visit>,
    pub now: Now,
}

impl StatusReport<'_> {
    /// The report in the language of the settings, one line for each fact.
    pub fn text(&self, c: &Context<'_>) -> String {
        let mut lines = vec![view::line(c, self.engine, self.now)];
        let detail = view::detail(c, self.engine, self.now);
        lines.extend((!detail.is_empty()).then_some(detail));
        lines.extend(view::upcoming(c, self.engine, self.now));
        if let Some(program) = self.program
            && let Some(stage) = &program.stage
        {
            let gaps = [("title", program.title.as_str()), ("stage", stage.name.as_str())];
            lines.push(c.i18n.tr_args("program-line", &gaps));
        }
        lines.extend(view::visit(c, self.now));
        // Also what works with a limit, which the windows do not show.
        let limited = self.health.iter().filter(|(_, health)| **health != Health::Ok);
        lines.extend(limited.map(|(component, health)| format!("{}: {health}", component.name())));
        lines.extend(c.waiting.iter().map(|message| message.text.clone()));
        lines.join("\n")
    }

    /// The whole report. Times are in RFC 3339 with whole seconds. `zone` returns the instant of a local
    /// time.
    pub fn json(&self, zone: impl Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>>) -> Value {
        let (e, now) = (self.engine, self.now);
        let state = match e.live() {
            Some(l) if l.is_guided() => "guided",
            Some(_) => "live",
            None if !e.holds().is_empty() => "held",
            None if e.away() => "away",
            None => "counting",
        };
        let stamp = |at: chrono::DateTime<chrono::FixedOffset>| {
            at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
        };
        let live = e.live().map(|l| {
            let since = now.wall - Duration::milliseconds(now.elapsed - l.since);
            json!({ "id": l.id, "kind": l.kind, "also": l.also, "cue": l.cue, "since": stamp(since), "undelivered": l.undelivered,
                "guided_seconds": l.guided.map(|at| (now.elapsed - at) / SECOND) })
        });
        let next: Vec<Value> = ReminderKind::ALL
            .into_iter()
            .map(|k| {
                let left = e.comes_in(k, now).map(|ms| ms / SECOND);
                let every = e.interval(k) / SECOND;
                json!({ "kind": k, "in_seconds": left, "every_seconds": every, "enabled": left.is_some() })
            })
            .collect();
        let counts = |c: Counts| {
            json!({
                "offered": c.offered, "done": c.done, "later": c.later, "skipped": c.skipped,
                "unanswered": c.unanswered, "natural": c.natural, "absorbed": c.absorbed,
            })
        };
        let today: Map<String, Value> = ReminderKind::ALL
            .into_iter()
            .map(|k| (k.name().to_owned(), counts(e.tally().get(k))))
            .collect();
        // Nothing of a program that has not begun or is over is in force.
        let program = self.program.and_then(|p| {
            let stage = p.stage.as_ref()?;
            Some(
                json!({ "title": p.title, "author": p.author, "stage": stage.index + 1, "stage_name": stage.name,
                "contact": p.contact }),
            )
        });
        let parts: Map<String, Value> = self
            .health
            .iter()
            .map(|(component, health)| (component.name().to_owned(), health.to_string().into()))
            .collect();
        json!({
            "version": env!("CARGO_PKG_VERSION"),
            "state": state,
            "holds": e.holds(),
            "paused_until": e.paused_until_in(now, zone).map(stamp),
            "flare_up_until": e.flare_up_until(now).map(stamp),
            "live": live,
            "next": next,
            "today": today,
            "windows": self.windows,
            "program": program,
            "check_in_at": self.check_in_at.map(stamp),
            "visit": self.visit.map(|v| json!({ "at": format_at(v.at), "how": v.how, "note": v.note })),
            "parts": parts,
        })
    }
}
