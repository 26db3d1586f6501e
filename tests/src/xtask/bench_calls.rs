//! `cargo xtask bench-calls`: what a typed call costs in each language, for one household of three,
//! and for the visits of one household under three duties.

use std::path::PathBuf;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use serde::Deserialize;

use super::differential::number;
use super::run::{command, run, tee};
use super::suite::only;
use super::tools::{self, Missing};
use super::{Context, kotlin, npm, python, swift};

/// What is measured, in the order of the table.
const OPS: [&str; 3] = ["classify", "assess", "visits"];

/// What a runner prints of one operation, a line of JSON each.
#[derive(Deserialize)]
struct Timing {
    op: String,
    /// Microseconds of a call in the fastest round.
    minimum: f64,
    /// Microseconds of a call in the median round.
    median: f64,
    /// How many results the answer holds; the same in every language.
    results: usize,
}

/// What every runner is given.
struct Work<'a> {
    context: &'a Context,
    rounds: String,
    calls: String,
}

impl Work<'_> {
    fn household(&self) -> PathBuf {
        self.context.root.join("tests/bench/household.json")
    }
}

/// A language: its name, and how its runner is built and run.
type Language = (&'static str, fn(&Work) -> Result<(bool, String)>);

const LANGUAGES: [Language; 6] = [
    ("rust", rust),
    ("python", in_python),
    ("node", node),
    ("chromium", chromium),
    ("kotlin", in_kotlin),
    ("swift", in_swift),
];

fn rust(work: &Work) -> Result<(bool, String)> {
    let root = &work.context.root;
    run(command("cargo", root)
        .args(["build", "-q", "--release"])
        .args(["-p", "conformance", "--bin", "calls"]))?;
    tee(command(work.context.target.join("release/calls"), root)
        .arg(work.household())
        .args([&work.rounds, &work.calls]))
}

fn in_python(work: &Work) -> Result<(bool, String)> {
    let python = python::installed(work.context)?;
    tee(command(python, &work.context.root)
        .arg("tests/runners/python/calls.py")
        .arg(work.household())
        .args([&work.rounds, &work.calls]))
}

fn node(work: &Work) -> Result<(bool, String)> {
    let package = npm::build(work.context)?;
    tee(command("node", &work.context.js())
        .arg("calls-node.mjs")
        .arg(package)
        .arg(work.household())
        .args([&work.rounds, &work.calls]))
}

fn chromium(work: &Work) -> Result<(bool, String)> {
    let browser = tools::chromium()?;
    let package = npm::build(work.context)?;
    tee(command("node", &work.context.js())
        .arg("calls-chromium.mjs")
        .arg(package)
        .arg(work.household())
        .args([&work.rounds, &work.calls])
        .arg(browser))
}

fn in_kotlin(work: &Work) -> Result<(bool, String)> {
    kotlin::jvm()?;
    let bound = kotlin::bindgen(work.context, true)?;
    let properties = [
        "-Dtest=CallsBench".to_owned(),
        format!("-Dgridaid.given={}", work.household().display()),
        format!("-Dgridaid.rounds={}", work.rounds),
        format!("-Dgridaid.calls={}", work.calls),
    ];
    kotlin::maven(work.context, &bound, &properties)
}

fn in_swift(work: &Work) -> Result<(bool, String)> {
    let arguments = format!("household.json {} {}", work.rounds, work.calls);
    swift::program(work.context, true, "Calls.swift", &arguments)
}

/// `cargo xtask bench-calls --only LANGUAGE --rounds N --calls N`.
pub fn task(context: &Context, arguments: &[String]) -> Result<()> {
    let only = only(arguments);
    for name in &only {
        ensure!(
            LANGUAGES.iter().any(|(known, _)| known == name),
            "there is no language {name}; they are {}",
            LANGUAGES.map(|(name, _)| name).join(", ")
        );
    }
    let (rounds, calls) = (
        number(arguments, "--rounds", 7)?,
        number(arguments, "--calls", 2_000)?,
    );
    ensure!(rounds > 0 && calls > 0, "no call would be timed");
    let work = Work {
        context,
        rounds: rounds.to_string(),
        calls: calls.to_string(),
    };
    let mut rows = vec![];
    for (name, runner) in LANGUAGES {
        if !only.is_empty() && !only.iter().any(|wanted| *wanted == name) {
            continue;
        }
        println!("── {name}");
        let outcome = runner(&work).and_then(|(good, text)| {
            ensure!(good, "the runner failed");
            timings(&text)
        });
        rows.push((name, outcome));
    }
    table(&rows, rounds, calls)
}

/// What a runner printed, in the order of [`OPS`].
fn timings(text: &str) -> Result<Vec<Timing>> {
    let mut all: Vec<Timing> = text
        .lines()
        .filter_map(|line| serde_json::from_str(line.get(line.find('{')?..)?).ok())
        .collect();
    OPS.into_iter()
        .map(|op| {
            let at = all.iter().position(|timing| timing.op == op);
            Ok(all.swap_remove(at.with_context(|| format!("the runner says nothing of {op}"))?))
        })
        .collect()
}

/// One table; a language that failed or answers otherwise than the first is an error at the end.
fn table(rows: &[(&str, Result<Vec<Timing>>)], rounds: u64, calls: u64) -> Result<()> {
    println!("\nµs a call, {rounds} rounds of {calls} calls");
    print!("{:<10}", "language");
    for op in OPS {
        print!(" {:>16} {:>8}", format!("{op} minimum"), "median");
    }
    println!();
    let (mut failed, mut answers) = (vec![], None);
    for (name, outcome) in rows {
        match outcome {
            Ok(timings) => {
                let results: Vec<usize> = timings.iter().map(|timing| timing.results).collect();
                if *answers.get_or_insert_with(|| results.clone()) != results {
                    failed.push(anyhow!("{name} answers otherwise than the first"));
                }
                print!("{name:<10}");
                for timing in timings {
                    print!(" {:>16.2} {:>8.2}", timing.minimum, timing.median);
                }
                println!();
            }
            Err(error) => match error.downcast_ref::<Missing>() {
                Some(missing) => println!("{name:<10} left out; needs: {missing}"),
                None => {
                    println!("{name:<10} failed");
                    failed.push(anyhow!("{name}: {error:#}"));
                }
            },
        }
    }
    match failed.as_slice() {
        [] => Ok(()),
        faults => bail!(
            "{}",
            faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_must_be_told_of() {
        let line = |op: &str| {
            format!(r#"[INFO] {{"op": "{op}", "minimum": 1.5, "median": 2.0, "results": 4}}"#)
        };
        let [first, last] = [line("assess"), line("classify")];
        let text = format!("Tests {{run\n{first}\n{}\n{last}\n", line("visits"));
        let told = timings(&text).unwrap();
        assert_eq!(told[0].op, "classify");
        assert_eq!(told[1].op, "assess");
        assert_eq!(told[2].op, "visits");
        assert!(timings(&line("assess")).is_err());
        assert!(timings("").is_err());
    }
}
