//! One truth and one number, element by element: what both algebras mean by *unknown*.
//!
//! A truth is a byte: certainly true, certainly false, or undecided with the set of its causes, so that
//! "which kind of thing is missing" needs no second pass. A number is an interval; it is known when its
//! ends meet.

use crate::money::MAX_FEN;

/// Certainly true.
pub const T: u8 = 1;
/// Certainly false.
pub const F: u8 = 2;
/// Undecided because a fact is unknown.
pub const FACT: u8 = 4;
/// Undecided because a parameter has no value.
pub const PARAM: u8 = 8;
/// Undecided because the text leaves it to the authority.
pub const DISCRETION: u8 = 16;
/// Of a list, instead of whether it is complete: it was cut, so it is longer than [`MAX_ROWS`].
pub const CUT: u8 = 32;
/// Of a fact, beside [`FACT`]: it was given and cannot be read, so nothing else speaks in its place.
pub const GIVEN: u8 = 64;
/// Of a list, beside [`FACT`]: several of its rows may be one, so that it may hold fewer than are listed.
pub const TWICE: u8 = 128;
/// All causes.
pub const CAUSES: u8 = FACT | PARAM | DISCRETION;

/// Most members a household, and most supporters a member, may have; more is a data finding.
pub const MAX_ROWS: usize = 1_000;
/// Marks what lies beyond a list whose rows may be one: whatever is listed, nothing is known of the least.
pub const FEWER: i64 = -2 * MAX_ROWS as i64;
/// Bound of any sum over a list: [`MAX_ROWS`] times the largest amount, which still fits 64 bits.
pub const MAX_SUM: i64 = MAX_FEN * MAX_ROWS as i64;

/// `a` and `b` (Kleene).
#[inline]
pub fn and(a: u8, b: u8) -> u8 {
    let any = a | b;
    let f = any & F;
    (a & b & T) | f | (any & CAUSES & !settled(f))
}

/// `a` or `b` (Kleene).
#[inline]
pub fn or(a: u8, b: u8) -> u8 {
    let any = a | b;
    let t = any & T;
    (a & b & F) | t | (any & CAUSES & !settled(t << 1))
}

/// All cause bits if `f` is [`F`], none if it is 0: a settled answer has no cause.
#[inline]
fn settled(f: u8) -> u8 {
    (f << 1) | (f << 2) | (f << 3)
}

/// Not `a`.
#[inline]
pub fn not(a: u8) -> u8 {
    (a & CAUSES) | ((a & T) << 1) | ((a & F) >> 1)
}

/// `a` if the flag holds, `b` if it does not; where the flag is undecided, certain only where both agree.
#[inline]
pub fn choose(flag: u8, a: u8, b: u8) -> u8 {
    match flag & (T | F) {
        T => a,
        F => b,
        _ if a & b & (T | F) != 0 => a,
        _ => (flag | a | b) & CAUSES,
    }
}

/// `a` where it is known or was given, else `b`; undecided with both causes.
#[inline]
pub fn prefer(a: u8, b: u8) -> u8 {
    if a & (T | F | GIVEN) != 0 {
        a & !GIVEN
    } else if b & (T | F) != 0 {
        b
    } else {
        a | b
    }
}

/// `flag`, unless `t` certainly holds; what keeps `t` open is no cause.
#[inline]
pub fn unless(t: u8, flag: u8) -> u8 {
    if t == T { T } else { flag }
}

/// A truth from an `Option`: `None` is an unknown fact.
#[inline]
pub fn fact(v: Option<bool>) -> u8 {
    match v {
        Some(true) => T,
        Some(false) => F,
        None => FACT,
    }
}

/// A number between its bounds; `cause` is 0 where it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Number {
    /// Lower bound.
    pub lo: i64,
    /// Upper bound.
    pub hi: i64,
    /// Why it is not known.
    pub cause: u8,
}

impl Number {
    /// A known number.
    #[inline]
    pub const fn exact(v: i64) -> Self {
        Self {
            lo: v,
            hi: v,
            cause: 0,
        }
    }

    /// A number between its bounds; where they meet it is known, and nothing that it was made of can matter.
    #[inline]
    pub fn between(lo: i64, hi: i64, cause: u8) -> Self {
        let cause = if lo == hi { 0 } else { cause };
        Self { lo, hi, cause }
    }

    /// How many rows a list that is not complete may have, and at most: who is listed is counted besides.
    pub fn rows_beyond(list: u8) -> Self {
        Self {
            lo: if list & TWICE != 0 { FEWER } else { 0 },
            hi: if list == CUT {
                i64::MAX
            } else {
                MAX_ROWS as i64
            },
            cause: FACT,
        }
    }

    /// The value, where it is known.
    #[inline]
    pub fn known(self) -> Option<i64> {
        (self.cause == 0).then_some(self.lo)
    }

    /// Sum; bounds saturate, so that an unknown stays an unknown.
    #[inline]
    pub fn plus(self, other: Self) -> Self {
        Self {
            lo: self.lo.saturating_add(other.lo),
            hi: self.hi.saturating_add(other.hi),
            cause: self.cause | other.cause,
        }
    }

    /// Difference.
    #[inline]
    pub fn minus(self, other: Self) -> Self {
        Self {
            lo: self.lo.saturating_sub(other.hi),
            hi: self.hi.saturating_sub(other.lo),
            cause: self.cause | other.cause,
        }
    }

    /// The smaller of two; where its bounds meet it is known.
    #[inline]
    pub fn least(self, other: Self) -> Self {
        let cause = self.cause | other.cause;
        Self::between(self.lo.min(other.lo), self.hi.min(other.hi), cause)
    }

    /// The sum over a list that may be longer: who is not listed can only add to a count (`open` starts at 0);
    /// where the rows may be one, no count is below 0; of a sum of amounts nothing is known.
    pub fn beyond(self, open: Self, cause: u8) -> Self {
        let lo = match open.lo {
            0 => self.lo,
            FEWER => 0,
            none => none,
        };
        Self {
            lo,
            hi: open.hi.max(lo),
            cause: open.cause | cause,
        }
    }

    /// Product of two numbers that are not negative.
    #[inline]
    pub fn times(self, other: Self) -> Self {
        // Nothing times an unknown is nothing.
        Self::between(
            self.lo.saturating_mul(other.lo),
            self.hi.saturating_mul(other.hi),
            self.cause | other.cause,
        )
    }

    /// Whether it is certainly 0, so that a product with it does not depend on the other factor.
    #[inline]
    pub fn is_zero(self) -> bool {
        self.lo == 0 && self.hi == 0
    }

    /// `self × m < other × n`, multiplied through 128 bits; `m` and `n` are positive.
    #[inline]
    pub fn less(self, m: i64, other: Self, n: i64) -> u8 {
        let wide = |v: i64, by: i64| i128::from(v) * i128::from(by);
        if wide(self.hi, m) < wide(other.lo, n) {
            T
        } else if wide(self.lo, m) >= wide(other.hi, n) {
            F
        } else {
            self.cause | other.cause
        }
    }

    /// `self < other × ratio` or, with `or_equal`, `≤`; the ratio in basis points, neither it nor `other` negative.
    #[inline]
    pub fn below_times(self, other: Self, ratio: Self, or_equal: bool) -> u8 {
        let left = |v: i64| i128::from(v) * 10_000;
        let right = |v: i64, r: i64| i128::from(v) * i128::from(r);
        let holds = |l: i128, r: i128| l < r || (or_equal && l == r);
        if holds(left(self.hi), right(other.lo, ratio.lo)) {
            T
        } else if !holds(left(self.lo), right(other.hi, ratio.hi)) {
            F
        } else if other.is_zero() || ratio.is_zero() {
            self.cause
        } else {
            self.cause | other.cause | ratio.cause
        }
    }

    /// A parameter: its value, or anything from 0 where it is not set.
    pub fn parameter(value: Option<i64>) -> Self {
        value.map_or(
            Self {
                lo: 0,
                hi: MAX_FEN,
                cause: PARAM,
            },
            Self::exact,
        )
    }

    /// One of two numbers, by a truth; where the truth is undecided, anything between them.
    #[inline]
    pub fn select(flag: u8, a: Self, b: Self) -> Self {
        match flag & (T | F) {
            T => a,
            F => b,
            _ if a == b && a.cause == 0 => a,
            _ => Self {
                lo: a.lo.min(b.lo),
                hi: a.hi.max(b.hi),
                cause: (flag | a.cause | b.cause) & CAUSES,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [u8; 9] = [T, F, 4, 8, 16, 12, 20, 24, 28];

    #[test]
    fn logic_is_kleene_and_keeps_the_causes_of_what_is_undecided() {
        for a in ALL {
            assert_eq!(not(not(a)), a);
            for b in ALL {
                let want = if a == F || b == F {
                    F
                } else if a == T {
                    b
                } else if b == T {
                    a
                } else {
                    (a | b) & CAUSES
                };
                assert_eq!(and(a, b), want, "{a} and {b}");
                assert_eq!(or(a, b), not(and(not(a), not(b))), "{a} or {b}");
                assert_eq!(choose(T, a, b), a);
                assert_eq!(choose(F, a, b), b);
                assert_eq!(
                    choose(PARAM, a, a),
                    if a & CAUSES != 0 { a | PARAM } else { a }
                );
            }
        }
        assert_eq!(choose(FACT, T, F), FACT);
        assert_eq!(prefer(FACT, PARAM), FACT | PARAM);
        assert_eq!(prefer(FACT, F), F);
        assert_eq!(prefer(FACT | GIVEN, F), FACT);
        assert_eq!(unless(T, PARAM), T);
        assert_eq!(unless(FACT, PARAM), PARAM);
        assert_eq!(unless(F, F), F);
    }

    #[test]
    fn a_comparison_is_certain_exactly_when_the_bounds_say_so() {
        let unknown = Number {
            lo: 0,
            hi: MAX_FEN,
            cause: FACT,
        };
        let hundred = Number::exact(100);
        assert_eq!(Number::exact(99).less(1, hundred, 1), T);
        assert_eq!(hundred.less(1, hundred, 1), F);
        assert_eq!(unknown.less(1, hundred, 1), FACT);
        assert_eq!(unknown.plus(hundred).less(1, hundred, 1), F);
        assert_eq!(
            Number::exact(MAX_SUM).less(10_000, Number::exact(MAX_SUM), 10_001),
            T
        );
    }
}
