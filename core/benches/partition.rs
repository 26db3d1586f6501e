//! Micro-grids of communities of 5,100 households, in stairwell units of 8 to 24.
//!
//! `cargo bench -p gridaid --bench partition`; plain dynamic programming, METIS and an independent bound run beside it
//! where `GRIDAID_BENCH_PYTHON` names a Python with the packages of `tests/bench/requirements.txt`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench may stop, and runs its baseline"
)]

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use gridaid::grid::{GridFacts, PartitionArea, PartitionRequest, partition};
use gridaid::policy::PolicyPack;
use serde_json::{Value, json};

const COMMUNITIES: u64 = 20;
const HOUSEHOLDS: u64 = 5_100;

/// The generator of `tests/bench/partition.py`: both must draw the same communities.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// An invented community: buildings of 2 to 5 units of 8 to 24 households.
fn community(seed: u64) -> GridFacts {
    let mut random = Random(seed);
    let (mut buildings, mut units, mut households): (Vec<Value>, Vec<Value>, Vec<Value>) =
        (vec![], vec![], vec![]);
    let mut left = HOUSEHOLDS;
    while left > 0 {
        let building = format!("B{}", buildings.len());
        buildings.push(json!({"id": building, "place": "b"}));
        for _ in 0..2 + random.below(4) {
            let size = (8 + random.below(17)).min(left);
            let unit = format!("U{}", units.len());
            units.push(json!({"id": unit, "building": building}));
            households.extend((0..size).map(|_| json!({"building": building, "unit": unit})));
            left -= size;
            if left == 0 {
                break;
            }
        }
    }
    for (n, household) in households.iter_mut().enumerate() {
        household["id"] = json!(format!("H{n}"));
    }
    serde_json::from_value(json!({
        "places": [
            {"id": "d", "kind": "district"},
            {"id": "s", "kind": "subDistrict", "parent": "d"},
            {"id": "c", "kind": "community", "parent": "s"},
            {"id": "b", "kind": "baseGrid", "parent": "c"},
        ],
        "buildings": buildings, "stairwellUnits": units, "households": households,
    }))
    .unwrap()
}

fn drawn(facts: &GridFacts, pack: &PolicyPack) -> PartitionArea {
    let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let mut report = partition(facts, &PartitionRequest::default(), pack, on);
    report.areas.pop().unwrap()
}

/// Seconds of processor time of this process: a machine that does other things as well does not change them much.
fn processor_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: f64 = stat.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

fn communities(c: &mut Criterion) {
    let pack = PolicyPack::builtin();
    let (mut cost, mut bound, mut runs, mut groups, mut outside) = (0, 0, 0, 0, 0);
    for seed in 1..=COMMUNITIES {
        let area = drawn(&community(seed), &pack);
        cost += area.objective;
        bound += area.bound;
        runs += area.runs_only;
        groups += area.groups.len();
        let off = |size: i64| !(15..=25).contains(&size);
        outside += area.groups.iter().filter(|g| off(g.size)).count();
    }
    println!(
        "gridaid: {COMMUNITIES} communities, squared deviation {cost}, bound {bound}, runs alone {runs}, \
         {groups} groups, {outside} outside 15 to 25 ({:.1} %)",
        100.0 * outside as f64 / groups as f64
    );
    if let Ok(python) = std::env::var("GRIDAID_BENCH_PYTHON") {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/bench/partition.py");
        std::process::Command::new(python)
            .arg(script)
            .status()
            .unwrap();
    }
    let facts = community(1);
    if let Some(start) = processor_time() {
        let rounds = 200_u32;
        (0..rounds).for_each(|_| drop(drawn(black_box(&facts), &pack)));
        let took = processor_time().unwrap_or(start) - start;
        println!(
            "gridaid: {:.2} ms of processor time a community, from the register",
            1000.0 * took / f64::from(rounds)
        );
    }
    c.bench_function("partition of 5,100 households, from the register", |b| {
        b.iter(|| drawn(black_box(&facts), &pack))
    });
}

criterion_group!(benches, communities);
criterion_main!(benches);
