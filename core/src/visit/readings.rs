//! The two readings of "each quarter" beside each other (A4): a visit in every calendar period, or
//! no longer than a period from one visit to the next.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::cadence::{Cadence, Pace};
use super::facts::VisitFacts;
use super::log::VisitLog;
use super::policy::{VisitPolicies, VisitPolicy, VisitPolicyId};
use super::status::VisitState;
use crate::calendar::Gap;
use crate::policy::PolicyPack;

/// A household that the two readings answer differently (两种口径不一致的户).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingDifference {
    /// Id of the household.
    pub household: String,
    /// Where it stands by calendar periods.
    pub calendar: VisitState,
    /// Where it stands by the gap.
    pub rolling: VisitState,
}

/// One duty in both readings (同一职责的两种口径).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitReading {
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// Parts of the year of the calendar reading.
    pub times: u32,
    /// The gap of the other, such as `P3M`.
    pub gap: String,
    /// Households that are owed a visit in both readings.
    pub owed: u32,
    /// Of these, visited in both.
    pub both: u32,
    /// Visited in the calendar period, with the gap run out.
    pub calendar_only: u32,
    /// Within the gap, without a visit in the calendar period.
    pub rolling_only: u32,
    /// Visited in neither.
    pub neither: u32,
    /// `calendar_only` and `rolling_only` of `owed` in basis points; absent where nothing is owed.
    pub differ_basis_points: Option<i64>,
    /// The households that differ, in the order of the facts.
    pub differences: Vec<ReadingDifference>,
}

/// Every duty in both readings on a day (两种口径对照).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitReadings {
    /// The day.
    pub as_of: NaiveDate,
    /// Duty by duty; those that follow events have one reading only.
    pub readings: Vec<VisitReading>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// The duties that a pack gives for a day, each read by calendar periods and by the gap of the same
/// length, whichever of the two the locality chose.
pub fn compare_readings(pack: &PolicyPack, facts: &VisitFacts, as_of: NaiveDate) -> VisitReadings {
    let (policies, _) = VisitPolicies::resolve(pack, as_of);
    let log = VisitLog::new(facts);
    let reading = |policy: &VisitPolicy| {
        let (times, gap) = twins(policy)?;
        let read = |cadence| {
            let twin = VisitPolicy {
                cadence,
                ..policy.clone()
            };
            log.judge(&twin, None, pack.calendar(), as_of)
        };
        let by_calendar = read(Cadence::Calendar { times });
        let by_gap = read(Cadence::rolling(gap));
        let mut out = VisitReading {
            policy: policy.id,
            clause: policy.clause.clone(),
            times,
            gap: gap.to_string(),
            owed: 0,
            both: 0,
            calendar_only: 0,
            rolling_only: 0,
            neither: 0,
            differ_basis_points: None,
            differences: vec![],
        };
        for ((household, c), r) in facts.households.iter().zip(&by_calendar).zip(&by_gap) {
            let owed = |s: VisitState| s.is_due() || s == VisitState::Done;
            if !owed(c.state) || !owed(r.state) {
                continue;
            }
            out.owed = out.owed.saturating_add(1);
            let (visited, within) = (c.by.is_some(), r.by.is_some());
            let count = match (visited, within) {
                (true, true) => &mut out.both,
                (true, false) => &mut out.calendar_only,
                (false, true) => &mut out.rolling_only,
                (false, false) => &mut out.neither,
            };
            *count = count.saturating_add(1);
            if visited != within {
                out.differences.push(ReadingDifference {
                    household: household.id.clone(),
                    calendar: c.state,
                    rolling: r.state,
                });
            }
        }
        let differ = i64::from(out.calendar_only).saturating_add(i64::from(out.rolling_only));
        out.differ_basis_points = differ
            .saturating_mul(10_000)
            .checked_div(i64::from(out.owed));
        Some(out)
    };
    VisitReadings {
        hypothetical: pack.supposed(),
        as_of,
        readings: policies.policies.iter().filter_map(reading).collect(),
    }
}

/// The parts of a year, and the gap that is as long as one of them.
fn twins(policy: &VisitPolicy) -> Option<(u32, Gap)> {
    match policy.cadence.pace()? {
        Pace::Calendar(times) if 12 % times == 0 => Some((times, Gap::months(12 / times)?)),
        Pace::Calendar(times) => Some((times, Gap::days(365 / times)?)),
        Pace::Rolling(gap) => {
            let days = u32::try_from(gap.whole_days()).ok()?.max(1);
            Some(((365 / days).max(1), gap))
        }
        Pace::Triggered(_) => None,
    }
}
