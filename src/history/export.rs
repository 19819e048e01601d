//! The history as text, for other programs. All functions are pure.

use super::Entry;

/// The columns, in the order of [`Entry`]'s fields.
const COLUMNS: [&str; 18] = [
    "at",
    "entry",
    "kind",
    "cue",
    "outcome",
    "seconds",
    "natural_break",
    "pain",
    "impact",
    "activity",
    "note",
    "reasons",
    "flare",
    "sleep",
    "stress",
    "change",
    "repetitions",
    "with",
];

/// Returns a JSON array with one entry on each line.
///
/// # Errors
/// No history causes an error, because entries are plain data.
pub fn json(entries: &[Entry]) -> Result<String, serde_json::Error> {
    let lines: Result<Vec<String>, _> = entries.iter().map(serde_json::to_string).collect();
    Ok(format!("[\n{}\n]\n", lines?.join(",\n")))
}

/// Returns CSV with a line of column names. A note that begins like a formula gets a leading apostrophe, so
/// that a spreadsheet shows it as text.
///
/// # Errors
/// No history causes an error.
pub fn csv(entries: &[Entry]) -> Result<String, csv::Error> {
    let mut w = csv::Writer::from_writer(Vec::new());
    w.write_record(COLUMNS)?;
    for e in entries {
        let note = e.note.as_deref().unwrap_or_default();
        let note = text(note);
        let number = |n: Option<u8>| n.map(|n| n.to_string()).unwrap_or_default();
        w.write_record([
            e.at.to_rfc3339(),
            word(&e.entry),
            e.kind.map(|k| k.name().to_owned()).unwrap_or_default(),
            e.cue.clone().unwrap_or_default(),
            e.outcome.map(|o| word(&o)).unwrap_or_default(),
            e.seconds.map(|s| s.to_string()).unwrap_or_default(),
            e.natural_break.map(|b| b.to_string()).unwrap_or_default(),
            number(e.pain),
            number(e.impact),
            number(e.activity),
            note,
            e.reasons.clone().unwrap_or_default(),
            e.flare.map(|b| b.to_string()).unwrap_or_default(),
            number(e.sleep),
            number(e.stress),
            e.change.map(|n| n.to_string()).unwrap_or_default(),
            e.repetitions.map(|n| n.to_string()).unwrap_or_default(),
            e.with.clone().unwrap_or_default(),
        ])?;
    }
    let bytes = w
        .into_inner()
        .map_err(|e| csv::Error::from(std::io::Error::other(e.to_string())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What a formula begins with. Spreadsheets also take the characters of full width.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'];
/// What may begin a new cell. In many countries spreadsheets divide lines at semicolons and not at commas, and a
/// quotation mark counts only at the beginning of a cell.
const SEPARATORS: [char; 4] = [';', '\t', '\r', '\n'];

/// Protects text of people against evaluation in a spreadsheet: what begins like a formula, at the beginning of the
/// text or behind a separator, gets a leading apostrophe.
pub fn text(written: &str) -> String {
    let mut safe = String::with_capacity(written.len() + 1);
    if written.starts_with(['\t', '\r', '\n']) {
        safe.push('\'');
    }
    let mut begins_cell = true;
    for c in written.chars() {
        if begins_cell && FORMULA.contains(&c) {
            safe.push('\'');
        }
        safe.push(c);
        begins_cell = SEPARATORS.contains(&c);
    }
    safe
}

/// The name under which serde serialises the value of an enum.
pub(super) fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(), // this does not occur: the enums of entries are serialised as names
    }
}

#[cfg(test)]
mod tests {
    use super::super::What;
    use super::*;

    #[test]
    fn formula_is_escaped_wherever_a_spreadsheet_may_begin_a_cell() {
        for (written, safe) in [
            ("=1+1", "'=1+1"),
            ("Ann;=HYPERLINK(1)", "Ann;'=HYPERLINK(1)"),
            ("sore\n@SUM(1)", "sore\n'@SUM(1)"),
            ("\t=1", "'\t'=1"),
            ("＝1", "'＝1"),
            ("5 - 3; a=b", "5 - 3; a=b"),
            ("", ""),
        ] {
            assert_eq!(text(written), safe);
        }
    }

    #[test]
    fn note_is_escaped_as_text_and_stays_in_its_field() {
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let e = Entry {
            pain: Some(3),
            note: Some("=1+1, \"so\"\nand on".into()),
            ..Entry::new(at, What::CheckIn)
        };
        let text = csv(std::slice::from_ref(&e)).unwrap();
        let (head, rest) = text.split_once('\n').unwrap();
        assert_eq!(head, COLUMNS.join(","));
        assert_eq!(
            rest,
            "2026-11-23T09:00:00+01:00,check-in,,,,,,3,,,\"'=1+1, \"\"so\"\"\nand on\",,,,,,,\n"
        );
        let back: Vec<Entry> = serde_json::from_str(&json(&[e.clone(), e.clone()]).unwrap()).unwrap();
        assert_eq!(back, [e.clone(), e]);
    }
}
