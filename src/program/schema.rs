//! A JSON Schema of the file, made from the list of keys: editors that know it help while one writes. It stands in
//! `docs/program.schema.json`, and a test holds it equal.

use super::keys::{DOSED, FILE, Form, Key, setting};
use crate::settings::keys::Spec;
use serde_json::{Map, Value, json};

/// The whole schema.
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

/// The schema as its file has it.
pub fn text() -> String {
    format!("{:#}\n", schema())
}

fn table(keys: &[Key]) -> Value {
    let one = |k: &Key| {
        let mut form = form(k.form);
        if let Value::Object(form) = &mut form {
            form.insert("description".into(), k.says.into());
        }
        (k.name.to_owned(), form)
    };
    let properties: Map<String, Value> = keys.iter().map(one).collect();
    let required: Vec<&str> = keys.iter().filter(|k| k.needed).map(|k| k.name).collect();
    let mut table = json!({ "type": "object", "additionalProperties": false, "properties": properties });
    if !required.is_empty() {
        table["required"] = json!(required);
    }
    table
}

fn form(form: Form) -> Value {
    let id = json!({ "type": "string", "pattern": "^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$" });
    match form {
        Form::Setting(key) => match setting(key).1 {
            Spec::Bool => json!({ "type": "boolean" }),
            Spec::Number(a, b) => json!({ "type": "integer", "minimum": a, "maximum": b }),
            // What lengths are allowed no schema can say; the words do.
            spec => json!({ "type": "string", "pattern": "^[0-9]", "$comment": spec.allowed() }),
        },
        Form::Bool => json!({ "type": "boolean" }),
        Form::Number(a, b) => json!({ "type": "integer", "minimum": a, "maximum": b }),
        Form::One(words) => json!({ "enum": words }),
        Form::Some(words) => json!({ "type": "array", "uniqueItems": true, "items": { "enum": words } }),
        Form::Date => json!({ "type": "string", "format": "date" }),
        Form::Time => json!({ "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" }),
        Form::Id => id,
        Form::Line(n) | Form::Text(n) => json!({ "type": "string", "minLength": 1, "maxLength": n }),
        Form::Lines(n, each) => {
            json!({ "type": "array", "minItems": 1, "maxItems": n, "items": { "type": "string", "maxLength": each } })
        }
        Form::Ids(n) => json!({ "type": "array", "maxItems": n, "uniqueItems": true, "items": id }),
        Form::Exercises(n) => {
            json!({ "type": "array", "maxItems": n, "items": { "anyOf": [id, table(DOSED)] } })
        }
        Form::Image => json!({ "type": "string", "pattern": "^data:image/(?:png|jpeg);base64," }),
        Form::Table(keys) => table(keys),
        Form::Tables(keys, n) => {
            json!({ "type": "array", "minItems": 1, "maxItems": n, "items": table(keys) })
        }
    }
}
