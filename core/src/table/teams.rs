//! Teams that go from door to door.

use super::schema::{TEAMS, team as c};
use super::sheet::{Table, read};
use crate::finding::FindingCode;
use crate::visit::{VisitTeam, VisitorRole};

/// Reads 走访小组.csv (S35 to S39).
///
/// A team's places may be of any level: `micro_grids` holds them as they are written, and whoever has
/// the grid puts the micro-grids in. A team without a role that can be read makes no visit, so its row
/// is reported; a capacity or a day off that cannot be read is reported and counts as unknown, which
/// for the capacity the plan then says (`visitTeamCapacity`).
pub fn read_teams(file: &str, bytes: &[u8]) -> Table<VisitTeam> {
    read(file, bytes, &TEAMS, |row| {
        let id = row.key(c::ID)?;
        let before = row.faults();
        let roles = row.choices(c::ROLES, &VisitorRole::ALL);
        let Some(roles) = roles.filter(|roles| !roles.is_empty()) else {
            if row.faults() == before && !row.differs(c::ROLES) {
                row.report(FindingCode::TableCellEmpty, c::ROLES, None);
            }
            return None;
        };
        let (micro_grids, lost) = row.doubted(c::SERVES, |r, c| r.ids(c, usize::MAX));
        // Every id of the cell lost would make it a team for the whole district.
        if micro_grids.is_empty() && lost || row.differs(c::SERVES) {
            return None;
        }
        Some(VisitTeam {
            id: id.into(),
            roles,
            micro_grids,
            capacity_per_day: row
                .number_of(c::CAPACITY)
                .and_then(|n| u32::try_from(n).ok()),
            days_off: row.dates(c::DAYS_OFF),
        })
    })
}
