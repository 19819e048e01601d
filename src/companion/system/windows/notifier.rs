//! Notifications on Windows: toasts with buttons, on a thread of their own, so that a shell that hangs holds nothing up.
//! Where toasts are not to be had a balloon says the same, and the tray's menu has the answers.
//!
//! At most one notification of ours is on screen: a new one replaces it.

use super::{balloon, toast};
use crate::companion::Message;
use crate::companion::notes::{News, Note};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long the last notes have when the companion ends.
const LAST_WORDS: Duration = Duration::from_secs(2);

enum Job {
    /// Token and note.
    Show(u64, Note),
    Close,
}

/// The way to the thread.
pub struct Notifier {
    jobs: Sender<Job>,
    /// Says nothing; it ends with the thread.
    ended: Receiver<()>,
}

impl Notifier {
    /// Starts the thread; the mark's file is written to `folder`. News arrive as [`Message::Note`]. `Err`: why there is
    /// none.
    pub fn new(to: Sender<Message>, folder: Option<&Path>) -> Result<Self, String> {
        let (jobs, inbox) = channel();
        let (alive, ended) = channel();
        let icon = folder.and_then(toast::write_mark);
        let run = move || serve(&inbox, &to, icon.as_deref());
        let thread = std::thread::Builder::new().name("notifier".into());
        let spawned = thread.spawn(move || {
            run();
            drop(alive);
        });
        spawned.map_err(|e| e.to_string())?;
        Ok(Notifier { jobs, ended })
    }

    /// Shows a note in place of the last one. Windows starts what it needs by itself.
    pub fn show(&self, token: u64, note: Note, _start_daemon: bool) {
        drop(self.jobs.send(Job::Show(token, note))); // it ends with the loop alone
    }

    /// Takes the shown one back.
    pub fn close(&self) {
        drop(self.jobs.send(Job::Close)); // as above
    }

    /// Ends the thread after what it was asked is done.
    pub fn finish(self) {
        drop(self.jobs);
        let _ = self.ended.recv_timeout(LAST_WORDS); // a system that hangs holds nobody up
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
