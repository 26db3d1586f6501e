//! What is left out makes a duty unknown only if it could meet it: every row that can be left out is repaired in every way
//! that its own words allow.

use super::*;

/// Whether a village or base grid is known to lack the level below.
fn missed(facts: &GridFacts, id: &str) -> bool {
    let (grid, _) = Grid::build(facts);
    let lacks = [FindingCode::BaseGridMissing, FindingCode::MicroGridMissing];
    let mut found = grid.check(&pack(), day("2026-07-01")).into_iter();
    found.any(|f| lacks.contains(&f.code) && f.place.id.as_deref() == Some(id))
}

/// The places below and above one, itself included.
fn around(facts: &GridFacts, id: &str) -> Vec<String> {
    let (grid, _) = Grid::build(facts);
    let Some(at) = grid.find(id) else {
        return vec![];
    };
    let places = grid.subtree(at).chain(grid.ancestors(at));
    places.map(|p| grid.id(p).to_owned()).collect()
}

/// The same register with the last row repaired, in every way.
fn repaired(facts: &GridFacts) -> Vec<GridFacts> {
    let row = facts.places.last().unwrap();
    let kinds = row.kind.map_or(PlaceKind::ALL.to_vec(), |k| vec![k]);
    let stands = |id: &String| facts.places.iter().rev().skip(1).any(|p| p.id == *id);
    let named = row.parent.clone().filter(stands);
    let mut all = vec![];
    for kind in kinds {
        let parents: Vec<String> = match &named {
            None => facts.places.iter().map(|p| p.id.clone()).collect(),
            Some(id) => {
                let above = facts
                    .places
                    .iter()
                    .find(|p| p.id == *id)
                    .unwrap()
                    .kind
                    .unwrap();
                match row.kind.is_none() || kind.parents().contains(&above) {
                    true => vec![id.clone()],
                    false => around(facts, id),
                }
            }
        };
        for parent in parents {
            let mut facts = facts.clone();
            let row = facts.places.last_mut().unwrap();
            (row.kind, row.parent, row.id) = (Some(kind), Some(parent), "repaired".into());
            let (grid, findings) = Grid::build(&facts);
            // What is again left out is no repair.
            if grid.summary(&findings).places_left_out == 0 {
                all.push(facts);
            }
        }
    }
    all
}

#[test]
fn a_row_that_was_left_out_makes_a_duty_unknown_exactly_if_it_could_meet_it() {
    let mut bare = right();
    bare.places
        .retain(|p| !["vb", "vm", "cm1", "cm2"].contains(&p.id.as_str()));
    bare.households.clear();
    bare.places.push(place("v2", PlaceKind::Village, "a"));
    bare.places.push(place("vb2", PlaceKind::BaseGrid, "v2"));
    let duties = ["v", "cb", "vb2"];
    let mut parents: Vec<String> = bare.places.iter().map(|p| p.id.clone()).collect();
    parents.extend(["x".into(), String::new()]);
    let kinds = PlaceKind::ALL.into_iter().map(Some).chain([None]);
    let (mut open, mut kept) = (0, 0);
    for kind in kinds.filter(|k| *k != Some(PlaceKind::District)) {
        for parent in &parents {
            // The id of another row, and one that no other row has: the first is never read.
            for id in ["new", "d"] {
                let mut facts = bare.clone();
                let mut row = place(id, PlaceKind::Area, parent);
                row.kind = kind;
                facts.places.push(row);
                let (grid, findings) = Grid::build(&facts);
                if grid.summary(&findings).places_left_out == 0 {
                    continue;
                }
                for duty in duties {
                    let could = repaired(&facts).iter().any(|f| !missed(f, duty));
                    assert_eq!(
                        missed(&facts, duty),
                        !could,
                        "{kind:?} under {parent:?} for {duty}"
                    );
                    *(if could { &mut open } else { &mut kept }) += 1;
                }
            }
        }
    }
    assert!(open > 20 && kept > 20, "{open} {kept}");
}

#[test]
fn a_household_that_is_counted_nowhere_leaves_open_only_the_sizes_that_it_could_change() {
    let unmet = |micro: &str| {
        let mut facts = right();
        facts.households.retain(|h| h.id != "cm1-0");
        facts.households.push(household("new", &[micro]));
        let (grid, _) = Grid::build(&facts);
        let pack = pack_with(&[("grid.micro.tolerance", 0)]);
        let found = grid.check(&pack, day("2026-07-01")).into_iter();
        found
            .filter(|f| f.code == FindingCode::MicroGridSize)
            .count()
    };
    // One is short of 20; the household without a micro-grid may be its own.
    for (micro, short) in [("", 0), ("x", 0), ("cb", 0), ("c", 0), ("v", 1), ("vm", 1)] {
        assert_eq!(unmet(micro), short, "{micro}");
    }
}
