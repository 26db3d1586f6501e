//! A handle asked on many days answers as one that is made for the day.

use super::*;
use crate::grid::{HouseholdPlace, PlaceFact, PlaceKind};
use crate::visit::{
    HouseholdStatus, Visit, VisitMode, VisitPolicyId, VisitResult, VisitState, VisitedHousehold,
    Visitor, VisitorRole,
};
use crate::wire::ops;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A community with two micro-grids of two and one households.
fn register() -> GridFacts {
    let place = |id: &str, kind, parent: &str| PlaceFact {
        id: id.into(),
        kind: Some(kind),
        parent: (!parent.is_empty()).then(|| parent.into()),
        ..PlaceFact::default()
    };
    let household = |id: &str, micro: &str| HouseholdPlace {
        id: id.into(),
        micro_grids: vec![micro.into()],
        ..HouseholdPlace::default()
    };
    GridFacts {
        places: vec![
            place("d", PlaceKind::District, ""),
            place("s", PlaceKind::SubDistrict, "d"),
            place("c", PlaceKind::Community, "s"),
            place("b", PlaceKind::BaseGrid, "c"),
            place("m1", PlaceKind::MicroGrid, "b"),
            place("m2", PlaceKind::MicroGrid, "b"),
        ],
        households: vec![
            household("h1", "m1"),
            household("h2", "m1"),
            household("h3", "m2"),
        ],
        households_complete: Some(true),
        ..GridFacts::default()
    }
}

/// h2 was visited in October, the stranger too; h3 is not in the log, h1 stands there twice.
fn visits() -> VisitFacts {
    let household = |id: &str| VisitedHousehold {
        id: id.into(),
        // Not where the grid has it.
        micro_grid: Some("m2".into()),
        occupied: Some(true),
        hardship: Some(false),
        tenant: Some(false),
        veteran_party_member: Some(false),
        key_attention: Some(false),
        ..VisitedHousehold::default()
    };
    let visit = |id: &str, household: &str, date: &str| Visit {
        id: Some(id.into()),
        household: household.into(),
        date: Some(day(date)),
        visitors: vec![Visitor {
            role: Some(VisitorRole::GridWorker),
            ..Visitor::default()
        }],
        mode: Some(VisitMode::InPerson),
        result: Some(VisitResult::Met),
        ..Visit::default()
    };
    VisitFacts {
        households: ["h2", "stranger", "h1", "h1"].map(household).into(),
        visits: vec![
            visit("v1", "h2", "2026-10-20"),
            visit("v2", "stranger", "2026-10-21"),
            visit("v3", "h1", "2026-12-31"),
        ],
        log_from: Some(day("2026-07-01")),
    }
}

#[test]
fn a_place_is_told_from_the_tree() {
    let grid = GridRegister::new(&register());
    let base = grid.place("b").unwrap();
    assert_eq!(base.above, ["c", "s", "d"]);
    assert_eq!(base.below, ["m1", "m2"]);
    assert_eq!((base.households, base.leader_rules), (3, true));
    let kinds: Vec<_> = base.places.iter().map(|k| (k.kind, k.places)).collect();
    assert_eq!(kinds, [(PlaceKind::MicroGrid, 2)]);
    assert!(grid.place("s").is_some_and(|s| !s.leader_rules));
    assert_eq!(grid.place("nowhere"), None);
}

#[test]
fn coverage_is_counted_where_the_grid_has_a_household() {
    let (grid, log, pack) = (
        GridRegister::new(&register()),
        VisitLog::new(&visits()),
        PolicyPack::builtin(),
    );
    let of = |place| {
        let all = grid
            .coverage(&pack, &log, place, day("2026-11-24"))
            .unwrap();
        let round = |p: &&visit::PlaceCoverage| p.policy == VisitPolicyId::TeamRound;
        let rows: Vec<_> = all
            .places
            .iter()
            .filter(round)
            .map(|p| (p.place.clone(), p.households, p.done, p.not_in_log))
            .collect();
        (rows, all.not_in_grid)
    };
    let row = |place: &str, households, done, not| (place.to_owned(), households, done, not);
    let whole = vec![row("b", 2, 1, 1), row("m1", 2, 1, 0), row("m2", 0, 0, 1)];
    assert_eq!(of("b"), (whole, 1));
    assert_eq!(of("m2"), (vec![row("m2", 0, 0, 1)], 1));
    let nowhere = grid.coverage(&pack, &log, "nowhere", day("2026-11-24"));
    assert_eq!(nowhere, None);
}

#[test]
fn one_household_is_told_as_among_all() {
    let (facts, pack) = (visits(), PolicyPack::builtin());
    let log = VisitLog::new(&facts);
    for on in ["2026-10-19", "2026-10-20", "2026-12-31", "2027-04-01"].map(day) {
        let report = log.check(&pack, on);
        assert_eq!(report, ops::check_visits(&pack, &facts, on));
        for id in ["h2", "stranger"] {
            // One household is told strictest duty first, all in the order of the duties.
            let sorted = |mut rows: Vec<HouseholdStatus>| {
                rows.sort_by_key(|s| s.clause.clone());
                rows
            };
            let own = report.statuses.iter().filter(|s| s.household == id);
            let told = log.household(&pack, id, on);
            assert_eq!(sorted(own.cloned().collect()), sorted(told));
        }
    }
    let state = |on| {
        let all = log.household(&pack, "h1", day(on));
        let round = all.iter().find(|s| s.policy == VisitPolicyId::TeamRound);
        round.unwrap().state
    };
    // Of two rows with one id the first has the visits.
    assert_eq!(state("2026-12-31"), VisitState::Done);
    // The day before, the entry cannot be true: nobody knows what was missed.
    assert_eq!(state("2026-12-30"), VisitState::Open);
    assert_eq!(log.household(&pack, "h3", day("2026-12-31")), []);
}
