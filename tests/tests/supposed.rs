//! What rests on a supposed reform says so: every vector whose operation takes a pack is asked again under a reform that
//! changes nothing. The answer is then the same, and says that it is hypothetical; without a reform none does.

#[path = "../runners/rust/border.rs"]
#[expect(dead_code, reason = "the runner writes vectors too")]
mod border;
#[path = "../runners/rust/generated/dispatch.rs"]
mod dispatch;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use conformance::mirror::model::{Model, Op, Ty};
use conformance::vectors::{canonical, load};
use serde_json::{Value, json};

const FIELD: &str = "hypothetical";
/// The finding by which a list of findings says it.
const TOLD: &str = "policyHypothetical";

/// The operations and methods that take a pack, by the names that vectors call them.
fn with_a_pack(model: &Model) -> BTreeSet<String> {
    let takes = |op: &&Op| {
        let pack = Ty::Handle("PolicyPack".into());
        op.params.iter().any(|(param, _)| param.ty == pack)
    };
    let ops = model.ops.iter().filter(takes).map(|op| op.json.clone());
    let methods = model.objects.iter().flat_map(|object| {
        let own = object.methods.iter().filter(takes);
        own.map(|method| format!("{}.{}", object.name, method.json))
    });
    ops.chain(methods).collect()
}

/// Whether an answer says of itself that a reform is supposed.
fn says(answer: &Value) -> bool {
    match answer {
        Value::Array(rows) => rows.iter().any(says),
        Value::Object(fields) => {
            fields.get(FIELD) == Some(&json!(true))
                || fields.get("code") == Some(&json!(TOLD))
                || fields.get("report").is_some_and(says)
        }
        _ => false,
    }
}

/// The answer without what it says of the reform, and without the hashes and the notice that differ by right.
fn bare(answer: &Value) -> Value {
    match answer {
        Value::Array(rows) => {
            let told = |row: &&Value| row.get("code") == Some(&json!(TOLD));
            rows.iter().filter(|row| !told(row)).map(bare).collect()
        }
        Value::Object(fields) => {
            let own = fields.iter();
            let kept = own.filter(|(name, _)| {
                !matches!(name.as_str(), FIELD | "packHash" | "resultHash" | "notice")
            });
            kept.map(|(name, value)| (name.clone(), bare(value)))
                .collect()
        }
        other => other.clone(),
    }
}

fn answer(op: &str, input: &Value) -> Option<Value> {
    dispatch::call(op, input)
        .ok()
        .map(|value| canonical(&value))
}

#[test]
fn every_answer_under_a_reform_says_so_and_is_else_the_same() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ops = with_a_pack(&Model::read(&root.join("../core/src"))?);
    let (mut seen, mut faults) = (BTreeSet::new(), vec![]);
    for vector in load(&root.join("vectors"))? {
        let own = [Some(vector.op.as_str()), dispatch::through(&vector.op)];
        for op in own.into_iter().flatten().filter(|op| ops.contains(*op)) {
            let mut input = vector.input.clone();
            let fields = input.as_object_mut().context("the input is an object")?;
            // A receipt is of one pack: under another it does not hold, and says so.
            let receipt = matches!(op, "receipt" | "recheck");
            let given = fields.remove("reform");
            let lawful = answer(op, &input);
            let reform = given
                .clone()
                .unwrap_or(json!({"name": "none", "values": []}));
            input["reform"] = reform;
            let supposed = answer(op, &input);
            let (Some(lawful), Some(supposed)) = (lawful, supposed) else {
                // What is refused has no answer that could say it.
                continue;
            };
            if says(&lawful) {
                faults.push(format!("{op} of {} says it without a reform", vector.id));
            }
            if supposed.is_null() || supposed == json!([]) && op == "VisitLog.household" {
                continue;
            }
            if !says(&supposed) {
                faults.push(format!("{op} of {} does not say it", vector.id));
            }
            seen.insert(op.to_owned());
            if given.is_none() && !receipt && bare(&supposed) != bare(&lawful) {
                faults.push(format!("{op} of {} says something else", vector.id));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    let unseen: Vec<&String> = ops.difference(&seen).collect();
    assert!(unseen.is_empty(), "no vector asks {unseen:?}");
    Ok(())
}
