//! Notifications on Windows: toasts with buttons, on a thread of their own, so that a shell that hangs holds nothing up.
//! Where this Windows has no toasts a balloon says the same, and the tray's menu has the answers. Where the person switched
//! notifications off, nothing is shown.
//!
//! At most one notification of ours is on screen: a new one replaces it.

use super::activator::{Clicks, Registration};
use super::{balloon, toast};
use crate::companion::Message;
use crate::companion::notification::{Notification, NotificationEvent};
use crate::companion::system::worker::{Job, Notifier};
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// How soon Windows' setting is looked at again while notifications are off.
const LOOK_AGAIN: Duration = Duration::from_secs(30);
/// How soon another toast is tried after Windows refused one though the setting says on.
const TRY_AGAIN: Duration = Duration::from_secs(900);

impl Notifier {
    /// Starts it; the mark's file is written to `folder`. NotificationEvent arrive as [`Message::Notification`]. `Err`: why there is none.
    pub fn new(to: Sender<Message>, folder: Option<&Path>) -> Result<Self, String> {
        let icon = folder.and_then(toast::write_mark);
        Notifier::start(move |inbox| serve(inbox, &to, icon.as_deref()))
    }
}

fn serve(inbox: &Receiver<Job>, to: &Sender<Message>, icon: Option<&Path>) {
    let tell = |news| drop(to.send(Message::Notification(news))); // the loop may be ending
    let clicks = Clicks {
        to: to.clone(),
        nonce: RandomState::new().hash_one(0), // the standard library seeds it from the system
    };
    // Before the first toast, and before Windows may want to hand over the click that started this process.
    let registered = toast::register(icon);
    let _activator = Registration::new(clicks.clone())
        .inspect_err(|e| log::warn!("buttons in the notification centre do nothing: {}", e.message()));
    let mut toasts = registered.and_then(|()| toast::Toasts::new(clicks)).ok();
    if let Some(t) = &toasts {
        t.clear();
    }
    let mut known = None;
    announce(toasts.as_ref(), &mut known, &tell);
    let mut stays: Option<Duration> = None;
    loop {
        // A reminder stays on screen until it is taken back. Windows does not tell when notifications are switched on again, and
        // while they are off the companion shows nothing by this way.
        let refused = toasts.as_ref().is_some_and(toast::Toasts::was_refused);
        let wait = stays.or(match known {
            Some(State::Off(_)) => Some(LOOK_AGAIN),
            _ if refused => Some(TRY_AGAIN),
            _ => None,
        });
        let job = match wait {
            Some(length) => inbox.recv_timeout(length),
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match &job {
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) if stays.is_none() => {
                if let Some(t) = toasts.as_ref().filter(|_| refused) {
                    t.forget_refusal();
                    known = None;
                }
                announce(toasts.as_ref(), &mut known, &tell);
                continue;
            }
            _ => stays = None,
        }
        balloon::hide();
        if let Some(t) = &mut toasts {
            t.hide();
        }
        if let Ok(Job::Show(token, note)) = job {
            announce(toasts.as_ref(), &mut known, &tell);
            let expire = u64::try_from(note.expire).unwrap_or_default();
            stays = (expire > 0).then(|| Duration::from_millis(expire));
            tell(match show(toasts.as_mut(), token, &note) {
                Ok(()) => NotificationEvent::Shown(token),
                Err(why) => NotificationEvent::NotShown(token, why),
            });
        }
    }
    balloon::hide();
    if let Some(t) = &mut toasts {
        t.hide();
    }
}

/// What the person gets to see.
#[derive(PartialEq, Eq)]
enum State {
    Balloons,
    Toasts,
    /// Nothing, and why.
    Off(String),
}

/// Tells whether the person sees notifications, when that has changed: they may have switched them in Windows' settings.
fn announce(toasts: Option<&toast::Toasts>, known: &mut Option<State>, tell: &impl Fn(NotificationEvent)) {
    let state = match toasts.map(toast::Toasts::why_off) {
        None => State::Balloons,
        Some(None) => State::Toasts,
        Some(Some(why)) => State::Off(why),
    };
    if known.as_ref() == Some(&state) {
        return;
    }
    tell(match &state {
        State::Balloons => NotificationEvent::ServiceAppeared { buttons: false },
        State::Toasts => NotificationEvent::ServiceAppeared { buttons: true },
        State::Off(why) => NotificationEvent::ServiceMissing(why.clone()),
    });
    *known = Some(state);
}

/// Shows it as a toast, or as a balloon where toasts do not work. `Err`: why nothing is on screen.
fn show(toasts: Option<&mut toast::Toasts>, token: u64, note: &Notification) -> Result<(), String> {
    let Some(toasts) = toasts else {
        return balloon::show(note);
    };
    if let Some(why) = toasts.why_off() {
        return Err(why);
    }
    toasts.show(token, note).or_else(|e| {
        balloon::show(note).map_err(|why| format!("{why}; a toast: {} ({})", e.message(), e.code()))
    })
}
