//! The tray item: StatusNotifierItem over D-Bus, without a GUI toolkit.
//!
//! The item has a thread of its own, because a host that does not answer blocks its callers. The companion's
//! loop passes the newest view on and does not wait.
//!
//! The icon is sent by name and folder, so that each panel draws the SVG at the size that it needs. It is
//! sent as pixels only where the files cannot be written, because every byte of a pixmap becomes a D-Bus
//! value in memory.

use super::item::ITEM_NUMBER;
use crate::cause::Cause;
use crate::companion::system::TrayError;
use crate::companion::view::{IconState, MenuEntry, TrayView};
use crate::companion::{Message, mark};
use crate::ipc::{Page, Request};
use crate::{files, paths};
use async_channel::Receiver;
use ksni::menu::{MenuItem, StandardItem, SubMenu};
use ksni::{Handle, TrayMethods};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender, SyncSender};
use std::time::Duration;

/// How long the start and the end of the companion wait for the host. A host in good order answers within 10
/// ms.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the item is offered again to a host that took it late or not at all. The waits double: 1, 2, 4 …
/// 32 s.
const RETRIES: u32 = 6;

const STATES: [IconState; 5] = [
    IconState::Counting,
    IconState::FlareUp,
    IconState::Due,
    IconState::Quiet,
    IconState::Away,
];

/// What the tray shows.
#[derive(Clone)]
pub struct Item {
    to: Sender<Message>,
    view: TrayView,
    /// The folder of the icon files; `None` if they could not be written.
    icons: Option<PathBuf>,
    /// No host is on the bus.
    offline: Arc<AtomicBool>,
}

/// The thread that keeps the item on the session bus.
pub struct Tray {
    /// Holds at most one view: a newer one replaces it.
    views: async_channel::Sender<TrayView>,
    /// Disconnected when the thread has ended.
    ended: mpsc::Receiver<()>,
}

impl Tray {
    /// Puts the item on the session bus; the panel may come later. Returns after at most [`PATIENCE`]: a host
    /// that has not answered by then is reported as [`Message::TrayHost`], and so is its later answer.
    ///
    /// # Errors
    /// If there is no session bus or no thread.
    pub fn show(to: Sender<Message>, view: TrayView, folder: Option<&Path>) -> Result<Self, TrayError> {
        let icons = folder.map(|f| f.join("icons")).filter(|f| write_icons(f).is_ok());
        let item = Item {
            to: to.clone(),
            view,
            icons,
            offline: Arc::default(),
        };
        let (views, inbox) = async_channel::bounded(1);
        let (end, ended) = mpsc::channel();
        // Without a buffer: the answer arrives here, or the thread learns that it came too late.
        let (start, started) = mpsc::sync_channel(0);
        std::thread::Builder::new()
            .name("tray".into())
            .spawn(move || {
                async_io::block_on(run(item, &inbox, &start));
                drop(end);
            })
            .map_err(|e| TrayError::Thread(Cause::new(e)))?;
        match started.recv_timeout(PATIENCE) {
            Ok(Err(e)) => return Err(e),
            Err(RecvTimeoutError::Timeout) => drop(to.send(Message::TrayHost(Err(TrayError::SilentHost)))),
            Ok(Ok(())) | Err(RecvTimeoutError::Disconnected) => {}
        }
        Ok(Tray { views, ended })
    }

    /// Shows another view. Every change costs the panel's round trips: only a real one is sent. `false`: the
    /// tray has gone for good.
    pub fn update(&self, view: TrayView) -> bool {
        self.views.force_send(view).is_ok()
    }

    /// Takes the item away, and returns when it is gone or after [`PATIENCE`]: it goes with the process.
    pub fn close(self) {
        self.views.close();
        let _ = self.ended.recv_timeout(PATIENCE); // it ends either way
    }
}

/// Keeps the item on the bus until `views` is closed. The result of the first attempt goes to `start`.
async fn run(mut item: Item, views: &Receiver<TrayView>, start: &SyncSender<Result<(), TrayError>>) {
    for attempt in 0..=RETRIES {
        // A sandbox lets no program own a bus name that it did not ask for; the item is then known by its
        // connection.
        let service = item.clone().disable_dbus_name(paths::in_flatpak());
        ITEM_NUMBER.store(attempt + 1, Ordering::Relaxed); // `ksni` counts the items of a process
        let spawned = service.assume_sni_available(true).spawn().await;
        // `show` takes the first answer, unless its patience is over; then the loop gets it.
        let answer = spawned
            .as_ref()
            .map(|_| ())
            .map_err(|e| TrayError::SessionBus(Cause::new(e.to_string())));
        let in_time = attempt == 0 && start.send(answer.clone()).is_ok();
        if !in_time && !item.offline.load(Ordering::Relaxed) {
            let _ = item.to.send(Message::TrayHost(answer)); // the loop may be ending
        }
        match spawned {
            Ok(handle) => return serve(&handle, views).await,
            Err(_) if in_time || attempt == RETRIES => return,
            Err(_) => {}
        }
        // The host was silent and has gone, or refuses. The one in its place may be in good order.
        async_io::Timer::after(Duration::from_secs(1 << attempt)).await;
        match views.try_recv() {
            Ok(view) => item.view = view,
            Err(async_channel::TryRecvError::Closed) => return,
            Err(async_channel::TryRecvError::Empty) => {}
        }
    }
}

async fn serve(handle: &Handle<Item>, views: &Receiver<TrayView>) {
    while let Ok(view) = views.recv().await {
        if handle.update(|item| item.view = view).await.is_none() {
            return;
        }
    }
    handle.shutdown().await;
}

/// The file of the icon for notifications, if [`Tray::show`] could write it.
pub fn mark(folder: Option<&Path>) -> Option<String> {
    let file = folder?.join("icons/unbrace-due.svg");
    file.exists().then(|| file.to_string_lossy().into_owned())
}

fn write_icons(folder: &Path) -> std::io::Result<()> {
    // Some hosts search for a theme below the folder, others for files in it.
    for sub in ["", "hicolor/scalable/apps"] {
        let sub = folder.join(sub);
        files::create_folder(&sub)?;
        paths::check_private(&sub).map_err(std::io::Error::other)?;
        for state in STATES {
            let name = mark::name(state);
            write_icon(&sub.join(name).with_extension("svg"), &mark::svg(state))?;
            // A panel that colours icons itself looks for this name.
            let symbolic = sub.join(format!("{name}-symbolic.svg"));
            write_icon(&symbolic, &mark::symbolic_svg(state))?;
        }
    }
    Ok(())
}

fn write_icon(file: &Path, svg: &str) -> std::io::Result<()> {
    if std::fs::read(file).ok().as_deref() != Some(svg.as_bytes()) {
        let _ = std::fs::remove_file(file); // of an older version, or a link that was put there
        files::create_new(file)?.write_all(svg.as_bytes())?;
    }
    Ok(())
}

impl Item {
    /// Passes a click on, after its activation token where the panel has sent one.
    fn on_click(&self, request: Request) {
        let token = ksni::current_xdg_activation_token().map(Message::ActivationToken);
        for message in token.into_iter().chain([Message::Menu(request)]) {
            let _ = self.to.send(message); // the loop may be ending
        }
    }

    fn entry(&self, entry: &MenuEntry) -> MenuItem<Self> {
        match entry {
            MenuEntry::Separator => MenuItem::Separator,
            MenuEntry::Label(label) => StandardItem {
                label: escape(label),
                enabled: false,
                ..Default::default()
            }
            .into(),
            MenuEntry::Submenu(label, entries) => SubMenu {
                label: escape(label),
                submenu: entries.iter().map(|e| self.entry(e)).collect(),
                ..Default::default()
            }
            .into(),
            MenuEntry::Item(label, request) => {
                let request = request.clone();
                StandardItem {
                    label: escape(label),
                    activate: Box::new(move |item: &mut Item| item.on_click(request.clone())),
                    ..Default::default()
                }
                .into()
            }
        }
    }
}

/// Doubles underscores: a single one marks the access key.
fn escape(label: &str) -> String {
    label.replace('_', "__")
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "unbrace".into()
    }

    fn title(&self) -> String {
        "Unbrace".into()
    }

    fn category(&self) -> ksni::Category {
        ksni::Category::ApplicationStatus
    }

    fn tool_tip(&self) -> ksni::ToolTip {
        ksni::ToolTip {
            title: "Unbrace".into(),
            description: self.view.tooltip.clone(),
            ..Default::default()
        }
    }

    fn icon_theme_path(&self) -> String {
        let path = self.icons.as_ref().map(|p| p.to_string_lossy().into_owned());
        path.unwrap_or_default()
    }

    fn icon_name(&self) -> String {
        match self.icons {
            Some(_) => mark::name(self.view.icon).to_owned(),
            None => String::new(),
        }
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        match self.icons {
            Some(_) => Vec::new(),
            None => vec![draw(22, self.view.icon)],
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        self.on_click(Request::Open(Page::Today));
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        self.view.menu.iter().map(|e| self.entry(e)).collect()
    }

    fn watcher_online(&self) {
        self.offline.store(false, Ordering::Relaxed);
        let _ = self.to.send(Message::TrayHost(Ok(()))); // the loop may be ending
    }

    fn watcher_offline(&self, _reason: ksni::OfflineReason) -> bool {
        self.offline.store(true, Ordering::Relaxed);
        let _ = self.to.send(Message::TrayHost(Err(TrayError::NoHost))); // as above
        true // stay: it may come, or come back
    }
}

/// The icon in pixels, with alpha first as the protocol requires.
fn draw(size: u32, icon: IconState) -> ksni::Icon {
    let side = i32::try_from(size).unwrap_or(i32::MAX);
    ksni::Icon {
        width: side,
        height: side,
        data: mark::rgba(size, icon)
            .into_iter()
            .flat_map(|[r, g, b, a]| [a, r, g, b])
            .collect(),
    }
}
