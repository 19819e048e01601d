//! The main window: composes the pages, turns between them, and passes on what the companion sends.

use crate::context::Context;
use crate::link::CompanionEvent;
use crate::pages::{learn, program, progress, settings, today};
use crate::ui::{Main, TodayModel};
use crate::window;
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;
use unbrace::ipc::Page;

const PAGES: [Page; 5] = [
    Page::Today,
    Page::Progress,
    Page::Program,
    Page::Learn,
    Page::Settings,
];

/// Makes the main window with this page.
pub fn main_window(context: &Rc<Context>, page: Page) -> Result<Main, slint::PlatformError> {
    let ui = Main::new()?;
    context.apply_theme(&ui);
    today::bind(&ui, context);
    progress::bind(&ui, context);
    program::bind(&ui, context);
    learn::bind(&ui, context);
    settings::bind(&ui, context);
    let (weak, own) = (ui.as_weak(), context.clone());
    ui.on_turned(move |page| {
        if let Some(ui) = weak.upgrade() {
            show_page(&ui, &own, page);
        }
    });
    let (weak, own) = (ui.as_weak(), Rc::downgrade(context));
    context.on_settings_changed(move || {
        if let (Some(ui), Some(context)) = (weak.upgrade(), own.upgrade()) {
            show_settings(&ui, &context);
        }
    });
    navigate_to(&ui, context, page);
    let (weak, own) = (ui.as_weak(), context.clone());
    ui.window().on_close_requested(move || {
        if let Some(ui) = weak.upgrade() {
            let size = ui.window().size().to_logical(ui.window().scale_factor());
            own.remember(|m| m.size = Some((size.width, size.height)));
        }
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    Ok(ui)
}

/// The size that the main window had last, at least its minimum size.
pub fn main_size((width, height): (f32, f32)) -> slint::LogicalSize {
    slint::LogicalSize::new(width.max(560.0), height.max(280.0))
}

fn navigate_to(ui: &Main, context: &Rc<Context>, page: Page) {
    let page = if page == Page::WarningSigns {
        learn::open(ui, context, "warning-signs");
        Page::Learn
    } else {
        page
    };
    let at = PAGES.iter().position(|p| *p == page).unwrap_or(0);
    ui.set_page(i32::try_from(at).unwrap_or(0));
    show_page(ui, context, ui.get_page());
}

fn show_page(ui: &Main, context: &Rc<Context>, page: i32) {
    match page {
        1 => progress::show(ui, context),
        2 => program::show(ui, context),
        4 => settings::show(ui, context),
        _ => today::show(ui, context),
    }
}

/// Shows settings that have changed, here or elsewhere.
fn show_settings(ui: &Main, context: &Rc<Context>) {
    context.apply_theme(ui);
    today::show(ui, context);
    learn::show(ui, context);
    settings::show(ui, context);
    show_page(ui, context, ui.get_page());
}

/// Handles an event of the companion.
pub fn on_companion_event(ui: &Main, context: &Rc<Context>, event: CompanionEvent) {
    match event {
        CompanionEvent::Frame(frame) => {
            context.incompatible.set(false);
            window::raise_or_close(ui.window(), &frame);
            if let Some(page) = frame.show {
                navigate_to(ui, context, page);
            }
            let old = context.frame.borrow_mut().replace(*frame).map(|f| f.settings);
            let new = context.frame.borrow().as_ref().map(|f| f.settings);
            if old.is_some() && old != new {
                context.settings_changed();
            }
        }
        ref none @ (CompanionEvent::Disconnected | CompanionEvent::IncompatibleVersion) => {
            context
                .incompatible
                .set(matches!(none, CompanionEvent::IncompatibleVersion));
            *context.frame.borrow_mut() = None;
        }
    }
    ui.global::<TodayModel>()
        .set_update(match restart_request(context) {
            Some(text) => text.into(),
            None => SharedString::default(),
        });
    today::show(ui, context);
}

/// The request to restart a companion of another release, as after an update.
fn restart_request(context: &Context) -> Option<String> {
    if context.incompatible.get() {
        return Some(context.say("updated"));
    }
    let frame = context.frame.borrow();
    let release = &frame.as_ref()?.release;
    (release != env!("CARGO_PKG_VERSION")).then(|| context.say("updated"))
}
