//! The font that draws the letters of a language which needs one of its own. Japanese and Chinese share characters
//! whose shapes differ, so the toolkit has to be asked for the font of the language.

use slint::fontique_011::fontique::{
    Charmap, Collection, FallbackKey, FamilyId, Language, QueryFamily, QueryStatus, Script, SourceCache,
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
    let found: Vec<FamilyId> = all.fallback_families(key).collect();
    let family = found
        .into_iter()
        .find(|family| has_letters(&mut all, *family, need.sample));
    let family = family.ok_or(need)?;
    for script in scripts {
        // Without a locale: the toolkit names none when it looks for a letter.
        all.set_fallbacks(FallbackKey::new(script, None), std::iter::once(family));
    }
    Ok(())
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
