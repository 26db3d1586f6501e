//! Each structural fault by itself.

use super::*;

#[test]
fn every_structural_fault_is_named_and_takes_its_rows_along() {
    use PlaceKind::*;
    type Change = fn(&mut GridFacts);
    // change, code, place, places taken along, households taken along
    let cases: [(Change, FindingCode, &str, i64, i64); 8] = [
        (
            |f| f.places[3].kind = None,
            FindingCode::PlaceKindMissing,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[3].parent = Some("x".into()),
            FindingCode::UnknownParent,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[8].parent = None,
            FindingCode::ParentMissing,
            "v",
            3,
            1,
        ),
        (
            |f| f.places[8].parent = Some("d".into()),
            FindingCode::WrongParentKind,
            "v",
            3,
            1,
        ),
        (
            |f| f.places[3].parent = Some("s".into()),
            FindingCode::WrongParentKind,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[3].parent = Some("cm1".into()),
            FindingCode::ParentCycle,
            "cb",
            3,
            40,
        ),
        (
            |f| f.places[5].parent = Some("cm2".into()),
            FindingCode::ParentCycle,
            "cm2",
            1,
            20,
        ),
        (
            |f| f.places.push(place("d2", District, "")),
            FindingCode::SeveralRoots,
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
fn a_repeated_id_keeps_its_first_row_and_a_household_is_where_all_of_them_say() {
    let (grid, findings) = after(|f| {
        f.places.push(place("cm1", PlaceKind::MicroGrid, "vb"));
        f.households.push(household("cm1-0", &["vm"]));
        f.buildings.push(f.buildings[0].clone());
    });
    let mut told = vec![FindingCode::DuplicateId; 3];
    told.push(FindingCode::HouseholdInTwoMicroGrids);
    assert_eq!(codes(&findings), told);
    let pointers: Vec<_> = findings
        .iter()
        .map(|f| f.place.pointer.as_deref())
        .collect();
    assert_eq!(
        pointers,
        [
            Some("/places/11"),
            Some("/buildings/1"),
            Some("/households/41"),
            Some("/households/0/microGrids")
        ]
    );
    assert_eq!(
        findings[2].related[0].pointer.as_deref(),
        Some("/households/0")
    );
    assert_eq!(grid.households(grid.find("cm1").unwrap()).len(), 19);
}

#[test]
fn the_top_is_a_district_or_says_that_it_is_not() {
    let (grid, findings) = after(|f| {
        f.places.remove(0);
        f.places[0].parent = None; // "s"; "t" still names the district
    });
    assert_eq!(
        codes(&findings),
        [FindingCode::TopIsNotDistrict, FindingCode::UnknownParent]
    );
    assert_eq!(grid.id(grid.root().unwrap()), "s");
    let (grid, findings) = after(|f| f.places[0].parent = Some("t".into()));
    assert_eq!(
        codes(&findings),
        [FindingCode::NoRoot, FindingCode::ParentCycle]
    );
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
fn a_cycle_names_each_of_its_rows_once() {
    // A micro-grid under itself, and a base grid that stands under its own micro-grid.
    for (row, parent, others) in [(5, "cm2", vec![]), (3, "cm1", vec!["cm1"])] {
        let (_, findings) = after(|f| f.places[row].parent = Some(parent.into()));
        let related: Vec<_> = (findings[0].related.iter())
            .filter_map(|p| p.id.as_deref())
            .collect();
        assert_eq!(
            (codes(&findings), related),
            (vec![FindingCode::ParentCycle], others)
        );
    }
}

#[test]
fn a_household_stands_in_exactly_one_micro_grid() {
    for (named, code) in [
        (vec![], FindingCode::HouseholdWithoutMicroGrid),
        (vec!["cm1", "cm2"], FindingCode::HouseholdInTwoMicroGrids),
        (vec!["cb"], FindingCode::NotAMicroGrid),
        (vec!["x"], FindingCode::UnknownMicroGrid),
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
    let (grid, findings) = after(|f| f.households.push(household("h", &["cm1", "cm1"])));
    assert_eq!(findings, []);
    assert!(grid.find_household("h").is_some());
    // What stands beside it without an id may be the right one.
    let (grid, findings) = after(|f| f.households.push(household("h", &["cm1", ""])));
    assert_eq!(codes(&findings), [FindingCode::BadValue]);
    assert!(grid.find_household("h").is_none());
}

#[test]
fn buildings_and_units_must_fit() {
    type Change = fn(&mut GridFacts);
    let cases: [(Change, FindingCode, &str); 8] = [
        (
            |f| f.households[0].building = Some("x".into()),
            FindingCode::UnknownBuilding,
            "/households/0/building",
        ),
        (
            |f| f.households[0].unit = Some("x".into()),
            FindingCode::UnknownUnit,
            "/households/0/unit",
        ),
        (
            |f| {
                f.stairwell_units.push(StairwellUnit {
                    id: "u3".into(),
                    ..Default::default()
                })
            },
            FindingCode::UnknownBuilding,
            "/stairwellUnits/2/building",
        ),
        (
            |f| {
                f.buildings.push(Building {
                    id: "b2".into(),
                    ..Default::default()
                })
            },
            FindingCode::BuildingWithoutPlace,
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
            FindingCode::BuildingPlaceKind,
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
            FindingCode::UnknownPlace,
            "/buildings/1/place",
        ),
        (
            |f| f.households[40].building = Some("b1".into()),
            FindingCode::BuildingElsewhere,
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
            FindingCode::UnitOfOtherBuilding,
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
        (0, "37030", Some(FindingCode::BadValue)),
        (0, "37030a", Some(FindingCode::BadValue)),
        (1, "370303001", Some(FindingCode::DivisionCodeNotBelow)),
        (1, "370302000", Some(FindingCode::DivisionCodeOtherKind)),
        (1, "370302001", None),
        (1, "370302099", None),
        (1, "370302100", Some(FindingCode::DivisionCodeOtherKind)),
        (6, "370302099", Some(FindingCode::DivisionCodeOtherKind)),
        (6, "370302100", None),
        (6, "370302199", None),
        (6, "370302200", Some(FindingCode::DivisionCodeOtherKind)),
        (8, "370302102201", None),
        (8, "370302101201", Some(FindingCode::DivisionCodeNotBelow)),
        (8, "三七〇三〇二", Some(FindingCode::BadValue)),
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
    assert_eq!(
        codes(&findings),
        [FindingCode::FactOfOtherKind, FindingCode::BadValue]
    );
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
    assert_eq!(codes(&findings), [FindingCode::BadValue; 2]);
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
    assert_eq!(
        codes(&findings),
        [FindingCode::NoRoot, FindingCode::ParentCycle]
    );
    assert_eq!(param(&findings[1], "places"), 100_000);
}

#[test]
fn facts_are_read_leniently_and_the_report_is_plain_json() {
    let text = r#"{"places": [
        {"id": "d", "kind": "district"},
        {"id": "s", "kind": "palace", "parent": "d"}
    ], "households": [], "householdsComplete": true}"#;
    let read = crate::wire::decode::<GridFacts>(text);
    assert_eq!(codes(&read.findings), [FindingCode::BadValue]);
    let report = report(&read.value, &pack(), day("2026-07-01"));
    assert_eq!(codes(&report.findings), [FindingCode::PlaceKindMissing]);
    assert_eq!(report.summary.places_left_out, 1);
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["summary"]["places"][0]["kind"], "district");
    assert_eq!(json["findings"][0]["place"]["pointer"], "/places/1");
}
