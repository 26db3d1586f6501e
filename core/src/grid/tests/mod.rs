mod adrift;
mod faults;
mod history;
mod later;
pub(crate) mod laws;
mod policy;

use chrono::NaiveDate;

use super::*;
use crate::finding::{Finding, FindingCode, FindingKind, Gravity};
use crate::policy::{PolicyPack, TypedValue};

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

fn codes(findings: &[Finding]) -> Vec<FindingCode> {
    findings.iter().map(|f| f.code).collect()
}

fn param(finding: &Finding, name: &str) -> i64 {
    let param = finding.params.iter().find(|p| p.name == name).unwrap();
    match param.value {
        TypedValue::Count { value } => value,
        _ => panic!("{name} is no count"),
    }
}

fn report(facts: &GridFacts, pack: &PolicyPack, on: NaiveDate) -> GridReport {
    let (grid, built) = Grid::build(facts);
    grid.report(&built, pack, on)
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
