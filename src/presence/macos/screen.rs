//! Films and presentations on macOS: whether the active application fills the screen, which is key-value observed and costs
//! nothing while nothing changes, and whether a program keeps the display on, which is looked at only while the screen is
//! filled.

#![allow(unsafe_code)]

use crate::presence::mac_values::fills_the_screen;
use crate::presence::poll::Told;
use crate::presence::{News, Report, Reporter, Source};
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

/// Whether the active application fills the screen, as was told last. Only then do the looks at the display matter.
static FILLED: AtomicBool = AtomicBool::new(false);
/// Whether a program keeps the display on, as was told last.
static KEPT_ON: AtomicBool = AtomicBool::new(false);

/// The observed property of `NSApplication`.
const KEY: &str = "currentSystemPresentationOptions";

/// What the observer holds.
pub struct Ivars {
    tell: Box<dyn Fn(bool)>,
    told: Cell<Told<bool>>,
}

define_class!(
    // SAFETY: NSObject asks nothing of a class below it, and this one has no Drop of its own.
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
            told: Cell::new(Told::default()),
        });
        // SAFETY: NSObject's `init` takes nothing, and returns what was allocated.
        unsafe { msg_send![super(this), init] }
    }

    /// Tells whether the screen is filled, when that has changed.
    fn look(&self) {
        let Some(main) = MainThreadMarker::new() else {
            return; // AppKit changes the property on the main thread alone
        };
        let filled = filled(main);
        let Ivars { tell, told } = self.ivars();
        let mut last = told.get();
        let news = last.anew(filled);
        told.set(last);
        if let Some(filled) = news {
            tell(filled);
        }
    }
}

/// Watches as long as the program runs. To be called on the main thread.
///
/// # Errors
/// When it is called on another thread.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let main = MainThreadMarker::new().ok_or("not on the main thread")?;
    let observer = Observer::new(move |filled| {
        FILLED.store(filled, Ordering::Relaxed);
        let source = Source::MacScreen;
        report(Report {
            source,
            news: News::Fullscreen(filled),
        }); // nobody listens: the program ends
        // A film may have asked for the display before it filled the screen: no need to wait for the next look.
        if let Some(news) = look_at_the_display() {
            report(Report { source, news }); // as above
        }
    });
    let app = NSApplication::sharedApplication(main);
    let options = NSKeyValueObservingOptions::Initial | NSKeyValueObservingOptions::New;
    // SAFETY: the observer answers to `observeValueForKeyPath:…`, is never released, and uses no context.
    unsafe {
        app.addObserver_forKeyPath_options_context(&observer, &NSString::from_str(KEY), options, null_mut());
    }
    std::mem::forget(observer); // key-value observing keeps no observer alive
    Ok(())
}

/// Looks whether a program keeps the display on; what is new. `None`: nothing, or nothing fills the screen, and it does not
/// matter.
pub fn look_at_the_display() -> Option<News> {
    let on = FILLED
        .load(Ordering::Relaxed)
        .then(display_is_kept_on)
        .flatten()?;
    (KEPT_ON.swap(on, Ordering::Relaxed) != on).then_some(News::Inhibited(on))
}

fn filled(main: MainThreadMarker) -> bool {
    let options = NSApplication::sharedApplication(main).currentSystemPresentationOptions();
    fills_the_screen(options.0)
}

/// Whether any program holds the assertion that keeps the display on. `None`: the system does not say.
fn display_is_kept_on() -> Option<bool> {
    let mut status: *const CFDictionary = null();
    // SAFETY: the pointer is to a local that outlives the call. On success it holds a dictionary that is ours to release.
    let done = unsafe { IOPMCopyAssertionsStatus(&raw mut status) };
    let status = NonNull::new(status.cast_mut()).filter(|_| done == 0)?;
    // SAFETY: as above.
    let status = unsafe { CFRetained::from_raw(status) };
    // SAFETY: documented: the keys are names of assertion types, the values their levels as numbers.
    let levels = unsafe { status.cast_unchecked::<CFString, CFNumber>() };
    let level = levels.get(&CFString::from_static_str("PreventUserIdleDisplaySleep"));
    Some(level.and_then(|l| l.as_i64()).is_some_and(|l| l != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_says_whether_the_display_is_kept_on() {
        assert!(display_is_kept_on().is_some());
    }

    #[test]
    fn observer_answers_to_key_value_observing() {
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
