//! The grid of a district (网格): places from the district down to the micro-grids, the Party
//! structure beside them, buildings, stairwell units and households.
//!
//! *Invariant:* a household of the register is in the tree, or a finding says why not.
//!
//! [`Grid::build`] turns a register into an immutable pre-order tree and names every fault of it
//! at once; [`Grid::check`] holds the tree against the policy of a date.
//!
//! ```
//! use gridaid::facts;
//! use gridaid::grid::{Grid, GridFacts, HouseholdPlace, PlaceFact, PlaceKind};
//!
//! let place = |id: &str, kind, parent: Option<&str>| facts!(PlaceFact {
//!     id: id.into(),
//!     kind: Some(kind),
//!     parent: parent.map(Into::into),
//! });
//! let (grid, findings) = Grid::build(&facts!(GridFacts {
//!     places: vec![
//!         place("d", PlaceKind::District, None),
//!         place("s", PlaceKind::SubDistrict, Some("d")),
//!         place("c", PlaceKind::Community, Some("s")),
//!         place("b", PlaceKind::BaseGrid, Some("c")),
//!         place("m", PlaceKind::MicroGrid, Some("b")),
//!     ],
//!     households: vec![facts!(HouseholdPlace {
//!         id: "h".into(),
//!         micro_grids: vec!["m".into()],
//!     })],
//!     households_complete: Some(true),
//! }));
//! assert!(findings.is_empty());
//! let micro = grid.find("m").unwrap();
//! let community = grid.enclosing(micro, PlaceKind::Community).unwrap();
//! assert_eq!(grid.id(community), "c");
//! assert_eq!(grid.households(community).count(), 1);
//! ```

mod build;
mod change;
mod check;
mod facts;
mod history;
mod ids;
mod partition;
mod picture;
mod summary;
#[cfg(test)]
pub(crate) mod tests;
mod towns;

use std::ops::Range;

use chrono::NaiveDate;

use crate::law::Area;

pub(crate) use build::{at as row_place, at_field as row_field, bad_id, bad_value, county, usable};
pub(crate) use change::refused;
pub use change::{
    Difference, DifferenceOf, GridMove, HouseholdStep, Reorganisation, ReorganisationKind,
    ReorganisationReport, Reorganised, check_reorganisation, reorganise,
};
pub use check::DutyCount;
pub use facts::{
    Building, GeoPoint, GridFacts, HouseholdPlace, PartyOrganisation, PlaceFact, PlaceKind,
    StairwellUnit, TransitionPeriod,
};
pub use history::{
    Attribution, AttributionGap, AttributionQuery, Attributions, CountedBy, DatedAssignment,
    DatedBuilding, DatedFact, DatedHousehold, DatedPlace, DatedPost, DatedUnit, FilledPost, GridAt,
    GridHistory, GridPost, LineageEdge, PostAssignment, PostKind, SelectablePlace, Validity,
    attribute,
};
pub(crate) use ids::Ids;
pub use partition::{
    FloorBand, NotPartitioned, PartitionArea, PartitionGroup, PartitionReason, PartitionReport,
    PartitionRequest, PartitionSkipped, partition,
};
pub use picture::{GridGeoJson, GridHistogram, GridNode, GridPicture, geo_json};
pub use summary::{FindingCount, GridReport, GridSummary, KindCount, PlaceSummary, SizeCount};
pub(crate) use towns::TownPacks;

const NONE: u32 = u32::MAX;

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);
        impl $name {
            /// As an index into columns of one's own.
            pub fn index(self) -> usize {
                self.0 as usize
            }
            fn some(raw: u32) -> Option<Self> {
                (raw != NONE).then_some(Self(raw))
            }
        }
    };
}
index! {
    /// A place by its position in pre-order: the district is 0, and what is below a place follows it directly.
    PlaceIdx
}
index! {
    /// A household by its position in the order of the micro-grids: the households of any place
    /// follow one another.
    HouseholdIdx
}
index! {
    /// A building.
    BuildingIdx
}
index! {
    /// A stairwell unit.
    UnitIdx
}

/// One place of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Node {
    kind: PlaceKind,
    parent: u32,
    /// One past the last place below.
    end: u32,
    depth: u32,
    /// Its row in the facts.
    row: u32,
    name: Option<String>,
    follows_city_model: Option<bool>,
    follows_city_size: Option<bool>,
    party_organisation: Option<PartyOrganisation>,
    full_time_workers: Option<i64>,
    helpers: Option<i64>,
    leading_group: Option<bool>,
    /// A row that was left out may be the child of the level that this place has to have.
    child_may_be_out: bool,
    /// Rows of its households or of places below could not be read.
    incomplete: bool,
    /// Households that name this micro-grid and could not be counted.
    uncertain: u32,
    /// Households that are counted nowhere and may belong to places below or above this one.
    loose: build::adrift::Loose,
}

#[derive(Debug, Clone, Copy)]
struct HouseholdRow {
    id: u32,
    micro_grid: u32,
    building: u32,
    unit: u32,
}

/// The grid of a district on one date (网格快照): an immutable tree in pre-order.
///
/// It holds only what could be placed; what was left out is named by the findings of
/// [`Grid::build`] and counted in [`Grid::summary`].
#[derive(Debug, Clone, Default)]
pub struct Grid {
    as_of: Option<NaiveDate>,
    /// Where it is, by the division codes of its places.
    area: Option<Area>,
    households_complete: bool,
    ids: Ids,
    /// Ids of places that were read but could not be placed.
    left_out: Ids,
    micro_grids_left_out: Ids,
    nodes: Vec<Node>,
    /// First household at or after each place in pre-order; one more entry than places.
    first_household: Vec<u32>,
    household_ids: Ids,
    households: Vec<HouseholdRow>,
    /// Position of each household by the number of its id.
    household_at: Vec<u32>,
    building_ids: Ids,
    building_place: Vec<u32>,
    unit_ids: Ids,
    unit_building: Vec<u32>,
    /// All units, ordered by building.
    units: Vec<u32>,
    /// Communities in transition (S49): place, first day, first day after.
    transitions: Vec<(PlaceIdx, NaiveDate, NaiveDate)>,
    /// In the order of the tree.
    towns: Vec<towns::Town>,
    places_left_out: u32,
    households_left_out: u32,
    /// Rows of households without an id: each may be a second row of one that is counted elsewhere.
    households_unnamed: u32,
    /// Transitions of which the community, or the days, are not known.
    transitions_adrift: Vec<(Option<PlaceIdx>, NaiveDate, NaiveDate)>,
    /// Households that are counted nowhere and may belong anywhere.
    loose: build::adrift::Loose,
}

/// What is known of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlaceRef<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its kind.
    pub kind: PlaceKind,
    /// Its name for people.
    pub name: Option<&'a str>,
    /// The place above; none for the top.
    pub parent: Option<PlaceIdx>,
    /// Steps below the top.
    pub depth: u32,
}

/// Where a household lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct HouseholdRef<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its micro-grid.
    pub micro_grid: PlaceIdx,
    /// Its building, when it names one.
    pub building: Option<BuildingIdx>,
    /// Its stairwell unit, when it names one.
    pub unit: Option<UnitIdx>,
}

impl Grid {
    /// The date that the facts describe.
    pub fn as_of(&self) -> Option<NaiveDate> {
        self.as_of
    }

    /// Number of places in the tree.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether no place could be put in the tree.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The top of the tree.
    pub fn root(&self) -> Option<PlaceIdx> {
        (!self.nodes.is_empty()).then_some(PlaceIdx(0))
    }

    /// The place with this id.
    pub fn find(&self, id: &str) -> Option<PlaceIdx> {
        self.ids.find(id).map(PlaceIdx)
    }

    /// The same, looked for first just behind another place: registers mostly walk along the tree.
    pub(crate) fn find_near(&self, after: Option<PlaceIdx>, id: &str) -> Option<PlaceIdx> {
        let after = after.map(|place| place.0);
        self.ids.find_near(after, id).map(PlaceIdx)
    }

    /// What is known of a place.
    pub fn place(&self, place: PlaceIdx) -> Option<PlaceRef<'_>> {
        let node = self.node(place)?;
        Some(PlaceRef {
            id: self.id(place),
            kind: node.kind,
            name: node.name.as_deref(),
            parent: PlaceIdx::some(node.parent),
            depth: node.depth,
        })
    }

    /// The id of a place.
    pub fn id(&self, place: PlaceIdx) -> &str {
        self.ids.name(place.0)
    }

    /// The kind of a place; none for an index of another grid.
    pub fn kind(&self, place: PlaceIdx) -> Option<PlaceKind> {
        self.node(place).map(|n| n.kind)
    }

    /// All places, each before what is below it.
    pub fn places(&self) -> impl ExactSizeIterator<Item = PlaceIdx> + use<> {
        let n = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        (0..n).map(PlaceIdx)
    }

    /// All places of a kind, in pre-order.
    pub fn of_kind(&self, kind: PlaceKind) -> impl Iterator<Item = PlaceIdx> + '_ {
        (0..)
            .zip(&self.nodes)
            .filter(move |(_, n)| n.kind == kind)
            .map(|(i, _)| PlaceIdx(i))
    }

    /// A place and everything below it, in pre-order.
    pub fn subtree(&self, place: PlaceIdx) -> impl ExactSizeIterator<Item = PlaceIdx> + use<> {
        let end = self.node(place).map_or(place.0, |n| n.end);
        (place.0..end).map(PlaceIdx)
    }

    /// The places directly below.
    pub fn children(&self, place: PlaceIdx) -> impl Iterator<Item = PlaceIdx> + '_ {
        let end = self.node(place).map_or(0, |n| n.end);
        let first = place.0.saturating_add(1);
        let inside = move |i: u32| (i < end).then_some(PlaceIdx(i));
        std::iter::successors(inside(first), move |c| inside(self.node(*c)?.end))
    }

    /// The places above, nearest first.
    pub fn ancestors(&self, place: PlaceIdx) -> impl Iterator<Item = PlaceIdx> + '_ {
        let above = |p: PlaceIdx| PlaceIdx::some(self.node(p)?.parent);
        std::iter::successors(above(place), move |p| above(*p))
    }

    /// The place of this kind that holds a place; a place holds itself.
    pub fn enclosing(&self, place: PlaceIdx, kind: PlaceKind) -> Option<PlaceIdx> {
        std::iter::once(place)
            .chain(self.ancestors(place))
            .find(|p| self.kind(*p) == Some(kind))
    }

    /// Whether the rules on micro-grid leaders (S16 to S18) cover a place: it is a community or
    /// lies in one, or in a village that declared that it follows the city model (S19).
    pub fn is_city_rule(&self, place: PlaceIdx) -> bool {
        self.settlement(place)
            .is_some_and(|n| n.kind == PlaceKind::Community || n.follows_city_model == Some(true))
    }

    /// Whether the size of micro-grids (S11) covers a place: communities, and villages that
    /// declared both the city model (S19) and its size.
    pub fn keeps_city_size(&self, place: PlaceIdx) -> bool {
        self.settlement(place).is_some_and(|n| {
            let declared = [n.follows_city_model, n.follows_city_size];
            n.kind == PlaceKind::Community || declared == [Some(true); 2]
        })
    }

    /// Number of households in the tree.
    pub fn household_count(&self) -> usize {
        self.households.len()
    }

    /// The positions of a place's households in columns that are in household order.
    pub fn household_range(&self, place: PlaceIdx) -> Range<usize> {
        let first = |i: u32| self.first_household.get(i as usize).copied().unwrap_or(0) as usize;
        match self.node(place) {
            Some(node) => first(place.0)..first(node.end),
            None => 0..0,
        }
    }

    /// The households of a place, ordered by micro-grid.
    pub fn households(
        &self,
        place: PlaceIdx,
    ) -> impl ExactSizeIterator<Item = HouseholdIdx> + use<> {
        let range = self.household_range(place);
        let to = |i: usize| u32::try_from(i).unwrap_or(NONE);
        (to(range.start)..to(range.end)).map(HouseholdIdx)
    }

    /// Where a household lives.
    pub fn household(&self, household: HouseholdIdx) -> Option<HouseholdRef<'_>> {
        let row = self.households.get(household.index())?;
        Some(HouseholdRef {
            id: self.household_ids.name(row.id),
            micro_grid: PlaceIdx(row.micro_grid),
            building: BuildingIdx::some(row.building),
            unit: UnitIdx::some(row.unit),
        })
    }

    /// The household with this id, when it stands in a micro-grid.
    pub fn find_household(&self, id: &str) -> Option<HouseholdIdx> {
        let number = self.household_ids.find(id)?;
        HouseholdIdx::some(*self.household_at.get(number as usize)?)
    }

    /// The stairwell unit with this id.
    pub fn find_unit(&self, id: &str) -> Option<UnitIdx> {
        self.unit_ids.find(id).map(UnitIdx)
    }

    /// The id of a stairwell unit.
    pub fn unit_id(&self, unit: UnitIdx) -> &str {
        self.unit_ids.name(unit.0)
    }

    /// Whether every place of the register is in the tree.
    pub(crate) fn is_whole(&self) -> bool {
        self.places_left_out == 0
    }

    /// The id of a building.
    pub fn building_id(&self, building: BuildingIdx) -> &str {
        self.building_ids.name(building.0)
    }

    /// The building of a stairwell unit, when it is known.
    pub fn unit_building(&self, unit: UnitIdx) -> Option<BuildingIdx> {
        BuildingIdx::some(*self.unit_building.get(unit.index())?)
    }

    /// The place that a building stands in, when it is known.
    pub fn building_place(&self, building: BuildingIdx) -> Option<PlaceIdx> {
        PlaceIdx::some(*self.building_place.get(building.index())?)
    }

    /// The stairwell units of a building, in the order of the register.
    pub fn units_of(&self, building: BuildingIdx) -> impl Iterator<Item = UnitIdx> + '_ {
        let of = |u: u32| self.unit_building.get(u as usize).copied();
        let from = self.units.partition_point(|&u| of(u) < Some(building.0));
        let units = self.units.iter().skip(from);
        units
            .take_while(move |&&u| of(u) == Some(building.0))
            .map(|&u| UnitIdx(u))
    }

    /// Whether the register holds a place with this id that could not be put in the tree.
    pub(crate) fn is_left_out(&self, id: &str) -> bool {
        self.left_out.find(id).is_some()
    }

    /// Whether it holds a micro-grid with this id that could not be put in the tree.
    pub(crate) fn is_micro_grid_left_out(&self, id: &str) -> bool {
        self.micro_grids_left_out.find(id).is_some()
    }

    /// The row of a place in the facts.
    pub(crate) fn row(&self, place: PlaceIdx) -> Option<usize> {
        self.node(place).map(|n| n.row as usize)
    }

    fn node(&self, place: PlaceIdx) -> Option<&Node> {
        self.nodes.get(place.index())
    }

    /// The village or community that holds a place.
    fn settlement(&self, place: PlaceIdx) -> Option<&Node> {
        std::iter::once(place)
            .chain(self.ancestors(place))
            .filter_map(|p| self.node(p))
            .find(|n| matches!(n.kind, PlaceKind::Village | PlaceKind::Community))
    }
}
