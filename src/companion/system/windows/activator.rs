//! Clicks on toasts that have left the screen. Windows reports those to a COM class of the program alone, which it finds in the
//! registry and starts the program for when none runs (Microsoft, "Send a local toast notification from other types of
//! unpackaged apps").

#![allow(unsafe_code)]

use crate::companion::Message;
use crate::companion::notification::NotificationEvent;
use crate::companion::system::toast_text::{Click, click};
use crate::foreground;
use crate::ipc::{Ask, Page};
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

/// The class; the installer's uninstaller removes its key.
pub const CLASS: GUID = GUID::from_u128(0x5AE4_68F9_69C8_4183_91C8_F62E_B3BB_011F);

/// Takes a click on a toast, wherever Windows reports it.
#[derive(Clone)]
pub struct Clicks {
    pub to: Sender<Message>,
    /// Differs from start to start.
    pub nonce: u64,
}

impl Clicks {
    /// Passes the click on. Windows has given this process the right to come to the front, and the window that may open is
    /// another process.
    pub fn take(&self, arguments: &str) {
        foreground::allow_any();
        let message = match click(arguments, self.nonce) {
            Click::Button(token, key) => Message::Notification(NotificationEvent::Pressed(token, key)),
            Click::Body => Message::Menu(Ask::Open(Page::Today)),
        };
        drop(self.to.send(message)); // the loop may be ending
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
            // SAFETY: the interface's contract: a string with an end, that lives through the call.
            String::from_utf16_lossy(unsafe { arguments.as_wide() })
        };
        self.0.take(&arguments);
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
        // SAFETY: neither is null, and the caller answers for what they point to.
        unsafe { activator.query(id, object).ok() }
    }

    fn LockServer(&self, _lock: BOOL) -> Result<()> {
        Ok(()) // the companion has a lifetime of its own
    }
}

/// The registration; it ends with the value.
pub struct Registration(u32);

impl Registration {
    /// Registers the class for this process. This thread joins the multithreaded apartment for good: COM then calls on threads
    /// of its own, so no thread has to process messages.
    ///
    /// # Errors
    /// What Windows says; clicks on toasts that have left the screen then do nothing.
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
