//! Idle time on X11, by alarms on the IDLETIME counter: one when a pause begins and one when it ends, at the
//! threshold of the [`Precision`] in force. Nothing is polled.

use crate::presence::precision::{Precision, PrecisionControl, Switch};
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source};
use crate::waiter;
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::{Arc, Mutex, PoisonError};
use x11rb::connection::Connection;
use x11rb::errors::{ConnectError, DisplayParsingError};
use x11rb::protocol::Event;
use x11rb::protocol::sync::{
    Alarm, ChangeAlarmAux, ConnectionExt, Counter, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE,
};
use x11rb::rust_connection::RustConnection;

/// Watches the idle counter until the display has gone.
pub struct Idle<R> {
    alarms: Arc<Alarms>,
    report: R,
}

impl<R: Reporter> Idle<R> {
    /// # Errors
    /// If there is no X display, or its server has no idle counter.
    pub fn new(report: R, precision: &PrecisionControl) -> Result<Self, PresenceError> {
        let (x, counter) = connect()?;
        let alarms = Arc::new(Alarms::new(x, counter).map_err(idle_error)?);
        // An alarm reports only that the threshold is crossed, so the state at the start is read.
        let idle = alarms.x.sync_query_counter(counter).map_err(idle_error)?;
        let idle = value(idle.reply().map_err(idle_error)?.counter_value);
        let first = if alarms.switch(|s| s.idle(idle)) {
            PresenceEvent::Idle(idle)
        } else {
            PresenceEvent::Active
        };
        let watch = Idle { alarms, report };
        watch.tell(first);
        let alarms = watch.alarms.clone();
        precision.connect(move |wanted| alarms.want(wanted));
        Ok(watch)
    }

    /// Returns false once the receiver has gone.
    fn tell(&self, news: PresenceEvent) -> bool {
        let source = Source::X11Idle;
        (self.report)(Report { source, news })
    }
}

impl<R: Reporter> waiter::Source for Idle<R> {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        vec![self.alarms.x.stream().as_fd()]
    }

    fn ready(&mut self) -> bool {
        loop {
            let event = match self.alarms.x.poll_for_event() {
                Ok(Some(event)) => event,
                Ok(None) => return true,
                Err(_) => {
                    self.tell(PresenceEvent::Lost(PresenceError::Gone("the display")));
                    return false;
                }
            };
            let Event::SyncAlarmNotify(n) = event else {
                continue;
            };
            let news = self.alarms.news(n.alarm, value(n.counter_value));
            if news.is_some_and(|news| !self.tell(news)) {
                return false;
            }
        }
    }
}

/// The alarms, and the precision that they are set to. A request to change them does not wait for a reply.
struct Alarms {
    x: RustConnection,
    /// Fires when a pause begins.
    begins: Alarm,
    /// Fires when a pause ends.
    ends: Alarm,
    /// Fires once, and at once if the pause is already longer than the threshold that was just set.
    already: Alarm,
    switch: Mutex<Switch>,
}

impl Alarms {
    fn new(x: RustConnection, counter: Counter) -> Result<Self, x11rb::errors::ReplyOrIdError> {
        let threshold = Precision::default().threshold();
        let begins = alarm(&x, counter, TESTTYPE::POSITIVE_TRANSITION, threshold)?;
        let ends = alarm(&x, counter, TESTTYPE::NEGATIVE_TRANSITION, threshold)?;
        let already = alarm(&x, counter, TESTTYPE::POSITIVE_COMPARISON, u32::MAX)?;
        x.flush()?;
        Ok(Alarms {
            x,
            begins,
            ends,
            already,
            switch: Mutex::default(),
        })
    }

    fn switch<T>(&self, change: impl FnOnce(&mut Switch) -> T) -> T {
        change(&mut self.switch.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn want(&self, wanted: Precision) {
        self.switch(|s| {
            let change = s.want(wanted);
            self.set(change);
        });
    }

    /// Interprets an alarm. `None` if it is not reported.
    fn news(&self, alarm: Alarm, idle: i64) -> Option<PresenceEvent> {
        self.switch(|s| {
            if alarm == self.ends {
                let change = s.active();
                self.set(change);
                return Some(PresenceEvent::Active);
            }
            s.idle(idle).then_some(PresenceEvent::Idle(idle))
        })
    }

    fn set(&self, precision: Option<Precision>) {
        let Some(precision) = precision else { return };
        let aux = ChangeAlarmAux::new().value(Int64 {
            hi: 0,
            lo: precision.threshold(),
        });
        for alarm in [self.begins, self.ends] {
            // If the connection has gone, the thread that waits on it notices that and reports the loss.
            drop(self.x.sync_change_alarm(alarm, &aux));
        }
        if precision == Precision::Fine {
            drop(self.x.sync_change_alarm(self.already, &aux));
        }
        drop(self.x.flush());
    }
}

fn value(counter: Int64) -> i64 {
    (i64::from(counter.hi) << 32) | i64::from(counter.lo)
}

/// Checks that idle time can be observed.
///
/// # Errors
/// If there is no X display, or its server has no idle counter.
pub fn probe() -> Result<(), PresenceError> {
    connect().map(drop)
}

fn idle_error(error: impl std::error::Error + Send + Sync + 'static) -> PresenceError {
    PresenceError::X11Idle(Cause::new(error))
}

/// Connects to the display that the environment names. The number is that of its screen.
pub fn open_display() -> Result<(RustConnection, usize), PresenceError> {
    x11rb::connect(None).map_err(|e| match e {
        ConnectError::DisplayParsingError(DisplayParsingError::DisplayNotSet) => PresenceError::NoDisplay,
        e => PresenceError::Display(Cause::new(e)),
    })
}

fn connect() -> Result<(RustConnection, Counter), PresenceError> {
    let (x, _) = open_display()?;
    let counter = idle_counter(&x).map_err(idle_error)?;
    Ok((x, counter.ok_or(PresenceError::NoIdleCounter)?))
}

fn idle_counter(x: &RustConnection) -> Result<Option<Counter>, x11rb::errors::ReplyError> {
    x.sync_initialize(3, 1)?.reply()?;
    let counters = x.sync_list_system_counters()?.reply()?.counters;
    Ok(counters
        .into_iter()
        .find(|c| c.name == b"IDLETIME")
        .map(|c| c.counter))
}

fn alarm(
    x: &RustConnection,
    counter: Counter,
    test: TESTTYPE,
    threshold: u32,
) -> Result<Alarm, x11rb::errors::ReplyOrIdError> {
    let id = x.generate_id()?;
    let aux = CreateAlarmAux::new()
        .counter(counter)
        .value_type(VALUETYPE::ABSOLUTE)
        .value(Int64 { hi: 0, lo: threshold })
        .test_type(test)
        .delta(Int64 { hi: 0, lo: 0 })
        .events(1);
    x.sync_create_alarm(id, &aux)?.check()?;
    Ok(id)
}
