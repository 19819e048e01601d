//! The button of the icon in the menu bar, for keyboards and screen readers. `tray-icon` puts a view over the
//! button and opens the menu from mouse events of that view alone, so that pressing the button itself
//! (Control-F8 and Space, VoiceOver, automation) has no effect. This adds an action that opens the same menu,
//! and a name.

#![allow(unsafe_code)]

use objc2::rc::Retained;
use objc2::runtime::{AnyObject, NSObject};
use objc2::{DefinedClass, MainThreadMarker, MainThreadOnly, Message, define_class, msg_send, sel};
use objc2_app_kit::{NSAccessibility, NSMenu, NSStatusItem};
use objc2_foundation::NSString;
use std::cell::{Cell, RefCell};
use tray_icon::TrayIcon;
use tray_icon::menu::{ContextMenu, Menu};

/// The state of the target of the action.
pub struct Ivars {
    item: Retained<NSStatusItem>,
    menu: RefCell<Option<Retained<NSMenu>>>,
    open: Cell<bool>,
}

define_class!(
    // SAFETY: NSObject has no requirements for subclasses, and this one does not implement Drop.
    #[unsafe(super(NSObject))]
    #[thread_kind = MainThreadOnly]
    #[name = "UnbraceStatusButtonTarget"]
    #[ivars = Ivars]
    struct Target;

    /// The action.
    impl Target {
        #[unsafe(method(openMenu:))]
        fn open_menu(&self, _sender: Option<&AnyObject>) {
            let Ivars { item, menu, open } = self.ivars();
            let menu = menu.borrow().clone(); // a new menu may come while this one is open
            let button = item.button(self.mtm());
            let (Some(menu), Some(button)) = (menu, button) else {
                return;
            };
            if open.replace(true) {
                return;
            }
            // Not by `TrayIcon::show_menu`, which would keep the icon borrowed while the menu is open, so
            // that another view could not change it. A status item with a menu opens it on a click, in place
            // of the action.
            item.setMenu(Some(&menu));
            // SAFETY: the sender may be anything.
            unsafe { button.performClick(None) };
            item.setMenu(None);
            open.set(false);
        }
    }
);

/// The button of an icon that is shown.
pub struct Button {
    target: Retained<Target>,
}

impl Button {
    /// Sets the action and the name of the icon's button. Returns `None` if the system has created none.
    pub fn new(icon: &TrayIcon, menu: &Menu, line: &str) -> Option<Self> {
        let main = MainThreadMarker::new()?;
        let item = icon.ns_status_item()?;
        let button = item.button(main)?;
        let this = main.alloc::<Target>().set_ivars(Ivars {
            item,
            menu: RefCell::new(ns_menu(menu)),
            open: Cell::new(false),
        });
        // SAFETY: NSObject's `init` has no argument, and returns the allocated object.
        let target: Retained<Target> = unsafe { msg_send![super(this), init] };
        // SAFETY: the target implements the action. The button has a weak reference, and `Button` keeps the
        // target until the icon has gone.
        unsafe {
            button.setTarget(Some(&target));
            button.setAction(Some(sel!(openMenu:)));
        }
        button.setAccessibilityLabel(Some(&NSString::from_str("Unbrace")));
        let this = Button { target };
        this.set_value(line);
        Some(this)
    }

    /// The menu that opens from now on.
    pub fn set_menu(&self, menu: &Menu) {
        *self.target.ivars().menu.borrow_mut() = ns_menu(menu);
    }

    /// Sets the text that a screen reader reads after the name.
    pub fn set_value(&self, line: &str) {
        let item = &self.target.ivars().item;
        if let Some(button) = item.button(self.target.mtm()) {
            // SAFETY: the value of a button may be a string.
            unsafe { button.setAccessibilityValue(Some(&NSString::from_str(line))) };
        }
    }
}

fn ns_menu(menu: &Menu) -> Option<Retained<NSMenu>> {
    // SAFETY: the `NSMenu` of muda lives at least as long as `menu`.
    let menu = unsafe { menu.ns_menu().cast::<NSMenu>().as_ref() };
    menu.map(|menu| menu.retain())
}
