//! Notifications on macOS: the user notification centre, on a thread of its own, so that a system that hangs
//! does not block the loop. The centre identifies programs by their bundle: outside `Unbrace.app` there are
//! no notifications.
//!
//! At most one notification of this program is on screen: a new one replaces it. Each is withdrawn when its
//! time is over, because macOS would keep it in Notification Center.
//!
//! All notifications have the interruption level *active*, which is the default, and only those that are not
//! quiet have a sound. *Passive* is unsuitable: Apple documents that such a notification is added to the list
//! without being presented, so that a posture cue, which stays 15 s, would never be seen. The alert style
//! (`NSUserNotificationAlertStyle`) is the default, banners: it is one setting for the whole application, and
//! alerts would keep posture cues on screen, too. The person can choose alerts in System Settings.
//!
//! Why not `notify-rust` (4.19, feature `preview-macos-un`): it drops the error of a refused permission or
//! notification; registers the category while it posts; waiting for a response consumes the handle that could
//! withdraw the notification; it polls twice a second for one without buttons; it cannot remove those that an
//! earlier run left.

#![allow(unsafe_code)]

use super::delegate::Delegate;
use crate::companion::Message;
use crate::companion::notification::{Notification, NotificationEvent};
use crate::companion::system::NotifierError;
use crate::companion::system::notification_plan::{
    Categories, Ids, Permission, PermissionState, SystemError, stay,
};
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

/// The reason why a notification is not shown when the system does not answer.
const NO_ANSWER: &str = "macOS does not answer";

/// The time that the system has for each answer. A notification needs up to three, and the companion waits 3
/// s for it.
const PATIENCE: Duration = Duration::from_millis(900);

/// Whether this runs inside `Unbrace.app`.
pub fn is_app() -> bool {
    NSBundle::mainBundle().bundleIdentifier().is_some()
}

impl Notifier {
    /// Starts the thread. Events arrive as [`Message::Notification`].
    ///
    /// # Errors
    /// If this does not run inside the application, or the thread cannot be started.
    pub fn new(to: Sender<Message>, _folder: Option<&Path>) -> Result<Self, NotifierError> {
        if !is_app() {
            return Err(NotifierError::NoApplication); // the centre would end the process
        }
        Notifier::start(move |inbox| Client::new(to).serve(inbox))
    }
}

struct Client {
    center: Retained<UNUserNotificationCenter>,
    to: Sender<Message>,
    ids: Ids,
    shown: Option<Shown>,
    categories: Categories,
    permission: Arc<Mutex<PermissionState>>,
    // The centre has a weak reference.
    _delegate: Retained<Delegate>,
}

/// The notification on screen.
struct Shown {
    id: Retained<NSString>,
    /// How long it stays; `None` until it is withdrawn.
    stay: Option<Duration>,
}

impl Client {
    fn new(to: Sender<Message>) -> Self {
        let center = UNUserNotificationCenter::currentNotificationCenter();
        // The buttons of notifications that an earlier run left have no effect.
        center.removeAllPendingNotificationRequests();
        center.removeAllDeliveredNotifications();
        let ids = Ids::new(RandomState::new().hash_one(std::process::id()));
        let delegate = Delegate::new(to.clone(), ids.clone());
        center.setDelegate(Some(ProtocolObject::from_ref(&*delegate)));
        let permission = Arc::new(Mutex::new(PermissionState::default()));
        let (reports, known) = (to.clone(), Arc::clone(&permission));
        let asked = RcBlock::new(move |granted: Bool, error: *mut NSError| {
            let event = locked(&known, |s| s.asked(granted.as_bool(), system_error(error)));
            let _ = reports.send(Message::Notification(event)); // the loop may be ending
        });
        let wanted = UNAuthorizationOptions::Alert | UNAuthorizationOptions::Sound;
        center.requestAuthorizationWithOptions_completionHandler(wanted, &asked);
        Client {
            center,
            to,
            ids,
            shown: None,
            categories: Categories::default(),
            permission,
            _delegate: delegate,
        }
    }

    fn serve(mut self, inbox: &Receiver<Job>) {
        loop {
            let job = match self.shown.as_ref().and_then(|s| s.stay) {
                Some(stay) => inbox.recv_timeout(stay),
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            // The thread runs for days: the objects of a notification are freed after it.
            autoreleasepool(|_| {
                self.hide();
                let events = match &job {
                    Ok(Job::Show(token, notification)) => self.show(*token, notification),
                    Ok(_) => self.check_permission().into_iter().collect(),
                    Err(_) => Vec::new(),
                };
                for event in events {
                    let _ = self.to.send(Message::Notification(event)); // the loop may be ending
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

    /// Shows a notification. Returns the events for the companion.
    fn show(&mut self, token: u64, notification: &Notification) -> Vec<NotificationEvent> {
        // The person may switch notifications off and on at any time, which macOS reports to no program.
        if let Some(permission) = permission_of(&self.center) {
            let refused = locked(&self.permission, |s| s.before_posting(permission, token));
            if !refused.is_empty() {
                return refused;
            }
        }
        let content = UNMutableNotificationContent::new();
        content.setTitle(&NSString::from_str(&notification.title));
        content.setBody(&NSString::from_str(&notification.body));
        if notification.sound {
            content.setSound(Some(&UNNotificationSound::defaultSound()));
        }
        if let Some((category, new)) = self.categories.of(&notification.actions) {
            if new {
                self.register();
            }
            content.setCategoryIdentifier(&NSString::from_str(&category));
        }
        let id = NSString::from_str(&self.ids.id(token));
        let request = UNNotificationRequest::requestWithIdentifier_content_trigger(&id, &content, None);
        let added = answer_of(|to: Sender<Option<SystemError>>| {
            let done = RcBlock::new(move |error: *mut NSError| {
                drop(to.send(system_error(error))); // the wait may have ended
            });
            self.center
                .addNotificationRequest_withCompletionHandler(&request, Some(&done));
        });
        self.shown = Some(Shown {
            id,
            stay: stay(notification),
        });
        let result = match added {
            Some(None) => Ok(()),
            Some(Some(error)) => Err(error.to_string()),
            None => Err(NO_ANSWER.to_owned()),
        };
        if result.is_err() {
            self.hide(); // it is reported as not shown, so that it must not appear later
        }
        locked(&self.permission, |s| s.posted(token, result))
    }

    /// An event if the person has allowed notifications again.
    fn check_permission(&self) -> Option<NotificationEvent> {
        if !locked(&self.permission, |s| s.is_missing()) {
            return None;
        }
        let permission = permission_of(&self.center)?;
        locked(&self.permission, |s| s.without_posting(permission))
    }

    /// Registers all sets of buttons. Returns when the centre lists them: a notification that is posted
    /// before shows none.
    fn register(&self) {
        let all: Vec<_> = self
            .categories
            .all()
            .map(|(id, buttons)| category(&id, buttons))
            .collect();
        self.center
            .setNotificationCategories(&NSSet::from_retained_slice(&all));
        // Without an answer the notification is shown all the same, with or without buttons.
        let _ = answer_of(|to: Sender<()>| {
            let done = RcBlock::new(move |_: NonNull<NSSet<UNNotificationCategory>>| {
                let _ = to.send(()); // the wait may have ended
            });
            self.center.getNotificationCategoriesWithCompletionHandler(&done);
        });
    }
}

/// Whether the person allows notifications; `None` if the system does not answer.
pub fn permission() -> Option<Permission> {
    permission_of(&UNUserNotificationCenter::currentNotificationCenter())
}

fn permission_of(center: &UNUserNotificationCenter) -> Option<Permission> {
    let status = answer_of(|to: Sender<isize>| {
        let done = RcBlock::new(move |settings: NonNull<UNNotificationSettings>| {
            // SAFETY: the object lives as long as this call.
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

/// Waits for an answer, which the system gives on a queue of its own. `None` after [`PATIENCE`].
fn answer_of<T>(ask: impl FnOnce(Sender<T>)) -> Option<T> {
    let (to, from) = channel();
    ask(to);
    from.recv_timeout(PATIENCE).ok()
}

fn locked<T>(state: &Mutex<PermissionState>, change: impl FnOnce(&mut PermissionState) -> T) -> T {
    change(&mut state.lock().unwrap_or_else(PoisonError::into_inner))
}

fn system_error(error: *mut NSError) -> Option<SystemError> {
    // SAFETY: a completion handler receives null, or an error that lives as long as its call.
    let error = unsafe { error.as_ref() }?;
    Some(SystemError {
        domain: error.domain().to_string(),
        code: error.code(),
        text: error.localizedDescription().to_string(),
    })
}
