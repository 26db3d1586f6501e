mod policy;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::finding::{Code, Finding, FindingKind, Gravity};
use crate::policy::{PolicyPack, Value};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The pack without any local number.
pub(crate) fn pack() -> PolicyPack {
    PolicyPack::builtin()
}

/// The pack with local numbers set since the plan.
pub(crate) fn pack_with(values: &[(&str, i64)]) -> PolicyPack {
    let mut text = String::from("name = \"test\"\nsynthetic = true\n");
    for (key, count) in values {
        text += &format!("[[value]]\nkey = \"{key}\"\ncount = {count}\nfrom = 2022-07-07\n");
    }
    let overlay = crate::policy::LocalOverlay::from_toml(&text).unwrap();
    pack().with_overlay(&overlay).unwrap()
}

pub(crate) fn place(id: &str, kind: PlaceKind, parent: &str) -> PlaceFact {
    PlaceFact {
        id: id.into(),
        kind: Some(kind),
        parent: (!parent.is_empty()).then(|| parent.into()),
        ..PlaceFact::default()
    }
}

pub(crate) fn household(id: &str, micro_grids: &[&str]) -> HouseholdPlace {
    HouseholdPlace {
        id: id.into(),
        micro_grids: micro_grids.iter().map(|m| (*m).into()).collect(),
        ..HouseholdPlace::default()
    }
}

/// One community and one village, complete and right in everything.
pub(crate) fn right() -> GridFacts {
    use PartyOrganisation::*;
    let community = |mut p: PlaceFact, party, workers| {
        p.party_organisation = Some(party);
        p.full_time_workers = workers;
        p
    };
    let mut facts = GridFacts {
        as_of: Some(day("2026-07-01")),
        places: vec![
            place("d", PlaceKind::District, ""),
            place("s", PlaceKind::SubDistrict, "d"),
            community(place("c", PlaceKind::Community, "s"), Committee, None),
            community(place("cb", PlaceKind::BaseGrid, "c"), Branch, Some(1)),
            community(place("cm1", PlaceKind::MicroGrid, "cb"), Group, None),
            community(
                place("cm2", PlaceKind::MicroGrid, "cb"),
                MemberHousehold,
                None,
            ),
            place("t", PlaceKind::Town, "d"),
            place("a", PlaceKind::Area, "t"),
            place("v", PlaceKind::Village, "a"),
            place("vb", PlaceKind::BaseGrid, "v"),
            place("vm", PlaceKind::MicroGrid, "vb"),
        ],
        buildings: vec![Building {
            id: "b1".into(),
            place: Some("cb".into()),
            name: None,
        }],
        households_complete: Some(true),
        ..GridFacts::default()
    };
    facts.places[0].code = Some("370302".into());
    facts.places[1].code = Some("370302001".into());
    facts.places[2].code = Some("370302001001".into());
    facts.places[6].code = Some("370302102".into());
    facts.places[7].helpers = Some(1);
    for unit in ["u1", "u2"] {
        facts.stairwell_units.push(StairwellUnit {
            id: unit.into(),
            building: Some("b1".into()),
            label: None,
        });
    }
    for (micro, unit) in [("cm1", "u1"), ("cm2", "u2")] {
        for i in 0..20 {
            let mut h = household(&format!("{micro}-{i}"), &[micro]);
            h.building = Some("b1".into());
            h.unit = Some(unit.into());
            facts.households.push(h);
        }
    }
    facts.households.push(household("vm-0", &["vm"]));
    facts
}

fn codes(findings: &[Finding]) -> Vec<Code> {
    findings.iter().map(|f| f.code).collect()
}

fn param(finding: &Finding, name: &str) -> i64 {
    let param = finding.params.iter().find(|p| p.name == name).unwrap();
    match param.value {
        Value::Count { value } => value,
        _ => panic!("{name} is no count"),
    }
}

/// Builds after a change and gives the findings.
fn after(change: impl FnOnce(&mut GridFacts)) -> (Grid, Vec<Finding>) {
    let mut facts = right();
    change(&mut facts);
    Grid::build(&facts)
}

#[test]
fn a_right_register_has_no_findings_and_can_be_walked() {
    let (grid, findings) = after(|_| {});
    assert_eq!(findings, []);
    let names = |i: &mut dyn Iterator<Item = PlaceIdx>| -> Vec<String> {
        i.map(|p| grid.id(p).to_string()).collect()
    };
    let find = |id| grid.find(id).unwrap();
    assert_eq!(names(&mut grid.children(find("d"))), ["s", "t"]);
    assert_eq!(
        names(&mut grid.subtree(find("c"))),
        ["c", "cb", "cm1", "cm2"]
    );
    assert_eq!(
        names(&mut grid.ancestors(find("vm"))),
        ["vb", "v", "a", "t", "d"]
    );
    assert_eq!(
        grid.enclosing(find("cm2"), PlaceKind::SubDistrict),
        Some(find("s"))
    );
    assert_eq!(grid.enclosing(find("cm2"), PlaceKind::Town), None);
    assert_eq!(grid.households(find("c")).len(), 40);
    assert_eq!(grid.households(grid.root().unwrap()).len(), 41);
    let h = grid
        .household(grid.find_household("cm2-3").unwrap())
        .unwrap();
    assert_eq!((h.id, h.micro_grid), ("cm2-3", find("cm2")));
    assert_eq!(grid.unit_id(h.unit.unwrap()), "u2");
    assert_eq!(grid.units_of(h.building.unwrap()).count(), 2);
    assert_eq!(grid.place(find("cm1")).unwrap().depth, 4);
}

#[test]
fn every_structural_fault_is_named_and_takes_its_rows_along() {
    use PlaceKind::*;
    type Change = fn(&mut GridFacts);
    // change, code, place, places taken along, households taken along
    let cases: [(Change, Code, &str, i64, i64); 8] = [
        (
            |f| f.places[3].kind = None,
            Code::PlaceKindMissing,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[3].parent = Some("x".into()),
            Code::UnknownParent,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[8].parent = None,
            Code::ParentMissing,
            "v",
            3,
            1,
        ),
        (
            |f| f.places[8].parent = Some("t".into()),
            Code::WrongParentKind,
            "v",
            3,
            1,
        ),
        (
            |f| f.places[3].parent = Some("s".into()),
            Code::WrongParentKind,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[3].parent = Some("cm1".into()),
            Code::ParentCycle,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[5].parent = Some("cm2".into()),
            Code::ParentCycle,
            "cm2",
            1,
            20,
        ),
        (
            |f| f.places.push(place("d2", District, "")),
            Code::SeveralRoots,
            "d2",
            1,
            0,
        ),
    ];
    for (change, code, id, places, households) in cases {
        let (grid, findings) = after(change);
        assert_eq!(codes(&findings), [code], "{id}");
        let f = &findings[0];
        assert_eq!(
            (f.kind, f.place.id.as_deref()),
            (FindingKind::Data, Some(id))
        );
        assert_eq!(
            (param(f, "places"), param(f, "households")),
            (places, households),
            "{code:?}"
        );
        let summary = grid.summary(&findings);
        assert_eq!(i64::from(summary.places_left_out), places);
        assert_eq!(i64::from(summary.households_left_out), households);
        assert_eq!(summary.findings[0].findings, 1);
    }
}

#[test]
fn a_repeated_id_keeps_its_first_row() {
    let (grid, findings) = after(|f| {
        f.places.push(place("cm1", PlaceKind::MicroGrid, "vb"));
        f.households.push(household("cm1-0", &["vm"]));
        f.buildings.push(f.buildings[0].clone());
    });
    assert_eq!(codes(&findings), [Code::DuplicateId; 3]);
    let pointers: Vec<_> = findings
        .iter()
        .map(|f| f.place.pointer.as_deref())
        .collect();
    assert_eq!(
        pointers,
        [
            Some("/places/11"),
            Some("/buildings/1"),
            Some("/households/41")
        ]
    );
    assert_eq!(
        findings[2].related[0].pointer.as_deref(),
        Some("/households/0")
    );
    assert_eq!(grid.households(grid.find("cm1").unwrap()).len(), 20);
}

#[test]
fn the_top_is_a_district_or_says_that_it_is_not() {
    let (grid, findings) = after(|f| {
        f.places.remove(0);
        f.places[0].parent = None; // "s"; "t" still names the district
    });
    assert_eq!(
        codes(&findings),
        [Code::TopIsNotDistrict, Code::UnknownParent]
    );
    assert_eq!(grid.id(grid.root().unwrap()), "s");
    let (grid, findings) = after(|f| f.places[0].parent = Some("t".into()));
    assert_eq!(codes(&findings), [Code::NoRoot, Code::ParentCycle]);
    assert!(grid.is_empty() && grid.household_count() == 0);
    assert_eq!(
        (
            param(&findings[1], "places"),
            param(&findings[1], "households")
        ),
        (11, 41)
    );
}

#[test]
fn a_household_stands_in_exactly_one_micro_grid() {
    for (named, code) in [
        (vec![], Code::HouseholdWithoutMicroGrid),
        (vec!["cm1", "cm2"], Code::HouseholdInTwoMicroGrids),
        (vec!["cb"], Code::NotAMicroGrid),
        (vec!["x"], Code::UnknownMicroGrid),
    ] {
        let (grid, findings) = after(|f| f.households.push(household("h", &named)));
        assert_eq!(codes(&findings), [code]);
        assert_eq!(
            findings[0].place.pointer.as_deref(),
            Some("/households/41/microGrids")
        );
        assert_eq!(grid.find_household("h"), None);
        assert_eq!(grid.household_count(), 41);
    }
    let (grid, findings) = after(|f| f.households.push(household("h", &["cm1", "cm1", ""])));
    assert_eq!(findings, []);
    assert!(grid.find_household("h").is_some());
}

#[test]
fn buildings_and_units_must_fit() {
    type Change = fn(&mut GridFacts);
    let cases: [(Change, Code, &str); 8] = [
        (
            |f| f.households[0].building = Some("x".into()),
            Code::UnknownBuilding,
            "/households/0/building",
        ),
        (
            |f| f.households[0].unit = Some("x".into()),
            Code::UnknownUnit,
            "/households/0/unit",
        ),
        (
            |f| {
                f.stairwell_units.push(StairwellUnit {
                    id: "u3".into(),
                    ..Default::default()
                })
            },
            Code::UnknownBuilding,
            "/stairwellUnits/2/building",
        ),
        (
            |f| {
                f.buildings.push(Building {
                    id: "b2".into(),
                    ..Default::default()
                })
            },
            Code::BuildingWithoutPlace,
            "/buildings/1/place",
        ),
        (
            |f| {
                f.buildings.push(Building {
                    id: "b2".into(),
                    place: Some("s".into()),
                    name: None,
                })
            },
            Code::BuildingPlaceKind,
            "/buildings/1/place",
        ),
        (
            |f| {
                f.buildings.push(Building {
                    id: "b2".into(),
                    place: Some("x".into()),
                    name: None,
                })
            },
            Code::UnknownPlace,
            "/buildings/1/place",
        ),
        (
            |f| f.households[40].building = Some("b1".into()),
            Code::BuildingElsewhere,
            "/households/40/building",
        ),
        (
            |f| {
                f.buildings.push(Building {
                    id: "b2".into(),
                    place: Some("c".into()),
                    name: None,
                });
                f.households[0].building = Some("b2".into());
            },
            Code::UnitOfOtherBuilding,
            "/households/0/unit",
        ),
    ];
    for (change, code, pointer) in cases {
        let (grid, findings) = after(change);
        assert_eq!(codes(&findings), [code]);
        assert_eq!(findings[0].place.pointer.as_deref(), Some(pointer));
        assert_eq!(grid.household_count(), 41, "the household itself is kept");
    }
}

#[test]
fn a_unit_alone_says_the_building() {
    let (grid, findings) = after(|f| f.households[0].building = None);
    assert_eq!(findings, []);
    let h = grid
        .household(grid.find_household("cm1-0").unwrap())
        .unwrap();
    assert_eq!(grid.building_id(h.building.unwrap()), "b1");
}

#[test]
fn division_codes_have_a_form_a_prefix_and_a_kind() {
    let cases = [
        (0, "37030", Some(Code::BadValue)),
        (0, "37030a", Some(Code::BadValue)),
        (1, "370303001", Some(Code::DivisionCodeNotBelow)),
        (1, "370302000", Some(Code::DivisionCodeOtherKind)),
        (1, "370302001", None),
        (1, "370302099", None),
        (1, "370302100", Some(Code::DivisionCodeOtherKind)),
        (6, "370302099", Some(Code::DivisionCodeOtherKind)),
        (6, "370302100", None),
        (6, "370302199", None),
        (6, "370302200", Some(Code::DivisionCodeOtherKind)),
        (8, "370302102201", None),
        (8, "370302101201", Some(Code::DivisionCodeNotBelow)),
        (8, "三七〇三〇二", Some(Code::BadValue)),
    ];
    for (row, code, expected) in cases {
        let (grid, findings) = after(|f| {
            f.places[2].code = None;
            f.places[row].code = Some(code.into());
        });
        assert_eq!(codes(&findings), Vec::from_iter(expected), "{code}");
        assert_eq!(grid.len(), 11, "a wrong code does not move the place");
    }
}

#[test]
fn facts_of_another_level_and_negative_numbers_are_data_findings() {
    let (grid, findings) = after(|f| {
        f.places[3].helpers = Some(1);
        f.places[7].helpers = Some(-1);
    });
    assert_eq!(codes(&findings), [Code::FactOfOtherKind, Code::BadValue]);
    let later = grid.check(&pack(), day("2020-01-01"));
    assert_eq!(later, []);
}

#[test]
fn an_id_that_is_none_is_not_echoed() {
    let long = "9".repeat(10_000_000);
    let (_, findings) = after(|f| {
        f.places.push(place(&long, PlaceKind::Area, "t"));
        f.households.push(household("  ", &["vm"]));
    });
    assert_eq!(codes(&findings), [Code::BadValue; 2]);
    assert!(findings.iter().all(|f| f.place.id.is_none()));
    assert_eq!(param(&findings[0], "length"), 10_000_000);
}

#[test]
fn a_very_long_chain_is_walked_without_recursion() {
    let mut facts = GridFacts::default();
    facts.places.push(place("0", PlaceKind::District, ""));
    for i in 1..100_000 {
        facts.places.push(place(
            &i.to_string(),
            PlaceKind::BaseGrid,
            &(i - 1).to_string(),
        ));
    }
    let (grid, findings) = Grid::build(&facts);
    assert_eq!(grid.len(), 1);
    assert_eq!(
        findings.len(),
        99_999,
        "each has a parent of the wrong kind"
    );
    // The same rows as one long circle.
    facts.places[0].parent = Some("99999".into());
    let (_, findings) = Grid::build(&facts);
    assert_eq!(codes(&findings), [Code::NoRoot, Code::ParentCycle]);
    assert_eq!(param(&findings[1], "places"), 100_000);
}

#[test]
fn facts_are_read_leniently_and_the_report_is_plain_json() {
    let text = r#"{"places": [
        {"id": "d", "kind": "district"},
        {"id": "s", "kind": "palace", "parent": "d"}
    ], "householdsComplete": true}"#;
    let read = crate::wire::decode::<GridFacts>(text);
    assert_eq!(codes(&read.findings), [Code::BadValue]);
    let report = inspect(&read.value, &pack(), day("2026-07-01"));
    assert_eq!(codes(&report.findings), [Code::PlaceKindMissing]);
    assert_eq!(report.summary.places_left_out, 1);
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["summary"]["places"][0]["kind"], "district");
    assert_eq!(json["findings"][0]["place"]["pointer"], "/places/1");
}

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
        let rows = |prefix: &str, codes: &[Code]| {
            findings.iter().filter(|f| codes.contains(&f.code)
                && f.place.pointer.as_deref().is_some_and(|p| p.starts_with(prefix))).count()
        };
        let bad_ids = findings.iter().filter(|f| f.code == Code::BadValue
            && f.place.pointer.as_deref().is_some_and(|p| p.ends_with("/id"))).count();
        let reported = along("places") as usize + rows("/places", &[Code::DuplicateId]) + bad_ids;
        prop_assert_eq!(facts.places.len(), grid.len() + reported);
        // Households: the same.
        let reported = along("households") as usize + rows("/households", &[
            Code::DuplicateId, Code::HouseholdWithoutMicroGrid, Code::HouseholdInTwoMicroGrids,
            Code::NotAMicroGrid, Code::UnknownMicroGrid,
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
        // Only the base-grid size is older than the pilot: practice in Zibo since 2021.
        prop_assert_eq!(grid.check(&pack, day("2020-12-31")), []);
        for f in grid.check(&pack, day("2022-07-06")) {
            prop_assert_eq!(f.code, Code::BaseGridSize);
        }
        for f in grid.check(&pack, day("2022-07-07")) {
            prop_assert!(f.kind != FindingKind::Law || f.gravity.is_some());
            prop_assert!(f.gravity != Some(Gravity::Explain));
        }
    }
}
