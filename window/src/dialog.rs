//! File dialogs that do not come. The crate that shows them reports "nothing was chosen" on a desktop without
//! file dialogs, too; without an explanation, the button would seem to do nothing.

use crate::clock;
use crate::context::Context;
use std::rc::Rc;
use unbrace::engine::Ms;

/// A dialog that is cancelled within this time was never shown.
const NEVER_SHOWN: Ms = 300;

/// A dialog that was opened.
pub struct DialogRequest(Ms);

impl DialogRequest {
    /// A dialog that opens now.
    pub fn now() -> Self {
        DialogRequest(clock::now().elapsed)
    }

    /// The dialog ended without a choice: calls `explain` if the desktop has no file dialogs.
    pub fn cancelled(self, context: &Rc<Context>, explain: impl FnOnce() + 'static) {
        let never_shown = clock::now().elapsed - self.0 < NEVER_SHOWN;
        let check = move || never_shown || !is_available();
        context.files.run(check, |missing| {
            if missing {
                explain();
            }
        });
    }
}

/// Whether the desktop has a portal with a file chooser, or zenity in its place.
#[cfg(target_os = "linux")]
fn is_available() -> bool {
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
fn is_available() -> bool {
    true
}

/// The text that explains a missing dialog, with what can be done instead.
pub fn missing_text(context: &Context, instead: &str) -> String {
    format!("{} {instead}", context.tr("no-dialog"))
        .trim_end()
        .to_owned()
}
