//! The JSON Schema of program files, generated from the list of keys, for editors that support it. A test
//! compares it with `docs/program.schema.json`.

use super::keys::{DOSED, FILE, Key, ValueType, setting};
use crate::settings::keys::Spec;
use serde_json::{Map, Value, json};

/// The schema.
pub fn schema() -> Value {
    let mut whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A program for Unbrace (*.unbrace.toml)",
    });
    if let (Value::Object(whole), Value::Object(table)) = (&mut whole, table(FILE)) {
        whole.extend(table);
    }
    whole
}

/// The text of `docs/program.schema.json`.
pub fn text() -> String {
    format!("{:#}\n", schema())
}

fn table(keys: &[Key]) -> Value {
    let one = |k: &Key| {
        let mut form = form(k.value_type);
        if let Value::Object(form) = &mut form {
            form.insert("description".into(), k.description.into());
        }
        (k.name.to_owned(), form)
    };
    let properties: Map<String, Value> = keys.iter().map(one).collect();
    let required: Vec<&str> = keys.iter().filter(|k| k.required).map(|k| k.name).collect();
    let mut table = json!({ "type": "object", "additionalProperties": false, "properties": properties });
    if !required.is_empty() {
        table["required"] = json!(required);
    }
    table
}

fn form(form: ValueType) -> Value {
    let id = json!({ "type": "string", "pattern": "^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$" });
    match form {
        ValueType::Setting(key) => match setting(key).1 {
            Spec::Bool => json!({ "type": "boolean" }),
            Spec::Number(a, b) => json!({ "type": "integer", "minimum": a, "maximum": b }),
            // A schema cannot express the limits of a duration; the comment names them.
            spec => json!({ "type": "string", "pattern": "^[0-9]", "$comment": spec.allowed() }),
        },
        ValueType::Bool => json!({ "type": "boolean" }),
        ValueType::Number(a, b) => json!({ "type": "integer", "minimum": a, "maximum": b }),
        ValueType::One(words) => json!({ "enum": words }),
        ValueType::Some(words) => json!({ "type": "array", "uniqueItems": true, "items": { "enum": words } }),
        ValueType::Date => json!({ "type": "string", "format": "date" }),
        // In JSON the value is text; in TOML it is a local date-time or text.
        ValueType::Moment => {
            json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?$" })
        }
        ValueType::Time => json!({ "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" }),
        ValueType::Id => id,
        ValueType::Line(n) | ValueType::Text(n) => {
            json!({ "type": "string", "minLength": 1, "maxLength": n })
        }
        ValueType::Lines(n, each) => {
            json!({ "type": "array", "minItems": 1, "maxItems": n, "items": { "type": "string", "maxLength": each } })
        }
        ValueType::Ids(n) => json!({ "type": "array", "maxItems": n, "uniqueItems": true, "items": id }),
        ValueType::Exercises(n) => {
            json!({ "type": "array", "maxItems": n, "items": { "anyOf": [id, table(DOSED)] } })
        }
        ValueType::Image => json!({ "type": "string", "pattern": "^data:image/(?:png|jpeg);base64," }),
        ValueType::PublicKey => json!({ "type": "string", "pattern": "^age1[a-z0-9]+$" }),
        ValueType::Table(keys) => table(keys),
        ValueType::Tables(keys, n) => {
            json!({ "type": "array", "minItems": 1, "maxItems": n, "items": table(keys) })
        }
    }
}
