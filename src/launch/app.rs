//! Starting the application of the windows by Launch Services, on macOS. Since macOS 14 a child process
//! cannot take the focus: activation is cooperative, and the companion, which is never the active
//! application, cannot yield it. Launch Services activates an application that the user asked for.

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

/// How long to wait for the answer of Launch Services.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Why no application was started.
pub enum Failure {
    /// The reason that Launch Services gave.
    Refused(String),
    /// No answer within the time limit; the application may still start.
    Silent,
}

/// Starts the application bundle `app` in the foreground, with the arguments and the environment of
/// `command`, and waits until it has started.
///
/// # Errors
/// See [`Failure`].
pub fn open(app: &Path, command: &Command) -> Result<(), Failure> {
    autoreleasepool(|_| {
        let configuration = NSWorkspaceOpenConfiguration::configuration();
        configuration.setActivates(true);
        // Each window is a separate process.
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
            // SAFETY: the pointer is null, or to an error that lives as long as this call.
            let why = unsafe { error.as_ref() }.map(|e| e.localizedDescription().to_string());
            let answer = if app.is_null() {
                Err(why.unwrap_or_default())
            } else {
                Ok(())
            };
            let _ = to.send(answer); // fails after the time limit
        });
        let url = NSURL::fileURLWithPath(&text(app.as_os_str()));
        NSWorkspace::sharedWorkspace().openApplicationAtURL_configuration_completionHandler(
            &url,
            &configuration,
            Some(&done),
        );
        match answer.recv_timeout(TIMEOUT) {
            Ok(answer) => answer.map_err(Failure::Refused),
            Err(_) => Err(Failure::Silent),
        }
    })
}

fn text(text: &OsStr) -> Retained<NSString> {
    NSString::from_str(&text.to_string_lossy())
}
