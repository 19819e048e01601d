//! Idle on X11: alarms on the IDLETIME counter, one when a pause begins and one when it ends. No polling.

use crate::presence::{News, Report, Reporter, Source, thread};
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::sync::{ConnectionExt, Counter, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE};
use x11rb::rust_connection::RustConnection;

/// A pause begins after so many milliseconds without input: what a good moment needs.
const PAUSE: u32 = 3_000;

/// Watches on a thread of its own until the display goes. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no X display, or its server has no idle counter.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let tell = move |news| {
        report(Report {
            source: Source::X11Idle,
            news,
        })
    };
    let (x, counter) = connect()?;
    let say = |e: &dyn std::fmt::Display| format!("X11 idle: {e}");
    let begins = alarm(&x, counter, TESTTYPE::POSITIVE_TRANSITION).map_err(|e| say(&e))?;
    alarm(&x, counter, TESTTYPE::NEGATIVE_TRANSITION).map_err(|e| say(&e))?;
    x.flush().map_err(|e| say(&e))?;
    // An alarm tells of a crossing: what holds at the start is asked for.
    let idle = x.sync_query_counter(counter).map_err(|e| say(&e))?;
    let idle = idle.reply().map_err(|e| say(&e))?.counter_value;
    let run = move || {
        let since = (i64::from(idle.hi) << 32) | i64::from(idle.lo);
        let first = if since >= i64::from(PAUSE) {
            News::Idle(since)
        } else {
            News::Active
        };
        if !tell(first) {
            return;
        }
        while let Ok(event) = x.wait_for_event() {
            let Event::SyncAlarmNotify(n) = event else {
                continue;
            };
            let idle = (i64::from(n.counter_value.hi) << 32) | i64::from(n.counter_value.lo);
            let news = if n.alarm == begins {
                News::Idle(idle)
            } else {
                News::Active
            };
            if !tell(news) {
                return;
            }
        }
        tell(News::Lost("the display has gone".into()));
    };
    thread("x11-idle", run)
}

/// Whether idle can be observed here. `Err`: why not, in words.
///
/// # Errors
/// When there is no X display, or its server has no idle counter.
pub fn probe() -> Result<(), String> {
    connect().map(drop)
}

fn connect() -> Result<(RustConnection, Counter), String> {
    let say = |e: &dyn std::fmt::Display| format!("X11 idle: {e}");
    let (x, _) = x11rb::connect(None).map_err(|e| say(&e))?;
    let counter = idle_counter(&x).map_err(|e| say(&e))?;
    Ok((x, counter.ok_or("X11 idle: the server has no IDLETIME counter")?))
}

fn idle_counter(x: &RustConnection) -> Result<Option<Counter>, x11rb::errors::ReplyError> {
    x.sync_initialize(3, 1)?.reply()?;
    let counters = x.sync_list_system_counters()?.reply()?.counters;
    Ok(counters
        .into_iter()
        .find(|c| c.name == b"IDLETIME")
        .map(|c| c.counter))
}

fn alarm(x: &RustConnection, counter: Counter, test: TESTTYPE) -> Result<u32, x11rb::errors::ReplyOrIdError> {
    let id = x.generate_id()?;
    let aux = CreateAlarmAux::new()
        .counter(counter)
        .value_type(VALUETYPE::ABSOLUTE)
        .value(Int64 { hi: 0, lo: PAUSE })
        .test_type(test)
        .delta(Int64 { hi: 0, lo: 0 })
        .events(1);
    x.sync_create_alarm(id, &aux)?.check()?;
    Ok(id)
}
