//! The open entry of the library, and what the person does with it.

use super::LibraryPage;
use super::article::citations;
use crate::link;
use crate::rows::{refilled, texts};
use crate::setting_writer::write_setting;
use crate::ui::{LibraryModel, ThemeCueRow};
use slint::ComponentHandle;
use std::rc::Rc;
use unbrace::content::{Evidence, Exercise, Library};
use unbrace::ipc::Request;
use unbrace::pages::area::Area;
use unbrace::pages::library::{EntryId, Standing, level_label, position_label, standing, with_left_out};

/// The ids that the person leaves out.
const AVOID: &str = "me.avoid";

impl LibraryPage {
    /// Fills the open entry; an entry that is gone is closed.
    pub(super) fn show_entry(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<LibraryModel>();
        let library = self.context.library();
        match EntryId::parse(&model.get_open()) {
            Some(EntryId::Exercise(id)) => match library.exercise(&id) {
                Some(exercise) => self.show_exercise(&model, exercise),
                None => model.set_open("".into()),
            },
            Some(EntryId::Cues(area)) => self.show_theme(&model, area, &library),
            Some(EntryId::Article(_)) | None => {}
        }
    }

    fn show_exercise(&self, model: &LibraryModel<'_>, exercise: &Exercise) {
        let context = &self.context;
        let entry_picture = context.exercise_picture(&exercise.id, &exercise.picture);
        model.set_cues(refilled(model.get_cues(), Vec::new()));
        model.set_title(exercise.name.as_str().into());
        model.set_has_picture(entry_picture.is_some());
        model.set_picture(entry_picture.unwrap_or_default());
        let positions = exercise.positions.iter().map(|p| context.tr(position_label(*p)));
        let area = std::iter::once(context.tr(Area::of(exercise.region).label()));
        let level = std::iter::once(context.tr(level_label(exercise.level)));
        let facts: Vec<String> = area.chain(positions).chain(level).collect();
        model.set_facts(facts.join(" · ").into());
        let flare_up = context.is_flare_up();
        let dose = if flare_up {
            &exercise.flare_dose
        } else {
            &exercise.dose
        };
        model.set_dose(dose.as_str().into());
        model.set_steps(texts(exercise.steps.iter().map(String::as_str)));
        model.set_breathing(exercise.breathing.as_str().into());
        model.set_why(exercise.why.as_str().into());
        let evidence = exercise.evidence.map(|e| context.tr(evidence_label(e)));
        model.set_evidence(evidence.unwrap_or_default().into());
        model.set_sources(citations(context, &exercise.sources).into());
        model.set_caution(exercise.caution.as_str().into());
        model.set_stop_rule(exercise.stop.as_str().into());
        model.set_gentler(exercise.gentler.as_str().into());
        self.show_standing(model, exercise);
    }

    fn show_standing(&self, model: &LibraryModel<'_>, exercise: &Exercise) {
        let context = &self.context;
        let frame = context.frame.borrow();
        let breaks = frame.as_ref().map_or(0, |f| f.breaks);
        let settings = context.settings.borrow();
        let (avoid, profile) = (settings.words(AVOID), context.profile());
        let stands = standing(
            exercise,
            &profile.plan(0),
            context.circumstances(breaks),
            avoid,
            profile.stage().is_some(),
        );
        let preferred = frame.as_ref().and_then(|f| f.preferred.as_deref());
        let preferred = preferred == Some(exercise.id.as_str());
        model.set_can_try(stands.can_be_tried());
        model.set_can_prefer(frame.is_some() && (stands == Standing::Open || preferred));
        model.set_preferred(preferred);
        model.set_left_out(stands == Standing::LeftOut);
        let count = match stands {
            Standing::OpensAfter(count) => count.saturating_sub(breaks),
            _ => 0,
        };
        let reason = stands.reason();
        let reason = reason.map(|id| context.tr_args(id, &[("count", &count.to_string())]));
        model.set_reason(reason.unwrap_or_default().into());
    }

    fn show_theme(&self, model: &LibraryModel<'_>, area: Area, library: &Library) {
        let context = &self.context;
        let settings = context.settings.borrow();
        let avoid = settings.words(AVOID);
        let cues = library.cues.iter().filter(|c| Area::of(c.region) == area);
        let row = |c: &unbrace::content::Cue| ThemeCueRow {
            id: c.id.as_str().into(),
            text: c.cue.as_str().into(),
            why: c.why.as_str().into(),
            used: !avoid.contains(&c.id),
        };
        model.set_cues(refilled(model.get_cues(), cues.map(row).collect()));
        model.set_title(context.tr(area.cues_title()).into());
    }

    /// Starts the guide on exactly this exercise.
    pub(super) fn try_now(self: &Rc<Self>, id: String) {
        let page = self.clone();
        self.context.after_requests(
            move || link::try_exercise(&id),
            move |started| {
                page.show_message(match started {
                    Ok(()) => String::new(), // the guide shows itself
                    Err(e) => page.context.request_error(e),
                });
            },
        );
    }

    /// Lets the next movement break begin with this exercise, or takes that back.
    pub(super) fn prefer(self: &Rc<Self>, id: String) {
        let Some(ui) = self.ui.upgrade() else { return };
        let wanted = !ui.global::<LibraryModel>().get_preferred();
        let page = self.clone();
        let request = Request::Prefer(wanted.then_some(id));
        self.context.request(request, move |answer| {
            page.show_message(match answer {
                Ok(_) if wanted => page.context.tr("library-more-done"),
                Ok(_) => page.context.tr("library-more-undone"),
                Err(e) => page.context.request_error(e),
            });
        });
    }

    /// Leaves an exercise or a cue out from now on, or uses it again.
    pub(super) fn leave_out(self: &Rc<Self>, id: &str, out: bool) {
        let ids = {
            let settings = self.context.settings.borrow();
            with_left_out(settings.words(AVOID), id, out)
        };
        let page = self.clone();
        write_setting(
            &self.context,
            AVOID,
            &ids.join(", "),
            move |written| match written {
                Ok(()) => {
                    page.context.settings_changed();
                    let id = if out {
                        "library-left-out-done"
                    } else {
                        "library-used-again"
                    };
                    page.show_message(page.context.tr(id));
                }
                Err(reason) => page.show_message(reason),
            },
        );
    }
}

/// The id of the label of a grade of evidence.
fn evidence_label(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Strong => "evidence-strong",
        Evidence::Moderate => "evidence-moderate",
        Evidence::Weak => "evidence-weak",
        Evidence::Expert => "evidence-expert",
    }
}
