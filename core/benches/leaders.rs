//! Leaders for 30,000 micro-grids in base grids of 10.
//!
//! `cargo bench -p gridaid --bench leaders`; NumPy and HiGHS run beside it on the same district where
//! `GRIDAID_BENCH_PYTHON` names a Python with the packages of `tests/bench/requirements.txt`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench may stop, and runs its baseline"
)]

use std::time::Instant;

use chrono::{Days, NaiveDate};
use gridaid::facts;
use gridaid::grid::{Grid, GridFacts};
use gridaid::leader::{
    Candidate, Employment, HardRuleKind, LeaderFacts, LeaderPost, LeaderProposal, LeaderRules,
    propose,
};
use gridaid::policy::{LocalOverlay, PolicyPack};
use serde_json::json;

const BASE_GRIDS: u64 = 3_000;
const EACH: u64 = 10;
/// Base grids that HiGHS solves; the ratio is of these.
const COMPARED: usize = 100;

/// The generator of `tests/bench/leaders.py`: both must draw the same district.
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

fn district() -> GridFacts {
    let mut places = vec![
        json!({"id": "d", "kind": "district"}),
        json!({"id": "s", "kind": "subDistrict", "parent": "d"}),
        json!({"id": "c", "kind": "community", "parent": "s"}),
    ];
    for b in 0..BASE_GRIDS {
        places.push(json!({"id": format!("b{b:04}"), "kind": "baseGrid", "parent": "c"}));
        places.extend((0..EACH).map(|m| {
            json!({"id": format!("m{b:04}-{m}"), "kind": "microGrid", "parent": format!("b{b:04}")})
        }));
    }
    serde_json::from_value(json!({ "places": places })).unwrap()
}

/// Two to four candidates a micro-grid, some in post.
fn people() -> LeaderFacts {
    let mut random = Random(7);
    let mut facts = LeaderFacts::default();
    let first = NaiveDate::from_ymd_opt(1945, 1, 1).unwrap();
    for b in 0..BASE_GRIDS {
        for m in 0..EACH {
            for k in 0..2 + random.below(3) {
                let candidate = facts!(Candidate {
                    id: format!("p{b:04}-{m}-{k}"),
                    micro_grid: format!("m{b:04}-{m}"),
                    party_member: Some(random.below(100) < 35),
                    willing: match random.below(10) {
                        0 => Some(false),
                        1 | 2 => None,
                        _ => Some(true),
                    },
                    employment: match random.below(10) {
                        0..5 => Some(Employment::Employed),
                        5..8 => Some(Employment::Retired),
                        8 => Some(Employment::NotEmployed),
                        _ => None,
                    },
                    birth_date: Some(first + Days::new(random.below(20_000))),
                });
                if random.below(5) == 0 {
                    facts.leaders.push(facts!(LeaderPost {
                        id: format!("l{}", facts.leaders.len()),
                        micro_grid: candidate.micro_grid.clone(),
                        person: Some(candidate.id.clone()),
                    }));
                }
                facts.candidates.push(candidate);
            }
        }
    }
    facts
}

/// Seconds of processor time of this process: a machine that does other things as well does not change them much.
fn processor_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: f64 = stat.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

fn told(name: &str, proposal: &LeaderProposal, seconds: f64) {
    let all = &proposal.base_grids;
    let sum = |n: usize| {
        all.iter().take(n).fold((0, 0, 0), |s, b| {
            (s.0 + b.led, s.1 + b.dual, s.2 + b.points)
        })
    };
    let proven = all.iter().filter(|b| b.proven).count();
    println!(
        "{name}: {seconds:.3} s of processor time; led, dual, points {:?}, of the first {COMPARED} base grids {:?}; proven {proven} of {}",
        sum(all.len()),
        sum(COMPARED),
        all.len()
    );
}

fn main() {
    let overlay: LocalOverlay = serde_json::from_value(json!({
        "name": "synthetic", "synthetic": true, "values": [
            {"key": "leader.age_gap_min_years", "value": {"type": "count", "value": 15}, "from": "2022-07-07"}
        ]
    }))
    .unwrap();
    let pack = PolicyPack::builtin().with_overlay(&overlay).unwrap();
    let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let (grid, _) = Grid::build(&district());
    let own = people();
    let mut rules = LeaderRules::plan();
    rules.hard.retain(|h| h.rule != HardRuleKind::OwnMicroGrid);
    let shared = facts!(LeaderFacts {
        rules: Some(rules),
        ..own.clone()
    });
    for (name, facts, rounds) in [
        ("own micro-grid", &own, 5),
        ("shared in the base grid", &shared, 1),
    ] {
        let best = (0..rounds)
            .map(|_| {
                let (start, spent) = (Instant::now(), processor_time());
                let proposal = propose(&grid, facts, &pack, on);
                let spent = processor_time()
                    .zip(spent)
                    .map(|(after, before)| after - before);
                (spent.unwrap_or(start.elapsed().as_secs_f64()), proposal)
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .unwrap();
        told(name, &best.1, best.0);
    }
    if let Ok(python) = std::env::var("GRIDAID_BENCH_PYTHON") {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/bench/leaders.py");
        std::process::Command::new(python)
            .arg(script)
            .status()
            .unwrap();
    }
}
