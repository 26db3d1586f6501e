//! The files of vectors and `tests/generated/vectors.schema.json` say the same.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use conformance::vectors::{self, Vector};
use jsonschema::Validator;
use serde_json::{Value, json};

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn read(path: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    Ok(serde_json::from_str(&text)?)
}

/// The schema; one that is no schema of the draft is an error.
fn schema() -> Result<(Value, Validator)> {
    let schema = read(&here().join("generated/vectors.schema.json"))?;
    let validator = jsonschema::draft202012::new(&schema).map_err(|e| anyhow!("{e}"))?;
    Ok((schema, validator))
}

/// The places at fault in a file of one vector.
fn faults(validator: &Validator, vector: &Value) -> Vec<String> {
    let file = json!([vector]);
    validator
        .iter_errors(&file)
        .map(|error| error.instance_path().to_string())
        .collect()
}

fn good() -> Value {
    json!({
        "id": "schema/good",
        "clauses": ["S11", "D-10", "D-44a", "D-100"],
        "op": "classify",
        "input": { "household": {}, "asOf": "2026-11-24" },
        "by": "author",
        "said": { "results": { "0": { "outcome": "yes" } } },
        "output": null,
        "note": "a judgement"
    })
}

#[test]
fn every_file_follows_the_schema() -> Result<()> {
    let (_, validator) = schema()?;
    let files = vectors::files(&here().join("vectors"))?;
    assert!(!files.is_empty());
    for file in files {
        let value = read(&file)?;
        let faults: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", file.display());
    }
    Ok(())
}

#[test]
fn a_broken_vector_fails_at_its_fault() -> Result<()> {
    let (_, validator) = schema()?;
    assert_eq!(faults(&validator, &good()), Vec::<String>::new());
    let without = |key: &str| {
        let mut vector = good();
        vector.as_object_mut().unwrap().remove(key);
        vector
    };
    let with = |pointer: &str, key: &str, value: Value| {
        let mut vector = good();
        vector.pointer_mut(pointer).unwrap()[key] = value;
        vector
    };
    let clause = |id: &str| with("", "clauses", json!([id]));
    let broken = [
        // the fault, and its place
        (without("clauses"), "/0"),
        (without("id"), "/0"),
        (without("op"), "/0"),
        (without("input"), "/0"),
        (without("output"), "/0"),
        (without("by"), "/0"),
        (without("said"), "/0"),
        (with("", "by", json!("library")), "/0/by"),
        (with("", "clause", json!("S11")), "/0"),
        (with("", "id", json!("two words")), "/0/id"),
        (with("", "note", json!("")), "/0/note"),
        (with("", "clauses", json!("S11")), "/0/clauses"),
        (with("", "clauses", json!(["S11", "S11"])), "/0/clauses"),
        (clause("S01"), "/0/clauses/0"),
        (clause("D10"), "/0/clauses/0"),
        (clause("d-10"), "/0/clauses/0"),
        (clause("D-1"), "/0/clauses/0"),
        (clause("D-10 "), "/0/clauses/0"),
        (clause("第十条"), "/0/clauses/0"),
        (with("", "op", json!("Classify")), "/0/op"),
        (with("", "op", json!("GridRegister.classify")), "/0/op"),
        (with("", "input", json!([])), "/0/input"),
        (with("/input", "asof", json!("2026-11-24")), "/0/input"),
        (with("", "input", json!({ "household": {} })), "/0/input"),
    ];
    for (vector, place) in broken {
        let found = faults(&validator, &vector);
        assert!(found.iter().any(|at| at == place), "{vector}: {found:?}");
    }
    assert!(!validator.is_valid(&json!([])), "a file without vectors");
    assert!(!validator.is_valid(&good()), "a vector that is in no list");
    Ok(())
}

#[test]
fn the_schema_asks_for_the_fields_that_the_runner_reads() -> Result<()> {
    let (schema, _) = schema()?;
    let keys = schema["$defs"]["vector"]["properties"]
        .as_object()
        .context("properties")?
        .keys();
    for key in keys {
        let required = schema["$defs"]["vector"]["required"]
            .as_array()
            .context("required")?
            .contains(&json!(key));
        // Only of an author is a statement asked.
        let mut vector = good();
        vector["by"] = json!("recorded");
        vector.as_object_mut().unwrap().remove(key);
        let read = serde_json::from_value::<Vector>(vector);
        assert_eq!(read.is_err(), required, "{key}");
    }
    let mut vector = good();
    vector["clause"] = json!("S11");
    assert!(serde_json::from_value::<Vector>(vector).is_err());
    Ok(())
}

#[test]
fn every_clause_of_the_law_has_the_form_of_the_schema() -> Result<()> {
    let (mut schema, _) = schema()?;
    schema["items"] = json!({ "$ref": "#/$defs/clause" });
    let validator = jsonschema::draft202012::new(&schema).map_err(|e| anyhow!("{e}"))?;
    for clause in gridaid::law::clauses() {
        assert!(validator.is_valid(&json!([clause.id])), "{}", clause.id);
    }
    Ok(())
}
