//! The font that draws the letters of a language which needs one of its own. Japanese and Chinese share characters
//! whose shapes differ, so the toolkit has to be asked for the font of the language.

use slint::fontique_011::fontique::{
    Charmap, Collection, CollectionOptions, FallbackKey, FamilyId, GenericFamily, Language, QueryFamily,
    QueryStatus, Script, SourceCache,
};
use slint::fontique_011::shared_collection;
use unbrace::language_fonts::{FontNeed, font_need};

/// Makes the letters of a language come from its font. Returns the need that no font of this system meets. The
/// toolkit has to be running.
pub fn prefer(language: &str) -> Result<(), &'static FontNeed> {
    let Some(need) = font_need(language) else {
        return Ok(());
    };
    let mut all = shared_collection();
    let locale = Language::parse(need.tag).ok();
    let scripts = need.scripts.iter().filter_map(|code| code.parse::<Script>().ok());
    let scripts: Vec<Script> = scripts.collect();
    let first = scripts.first().copied().ok_or(need)?;
    let key = FallbackKey::new(first, locale.as_ref());
    let family = families_for(key, &mut all)
        .into_iter()
        .find(|family| has_letters(&mut all, *family, need.sample));
    let family = family.ok_or(need)?;
    for script in scripts {
        // Without a locale: the toolkit names none when it looks for a letter.
        all.set_fallbacks(FallbackKey::new(script, None), std::iter::once(family));
    }
    // On Linux, the default family is followed by every other font of the system, in the order of the system's
    // language, and each of them is asked before a fallback: the font of the language goes between.
    for generic in DEFAULT_FAMILIES {
        let first = all.generic_families(generic).next();
        all.set_generic_families(generic, first.into_iter().chain([family]));
    }
    Ok(())
}

/// The families in which the toolkit sets text.
pub const DEFAULT_FAMILIES: [GenericFamily; 2] = [GenericFamily::SansSerif, GenericFamily::SystemUi];

/// The families with the letters of a script in the shapes of a language, best first.
pub(crate) fn families_for(key: FallbackKey, all: &mut Collection) -> Vec<FamilyId> {
    if !key.is_default() {
        return all.fallback_families(key).collect();
    }
    // The main language of a script has no entry of its own: it shares that of the script without a language,
    // which the first text fills with the font of the system's language. A new collection has no such entry.
    let options = CollectionOptions {
        shared: false,
        system_fonts: true,
    };
    let mut system = Collection::new(options);
    let found: Vec<FamilyId> = system.fallback_families(key).collect();
    let same = |family| system.family_name(family).and_then(|name| all.family_id(name));
    found.into_iter().filter_map(same).collect()
}

/// Whether a family has all letters of a text.
fn has_letters(all: &mut Collection, family: FamilyId, text: &str) -> bool {
    let mut cache = SourceCache::default();
    let mut query = all.query(&mut cache);
    query.set_families([QueryFamily::Id(family)]);
    let mut has = false;
    query.matches_with(|font| {
        let has_all = |map: Charmap<'_>| text.chars().all(|c| map.map(c).is_some_and(|glyph| glyph != 0));
        has = font.charmap().is_some_and(has_all);
        QueryStatus::Stop
    });
    has
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_without_a_need_has_its_font() {
        assert_eq!(prefer("en"), Ok(()));
        assert_eq!(prefer("de"), Ok(()));
    }
}
