//! The thread that everything of presence shares which comes over D-Bus: a thread and a connection's own executor for each
//! would be six.

use crate::presence::thread;
use futures_lite::future;
use std::pin::Pin;
use zbus::Connection;

/// Something that watches until its bus goes, or nobody listens.
pub type Watch = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Runs them on one thread. `Err`: why there is none, in words.
///
/// # Errors
/// When the system has no thread left.
pub fn spawn(watches: Vec<Watch>) -> Result<(), String> {
    if watches.is_empty() {
        return Ok(());
    }
    let all = watches
        .into_iter()
        .fold(Box::pin(async {}) as Watch, |all, next| {
            Box::pin(async {
                future::zip(all, next).await;
            })
        });
    thread("presence-bus", move || async_io::block_on(all))
}

/// Does `work` and what the connection has to do for it: such a connection is made without an executor of its own.
pub async fn driven<T>(bus: &Connection, work: impl Future<Output = T>) -> T {
    let drive = async {
        loop {
            bus.executor().tick().await;
        }
    };
    future::or(work, drive).await
}
