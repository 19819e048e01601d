//! Suspend and lock from logind: `PrepareForSleep` of the manager, `Lock` and `Unlock` of the session.

use super::Report;
use zbus::blocking::{MessageIterator, connection::Builder};

/// Watches on a thread of its own; `Err`: why it cannot, in words.
pub fn watch(report: impl Fn(Report) -> bool + Send + 'static) -> Result<(), String> {
    let signals = listen().map_err(|e| format!("logind: {e}"))?;
    std::thread::spawn(move || {
        for signal in signals.flatten() {
            let header = signal.header();
            let news = match header.member().map(|m| m.as_str()) {
                Some("PrepareForSleep") => signal.body().deserialize().ok().map(Report::Asleep),
                Some("Lock") => Some(Report::Locked(true)),
                Some("Unlock") => Some(Report::Locked(false)),
                _ => None,
            };
            if news.is_some_and(|n| !report(n)) {
                return;
            }
        }
    });
    Ok(())
}

fn listen() -> zbus::Result<MessageIterator> {
    let bus = Builder::system()?
        .method_timeout(std::time::Duration::from_secs(2))
        .build()?;
    let rule = zbus::MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .sender("org.freedesktop.login1")?
        .build();
    MessageIterator::for_match_rule(rule, &bus, None)
}
