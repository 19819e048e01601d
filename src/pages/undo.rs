//! Undo and redo of a text that is edited elsewhere. Pure.

/// The most states that are kept.
const STATES: usize = 200;
/// The most bytes that are kept. A program with pictures has up to a megabyte.
const BYTES: usize = 16 * 1024 * 1024;

/// The states of a text before and after the present one.
#[derive(Debug)]
pub struct TextHistory {
    past: Vec<String>,
    present: String,
    future: Vec<String>,
}

impl TextHistory {
    /// A history that begins with this text.
    pub fn new(text: String) -> Self {
        TextHistory {
            past: Vec::new(),
            present: text,
            future: Vec::new(),
        }
    }

    /// Records the text after an edit. The same text is no edit.
    pub fn record(&mut self, text: String) {
        if text == self.present {
            return;
        }
        self.future.clear();
        self.past.push(std::mem::replace(&mut self.present, text));
        let mut bytes: usize = self.past.iter().map(String::len).sum();
        while self.past.len() > STATES || bytes > BYTES {
            bytes -= self.past.remove(0).len();
        }
    }

    /// The text before the last edit; `None` when there is none.
    pub fn undo(&mut self) -> Option<&str> {
        let before = self.past.pop()?;
        self.future.push(std::mem::replace(&mut self.present, before));
        Some(&self.present)
    }

    /// The text after the edit that was undone last; `None` when there is none.
    pub fn redo(&mut self) -> Option<&str> {
        let after = self.future.pop()?;
        self.past.push(std::mem::replace(&mut self.present, after));
        Some(&self.present)
    }

    /// Whether there is an edit to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is an undone edit.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_undone_and_redone_in_order() {
        let mut history = TextHistory::new("a".into());
        for text in ["b", "b", "c"] {
            history.record(text.into());
        }
        assert_eq!(history.undo(), Some("b"));
        assert_eq!(history.undo(), Some("a"));
        assert_eq!(history.undo(), None);
        assert_eq!(history.redo(), Some("b"));
        history.record("d".into());
        assert!(history.redo().is_none() && !history.can_redo());
        assert_eq!(history.undo(), Some("b"));
        assert!(history.can_undo() && history.can_redo());
    }

    #[test]
    fn history_is_bounded_in_states_and_bytes() {
        let mut history = TextHistory::new(String::new());
        for n in 0..=STATES * 2 {
            history.record(n.to_string());
        }
        let mut undone = 0;
        while history.undo().is_some() {
            undone += 1;
        }
        assert_eq!(undone, STATES);
        let mut history = TextHistory::new(String::new());
        for n in 0..40 {
            history.record(n.to_string().repeat(BYTES / 20));
        }
        assert!(history.past.iter().map(String::len).sum::<usize>() <= BYTES);
    }
}
