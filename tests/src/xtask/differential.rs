//! `cargo xtask differential`: random cases, answered by this engine and by the reference in Python.
//!
//! The reference draws a case, answers it and prints it as a vector; the Rust runner replays it. So
//! a case that differs is a vector already, to be settled by the law text.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result, anyhow, ensure};
use serde_json::Value;

use super::Context;
use super::run::{command, run};
use super::suite::Count;
use super::tools;

/// How many differing cases are kept in the file.
const KEPT: usize = 200;
/// The cases of the suite, and where none are asked for.
const USUAL: u64 = 10_000;
/// From so many cases on, an optimised build pays.
const LONG: u64 = 200_000;

/// What a run found.
#[derive(Default)]
struct Found {
    cases: u64,
    differences: u64,
    kept: Vec<Value>,
}

/// `cargo xtask differential --cases N --seed S`.
pub fn task(context: &Context, arguments: &[String]) -> Result<()> {
    let cases = number(arguments, "--cases", USUAL)?;
    let seed = number(arguments, "--seed", 1)?;
    let found = compare(context, seed, cases)?;
    ensure!(
        found.cases == cases,
        "only {} cases were answered",
        found.cases
    );
    ensure!(found.differences == 0, "the two engines differ");
    Ok(())
}

/// The same, with the usual number of cases, as a suite of `cargo xtask test`.
pub fn suite(context: &Context, _: usize) -> Result<Vec<Count>> {
    let found = compare(context, 1, USUAL)?;
    let good = found.cases.saturating_sub(found.differences);
    Ok(vec![Count {
        what: "random cases, as the reference answers".into(),
        passed: good,
        failed: USUAL.saturating_sub(good),
    }])
}

/// The whole number after a flag.
pub fn number(arguments: &[String], name: &str, default: u64) -> Result<u64> {
    let Some(at) = arguments.iter().position(|a| a == name) else {
        return Ok(default);
    };
    let text = arguments.get(at + 1).map_or("", |text| text);
    text.replace('_', "")
        .parse()
        .map_err(|_| anyhow!("{name} takes a whole number, not {text:?}"))
}

/// Runs the cases on every core; the last line that it prints gives cases and differences.
fn compare(context: &Context, seed: u64, cases: u64) -> Result<Found> {
    tools::system(&["python3"], &["python3"])?;
    let mut build = command("cargo", &context.root);
    build.args(["build", "-q", "-p", "conformance", "--bin", "replay"]);
    let mut program = context.target.join("debug/replay");
    if cases >= LONG {
        build.arg("--release");
        program = context.target.join("release/replay");
    }
    run(&mut build)?;
    let begin = Instant::now();
    let workers = thread::available_parallelism().map_or(2, |n| n.get() as u64);
    let found = thread::scope(|scope| {
        let parts: Vec<_> = (0..workers)
            .map(|worker| {
                let first = cases * worker / workers;
                let count = cases * (worker + 1) / workers - first;
                let program = &program;
                scope.spawn(move || part(context, program, seed, first, count))
            })
            .collect();
        let mut all = Found::default();
        for part in parts {
            let part = part.join().map_err(|_| anyhow!("a worker ended early"))??;
            all.cases += part.cases;
            all.differences += part.differences;
            all.kept.extend(part.kept);
        }
        anyhow::Ok(all)
    })?;
    if !found.kept.is_empty() {
        let file = context.target.join("differential.json");
        std::fs::write(&file, serde_json::to_string_pretty(&found.kept)?)?;
        println!("the first {} are in {}", found.kept.len(), file.display());
    }
    println!(
        "seed {seed}, {:.0} s: {} cases, {} differences",
        begin.elapsed().as_secs_f64(),
        found.cases,
        found.differences
    );
    Ok(found)
}

/// One process of the reference into one of the runner.
fn part(context: &Context, program: &Path, seed: u64, first: u64, count: u64) -> Result<Found> {
    let mut reference = command("python3", &context.root)
        .args(["tests/reading/differential.py", "vectors"])
        .args([
            format!("--seed={seed}"),
            format!("--first={first}"),
            format!("--cases={count}"),
        ])
        .stdout(Stdio::piped())
        .spawn()
        .context("python3")?;
    let drawn = reference
        .stdout
        .take()
        .context("the reference prints nothing")?;
    let mut runner = Command::new(program)
        .arg("--lines")
        .stdin(drawn)
        .stdout(Stdio::piped())
        .spawn()
        .context("replay")?;
    let told = runner.stdout.take().context("the runner prints nothing")?;
    let mut found = Found::default();
    for line in BufReader::new(told).lines() {
        let line = line?;
        if let Some((good, total)) = Count::of(&line) {
            (found.cases, found.differences) = (total, total.saturating_sub(good));
            continue;
        }
        let vector: Value = serde_json::from_str(&line)?;
        println!(
            "{}",
            vector
                .get("id")
                .and_then(Value::as_str)
                .unwrap_or("a case without an id")
        );
        if found.kept.len() < KEPT {
            found.kept.push(vector);
        }
    }
    let _ = runner.wait()?;
    ensure!(reference.wait()?.success(), "the reference failed");
    Ok(found)
}
