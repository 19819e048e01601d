//! The notification that is on screen, as a state machine without a bus. There is at most one, with an id
//! that the daemon chose. An id means nothing to another daemon, and a daemon may reuse it. Pure.
//!
//! It is public for the fuzz target that feeds it signals in any order.

/// A notification that the daemon has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The daemon's id.
    pub id: u32,
    /// The token under which the companion asked for it.
    pub token: u64,
}

/// A call of `Notify` without an answer yet.
#[derive(Debug)]
struct Pending {
    token: u64,
    /// The companion withdrew it before it was on screen.
    cancelled: bool,
}

/// What follows from the answer to `Notify`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posting {
    /// The notification with this token is on screen.
    Shown(u64),
    /// It was withdrawn before the answer: the daemon has to close this id.
    Close(u32),
}

/// The state machine.
#[derive(Debug, Default)]
pub struct OnScreen {
    current: Option<Posted>,
    pending: Option<Pending>,
    /// The last notification that the daemon closed. Some daemons report this before the button that closed
    /// it.
    closed: Option<Posted>,
}

impl OnScreen {
    /// The notification that a new one replaces.
    pub fn current(&self) -> Option<Posted> {
        self.current
    }

    /// Whether a call of `Notify` has no answer yet. Until then the id to replace is unknown.
    pub fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    /// Another daemon runs, or none does.
    pub fn daemon_changed(&mut self) {
        *self = OnScreen::default();
    }

    /// `Notify` was called for this token.
    pub fn requested(&mut self, token: u64) {
        self.pending = Some(Pending {
            token,
            cancelled: false,
        });
    }

    /// The companion withdraws its notification. Returns the id that the daemon has to close.
    pub fn withdraw(&mut self) -> Option<u32> {
        self.closed = None;
        if let Some(pending) = &mut self.pending {
            pending.cancelled = true;
            return None; // the answer brings the id
        }
        self.current.take().map(|posted| posted.id)
    }

    /// The daemon gave this id to the pending notification. `replaced`: another one waits to replace it, so
    /// that it need not be closed if it was withdrawn. Returns `None` if none is pending.
    pub fn posted(&mut self, id: u32, replaced: bool) -> Option<Posting> {
        let pending = self.pending.take()?;
        self.closed = None;
        if pending.cancelled && !replaced {
            self.current = None;
            return Some(Posting::Close(id));
        }
        let token = pending.token;
        self.current = Some(Posted { id, token });
        Some(Posting::Shown(token))
    }

    /// The daemon refused the pending notification. Returns its token.
    pub fn refused(&mut self) -> Option<u64> {
        self.pending.take().map(|pending| pending.token)
    }

    /// The daemon reports that this id is closed.
    pub fn closed(&mut self, id: u32) {
        if let Some(posted) = self.current.take_if(|posted| posted.id == id) {
            self.closed = Some(posted);
        }
    }

    /// The daemon reports a button of this id. Returns its token; `None` for a notification of another
    /// program.
    pub fn pressed(&self, id: u32) -> Option<u64> {
        let posted = self.current.or(self.closed)?;
        (posted.id == id).then_some(posted.token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(id: u32, token: u64) -> OnScreen {
        let mut screen = OnScreen::default();
        screen.requested(token);
        assert_eq!(screen.posted(id, false), Some(Posting::Shown(token)));
        screen
    }

    #[test]
    fn button_counts_after_the_daemon_has_reported_the_closing() {
        let mut screen = shown(7, 1);
        screen.closed(7);
        assert_eq!(screen.pressed(7), Some(1));
    }

    #[test]
    fn button_of_another_id_is_ignored() {
        assert_eq!(shown(7, 1).pressed(8), None);
    }

    #[test]
    fn ids_of_an_earlier_daemon_are_ignored() {
        let mut screen = shown(7, 1);
        screen.daemon_changed();
        assert_eq!(screen.pressed(7), None);
    }

    #[test]
    fn notification_that_is_withdrawn_before_the_answer_is_closed() {
        let mut screen = OnScreen::default();
        screen.requested(1);
        assert_eq!(screen.withdraw(), None);
        assert_eq!(screen.posted(7, false), Some(Posting::Close(7)));
        assert_eq!(screen.pressed(7), None);
    }

    #[test]
    fn answer_without_a_call_shows_nothing() {
        assert_eq!(OnScreen::default().posted(7, false), None);
        assert_eq!(OnScreen::default().refused(), None);
    }
}
