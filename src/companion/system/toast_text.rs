//! Toasts on Windows: their XML, the arguments of their buttons, and what follows when one is refused. Pure.

use crate::companion::notification::{CLICK, Notification};

/// The limit for the text, in bytes. Windows refuses a toast of more than 5 KB, with its tags and buttons.
const MAX_TEXT: usize = 3_000;
/// Windows truncates text outside a group after four lines, of which the narrowest pop-up shows about 38
/// characters each.
const LINES: usize = 4;
const LINE: usize = 38;
/// Buttons that open a window, for which Windows gives the right to come to the front.
const FOREGROUND: [&str; 3] = ["start", "start-shorter", "check-in-yes"];

/// The toast and the process that a button belongs to. Toasts outlive the process in the notification centre,
/// and tokens begin at 1 in every process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// A number that differs between starts.
    pub nonce: u64,
    /// The token of the notification.
    pub token: u64,
}

/// A click on a toast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Click {
    /// The button with this key, or [`CLICK`] for one beside the buttons, of the notification of this process
    /// with this token.
    Button(u64, String),
    /// A click on a toast that an earlier process left.
    Body,
}

impl Ticket {
    fn arguments(self, key: &str) -> String {
        format!("{:x}.{}.{key}", self.nonce, self.token)
    }
}

/// Parses the arguments of a click. `nonce` is that of this process.
pub fn click(arguments: &str, nonce: u64) -> Click {
    let mut parts = arguments.splitn(3, '.');
    let own = parts.next() == Some(&format!("{nonce:x}"));
    match (parts.next().map(str::parse), parts.next()) {
        (Some(Ok(token)), Some(key)) if own && !key.is_empty() => Click::Button(token, key.to_owned()),
        _ => Click::Body,
    }
}

/// The toast's XML.
pub fn xml(notification: &Notification, ticket: Ticket) -> String {
    // A notification with buttons stays on screen until it is answered or withdrawn, unless it is quiet. A
    // long text stays for 25 seconds instead of 7.
    let manner = match (notification.actions.is_empty(), notification.quiet) {
        (false, false) => "scenario=\"reminder\"",
        (_, true) if is_short(&notification.body) => "duration=\"short\"",
        _ => "duration=\"long\"",
    };
    let body = truncate(&notification.body, MAX_TEXT);
    let title = format!("<text>{}</text>", escape(&notification.title));
    let body = if body.is_empty() {
        String::new()
    } else if is_short(&body) {
        format!("<text>{}</text>", escape(&body))
    } else {
        let lines = body.split('\n').filter(|l| !l.is_empty());
        let lines: String = lines
            .map(|l| {
                format!(
                    "<text hint-wrap=\"true\" hint-style=\"body\">{}</text>",
                    escape(l)
                )
            })
            .collect();
        format!("<group><subgroup>{lines}</subgroup></group>")
    };
    let actions: String = notification
        .actions
        .iter()
        .map(|(key, label)| {
            let manner = if FOREGROUND.contains(key) {
                "foreground"
            } else {
                "background"
            };
            format!(
                "<action content=\"{}\" arguments=\"{}\" activationType=\"{manner}\"/>",
                escape(label),
                ticket.arguments(key)
            )
        })
        .collect();
    let audio = if notification.sound {
        ""
    } else {
        "<audio silent=\"true\"/>"
    };
    format!(
        "<toast {manner} launch=\"{}\"><visual><binding template=\"ToastGeneric\">{title}{body}</binding></visual>\
         <actions>{actions}</actions>{audio}</toast>",
        ticket.arguments(CLICK)
    )
}

/// Whether Windows shows all of the text outside a group.
fn is_short(body: &str) -> bool {
    let lines = body.split('\n').map(|l| l.chars().count().div_ceil(LINE).max(1));
    lines.sum::<usize>() <= LINES
}

/// The text, or as many whole words of it as `limit` bytes have space for when they are escaped, and an
/// ellipsis.
fn truncate(text: &str, limit: usize) -> String {
    if escape(text).len() <= limit {
        return text.to_owned();
    }
    let mut used = '…'.len_utf8();
    let fits = |(_, c): &(usize, char)| {
        used += escape(c.encode_utf8(&mut [0; 4])).len();
        used <= limit
    };
    let end = text.char_indices().take_while(fits).last();
    let head = &text[..end.map_or(0, |(at, c)| at + c.len_utf8())];
    let words = head.rsplit_once([' ', '\n']).map_or(head, |(words, _)| words);
    format!("{words}…")
}

fn escape(text: &str) -> String {
    let signs = |c: char| match c {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        // XML forbids the other control characters, even escaped.
        c if c.is_control() && c != '\n' && c != '\t' => String::new(),
        c => c.to_string(),
    };
    text.chars().map(signs).collect()
}

/// Why no toast is shown with this value of `ToastNotifier.Setting`; `None` if toasts are shown.
pub fn why_off(setting: i32) -> Option<String> {
    let (who, name) = match setting {
        0 => return None,
        1 => (
            "switched off for Unbrace in Windows' settings",
            "DisabledForApplication",
        ),
        2 => ("switched off in Windows' settings", "DisabledForUser"),
        3 => ("switched off by your organisation", "DisabledByGroupPolicy"),
        4 => ("switched off by the program's manifest", "DisabledByManifest"),
        _ => ("switched off", "unknown"),
    };
    Some(format!("notifications are {who} ({name}, {setting})"))
}

/// What to do after Windows has refused a toast that it had accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Toasts do not work: a balloon shows the same text.
    Balloon,
    /// The person wants no notifications, so that no balloon is shown either.
    Nothing,
}

/// `WPN_E_NOTIFICATION_DISABLED`: the settings of the person suppress the toast.
const DISABLED: u32 = 0x803E_0111;

/// `code` is the `HRESULT` of the toast's `Failed` event.
pub fn after_failure(code: i32) -> Fallback {
    if code.cast_unsigned() == DISABLED {
        Fallback::Nothing
    } else {
        Fallback::Balloon
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TICKET: Ticket = Ticket {
        nonce: 0xBEEF,
        token: 7,
    };

    fn notification() -> Notification {
        Notification {
            title: "Move & <breathe>".into(),
            body: "Say \"hello\".\nTwo lines.\u{7}".into(),
            actions: vec![("start", "Start".into()), ("later", "Later".into())],
            sound: true,
            expire: 120_000,
            ..Notification::default()
        }
    }

    /// Text and attributes of every element with this name.
    fn texts(xml: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(xml).unwrap();
        let texts = document.descendants().filter(|n| n.has_tag_name("text"));
        texts.filter_map(|n| n.text().map(str::to_owned)).collect()
    }

    fn attributes(xml: &str, name: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(xml).unwrap();
        let found = document.descendants().filter_map(|n| n.attribute(name));
        found.map(str::to_owned).collect()
    }

    #[test]
    fn texts_of_a_toast_survive_escaping() {
        let text = xml(&notification(), TICKET);
        assert_eq!(texts(&text), ["Move & <breathe>", "Say \"hello\".\nTwo lines."]);
        assert_eq!(attributes(&text, "arguments"), ["beef.7.start", "beef.7.later"]);
        assert_eq!(attributes(&text, "launch"), ["beef.7.default"]);
        assert!(!text.contains("silent"));
    }

    #[test]
    fn notification_with_buttons_stays_and_one_works_in_the_background() {
        let asks = xml(&notification(), TICKET);
        assert_eq!(attributes(&asks, "scenario"), ["reminder"]);
        assert_eq!(attributes(&asks, "activationType"), ["foreground", "background"]);
        let quiet = Notification {
            quiet: true,
            sound: false,
            ..notification()
        };
        let text = xml(&quiet, TICKET);
        assert_eq!(attributes(&text, "duration"), ["short"]);
        assert!(attributes(&text, "scenario").is_empty() && text.contains("silent=\"true\""));
        let read = Notification {
            body: "word ".repeat(60),
            ..quiet
        };
        assert_eq!(attributes(&xml(&read, TICKET), "duration"), ["long"]);
        let message = Notification {
            actions: Vec::new(),
            ..notification()
        };
        assert!(attributes(&xml(&message, TICKET), "scenario").is_empty());
    }

    #[test]
    fn long_text_is_in_a_group_that_windows_does_not_truncate() {
        let lines: Vec<String> = (0..9)
            .map(|n| format!("Step {n}: let the ribs widen & wait."))
            .collect();
        let long = Notification {
            body: lines.join("\n"),
            ..notification()
        };
        let text = xml(&long, TICKET);
        assert_eq!(texts(&text)[1..], lines);
        assert_eq!(attributes(&text, "hint-wrap").len(), 9);
        assert!(text.contains("<group><subgroup>"));
        assert!(!xml(&notification(), TICKET).contains("<group>"));
    }

    #[test]
    fn toast_has_at_most_five_kilobytes_and_is_truncated_between_words() {
        for word in ["& < \" ", "Überatmen ", "\u{1F331} "] {
            let long = Notification {
                body: word.repeat(2_000),
                ..notification()
            };
            let text = xml(&long, TICKET);
            assert!(text.len() < 5_000, "{}", text.len());
            let body = texts(&text)[1..].concat();
            assert!(body.ends_with('…') && body.starts_with(word.trim()), "{body}");
        }
        assert_eq!(truncate("one two three", 11), "one two…");
        assert_eq!(truncate("unbreakable", 8), "unbre…");
    }

    #[test]
    fn button_of_an_earlier_process_has_no_effect() {
        let read = |arguments| click(arguments, 0xBEEF);
        assert_eq!(read("beef.7.start"), Click::Button(7, "start".into()));
        assert_eq!(read("dead.7.start"), Click::Body);
        for other in ["beef.7.", "", "beef", "beef.x.start", "start"] {
            assert_eq!(read(other), Click::Body, "{other}");
        }
    }

    #[test]
    fn disabled_notifications_are_named_and_lead_to_no_balloon() {
        assert_eq!(why_off(0), None);
        assert!(why_off(2).unwrap().contains("(DisabledForUser, 2)"));
        assert_eq!(after_failure(DISABLED.cast_signed()), Fallback::Nothing);
        assert_eq!(after_failure(0x8004_0154_u32.cast_signed()), Fallback::Balloon);
    }
}
