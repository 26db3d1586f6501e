//! From a vector to the arguments of the typed function, and from its result to an output.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use conformance::fuzz::{Asked, Library};
use conformance::vectors::{Vector, files};
use gridaid::wire::{Refusal, Wire, decode_strict};
use serde::Serialize;
use serde_json::{Value, json};

/// Why a call has no output.
pub enum Failure {
    /// The operation refuses its input.
    Refused(Refusal),
    /// There is no such operation.
    Unknown(String),
    /// The result is no JSON.
    Unwritable(serde_json::Error),
    /// The result is one that its own schema refuses, or reads as another.
    Unreadable(String),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The output of a call.
pub type Answer = Result<Value, Failure>;

/// The parameter of this name.
pub fn argument<T: Wire>(input: &Value, name: &str) -> Result<T, Failure> {
    let value = input.get(name).cloned().unwrap_or_default();
    Ok(decode_strict(&value.to_string())?)
}

/// The handles of the wire, made from the input of a vector.
pub mod handle {
    use gridaid::policy::{LocalOverlay, PolicyPack, Reform};

    use super::{Failure, Value, argument};

    /// The pack of the library with the overlay and the reform that the vector gives, if any.
    pub fn policy_pack(input: &Value) -> Result<PolicyPack, Failure> {
        let overlay: Option<LocalOverlay> = match input.get("overlay") {
            Some(_) => Some(argument(input, "overlay")?),
            None => None,
        };
        let reform: Option<Reform> = match input.get("reform") {
            Some(_) => Some(argument(input, "reform")?),
            None => None,
        };
        let pack = gridaid::wire::handles::policy_pack(overlay.as_ref(), reform.as_ref())?;
        Ok(pack)
    }
}

/// The result as an output, which the other languages read by the schema of its type.
pub fn give<T: Serialize + Wire>(value: T) -> Answer {
    let json = serde_json::to_value(value).map_err(Failure::Unwritable)?;
    let again: T = decode_strict(&json.to_string())
        .map_err(|refusal| Failure::Unreadable(format!("{:?}", refusal.findings)))?;
    match serde_json::to_value(again).map_err(Failure::Unwritable)? == json {
        true => Ok(json),
        false => Err(Failure::Unreadable("it is read as another".into())),
    }
}

/// The output that this version gives for a vector; where a handle answers the same, it must.
pub fn output(vector: &Vector) -> Result<Value> {
    let direct = called(&vector.op, vector)?;
    if let Some(method) = crate::dispatch::through(&vector.op) {
        let asked = called(method, vector)?;
        ensure!(
            asked == direct,
            "{method} differs:\n  {asked}\nthe operation gave\n  {direct}"
        );
    }
    Ok(direct)
}

fn called(op: &str, vector: &Vector) -> Result<Value> {
    match crate::dispatch::call(op, &vector.input) {
        Ok(value) => Ok(value),
        Err(Failure::Refused(refusal)) => Ok(json!({ "refused": refusal })),
        Err(Failure::Unknown(op)) => Err(anyhow!("unknown operation {op}")),
        Err(Failure::Unwritable(error)) => Err(error.into()),
        Err(Failure::Unreadable(why)) => Err(anyhow!("its own schema refuses the answer: {why}")),
    }
}

/// The same for changed inputs.
pub const LIBRARY: Library = Library {
    ask: |op, input| match crate::dispatch::call(op, input) {
        Ok(value) => Asked::Answer(value),
        Err(Failure::Refused(refusal)) => Asked::Refused(refusal),
        Err(Failure::Unknown(op)) => Asked::Fault(format!("unknown operation {op}")),
        Err(Failure::Unwritable(error)) => Asked::Fault(error.to_string()),
        Err(Failure::Unreadable(why)) => {
            Asked::Fault(format!("its own schema refuses the answer: {why}"))
        }
    },
    through: crate::dispatch::through,
};

/// Writes the present output into every vector that has none (null), for a person to review; what a vector expects is
/// never changed. The files with such vectors; with `check` they stay as they are.
pub fn write(folder: &Path, check: bool) -> Result<Vec<PathBuf>> {
    let mut open = vec![];
    for file in files(folder)? {
        let text = std::fs::read_to_string(&file)?;
        let mut list: Vec<Value> = serde_json::from_str(&text)?;
        let mut missing = false;
        for entry in &mut list {
            let vector: Vector = serde_json::from_value(entry.clone())?;
            if !vector.output.is_null() {
                continue;
            }
            let output = output(&vector).with_context(|| vector.id.clone())?;
            // Null may be the answer.
            missing |= !output.is_null();
            if let Some(fields) = entry.as_object_mut() {
                fields.insert("output".into(), output);
            }
        }
        if !missing {
            continue;
        }
        if !check {
            std::fs::write(&file, serde_json::to_string_pretty(&list)? + "\n")?;
        }
        open.push(file);
    }
    Ok(open)
}
