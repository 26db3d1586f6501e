//! One pass over the visits of a district, for three duties at a time.
//!
//! The keys of a million households do not fit into a near cache, those of a block of them do. So
//! visits that come ordered by household are read block by block where they lie; others are first
//! sorted into blocks, four bytes each: the household within its block, the duties that the visit
//! counts for, and the days back from the day that is asked for. What does not fit into four bytes —
//! a visit of more than eighty-nine years ago — is kept beside them.

use std::ops::Range;

use chrono::NaiveDate;

use super::clock::bit;
use super::columns::{HouseholdNumbers, NO_DAY, UnusedRows, VisitColumns, number};
use super::doubt::first_day;
use super::facts::{VisitMode, VisitResult, VisitorRole};
use super::keys::{Keyed, Keys, LANES, TOP};
use super::log::{HouseholdRow, Roles};

const HOUSEHOLD_BITS: u32 = 14;
const DAY_BITS: u32 = 15;

/// Households of a block; their keys are a quarter of a megabyte.
pub(super) const BLOCK: usize = 1 << HOUSEHOLD_BITS;

/// The bit of a visit without visitors, mode or result, beyond those of the duties.
const INCOMPLETE: u8 = 1 << LANES;
/// How many sets of roles there are.
const ROLE_SETS: usize = 1 << VisitorRole::ALL.len();

/// A number of a household as it stands in a column.
pub(super) trait Number: Copy + PartialOrd {
    /// From 0; [`u32::MAX`] for one that cannot be.
    fn get(self) -> u32;
}

impl Number for u32 {
    fn get(self) -> u32 {
        self
    }
}

impl Number for i32 {
    fn get(self) -> u32 {
        u32::try_from(self).unwrap_or(u32::MAX)
    }
}

impl Number for i64 {
    fn get(self) -> u32 {
        u32::try_from(self).unwrap_or(u32::MAX)
    }
}

/// What a pass needs to know of its duties.
pub(super) struct Pass<'a> {
    visits: &'a VisitColumns<'a>,
    households: usize,
    as_of: i32,
    /// Every day that a log may hold.
    dates: Range<i32>,
    /// The days back from the day that is asked for that fit into four bytes, as far as a log may reach.
    reach: u32,
    /// By the set of roles, the duties whose visitors are among them.
    by_roles: [u8; ROLE_SETS],
    /// By mode and result, the duties that such a visit counts for, or [`INCOMPLETE`].
    by_kind: [u8; 16],
    /// First day of the current period of each duty.
    first: Keys,
    /// By duties that a visit counts for, all bits set for each of them.
    counts: [Keys; 1 << LANES],
}

/// Visits sorted into blocks of households.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// Those of block `b` are `starts[b] .. ends[b]`.
    starts: Vec<usize>,
    ends: Vec<usize>,
    packed: Vec<u32>,
    /// Those of long ago, by household.
    far: Vec<Visit>,
}

/// One visit of a household that is known, complete and not in the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Visit {
    household: u32,
    date: i32,
    lanes: u8,
}

impl<'a> Pass<'a> {
    pub fn new(
        duties: &[Keyed],
        visits: &'a VisitColumns<'a>,
        households: usize,
        as_of: NaiveDate,
    ) -> Self {
        let (mut by_roles, mut by_kind) = ([INCOMPLETE; ROLE_SETS], [0u8; 16]);
        let (mut first, mut counts) = (Keys::default(), [Keys::default(); 1 << LANES]);
        for ((lane, duty), first) in duties.iter().enumerate().zip(&mut first) {
            let (roles, modes) = duty.who();
            *first = duty.first();
            for (set, lanes) in (0u16..).zip(&mut by_roles) {
                *lanes |= u8::from(set & roles.0 != 0) << lane;
            }
            for mode in VisitMode::ALL {
                if let Some(lanes) = by_kind.get_mut(kind(mode as u8, VisitResult::Met as u8)) {
                    *lanes |= u8::from(modes & bit(mode) != 0) << lane;
                }
            }
        }
        for (kind, lanes) in by_kind.iter_mut().enumerate() {
            if kind >> 2 >= VisitMode::ALL.len() || kind & 3 >= VisitResult::ALL.len() {
                *lanes = INCOMPLETE;
            }
        }
        for (lanes, counts) in counts.iter_mut().enumerate() {
            for (lane, count) in counts.iter_mut().take(LANES).enumerate() {
                *count = if lanes >> lane & 1 == 1 { -1 } else { 0 };
            }
        }
        let date = |d| number(Some(d));
        let dates = date(first_day())..date(NaiveDate::MAX).saturating_add(1);
        let back = date(as_of).saturating_sub(dates.start);
        Self {
            visits,
            households,
            as_of: date(as_of),
            reach: u32::try_from(back.saturating_add(1))
                .unwrap_or_default()
                .min(1 << DAY_BITS),
            dates,
            by_roles,
            by_kind,
            first,
            counts,
        }
    }

    /// Whether the visits come ordered by household: then nothing needs to be sorted.
    pub fn ordered(&self) -> bool {
        fn ordered(all: &[impl Number]) -> bool {
            all.is_sorted_by_key(|n| n.get())
        }
        match self.visits.household {
            HouseholdNumbers::U32(all) => ordered(all),
            HouseholdNumbers::I32(all) => ordered(all),
            HouseholdNumbers::I64(all) => ordered(all),
        }
    }

    /// Sorts one of so many pieces of the visits into blocks.
    pub fn sorted(&self, piece: usize, pieces: usize) -> (Sorted, UnusedRows) {
        let rows = self.visits.date.len();
        let each = rows.div_ceil(pieces.max(1));
        let from = each.saturating_mul(piece).min(rows);
        let rows = from..from.saturating_add(each).min(rows);
        match self.visits.household {
            HouseholdNumbers::U32(all) => self.sort(all, rows),
            HouseholdNumbers::I32(all) => self.sort(all, rows),
            HouseholdNumbers::I64(all) => self.sort(all, rows),
        }
    }

    fn sort(&self, all: &[impl Number], rows: Range<usize>) -> (Sorted, UnusedRows) {
        let blocks = self.households.div_ceil(BLOCK);
        let mut counts = vec![0usize; blocks];
        for household in all.get(rows.clone()).unwrap_or_default() {
            if let Some(count) = counts.get_mut(household.get() as usize / BLOCK) {
                *count = count.wrapping_add(1);
            }
        }
        let mut sum = 0usize;
        for count in &mut counts {
            let start = sum;
            sum = sum.wrapping_add(*count);
            *count = start;
        }
        let mut out = Sorted {
            ends: counts.clone(),
            starts: counts,
            packed: vec![0; sum],
            far: vec![],
        };
        let mut unused = UnusedRows::default();
        for (household, date, lanes) in self.rows(all, rows) {
            if !self.near(date, lanes) || household as usize >= self.households {
                out.far
                    .extend(self.far(household, date, lanes, &mut unused));
                continue;
            }
            if let Some(at) = out.ends.get_mut(household as usize / BLOCK) {
                if let Some(slot) = out.packed.get_mut(*at) {
                    let back = self.as_of.wrapping_sub(date).cast_unsigned();
                    let place = household % (1 << HOUSEHOLD_BITS);
                    *slot = (place << LANES | u32::from(lanes)) << DAY_BITS | back;
                }
                *at = at.wrapping_add(1);
            }
        }
        out.far.sort_unstable();
        (out, unused)
    }

    /// Household, day and duties of each of these visits.
    fn rows<'r>(
        &'r self,
        all: &'r [impl Number],
        rows: Range<usize>,
    ) -> impl Iterator<Item = (u32, i32, u8)> + 'r {
        fn part<T>(all: &[T], rows: Range<usize>) -> &[T] {
            all.get(rows).unwrap_or_default()
        }
        let visits = self.visits;
        let kinds = part(visits.mode, rows.clone()).iter();
        let kinds = kinds.zip(part(visits.result, rows.clone()));
        let lanes = part(visits.roles, rows.clone()).iter().zip(kinds);
        let lanes = lanes.map(|(roles, (mode, result))| self.lanes(*roles, *mode, *result));
        let dates = part(visits.date, rows.clone()).iter();
        let all = part(all, rows).iter().zip(dates).zip(lanes);
        all.map(|((household, date), lanes)| (household.get(), *date, lanes))
    }

    /// The duties that such a visit counts for, or [`INCOMPLETE`].
    fn lanes(&self, roles: u16, mode: u8, result: u8) -> u8 {
        let by_roles = self.by_roles.get(usize::from(Roles::given(roles).0));
        let by_kind = self.by_kind.get(kind(mode, result));
        let lanes = by_roles.zip(by_kind).map_or(0, |(a, b)| a & b);
        lanes
            | if Roles::given(roles) == Roles::default() {
                INCOMPLETE
            } else {
                0
            }
    }

    /// Whether a visit is complete, not in the future, and not of long ago.
    fn near(&self, date: i32, lanes: u8) -> bool {
        let back = self.as_of.wrapping_sub(date).cast_unsigned();
        back < self.reach && lanes < INCOMPLETE
    }

    /// A visit of long ago; none where it is not used, which is then counted.
    fn far(&self, household: u32, date: i32, lanes: u8, unused: &mut UnusedRows) -> Option<Visit> {
        let count = if household as usize >= self.households {
            &mut unused.unknown_household
        } else if lanes >= INCOMPLETE || !self.dates.contains(&date) {
            &mut unused.incomplete
        } else if date > self.as_of {
            &mut unused.in_future
        } else {
            return Some(Visit {
                household,
                date,
                lanes,
            });
        };
        *count = count.wrapping_add(1);
        None
    }

    /// The keys of the households of a block, from visits where they lie or as they were sorted.
    pub fn keys(
        &self,
        block: usize,
        households: &[HouseholdRow],
        sorted: &[Sorted],
        unused: &mut UnusedRows,
    ) -> Vec<Keys> {
        let came = |h: &HouseholdRow| {
            let mut keys = [NO_DAY; LANES + 1];
            let [.., came] = &mut keys;
            *came = number(h.since);
            keys
        };
        let mut keys: Vec<Keys> = households.iter().map(came).collect();
        for sorted in sorted {
            let first = sorted.starts.get(block).copied().unwrap_or_default();
            let end = sorted.ends.get(block).copied().unwrap_or_default();
            for packed in sorted.packed.get(first..end).unwrap_or_default() {
                let back = (packed % (1 << DAY_BITS)).cast_signed();
                let lanes = packed >> DAY_BITS;
                if let Some(slot) = keys.get_mut((lanes >> LANES) as usize) {
                    self.take(slot, self.as_of.wrapping_sub(back), lanes as usize, unused);
                }
            }
            let start = sorted
                .far
                .partition_point(|v| (v.household as usize / BLOCK) < block);
            let far = sorted.far.iter().skip(start);
            for visit in far.take_while(|v| v.household as usize / BLOCK == block) {
                if let Some(slot) = keys.get_mut(visit.household as usize % BLOCK) {
                    self.take(slot, visit.date, usize::from(visit.lanes), unused);
                }
            }
        }
        if sorted.is_empty() {
            match self.visits.household {
                HouseholdNumbers::U32(all) => self.lying(all, block, &mut keys, unused),
                HouseholdNumbers::I32(all) => self.lying(all, block, &mut keys, unused),
                HouseholdNumbers::I64(all) => self.lying(all, block, &mut keys, unused),
            }
        }
        keys
    }

    /// The visits of a block where they lie, ordered by household; with the last block those of no
    /// household.
    fn lying(&self, all: &[impl Number], block: usize, keys: &mut [Keys], unused: &mut UnusedRows) {
        let first = block.saturating_mul(BLOCK);
        let from = all.partition_point(|n| (n.get() as usize) < first);
        let last = first.saturating_add(keys.len()) >= self.households;
        let to = match last {
            true => all.len(),
            false => all.partition_point(|n| (n.get() as usize) < first.saturating_add(BLOCK)),
        };
        for (household, date, lanes) in self.rows(all, from..to) {
            let near = self.near(date, lanes);
            match keys.get_mut((household as usize).wrapping_sub(first)) {
                Some(slot) if near => self.take(slot, date, usize::from(lanes), unused),
                slot => {
                    let far = self.far(household, date, lanes, unused);
                    if let Some((visit, slot)) = far.zip(slot) {
                        self.take(slot, visit.date, usize::from(lanes), unused);
                    }
                }
            }
        }
    }

    /// Raises the keys of a household to those of a visit, unless it was not yet here.
    fn take(&self, slot: &mut Keys, date: i32, lanes: usize, unused: &mut UnusedRows) {
        let [.., came] = *slot;
        if date < came {
            unused.before_household = unused.before_household.wrapping_add(1);
            return;
        }
        let counts = self.counts.get(lanes % self.counts.len());
        let counts = counts.copied().unwrap_or_default();
        let back = TOP.wrapping_sub(date);
        for ((slot, first), count) in slot.iter_mut().zip(self.first).zip(counts) {
            let key = if date >= first { back } else { date };
            *slot = (*slot).max(key & count | NO_DAY & !count);
        }
    }
}

/// The place of a mode and a result; those that are none share the last of each.
fn kind(mode: u8, result: u8) -> usize {
    usize::from(mode.min(3) << 2 | result.min(3))
}
