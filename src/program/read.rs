//! Parses the TOML of a program by the list of keys, and collects every problem.

use super::image;
use super::keys::{DOSED, Key, ValueType, setting};
use super::text_rules::{is_id, nearest, refused};
use crate::seal::{self, PublicKey};
use crate::settings::keys::Value as Setting;
use crate::settings::{LineIndex, Problem};
use crate::visit;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::BTreeMap;
use std::ops::Range;
use toml_edit::{Item, TableLike, Value as Toml};

/// The most problems that are reported; a file with more is not a program.
const MOST_PROBLEMS: usize = 200;

/// The position of an item in the file.
pub(super) type Span = Option<Range<usize>>;

/// The parsed value of a key.
#[derive(Clone, Debug)]
pub(super) enum ParsedValue {
    Set(Setting),
    Bool(bool),
    Number(u32),
    Date(NaiveDate),
    Time(NaiveTime),
    Moment(NaiveDateTime),
    Text(String),
    Texts(Vec<(String, Span)>),
    Exercises(Vec<ParsedTable>),
    Table(ParsedTable),
    Tables(Vec<ParsedTable>),
}

/// The parsed values of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct ParsedTable {
    /// The name of the table in problems, such as "stage 2".
    pub place: String,
    /// The position of the table.
    pub span: Span,
    values: BTreeMap<&'static str, (ParsedValue, Span)>,
}

macro_rules! take {
    ($name:ident, $variant:ident, $type:ty) => {
        pub(super) fn $name(&mut self, key: &str) -> Option<$type> {
            match self.values.remove(key) {
                Some((ParsedValue::$variant(v), _)) => Some(v),
                _ => None,
            }
        }
    };
}

impl ParsedTable {
    take!(set, Set, Setting);
    take!(bool, Bool, bool);
    take!(number, Number, u32);
    take!(date, Date, NaiveDate);
    take!(time, Time, NaiveTime);
    take!(moment, Moment, NaiveDateTime);
    take!(exercises, Exercises, Vec<ParsedTable>);
    take!(table, Table, ParsedTable);
    take!(tables, Tables, Vec<ParsedTable>);
    take!(texts, Texts, Vec<(String, Span)>);

    /// Takes a text; empty when there is none.
    pub(super) fn text(&mut self, key: &str) -> String {
        match self.values.remove(key) {
            Some((ParsedValue::Text(v), _)) => v,
            _ => String::new(),
        }
    }

    /// The position of a key; that of the table when it has no such key.
    pub(super) fn at(&self, key: &str) -> Span {
        self.values
            .get(key)
            .map_or(self.span.clone(), |(_, at)| at.clone())
    }
}

/// Parses tables and collects problems.
pub(super) struct Reader<'a> {
    index: &'a LineIndex<'a>,
    pub problems: Vec<Problem>,
    /// Whether the file has no syntax error. Otherwise a missing key may be in a line that was left out.
    pub all_lines: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(index: &'a LineIndex<'a>) -> Self {
        Reader {
            index,
            problems: Vec::new(),
            all_lines: true,
        }
    }

    /// Reports a problem.
    pub(super) fn report(
        &mut self,
        at: Span,
        key: String,
        found: impl Into<String>,
        allowed: impl Into<String>,
    ) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let (line, column) = self.index.position(at);
        self.problems.push(Problem {
            line,
            column,
            key,
            found: found.into(),
            allowed: allowed.into(),
            warning: false,
        });
    }

    /// Parses a table. `place` is its name in problems, and `span` its position for keys without one.
    pub(super) fn table(
        &mut self,
        table: &dyn TableLike,
        keys: &'static [Key],
        place: &str,
        span: Span,
    ) -> ParsedTable {
        let mut fields = ParsedTable {
            place: place.to_owned(),
            span: span.clone(),
            ..ParsedTable::default()
        };
        for (name, item) in table.iter() {
            if self.problems.len() >= MOST_PROBLEMS {
                break; // the file is not a program
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
                self.report(at, full_name(place, &short(name)), "an unknown key", near);
                continue;
            };
            match self.item(item, key, place, at.clone()) {
                Ok(Some(value)) => {
                    fields.values.insert(key.name, (value, at));
                }
                Ok(None) => {}
                Err(allowed) => self.report(at, full_name(place, name), shown(item), allowed),
            }
        }
        let all_lines = self.all_lines;
        for key in keys
            .iter()
            .filter(|k| all_lines && k.required && table.get(k.name).is_none())
        {
            let allowed = format!("expected {}. {}", key.value_type.allowed(), key.description);
            self.report(span.clone(), full_name(place, key.name), "nothing", allowed);
        }
        fields
    }

    /// Parses the value of a key. Returns `Ok(None)` when its problems have been reported, and the allowed
    /// values as an error.
    fn item(&mut self, item: &Item, key: &Key, place: &str, at: Span) -> Result<Option<ParsedValue>, String> {
        let value_type = key.value_type;
        let allowed = || format!("expected {}", value_type.allowed());
        match value_type {
            ValueType::Table(keys) => {
                let table = item.as_table_like().ok_or_else(allowed)?;
                let span = item.span().or(at);
                return Ok(Some(ParsedValue::Table(self.table(
                    table,
                    keys,
                    &full_name(place, key.name),
                    span,
                ))));
            }
            ValueType::Tables(keys, most) => return self.tables(item, key, keys, most, at).map(Some),
            _ => {}
        }
        let value = item.as_value().ok_or_else(allowed)?;
        match value_type {
            ValueType::Lines(..) | ValueType::Ids(_) | ValueType::Some(_) => {
                return self.texts(value, key, place);
            }
            ValueType::Exercises(most) => return self.doses(value, key, most, place),
            _ => {}
        }
        let got = match value_type {
            ValueType::Setting(name) => setting(name).1.read(value).map(ParsedValue::Set),
            ValueType::Bool => value.as_bool().map(ParsedValue::Bool),
            ValueType::Number(a, b) => {
                let n = value.as_integer().filter(|n| (a..=b).contains(n));
                n.and_then(|n| u32::try_from(n).ok()).map(ParsedValue::Number)
            }
            ValueType::Date => date(value).map(ParsedValue::Date),
            ValueType::Time => value.as_str().and_then(time).map(ParsedValue::Time),
            ValueType::Moment => moment(value).map(ParsedValue::Moment),
            ValueType::One(words) => word(value, words).map(ParsedValue::Text),
            ValueType::Id => value
                .as_str()
                .filter(|w| is_id(w))
                .map(|w| ParsedValue::Text(w.into())),
            ValueType::Line(most) | ValueType::Text(most) => {
                let text = value.as_str().ok_or_else(allowed)?;
                let lines = matches!(value_type, ValueType::Text(_));
                if let Some(why) = refused(text, most, lines) {
                    return Err(why);
                }
                Some(ParsedValue::Text(text.trim().into()))
            }
            ValueType::Image => {
                let text = value.as_str().ok_or_else(allowed)?;
                image::decode(text).map_err(|why| format!("expected {why}"))?;
                Some(ParsedValue::Text(text.into()))
            }
            ValueType::PublicKey => {
                let text = value.as_str().ok_or_else(allowed)?;
                let key = text.parse::<PublicKey>().map_err(|why| why.to_string())?;
                Some(ParsedValue::Text(key.as_str().into()))
            }
            _ => None, // the other types are handled above
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
    ) -> Result<ParsedValue, String> {
        let allowed = || format!("expected {}", key.value_type.allowed());
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
        Ok(ParsedValue::Tables(read))
    }

    fn texts(&mut self, value: &Toml, key: &Key, place: &str) -> Result<Option<ParsedValue>, String> {
        let allowed = || format!("expected {}", key.value_type.allowed());
        let array = value.as_array().ok_or_else(allowed)?;
        let most = match key.value_type {
            ValueType::Lines(n, _) | ValueType::Ids(n) => n,
            _ => 20,
        };
        if array.len() > most || array.is_empty() && key.required {
            return Err(allowed());
        }
        let mut all: Vec<(String, Span)> = Vec::new();
        for v in array {
            let why = match (v.as_str(), key.value_type) {
                (None, _) => Some(allowed()),
                (Some(text), ValueType::Lines(_, each)) => refused(text, each, false),
                (Some(text), ValueType::Some(words)) => {
                    (!words.contains(&text)).then(|| match nearest(text, words.iter().copied()) {
                        Some(k) => format!("did you mean \"{k}\"?"),
                        None => allowed(),
                    })
                }
                (Some(text), _) => (!is_id(text)).then(|| format!("expected {}", ValueType::Id.allowed())),
            };
            let text = v.as_str().unwrap_or_default().trim().to_owned();
            let twice =
                !matches!(key.value_type, ValueType::Lines(..)) && all.iter().any(|(t, _)| *t == text);
            match why.or_else(|| twice.then(|| "it is in this list twice".into())) {
                Some(why) => self.report(v.span(), full_name(place, key.name), quoted(v), why),
                None => all.push((text, v.span())),
            }
        }
        Ok(Some(ParsedValue::Texts(all)))
    }

    fn doses(
        &mut self,
        value: &Toml,
        key: &Key,
        most: usize,
        place: &str,
    ) -> Result<Option<ParsedValue>, String> {
        let allowed = || format!("expected {}", key.value_type.allowed());
        let array = value.as_array().filter(|a| a.len() <= most).ok_or_else(allowed)?;
        let mut all: Vec<ParsedTable> = Vec::new();
        for v in array {
            let path = full_name(place, key.name);
            let fields = match (v.as_str(), v.as_inline_table()) {
                (Some(id), _) if is_id(id) => {
                    let mut fields = ParsedTable {
                        place: path.clone(),
                        span: v.span(),
                        ..ParsedTable::default()
                    };
                    fields
                        .values
                        .insert("id", (ParsedValue::Text(id.into()), v.span()));
                    fields
                }
                (_, Some(table)) => self.table(table, DOSED, &path, v.span()),
                _ => {
                    self.report(
                        v.span(),
                        path,
                        quoted(v),
                        format!("expected {}", ValueType::Id.allowed()),
                    );
                    continue;
                }
            };
            let id = |f: &ParsedTable| match f.values.get("id") {
                Some((ParsedValue::Text(id), _)) => id.clone(),
                _ => String::new(),
            };
            if !id(&fields).is_empty() && all.iter().any(|f| id(f) == id(&fields)) {
                self.report(v.span(), path, quoted(v), "it is in this list twice");
            } else {
                all.push(fields);
            }
        }
        Ok(Some(ParsedValue::Exercises(all)))
    }
}

/// The full name of a key, such as "stage 2: posture.every".
pub(super) fn full_name(place: &str, name: &str) -> String {
    let numbered = place.rsplit(' ').next().is_some_and(|n| n.parse::<u32>().is_ok());
    match place {
        "" => name.to_owned(),
        place if numbered => format!("{place}: {name}"),
        place => format!("{place}.{name}"),
    }
}

/// The names of keys, separated by commas.
fn names(keys: &[Key]) -> String {
    keys.iter().map(|k| k.name).collect::<Vec<_>>().join(", ")
}

/// The first 60 characters of a text, without control characters. A secret key is not repeated.
fn short(text: &str) -> String {
    if seal::has_secret(text) {
        return "a secret key".into();
    }
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

/// A date, as a TOML date or in quotes.
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

/// A local date and time, as a TOML value or in quotes.
fn moment(value: &Toml) -> Option<NaiveDateTime> {
    if let Some(text) = value.as_str() {
        return visit::parse_at(text);
    }
    let d = value.as_datetime().filter(|d| d.offset.is_none())?;
    let (date, time) = (d.date?, d.time?);
    let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
    visit::from_parts(day, time.hour.into(), time.minute.into())
}

fn time(text: &str) -> Option<NaiveTime> {
    let well = text.len() == 5;
    NaiveTime::parse_from_str(text, "%H:%M").ok().filter(|_| well)
}

/// The reason why a value does not have this type; `None` when it has.
pub(super) fn refusal(value_type: ValueType, value: &Toml) -> Option<String> {
    let index = LineIndex::new("");
    let mut reader = Reader::new(&index);
    let key = Key {
        name: "",
        value_type,
        required: false,
        description: "",
    };
    let item = Item::Value(value.clone());
    let read = reader.item(&item, &key, "", None);
    read.err()
        .or_else(|| reader.problems.first().map(|p| p.allowed.clone()))
}
