//! The icon's button in the menu bar, for keyboards and screen readers. `tray-icon` lays a view of its own over the button and
//! opens the menu from that view's mouse events alone; what presses the button itself (Control-F8 and Space, VoiceOver,
//! automation) would do nothing. The button gets an action that opens the same menu, and a name.

#![allow(unsafe_code)]

use objc2::rc::Retained;
use objc2::runtime::{AnyObject, NSObject};
use objc2::{DefinedClass, MainThreadMarker, MainThreadOnly, Message, define_class, msg_send, sel};
use objc2_app_kit::{NSAccessibility, NSMenu, NSStatusItem};
use objc2_foundation::NSString;
use std::cell::{Cell, RefCell};
use tray_icon::TrayIcon;
use tray_icon::menu::{ContextMenu, Menu};

/// What the target of the action holds.
pub struct Ivars {
    item: Retained<NSStatusItem>,
    menu: RefCell<Option<Retained<NSMenu>>>,
    open: Cell<bool>,
}

define_class!(
    // SAFETY: NSObject asks nothing of a class below it, and this one has no Drop of its own.
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
            // Not by `TrayIcon::show_menu`: it would keep the icon borrowed while the menu is open, and a view that comes
            // meanwhile could not change it. A status item that has a menu opens it on a click, in place of the action.
            item.setMenu(Some(&menu));
            // SAFETY: the sender may be anything.
            unsafe { button.performClick(None) };
            item.setMenu(None);
            open.set(false);
        }
    }
);

/// The button, as long as the icon is there.
pub struct Button {
    target: Retained<Target>,
}

impl Button {
    /// Gives the icon's button its action and its name. `None`: the system has given it no button.
    pub fn new(icon: &TrayIcon, menu: &Menu, line: &str) -> Option<Self> {
        let main = MainThreadMarker::new()?;
        let item = icon.ns_status_item()?;
        let button = item.button(main)?;
        let this = main.alloc::<Target>().set_ivars(Ivars {
            item,
            menu: RefCell::new(ns_menu(menu)),
            open: Cell::new(false),
        });
        // SAFETY: NSObject's `init` takes nothing, and returns what was allocated.
        let target: Retained<Target> = unsafe { msg_send![super(this), init] };
        // SAFETY: the target answers to the action. The button holds it weakly, and `Button` keeps it until the icon has gone.
        unsafe {
            button.setTarget(Some(&target));
            button.setAction(Some(sel!(openMenu:)));
        }
        button.setAccessibilityLabel(Some(&NSString::from_str("Unbrace")));
        let this = Button { target };
        this.say(line);
        Some(this)
    }

    /// The menu that opens from now on.
    pub fn set_menu(&self, menu: &Menu) {
        *self.target.ivars().menu.borrow_mut() = ns_menu(menu);
    }

    /// What a screen reader says after the name.
    pub fn say(&self, line: &str) {
        let item = &self.target.ivars().item;
        if let Some(button) = item.button(self.target.mtm()) {
            // SAFETY: the value of a button may be a string.
            unsafe { button.setAccessibilityValue(Some(&NSString::from_str(line))) };
        }
    }
}

fn ns_menu(menu: &Menu) -> Option<Retained<NSMenu>> {
    // SAFETY: muda hands out its `NSMenu`, which lives as long as `menu` at least.
    let menu = unsafe { menu.ns_menu().cast::<NSMenu>().as_ref() };
    menu.map(|menu| menu.retain())
}
