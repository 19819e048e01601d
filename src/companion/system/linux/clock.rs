//! Jumps of the wall clock.

use crate::waiter::Source;
use rustix::io::Errno;
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create, timerfd_settime,
};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

/// Calls `jumped` whenever the wall clock is set, so that a pause "until 14:00" ends by the new time. The
/// kernel reports the change; without such a timer, the next turn of the loop notices it.
pub struct Jumps<F> {
    timer: OwnedFd,
    jumped: F,
}

impl<F: FnMut() -> bool + Send> Jumps<F> {
    /// # Errors
    /// If the kernel has no such timer.
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
