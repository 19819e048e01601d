//! Articles: plain Markdown with a few forms, as blocks that a page can show.

use super::model::Text;
use serde::Deserialize;

/// One article of Learn.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its name.
    pub id: Text,
    /// Its place in the list.
    pub order: u32,
    /// Its title.
    pub title: Text,
    /// One sentence for the list.
    pub summary: Text,
    /// The picture's name.
    pub picture: Text,
    /// One thing to try.
    #[serde(rename = "try")]
    pub attempt: Text,
    /// Ids of references.
    pub sources: Vec<Text>,
    /// How far the evidence carries.
    pub evidence: Text,
    /// The text.
    pub body: Text,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `## …`
    Heading,
    /// Lines of text.
    Paragraph,
    /// `- …`
    Item,
    /// `- [ ] …`: can be ticked.
    Check,
}

/// A block of an article. The text may hold `**bold**` and `*emphasis*`, nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its form.
    pub form: Form,
    /// Its text.
    pub text: String,
}

impl Block {
    /// The text without marks.
    pub fn plain(&self) -> String {
        self.text.replace("**", "").replace('*', "")
    }
}

impl Article {
    /// The text for a terminal, without marks.
    pub fn plain(&self) -> String {
        let line = |b: &Block| {
            let text = b.plain();
            match b.form {
                Form::Heading => format!("\n{text}\n"),
                Form::Paragraph => text,
                Form::Item | Form::Check => format!("– {text}"),
            }
        };
        let lines: Vec<String> = self.blocks().iter().map(line).collect();
        lines.join("\n")
    }

    /// The text in blocks, in order.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open = false;
        for line in self.body.lines().map(str::trim) {
            let (form, text) = if let Some(t) = line.strip_prefix("## ") {
                (Form::Heading, t)
            } else if let Some(t) = line.strip_prefix("- [ ] ") {
                (Form::Check, t)
            } else if let Some(t) = line.strip_prefix("- ") {
                (Form::Item, t)
            } else {
                (Form::Paragraph, line)
            };
            match blocks.last_mut().filter(|_| open && form == Form::Paragraph) {
                Some(last) if !line.is_empty() => {
                    last.text.push(' ');
                    last.text.push_str(text);
                }
                _ if line.is_empty() => {}
                _ => blocks.push(Block {
                    form,
                    text: text.to_owned(),
                }),
            }
            open = !line.is_empty() && form != Form::Heading;
        }
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_blocks() {
        let mut a = super::super::articles("en").remove(0);
        a.body = "One\ntwo.\n\n## Three\nfour\n- five\n  six\n- [ ] **seven**\n\neight".into();
        let got: Vec<_> = a.blocks().into_iter().map(|b| (b.form, b.text)).collect();
        let want = [
            (Form::Paragraph, "One two."),
            (Form::Heading, "Three"),
            (Form::Paragraph, "four"),
            (Form::Item, "five six"),
            (Form::Check, "**seven**"),
            (Form::Paragraph, "eight"),
        ];
        assert_eq!(got, want.map(|(f, t)| (f, t.to_owned())));
    }
}
