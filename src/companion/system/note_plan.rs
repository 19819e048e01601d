//! How a note is handed to macOS: its id, its set of buttons, how long it stays, and what the system's answers mean. Pure.

use crate::companion::notification::{Notification, NotificationEvent};
use std::fmt;
use std::time::Duration;

/// Prefix of every id of ours.
const PREFIX: &str = "unbrace-";

/// The ids of the notes of one run of the companion. macOS keeps delivered notes after the process has ended, and tokens
/// begin at 1 in every process: a part that differs from run to run keeps yesterday's note from answering today's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids {
    run: String,
}

impl Ids {
    /// Ids for the run with this number; any number that another run is unlikely to have.
    pub fn new(run: u64) -> Self {
        Ids {
            run: format!("{PREFIX}{run:016x}-"),
        }
    }

    /// The id of the note with this token.
    pub fn id(&self, token: u64) -> String {
        format!("{}{token}", self.run)
    }

    /// The token in an id; `None`: the note is of another run.
    pub fn token(&self, id: &str) -> Option<u64> {
        id.strip_prefix(&self.run)?.parse().ok()
    }
}

/// What a person did with a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response<'a> {
    /// They clicked beside the buttons.
    Clicked,
    /// They removed it.
    Dismissed,
    /// They pressed the button with this key.
    Button(&'a str),
}

/// What follows from a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// The Today page opens.
    OpenToday,
    /// The button with this key of the note with this token counts.
    Pressed(u64, String),
    /// Nothing: the note is of another run, or was only removed.
    Nothing,
}

/// What a response to the note with this id leads to.
pub fn reaction(ids: &Ids, id: &str, response: &Response) -> Reaction {
    match (response, ids.token(id)) {
        (Response::Clicked, _) => Reaction::OpenToday,
        (Response::Button(key), Some(token)) => Reaction::Pressed(token, (*key).to_owned()),
        (Response::Button(_), None) | (Response::Dismissed, _) => Reaction::Nothing,
    }
}

/// Key and label of each button.
pub type Buttons = Vec<(&'static str, String)>;

/// The sets of buttons that macOS knows as categories. A note names a category; one that is not registered yet when the note
/// is posted shows no buttons.
#[derive(Clone, Debug, Default)]
pub struct Categories {
    known: Vec<Buttons>,
}

impl Categories {
    /// The id of the category with these buttons, and whether it is new and must be registered before a note names it.
    /// `None`: a note without buttons needs none.
    pub fn of(&mut self, buttons: &[(&'static str, String)]) -> Option<(String, bool)> {
        if buttons.is_empty() {
            return None;
        }
        let known = self.known.iter().position(|b| b == buttons);
        let at = known.unwrap_or_else(|| {
            self.known.push(buttons.to_vec());
            self.known.len() - 1
        });
        Some((Self::id(at), known.is_none()))
    }

    /// Every category with its id. Registering replaces all categories, so all are registered each time.
    pub fn all(&self) -> impl Iterator<Item = (String, &Buttons)> {
        self.known.iter().enumerate().map(|(at, b)| (Self::id(at), b))
    }

    fn id(at: usize) -> String {
        format!("{PREFIX}{at}")
    }
}

/// How long a note stays before it is withdrawn; `None`: until the companion withdraws it. macOS itself keeps a note in
/// Notification Center until somebody removes it.
pub fn stay(note: &Notification) -> Option<Duration> {
    let ms = u64::try_from(note.expire).ok()?;
    (ms > 0).then(|| Duration::from_millis(ms))
}

/// An error as the system gives it (`NSError`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemError {
    /// Which part of the system, such as `UNErrorDomain`.
    pub domain: String,
    /// Its number there. `UNErrorDomain` 1: notifications are not allowed for this application, which macOS also answers to an
    /// application without a signature that it accepts.
    pub code: isize,
    /// The system's sentence, in the person's language.
    pub text: String,
}

impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} ({} {})", self.text, self.domain, self.code)
    }
}

/// Why there are none when the person does not allow them.
pub const NOT_ALLOWED: &str = "System Settings > Notifications does not allow notifications of Unbrace";
/// Why there are none while macOS asks the person.
pub const UNANSWERED: &str = "macOS has asked whether Unbrace may notify, and has no answer yet";

/// What the system says of the right to notify (`UNAuthorizationStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// The person has not decided yet.
    Undecided,
    /// The person said no, or switched it off later.
    Denied,
    /// Granted, in full or on trial.
    Granted,
}

impl Permission {
    /// From the value of `UNAuthorizationStatus`. Values that newer systems may add are tried: the attempt to post tells.
    pub fn from_status(status: isize) -> Self {
        match status {
            0 => Permission::Undecided, // notDetermined
            1 => Permission::Denied,    // denied
            _ => Permission::Granted,   // authorized, provisional, ephemeral
        }
    }
}

/// What is known of the right to notify, and what the companion was told of it last.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    told_absent: bool,
    refusal: Option<SystemError>,
}

impl Standing {
    /// The system has answered the request for permission.
    pub fn asked(&mut self, granted: bool, error: Option<SystemError>) -> NotificationEvent {
        self.told_absent = !granted;
        if granted {
            self.refusal = None;
            return NotificationEvent::ServiceAppeared { buttons: true };
        }
        let why = error
            .as_ref()
            .map_or(NOT_ALLOWED.to_owned(), SystemError::to_string);
        self.refusal = error;
        NotificationEvent::ServiceMissing(why)
    }

    /// The permission was looked at before the note with this token is posted. Empty: it can be posted.
    pub fn looked(&mut self, permission: Permission, token: u64) -> Vec<NotificationEvent> {
        let why = match permission {
            Permission::Granted => return Vec::new(),
            Permission::Undecided => UNANSWERED,
            Permission::Denied => NOT_ALLOWED,
        };
        let why = self
            .refusal
            .as_ref()
            .map_or(why.to_owned(), SystemError::to_string);
        let again = std::mem::replace(&mut self.told_absent, true);
        let absent = (!again).then(|| NotificationEvent::ServiceMissing(why.clone()));
        absent
            .into_iter()
            .chain([NotificationEvent::NotShown(token, why)])
            .collect()
    }

    /// Whether the companion was told that there are none: only then is a look worth while without a note.
    pub fn is_absent(&self) -> bool {
        self.told_absent
    }

    /// The permission was looked at without a note to post: what is new. A person may have given it in the meantime, and
    /// macOS tells no program of it.
    pub fn looked_again(&mut self, permission: Permission) -> Option<NotificationEvent> {
        let back = self.told_absent && permission == Permission::Granted;
        back.then(|| {
            (self.told_absent, self.refusal) = (false, None);
            NotificationEvent::ServiceAppeared { buttons: true }
        })
    }

    /// The system has taken the note with this token, or refused it. That notifications are back is told after the note is
    /// on screen, or the companion would show it a second time.
    pub fn posted(&mut self, token: u64, result: Result<(), String>) -> Vec<NotificationEvent> {
        match result {
            Ok(()) => {
                self.refusal = None;
                let back = std::mem::replace(&mut self.told_absent, false);
                let back = back.then_some(NotificationEvent::ServiceAppeared { buttons: true });
                [NotificationEvent::Shown(token)]
                    .into_iter()
                    .chain(back)
                    .collect()
            }
            Err(why) => vec![NotificationEvent::NotShown(token, why)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error() -> SystemError {
        SystemError {
            domain: "UNErrorDomain".into(),
            code: 1,
            text: "Notifications are not allowed for this application".into(),
        }
    }

    fn button(key: &'static str, label: &str) -> (&'static str, String) {
        (key, label.to_owned())
    }

    #[test]
    fn note_of_an_earlier_run_answers_nothing() {
        let (today, yesterday) = (Ids::new(1), Ids::new(2));
        assert_eq!(today.token(&today.id(7)), Some(7));
        assert_eq!(today.token(&yesterday.id(7)), None);
        assert_eq!(today.token("unbrace-7"), None);
        let start = Response::Button("start");
        assert_eq!(
            reaction(&today, &today.id(7), &start),
            Reaction::Pressed(7, "start".into())
        );
        assert_eq!(reaction(&today, &yesterday.id(7), &start), Reaction::Nothing);
        assert_eq!(
            reaction(&today, &today.id(7), &Response::Dismissed),
            Reaction::Nothing
        );
        assert_eq!(
            reaction(&today, &yesterday.id(7), &Response::Clicked),
            Reaction::OpenToday
        );
    }

    #[test]
    fn each_set_of_labels_is_registered_once() {
        let mut categories = Categories::default();
        let english = [button("done", "Done"), button("later", "Later")];
        let german = [button("done", "Fertig"), button("later", "Später")];
        assert_eq!(categories.of(&[]), None);
        let (first, new) = categories.of(&english).unwrap();
        assert!(new);
        assert_eq!(categories.of(&english), Some((first.clone(), false)));
        let (second, new) = categories.of(&german).unwrap();
        assert!(new && second != first);
        let all: Vec<_> = categories.all().map(|(id, b)| (id, b.len())).collect();
        assert_eq!(all, [(first, 2), (second, 2)]);
    }

    #[test]
    fn note_without_expiry_stays_until_it_is_withdrawn() {
        let note = |expire| Notification {
            title: String::new(),
            body: String::new(),
            actions: Vec::new(),
            quiet: true,
            sound: false,
            expire,
        };
        assert_eq!(stay(&note(15_000)), Some(Duration::from_secs(15)));
        assert_eq!(stay(&note(0)), None);
        assert_eq!(stay(&note(-1)), None);
    }

    #[test]
    fn refusal_keeps_the_systems_own_error() {
        let mut standing = Standing::default();
        let why = "Notifications are not allowed for this application (UNErrorDomain 1)";
        assert!(
            matches!(standing.asked(false, Some(error())), NotificationEvent::ServiceMissing(w) if w == why)
        );
        // Later notes name the same reason, though the settings say only "undecided".
        let told = standing.looked(Permission::Undecided, 3);
        assert!(
            matches!(&told[..], [NotificationEvent::NotShown(3, w)] if w == why),
            "{told:?}"
        );
        let told = standing.asked(false, None);
        assert!(matches!(told, NotificationEvent::ServiceMissing(w) if w == NOT_ALLOWED));
    }

    #[test]
    fn permission_that_is_taken_away_is_told_once_with_every_note_refused() {
        let mut standing = Standing::default();
        standing.asked(true, None);
        assert!(standing.looked(Permission::Granted, 1).is_empty());
        let first = standing.looked(Permission::Denied, 2);
        assert!(
            matches!(
                &first[..],
                [
                    NotificationEvent::ServiceMissing(_),
                    NotificationEvent::NotShown(2, _)
                ]
            ),
            "{first:?}"
        );
        let second = standing.looked(Permission::Denied, 3);
        assert!(
            matches!(&second[..], [NotificationEvent::NotShown(3, _)]),
            "{second:?}"
        );
    }

    #[test]
    fn permission_that_is_given_back_is_told_after_the_note_is_shown() {
        let mut standing = Standing::default();
        standing.asked(false, None);
        let told = standing.posted(4, Ok(()));
        assert!(
            matches!(
                &told[..],
                [
                    NotificationEvent::Shown(4),
                    NotificationEvent::ServiceAppeared { buttons: true }
                ]
            ),
            "{told:?}"
        );
        let told = standing.posted(5, Ok(()));
        assert!(matches!(&told[..], [NotificationEvent::Shown(5)]), "{told:?}");
        let told = standing.posted(6, Err("no".into()));
        assert!(
            matches!(&told[..], [NotificationEvent::NotShown(6, _)]),
            "{told:?}"
        );
    }

    #[test]
    fn permission_that_is_given_back_is_noticed_without_a_note() {
        let mut standing = Standing::default();
        assert!(standing.looked_again(Permission::Granted).is_none());
        standing.asked(false, Some(error()));
        assert!(standing.is_absent() && standing.looked_again(Permission::Denied).is_none());
        let told = standing.looked_again(Permission::Granted);
        assert!(matches!(
            told,
            Some(NotificationEvent::ServiceAppeared { buttons: true })
        ));
        assert!(!standing.is_absent());
    }

    #[test]
    fn unknown_permission_is_tried() {
        assert_eq!(Permission::from_status(0), Permission::Undecided);
        assert_eq!(Permission::from_status(1), Permission::Denied);
        for status in [2, 3, 4, 9] {
            assert_eq!(Permission::from_status(status), Permission::Granted);
        }
    }
}
