//! What holds of every register, however odd.

use proptest::prelude::*;

use super::*;

fn any_kind() -> impl Strategy<Value = Option<PlaceKind>> {
    prop::option::weighted(0.95, prop::sample::select(PlaceKind::ALL.to_vec()))
}

prop_compose! {
    // Few ids, so that duplicates, cycles and wrong kinds are common.
    fn any_place()(
        id in 0..24_u8,
        kind in any_kind(),
        parent in prop::option::weighted(0.8, 0..26_u8),
        code in prop::option::of("[0-9]{0,12}|\\PC{0,3}"),
        helpers in prop::option::of(any::<i64>()),
        city in any::<Option<bool>>(),
        leading_group in any::<Option<bool>>(),
    ) -> PlaceFact {
        PlaceFact {
            id: if id == 0 { String::new() } else { id.to_string() },
            kind,
            parent: parent.map(|p| p.to_string()),
            code,
            helpers,
            full_time_workers: helpers,
            follows_city_model: city,
            follows_city_size: city,
            leading_group,
            ..PlaceFact::default()
        }
    }
}

prop_compose! {
    // A tree that is right, some of whose rows are then replaced by noise.
    pub(crate) fn any_facts()(
        noise in prop::collection::vec((any_place(), 0..40_usize), 0..20),
        households in prop::collection::vec(
            (0..40_u8, prop::collection::vec(0..26_u8, 0..3), prop::option::of(0..5_u8), prop::option::of(0..5_u8)),
            0..40,
        ),
        homes in prop::collection::vec((0..5_u8, prop::option::of(0..26_u8)), 0..6),
        complete: Option<bool>,
    ) -> GridFacts {
        use PlaceKind::*;
        let mut places: Vec<PlaceFact> = [
            (1, District, 0), (2, SubDistrict, 1), (3, Community, 2), (4, BaseGrid, 3),
            (5, MicroGrid, 4), (6, MicroGrid, 4), (7, Town, 1), (8, Area, 7), (9, Village, 8),
            (10, BaseGrid, 9), (11, MicroGrid, 10), (12, MicroGrid, 10),
        ].map(|(id, kind, p): (u8, _, u8)| {
            place(&id.to_string(), kind, &if p == 0 { String::new() } else { p.to_string() })
        }).to_vec();
        for (row, at) in noise {
            match places.get_mut(at) {
                Some(slot) => *slot = row,
                None => places.push(row),
            }
        }
        let text = |n: Option<u8>| n.map(|n| n.to_string());
        GridFacts {
            places,
            buildings: homes.iter().map(|(b, p)| Building { id: b.to_string(), place: text(*p), name: None }).collect(),
            stairwell_units: homes.iter().map(|(u, b)| StairwellUnit { id: u.to_string(), building: text(b.map(|b| b % 5)), label: None }).collect(),
            households: households.into_iter().map(|(id, micro, b, u)| HouseholdPlace {
                id: id.to_string(),
                micro_grids: micro.iter().map(ToString::to_string).collect(),
                building: text(b),
                unit: text(u),
                door: None,
            }).collect(),
            households_complete: complete,
            ..GridFacts::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_tree_is_in_pre_order_and_rows_are_used_or_reported(facts in any_facts()) {
        let (grid, findings) = Grid::build(&facts);
        for p in grid.places() {
            let node = grid.node(p).unwrap();
            prop_assert!(node.end as usize <= grid.len() && node.end > p.0);
            match PlaceIdx::some(node.parent) {
                None => prop_assert_eq!(Some(p), grid.root()),
                Some(above) => {
                    let up = grid.node(above).unwrap();
                    prop_assert!(above < p && node.end <= up.end);
                    prop_assert_eq!(node.depth, up.depth + 1);
                    prop_assert!(node.kind.parents().contains(&up.kind));
                }
            }
            let below: usize = grid.children(p).map(|c| grid.subtree(c).len()).sum();
            prop_assert_eq!(below + 1, grid.subtree(p).len());
            let households: usize = grid.children(p).map(|c| grid.households(c).len()).sum();
            if node.kind != PlaceKind::MicroGrid {
                prop_assert_eq!(households, grid.households(p).len());
            }
            prop_assert_eq!(grid.find(grid.id(p)), Some(p));
        }
        // Places: used, taken along by a fault, or a repeated or unusable id.
        let along = |name: &str| -> i64 {
            findings.iter().filter(|f| f.params.iter().any(|p| p.name == name)).map(|f| param(f, name)).sum()
        };
        let rows = |prefix: &str, codes: &[FindingCode]| {
            findings.iter().filter(|f| codes.contains(&f.code)
                && f.place.pointer.as_deref().is_some_and(|p| p.starts_with(prefix))).count()
        };
        let bad_ids = findings.iter().filter(|f| f.code == FindingCode::BadValue
            && f.place.pointer.as_deref().is_some_and(|p| p.ends_with("/id"))).count();
        let reported = along("places") as usize + rows("/places", &[FindingCode::DuplicateId]) + bad_ids;
        prop_assert_eq!(facts.places.len(), grid.len() + reported);
        // Households: the same.
        let reported = along("households") as usize + rows("/households", &[
            FindingCode::DuplicateId, FindingCode::HouseholdWithoutMicroGrid, FindingCode::HouseholdInTwoMicroGrids,
            FindingCode::NotAMicroGrid, FindingCode::UnknownMicroGrid, FindingCode::BadValue,
        ]);
        prop_assert_eq!(facts.households.len(), grid.household_count() + reported);
        if let Some(root) = grid.root() {
            let mut last = None;
            for h in grid.households(root) {
                let home = grid.household(h).unwrap();
                prop_assert!(last <= Some(home.micro_grid));
                last = Some(home.micro_grid);
                prop_assert!(grid.households(home.micro_grid).any(|x| x == h));
                prop_assert_eq!(grid.find_household(home.id), Some(h));
            }
        }
        let summary = grid.summary(&findings);
        prop_assert_eq!(summary.findings.iter().map(|f| f.findings as usize).sum::<usize>(), findings.len());
    }

    #[test]
    fn nothing_is_found_before_the_pilot_and_nothing_panics(facts in any_facts()) {
        let (grid, _) = Grid::build(&facts);
        let pack = pack();
        // Only the base-grid size is older than the pilot, practice in Zibo since 2021, and the list that it rests on.
        let elsewhere = |f: &Finding| f.code == FindingCode::GridElsewhere;
        prop_assert!(grid.check(&pack, day("2020-12-31")).iter().all(elsewhere));
        for f in grid.check(&pack, day("2022-07-06")).into_iter().filter(|f| !elsewhere(f)) {
            prop_assert!(matches!(f.code, FindingCode::BaseGridSize | FindingCode::HouseholdsIncomplete));
        }
        for f in grid.check(&pack, day("2022-07-07")) {
            prop_assert!(f.kind != FindingKind::Law || f.gravity.is_some());
            prop_assert!(f.gravity != Some(Gravity::Explain));
        }
    }

    #[test]
    fn the_duties_are_those_of_the_findings(facts in any_facts()) {
        let pack = pack_with(&[("grid.micro.tolerance", 1), ("grid.rural.many_buildings", 1)]);
        let report = report(&facts, &pack, day("2026-07-01"));
        for duty in &report.duties {
            let each = [duty.met, duty.unmet, duty.advised, duty.waiting, duty.unknown];
            prop_assert_eq!(each.iter().sum::<u32>(), duty.places);
        }
        // What is found of a unit or of an option is of no duty of a place.
        let beside = [FindingCode::UnitInSeveralMicroGrids, FindingCode::CityModelPossible, FindingCode::TransitionRunning];
        let found = |gravity| {
            let law = report.findings.iter().filter(|f| f.gravity == Some(gravity) && !beside.contains(&f.code));
            u32::try_from(law.count()).unwrap()
        };
        let sum = |n: fn(&DutyCount) -> u32| report.duties.iter().map(n).sum::<u32>();
        prop_assert_eq!(sum(|d| d.unmet), found(Gravity::Violation));
        prop_assert_eq!(sum(|d| d.advised), found(Gravity::Advice));
    }

    #[test]
    fn every_parameter_of_a_text_is_given(facts in any_facts()) {
        use crate::message::{Lang, describe};
        let pack = pack_with(&[("grid.micro.tolerance", 0)]);
        for finding in report(&facts, &pack, day("2026-07-01")).findings {
            for lang in [Lang::ZhCn, Lang::En] {
                let text = describe(&finding, lang);
                prop_assert!(!format!("{}{}{}", text.what, text.why, text.fix).contains('{'), "{:?}", finding.code);
            }
        }
    }
}
