//! Changed inputs of every operation: no panic, every refusal a typed finding with a code, every answer readable by its own
//! schema, nothing told again that must not be.
//!
//! A case is drawn from a seed and its number alone, so that it can be asked again.

mod change;
mod judge;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use fastrand::Rng;
use gridaid::wire::Refusal;
use serde_json::{Value, json};

use crate::vectors::{By, Vector};
pub use change::{CHANGES, Change, Pool};

/// An answer that takes longer is a fault.
const SLOW: Duration = Duration::from_secs(10);
/// Faults of one operation that begin with so many equal characters are told once.
const ALIKE: usize = 40;

/// What became of a call.
pub enum Asked {
    /// An answer, which its own schema can read.
    Answer(Value),
    /// A refusal.
    Refused(Refusal),
    /// Neither.
    Fault(String),
}

/// How an operation is called, and by what other name it gives the same answer.
pub struct Library {
    /// Calls an operation.
    pub ask: fn(&str, &Value) -> Asked,
    /// The method of a handle that gives the same answer.
    pub through: fn(&str) -> Option<&'static str>,
}

/// What is to be done.
pub struct Options {
    /// Which cases.
    pub seed: u64,
    /// One case alone, which is shown.
    pub case: Option<u64>,
    /// How long.
    pub time: Duration,
    /// Cases are printed with their outputs, for a runner in another language.
    pub lines: bool,
}

/// A changed input.
struct Case {
    op: String,
    input: Value,
    changes: Vec<Change>,
    told: Vec<String>,
}

/// What is drawn from.
struct Source {
    vectors: Vec<Vector>,
    by_op: BTreeMap<String, Vec<usize>>,
    pool: Pool,
}

impl Source {
    fn of(mut vectors: Vec<Vector>, schema: &Path, library: &Library) -> Result<Self> {
        let more = without_vectors(&vectors)?;
        let pool = Pool::of(&vectors);
        vectors.extend(more);
        let mut by_op: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (n, vector) in vectors.iter().enumerate() {
            by_op.entry(vector.op.clone()).or_default().push(n);
        }
        let schema: Value = serde_json::from_str(&std::fs::read_to_string(schema)?)?;
        let known = schema.pointer("/$defs/vector/properties/op/enum");
        let known = known
            .and_then(Value::as_array)
            .context("the operations of the schema")?;
        let methods: BTreeSet<_> = by_op
            .keys()
            .filter_map(|op| (library.through)(op))
            .collect();
        for op in known.iter().filter_map(Value::as_str) {
            ensure!(
                by_op.contains_key(op) || methods.contains(op),
                "{op} is never asked"
            );
        }
        Ok(Self {
            vectors,
            by_op,
            pool,
        })
    }

    fn case(&self, seed: u64, n: u64) -> Option<Case> {
        let mut rng = Rng::with_seed(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(n));
        // The operations alike, and the vectors alike: some operations have seven hundred of them.
        let at = match rng.bool() {
            true => rng.usize(0..self.vectors.len()),
            false => {
                let ops: Vec<&Vec<usize>> = self.by_op.values().collect();
                let of_op = rng.choice(&ops)?;
                *rng.choice(*of_op)?
            }
        };
        let vector = self.vectors.get(at)?;
        let mut case = Case {
            op: vector.op.clone(),
            input: vector.input.clone(),
            changes: vec![],
            told: vec![],
        };
        for _ in 0..rng.usize(1..4) {
            let what = rng.choice(CHANGES)?;
            let mut input = case.input.clone();
            // A change that does not fit changes nothing.
            if let Some(told) = change::change(&mut rng, &self.pool, what, &mut input) {
                case.input = input;
                case.changes.push(what);
                case.told.extend(told);
            }
        }
        Some(case)
    }
}

/// Inputs of operations that no vector asks, made of those of their neighbours.
fn without_vectors(vectors: &[Vector]) -> Result<Vec<Vector>> {
    let of = |op: &str| vectors.iter().find(|v| v.op == op && !refused(&v.output));
    let given = |op: &str| of(op).with_context(|| op.to_owned());
    let plans = given("planVisits")?;
    let point = json!({ "id": "h1", "longitudeE6": 117_967_000, "latitudeE6": 36_643_000 });
    let points = json!({ "points": [point] });
    let made = [
        ("clauses", json!({})),
        ("parameters", json!({ "on": "2026-07-01" })),
        (
            "visitCalendar",
            json!({ "plan": plans.output, "team": "", "lang": "zh-CN", "stamp": "2026-07-01" }),
        ),
        (
            "visitRoutes",
            json!({ "plan": plans.output, "points": points }),
        ),
    ];
    let made = made.into_iter().filter(|(op, _)| of(op).is_none());
    Ok(made
        .map(|(op, input)| Vector {
            id: format!("fuzz/{op}"),
            clauses: vec![],
            op: op.into(),
            input,
            by: By::Recorded,
            said: None,
            output: Value::Null,
            note: None,
        })
        .collect())
}

#[derive(Clone, Copy, Default)]
struct Tally {
    cases: u64,
    answered: u64,
    refused: u64,
}

impl Tally {
    fn add(&mut self, answered: bool) {
        self.cases += 1;
        match answered {
            true => self.answered += 1,
            false => self.refused += 1,
        }
    }
}

/// What a run found.
#[derive(Default)]
struct Found {
    all: Tally,
    changes: BTreeMap<Change, Tally>,
    ops: BTreeMap<String, Tally>,
    faults: u64,
    /// How many are alike, by operation and beginning, and the first of them.
    kinds: BTreeMap<(String, String), (u64, String)>,
    slowest: (Duration, u64),
}

impl Found {
    fn answer(&mut self, case: &Case, answered: bool) {
        self.all.add(answered);
        self.ops.entry(case.op.clone()).or_default().add(answered);
        for change in &case.changes {
            self.changes.entry(*change).or_default().add(answered);
        }
    }

    fn fault(&mut self, seed: u64, n: u64, case: &Case, fault: &str) {
        self.faults += 1;
        self.all.cases += 1;
        let start: String = fault.chars().take(ALIKE).collect();
        let (alike, first) = self.kinds.entry((case.op.clone(), start)).or_default();
        *alike += 1;
        if first.is_empty() {
            *first = format!("--seed {seed} --case {n} {:?}: {fault}", case.changes);
        }
    }

    fn print(&self, seed: u64, time: Duration) {
        println!(
            "{:<26} {:>8} {:>9} {:>8}",
            "changed", "cases", "answered", "refused"
        );
        let changes = self
            .changes
            .iter()
            .map(|(change, t)| (format!("{change:?}"), t));
        let ops = self.ops.iter().map(|(op, t)| (op.clone(), t));
        for (name, t) in changes.chain(ops) {
            println!(
                "{name:<26} {:>8} {:>9} {:>8}",
                t.cases, t.answered, t.refused
            );
        }
        let Tally {
            cases,
            answered,
            refused,
        } = self.all;
        println!(
            "seed {seed}, {:.0} s: {cases} cases of {} operations, {answered} answered, {refused} refused, slowest {:.2} s (case {}), {} faults",
            time.as_secs_f64(),
            self.ops.len(),
            self.slowest.0.as_secs_f64(),
            self.slowest.1,
            self.faults
        );
    }
}

thread_local! {
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Asks changed inputs until the time is over. The case that is asked stands in `mark`, for one that ends the process.
pub fn run(
    vectors: Vec<Vector>,
    schema: &Path,
    mark: Option<&Path>,
    library: &Library,
    options: &Options,
) -> Result<()> {
    let source = Source::of(vectors, schema, library)?;
    std::panic::set_hook(Box::new(|panic| {
        PANIC.with(|told| *told.borrow_mut() = panic.to_string());
    }));
    let mut mark = mark.map(std::fs::File::create).transpose()?;
    let mut found = Found::default();
    let begin = Instant::now();
    let mut out = std::io::stdout().lock();
    for n in options.case.unwrap_or(0).. {
        if begin.elapsed() >= options.time || options.case.is_some_and(|case| case != n) {
            break;
        }
        let Some(case) = source.case(options.seed, n) else {
            continue;
        };
        if let Some(mark) = &mut mark {
            // Of one length, so that the last one stands alone.
            std::io::Seek::rewind(mark)?;
            write!(mark, "{n:020}")?;
        }
        if options.case.is_some() {
            writeln!(out, "{}", json!({ "op": case.op, "input": case.input }))?;
        }
        let asked = Instant::now();
        let result = judged(library, &case);
        let time = asked.elapsed();
        found.slowest = found.slowest.max((time, n));
        let result = match time > SLOW {
            true => Err(format!("{:.1} s", time.as_secs_f64())),
            false => result,
        };
        match result {
            Ok(output) => {
                found.answer(&case, !refused(&output));
                // The reader of the lines ends when it has enough.
                if options.lines && writeln!(out, "{}", line(n, case, output)).is_err() {
                    return Ok(());
                }
            }
            Err(fault) => found.fault(options.seed, n, &case, &fault),
        }
    }
    drop(out);
    for ((op, _), (alike, first)) in &found.kinds {
        eprintln!("{alike} × {op}: {first}");
    }
    if !options.lines {
        found.print(options.seed, begin.elapsed());
    }
    ensure!(found.faults == 0, "{} faults", found.faults);
    let both = found.all.answered > 0 && found.all.refused > 0;
    ensure!(options.case.is_some() || both, "nothing was asked");
    Ok(())
}

/// A case with its output, for a runner in another language.
fn line(n: u64, case: Case, output: Value) -> Value {
    json!({ "id": n.to_string(), "clauses": [], "op": case.op, "input": case.input, "output": output, "told": case.told })
}

/// The output of a case, where all holds that must hold of it.
fn judged(library: &Library, case: &Case) -> Result<Value, String> {
    let direct = called(library, &case.op, case)?;
    if let Some(method) = (library.through)(&case.op) {
        let asked = called(library, method, case)?;
        // Of two arguments that are refused the one that is read first is named.
        let both_refused = refused(&asked) && refused(&direct);
        if asked != direct && !both_refused {
            return Err(format!("{method} differs"));
        }
    }
    let lost = matches!(case.changes.as_slice(), [one] if one.is_loss());
    if lost && !refused(&direct) {
        return Err("what is lost of the input is not told".into());
    }
    Ok(direct)
}

/// Whether an output is a refusal; a report may have a field of that name.
fn refused(output: &Value) -> bool {
    output.pointer("/refused/code").is_some()
}

fn called(library: &Library, op: &str, case: &Case) -> Result<Value, String> {
    let asked = catch_unwind(AssertUnwindSafe(|| match (library.ask)(op, &case.input) {
        Asked::Answer(value) => judge::answer(&value, &case.told).map(|()| value),
        Asked::Refused(refusal) => {
            judge::refusal(&refusal, &case.told).map(|()| json!({ "refused": refusal }))
        }
        Asked::Fault(fault) => Err(fault),
    }));
    asked.unwrap_or_else(|_| Err(PANIC.with(|told| told.borrow().clone())))
}
