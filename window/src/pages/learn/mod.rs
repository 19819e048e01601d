//! Learn: the articles.

use crate::context::{Context, picture};
use crate::rows::list;
use crate::ui::{ArticleRow, BlockRow, LearnModel, Main};
use slint::{ComponentHandle, Model, StyledText};
use std::rc::Rc;
use unbrace::content::{self, Article, BlockKind};

/// Connects the page's buttons.
pub fn bind(ui: &Main, context: &Rc<Context>) {
    let model = ui.global::<LearnModel>();
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_show(move |id| {
        if let Some(ui) = weak.upgrade() {
            open(&ui, &own, &id);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_tick(move |i, on| {
        let Ok(i) = usize::try_from(i) else { return };
        let blocks = weak.upgrade().map(|ui| ui.global::<LearnModel>().get_blocks());
        if let Some((blocks, row)) = blocks.and_then(|b| b.row_data(i).map(|row| (b, row))) {
            blocks.set_row_data(i, BlockRow { ticked: on, ..row });
        }
        own.remember(|m| {
            m.ticked.retain(|t| *t != i);
            if on {
                m.ticked.push(i);
            }
        });
    });
    show(ui, context);
}

/// Shows the list in the language as it now is, and the open article anew.
pub fn show(ui: &Main, context: &Context) {
    let model = ui.global::<LearnModel>();
    let row = |a: &Article| ArticleRow {
        id: a.id.as_str().into(),
        title: a.title.as_str().into(),
        summary: a.summary.as_str().into(),
    };
    model.set_articles(list(
        content::articles(context.language()).iter().map(row).collect(),
    ));
    let id = model.get_open();
    open(ui, context, &id);
}

/// Opens an article, or the list where there is no such one.
pub fn open(ui: &Main, context: &Context, id: &str) {
    let model = ui.global::<LearnModel>();
    let articles = content::articles(context.language());
    let Some(a) = articles.iter().find(|a| a.id == id) else {
        model.set_open("".into());
        return;
    };
    let ticked = context.memory.borrow().ticked.clone();
    let block = |(i, b): (usize, content::Block)| {
        let plain = b.text.replace("**", "").replace('*', "");
        BlockRow {
            form: match b.kind {
                BlockKind::Heading => 0,
                BlockKind::Paragraph => 1,
                BlockKind::Item => 2,
                BlockKind::Check => 3,
            },
            text: StyledText::from_markdown(&b.text).unwrap_or_else(|_| StyledText::from_plain_text(&plain)),
            plain: plain.into(),
            ticked: ticked.contains(&i),
        }
    };
    model.set_heading(a.title.as_str().into());
    model.set_blocks(list(a.blocks().into_iter().enumerate().map(block).collect()));
    let shown = picture(&a.picture);
    model.set_has_picture(shown.is_some());
    model.set_picture(shown.unwrap_or_default());
    model.set_attempt(a.attempt.as_str().into());
    let references = content::references();
    let cited: Vec<String> = a
        .sources
        .iter()
        .filter_map(|id| references.iter().find(|r| r.id == *id))
        .map(|r| format!("{}: {}", r.id, r.text))
        .collect();
    model.set_sources(format!("{}\n{}", context.say("sources"), cited.join("\n")).into());
    model.set_open(a.id.as_str().into());
}
