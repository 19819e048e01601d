//! Notifications on Windows: toasts with buttons, on a thread of their own, so that a shell that hangs holds nothing up.
//! Where toasts are not to be had a balloon says the same, and the tray's menu has the answers.
//!
//! At most one notification of ours is on screen: a new one replaces it.

use super::{balloon, toast};
use crate::companion::Message;
use crate::companion::notes::{News, Note};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};

enum Job {
    /// Token and note.
    Show(u64, Note),
    Close,
}

/// The way to the thread.
pub struct Notifier {
    jobs: Sender<Job>,
    thread: std::thread::JoinHandle<()>,
}

impl Notifier {
    /// Starts the thread; the mark's file is written to `folder`. News arrive as [`Message::Note`]. `Err`: why there is
    /// none.
    pub fn new(to: Sender<Message>, folder: Option<&Path>) -> Result<Self, String> {
        let (jobs, inbox) = channel();
        let icon = folder.and_then(toast::write_mark);
        let run = move || serve(&inbox, &to, icon.as_deref());
        let thread = std::thread::Builder::new().name("notifier".into()).spawn(run);
        let thread = thread.map_err(|e| e.to_string())?;
        Ok(Notifier { jobs, thread })
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
        drop(self.thread.join()); // it ends either way
    }
}

fn serve(inbox: &Receiver<Job>, to: &Sender<Message>, icon: Option<&Path>) {
    let tell = |news| drop(to.send(Message::Note(news))); // the loop may be ending
    let toasts = toast::register(icon).and_then(|()| toast::Toasts::new(to.clone()));
    match &toasts {
        Ok(t) => match t.why_off() {
            None => tell(News::Daemon { buttons: true }),
            Some(why) => tell(News::Absent(why)),
        },
        Err(_) => tell(News::Daemon { buttons: false }),
    }
    let mut toasts = toasts.ok();
    while let Ok(job) = inbox.recv() {
        match (job, &mut toasts) {
            (Job::Show(token, note), Some(t)) => match t.show(token, &note) {
                Ok(()) => tell(News::Shown(token)),
                Err(e) => tell(News::NotShown(token, e.message())),
            },
            (Job::Show(token, note), None) => match balloon::show(&note) {
                Ok(()) => tell(News::Shown(token)),
                Err(why) => tell(News::NotShown(token, why)),
            },
            (Job::Close, Some(t)) => t.hide(),
            (Job::Close, None) => balloon::hide(),
        }
    }
    if let Some(t) = &mut toasts {
        t.hide();
    }
    balloon::hide();
}
