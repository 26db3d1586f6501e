//! The rules of a date: both sides of every number, and what is not claimed.

use super::*;

fn on() -> NaiveDate {
    day("2026-07-01")
}

/// The pack with the local tolerance of S11.
fn tolerant() -> PolicyPack {
    pack_with(&[("grid.micro.tolerance", 5)])
}

/// Codes and ids of what the rules find after a change to a right register; the base-grid size is
/// set aside, as the register is small.
fn found(change: impl FnOnce(&mut GridFacts)) -> Vec<(FindingCode, String)> {
    let (grid, _) = after(change);
    let findings = grid.check(&tolerant(), on());
    let id = |f: &Finding| f.place.id.clone().unwrap_or_default();
    let mut all: Vec<_> = findings.iter().map(|f| (f.code, id(f))).collect();
    all.retain(|(code, _)| *code != FindingCode::BaseGridSize);
    all
}

fn one(code: FindingCode, id: &str) -> Vec<(FindingCode, String)> {
    vec![(code, id.into())]
}

fn finding(code: FindingCode, change: impl FnOnce(&mut GridFacts)) -> Finding {
    let (grid, _) = after(change);
    let findings = grid.check(&tolerant(), on());
    findings.into_iter().find(|f| f.code == code).unwrap()
}

/// Gives a micro-grid this many households.
fn resize(facts: &mut GridFacts, micro: &str, households: usize) {
    facts.households.retain(|h| h.micro_grids != [micro]);
    for i in 0..households {
        facts
            .households
            .push(household(&format!("{micro}-{i}"), &[micro]));
    }
}

#[test]
fn a_right_register_meets_every_rule() {
    assert_eq!(found(|_| {}), []);
}

#[test]
fn size_is_advice_on_both_sides_of_the_local_tolerance() {
    for (size, wrong) in [(14, true), (15, false), (25, false), (26, true)] {
        let expected = if wrong {
            one(FindingCode::MicroGridSize, "cm1")
        } else {
            vec![]
        };
        assert_eq!(found(|f| resize(f, "cm1", size)), expected, "{size}");
    }
    let f = finding(FindingCode::MicroGridSize, |f| resize(f, "cm1", 26));
    assert_eq!(
        (f.clause.as_deref(), f.gravity),
        (Some("S11"), Some(Gravity::Advice))
    );
    assert_eq!(
        (
            param(&f, "households"),
            param(&f, "target"),
            param(&f, "tolerance")
        ),
        (26, 20, 5)
    );
}

#[test]
fn without_the_local_tolerance_size_is_one_open_finding() {
    let (grid, _) = after(|f| resize(f, "cm1", 90));
    let findings = grid.check(&pack(), on());
    let open: Vec<_> = findings
        .iter()
        .filter(|f| f.kind == FindingKind::Open)
        .collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].clause.as_deref(), Some("S11"));
    assert!(!codes(&findings).contains(&FindingCode::MicroGridSize));
}

#[test]
fn an_incomplete_list_of_households_makes_no_grid_too_small() {
    for complete in [None, Some(false)] {
        let change = |size| {
            move |f: &mut GridFacts| {
                resize(f, "cm1", size);
                f.households_complete = complete;
            }
        };
        let said = (FindingCode::HouseholdsIncomplete, String::new());
        assert_eq!(found(change(1)), vec![said.clone()]);
        assert_eq!(
            found(change(26)),
            vec![said, (FindingCode::MicroGridSize, "cm1".into())]
        );
    }
}

#[test]
fn households_in_doubt_count_for_the_grids_that_they_name() {
    let doubtful = |f: &mut GridFacts| {
        resize(f, "cm1", 14);
        f.households.push(household("both", &["cm1", "cm2"]));
    };
    assert_eq!(found(doubtful), [], "it might be the fifteenth");
}

#[test]
fn villager_groups_have_no_size_unless_the_village_says_so() {
    let village = |model, size| {
        found(move |f| {
            f.places[8].follows_city_model = model;
            f.places[8].follows_city_size = size;
        })
    };
    assert_eq!(village(None, None), []);
    assert_eq!(village(Some(true), None), []);
    assert_eq!(village(Some(false), Some(true)), []);
    assert_eq!(
        village(Some(true), Some(true)),
        one(FindingCode::MicroGridSize, "vm")
    );
}

#[test]
fn three_levels_are_asked_of_villages_and_communities() {
    type Change = fn(&mut GridFacts);
    let cases: [(Change, FindingCode, &str, &str); 4] = [
        (
            |f| {
                f.places
                    .retain(|p| !p.id.starts_with("cb") && !p.id.starts_with("cm"))
            },
            FindingCode::BaseGridMissing,
            "c",
            "S12",
        ),
        (
            |f| f.places.retain(|p| !p.id.starts_with("cm")),
            FindingCode::MicroGridMissing,
            "cb",
            "S12",
        ),
        (
            |f| f.places.retain(|p| p.id != "vb" && p.id != "vm"),
            FindingCode::BaseGridMissing,
            "v",
            "S10",
        ),
        (
            |f| f.places.retain(|p| p.id != "vm"),
            FindingCode::MicroGridMissing,
            "vb",
            "S10",
        ),
    ];
    for (change, code, id, clause) in cases {
        assert_eq!(found(change), one(code, id));
        let f = finding(code, change);
        assert_eq!(
            (f.clause.as_deref(), f.gravity),
            (Some(clause), Some(Gravity::Violation))
        );
    }
}

#[test]
fn a_row_that_was_left_out_is_not_missed() {
    assert_eq!(found(|f| f.places[10].kind = None), []);
    // An area is no micro-grid: it silences nothing (S10).
    let area: fn(&mut GridFacts) = |f| f.places[10].kind = Some(PlaceKind::Area);
    assert_eq!(found(area), one(FindingCode::MicroGridMissing, "vb"));
    // Nor is a micro-grid that hangs directly under a village the base grid that the village lacks.
    let hung: fn(&mut GridFacts) = |f| {
        f.places.retain(|p| p.id != "vb");
        f.places.iter_mut().for_each(|p| {
            if p.id == "vm" {
                p.parent = Some("v".into());
            }
        });
    };
    assert_eq!(found(hung), one(FindingCode::BaseGridMissing, "v"));
}

#[test]
fn too_few_persons_are_a_violation_and_too_many_advice() {
    for (row, id, few, many, unknown, clause) in [
        (
            7,
            "a",
            FindingCode::HelperMissing,
            FindingCode::HelpersMoreThanOne,
            FindingCode::HelpersUnknown,
            "S14",
        ),
        (
            3,
            "cb",
            FindingCode::FullTimeWorkerMissing,
            FindingCode::FullTimeWorkersMoreThanOne,
            FindingCode::FullTimeWorkersUnknown,
            "S15",
        ),
    ] {
        let with = |n: Option<i64>| {
            move |f: &mut GridFacts| match row {
                7 => f.places[row].helpers = n,
                _ => f.places[row].full_time_workers = n,
            }
        };
        assert_eq!(found(with(Some(0))), one(few, id));
        assert_eq!(found(with(Some(1))), []);
        assert_eq!(found(with(Some(2))), one(many, id));
        assert_eq!(found(with(None)), one(unknown, id));
        assert_eq!(found(with(Some(-1))), one(unknown, id));
        let [few, many, unknown] = [(few, Some(0)), (many, Some(2)), (unknown, None)]
            .map(|(code, n)| finding(code, with(n)));
        assert_eq!(
            (few.clause.as_deref(), few.gravity),
            (Some(clause), Some(Gravity::Violation))
        );
        assert_eq!(
            (many.clause.as_deref(), many.gravity),
            (Some(clause), Some(Gravity::Advice))
        );
        assert_eq!((unknown.kind, unknown.clause), (FindingKind::Data, None));
    }
    assert_eq!(
        found(|f| f.places[9].full_time_workers = Some(0)),
        [],
        "no such rule in villages"
    );
}

#[test]
fn the_party_organisation_is_that_of_its_level() {
    use PartyOrganisation::*;
    let all = [
        Committee,
        GeneralBranch,
        Branch,
        Group,
        MemberHousehold,
        NotFormed,
    ];
    let right: [(usize, &str, &[PartyOrganisation]); 3] = [
        (2, "c", &[Committee, GeneralBranch, Branch]),
        (3, "cb", &[Branch, Group]),
        (4, "cm1", &[Group, MemberHousehold]),
    ];
    for (row, id, right) in right {
        for has in all {
            let expected = match has {
                NotFormed => one(FindingCode::PartyOrganisationMissing, id),
                _ if right.contains(&has) => vec![],
                _ => one(FindingCode::PartyOrganisationLevel, id),
            };
            assert_eq!(
                found(|f| f.places[row].party_organisation = Some(has)),
                expected
            );
        }
        let unknown = found(|f| f.places[row].party_organisation = None);
        assert_eq!(unknown, one(FindingCode::PartyOrganisationUnknown, id));
    }
    let f = finding(FindingCode::PartyOrganisationMissing, |f| {
        f.places[2].party_organisation = Some(NotFormed)
    });
    assert_eq!(
        (f.clause.as_deref(), f.gravity),
        (Some("S13"), Some(Gravity::Violation))
    );
}

#[test]
fn a_fact_that_the_register_does_not_keep_is_one_finding() {
    let many = |known: bool| {
        found(move |f| {
            for i in 0..9 {
                f.places.push(place(&format!("a{i}"), PlaceKind::Area, "t"));
            }
            f.places[7].helpers = known.then_some(1);
        })
    };
    assert_eq!(
        many(false),
        vec![(FindingCode::HelpersUnknown, String::new())]
    );
    assert_eq!(many(true).len(), 9);
}

#[test]
fn the_size_of_a_base_grid_is_advice_where_it_is_practice() {
    let sized = |n: usize| {
        let (grid, _) = after(|f| resize(f, "cm1", n));
        let findings = grid.check(&pack(), on());
        findings
            .into_iter()
            .find(|f| f.code == FindingCode::BaseGridSize)
    };
    // The other micro-grid has 20.
    assert!(sized(279).is_some() && sized(280).is_none());
    assert!(sized(480).is_none() && sized(481).is_some());
    let f = sized(481).unwrap();
    assert_eq!(
        (f.clause.as_deref(), f.gravity),
        (Some("G-03"), Some(Gravity::Advice))
    );
    assert_eq!(
        (param(&f, "households"), param(&f, "min"), param(&f, "max")),
        (501, 300, 500)
    );
}

#[test]
fn the_rules_begin_with_the_plan() {
    let (grid, _) = after(|f| {
        f.places[2].party_organisation = Some(PartyOrganisation::NotFormed);
        f.places[3].full_time_workers = Some(0);
        f.places[7].helpers = Some(0);
        resize(f, "cm1", 90);
        f.places.retain(|p| p.id != "vm");
    });
    let on_day = |d| {
        let mut all = codes(&grid.check(&tolerant(), day(d)));
        all.retain(|c| *c != FindingCode::BaseGridSize); // practice since 2021
        all.sort();
        all
    };
    assert_eq!(on_day("2022-07-06"), []);
    let mut all = vec![
        FindingCode::MicroGridMissing,
        FindingCode::MicroGridSize,
        FindingCode::PartyOrganisationMissing,
        FindingCode::HelperMissing,
        FindingCode::FullTimeWorkerMissing,
    ];
    all.sort();
    assert_eq!(on_day("2022-07-07"), all);
}
