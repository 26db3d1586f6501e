//! The conformance vectors: `tests/vectors/**/*.json`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

/// One vector: this operation with this input gives this output, by these clauses.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// Unique over all files.
    pub id: String,
    /// The clauses that it rests on.
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
