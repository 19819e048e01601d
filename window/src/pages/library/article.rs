//! An open article.

use crate::context::{Context, picture};
use crate::rows::list;
use crate::ui::{BlockRow, LearnModel, Main};
use crate::ui_enums::block_kind;
use slint::{ComponentHandle, Model, StyledText};
use std::rc::Rc;
use unbrace::content::{self, Article, Block};

/// Connects the articles of this window.
pub(super) fn connect(ui: &Main, context: &Rc<Context>) {
    let (weak, context) = (ui.as_weak(), context.clone());
    ui.global::<LearnModel>().on_tick(move |i, on| {
        let (Ok(i), Some(ui)) = (usize::try_from(i), weak.upgrade()) else {
            return;
        };
        let blocks = ui.global::<LearnModel>().get_blocks();
        if let Some(row) = blocks.row_data(i) {
            blocks.set_row_data(i, BlockRow { ticked: on, ..row });
        }
        context.remember(move |m| {
            m.ticked.retain(|t| *t != i);
            if on {
                m.ticked.push(i);
            }
        });
    });
}

/// Opens an article, or closes the open one if there is none of this id.
pub(super) fn open(ui: &Main, context: &Context, id: &str) {
    let model = ui.global::<LearnModel>();
    match content::article(id, context.language()) {
        Some(article) => show_article(&model, context, &article),
        None => model.set_open("".into()),
    }
}

fn show_article(model: &LearnModel, context: &Context, article: &Article) {
    let memory = context.memory.borrow();
    let blocks = article.blocks().into_iter().enumerate();
    let blocks = blocks.map(|(i, block)| block_row(&block, memory.ticked.contains(&i)));
    model.set_heading(article.title.as_str().into());
    model.set_blocks(list(blocks.collect()));
    let picture = picture(&article.picture);
    model.set_has_picture(picture.is_some());
    model.set_picture(picture.unwrap_or_default());
    model.set_attempt(article.attempt.as_str().into());
    model.set_sources(citations(context, &article.sources).into());
    model.set_open(article.id.as_str().into());
}

fn block_row(block: &Block, ticked: bool) -> BlockRow {
    let plain = block.text.replace("**", "").replace('*', "");
    BlockRow {
        kind: block_kind(block.kind),
        text: StyledText::from_markdown(&block.text).unwrap_or_else(|_| StyledText::from_plain_text(&plain)),
        plain: plain.into(),
        ticked,
    }
}

/// The citations of these sources under a heading; empty without any.
pub(super) fn citations(context: &Context, sources: &[String]) -> String {
    let references = content::references();
    let cited = sources
        .iter()
        .filter_map(|id| references.iter().find(|r| r.id == *id));
    let cited: Vec<String> = cited.map(|r| format!("{}: {}", r.id, r.text)).collect();
    if cited.is_empty() {
        return String::new();
    }
    format!("{}\n{}", context.tr("sources"), cited.join("\n"))
}
