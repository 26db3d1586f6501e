//! Reading the log: what can be used becomes an entry, the rest a finding at its place.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::corrections::{Fate, Fates, fates};
use super::doubt::{ANYBODY, Doubt, first_day, too_early};
use super::events;
use super::facts::{Visit, VisitEvent, VisitFacts, VisitedHousehold};
use super::log::{Entry, Roles};
use super::once::{self, Records};
use super::unnamed::Named;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law::lately;
use crate::order::InOrder;
use crate::policy::TypedValue;

/// What the facts give on any day.
pub(super) struct Read {
    /// The households that are listed more than once.
    pub records: Records<VisitedHousehold>,
    /// Each usable visit with the number of its household.
    pub rows: Vec<(u32, Entry)>,
    /// What is wrong with the households.
    pub households: Vec<Finding>,
    /// The day of each event, with the place where it is given.
    pub event_days: Vec<(NaiveDate, FindingPlace)>,
    /// Why each other visit is left out, in the order of the list; one that was put right or
    /// withdrawn is no fault.
    pub faults: Vec<Fault>,
    /// Faults of visits that are used all the same.
    pub beside: Vec<Fault>,
    /// What entries could have been that are left out or known in part only, each with the number of its household.
    pub doubts: Vec<(u32, Doubt)>,
}

/// Reads the whole log once; which day is asked for changes only what lies in its future.
pub(super) fn read(facts: &VisitFacts) -> Read {
    let once::Read {
        records,
        told,
        index,
    } = Records::read(&facts.households);
    let (households, event_days) = households(facts, &records, told);
    let fates = fates(&facts.visits);
    let whose = |visit: &Visit| index.get(visit.household.as_str()).copied();
    let named = Named::read(&facts.visits, whose);
    let mut rows = Vec::with_capacity(facts.visits.len());
    let (mut faults, mut doubts) = (vec![], vec![]);
    let beside = fates.corrects_nothing.iter();
    let mut beside: Vec<Fault> = beside.map(|n| Fault::no_such_entry(*n)).collect();
    for (n, visit) in (0u32..).zip(&facts.visits) {
        let doubt = match fates.of.get(&n) {
            Some(fate) => {
                faults.extend(Fault::of(n, *fate));
                fate.leaves_doubt(visit).then(|| Doubt::of(visit))
            }
            None => match entry(facts, &records, &index, visit, n) {
                // It may lie before the day on which the household came.
                Ok((household, _)) if since_absurd(facts, &records, household) => {
                    Some(Doubt::of(visit))
                }
                Ok((household, row)) if named.may_hold(visit, household) => {
                    faults.push(Fault::unnamed(n, row.date));
                    Some(Doubt::of(visit))
                }
                Ok(row) => {
                    rows.push(row);
                    let doubt = Doubt::beside(visit, row.1.roles);
                    beside.extend(doubt.map(|_| Fault::role_unknown(n, row.1.date)));
                    doubt
                }
                Err(fault) => {
                    faults.push(fault);
                    Some(Doubt::of(visit))
                }
            },
        };
        // An entry of a household that is not listed may be anybody's: whose id was meant is not known.
        doubts.extend(doubt.map(|doubt| (whose(visit).unwrap_or(ANYBODY), doubt)));
    }
    Read {
        records,
        rows,
        households,
        event_days,
        faults,
        beside,
        doubts,
    }
}

/// Whether the day since which a household is here cannot be, so that it is not known.
fn since_absurd(facts: &VisitFacts, records: &Records<VisitedHousehold>, household: u32) -> bool {
    let one = records.one(&facts.households, household as usize);
    one.and_then(|h| h.since)
        .is_some_and(|since| since < lately())
}

/// What is wrong with the households, and the day of each event with its place.
fn households(
    facts: &VisitFacts,
    records: &Records<VisitedHousehold>,
    mut told: BTreeMap<usize, Finding>,
) -> (Vec<Finding>, Vec<(NaiveDate, FindingPlace)>) {
    let (mut findings, mut event_days) = (vec![], vec![]);
    for (n, household) in facts.households.iter().enumerate() {
        if household.id.is_empty() {
            let place = FindingPlace::at(format!("/households/{n}/id"));
            let expected = TypedValue::Choice {
                value: "text".into(),
            };
            findings.push(
                Finding::data(FindingCode::BadValue, place)
                    .with("expected", expected)
                    .count("length", 0),
            );
            continue;
        }
        findings.extend(told.remove(&n));
        if household.since.is_some_and(|since| since < lately()) {
            let place = FindingPlace::at(format!("/households/{n}/since"));
            findings.push(Finding::too_early(lately(), place));
        }
        let one = records.one(&facts.households, n);
        let since = one.and_then(|h| h.since);
        let list = format!("/households/{n}/events");
        let mut again = events::told(&household.events, &list);
        for (at, event) in household.events.iter().enumerate() {
            if let Some(finding) = again.remove(&at) {
                let equal = finding.code == FindingCode::RecordTwice;
                findings.push(finding);
                if equal {
                    continue;
                }
            }
            let place = FindingPlace::at(format!("{list}/{at}/date"));
            match event_day(event, since, &place) {
                Ok(day) => event_days.push((day, place)),
                Err(finding) => findings.push(*finding),
            }
        }
    }
    (findings, event_days)
}

/// The day of an event, or why it is not used.
fn event_day(
    event: &VisitEvent,
    since: Option<NaiveDate>,
    place: &FindingPlace,
) -> Result<NaiveDate, Box<Finding>> {
    let told = |code| Box::new(Finding::data(code, place.clone()));
    match event.date {
        None => Err(told(FindingCode::VisitEventUndated)),
        Some(day) if day < first_day() => Err(Box::new(too_early(place.clone()))),
        Some(day) if since.is_some_and(|since| day < since) => {
            Err(told(FindingCode::VisitEventDayUnfit))
        }
        Some(day) => Ok(day),
    }
}

/// What contradicts itself in a log, whatever the households are.
pub(super) fn told(fates: &Fates) -> Vec<Finding> {
    let mut found: Vec<Fault> = fates
        .of
        .iter()
        .filter_map(|(n, fate)| Fault::of(*n, *fate))
        .chain(
            fates
                .corrects_nothing
                .iter()
                .map(|n| Fault::no_such_entry(*n)),
        )
        .collect();
    found.order_by_key(|f| (f.visit, f.code));
    found.iter().map(Fault::finding).collect()
}

/// Why an entry is left out, and at which of its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    /// Its place in the list.
    pub visit: u32,
    /// Its day, where the fault is found after the day was read: before that day comes, the
    /// entry is in the future and nothing else is said of it.
    pub date: Option<NaiveDate>,
    code: FindingCode,
    field: &'static str,
    /// The entry that it repeats.
    first: Option<u32>,
}

impl Fault {
    /// What is said of an entry that does not stand.
    fn of(visit: u32, fate: Fate) -> Option<Self> {
        let (code, field, first) = match fate {
            Fate::Gone | Fate::MayBeGone => return None,
            Fate::Differs => (FindingCode::VisitConflict, "id", None),
            Fate::Repeats(first) => (FindingCode::EntryRepeated, "id", Some(first)),
            Fate::Disputed(first) => {
                let other = Some(first).filter(|first| *first != visit);
                (FindingCode::VisitCorrectionsDiffer, "corrects", other)
            }
        };
        Some(Self {
            visit,
            date: None,
            code,
            field,
            first,
        })
    }

    /// The entry puts right one that is not in the log.
    fn no_such_entry(visit: u32) -> Self {
        Self {
            visit,
            date: None,
            code: FindingCode::VisitCorrectsUnknown,
            field: "corrects",
            first: None,
        }
    }

    /// Somebody was there whose role is not known; the entry counts by the others.
    fn role_unknown(visit: u32, date: NaiveDate) -> Self {
        Self {
            visit,
            date: Some(date),
            code: FindingCode::VisitIncomplete,
            field: "visitors",
            first: None,
        }
    }

    /// The entry has no id, and may be another one of the log.
    fn unnamed(visit: u32, date: NaiveDate) -> Self {
        Self {
            visit,
            date: Some(date),
            code: FindingCode::RecordUnnamed,
            field: "id",
            first: None,
        }
    }

    /// The entry lies after the day that is asked for.
    pub fn in_future(visit: u32) -> Self {
        Self {
            visit,
            date: None,
            code: FindingCode::VisitInFuture,
            field: "date",
            first: None,
        }
    }

    /// As it is told.
    pub fn finding(&self) -> Finding {
        let at = |n: u32| FindingPlace::at(format!("/visits/{n}/{}", self.field));
        if self.code == FindingCode::DateTooEarly {
            return too_early(at(self.visit));
        }
        let finding = Finding::data(self.code, at(self.visit));
        match (self.code, self.first) {
            (FindingCode::VisitIncomplete, _) => finding.with(
                "field",
                TypedValue::Text {
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
    records: &Records<VisitedHousehold>,
    index: &HashMap<&str, u32>,
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
    let incomplete = |field| fault(FindingCode::VisitIncomplete, field);
    let household = *index
        .get(visit.household.as_str())
        .ok_or(fault(FindingCode::VisitUnknownHousehold, "household"))?;
    let date = visit.date.ok_or(incomplete("date"))?;
    if date < first_day() {
        return Err(fault(FindingCode::DateTooEarly, "date"));
    }
    let fault = |code, field| Fault {
        date: Some(date),
        ..fault(code, field)
    };
    let incomplete = |field| fault(FindingCode::VisitIncomplete, field);
    let one = records.one(&facts.households, household as usize);
    let since = one.and_then(|h| h.since);
    if since.is_some_and(|s| date < s) {
        return Err(fault(FindingCode::VisitBeforeHousehold, "date"));
    }
    let roles = Roles::of(visit.visitors.iter().filter_map(|v| v.role));
    if roles == Roles::default() {
        return Err(incomplete("visitors"));
    }
    let entry = Entry {
        date,
        visit: n,
        roles,
        mode: visit.mode.ok_or(incomplete("mode"))?,
        result: visit.result.ok_or(incomplete("result"))?,
    };
    Ok((household, entry))
}
