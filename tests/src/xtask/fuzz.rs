//! `cargo xtask fuzz`: changed inputs of every operation in Rust, Node and Python, and changed tables and columns.
//!
//! The changes are drawn in Rust alone; the other languages are asked the same and must answer the same.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};

use super::Context;
use super::differential::number;
use super::run::{command, output, run, tee};
use super::suite::Count;

/// Damaged folders of one process.
const ROUNDS: u64 = 400;
/// What is done to tables, and the test of the pilot that does it, in which file.
const TABLES: [(&str, &str, &str); 3] = [
    (
        "damaged tables through the pilot",
        "lost",
        "losing_any_row_or_cell_makes_nothing_more_certain",
    ),
    (
        "shifted rows through the pilot",
        "beside",
        "a_shifted_row_makes_nothing_more_certain",
    ),
    (
        "cut tables through the pilot",
        "beside",
        "a_cut_file_makes_nothing_more_certain",
    ),
];
/// Seconds of the suite for Rust, and for each other language.
const SUITE: (u64, u64) = (8, 4);

/// `cargo xtask fuzz [--minutes N] [--seed S] [--case N]`.
pub fn task(context: &Context, arguments: &[String]) -> Result<()> {
    let minutes = number(arguments, "--minutes", 1)?;
    let seed = number(arguments, "--seed", 1)?;
    let replay = replay(context)?;
    if arguments.iter().any(|a| a == "--case") {
        let case = number(arguments, "--case", 0)?;
        return run(asked(context, &replay, seed, 60).args(["--case", &case.to_string()]));
    }
    // Of ten parts of the time Rust has five: the others are asked what it was asked.
    let seconds = minutes * 60 / 10;
    let mut counts = operations(context, &replay, seed, (seconds * 5, seconds))?;
    let each = Duration::from_secs(seconds * 2) / u32::try_from(TABLES.len()).unwrap_or(1);
    for test in TABLES {
        counts.push(tables(context, seed, each, test)?);
    }
    counts.push(columns(context, seed, seconds)?);
    let failed: u64 = counts.iter().map(|c| c.failed).sum();
    for Count {
        what,
        passed,
        failed,
    } in &counts
    {
        println!("{what}: {passed} passed, {failed} failed");
    }
    ensure!(failed == 0, "seed {seed}: {failed} faults");
    Ok(())
}

/// A short run; tables and columns have tests of their own among those of Rust and Python.
pub fn suite(context: &Context, _: usize) -> Result<Vec<Count>> {
    operations(context, &replay(context)?, 1, SUITE)
}

fn replay(context: &Context) -> Result<PathBuf> {
    run(command("cargo", &context.root).args([
        "build",
        "-q",
        "-p",
        "conformance",
        "--bin",
        "replay",
    ]))?;
    Ok(context.target.join("debug/replay"))
}

fn asked(context: &Context, replay: &Path, seed: u64, seconds: u64) -> Command {
    let mut command = command(replay, &context.root);
    command.arg(context.vectors()).args([
        "--fuzz",
        "--seed",
        &seed.to_string(),
        "--seconds",
        &seconds.to_string(),
    ]);
    command
}

/// Changed inputs of every operation, in every language whose package is built.
fn operations(
    context: &Context,
    replay: &Path,
    seed: u64,
    (own, others): (u64, u64),
) -> Result<Vec<Count>> {
    let mark = context.target.join("fuzz-case");
    let (good, text) = tee(asked(context, replay, seed, own).arg("--mark").arg(&mark))?;
    let told = text.lines().rev().find_map(counted);
    let (cases, faults) = told.unwrap_or_else(|| {
        // The process ended in the middle of a case.
        let case = std::fs::read_to_string(&mark).unwrap_or_default();
        println!(
            "--seed {seed} --case {}: the process ended",
            case.trim_start_matches('0')
        );
        (0, 1)
    });
    let mut counts = vec![Count {
        what: "changed inputs in Rust".into(),
        passed: cases.saturating_sub(faults),
        failed: if good { faults } else { faults.max(1) },
    }];
    let package = context.target.join("npm/gridaid");
    let node = package.join("node").is_dir().then(|| {
        let mut node = command("node", &context.js());
        node.arg("lines.mjs").arg(package);
        node
    });
    let python = python(context).map(|python| {
        let mut python = command(python, &context.root.join("tests/runners/python"));
        python.arg("lines.py");
        python
    });
    for (what, runner) in [("Node", node), ("Python", python)] {
        counts.push(match runner {
            Some(runner) => through(
                what,
                asked(context, replay, seed, others).arg("--to-lines"),
                runner,
            )?,
            None => not_built(&format!("changed inputs in {what}")),
        });
    }
    Ok(counts)
}

/// Stands in the table: nobody is to take it for what passed.
fn not_built(what: &str) -> Count {
    Count {
        what: format!("{what}: NOT asked, not built"),
        passed: 0,
        failed: 0,
    }
}

/// `seed 1, 60 s: 9 cases of 57 operations, …, 0 faults`
fn counted(line: &str) -> Option<(u64, u64)> {
    let (_, rest) = line.strip_prefix("seed ")?.split_once(": ")?;
    let cases = rest.split(' ').next()?.parse().ok()?;
    let faults = rest
        .strip_suffix(" faults")?
        .rsplit(' ')
        .next()?
        .parse()
        .ok()?;
    Some((cases, faults))
}

/// The Python of the suites, where it has the wheel.
fn python(context: &Context) -> Option<PathBuf> {
    let python = context.target.join("venv/bin/python");
    output(command(&python, &context.root).args(["-c", "import gridaid"]))?;
    Some(python)
}

/// What Rust draws and answers, held against what another language answers.
fn through(what: &str, draw: &mut Command, mut runner: Command) -> Result<Count> {
    let mut drawn = draw.stdout(Stdio::piped()).spawn().context("replay")?;
    let lines = drawn.stdout.take().context("replay prints nothing")?;
    let (good, text) = tee(runner.stdin(lines))?;
    ensure!(
        drawn.wait()?.success(),
        "the inputs for {what} could not be drawn"
    );
    Ok(Count::told(
        &format!("changed inputs in {what}, as in Rust"),
        good,
        &text,
    ))
}

/// Damaged folders, with what the tests of the pilot say of them.
fn tables(
    context: &Context,
    seed: u64,
    time: Duration,
    (what, file, name): (&str, &str, &str),
) -> Result<Count> {
    let begin = Instant::now();
    let (mut folders, mut first) = (0, seed * 1_000_000);
    while folders == 0 || begin.elapsed() < time {
        let mut test = command("cargo", &context.root);
        test.args(["test", "-q", "-p", "gridaid-examples", "--test", file])
            .args([name, "--", "--exact"])
            .env("SEED", first.to_string())
            .env("ROUNDS", ROUNDS.to_string());
        let (good, text) = tee(&mut test)?;
        if !text.contains("1 passed") && good {
            bail!("no test of damaged folders is called {name}");
        }
        if !good {
            return Ok(Count::one(what, false));
        }
        folders += ROUNDS;
        first += ROUNDS;
    }
    Ok(Count {
        what: what.into(),
        passed: folders,
        failed: 0,
    })
}

/// Columns against records, and columns of another schema.
fn columns(context: &Context, seed: u64, seconds: u64) -> Result<Count> {
    let what = "columns against records in Python";
    let Some(python) = python(context) else {
        return Ok(not_built(what));
    };
    let mut fuzz = command(python, &context.root.join("bindings-python/tests"));
    fuzz.arg("fuzz_population.py")
        .args([seconds.to_string(), seed.to_string()]);
    let (good, text) = tee(&mut fuzz)?;
    Ok(Count::told(what, good, &text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_and_faults_are_read_from_the_closing_line() {
        let line = "seed 1, 20 s: 8412 cases of 57 operations, 4157 answered, slowest 1.00 s (case 3), 53 faults";
        assert_eq!(counted(line), Some((8412, 53)));
        assert_eq!(counted("Canary 1350 463 887"), None);
    }
}
