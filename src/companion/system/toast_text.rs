//! A note as Windows wants to read it. Pure.

use crate::companion::notes::Note;

/// The toast's XML.
pub fn xml(note: &Note) -> String {
    // What stays until it is answered is a reminder; Windows gives the others seven or twenty-five seconds.
    let manner = match (note.expire, note.quiet) {
        (0, _) if !note.actions.is_empty() => "scenario=\"reminder\"",
        (_, true) => "duration=\"short\"",
        (_, false) => "duration=\"long\"",
    };
    let texts: String = [&note.title, &note.body]
        .into_iter()
        .filter(|t| !t.is_empty())
        .map(|t| format!("<text>{}</text>", escape(t)))
        .collect();
    let actions: String = note
        .actions
        .iter()
        .map(|(key, label)| format!("<action content=\"{}\" arguments=\"{key}\"/>", escape(label)))
        .collect();
    let audio = if note.sound {
        ""
    } else {
        "<audio silent=\"true\"/>"
    };
    format!(
        "<toast {manner} launch=\"\"><visual><binding template=\"ToastGeneric\">{texts}</binding></visual>\
         <actions>{actions}</actions>{audio}</toast>"
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    fn note() -> Note {
        Note {
            title: "Move & <breathe>".into(),
            body: "Say \"hello\".\nTwo lines.\u{7}".into(),
            actions: vec![("start", "Start".into()), ("later", "Later".into())],
            quiet: false,
            sound: true,
            expire: 120_000,
        }
    }

    #[test]
    fn a_toast_is_xml_with_every_text_as_it_was() {
        let text = xml(&note());
        let document = roxmltree::Document::parse(&text).unwrap();
        let texts: Vec<_> = document
            .descendants()
            .filter(|n| n.has_tag_name("text"))
            .filter_map(|n| n.text())
            .collect();
        assert_eq!(texts, ["Move & <breathe>", "Say \"hello\".\nTwo lines."]);
        let keys: Vec<_> = document
            .descendants()
            .filter_map(|n| n.attribute("arguments"))
            .collect();
        assert_eq!(keys, ["start", "later"]);
        assert_eq!(document.root_element().attribute("duration"), Some("long"));
        assert!(!text.contains("silent"));
    }

    #[test]
    fn a_quiet_one_is_short_and_silent_and_a_guide_stays() {
        let quiet = xml(&Note {
            quiet: true,
            sound: false,
            ..note()
        });
        assert!(
            quiet.contains("duration=\"short\"") && quiet.contains("silent=\"true\""),
            "{quiet}"
        );
        assert!(xml(&Note { expire: 0, ..note() }).contains("scenario=\"reminder\""));
    }
}
