//! One number for each household and duty, from which its status follows.
//!
//! Of the visits of a duty only two matter: the first of the current period, and the last before it;
//! and the second only where there is no first. A key ranks them: a day before the current period
//! is its own key, a day of it counts down from a number that no other reaches. The greatest key
//! of a household is then the answer, whatever the order of the visits.

use chrono::NaiveDate;

use super::cadence::Pace;
use super::clock::{Clock, bit};
use super::columns::{
    HouseholdNumbers, NO_DAY, StatusColumns, UnusedRows, VisitColumns, day, from_i32, from_i64,
    number,
};
use super::facts::{VisitMode, VisitResult};
use super::log::HouseholdRow;
use super::status::VisitState;
use crate::calendar::{Gap, Period};

/// Duties that are read in one pass over the visits.
pub(super) const LANES: usize = 3;

/// Keys of the current period count down from here; dates end near 96 million.
const TOP: i32 = 1 << 30;
/// Every key from here on is one of the current period.
const CURRENT: i32 = 1 << 29;

/// Three keys, and the day on which the household came: sixteen bytes, so that no household lies
/// on two cache lines.
pub(super) type Keys = [i32; LANES + 1];

/// A duty in whole numbers.
#[derive(Debug, Clone)]
pub(super) struct Keyed {
    clock: Clock,
    /// First day of the current period; for a gap a day that never comes.
    first: i32,
    gap: Option<Gap>,
    /// First days of the periods that can be called missed, and of the current one at the end.
    starts: Vec<i32>,
    /// For each of these, the last day of coming on which a visit is owed in it.
    owed_until: Vec<i32>,
    /// The earliest day from which a gap is counted, or no day where the log has no start.
    floor: i32,
    as_of: i32,
    last: i32,
    next_last: i32,
    /// Days of being due soon; below zero where nothing is.
    soon: i64,
}

impl Keyed {
    /// The duty in whole numbers; none where one key does not decide it.
    pub(super) fn of(clock: &Clock) -> Option<Self> {
        let gap = match clock.pace? {
            _ if !clock.terms.one_visit() => return None,
            Pace::Calendar(_) => None,
            Pace::Rolling(gap) => Some(gap),
            Pace::Triggered(_) => return None,
        };
        let current = clock.current;
        let mut periods: Vec<Period> = vec![current];
        if let Some(covered) = clock.covered.filter(|c| *c < current && gap.is_none()) {
            periods = std::iter::successors(Some(covered), |p| (*p < current).then(|| p.next()))
                .collect();
        }
        let date = |d| number(Some(d));
        Some(Self {
            first: gap.map_or(date(current.first()), |_| i32::MAX),
            gap,
            starts: periods.iter().map(|p| date(p.first())).collect(),
            owed_until: periods.iter().map(|p| date(clock.owed_until(*p))).collect(),
            floor: number(clock.floor()),
            as_of: date(clock.as_of),
            last: date(current.last()),
            next_last: date(current.next().last()),
            soon: clock.soon.unwrap_or(-1),
            clock: *clock,
        })
    }

    /// The statuses of all households from their keys.
    pub(super) fn statuses(
        &self,
        households: &[HouseholdRow],
        keys: &[Keys],
        lane: usize,
    ) -> StatusColumns {
        let mut columns = StatusColumns::with_capacity(households.len());
        for (household, keys) in households.iter().zip(keys) {
            let [.., came] = *keys;
            let key = keys.get(lane).copied().unwrap_or(NO_DAY);
            let (state, due, since) = match (self.clock.not_owed(household), self.gap) {
                (Some(state), _) => (state, NO_DAY, NO_DAY),
                (None, None) => self.calendar(key, came),
                (None, Some(gap)) => self.rolling(key, came, gap),
            };
            columns.add(state, due, since);
        }
        columns
    }

    /// As [`Clock::calendar`]: `key` is the last day before the period, or that of a visit in it.
    fn calendar(&self, key: i32, came: i32) -> (VisitState, i32, i32) {
        if key >= CURRENT {
            return (VisitState::Done, self.next_last, TOP.wrapping_sub(key));
        }
        // The first period after the last visit, and the first that was owed.
        let after = count(&self.starts, |start| *start <= key);
        let owed = count(&self.owed_until, |last| *last < came);
        let missed = after.max(owed);
        // Its end is where the next begins; the current one has no next.
        if let Some(next) = self.starts.get(missed.saturating_add(1)) {
            return (VisitState::Overdue, next.saturating_sub(1), *next);
        }
        if owed == self.owed_until.len() {
            return (VisitState::NotApplicable, NO_DAY, NO_DAY);
        }
        self.open(self.last, came.max(self.first))
    }

    /// As [`Clock::rolling`]: `key` is the day of the last visit.
    fn rolling(&self, key: i32, came: i32, gap: Gap) -> (VisitState, i32, i32) {
        let floor = match self.floor {
            NO_DAY => NO_DAY,
            floor => floor.max(came),
        };
        let begun = floor.max(key);
        if begun == NO_DAY {
            return (VisitState::Open, NO_DAY, came);
        }
        let due = after(gap, begun);
        let next = due.saturating_add(1);
        if self.as_of > due {
            let missed = floor != NO_DAY;
            let state = if missed {
                VisitState::Overdue
            } else {
                VisitState::Open
            };
            return (state, due, next);
        }
        let (state, due, since) = self.open(due, begun);
        // The day from which the gap runs is that of the visit, unless something began later.
        if state == VisitState::Open && key != NO_DAY && self.as_of <= after(gap, key) {
            return (VisitState::Done, due, key);
        }
        (state, due, since)
    }

    /// Owed by a day that has not passed.
    fn open(&self, due: i32, since: i32) -> (VisitState, i32, i32) {
        let left = i64::from(due).saturating_sub(i64::from(self.as_of));
        if self.soon < 0 || left > self.soon {
            return (VisitState::Open, due, since);
        }
        let from = i64::from(due).saturating_sub(self.soon);
        let from = i32::try_from(from).unwrap_or(NO_DAY);
        (VisitState::DueSoon, due, from.max(since))
    }
}

/// The keys of all households from one pass over the visits, and the rows that are not used.
pub(super) fn read<'a>(
    duties: impl Iterator<Item = &'a Keyed>,
    households: &[HouseholdRow],
    visits: &VisitColumns<'_>,
    as_of: NaiveDate,
) -> (Vec<Keys>, UnusedRows) {
    let (mut who, mut first, mut modes) = (Keys::default(), Keys::default(), [0u8; LANES + 1]);
    for (((who, first), modes), duty) in who.iter_mut().zip(&mut first).zip(&mut modes).zip(duties)
    {
        *who = i32::from(duty.clock.roles.0);
        *first = duty.first;
        *modes = duty.clock.modes;
    }
    // For each mode and result, the duties that such a visit counts for.
    let mut counts = [Keys::default(); 16];
    for mode in VisitMode::ALL {
        let at = mode as usize * 4 + VisitResult::Met as usize;
        if let Some(counts) = counts.get_mut(at) {
            for (count, modes) in counts.iter_mut().zip(modes) {
                *count = -i32::from(modes & bit(mode) != 0);
            }
        }
    }
    let none = [NO_DAY; LANES];
    let mut keys: Vec<Keys> = Vec::with_capacity(households.len());
    keys.extend(households.iter().map(|h| {
        let [a, b, c] = none;
        [a, b, c, number(h.since)]
    }));
    let terms = Pass {
        who,
        first,
        counts,
        as_of: number(Some(as_of)),
    };
    let unused = match visits.household {
        HouseholdNumbers::U32(all) => terms.over(all.iter().copied(), visits, &mut keys),
        HouseholdNumbers::I32(all) => {
            terms.over(all.iter().map(|n| from_i32(*n)), visits, &mut keys)
        }
        HouseholdNumbers::I64(all) => {
            terms.over(all.iter().map(|n| from_i64(*n)), visits, &mut keys)
        }
    };
    (keys, unused)
}

/// What one pass over the visits needs, for each of its duties.
struct Pass {
    who: Keys,
    first: Keys,
    /// By mode and result, all bits set for the duties that such a visit counts for.
    counts: [Keys; 16],
    as_of: i32,
}

impl Pass {
    fn over(
        &self,
        households: impl Iterator<Item = u32> + Clone,
        visits: &VisitColumns<'_>,
        keys: &mut [Keys],
    ) -> UnusedRows {
        let mut unused = UnusedRows::default();
        let near = near(households.clone());
        let kinds = visits.mode.iter().zip(visits.result);
        let kinds = kinds.map(|(mode, result)| match mode.max(result) {
            0..=2 => mode * 4 + result,
            _ => UNKNOWN,
        });
        let rows = households.zip(visits.date).zip(visits.roles).zip(kinds);
        let rows = rows.map(|(((household, date), roles), kind)| Row {
            household,
            date: *date,
            roles: *roles,
            kind,
        });
        if near || keys.len() <= BUCKET {
            rows.for_each(|row| self.one(&row, keys, &mut unused));
        } else {
            let sorted = bucketed(rows, keys.len());
            sorted
                .iter()
                .for_each(|row| self.one(row, keys, &mut unused));
        }
        unused
    }

    fn one(&self, row: &Row, keys: &mut [Keys], unused: &mut UnusedRows) {
        let Some(slot) = keys.get_mut(row.household as usize) else {
            unused.unknown_household = unused.unknown_household.wrapping_add(1);
            return;
        };
        let ([.., came], date) = (*slot, row.date);
        if row.roles == 0 || row.kind == UNKNOWN || date == NO_DAY {
            unused.incomplete = unused.incomplete.wrapping_add(1);
            return;
        }
        if date > self.as_of || date < came {
            let future = u64::from(date > self.as_of);
            unused.in_future = unused.in_future.wrapping_add(future);
            unused.before_household = unused.before_household.wrapping_add(1 - future);
            return;
        }
        let kind = usize::from(row.kind) & 15;
        let counts = self.counts.get(kind).copied().unwrap_or_default();
        let roles = i32::from(row.roles);
        let back = TOP.wrapping_sub(date);
        let terms = self.who.iter().zip(self.first).zip(counts);
        for (slot, ((who, first), count)) in slot.iter_mut().zip(terms) {
            let key = if date >= first { back } else { date };
            let key = if roles & who & count == 0 {
                NO_DAY
            } else {
                key
            };
            *slot = (*slot).max(key);
        }
    }
}

/// One visit as a pass reads it.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    household: u32,
    date: i32,
    roles: u16,
    /// Mode and result, or [`UNKNOWN`].
    kind: u8,
}

/// Mode or result is not known; no pair of them has this number.
const UNKNOWN: u8 = 15;

/// Households whose keys fit into the nearest cache together: a quarter of a megabyte.
const BUCKET: usize = 1 << 14;

/// Whether neighbouring visits mostly are of neighbouring households, told from a thousand of them;
/// only the speed depends on it.
fn near(households: impl Iterator<Item = u32>) -> bool {
    let some: Vec<u32> = households.take(1024).collect();
    let close = some.windows(2).filter(|pair| match pair {
        [a, b] => a.abs_diff(*b) < 1024,
        _ => false,
    });
    close.count().saturating_mul(10) >= some.len().saturating_mul(9)
}

/// The visits bucket by bucket of households, so that the keys of a bucket stay near while they are
/// worked on; within a bucket in the order given.
fn bucketed(rows: impl Iterator<Item = Row> + Clone, households: usize) -> Vec<Row> {
    let last = households.div_ceil(BUCKET);
    let bucket = |row: &Row| (row.household as usize / BUCKET).min(last);
    let mut next = vec![0usize; last + 2];
    for row in rows.clone() {
        if let Some(count) = next.get_mut(bucket(&row) + 1) {
            *count = count.wrapping_add(1);
        }
    }
    let mut sum = 0usize;
    for start in &mut next {
        sum = sum.wrapping_add(*start);
        *start = sum;
    }
    let mut sorted = vec![Row::default(); sum];
    for row in rows {
        if let Some(at) = next.get_mut(bucket(&row)) {
            if let Some(slot) = sorted.get_mut(*at) {
                *slot = row;
            }
            *at = at.wrapping_add(1);
        }
    }
    sorted
}

/// How many of an ascending list pass; short lists are counted without a branch.
fn count(ascending: &[i32], pass: impl Fn(&i32) -> bool) -> usize {
    if ascending.len() > 16 {
        return ascending.partition_point(pass);
    }
    ascending
        .iter()
        .map(|n| usize::from(pass(n)))
        .fold(0, usize::wrapping_add)
}

/// The last day of a gap; months need the calendar, and so do days near the end of all dates.
fn after(gap: Gap, from: i32) -> i32 {
    match gap.parts() {
        (0, days) if from.unsigned_abs() < CURRENT.unsigned_abs() / 8 => {
            from.saturating_add_unsigned(days)
        }
        _ => day(from).map_or(NO_DAY, |from| number(Some(gap.after(from)))),
    }
}
