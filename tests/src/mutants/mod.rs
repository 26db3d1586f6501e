//! `cargo xtask rule-mutants`: change one thing in a rule, a number or a date; a vector must notice.

mod algebra;
mod numbers;

use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use chrono::{Days, NaiveDate};
use gridaid::eligibility::{
    Answers, Assessment, ProgrammeTruth, Scope, Standards, Truths, classify_by, rules,
};
use gridaid::household::Household;
use gridaid::law;
use gridaid::logic::Explain;
use gridaid::policy::{LocalOverlay, PolicyPack};
use serde_json::Value;

use crate::vectors::{Vector, canonical, load};
use crate::xtask::Context;
use algebra::{Change, Mutant};

/// A survivor's name, and why it changes nothing that a vector could see.
const REASONS: &str = include_str!("survivors.txt");

/// A vector of `classify`, ready to be read again and again.
struct Case {
    id: String,
    as_of: NaiveDate,
    pack: PolicyPack,
    household: Household,
    want: Value,
}

/// What became of the changes.
#[derive(Default)]
struct Tally {
    killed: usize,
    survivors: Vec<String>,
}

impl Tally {
    fn note(&mut self, name: String, killed: bool) {
        if killed {
            self.killed += 1;
        } else {
            self.survivors.push(name);
        }
    }
}

/// Runs every change; a survivor without a written reason, or a reason without a survivor, is a failure.
pub fn main() -> ExitCode {
    match Context::new().and_then(|context| changes(&context)) {
        Ok((noticed, 0)) => {
            println!("{noticed} passed, 0 failed");
            ExitCode::SUCCESS
        }
        Ok((noticed, unexplained)) => {
            println!("{noticed} passed, {unexplained} failed");
            eprintln!(
                "write a vector that notices, or a reason in tests/src/mutants/survivors.txt"
            );
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// How many changes are killed or explained, and how many are neither (stale reasons among them).
fn changes(context: &Context) -> Result<(u64, u64)> {
    let vectors = load(&context.vectors())?;
    let cases = cases(&vectors)?;
    let mut tally = Tally::default();
    rule_changes(&cases, &mut tally)?;
    date_changes(&cases, &mut tally)?;
    numbers::changes(&vectors, &mut tally)?;

    let reasons: BTreeMap<&str, &str> =
        REASONS.lines().filter_map(|l| l.split_once(": ")).collect();
    let mut unexplained = 0;
    for name in &tally.survivors {
        if let Some(why) = reasons.get(name.as_str()) {
            println!("survives  {name}: {why}");
        } else {
            unexplained += 1;
            println!("SURVIVES  {name}: no reason is written");
        }
    }
    for stale in reasons
        .keys()
        .filter(|r| !tally.survivors.iter().any(|s| s == *r))
    {
        unexplained += 1;
        println!("STALE     {stale}: has a reason, but does not survive");
    }
    let (killed, total) = (tally.killed, tally.killed + tally.survivors.len());
    println!("{killed} of {total} changes killed");
    Ok((
        u64::try_from(total)?.saturating_sub(unexplained),
        unexplained,
    ))
}

fn cases(vectors: &[Vector]) -> Result<Vec<Case>> {
    let of = |v: &Vector| -> Result<Case> {
        let overlay: Option<LocalOverlay> =
            serde_json::from_value(v.input.get("overlay").cloned().unwrap_or_default())?;
        let pack = PolicyPack::builtin();
        Ok(Case {
            id: v.id.clone(),
            as_of: serde_json::from_value(v.input.get("asOf").cloned().unwrap_or_default())?,
            pack: match overlay {
                Some(o) => pack
                    .with_overlay(&o)
                    .map_err(|e| anyhow::anyhow!("{e:?}"))?,
                None => pack,
            },
            household: serde_json::from_value(
                v.input.get("household").cloned().unwrap_or_default(),
            )?,
            want: v.output.get("results").map(canonical).unwrap_or_default(),
        })
    };
    let classify = vectors
        .iter()
        .filter(|v| v.op == "classify" && v.output.get("refused").is_none())
        .filter(|v| v.input.get("reform").is_none());
    classify
        .map(|v| of(v).with_context(|| v.id.clone()))
        .collect()
}

fn same(got: &Assessment, want: &Value) -> Result<bool> {
    Ok(canonical(&serde_json::to_value(&got.results)?) == *want)
}

fn plain<'f>(answers: Answers<Mutant<'_, 'f>>) -> Answers<Explain<'f>> {
    let plain = |truth| match truth {
        ProgrammeTruth::Household(t) => ProgrammeTruth::Household(algebra::Truth::into_inner(t)),
        ProgrammeTruth::Person(t) => ProgrammeTruth::Person(algebra::Truth::into_inner(t)),
    };
    Answers {
        truths: Truths(answers.truths.0.map(|truth| truth.map(plain))),
        gap: answers.gap,
        standard: answers.standard,
        income: answers.income,
    }
}

/// Every comparison turned, every condition met or unmet, every "any" scattered.
fn rule_changes(cases: &[Case], tally: &mut Tally) -> Result<()> {
    let laws: Vec<Standards> = cases
        .iter()
        .map(|c| Standards::resolve(&c.pack, c.as_of))
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    for (case, standards) in cases.iter().zip(&laws) {
        let got = classify_by(standards, &case.household, |explain| {
            let mutant = Mutant::new(explain, None);
            let answers = plain(rules(&mutant, standards, Scope::All));
            seen.extend(mutant.seen());
            answers
        });
        ensure!(
            same(&got, &case.want)?,
            "{} fails before anything is changed: {} {}",
            case.id,
            serde_json::to_string(&got.results)?,
            case.want
        );
    }
    for change in &seen {
        let mut killed = false;
        for (case, standards) in cases.iter().zip(&laws) {
            let got = classify_by(standards, &case.household, |explain| {
                plain(rules(
                    &Mutant::new(explain, Some(change)),
                    standards,
                    Scope::All,
                ))
            });
            if !same(&got, &case.want)? {
                killed = true;
                break;
            }
        }
        tally.note(name(change), killed);
    }
    Ok(())
}

fn name(change: &Change) -> String {
    match change {
        Change::Flip(at) => format!("flip {at}"),
        Change::Met(condition) => format!("met {condition}"),
        Change::Unmet(condition) => format!("unmet {condition}"),
        Change::Scatter(at) => format!("scatter {at}"),
    }
}

/// The start and the end of every clause that switches a rule, one day earlier and later.
fn date_changes(cases: &[Case], tally: &mut Tally) -> Result<()> {
    let asked = std::cell::RefCell::new(std::collections::BTreeSet::new());
    for case in cases {
        Standards::resolve_by(&case.pack, case.as_of, |clause| {
            asked.borrow_mut().insert(clause);
            law::clause(clause).is_some_and(|c| c.in_force(case.as_of))
        });
    }
    for clause in asked.into_inner() {
        let row = law::clause(clause).with_context(|| format!("{clause} is no clause"))?;
        for (end, date) in [("from", row.from), ("to", row.to)] {
            let Some(date) = date else { continue };
            for (way, moved) in [
                ("earlier", date.checked_sub_days(Days::new(1))),
                ("later", date.checked_add_days(Days::new(1))),
            ] {
                let (from, to) = if end == "from" {
                    (moved, row.to)
                } else {
                    (row.from, moved)
                };
                let on =
                    |day: NaiveDate| from.is_none_or(|f| day >= f) && to.is_none_or(|t| day <= t);
                let mut killed = false;
                for case in cases {
                    let standards = Standards::resolve_by(&case.pack, case.as_of, |c| {
                        if c == clause {
                            on(case.as_of)
                        } else {
                            law::clause(c).is_some_and(|c| c.in_force(case.as_of))
                        }
                    });
                    let got = gridaid::eligibility::classify(&standards, &case.household);
                    if !same(&got, &case.want)? {
                        killed = true;
                        break;
                    }
                }
                tally.note(format!("date {clause} {end} a day {way}"), killed);
            }
        }
    }
    Ok(())
}
