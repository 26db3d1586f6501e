//! Buildings, stairwell units and households, and what they refer to.

use std::collections::BTreeMap;

use super::super::{Grid, GridFacts, HouseholdPlace, HouseholdRow, NONE, PlaceIdx, PlaceKind};
use super::places::Rows;
use super::tree::Target;
use super::{at, at_field, bad_id, bad_value, usable};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::ids::Ids;
use crate::identity::NOT_SHOWN;
use crate::order::InOrder;

/// The rows of a list by their ids.
#[derive(Default)]
struct Listed {
    ids: Ids,
    /// The row of each number.
    rows: Vec<usize>,
    /// By the first row of an id: the others that have it.
    again: BTreeMap<usize, Vec<usize>>,
    /// The rows without an id.
    unnamed: Vec<usize>,
}

/// Reads the ids of a list; a repeated or unusable id is a finding.
fn read_ids<'a>(
    list: &str,
    rows: impl ExactSizeIterator<Item = &'a str>,
    out: &mut Vec<Finding>,
) -> Listed {
    let mut read = Listed {
        ids: Ids::with_capacity(rows.len()),
        rows: Vec::with_capacity(rows.len()),
        ..Listed::default()
    };
    for (row, id) in rows.enumerate() {
        if !usable(id) {
            out.push(bad_id(list, row, id));
            read.unnamed.push(row);
            continue;
        }
        match read.ids.insert(id) {
            Ok(_) => read.rows.push(row),
            Err(first) => {
                let first = read.rows.get(first as usize).copied().unwrap_or(0);
                read.again.entry(first).or_default().push(row);
                out.push(
                    Finding::data(FindingCode::DuplicateId, at(list, row, id))
                        .related(at(list, first, id)),
                );
            }
        }
    }
    read
}

/// Reads the buildings and their stairwell units.
pub(super) fn read_buildings(
    grid: &mut Grid,
    facts: &GridFacts,
    tree: &Rows,
    out: &mut Vec<Finding>,
) {
    let list = facts.buildings.iter().map(|b| b.id.as_str());
    let Listed { ids, rows, .. } = read_ids("buildings", list, out);
    grid.building_ids = ids;
    for row in rows {
        let Some(building) = facts.buildings.get(row) else {
            continue;
        };
        let place = || at_field("buildings", row, "place", &building.id);
        let target = match given(building.place.as_deref()) {
            None => {
                out.push(Finding::data(FindingCode::BuildingWithoutPlace, place()));
                None
            }
            Some(id) => match tree.target(grid, id) {
                Target::Inside(at, kind) if holds_buildings(kind) => Some(at),
                Target::Inside(..) => {
                    out.push(Finding::data(FindingCode::BuildingPlaceKind, place()));
                    None
                }
                Target::Unknown => {
                    out.push(Finding::data(FindingCode::UnknownPlace, place()));
                    None
                }
                // The place's own finding says why it is left out.
                Target::Out(_) => None,
            },
        };
        grid.building_place.push(target.unwrap_or(NONE));
    }

    let list = facts.stairwell_units.iter().map(|u| u.id.as_str());
    let Listed { ids, rows, .. } = read_ids("stairwellUnits", list, out);
    grid.unit_ids = ids;
    for row in rows {
        let Some(unit) = facts.stairwell_units.get(row) else {
            continue;
        };
        let building = given(unit.building.as_deref());
        let found = building.and_then(|id| grid.building_ids.find(id));
        if found.is_none() {
            let place = at_field("stairwellUnits", row, "building", &unit.id);
            out.push(Finding::data(FindingCode::UnknownBuilding, place));
        }
        grid.unit_building.push(found.unwrap_or(NONE));
    }
    let of = |u: &u32| grid.unit_building.get(*u as usize).copied();
    grid.units = (0..).take(grid.unit_building.len()).collect();
    grid.units.order_by_key(of);
}

/// Places every household under its one micro-grid and orders them by it.
pub(super) fn read(grid: &mut Grid, facts: &GridFacts, tree: &mut Rows, out: &mut Vec<Finding>) {
    let list = facts.households.iter().map(|h| h.id.as_str());
    let Listed {
        ids,
        rows,
        again,
        unnamed,
    } = read_ids("households", list, out);
    grid.household_ids = ids;
    let mut placed = Vec::with_capacity(rows.len());
    let several = several(&facts.households, &again);
    // Registers list the households of a micro-grid together: most ask for the one before.
    let mut before: Option<(&[String], u32)> = None;
    for (id, row) in (0..).zip(rows) {
        let Some(fact) = several.get(&row).or_else(|| facts.households.get(row)) else {
            continue;
        };
        let same = before.filter(|(named, _)| *named == fact.micro_grids.as_slice());
        let found = match same {
            Some((_, micro_grid)) => Some(micro_grid),
            None => micro_grid(grid, fact, row, tree, out),
        };
        if let Some(micro_grid) = found {
            before = Some((fact.micro_grids.as_slice(), micro_grid));
            let (building, unit) = home(grid, fact, row, micro_grid, out);
            placed.push(HouseholdRow {
                id,
                micro_grid,
                building,
                unit,
            });
        }
    }
    order(grid, &placed);
    let lost = unnamed.iter().filter_map(|row| facts.households.get(*row));
    for fact in lost {
        grid.households_unnamed = grid.households_unnamed.saturating_add(1);
        let named = distinct(&fact.micro_grids);
        may_be_in(grid, &named, tree);
        if named.len() == 1 {
            // It is one of this micro-grid, or a second row of one that is counted.
            continue;
        }
        grid.loose.households = grid.loose.households.saturating_add(1);
    }
    let read = u32::try_from(facts.households.len()).unwrap_or(NONE);
    let used = u32::try_from(placed.len()).unwrap_or(NONE);
    grid.households_left_out = read.saturating_sub(used);
}

/// What the rows of an id say that stands in the list more than once, by the first of them: a household is one, and where its
/// rows differ it may be in any place that one of them names.
fn several(
    list: &[HouseholdPlace],
    again: &BTreeMap<usize, Vec<usize>>,
) -> BTreeMap<usize, HouseholdPlace> {
    let mut out = BTreeMap::new();
    for (first, again) in again {
        let Some(mut one) = list.get(*first).cloned() else {
            continue;
        };
        let mut homes: Vec<&[String]> = vec![];
        for other in again.iter().filter_map(|row| list.get(*row)) {
            one.building = one
                .building
                .filter(|at| other.building.as_ref() == Some(at));
            one.unit = one.unit.filter(|at| other.unit.as_ref() == Some(at));
            homes.push(&other.micro_grids);
        }
        if homes.iter().any(|of| *of != one.micro_grids.as_slice()) {
            // One that names no micro-grid may be in any.
            let unknown = homes.iter().any(|of| of.is_empty()) || one.micro_grids.is_empty();
            one.micro_grids.extend(homes.into_iter().flatten().cloned());
            one.micro_grids.extend(unknown.then(String::new));
        }
        out.insert(*first, one);
    }
    out
}

/// The micro-grids that a household names, each once.
fn distinct(ids: &[String]) -> Vec<&str> {
    let mut named: Vec<&str> = Vec::new();
    for id in ids.iter().filter(|id| !id.is_empty()) {
        if !named.contains(&id.as_str()) {
            named.push(id);
        }
        if named.len() > MAX_MICRO_GRIDS {
            break;
        }
    }
    named
}

/// The one micro-grid of a household, or the finding why it has none.
fn micro_grid(
    grid: &mut Grid,
    fact: &HouseholdPlace,
    row: usize,
    tree: &mut Rows,
    out: &mut Vec<Finding>,
) -> Option<u32> {
    let place = || at_field("households", row, "microGrids", &fact.id);
    let only = match fact.micro_grids.as_slice() {
        // Nearly every household: without a list of its own.
        [only] if !only.is_empty() => only.as_str(),
        several => {
            let named = distinct(several);
            let lost = several.iter().any(|id| !usable(id) || id == NOT_SHOWN);
            let [only] = named.as_slice() else {
                out.push(in_none_or_several(grid, &named, tree, place()));
                if lost && !named.is_empty() {
                    grid.loose.households = grid.loose.households.saturating_add(1);
                }
                return None;
            };
            if lost {
                // Beside the one it names another that is not known: which of them is right, neither.
                may_be_in(grid, &named, tree);
                grid.loose.households = grid.loose.households.saturating_add(1);
                out.push(bad_value(place(), "id", 0));
                return None;
            }
            *only
        }
    };
    match tree.target(grid, only) {
        Target::Inside(at, PlaceKind::MicroGrid) => return Some(at),
        Target::Inside(at, _) => {
            out.push(Finding::data(FindingCode::NotAMicroGrid, place()));
            if let Some(node) = grid.nodes.get_mut(at as usize) {
                node.loose.households = node.loose.households.saturating_add(1);
            }
        }
        Target::Unknown => {
            out.push(Finding::data(FindingCode::UnknownMicroGrid, place()));
            grid.loose.households = grid.loose.households.saturating_add(1);
        }
        Target::Out(cause) => {
            tree.household_out(cause);
            tree.loose_in_grid(grid, cause);
        }
    }
    None
}

/// A household in several micro-grids counts in none, and may be of any of them.
fn in_none_or_several(
    grid: &mut Grid,
    named: &[&str],
    tree: &Rows,
    place: FindingPlace,
) -> Finding {
    if named.is_empty() {
        grid.loose.households = grid.loose.households.saturating_add(1);
        return Finding::data(FindingCode::HouseholdWithoutMicroGrid, place);
    }
    let mut finding = Finding::data(FindingCode::HouseholdInTwoMicroGrids, place);
    for id in may_be_in(grid, named, tree) {
        finding = finding.related(FindingPlace::of(id));
    }
    finding
}

/// Notes in the micro-grids of these ids that a household may be there; gives those that are in the tree.
fn may_be_in<'i>(grid: &mut Grid, named: &[&'i str], tree: &Rows) -> Vec<&'i str> {
    let mut found = vec![];
    for id in named {
        match tree.target(grid, id) {
            Target::Inside(at, PlaceKind::MicroGrid) => {
                if let Some(node) = grid.nodes.get_mut(at as usize) {
                    node.uncertain = node.uncertain.saturating_add(1);
                }
                found.push(*id);
            }
            Target::Out(cause) => tree.loose_in_grid(grid, cause),
            _ => grid.loose.households = grid.loose.households.saturating_add(1),
        }
    }
    found
}

/// A household in more micro-grids than this is not looked at further.
const MAX_MICRO_GRIDS: usize = 8;

/// Building and unit of a household; what does not fit is a finding and counts as unknown.
fn home(
    grid: &Grid,
    fact: &HouseholdPlace,
    row: usize,
    micro_grid: u32,
    out: &mut Vec<Finding>,
) -> (u32, u32) {
    let field = |name| at_field("households", row, name, &fact.id);
    let mut building = NONE;
    let mut building_named = false;
    if let Some(id) = given(fact.building.as_deref()) {
        building_named = true;
        match grid.building_ids.find(id) {
            Some(found) => building = found,
            None => out.push(Finding::data(
                FindingCode::UnknownBuilding,
                field("building"),
            )),
        }
    }
    let mut unit = NONE;
    if let Some(id) = given(fact.unit.as_deref()) {
        match grid.unit_ids.find(id) {
            None => out.push(Finding::data(FindingCode::UnknownUnit, field("unit"))),
            Some(found) => {
                let its = grid.unit_building.get(found as usize).copied();
                let its = its.unwrap_or(NONE);
                if building != NONE && its != NONE && its != building {
                    out.push(Finding::data(
                        FindingCode::UnitOfOtherBuilding,
                        field("unit"),
                    ));
                } else {
                    unit = found;
                    if !building_named {
                        building = its;
                    }
                }
            }
        }
    }
    if let Some(&stands) = grid.building_place.get(building as usize)
        && stands != NONE
        && !holds(grid, stands, micro_grid)
    {
        out.push(Finding::data(
            FindingCode::BuildingElsewhere,
            field("building"),
        ));
    }
    (building, unit)
}

/// Whether the second place lies in the first.
fn holds(grid: &Grid, outer: u32, inner: u32) -> bool {
    grid.node(PlaceIdx(outer))
        .is_some_and(|node| (outer..node.end).contains(&inner))
}

/// Orders the households by micro-grid, keeping the order of the register within one.
fn order(grid: &mut Grid, placed: &[HouseholdRow]) {
    let mut first = vec![0_u32; grid.nodes.len().saturating_add(1)];
    for household in placed {
        if let Some(n) = first.get_mut(household.micro_grid as usize) {
            *n = n.saturating_add(1);
        }
    }
    let mut sum = 0_u32;
    for n in &mut first {
        sum = sum.saturating_add(std::mem::replace(n, sum));
    }
    let mut next = first.clone();
    let mut at = vec![0_u32; placed.len()]; // which household comes at each position
    grid.household_at = vec![NONE; grid.household_ids.len()];
    for (i, household) in placed.iter().enumerate() {
        if let Some(position) = next.get_mut(household.micro_grid as usize) {
            if let Some(slot) = at.get_mut(*position as usize) {
                *slot = u32::try_from(i).unwrap_or(NONE);
            }
            if let Some(slot) = grid.household_at.get_mut(household.id as usize) {
                *slot = *position;
            }
            *position = position.saturating_add(1);
        }
    }
    let ordered = at.iter().filter_map(|&i| placed.get(i as usize).copied());
    grid.households = ordered.collect();
    grid.first_household = first;
}

fn holds_buildings(kind: PlaceKind) -> bool {
    matches!(
        kind,
        PlaceKind::Village | PlaceKind::Community | PlaceKind::BaseGrid
    )
}

/// An empty cell names nothing.
fn given(id: Option<&str>) -> Option<&str> {
    id.filter(|id| !id.is_empty())
}
