//! Status over columns (按列计算走访状态): the same answers as [`super::VisitLog::judge`] for a whole
//! district at once, from arrays to arrays.
//!
//! A duty that one visit settles needs one number for each household ([`super::keys`]), and the
//! visits are read once, in whatever order they stand, for three duties at a time. Other duties —
//! several visits, excuses, events — are counted out household by household. Events are not part of
//! the columns: a duty that follows them asks nothing here.

use chrono::{Datelike, NaiveDate};

use super::clock::Clock;
use super::facts::{VisitMode, VisitResult};
use super::keys::{Keyed, LANES, read};
use super::log::{Entry, HouseholdRow, Roles, VisitLog};
use super::policy::{VisitPolicies, VisitPolicy};
use super::status::VisitState;

/// No day, in a column of days.
pub const NO_DAY: i32 = i32::MIN;

/// Days from 0000-12-31 to 1970-01-01.
const EPOCH: i32 = 719_163;

/// Numbers of households, from 0, in the width that the caller has; one below zero is of no household.
#[derive(Debug, Clone, Copy)]
pub enum HouseholdNumbers<'a> {
    /// 32 bits.
    U32(&'a [u32]),
    /// 32 bits with a sign.
    I32(&'a [i32]),
    /// 64 bits with a sign.
    I64(&'a [i64]),
}

impl HouseholdNumbers<'_> {
    fn len(&self) -> usize {
        match self {
            Self::U32(all) => all.len(),
            Self::I32(all) => all.len(),
            Self::I64(all) => all.len(),
        }
    }

    fn get(&self, row: usize) -> Option<u32> {
        match self {
            Self::U32(all) => all.get(row).copied(),
            Self::I32(all) => all.get(row).map(|n| from_i32(*n)),
            Self::I64(all) => all.get(row).map(|n| from_i64(*n)),
        }
    }
}

pub(super) fn from_i32(n: i32) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(super) fn from_i64(n: i64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Visits as columns of one length (走访记录列); a row is one entry of the log.
#[derive(Debug, Clone, Copy)]
pub struct VisitColumns<'a> {
    /// Which household.
    pub household: HouseholdNumbers<'a>,
    /// Day, counted from 1970-01-01.
    pub date: &'a [i32],
    /// Who was there, as a set ([`Roles`]).
    pub roles: &'a [u16],
    /// How: the place in [`VisitMode::ALL`]; any other number is unknown.
    pub mode: &'a [u8],
    /// With what result: the place in [`VisitResult::ALL`]; any other number is unknown.
    pub result: &'a [u8],
}

/// Statuses under one duty as columns, one row a household (走访状态列).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusColumns {
    /// Where it stands: the place in [`VisitState::ALL`].
    pub state: Vec<u8>,
    /// The last day for the next visit, from 1970-01-01, or [`NO_DAY`].
    pub due: Vec<i32>,
    /// The day on which the state began, or [`NO_DAY`].
    pub since: Vec<i32>,
}

/// Rows of the visits that are not used, by reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnusedRows {
    /// Of no household of the list.
    pub unknown_household: u64,
    /// Before the household was here.
    pub before_household: u64,
    /// After the day that is asked for.
    pub in_future: u64,
    /// Without visitors, mode or result.
    pub incomplete: u64,
}

/// The columns cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ColumnsError {
    /// Columns of the visits differ in length.
    #[error("the columns of the visits are not of one length")]
    Lengths,
    /// More rows than can be numbered.
    #[error("more rows than 2^32 - 1")]
    TooMany,
}

/// The status of every household under every duty, duty by duty, and the rows that are not used.
///
/// # Errors
/// Columns of different lengths, or too long ones.
pub fn status_columns(
    policies: &VisitPolicies,
    households: &[HouseholdRow],
    visits: &VisitColumns<'_>,
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Result<(Vec<StatusColumns>, UnusedRows), ColumnsError> {
    let rows = visits.household.len();
    let lengths = [
        visits.date.len(),
        visits.roles.len(),
        visits.mode.len(),
        visits.result.len(),
    ];
    if lengths.iter().any(|len| *len != rows) {
        return Err(ColumnsError::Lengths);
    }
    if u32::try_from(rows).is_err() || u32::try_from(households.len()).is_err() {
        return Err(ColumnsError::TooMany);
    }
    let soon = policies.due_soon_days;
    let clocks: Vec<Clock> = policies
        .policies
        .iter()
        .map(|p| Clock::new(p, soon, log_from, as_of))
        .collect();
    let mut out = vec![StatusColumns::default(); clocks.len()];
    let keyed: Vec<(usize, Keyed)> = clocks
        .iter()
        .enumerate()
        .filter_map(|(n, clock)| Some((n, Keyed::of(clock)?)))
        .collect();
    let mut unused = None;
    for some in keyed.chunks(LANES) {
        let (keys, left) = read(some.iter().map(|(_, k)| k), households, visits, as_of);
        unused = Some(left);
        for (lane, (n, keyed)) in some.iter().enumerate() {
            if let Some(columns) = out.get_mut(*n) {
                *columns = keyed.statuses(households, &keys, lane);
            }
        }
    }
    let counted = (0..clocks.len()).filter(|n| keyed.iter().all(|(k, _)| k != n));
    let counted: Vec<usize> = counted.collect();
    if !counted.is_empty() || unused.is_none() {
        let (log, left) = log_of(households, visits, log_from, as_of);
        unused = Some(left);
        for n in counted {
            let policy = policies.policies.get(n);
            if let Some((policy, columns)) = policy.zip(out.get_mut(n)) {
                *columns = counted_out(policy, &log, soon, as_of);
            }
        }
    }
    Ok((out, unused.unwrap_or_default()))
}

/// The visits as a log.
fn log_of(
    households: &[HouseholdRow],
    visits: &VisitColumns<'_>,
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
) -> (VisitLog, UnusedRows) {
    let mut unused = UnusedRows::default();
    let mut rows = Vec::with_capacity(visits.household.len());
    let all = visits.date.iter().zip(visits.roles);
    let all = all.zip(visits.mode).zip(visits.result);
    for (visit, (((date, roles), mode), result)) in (0u32..).zip(all) {
        let household = visits.household.get(visit as usize).unwrap_or(u32::MAX);
        let Some(row) = households.get(household as usize) else {
            unused.unknown_household += 1;
            continue;
        };
        let parts = VisitMode::ALL
            .get(usize::from(*mode))
            .zip(VisitResult::ALL.get(usize::from(*result)));
        let (Some((mode, result)), Some(date), 1..) = (parts, day(*date), *roles) else {
            unused.incomplete += 1;
            continue;
        };
        if date > as_of {
            unused.in_future += 1;
        } else if row.since.is_some_and(|since| date < since) {
            unused.before_household += 1;
        } else {
            let entry = Entry {
                date,
                visit,
                roles: Roles(*roles),
                mode: *mode,
                result: *result,
            };
            rows.push((household, entry));
        }
    }
    (
        VisitLog::from_rows(households.to_vec(), &rows, log_from),
        unused,
    )
}

fn counted_out(
    policy: &VisitPolicy,
    log: &VisitLog,
    soon: Option<i64>,
    as_of: NaiveDate,
) -> StatusColumns {
    let judged = log.judge(policy, soon, as_of);
    let mut columns = StatusColumns::with_capacity(judged.len());
    for j in &judged {
        columns.add(j.state, number(j.due), number(j.since));
    }
    columns
}

impl StatusColumns {
    pub(super) fn with_capacity(rows: usize) -> Self {
        Self {
            state: Vec::with_capacity(rows),
            due: Vec::with_capacity(rows),
            since: Vec::with_capacity(rows),
        }
    }

    pub(super) fn add(&mut self, state: VisitState, due: i32, since: i32) {
        self.state.push(state as u8);
        self.due.push(due);
        self.since.push(since);
    }
}

/// A day as it stands in a column.
pub(super) fn number(day: Option<NaiveDate>) -> i32 {
    day.map_or(NO_DAY, |d| d.num_days_from_ce() - EPOCH)
}

/// The day of a column; none for one that is no date.
pub fn day(number: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(number.checked_add(EPOCH)?)
}
