//! The log, arranged for reading: the entries of each household together, by date.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::facts::{
    PriorityCategory, Visit, VisitFacts, VisitMode, VisitResult, VisitedHousehold, VisitorRole,
};
use crate::finding::{Code, Finding, Place};
use crate::policy::Value;

/// A set of roles (身份集合), one bit for each in the order of [`VisitorRole::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Roles(pub u16);

impl Roles {
    /// The set of these roles.
    pub fn of(roles: impl IntoIterator<Item = VisitorRole>) -> Self {
        Self(roles.into_iter().fold(0, |set, r| set | 1 << r as u16))
    }
    /// Whether the two sets share a role.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
    /// Whether it holds every role of the other.
    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What an entry of the log is worth (记录性质).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// Somebody was met at home.
    Visit,
    /// A call at the door that met nobody, or was refused.
    Attempt,
    /// By telephone or video.
    Contact,
}

/// One entry without its texts; twelve bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Day.
    pub date: NaiveDate,
    /// Place of the visit in the list it came from.
    pub visit: u32,
    /// Who was there.
    pub roles: Roles,
    /// What it is worth.
    pub kind: EntryKind,
}

/// What a status needs to know of a household.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HouseholdRow {
    /// First day here.
    pub since: Option<NaiveDate>,
    /// Somebody lives there.
    pub occupied: Option<bool>,
    /// In a community rather than a village.
    pub city: Option<bool>,
    /// One of the four categories of S39: yes if one is, no only if all are known not to be.
    pub priority: Option<bool>,
}

impl From<&VisitedHousehold> for HouseholdRow {
    fn from(h: &VisitedHousehold) -> Self {
        let known = PriorityCategory::ALL.map(|c| h.category(c));
        Self {
            since: h.since,
            occupied: h.occupied,
            city: h.city,
            priority: if known.contains(&Some(true)) {
                Some(true)
            } else if known.contains(&None) {
                None
            } else {
                Some(false)
            },
        }
    }
}

/// Households with their entries, grouped once and read on any date (走访台账索引).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitLog {
    households: Vec<HouseholdRow>,
    /// Entries of household `h` are `starts[h] .. starts[h + 1]`.
    starts: Vec<u32>,
    entries: Vec<Entry>,
    log_from: Option<NaiveDate>,
}

impl VisitLog {
    /// Arranges the facts as they are known on `as_of`. What cannot be used — an unknown
    /// household, a visit after that day or before the household was here, two different visits
    /// with one id, a missing part — is a finding at `/visits/n`, and is left out.
    pub fn new(facts: &VisitFacts, as_of: NaiveDate) -> (Self, Vec<Finding>) {
        let mut findings = vec![];
        let mut index: HashMap<&str, u32> = HashMap::with_capacity(facts.households.len());
        for (n, household) in (0u32..).zip(&facts.households) {
            if household.id.is_empty() {
                let place = Place::at(format!("/households/{n}/id"));
                let expected = Value::Text { value: "id".into() };
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
        for (n, visit) in (0u32..).zip(&facts.visits) {
            match read(facts, &index, &twice, visit, n, as_of) {
                Ok(row) => rows.push(row),
                Err(fault) => findings.push(fault.finding(n)),
            }
        }
        let households = facts.households.iter().map(HouseholdRow::from).collect();
        let id = |n: u32| facts.visits.get(n as usize).and_then(|v| v.id.as_deref());
        let log = Self::group(households, &rows, facts.log_from, |a, b| id(a).cmp(&id(b)));
        if facts.log_from.is_none() {
            findings.push(Finding::data(
                Code::VisitLogStartUnknown,
                Place::at("/logFrom"),
            ));
        }
        (log, findings)
    }

    /// Arranges columns: each row is the number of its household and an entry. Rows of a
    /// household that does not exist are left out.
    pub fn from_rows(
        households: Vec<HouseholdRow>,
        rows: &[(u32, Entry)],
        log_from: Option<NaiveDate>,
    ) -> Self {
        Self::group(households, rows, log_from, |a, b| a.cmp(&b))
    }

    /// A counting sort by household, then each household's few entries by date; `tie` orders
    /// visits of one day, so that the answer does not depend on the order of the list.
    fn group(
        households: Vec<HouseholdRow>,
        rows: &[(u32, Entry)],
        log_from: Option<NaiveDate>,
        tie: impl Fn(u32, u32) -> Ordering,
    ) -> Self {
        let mut starts = vec![0u32; households.len() + 1];
        for (household, _) in rows {
            if let Some(count) = starts.get_mut(*household as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0u32;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let blank = Entry {
            date: NaiveDate::MIN,
            visit: 0,
            roles: Roles(0),
            kind: EntryKind::Contact,
        };
        let mut entries = vec![blank; sum as usize];
        for (household, entry) in rows {
            let household = *household as usize;
            if household < households.len()
                && let Some(at) = next.get_mut(household)
                && let Some(slot) = entries.get_mut(*at as usize)
            {
                *slot = *entry;
                *at += 1;
            }
        }
        for pair in starts.windows(2) {
            if let [from, to] = pair
                && let Some(own) = entries.get_mut(*from as usize..*to as usize)
            {
                own.sort_unstable_by(|a, b| {
                    a.date.cmp(&b.date).then_with(|| tie(a.visit, b.visit))
                });
            }
        }
        Self {
            households,
            starts,
            entries,
            log_from,
        }
    }

    /// The day from which on the log is complete.
    pub fn log_from(&self) -> Option<NaiveDate> {
        self.log_from
    }

    /// Each household with its entries by date, in the order given.
    pub fn iter(&self) -> impl Iterator<Item = (&HouseholdRow, &[Entry])> {
        self.households
            .iter()
            .zip(self.starts.windows(2))
            .map(|(row, pair)| {
                let own = match pair {
                    [from, to] => self.entries.get(*from as usize..*to as usize),
                    _ => None,
                };
                (row, own.unwrap_or_default())
            })
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
struct Fault {
    code: Code,
    field: &'static str,
    /// The entry that it repeats.
    first: Option<u32>,
}

impl Fault {
    fn finding(&self, n: u32) -> Finding {
        let at = |n: u32| Place::at(format!("/visits/{n}/{}", self.field));
        let finding = Finding::data(self.code, at(n));
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

fn read(
    facts: &VisitFacts,
    index: &HashMap<&str, u32>,
    twice: &HashMap<&str, Option<u32>>,
    visit: &Visit,
    n: u32,
    as_of: NaiveDate,
) -> Result<(u32, Entry), Fault> {
    let fault = |code, field| Fault {
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
    if date > as_of {
        return Err(fault(Code::VisitInFuture, "date"));
    }
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
