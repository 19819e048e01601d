//! Clicks on toasts that have left the screen. Windows reports them to a COM class of the program, which it
//! finds in the registry; it starts the program if it does not run (Microsoft, "Send a local toast
//! notification from other types of unpackaged apps").

#![allow(unsafe_code)]

use crate::companion::Message;
use crate::companion::notification::NotificationEvent;
use crate::companion::system::toast_text::{Click, click};
use crate::foreground;
use crate::ipc::{Page, Request};
use std::ffi::c_void;
use std::sync::mpsc::Sender;
use windows::Win32::Foundation::{CLASS_E_NOAGGREGATION, E_POINTER};
use windows::Win32::System::Com::{
    CLSCTX_LOCAL_SERVER, COINIT_MULTITHREADED, CoInitializeEx, CoRegisterClassObject, CoRevokeClassObject,
    IClassFactory, IClassFactory_Impl, REGCLS_MULTIPLEUSE,
};
use windows::Win32::UI::Notifications::{
    INotificationActivationCallback, INotificationActivationCallback_Impl, NOTIFICATION_USER_INPUT_DATA,
};
use windows::core::{BOOL, Error, GUID, IUnknown, Interface, PCWSTR, Ref, Result, implement};

/// The class. The uninstaller removes its key.
pub const CLASS: GUID = GUID::from_u128(0x5AE4_68F9_69C8_4183_91C8_F62E_B3BB_011F);

/// Receives the clicks on toasts, wherever Windows reports them.
#[derive(Clone)]
pub struct Clicks {
    pub to: Sender<Message>,
    /// A number that differs between starts.
    pub nonce: u64,
}

impl Clicks {
    /// Passes a click on to the companion. Windows has given this process the right to come to the front,
    /// which the window needs that may open in another process.
    pub fn on_click(&self, arguments: &str) {
        foreground::allow_any();
        let message = match click(arguments, self.nonce) {
            Click::Button(token, key) => Message::Notification(NotificationEvent::Pressed(token, key)),
            Click::Body => Message::Menu(Request::Open(Page::Today)),
        };
        let _ = self.to.send(message); // the loop may be ending
    }
}

#[implement(INotificationActivationCallback)]
struct Activator(Clicks);

impl INotificationActivationCallback_Impl for Activator_Impl {
    fn Activate(
        &self,
        _program: &PCWSTR,
        arguments: &PCWSTR,
        _inputs: *const NOTIFICATION_USER_INPUT_DATA,
        _count: u32,
    ) -> Result<()> {
        let arguments = if arguments.is_null() {
            String::new()
        } else {
            // SAFETY: by the contract of the interface, a terminated string that lives through the call.
            String::from_utf16_lossy(unsafe { arguments.as_wide() })
        };
        self.0.on_click(&arguments);
        Ok(())
    }
}

#[implement(IClassFactory)]
struct Factory(Clicks);

impl IClassFactory_Impl for Factory_Impl {
    fn CreateInstance(&self, outer: Ref<IUnknown>, id: *const GUID, object: *mut *mut c_void) -> Result<()> {
        if id.is_null() || object.is_null() {
            return Err(Error::from(E_POINTER));
        }
        if outer.is_some() {
            return Err(Error::from(CLASS_E_NOAGGREGATION));
        }
        let activator = INotificationActivationCallback::from(Activator(self.0.clone()));
        // SAFETY: neither is null, and by the contract both are valid.
        unsafe { activator.query(id, object).ok() }
    }

    fn LockServer(&self, _lock: BOOL) -> Result<()> {
        Ok(()) // the lifetime of the companion does not depend on it
    }
}

/// The registration of the class, until it is dropped.
pub struct Registration(u32);

impl Registration {
    /// Registers the class for this process. This thread joins the multithreaded apartment until it ends: COM
    /// then calls on threads of its own, so that no thread has to process messages.
    ///
    /// # Errors
    /// The error of Windows. Clicks on toasts that have left the screen then do nothing.
    pub fn new(clicks: Clicks) -> Result<Self> {
        // SAFETY: the thread lives until the companion ends, and uses no other apartment.
        unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }.ok()?;
        let factory = IClassFactory::from(Factory(clicks));
        // SAFETY: COM holds a reference of its own until the registration is revoked.
        unsafe { CoRegisterClassObject(&CLASS, &factory, CLSCTX_LOCAL_SERVER, REGCLS_MULTIPLEUSE) }
            .map(Registration)
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        // SAFETY: the number is that of a registration that was not revoked yet.
        let _ = unsafe { CoRevokeClassObject(self.0) }; // the process ends with it anyway
    }
}
