//! Status (走访状态): derived from policy, household and log, never stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::clock::Clock;
use super::facts::{PriorityCategory, Visit, VisitFacts, VisitedHousehold};
use super::log::{Entry, VisitLog};
use super::policy::{VisitPolicies, VisitPolicy, VisitPolicyId};

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
    pub(super) fn plain(state: VisitState) -> Self {
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
        self.known_on(as_of)
            .map(|(household, entries)| clock.judge(household, entries))
            .collect()
    }
}

/// The status of one household of a log under every duty on a day; `number` is its place in the
/// facts that the log was made of. Empty where there is no such household.
pub fn status_in(
    facts: &VisitFacts,
    log: &VisitLog,
    number: usize,
    policies: &VisitPolicies,
    as_of: NaiveDate,
) -> Vec<HouseholdStatus> {
    let Some((household, (row, entries))) =
        facts.households.get(number).zip(log.one(number, as_of))
    else {
        return vec![];
    };
    let duty = |policy| {
        let clock = Clock::new(policy, policies.due_soon_days, log.log_from(), as_of);
        let judged = clock.judge(row, entries);
        HouseholdStatus::of(policy, household, &judged, visit_id(facts, &judged))
    };
    policies.policies.iter().map(duty).collect()
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
    status_in(&facts, &VisitLog::new(&facts), 0, policies, as_of)
}

/// The id of the visit that satisfies, if it has one.
pub(super) fn visit_id<'a>(facts: &'a VisitFacts, judged: &Judged) -> Option<&'a str> {
    let visit = judged.by?.visit as usize;
    facts.visits.get(visit)?.id.as_deref()
}
