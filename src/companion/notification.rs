//! What a notification consists of, what it is for, and what the service reports about it. Pure.

use crate::ipc::Page;
use crate::visit::VisitNotice;

/// The key of a click beside the buttons, in the protocol of the Linux notification service.
pub const CLICK: &str = "default";

/// One notification.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notification {
    pub title: String,
    pub body: String,
    pub category: Category,
    /// The key ([`Button::key`]) and the label of each button.
    pub actions: Vec<(&'static str, String)>,
    /// What a click beside the buttons does; `None`: it only removes the notification.
    pub click: Option<ClickAction>,
    /// It has a low urgency and no sound, and expires after seconds.
    pub quiet: bool,
    pub sound: bool,
    /// How long it stays, in milliseconds; 0: until it is taken back.
    pub expire: i32,
}

/// What a notification is about. A desktop can group and filter notifications by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Category {
    Reminder,
    Question,
    #[default]
    Message,
}

impl Category {
    /// Its name for the Linux notification service, with the prefix that the specification requires for
    /// categories of a vendor.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
    pub fn name(self) -> &'static str {
        match self {
            Category::Reminder => "x-unbrace.reminder",
            Category::Question => "x-unbrace.question",
            Category::Message => "x-unbrace.message",
        }
    }
}

/// What a click beside the buttons does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClickAction {
    /// As the button with this function.
    Press(Button),
    Open(Page),
}

/// A message to the person that asks for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageText {
    pub title: String,
    pub body: String,
    /// The page that says more.
    pub page: Page,
}

impl MessageText {
    /// With the name of the program as its title. A click opens the Today page.
    pub fn new(body: String) -> Self {
        MessageText {
            title: "Unbrace".into(),
            body,
            page: Page::Today,
        }
    }

    /// The same; a click opens this page.
    #[must_use]
    pub fn on_page(self, page: Page) -> Self {
        MessageText { page, ..self }
    }

    /// Both messages in one: the second message of a turn would replace the first one.
    pub fn joined(self, next: MessageText) -> Self {
        let first = if self.title == "Unbrace" {
            self.body
        } else {
            format!("{}: {}", self.title, self.body)
        };
        let page = if self.page == next.page {
            self.page
        } else {
            Page::Today
        };
        MessageText::new(format!("{first}\n{}: {}", next.title, next.body)).on_page(page)
    }
}

/// A button of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    Done,
    Later,
    Skip,
    /// Ends the exercise of a guide.
    Stop,
    Start,
    /// Starts with the usual breathing session in place of the long one.
    StartShorter,
    Why,
    FlareUpYes,
    FlareUpNo,
    AutostartYes,
    AutostartNo,
    CheckInYes,
    CheckInNo,
    /// Opens the page that prepares a visit.
    VisitPrepare,
    /// Opens the page that opens a new program.
    VisitFile,
    VisitNoFile,
    /// An action that this version does not have. It answers no reminder, and a question with no.
    Other,
}

impl Button {
    const ALL: [Button; 16] = [
        Button::Done,
        Button::Later,
        Button::Skip,
        Button::Stop,
        Button::Start,
        Button::StartShorter,
        Button::Why,
        Button::FlareUpYes,
        Button::FlareUpNo,
        Button::AutostartYes,
        Button::AutostartNo,
        Button::CheckInYes,
        Button::CheckInNo,
        Button::VisitPrepare,
        Button::VisitFile,
        Button::VisitNoFile,
    ];

    /// The name of the button in the protocol of the notification service.
    pub fn key(self) -> &'static str {
        match self {
            Button::Done => "done",
            Button::Later => "later",
            Button::Skip => "skip",
            Button::Stop => "stop",
            Button::Start => "start",
            Button::StartShorter => "start-shorter",
            Button::Why => "why",
            Button::FlareUpYes => "flare-up-yes",
            Button::FlareUpNo => "flare-up-no",
            Button::AutostartYes => "autostart-yes",
            Button::AutostartNo => "autostart-no",
            Button::CheckInYes => "check-in-yes",
            Button::CheckInNo => "check-in-no",
            Button::VisitPrepare => "visit-prepare",
            Button::VisitFile => "visit-file",
            Button::VisitNoFile => "visit-no-file",
            Button::Other => "other",
        }
    }

    /// `None` for a key of no button.
    pub fn from_key(key: &str) -> Option<Self> {
        Button::ALL.into_iter().find(|button| button.key() == key)
    }
}

/// What a notification is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotificationKind {
    /// The offer of the reminder with this id.
    Reminder(u64),
    /// The reason for that reminder.
    Why(u64),
    /// The steps of that reminder.
    Guide(u64),
    /// The question whether to start flare-up mode.
    FlareUp,
    /// The question whether to start at login.
    Autostart,
    /// The question for a check-in.
    CheckIn,
    /// A notice of a visit.
    Visit(VisitNotice),
    /// A message that asks for nothing.
    Message,
    /// Praise after a break, which may be missed.
    Praise,
}

impl NotificationKind {
    pub fn is_reminder(self) -> bool {
        matches!(
            self,
            NotificationKind::Reminder(_) | NotificationKind::Why(_) | NotificationKind::Guide(_)
        )
    }

    /// Whether it is done with once it has been seen.
    pub fn asks_nothing(self) -> bool {
        matches!(
            self,
            NotificationKind::Message | NotificationKind::Praise | NotificationKind::Visit(_)
        )
    }
}

/// What the service reports. Tokens name notifications.
#[derive(Debug)]
pub enum NotificationEvent {
    /// A service shows notifications.
    ServiceAppeared {
        /// Whether with buttons.
        buttons: bool,
    },
    /// No service shows them, for this reason.
    ServiceMissing(String),
    /// The notification is on screen.
    Shown(u64),
    /// The notification could not be shown, for this reason.
    NotShown(u64, String),
    /// The button with this key was pressed.
    Pressed(u64, String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_one_turn_are_joined() {
        let message = |title: &str, body: &str| MessageText {
            title: title.into(),
            body: body.into(),
            page: Page::Settings,
        };
        let joined = message("Settings", "One line is wrong.").joined(message("Unbrace", "It goes on."));
        let expected = "Settings: One line is wrong.\nUnbrace: It goes on.";
        assert_eq!(joined, MessageText::new(expected.into()).on_page(Page::Settings));
        let other = message("Program", "It is over.").on_page(Page::Program);
        let more = joined.joined(other);
        assert_eq!(more.body, format!("{expected}\nProgram: It is over."));
        assert_eq!(more.page, Page::Today, "they have no page in common");
    }
}
