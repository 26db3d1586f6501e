//! Numbers over columns: exact 64-bit meaning, 32-bit loops wherever a bound on the rows allows them.
//!
//! Every number carries the largest magnitude that its rows may have, known from the facts of the chunk and
//! carried through each operation. It decides the width of a loop, and that no product and no sum overflows,
//! without looking at the rows again. Rows with gaps stand apart ([`gaps`](super::gaps)) and have no part in it.

use std::marker::PhantomData;

use super::gaps::{Gap, Marks, Told, Walk};
use super::rows::{Pooled, Rows, Scratch, View};
use crate::logic::truth::Number;

/// The largest magnitude that a 32-bit row can have.
pub const SHORT: u64 = i32::MAX as u64;
/// The largest magnitude that a 64-bit row can have.
pub(super) const LONG: u64 = i64::MAX as u64;

/// Whole numbers, 32 or 64 bits wide; which one says nothing about the meaning.
#[derive(Debug, Clone)]
pub enum Ints<'f> {
    /// 32 bits.
    Short(Rows<'f, i32>),
    /// 64 bits.
    Long(Rows<'f, i64>),
}

impl Ints<'_> {
    pub(super) fn lit(v: i64) -> Self {
        Ints::Long(Rows::Const(v))
    }

    /// The value in a row.
    #[inline]
    pub fn get(&self, row: usize) -> i64 {
        match self {
            Ints::Short(r) => i64::from(r.get(row)),
            Ints::Long(r) => r.get(row),
        }
    }

    /// The one value of all rows.
    #[inline]
    pub fn constant(&self) -> Option<i64> {
        match self {
            Ints::Short(r) => r.constant().map(i64::from),
            Ints::Long(r) => r.constant(),
        }
    }
}

/// A width of loops.
pub trait Width: Pooled + Ord {
    /// The low bits of a number.
    fn of(v: i64) -> Self;
    /// Wrapping sum.
    fn plus(self, other: Self) -> Self;
    /// Wrapping difference.
    fn less(self, other: Self) -> Self;
    /// Wrapping product.
    fn by(self, other: Self) -> Self;
    /// The rows at this width, converted where they have the other.
    fn rows<'f>(scratch: &'f Scratch, n: &Ints<'f>) -> Rows<'f, Self>;
    /// Rows of this width.
    fn ints(rows: Rows<'_, Self>) -> Ints<'_>;
}

macro_rules! width {
    ($t:ty, $own:ident, $other:ident, $convert:expr) => {
        impl Width for $t {
            #[inline]
            fn of(v: i64) -> Self {
                v as Self
            }
            #[inline]
            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }
            #[inline]
            fn less(self, other: Self) -> Self {
                self.wrapping_sub(other)
            }
            #[inline]
            fn by(self, other: Self) -> Self {
                self.wrapping_mul(other)
            }
            fn rows<'f>(scratch: &'f Scratch, n: &Ints<'f>) -> Rows<'f, Self> {
                match n {
                    Ints::$own(r) => r.clone(),
                    Ints::$other(r) => scratch.map(r.view(), $convert),
                }
            }
            fn ints(rows: Rows<'_, Self>) -> Ints<'_> {
                Ints::$own(rows)
            }
        }
    };
}
width!(i32, Short, Long, |v| v as i32);
width!(i64, Long, Short, i64::from);

/// Runs `$body` with `$w` as the narrowest width that holds numbers up to `$most`.
macro_rules! at_width {
    ($most:expr, $w:ident => $body:expr) => {
        if $most <= $crate::logic::columns::number::SHORT {
            type $w = i32;
            $body
        } else {
            type $w = i64;
            $body
        }
    };
}
pub(super) use at_width;

/// Rows of numbers with the largest magnitude that may occur in them.
#[derive(Debug, Clone)]
pub(super) struct Bounded<'f> {
    pub ints: Ints<'f>,
    pub most: u64,
}

impl Bounded<'_> {
    pub fn lit(v: i64) -> Self {
        Self {
            ints: Ints::lit(v),
            most: v.unsigned_abs(),
        }
    }
}

/// Numbers at a level.
pub struct Num<'f, L> {
    /// The value of each row; what stands in a row that is told apart does not matter.
    pub(super) all: Bounded<'f>,
    pub(super) told: Told<'f>,
    level: PhantomData<L>,
}

impl<L> Clone for Num<'_, L> {
    fn clone(&self) -> Self {
        Self {
            all: self.all.clone(),
            told: self.told.clone(),
            level: PhantomData,
        }
    }
}

impl<'f, L> Num<'f, L> {
    /// Rows of a level that has `count` of them; a single row is the same in every row.
    pub(super) fn new(all: Bounded<'f>, told: Told<'f>, count: usize) -> Self {
        if let (Told::Apart(gaps), 1) = (&told, count)
            && let Some(gap) = gaps.first()
        {
            return Self::same(gap.is);
        }
        Self {
            all,
            told,
            level: PhantomData,
        }
    }

    pub(super) fn plain(all: Bounded<'f>) -> Self {
        Self {
            all,
            told: Told::Plain,
            level: PhantomData,
        }
    }

    /// The same number in every row.
    pub fn same(n: Number) -> Self {
        Self {
            all: Bounded::lit(n.lo),
            told: if n.cause == 0 {
                Told::Plain
            } else {
                Told::All(n)
            },
            level: PhantomData,
        }
    }

    /// The number in a row.
    #[inline]
    pub fn get(&self, row: usize) -> Number {
        let plain = || Number::exact(self.all.ints.get(row));
        match &self.told {
            Told::Plain => plain(),
            Told::All(n) => *n,
            Told::Apart(gaps) => {
                let found = gaps.binary_search_by_key(&(row as u32), |g| g.row).ok();
                found
                    .and_then(|at| gaps.get(at))
                    .map_or_else(plain, |g| g.is)
            }
        }
    }

    /// Whether every row is known.
    pub fn is_known(&self) -> bool {
        self.told.plain()
    }

    /// No known row is larger, whatever its sign.
    pub fn most(&self) -> u64 {
        self.all.most
    }

    /// The values; what stands in a row that is not known does not matter.
    pub fn ints(&self) -> &Ints<'f> {
        &self.all.ints
    }

    /// Of `count` rows those that are told apart, and those whose byte has one of the bits; in their order, each with both.
    pub fn apart_or_marked(
        &self,
        bytes: View<'_, u8>,
        wanted: u8,
        count: usize,
        mut row: impl FnMut(usize, u8, Number),
    ) {
        let (mut walk, mut marks) = (Walk::new(self), Marks::new(bytes, wanted));
        loop {
            let next = walk.next().min(marks.next());
            if next as usize >= count {
                return;
            }
            row(next as usize, marks.take(next), walk.take(next));
        }
    }

    pub(super) fn constant(&self) -> Option<Number> {
        match &self.told {
            Told::Plain => self.all.ints.constant().map(Number::exact),
            Told::Apart(_) => None,
            Told::All(n) => Some(*n),
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.told.plain() && self.all.ints.constant() == Some(0)
    }

    /// Whether a loop over the values is in vain, since every row is told apart.
    pub(super) fn nowhere_plain(&self) -> bool {
        matches!(self.told, Told::All(_))
    }
}

impl Scratch {
    /// A number for each row from a function of the row: for what bounds cannot promise. Rows come in their order.
    pub(super) fn number_rows<'f, L>(
        &'f self,
        count: usize,
        mut f: impl FnMut(u32) -> Number,
    ) -> Num<'f, L> {
        if count == 1 {
            return Num::same(f(0));
        }
        let mut most = 0u64;
        let mut gaps = self.hold::<Gap>(|_| {});
        let all = self.hold::<i64>(|all| {
            let Some(gaps) = gaps.unshared() else {
                return;
            };
            for row in 0..count as u32 {
                let is = f(row);
                if is.cause != 0 {
                    gaps.push(Gap { row, is });
                    all.push(0);
                } else {
                    most = most.max(is.lo.unsigned_abs());
                    all.push(is.lo);
                }
            }
        });
        let all = Bounded {
            ints: Ints::Long(Rows::Held(all)),
            most,
        };
        Num::new(all, Told::apart(gaps), count)
    }

    /// Two numbers made one, row by row, as [`number_rows`](Self::number_rows).
    pub(super) fn both_rows<'f, L>(
        &'f self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
        f: impl Fn(Number, Number) -> Number,
    ) -> Num<'f, L> {
        let (mut x, mut y) = (Walk::new(a), Walk::new(b));
        self.number_rows(count, |row| f(x.take(row), y.take(row)))
    }
}
