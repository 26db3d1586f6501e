//! From a register to rows of units.

use std::collections::BTreeMap;

use hashbrown::HashMap;

use super::facts::{FloorBand, NotPartitioned, PartitionRequest, PartitionSkipped};
use super::solve::Unit;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::{Grid, GridFacts, PlaceIdx, PlaceKind, row_place};

/// A basic unit with what it is made of; rows of the facts.
#[derive(Debug, Clone, Default)]
pub(super) struct Item {
    pub building: usize,
    pub unit: Option<usize>,
    pub band: Option<usize>,
    pub households: Vec<usize>,
    pub too_large: bool,
}

/// The units of one place along the building order.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub items: Vec<Item>,
    /// Households and position of the building of each, for the solver.
    pub units: Vec<Unit>,
}

/// What a unit may hold at most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    pub target: i64,
    pub tolerance: i64,
}

impl Limit {
    fn passed(self, households: usize) -> bool {
        count(households) > self.target.saturating_add(self.tolerance)
    }
}

pub(super) struct Gathered {
    pub rows: BTreeMap<PlaceIdx, Row>,
    pub skipped: Vec<PartitionSkipped>,
}

type ById<'a> = HashMap<&'a str, usize>;

fn by_id<'a>(ids: impl Iterator<Item = &'a str>) -> ById<'a> {
    let mut out = ById::new();
    for (row, id) in ids.enumerate() {
        out.entry(id).or_insert(row); // the first row counts, as everywhere in the register
    }
    out
}

/// The rows of the places that S11 covers.
pub(super) fn gather(
    grid: &Grid,
    facts: &GridFacts,
    request: &PartitionRequest,
    limit: impl Fn(PlaceIdx) -> Option<Limit>,
    out: &mut Vec<Finding>,
) -> Gathered {
    let buildings = by_id(facts.buildings.iter().map(|b| b.id.as_str()));
    let units = by_id(facts.stairwell_units.iter().map(|u| u.id.as_str()));
    let living = living(facts, &buildings, &units, out);
    let asked = asked(grid, request, out);
    let bands = Bands::read(facts, request, &units, out);
    let mut gathered = Gathered {
        rows: BTreeMap::new(),
        skipped: vec![],
    };
    let mut skipped: BTreeMap<(Option<PlaceIdx>, NotPartitioned), (i64, i64)> = BTreeMap::new();
    for building in order(facts, request, &buildings, out) {
        let homes = living.get(building).map_or(&[][..], Vec::as_slice);
        if homes.is_empty() {
            continue; // nobody is known to live there
        }
        let place = place_of(grid, facts, building, homes);
        let inside = place.is_some_and(|p| asked.iter().any(|a| grid.subtree(*a).any(|b| b == p)));
        if !request.places.is_empty() && !inside {
            continue;
        }
        let reason = match place {
            None => Some(NotPartitioned::PlaceUnknown),
            Some(p) if !grid.keeps_city_size(p) => Some(NotPartitioned::VillagerGroup),
            Some(_) => None,
        };
        match (place, reason) {
            (Some(place), None) => {
                let row = gathered.rows.entry(place).or_default();
                row.add(facts, building, homes, &bands, limit(place), out);
            }
            (place, reason) => {
                let reason = reason.unwrap_or(NotPartitioned::PlaceUnknown);
                let (b, h) = skipped.entry((place, reason)).or_default();
                *b = b.saturating_add(1);
                *h = h.saturating_add(count(homes.len()));
            }
        }
    }
    let name = |(place, reason): (Option<PlaceIdx>, _), (buildings, households)| PartitionSkipped {
        place: place.map(|p| grid.id(p).into()),
        reason,
        buildings,
        households,
    };
    gathered.skipped = skipped.into_iter().map(|(k, v)| name(k, v)).collect();
    gathered
}

pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The places that the request names.
fn asked(grid: &Grid, request: &PartitionRequest, out: &mut Vec<Finding>) -> Vec<PlaceIdx> {
    let mut found = Vec::new();
    for (row, id) in request.places.iter().enumerate() {
        match grid.find(id) {
            Some(place) => found.push(place),
            None => out.push(Finding::data(
                FindingCode::UnknownPlace,
                FindingPlace::at(format!("/places/{row}")),
            )),
        }
    }
    found
}

/// A household in its building: the unit row, when it names one, and its own row.
type Home = (Option<usize>, usize);

/// The households of each building.
fn living(
    facts: &GridFacts,
    buildings: &ById<'_>,
    units: &ById<'_>,
    out: &mut Vec<Finding>,
) -> Vec<Vec<Home>> {
    let mut of: Vec<Vec<Home>> = vec![vec![]; facts.buildings.len()];
    let unit_building: Vec<Option<usize>> = facts
        .stairwell_units
        .iter()
        .map(|u| buildings.get(u.building.as_deref()?).copied())
        .collect();
    let mut homeless = 0_i64;
    let mut seen = hashbrown::HashSet::with_capacity(facts.households.len());
    for (row, household) in facts.households.iter().enumerate() {
        if !seen.insert(household.id.as_str()) {
            continue; // the register's own check names it
        }
        let unit = household
            .unit
            .as_deref()
            .and_then(|u| units.get(u).copied());
        let by_unit = unit.and_then(|u| unit_building.get(u).copied().flatten());
        let own = || {
            household
                .building
                .as_deref()
                .and_then(|b| buildings.get(b).copied())
        };
        match by_unit.map(|b| (b, unit)).or_else(|| Some((own()?, None))) {
            Some((building, unit)) => {
                if let Some(homes) = of.get_mut(building) {
                    homes.push((unit, row));
                }
            }
            None => homeless = homeless.saturating_add(1),
        }
    }
    if homeless > 0 {
        let place = FindingPlace::at("/households");
        out.push(
            Finding::data(FindingCode::HouseholdsWithoutBuilding, place).count("rows", homeless),
        );
    }
    of
}

/// The buildings as one walks past them.
fn order(
    facts: &GridFacts,
    request: &PartitionRequest,
    buildings: &ById<'_>,
    out: &mut Vec<Finding>,
) -> Vec<usize> {
    let mut taken = vec![false; facts.buildings.len()];
    let mut order = Vec::with_capacity(facts.buildings.len());
    let mut take = |row: usize| {
        if let Some(t) = taken.get_mut(row)
            && !std::mem::replace(t, true)
        {
            order.push(row);
        }
    };
    for (row, id) in request.building_order.iter().enumerate() {
        match buildings.get(id.as_str()) {
            Some(&building) => take(building),
            None => out.push(Finding::data(
                FindingCode::UnknownBuilding,
                FindingPlace::at(format!("/buildingOrder/{row}")),
            )),
        }
    }
    (0..facts.buildings.len()).for_each(take);
    order
}

/// Where a building stands: the place it names, or else the one base grid of its households.
fn place_of(grid: &Grid, facts: &GridFacts, building: usize, homes: &[Home]) -> Option<PlaceIdx> {
    if let Some(id) = facts.buildings.get(building)?.place.as_deref() {
        let place = grid.find(id)?;
        let kind = grid.kind(place)?;
        let right = [
            PlaceKind::BaseGrid,
            PlaceKind::Community,
            PlaceKind::Village,
        ];
        return right.contains(&kind).then_some(place);
    }
    let mut found = None;
    for &(_, row) in homes {
        for id in &facts.households.get(row)?.micro_grids {
            let base = grid
                .find(id)
                .and_then(|m| grid.enclosing(m, PlaceKind::BaseGrid));
            if base.is_some() && found.is_some() && base != found {
                return None;
            }
            found = base.or(found);
        }
    }
    found
}

/// The declared floor bands of each unit whose households they hold exactly once.
struct Bands<'a> {
    of: HashMap<usize, Vec<(usize, &'a FloorBand)>>,
    households: ById<'a>,
}

impl<'a> Bands<'a> {
    fn read(
        facts: &'a GridFacts,
        request: &'a PartitionRequest,
        units: &ById<'_>,
        out: &mut Vec<Finding>,
    ) -> Self {
        let mut of: HashMap<usize, Vec<_>> = HashMap::new();
        for (row, band) in request.floor_bands.iter().enumerate() {
            match units.get(band.unit.as_str()) {
                Some(&unit) => of.entry(unit).or_default().push((row, band)),
                None => out.push(Finding::data(
                    FindingCode::UnknownUnit,
                    row_place("floorBands", row, &band.id),
                )),
            }
        }
        let households = match of.is_empty() {
            true => ById::new(),
            false => by_id(facts.households.iter().map(|h| h.id.as_str())),
        };
        Self { of, households }
    }

    /// The households of each band; a finding where the bands do not hold each exactly once.
    fn cut(
        &self,
        unit: usize,
        homes: &[usize],
        out: &mut Vec<Finding>,
    ) -> Option<Vec<(usize, Vec<usize>)>> {
        let bands = self.of.get(&unit)?;
        let mut parts = Vec::with_capacity(bands.len());
        let mut all = Vec::with_capacity(homes.len());
        let mut known = true;
        for (row, band) in bands {
            let rows = band.households.iter();
            let rows = rows.map(|h| self.households.get(h.as_str()).copied());
            let part: Option<Vec<usize>> = rows.collect();
            known &= part.is_some();
            all.extend(part.iter().flatten().copied());
            parts.push((*row, part.unwrap_or_default()));
        }
        all.sort_unstable();
        if known && all == homes {
            parts.retain(|(_, part)| !part.is_empty());
            return Some(parts);
        }
        let (row, band) = bands.first()?;
        out.push(Finding::data(
            FindingCode::FloorBandsUnfit,
            row_place("floorBands", *row, &band.id),
        ));
        None
    }
}

impl Row {
    fn add(
        &mut self,
        facts: &GridFacts,
        building: usize,
        homes: &[Home],
        bands: &Bands<'_>,
        limit: Option<Limit>,
        out: &mut Vec<Finding>,
    ) {
        let position = self
            .units
            .last()
            .map_or(0, |u| u.building.saturating_add(1));
        let mut homes = homes.to_vec();
        // Units in the order of the register; who names only the building comes last.
        homes.sort_by_key(|(unit, row)| (unit.is_none(), *unit, *row));
        for group in homes.chunk_by(|a, b| a.0 == b.0) {
            let unit = group.first().and_then(|g| g.0);
            let rows: Vec<usize> = group.iter().map(|g| g.1).collect();
            let too_large = limit.is_some_and(|l| l.passed(rows.len()));
            let parts = unit
                .filter(|_| too_large)
                .and_then(|u| bands.cut(u, &rows, out));
            let Some(parts) = parts else {
                if let Some(limit) = limit.filter(|_| too_large) {
                    out.extend(too_large_unit(facts, building, unit, limit, rows.len()));
                }
                let (band, households) = (None, rows);
                let item = Item {
                    building,
                    unit,
                    band,
                    households,
                    too_large,
                };
                self.push(position, item);
                continue;
            };
            for (band, households) in parts {
                let too_large = limit.is_some_and(|l| l.passed(households.len()));
                let band = Some(band);
                let item = Item {
                    building,
                    unit,
                    band,
                    households,
                    too_large,
                };
                self.push(position, item);
            }
        }
    }

    fn push(&mut self, building: u32, item: Item) {
        let size = u32::try_from(item.households.len()).unwrap_or(u32::MAX);
        self.units.push(Unit { size, building });
        self.items.push(item);
    }
}

fn too_large_unit(
    facts: &GridFacts,
    building: usize,
    unit: Option<usize>,
    limit: Limit,
    households: usize,
) -> Option<Finding> {
    let place = match unit {
        Some(u) => row_place("stairwellUnits", u, &facts.stairwell_units.get(u)?.id),
        None => row_place("buildings", building, &facts.buildings.get(building)?.id),
    };
    let finding = Finding::law(FindingCode::UnitTooLarge, "S11", true, place)?;
    let sized = finding.count("households", count(households));
    let sized = sized.count("target", limit.target);
    Some(sized.count("tolerance", limit.tolerance))
}
