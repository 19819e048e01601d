//! The connection to the companion: a thread that reads its frames, and comes back when it has gone.

use crate::app::{self, App};
use slint::ComponentHandle;
use std::io::{BufRead, BufReader};
use std::rc::Rc;
use std::sync::{Mutex, PoisonError};
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

/// Closes the window, and with it the process.
pub fn close<C: ComponentHandle>(ui: &C) {
    app::current().inspect(|app| app.link.end());
    let _ = ui.hide(); // it may be hidden already
}

/// What a window hears.
#[derive(Clone, Debug)]
pub enum News {
    /// The companion's state.
    Frame(Box<Frame>),
    /// No companion runs, or not any more.
    Alone,
    /// One runs that speaks another version.
    Stranger,
}

/// Follows the companion on a thread of its own for as long as the window lives; `hear` runs on the event loop.
pub fn follow<C: ComponentHandle + 'static>(role: Role, ui: slint::Weak<C>, hear: fn(&C, &Rc<App>, News)) {
    let tell = move |news: News| {
        let ui = ui.clone();
        // The loop may be over.
        let _ = slint::invoke_from_event_loop(move || {
            if let (Some(ui), Some(app)) = (ui.upgrade(), app::current()) {
                hear(&ui, &app, news);
            }
        });
    };
    let Some(link) = app::current().map(|app| app.link.clone()) else {
        return;
    };
    link.mark(role);
    let run = move || {
        while !link.ended() {
            match ipc::subscribe(&place::runtime_folders(), role) {
                None | Some(Err(_)) => tell(News::Alone),
                Some(Ok(stream)) if link.keep(&stream) => {
                    for line in BufReader::new(stream).lines().map_while(Result::ok) {
                        match serde_json::from_str::<Frame>(&line) {
                            Ok(frame) if frame.version == ipc::VERSION => tell(News::Frame(Box::new(frame))),
                            _ => tell(News::Stranger),
                        }
                    }
                    if !link.ended() {
                        tell(News::Alone);
                    }
                }
                Some(Ok(_)) => return,
            }
            std::thread::sleep(open_windows::RECONNECTS);
        }
    };
    drop(std::thread::Builder::new().name("link".into()).spawn(run)); // without it the window is read-only
}

/// For windows that need nothing but to come to the front and to end with the companion.
pub fn to_front<C: ComponentHandle + 'static>(ui: &C, _: &Rc<App>, news: News) {
    if let News::Frame(frame) = news {
        front_or_close(ui.window(), &frame);
    }
}

/// What every window does with a frame.
pub fn front_or_close(window: &slint::Window, frame: &Frame) {
    use slint::winit_030::WinitWindowAccessor;
    if frame.close {
        let _ = slint::quit_event_loop(); // it may be ending already
    } else if frame.show.is_some() {
        window.set_minimized(false);
        window.with_winit_window(|w| w.focus_window());
    }
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
