//! Toasts. Windows shows those of a program whose id is in the registry, here in the part of the current
//! user.

use super::activator::{self, Clicks};
use super::balloon;
use crate::autostart;
use crate::clock::now;
use crate::companion::Message;
use crate::companion::notification::{Notification, NotificationEvent};
use crate::companion::system::toast_text::{self, Fallback, Ticket};
use crate::foreground::ID;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use windows::Data::Xml::Dom::XmlDocument;
use windows::Foundation::{DateTime, IReference, PropertyValue, TypedEventHandler};
use windows::UI::Notifications::{
    NotificationSetting, ToastActivatedEventArgs, ToastFailedEventArgs, ToastNotification,
    ToastNotificationManager, ToastNotifier,
};
use windows::core::{HRESULT, HSTRING, IInspectable, Interface, Result};
use windows_registry::CURRENT_USER;

/// The registry key of the program.
const KEY: &str = r"Software\Classes\AppUserModelId\Unbrace.Unbrace";
/// The icon beside the title of a toast.
const ICON: &[u8] = include_bytes!("../../../../assets/icons/unbrace.png");
/// The Unix epoch in Windows' time, in units of 100 ns.
const EPOCH: i64 = 116_444_736_000_000_000;
/// The group of all toasts of this program. The tag of a toast is the token of the notification.
const GROUP: &str = "notes";
/// The time after which a notification without an expiry leaves the notification centre, in milliseconds.
const DEFAULT_EXPIRY: i64 = 3_600_000;

/// Writes the file of the icon, unless it is there.
pub fn write_icon(folder: &Path) -> Option<PathBuf> {
    let file = folder.join("unbrace.png");
    if std::fs::read(&file).ok().as_deref() != Some(ICON) {
        std::fs::write(&file, ICON).ok()?; // toasts work without it
    }
    Some(file)
}

/// Registers the program and the class for its clicks in the registry of the current user.
///
/// # Errors
/// If the registry cannot be written. Windows then shows no toast.
pub fn register(icon: Option<&Path>) -> Result<()> {
    let key = CURRENT_USER.create(KEY)?;
    key.set_string("DisplayName", "Unbrace")?;
    if let Some(icon) = icon {
        key.set_string("IconUri", icon.to_string_lossy())?;
    }
    let class = format!("{{{:?}}}", activator::CLASS);
    key.set_string("CustomActivator", &class)?;
    if let Ok(command) = autostart::toast_command() {
        let server = CURRENT_USER.create(format!(r"Software\Classes\CLSID\{class}\LocalServer32"))?;
        server.set_string("", command)?;
    }
    Ok(())
}

/// The toasts of this program.
pub struct Toasts {
    notifier: ToastNotifier,
    clicks: Clicks,
    /// The last toast, with its tag.
    shown: Option<(ToastNotification, HSTRING)>,
    /// Windows refused the last toast because of the person's settings.
    refused: Arc<AtomicBool>,
}

impl Toasts {
    /// Connects to Windows after [`register`].
    ///
    /// # Errors
    /// If this Windows has no toasts.
    pub fn new(clicks: Clicks) -> Result<Self> {
        let notifier = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(ID))?;
        Ok(Toasts {
            notifier,
            clicks,
            shown: None,
            refused: Arc::default(),
        })
    }

    /// Removes the toasts that an earlier process left in the notification centre, as after a crash.
    pub fn clear(&self) {
        let history = ToastNotificationManager::History();
        let _ = history.and_then(|h| h.ClearWithId(&HSTRING::from(ID))); // they expire by themselves
    }

    /// Why no toast is shown; `None` if they are.
    pub fn why_off(&self) -> Option<String> {
        // A program that has never shown a toast may be unknown: then it counts as allowed.
        let setting = self.notifier.Setting().unwrap_or(NotificationSetting::Enabled);
        toast_text::why_off(setting.0)
    }

    /// Whether Windows refused a toast because of the person's settings, although [`Toasts::why_off`]
    /// returned `None`.
    pub fn was_refused(&self) -> bool {
        self.refused.load(Ordering::Relaxed)
    }

    /// Lets the next toast be tried.
    pub fn forget_refusal(&self) {
        self.refused.store(false, Ordering::Relaxed);
    }

    /// Shows a notification in place of the last one.
    ///
    /// # Errors
    /// The error of Windows.
    pub fn show(&mut self, token: u64, notification: &Notification) -> Result<()> {
        self.hide();
        let nonce = self.clicks.nonce;
        let xml = XmlDocument::new()?;
        xml.LoadXml(&HSTRING::from(toast_text::xml(
            notification,
            Ticket { nonce, token },
        )))?;
        let toast = ToastNotification::CreateToastNotification(&xml)?;
        let tag = HSTRING::from(token.to_string());
        toast.SetTag(&tag)?;
        toast.SetGroup(&HSTRING::from(GROUP))?;
        let clicks = self.clicks.clone();
        toast.Activated(&TypedEventHandler::<ToastNotification, IInspectable>::new(
            move |_, args| {
                let args = args
                    .as_ref()
                    .and_then(|a| a.cast::<ToastActivatedEventArgs>().ok());
                let arguments = args.and_then(|a| a.Arguments().ok()).unwrap_or_default();
                clicks.on_click(&arguments.to_string_lossy());
                Ok(())
            },
        ))?;
        let (to, plain, refused) = (
            self.clicks.to.clone(),
            notification.clone(),
            Arc::clone(&self.refused),
        );
        toast.Failed(
            &TypedEventHandler::<ToastNotification, ToastFailedEventArgs>::new(move |_, args| {
                // It was reported as shown a moment ago.
                let code = args
                    .as_ref()
                    .and_then(|a| a.ErrorCode().ok())
                    .unwrap_or(HRESULT(0));
                let shown = match toast_text::after_failure(code.0) {
                    Fallback::Balloon => balloon::show(&plain),
                    Fallback::Nothing => {
                        refused.store(true, Ordering::Relaxed);
                        Err("notifications are switched off in Windows' settings".into())
                    }
                };
                if let Err(why) = shown {
                    let why = format!("{why} ({code})");
                    // The loop may be ending.
                    let _ = to.send(Message::Notification(NotificationEvent::NotShown(token, why)));
                }
                Ok(())
            }),
        )?;
        // It leaves the notification centre as well, because an old reminder cannot be answered.
        let stay = if notification.expire > 0 {
            i64::from(notification.expire)
        } else {
            DEFAULT_EXPIRY
        };
        let at = PropertyValue::CreateDateTime(DateTime {
            UniversalTime: EPOCH + (now().wall.timestamp_millis() + stay) * 10_000,
        })?;
        toast.SetExpirationTime(&at.cast::<IReference<DateTime>>()?)?;
        self.notifier.Show(&toast)?;
        self.shown = Some((toast, tag));
        Ok(())
    }

    /// Withdraws the toast from the screen and from the notification centre.
    pub fn hide(&mut self) {
        if let Some((toast, tag)) = self.shown.take() {
            let _ = self.notifier.Hide(&toast); // it may have gone by itself
            let history = ToastNotificationManager::History();
            let _ = history
                .and_then(|h| h.RemoveGroupedTagWithId(&tag, &HSTRING::from(GROUP), &HSTRING::from(ID))); // as above
        }
    }
}

/// Whether toasts are shown, for `doctor`.
///
/// # Errors
/// The reason why not, in words.
pub fn probe() -> std::result::Result<(), String> {
    let to = std::sync::mpsc::channel().0;
    let toasts =
        Toasts::new(Clicks { to, nonce: 0 }).map_err(|e| format!("Windows shows no toasts here: {e}"))?;
    toasts.why_off().map_or(Ok(()), Err)
}
