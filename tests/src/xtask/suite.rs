//! `cargo xtask test`: the suites, their times, and one table at the end.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::tools::Missing;
use super::{Context, deny, differential, fuzz, kotlin, npm, python, rust, swift, write};
use crate::vectors;

/// Tests of one kind.
pub struct Count {
    /// What was tested.
    pub what: String,
    /// How many passed.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
}

impl Count {
    /// One check that passed or not.
    pub fn one(what: &str, passed: bool) -> Self {
        Self {
            what: what.into(),
            passed: u64::from(passed),
            failed: u64::from(!passed),
        }
    }

    /// From the line `N passed, N failed` that a runner prints last; none at all is a failure.
    pub fn told(what: &str, success: bool, text: &str) -> Self {
        let line = text.lines().rev().find_map(|line| {
            let (passed, failed) = line.strip_suffix(" failed")?.split_once(" passed, ")?;
            Some((passed.parse::<u64>().ok()?, failed.parse::<u64>().ok()?))
        });
        let (passed, failed) = line.unwrap_or((0, 1));
        let good = success && passed > 0;
        Self {
            what: what.into(),
            passed,
            failed: if good { failed } else { failed.max(1) },
        }
    }

    /// The snippet of the README, which prints the same fact in every language.
    pub fn snippet(success: bool, text: &str) -> Self {
        let shown = |line: &str| line.ends_with(" /members/0/basicPensionFen");
        Self::one("snippet of the README", success && text.lines().any(shown))
    }

    /// The numbers of a line `N of N vectors`.
    pub fn of(line: &str) -> Option<(u64, u64)> {
        let (good, total) = line.trim().strip_suffix(" vectors")?.split_once(" of ")?;
        let good = good.rsplit(|c: char| !c.is_ascii_digit()).next()?;
        Some((good.parse().ok()?, total.parse().ok()?))
    }

    /// From the line `N of N vectors` that every runner prints; anything less than the files hold
    /// is a failure.
    pub fn replayed(what: &str, success: bool, text: &str, expected: usize) -> Self {
        let expected = u64::try_from(expected).unwrap_or(u64::MAX);
        let passed = match text.lines().rev().find_map(Self::of) {
            Some((good, total)) if total == expected => good.min(expected),
            _ => 0,
        };
        let failed = expected - passed;
        Self {
            what: what.into(),
            passed,
            failed: if failed == 0 && !success { 1 } else { failed },
        }
    }
}

/// A suite: its name and how it runs.
type Suite = (&'static str, fn(&Context, usize) -> Result<Vec<Count>>);

const SUITES: [Suite; 14] = [
    ("fmt", rust::fmt),
    ("clippy", rust::clippy),
    ("deny", deny::suite),
    ("write", write::suite),
    ("rust", rust::tests),
    ("replay", rust::replay),
    ("mutants", rust::mutants),
    ("differential", differential::suite),
    ("python", python::suite),
    ("npm", npm::suite),
    ("fuzz", fuzz::suite),
    ("chromium", npm::chromium),
    ("kotlin", kotlin::suite),
    ("swift", swift::suite),
];

struct Row {
    suite: &'static str,
    what: String,
    time: Duration,
    result: Result<(u64, u64), String>,
}

/// The names after each `--only`.
pub fn only(arguments: &[String]) -> Vec<&String> {
    arguments
        .iter()
        .zip(arguments.iter().skip(1))
        .filter_map(|(flag, value)| (flag == "--only").then_some(value))
        .collect()
}

/// Runs the suites; in CI none may be left out.
pub fn test(context: &Context, arguments: &[String]) -> Result<()> {
    let ci = arguments.iter().any(|a| a == "--ci")
        || std::env::var("CI").is_ok_and(|value| value == "true");
    let only = only(arguments);
    let expected = vectors::load(&context.vectors())?.len();
    let start = Instant::now();
    let mut rows = vec![];
    for (suite, run) in SUITES {
        if !only.is_empty() && !only.iter().any(|name| *name == suite) {
            continue;
        }
        println!("── {suite}");
        let begin = Instant::now();
        let outcome = run(context, expected);
        let time = begin.elapsed();
        println!("── {suite}: {:.1} s\n", time.as_secs_f64());
        let row = |what: String, result| Row {
            suite,
            what,
            time,
            result,
        };
        match outcome {
            Ok(counts) => rows.extend(
                counts
                    .into_iter()
                    .map(|c| row(c.what, Ok((c.passed, c.failed)))),
            ),
            Err(error) => match error.downcast_ref::<Missing>() {
                Some(missing) if !ci => rows.push(row("left out".into(), Err(missing.to_string()))),
                _ => {
                    println!("{error:#}");
                    rows.push(row(format!("{error:#}"), Ok((0, 1))));
                }
            },
        }
    }
    if rows.is_empty() {
        bail!(
            "there is no such suite; they are {}",
            SUITES.map(|(name, _)| name).join(", ")
        );
    }
    table(&rows);
    let (passed, failed) = rows
        .iter()
        .filter_map(|row| row.result.as_ref().ok())
        .fold((0, 0), |(passed, failed), (p, f)| (passed + p, failed + f));
    println!("all suites: {:.1} s", start.elapsed().as_secs_f64());
    println!("{passed} passed, {failed} failed");
    if failed > 0 {
        bail!("some tests failed");
    }
    Ok(())
}

fn table(rows: &[Row]) {
    println!(
        "{:<12} {:<44} {:>7} {:>7} {:>8}",
        "suite", "tests", "passed", "failed", "time"
    );
    let mut last = "";
    for row in rows {
        let what: String = row
            .what
            .lines()
            .next()
            .unwrap_or_default()
            .chars()
            .take(44)
            .collect();
        let time = if row.suite == last {
            String::new()
        } else {
            format!("{:.1} s", row.time.as_secs_f64())
        };
        last = row.suite;
        match &row.result {
            Ok((passed, failed)) => {
                println!(
                    "{:<12} {what:<44} {passed:>7} {failed:>7} {time:>8}",
                    row.suite
                );
            }
            Err(command) => println!("{:<12} left out; needs: {command}", row.suite),
        }
    }
}
