//! Lists for the pages. Replacing a list loses the keyboard focus inside it; refilling the list keeps the
//! focus.

use slint::{Model, ModelRc, SharedString, VecModel};

/// A list for a page.
pub fn list<T: Clone + 'static>(of: Vec<T>) -> ModelRc<T> {
    ModelRc::new(VecModel::from(of))
}

/// A list of texts for a page.
pub fn texts(of: impl IntoIterator<Item = impl Into<SharedString>>) -> ModelRc<SharedString> {
    list(of.into_iter().map(Into::into).collect())
}

/// The shown list, refilled with new rows; a new list if the shown one cannot be filled.
pub fn refilled<T: Clone + PartialEq + 'static>(shown: ModelRc<T>, new: Vec<T>) -> ModelRc<T> {
    let Some(rows) = shown.as_any().downcast_ref::<VecModel<T>>() else {
        return list(new);
    };
    while rows.row_count() > new.len() {
        rows.remove(rows.row_count() - 1);
    }
    for (at, row) in new.into_iter().enumerate() {
        match rows.row_data(at) {
            Some(old) if old == row => {}
            Some(_) => rows.set_row_data(at, row),
            None => rows.push(row),
        }
    }
    shown
}
