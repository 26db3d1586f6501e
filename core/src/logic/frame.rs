//! The facts of one household or of a chunk of a population, as tables that a rule reads.

use super::columns::{Held, Ints, Pooled, Rows, View};
use super::facts::{
    FLAG_COUNT, FLAGS, Fact, IsFlag, IsNum, IsSet, Level, NUM_COUNT, NUMS, SET_COUNT,
};
use super::truth::{FACT, Number};
use crate::household::disability;

/// A column: the same for every row, borrowed, owned, or in a pooled buffer.
#[derive(Debug, Clone)]
pub enum Col<'a, T: Pooled> {
    /// One value for every row.
    Const(T),
    /// Borrowed from the caller.
    Slice(&'a [T]),
    /// Owned by the frame.
    Own(smallvec::SmallVec<[T; 8]>),
    /// In a pooled buffer.
    Held(Held<'a, T>),
}

impl<T: Pooled> Col<'_, T> {
    /// For a loop.
    #[inline]
    pub fn view(&self) -> View<'_, T> {
        match self {
            Col::Const(v) => View::Const(*v),
            Col::Slice(s) => View::Each(s),
            Col::Own(s) => View::Each(s),
            Col::Held(h) => View::Each(h),
        }
    }

    /// The rows, read in place.
    pub(super) fn rows(&self) -> Rows<'_, T> {
        match self.view() {
            View::Const(v) => Rows::Const(v),
            View::Each(s) => Rows::Slice(s),
        }
    }

    /// The value in a row; a column that is too short answers `default`.
    #[inline]
    pub fn get(&self, row: usize, default: T) -> T {
        match self.view() {
            View::Const(v) => v,
            View::Each(s) => s.get(row).copied().unwrap_or(default),
        }
    }
}

/// Numbers of either width.
#[derive(Debug, Clone)]
pub enum NumRows<'a> {
    /// 32 bits.
    Short(Col<'a, i32>),
    /// 64 bits.
    Long(Col<'a, i64>),
}

impl NumRows<'_> {
    /// The value in a row; 0 in a column that is too short.
    #[inline]
    pub fn get(&self, row: usize) -> i64 {
        match self {
            NumRows::Short(c) => i64::from(c.get(row, 0)),
            NumRows::Long(c) => c.get(row, 0),
        }
    }

    pub(super) fn ints(&self) -> Ints<'_> {
        match self {
            NumRows::Short(c) => Ints::Short(c.rows()),
            NumRows::Long(c) => Ints::Long(c.rows()),
        }
    }
}

/// Numbers with a mark for each row whether it is known.
#[derive(Debug, Clone)]
pub struct NumCol<'a> {
    /// The values; what stands where a row is unknown does not matter.
    pub values: NumRows<'a>,
    /// No known value is larger, whatever its sign.
    pub most: u64,
    /// 1 where known, 0 where not; `None`: all known.
    pub known: Option<Col<'a, u8>>,
}

/// Where the rows of one household stand in its lists (名单中的位置).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// By row: the place of the member.
    pub members: Vec<u32>,
    /// By row: the places of the member and of the supporter.
    pub supporters: Vec<(u32, u32)>,
}

/// Tables of facts with the rows of each level.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    /// For households: where their members start, one more than households. For members: their supporters.
    pub starts: [Col<'a, u32>; 2],
    /// Length of the longest list of each.
    pub longest: [u64; 2],
    /// Rows at each level.
    pub rows: [usize; 3],
    /// By [`facts::NUMS`](super::facts::NUMS).
    pub nums: [NumCol<'a>; NUM_COUNT],
    /// By [`facts::FLAGS`](super::facts::FLAGS); bytes of [`truth`](super::truth).
    pub flags: [Col<'a, u8>; FLAG_COUNT],
    /// By [`facts::SETS`](super::facts::SETS).
    pub sets: [Col<'a, u64>; SET_COUNT],
    /// Where the rows of the only household stand in its lists, where that is not as they are numbered.
    pub given: Option<Given>,
}

impl<'a> Frame<'a> {
    /// A frame in which every fact is unknown.
    pub fn unknown(rows: [usize; 3], starts: [Col<'a, u32>; 2]) -> Self {
        let longest = std::array::from_fn(|level| {
            let Some(View::Each(starts)) = starts.get(level).map(Col::view) else {
                return 0;
            };
            let ends = starts.get(1..).unwrap_or_default();
            let lengths = starts.iter().zip(ends).map(|(s, e)| e.wrapping_sub(*s));
            u64::from(lengths.fold(0, u32::max))
        });
        Self {
            starts,
            longest,
            rows,
            nums: std::array::from_fn(|_| NumCol {
                values: NumRows::Long(Col::Const(0)),
                most: 0,
                known: Some(Col::Const(0)),
            }),
            flags: std::array::from_fn(|_| Col::Const(FACT)),
            sets: std::array::from_fn(|_| Col::Const(disability::ANY)),
            given: None,
        }
    }

    /// The row of a member of the only household by their place in its list.
    pub fn row_of(&self, member: u32) -> Option<usize> {
        match &self.given {
            Some(given) => given.members.iter().position(|place| *place == member),
            None => usize::try_from(member).ok(),
        }
    }

    /// The place of a member's row in the list of the only household.
    pub fn member_at(&self, row: u32) -> u32 {
        let given = self
            .given
            .as_ref()
            .and_then(|g| g.members.get(row as usize));
        given.copied().unwrap_or(row)
    }

    /// The row of the member at a place of the list; none where another record stands for the member.
    pub fn member_row(&self, place: usize) -> Option<usize> {
        match &self.given {
            Some(given) => given.members.iter().position(|at| *at as usize == place),
            None => Some(place),
        }
    }

    /// The places of a supporter's row in the lists of the only household: of the member, and its own.
    pub fn supporter_at(&self, row: u32) -> Option<(u32, u32)> {
        if let Some(given) = &self.given {
            return given.supporters.get(row as usize).copied();
        }
        // Whose list the row lies in: the last one that starts at or before it. One without rows starts where the next does.
        let starts = self.start_slice(1);
        let owner = starts.partition_point(|from| *from <= row).checked_sub(1)?;
        let from = starts.get(owner)?;
        Some((owner as u32, row.checked_sub(*from)?))
    }

    /// Sets a number known for every row.
    pub fn set_num<L: Level>(&mut self, fact: Fact<IsNum, L>, col: NumCol<'a>) {
        if let Some(slot) = self.nums.get_mut(fact.index) {
            *slot = col;
        }
    }

    /// Sets a flag.
    pub fn set_flag<L: Level>(&mut self, fact: Fact<IsFlag, L>, col: Col<'a, u8>) {
        if let Some(slot) = self.flags.get_mut(fact.index) {
            *slot = col;
        }
    }

    /// Sets a set.
    pub fn set_set<L: Level>(&mut self, fact: Fact<IsSet, L>, col: Col<'a, u64>) {
        if let Some(slot) = self.sets.get_mut(fact.index) {
            *slot = col;
        }
    }

    /// Rows at a level.
    #[inline]
    pub fn rows<L: Level>(&self) -> usize {
        self.rows.get(L::INDEX).copied().unwrap_or(0)
    }

    /// A number of one row, with its bounds where it is unknown.
    pub fn number(&self, index: usize, row: usize) -> Number {
        let (Some(col), Some(info)) = (self.nums.get(index), NUMS.get(index)) else {
            return Number {
                lo: i64::MIN,
                hi: i64::MAX,
                cause: FACT,
            };
        };
        match &col.known {
            Some(known) if known.get(row, 0) == 0 => Number {
                lo: info.min,
                hi: info.max,
                cause: FACT,
            },
            _ => Number::exact(col.values.get(row)),
        }
    }

    /// A flag of one row.
    pub fn truth(&self, index: usize, row: usize) -> u8 {
        self.flags.get(index).map_or(FACT, |c| c.get(row, FACT))
    }

    /// The values still possible in one row.
    pub fn possible(&self, index: usize, row: usize) -> u64 {
        self.sets
            .get(index)
            .map_or(disability::ANY, |c| c.get(row, disability::ANY))
    }

    /// Where each row's children start, and where the last one's end.
    pub fn start_slice(&self, level: usize) -> &[u32] {
        match self.starts.get(level).map(Col::view) {
            Some(View::Each(s)) => s,
            _ => &[],
        }
    }

    /// The rows of the level below that belong to `row` of `level` (0 households, 1 members).
    #[inline]
    pub fn children(&self, level: usize, row: usize) -> std::ops::Range<usize> {
        let at = |r: usize| self.starts.get(level).map_or(0, |s| s.get(r, 0)) as usize;
        at(row)..at(row + 1)
    }
}

/// The flag that says whether the list below a level is complete.
pub(super) fn complete_flag(level: usize) -> usize {
    let fact = if level == 0 {
        super::facts::MEMBERS_COMPLETE.index
    } else {
        super::facts::SUPPORTERS_COMPLETE.index
    };
    debug_assert!(FLAGS.get(fact).is_some_and(|f| f.level == level));
    fact
}
