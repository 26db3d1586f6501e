//! Status (走访状态): derived from policy, household and log, never stored.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::cadence::basis_points;
use super::clock::Clock;
use super::facts::{Visit, VisitCategory, VisitFacts, VisitedHousehold};
use super::log::{Entry, VisitLog};
use super::policy::{VisitPolicies, VisitPolicy, VisitPolicyId};
use super::tally::{Tally, VisitExcuse};
use crate::calendar::WorkingCalendar;
use crate::order::InOrder;
use crate::redact::redacted;

/// Where a household stands under one duty on a day (状态).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisitState {
    /// 不适用: nobody lives there, not yet here, came too late in the period, not of the categories
    /// of the duty, or no event.
    NotApplicable,
    /// 待定: whether it is of the categories of the duty is not known, or on which day something happened.
    Undecided,
    /// 已走访: the current period has its visits, or the gap has not run out.
    Done,
    /// 不计欠访: as many calls without an answer, or refusals, as the locality set.
    Excused,
    /// 待走访: owed, and no last day is known to have passed.
    Open,
    /// 临期: owed within the days that the locality set.
    DueSoon,
    /// 逾期: the last day has passed — of the gap, of an earlier period, or after an event —
    /// without a visit.
    Overdue,
}

impl VisitState {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::NotApplicable,
        Self::Undecided,
        Self::Done,
        Self::Excused,
        Self::Open,
        Self::DueSoon,
        Self::Overdue,
    ];

    /// Whether a visit is still to be made.
    pub fn is_due(self) -> bool {
        matches!(self, Self::Open | Self::DueSoon | Self::Overdue)
    }
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
    /// Visits that count, of those that are asked for.
    pub made: u32,
    /// Calls that met nobody since the period began, or since the last visit.
    pub attempts: u32,
    /// Why it is excused.
    pub excuse: Option<VisitExcuse>,
    /// Whether the period before the current one was missed; unknown where the log does not
    /// reach back, and for another cadence.
    pub missed_previous: Option<bool>,
}

impl Judged {
    pub(super) fn plain(state: VisitState) -> Self {
        Self {
            state,
            since: None,
            due: None,
            by: None,
            made: 0,
            attempts: 0,
            excuse: None,
            missed_previous: None,
        }
    }

    /// A state with what was counted for it.
    pub(super) fn counted(state: VisitState, tally: &Tally) -> Self {
        let excused = state == VisitState::Excused;
        Self {
            by: tally.by,
            made: tally.made,
            attempts: tally.attempts,
            excuse: tally.excuse.filter(|_| excused).map(|(why, _)| why),
            ..Self::plain(state)
        }
    }
}

impl Judged {
    /// The same of a household of which it is said whether the duty is one of its town.
    pub(super) fn within(self, covered: Option<bool>) -> Self {
        match covered {
            Some(true) => self,
            None if self.state != VisitState::NotApplicable => Self::plain(VisitState::Undecided),
            _ => Self::plain(VisitState::NotApplicable),
        }
    }
}

impl VisitLog {
    /// The status of every household under one duty on a day, in the order of the households.
    /// One pass over the entries; nothing is allocated for a household.
    pub fn judge(
        &self,
        policy: &VisitPolicy,
        due_soon_days: Option<i64>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Vec<Judged> {
        self.judge_where(policy, due_soon_days, calendar, as_of, |n| {
            self.covers(policy, n)
        })
    }

    /// The same where somebody else says whose duty it is, by the number of the household.
    pub(super) fn judge_where(
        &self,
        policy: &VisitPolicy,
        due_soon_days: Option<i64>,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
        covers: impl Fn(usize) -> Option<bool>,
    ) -> Vec<Judged> {
        let clock = Clock::new(policy, due_soon_days, self, calendar, as_of);
        let all = self.known_on(as_of).enumerate();
        all.map(|(n, known)| clock.judge(known).within(covers(n)))
            .collect()
    }
}

/// The status of one household of a log under every duty on a day, in the order of the duties;
/// `number` is its place in the facts that the log was made of. Empty where there is no such
/// household, and for a second record of one.
pub fn status_in(
    facts: &VisitFacts,
    log: &VisitLog,
    number: usize,
    policies: &VisitPolicies,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Vec<HouseholdStatus> {
    let household = log.household(facts, number);
    let Some((household, known)) = household.zip(log.one(number, as_of)) else {
        return vec![];
    };
    let duty = |policy: &VisitPolicy| {
        let covered = log.covers(policy, number);
        if covered == Some(false) {
            return None;
        }
        let soon = policies.due_soon_days;
        let clock = Clock::new(policy, soon, log, calendar, as_of);
        let judged = clock.judge(known).within(covered);
        let id = visit_id(facts, &judged);
        Some(HouseholdStatus::of(policy, household, &judged, id))
    };
    policies.policies.iter().filter_map(duty).collect()
}

/// The status of one household under one duty (一户一规则的走访状态).
#[wire(nulls)]
#[derive(Clone, PartialEq, Eq)]
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
    /// Visits that count, of those that the duty asks for.
    pub made: u32,
    /// Calls that met nobody since the period began, or since the last visit.
    pub attempts: u32,
    /// Why it is excused.
    pub excuse: Option<VisitExcuse>,
    /// Whether the period before was missed; absent where the log does not reach back, and for
    /// another cadence.
    pub missed_previous: Option<bool>,
    /// For a duty to some households: the categories by which this is one of them.
    #[wire(default)]
    pub categories: Vec<VisitCategory>,
    /// For such a duty, when undecided: the categories of which it is not known.
    #[wire(default)]
    pub unknown: Vec<VisitCategory>,
    /// Yes where it is asked by itself and a supposed reform lies behind it (假设): it says what would be, not what is;
    /// else absent. A report says so once for all of its statuses.
    #[wire(if_any)]
    pub hypothetical: Option<bool>,
}

impl HouseholdStatus {
    pub(super) fn of(
        policy: &VisitPolicy,
        household: &VisitedHousehold,
        judged: &Judged,
        id: Option<&str>,
    ) -> Self {
        let categories = |value| {
            let own = policy.whom.iter().copied();
            own.filter(|c| household.category(*c) == value)
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
            made: judged.made,
            attempts: judged.attempts,
            excuse: judged.excuse,
            missed_previous: judged.missed_previous,
            categories: categories(Some(true)),
            unknown: if judged.state == VisitState::Undecided {
                categories(None)
            } else {
                vec![]
            },
            hypothetical: None,
        }
    }
}

/// The same statuses with the strictest first and none left out (从严排序): what is overdue, due soon
/// and open, then what nobody knows, then what is settled; within these the earliest last day, then
/// the duty that asks for more visits a year.
pub fn strictest_first(statuses: &mut [HouseholdStatus], policies: &VisitPolicies) {
    let often = |id: VisitPolicyId| {
        let policy = policies.policies.iter().find(|p| p.id == id);
        policy.and_then(VisitPolicy::rate).map(basis_points)
    };
    let pressing = |state: VisitState| match state {
        VisitState::Overdue => 0,
        VisitState::DueSoon => 1,
        VisitState::Open => 2,
        VisitState::Undecided => 3,
        VisitState::Done | VisitState::Excused => 4,
        VisitState::NotApplicable => 5,
    };
    statuses.order_by_key(|s| {
        (
            pressing(s.state),
            s.due.unwrap_or(NaiveDate::MAX),
            // A duty of events has no rate and comes before the rounds.
            std::cmp::Reverse(often(s.policy).unwrap_or(i64::MAX)),
            s.policy,
        )
    });
}

/// The status of one household under every duty on a day, in the order of the duties; a pure
/// function of what is given.
///
/// `visits` are those of the household, in any order: one that names another household may be of this one all the same, so
/// that nothing is called missed where it could count. `log_from` is the day from which on they are complete
/// ([`VisitFacts::log_from`]).
pub fn status(
    policies: &VisitPolicies,
    household: &VisitedHousehold,
    visits: &[Visit],
    log_from: Option<NaiveDate>,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Vec<HouseholdStatus> {
    let facts = VisitFacts {
        households: vec![household.clone()],
        visits: visits.to_vec(),
        log_from,
    };
    let log = VisitLog::new(&facts);
    status_in(&facts, &log, 0, policies, calendar, as_of)
}

/// The id of the visit that satisfies, if it has one.
pub(super) fn visit_id<'a>(facts: &'a VisitFacts, judged: &Judged) -> Option<&'a str> {
    let visit = judged.by?.visit as usize;
    facts.visits.get(visit)?.id.as_deref()
}

redacted!(HouseholdStatus { household });
