//! From rows to a tree: every structural fault at once, each left-out row counted under its cause.

pub(super) mod adrift;
mod faults;
mod households;
mod places;
mod transitions;
mod tree;

use super::{Grid, GridFacts, Node, PlaceFact};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::{IdOf, id_fault};
use crate::law::Area;
use crate::policy::TypedValue;

/// An id that is longer is not an id but a mistake, and is not carried along.
const MAX_ID: usize = 128;

impl Grid {
    /// Builds the tree and names every structural fault.
    ///
    /// A row that cannot be placed is left out, with all that hangs below it; its finding says how
    /// many places and households that takes along, so that rows read = rows used + rows reported.
    /// Linear in the number of rows; never panics, whatever the facts.
    pub fn build(facts: &GridFacts) -> (Grid, Vec<Finding>) {
        let mut grid = Grid {
            as_of: facts.as_of,
            households_complete: facts.households_complete == Some(true),
            ..Grid::default()
        };
        let mut tree = places::Rows::read(&facts.places);
        tree.place(&mut grid, &facts.places);
        grid.area = area(&grid, &facts.places);
        for id in &facts.incomplete_at {
            let at = grid.find(id).map(|p| p.0 as usize);
            if let Some(node) = at.and_then(|at| grid.nodes.get_mut(at)) {
                node.child_may_be_out = true;
                node.incomplete = true;
            } else if grid.is_left_out(id) {
                // Of which place it is one is not known.
                grid.nodes
                    .iter_mut()
                    .for_each(|node| node.incomplete = true);
            }
        }
        grid.read_towns(|row| Some(facts.places.get(row).and_then(code)?.into()));
        let mut later = Vec::new();
        households::read_buildings(&mut grid, facts, &tree, &mut later);
        households::read(&mut grid, facts, &mut tree, &mut later);
        transitions::read(&mut grid, facts, &tree, &mut later);
        let mut findings = tree.findings(&mut grid, &facts.places);
        findings.append(&mut later);
        (grid, findings)
    }
}

/// Where a register is: the code of the place at its top, or else the county on whose code the places agree.
fn area(grid: &Grid, places: &[PlaceFact]) -> Option<Area> {
    let fact = |node: &Node| places.get(node.row as usize);
    let top = grid.nodes.first().and_then(fact).and_then(code);
    match top {
        Some(top) => Area::parse(top),
        None => county(grid.nodes.iter().filter_map(fact)),
    }
}

fn code(fact: &PlaceFact) -> Option<&str> {
    let code = fact.code.as_deref()?;
    faults::code_of(fact.kind?, code).then_some(code)
}

/// The county on whose code all places agree that have one.
pub(crate) fn county<'p>(places: impl Iterator<Item = &'p PlaceFact>) -> Option<Area> {
    let mut counties = places.filter_map(code).map(|code| code.get(..6));
    let first = counties.next()??;
    counties
        .all(|other| other == Some(first))
        .then(|| Area::parse(first))?
}

/// The place of a row, with its id when that is one that may be shown (N-09).
pub(crate) fn at(list: &str, row: usize, id: &str) -> FindingPlace {
    let mut place = FindingPlace::at(format!("/{list}/{row}"));
    let of = match list {
        "households" | "leaders" | "candidates" => IdOf::Person,
        _ => IdOf::Thing,
    };
    if usable(id) && id_fault(id, of).is_none() {
        place.id = Some(id.into());
    }
    place
}

/// The place of a field of a row.
pub(crate) fn at_field(list: &str, row: usize, field: &str, id: &str) -> FindingPlace {
    let mut place = at(list, row, id);
    place.pointer = Some(format!("/{list}/{row}/{field}"));
    place
}

pub(crate) fn usable(id: &str) -> bool {
    !id.trim().is_empty() && id.len() <= MAX_ID
}

/// An id that is empty or too long to be one.
pub(crate) fn bad_id(list: &str, row: usize, id: &str) -> Finding {
    bad_value(at_field(list, row, "id", ""), "id", id.chars().count())
}

pub(crate) fn bad_value(place: FindingPlace, expected: &str, length: usize) -> Finding {
    Finding::data(FindingCode::BadValue, place)
        .with(
            "expected",
            TypedValue::Text {
                value: expected.into(),
            },
        )
        .count("length", i64::try_from(length).unwrap_or(i64::MAX))
}
