//! Reading the log: what can be used becomes an entry, the rest a finding at its place.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::facts::{Visit, VisitFacts, VisitMode, VisitResult};
use super::log::{Entry, EntryKind, Roles};
use crate::finding::{Code, Finding, Place};
use crate::policy::Value;

/// What the facts give on any day.
pub(super) struct Read {
    /// Each usable visit with the number of its household.
    pub rows: Vec<(u32, Entry)>,
    /// What is wrong with the households.
    pub households: Vec<Finding>,
    /// Why each other visit is left out, in the order of the list.
    pub faults: Vec<Fault>,
}

/// Reads the whole log once; which day is asked for changes only what lies in its future.
pub(super) fn read(facts: &VisitFacts) -> Read {
    let mut findings = vec![];
    let mut index: HashMap<&str, u32> = HashMap::with_capacity(facts.households.len());
    for (n, household) in (0u32..).zip(&facts.households) {
        if household.id.is_empty() {
            let place = Place::at(format!("/households/{n}/id"));
            let expected = Value::Choice {
                value: "text".into(),
            };
            findings.push(
                Finding::data(Code::BadValue, place)
                    .with("expected", expected)
                    .count("length", 0),
            );
            continue;
        }
        let first = *index.entry(household.id.as_str()).or_insert(n);
        if first != n {
            let at = |n: u32| Place::at(format!("/households/{n}/id"));
            findings.push(Finding::data(Code::DuplicateId, at(n)).related(at(first)));
        }
    }
    let twice = repeated(&facts.visits);
    let mut rows = Vec::with_capacity(facts.visits.len());
    let mut faults = vec![];
    for (n, visit) in (0u32..).zip(&facts.visits) {
        match entry(facts, &index, &twice, visit, n) {
            Ok(row) => rows.push(row),
            Err(fault) => faults.push(fault),
        }
    }
    Read {
        rows,
        households: findings,
        faults,
    }
}

/// Entries whose id is used more than once: `None` where they differ, else the first of them.
fn repeated(visits: &[Visit]) -> HashMap<&str, Option<u32>> {
    let mut seen: HashMap<&str, (u32, &Visit, bool, bool)> = HashMap::with_capacity(visits.len());
    for (n, visit) in (0u32..).zip(visits) {
        let Some(id) = visit.id.as_deref() else {
            continue;
        };
        seen.entry(id)
            .and_modify(|(_, first, again, differ)| {
                *again = true;
                *differ |= *first != visit;
            })
            .or_insert((n, visit, false, false));
    }
    seen.retain(|_, (_, _, again, _)| *again);
    seen.into_iter()
        .map(|(id, (n, _, _, differ))| (id, (!differ).then_some(n)))
        .collect()
}

/// Why an entry is left out, and at which of its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    /// Its place in the list.
    pub visit: u32,
    /// Its day, where the fault is found after the day was read: before that day comes, the
    /// entry is in the future and nothing else is said of it.
    pub date: Option<NaiveDate>,
    code: Code,
    field: &'static str,
    /// The entry that it repeats.
    first: Option<u32>,
}

impl Fault {
    /// The entry lies after the day that is asked for.
    pub fn in_future(visit: u32) -> Self {
        Self {
            visit,
            date: None,
            code: Code::VisitInFuture,
            field: "date",
            first: None,
        }
    }

    /// As it is told.
    pub fn finding(&self) -> Finding {
        let at = |n: u32| Place::at(format!("/visits/{n}/{}", self.field));
        let finding = Finding::data(self.code, at(self.visit));
        match (self.code, self.first) {
            (Code::VisitIncomplete, _) => finding.with(
                "field",
                Value::Text {
                    value: self.field.into(),
                },
            ),
            (_, Some(first)) => finding.related(at(first)),
            _ => finding,
        }
    }
}

fn entry(
    facts: &VisitFacts,
    index: &HashMap<&str, u32>,
    twice: &HashMap<&str, Option<u32>>,
    visit: &Visit,
    n: u32,
) -> Result<(u32, Entry), Fault> {
    let fault = |code, field| Fault {
        visit: n,
        date: None,
        code,
        field,
        first: None,
    };
    let incomplete = |field| fault(Code::VisitIncomplete, field);
    match visit.id.as_deref().and_then(|id| twice.get(id)) {
        Some(None) => return Err(fault(Code::VisitConflict, "id")),
        Some(first) if *first != Some(n) => {
            return Err(Fault {
                first: *first,
                ..fault(Code::DuplicateId, "id")
            });
        }
        _ => {}
    }
    let household = *index
        .get(visit.household.as_str())
        .ok_or(fault(Code::VisitUnknownHousehold, "household"))?;
    let date = visit.date.ok_or(incomplete("date"))?;
    let fault = |code, field| Fault {
        date: Some(date),
        ..fault(code, field)
    };
    let incomplete = |field| fault(Code::VisitIncomplete, field);
    let since = facts
        .households
        .get(household as usize)
        .and_then(|h| h.since);
    if since.is_some_and(|s| date < s) {
        return Err(fault(Code::VisitBeforeHousehold, "date"));
    }
    let roles = Roles::of(visit.visitors.iter().filter_map(|v| v.role));
    if roles == Roles::default() {
        return Err(incomplete("visitors"));
    }
    let kind = match (visit.mode, visit.result) {
        (None, _) => return Err(incomplete("mode")),
        (Some(_), None) => return Err(incomplete("result")),
        (Some(VisitMode::InPerson), Some(VisitResult::Met)) => EntryKind::Visit,
        (Some(VisitMode::InPerson), Some(_)) => EntryKind::Attempt,
        (Some(VisitMode::Phone | VisitMode::Video), Some(_)) => EntryKind::Contact,
    };
    let entry = Entry {
        date,
        visit: n,
        roles,
        kind,
    };
    Ok((household, entry))
}
