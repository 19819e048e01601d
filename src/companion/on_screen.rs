//! Which notification is on screen, as a state machine without a bus: at most one, named by the id that the daemon gave it. Ids
//! mean nothing to another daemon, and a daemon may reuse one.
//!
//! Public for the fuzz target that feeds it signals in any order.

/// A notification that the daemon has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The daemon's id.
    pub id: u32,
    /// The token under which the companion asked for it.
    pub token: u64,
}

/// A call of `Notify` that is not answered yet.
#[derive(Debug)]
struct Pending {
    token: u64,
    /// The companion took it back before it was on screen.
    cancelled: bool,
}

/// What follows from the daemon's answer to `Notify`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posting {
    /// It is on screen; the token.
    Shown(u64),
    /// It was taken back meanwhile: the daemon has to close this id.
    Close(u32),
}

/// See the head of this file.
#[derive(Debug, Default)]
pub struct OnScreen {
    current: Option<Posted>,
    pending: Option<Pending>,
    /// The last notification that the daemon closed. Some daemons report it closed before they report the button that closed it.
    closed: Option<Posted>,
}

impl OnScreen {
    /// The id that a new notification replaces.
    pub fn current(&self) -> Option<Posted> {
        self.current
    }

    /// Whether a call of `Notify` waits for its answer: until then the id to replace is unknown.
    pub fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    /// Another daemon runs, or none.
    pub fn daemon_changed(&mut self) {
        *self = OnScreen::default();
    }

    /// `Notify` is called for this token.
    pub fn requested(&mut self, token: u64) {
        self.pending = Some(Pending {
            token,
            cancelled: false,
        });
    }

    /// The companion takes its notification back. Returns the id that the daemon has to close.
    pub fn withdraw(&mut self) -> Option<u32> {
        self.closed = None;
        if let Some(pending) = &mut self.pending {
            pending.cancelled = true;
            return None; // the answer brings the id
        }
        self.current.take().map(|posted| posted.id)
    }

    /// The daemon took the pending notification under this id. `replaced`: another one waits to take its place, so that it need not
    /// be closed even where it was taken back. `None` where none is pending.
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

    /// The daemon reports that it closed this id.
    pub fn closed(&mut self, id: u32) {
        if let Some(posted) = self.current.take_if(|posted| posted.id == id) {
            self.closed = Some(posted);
        }
    }

    /// The daemon reports a button of this id. Returns the token whose button it is; `None` for a notification of another program.
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
    fn button_counts_though_the_daemon_reports_the_closing_first() {
        let mut screen = shown(7, 1);
        screen.closed(7);
        assert_eq!(screen.pressed(7), Some(1));
    }

    #[test]
    fn button_of_another_id_is_ignored() {
        assert_eq!(shown(7, 1).pressed(8), None);
    }

    #[test]
    fn ids_of_the_daemon_before_mean_nothing() {
        let mut screen = shown(7, 1);
        screen.daemon_changed();
        assert_eq!(screen.pressed(7), None);
    }

    #[test]
    fn notification_that_is_taken_back_before_the_answer_is_closed_with_it() {
        let mut screen = OnScreen::default();
        screen.requested(1);
        assert_eq!(screen.withdraw(), None);
        assert_eq!(screen.posted(7, false), Some(Posting::Close(7)));
        assert_eq!(screen.pressed(7), None);
    }

    #[test]
    fn answer_without_a_question_shows_nothing() {
        assert_eq!(OnScreen::default().posted(7, false), None);
        assert_eq!(OnScreen::default().refused(), None);
    }
}
