//! The connection to the companion: a thread that reads its frames, and comes back when it has gone.

use crate::app::{self, App};
use slint::ComponentHandle;
use std::io::{BufRead, BufReader};
use std::rc::Rc;
use std::time::Duration;
use unbrace::ipc::{self, Ask, Frame, PeerError, Reply, Role};
use unbrace::place;

/// While the window is open and no companion runs, one is looked for so often.
const AGAIN: Duration = Duration::from_secs(2);

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
    let run = move || {
        loop {
            match ipc::subscribe(&place::runtime_folders(), role) {
                None | Some(Err(_)) => tell(News::Alone),
                Some(Ok(stream)) => {
                    for line in BufReader::new(stream).lines().map_while(Result::ok) {
                        match serde_json::from_str::<Frame>(&line) {
                            Ok(frame) if frame.version == ipc::VERSION => tell(News::Frame(Box::new(frame))),
                            _ => tell(News::Stranger),
                        }
                    }
                    tell(News::Alone);
                }
            }
            std::thread::sleep(AGAIN);
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
    match ipc::ask(&place::runtime_folders(), ask) {
        None => Err(None),
        Some(Err(PeerError::Version(_))) => Err(None),
        Some(Err(e)) => Err(Some(e.to_string())),
        Some(Ok(reply)) if reply.ok => Ok(reply),
        Some(Ok(reply)) => Err(Some(reply.text)),
    }
}
