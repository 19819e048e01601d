//! Library: everything that can be done and read, by search and filters, and what one entry contains.

mod article;
mod entry;

use crate::context::{Context, picture};
use crate::rows::{list, refilled};
use crate::ui::{
    ChipRow, LearnModel, LibraryAction, LibraryFilter, LibraryModel, LibrarySection, Main, MainPage,
    PictureCardRow,
};
use slint::{ComponentHandle, Image, Model, ModelRc};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use unbrace::content::{self, Position};
use unbrace::engine::Level;
use unbrace::pages::area::Area;
use unbrace::pages::library::{
    Entry, EntryId, Filter, Section, arranged, entries, level_label, position_label, toggle,
};

const LEVELS: [Level; 3] = [Level::One, Level::Two, Level::Three];

/// The page.
pub struct LibraryPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    entries: RefCell<Vec<Entry>>,
    filter: RefCell<Filter>,
    /// The pictures of the entries by their ids, which take longer to read than everything else.
    pictures: RefCell<BTreeMap<String, Option<Image>>>,
}

impl LibraryPage {
    /// Connects the page of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(LibraryPage {
            ui: ui.as_weak(),
            context: context.clone(),
            entries: RefCell::default(),
            filter: RefCell::default(),
            pictures: RefCell::default(),
        });
        let model = ui.global::<LibraryModel>();
        let own = page.clone();
        model.on_search(move |text| own.change(|f| f.text = text.into()));
        let own = page.clone();
        model.on_filter(move |group, i| own.filter_by(group, i));
        let own = page.clone();
        model.on_clear(move || own.clear());
        let own = page.clone();
        model.on_open_entry(move |id| own.open_text(&id));
        let own = page.clone();
        model.on_close(move || own.close());
        let own = page.clone();
        model.on_act(move |action| own.act(action));
        let own = page.clone();
        model.on_use_cue(move |id, on| own.leave_out(&id, !on));
        let own = page.clone();
        model.on_warning_signs(move || own.open(&EntryId::Article("warning-signs".into())));
        article::connect(ui, context);
        let own = page.clone();
        ui.global::<LearnModel>().on_open_article(move |id| {
            if id.is_empty() {
                own.close();
            } else {
                own.open(&EntryId::Article(id.into()));
            }
        });
        page
    }

    /// Shows the entries and the open one as the settings and the language are now.
    pub fn show(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let context = &self.context;
        *self.entries.borrow_mut() = {
            let articles = content::articles(context.language());
            let settings = context.settings.borrow();
            entries(
                &context.library(),
                &articles,
                settings.words("me.avoid"),
                &context.i18n.borrow(),
            )
        };
        self.show_list();
        let model = ui.global::<LearnModel>();
        article::open(&ui, context, &model.get_open());
        self.show_entry();
    }

    /// Shows what the companion knows of the open exercise.
    pub fn follow(&self) {
        self.show_entry();
    }

    /// Closes what is open and shows the list.
    pub fn show_all(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        ui.global::<LearnModel>().set_open("".into());
        ui.global::<LibraryModel>().set_open("".into());
    }

    /// Shows the articles alone.
    pub fn show_articles(&self) {
        self.show_all();
        *self.filter.borrow_mut() = Filter {
            sections: vec![Section::Articles],
            ..Filter::default()
        };
        self.show_list();
    }

    fn change(&self, change: impl FnOnce(&mut Filter)) {
        change(&mut self.filter.borrow_mut());
        self.show_list();
    }

    fn clear(&self) {
        if let Some(ui) = self.ui.upgrade() {
            let model = ui.global::<LibraryModel>();
            model.set_text("".into());
            model.set_last("".into()); // the focus stays where it is
        }
        self.change(|f| *f = Filter::default());
    }

    fn filter_by(&self, group: LibraryFilter, i: i32) {
        let Ok(i) = usize::try_from(i) else { return };
        self.change(|f| match group {
            LibraryFilter::Section => toggle_at(&mut f.sections, &Section::ALL, i),
            LibraryFilter::Area => toggle_at(&mut f.areas, &Area::ALL, i),
            LibraryFilter::Position => toggle_at(&mut f.positions, Position::ALL, i),
            LibraryFilter::Level => toggle_at(&mut f.levels, &LEVELS, i),
        });
    }

    fn show_list(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<LibraryModel>(), &self.context);
        let filter = self.filter.borrow();
        let chip = |label: &str, chosen| ChipRow {
            text: context.tr(label).into(),
            chosen,
        };
        let kinds = Section::ALL.map(|s| chip(s.label(), filter.sections.contains(&s)));
        model.set_kinds(refilled(model.get_kinds(), kinds.into()));
        let areas = Area::ALL.map(|a| chip(a.label(), filter.areas.contains(&a)));
        model.set_areas(refilled(model.get_areas(), areas.into()));
        let positions = Position::ALL
            .iter()
            .map(|p| chip(position_label(*p), filter.positions.contains(p)));
        model.set_positions(refilled(model.get_positions(), positions.collect()));
        let levels = LEVELS.map(|l| chip(level_label(l), filter.levels.contains(&l)));
        model.set_levels(refilled(model.get_levels(), levels.into()));
        model.set_filtered(!filter.is_empty());
        let entries = self.entries.borrow();
        let found = arranged(&entries, &filter);
        let count: usize = found.iter().map(|(_, entries)| entries.len()).sum();
        let count = count.to_string();
        model.set_found(context.tr_args("library-found", &[("count", &count)]).into());
        let old = model.get_sections();
        let sections = found.iter().map(|(section, entries)| {
            let cards = entries.iter().map(|e| self.card(e)).collect();
            let name = context.tr(section.label());
            LibrarySection {
                cards: refilled(shown_cards(&old, &name), cards),
                name: name.into(),
            }
        });
        model.set_sections(refilled(old.clone(), sections.collect()));
    }

    fn card(&self, entry: &Entry) -> PictureCardRow {
        let picture = self.picture(entry);
        PictureCardRow {
            id: entry.id.text().into(),
            name: entry.title.as_str().into(),
            detail: entry.detail.as_str().into(),
            note: "".into(),
            mark: if entry.left_out {
                self.context.tr("library-left-out").into()
            } else {
                "".into()
            },
            has_picture: picture.is_some(),
            picture: picture.unwrap_or_default(),
        }
    }

    fn picture(&self, entry: &Entry) -> Option<Image> {
        let read = || match &entry.id {
            EntryId::Exercise(id) => self.context.exercise_picture(id, &entry.picture),
            EntryId::Cues(_) | EntryId::Article(_) => picture(&entry.picture),
        };
        let mut pictures = self.pictures.borrow_mut();
        pictures.entry(entry.id.text()).or_insert_with(read).clone()
    }

    fn open_text(&self, id: &str) {
        if let Some(id) = EntryId::parse(id) {
            self.open(&id);
        }
    }

    /// Opens an entry.
    pub fn open(&self, id: &EntryId) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<LibraryModel>();
        model.set_message("".into());
        if let EntryId::Article(article) = id {
            article::open(&ui, &self.context, article);
            if model.get_open().is_empty() {
                model.set_last(id.text().into());
            }
        } else {
            ui.global::<LearnModel>().set_open("".into());
            model.set_from_program(false);
            model.set_open(id.text().into());
            self.show_entry();
        }
    }

    /// Opens an exercise of the program, to which the way back leads.
    pub fn open_from_program(&self, id: &str) {
        self.open(&EntryId::Exercise(id.to_owned()));
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<LibraryModel>().set_from_program(true);
        }
    }

    /// Goes back: from an article to the entry that led to it, otherwise to the list.
    fn close(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, reader) = (ui.global::<LibraryModel>(), ui.global::<LearnModel>());
        if !reader.get_open().is_empty() {
            reader.set_open("".into());
        } else if !model.get_open().is_empty() {
            model.set_last(model.get_open());
            model.set_open("".into());
            if model.get_from_program() {
                model.set_from_program(false);
                ui.invoke_navigate(MainPage::Program);
            }
        }
    }

    fn show_message(&self, text: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<LibraryModel>().set_message(text.into());
        }
    }

    fn act(self: &Rc<Self>, action: LibraryAction) {
        let Some(id) = self.open_exercise() else { return };
        match action {
            LibraryAction::TryNow => self.try_now(id),
            LibraryAction::Prefer => self.prefer(id),
            LibraryAction::LeaveOut => {
                let settings = self.context.settings.borrow();
                let out = settings.words("me.avoid").contains(&id);
                drop(settings);
                self.leave_out(&id, !out);
            }
        }
    }

    /// The id of the open exercise.
    fn open_exercise(&self) -> Option<String> {
        let open = self.ui.upgrade()?.global::<LibraryModel>().get_open();
        match EntryId::parse(&open)? {
            EntryId::Exercise(id) => Some(id),
            EntryId::Cues(_) | EntryId::Article(_) => None,
        }
    }
}

fn toggle_at<T: Copy + PartialEq>(chosen: &mut Vec<T>, all: &[T], i: usize) {
    if let Some(value) = all.get(i) {
        toggle(chosen, *value);
    }
}

/// The cards that are shown under this name; an empty list without any.
fn shown_cards(sections: &ModelRc<LibrarySection>, name: &str) -> ModelRc<PictureCardRow> {
    let found = sections.iter().find(|s| s.name == name);
    found.map_or_else(|| list(Vec::new()), |s| s.cards)
}
