//! Notifications on macOS: the user notification centre, on a thread of its own, so that one that hangs holds nothing up.
//! It knows programs by their bundle: outside `Unbrace.app` there are none.
//!
//! At most one notification of ours is on screen: a new one replaces it.

#![allow(unsafe_code)]

use super::delegate::{Delegate, ID};
use crate::companion::Message;
use crate::companion::notes::{News, Note};
use crate::companion::system::worker::{Job, Notifier};
use block2::RcBlock;
use objc2::rc::{Retained, autoreleasepool};
use objc2::runtime::{Bool, ProtocolObject};
use objc2_foundation::{NSArray, NSBundle, NSError, NSSet, NSString};
use objc2_user_notifications::{
    UNAuthorizationOptions, UNMutableNotificationContent, UNNotificationAction, UNNotificationActionOptions,
    UNNotificationCategory, UNNotificationCategoryOptions, UNNotificationRequest, UNNotificationSound,
    UNUserNotificationCenter,
};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender};

/// Why there are none outside the application.
pub const NO_APP: &str =
    "macOS shows notifications of applications alone, and this was started outside Unbrace.app";

/// Whether this runs inside `Unbrace.app`.
pub fn is_app() -> bool {
    NSBundle::mainBundle().bundleIdentifier().is_some()
}

impl Notifier {
    /// Starts it. News arrive as [`Message::Note`]. `Err`: why there is none.
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
    shown: Option<Retained<NSString>>,
    /// The sets of buttons that the centre knows. Each set of keys and labels is one.
    categories: Vec<(Buttons, Retained<UNNotificationCategory>)>,
    // The centre holds it weakly.
    _delegate: Retained<Delegate>,
}

/// Key and label of each button.
type Buttons = Vec<(&'static str, String)>;

impl Desk {
    fn new(to: Sender<Message>) -> Self {
        let center = UNUserNotificationCenter::currentNotificationCenter();
        let delegate = Delegate::new(to.clone());
        center.setDelegate(Some(ProtocolObject::from_ref(&*delegate)));
        let told = to.clone();
        let asked = RcBlock::new(move |granted: Bool, _: *mut NSError| {
            let news = if granted.as_bool() {
                News::Daemon { buttons: true }
            } else {
                let why = "macOS' settings do not allow notifications of Unbrace; the menu has the answers";
                News::Absent(why.into())
            };
            drop(told.send(Message::Note(news))); // the loop may be ending
        });
        let wanted = UNAuthorizationOptions::Alert | UNAuthorizationOptions::Sound;
        center.requestAuthorizationWithOptions_completionHandler(wanted, &asked);
        Desk {
            center,
            to,
            shown: None,
            categories: Vec::new(),
            _delegate: delegate,
        }
    }

    fn serve(mut self, inbox: &Receiver<Job>) {
        while let Ok(job) = inbox.recv() {
            // The thread lives all day: what is made for a note goes with it.
            autoreleasepool(|_| {
                self.hide();
                if let Job::Show(token, note) = job {
                    self.show(token, &note);
                }
            });
        }
        self.hide();
    }

    fn hide(&mut self) {
        if let Some(id) = self.shown.take() {
            let ids = NSArray::from_retained_slice(&[id]);
            self.center.removePendingNotificationRequestsWithIdentifiers(&ids);
            self.center.removeDeliveredNotificationsWithIdentifiers(&ids);
        }
    }

    fn show(&mut self, token: u64, note: &Note) {
        let content = UNMutableNotificationContent::new();
        content.setTitle(&NSString::from_str(&note.title));
        content.setBody(&NSString::from_str(&note.body));
        if note.sound {
            content.setSound(Some(&UNNotificationSound::defaultSound()));
        }
        if !note.actions.is_empty() {
            content.setCategoryIdentifier(&self.category(&note.actions));
        }
        let id = NSString::from_str(&format!("{ID}{token}"));
        let request = UNNotificationRequest::requestWithIdentifier_content_trigger(&id, &content, None);
        let to = self.to.clone();
        let added = RcBlock::new(move |error: *mut NSError| {
            // SAFETY: null, or an error that lives as long as this call.
            let why = unsafe { error.as_ref() }.map(|e| e.localizedDescription().to_string());
            let news = why.map_or(News::Shown(token), |why| News::NotShown(token, why));
            drop(to.send(Message::Note(news))); // the loop may be ending
        });
        self.center
            .addNotificationRequest_withCompletionHandler(&request, Some(&added));
        self.shown = Some(id);
    }

    /// The id of this set of buttons, which the centre knows from now on.
    fn category(&mut self, buttons: &[(&'static str, String)]) -> Retained<NSString> {
        if let Some((_, known)) = self.categories.iter().find(|(b, _)| b == buttons) {
            return known.identifier();
        }
        let id = NSString::from_str(&format!("unbrace-{}", self.categories.len()));
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
        let category = UNNotificationCategory::categoryWithIdentifier_actions_intentIdentifiers_options(
            &id,
            &NSArray::from_retained_slice(&actions),
            &NSArray::new(),
            UNNotificationCategoryOptions::empty(),
        );
        self.categories.push((buttons.to_vec(), category));
        let all: Vec<_> = self.categories.iter().map(|(_, c)| c.clone()).collect();
        self.center
            .setNotificationCategories(&NSSet::from_retained_slice(&all));
        id
    }
}
