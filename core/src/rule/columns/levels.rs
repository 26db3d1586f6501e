//! From a list to whom it belongs, and back: sums, counts, quantifiers, and values carried down.
//!
//! Lists are short and their lengths random, so a loop over each list would be mispredicted at every end.
//! Sums are differences of one running sum; bytes are united eight at a time under a mask; values are
//! carried down by writing eight copies, of which the next list overwrites what is too much.

use super::logic::Truth;
use super::number::{Bounded, Ints, Num, Unknown, Width, at_width};
use super::rows::{Pooled, Rows, Scratch, View};
use crate::rule::truth::{CAUSES, CUT, F, FACT, MAX_SUM, Number, T};

/// Bytes read, or copies written, at once.
const WINDOW: usize = 8;

/// The first `n` bytes of a window.
#[expect(
    clippy::indexing_slicing,
    reason = "a constant: an index out of range would not compile"
)]
const MASKS: [u64; WINDOW + 1] = {
    let mut masks = [0u64; WINDOW + 1];
    let mut n = 1;
    while n <= WINDOW {
        masks[n] = masks[n - 1] << 8 | 0xff;
        n += 1;
    }
    masks
};

/// The lists of one level: where each starts, one more than rows above.
#[derive(Clone, Copy)]
pub(super) struct Lists<'s> {
    pub starts: &'s [u32],
    /// Length of the longest.
    pub longest: u64,
    /// Whether each list is complete; none where all are.
    pub complete: Option<View<'s, u8>>,
}

impl<'s> Lists<'s> {
    fn ranges(self) -> impl ExactSizeIterator<Item = (usize, usize)> + 's {
        let ends = self.starts.get(1..).unwrap_or_default();
        self.starts
            .iter()
            .zip(ends)
            .map(|(s, e)| (*s as usize, *e as usize))
    }

    fn range(self, row: usize) -> std::ops::Range<usize> {
        let at = |r: usize| self.starts.get(r).map_or(0, |s| *s as usize);
        at(row)..at(row + 1)
    }

    fn len(self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Rows in all lists together.
    fn below(self) -> usize {
        self.starts.last().map_or(0, |s| *s as usize)
    }
}

impl Scratch {
    /// The value of each row above, once for each row of its list.
    pub(super) fn lift<'f, V: Pooled>(
        &'f self,
        lists: Lists<'_>,
        rows: &Rows<'f, V>,
        below: usize,
    ) -> Rows<'f, V> {
        let View::Each(values) = rows.view() else {
            return rows.clone();
        };
        let lifted = self.hold(|out: &mut Vec<V>| {
            out.resize(below + WINDOW, V::default());
            for ((start, end), v) in lists.ranges().zip(values) {
                match out.get_mut(start..start + WINDOW) {
                    Some(slots) if end - start <= WINDOW => slots.fill(*v),
                    _ => out.get_mut(start..end).unwrap_or_default().fill(*v),
                }
            }
            out.truncate(below);
        });
        Rows::Held(lifted)
    }

    /// All bits that occur in each list.
    fn unions<'f>(&'f self, lists: Lists<'_>, bytes: &[u8]) -> Rows<'f, u8> {
        self.collect(lists.ranges().map(|(start, end)| {
            let len = end - start;
            let window = bytes
                .get(start..start + WINDOW)
                .and_then(|w| w.first_chunk::<WINDOW>());
            match (window, MASKS.get(len)) {
                (Some(window), Some(mask)) => {
                    let mut bits = u64::from_le_bytes(*window) & mask;
                    bits |= bits >> 32;
                    bits |= bits >> 16;
                    (bits | bits >> 8) as u8
                }
                _ => super::logic::union(bytes.get(start..end).unwrap_or_default()),
            }
        }))
    }

    /// `any` (with `unit` [`F`]) or `all` (with [`T`]) over each list.
    pub(super) fn quantify<'f, B, P>(
        &'f self,
        lists: Lists<'_>,
        t: &Truth<'f, B>,
        unit: u8,
    ) -> Truth<'f, P> {
        let settled = (T | F) ^ unit;
        let one = move |bits: u8| {
            if bits & settled != 0 {
                settled
            } else if bits & CAUSES != 0 {
                bits & CAUSES
            } else {
                unit
            }
        };
        let unions = match t.rows.view() {
            View::Const(v) if v == unit => Rows::Const(unit),
            View::Const(v) => {
                self.collect(lists.ranges().map(|(s, e)| if s == e { unit } else { v }))
            }
            View::Each(bytes) => self.unions(lists, bytes),
        };
        let may = t.may | unit;
        match lists.complete {
            None => Truth::new(self.map(unions.view(), one), may),
            Some(complete) => {
                let rows = self.zip(unions.view(), complete, |bits, complete| {
                    one(bits | if complete == T { 0 } else { FACT })
                });
                Truth::new(rows, may | FACT)
            }
        }
    }

    /// The length of each list.
    pub(super) fn lengths<'f>(&'f self, lists: Lists<'_>) -> Bounded<'f> {
        let ends = lists.starts.get(1..).unwrap_or_default();
        let each = lists.starts.iter().zip(ends);
        Bounded {
            ints: Ints::Short(self.collect(each.map(|(s, e)| e.wrapping_sub(*s) as i32))),
            most: lists.longest,
        }
    }

    /// How many rows of each list hold.
    pub(super) fn count<'f, B, P>(
        &'f self,
        lists: Lists<'_>,
        t: Option<&Truth<'f, B>>,
    ) -> Num<'f, P> {
        let all = match t {
            None => Num::new(self.lengths(lists), None),
            Some(t) => self.sum_each(
                lists,
                &self.counted(&Num::same(Number::exact(1)), t, lists.below()),
            ),
        };
        self.beyond(lists, all, Number::rows_beyond)
    }

    /// The sum over each list, of the rows that hold.
    pub(super) fn sum<'f, B, P>(
        &'f self,
        lists: Lists<'_>,
        n: &Num<'f, B>,
        t: Option<&Truth<'f, B>>,
    ) -> Num<'f, P> {
        let all = match t {
            None => self.sum_each(lists, n),
            Some(t) => self.sum_each(lists, &self.counted(n, t, lists.below())),
        };
        let open = Number {
            lo: -MAX_SUM,
            hi: MAX_SUM,
            cause: FACT,
        };
        self.beyond(lists, all, |_| open)
    }

    /// A row's share of a sum: all of it, nothing, or anything between.
    fn counted<'f, B>(&'f self, n: &Num<'f, B>, t: &Truth<'f, B>, below: usize) -> Num<'f, B> {
        let nothing = Num::same(Number::exact(0));
        match t.rows.constant() {
            Some(T) => n.clone(),
            Some(F) => nothing,
            _ => self.select(t.view(), t.may, n, &nothing, below),
        }
    }

    fn sum_each<'f, B, P>(&'f self, lists: Lists<'_>, n: &Num<'f, B>) -> Num<'f, P> {
        let most = |b: &Bounded<'_>| b.most.saturating_mul(lists.longest);
        if most(&n.lo).max(most(n.hi())) > i64::MAX as u64 {
            return self.number_rows(lists.len(), |p| {
                let rows = lists.range(p);
                rows.fold(Number::exact(0), |sum, r| sum.plus(n.get(r)))
            });
        }
        let total = |b: &Bounded<'f>| Bounded {
            ints: at_width!(most(b), W => self.total::<W>(lists, &b.ints)),
            most: most(b),
        };
        let unknown = n.unknown.as_ref().map(|u| Unknown {
            hi: total(&u.hi),
            cause: match u.cause.view() {
                View::Const(c) => {
                    self.collect(lists.ranges().map(|(s, e)| if s == e { 0 } else { c }))
                }
                View::Each(bytes) => self.unions(lists, bytes),
            },
        });
        Num::new(total(&n.lo), unknown)
    }

    fn total<'f, W: Width>(&'f self, lists: Lists<'_>, n: &Ints<'f>) -> Ints<'f> {
        let one = |v: i64| {
            let lengths = lists.ranges().map(|(s, e)| W::of((e - s) as i64));
            W::ints(self.collect(lengths.map(|n| n.by(W::of(v)))))
        };
        match n {
            Ints::Short(r) => match r.view() {
                View::Const(v) => one(i64::from(v)),
                View::Each(s) => self.differences(lists, s, |v| W::of(i64::from(v))),
            },
            Ints::Long(r) => match r.view() {
                View::Const(v) => one(v),
                View::Each(s) => self.differences(lists, s, W::of),
            },
        }
    }

    /// Differences of one running sum. The running sum may wrap; a difference is exact all the same, because
    /// it is right modulo 2³² or 2⁶⁴ and the bound says that the list's own sum fits the width.
    fn differences<'f, V: Copy, W: Width>(
        &'f self,
        lists: Lists<'_>,
        values: &[V],
        of: impl Fn(V) -> W,
    ) -> Ints<'f> {
        let zero = W::of(0);
        let running = self.hold(|out: &mut Vec<W>| {
            out.resize(values.len() + 1, zero);
            let mut sum = zero;
            for (slot, v) in out.iter_mut().skip(1).zip(values) {
                sum = sum.plus(of(*v));
                *slot = sum;
            }
        });
        let mut before = zero;
        let each = lists.starts.get(1..).unwrap_or_default().iter().map(|end| {
            let upto = running.get(*end as usize).copied().unwrap_or(before);
            let sum = upto.less(before);
            before = upto;
            sum
        });
        W::ints(self.collect(each))
    }

    /// What is true of a list that may be longer.
    fn beyond<'f, P>(
        &'f self,
        lists: Lists<'_>,
        all: Num<'f, P>,
        open: impl Fn(bool) -> Number,
    ) -> Num<'f, P> {
        let Some(complete) = lists.complete else {
            return all;
        };
        let complete = |p: usize| match complete {
            View::Const(v) => v,
            View::Each(s) => s.get(p).copied().unwrap_or(FACT),
        };
        self.number_rows(lists.len(), |p| {
            let listed = all.get(p);
            match complete(p) {
                T => listed,
                other => listed.beyond(open(other == CUT), listed.cause),
            }
        })
    }
}
