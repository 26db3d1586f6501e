//! calls GIVEN ROUNDS CALLS: what a typed call costs in Rust, the base of the bindings' times; and what a binding adds to
//! it on this side of its border, the facts read from JSON and the answer written as JSON, which the table leaves out.

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Context, Result};
use chrono::NaiveDate;
use gridaid::eligibility::Assessment;
use gridaid::household::Household;
use gridaid::policy::{LocalOverlay, PolicyPack};
use gridaid::visit::VisitFacts;
use gridaid::wire::{decode_strict, encode, handles, ops};
use serde::Deserialize;
use serde_json::{Value, json};

/// Rounds that are not timed.
const WARM_UP: usize = 2;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    as_of: NaiveDate,
    overlay: Value,
    household: Value,
    visits: Value,
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().context("calls GIVEN ROUNDS CALLS");
    let given: Given = serde_json::from_str(&std::fs::read_to_string(next()?)?)?;
    let (rounds, calls) = (next()?.parse()?, next()?.parse()?);
    let overlay: LocalOverlay = decode_strict(&given.overlay.to_string())?;
    let household: Household = decode_strict(&given.household.to_string())?;
    let pack = handles::policy_pack(Some(&overlay), None)?;
    type Op = fn(&PolicyPack, &Household, NaiveDate) -> Assessment;
    for (op, call) in [
        ("classify", ops::classify as Op),
        ("assess", ops::assess as Op),
    ] {
        let ask = || call(&pack, black_box(&household), given.as_of);
        measure(op, rounds, calls, ask, |answer| answer.results.len())?;
        let text = given.household.to_string();
        let ask = || -> Result<Vec<u8>> {
            let household: Household = decode_strict(black_box(&text))?;
            Ok(encode(&call(&pack, &household, given.as_of))?)
        };
        let length = |answer: &Result<Vec<u8>>| answer.as_ref().map_or(0, Vec::len);
        measure(&format!("{op} of JSON"), rounds, calls, ask, length)?;
        let answer = call(&pack, &household, given.as_of);
        let write = || encode(black_box(&answer));
        let length = |text: &serde_json::Result<Vec<u8>>| text.as_ref().map_or(0, Vec::len);
        measure(&format!("{op}: writing"), rounds, calls, write, length)?;
    }
    let text = given.household.to_string();
    let read = || decode_strict::<Household>(black_box(&text));
    measure("reading", rounds, calls, read, |read| {
        read.as_ref().map_or(0, |h| h.members.len())
    })?;
    let facts: VisitFacts = decode_strict(&given.visits.to_string())?;
    let log = handles::VisitLog::new(&facts);
    let ask = || log.household(&pack, black_box("h"), given.as_of);
    measure("visits", rounds, calls, ask, Vec::len)
}

/// Prints the microseconds of a call: the fastest round and the median one.
fn measure<T>(
    op: &str,
    rounds: usize,
    calls: u32,
    ask: impl Fn() -> T,
    results: impl Fn(&T) -> usize,
) -> Result<()> {
    let mut times = vec![];
    for round in 0..WARM_UP + rounds {
        let begin = Instant::now();
        for _ in 0..calls {
            black_box(ask());
        }
        let time = begin.elapsed().as_secs_f64() * 1e6 / f64::from(calls);
        if round >= WARM_UP {
            times.push(time);
        }
    }
    times.sort_by(f64::total_cmp);
    let minimum = times.first().context("no round")?;
    let median = times.get(times.len() / 2);
    let results = results(&ask());
    println!(
        "{}",
        json!({ "op": op, "minimum": minimum, "median": median, "results": results })
    );
    Ok(())
}
