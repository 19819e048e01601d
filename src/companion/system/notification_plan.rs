//! Notifications on macOS: the id, the set of buttons, how long one stays, and the meaning of the system's
//! answers. Pure.

use crate::companion::notification::{CLICK, Notification, NotificationEvent};
use std::fmt;
use std::time::Duration;

/// The prefix of the ids of this program.
const PREFIX: &str = "unbrace-";

/// The ids of the notifications of one run of the companion. macOS keeps delivered notifications after the
/// process has ended, and tokens begin at 1 in every process: a part that differs between runs prevents that
/// an old one answers a new reminder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids {
    run: String,
}

impl Ids {
    /// `run` is a number that no other run is likely to have.
    pub fn new(run: u64) -> Self {
        Ids {
            run: format!("{PREFIX}{run:016x}-"),
        }
    }

    /// The id of the notification with this token.
    pub fn id(&self, token: u64) -> String {
        format!("{}{token}", self.run)
    }

    /// The token in an id; `None` for a notification of another run.
    pub fn token(&self, id: &str) -> Option<u64> {
        id.strip_prefix(&self.run)?.parse().ok()
    }
}

/// What a person did with a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response<'a> {
    /// A click beside the buttons.
    Clicked,
    /// The notification was removed.
    Dismissed,
    /// The button with this key was pressed.
    Button(&'a str),
}

/// What follows from a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// The Today page opens.
    OpenToday,
    /// The button with this key, or a click beside the buttons with [`CLICK`], counts for the notification with this token.
    Pressed(u64, String),
    /// The notification is of another run, or was only removed.
    Nothing,
}

/// What follows from a response to the notification with this id.
pub fn reaction(ids: &Ids, id: &str, response: &Response) -> Reaction {
    match (response, ids.token(id)) {
        (Response::Clicked, Some(token)) => Reaction::Pressed(token, CLICK.to_owned()),
        (Response::Clicked, None) => Reaction::OpenToday,
        (Response::Button(key), Some(token)) => Reaction::Pressed(token, (*key).to_owned()),
        (Response::Button(_), None) | (Response::Dismissed, _) => Reaction::Nothing,
    }
}

/// The key and the label of each button.
pub type Buttons = Vec<(&'static str, String)>;

/// The sets of buttons, which macOS calls categories. A notification names its category, and shows no buttons
/// if that is not registered when the notification is posted.
#[derive(Clone, Debug, Default)]
pub struct Categories {
    known: Vec<Buttons>,
}

impl Categories {
    /// The id of the category with these buttons, and whether it is new and has to be registered. `None`
    /// without buttons.
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

/// How long a notification stays; `None` if the companion withdraws it. macOS itself keeps it in Notification
/// Center until the person removes it.
pub fn stay(notification: &Notification) -> Option<Duration> {
    let ms = u64::try_from(notification.expire).ok()?;
    (ms > 0).then(|| Duration::from_millis(ms))
}

/// An error of the system (`NSError`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemError {
    /// The part of the system, such as `UNErrorDomain`.
    pub domain: String,
    /// The number in this domain. `UNErrorDomain` 1 means that notifications are not allowed for this
    /// application; an application without an accepted signature gets it, too.
    pub code: isize,
    /// The message, in the person's language.
    pub text: String,
}

impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} ({} {})", self.text, self.domain, self.code)
    }
}

/// The reason for no notifications when the person does not allow them.
pub const NOT_ALLOWED: &str = "System Settings > Notifications does not allow notifications of Unbrace";
/// The reason for no notifications while macOS asks the person.
pub const UNANSWERED: &str = "macOS has asked whether Unbrace may notify, and has no answer yet";

/// The permission to show notifications (`UNAuthorizationStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// The person has not decided yet.
    Undecided,
    /// The person refused it, or withdrew it later.
    Denied,
    /// Granted, in full or on trial.
    Granted,
}

impl Permission {
    /// From the value of `UNAuthorizationStatus`. A value that a newer system may add counts as granted until
    /// an attempt fails.
    pub fn from_status(status: isize) -> Self {
        match status {
            0 => Permission::Undecided, // notDetermined
            1 => Permission::Denied,    // denied
            _ => Permission::Granted,   // authorized, provisional, ephemeral
        }
    }
}

/// The known permission, and the last report about it.
#[derive(Clone, Debug, Default)]
pub struct PermissionState {
    reported_missing: bool,
    refusal: Option<SystemError>,
}

impl PermissionState {
    /// The system has answered the request for permission.
    pub fn asked(&mut self, granted: bool, error: Option<SystemError>) -> NotificationEvent {
        self.reported_missing = !granted;
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

    /// The permission before the notification with this token is posted. Returns no event if it can be
    /// posted.
    pub fn before_posting(&mut self, permission: Permission, token: u64) -> Vec<NotificationEvent> {
        let why = match permission {
            Permission::Granted => return Vec::new(),
            Permission::Undecided => UNANSWERED,
            Permission::Denied => NOT_ALLOWED,
        };
        let why = self
            .refusal
            .as_ref()
            .map_or(why.to_owned(), SystemError::to_string);
        let again = std::mem::replace(&mut self.reported_missing, true);
        let absent = (!again).then(|| NotificationEvent::ServiceMissing(why.clone()));
        absent
            .into_iter()
            .chain([NotificationEvent::NotShown(token, why)])
            .collect()
    }

    /// Whether the last report was that there are no notifications. Only then is the permission worth asking
    /// for.
    pub fn is_missing(&self) -> bool {
        self.reported_missing
    }

    /// The permission while there is nothing to post. A person may have granted it, which macOS reports to no
    /// program.
    pub fn without_posting(&mut self, permission: Permission) -> Option<NotificationEvent> {
        let back = self.reported_missing && permission == Permission::Granted;
        back.then(|| {
            (self.reported_missing, self.refusal) = (false, None);
            NotificationEvent::ServiceAppeared { buttons: true }
        })
    }

    /// The system has accepted or refused the notification with this token. That notifications are available
    /// again is reported after this one is on screen, or the companion would show it a second time.
    pub fn posted(&mut self, token: u64, result: Result<(), String>) -> Vec<NotificationEvent> {
        match result {
            Ok(()) => {
                self.refusal = None;
                let back = std::mem::replace(&mut self.reported_missing, false);
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
    fn notification_of_an_earlier_run_answers_nothing() {
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
        assert_eq!(
            reaction(&today, &today.id(7), &Response::Clicked),
            Reaction::Pressed(7, "default".into())
        );
    }

    #[test]
    fn set_of_labels_is_registered_once() {
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
    fn notification_without_expiry_stays_until_it_is_withdrawn() {
        let notification = |expire| Notification {
            quiet: true,
            expire,
            ..Notification::default()
        };
        assert_eq!(stay(&notification(15_000)), Some(Duration::from_secs(15)));
        assert_eq!(stay(&notification(0)), None);
        assert_eq!(stay(&notification(-1)), None);
    }

    #[test]
    fn refusal_keeps_the_error_of_the_system() {
        let mut state = PermissionState::default();
        let why = "Notifications are not allowed for this application (UNErrorDomain 1)";
        assert!(
            matches!(state.asked(false, Some(error())), NotificationEvent::ServiceMissing(w) if w == why)
        );
        // Later notifications name the same reason, though the settings say only "undecided".
        let events = state.before_posting(Permission::Undecided, 3);
        assert!(
            matches!(&events[..], [NotificationEvent::NotShown(3, w)] if w == why),
            "{events:?}"
        );
        let events = state.asked(false, None);
        assert!(matches!(events, NotificationEvent::ServiceMissing(w) if w == NOT_ALLOWED));
    }

    #[test]
    fn withdrawn_permission_is_reported_once_and_each_notification_refused() {
        let mut state = PermissionState::default();
        state.asked(true, None);
        assert!(state.before_posting(Permission::Granted, 1).is_empty());
        let first = state.before_posting(Permission::Denied, 2);
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
        let second = state.before_posting(Permission::Denied, 3);
        assert!(
            matches!(&second[..], [NotificationEvent::NotShown(3, _)]),
            "{second:?}"
        );
    }

    #[test]
    fn permission_that_is_granted_again_is_reported_after_the_notification_is_shown() {
        let mut state = PermissionState::default();
        state.asked(false, None);
        let events = state.posted(4, Ok(()));
        assert!(
            matches!(
                &events[..],
                [
                    NotificationEvent::Shown(4),
                    NotificationEvent::ServiceAppeared { buttons: true }
                ]
            ),
            "{events:?}"
        );
        let events = state.posted(5, Ok(()));
        assert!(matches!(&events[..], [NotificationEvent::Shown(5)]), "{events:?}");
        let events = state.posted(6, Err("no".into()));
        assert!(
            matches!(&events[..], [NotificationEvent::NotShown(6, _)]),
            "{events:?}"
        );
    }

    #[test]
    fn permission_that_is_granted_again_is_noticed_without_a_notification() {
        let mut state = PermissionState::default();
        assert!(state.without_posting(Permission::Granted).is_none());
        state.asked(false, Some(error()));
        assert!(state.is_missing() && state.without_posting(Permission::Denied).is_none());
        let events = state.without_posting(Permission::Granted);
        assert!(matches!(
            events,
            Some(NotificationEvent::ServiceAppeared { buttons: true })
        ));
        assert!(!state.is_missing());
    }

    #[test]
    fn unknown_permission_counts_as_granted() {
        assert_eq!(Permission::from_status(0), Permission::Undecided);
        assert_eq!(Permission::from_status(1), Permission::Denied);
        for status in [2, 3, 4, 9] {
            assert_eq!(Permission::from_status(status), Permission::Granted);
        }
    }
}
