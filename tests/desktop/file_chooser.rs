//! A mock of the portal of file dialogs: each dialog is answered with the next file of a list.

use super::session::{Session, poll};
use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

/// How long a dialog is open. The client begins to wait for its end after the call has returned, and misses an
/// end before that.
const OPEN: Duration = Duration::from_millis(300);

/// The answers to the next dialogs, and the names of files that dialogs suggested.
#[derive(Clone, Default)]
pub struct FileDialogs {
    answers: Arc<Mutex<VecDeque<Option<PathBuf>>>>,
    suggested: Arc<Mutex<Vec<String>>>,
}

struct FileChooser(FileDialogs);

impl FileDialogs {
    /// Puts the portal on the bus of the session.
    pub fn start(s: &Session) -> Self {
        let dialogs = FileDialogs::default();
        let server = s.bus.object_server();
        let chooser = FileChooser(dialogs.clone());
        server.at("/org/freedesktop/portal/desktop", chooser).unwrap();
        s.bus.request_name("org.freedesktop.portal.Desktop").unwrap();
        dialogs
    }

    /// The next dialog is answered with this file.
    pub fn choose(&self, file: &Path) {
        self.answers.lock().unwrap().push_back(Some(file.to_owned()));
    }

    /// The next dialog is cancelled.
    pub fn cancel(&self) {
        self.answers.lock().unwrap().push_back(None);
    }

    /// Waits until every answer has been given.
    pub fn wait_answered(&self) {
        poll("the dialogs end", || {
            self.answers.lock().unwrap().is_empty().then_some(())
        });
    }

    /// The names that the dialogs suggested, in their order.
    pub fn suggested(&self) -> Vec<String> {
        self.suggested.lock().unwrap().clone()
    }
}

impl FileChooser {
    fn answer(
        &self,
        options: &HashMap<String, OwnedValue>,
        header: &Header<'_>,
        bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        let sender = header.sender().unwrap().trim_start_matches(':').replace('.', "_");
        let token = <&str>::try_from(&options["handle_token"]).unwrap();
        let path = format!("/org/freedesktop/portal/desktop/request/{sender}/{token}");
        let name = options.get("current_name").and_then(|n| <&str>::try_from(n).ok());
        self.0.suggested.lock().unwrap().extend(name.map(str::to_owned));
        let answers = self.0.answers.clone();
        let (bus, request) = (zbus::blocking::Connection::from(bus.clone()), path.clone());
        std::thread::spawn(move || {
            std::thread::sleep(OPEN);
            let answer = answers.lock().unwrap().pop_front().flatten();
            let uris: Vec<String> = answer.iter().map(|f| format!("file://{}", f.display())).collect();
            let body = (
                u32::from(uris.is_empty()),
                HashMap::from([("uris", Value::from(uris))]),
            );
            let interface = "org.freedesktop.portal.Request";
            bus.emit_signal(None::<&str>, request, interface, "Response", &body)
        });
        path.try_into().unwrap()
    }
}

#[zbus::interface(name = "org.freedesktop.portal.FileChooser")]
impl FileChooser {
    fn open_file(
        &self,
        _parent: String,
        _title: String,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        self.answer(&options, &header, bus)
    }

    fn save_file(
        &self,
        _parent: String,
        _title: String,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        self.answer(&options, &header, bus)
    }

    #[zbus(property)]
    fn version(&self) -> u32 {
        3
    }
}
