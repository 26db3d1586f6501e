//! The log, arranged for reading: the entries of each household together, by date.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::facts::{PriorityCategory, VisitFacts, VisitedHousehold, VisitorRole};
use super::read::{Fault, Read, read};
use crate::finding::{Code, Finding, Place};

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

/// Households with their entries, grouped once and asked on any day (走访台账索引).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitLog {
    households: Vec<HouseholdRow>,
    /// Entries of household `h` are `starts[h] .. starts[h + 1]`.
    starts: Vec<u32>,
    entries: Vec<Entry>,
    log_from: Option<NaiveDate>,
    /// What is wrong with the households.
    about_households: Vec<Finding>,
    /// Why the other visits are left out, in the order of the list.
    faults: Vec<Fault>,
}

impl VisitLog {
    /// Arranges the facts. What cannot be used — an unknown household, a visit before the
    /// household was here, two different visits with one id, a missing part — is left out and
    /// told by [`VisitLog::findings`].
    pub fn new(facts: &VisitFacts) -> Self {
        let Read {
            rows,
            households: about_households,
            faults,
        } = read(facts);
        let households = facts.households.iter().map(HouseholdRow::from).collect();
        let id = |n: u32| facts.visits.get(n as usize).and_then(|v| v.id.as_deref());
        Self {
            about_households,
            faults,
            ..Self::group(households, &rows, facts.log_from, |a, b| id(a).cmp(&id(b)))
        }
    }

    /// What is wrong with the facts as they are known on a day, each at its place: what was left
    /// out, and every visit after that day.
    pub fn findings(&self, as_of: NaiveDate) -> Vec<Finding> {
        let later = |date: Option<NaiveDate>| date.is_some_and(|d| d > as_of);
        let told = |f: &Fault| match later(f.date) {
            true => Fault::in_future(f.visit),
            false => *f,
        };
        let mut faults: Vec<Fault> = self.faults.iter().map(told).collect();
        let future = self.entries.iter().filter(|e| e.date > as_of);
        faults.extend(future.map(|e| Fault::in_future(e.visit)));
        faults.sort_unstable_by_key(|f| f.visit);
        let mut findings = self.about_households.clone();
        findings.extend(faults.iter().map(Fault::finding));
        if self.log_from.is_none() {
            findings.push(Finding::data(
                Code::VisitLogStartUnknown,
                Place::at("/logFrom"),
            ));
        }
        findings
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
            about_households: vec![],
            faults: vec![],
        }
    }

    /// The day from which on the log is complete.
    pub fn log_from(&self) -> Option<NaiveDate> {
        self.log_from
    }

    /// Each household with its entries up to a day, by date, in the order given.
    pub fn known_on(&self, as_of: NaiveDate) -> impl Iterator<Item = (&HouseholdRow, &[Entry])> {
        self.households
            .iter()
            .zip(self.starts.windows(2))
            .map(move |(row, pair)| {
                let own = match pair {
                    [from, to] => self.entries.get(*from as usize..*to as usize),
                    _ => None,
                };
                (row, until(own.unwrap_or_default(), as_of))
            })
    }

    /// The household of this number with its entries up to a day.
    pub(super) fn one(&self, number: usize, as_of: NaiveDate) -> Option<(&HouseholdRow, &[Entry])> {
        let from = *self.starts.get(number)? as usize;
        let to = *self.starts.get(number.checked_add(1)?)? as usize;
        let own = self.entries.get(from..to)?;
        Some((self.households.get(number)?, until(own, as_of)))
    }
}

/// The entries up to a day; most logs hold none after it.
fn until(own: &[Entry], as_of: NaiveDate) -> &[Entry] {
    match own.last() {
        Some(last) if last.date > as_of => {
            let known = own.partition_point(|e| e.date <= as_of);
            own.get(..known).unwrap_or_default()
        }
        _ => own,
    }
}
