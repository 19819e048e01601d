//! The report as a FHIR R4 `Bundle` of `Observation`s, for record systems. `docs/report-format.md` has the mapping.

use super::data::{counts, exercise_counts, figures};
use super::{DatedText, Figure, Granularity, Period, Summary};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// The system of Unbrace's own codes.
pub const SYSTEM: &str = "https://github.com/unbrace/unbrace/fhir/CodeSystem/report";
const LOINC: &str = "http://loinc.org";
/// Pain severity, numeric rating from 0 to 10, reported.
const PAIN: &str = "72514-3";

/// The report as a bundle. The same report gives the same text, with the same ids.
///
/// # Errors
/// No summary causes one; the signature is that of the serializer.
pub fn fhir(s: &Summary) -> Result<String, serde_json::Error> {
    let report = serde_json::to_string(s)?;
    let entry = |(number, mut resource): (usize, Value)| {
        let id = uuid(&format!("{report}{number}"));
        resource["id"] = id.clone().into();
        json!({ "fullUrl": format!("urn:uuid:{id}"), "resource": resource })
    };
    let bundle = json!({
        "resourceType": "Bundle",
        "id": uuid(&report),
        "identifier": { "system": "urn:ietf:rfc:3986", "value": format!("urn:uuid:{}", uuid(&report)) },
        "type": "collection",
        "entry": observations(s).into_iter().enumerate().map(entry).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&bundle)? + "\n")
}

/// What an observation is about.
enum When {
    Day(NaiveDate),
    Period(Period),
}

fn observations(s: &Summary) -> Vec<Value> {
    let whole = || When::Period(s.period);
    let new = |code: &str, when: When| Observation::new(s, code, when);
    let mut all = Vec::new();
    if let Some(p) = &s.program {
        let stage = p
            .stage
            .iter()
            .filter_map(|stage| part("stage", "valueString", string(stage)?));
        let program = new("program", whole()).with_parts(stage.collect());
        all.extend(string(&p.title).map(|title| program.value("valueString", title)));
    }
    all.push(new("asks-for-contact", whole()).value("valueBoolean", s.contact.into()));
    for (name, figure) in figures(s) {
        let activity = s.program.as_ref().map_or("", |p| p.activity.as_str());
        let own = if name == "activity" { activity } else { "" };
        all.extend(figure.map(|f| new(name, whole()).text(own).figure(&f)));
    }
    for p in &s.curve {
        for (name, mean) in [("pain", p.pain), ("impact", p.impact)] {
            let point = mean.map(|m| {
                new(name, when_of(s, p.day))
                    .mean()
                    .value("valueQuantity", score(m))
            });
            all.extend(point);
        }
    }
    for c in &s.change {
        let change = new("global-rating-of-change", When::Day(c.day));
        all.push(change.value("valueQuantity", score(f64::from(c.value))));
    }
    for c in &s.reminders {
        let parts = counts(c).into_iter().filter_map(|(what, n)| number(what, n));
        let code = format!("reminders-{}", c.kind.name());
        all.push(new(&code, whole()).with_parts(parts.collect()).json);
    }
    for c in &s.exercises {
        let id = string(&c.id).and_then(|id| part("exercise-id", "valueString", id));
        let counts = exercise_counts(c)
            .into_iter()
            .filter_map(|(what, n)| number(what, n));
        let left_out = part("left-out", "valueBoolean", c.left_out.into());
        let parts = id.into_iter().chain(counts).chain(left_out).collect();
        all.push(new("exercise", whole()).text(&c.name).with_parts(parts).json);
    }
    for (code, n) in [
        ("natural-breaks", s.natural_breaks),
        ("check-ins", s.check_ins),
        ("flare-up-days", s.flare_up.days),
    ] {
        all.push(new(code, whole()).value("valueInteger", n.into()));
    }
    for (code, texts) in [("note", &s.notes), ("question", &s.questions)] {
        let observation = |t: &DatedText| {
            let text = string(&t.text)?;
            Some(new(code, When::Day(t.day)).value("valueString", text))
        };
        all.extend(texts.iter().filter_map(observation));
    }
    all
}

/// The day or the interval of a point of the curve.
fn when_of(s: &Summary, day: NaiveDate) -> When {
    let interval = s.stretches.iter().find(|t| t.from == day);
    match interval {
        Some(t) if s.curve_by != Granularity::Day => When::Period(Period {
            from: t.from,
            to: t.to,
        }),
        _ => When::Day(day),
    }
}

struct Observation {
    json: Value,
}

impl Observation {
    fn new(s: &Summary, code: &str, when: When) -> Self {
        let mut codes = vec![json!({ "system": SYSTEM, "code": code })];
        if code == "pain" {
            codes.insert(0, json!({ "system": LOINC, "code": PAIN }));
        }
        let mut json = json!({
            "resourceType": "Observation",
            "status": "final",
            "category": [{ "coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                "code": "survey",
            }] }],
            "code": { "coding": codes },
        });
        match when {
            When::Day(day) => json["effectiveDateTime"] = day.to_string().into(),
            When::Period(p) => {
                json["effectivePeriod"] = json!({ "start": p.from.to_string(), "end": p.to.to_string() });
            }
        }
        if let Some(name) = s.name.as_deref().and_then(string) {
            json["subject"] = json!({ "display": name });
        }
        Observation { json }
    }

    /// The words of the person or the program for the code.
    fn text(mut self, words: &str) -> Self {
        if let Some(words) = string(words) {
            self.json["code"]["text"] = words;
        }
        self
    }

    fn mean(mut self) -> Self {
        self.json["method"] = json!({ "coding": [{ "system": SYSTEM, "code": "mean" }] });
        self
    }

    fn with_parts(mut self, parts: Vec<Value>) -> Self {
        if !parts.is_empty() {
            self.json["component"] = parts.into();
        }
        self
    }

    fn value(mut self, field: &str, value: Value) -> Value {
        self.json[field] = value;
        self.json
    }

    fn figure(self, f: &Figure) -> Value {
        let ends = [
            ("best", f.best),
            ("worst", f.worst),
            ("first", f.first),
            ("last", f.last),
        ];
        let ends = ends
            .into_iter()
            .filter_map(|(what, n)| part(what, "valueQuantity", score(f64::from(n))));
        let parts = ends.chain(number("entries", f.entries)).collect();
        self.mean()
            .with_parts(parts)
            .value("valueQuantity", score(f.mean))
    }
}

fn part(code: &str, field: &str, value: Value) -> Option<Value> {
    let mut part = Map::new();
    part.insert(
        "code".into(),
        json!({ "coding": [{ "system": SYSTEM, "code": code }] }),
    );
    part.insert(field.into(), value);
    Some(part.into())
}

fn number(code: &str, n: u32) -> Option<Value> {
    part(code, "valueInteger", n.min(i32::MAX as u32).into()) // FHIR's integers have 32 bits
}

/// A number on a scale.
fn score(n: f64) -> Value {
    json!({ "value": n, "unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}" })
}

/// A text as FHIR allows it: not empty, without control characters other than line breaks and tabs.
fn string(text: &str) -> Option<Value> {
    let allowed = |c: char| {
        if c.is_control() && !"\n\r\t".contains(c) {
            ' '
        } else {
            c
        }
    };
    let text: String = text.trim().chars().map(allowed).collect();
    (!text.trim().is_empty()).then(|| text.into())
}

/// A UUID of version 8, whose content the application defines: the FNV-1a hash of the text.
fn uuid(text: &str) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let hash = text
        .bytes()
        .fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let hash = hash & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
    let hex = format!("{hash:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::super::tests::with_everything;
    use super::*;
    use std::collections::BTreeSet;

    fn entries(s: &Summary) -> Vec<Value> {
        let bundle: Value = serde_json::from_str(&fhir(s).unwrap()).unwrap();
        let entries = bundle["entry"].as_array().unwrap();
        entries.iter().map(|e| e["resource"].clone()).collect()
    }

    fn of_code<'a>(all: &'a [Value], code: &str) -> Vec<&'a Value> {
        let is = |o: &&Value| {
            let codes = o["code"]["coding"].as_array().unwrap();
            codes.iter().any(|c| c["code"] == code)
        };
        all.iter().filter(is).collect()
    }

    fn parts(o: &Value) -> Vec<(String, Value)> {
        let parts = o["component"].as_array().unwrap();
        let part = |p: &Value| {
            let code = p["code"]["coding"][0]["code"].as_str().unwrap().to_owned();
            let value = p
                .as_object()
                .unwrap()
                .iter()
                .find(|(k, _)| k.starts_with("value"));
            (code, value.unwrap().1.clone())
        };
        parts.iter().map(part).collect()
    }

    #[test]
    fn bundle_has_the_numbers_of_the_json() {
        let mut s = with_everything();
        s.exercises = vec![super::super::ExerciseCounts {
            id: "bridge".into(),
            name: "Bridge".into(),
            offered: 3,
            done: 2,
            skipped: 1,
            ..Default::default()
        }];
        let report: Value = serde_json::from_str(&super::super::json(&s).unwrap()).unwrap();
        let all = entries(&s);
        let pain = of_code(&all, PAIN);
        assert_eq!(pain.len(), 1 + s.curve.len(), "the period and each day");
        assert_eq!(pain[0]["valueQuantity"]["value"], report["pain"]["mean"]);
        assert_eq!(pain[0]["valueQuantity"]["code"], "{score}");
        assert_eq!(
            pain[0]["effectivePeriod"],
            json!({ "start": "2026-11-09", "end": "2026-11-22" })
        );
        for (o, p) in pain[1..].iter().zip(report["curve"].as_array().unwrap()) {
            assert_eq!(
                (&o["effectiveDateTime"], &o["valueQuantity"]["value"]),
                (&p["day"], &p["pain"])
            );
        }
        for (what, value) in parts(pain[0]) {
            let value = if what == "entries" {
                &value
            } else {
                &value["value"]
            };
            assert_eq!(value.as_f64(), report["pain"][what.as_str()].as_f64(), "{what}");
        }
        for c in report["reminders"].as_array().unwrap() {
            let code = format!("reminders-{}", c["kind"].as_str().unwrap());
            for (what, n) in parts(of_code(&all, &code)[0]) {
                assert_eq!(n, c[what.as_str()], "{code} {what}");
            }
        }
        let exercise = of_code(&all, "exercise")[0];
        assert_eq!(exercise["code"]["text"], "Bridge");
        for (what, value) in parts(exercise) {
            match what.as_str() {
                "exercise-id" => assert_eq!(value, "bridge"),
                "left-out" => assert_eq!(value, false),
                _ => assert_eq!(value, report["exercises"][0][what.as_str()], "{what}"),
            }
        }
        assert_eq!(of_code(&all, "flare-up-days")[0]["valueInteger"], 3);
        assert_eq!(of_code(&all, "question")[0]["valueString"], "May I swim?");
        assert_eq!(of_code(&all, "activity")[0]["code"]["text"], "Walk to work");
    }

    #[test]
    fn ids_are_unique_and_the_same_each_time() {
        let s = with_everything();
        assert_eq!(fhir(&s).unwrap(), fhir(&s).unwrap());
        let ids: BTreeSet<String> = entries(&s).iter().map(|o| o["id"].to_string()).collect();
        assert_eq!(ids.len(), entries(&s).len());
        let id = uuid("");
        assert_eq!(id.len(), 36);
        assert!(
            id[14..].starts_with('8') && id[19..].starts_with(['8', '9', 'a', 'b']),
            "{id}"
        );
    }

    #[test]
    fn only_the_chosen_name_identifies_the_person() {
        let mut s = with_everything();
        assert!(
            entries(&s)
                .iter()
                .all(|o| o["subject"] == json!({ "display": "A. Example" }))
        );
        s.name = None;
        assert!(entries(&s).iter().all(|o| o.get("subject").is_none()));
        s.notes[0].text = " \u{1b} ".into();
        assert!(of_code(&entries(&s), "note").is_empty(), "FHIR has no empty text");
    }
}
