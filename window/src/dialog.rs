//! Whether the desktop has a dialog for files at all. The crate that shows it answers "nothing was chosen" where there is
//! none, too, and a button that does nothing would say nothing.

use crate::clock;
use crate::context::{self, Context};
use slint::ComponentHandle;
use unbrace::engine::Ms;

/// Nobody has seen a dialog and sent it away so fast.
const AT_ONCE: Ms = 300;

/// When a dialog was asked for.
pub struct Asked(Ms);

impl Asked {
    /// Now.
    pub fn now() -> Self {
        Asked(clock::now().elapsed)
    }

    /// Nothing was chosen: says so where there was nothing to choose with.
    pub fn nothing_chosen<C: ComponentHandle + 'static>(self, ui: &C, say: fn(&C, &Context)) {
        let (weak, at_once) = (ui.as_weak(), clock::now().elapsed - self.0 < AT_ONCE);
        let look = move || {
            if at_once || !there() {
                // The loop may be over.
                let _ = slint::invoke_from_event_loop(move || {
                    if let (Some(ui), Some(context)) = (weak.upgrade(), context::current()) {
                        say(&ui, &context);
                    }
                });
            }
        };
        drop(std::thread::Builder::new().name("dialog".into()).spawn(look)); // without it nothing is said
    }
}

/// The desktop's portal with a file chooser, or zenity in its place.
#[cfg(target_os = "linux")]
fn there() -> bool {
    let portal = || {
        let bus = zbus::blocking::Connection::session()?;
        let name = "org.freedesktop.portal.FileChooser";
        let at = (
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
        );
        zbus::blocking::Proxy::new(&bus, at.0, at.1, name)?.get_property::<u32>("version")
    };
    let zenity = || std::process::Command::new("zenity").arg("--version").output();
    portal().is_ok() || zenity().is_ok()
}

#[cfg(not(target_os = "linux"))]
fn there() -> bool {
    true
}

/// What is said, and what can be done in its place.
pub fn none(context: &Context, instead: &str) -> String {
    format!("{} {instead}", context.say("no-dialog"))
        .trim_end()
        .to_owned()
}
