//! What the user notification centre calls: a note is about to be shown, or somebody answered one.

#![allow(unsafe_code)]

use crate::companion::Message;
use crate::companion::notes::News;
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

/// What stands before the token in a note's id.
pub const ID: &str = "unbrace-";

/// The way to the companion's loop.
pub struct Loop(Sender<Message>);

define_class!(
    // SAFETY: NSObject asks nothing of a class below it, and this one has no Drop of its own. The centre calls it on
    // threads of its choice: what it holds may go to any, and be used by several.
    #[unsafe(super(NSObject))]
    #[name = "UnbraceNotes"]
    #[ivars = Loop]
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
            let token = id.strip_prefix(ID).and_then(|t| t.parse().ok());
            let action = response.actionIdentifier();
            // SAFETY: constants of the framework, which is linked.
            let (shown, dismissed) = unsafe {
                (
                    UNNotificationDefaultActionIdentifier,
                    UNNotificationDismissActionIdentifier,
                )
            };
            if action.isEqualToString(shown) {
                // A click beside the buttons wants to see more.
                drop(self.ivars().0.send(Message::Menu(Ask::Open(Page::Today)))); // the loop may be ending
            } else if let Some(token) = token
                && !action.isEqualToString(dismissed)
            {
                drop(
                    self.ivars()
                        .0
                        .send(Message::Note(News::Pressed(token, action.to_string()))),
                ); // as above
            }
            done.call(());
        }
    }
);

impl Delegate {
    /// One that tells the loop.
    pub fn new(to: Sender<Message>) -> Retained<Self> {
        let this = Self::alloc().set_ivars(Loop(to));
        // SAFETY: NSObject's `init` takes nothing, and returns what was allocated.
        unsafe { msg_send![super(this), init] }
    }
}
