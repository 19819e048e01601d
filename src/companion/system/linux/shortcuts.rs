//! The global shortcuts on Linux. In a Wayland session the portal has them, over the notifier's connection
//! (`portal_shortcuts.rs`). On X11 a thread waits for grabbed keys (`x11_keys.rs`); it exists only while there are
//! shortcuts, and sleeps until a key or another set of shortcuts arrives.

use super::x11_keys::{Grabs, display_error};
use super::{Notifier, Screen};
use crate::cause::Cause;
use crate::companion::Message;
use crate::companion::binding::{BindError, Binding, ShortcutEvent};
use crate::paths;
use crate::shortcut::ShortcutAction;
use crate::waiter::{Source, Waiter};
use std::io::{ErrorKind, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectError, DisplayParsingError, ReplyError};
use x11rb::protocol::Event;
use x11rb::protocol::xproto::Mapping;
use x11rb::rust_connection::RustConnection;

/// The global shortcuts of the desktop.
#[derive(Default)]
pub struct ShortcutKeys {
    grabs: Option<GrabThread>,
    /// The thread before, which may still hold keys.
    ending: Option<JoinHandle<()>>,
}

impl ShortcutKeys {
    /// Asks the desktop for these shortcuts in place of the present ones. The answer and the keys arrive as
    /// [`Message::Shortcut`].
    pub fn bind(
        &mut self,
        bindings: Vec<Binding>,
        _: &Screen,
        notifier: Option<&Notifier>,
        to: &Sender<Message>,
    ) {
        let screen = paths::screen();
        let asked = if !screen.wayland.is_empty() {
            match notifier {
                Some(notifier) => {
                    notifier.bind_shortcuts(bindings);
                    return;
                }
                None => Err(BindError::NoSessionBus),
            }
        } else if screen.x11.is_empty() {
            Err(BindError::NoDisplay)
        } else {
            self.grab(bindings.clone(), to)
        };
        if let Err(why) = asked {
            report(to, ShortcutEvent::all_failed(&bindings, &why));
        }
    }

    fn grab(&mut self, bindings: Vec<Binding>, to: &Sender<Message>) -> Result<(), BindError> {
        if bindings.is_empty() {
            self.ending = self.grabs.take().map(|grabs| grabs.thread).or(self.ending.take());
            return Ok(());
        }
        let running = self.grabs.as_mut().filter(|grabs| !grabs.thread.is_finished());
        if let Some(grabs) = running
            && grabs.send(bindings.clone())
        {
            return Ok(());
        }
        let before = self.grabs.take().map(|grabs| grabs.thread).or(self.ending.take());
        let new = GrabThread::start(bindings, before, to.clone());
        self.grabs = Some(new.map_err(|e| BindError::Thread(Cause::new(e)))?);
        Ok(())
    }
}

fn report(to: &Sender<Message>, event: ShortcutEvent) {
    let _ = to.send(Message::Shortcut(event)); // the loop may be ending
}

/// The connection to the thread, which ends when this is dropped.
struct GrabThread {
    bindings: Sender<Vec<Binding>>,
    wake: UnixStream,
    thread: JoinHandle<()>,
}

impl GrabThread {
    /// Starts the thread. It waits for the one `before` it to release its keys.
    fn start(
        bindings: Vec<Binding>,
        before: Option<JoinHandle<()>>,
        to: Sender<Message>,
    ) -> std::io::Result<Self> {
        let (wake, woken) = UnixStream::pair()?;
        woken.set_nonblocking(true)?;
        let (sender, inbox) = channel();
        let thread = std::thread::Builder::new().name("shortcuts".into());
        let thread = thread.spawn(move || {
            if let Some(before) = before {
                let _ = before.join(); // it has ended either way
            }
            match Keys::new(bindings.clone(), woken, inbox, to.clone()) {
                Ok(keys) => {
                    let mut waiter = Waiter::default();
                    waiter.add(keys);
                    waiter.run();
                }
                Err(why) => report(&to, ShortcutEvent::all_failed(&bindings, &why)),
            }
        })?;
        Ok(GrabThread {
            bindings: sender,
            wake,
            thread,
        })
    }

    /// Asks for other shortcuts. Returns false if the thread has ended.
    fn send(&mut self, bindings: Vec<Binding>) -> bool {
        self.bindings.send(bindings).is_ok() && self.wake.write_all(&[0]).is_ok()
    }
}

/// The keys of the X server.
struct Keys {
    x: RustConnection,
    grabs: Grabs,
    bindings: Vec<Binding>,
    /// Other bindings; a byte on `woken` announces them, and its end is the end of the thread.
    inbox: Receiver<Vec<Binding>>,
    woken: UnixStream,
    to: Sender<Message>,
    /// What was reported last.
    failed: Option<Vec<(ShortcutAction, BindError)>>,
}

impl Keys {
    fn new(
        bindings: Vec<Binding>,
        woken: UnixStream,
        inbox: Receiver<Vec<Binding>>,
        to: Sender<Message>,
    ) -> Result<Self, BindError> {
        let (x, screen) = x11rb::connect(None).map_err(|e| match e {
            ConnectError::DisplayParsingError(DisplayParsingError::DisplayNotSet) => BindError::NoDisplay,
            e => display_error(e),
        })?;
        let grabs = Grabs::new(&x, screen).ok_or(BindError::NoDisplay)?;
        let mut keys = Keys {
            x,
            grabs,
            bindings,
            inbox,
            woken,
            to,
            failed: None,
        };
        keys.grab().map_err(display_error)?;
        Ok(keys)
    }

    /// Grabs the keys, and reports it if that is news.
    fn grab(&mut self) -> Result<(), ReplyError> {
        let failed = self.grabs.replace(&self.x, &self.bindings)?;
        if self.failed.as_ref() != Some(&failed) {
            report(&self.to, ShortcutEvent::Bound(failed.clone()));
            self.failed = Some(failed);
        }
        Ok(())
    }

    /// Whether the shortcuts are not wanted any more.
    fn is_over(&mut self) -> bool {
        let mut bytes = [0; 16];
        loop {
            match self.woken.read(&mut bytes) {
                Ok(0) => return true,
                Ok(_) => {}
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return e.kind() != ErrorKind::WouldBlock,
            }
        }
    }

    /// Handles what has arrived. Returns false once the shortcuts are not wanted any more.
    fn handle(&mut self) -> Result<bool, ReplyError> {
        if self.is_over() {
            self.grabs.release(&self.x)?;
            return Ok(false);
        }
        if let Some(newest) = self.inbox.try_iter().last() {
            (self.bindings, self.failed) = (newest, None);
            self.grab()?;
        }
        loop {
            let mut keyboard_changed = false;
            while let Some(event) = self.x.poll_for_event()? {
                match event {
                    Event::KeyPress(press) => {
                        if let Some(action) = self.grabs.on_press(&press) {
                            report(&self.to, ShortcutEvent::Pressed(action));
                        }
                    }
                    Event::KeyRelease(release) => self.grabs.on_release(&release),
                    Event::MappingNotify(change) => keyboard_changed |= change.request != Mapping::POINTER,
                    _ => {}
                }
            }
            if !keyboard_changed {
                return Ok(true);
            }
            self.grab()?; // events may arrive meanwhile, and then wait in the connection
        }
    }
}

impl Source for Keys {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        vec![self.x.stream().as_fd(), self.woken.as_fd()]
    }

    fn ready(&mut self) -> bool {
        self.handle().unwrap_or_else(|e| {
            report(
                &self.to,
                ShortcutEvent::all_failed(&self.bindings, &display_error(e)),
            );
            false
        })
    }
}
