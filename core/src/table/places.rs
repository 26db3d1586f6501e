//! The grid register: places, buildings, stairwell units.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::row::Row;
use super::schema::{BUILDINGS, PLACES, building, place as c};
use super::sheet::{Table, read};
use crate::finding::Code;
use crate::grid::{Building, PartyOrganisation, PlaceFact, PlaceKind, StairwellUnit};
use crate::identity::seen_as;

/// The values of the labels of 党组织.
const PARTY: [PartyOrganisation; 6] = [
    PartyOrganisation::Committee,
    PartyOrganisation::GeneralBranch,
    PartyOrganisation::Branch,
    PartyOrganisation::Group,
    PartyOrganisation::MemberHousehold,
    PartyOrganisation::NotFormed,
];

/// Ids that were read, as the eye sees them, with their rows.
#[derive(Default)]
pub(super) struct Seen(HashMap<String, u32>);

impl Seen {
    /// Reports an id that the eye takes for another.
    pub(super) fn compare(&mut self, row: &mut Row<'_, '_>, column: usize, id: &str) {
        match self.0.entry(seen_as(id)) {
            Entry::Occupied(other) => {
                let other = row.place_in(*other.get(), column);
                row.report(Code::TableIdNearlySame, column, Some(other));
            }
            Entry::Vacant(free) => {
                free.insert(row.number());
            }
        }
    }
}

/// Reads 网格.csv (S10 to S15, S19, S46).
pub fn read_places(file: &str, bytes: &[u8]) -> Table<PlaceFact> {
    let mut seen = Seen::default();
    read(file, bytes, &PLACES, |row| {
        let id = row.key(c::ID)?;
        seen.compare(row, c::ID, id);
        Some(PlaceFact {
            id: id.into(),
            kind: row.choice(c::KIND, &PlaceKind::ALL),
            name: row.name(c::NAME),
            parent: row.id(c::PARENT).map(Into::into),
            code: row.name(c::CODE),
            follows_city_model: row.flag(c::CITY_MODEL),
            follows_city_size: row.flag(c::CITY_SIZE),
            party_organisation: row.choice(c::PARTY, &PARTY),
            full_time_workers: row.number_of(c::WORKERS),
            helpers: row.number_of(c::HELPERS),
            leading_group: row.flag(c::LEADING_GROUP),
            ..PlaceFact::default()
        })
    })
}

/// A row of 楼栋单元.csv.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildingRow {
    /// 楼栋.
    Building(Building),
    /// 单元.
    Unit(StairwellUnit),
}

/// Reads 楼栋单元.csv.
pub fn read_buildings(file: &str, bytes: &[u8]) -> Table<BuildingRow> {
    let (mut buildings, mut units) = (Seen::default(), Seen::default());
    read(file, bytes, &BUILDINGS, |row| {
        let before = row.faults();
        let is_unit = row.choice(building::KIND, &[false, true]);
        let Some(is_unit) = is_unit else {
            if row.faults() == before {
                row.report(Code::TableCellEmpty, building::KIND, None);
            }
            return None;
        };
        let id = row.key(building::ID)?;
        let seen = if is_unit { &mut units } else { &mut buildings };
        seen.compare(row, building::ID, id);
        let (id, above, name) = (
            id.to_owned(),
            row.id(building::PARENT).map(Into::into),
            row.name(building::NAME),
        );
        Some(if is_unit {
            BuildingRow::Unit(StairwellUnit {
                id,
                building: above,
                label: name,
            })
        } else {
            BuildingRow::Building(Building {
                id,
                place: above,
                name,
            })
        })
    })
}
