//! The Rust suites.

use anyhow::Result;

use super::Context;
use super::run::{command, run, tee};
use super::suite::Count;
use super::tools;

/// Time zones under which a civil date must stay the same.
pub const ZONES: [&str; 3] = ["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"];

fn cargo(context: &Context, arguments: &[&str]) -> std::process::Command {
    let mut command = command("cargo", &context.root);
    command.args(arguments);
    command
}

/// Formatting.
pub fn fmt(context: &Context, _: usize) -> Result<Vec<Count>> {
    let (good, _) = tee(&mut cargo(context, &["fmt", "--all", "--check"]))?;
    Ok(vec![Count::one("formatted", good)])
}

/// Lints.
pub fn clippy(context: &Context, _: usize) -> Result<Vec<Count>> {
    // The mobile binding asks for `exhaustive`, which one build gives to all; a user, as the examples, sees the core without it.
    let kinds: [(&str, &[&str]); 2] = [
        ("lints", &["--workspace", "--exclude", "gridaid-mobile"]),
        ("lints of the mobile binding", &["-p", "gridaid-mobile"]),
    ];
    kinds
        .into_iter()
        .map(|(what, of)| {
            let mut command = cargo(context, &["clippy", "-q", "--all-targets"]);
            let (good, _) = tee(command.args(of).args(["--", "-D", "warnings"]))?;
            Ok(Count::one(what, good))
        })
        .collect()
}

/// Unit, property, integration and documentation tests.
pub fn tests(context: &Context, _: usize) -> Result<Vec<Count>> {
    let kinds: [(&str, &[&str]); 2] = [
        (
            "unit and property tests",
            &[
                "test",
                "--workspace",
                "--all-features",
                // not the benches: a million households in a debug build prove nothing
                "--lib",
                "--bins",
                "--tests",
                "--examples",
                "--no-fail-fast",
            ],
        ),
        (
            "documentation tests",
            &["test", "-p", "gridaid", "--doc", "--features", "table"],
        ),
    ];
    kinds
        .into_iter()
        .map(|(what, arguments)| {
            let (good, text) = tee(&mut cargo(context, arguments))?;
            let (passed, failed) = text
                .lines()
                .filter_map(result)
                .fold((0, 0), |(p, f), (a, b)| (p + a, f + b));
            let failed = if good { failed } else { failed.max(1) };
            Ok(Count {
                what: what.into(),
                passed,
                failed,
            })
        })
        .collect()
}

/// `test result: ok. 3 passed; 0 failed; …`
fn result(line: &str) -> Option<(u64, u64)> {
    let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    let mut numbers = counts
        .split("; ")
        .filter_map(|part| part.split(' ').next()?.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}

/// The vectors, under three time zones.
pub fn replay(context: &Context, expected: usize) -> Result<Vec<Count>> {
    run(&mut cargo(
        context,
        &["build", "-q", "-p", "conformance", "--bin", "replay"],
    ))?;
    let program = context.target.join("debug/replay");
    let zones = ZONES.into_iter();
    let mut counts = zones
        .map(|zone| {
            let mut command = command(&program, &context.root);
            command.arg(context.vectors()).env("TZ", zone);
            let (good, text) = tee(&mut command)?;
            Ok(Count::replayed(
                &format!("vectors, {zone}"),
                good,
                &text,
                expected,
            ))
        })
        .collect::<Result<Vec<Count>>>()?;
    counts.push(said(context)?);
    Ok(counts)
}

/// Which share of all outputs somebody states, by room, and whether every invariant holds.
fn said(context: &Context) -> Result<Count> {
    tools::system(&["python3"], &["python3"])?;
    let (good, text) = tee(command("python3", &context.root).arg("tests/cases/share.py"))?;
    Ok(Count::told(
        "vectors for which the invariants hold",
        good,
        &text,
    ))
}

const MUTANTS: [&str; 6] = ["run", "-q", "-p", "conformance", "--bin", "mutants"];

/// `cargo xtask rule-mutants`.
pub fn rule_mutants(context: &Context, _: &[String]) -> Result<()> {
    run(&mut cargo(context, &MUTANTS))
}

/// The same as a suite.
pub fn mutants(context: &Context, _: usize) -> Result<Vec<Count>> {
    let (good, text) = tee(&mut cargo(context, &MUTANTS))?;
    Ok(vec![Count::told(
        "changes that a vector notices",
        good,
        &text,
    )])
}

/// `cargo xtask vectors`.
pub fn vectors(context: &Context, arguments: &[String]) -> Result<()> {
    let mut command = cargo(
        context,
        &["run", "-q", "-p", "conformance", "--bin", "replay", "--"],
    );
    run(command.arg(context.vectors()).args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_the_closing_lines() {
        let line =
            "test result: FAILED. 15 passed; 2 failed; 0 ignored; 0 measured; 3 filtered out";
        assert_eq!(result(line), Some((15, 2)));
        assert_eq!(result("running 3 tests"), None);
        let count = |text| {
            let count = Count::replayed("", true, text, 25);
            (count.passed, count.failed)
        };
        assert_eq!(count("x\n25 of 25 vectors\n"), (25, 0));
        assert_eq!(count("\u{1b}[0m24 of 25 vectors\n"), (24, 1));
        assert_eq!(count("24 of 24 vectors\n"), (0, 25));
        assert_eq!(count(""), (0, 25));
    }
}
