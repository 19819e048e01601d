//! Starting the windows' application by Launch Services, on macOS. A process that another one starts by itself may not take
//! the focus since macOS 14: activation is cooperative, and the companion, which is never the active application, has none
//! to hand on. Launch Services activates what a person has asked for.

#![allow(unsafe_code)]

use block2::RcBlock;
use objc2::rc::{Retained, autoreleasepool};
use objc2_app_kit::{NSRunningApplication, NSWorkspace, NSWorkspaceOpenConfiguration};
use objc2_foundation::{NSArray, NSDictionary, NSError, NSString, NSURL};
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::channel;
use std::time::Duration;

/// How long Launch Services has for its answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why no application was started.
pub enum Failure {
    /// Launch Services refused, and why.
    Refused(String),
    /// It has not answered; the application may yet come up.
    Silent,
}

/// Starts the application in the folder `app` with the arguments and the variables of `command`, in the foreground. It returns
/// when the application is up.
///
/// # Errors
/// When it did not come up.
pub fn open(app: &Path, command: &Command) -> Result<(), Failure> {
    autoreleasepool(|_| {
        let configuration = NSWorkspaceOpenConfiguration::configuration();
        configuration.setActivates(true);
        // Each window is a process of its own.
        configuration.setCreatesNewApplicationInstance(true);
        configuration.setAllowsRunningApplicationSubstitution(false);
        configuration.setAddsToRecentItems(false);
        configuration.setPromptsUserIfNeeded(false);
        let arguments: Vec<_> = command.get_args().map(text).collect();
        configuration.setArguments(&NSArray::from_retained_slice(&arguments));
        let (names, values): (Vec<_>, Vec<_>) = command
            .get_envs()
            .filter_map(|(name, value)| Some((text(name), text(value?))))
            .unzip();
        let names: Vec<&NSString> = names.iter().map(|name| &**name).collect();
        configuration.setEnvironment(&NSDictionary::from_retained_objects(&names, &values));
        let (to, answer) = channel();
        let done = RcBlock::new(move |app: *mut NSRunningApplication, error: *mut NSError| {
            // SAFETY: null, or an error that lives as long as this call.
            let why = unsafe { error.as_ref() }.map(|e| e.localizedDescription().to_string());
            let answer = if app.is_null() {
                Err(why.unwrap_or_default())
            } else {
                Ok(())
            };
            drop(to.send(answer)); // the wait may have ended
        });
        let url = NSURL::fileURLWithPath(&text(app.as_os_str()));
        NSWorkspace::sharedWorkspace().openApplicationAtURL_configuration_completionHandler(
            &url,
            &configuration,
            Some(&done),
        );
        match answer.recv_timeout(PATIENCE) {
            Ok(answer) => answer.map_err(Failure::Refused),
            Err(_) => Err(Failure::Silent),
        }
    })
}

fn text(text: &OsStr) -> Retained<NSString> {
    NSString::from_str(&text.to_string_lossy())
}
