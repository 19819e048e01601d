//! The connection to the companion: a subscription to its state, and single requests.

use std::io::{BufRead, BufReader};
use std::sync::{Arc, Mutex, PoisonError};
use unbrace::ipc::{self, ClientError, Frame, Page, Reply, Request, Role, Stream};
use unbrace::open_windows::{self, Mark};
use unbrace::{launch, paths};

/// This window's subscription to the companion.
#[derive(Default)]
pub struct Link(Mutex<Subscription>);

#[derive(Default)]
struct Subscription {
    stream: Option<Stream>,
    ended: bool,
    /// Tells a companion that has just started to wait for this window.
    mark: Option<Mark>,
}

impl Link {
    /// Keeps a handle with which the subscription can be ended. `false` if the window is closing and wants no
    /// subscription.
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

    /// Ends the subscription. A window does so before it disappears: the companion then starts a new one for
    /// whatever is asked for afterwards, instead of handing it to a process that is ending.
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

/// Follows the companion on a thread of its own until the link ends, and reconnects when the companion has
/// gone. `notify` runs on that thread.
pub fn subscribe(link: Arc<Link>, role: Role, notify: impl Fn(CompanionEvent) + Send + 'static) {
    link.mark(role);
    let run = move || {
        while !link.ended() {
            match ipc::subscribe(&paths::runtime_folders(), role) {
                Err(_) => notify(CompanionEvent::Disconnected),
                Ok(stream) if link.keep(&stream) => {
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
                Ok(_) => return,
            }
            std::thread::sleep(open_windows::RECONNECTS);
        }
    };
    drop(std::thread::Builder::new().name("link".into()).spawn(run)); // without it the window is read-only
}

/// Why the companion did not do what it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestError {
    /// No companion of this version runs.
    NotRunning,
    /// The companion refused, or the connection failed: the reason, for people.
    Refused(String),
}

/// Sends a request to the companion and waits for its answer, for as long as 20 seconds where the companion
/// opens a window: not for the event loop.
///
/// # Errors
/// The companion does not run, or refuses.
pub fn request(request: Request) -> Result<Reply, RequestError> {
    let (request, page) = match request {
        Request::Open(page) => (Request::OpenOn(page, paths::screen()), Some(page)),
        request => (request, None),
    };
    match ipc::request(&paths::runtime_folders(), request) {
        Err(ClientError::NotRunning | ClientError::OtherVersion(_)) => Err(RequestError::NotRunning),
        Ok(reply) if reply.elsewhere => match page.map(|page| launch::open(page, true)) {
            Some(Err(why)) => Err(RequestError::Refused(why.to_string())),
            _ => Ok(reply),
        },
        Ok(reply) => Ok(reply),
        Err(e) => Err(RequestError::Refused(e.to_string())),
    }
}

/// Starts the guide on exactly this exercise, through the companion or by itself where none runs. Not for the event loop.
///
/// # Errors
/// The companion refuses, or no window can open.
pub fn try_exercise(id: &str) -> Result<(), RequestError> {
    match request(Request::Try(id.to_owned(), paths::screen())) {
        Err(RequestError::NotRunning) => {
            let opened = launch::open_exercise(id);
            opened
                .map(drop)
                .map_err(|why| RequestError::Refused(why.to_string()))
        }
        answer => answer.map(drop),
    }
}

/// Starts the companion, after one that is ending. Not for the event loop.
///
/// # Errors
/// The executable is missing or cannot be started.
pub fn start_companion() -> std::io::Result<()> {
    unbrace::companion::wait_until_free();
    let mut command = std::process::Command::new(unbrace::executable::companion()?);
    command.arg("run").stdin(std::process::Stdio::null());
    paths::pass_home_to(&mut command);
    command.spawn().map(drop)
}

/// Opens a page through the companion, or by itself where no companion runs. Not for the event loop.
pub fn open(page: Page) {
    if request(Request::Open(page)).is_err() {
        let _ = launch::open(page, true); // the window shows by itself whether it came
    }
}
