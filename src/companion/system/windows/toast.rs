//! Toasts. Windows shows those of a program that it knows by an id: it is written to the registry, in the person's own
//! part of it.

use super::balloon;
use crate::companion::Message;
use crate::companion::notes::{News, Note};
use crate::companion::system::{now, toast_text};
use crate::ipc::{Ask, Page};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use windows::Data::Xml::Dom::XmlDocument;
use windows::Foundation::{DateTime, IReference, PropertyValue, TypedEventHandler};
use windows::UI::Notifications::{
    NotificationSetting, ToastActivatedEventArgs, ToastFailedEventArgs, ToastNotification,
    ToastNotificationManager, ToastNotifier,
};
use windows::core::{HSTRING, IInspectable, Interface, Result};
use windows_registry::CURRENT_USER;

/// The program's AppUserModelID; the installer writes the same.
const ID: &str = "Unbrace";
/// Where Windows looks for who that is.
const KEY: &str = r"Software\Classes\AppUserModelId\Unbrace";
/// The mark beside a toast's title.
const MARK: &[u8] = include_bytes!("../../../../assets/icons/unbrace.png");
/// From Windows' epoch to the one that clocks count from, in 100 ns.
const EPOCH: i64 = 116_444_736_000_000_000;

/// Writes the mark's file where it is not there yet.
pub fn write_mark(folder: &Path) -> Option<PathBuf> {
    let file = folder.join("unbrace.png");
    if std::fs::read(&file).ok().as_deref() != Some(MARK) {
        std::fs::write(&file, MARK).ok()?; // toasts do without
    }
    Some(file)
}

/// Tells Windows who shows them, in the person's own part of the registry.
///
/// # Errors
/// Where it cannot be written; then Windows shows nothing.
pub fn register(icon: Option<&Path>) -> Result<()> {
    let key = CURRENT_USER.create(KEY)?;
    key.set_string("DisplayName", "Unbrace")?;
    match icon {
        Some(icon) => key.set_string("IconUri", icon.to_string_lossy()),
        None => Ok(()),
    }
}

/// The way to the screen.
pub struct Toasts {
    notifier: ToastNotifier,
    to: Sender<Message>,
    shown: Option<ToastNotification>,
}

impl Toasts {
    /// Those of the program that [`register`] has told of.
    ///
    /// # Errors
    /// Where this Windows has none.
    pub fn new(to: Sender<Message>) -> Result<Self> {
        let notifier = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(ID))?;
        Ok(Toasts {
            notifier,
            to,
            shown: None,
        })
    }

    /// Why the person sees none; `None`: they do.
    pub fn why_off(&self) -> Option<String> {
        // A program that has never shown one may not be known yet: then it is taken to be allowed.
        let setting = self.notifier.Setting().unwrap_or(NotificationSetting::Enabled);
        (setting != NotificationSetting::Enabled)
            .then(|| "notifications are switched off in Windows' settings; the tray has the answers".into())
    }

    /// Shows a note in place of the last one.
    ///
    /// # Errors
    /// What Windows says.
    pub fn show(&mut self, token: u64, note: &Note) -> Result<()> {
        self.hide();
        let xml = XmlDocument::new()?;
        xml.LoadXml(&HSTRING::from(toast_text::xml(note)))?;
        let toast = ToastNotification::CreateToastNotification(&xml)?;
        let to = self.to.clone();
        toast.Activated(&TypedEventHandler::<ToastNotification, IInspectable>::new(
            move |_, args| {
                let args = args
                    .as_ref()
                    .and_then(|a| a.cast::<ToastActivatedEventArgs>().ok());
                let key = args
                    .and_then(|a| a.Arguments().ok())
                    .unwrap_or_default()
                    .to_string_lossy();
                // A click beside the buttons wants to see more.
                let message = if key.is_empty() {
                    Message::Menu(Ask::Open(Page::Today))
                } else {
                    Message::Note(News::Pressed(token, key))
                };
                drop(to.send(message)); // the loop may be ending
                Ok(())
            },
        ))?;
        let (to, plain) = (self.to.clone(), note.clone());
        toast.Failed(
            &TypedEventHandler::<ToastNotification, ToastFailedEventArgs>::new(move |_, _| {
                // A moment ago it was on screen, as far as anybody knew.
                if let Err(why) = balloon::show(&plain) {
                    drop(to.send(Message::Note(News::NotShown(token, why)))); // as above
                }
                Ok(())
            }),
        )?;
        if note.expire > 0 {
            // It leaves the list of notifications too: nobody is to answer a reminder of yesterday.
            let millis = now().wall.timestamp_millis() + i64::from(note.expire);
            let at = PropertyValue::CreateDateTime(DateTime {
                UniversalTime: EPOCH + millis * 10_000,
            })?;
            toast.SetExpirationTime(&at.cast::<IReference<DateTime>>()?)?;
        }
        self.notifier.Show(&toast)?;
        self.shown = Some(toast);
        Ok(())
    }

    /// Takes the shown one back.
    pub fn hide(&mut self) {
        if let Some(toast) = self.shown.take() {
            let _ = self.notifier.Hide(&toast); // it may have gone by itself
        }
    }
}

/// Whether toasts are to be had, for `doctor`. `Err`: why not.
///
/// # Errors
/// In words.
pub fn probe() -> std::result::Result<(), String> {
    let to = std::sync::mpsc::channel().0;
    let toasts = Toasts::new(to).map_err(|e| format!("Windows shows no toasts here: {e}"))?;
    toasts.why_off().map_or(Ok(()), Err)
}
