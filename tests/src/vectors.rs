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
    /// Its result; `{"refused": {"code", "findings"}}` where it refuses.
    pub output: Value,
    /// Why, where it is a judgement.
    pub note: Option<String>,
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
    }
    Ok(all)
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
        "$comment": "Written by `cargo xtask mirror` from core/src; change tests/src/vectors.rs or the core instead.",
        "title": "Conformance vectors of gridaid",
        "type": "array",
        "minItems": 1,
        "items": { "$ref": "#/$defs/vector" },
        "$defs": {
            "vector": {
                "description": "This operation with this input gives this output, by these clauses.",
                "type": "object",
                "required": ["id", "clauses", "op", "input", "output"],
                "additionalProperties": false,
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
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
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
