//! The log, arranged for reading: the entries of each household together, by date.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::doubt::{Doubt, first_day, too_early};
use super::events::settled;
use super::facts::{
    VisitCategory, VisitEvent, VisitFacts, VisitMode, VisitResult, VisitedHousehold, VisitorRole,
};
use super::once::{Records, named};
use super::policy::VisitPolicy;
use super::read::{Fault, Read, read};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law::lately;
use crate::order::InOrder;

/// A set of roles (身份集合), one bit for each in the order of [`VisitorRole::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Roles(pub u16);

impl Roles {
    /// The set of these roles.
    pub fn of(roles: impl IntoIterator<Item = VisitorRole>) -> Self {
        Self(roles.into_iter().fold(0, |set, r| set | 1 << r as u16))
    }
    /// The set of a number from outside. One with a bit of no role says of nobody for certain what they were.
    pub(super) fn given(set: u16) -> Self {
        let known = u32::from(set) < 1 << VisitorRole::ALL.len();
        if known { Self(set) } else { Self::default() }
    }
    /// Whether the two sets share a role.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
    /// The roles that the other lacks.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
    /// Whether it holds every role of the other.
    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
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
    /// How.
    pub mode: VisitMode,
    /// With what result.
    pub result: VisitResult,
}

/// A set of categories (类别集合), one bit for each in the order of [`VisitCategory::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Categories(pub u8);

impl Categories {
    /// The set of these categories.
    pub fn of(categories: impl IntoIterator<Item = VisitCategory>) -> Self {
        Self(categories.into_iter().fold(0, |set, c| set | 1 << c as u8))
    }
    /// Whether the two sets share a category.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
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
    /// The categories that it is of.
    pub is: Categories,
    /// The categories of which it is not known.
    pub unknown: Categories,
    /// Entries about it could not be read: nothing is called missed.
    pub log_incomplete: bool,
}

impl HouseholdRow {
    /// The same, where the year since which it is here cannot be: that it came lately is then not known, and nothing is missed.
    pub(super) fn all_lately(rows: &[Self]) -> Cow<'_, [Self]> {
        let early = |row: &Self| row.since.is_some_and(|since| since < lately());
        match rows.iter().any(early) {
            true => Cow::Owned(rows.iter().map(|row| row.lately()).collect()),
            false => Cow::Borrowed(rows),
        }
    }

    /// The same of one row.
    fn lately(mut self) -> Self {
        if self.since.take_if(|since| *since < lately()).is_some() {
            self.log_incomplete = true;
        }
        self
    }

    /// Whether it is of one of these categories: no only if it is known not to be of any.
    pub(super) fn one_of(&self, categories: Categories) -> Option<bool> {
        match (self.is.meets(categories), self.unknown.meets(categories)) {
            (true, _) => Some(true),
            (false, true) => None,
            (false, false) => Some(false),
        }
    }
}

impl From<&VisitedHousehold> for HouseholdRow {
    fn from(h: &VisitedHousehold) -> Self {
        let known = |value| {
            let all = VisitCategory::ALL.into_iter();
            Categories::of(all.filter(|c| h.category(*c) == value))
        };
        Self {
            since: h.since,
            occupied: h.occupied,
            city: h.city,
            is: known(Some(true)),
            unknown: known(None),
            // Which entries are about a household without an id is not known.
            log_incomplete: h.log_incomplete == Some(true) || !named(&h.id),
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
    /// Events of household `h` are `event_starts[h] .. event_starts[h + 1]`; both lists are empty
    /// where no household has any.
    event_starts: Vec<u32>,
    events: Vec<NaiveDate>,
    /// The households with an event on a day that is not known, or cannot be.
    events_undated: BTreeSet<usize>,
    log_from: Option<NaiveDate>,
    /// The town of each household; empty where none is named.
    towns: Vec<Option<String>>,
    /// The households that are listed more than once.
    records: Records<VisitedHousehold>,
    /// What is wrong with the households.
    about_households: Vec<Finding>,
    /// The day of each event, with the place where it is given.
    event_days: Vec<(NaiveDate, FindingPlace)>,
    /// Why the other visits are left out, in the order of the list.
    faults: Vec<Fault>,
    /// What is wrong with visits that are used all the same.
    beside: Vec<Fault>,
    /// Entries in doubt, by the number of their household.
    doubts: Vec<(u32, Doubt)>,
}

impl VisitLog {
    /// Arranges the facts. What cannot be used — an unknown household, a visit before the
    /// household was here, two different visits with one id, a missing part — is left out and
    /// told by [`VisitLog::findings`]; where it could have been a visit, nothing is called missed.
    pub fn new(facts: &VisitFacts) -> Self {
        let Read {
            records,
            rows,
            households: about_households,
            event_days,
            faults,
            beside,
            doubts,
        } = read(facts);
        let places = 0..facts.households.len();
        let listed: Vec<&VisitedHousehold> = places
            .filter_map(|n| records.one(&facts.households, n))
            .collect();
        let households = listed.iter().copied().map(HouseholdRow::from).collect();
        let each = listed.iter().map(|h| settled(&h.events));
        let each: Vec<Cow<'_, [VisitEvent]>> = each.collect();
        let (event_starts, events) = events(&each);
        let with_events = listed.iter().zip(&each).enumerate();
        let without_day = with_events.filter(|(_, (h, events))| undated(h, events));
        let events_undated = without_day.map(|(n, _)| n).collect();
        let id = |n: u32| facts.visits.get(n as usize).and_then(|v| v.id.as_deref());
        let named = listed.iter().any(|h| h.town.is_some());
        let towns = listed.iter().filter(|_| named);
        let towns = towns.map(|h| h.town.clone()).collect();
        Self {
            towns,
            records,
            about_households,
            event_days,
            faults,
            beside,
            event_starts,
            events,
            events_undated,
            ..Self::group(households, &rows, facts.log_from, |a, b| id(a).cmp(&id(b)))
        }
        .with_doubts(doubts)
    }

    /// The same with entries in doubt, each with the number of its household.
    pub(super) fn with_doubts(self, mut doubts: Vec<(u32, Doubt)>) -> Self {
        // What says the same of the same household is one doubt, however many entries there are.
        doubts.order();
        doubts.dedup();
        Self { doubts, ..self }
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
        faults.extend(self.beside.iter().filter(|f| !later(f.date)));
        faults.order_by_key(|f| f.visit);
        let mut findings = self.about_households.clone();
        let ahead = self.event_days.iter().filter(|(date, _)| *date > as_of);
        findings.extend(
            ahead.map(|(_, at)| Finding::data(FindingCode::VisitEventDayUnfit, at.clone())),
        );
        findings.extend(faults.iter().map(Fault::finding));
        let start = FindingPlace::at("/logFrom");
        match self.log_from {
            None => findings.push(Finding::data(FindingCode::VisitLogStartUnknown, start)),
            Some(from) if from < first_day() => findings.push(too_early(start)),
            Some(_) => {}
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
        let households: Vec<HouseholdRow> =
            households.into_iter().map(HouseholdRow::lately).collect();
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
            mode: VisitMode::Phone,
            result: VisitResult::NoAnswer,
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
            event_starts: vec![],
            events: vec![],
            events_undated: BTreeSet::new(),
            log_from,
            towns: vec![],
            records: Records::default(),
            about_households: vec![],
            event_days: vec![],
            faults: vec![],
            beside: vec![],
            doubts: vec![],
        }
    }

    /// The day from which on the log is complete.
    pub fn log_from(&self) -> Option<NaiveDate> {
        self.log_from
    }

    /// Each household with what is known of it on a day, in the order given.
    pub fn known_on(&self, as_of: NaiveDate) -> impl Iterator<Item = Known<'_>> {
        (0..self.households.len()).filter_map(move |number| self.one(number, as_of))
    }

    /// What is known of the household of this number on a day.
    pub(super) fn one(&self, number: usize, as_of: NaiveDate) -> Option<Known<'_>> {
        let entries = part(&self.entries, &self.starts, number)?;
        let events = part(&self.events, &self.event_starts, number).unwrap_or_default();
        let known = until(entries, as_of, |e| e.date);
        Some(Known {
            household: self.households.get(number)?,
            entries: known,
            events: until(events, as_of, |day| *day),
            event_undated: self.events_undated.contains(&number),
            later: entries.get(known.len()..).unwrap_or_default(),
            doubts: self.doubts_of(u32::try_from(number).ok()?),
        })
    }

    /// The entries in doubt of the household of this number, or of anybody.
    pub(super) fn doubts_of(&self, number: u32) -> &[(u32, Doubt)] {
        if self.doubts.is_empty() {
            return &[];
        }
        let from = self.doubts.partition_point(|(n, _)| *n < number);
        let to = self.doubts.partition_point(|(n, _)| *n <= number);
        self.doubts.get(from..to).unwrap_or_default()
    }

    /// How many households it holds.
    pub(super) fn len(&self) -> usize {
        self.households.len()
    }

    /// The household of this number, as all of its records say it.
    pub(super) fn household<'a>(
        &'a self,
        facts: &'a VisitFacts,
        number: usize,
    ) -> Option<&'a VisitedHousehold> {
        self.records.one(&facts.households, number)
    }

    /// Whether the household of this number stands at an earlier place already.
    pub(super) fn again(&self, number: usize) -> bool {
        self.records.again(number)
    }

    /// Whether a duty is one of the household of this number, as far as its town is known; of a household that stands at an
    /// earlier place nothing more is asked.
    pub(super) fn covers(&self, policy: &VisitPolicy, number: usize) -> Option<bool> {
        if self.again(number) {
            return Some(false);
        }
        policy.covers(self.towns.get(number).and_then(Option::as_deref))
    }

    /// Whether any household has an event.
    pub(super) fn has_events(&self) -> bool {
        !self.events.is_empty() || !self.events_undated.is_empty()
    }
}

/// A household with what is known of it on a day.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The household.
    pub household: &'a HouseholdRow,
    /// Its entries up to that day, by date.
    pub entries: &'a [Entry],
    /// Its events up to that day, by date.
    pub events: &'a [NaiveDate],
    /// It had another, of which the day is not known.
    pub event_undated: bool,
    /// Its entries after that day, which cannot be true.
    later: &'a [Entry],
    /// Its entries in doubt.
    doubts: &'a [(u32, Doubt)],
}

impl Known<'_> {
    /// What was left out of its log and could have been a visit.
    pub(super) fn in_doubt(&self) -> impl Iterator<Item = Doubt> {
        let doubts = self.doubts.iter().map(|(_, doubt)| *doubt);
        doubts.chain(self.later.iter().map(Doubt::from))
    }
}

/// Whether a household had an event of which the day is not known, or cannot be.
fn undated(household: &VisitedHousehold, events: &[VisitEvent]) -> bool {
    let first = household.since.unwrap_or(NaiveDate::MIN).max(first_day());
    events
        .iter()
        .any(|event| event.date.is_none_or(|day| day < first))
}

/// The events of each household by date, all in one list, and where each household's begin.
fn events(households: &[Cow<'_, [VisitEvent]>]) -> (Vec<u32>, Vec<NaiveDate>) {
    if households.iter().all(|events| events.is_empty()) {
        return (vec![], vec![]);
    }
    let (mut starts, mut all) = (vec![0], vec![]);
    for events in households {
        let first = all.len();
        let days = events.iter().filter_map(|e| e.date);
        all.extend(days.filter(|day| *day >= first_day()));
        if let Some(own) = all.get_mut(first..) {
            own.sort_unstable();
        }
        starts.push(u32::try_from(all.len()).unwrap_or(u32::MAX));
    }
    (starts, all)
}

fn part<'a, T>(all: &'a [T], starts: &[u32], number: usize) -> Option<&'a [T]> {
    let from = *starts.get(number)? as usize;
    let to = *starts.get(number.checked_add(1)?)? as usize;
    all.get(from..to)
}

/// What is dated up to a day; most lists hold nothing after it.
fn until<T>(own: &[T], as_of: NaiveDate, date: impl Fn(&T) -> NaiveDate) -> &[T] {
    match own.last() {
        Some(last) if date(last) > as_of => {
            let known = own.partition_point(|e| date(e) <= as_of);
            own.get(..known).unwrap_or_default()
        }
        _ => own,
    }
}
