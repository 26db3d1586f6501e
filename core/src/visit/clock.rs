//! How a status is found: one duty, one day, one household and its entries.

use chrono::{Days, NaiveDate};

use super::cadence::Cadence;
use super::log::{Entry, EntryKind, HouseholdRow, Roles};
use super::policy::VisitPolicy;
use super::status::{Judged, VisitState};
use crate::calendar::Period;

/// A duty on a day: all that is the same for every household.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    priority_only: bool,
    roles: Roles,
    cadence: Cadence,
    from: NaiveDate,
    log_from: Option<NaiveDate>,
    /// The first whole period that both the duty and the log cover.
    covered: Option<Period>,
    soon: Option<i64>,
    as_of: NaiveDate,
    current: Period,
    previous: Period,
    /// First days of the current and the previous period.
    first: NaiveDate,
    previous_first: NaiveDate,
}

impl Clock {
    pub(super) fn new(
        policy: &VisitPolicy,
        soon: Option<i64>,
        log_from: Option<NaiveDate>,
        as_of: NaiveDate,
    ) -> Self {
        let current = match policy.cadence {
            Cadence::Calendar { times } => Period::of(as_of, times),
            Cadence::Rolling { .. } => Period::year(as_of),
        };
        let previous = current.prev();
        let covered = log_from.map(|log| {
            let floor = policy.from.max(log);
            let period = Period::of(floor, current.parts());
            if period.first() < floor {
                period.next()
            } else {
                period
            }
        });
        Self {
            priority_only: policy.priority_only,
            roles: Roles::of(policy.who.iter().copied()),
            cadence: policy.cadence,
            from: policy.from,
            log_from,
            covered,
            soon,
            as_of,
            current,
            previous,
            first: current.first(),
            previous_first: previous.first(),
        }
    }

    pub(super) fn judge(&self, household: &HouseholdRow, entries: &[Entry]) -> Judged {
        if household.occupied == Some(false) || household.since.is_some_and(|s| s > self.as_of) {
            return Judged::plain(VisitState::NotApplicable);
        }
        if self.priority_only {
            match household.priority {
                Some(true) => {}
                Some(false) => return Judged::plain(VisitState::NotApplicable),
                None => return Judged::plain(VisitState::Undecided),
            }
        }
        match self.cadence {
            Cadence::Calendar { .. } => self.calendar(household, entries),
            Cadence::Rolling { days } => self.rolling(household, entries, days),
        }
    }

    /// Entries of this duty up to the day, by date.
    fn seen<'a>(
        &self,
        household: &HouseholdRow,
        entries: &'a [Entry],
        kind: EntryKind,
    ) -> impl DoubleEndedIterator<Item = &'a Entry> {
        let (roles, as_of, since) = (self.roles, self.as_of, household.since);
        entries.iter().filter(move |e| {
            e.kind == kind
                && e.roles.meets(roles)
                && e.date <= as_of
                && since.is_none_or(|s| e.date >= s)
        })
    }

    fn attempts(&self, household: &HouseholdRow, entries: &[Entry], from: NaiveDate) -> u32 {
        let calls = self
            .seen(household, entries, EntryKind::Attempt)
            .filter(|e| e.date >= from);
        u32::try_from(calls.count()).unwrap_or(u32::MAX)
    }

    fn soon(&self, due: NaiveDate) -> bool {
        let left = due.signed_duration_since(self.as_of).num_days();
        self.soon.is_some_and(|days| left <= days)
    }

    /// The first day of the time in which a state that ends on `due` is called due soon.
    fn soon_from(&self, due: NaiveDate, not_before: NaiveDate) -> NaiveDate {
        self.soon
            .and_then(|d| u64::try_from(d).ok())
            .and_then(|d| due.checked_sub_days(Days::new(d)))
            .map_or(not_before, |d| d.max(not_before))
    }

    fn calendar(&self, household: &HouseholdRow, entries: &[Entry]) -> Judged {
        let mut by = None;
        let mut before = None;
        for entry in self.seen(household, entries, EntryKind::Visit) {
            if entry.date < self.first {
                before = Some(entry.date);
            } else {
                by = Some(*entry);
                break;
            }
        }
        let missed = self.first_missed(household, before);
        let missed_previous = match before {
            Some(date) if date >= self.previous_first => Some(false),
            _ if missed.is_some() => Some(true),
            // Not owed then, whatever the log holds.
            _ if self.from > self.previous_first || joined_late(household, self.previous) => {
                Some(false)
            }
            _ => None,
        };
        let attempts = self.attempts(household, entries, self.first);
        let answer = |state, since, due| Judged {
            state,
            since: Some(since),
            due: Some(due),
            by,
            attempts,
            missed_previous,
        };
        if let Some(visit) = by {
            return answer(VisitState::Done, visit.date, self.current.next().last());
        }
        if let Some(missed) = missed {
            let due = missed.last();
            return answer(VisitState::Overdue, next_day(due), due);
        }
        if joined_late(household, self.current) {
            return Judged::plain(VisitState::NotApplicable);
        }
        let due = self.current.last();
        let since = household.since.map_or(self.first, |s| s.max(self.first));
        if self.soon(due) {
            answer(VisitState::DueSoon, self.soon_from(due, since), due)
        } else {
            answer(VisitState::Open, since, due)
        }
    }

    /// The earliest period since the last visit (`before` the current period) that was owed in
    /// full and had none. Without a known start of the log none is called missed.
    fn first_missed(&self, household: &HouseholdRow, before: Option<NaiveDate>) -> Option<Period> {
        let mut period = self.covered?;
        if before.is_some_and(|date| date >= self.previous_first) {
            return None;
        }
        let parts = self.current.parts();
        if let Some(since) = household.since {
            let joined = Period::of(since, parts);
            let owed = if joined_late(household, joined) {
                joined.next()
            } else {
                joined
            };
            period = period.max(owed);
        }
        if let Some(date) = before {
            period = period.max(Period::of(date, parts).next());
        }
        (period < self.current).then_some(period)
    }

    fn rolling(&self, household: &HouseholdRow, entries: &[Entry], days: u32) -> Judged {
        let latest = self
            .seen(household, entries, EntryKind::Visit)
            .next_back()
            .copied();
        let last = latest.map(|e| e.date);
        let gap = |from: NaiveDate| {
            from.checked_add_days(Days::new(days.into()))
                .unwrap_or(NaiveDate::MAX)
        };
        let by = latest.filter(|e| self.as_of <= gap(e.date));
        // The clock starts when the duty, the household and the log do, or with a later visit.
        let floor = self.log_from.map(|log| {
            let start = self.from.max(log);
            household.since.map_or(start, |s| s.max(start))
        });
        let due = floor.max(last).map(gap);
        let begun = floor.max(last).or(household.since);
        let attempts = self.attempts(household, entries, last.map_or(NaiveDate::MIN, next_day));
        let answer = |state, since| Judged {
            state,
            since,
            due,
            by,
            attempts,
            missed_previous: None,
        };
        match due {
            // Without a start of the log an old visit proves no gap.
            Some(due) if self.as_of > due && floor.is_some() => {
                answer(VisitState::Overdue, Some(next_day(due)))
            }
            Some(due) if self.as_of > due => answer(VisitState::Open, Some(next_day(due))),
            Some(due) if self.soon(due) => {
                answer(VisitState::DueSoon, begun.map(|b| self.soon_from(due, b)))
            }
            _ if by.is_some() => answer(VisitState::Done, last),
            _ => answer(VisitState::Open, begun),
        }
    }
}

/// Whether the household came in the second half of the period; it is then owed no visit in it.
fn joined_late(household: &HouseholdRow, period: Period) -> bool {
    household.since.is_some_and(|s| s > period.middle())
}

fn next_day(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}
