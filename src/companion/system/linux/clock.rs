//! The clocks: the one place that reads them.

use crate::engine::{Ms, Now};
use rustix::time::{
    ClockId, Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, clock_gettime,
    timerfd_create, timerfd_settime,
};

/// Reads all clocks, once a turn.
#[allow(clippy::disallowed_methods)] // the one place
pub fn now() -> Now {
    let ms = |id| {
        let t = clock_gettime(id);
        Ms::from(t.tv_sec) * 1_000 + Ms::from(t.tv_nsec) / 1_000_000
    };
    let wall = chrono::Local::now().fixed_offset();
    Now {
        wall,
        elapsed: ms(ClockId::Boottime),
        awake: ms(ClockId::Monotonic),
    }
}

/// Which start of the machine the elapsed clock counts from; empty: nobody knows.
pub fn boot() -> String {
    let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id");
    id.unwrap_or_default().trim().to_owned()
}

/// Calls `jumped` whenever the wall clock is set, on a thread of its own: a pause "until 14:00" ends by the new
/// time. The kernel tells; nothing is polled. Where it cannot, the next turn notices.
pub fn on_jump(jumped: impl Fn() -> bool + Send + 'static) {
    let Ok(timer) = timerfd_create(TimerfdClockId::Realtime, TimerfdFlags::CLOEXEC) else {
        return;
    };
    let never = Itimerspec {
        it_interval: Timespec {
            tv_sec: 0,
            tv_nsec: 0,
        },
        it_value: Timespec {
            tv_sec: i64::from(i32::MAX) * 100,
            tv_nsec: 0,
        },
    };
    let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
    let run = move || {
        let mut count = [0_u8; 8];
        while timerfd_settime(&timer, flags, &never).is_ok() {
            match rustix::io::read(&timer, &mut count) {
                Err(rustix::io::Errno::CANCELED) if jumped() => {}
                _ => return,
            }
        }
    };
    drop(std::thread::Builder::new().name("clock".into()).spawn(run)); // without it the next turn notices
}
