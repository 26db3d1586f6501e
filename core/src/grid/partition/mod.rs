//! Micro-grids of about the size that S11 asks for, drawn along the buildings (微网格划分).
//!
//! Each base grid — or the community or village, where its buildings name only that — is
//! partitioned by itself, to proven optimality: see [`partition`]. Villages stay as they are, for
//! their villager group is the micro-grid (S10), unless they chose the city size (S19).

mod facts;
mod gather;
mod groups;
mod shape;
mod solve;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use hashbrown::HashMap;

pub use facts::{
    FloorBand, NotPartitioned, PartitionArea, PartitionGroup, PartitionReason, PartitionReport,
    PartitionRequest, PartitionSkipped,
};
use gather::{Item, Limit, Row, count, gather};
use groups::Groups;
use solve::Chain;

use super::{Grid, GridFacts, PlaceIdx};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::policy::{PolicyPack, TypedValue};

/// Units along the order that a group out of order reaches over, unless the request says otherwise.
const REACH: usize = 8;
/// A limit of the wire, not of law: with it the sums of any request stay exact, and no grid of a thousand households could
/// gain more.
const MOST_MARGIN: i64 = 1_000_000;

/// Draws micro-grids of about the size that S11 asks for (微网格划分): advice, never a decision.
///
/// A group is a run of stairwell units along the building order, or up to four units of one
/// building or of two that follow one another, within the reach; a unit is never cut, but by floor
/// bands where it is larger than target and tolerance allow. Of all such partitions the one with
/// the least sum of squared deviations from the target — and the margin for every grid that is not
/// one of today's — is found and proven; of equal ones that which keeps most of today's grids, then
/// that which leaves the order least. The order of the households makes no difference.
///
/// ```
/// # use gridaid::grid::{GridFacts, PartitionRequest, partition};
/// # use gridaid::policy::PolicyPack;
/// # let on = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let drawn = partition(&GridFacts::default(), &PartitionRequest::default(), &PolicyPack::builtin(), on);
/// assert_eq!(drawn.target, Some(20));
/// assert_eq!(drawn.tolerance, None); // no public source gives one
/// ```
pub fn partition(
    facts: &GridFacts,
    request: &PartitionRequest,
    pack: &PolicyPack,
    on: NaiveDate,
) -> PartitionReport {
    // Only the tree is needed: where the households are today is read from the facts.
    let (grid, _) = Grid::build(&GridFacts {
        places: facts.places.clone(),
        ..GridFacts::default()
    });
    let elsewhere = grid.elsewhere(pack);
    let packs = grid.town_packs(pack);
    let pack = packs.district();
    let mut out = PartitionReport {
        hypothetical: pack.supposed(),
        on,
        in_force: pack.in_force("S11", on),
        target: None,
        tolerance: None,
        areas: vec![],
        skipped: vec![],
        findings: elsewhere,
    };
    if !out.in_force {
        return out;
    }
    let mut number = |key| match pack.count(key, on) {
        Ok(n) => Some(n),
        Err(_) => {
            out.findings
                .push(Finding::open(key, "S11", FindingPlace::at("/places")));
            None
        }
    };
    out.target = number(TARGET);
    out.tolerance = number(TOLERANCE);
    if out.target.is_none() {
        return out;
    }
    let asked = |key, place| packs.of(place).count(key, on).ok();
    let limit = |place| {
        let target = asked(TARGET, place)?;
        asked(TOLERANCE, place).map(|tolerance| Limit { target, tolerance })
    };
    let gathered = gather(&grid, facts, request, limit, &mut out.findings);
    out.skipped = gathered.skipped;
    let (reach, margin) = reach_and_margin(request, &mut out.findings);
    let draw = Draw {
        grid: &grid,
        facts,
        request,
        reach,
        margin,
        of_grid: sizes_today(facts),
    };
    out.areas = gathered
        .rows
        .iter()
        .filter_map(|(place, row)| {
            let (target, tolerance) = (asked(TARGET, *place)?, asked(TOLERANCE, *place));
            Some(draw.area(*place, row, target, tolerance))
        })
        .collect();
    // Sizes, and with them what is best, are those of the households that are listed.
    if facts.households_complete != Some(true) && !out.areas.is_empty() {
        let place = FindingPlace::at("/householdsComplete");
        let finding = Finding::data(FindingCode::HouseholdsIncomplete, place);
        out.findings.push(finding);
    }
    out
}

/// What S11 asks for: the size, and how far from it is still about that size.
const TARGET: &str = "grid.micro.target_households";

/// A larger target draws the same grids; the sum of the squares of what is off stays a number that every language holds exactly.
const MOST_TARGET: i64 = 1_000_000;
const TOLERANCE: &str = "grid.micro.tolerance";

/// What the request says, where it can be used; what is out of range is told and left as if it were absent.
fn reach_and_margin(request: &PartitionRequest, out: &mut Vec<Finding>) -> (usize, i64) {
    let mut told = |pointer, expected: &str| {
        let value = expected.into();
        let finding = Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(pointer));
        out.push(finding.with("expected", TypedValue::Text { value }));
    };
    let reach = request.reach.filter(|r| (1..=16).contains(r));
    if reach != request.reach {
        told("/reach", "1 to 16");
    }
    let margin = request.margin.filter(|m| (0..=MOST_MARGIN).contains(m));
    if margin != request.margin {
        told("/margin", "0 to 1000000");
    }
    (reach.map_or(REACH, |r| r as usize), margin.unwrap_or(0))
}

struct Draw<'a> {
    grid: &'a Grid,
    facts: &'a GridFacts,
    request: &'a PartitionRequest,
    reach: usize,
    margin: i64,
    /// Households of each grid of today, wherever they live.
    of_grid: HashMap<&'a str, i64>,
}

impl Draw<'_> {
    fn area(
        &self,
        place: PlaceIdx,
        row: &Row,
        target: i64,
        tolerance: Option<i64>,
    ) -> PartitionArea {
        let today = Today::read(self.facts, row, &self.of_grid);
        let (reach, margin) = (self.reach, self.margin);
        let target = target.clamp(0, MOST_TARGET);
        let limit = tolerance.map(|tolerance| Limit { target, tolerance });
        let whole: Vec<Vec<usize>> = today.whole.iter().map(|w| w.1.clone()).collect();
        let chain = Chain::new(&row.units, &whole, target, margin, reach);
        let groups = Groups::new(&chain);
        let solved = solve::solve(&chain, &groups);
        let drawn: Vec<PartitionGroup> = solved
            .groups
            .iter()
            .map(|g| self.group(row, g, &today, limit))
            .collect();
        let squared = |size: i64| {
            let off = size.saturating_sub(target);
            off.saturating_mul(off)
        };
        let outside = |t: i64| {
            drawn
                .iter()
                .filter(move |g| g.size.abs_diff(target) > t.unsigned_abs())
        };
        PartitionArea {
            place: self.grid.id(place).into(),
            households: drawn.iter().map(|g| g.size).sum(),
            objective: drawn.iter().map(|g| squared(g.size)).sum(),
            cost: solved.cost,
            bound: solved.bound,
            runs_only: solve::runs_only(&groups, chain.len()),
            today: today
                .sizes
                .as_ref()
                .map(|s| s.iter().map(|n| squared(*n)).sum()),
            kept: count(drawn.iter().filter(|g| g.today.is_some()).count()),
            outside: tolerance.map(|t| count(outside(t).count())),
            groups: drawn,
        }
    }

    fn group(
        &self,
        row: &Row,
        units: &[usize],
        today: &Today<'_>,
        limit: Option<Limit>,
    ) -> PartitionGroup {
        let items = || units.iter().filter_map(|u| row.items.get(*u));
        let mut out = PartitionGroup {
            today: today.id_of(units).map(Into::into),
            buildings: vec![],
            units: vec![],
            floor_bands: vec![],
            households: vec![],
            size: 0,
            reasons: vec![],
        };
        for item in items() {
            let building = self.facts.buildings.get(item.building);
            once(&mut out.buildings, building.map(|b| b.id.as_str()));
            let unit = item.unit.and_then(|u| self.facts.stairwell_units.get(u));
            once(&mut out.units, unit.map(|u| u.id.as_str()));
            let band = item.band.and_then(|b| self.request.floor_bands.get(b));
            out.floor_bands.extend(band.map(|b| b.id.clone()));
            let households = item.households.iter();
            let ids = households.filter_map(|h| Some(self.facts.households.get(*h)?.id.clone()));
            out.households.extend(ids);
        }
        out.size = count(out.households.len());
        let run = units
            .windows(2)
            .all(|w| matches!(w, [a, b] if a.saturating_add(1) == *b));
        let off = limit.is_some_and(|l| out.size.abs_diff(l.target) > l.tolerance.unsigned_abs());
        out.reasons = [
            (out.today.is_some(), PartitionReason::Kept),
            (run, PartitionReason::Run),
            (!run, PartitionReason::OutOfOrder),
            (out.buildings.len() > 1, PartitionReason::SeveralBuildings),
            (!out.floor_bands.is_empty(), PartitionReason::FloorBand),
            (items().any(|i| i.too_large), PartitionReason::UnitTooLarge),
            (off, PartitionReason::OutsideTolerance),
        ]
        .into_iter()
        .filter_map(|(holds, reason)| holds.then_some(reason))
        .collect();
        out
    }
}

fn sizes_today(facts: &GridFacts) -> HashMap<&str, i64> {
    let mut sizes: HashMap<&str, i64> = HashMap::new();
    for grid in facts.households.iter().flat_map(|h| &h.micro_grids) {
        let size = sizes.entry(grid).or_default();
        *size = size.saturating_add(1);
    }
    sizes
}

fn once(ids: &mut Vec<String>, id: Option<&str>) {
    if let Some(id) = id
        && ids.last().is_none_or(|last| last != id)
    {
        ids.push(id.into());
    }
}

/// The grids of today over the same households.
struct Today<'a> {
    /// Those that cut no unit and hold nobody else, by their units.
    whole: Vec<(&'a str, Vec<usize>)>,
    /// Sizes of all; none where a household has no grid, or two.
    sizes: Option<Vec<i64>>,
}

impl<'a> Today<'a> {
    fn read(facts: &'a GridFacts, row: &Row, of_grid: &HashMap<&str, i64>) -> Self {
        let grid_of = |h: &usize| match facts.households.get(*h)?.micro_grids.as_slice() {
            [one] => Some(one.as_str()),
            _ => None,
        };
        let mut sizes: HashMap<&str, i64> = HashMap::new();
        let mut all = true;
        let mut whole: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut cut: Vec<&str> = Vec::new();
        for (unit, item) in row.items.iter().enumerate() {
            let grids = || item.households.iter().map(grid_of);
            for grid in grids() {
                all &= grid.is_some();
                if let Some(grid) = grid {
                    let size = sizes.entry(grid).or_default();
                    *size = size.saturating_add(1);
                }
            }
            match one_grid(item, grid_of) {
                Some(grid) => whole.entry(grid).or_default().push(unit),
                None => cut.extend(grids().flatten()),
            }
        }
        for grid in cut {
            whole.remove(grid);
        }
        whole.retain(|grid, _| sizes.get(grid) == of_grid.get(grid));
        let mut whole: Vec<_> = whole.into_iter().collect();
        whole.sort_unstable_by(|a, b| a.1.cmp(&b.1));
        Self {
            whole,
            sizes: all.then(|| sizes.into_values().collect()),
        }
    }

    fn id_of(&self, units: &[usize]) -> Option<&'a str> {
        let at = self
            .whole
            .binary_search_by(|w| w.1.as_slice().cmp(units))
            .ok()?;
        self.whole.get(at).map(|w| w.0)
    }
}

/// The one grid in which all households of a unit are.
fn one_grid<'a>(item: &Item, grid_of: impl Fn(&usize) -> Option<&'a str>) -> Option<&'a str> {
    let mut grids = item.households.iter().map(grid_of);
    let first = grids.next()??;
    grids.all(|g| g == Some(first)).then_some(first)
}
