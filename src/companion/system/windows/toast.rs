//! Toasts. Windows shows those of a program that it knows by an id, which is written to the registry, in the person's own part of
//! it.

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

/// Where Windows looks for who that is.
const KEY: &str = r"Software\Classes\AppUserModelId\Unbrace.Unbrace";
/// The mark beside a toast's title.
const MARK: &[u8] = include_bytes!("../../../../assets/icons/unbrace.png");
/// From Windows' epoch to the one that clocks count from, in 100 ns.
const EPOCH: i64 = 116_444_736_000_000_000;
/// All toasts of this program; the tag is the note's token.
const GROUP: &str = "notes";
/// What has no end of its own leaves the notification centre after an hour, in milliseconds.
const LONGEST: i64 = 3_600_000;

/// Writes the mark's file where it is not there yet.
pub fn write_mark(folder: &Path) -> Option<PathBuf> {
    let file = folder.join("unbrace.png");
    if std::fs::read(&file).ok().as_deref() != Some(MARK) {
        std::fs::write(&file, MARK).ok()?; // toasts do without
    }
    Some(file)
}

/// Tells Windows who shows them, and which program takes the clicks, in the person's own part of the registry.
///
/// # Errors
/// Where it cannot be written; then Windows shows nothing.
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

/// The way to the screen.
pub struct Toasts {
    notifier: ToastNotifier,
    clicks: Clicks,
    /// The last one, with its tag.
    shown: Option<(ToastNotification, HSTRING)>,
    /// Windows refused the last one by the person's settings.
    refused: Arc<AtomicBool>,
}

impl Toasts {
    /// Those of the program that [`register`] has told of.
    ///
    /// # Errors
    /// Where this Windows has none.
    pub fn new(clicks: Clicks) -> Result<Self> {
        let notifier = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(ID))?;
        Ok(Toasts {
            notifier,
            clicks,
            shown: None,
            refused: Arc::default(),
        })
    }

    /// Takes away what an earlier process left in the notification centre, after a crash say.
    pub fn clear(&self) {
        let history = ToastNotificationManager::History();
        let _ = history.and_then(|h| h.ClearWithId(&HSTRING::from(ID))); // they expire by themselves
    }

    /// Why the person sees none. `None`: they do.
    pub fn why_off(&self) -> Option<String> {
        // A program that has never shown one may not be known yet: then it is taken to be allowed.
        let setting = self.notifier.Setting().unwrap_or(NotificationSetting::Enabled);
        toast_text::why_off(setting.0)
    }

    /// Whether Windows refused one by the person's settings, though [`Toasts::why_off`] knew of nothing.
    pub fn was_refused(&self) -> bool {
        self.refused.load(Ordering::Relaxed)
    }

    /// The next one may be tried.
    pub fn forget_refusal(&self) {
        self.refused.store(false, Ordering::Relaxed);
    }

    /// Shows a note in place of the last one.
    ///
    /// # Errors
    /// What Windows says.
    pub fn show(&mut self, token: u64, note: &Notification) -> Result<()> {
        self.hide();
        let nonce = self.clicks.nonce;
        let xml = XmlDocument::new()?;
        xml.LoadXml(&HSTRING::from(toast_text::xml(note, Ticket { nonce, token })))?;
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
                clicks.take(&arguments.to_string_lossy());
                Ok(())
            },
        ))?;
        let (to, plain, refused) = (self.clicks.to.clone(), note.clone(), Arc::clone(&self.refused));
        toast.Failed(
            &TypedEventHandler::<ToastNotification, ToastFailedEventArgs>::new(move |_, args| {
                // A moment ago it was on screen, as far as anybody knew.
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
                    drop(to.send(Message::Notification(NotificationEvent::NotShown(token, why)))); // the loop may be ending
                }
                Ok(())
            }),
        )?;
        // It leaves the notification centre too: yesterday's reminder cannot be answered.
        let stay = if note.expire > 0 {
            i64::from(note.expire)
        } else {
            LONGEST
        };
        let at = PropertyValue::CreateDateTime(DateTime {
            UniversalTime: EPOCH + (now().wall.timestamp_millis() + stay) * 10_000,
        })?;
        toast.SetExpirationTime(&at.cast::<IReference<DateTime>>()?)?;
        self.notifier.Show(&toast)?;
        self.shown = Some((toast, tag));
        Ok(())
    }

    /// Takes the shown one back, from the screen and from the notification centre.
    pub fn hide(&mut self) {
        if let Some((toast, tag)) = self.shown.take() {
            let _ = self.notifier.Hide(&toast); // it may have gone by itself
            let history = ToastNotificationManager::History();
            let _ = history
                .and_then(|h| h.RemoveGroupedTagWithId(&tag, &HSTRING::from(GROUP), &HSTRING::from(ID))); // as above
        }
    }
}

/// Whether toasts are to be had, for `doctor`.
///
/// # Errors
/// Why not, in words.
pub fn probe() -> std::result::Result<(), String> {
    let to = std::sync::mpsc::channel().0;
    let toasts =
        Toasts::new(Clicks { to, nonce: 0 }).map_err(|e| format!("Windows shows no toasts here: {e}"))?;
    toasts.why_off().map_or(Ok(()), Err)
}
