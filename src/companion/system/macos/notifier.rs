//! Notifications on macOS: the user notification centre, on a thread of its own, so that a system that hangs delays nothing
//! else. The centre knows programs by their bundle: outside `Unbrace.app` there are no notifications.
//!
//! At most one notification of ours is on screen: a new one replaces it. Each is withdrawn when its time is over, because
//! macOS would keep it in Notification Center.
//!
//! All notes have the interruption level *active*, which is the default, and only the loud ones a sound. *Passive* is left
//! out on purpose: Apple documents that such a note is added to the list without being presented, so a posture cue, which
//! stays 15 s, would never be seen. The alert style (`NSUserNotificationAlertStyle`) is the default, banners: it is one
//! setting for the whole application, and alerts would keep posture cues on screen, too. The person can choose alerts in
//! System Settings.
//!
//! Why not `notify-rust` (4.19, feature `preview-macos-un`): it drops the error of a refused permission or note; registers
//! the category in the same breath as it posts; waiting for a response consumes the handle that could withdraw the note;
//! a note without buttons is looked for twice a second; it cannot remove what an earlier run left.

#![allow(unsafe_code)]

use super::delegate::Delegate;
use crate::companion::Message;
use crate::companion::notification::{Notification, NotificationEvent};
use crate::companion::system::note_plan::{Categories, Ids, Permission, Standing, SystemError, stay};
use crate::companion::system::worker::{Job, Notifier};
use block2::RcBlock;
use objc2::rc::{Retained, autoreleasepool};
use objc2::runtime::{Bool, ProtocolObject};
use objc2_foundation::{NSArray, NSBundle, NSError, NSSet, NSString};
use objc2_user_notifications::{
    UNAuthorizationOptions, UNMutableNotificationContent, UNNotificationAction, UNNotificationActionOptions,
    UNNotificationCategory, UNNotificationCategoryOptions, UNNotificationRequest, UNNotificationSettings,
    UNNotificationSound, UNUserNotificationCenter,
};
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::ptr::NonNull;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Why there are none outside the application.
pub const NO_APP: &str =
    "macOS shows notifications of applications alone, and this was started outside Unbrace.app";

/// Why a note is not shown when the system does not answer.
const SILENT: &str = "macOS does not answer";

/// How long the system has for each answer. A note asks it three things at most, and the companion waits 3 s for a note.
const PATIENCE: Duration = Duration::from_millis(900);

/// Whether this runs inside `Unbrace.app`.
pub fn is_app() -> bool {
    NSBundle::mainBundle().bundleIdentifier().is_some()
}

impl Notifier {
    /// Starts it. NotificationEvent arrive as [`Message::Notification`]. `Err`: why there is none.
    pub fn new(to: Sender<Message>, _folder: Option<&Path>) -> Result<Self, String> {
        if !is_app() {
            return Err(NO_APP.into()); // the centre would end the process
        }
        Notifier::start(move |inbox| Desk::new(to).serve(inbox))
    }
}

struct Desk {
    center: Retained<UNUserNotificationCenter>,
    to: Sender<Message>,
    ids: Ids,
    shown: Option<Shown>,
    categories: Categories,
    standing: Arc<Mutex<Standing>>,
    // The centre holds it weakly.
    _delegate: Retained<Delegate>,
}

/// The note that the centre has.
struct Shown {
    id: Retained<NSString>,
    /// How long it stays; `None`: until it is withdrawn.
    stay: Option<Duration>,
}

impl Desk {
    fn new(to: Sender<Message>) -> Self {
        let center = UNUserNotificationCenter::currentNotificationCenter();
        // What an earlier run left has buttons that answer nothing.
        center.removeAllPendingNotificationRequests();
        center.removeAllDeliveredNotifications();
        let ids = Ids::new(RandomState::new().hash_one(std::process::id()));
        let delegate = Delegate::new(to.clone(), ids.clone());
        center.setDelegate(Some(ProtocolObject::from_ref(&*delegate)));
        let standing = Arc::new(Mutex::new(Standing::default()));
        let (told, known) = (to.clone(), Arc::clone(&standing));
        let asked = RcBlock::new(move |granted: Bool, error: *mut NSError| {
            let news = locked(&known, |s| s.asked(granted.as_bool(), system_error(error)));
            drop(told.send(Message::Notification(news))); // the loop may be ending
        });
        let wanted = UNAuthorizationOptions::Alert | UNAuthorizationOptions::Sound;
        center.requestAuthorizationWithOptions_completionHandler(wanted, &asked);
        Desk {
            center,
            to,
            ids,
            shown: None,
            categories: Categories::default(),
            standing,
            _delegate: delegate,
        }
    }

    fn serve(mut self, inbox: &Receiver<Job>) {
        loop {
            let job = match self.shown.as_ref().and_then(|s| s.stay) {
                Some(stay) => inbox.recv_timeout(stay),
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            // The thread lives all day: what is made for a note goes with it.
            autoreleasepool(|_| {
                self.hide();
                let news = match &job {
                    Ok(Job::Show(token, note)) => self.show(*token, note),
                    Ok(_) => self.look_again().into_iter().collect(),
                    Err(_) => Vec::new(),
                };
                for news in news {
                    drop(self.to.send(Message::Notification(news))); // the loop may be ending
                }
            });
            if job.is_err_and(|e| e == RecvTimeoutError::Disconnected) {
                return;
            }
        }
    }

    fn hide(&mut self) {
        if let Some(shown) = self.shown.take() {
            let ids = NSArray::from_retained_slice(&[shown.id]);
            self.center.removePendingNotificationRequestsWithIdentifiers(&ids);
            self.center.removeDeliveredNotificationsWithIdentifiers(&ids);
        }
    }

    /// Shows the note; returns the news for the companion.
    fn show(&mut self, token: u64, note: &Notification) -> Vec<NotificationEvent> {
        // The person may switch notifications off and on at any time, and macOS tells no program of it.
        if let Some(permission) = permission_of(&self.center) {
            let refused = locked(&self.standing, |s| s.looked(permission, token));
            if !refused.is_empty() {
                return refused;
            }
        }
        let content = UNMutableNotificationContent::new();
        content.setTitle(&NSString::from_str(&note.title));
        content.setBody(&NSString::from_str(&note.body));
        if note.sound {
            content.setSound(Some(&UNNotificationSound::defaultSound()));
        }
        if let Some((category, new)) = self.categories.of(&note.actions) {
            if new {
                self.register();
            }
            content.setCategoryIdentifier(&NSString::from_str(&category));
        }
        let id = NSString::from_str(&self.ids.id(token));
        let request = UNNotificationRequest::requestWithIdentifier_content_trigger(&id, &content, None);
        let added = answer(|to: Sender<Option<SystemError>>| {
            let done = RcBlock::new(move |error: *mut NSError| {
                drop(to.send(system_error(error))); // the wait may have ended
            });
            self.center
                .addNotificationRequest_withCompletionHandler(&request, Some(&done));
        });
        self.shown = Some(Shown { id, stay: stay(note) });
        let result = match added {
            Some(None) => Ok(()),
            Some(Some(error)) => Err(error.to_string()),
            None => Err(SILENT.to_owned()),
        };
        if result.is_err() {
            self.hide(); // it was told as not shown: it must not come up late
        }
        locked(&self.standing, |s| s.posted(token, result))
    }

    /// Whether a person who had not allowed notifications does now.
    fn look_again(&self) -> Option<NotificationEvent> {
        if !locked(&self.standing, |s| s.is_absent()) {
            return None;
        }
        let permission = permission_of(&self.center)?;
        locked(&self.standing, |s| s.looked_again(permission))
    }

    /// Registers all sets of buttons. It returns when the centre lists them: a note that is posted before shows none.
    fn register(&self) {
        let all: Vec<_> = self
            .categories
            .all()
            .map(|(id, buttons)| category(&id, buttons))
            .collect();
        self.center
            .setNotificationCategories(&NSSet::from_retained_slice(&all));
        // Without an answer the note is shown all the same, with or without buttons.
        let _ = answer(|to: Sender<()>| {
            let done = RcBlock::new(move |_: NonNull<NSSet<UNNotificationCategory>>| {
                let _ = to.send(()); // the wait may have ended
            });
            self.center.getNotificationCategoriesWithCompletionHandler(&done);
        });
    }
}

/// Whether the person allows notifications; `None`: the system does not say.
pub fn permission() -> Option<Permission> {
    permission_of(&UNUserNotificationCenter::currentNotificationCenter())
}

fn permission_of(center: &UNUserNotificationCenter) -> Option<Permission> {
    let status = answer(|to: Sender<isize>| {
        let done = RcBlock::new(move |settings: NonNull<UNNotificationSettings>| {
            // SAFETY: the centre hands out an object that lives as long as this call.
            let status = unsafe { settings.as_ref() }.authorizationStatus();
            let _ = to.send(status.0); // the wait may have ended
        });
        center.getNotificationSettingsWithCompletionHandler(&done);
    });
    status.map(Permission::from_status)
}

fn category(id: &str, buttons: &[(&'static str, String)]) -> Retained<UNNotificationCategory> {
    let actions: Vec<_> = buttons
        .iter()
        .map(|(key, label)| {
            UNNotificationAction::actionWithIdentifier_title_options(
                &NSString::from_str(key),
                &NSString::from_str(label),
                UNNotificationActionOptions::empty(),
            )
        })
        .collect();
    UNNotificationCategory::categoryWithIdentifier_actions_intentIdentifiers_options(
        &NSString::from_str(id),
        &NSArray::from_retained_slice(&actions),
        &NSArray::new(),
        UNNotificationCategoryOptions::empty(),
    )
}

/// Waits for what the system answers on a queue of its own. `None`: it took longer than [`PATIENCE`].
fn answer<T>(ask: impl FnOnce(Sender<T>)) -> Option<T> {
    let (to, from) = channel();
    ask(to);
    from.recv_timeout(PATIENCE).ok()
}

fn locked<T>(standing: &Mutex<Standing>, change: impl FnOnce(&mut Standing) -> T) -> T {
    change(&mut standing.lock().unwrap_or_else(PoisonError::into_inner))
}

fn system_error(error: *mut NSError) -> Option<SystemError> {
    // SAFETY: a completion handler gets null, or an error that lives as long as its call.
    let error = unsafe { error.as_ref() }?;
    Some(SystemError {
        domain: error.domain().to_string(),
        code: error.code(),
        text: error.localizedDescription().to_string(),
    })
}
