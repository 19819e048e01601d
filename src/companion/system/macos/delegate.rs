//! The callbacks of the user notification centre: a notification is about to be shown, or a person has
//! responded to one.

#![allow(unsafe_code)]

use crate::companion::Message;
use crate::companion::notification::NotificationEvent;
use crate::companion::system::notification_plan::{Ids, Reaction, Response, reaction};
use crate::ipc::{Page, Request};
use block2::DynBlock;
use objc2::rc::Retained;
use objc2::runtime::{NSObject, NSObjectProtocol};
use objc2::{AnyThread, DefinedClass, define_class, msg_send};
use objc2_user_notifications::{
    UNNotification, UNNotificationDefaultActionIdentifier, UNNotificationDismissActionIdentifier,
    UNNotificationPresentationOptions, UNNotificationResponse, UNUserNotificationCenter,
    UNUserNotificationCenterDelegate,
};
use std::sync::mpsc::Sender;

/// The state of the delegate.
pub struct Ivars {
    to: Sender<Message>,
    ids: Ids,
}

define_class!(
    // SAFETY: NSObject has no requirements for subclasses, and this one does not implement Drop. The centre
    // calls it on any thread: its state is `Send` and `Sync`.
    #[unsafe(super(NSObject))]
    #[name = "UnbraceNotes"]
    #[ivars = Ivars]
    pub struct Delegate;

    // SAFETY: the protocol has no requirements.
    unsafe impl NSObjectProtocol for Delegate {}

    // SAFETY: both methods have the signatures of the protocol.
    unsafe impl UNUserNotificationCenterDelegate for Delegate {
        #[unsafe(method(userNotificationCenter:willPresentNotification:withCompletionHandler:))]
        fn will_present(
            &self,
            _center: &UNUserNotificationCenter,
            _note: &UNNotification,
            done: &DynBlock<dyn Fn(UNNotificationPresentationOptions)>,
        ) {
            // Without an answer nothing is shown while a window of this program has the focus.
            type Shown = UNNotificationPresentationOptions;
            done.call((Shown::Banner | Shown::List | Shown::Sound,));
        }

        #[unsafe(method(userNotificationCenter:didReceiveNotificationResponse:withCompletionHandler:))]
        fn did_receive(
            &self,
            _center: &UNUserNotificationCenter,
            response: &UNNotificationResponse,
            done: &DynBlock<dyn Fn()>,
        ) {
            let id = response.notification().request().identifier().to_string();
            let action = response.actionIdentifier();
            // SAFETY: constants of the framework, which is linked.
            let (default, dismiss) = unsafe {
                (
                    UNNotificationDefaultActionIdentifier,
                    UNNotificationDismissActionIdentifier,
                )
            };
            let key = action.to_string();
            let response = if action.isEqualToString(default) {
                Response::Clicked
            } else if action.isEqualToString(dismiss) {
                Response::Dismissed
            } else {
                Response::Button(&key)
            };
            let Ivars { to, ids } = self.ivars();
            let message = match reaction(ids, &id, &response) {
                Reaction::OpenToday => Some(Message::Menu(Request::Open(Page::Today))),
                Reaction::Pressed(token, key) => {
                    Some(Message::Notification(NotificationEvent::Pressed(token, key)))
                }
                Reaction::Nothing => None,
            };
            if let Some(message) = message {
                let _ = to.send(message); // the loop may be ending
            }
            done.call(());
        }
    }
);

impl Delegate {
    /// Reports responses to notifications with these ids.
    pub fn new(to: Sender<Message>, ids: Ids) -> Retained<Self> {
        let this = Self::alloc().set_ivars(Ivars { to, ids });
        // SAFETY: NSObject's `init` has no argument, and returns the allocated object.
        unsafe { msg_send![super(this), init] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use block2::RcBlock;
    use objc2_foundation::NSString;
    use std::cell::Cell;
    use std::rc::Rc;
    use std::sync::mpsc::channel;

    struct Pressed {
        id: Retained<NSString>,
        action: Retained<NSString>,
    }

    define_class!(
        // SAFETY: as for `Delegate`.
        #[unsafe(super(NSObject))]
        #[name = "UnbraceTestResponse"]
        #[ivars = Pressed]
        struct FakeResponse;

        /// A response, its notification and the request of that in one: the classes of the system cannot be
        /// created.
        impl FakeResponse {
            #[unsafe(method_id(notification))]
            fn notification(&self) -> Retained<NSObject> {
                self.itself()
            }

            #[unsafe(method_id(request))]
            fn request(&self) -> Retained<NSObject> {
                self.itself()
            }

            #[unsafe(method_id(identifier))]
            fn identifier(&self) -> Retained<NSString> {
                self.ivars().id.clone()
            }

            #[unsafe(method_id(actionIdentifier))]
            fn action_identifier(&self) -> Retained<NSString> {
                self.ivars().action.clone()
            }
        }
    );

    impl FakeResponse {
        fn new(id: &str, action: &str) -> Retained<Self> {
            let this = Self::alloc().set_ivars(Pressed {
                id: NSString::from_str(id),
                action: NSString::from_str(action),
            });
            // SAFETY: NSObject's `init` has no argument, and returns the allocated object.
            unsafe { msg_send![super(this), init] }
        }

        fn itself(&self) -> Retained<NSObject> {
            use objc2::Message as _;
            let this: &NSObject = self;
            this.retain()
        }
    }

    #[test]
    fn notification_is_shown_while_a_window_of_this_program_has_the_focus() {
        let (to, _messages) = channel();
        let delegate = Delegate::new(to, Ids::new(1));
        let options = Rc::new(Cell::new(UNNotificationPresentationOptions::empty()));
        let result = Rc::clone(&options);
        let done = RcBlock::new(move |o: UNNotificationPresentationOptions| result.set(o));
        let any = NSObject::new();
        // SAFETY: the method uses neither of its first two arguments.
        let () = unsafe {
            msg_send![
                &delegate,
                userNotificationCenter: &*any,
                willPresentNotification: &*any,
                withCompletionHandler: &*done,
            ]
        };
        assert!(options.get().contains(UNNotificationPresentationOptions::Banner));
    }

    #[test]
    fn button_is_reported_and_that_of_an_earlier_run_is_not() {
        let (to, messages) = channel();
        let (ids, earlier) = (Ids::new(1), Ids::new(2));
        let delegate = Delegate::new(to, ids.clone());
        let calls = Rc::new(Cell::new(0));
        for id in [ids.id(5), earlier.id(5)] {
            let response = FakeResponse::new(&id, "later");
            let count = Rc::clone(&calls);
            let done = RcBlock::new(move || count.set(count.get() + 1));
            let any = NSObject::new();
            // SAFETY: the method does not use its first argument, and calls only methods of the second that
            // `FakeResponse` has.
            let () = unsafe {
                msg_send![
                    &delegate,
                    userNotificationCenter: &*any,
                    didReceiveNotificationResponse: &*response,
                    withCompletionHandler: &*done,
                ]
            };
        }
        let received: Vec<_> = messages.try_iter().collect();
        assert!(
            matches!(&received[..], [Message::Notification(NotificationEvent::Pressed(5, key))] if key == "later"),
            "{} messages",
            received.len()
        );
        assert_eq!(calls.get(), 2, "the centre waits for each completion handler");
    }
}
