//! The conformance vectors: `tests/vectors/**/*.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::mirror::model::{Model, Op, Ty};

/// One vector: this operation with this input gives this output, by these clauses. [`schema`] says
/// the same to an editor.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// Unique over all files.
    pub id: String,
    /// The clauses that it rests on; none where only the form of the data is at issue.
    pub clauses: Vec<String>,
    /// The operation, in camelCase.
    pub op: String,
    /// Its parameters by name, in camelCase.
    pub input: Value,
    /// Who stated the output.
    pub by: By,
    /// What an author stated of it: a part of the output, in which null is what must be absent, and a list of which not
    /// every row is stated is an object by index.
    pub said: Option<Value>,
    /// Its result; `{"refused": {"code", "findings"}}` where it refuses.
    pub output: Value,
    /// Why, where it is a judgement.
    pub note: Option<String>,
}

/// Who stated an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum By {
    /// An author, at the places of [`Vector::said`]; the rest is what the library gave.
    Author,
    /// The independent reading of the law computed the whole of it.
    Reading,
    /// Nobody: it is what the library gave, kept so that a change is seen.
    Recorded,
}

/// The files of vectors under a folder, sorted.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = vec![];
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "json") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Every vector under a folder; an id used twice is an error.
pub fn load(folder: &Path) -> Result<Vec<Vector>> {
    let mut all: Vec<Vector> = vec![];
    for file in files(folder)? {
        let text = std::fs::read_to_string(&file)?;
        let name = file.display();
        let list: Vec<Vector> =
            serde_json::from_str(&text).with_context(|| format!("{name} is no list of vectors"))?;
        ensure!(!list.is_empty(), "{name} holds no vector");
        all.extend(list);
    }
    let mut ids = BTreeSet::new();
    for vector in &all {
        ensure!(ids.insert(&vector.id), "the id {} is used twice", vector.id);
        ensure!(
            vector.input.is_object(),
            "{}: the input is no object",
            vector.id
        );
        stated(vector)?;
    }
    Ok(all)
}

/// Whether the output holds what is said of it, and an author says something.
fn stated(vector: &Vector) -> Result<()> {
    let mut against = vec![];
    if let Some(said) = &vector.said {
        contradictions(said, &vector.output, "", &mut against);
    }
    let id = &vector.id;
    ensure!(
        against.is_empty(),
        "{id}: the output is not what is said of it at {}",
        against.join(", ")
    );
    let silent = matches!(&vector.said, None | Some(Value::Null))
        || vector.said == Some(json!({})) && vector.output != json!({});
    ensure!(
        vector.by != By::Author || !silent,
        "{id}: its author says nothing of the output"
    );
    Ok(())
}

/// The places at which an output is not what is said of it.
fn contradictions(said: &Value, output: &Value, at: &str, out: &mut Vec<String>) {
    let mut inner = |key: &str, said: &Value, output: Option<&Value>| {
        let place = format!("{at}/{key}");
        contradictions(said, output.unwrap_or(&Value::Null), &place, out);
    };
    match (said, output) {
        (Value::Object(parts), Value::Object(fields)) => {
            for (key, part) in parts {
                inner(key, part, fields.get(key));
            }
        }
        (Value::Object(parts), Value::Array(rows)) => {
            for (key, part) in parts {
                let row = key.parse::<usize>().ok().and_then(|n| rows.get(n));
                inner(key, part, row);
            }
        }
        (Value::Array(parts), Value::Array(rows)) if parts.len() == rows.len() => {
            for (n, (part, row)) in parts.iter().zip(rows).enumerate() {
                inner(&n.to_string(), part, Some(row));
            }
        }
        _ if said == output => {}
        _ => out.push(if at.is_empty() { "/" } else { at }.into()),
    }
}

/// A value in which an absent and a null fact are the same: nulls in objects are left out.
pub fn canonical(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key.clone(), canonical(value)))
            .collect(),
        Value::Array(items) => items.iter().map(canonical).collect(),
        other => other.clone(),
    }
}

/// The JSON Schema of a file of vectors: the fields of [`Vector`], and for each operation the
/// parameters that its input may and must name.
pub fn schema(model: &Model) -> Result<String> {
    let calls = calls(model);
    let names: Vec<&String> = calls.keys().collect();
    let inputs: Vec<Value> = calls.iter().map(|(op, keys)| input(op, keys)).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "@generated by `cargo xtask mirror` from core/src; change tests/src/vectors.rs or the core instead.",
        "title": "Conformance vectors of gridaid",
        "type": "array",
        "minItems": 1,
        "items": { "$ref": "#/$defs/vector" },
        "$defs": {
            "vector": {
                "description": "This operation with this input gives this output, by these clauses.",
                "type": "object",
                "required": ["id", "clauses", "op", "input", "by", "output"],
                "additionalProperties": false,
                "if": { "properties": { "by": { "const": "author" } }, "required": ["by"] },
                "then": { "required": ["said"] },
                "properties": {
                    "id": {
                        "description": "Unique over all files.",
                        "type": "string",
                        "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"
                    },
                    "clauses": {
                        "description": "The clauses that it rests on; none where only the form of the data is at issue.",
                        "type": "array",
                        "uniqueItems": true,
                        "items": { "$ref": "#/$defs/clause" }
                    },
                    "op": {
                        "description": "An operation, or a method of a handle.",
                        "enum": names
                    },
                    "input": {
                        "description": "Its parameters by name; `overlay` beside them sets local numbers, `reform` supposes others.",
                        "type": "object"
                    },
                    "by": {
                        "description": "Who stated the output: an author, where `said` says so; the independent reading of the law, all of it; or nobody, and it is what the library gave.",
                        "enum": ["author", "reading", "recorded"]
                    },
                    "said": {
                        "description": "What an author stated: a part of the output. Null is what must be absent; a list of which not every row is stated is an object by index."
                    },
                    "output": {
                        "description": "Its result; {\"refused\": {\"code\", \"findings\"}} where it refuses; null until `cargo xtask vectors --write` fills it in."
                    },
                    "note": {
                        "description": "Why, where it is a judgement.",
                        "type": "string",
                        "minLength": 1
                    }
                },
                "allOf": inputs
            },
            "clause": {
                "description": "A clause id, such as S11, D-10 or D-44a.",
                "type": "string",
                "pattern": "^(S[1-9][0-9]?|[A-Z]-[0-9]{2,3}[a-z]?)$"
            }
        }
    });
    let text = serde_json::to_string_pretty(&schema)? + "\n";
    // The remark stands in the first line, as in every file that is generated.
    Ok(text.replacen("{\n  \"$comment\"", "{ \"$comment\"", 1))
}

/// Everything that `op` may name, with the parameters of its input; `true` where one is needed.
fn calls(model: &Model) -> BTreeMap<String, BTreeMap<String, bool>> {
    let keys = |ops: &[&Op]| {
        ops.iter()
            .flat_map(|op| &op.params)
            .flat_map(|(param, _)| match &param.ty {
                Ty::Handle(name) if name == "PolicyPack" => {
                    vec![("overlay".to_owned(), false), ("reform".to_owned(), false)]
                }
                Ty::Maybe(_) => vec![(param.json.clone(), false)],
                _ => vec![(param.json.clone(), true)],
            })
            .collect()
    };
    let ops = model.ops.iter().map(|op| (op.json.clone(), keys(&[op])));
    let methods = model.objects.iter().flat_map(|object| {
        object.methods.iter().map(move |method| {
            let name = format!("{}.{}", object.name, method.json);
            (name, keys(&[&object.new, method]))
        })
    });
    ops.chain(methods).collect()
}

/// The input of one operation.
fn input(op: &str, keys: &BTreeMap<String, bool>) -> Value {
    let known: serde_json::Map<String, Value> =
        keys.keys().map(|key| (key.clone(), true.into())).collect();
    let needed: Vec<&String> = keys
        .iter()
        .filter_map(|(key, needed)| needed.then_some(key))
        .collect();
    json!({
        "if": { "properties": { "op": { "const": op } }, "required": ["op"] },
        "then": { "properties": { "input": {
            "properties": known,
            "required": needed,
            "additionalProperties": false
        } } }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn against(said: Value, output: Value) -> Vec<String> {
        let mut out = vec![];
        contradictions(&said, &output, "", &mut out);
        out
    }

    #[test]
    fn an_output_holds_what_is_said_of_it() {
        let output = json!({ "state": "open", "rows": [{ "n": 1 }, { "n": 2, "due": "2026-07-01" }], "none": [] });
        for said in [
            json!({ "state": "open" }),
            json!({ "rows": [{ "n": 1 }, { "n": 2 }] }),
            json!({ "rows": { "1": { "due": "2026-07-01" } } }),
            json!({ "rows": { "0": { "due": null } }, "none": [], "other": null }),
        ] {
            assert_eq!(
                against(said.clone(), output.clone()),
                Vec::<String>::new(),
                "{said}"
            );
        }
        for (said, place) in [
            (json!({ "state": "done" }), "/state"),
            (json!({ "rows": [{ "n": 1 }] }), "/rows"),
            (json!({ "rows": { "2": { "n": 3 } } }), "/rows/2"),
            (json!({ "rows": { "1": { "due": null } } }), "/rows/1/due"),
            (json!({ "none": [{}] }), "/none"),
            (json!({ "other": 1 }), "/other"),
            (json!([]), "/"),
        ] {
            assert_eq!(against(said.clone(), output.clone()), [place], "{said}");
        }
    }

    #[test]
    fn an_author_says_something() {
        let vector = |by: &str, said: Value| {
            let mut vector = json!({ "id": "a/b", "clauses": [], "op": "x", "input": {}, "by": by, "output": { "n": 1 } });
            if let (Some(fields), false) = (vector.as_object_mut(), said.is_null()) {
                fields.insert("said".into(), said);
            }
            serde_json::from_value::<Vector>(vector).map(|v| stated(&v).is_ok())
        };
        for (by, said, good) in [
            ("author", json!({ "n": 1 }), true),
            ("author", json!({}), false),
            ("author", Value::Null, false),
            ("author", json!({ "n": 2 }), false),
            ("reading", Value::Null, true),
            ("recorded", Value::Null, true),
            ("recorded", json!({ "n": 2 }), false),
        ] {
            assert_eq!(vector(by, said.clone()).ok(), Some(good), "{by} {said}");
        }
        assert!(vector("somebody", Value::Null).is_err());
    }
}
