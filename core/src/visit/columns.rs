//! Status over columns (按列计算走访状态): the same answers as [`super::VisitLog::judge`] for a whole
//! district at once, from arrays to arrays.
//!
//! A duty that one visit settles needs one number for each household ([`super::keys`]), and the
//! visits are read once, in whatever order they stand, for three duties at a time ([`super::pass`]). Other duties —
//! several visits, excuses, events — are counted out household by household. Events are not part of
//! the columns: a duty that follows them asks nothing here.

use std::sync::Mutex;

use chrono::{Datelike, NaiveDate};

use super::clock::Clock;
use super::keys::{Keyed, LANES, Part};
use super::log::{HouseholdRow, VisitLog};
use super::pass::{BLOCK, Number, Pass, Sorted};
use super::policy::{VisitPolicies, VisitPolicy};
use super::rows::{doubts_of, log_of, tell_doubted};
use super::status::{Judged, VisitState};
use crate::calendar::WorkingCalendar;
use crate::law::lately;

/// No day, in a column of days.
pub const NO_DAY: i32 = i32::MIN;

/// Days from 0000-12-31 to 1970-01-01.
const EPOCH: i32 = 719_163;

/// Numbers of households, from 0, in the width that the caller has. An entry with any other number, such as -1, may be of any of
/// them: which was meant is not known.
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
    pub(super) fn len(&self) -> usize {
        match self {
            Self::U32(all) => all.len(),
            Self::I32(all) => all.len(),
            Self::I64(all) => all.len(),
        }
    }

    pub(super) fn get(&self, row: usize) -> Option<u32> {
        match self {
            Self::U32(all) => all.get(row).map(|n| n.get()),
            Self::I32(all) => all.get(row).map(|n| n.get()),
            Self::I64(all) => all.get(row).map(|n| n.get()),
        }
    }
}

/// Visits as columns of one length (走访记录列); a row is one entry of the log.
#[derive(Debug, Clone, Copy)]
pub struct VisitColumns<'a> {
    /// Which household.
    pub household: HouseholdNumbers<'a>,
    /// Day, counted from 1970-01-01; one on which no clause asked for a visit yet is none.
    pub date: &'a [i32],
    /// Who was there, as a set ([`Roles`](super::Roles)).
    pub roles: &'a [u16],
    /// How: the place in [`VisitMode::ALL`](super::VisitMode::ALL); any other number is unknown.
    pub mode: &'a [u8],
    /// With what result: the place in [`VisitResult::ALL`](super::VisitResult::ALL); any other number is unknown.
    pub result: &'a [u8],
}

/// The town of each household (所属镇街, S47): a row is a household.
#[derive(Debug, Clone, Copy, Default)]
pub struct TownColumn<'a> {
    /// The towns, by the names that the pack uses.
    pub names: &'a [String],
    /// The place of the household's town among them; any other number, and no row, is an unknown town.
    pub town: &'a [u32],
}

impl TownColumn<'_> {
    /// Whether a duty is one of a household, by the number of its row.
    pub fn covers(&self, policy: &VisitPolicy, row: usize) -> Option<bool> {
        let name = self.town.get(row).and_then(|n| self.names.get(*n as usize));
        policy.covers(name.map(String::as_str))
    }
}

/// Statuses under one duty as columns, one row a household (走访状态列).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusColumns {
    /// Where it stands: the place in [`VisitState::ALL`].
    pub state: Vec<u8>,
    /// The last day for the next visit, from 1970-01-01, or [`NO_DAY`].
    pub due: Vec<i32>,
    /// The day on which the state began, or [`NO_DAY`].
    pub since: Vec<i32>,
}

/// Rows of the visits that are not used, by reason. Where one of a household could have been a visit, nothing of it is called
/// missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnusedRows {
    /// Of no household of the list: nothing is called missed of anybody where it could have been a visit.
    pub unknown_household: u64,
    /// Before the household was here.
    pub before_household: u64,
    /// After the day that is asked for.
    pub in_future: u64,
    /// Without visitors, mode, result or a day that can be.
    pub incomplete: u64,
    /// Saying word for word what another says: they are one visit. Counted where a duty asks for several visits or counts
    /// attempts; to the others it makes no difference.
    pub repeated: u64,
}

/// The columns cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ColumnsError {
    /// Columns of the visits differ in length.
    #[error("the columns of the visits are not of one length")]
    Lengths,
    /// More rows than can be numbered.
    #[error("more rows than 2^32 - 1")]
    TooMany,
}

/// Who does the pieces of a work: the answer is the same whoever does which (并行方式).
pub trait Crew {
    /// How many work at a time.
    fn hands(&self) -> usize;
    /// Does every piece from 0 to below `pieces` once, in any order.
    fn each(&self, pieces: usize, work: &(dyn Fn(usize) + Sync));
}

/// One piece after the other (逐一处理).
#[derive(Debug, Clone, Copy, Default)]
pub struct OneByOne;

impl Crew for OneByOne {
    fn hands(&self) -> usize {
        1
    }
    fn each(&self, pieces: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..pieces).for_each(work);
    }
}

/// The status of every household under every duty, duty by duty, and the rows that are not used. A duty that is not one
/// of the household's town is not applicable to it.
///
/// # Errors
/// Columns of different lengths, or too long ones.
pub fn status_columns(
    policies: &VisitPolicies,
    households: &[HouseholdRow],
    towns: &TownColumn<'_>,
    visits: &VisitColumns<'_>,
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
    crew: &impl Crew,
) -> Result<(Vec<StatusColumns>, UnusedRows), ColumnsError> {
    fit(households, visits)?;
    let given = households;
    let households = &*HouseholdRow::all_lately(given);
    // Whether its visits lie before the day on which it came is not known.
    let early = |n: u32| {
        let row = given.get(n as usize);
        row.is_some_and(|row| row.since.is_some_and(|since| since < lately()))
    };
    let soon = policies.due_soon_days;
    let (mut duties, mut keyed) = (vec![], vec![]);
    let (mut counted, mut unused) = (vec![], None);
    let mut out = vec![];
    out.resize_with(policies.policies.len(), StatusColumns::default);
    let mut doubted = vec![];
    let begun = VisitLog::from_rows(vec![], &[], log_from);
    // One key decides only where the log is whole.
    let whole = !households.iter().any(|h| h.log_incomplete);
    for (policy, columns) in policies.policies.iter().zip(&mut out) {
        // A table holds no events, so no duty asks for working days.
        let clock = Clock::new(policy, soon, &begun, &WorkingCalendar::default(), as_of);
        match Keyed::of(&clock, households.len()).filter(|_| whole) {
            Some(duty) => {
                duties.push(duty);
                doubted.push(policy);
                keyed.push(columns);
            }
            None => counted.push((policy, columns)),
        }
    }
    for (duties, columns) in duties.chunks(LANES).zip(keyed.chunks_mut(LANES)) {
        let pass = Pass::new(duties, visits, households.len(), as_of);
        unused = Some(one_pass(&pass, duties, columns, households, crew));
    }
    // Where every row is used, none is in doubt.
    let doubts = match unused {
        Some(unused) if !unused.any() => vec![],
        _ => doubts_of(households, visits, as_of, early),
    };
    let told = doubted.into_iter().zip(keyed);
    tell_doubted(&doubts, told, households, visits, log_from, soon, as_of);
    if !counted.is_empty() || unused.is_none() {
        let (log, left) = log_of(households, visits, log_from, as_of, |n| !early(n));
        let log = log.with_doubts(doubts);
        unused = Some(left);
        for (policy, columns) in counted {
            *columns = counted_out(policy, &log, soon, as_of);
        }
    }
    for (policy, columns) in policies.policies.iter().zip(&mut out) {
        if !policy.towns.is_empty() || !policy.except_towns.is_empty() {
            columns.keep(|row| towns.covers(policy, row));
        }
    }
    Ok((out, unused.unwrap_or_default()))
}

/// Columns of one length, and of no more rows than have a number.
fn fit(households: &[HouseholdRow], visits: &VisitColumns<'_>) -> Result<(), ColumnsError> {
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
    Ok(())
}

/// Fills in the columns of a few duties in one pass over the visits; the rows that are not used.
fn one_pass(
    pass: &Pass<'_>,
    duties: &[Keyed],
    columns: &mut [&mut StatusColumns],
    households: &[HouseholdRow],
    crew: &impl Crew,
) -> UnusedRows {
    let unused = Mutex::new(UnusedRows::default());
    let leave = |some: UnusedRows| {
        if let Ok(mut unused) = unused.lock() {
            unused.add(some);
        }
    };
    let pieces = if pass.ordered() {
        0
    } else {
        crew.hands().max(1)
    };
    let sorted = Mutex::new(vec![]);
    crew.each(pieces, &|piece| {
        let (some, left) = pass.sorted(piece, pieces);
        leave(left);
        if let Ok(mut sorted) = sorted.lock() {
            sorted.push(some);
        }
    });
    let sorted: Vec<Sorted> = sorted.into_inner().unwrap_or_default();
    let mut parts: Vec<Vec<Part<'_>>> = vec![];
    parts.resize_with(households.len().div_ceil(BLOCK).max(1), Vec::new);
    for columns in columns {
        columns.grow(households.len());
        for (parts, part) in parts.iter_mut().zip(columns.blocks()) {
            parts.push(part);
        }
    }
    let parts: Vec<Mutex<Vec<Part<'_>>>> = parts.into_iter().map(Mutex::new).collect();
    crew.each(parts.len(), &|block| {
        let own = households.chunks(BLOCK).nth(block).unwrap_or_default();
        let mut left = UnusedRows::default();
        let keys = pass.keys(block, own, &sorted, &mut left);
        leave(left);
        if let Some(Ok(mut parts)) = parts.get(block).map(Mutex::lock) {
            for (lane, (duty, part)) in duties.iter().zip(parts.iter_mut()).enumerate() {
                duty.fill(own, &keys, lane, part);
            }
        }
    });
    unused.into_inner().unwrap_or_default()
}

fn counted_out(
    policy: &VisitPolicy,
    log: &VisitLog,
    soon: Option<i64>,
    as_of: NaiveDate,
) -> StatusColumns {
    let calendar = WorkingCalendar::default();
    // Whose duty it is in which town is said of all duties alike, afterwards.
    let judged = log.judge_where(policy, soon, &calendar, as_of, |_| Some(true));
    StatusColumns {
        state: judged.iter().map(|j| j.state as u8).collect(),
        due: judged.iter().map(|j| number(j.due)).collect(),
        since: judged.iter().map(|j| number(j.since)).collect(),
    }
}

impl StatusColumns {
    /// As [`super::Judged::within`], row by row.
    fn keep(&mut self, covers: impl Fn(usize) -> Option<bool>) {
        let days = self.due.iter_mut().zip(&mut self.since);
        for (row, (state, (due, since))) in self.state.iter_mut().zip(days).enumerate() {
            *state = match covers(row) {
                Some(true) => continue,
                None if *state != VisitState::NotApplicable as u8 => VisitState::Undecided as u8,
                _ => VisitState::NotApplicable as u8,
            };
            (*due, *since) = (NO_DAY, NO_DAY);
        }
    }

    /// What a household is told.
    pub(super) fn set(&mut self, row: usize, judged: &Judged) {
        let days = self.due.get_mut(row).zip(self.since.get_mut(row));
        if let Some((state, (due, since))) = self.state.get_mut(row).zip(days) {
            *state = judged.state as u8;
            (*due, *since) = (number(judged.due), number(judged.since));
        }
    }

    fn grow(&mut self, rows: usize) {
        self.state = vec![0; rows];
        (self.due, self.since) = (vec![0; rows], vec![0; rows]);
    }

    /// The blocks of households, in their order.
    fn blocks(&mut self) -> impl Iterator<Item = Part<'_>> {
        let days = self.due.chunks_mut(BLOCK).zip(self.since.chunks_mut(BLOCK));
        let parts = self.state.chunks_mut(BLOCK).zip(days);
        parts.map(|(state, (due, since))| Part { state, due, since })
    }
}

impl UnusedRows {
    /// Whether there are any that could be in doubt.
    fn any(&self) -> bool {
        let kinds = [
            self.unknown_household,
            self.before_household,
            self.in_future,
            self.incomplete,
        ];
        kinds.iter().any(|rows| *rows > 0)
    }

    fn add(&mut self, other: Self) {
        let sum = |a: &mut u64, b: u64| *a = a.wrapping_add(b);
        sum(&mut self.unknown_household, other.unknown_household);
        sum(&mut self.before_household, other.before_household);
        sum(&mut self.in_future, other.in_future);
        sum(&mut self.incomplete, other.incomplete);
        sum(&mut self.repeated, other.repeated);
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
