//! Notifications on Windows: toasts with buttons, on a thread of their own, so that a shell that hangs holds nothing up.
//! Where toasts are not to be had a balloon says the same, and the tray's menu has the answers.
//!
//! At most one notification of ours is on screen: a new one replaces it.

use super::{balloon, toast};
use crate::companion::Message;
use crate::companion::notes::News;
use crate::companion::system::worker::{Job, Notifier};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender};

impl Notifier {
    /// Starts it; the mark's file is written to `folder`. News arrive as [`Message::Note`]. `Err`: why there is none.
    pub fn new(to: Sender<Message>, folder: Option<&Path>) -> Result<Self, String> {
        let icon = folder.and_then(toast::write_mark);
        Notifier::start(move |inbox| serve(inbox, &to, icon.as_deref()))
    }
}

fn serve(inbox: &Receiver<Job>, to: &Sender<Message>, icon: Option<&Path>) {
    let tell = |news| drop(to.send(Message::Note(news))); // the loop may be ending
    let mut toasts = toast::register(icon)
        .and_then(|()| toast::Toasts::new(to.clone()))
        .ok();
    let mut known = None;
    loop {
        // Asked with every note: the person may have changed it in Windows' settings.
        let off = toasts.as_ref().map(toast::Toasts::why_off);
        if known.as_ref() != Some(&off) {
            tell(match &off {
                Some(None) => News::Daemon { buttons: true },
                Some(Some(why)) => News::Absent(why.clone()),
                None => News::Daemon { buttons: false },
            });
            known = Some(off);
        }
        let Ok(job) = inbox.recv() else { break };
        balloon::hide();
        if let Some(t) = &mut toasts {
            t.hide();
        }
        if let Job::Show(token, note) = job {
            let toast = toasts.as_mut().map(|t| t.show(token, &note).is_ok());
            // A toast that cannot be shown is a balloon.
            let shown = if toast == Some(true) {
                Ok(())
            } else {
                balloon::show(&note)
            };
            tell(shown.map_or_else(|why| News::NotShown(token, why), |()| News::Shown(token)));
        }
    }
    balloon::hide();
    if let Some(t) = &mut toasts {
        t.hide();
    }
}
