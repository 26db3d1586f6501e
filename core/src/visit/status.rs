//! Status (走访状态): derived from policy, household and log, never stored.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::facts::{PriorityCategory, Visit, VisitFacts, VisitedHousehold};
use super::log::{Entry, EntryKind, HouseholdRow, Roles, VisitLog};
use super::policy::{Cadence, VisitPolicies, VisitPolicy, VisitPolicyId};
use crate::calendar::Period;

/// Where a household stands under one duty on a day (状态).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum VisitState {
    /// 不适用: nobody lives there, not yet here, came in the second half of the period, or not
    /// of the four categories.
    NotApplicable,
    /// 待定: whether it is of the four categories of S39 is not known.
    Undecided,
    /// 已走访: the current period has its visit, or the gap has not run out.
    Done,
    /// 待走访: owed, and no last day is known to have passed.
    Open,
    /// 临期: owed within the days that the locality set.
    DueSoon,
    /// 逾期: the last day has passed — of the gap, or of an earlier period — without a visit.
    Overdue,
}

/// The status of one household under one duty, without texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// Where it stands.
    pub state: VisitState,
    /// The day on which this state began: of the visit, of the period, or after the last day.
    pub since: Option<NaiveDate>,
    /// The last day for the next visit; past when overdue. None where nothing is owed, or where a
    /// gap cannot be counted because the log does not reach back.
    pub due: Option<NaiveDate>,
    /// The visit that satisfies the duty.
    pub by: Option<Entry>,
    /// Calls that met nobody since the period began, or since the last visit.
    pub attempts: u32,
    /// Whether the period before the current one was missed; unknown where the log does not
    /// reach back, and for a rolling cadence.
    pub missed_previous: Option<bool>,
}

impl Judged {
    fn plain(state: VisitState) -> Self {
        Self {
            state,
            since: None,
            due: None,
            by: None,
            attempts: 0,
            missed_previous: None,
        }
    }
}

/// A duty on a day: all that is the same for every household.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    priority_only: bool,
    roles: Roles,
    cadence: Cadence,
    from: NaiveDate,
    log_from: Option<NaiveDate>,
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
        Self {
            priority_only: policy.priority_only,
            roles: Roles::of(policy.who.iter().copied()),
            cadence: policy.cadence,
            from: policy.from,
            log_from,
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
        let parts = self.current.parts();
        let floor = self.from.max(self.log_from?);
        let mut period = Period::of(floor, parts);
        if period.first() < floor {
            period = period.next();
        }
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

impl VisitLog {
    /// The status of every household under one duty on a day, in the order of the households.
    /// One pass over the entries; nothing is allocated for a household.
    pub fn judge(
        &self,
        policy: &VisitPolicy,
        due_soon_days: Option<i64>,
        as_of: NaiveDate,
    ) -> Vec<Judged> {
        let clock = Clock::new(policy, due_soon_days, self.log_from(), as_of);
        self.iter()
            .map(|(household, entries)| clock.judge(household, entries))
            .collect()
    }
}

/// The status of one household under one duty (一户一规则的走访状态).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct HouseholdStatus {
    /// Id of the household.
    pub household: String,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// Where it stands.
    pub state: VisitState,
    /// The day on which this state began: of the visit, of the period, or after the last day.
    pub since: Option<NaiveDate>,
    /// The last day for the next visit; past when overdue.
    pub due: Option<NaiveDate>,
    /// Id of the visit that satisfies the duty; absent where that visit has none.
    pub satisfied_by: Option<String>,
    /// Calls that met nobody since the period began, or since the last visit.
    pub attempts: u32,
    /// Whether the period before was missed; absent where the log does not reach back, and for a
    /// rolling cadence.
    pub missed_previous: Option<bool>,
    /// For S39: the categories that the household is of.
    #[serde(default)]
    pub categories: Vec<PriorityCategory>,
    /// For S39, when undecided: the categories of which it is not known.
    #[serde(default)]
    pub unknown: Vec<PriorityCategory>,
}

impl HouseholdStatus {
    pub(super) fn of(
        policy: &VisitPolicy,
        household: &VisitedHousehold,
        judged: &Judged,
        id: Option<&str>,
    ) -> Self {
        let categories = |value| {
            PriorityCategory::ALL
                .into_iter()
                .filter(|c| policy.priority_only && household.category(*c) == value)
                .collect::<Vec<_>>()
        };
        Self {
            household: household.id.clone(),
            policy: policy.id,
            clause: policy.clause.clone(),
            state: judged.state,
            since: judged.since,
            due: judged.due,
            satisfied_by: id.map(Into::into),
            attempts: judged.attempts,
            missed_previous: judged.missed_previous,
            categories: categories(Some(true)),
            unknown: if judged.state == VisitState::Undecided {
                categories(None)
            } else {
                vec![]
            },
        }
    }
}

/// The status of one household under every duty on a day; a pure function of what is given.
///
/// `visits` may stand in any order and may hold visits of other households, which do not count;
/// `log_from` is the day from which on they are complete ([`VisitFacts::log_from`]).
pub fn status(
    policies: &VisitPolicies,
    household: &VisitedHousehold,
    visits: &[Visit],
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Vec<HouseholdStatus> {
    let facts = VisitFacts {
        households: vec![household.clone()],
        visits: visits.to_vec(),
        log_from,
    };
    let (log, _) = VisitLog::new(&facts, as_of);
    statuses(&facts, &log, policies, as_of)
}

/// The statuses of all households, policy by policy.
pub(super) fn statuses(
    facts: &VisitFacts,
    log: &VisitLog,
    policies: &VisitPolicies,
    as_of: NaiveDate,
) -> Vec<HouseholdStatus> {
    let mut all = Vec::with_capacity(facts.households.len() * policies.policies.len());
    for policy in &policies.policies {
        let judged = log.judge(policy, policies.due_soon_days, as_of);
        all.extend(
            facts
                .households
                .iter()
                .zip(&judged)
                .map(|(h, j)| HouseholdStatus::of(policy, h, j, visit_id(facts, j))),
        );
    }
    all
}

/// The id of the visit that satisfies, if it has one.
pub(super) fn visit_id<'a>(facts: &'a VisitFacts, judged: &Judged) -> Option<&'a str> {
    let visit = judged.by?.visit as usize;
    facts.visits.get(visit)?.id.as_deref()
}
