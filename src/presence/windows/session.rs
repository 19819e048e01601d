//! Lock, user switching and suspend on Windows, by the window messages `WM_WTSSESSION_CHANGE` and
//! `WM_POWERBROADCAST`.

#![allow(unsafe_code)]

use crate::hidden_window;
use crate::presence::meaning::{self, SessionVisibility};
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source, thread};
use std::cell::{Cell, RefCell};
use windows::Win32::Foundation::{HANDLE, HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::Power::RegisterSuspendResumeNotification;
use windows::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION, WTSFreeMemory, WTSINFOEXW,
    WTSQuerySessionInformationW, WTSRegisterSessionNotification, WTSSessionInfoEx,
};
use windows::Win32::UI::WindowsAndMessaging::{
    DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, KillTimer, PostQuitMessage, SetTimer, WM_POWERBROADCAST,
    WM_TIMER, WM_WTSSESSION_CHANGE,
};
use windows::core::{PWSTR, Result, w};

/// Reports news. Returns false once the receiver has gone.
type Tell = Box<dyn Fn(PresenceEvent) -> bool>;

thread_local! {
    // The window procedure gets only the message, so that its state belongs to its thread.
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
    static VISIBILITY: Cell<SessionVisibility> = Cell::new(SessionVisibility::default());
    /// The number of failed registrations for session changes.
    static FAILURES: Cell<usize> = const { Cell::new(0) };
    /// What was reported of sleep last.
    static ASLEEP: RefCell<Option<PresenceEvent>> = const { RefCell::new(None) };
}

/// The id of the timer after which the registration is retried.
const RETRY: usize = 1;

/// Watches on a new thread.
///
/// # Errors
/// If the thread cannot be started.
pub fn watch(report: impl Reporter) -> std::result::Result<(), PresenceError> {
    let source = Source::WindowsSession;
    thread("session", move || {
        TELL.set(Some(Box::new(move |news| report(Report { source, news }))));
        // It returns Ok once the receiver has gone; then the report below has no effect.
        let why = match listen() {
            Ok(()) => PresenceError::Gone("the session's window"),
            Err(e) => PresenceError::System(Cause::new(e.message())),
        };
        tell(PresenceEvent::Lost(why));
    })
}

/// Reports news. Returns false once the receiver has gone.
fn tell(news: PresenceEvent) -> bool {
    TELL.with_borrow(|tell| tell.as_ref().is_some_and(|tell| tell(news)))
}

fn listen() -> Result<()> {
    hidden_window::run(w!("UnbraceSession"), on_message, |window| {
        let recipient = HANDLE(window.0);
        // With Modern Standby, Windows announces sleep only to windows that registered for it.
        // SAFETY: the window belongs to this thread, and its registration ends with it.
        let power = unsafe { RegisterSuspendResumeNotification(recipient, DEVICE_NOTIFY_WINDOW_HANDLE) };
        if let Err(e) = power {
            log::warn!("sleep may not be noticed: {}", e.message());
        }
        register(window);
        let session = SessionVisibility::at_start(session_flags().unwrap_or(-1));
        VISIBILITY.set(session);
        if session.is_hidden() {
            tell(PresenceEvent::Locked(true));
        }
        Ok(())
    })
}

/// Registers for lock and user switching, and retries if Windows is not ready: early after a logon, the call
/// fails with `RPC_S_INVALID_BINDING` until the terminal services run.
fn register(window: HWND) {
    // SAFETY: the window belongs to this thread, and its registration ends with it.
    let Err(e) = (unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) }) else {
        return;
    };
    let failures = FAILURES.get() + 1;
    FAILURES.set(failures);
    match meaning::registration_retry(failures) {
        // SAFETY: the window belongs to this thread. No procedure is passed, so that the timer sends a
        // message.
        Some(seconds) => drop(unsafe { SetTimer(Some(window), RETRY, seconds * 1_000, None) }),
        None => drop(tell(PresenceEvent::Lost(PresenceError::System(Cause::new(
            e.message(),
        ))))),
    }
}

/// The flags of this session; `None` if Windows does not report them.
fn session_flags() -> Option<i32> {
    let (mut info, mut length) = (PWSTR::null(), 0);
    // SAFETY: both pointers are to locals that outlive the call. The returned memory is freed below.
    let asked = unsafe {
        WTSQuerySessionInformationW(
            Some(WTS_CURRENT_SERVER_HANDLE),
            WTS_CURRENT_SESSION,
            WTSSessionInfoEx,
            &raw mut info,
            &raw mut length,
        )
    };
    if asked.is_err() || info.is_null() {
        return None;
    }
    let whole = usize::try_from(length).is_ok_and(|l| l >= size_of::<WTSINFOEXW>());
    let flags = whole.then(|| {
        // SAFETY: the memory holds this structure, as its length was checked; it may not be aligned.
        let info = unsafe { info.0.cast::<WTSINFOEXW>().read_unaligned() };
        // SAFETY: the union has these fields at level 1, which is the only level.
        if info.Level == 1 {
            Some(unsafe { info.Data.WTSInfoExLevel1.SessionFlags })
        } else {
            None
        }
    });
    // SAFETY: the call above allocated the memory, and no pointer to it is used any more.
    unsafe { WTSFreeMemory(info.0.cast()) };
    flags.flatten()
}

extern "system" fn on_message(window: HWND, message: u32, code: WPARAM, more: LPARAM) -> LRESULT {
    let news = match message {
        WM_WTSSESSION_CHANGE => {
            let mut session = VISIBILITY.get();
            let news = session.on_session_change(code.0);
            VISIBILITY.set(session);
            news
        }
        // A registered window may also get the broadcast of the same sleep.
        WM_POWERBROADCAST => meaning::power(code.0).filter(|news| {
            let again = ASLEEP.with_borrow(|last| last.as_ref() == Some(news));
            ASLEEP.set(Some(news.clone()));
            !again
        }),
        WM_TIMER if code.0 == RETRY => {
            // SAFETY: the timer belongs to this window.
            let _ = unsafe { KillTimer(Some(window), RETRY) }; // it may have been killed already
            register(window);
            None
        }
        _ => None,
    };
    if news.is_some_and(|news| !tell(news)) {
        // SAFETY: the argument is a number. The call ends the message loop of this thread.
        unsafe { PostQuitMessage(0) };
    }
    // SAFETY: the arguments are passed on unchanged.
    unsafe { DefWindowProcW(window, message, code, more) }
}
