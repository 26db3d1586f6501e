//! The grid register: places, buildings, stairwell units.

use super::schema::{BUILDINGS, PLACES, building, place as c};
use super::sheet::{Table, read};
use crate::finding::FindingCode;
use crate::grid::{Building, PartyOrganisation, PlaceFact, PlaceKind, StairwellUnit};

/// The values of the labels of 党组织.
const PARTY: [PartyOrganisation; 6] = [
    PartyOrganisation::Committee,
    PartyOrganisation::GeneralBranch,
    PartyOrganisation::Branch,
    PartyOrganisation::Group,
    PartyOrganisation::MemberHousehold,
    PartyOrganisation::NotFormed,
];

/// Reads 网格.csv (S10 to S15, S19, S46).
pub fn read_places(file: &str, bytes: &[u8]) -> Table<PlaceFact> {
    read(file, bytes, &PLACES, |row| {
        let id = row.key(c::ID)?;
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
    read(file, bytes, &BUILDINGS, |row| {
        let before = row.faults();
        let is_unit = row.choice(building::KIND, &[false, true]);
        let Some(is_unit) = is_unit else {
            if row.faults() == before {
                row.report(FindingCode::TableCellEmpty, building::KIND, None);
            }
            return None;
        };
        let id = row.key(building::ID)?;
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
