//! The articles of the page Learn: a small subset of Markdown, split into blocks.

use super::model::evidence;
use super::prose::joined;
use super::terms::Evidence;
use serde::Deserialize;

/// An article.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The id, unique among articles.
    pub id: String,
    /// The position in the list.
    pub order: u32,
    /// The title.
    pub title: String,
    /// One sentence for the list.
    pub summary: String,
    /// The name of the picture.
    pub picture: String,
    /// One thing to try.
    #[serde(rename = "try")]
    pub attempt: String,
    /// Ids of references.
    pub sources: Vec<String>,
    /// The strength of the evidence.
    #[serde(deserialize_with = "evidence")]
    pub evidence: Option<Evidence>,
    /// The text.
    pub body: String,
}

/// The kind of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// `## …`
    Heading,
    /// Text.
    Paragraph,
    /// `- …`
    Item,
    /// `- [ ] …`, which a reader can tick.
    Check,
}

/// A block of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The kind.
    pub kind: BlockKind,
    /// The text, with `**bold**` and `*emphasis*` as its only marks.
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
            match b.kind {
                BlockKind::Heading => format!("\n{text}\n"),
                BlockKind::Paragraph => text,
                BlockKind::Item | BlockKind::Check => format!("– {text}"),
            }
        };
        let lines: Vec<String> = self.blocks().iter().map(line).collect();
        lines.join("\n")
    }

    /// The blocks of the text.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open = false;
        for line in self.body.lines().map(str::trim) {
            let (kind, text) = if let Some(t) = line.strip_prefix("## ") {
                (BlockKind::Heading, t)
            } else if let Some(t) = line.strip_prefix("- [ ] ") {
                (BlockKind::Check, t)
            } else if let Some(t) = line.strip_prefix("- ") {
                (BlockKind::Item, t)
            } else {
                (BlockKind::Paragraph, line)
            };
            match blocks.last_mut().filter(|_| open && kind == BlockKind::Paragraph) {
                Some(last) if !line.is_empty() => {
                    last.text = joined(&[last.text.as_str(), text]);
                }
                _ if line.is_empty() => {}
                _ => blocks.push(Block {
                    kind,
                    text: text.to_owned(),
                }),
            }
            open = !line.is_empty() && kind != BlockKind::Heading;
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
        let got: Vec<_> = a.blocks().into_iter().map(|b| (b.kind, b.text)).collect();
        let want = [
            (BlockKind::Paragraph, "One two."),
            (BlockKind::Heading, "Three"),
            (BlockKind::Paragraph, "four"),
            (BlockKind::Item, "five six"),
            (BlockKind::Check, "**seven**"),
            (BlockKind::Paragraph, "eight"),
        ];
        assert_eq!(got, want.map(|(f, t)| (f, t.to_owned())));
    }
}
