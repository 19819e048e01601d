//! Learn: the articles.

use crate::context::{Context, picture};
use crate::rows::list;
use crate::ui::{ArticleRow, BlockRow, LearnModel, Main};
use slint::{ComponentHandle, Model, StyledText};
use std::rc::Rc;
use unbrace::content::{self, Article, Block};

/// The page.
pub struct LearnPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
}

impl LearnPage {
    /// Connects the page of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(LearnPage {
            ui: ui.as_weak(),
            context: context.clone(),
        });
        let model = ui.global::<LearnModel>();
        let own = page.clone();
        model.on_open_article(move |id| own.open(&id));
        let own = page.clone();
        model.on_tick(move |i, on| own.tick(i, on));
        page.show();
        page
    }

    fn tick(&self, i: i32, on: bool) {
        let (Ok(i), Some(ui)) = (usize::try_from(i), self.ui.upgrade()) else {
            return;
        };
        let blocks = ui.global::<LearnModel>().get_blocks();
        if let Some(row) = blocks.row_data(i) {
            blocks.set_row_data(i, BlockRow { ticked: on, ..row });
        }
        self.context.remember(move |m| {
            m.ticked.retain(|t| *t != i);
            if on {
                m.ticked.push(i);
            }
        });
    }

    /// Shows the list of articles and the open article in the present language.
    pub fn show(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<LearnModel>();
        let articles = content::articles(self.context.language());
        model.set_articles(list(articles.iter().map(article_row).collect()));
        self.open(&model.get_open());
    }

    /// Opens an article, or the list if there is no article of this id.
    pub fn open(&self, id: &str) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<LearnModel>();
        let articles = content::articles(self.context.language());
        match articles.iter().find(|a| a.id == id) {
            Some(article) => show_article(&model, &self.context, article),
            None => model.set_open("".into()),
        }
    }
}

fn article_row(article: &Article) -> ArticleRow {
    ArticleRow {
        id: article.id.as_str().into(),
        title: article.title.as_str().into(),
        summary: article.summary.as_str().into(),
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
    let references = content::references();
    let cited: Vec<String> = article
        .sources
        .iter()
        .filter_map(|id| references.iter().find(|r| r.id == *id))
        .map(|r| format!("{}: {}", r.id, r.text))
        .collect();
    model.set_sources(format!("{}\n{}", context.tr("sources"), cited.join("\n")).into());
    model.set_open(article.id.as_str().into());
}

fn block_row(block: &Block, ticked: bool) -> BlockRow {
    let plain = block.text.replace("**", "").replace('*', "");
    BlockRow {
        kind: block.kind.into(),
        text: StyledText::from_markdown(&block.text).unwrap_or_else(|_| StyledText::from_plain_text(&plain)),
        plain: plain.into(),
        ticked,
    }
}
