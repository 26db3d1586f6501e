//! Numbers over columns: exact 64-bit meaning, 32-bit loops wherever a bound on the rows allows them.
//!
//! Every number carries the largest magnitude that its rows may have, known from the facts of the chunk and
//! carried through each operation. It decides the width of a loop, and that no product and no sum overflows,
//! without looking at the rows again.

use std::marker::PhantomData;

use super::rows::{Pooled, Rows, Scratch, View};
use crate::rule::truth::{CAUSES, F, FACT, Number, T};

/// The largest magnitude that a 32-bit row can have.
const SHORT: u64 = i32::MAX as u64;
/// The largest magnitude that a 64-bit row can have.
const LONG: u64 = i64::MAX as u64;

/// Whole numbers, 32 or 64 bits wide; which one says nothing about the meaning.
#[derive(Debug, Clone)]
pub enum Ints<'f> {
    /// 32 bits.
    Short(Rows<'f, i32>),
    /// 64 bits.
    Long(Rows<'f, i64>),
}

impl<'f> Ints<'f> {
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
        if $most <= $crate::rule::columns::number::SHORT_MOST {
            type $w = i32;
            $body
        } else {
            type $w = i64;
            $body
        }
    };
}
pub(super) use at_width;
pub(super) const SHORT_MOST: u64 = SHORT;

/// Rows of numbers with the largest magnitude that may occur in them.
#[derive(Debug, Clone)]
pub(super) struct Bounded<'f> {
    pub ints: Ints<'f>,
    pub most: u64,
}

impl<'f> Bounded<'f> {
    pub fn lit(v: i64) -> Self {
        Self {
            ints: Ints::lit(v),
            most: v.unsigned_abs(),
        }
    }
}

/// Upper bounds and causes, where some row is unknown.
#[derive(Clone)]
pub(super) struct Unknown<'f> {
    pub hi: Bounded<'f>,
    pub cause: Rows<'f, u8>,
}

/// Numbers at a level.
pub struct Num<'f, L> {
    pub(super) lo: Bounded<'f>,
    pub(super) unknown: Option<Unknown<'f>>,
    level: PhantomData<L>,
}

impl<L> Clone for Num<'_, L> {
    fn clone(&self) -> Self {
        Self::new(self.lo.clone(), self.unknown.clone())
    }
}

impl<'f, L> Num<'f, L> {
    pub(super) fn new(lo: Bounded<'f>, unknown: Option<Unknown<'f>>) -> Self {
        Self {
            lo,
            unknown,
            level: PhantomData,
        }
    }

    /// The same number in every row.
    pub(super) fn same(n: Number) -> Self {
        let unknown = (n.cause != 0).then(|| Unknown {
            hi: Bounded::lit(n.hi),
            cause: Rows::Const(n.cause),
        });
        Self::new(Bounded::lit(n.lo), unknown)
    }

    /// The number in a row.
    #[inline]
    pub fn get(&self, row: usize) -> Number {
        let lo = self.lo.ints.get(row);
        match &self.unknown {
            None => Number::exact(lo),
            Some(u) => Number {
                lo,
                hi: u.hi.ints.get(row),
                cause: u.cause.get(row),
            },
        }
    }

    /// The values where all rows are known.
    pub fn exact(&self) -> Option<&Ints<'f>> {
        self.unknown.is_none().then_some(&self.lo.ints)
    }

    pub(super) fn hi(&self) -> &Bounded<'f> {
        self.unknown.as_ref().map_or(&self.lo, |u| &u.hi)
    }

    pub(super) fn cause(&self) -> Rows<'f, u8> {
        self.unknown
            .as_ref()
            .map_or(Rows::Const(0), |u| u.cause.clone())
    }

    fn constant(&self) -> Option<Number> {
        let lo = self.lo.ints.constant()?;
        Some(match &self.unknown {
            None => Number::exact(lo),
            Some(u) => Number {
                lo,
                hi: u.hi.ints.constant()?,
                cause: u.cause.constant()?,
            },
        })
    }

    fn is_zero(&self) -> bool {
        self.unknown.is_none() && self.lo.ints.constant() == Some(0)
    }
}

impl Scratch {
    fn arithmetic<'f>(
        &'f self,
        a: &Bounded<'f>,
        b: &Bounded<'f>,
        most: u64,
        short: impl Fn(i32, i32) -> i32,
        long: impl Fn(i64, i64) -> i64,
    ) -> Bounded<'f> {
        let ints = if let (Some(x), Some(y)) = (a.ints.constant(), b.ints.constant()) {
            Ints::lit(long(x, y))
        } else if most.max(a.most).max(b.most) <= SHORT {
            let (x, y) = (i32::rows(self, &a.ints), i32::rows(self, &b.ints));
            Ints::Short(self.zip(x.view(), y.view(), short))
        } else {
            let (x, y) = (i64::rows(self, &a.ints), i64::rows(self, &b.ints));
            Ints::Long(self.zip(x.view(), y.view(), long))
        };
        Bounded { ints, most }
    }

    fn causes<'f, L>(&'f self, a: &Num<'f, L>, b: &Num<'f, L>) -> Rows<'f, u8> {
        self.zip(a.cause().view(), b.cause().view(), |x, y| x | y)
    }

    pub(super) fn add<'f, L>(&'f self, terms: &[&Num<'f, L>], count: usize) -> Num<'f, L> {
        let mut sum = Num::same(Number::exact(0));
        for t in terms.iter().filter(|t| !t.is_zero()) {
            sum = if sum.is_zero() {
                (*t).clone()
            } else {
                self.plus(&sum, t, count)
            };
        }
        sum
    }

    fn plus<'f, L>(&'f self, a: &Num<'f, L>, b: &Num<'f, L>, count: usize) -> Num<'f, L> {
        let (lo, hi) = (
            a.lo.most.saturating_add(b.lo.most),
            a.hi().most.saturating_add(b.hi().most),
        );
        if lo.max(hi) > LONG {
            return self.number_rows(count, |r| a.get(r).plus(b.get(r)));
        }
        let sum = |x: &Bounded<'f>, y: &Bounded<'f>, most| {
            self.arithmetic(x, y, most, i32::plus, i64::plus)
        };
        let unknown = (a.unknown.is_some() || b.unknown.is_some()).then(|| Unknown {
            hi: sum(a.hi(), b.hi(), hi),
            cause: self.causes(a, b),
        });
        Num::new(sum(&a.lo, &b.lo, lo), unknown)
    }

    pub(super) fn minus<'f, L>(
        &'f self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
    ) -> Num<'f, L> {
        let (lo, hi) = (
            a.lo.most.saturating_add(b.hi().most),
            a.hi().most.saturating_add(b.lo.most),
        );
        if lo.max(hi) > LONG {
            return self.number_rows(count, |r| a.get(r).minus(b.get(r)));
        }
        let difference = |x: &Bounded<'f>, y: &Bounded<'f>, most| {
            self.arithmetic(x, y, most, i32::less, i64::less)
        };
        let unknown = (a.unknown.is_some() || b.unknown.is_some()).then(|| Unknown {
            hi: difference(a.hi(), &b.lo, hi),
            cause: self.causes(a, b),
        });
        Num::new(difference(&a.lo, b.hi(), lo), unknown)
    }

    pub(super) fn times<'f, L>(
        &'f self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
    ) -> Num<'f, L> {
        let (lo, hi) = (
            a.lo.most.saturating_mul(b.lo.most),
            a.hi().most.saturating_mul(b.hi().most),
        );
        if lo.max(hi) > LONG {
            return self.number_rows(count, |r| a.get(r).times(b.get(r)));
        }
        let product =
            |x: &Bounded<'f>, y: &Bounded<'f>, most| self.arithmetic(x, y, most, i32::by, i64::by);
        let least = product(&a.lo, &b.lo, lo);
        let unknown = (a.unknown.is_some() || b.unknown.is_some()).then(|| {
            let most = product(a.hi(), b.hi(), hi);
            // Nothing times an unknown is nothing: where the bounds meet, no cause is left.
            let apart = at_width!(lo.max(hi), W => {
                let (x, y) = (W::rows(self, &least.ints), W::rows(self, &most.ints));
                self.zip(x.view(), y.view(), |x, y| if x == y { 0 } else { CAUSES })
            });
            let causes = self.causes(a, b);
            Unknown {
                hi: most,
                cause: self.zip(causes.view(), apart.view(), |c, m: u8| c & m),
            }
        });
        Num::new(least, unknown)
    }

    /// One of two numbers by rows of truths; `may` are the bits that occur in them.
    pub(super) fn select<'f, L>(
        &'f self,
        t: View<'_, u8>,
        may: u8,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
    ) -> Num<'f, L> {
        if may & CAUSES != 0 {
            let flag = |r: usize| match t {
                View::Const(v) => v,
                View::Each(s) => s.get(r).copied().unwrap_or(FACT),
            };
            return self.number_rows(count, |r| Number::select(flag(r), a.get(r), b.get(r)));
        }
        let one_of = |x: &Bounded<'f>, y: &Bounded<'f>| {
            let most = x.most.max(y.most);
            let ints = at_width!(most, W => self.pick::<W>(t, &x.ints, &y.ints));
            Bounded { ints, most }
        };
        let unknown = (a.unknown.is_some() || b.unknown.is_some()).then(|| Unknown {
            hi: one_of(a.hi(), b.hi()),
            cause: self.either(t, a.cause().view(), b.cause().view()),
        });
        Num::new(one_of(&a.lo, &b.lo), unknown)
    }

    fn pick<'f, W: Width>(&'f self, t: View<'_, u8>, a: &Ints<'f>, b: &Ints<'f>) -> Ints<'f> {
        let (x, y) = (W::rows(self, a), W::rows(self, b));
        W::ints(self.either(t, x.view(), y.view()))
    }

    /// `a` where the truth holds, else `b`.
    fn either<'f, V: Pooled>(
        &'f self,
        t: View<'_, u8>,
        a: View<'_, V>,
        b: View<'_, V>,
    ) -> Rows<'f, V> {
        match (t, a, b) {
            (View::Const(c), ..) => self.map(if c & T != 0 { a } else { b }, |v| v),
            (_, View::Const(x), View::Const(y)) => {
                self.map(t, |c: u8| if c & T != 0 { x } else { y })
            }
            (_, View::Const(x), _) => self.zip(t, b, |c: u8, y| if c & T != 0 { x } else { y }),
            (_, _, View::Const(y)) => self.zip(t, a, |c: u8, x| if c & T != 0 { x } else { y }),
            (View::Each(t), View::Each(xs), View::Each(ys)) => {
                let rows = t.iter().zip(xs).zip(ys);
                self.collect(rows.map(|((c, x), y)| if c & T != 0 { *x } else { *y }))
            }
        }
    }

    /// A number for each row from a function of the row: for what bounds cannot promise.
    pub(super) fn number_rows<'f, L>(
        &'f self,
        count: usize,
        f: impl Fn(usize) -> Number,
    ) -> Num<'f, L> {
        if count == 1 {
            return Num::same(f(0));
        }
        let (mut lo_most, mut hi_most, mut causes) = (0u64, 0u64, 0u8);
        let mut hi = self.hold::<i64>(|_| {});
        let mut cause = self.hold::<u8>(|_| {});
        let lo = self.hold::<i64>(|lo| {
            let (Some(hi), Some(cause)) = (hi.unshared(), cause.unshared()) else {
                return;
            };
            for r in 0..count {
                let n = f(r);
                lo_most = lo_most.max(n.lo.unsigned_abs());
                hi_most = hi_most.max(n.hi.unsigned_abs());
                causes |= n.cause;
                lo.push(n.lo);
                hi.push(n.hi);
                cause.push(n.cause);
            }
        });
        let bounded = |rows, most| Bounded {
            ints: Ints::Long(Rows::Held(rows)),
            most,
        };
        let unknown = (causes != 0).then(|| Unknown {
            hi: bounded(hi, hi_most),
            cause: Rows::Held(cause),
        });
        Num::new(bounded(lo, lo_most), unknown)
    }

    /// `a × m < b × n` or, with `or_equal`, `≤`, as bytes of truth with the bits that may occur.
    pub(super) fn compare<'f, L>(
        &'f self,
        (a, m): (&Num<'f, L>, i64),
        (b, n): (&Num<'f, L>, i64),
        or_equal: bool,
        count: usize,
    ) -> (Rows<'f, u8>, u8) {
        // a ≤ b is not (b < a): one kind of loop.
        let ((x, xm), (y, yn), yes, no) = if or_equal {
            ((b, n), (a, m), F, T)
        } else {
            ((a, m), (b, n), T, F)
        };
        // A ratio of 0 is a number like any other; only a common divisor above 1 is taken out.
        let divisor = gcd(xm, yn);
        let (xm, yn) = (xm / divisor, yn / divisor);
        if let (Some(p), Some(q)) = (x.constant(), y.constant()) {
            let less = p.less(xm, q, yn);
            let t = match less {
                T => yes,
                F => no,
                causes => causes,
            };
            return (Rows::Const(t), t);
        }
        if x.unknown.is_none() && y.unknown.is_none() {
            if let Some(rows) = self.below((&x.lo, xm), (&y.lo, yn), yes, no) {
                return (rows, T | F);
            }
        } else if let (Some(surely), Some(maybe)) = (
            self.below((x.hi(), xm), (&y.lo, yn), yes, 0),
            self.below((&x.lo, xm), (y.hi(), yn), CAUSES, no),
        ) {
            // Surely below: yes. Not even perhaps: no. Else the causes of both.
            let causes = self.causes(x, y);
            let settled = self.zip(maybe.view(), causes.view(), |m, c| m & (c | no));
            let rows = self.zip(
                settled.view(),
                surely.view(),
                |t, s| if s != 0 { s } else { t },
            );
            return (rows, T | F | CAUSES);
        }
        let each = (0..count).map(|r| match x.get(r).less(xm, y.get(r), yn) {
            T => yes,
            F => no,
            causes => causes,
        });
        (self.collect(each), T | F | CAUSES)
    }

    /// `yes` where `x × m < y × n`, else `no`; none where bounds cannot promise that the products fit.
    fn below<'f>(
        &'f self,
        (x, m): (&Bounded<'f>, i64),
        (y, n): (&Bounded<'f>, i64),
        yes: u8,
        no: u8,
    ) -> Option<Rows<'f, u8>> {
        let product = |v: &Bounded<'_>, by: i64| v.most.saturating_mul(by.unsigned_abs());
        let (left, right) = (product(x, m), product(y, n));
        let most = left.max(right).max(x.most).max(y.most);
        if most <= LONG {
            return Some(at_width!(most, W => {
                let (p, q) = (self.scaled::<W>(&x.ints, m), self.scaled::<W>(&y.ints, n));
                self.zip(p.view(), q.view(), |p, q| if p < q { yes } else { no })
            }));
        }
        // One side may be too large to be multiplied, such as an unknown income: cut off where its product
        // still lies beyond every product of the other side, the comparison stays the same.
        let room = LONG - m.unsigned_abs().max(n.unsigned_abs());
        let (p, q) = if right < room && m > 0 {
            (self.cut(&x.ints, m), self.scaled::<i64>(&y.ints, n))
        } else if left < room && n > 0 {
            (self.scaled::<i64>(&x.ints, m), self.cut(&y.ints, n))
        } else {
            return None;
        };
        Some(self.zip(p.view(), q.view(), |p, q| if p < q { yes } else { no }))
    }

    fn scaled<'f, W: Width>(&'f self, n: &Ints<'f>, by: i64) -> Rows<'f, W> {
        let rows = W::rows(self, n);
        if by == 1 {
            return rows;
        }
        let by = W::of(by);
        self.map(rows.view(), |v| v.by(by))
    }

    fn cut<'f>(&'f self, n: &Ints<'f>, by: i64) -> Rows<'f, i64> {
        let limit = i64::MAX / by.max(1);
        let rows = i64::rows(self, n);
        self.map(rows.view(), |v| v.clamp(-limit, limit).wrapping_mul(by))
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.max(1), b.max(1));
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
