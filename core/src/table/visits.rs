//! The log of visits.

use std::collections::HashSet;

use super::alike;
use super::near::Known;
use super::schema::{VISITS, visit as c};
use super::sheet::{Table, read};
use crate::finding::FindingCode;
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
    let mut log = read(file, bytes, &VISITS, |row| {
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
    });
    alike::refuse(&mut log, header(c::ID));
    log
}

fn header(column: usize) -> &'static str {
    VISITS.columns.get(column).map_or("", |c| c.header)
}

/// Adds to a log the visits of households that are not there, and would be after a usual repair. The log is read without
/// the households, which are known only afterwards.
pub fn add_near_visits<'h>(
    log: &mut Table<Visit>,
    households: impl Iterator<Item = &'h str> + Clone,
) {
    let ids: HashSet<&str> = households.clone().collect();
    let mut known = None;
    let mut near = log.near;
    for visit in log
        .rows
        .iter()
        .filter(|v| !ids.contains(v.household.as_str()))
    {
        let known = known.get_or_insert_with(|| Known::of(households.clone()));
        near.reference(&visit.household, known);
    }
    log.near = near;
    let before = log.findings.len();
    log.findings
        .retain(|f| f.code != FindingCode::TableNearMiss);
    let had = before != log.findings.len();
    if let Some(finding) = near.finding(&log.summary.file) {
        log.findings.push(finding);
        if !had {
            log.summary.faults = log.summary.faults.saturating_add(1);
        }
    }
}
