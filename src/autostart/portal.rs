//! Starting at login from a Flatpak. The sandbox cannot write to the autostart folder of the desktop. The
//! Background portal (`org.freedesktop.portal.Background`, method `RequestBackground`) does it instead, and
//! may ask the user first.
//!
//! The portal has no method for the current state, so that its last answer is stored in a file.

use super::{Autostart, Refusal};
use crate::{files, paths};
use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, message::Type};

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const BACKGROUND: &str = "org.freedesktop.portal.Background";
const REQUEST: &str = "org.freedesktop.portal.Request";
/// How long to wait for the answer. The desktop may ask the user first.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The answer of the portal: 0 granted, 1 cancelled by the user, 2 failed; and what it granted.
type Response = (u32, HashMap<String, OwnedValue>);

pub fn place() -> String {
    "the desktop's list of apps that start at login".into()
}

fn state_file() -> io::Result<PathBuf> {
    let folder = paths::data_folder().ok_or_else(|| io::Error::other("no home folder was found"))?;
    Ok(folder.join("autostart-portal"))
}

pub fn state() -> io::Result<Autostart> {
    match std::fs::read_to_string(state_file()?) {
        Ok(text) if text.trim() == "on" => Ok(Autostart::On),
        Ok(_) => Ok(Autostart::Off),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Autostart::Off),
        Err(e) => Err(e),
    }
}

pub fn set(on: bool) -> io::Result<()> {
    let answer = request(on).map_err(io::Error::other)?;
    if !is_granted(answer.as_ref(), on) {
        return Err(Refusal::ByDesktop.into());
    }
    let file = state_file()?;
    if let Some(folder) = file.parent() {
        files::create_folder(folder)?;
    }
    files::write(&file, if on { "on\n" } else { "off\n" })
}

/// Whether the answer grants the request. `None`: there was no answer in time.
fn is_granted(answer: Option<&Response>, on: bool) -> bool {
    let Some((0, results)) = answer else { return false };
    results
        .get("autostart")
        .is_some_and(|v| bool::try_from(v).is_ok_and(|v| v == on))
}

/// Sends the request and waits for the answer.
fn request(on: bool) -> zbus::Result<Option<Response>> {
    let bus = Connection::session()?;
    // The subscription precedes the call, because the answer may arrive before the call returns.
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(NAME)?
        .interface(REQUEST)?
        .member("Response")?
        .build();
    let answers = MessageIterator::for_match_rule(rule, &bus, None)?;
    let options: HashMap<&str, Value> = HashMap::from([
        ("autostart", on.into()),
        ("background", true.into()),
        ("commandline", vec!["unbrace", "run"].into()),
        ("reason", "Reminders from the time you log in".into()),
    ]);
    let reply = bus.call_method(
        Some(NAME),
        PATH,
        Some(BACKGROUND),
        "RequestBackground",
        &("", options),
    )?;
    let handle: OwnedObjectPath = reply.body().deserialize()?;

    let (to, answer) = mpsc::channel();
    std::thread::spawn(move || {
        for message in answers.flatten() {
            if message.header().path().is_some_and(|p| *p == *handle) {
                let _ = to.send(message.body().deserialize::<Response>()); // fails after the time limit
                return;
            }
        }
    });
    let got = answer.recv_timeout(TIMEOUT);
    bus.close()?; // ends the thread
    got.ok().transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_with_the_requested_state_is_granted() {
        let response = |code, autostart: bool| {
            let results = HashMap::from([("autostart".to_owned(), OwnedValue::from(autostart))]);
            (code, results)
        };
        assert!(is_granted(Some(&response(0, true)), true));
        assert!(is_granted(Some(&response(0, false)), false));
        assert!(!is_granted(Some(&response(0, false)), true));
        assert!(!is_granted(Some(&response(1, true)), true));
        assert!(!is_granted(Some(&(0, HashMap::new())), true));
        assert!(!is_granted(None, true));
    }
}
