//! The tray on Windows and macOS, where it needs the system's message loop on the main thread: `tao` drives that, and the
//! companion's own loop runs on a thread beside it, the same on every system. The bar gets views and shows them; what is
//! chosen in the menu goes straight to the companion's loop.
//!
//! It sleeps until a view or a click comes. Two things alone wake it by themselves: a menu that would have to be replaced while
//! the person has it open, once a second, and a taskbar that has not taken the icon, after 1, 2, 4 … 30 seconds.

mod menu;

use super::icon_retry::IconRetry;
use super::look;
use crate::companion::view::{IconState, TrayView};
use crate::companion::{Message, mark};
use crate::ipc::{Ask, Page};
use menu::{Items, same_shape};
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

/// How soon it looks again at a menu that is open.
const OPEN: Duration = Duration::from_secs(1);
/// What `status` says while no taskbar takes the icon.
const NOT_TAKEN: &str = "the taskbar has not taken the icon yet; use the command line meanwhile";
/// How long the companion has for its end when the session is over.
const LAST_WORDS: Duration = Duration::from_secs(4);

/// What the bar is told.
pub enum TrayCommand {
    /// Show this, and tell what is chosen there.
    Show(Sender<Message>, TrayView),
    /// Show this in its place.
    Update(TrayView),
    /// The screen's scale may be another: draw the icon in its size.
    #[cfg(windows)]
    Rescale,
    /// Do this.
    Do(Box<dyn FnOnce() + Send>),
    /// Take the icon away, and say so.
    Close(Sender<()>),
    /// The companion has ended.
    End,
}

/// The way to the bar.
pub struct Screen {
    bar: EventLoopProxy<TrayCommand>,
    over: Arc<AtomicBool>,
}

impl Screen {
    /// Shows the tray's icon. Whether it is there is told as [`Message::TrayHost`].
    ///
    /// # Errors
    /// When the bar has gone.
    pub fn tray(&self, to: Sender<Message>, view: TrayView, _folder: Option<&Path>) -> Result<Tray, String> {
        let tray = Tray {
            bar: self.bar.clone(),
            over: Arc::clone(&self.over),
        };
        tray.say(TrayCommand::Show(to, view))
            .then_some(tray)
            .ok_or_else(|| "the bar has gone".into())
    }

    /// Does something on the thread that the system's events come to.
    pub fn run_on_main_thread(&self, work: impl FnOnce() + Send + 'static) {
        if look::EVENTS_ON_MAIN {
            drop(self.bar.send_event(TrayCommand::Do(Box::new(work)))); // the program may be ending
        } else {
            work();
        }
    }
}

/// The icon that is shown.
pub struct Tray {
    bar: EventLoopProxy<TrayCommand>,
    /// The bar takes no more words: the session is over.
    over: Arc<AtomicBool>,
}

impl Tray {
    fn say(&self, word: TrayCommand) -> bool {
        self.bar.send_event(word).is_ok()
    }

    /// Shows another view. `false`: the bar has gone for good.
    pub fn update(&self, view: TrayView) -> bool {
        self.say(TrayCommand::Update(view))
    }

    /// Takes the icon away, and returns when it is gone.
    pub fn close(self) {
        let (done, gone) = channel();
        if !self.over.load(Ordering::Relaxed) && self.say(TrayCommand::Close(done)) {
            let _ = gone.recv_timeout(Duration::from_secs(2)); // an open menu may hold it up; it goes with the process
        }
    }
}

/// The way to the bar for the window that hears of another scale.
#[cfg(windows)]
static RESCALE: std::sync::OnceLock<std::sync::Mutex<EventLoopProxy<TrayCommand>>> =
    std::sync::OnceLock::new();

/// The scale of a screen may have changed.
#[cfg(windows)]
pub fn rescale() {
    if let Some(Ok(bar)) = RESCALE.get().map(std::sync::Mutex::lock) {
        drop(bar.send_event(TrayCommand::Rescale)); // the program may be ending
    }
}

/// Runs the companion, or something else that watches, on a thread of its own, and the bar on this one; returns what it
/// brings. `None`: there is no thread to be had.
pub fn run_event_loop<T: Send + 'static>(run: impl FnOnce(Screen) -> T + Send + 'static) -> Option<T> {
    let mut bar = EventLoopBuilder::<TrayCommand>::with_user_event().build();
    look::prepare(&mut bar);
    let over = Arc::new(AtomicBool::new(false));
    let screen = Screen {
        bar: bar.create_proxy(),
        over: Arc::clone(&over),
    };
    let end = bar.create_proxy();
    #[cfg(windows)]
    let _ = RESCALE.set(std::sync::Mutex::new(bar.create_proxy())); // there is one bar in a process
    let (done, ended) = channel();
    let thread = std::thread::Builder::new().name("companion".into());
    thread
        .spawn(move || {
            drop(done.send(run(screen))); // it waits for nothing else
            drop(end.send_event(TrayCommand::End)); // as above
        })
        .ok()?;
    let (mut shown, mut companion) = (None, None);
    let mut brought = None;
    bar.run_return(|event, _, control| match event {
        Event::UserEvent(TrayCommand::Show(to, view)) => {
            match Shown::new(&to, view) {
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
            if let Some(shown) = shown.as_mut().filter(|s| s.side != look::side()) {
                *control = shown.redraw();
            }
        }
        Event::UserEvent(TrayCommand::Do(work)) => work(),
        Event::UserEvent(TrayCommand::Close(done)) => {
            shown = None;
            let _ = done.send(()); // it may have given up
        }
        Event::UserEvent(TrayCommand::End) => *control = ControlFlow::Exit,
        Event::NewEvents(StartCause::ResumeTimeReached { .. }) => {
            *control = shown.as_mut().map_or(ControlFlow::Wait, Shown::again);
        }
        Event::NewEvents(StartCause::Init) => *control = ControlFlow::Wait,
        Event::Opened { urls } => look::opened(urls.iter().filter_map(|u| u.to_file_path().ok()).collect()),
        // Started again while it runs: its window comes.
        Event::Reopen { .. } => {
            if let Some(to) = &companion {
                drop(to.send(Message::Menu(Ask::Open(Page::Today)))); // the loop may be ending
            }
        }
        // At a logout the system ends the bar first, and the process when this returns.
        Event::LoopDestroyed => {
            over.store(true, Ordering::Relaxed);
            shown = None;
            let asked = companion.as_ref().map(|to| to.send(Message::Terminate).is_ok());
            let patience = if asked == Some(true) {
                LAST_WORDS
            } else {
                Duration::ZERO
            };
            brought = ended.recv_timeout(patience).ok();
        }
        _ => {}
    });
    brought.or_else(|| ended.try_recv().ok())
}

/// The icon, and what it shows.
struct Shown {
    /// `None`: the system makes none.
    icon: Option<TrayIcon>,
    /// The icon for keyboards and screen readers; Windows' own needs nothing more.
    #[cfg(target_os = "macos")]
    button: Option<super::macos::button::Button>,
    /// The icon's side as it was drawn, in pixels.
    side: u32,
    to: Sender<Message>,
    view: TrayView,
    items: Items,
    retry: IconRetry,
    /// When the icon is built again; `None`: it is there.
    again: Option<Instant>,
    /// What could not be shown yet: a menu of another shape while one is open, or anything while no taskbar takes the icon.
    waiting: Option<TrayView>,
}

impl Shown {
    fn new(to: &Sender<Message>, view: TrayView) -> Result<(Self, ControlFlow), String> {
        listen(to);
        let items = Items::new(&view.menu).map_err(|e| format!("{e}; use the command line meanwhile"))?;
        let mut shown = Shown {
            icon: None,
            #[cfg(target_os = "macos")]
            button: None,
            side: look::side(),
            to: to.clone(),
            view,
            items,
            retry: IconRetry::default(),
            again: None,
            waiting: None,
        };
        let then = shown.build();
        Ok((shown, then))
    }

    /// Makes the icon, in place of one that the taskbar did not take.
    fn build(&mut self) -> ControlFlow {
        self.icon = None; // a taskbar that has taken it without saying so takes it back
        self.side = look::side();
        let made = draw(self.view.icon, self.side).ok().and_then(|icon| {
            look::with_icon(TrayIconBuilder::new(), icon)
                .with_tooltip(tooltip(&self.view))
                .with_menu(Box::new(self.items.menu.clone()))
                .with_menu_on_left_click(look::MENU_ON_LEFT_CLICK)
                .with_autosave_name("unbrace") // macOS keeps the place that the person gave it
                .build()
                .ok()
        });
        #[cfg(windows)]
        if let Some(icon) = &made {
            look::built(icon);
        }
        #[cfg(target_os = "macos")]
        {
            let button = |icon| super::macos::button::Button::new(icon, &self.items.menu, &self.view.line);
            self.button = made.as_ref().and_then(button);
        }
        // Building succeeds without a taskbar; a change of what is not there does not.
        let taken = made
            .as_ref()
            .is_some_and(|icon| icon.set_tooltip(Some(tooltip(&self.view))).is_ok());
        self.icon = made;
        self.attempted(taken)
    }

    fn attempted(&mut self, taken: bool) -> ControlFlow {
        let next = self.retry.attempted(taken);
        if next.tell {
            let found = if taken { Ok(()) } else { Err(NOT_TAKEN.into()) };
            drop(self.to.send(Message::TrayHost(found))); // the loop may be ending
        }
        self.again = next.again.map(from_now);
        self.again.map_or(ControlFlow::Wait, ControlFlow::WaitUntil)
    }

    /// Draws the icon anew in the size that the screen wants.
    #[cfg(windows)]
    fn redraw(&mut self) -> ControlFlow {
        if let Some(at) = self.again {
            return ControlFlow::WaitUntil(at);
        }
        self.side = look::side();
        let drawn = draw(self.view.icon, self.side);
        let icon = self.icon.as_ref();
        let taken = drawn.is_ok_and(|d| icon.is_some_and(|i| look::set_icon(i, d).is_ok()));
        let then = self.attempted(taken);
        match (&self.waiting, then) {
            (Some(_), ControlFlow::Wait) => wait(OPEN),
            _ => then,
        }
    }

    /// Shows this; a menu that is open keeps its shape until it is shut.
    fn show(&mut self, view: TrayView) -> ControlFlow {
        if let Some(at) = self.again {
            self.waiting = Some(view);
            return ControlFlow::WaitUntil(at);
        }
        let icon = self.icon.as_ref();
        let drawn = view.icon == self.view.icon
            || draw(view.icon, self.side).is_ok_and(|d| icon.is_some_and(|i| look::set_icon(i, d).is_ok()));
        let told = tooltip(&view) == tooltip(&self.view)
            || icon.is_some_and(|i| i.set_tooltip(Some(tooltip(&view))).is_ok());
        if !(drawn && told) {
            self.waiting = Some(view);
            return self.attempted(false);
        }
        #[cfg(target_os = "macos")]
        if let Some(button) = self.button.as_ref().filter(|_| view.line != self.view.line) {
            button.say(&view.line);
        }
        self.waiting = None;
        if same_shape(&view.menu, &self.view.menu) {
            self.items.rename(&view.menu);
            self.view = view;
        } else if look::menu_is_open() {
            let kept = std::mem::take(&mut self.view.menu);
            self.view = TrayView {
                menu: kept,
                ..view.clone()
            };
            self.waiting = Some(view);
            return wait(OPEN);
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

    /// The wait is over.
    fn again(&mut self) -> ControlFlow {
        if self.again.take().is_some() {
            let then = self.build();
            if self.again.is_some() {
                return then;
            }
        }
        match self.waiting.take() {
            Some(view) => self.show(view),
            None => ControlFlow::Wait,
        }
    }
}

/// Passes on what the person does with the icon and its menu.
fn listen(to: &Sender<Message>) {
    // The choice itself is the item's id: a click on a menu that has been replaced still means what it said.
    let menu_to = to.clone();
    MenuEvent::set_event_handler(Some(move |event: MenuEvent| {
        #[cfg(windows)]
        crate::foreground::allow_any();
        if let Ok(ask) = serde_json::from_str::<Ask>(event.id.as_ref()) {
            drop(menu_to.send(Message::Menu(ask))); // the loop may be ending
        }
    }));
    let to = to.clone();
    TrayIconEvent::set_event_handler(Some(move |event: TrayIconEvent| {
        #[cfg(windows)]
        look::noticed(&event);
        let left = matches!(
            event,
            TrayIconEvent::Click {
                button: MouseButton::Left,
                button_state: MouseButtonState::Up,
                ..
            }
        );
        if left && !look::MENU_ON_LEFT_CLICK {
            drop(to.send(Message::Menu(Ask::Open(Page::Today)))); // as above
        }
    }));
}

fn wait(length: Duration) -> ControlFlow {
    ControlFlow::WaitUntil(from_now(length))
}

#[allow(clippy::disallowed_methods)] // a moment to wake at, not the time
fn from_now(length: Duration) -> Instant {
    Instant::now() + length
}

/// At most 127 characters, as Windows takes no more.
fn tooltip(view: &TrayView) -> String {
    let lines = [view.line.as_str(), view.detail.as_str()];
    let lines: Vec<&str> = lines.into_iter().filter(|l| !l.is_empty()).collect();
    let text = lines.join("\n");
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= 127
    };
    text.chars().take_while(fits).collect()
}

fn draw(icon: IconState, side: u32) -> Result<Icon, tray_icon::BadIcon> {
    let [r, g, b] = look::HUE;
    let pixels = mark::alpha(side, icon);
    let rgba = pixels.into_iter().flat_map(|a| [r, g, b, a]).collect();
    Icon::from_rgba(rgba, side, side)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(line: &str) -> TrayView {
        TrayView {
            line: line.into(),
            detail: String::new(),
            icon: IconState::Counting,
            menu: Vec::new(),
        }
    }

    #[test]
    fn a_tooltip_is_cut_where_windows_takes_no_more() {
        let long = view(&"\u{1F331}".repeat(100));
        assert_eq!(tooltip(&long).encode_utf16().count(), 126);
        assert_eq!(tooltip(&view("Next")), "Next");
    }
}
