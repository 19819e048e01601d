//! The connection to the companion: a subscription to its state, and single requests.

use std::io::{BufRead, BufReader};
use std::sync::{Arc, Mutex, PoisonError};
use unbrace::ipc::{self, Ask, Frame, PeerError, Reply, Role, Stream};
use unbrace::open_windows::{self, Mark};
use unbrace::{launch, place};

/// This window's subscription to the companion.
#[derive(Default)]
pub struct Link(Mutex<Subscription>);

#[derive(Default)]
struct Subscription {
    stream: Option<Stream>,
    ended: bool,
    /// Shows a companion that has just started that it is to wait for this window.
    mark: Option<Mark>,
}

impl Link {
    /// Keeps a handle of the present subscription, to end it with. `false`: the window is closing, and there is to be none.
    fn keep(&self, stream: &Stream) -> bool {
        let mut link = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        link.stream = stream.try_clone().ok();
        !link.ended
    }

    fn mark(&self, role: Role) {
        let mut link = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        link.mark = open_windows::mark(role);
    }

    fn ended(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).ended
    }

    /// Ends the subscription. A window does so before it disappears: the companion then starts a new one for whatever is
    /// asked for afterwards, instead of handing it to a process that is ending.
    pub fn end(&self) {
        let mut link = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        link.ended = true;
        drop(link.mark.take());
        link.stream.take().inspect(Stream::cut);
    }
}

/// What a window receives from its subscription.
#[derive(Clone, Debug)]
pub enum CompanionEvent {
    /// The companion's state.
    Frame(Box<Frame>),
    /// No companion runs, or it has ended.
    Disconnected,
    /// The companion speaks another version of the protocol.
    IncompatibleVersion,
}

/// Follows the companion on a thread of its own until the link ends, and reconnects when the companion has gone. `notify`
/// runs on that thread.
pub fn subscribe(link: Arc<Link>, role: Role, notify: impl Fn(CompanionEvent) + Send + 'static) {
    link.mark(role);
    let run = move || {
        while !link.ended() {
            match ipc::subscribe(&place::runtime_folders(), role) {
                None | Some(Err(_)) => notify(CompanionEvent::Disconnected),
                Some(Ok(stream)) if link.keep(&stream) => {
                    for line in BufReader::new(stream).lines().map_while(Result::ok) {
                        notify(match serde_json::from_str::<Frame>(&line) {
                            Ok(frame) if frame.version == ipc::VERSION => {
                                CompanionEvent::Frame(Box::new(frame))
                            }
                            _ => CompanionEvent::IncompatibleVersion,
                        });
                    }
                    if !link.ended() {
                        notify(CompanionEvent::Disconnected);
                    }
                }
                Some(Ok(_)) => return,
            }
            std::thread::sleep(open_windows::RECONNECTS);
        }
    };
    drop(std::thread::Builder::new().name("link".into()).spawn(run)); // without it the window is read-only
}

/// Asks the companion something. `Err`: why not, in its words or ours.
pub fn ask(ask: Ask) -> Result<Reply, Option<String>> {
    let (ask, page) = match ask {
        Ask::Open(page) => (Ask::OpenOn(page, place::screen()), Some(page)),
        ask => (ask, None),
    };
    match ipc::ask(&place::runtime_folders(), ask) {
        None => Err(None),
        Some(Ok(reply)) if reply.elsewhere => match page.map(|page| launch::open(page, true)) {
            Some(Err(why)) => Err(Some(why)),
            _ => Ok(reply),
        },
        Some(Err(PeerError::Version(_))) => Err(None),
        Some(Err(e)) => Err(Some(e.to_string())),
        Some(Ok(reply)) if reply.ok => Ok(reply),
        Some(Ok(reply)) => Err(Some(reply.text)),
    }
}
