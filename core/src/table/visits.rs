//! The log of visits.

use super::schema::{VISITS, visit as c};
use super::sheet::{Table, read};
use crate::visit::{Visit, VisitMode, VisitResult, Visitor, VisitorRole};

const MODES: [VisitMode; 3] = [VisitMode::InPerson, VisitMode::Phone, VisitMode::Video];
const RESULTS: [VisitResult; 3] = [
    VisitResult::Met,
    VisitResult::NoAnswer,
    VisitResult::Refused,
];

/// Reads 走访记录.csv (S35 to S39).
///
/// An empty cell stays unknown, and [`crate::visit::VisitLog`] says that the entry is incomplete;
/// two entries with one id are its business as well. A cell that cannot be read takes the row
/// along, since no entry counts without it.
pub fn read_visits(file: &str, bytes: &[u8]) -> Table<Visit> {
    read(file, bytes, &VISITS, |row| {
        let before = row.faults();
        let id = row.key(c::ID)?;
        let household = row.key(c::HOUSEHOLD)?;
        let visit = Visit {
            id: Some(id.into()),
            household: household.into(),
            date: row.date(c::DATE),
            visitors: row
                .choices(c::ROLES, &VisitorRole::ALL)
                .unwrap_or_default()
                .into_iter()
                .map(|role| Visitor {
                    role: Some(role),
                    ..Visitor::default()
                })
                .collect(),
            mode: row.choice(c::MODE, &MODES),
            result: row.choice(c::RESULT, &RESULTS),
            ..Visit::default()
        };
        (row.faults() == before).then_some(visit)
    })
}
