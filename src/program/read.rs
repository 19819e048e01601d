//! From a file's text to values by the list of keys, with every problem on the way.

use super::image;
use super::keys::{DOSED, Form, Key, setting};
use super::words::{is_id, nearest, refused};
use crate::settings::keys::Value as Setting;
use crate::settings::{Places, Problem};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;
use std::ops::Range;
use toml_edit::{Item, TableLike, Value as Toml};

/// So many problems are told at once; a file with more of them is no program.
const MOST: usize = 200;

/// Where something stands.
pub(super) type Span = Option<Range<usize>>;

/// What a key holds.
#[derive(Clone, Debug)]
pub(super) enum Got {
    Set(Setting),
    Bool(bool),
    Number(u32),
    Date(NaiveDate),
    Time(NaiveTime),
    Text(String),
    Texts(Vec<(String, Span)>),
    Exercises(Vec<Fields>),
    Table(Fields),
    Tables(Vec<Fields>),
}

/// What a table holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    /// How its place is called, such as "stage 2".
    pub place: String,
    /// Where it stands.
    pub span: Span,
    got: BTreeMap<&'static str, (Got, Span)>,
}

macro_rules! take {
    ($name:ident, $form:ident, $type:ty) => {
        pub(super) fn $name(&mut self, key: &str) -> Option<$type> {
            match self.got.remove(key) {
                Some((Got::$form(v), _)) => Some(v),
                _ => None,
            }
        }
    };
}

impl Fields {
    take!(set, Set, Setting);
    take!(bool, Bool, bool);
    take!(number, Number, u32);
    take!(date, Date, NaiveDate);
    take!(time, Time, NaiveTime);
    take!(exercises, Exercises, Vec<Fields>);
    take!(table, Table, Fields);
    take!(tables, Tables, Vec<Fields>);
    take!(texts, Texts, Vec<(String, Span)>);

    /// A text; empty where there is none.
    pub(super) fn text(&mut self, key: &str) -> String {
        match self.got.remove(key) {
            Some((Got::Text(v), _)) => v,
            _ => String::new(),
        }
    }

    /// Where a key's value stands, else the table.
    pub(super) fn at(&self, key: &str) -> Span {
        self.got.get(key).map_or(self.span.clone(), |(_, at)| at.clone())
    }
}

/// Reads tables and keeps the problems.
pub(super) struct Reader<'a> {
    places: &'a Places<'a>,
    pub problems: Vec<Problem>,
    /// Every line could be read: what is not there is missing.
    pub all_lines: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(places: &'a Places<'a>) -> Self {
        Reader {
            places,
            problems: Vec::new(),
            all_lines: true,
        }
    }

    /// A problem at a place.
    pub(super) fn say(
        &mut self,
        at: Span,
        key: String,
        found: impl Into<String>,
        allowed: impl Into<String>,
    ) {
        if self.problems.len() >= MOST {
            return;
        }
        let (line, column) = self.places.of(at);
        self.problems.push(Problem {
            line,
            column,
            key,
            found: found.into(),
            allowed: allowed.into(),
            warning: false,
        });
    }

    /// A table by its list of keys. `place`: how it is called; `span`: where it stands when it says not so itself.
    pub(super) fn table(
        &mut self,
        table: &dyn TableLike,
        keys: &'static [Key],
        place: &str,
        span: Span,
    ) -> Fields {
        let mut fields = Fields {
            place: place.to_owned(),
            span: span.clone(),
            ..Fields::default()
        };
        for (name, item) in table.iter() {
            if self.problems.len() >= MOST {
                break; // whatever else there is, this is no program
            }
            let at = table
                .key(name)
                .and_then(|k| k.span())
                .or_else(|| item.span())
                .or(span.clone());
            let Some(key) = keys.iter().find(|k| k.name == name) else {
                let near = nearest(name, keys.iter().map(|k| k.name));
                let near = near.map_or_else(
                    || format!("the keys here are {}", names(keys)),
                    |k| format!("did you mean {k}?"),
                );
                self.say(at, called(place, &short(name)), "an unknown key", near);
                continue;
            };
            match self.item(item, key, place, at.clone()) {
                Ok(Some(got)) => drop(fields.got.insert(key.name, (got, at))),
                Ok(None) => {}
                Err(allowed) => self.say(at, called(place, name), shown(item), allowed),
            }
        }
        let all_lines = self.all_lines;
        for key in keys
            .iter()
            .filter(|k| all_lines && k.needed && table.get(k.name).is_none())
        {
            let allowed = format!("expected {}. {}", key.form.allowed(), key.says);
            self.say(span.clone(), called(place, key.name), "nothing", allowed);
        }
        fields
    }

    /// One item. `Ok(None)`: its problems have been told. `Err`: what is allowed.
    fn item(&mut self, item: &Item, key: &Key, place: &str, at: Span) -> Result<Option<Got>, String> {
        let form = key.form;
        let allowed = || format!("expected {}", form.allowed());
        match form {
            Form::Table(keys) => {
                let table = item.as_table_like().ok_or_else(allowed)?;
                let span = item.span().or(at);
                return Ok(Some(Got::Table(self.table(
                    table,
                    keys,
                    &called(place, key.name),
                    span,
                ))));
            }
            Form::Tables(keys, most) => return self.tables(item, key, keys, most, at).map(Some),
            _ => {}
        }
        let value = item.as_value().ok_or_else(allowed)?;
        match form {
            Form::Lines(..) | Form::Ids(_) | Form::Some(_) => return self.texts(value, key, place),
            Form::Exercises(most) => return self.doses(value, key, most, place),
            _ => {}
        }
        let got = match form {
            Form::Setting(name) => setting(name).1.read(value).map(Got::Set),
            Form::Bool => value.as_bool().map(Got::Bool),
            Form::Number(a, b) => {
                let n = value.as_integer().filter(|n| (a..=b).contains(n));
                n.and_then(|n| u32::try_from(n).ok()).map(Got::Number)
            }
            Form::Date => date(value).map(Got::Date),
            Form::Time => value.as_str().and_then(time).map(Got::Time),
            Form::One(words) => word(value, words).map(Got::Text),
            Form::Id => value.as_str().filter(|w| is_id(w)).map(|w| Got::Text(w.into())),
            Form::Line(most) | Form::Text(most) => {
                let text = value.as_str().ok_or_else(allowed)?;
                let lines = matches!(form, Form::Text(_));
                if let Some(why) = refused(text, most, lines) {
                    return Err(why);
                }
                Some(Got::Text(text.trim().into()))
            }
            Form::Image => {
                let text = value.as_str().ok_or_else(allowed)?;
                image::decode(text).map_err(|why| format!("expected {why}"))?;
                Some(Got::Text(text.into()))
            }
            _ => None, // the others have gone above
        };
        got.map(Some).ok_or_else(allowed)
    }

    fn tables(
        &mut self,
        item: &Item,
        key: &Key,
        keys: &'static [Key],
        most: usize,
        at: Span,
    ) -> Result<Got, String> {
        let allowed = || format!("expected {}", key.form.allowed());
        let all: Vec<(&dyn TableLike, Span)> = if let Some(tables) = item.as_array_of_tables() {
            tables.iter().map(|t| (t as &dyn TableLike, t.span())).collect()
        } else {
            let array = item.as_array().ok_or_else(allowed)?;
            let one = |v: &'_ Toml| v.span();
            let spans: Vec<Span> = array.iter().map(one).collect();
            let tables: Option<Vec<&dyn TableLike>> = array
                .iter()
                .map(|v| Some(v.as_inline_table()? as &dyn TableLike))
                .collect();
            tables.ok_or_else(allowed)?.into_iter().zip(spans).collect()
        };
        if all.is_empty() || all.len() > most {
            return Err(allowed());
        }
        let mut read = Vec::new();
        for (n, (table, span)) in all.into_iter().enumerate() {
            let place = format!("{} {}", key.name, n + 1);
            read.push(self.table(table, keys, &place, span.or(at.clone())));
        }
        Ok(Got::Tables(read))
    }

    fn texts(&mut self, value: &Toml, key: &Key, place: &str) -> Result<Option<Got>, String> {
        let allowed = || format!("expected {}", key.form.allowed());
        let array = value.as_array().ok_or_else(allowed)?;
        let most = match key.form {
            Form::Lines(n, _) | Form::Ids(n) => n,
            _ => 20,
        };
        if array.len() > most || array.is_empty() && key.needed {
            return Err(allowed());
        }
        let mut all: Vec<(String, Span)> = Vec::new();
        for v in array {
            let why = match (v.as_str(), key.form) {
                (None, _) => Some(allowed()),
                (Some(text), Form::Lines(_, each)) => refused(text, each, false),
                (Some(text), Form::Some(words)) => {
                    (!words.contains(&text)).then(|| match nearest(text, words.iter().copied()) {
                        Some(k) => format!("did you mean \"{k}\"?"),
                        None => allowed(),
                    })
                }
                (Some(text), _) => (!is_id(text)).then(|| format!("expected {}", Form::Id.allowed())),
            };
            let text = v.as_str().unwrap_or_default().trim().to_owned();
            let twice = !matches!(key.form, Form::Lines(..)) && all.iter().any(|(t, _)| *t == text);
            match why.or_else(|| twice.then(|| "it is in this list twice".into())) {
                Some(why) => self.say(v.span(), called(place, key.name), quoted(v), why),
                None => all.push((text, v.span())),
            }
        }
        Ok(Some(Got::Texts(all)))
    }

    fn doses(&mut self, value: &Toml, key: &Key, most: usize, place: &str) -> Result<Option<Got>, String> {
        let allowed = || format!("expected {}", key.form.allowed());
        let array = value.as_array().filter(|a| a.len() <= most).ok_or_else(allowed)?;
        let mut all: Vec<Fields> = Vec::new();
        for v in array {
            let path = called(place, key.name);
            let fields = match (v.as_str(), v.as_inline_table()) {
                (Some(id), _) if is_id(id) => {
                    let mut fields = Fields {
                        place: path.clone(),
                        span: v.span(),
                        ..Fields::default()
                    };
                    fields.got.insert("id", (Got::Text(id.into()), v.span()));
                    fields
                }
                (_, Some(table)) => self.table(table, DOSED, &path, v.span()),
                _ => {
                    self.say(
                        v.span(),
                        path,
                        quoted(v),
                        format!("expected {}", Form::Id.allowed()),
                    );
                    continue;
                }
            };
            let id = |f: &Fields| match f.got.get("id") {
                Some((Got::Text(id), _)) => id.clone(),
                _ => String::new(),
            };
            if !id(&fields).is_empty() && all.iter().any(|f| id(f) == id(&fields)) {
                self.say(v.span(), path, quoted(v), "it is in this list twice");
            } else {
                all.push(fields);
            }
        }
        Ok(Some(Got::Exercises(all)))
    }
}

/// A key with its place: "stage 2: posture.every".
pub(super) fn called(place: &str, name: &str) -> String {
    let numbered = place.rsplit(' ').next().is_some_and(|n| n.parse::<u32>().is_ok());
    match place {
        "" => name.to_owned(),
        place if numbered => format!("{place}: {name}"),
        place => format!("{place}.{name}"),
    }
}

/// The names of keys, as a list.
fn names(keys: &[Key]) -> String {
    keys.iter().map(|k| k.name).collect::<Vec<_>>().join(", ")
}

/// At most so much of what stands there is shown.
fn short(text: &str) -> String {
    let mut plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(60)
        .collect();
    if text.chars().count() > 60 {
        plain.push('…');
    }
    plain
}

fn quoted(value: &Toml) -> String {
    short(value.to_string().trim())
}

fn shown(item: &Item) -> String {
    item.as_value()
        .map_or_else(|| format!("a {}", item.type_name()), quoted)
}

fn word(value: &Toml, words: &[&str]) -> Option<String> {
    value.as_str().filter(|w| words.contains(w)).map(str::to_owned)
}

/// A date, as TOML has it or in quotes.
pub(super) fn date(value: &Toml) -> Option<NaiveDate> {
    if let Some(text) = value.as_str() {
        return text.parse().ok();
    }
    let d = value
        .as_datetime()
        .filter(|d| d.time.is_none() && d.offset.is_none())?
        .date?;
    NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into())
}

fn time(text: &str) -> Option<NaiveTime> {
    let well = text.len() == 5;
    NaiveTime::parse_from_str(text, "%H:%M").ok().filter(|_| well)
}

/// Why a value may not stand where this form is; `None`: it may.
pub(super) fn allowed(form: Form, value: &Toml) -> Option<String> {
    let places = Places::new("");
    let mut reader = Reader::new(&places);
    let key = Key {
        name: "",
        form,
        needed: false,
        says: "",
    };
    let item = Item::Value(value.clone());
    let read = reader.item(&item, &key, "", None);
    read.err()
        .or_else(|| reader.problems.first().map(|p| p.allowed.clone()))
}
