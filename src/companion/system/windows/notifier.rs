//! Notifications on Windows: toasts with buttons, on a thread of their own, so that a shell that hangs does
//! not block the loop. A Windows without toasts shows a balloon, and the tray's menu has the answers. If the
//! person switched notifications off, nothing is shown.
//!
//! At most one notification of this program is on screen: a new one replaces it.

use super::activator::{Clicks, Registration};
use super::{balloon, toast};
use crate::companion::Message;
use crate::companion::notification::{Notification, NotificationEvent};
use crate::companion::system::NotifierError;
use crate::companion::system::worker::{Job, Notifier};
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// The time until Windows' setting is read again while notifications are off.
const SETTING_INTERVAL: Duration = Duration::from_secs(30);
/// The time until another toast is tried after Windows refused one although the setting is on.
const REFUSAL_INTERVAL: Duration = Duration::from_secs(900);

impl Notifier {
    /// Starts the thread. The file of the icon is written to `folder`. Events arrive as
    /// [`Message::Notification`].
    ///
    /// # Errors
    /// If the thread cannot be started.
    pub fn new(to: Sender<Message>, folder: Option<&Path>) -> Result<Self, NotifierError> {
        let icon = folder.and_then(toast::write_icon);
        Notifier::start(move |inbox| serve(inbox, &to, icon.as_deref()))
    }
}

fn serve(inbox: &Receiver<Job>, to: &Sender<Message>, icon: Option<&Path>) {
    let report = |event| drop(to.send(Message::Notification(event))); // the loop may be ending
    let clicks = Clicks {
        to: to.clone(),
        nonce: RandomState::new().hash_one(0), // the standard library seeds it from the system
    };
    // Before the first toast, and before Windows reports the click that started this process.
    let registered = toast::register(icon);
    let _activator = Registration::new(clicks.clone())
        .inspect_err(|e| log::warn!("buttons in the notification centre do nothing: {}", e.message()));
    let mut toasts = registered.and_then(|()| toast::Toasts::new(clicks)).ok();
    if let Some(t) = &toasts {
        t.clear();
    }
    let mut reported = None;
    report_changes(toasts.as_ref(), &mut reported, &report);
    let mut expires_in: Option<Duration> = None;
    loop {
        // A reminder stays on screen until it is withdrawn. Windows does not report that notifications are
        // switched on again, and while they are off the companion shows none.
        let refused = toasts.as_ref().is_some_and(toast::Toasts::was_refused);
        let wait = expires_in.or(match reported {
            Some(State::Off(_)) => Some(SETTING_INTERVAL),
            _ if refused => Some(REFUSAL_INTERVAL),
            _ => None,
        });
        let job = match wait {
            Some(length) => inbox.recv_timeout(length),
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match &job {
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) if expires_in.is_none() => {
                if let Some(t) = toasts.as_ref().filter(|_| refused) {
                    t.forget_refusal();
                    reported = None;
                }
                report_changes(toasts.as_ref(), &mut reported, &report);
                continue;
            }
            _ => expires_in = None,
        }
        balloon::hide();
        if let Some(t) = &mut toasts {
            t.hide();
        }
        if let Ok(Job::Show(token, notification)) = job {
            report_changes(toasts.as_ref(), &mut reported, &report);
            let expire = u64::try_from(notification.expire).unwrap_or_default();
            expires_in = (expire > 0).then(|| Duration::from_millis(expire));
            report(match show(toasts.as_mut(), token, &notification) {
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

/// What the person sees.
#[derive(PartialEq, Eq)]
enum State {
    Balloons,
    Toasts,
    /// Nothing, for this reason.
    Off(String),
}

/// Reports whether the person sees notifications, if that has changed: they may have switched them in
/// Windows' settings.
fn report_changes(
    toasts: Option<&toast::Toasts>,
    reported: &mut Option<State>,
    report: &impl Fn(NotificationEvent),
) {
    let state = match toasts.map(toast::Toasts::why_off) {
        None => State::Balloons,
        Some(None) => State::Toasts,
        Some(Some(why)) => State::Off(why),
    };
    if reported.as_ref() == Some(&state) {
        return;
    }
    report(match &state {
        State::Balloons => NotificationEvent::ServiceAppeared { buttons: false },
        State::Toasts => NotificationEvent::ServiceAppeared { buttons: true },
        State::Off(why) => NotificationEvent::ServiceMissing(why.clone()),
    });
    *reported = Some(state);
}

/// Shows the notification as a toast, or as a balloon where toasts do not work.
///
/// # Errors
/// The reason why nothing is on screen, in words.
fn show(toasts: Option<&mut toast::Toasts>, token: u64, notification: &Notification) -> Result<(), String> {
    let Some(toasts) = toasts else {
        return balloon::show(notification);
    };
    if let Some(why) = toasts.why_off() {
        return Err(why);
    }
    toasts.show(token, notification).or_else(|e| {
        balloon::show(notification).map_err(|why| format!("{why}; a toast: {} ({})", e.message(), e.code()))
    })
}
