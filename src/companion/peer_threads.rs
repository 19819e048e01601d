//! The peers of the pipe on Windows, where each has a thread of its own: commands, which send one request,
//! and windows, which stay connected.

use super::Message;
use crate::ipc::{self, Listener, PeerError, Reply, Request, RequestLine, Role, Stream};
use crate::paths::Screen;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;

/// The largest number of peers. Further ones are disconnected.
const MAX_PEERS: usize = 64;

/// Accepts peers from now on.
pub(super) fn listen(listener: Listener, to: Sender<Message>) {
    let run = move || {
        let peers = Arc::new(AtomicUsize::new(0));
        loop {
            let Ok(stream) = listener.accept() else {
                // The process may be out of handles. It tries again after a pause, or it would use a whole
                // core.
                std::thread::sleep(std::time::Duration::from_millis(100));
                continue;
            };
            let served = peers.fetch_add(1, Ordering::Relaxed) < MAX_PEERS && {
                let (to, done) = (to.clone(), Arc::clone(&peers));
                let thread = std::thread::Builder::new().name("peer".into());
                // Where the user has no threads left, this peer is refused and the companion goes on.
                thread
                    .spawn(move || {
                        read_request(stream, &to);
                        done.fetch_sub(1, Ordering::Relaxed);
                    })
                    .is_ok()
            };
            if !served {
                peers.fetch_sub(1, Ordering::Relaxed);
            }
        }
    };
    // Without the thread no command can connect; reminders come all the same.
    let _ = std::thread::Builder::new().name("socket".into()).spawn(run);
}

/// Reads one request within the limits of the protocol.
fn read_request(stream: Stream, to: &Sender<Message>) {
    let refusal = match ipc::read::<RequestLine>(&stream) {
        Ok(RequestLine {
            request: Request::Subscribe(role, screen),
            ..
        }) => return keep_window(stream, role, screen, to),
        Ok(request) => {
            let _ = to.send(Message::Request(stream, request.request)); // the loop may be ending
            return;
        }
        Err(PeerError::Version(_)) => {
            "the running companion is of another version: `unbrace quit` ends it, then start Unbrace again"
        }
        Err(_) => "that was not understood",
    };
    let _ = ipc::write(&stream, &Reply::new(false, refusal)); // the peer may be gone
}

/// Waits for the end of a window. It sends nothing more on this connection.
fn keep_window(stream: Stream, role: Role, screen: Screen, to: &Sender<Message>) {
    static NEXT_ID: AtomicU64 = AtomicU64::new(0);
    let id = NEXT_ID.fetch_add(1, Ordering::Relaxed);
    let Ok(own) = stream.try_clone() else { return };
    if to.send(Message::WindowOpened(id, role, screen, own)).is_err() {
        return;
    }
    stream.wait_for_end();
    let _ = to.send(Message::WindowClosed(id)); // the loop may be ending
}
