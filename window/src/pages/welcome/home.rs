//! The last step of the welcome: where the icon is, when the first reminder comes, and the start at login.

use super::WelcomePage;
use crate::clock;
use crate::ui::WelcomeModel;
use crate::ui_enums;
use slint::ComponentHandle;
use std::rc::Rc;
use unbrace::engine::{Command, ReminderKind};
use unbrace::ipc::{Page, Request};
use unbrace::pages::welcome::{self, System};
use unbrace::{autostart, paths};

impl WelcomePage {
    /// Where the icon is on this desktop.
    fn icon_place(&self) -> welcome::IconPlace {
        let has_tray = self.context.frame.borrow().as_ref().is_none_or(|f| f.tray);
        welcome::IconPlace::new(System::own(), has_tray, &paths::desktop())
    }

    pub(super) fn show_home(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<WelcomeModel>(), &self.context);
        model.set_place(ui_enums::icon_place(self.icon_place()));
        model.set_clock(context.i18n.borrow().time(clock::now().wall.time()).into());
        let frame = context.frame.borrow();
        let first = frame
            .as_ref()
            .and_then(|f| f.next.iter().filter_map(|n| n.at).min());
        // The one that the person tries is not the first one.
        if frame.as_ref().is_none_or(|f| f.live.is_none()) {
            model.set_first(match (&*frame, first) {
                (None, _) => context.tr("not-running").into(),
                (Some(_), None) => "".into(),
                (Some(_), Some(at)) => {
                    let today = clock::now().wall.date_naive();
                    let time = context.i18n.borrow().moment(at.naive_local(), today);
                    context.tr_args("home-first", &[("time", &time)]).into()
                }
            });
        }
        model.set_can_try(frame.is_some());
    }

    /// Asks for a posture cue now.
    pub(super) fn try_one(self: &Rc<Self>) {
        let page = self.clone();
        let offer = Request::Command(Command::Offer(ReminderKind::Posture));
        self.context.request(offer, move |offered| {
            let Some(ui) = page.ui.upgrade() else { return };
            let text = match offered {
                Ok(_) => page.context.tr("home-tried"),
                Err(e) => page.context.request_error(e),
            };
            ui.global::<WelcomeModel>().set_tried(text.into());
        });
    }

    pub(super) fn read_autostart(self: &Rc<Self>) {
        let page = self.clone();
        let read = || autostart::state().is_ok_and(|found| found.is_on());
        self.context.files.run(read, move |on| {
            page.login.set(on);
            if let Some(ui) = page.ui.upgrade() {
                ui.global::<WelcomeModel>().set_login(on);
            }
        });
    }

    /// Writes what was changed on the way, and closes. What stands as it stood was not chosen, and is not
    /// written. Without an icon, the main window opens, so that there is something to find.
    pub(super) fn finish(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<WelcomeModel>();
        model.set_problem("".into());
        let login = model.get_login();
        if login == self.login.get() {
            return self.leave();
        }
        let page = self.clone();
        self.context.files.run(
            move || autostart::set(login),
            move |done| match done {
                Ok(_) => {
                    page.login.set(login);
                    page.leave();
                }
                Err(e) => page.show_problem(unbrace::pages::autostart::problem(
                    &e,
                    &page.context.i18n.borrow(),
                )),
            },
        );
    }

    fn show_problem(&self, reason: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<WelcomeModel>().set_problem(reason.into());
        }
    }

    fn leave(&self) {
        if !self.icon_place().is_somewhere() {
            self.context.open_page(Page::Today);
        }
        self.close();
    }
}
