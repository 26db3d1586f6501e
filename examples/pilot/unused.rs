//! What the rooms find, said as the tables know it: the rooms see the records, and not the rows that gave none.

use std::collections::HashSet;

use gridaid::finding::{Finding, FindingCode};
use gridaid::grid::GridFacts;
use gridaid::leader::LeaderFacts;
use gridaid::visit::VisitFacts;

/// Ids of rows that are in their table and could not be used.
#[derive(Default)]
pub(crate) struct Unused {
    pub places: HashSet<String>,
    pub buildings: HashSet<String>,
    pub households: HashSet<String>,
}

impl Unused {
    /// A row of the grid or of the leaders that names one of these does not name what is not there.
    pub(crate) fn in_grid(&self, found: &mut [Finding], grid: &GridFacts, leaders: &LeaderFacts) {
        let named = |list: &str, row: usize, field: &str| -> Vec<&str> {
            match (list, field) {
                ("places", "parent") => one(grid.places.get(row).and_then(|p| p.parent.as_ref())),
                ("buildings", "place") => {
                    one(grid.buildings.get(row).and_then(|b| b.place.as_ref()))
                }
                ("stairwellUnits", "building") => {
                    let unit = grid.stairwell_units.get(row);
                    one(unit.and_then(|u| u.building.as_ref()))
                }
                ("households", _) => {
                    let Some(household) = grid.households.get(row) else {
                        return vec![];
                    };
                    match field {
                        "microGrids" => household.micro_grids.iter().map(String::as_str).collect(),
                        "building" => one(household.building.as_ref()),
                        "unit" => one(household.unit.as_ref()),
                        _ => vec![],
                    }
                }
                ("leaders", "microGrid") => one(leaders.leaders.get(row).map(|l| &l.micro_grid)),
                ("leaders", "unit") => one(leaders.leaders.get(row).and_then(|l| l.unit.as_ref())),
                ("candidates", _) => {
                    let Some(candidate) = leaders.candidates.get(row) else {
                        return vec![];
                    };
                    match field {
                        "microGrid" => vec![candidate.micro_grid.as_str()],
                        "unit" => one(candidate.unit.as_ref()),
                        "building" => one(candidate.building.as_ref()),
                        _ => vec![],
                    }
                }
                _ => vec![],
            }
        };
        self.tell(found, named);
    }

    /// The same for the log.
    pub(crate) fn in_log(&self, found: &mut [Finding], visits: &VisitFacts) {
        self.tell(found, |list, row, field| match (list, field) {
            ("visits", "household") => {
                let visit = visits.visits.get(row);
                visit.map(|v| v.household.as_str()).into_iter().collect()
            }
            _ => vec![],
        });
    }

    fn tell<'f>(&self, found: &mut [Finding], named: impl Fn(&str, usize, &str) -> Vec<&'f str>) {
        for finding in found {
            let unused = match finding.code {
                FindingCode::UnknownParent
                | FindingCode::UnknownPlace
                | FindingCode::UnknownMicroGrid => &self.places,
                FindingCode::UnknownBuilding | FindingCode::UnknownUnit => &self.buildings,
                FindingCode::VisitUnknownHousehold => &self.households,
                _ => continue,
            };
            let pointer = finding.place.pointer.as_deref().unwrap_or_default();
            let mut parts = pointer.split('/').skip(1);
            let (Some(list), Some(row), Some(field)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let ids = row.parse().map(|row| named(list, row, field));
            if ids.is_ok_and(|ids| ids.iter().any(|id| unused.contains(*id))) {
                finding.code = FindingCode::TableOwnerUnused;
            }
        }
    }
}

fn one(id: Option<&String>) -> Vec<&str> {
    id.map(String::as_str).into_iter().collect()
}
