//! A district of 630,000 places and households with planted faults, held against the rules of the register and S11.
//!
//! `cargo bench -p gridaid --bench hierarchy`; where `GRIDAID_BENCH_PYTHON` names a Python with the packages of
//! `tests/bench/requirements.txt`, pandas runs beside it on the same district, and both must find the same.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench may stop, and runs its baseline"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use chrono::NaiveDate;
use gridaid::facts;
use gridaid::finding::FindingCode;
use gridaid::grid::{Grid, GridFacts, HouseholdPlace, PlaceFact, PlaceKind};
use gridaid::policy::{LocalOverlay, PolicyPack};

/// The generator of `tests/bench/hierarchy.py`: both must draw the same district.
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

const COMMUNITIES: u64 = 125;
const BASE_GRIDS: u64 = 15;
const MICRO_GRIDS: u64 = 16;

fn place(id: String, kind: PlaceKind, parent: &str) -> PlaceFact {
    facts!(PlaceFact {
        id,
        kind: Some(kind),
        parent: (!parent.is_empty()).then(|| parent.into()),
    })
}

/// 630,000 rows: 125 communities of 15 base grids of 16 micro-grids, and their households, listed by micro-grid as registers
/// are, about 20 each; one in six is of another. Every fault is drawn or stands at a fixed row.
fn district() -> GridFacts {
    let mut random = Random(11);
    let mut places = vec![
        place("d".into(), PlaceKind::District, ""),
        place("s".into(), PlaceKind::SubDistrict, "d"),
    ];
    let mut micro_grids = vec![];
    for c in 0..COMMUNITIES {
        let community = format!("c{c}");
        places.push(place(community.clone(), PlaceKind::Community, "s"));
        for b in 0..BASE_GRIDS {
            let base = format!("c{c}b{b}");
            places.push(place(base.clone(), PlaceKind::BaseGrid, &community));
            for m in 0..MICRO_GRIDS {
                let id = format!("c{c}b{b}m{m}");
                let parent = match random.below(2_000) {
                    0 => "nowhere",
                    1 => &community,
                    _ => &base,
                };
                places.push(place(id.clone(), PlaceKind::MicroGrid, parent));
                micro_grids.push(id);
            }
        }
    }
    // Cycles of two, and ids used twice.
    for n in 0..20 {
        let (a, b) = (format!("x{n}"), format!("y{n}"));
        places.push(place(a.clone(), PlaceKind::BaseGrid, &b));
        places.push(place(b, PlaceKind::BaseGrid, &a));
        places.push(place(format!("c{n}b0m0"), PlaceKind::MicroGrid, "c0b0"));
    }
    let rows = 630_000 - places.len() as u64;
    let mut households = Vec::new();
    for n in 0..rows {
        let at = |random: &mut Random| {
            let k = random.below(micro_grids.len() as u64);
            micro_grids[usize::try_from(k).unwrap()].clone()
        };
        let own = usize::try_from(n * micro_grids.len() as u64 / rows).unwrap();
        let micro = match random.below(6) {
            0 => at(&mut random),
            _ => micro_grids[own].clone(),
        };
        let (id, grids) = match random.below(5_000) {
            0 => (format!("h{n}"), vec![]),
            1 => (format!("h{n}"), vec![micro, at(&mut random)]),
            2 => (format!("h{n}"), vec!["nowhere".to_owned()]),
            3 if n > 0 => (format!("h{}", n - 1), vec![micro]),
            _ => (format!("h{n}"), vec![micro]),
        };
        households.push(facts!(HouseholdPlace {
            id,
            micro_grids: grids,
        }));
    }
    facts!(GridFacts {
        places,
        households,
        households_complete: Some(true),
    })
}

/// The findings that the baseline looks for as well.
const COMPARED: [FindingCode; 8] = [
    FindingCode::DuplicateId,
    FindingCode::UnknownParent,
    FindingCode::WrongParentKind,
    FindingCode::ParentCycle,
    FindingCode::HouseholdWithoutMicroGrid,
    FindingCode::HouseholdInTwoMicroGrids,
    FindingCode::UnknownMicroGrid,
    FindingCode::MicroGridSize,
];

fn name(code: FindingCode) -> String {
    let value = serde_json::to_value(code).unwrap();
    value.as_str().unwrap().to_owned()
}

fn main() {
    let facts = district();
    let rows = facts.places.len() + facts.households.len();
    let overlay = LocalOverlay::from_toml(
        "name = \"bench\"\nsynthetic = true\n[[value]]\nkey = \"grid.micro.tolerance\"\ncount = 5\nfrom = 2022-07-07\n",
    );
    let pack = PolicyPack::builtin()
        .with_overlay(&overlay.unwrap())
        .unwrap();
    let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let run = || {
        let (grid, mut findings) = Grid::build(black_box(&facts));
        findings.append(&mut grid.check(&pack, on));
        findings
    };
    let mut counts: BTreeMap<String, u64> = COMPARED.map(|c| (name(c), 0)).into();
    for finding in run() {
        if let Some(n) = counts.get_mut(&name(finding.code)) {
            *n += 1;
        }
    }
    let counts: Vec<String> = counts.iter().map(|(c, n)| format!("{c} {n}")).collect();
    let counts = counts.join(", ");
    println!("{rows} places and households: {counts}");
    let mut least = f64::INFINITY;
    for _ in 0..12 {
        let start = Instant::now();
        black_box(run());
        least = least.min(start.elapsed().as_secs_f64());
    }
    println!("gridaid, from the register, with every other rule of the grid: {least:.3} s");
    if let Ok(python) = std::env::var("GRIDAID_BENCH_PYTHON") {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/bench/hierarchy.py");
        let output = std::process::Command::new(python)
            .arg(script)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let (seconds, found) = text.trim().split_once('\n').unwrap();
        assert_eq!(found, counts, "both find the same");
        let seconds: f64 = seconds.parse().unwrap();
        println!(
            "pandas, equal counts: {seconds:.3} s, {:.1} times",
            seconds / least
        );
    }
}
