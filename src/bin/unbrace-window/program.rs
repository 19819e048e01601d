//! Program: what is offered and how much, in the person's own settings.

use crate::app::{App, list};
use crate::today::kind;
use crate::ui::{DoseRow, Main, ProgramModel};
use slint::ComponentHandle;
use unbrace::engine::Kind;
use unbrace::pages::settings::length;

/// Shows the doses.
pub fn show(ui: &Main, app: &App) {
    let plan = app.settings.borrow().plan(0);
    let dose = |k: Kind| {
        let d = plan.dose(k);
        let text = if d.enabled {
            let gaps = [("every", length(d.every)), ("length", length(d.duration))];
            app.fill("dose", &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
        } else {
            app.say("next-off")
        };
        DoseRow {
            kind: kind(app, k).into(),
            text: text.into(),
        }
    };
    ui.global::<ProgramModel>()
        .set_doses(list(Kind::ALL.map(dose).into()));
}
