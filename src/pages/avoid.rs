//! The exercises to leave out by their names: the settings hold ids, the window shows and accepts names.

use crate::content::Library;

/// Separates two names, some of which contain a comma.
const SEPARATOR: &str = "; ";

/// A text that is no name and no id of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The typed text.
    pub word: String,
    /// The most similar name.
    pub near: String,
}

/// The names of these ids. An unknown id stays as it is.
pub fn names(ids: &[String], library: &Library) -> String {
    let name = |id: &String| {
        let known = library.exercises.iter().find(|e| e.id == *id);
        known.map_or_else(|| id.clone(), |e| e.name.to_string())
    };
    ids.iter().map(name).collect::<Vec<_>>().join(SEPARATOR)
}

/// The ids of a typed list: names in any case or ids, separated by semicolons or commas. Ids in `held` are
/// accepted even if the library does not know them.
///
/// # Errors
/// The first unknown name.
pub fn ids(typed: &str, held: &[String], library: &Library) -> Result<Vec<String>, Unknown> {
    let id = |word: &str| {
        let low = word.to_lowercase();
        let exercise = |e: &&crate::content::Exercise| e.id == word || e.name.to_lowercase() == low;
        let found = library.exercises.iter().find(exercise).map(|e| e.id.to_string());
        let cue = || library.cues.iter().any(|c| c.id == word);
        found.or_else(|| (cue() || held.iter().any(|h| h == word)).then(|| word.to_owned()))
    };
    let words = |text: &str, between: char| -> Vec<String> {
        let each = text.split(between).map(str::trim).filter(|w| !w.is_empty());
        each.map(str::to_owned).collect()
    };
    let mut all = Vec::new();
    for word in words(typed, ';') {
        match id(&word) {
            Some(id) => all.push(id),
            None => {
                for word in words(&word, ',') {
                    all.push(id(&word).ok_or_else(|| unknown(word, library))?);
                }
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|id| seen.insert(id.clone()));
    Ok(all)
}

/// The exercises whose name has every word of a search and that are not left out yet: ids and names, at most
/// `most`.
pub fn found<'a>(query: &str, held: &[String], library: &'a Library, most: usize) -> Vec<(&'a str, &'a str)> {
    let others = library.exercises.iter().filter(|e| !held.contains(&e.id));
    let found = others.filter(|e| super::settings::matches(query, &e.name));
    found
        .map(|e| (e.id.as_str(), e.name.as_str()))
        .take(most)
        .collect()
}

fn unknown(word: String, library: &Library) -> Unknown {
    let low = word.to_lowercase();
    let far = |e: &&crate::content::Exercise| {
        let name = strsim::damerau_levenshtein(&low, &e.name.to_lowercase());
        name.min(strsim::damerau_levenshtein(&low, &e.id))
    };
    let near = library.exercises.iter().min_by_key(far);
    Unknown {
        near: near.map(|e| e.name.to_string()).unwrap_or_default(),
        word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library;
    use crate::language::LANGUAGES;

    #[test]
    fn every_name_and_every_id_is_accepted_in_every_language() {
        for language in LANGUAGES {
            let library = library(language);
            let all: Vec<String> = library.exercises.iter().map(|e| e.id.to_string()).collect();
            let shown = names(&all, &library);
            assert_eq!(ids(&shown, &[], &library).unwrap(), all, "{shown}");
            assert_eq!(ids(&all.join(", "), &[], &library).unwrap(), all);
            assert_eq!(ids(&shown.to_lowercase(), &[], &library).unwrap(), all);
        }
    }

    #[test]
    fn exercises_are_found_by_words_of_their_names_unless_they_are_left_out() {
        let library = library("en");
        let names = |held: &[String]| -> Vec<String> {
            let all = found("KNEE rolls", held, &library, 5);
            all.iter().map(|(id, _)| (*id).to_owned()).collect()
        };
        assert_eq!(names(&[]), ["knee-rolls"]);
        assert_eq!(names(&["knee-rolls".to_owned()]), Vec::<String>::new());
        assert_eq!(found("", &[], &library, 3).len(), 3);
    }

    #[test]
    fn unknown_name_is_refused_with_the_most_similar_name() {
        let library = library("en");
        let held = ["her-own-stretch".to_owned()];
        let both = ids("her-own-stretch, Walk break, walk-break,", &held, &library);
        assert_eq!(both.unwrap(), ["her-own-stretch", "walk-break"]);
        let unknown = ids("Walk break; knee rols", &held, &library).unwrap_err();
        assert_eq!(
            (unknown.word.as_str(), unknown.near.as_str()),
            ("knee rols", "Knee rolls")
        );
        assert_eq!(ids(" ; , ", &[], &library).unwrap(), Vec::<String>::new());
    }
}
