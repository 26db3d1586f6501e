//! The Rust runner: replays every vector of a folder, or those on its input, one a line.

mod border;
#[path = "generated/dispatch.rs"]
mod dispatch;

use std::io::{BufRead, stdin};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use conformance::fuzz::{self, Options};
use conformance::vectors::{Vector, canonical, load};
use serde_json::Value;

fn main() -> Result<ExitCode> {
    let folder = std::env::args()
        .nth(1)
        .context("usage: replay VECTORS [--write | --check | --fuzz …] | replay --lines")?;
    if folder == "--lines" {
        return lines();
    }
    let write = std::env::args().nth(2).is_some_and(|a| a == "--write");
    let folder = Path::new(&folder);
    let check = std::env::args().nth(2).is_some_and(|a| a == "--check");
    if write || check {
        let open = border::write(folder, check)?;
        for file in open.iter().filter(|_| check) {
            println!("{} has a vector without its output", file.display());
        }
        return Ok(ExitCode::from(u8::from(check && !open.is_empty())));
    }
    let vectors = load(folder)?;
    if std::env::args().any(|a| a == "--fuzz") {
        return fuzz(folder, vectors).map(|()| ExitCode::SUCCESS);
    }
    let mut good = 0;
    for vector in &vectors {
        match border::output(vector) {
            Ok(output) if canonical(&output) == canonical(&vector.output) => good += 1,
            Ok(output) => eprintln!(
                "{}: expected\n  {}\ngave\n  {}",
                vector.id,
                canonical(&vector.output),
                canonical(&output)
            ),
            Err(error) => eprintln!("{}: {error:#}", vector.id),
        }
    }
    Ok(told(good, vectors.len()))
}

/// Changed inputs, as `cargo xtask fuzz` asks for them: `--seconds N --seed S [--case N] [--mark FILE] [--to-lines]`.
fn fuzz(folder: &Path, vectors: Vec<Vector>) -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |flag: &str| {
        let at = arguments.iter().position(|a| a == flag)?;
        arguments.get(at + 1)
    };
    let number = |flag: &str| after(flag).map(|text| text.parse()).transpose();
    let options = Options {
        seed: number("--seed")?.unwrap_or(1),
        case: number("--case")?,
        time: Duration::from_secs(number("--seconds")?.unwrap_or(10)),
        lines: arguments.iter().any(|a| a == "--to-lines"),
    };
    let schema = folder.with_file_name("generated/vectors.schema.json");
    let mark = after("--mark").map(Path::new);
    fuzz::run(vectors, &schema, mark, &border::LIBRARY, &options)
}

/// The line that `cargo xtask` reads; no vector at all is a failure.
fn told(good: usize, total: usize) -> ExitCode {
    println!("{good} of {total} vectors");
    if good == total && good > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Replays the vectors on the input and prints those that differ, with what was given instead.
fn lines() -> Result<ExitCode> {
    let (mut good, mut total) = (0, 0);
    for line in stdin().lock().lines() {
        let line = line?;
        let vector: Vector = serde_json::from_str(&line)?;
        let output = canonical(&border::output(&vector)?);
        total += 1;
        // The reference reads `classify` whole, and of other operations what is certain.
        let same = match vector.op.as_str() {
            "classify" => output == canonical(&vector.output),
            _ => within(&vector.output, &output),
        };
        if same {
            good += 1;
            continue;
        }
        let mut entry: Value = serde_json::from_str(&line)?;
        if let Some(fields) = entry.as_object_mut() {
            fields.insert("gave".into(), output);
        }
        println!("{entry}");
    }
    Ok(told(good, total))
}

/// Whether the output has what the expectation names; null is a field that it has not.
fn within(expected: &Value, output: &Value) -> bool {
    match (expected, output) {
        (Value::Object(fields), Value::Object(_)) => fields
            .iter()
            .all(|(name, value)| within(value, output.get(name).unwrap_or(&Value::Null))),
        (Value::Array(wanted), Value::Array(had)) => {
            wanted.len() == had.len() && wanted.iter().zip(had).all(|(w, h)| within(w, h))
        }
        _ => expected == output,
    }
}
