//! What the user notification centre calls: a note is about to be shown, or a person has responded to one.

#![allow(unsafe_code)]

use crate::companion::Message;
use crate::companion::notification::NotificationEvent;
use crate::companion::system::note_plan::{Ids, Reaction, Response, reaction};
use crate::ipc::{Ask, Page};
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

/// Where responses go, and whose notes count.
pub struct Ivars {
    to: Sender<Message>,
    ids: Ids,
}

define_class!(
    // SAFETY: NSObject asks nothing of a class below it, and this one has no Drop of its own. The centre calls it on
    // threads of its choice: what it holds may go to any, and be used by several.
    #[unsafe(super(NSObject))]
    #[name = "UnbraceNotes"]
    #[ivars = Ivars]
    pub struct Delegate;

    // SAFETY: nothing is asked.
    unsafe impl NSObjectProtocol for Delegate {}

    // SAFETY: both methods are those of the protocol, argument by argument.
    unsafe impl UNUserNotificationCenterDelegate for Delegate {
        #[unsafe(method(userNotificationCenter:willPresentNotification:withCompletionHandler:))]
        fn will_present(
            &self,
            _center: &UNUserNotificationCenter,
            _note: &UNNotification,
            done: &DynBlock<dyn Fn(UNNotificationPresentationOptions)>,
        ) {
            // Without an answer nothing is shown while one of our own windows has the focus.
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
                Reaction::OpenToday => Some(Message::Menu(Ask::Open(Page::Today))),
                Reaction::Pressed(token, key) => {
                    Some(Message::Notification(NotificationEvent::Pressed(token, key)))
                }
                Reaction::Nothing => None,
            };
            if let Some(message) = message {
                drop(to.send(message)); // the loop may be ending
            }
            done.call(());
        }
    }
);

impl Delegate {
    /// One that tells the loop of responses to notes with these ids.
    pub fn new(to: Sender<Message>, ids: Ids) -> Retained<Self> {
        let this = Self::alloc().set_ivars(Ivars { to, ids });
        // SAFETY: NSObject's `init` takes nothing, and returns what was allocated.
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

        /// Stands for a response, its note and the note's request at once: the system's classes cannot be made by hand.
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
            // SAFETY: NSObject's `init` takes nothing, and returns what was allocated.
            unsafe { msg_send![super(this), init] }
        }

        fn itself(&self) -> Retained<NSObject> {
            use objc2::Message as _;
            let this: &NSObject = self;
            this.retain()
        }
    }

    #[test]
    fn note_is_shown_while_a_window_of_ours_has_the_focus() {
        let (to, _messages) = channel();
        let delegate = Delegate::new(to, Ids::new(1));
        let options = Rc::new(Cell::new(UNNotificationPresentationOptions::empty()));
        let told = Rc::clone(&options);
        let done = RcBlock::new(move |o: UNNotificationPresentationOptions| told.set(o));
        let any = NSObject::new();
        // SAFETY: the method looks at neither of its first two arguments.
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
    fn button_reaches_the_loop_and_that_of_an_earlier_run_does_not() {
        let (to, messages) = channel();
        let (ids, earlier) = (Ids::new(1), Ids::new(2));
        let delegate = Delegate::new(to, ids.clone());
        let calls = Rc::new(Cell::new(0));
        for id in [ids.id(5), earlier.id(5)] {
            let response = FakeResponse::new(&id, "later");
            let count = Rc::clone(&calls);
            let done = RcBlock::new(move || count.set(count.get() + 1));
            let any = NSObject::new();
            // SAFETY: the first argument is not looked at; of the second only what `FakeResponse` has is asked.
            let () = unsafe {
                msg_send![
                    &delegate,
                    userNotificationCenter: &*any,
                    didReceiveNotificationResponse: &*response,
                    withCompletionHandler: &*done,
                ]
            };
        }
        let told: Vec<_> = messages.try_iter().collect();
        assert!(
            matches!(&told[..], [Message::Notification(NotificationEvent::Pressed(5, key))] if key == "later"),
            "{} messages",
            told.len()
        );
        assert_eq!(calls.get(), 2, "the centre waits for each completion handler");
    }
}
