//! Start at login from inside a Flatpak. The sandbox cannot write the desktop's autostart folder; the Background portal does
//! it instead (`org.freedesktop.portal.Background`, method `RequestBackground`), and may ask the person first.
//!
//! The portal cannot be asked for the present state. The last answer that it gave is kept in a file of Unbrace's own.

use super::{Autostart, Hindrance};
use crate::{files, place};
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
/// How long an answer may take: the desktop may be asking the person.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the portal answers: 0 granted, 1 cancelled by the person, 2 ended otherwise; and what it granted.
type Response = (u32, HashMap<String, OwnedValue>);

pub fn place() -> String {
    "the desktop's list of apps that start at login".into()
}

fn kept() -> io::Result<PathBuf> {
    let folder = place::data_folder().ok_or_else(|| io::Error::other("no home folder was found"))?;
    Ok(folder.join("autostart-portal"))
}

pub fn state() -> io::Result<Autostart> {
    match std::fs::read_to_string(kept()?) {
        Ok(text) if text.trim() == "on" => Ok(Autostart::On),
        Ok(_) => Ok(Autostart::Off),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Autostart::Off),
        Err(e) => Err(e),
    }
}

pub fn set(on: bool) -> io::Result<()> {
    let answer = request(on).map_err(io::Error::other)?;
    if !is_granted(answer.as_ref(), on) {
        return Err(Hindrance::Refused.into());
    }
    let file = kept()?;
    if let Some(folder) = file.parent() {
        files::create_folder(folder)?;
    }
    files::write(&file, if on { "on\n" } else { "off\n" })
}

/// Whether the answer is the wish. `None`: there was none in time.
fn is_granted(answer: Option<&Response>, on: bool) -> bool {
    let Some((0, results)) = answer else { return false };
    results
        .get("autostart")
        .is_some_and(|v| bool::try_from(v).is_ok_and(|v| v == on))
}

/// Asks the portal, and waits for its answer.
fn request(on: bool) -> zbus::Result<Option<Response>> {
    let bus = Connection::session()?;
    // Subscribed before the call: the answer may come before the call returns.
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
                drop(to.send(message.body().deserialize::<Response>())); // the wait may have ended
                return;
            }
        }
    });
    let got = answer.recv_timeout(PATIENCE);
    bus.close()?; // ends the thread
    got.ok().transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_that_is_the_wish_counts() {
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
