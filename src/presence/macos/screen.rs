//! Films and presentations on macOS: whether the active application fills the screen, by key-value
//! observation without polling, and whether a program keeps the display on, which is polled only while the
//! screen is filled.

#![allow(unsafe_code)]

use crate::presence::mac_values::fills_the_screen;
use crate::presence::poll::Distinct;
use crate::presence::{PresenceError, PresenceEvent, Report, Reporter, Source};
use objc2::rc::Retained;
use objc2::runtime::{AnyObject, NSObject};
use objc2::{AnyThread, DefinedClass, MainThreadMarker, define_class, msg_send};
use objc2_app_kit::NSApplication;
use objc2_core_foundation::{CFDictionary, CFNumber, CFRetained, CFString};
use objc2_foundation::{
    NSDictionary, NSKeyValueObservingOptions, NSObjectNSKeyValueObserverRegistration as _, NSString,
};
use objc2_io_kit::IOPMCopyAssertionsStatus;
use std::cell::Cell;
use std::ffi::c_void;
use std::ptr::{NonNull, null, null_mut};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the active application fills the screen, as reported last. The display is polled only then.
static FILLED: AtomicBool = AtomicBool::new(false);
/// Whether a program keeps the display on, as reported last.
static KEPT_ON: AtomicBool = AtomicBool::new(false);

/// The observed property of `NSApplication`.
const KEY: &str = "currentSystemPresentationOptions";

/// The state of the observer.
pub struct Ivars {
    tell: Box<dyn Fn(bool)>,
    last: Cell<Distinct<bool>>,
}

define_class!(
    // SAFETY: NSObject has no requirements on subclasses, and this one does not implement Drop.
    #[unsafe(super(NSObject))]
    #[name = "UnbraceScreenObserver"]
    #[ivars = Ivars]
    struct Observer;

    /// Key-value observing.
    impl Observer {
        #[unsafe(method(observeValueForKeyPath:ofObject:change:context:))]
        fn observe(
            &self,
            _key: Option<&NSString>,
            _object: Option<&AnyObject>,
            _change: Option<&NSDictionary>,
            _context: *mut c_void,
        ) {
            self.look();
        }
    }
);

impl Observer {
    fn new(tell: impl Fn(bool) + 'static) -> Retained<Self> {
        let this = Self::alloc().set_ivars(Ivars {
            tell: Box::new(tell),
            last: Cell::new(Distinct::default()),
        });
        // SAFETY: `init` of NSObject has no arguments and returns the allocated object.
        unsafe { msg_send![super(this), init] }
    }

    /// Reports whether the screen is filled, if that has changed.
    fn look(&self) {
        let Some(main) = MainThreadMarker::new() else {
            return; // AppKit changes the property only on the main thread
        };
        let filled = filled(main);
        let Ivars { tell, last } = self.ivars();
        let mut reported = last.get();
        let news = reported.changed(filled);
        last.set(reported);
        if let Some(filled) = news {
            tell(filled);
        }
    }
}

/// Watches as long as the program runs. Call it on the main thread.
///
/// # Errors
/// If it is called on another thread.
pub fn watch(report: impl Reporter) -> Result<(), PresenceError> {
    let main = MainThreadMarker::new().ok_or(PresenceError::NotOnMainThread)?;
    let observer = Observer::new(move |filled| {
        FILLED.store(filled, Ordering::Relaxed);
        let source = Source::MacScreen;
        report(Report {
            source,
            news: PresenceEvent::Fullscreen(filled),
        }); // fails only while the program ends
        // A film may have requested the display before it filled the screen, so that it is checked at once.
        if let Some(news) = look_at_the_display() {
            report(Report { source, news });
        }
    });
    let app = NSApplication::sharedApplication(main);
    let options = NSKeyValueObservingOptions::Initial | NSKeyValueObservingOptions::New;
    // SAFETY: the observer implements `observeValueForKeyPath:…`, is never released, and uses no context.
    unsafe {
        app.addObserver_forKeyPath_options_context(&observer, &NSString::from_str(KEY), options, null_mut());
    }
    std::mem::forget(observer); // key-value observation does not retain observers
    Ok(())
}

/// Checks whether a program keeps the display on, and returns a change. Returns `None` without a change, or
/// if no application fills the screen.
pub fn look_at_the_display() -> Option<PresenceEvent> {
    let on = FILLED
        .load(Ordering::Relaxed)
        .then(display_is_kept_on)
        .flatten()?;
    (KEPT_ON.swap(on, Ordering::Relaxed) != on).then_some(PresenceEvent::Inhibited(on))
}

fn filled(main: MainThreadMarker) -> bool {
    let options = NSApplication::sharedApplication(main).currentSystemPresentationOptions();
    fills_the_screen(options.0)
}

/// Whether any program holds the assertion that keeps the display on; `None` if the system does not report
/// it.
fn display_is_kept_on() -> Option<bool> {
    let mut status: *const CFDictionary = null();
    // SAFETY: the pointer is to a local that outlives the call. On success it holds a dictionary that the
    // caller releases.
    let done = unsafe { IOPMCopyAssertionsStatus(&raw mut status) };
    let status = NonNull::new(status.cast_mut()).filter(|_| done == 0)?;
    // SAFETY: the pointer is to that dictionary, which has no other owner.
    let status = unsafe { CFRetained::from_raw(status) };
    // SAFETY: as documented, the keys are names of assertion types and the values their levels as numbers.
    let levels = unsafe { status.cast_unchecked::<CFString, CFNumber>() };
    let level = levels.get(&CFString::from_static_str("PreventUserIdleDisplaySleep"));
    Some(level.and_then(|l| l.as_i64()).is_some_and(|l| l != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_reports_whether_the_display_is_kept_on() {
        assert!(display_is_kept_on().is_some());
    }

    #[test]
    fn observer_implements_key_value_observation() {
        let observer = Observer::new(|_| ());
        let key = NSString::from_str(KEY);
        // SAFETY: the arguments may all be null; off the main thread the method does nothing.
        let () = unsafe {
            msg_send![
                &observer,
                observeValueForKeyPath: &*key,
                ofObject: None::<&AnyObject>,
                change: None::<&NSDictionary>,
                context: null_mut::<c_void>(),
            ]
        };
    }
}
