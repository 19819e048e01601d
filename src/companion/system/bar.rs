//! The tray on Windows and macOS, where it needs the system's event loop on the main thread. `tao` runs that
//! loop, and the companion's own loop runs on another thread, as on every system. The event loop receives
//! views and shows them; choices in the menu go directly to the companion's loop.
//!
//! It sleeps until a view or a click arrives. It wakes up by itself in two cases: once a second while the
//! person has a menu open that has to be replaced, and after 1, 2, 4 … 30 seconds while no taskbar takes the
//! icon.

mod menu;
mod shortcuts;

pub use shortcuts::ShortcutKeys;

use super::icon_retry::IconRetry;
use super::{TrayError, platform};
use crate::cause::Cause;
use crate::companion::Message;
use crate::companion::binding::Binding;
use crate::companion::view::{IconState, TrayView};
use crate::ipc::{Page, Request};
use menu::{Items, same_shape};
use shortcuts::HotKeys;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};
use tao::event::{Event, StartCause};
use tao::event_loop::{ControlFlow, EventLoopBuilder, EventLoopProxy};
use tao::platform::run_return::EventLoopExtRunReturn;
use tray_icon::menu::MenuEvent;
use tray_icon::{Icon, MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};

/// The time until it checks again whether a menu is still open.
const OPEN_MENU_CHECK: Duration = Duration::from_secs(1);
/// The time that the companion has to end when the session is over.
const END_TIMEOUT: Duration = Duration::from_secs(4);

/// A command for the event loop.
pub enum TrayCommand {
    /// Shows the icon. Choices in its menu go to the sender.
    Show(Sender<Message>, TrayView),
    /// Shows another view.
    Update(TrayView),
    /// The scale of the screen may have changed: the icon is drawn in the size for it.
    #[cfg(windows)]
    Rescale,
    /// Asks for these global shortcuts in place of the present ones, and reports keys to the sender.
    Shortcuts(Vec<Binding>, Sender<Message>),
    /// Runs this on the main thread.
    Run(Box<dyn FnOnce() + Send>),
    /// Removes the icon, and reports that.
    Close(Sender<()>),
    /// The companion has ended.
    End,
}

/// The connection to the event loop.
pub struct Screen {
    bar: EventLoopProxy<TrayCommand>,
    over: Arc<AtomicBool>,
}

impl Screen {
    /// Shows the tray icon. Whether a taskbar takes it arrives as [`Message::TrayHost`].
    ///
    /// # Errors
    /// If the event loop has ended.
    pub fn tray(
        &self,
        to: Sender<Message>,
        view: TrayView,
        _folder: Option<&Path>,
    ) -> Result<Tray, TrayError> {
        let tray = Tray {
            bar: self.bar.clone(),
            over: Arc::clone(&self.over),
        };
        tray.send(TrayCommand::Show(to, view))
            .then_some(tray)
            .ok_or(TrayError::EventLoopEnded)
    }

    /// Asks for these global shortcuts in place of the present ones. The answer and the keys arrive as
    /// [`Message::Shortcut`].
    fn bind_shortcuts(&self, bindings: Vec<Binding>, to: Sender<Message>) {
        let _ = self.bar.send_event(TrayCommand::Shortcuts(bindings, to)); // the program may be ending
    }

    /// Runs `work` on the thread that receives the events of the system.
    pub fn run_on_main_thread(&self, work: impl FnOnce() + Send + 'static) {
        if platform::EVENTS_ON_MAIN {
            let _ = self.bar.send_event(TrayCommand::Run(Box::new(work))); // the program may be ending
        } else {
            work();
        }
    }
}

/// The tray icon.
pub struct Tray {
    bar: EventLoopProxy<TrayCommand>,
    /// The event loop takes no more commands: the session is over.
    over: Arc<AtomicBool>,
}

impl Tray {
    fn send(&self, command: TrayCommand) -> bool {
        self.bar.send_event(command).is_ok()
    }

    /// Shows another view. Returns `false` if the event loop has ended.
    pub fn update(&self, view: TrayView) -> bool {
        self.send(TrayCommand::Update(view))
    }

    /// Removes the icon, and returns when it is gone.
    pub fn close(self) {
        let (done, gone) = channel();
        if !self.over.load(Ordering::Relaxed) && self.send(TrayCommand::Close(done)) {
            // An open menu may delay it; it goes with the process.
            let _ = gone.recv_timeout(Duration::from_secs(2));
        }
    }
}

/// The connection for the window that receives changes of the scale.
#[cfg(windows)]
static RESCALE: std::sync::OnceLock<std::sync::Mutex<EventLoopProxy<TrayCommand>>> =
    std::sync::OnceLock::new();

/// Draws the icon again, as the scale of a screen may have changed.
#[cfg(windows)]
pub fn rescale() {
    if let Some(Ok(bar)) = RESCALE.get().map(std::sync::Mutex::lock) {
        let _ = bar.send_event(TrayCommand::Rescale); // the program may be ending
    }
}

/// Runs the companion, or a command that observes the desktop, on a thread of its own, and the event loop on
/// this one. Returns the result, or `None` if there is no thread.
pub fn run_event_loop<T: Send + 'static>(run: impl FnOnce(Screen) -> T + Send + 'static) -> Option<T> {
    let mut bar = EventLoopBuilder::<TrayCommand>::with_user_event().build();
    platform::prepare(&mut bar);
    let over = Arc::new(AtomicBool::new(false));
    let screen = Screen {
        bar: bar.create_proxy(),
        over: Arc::clone(&over),
    };
    let end = bar.create_proxy();
    #[cfg(windows)]
    let _ = RESCALE.set(std::sync::Mutex::new(bar.create_proxy())); // there is one event loop in a process
    let (done, ended) = channel();
    let thread = std::thread::Builder::new().name("companion".into());
    thread
        .spawn(move || {
            let _ = done.send(run(screen)); // the event loop may have ended
            let _ = end.send_event(TrayCommand::End); // as above
        })
        .ok()?;
    let (mut shown, mut companion) = (None, None);
    let mut hot_keys = HotKeys::default();
    let mut result = None;
    bar.run_return(|event, _, control| match event {
        Event::UserEvent(TrayCommand::Show(to, view)) => {
            match ShownIcon::new(&to, view) {
                Ok((icon, then)) => (shown, *control) = (Some(icon), then),
                Err(why) => drop(to.send(Message::TrayHost(Err(why)))), // the loop may be ending
            }
            companion = Some(to);
        }
        Event::UserEvent(TrayCommand::Update(view)) => {
            if let Some(shown) = &mut shown {
                *control = shown.show(view);
            }
        }
        #[cfg(windows)]
        Event::UserEvent(TrayCommand::Rescale) => {
            if let Some(shown) = shown.as_mut().filter(|s| s.side != platform::side()) {
                *control = shown.redraw();
            }
        }
        Event::UserEvent(TrayCommand::Shortcuts(bindings, to)) => hot_keys.bind(&bindings, &to),
        Event::UserEvent(TrayCommand::Run(work)) => work(),
        Event::UserEvent(TrayCommand::Close(done)) => {
            shown = None;
            let _ = done.send(()); // the wait may be over
        }
        Event::UserEvent(TrayCommand::End) => *control = ControlFlow::Exit,
        Event::NewEvents(StartCause::ResumeTimeReached { .. }) => {
            *control = shown.as_mut().map_or(ControlFlow::Wait, ShownIcon::on_wait_over);
        }
        Event::NewEvents(StartCause::Init) => *control = ControlFlow::Wait,
        Event::Opened { urls } => {
            platform::opened(urls.iter().filter_map(|u| u.to_file_path().ok()).collect())
        }
        // The program was started again while it runs: it shows its window.
        Event::Reopen { .. } => {
            if let Some(to) = &companion {
                let _ = to.send(Message::Menu(Request::Open(Page::Today))); // the loop may be ending
            }
        }
        // At a logout the system ends the event loop first, and the process when this returns.
        Event::LoopDestroyed => {
            over.store(true, Ordering::Relaxed);
            shown = None;
            let sent = companion.as_ref().map(|to| to.send(Message::Terminate).is_ok());
            let patience = if sent == Some(true) {
                END_TIMEOUT
            } else {
                Duration::ZERO
            };
            result = ended.recv_timeout(patience).ok();
        }
        _ => {}
    });
    result.or_else(|| ended.try_recv().ok())
}

/// The icon and its menu.
struct ShownIcon {
    /// `None` if the system creates none.
    icon: Option<TrayIcon>,
    /// The button of the icon for keyboards and screen readers. On Windows the icon needs nothing more.
    #[cfg(target_os = "macos")]
    button: Option<super::macos::button::Button>,
    /// The side of the icon in pixels, as it was drawn.
    side: u32,
    to: Sender<Message>,
    view: TrayView,
    items: Items,
    retry: IconRetry,
    /// When the icon is built again; `None` if it is shown.
    retry_at: Option<Instant>,
    /// The view that could not be shown: its menu has another shape than the one that is open, or no taskbar
    /// takes the icon.
    waiting: Option<TrayView>,
}

impl ShownIcon {
    fn new(to: &Sender<Message>, view: TrayView) -> Result<(Self, ControlFlow), TrayError> {
        listen(to);
        let items = Items::new(&view.menu).map_err(|e| TrayError::Menu(Cause::new(e.to_string())))?;
        let mut shown = ShownIcon {
            icon: None,
            #[cfg(target_os = "macos")]
            button: None,
            side: platform::side(),
            to: to.clone(),
            view,
            items,
            retry: IconRetry::default(),
            retry_at: None,
            waiting: None,
        };
        let then = shown.build();
        Ok((shown, then))
    }

    /// Creates the icon, in place of one that the taskbar did not take.
    fn build(&mut self) -> ControlFlow {
        self.icon = None; // it is withdrawn from a taskbar that took it and reported an error
        self.side = platform::side();
        let made = draw(self.view.icon, self.side).ok().and_then(|icon| {
            platform::with_icon(TrayIconBuilder::new(), icon)
                .with_tooltip(tooltip(&self.view))
                .with_menu(Box::new(self.items.menu.clone()))
                .with_menu_on_left_click(platform::MENU_ON_LEFT_CLICK)
                .with_autosave_name("unbrace") // macOS remembers its place by this name
                .build()
                .ok()
        });
        #[cfg(windows)]
        if let Some(icon) = &made {
            platform::on_built(icon);
        }
        #[cfg(target_os = "macos")]
        {
            let button = |icon| super::macos::button::Button::new(icon, &self.items.menu, &self.view.tooltip);
            self.button = made.as_ref().and_then(button);
        }
        // Building succeeds without a taskbar, but a change of the icon does not.
        let taken = made
            .as_ref()
            .is_some_and(|icon| icon.set_tooltip(Some(tooltip(&self.view))).is_ok());
        self.icon = made;
        self.attempted(taken)
    }

    fn attempted(&mut self, taken: bool) -> ControlFlow {
        let attempt = self.retry.attempted(taken);
        if attempt.is_news {
            let found = if taken { Ok(()) } else { Err(TrayError::NotTaken) };
            let _ = self.to.send(Message::TrayHost(found)); // the loop may be ending
        }
        self.retry_at = attempt.again.map(from_now);
        self.retry_at.map_or(ControlFlow::Wait, ControlFlow::WaitUntil)
    }

    /// Draws the icon again in the size for the screen.
    #[cfg(windows)]
    fn redraw(&mut self) -> ControlFlow {
        if let Some(at) = self.retry_at {
            return ControlFlow::WaitUntil(at);
        }
        self.side = platform::side();
        let drawn = draw(self.view.icon, self.side);
        let icon = self.icon.as_ref();
        let taken = drawn.is_ok_and(|d| icon.is_some_and(|i| platform::set_icon(i, d).is_ok()));
        let then = self.attempted(taken);
        match (&self.waiting, then) {
            (Some(_), ControlFlow::Wait) => wait(OPEN_MENU_CHECK),
            _ => then,
        }
    }

    /// Shows another view. A menu that is open keeps its shape until it is closed.
    fn show(&mut self, view: TrayView) -> ControlFlow {
        if let Some(at) = self.retry_at {
            self.waiting = Some(view);
            return ControlFlow::WaitUntil(at);
        }
        let icon = self.icon.as_ref();
        let drawn = view.icon == self.view.icon
            || draw(view.icon, self.side)
                .is_ok_and(|d| icon.is_some_and(|i| platform::set_icon(i, d).is_ok()));
        let named = tooltip(&view) == tooltip(&self.view)
            || icon.is_some_and(|i| i.set_tooltip(Some(tooltip(&view))).is_ok());
        if !(drawn && named) {
            self.waiting = Some(view);
            return self.attempted(false);
        }
        #[cfg(target_os = "macos")]
        if let Some(button) = self.button.as_ref().filter(|_| view.tooltip != self.view.tooltip) {
            button.set_value(&view.tooltip);
        }
        self.waiting = None;
        if same_shape(&view.menu, &self.view.menu) {
            self.items.set_labels(&view.menu);
            self.view = view;
        } else if platform::menu_is_open() {
            let kept = std::mem::take(&mut self.view.menu);
            self.view = TrayView {
                menu: kept,
                ..view.clone()
            };
            self.waiting = Some(view);
            return wait(OPEN_MENU_CHECK);
        } else if let Ok(items) = Items::new(&view.menu) {
            if let Some(icon) = &self.icon {
                icon.set_menu(Some(Box::new(items.menu.clone())));
            }
            #[cfg(target_os = "macos")]
            if let Some(button) = &self.button {
                button.set_menu(&items.menu);
            }
            self.items = items;
            self.view = view;
        }
        ControlFlow::Wait
    }

    /// The wait is over: the icon is built again, or the waiting view is shown.
    fn on_wait_over(&mut self) -> ControlFlow {
        if self.retry_at.take().is_some() {
            let then = self.build();
            if self.retry_at.is_some() {
                return then;
            }
        }
        match self.waiting.take() {
            Some(view) => self.show(view),
            None => ControlFlow::Wait,
        }
    }
}

/// Passes clicks on the icon and choices in its menu on to the companion.
fn listen(to: &Sender<Message>) {
    // The id of an item is the request itself: a click on a menu that has been replaced keeps its meaning.
    let menu_to = to.clone();
    MenuEvent::set_event_handler(Some(move |event: MenuEvent| {
        #[cfg(windows)]
        crate::foreground::allow_any();
        if let Ok(request) = serde_json::from_str::<Request>(event.id.as_ref()) {
            let _ = menu_to.send(Message::Menu(request)); // the loop may be ending
        }
    }));
    let to = to.clone();
    TrayIconEvent::set_event_handler(Some(move |event: TrayIconEvent| {
        #[cfg(windows)]
        platform::on_tray_event(&event);
        let left = matches!(
            event,
            TrayIconEvent::Click {
                button: MouseButton::Left,
                button_state: MouseButtonState::Up,
                ..
            }
        );
        if left && !platform::MENU_ON_LEFT_CLICK {
            let _ = to.send(Message::Menu(Request::Open(Page::Today))); // as above
        }
    }));
}

fn wait(length: Duration) -> ControlFlow {
    ControlFlow::WaitUntil(from_now(length))
}

#[allow(clippy::disallowed_methods)] // a moment to wake up, not the time
fn from_now(length: Duration) -> Instant {
    Instant::now() + length
}

/// The text of the tooltip, with at most 127 characters, which is the limit of Windows.
fn tooltip(view: &TrayView) -> String {
    let text = format!("Unbrace\n{}", view.tooltip);
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= 127
    };
    text.chars().take_while(fits).collect()
}

fn draw(icon: IconState, side: u32) -> Result<Icon, tray_icon::BadIcon> {
    Icon::from_rgba(platform::pixels(side, icon), side, side)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(line: &str) -> TrayView {
        TrayView {
            tooltip: line.into(),
            icon: IconState::Counting,
            menu: Vec::new(),
        }
    }

    #[test]
    fn tooltip_is_truncated_to_the_limit_of_windows() {
        let long = view(&"\u{1F331}".repeat(100));
        assert_eq!(tooltip(&long).encode_utf16().count(), 126);
        assert_eq!(tooltip(&view("Next")), "Unbrace\nNext");
    }
}
