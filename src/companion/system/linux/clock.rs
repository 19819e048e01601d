//! The clocks: the one place that reads them.

use crate::engine::{Ms, Now};
use crate::waiter::Source;
use rustix::io::Errno;
use rustix::time::{
    ClockId, Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, clock_gettime,
    timerfd_create, timerfd_settime,
};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

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

/// Calls `jumped` whenever the wall clock is set: a pause "until 14:00" ends by the new time. The kernel reports it, nothing is
/// polled. Where it cannot, the next turn notices.
pub struct Jumps<F> {
    timer: OwnedFd,
    jumped: F,
}

impl<F: FnMut() -> bool + Send> Jumps<F> {
    /// # Errors
    /// When the kernel has no such timer.
    pub fn new(jumped: F) -> Result<Self, Errno> {
        let flags = TimerfdFlags::CLOEXEC | TimerfdFlags::NONBLOCK;
        let timer = timerfd_create(TimerfdClockId::Realtime, flags)?;
        let jumps = Jumps { timer, jumped };
        jumps.arm()?;
        Ok(jumps)
    }

    fn arm(&self) -> Result<(), Errno> {
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
        timerfd_settime(&self.timer, flags, &never).map(drop)
    }
}

impl<F: FnMut() -> bool + Send> Source for Jumps<F> {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        vec![self.timer.as_fd()]
    }

    fn ready(&mut self) -> bool {
        let mut count = [0_u8; 8];
        match rustix::io::read(&self.timer, &mut count) {
            Err(Errno::CANCELED) => self.arm().is_ok() && (self.jumped)(),
            Err(Errno::AGAIN | Errno::INTR) => true,
            _ => false,
        }
    }
}
