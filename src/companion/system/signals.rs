//! The signals that ask a process to end, on Linux and macOS.

use crate::companion::Message;
use std::sync::mpsc::Sender;

/// Tells the loop when one comes.
pub fn listen(to: Sender<Message>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
        return; // then a signal ends it as a crash would: at most a minute of desk time is lost
    };
    let run = move || {
        for _ in signals.forever() {
            drop(to.send(Message::Terminate)); // the loop may be ending
        }
    };
    drop(std::thread::Builder::new().name("signals".into()).spawn(run)); // as above
}
