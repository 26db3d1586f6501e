//! A town's own numbers hold in that town and nowhere else (S47): what is asked there is what would be asked of it if the
//! whole district had set them.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{handles, ops};
use crate::finding::{Finding, FindingCode};
use crate::grid::{
    Building, GridFacts, HouseholdPlace, PartitionRequest, PlaceFact, PlaceKind, StairwellUnit,
};
use crate::leader::{Candidate, LeaderFacts, LeaderPost};
use crate::policy::{LocalOverlay, LocalValue, PolicyPack, TypedValue};
use crate::visit::{
    MeetingFacts, MeetingGrid, VisitFacts, VisitPlanRequest, VisitTeam, VisitedHousehold,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two towns that are alike, each with a community, an area and its households.
fn register(households: usize) -> GridFacts {
    use PlaceKind::*;
    let mut facts = GridFacts {
        households_complete: Some(true),
        places: vec![PlaceFact {
            id: "d".into(),
            kind: Some(District),
            code: Some("370302".into()),
            ..PlaceFact::default()
        }],
        ..GridFacts::default()
    };
    for (town, code) in [("t1", "370302101"), ("t2", "370302102")] {
        let id = |what: &str| format!("{town}-{what}");
        let mut place = |what: &str, kind, parent: &str| {
            facts.places.push(PlaceFact {
                id: id(what),
                kind: Some(kind),
                parent: Some(parent.into()),
                code: (kind == Town).then(|| code.into()),
                helpers: (kind == Area).then_some(1),
                full_time_workers: (kind == BaseGrid).then_some(1),
                ..PlaceFact::default()
            });
        };
        place("town", Town, "d");
        place("area", Area, &id("town"));
        place("village", Village, &id("area"));
        place("group", BaseGrid, &id("village"));
        place("community", Community, &id("town"));
        place("base", BaseGrid, &id("community"));
        place("micro", MicroGrid, &id("base"));
        facts.buildings.push(Building {
            id: id("building"),
            place: Some(id("base")),
            ..Building::default()
        });
        facts.stairwell_units.push(StairwellUnit {
            id: id("unit"),
            building: Some(id("building")),
            ..StairwellUnit::default()
        });
        facts
            .households
            .extend((0..households).map(|n| HouseholdPlace {
                id: id(&format!("h{n}")),
                micro_grids: vec![id("micro")],
                building: Some(id("building")),
                unit: Some(id("unit")),
                ..HouseholdPlace::default()
            }));
    }
    facts
}

fn leaders(gap: i32) -> LeaderFacts {
    let mut facts = LeaderFacts {
        leaders_complete: Some(true),
        ..LeaderFacts::default()
    };
    for town in ["t1", "t2"] {
        for (n, born) in [(0, 1980), (1, 1980 + gap)] {
            let birth_date = NaiveDate::from_ymd_opt(born, 1, 1);
            facts.candidates.push(Candidate {
                id: format!("{town}-c{n}"),
                micro_grid: format!("{town}-micro"),
                birth_date,
                ..Candidate::default()
            });
            facts.leaders.push(LeaderPost {
                id: format!("{town}-l{n}"),
                micro_grid: format!("{town}-micro"),
                birth_date,
                ..LeaderPost::default()
            });
        }
    }
    facts
}

fn visits(named: bool) -> VisitFacts {
    let town = |n: usize| format!("t{}-town", n % 2 + 1);
    VisitFacts {
        households: (0..8)
            .map(|n| VisitedHousehold {
                id: format!("t{}-h{}", n % 2 + 1, n / 2),
                micro_grid: Some(format!("t{}-micro", n % 2 + 1)),
                town: named.then(|| town(n)),
                hardship: Some(n < 4),
                tenant: Some(false),
                veteran_party_member: Some(false),
                key_attention: Some(false),
                child_in_difficulty: Some(n % 3 == 0),
                ..VisitedHousehold::default()
            })
            .collect(),
        log_from: Some(day("2024-01-01")),
        ..VisitFacts::default()
    }
}

fn pack(values: &[(&str, i64)], town: Option<&str>) -> Option<PolicyPack> {
    let values = values.iter().map(|(key, n)| LocalValue {
        key: (*key).into(),
        value: TypedValue::Count { value: *n },
        from: day("2024-01-01"),
        to: None,
        source: None,
        town: town.map(Into::into),
    });
    let overlay = LocalOverlay {
        values: values.collect(),
        ..LocalOverlay::default()
    };
    PolicyPack::builtin().with_overlay(&overlay).ok()
}

/// The findings at places of one town; those of no place are left aside.
fn of(town: &str, findings: &[Finding]) -> Vec<Finding> {
    let here = |f: &&Finding| f.place.id.as_deref().is_some_and(|id| id.starts_with(town));
    findings.iter().filter(here).cloned().collect()
}

/// The items of an answer of which the text names one town only.
fn rows<T: serde::Serialize>(town: &str, all: &[T]) -> Vec<serde_json::Value> {
    let text = |v: &serde_json::Value| v.to_string();
    let values = all.iter().map(|one| serde_json::to_value(one).unwrap());
    values
        .filter(|v| text(v).contains(&format!("\"{town}-")))
        .collect()
}

const KEYS: [&str; 15] = [
    "grid.micro.tolerance",
    "grid.rural.many_buildings",
    "grid.rural.helper_per_area",
    "grid.city.fulltime_per_base",
    "grid.leader.dual_count",
    "leader.age_gap_min_years",
    "visit.secretary.rounds_per_year",
    "visit.team.rounds_per_quarter",
    "visit.priority.visits_per_year",
    "visit.excuse.attempts",
    "visit.event.working_days",
    "meeting.period_months",
    "visit.committee.visits_per_year",
    "visit.hardship.rolling_gap_days",
    "visit.children_in_difficulty.visits_per_year",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_town_is_asked_what_it_set_and_its_neighbour_what_the_district_set(
        chosen in prop::collection::btree_map(0..KEYS.len(), 1..7_i64, 1..5),
        by_code: bool,
        households in 0..40_usize,
        gap in 0..9,
    ) {
        let values: Vec<_> = chosen.into_iter().map(|(k, n)| (KEYS[k], n)).collect();
        let name = if by_code { "370302101" } else { "t1-town" };
        let (Some(town), Some(whole)) = (pack(&values, Some(name)), pack(&values, None)) else { return Ok(()) };
        let base = PolicyPack::builtin();
        let (grid, leaders, on) = (register(households), leaders(gap), day("2026-07-01"));
        for (here, like) in [("t1", &whole), ("t2", &base)] {
            let found = |pack| of(here, &ops::check_grid(pack, &grid, on).findings);
            prop_assert_eq!(found(&town), found(like));
            let found = |pack| of(here, &ops::check_leaders(pack, &grid, &leaders, on));
            prop_assert_eq!(found(&town), found(like));
            let found = |pack| rows(here, &ops::propose_leaders(pack, &grid, &leaders, on).micro_grids);
            prop_assert_eq!(found(&town), found(like));
            let found = |pack| rows(here, &ops::leader_roster(pack, &grid, &leaders, on).vacancies);
            prop_assert_eq!(found(&town), found(like));
            let request = PartitionRequest::default();
            let found = |pack| rows(here, &ops::partition_grid(pack, &grid, &request, on).areas);
            prop_assert_eq!(found(&town), found(like));
        }
    }

    #[test]
    fn a_household_is_owed_the_visits_of_its_town(
        chosen in prop::collection::btree_map(6..KEYS.len(), 1..7_i64, 1..4),
    ) {
        let values: Vec<_> = chosen.into_iter().map(|(k, n)| (KEYS[k], n)).collect();
        let (Some(town), Some(whole)) = (pack(&values, Some("t1-town")), pack(&values, None)) else { return Ok(()) };
        let (base, facts, on) = (PolicyPack::builtin(), visits(true), day("2026-07-01"));
        let grid = handles::GridRegister::new(&register(8));
        let log = handles::VisitLog::new(&visits(false));
        let meetings = MeetingFacts {
            grids: ["t1", "t2"].map(|t| MeetingGrid {
                id: format!("{t}-base"),
                town: Some(format!("{t}-town")),
                ..MeetingGrid::default()
            }).into(),
            log_from: Some(day("2024-01-01")),
            ..MeetingFacts::default()
        };
        for (here, like) in [("t1", &whole), ("t2", &base)] {
            let found = |pack| {
                let report = ops::check_visits(pack, &facts, on);
                (rows(here, &report.statuses), rows(here, &report.due))
            };
            prop_assert_eq!(found(&town), found(like));
            let bare = |v: &mut serde_json::Value| {
                v.as_object_mut().unwrap().remove("towns");
            };
            let place = format!("{here}-town");
            let found = |pack| {
                let covered = grid.coverage(pack, &log, &place, on).unwrap();
                let mut rows = rows(here, &covered.places);
                rows.iter_mut().for_each(bare);
                rows
            };
            prop_assert_eq!(found(&town), found(like));
            let found = |pack| rows(here, &ops::check_meetings(pack, &meetings, on).statuses);
            prop_assert_eq!(found(&town), found(like));
            let id = format!("{here}-h1");
            let named = handles::VisitLog::new(&facts);
            prop_assert_eq!(named.household(&town, &id, on), named.household(like, &id, on));
        }
        // Nobody is counted twice, or under no duty at all.
        let report = ops::check_visits(&town, &facts, on);
        for (id, clause) in [("S36", "S36"), ("S38", "S38")] {
            let rows = report.coverage.iter().filter(|c| c.clause == clause && c.micro_grid.is_none());
            prop_assert_eq!(rows.map(|c| c.households).sum::<u32>(), 8, "{}", id);
        }
    }
}

#[test]
fn a_plan_gives_each_household_the_calls_of_its_town() {
    let town = pack(&[("visit.team.rounds_per_quarter", 2)], Some("t1-town")).unwrap();
    let request = VisitPlanRequest {
        period: "2026Q3".into(),
        teams: vec![VisitTeam {
            id: "team".into(),
            capacity_per_day: Some(50),
            roles: vec![
                crate::visit::VisitorRole::CommunityWorker,
                crate::visit::VisitorRole::GridWorker,
            ],
            ..VisitTeam::default()
        }],
        ..VisitPlanRequest::default()
    };
    let mut facts = visits(true);
    facts.log_from = Some(day("2026-07-01"));
    let plan = ops::plan_visits(&town, &facts, &request, day("2026-07-01"));
    let calls = |id: &str| plan.calls.iter().filter(|c| c.household == id).count();
    assert_eq!((calls("t1-h1"), calls("t2-h1")), (2, 1), "{plan:?}");
}

#[test]
fn a_household_of_an_unknown_town_is_owed_what_the_district_asks_and_the_rest_is_open() {
    let town = pack(&[("visit.team.rounds_per_quarter", 2)], Some("t1-town")).unwrap();
    let report = ops::check_visits(&town, &visits(false), day("2026-07-01"));
    let open = report
        .findings
        .iter()
        .filter(|f| f.code == FindingCode::VisitTownUnknown);
    assert_eq!(open.count(), 1);
    let of_round = report.statuses.iter().filter(|s| s.clause == "S38");
    let undecided =
        |s: &&crate::visit::HouseholdStatus| s.state == crate::visit::VisitState::Undecided;
    let (left, owed): (Vec<_>, Vec<_>) = of_round.partition(undecided);
    assert_eq!((left.len(), owed.len()), (8, 8));
    let duties = ops::visit_duties(&town, day("2026-07-01")).duties;
    let texts: Vec<&str> = duties
        .policies
        .iter()
        .map(|p| p.sentence_zh.as_str())
        .collect();
    assert!(
        texts.iter().any(|t| t.contains("镇（街道）t1-town定为")),
        "{texts:?}"
    );
}
