//! What a toast says and what Windows' answers to it mean: its XML, the arguments of its buttons, and what follows when it is
//! refused. Pure.

use crate::companion::notification::Notification;

/// Windows refuses a toast of more than 5 KB. This is the limit for its text, in bytes; the rest is for tags and buttons.
const MOST_TEXT: usize = 3_000;
/// Text outside a group is cut after four lines; this is about the length of a line in the narrowest pop-up, in characters.
const LINES: usize = 4;
const LINE: usize = 38;
/// Buttons that open a window. Windows gives the right to come to the front with these.
const FOREGROUND: [&str; 2] = ["start", "check-in-yes"];

/// Which toast, of which process, a button belongs to. Toasts outlive the process in the notification centre, and tokens
/// begin at 1 in every process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// A number that differs from start to start.
    pub nonce: u64,
    /// The note's token.
    pub token: u64,
}

/// What a click on a toast means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Click {
    /// A button of this process's note with this token.
    Button(u64, String),
    /// Anything else: beside the buttons, or a toast that an earlier process left.
    Body,
}

impl Ticket {
    fn arguments(self, key: &str) -> String {
        format!("{:x}.{}.{key}", self.nonce, self.token)
    }
}

/// Reads the arguments that come back with a click; `nonce` is this process's own.
pub fn click(arguments: &str, nonce: u64) -> Click {
    let mut parts = arguments.splitn(3, '.');
    let own = parts.next() == Some(&format!("{nonce:x}"));
    match (parts.next().map(str::parse), parts.next()) {
        (Some(Ok(token)), Some(key)) if own && !key.is_empty() => Click::Button(token, key.to_owned()),
        _ => Click::Body,
    }
}

/// The toast's XML.
pub fn xml(note: &Notification, ticket: Ticket) -> String {
    // A note that asks stays on screen until it is answered or taken back; so does the guide's. A glance does not. What a person
    // wants to read stays for 25 seconds instead of 7.
    let manner = match (note.actions.is_empty(), note.quiet) {
        (false, false) => "scenario=\"reminder\"",
        (_, true) if is_short(&note.body) => "duration=\"short\"",
        _ => "duration=\"long\"",
    };
    let body = cut(&note.body, MOST_TEXT);
    let title = format!("<text>{}</text>", escape(&note.title));
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
    let actions: String = note
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
    let audio = if note.sound {
        ""
    } else {
        "<audio silent=\"true\"/>"
    };
    format!(
        "<toast {manner} launch=\"{}\"><visual><binding template=\"ToastGeneric\">{title}{body}</binding></visual>\
         <actions>{actions}</actions>{audio}</toast>",
        ticket.arguments("")
    )
}

/// Whether Windows shows all of it outside a group.
fn is_short(body: &str) -> bool {
    let lines = body.split('\n').map(|l| l.chars().count().div_ceil(LINE).max(1));
    lines.sum::<usize>() <= LINES
}

/// The text, or as many whole words of it as `most` bytes hold once escaped, and an ellipsis.
fn cut(text: &str, most: usize) -> String {
    if escape(text).len() <= most {
        return text.to_owned();
    }
    let mut used = '…'.len_utf8();
    let fits = |(_, c): &(usize, char)| {
        used += escape(c.encode_utf8(&mut [0; 4])).len();
        used <= most
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
        // XML has no other control characters, not even escaped ones.
        c if c.is_control() && c != '\n' && c != '\t' => String::new(),
        c => c.to_string(),
    };
    text.chars().map(signs).collect()
}

/// Why `ToastNotifier.Setting` means that nothing is shown. `None`: toasts are shown.
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

/// What to do after Windows refused a toast that it had taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Toasts do not work here: a balloon has the same text.
    Balloon,
    /// The person wants none, and a balloon would be one.
    Nothing,
}

/// `WPN_E_NOTIFICATION_DISABLED`: the person's settings suppress the toast.
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

    fn note() -> Notification {
        Notification {
            title: "Move & <breathe>".into(),
            body: "Say \"hello\".\nTwo lines.\u{7}".into(),
            actions: vec![("start", "Start".into()), ("later", "Later".into())],
            quiet: false,
            sound: true,
            expire: 120_000,
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
    fn a_toast_is_xml_with_every_text_as_it_was() {
        let text = xml(&note(), TICKET);
        assert_eq!(texts(&text), ["Move & <breathe>", "Say \"hello\".\nTwo lines."]);
        assert_eq!(attributes(&text, "arguments"), ["beef.7.start", "beef.7.later"]);
        assert_eq!(attributes(&text, "launch"), ["beef.7."]);
        assert!(!text.contains("silent"));
    }

    #[test]
    fn a_note_that_asks_stays_and_has_a_button_that_works_in_the_background() {
        let asks = xml(&note(), TICKET);
        assert_eq!(attributes(&asks, "scenario"), ["reminder"]);
        assert_eq!(attributes(&asks, "activationType"), ["foreground", "background"]);
        let quiet = Notification {
            quiet: true,
            sound: false,
            ..note()
        };
        let text = xml(&quiet, TICKET);
        assert_eq!(attributes(&text, "duration"), ["short"]);
        assert!(attributes(&text, "scenario").is_empty() && text.contains("silent=\"true\""));
        let read = Notification {
            body: "word ".repeat(60),
            ..quiet
        };
        assert_eq!(attributes(&xml(&read, TICKET), "duration"), ["long"]);
        let told = Notification {
            actions: Vec::new(),
            ..note()
        };
        assert!(attributes(&xml(&told, TICKET), "scenario").is_empty());
    }

    #[test]
    fn a_long_text_goes_into_a_group_that_windows_does_not_cut() {
        let lines: Vec<String> = (0..9)
            .map(|n| format!("Step {n}: let the ribs widen & wait."))
            .collect();
        let long = Notification {
            body: lines.join("\n"),
            ..note()
        };
        let text = xml(&long, TICKET);
        assert_eq!(texts(&text)[1..], lines);
        assert_eq!(attributes(&text, "hint-wrap").len(), 9);
        assert!(text.contains("<group><subgroup>"));
        assert!(!xml(&note(), TICKET).contains("<group>"));
    }

    #[test]
    fn a_toast_never_exceeds_five_kilobytes_and_is_cut_between_words() {
        for word in ["& < \" ", "Überatmen ", "\u{1F331} "] {
            let long = Notification {
                body: word.repeat(2_000),
                ..note()
            };
            let text = xml(&long, TICKET);
            assert!(text.len() < 5_000, "{}", text.len());
            let body = texts(&text)[1..].concat();
            assert!(body.ends_with('…') && body.starts_with(word.trim()), "{body}");
        }
        assert_eq!(cut("one two three", 11), "one two…");
        assert_eq!(cut("unbreakable", 8), "unbre…");
    }

    #[test]
    fn a_button_of_an_earlier_process_answers_nothing() {
        let read = |arguments| click(arguments, 0xBEEF);
        assert_eq!(read("beef.7.start"), Click::Button(7, "start".into()));
        assert_eq!(read("dead.7.start"), Click::Body);
        for other in ["beef.7.", "", "beef", "beef.x.start", "start"] {
            assert_eq!(read(other), Click::Body, "{other}");
        }
    }

    #[test]
    fn switched_off_notifications_are_named_and_lead_to_no_balloon() {
        assert_eq!(why_off(0), None);
        assert!(why_off(2).unwrap().contains("(DisabledForUser, 2)"));
        assert_eq!(after_failure(DISABLED.cast_signed()), Fallback::Nothing);
        assert_eq!(after_failure(0x8004_0154_u32.cast_signed()), Fallback::Balloon);
    }
}
