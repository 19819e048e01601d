//! Whoever connects to the pipe on Windows, where each peer has a thread of its own: commands, which ask once, and windows,
//! which stay.

use super::Message;
use crate::ipc::{self, Ask, Listener, PeerError, Reply, Request, Role, Stream};
use crate::place::Screen;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;

/// At most this many peers are connected at once; more are cut off.
const MOST_PEERS: usize = 64;

/// Hears requests from now on.
pub(super) fn listen(listener: Listener, to: Sender<Message>) {
    let run = move || {
        let peers = Arc::new(AtomicUsize::new(0));
        loop {
            let Ok(stream) = listener.accept() else {
                // Out of handles, say: it is tried again, but not at once, or it would spin.
                std::thread::sleep(std::time::Duration::from_millis(100));
                continue;
            };
            let heard = peers.fetch_add(1, Ordering::Relaxed) < MOST_PEERS && {
                let (to, done) = (to.clone(), Arc::clone(&peers));
                let thread = std::thread::Builder::new().name("peer".into());
                // Where the user may have no more threads, this peer is refused and the companion lives on.
                thread
                    .spawn(move || {
                        hear(stream, &to);
                        done.fetch_sub(1, Ordering::Relaxed);
                    })
                    .is_ok()
            };
            if !heard {
                peers.fetch_sub(1, Ordering::Relaxed);
            }
        }
    };
    // Without the thread nobody can reach this companion; reminders come all the same.
    drop(std::thread::Builder::new().name("socket".into()).spawn(run));
}

/// Takes one request within the protocol's limits.
fn hear(stream: Stream, to: &Sender<Message>) {
    let refusal = match ipc::read::<Request>(&stream) {
        Ok(Request {
            ask: Ask::Subscribe(role, screen),
            ..
        }) => return keep(stream, role, screen, to),
        Ok(request) => {
            drop(to.send(Message::Request(stream, request.ask))); // the loop may be ending
            return;
        }
        Err(PeerError::Version(_)) => {
            "the running companion is of another version: `unbrace quit` ends it, then start Unbrace again"
        }
        Err(_) => "that was not understood",
    };
    let _ = ipc::write(&stream, &Reply::new(false, refusal)); // the peer may be gone
}

/// A window stays connected; it says nothing more on this connection, and its end shows when it goes.
fn keep(stream: Stream, role: Role, screen: Screen, to: &Sender<Message>) {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let id = NUMBER.fetch_add(1, Ordering::Relaxed);
    let Ok(own) = stream.try_clone() else { return };
    if to.send(Message::WindowOpened(id, role, screen, own)).is_err() {
        return;
    }
    stream.wait_for_end();
    drop(to.send(Message::WindowClosed(id))); // the loop may be ending
}
