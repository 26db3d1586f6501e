//! From a list to whom it belongs, and back: sums, counts, quantifiers, and values carried down.
//!
//! Lists are short and their lengths random, so a loop over each list would be mispredicted at every end.
//! Sums are differences of one running sum; bytes are united eight at a time under a mask; values are
//! carried down by writing eight copies, of which the next list overwrites what is too much.

use super::gaps::{Gap, Marks, Told, Walk};
use super::logic::Truth;
use super::number::{Bounded, Ints, LONG, Num, Width, at_width};
use super::rows::{Pooled, Rows, Scratch, View};
use crate::logic::truth::{CAUSES, F, FACT, MAX_SUM, Number, T};

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
        self.collect(lists.ranges().map(move |(start, end)| {
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
            View::Const(v) => self.collect(
                lists
                    .ranges()
                    .map(move |(s, e)| if s == e { unit } else { v }),
            ),
            View::Each(bytes) => self.unions(lists, bytes),
        };
        let may = t.may | unit;
        match lists.complete {
            None => Truth::new(self.map(unions.view(), one), may),
            Some(complete) => {
                let rows = self.zip(unions.view(), complete, move |bits, complete| {
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
            None => Num::plain(self.lengths(lists)),
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
        let (count, most) = (lists.len(), n.all.most.saturating_mul(lists.longest));
        if n.nowhere_plain() || most > LONG {
            let (mut walk, mut ranges) = (Walk::new(n), lists.ranges());
            return self.number_rows(count, |_| match ranges.next() {
                Some((start, end)) => total(&mut walk, start, end),
                None => Number::exact(0),
            });
        }
        let ints = at_width!(most, W => self.total::<W>(lists, &n.all.ints));
        Num::new(Bounded { ints, most }, self.totals(lists, n), count)
    }

    /// The lists in which some row is told apart.
    fn totals<'f, B>(&'f self, lists: Lists<'_>, n: &Num<'f, B>) -> Told<'f> {
        if n.told.plain() {
            return Told::Plain;
        }
        let mut walk = Walk::new(n);
        let mut ranges = (0u32..).zip(lists.ranges());
        Told::apart(self.hold(|out: &mut Vec<Gap>| {
            loop {
                let next = walk.next() as usize;
                let Some((row, (start, end))) = ranges.find(|(_, (_, end))| next < *end) else {
                    return;
                };
                let is = total(&mut walk, start, end);
                out.push(Gap { row, is });
            }
        }))
    }

    fn total<'f, W: Width>(&'f self, lists: Lists<'_>, n: &Ints<'f>) -> Ints<'f> {
        let one = |v: i64| {
            let lengths = lists.ranges().map(|(s, e)| W::of((e - s) as i64));
            W::ints(self.collect(lengths.map(move |n| n.by(W::of(v)))))
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
        of: impl Fn(V) -> W + Copy,
    ) -> Ints<'f> {
        let zero = W::of(0);
        let running = self.hold(|out: &mut Vec<W>| {
            let mut sum = zero;
            out.push(sum);
            out.extend(values.iter().map(move |v| {
                sum = sum.plus(of(*v));
                sum
            }));
        });
        // What is carried from row to row is owned by the loop, else it would go through memory each time.
        let (sums, mut before) = (&running[..], zero);
        let ends = lists.starts.get(1..).unwrap_or_default().iter();
        W::ints(self.collect(ends.map(move |end| {
            let upto = sums.get(*end as usize).copied().unwrap_or(before);
            let sum = upto.less(before);
            before = upto;
            sum
        })))
    }

    /// What is true of a list that may be longer.
    fn beyond<'f, P>(
        &'f self,
        lists: Lists<'_>,
        all: Num<'f, P>,
        open: impl Fn(u8) -> Number,
    ) -> Num<'f, P> {
        let Some(complete) = lists.complete else {
            return all;
        };
        let (mut listed, mut lists_open) = (Walk::new(&all), Marks::new(complete, !T));
        let told = self.hold(|out: &mut Vec<Gap>| {
            loop {
                let row = listed.next().min(lists_open.next());
                if row as usize >= lists.len() {
                    return;
                }
                let (listed, complete) = (listed.take(row), lists_open.take(row));
                let is = match complete {
                    T => listed,
                    other => listed.beyond(open(other), listed.cause),
                };
                out.push(Gap { row, is });
            }
        });
        Num::new(all.all.clone(), Told::apart(told), lists.len())
    }

    /// The number of each row above, once for each row of its list.
    pub(super) fn lift_number<'f, P, B>(
        &'f self,
        lists: Lists<'_>,
        n: &Num<'f, P>,
        below: usize,
    ) -> Num<'f, B> {
        if let Some(one) = n.constant() {
            return Num::same(one);
        }
        let ints = match &n.all.ints {
            Ints::Short(r) => Ints::Short(self.lift(lists, r, below)),
            Ints::Long(r) => Ints::Long(self.lift(lists, r, below)),
        };
        let told = match &n.told {
            Told::Apart(gaps) => Told::apart(self.hold(|out: &mut Vec<Gap>| {
                for gap in gaps.iter() {
                    let rows = lists.range(gap.row as usize);
                    out.extend(rows.map(|row| Gap {
                        row: row as u32,
                        is: gap.is,
                    }));
                }
            })),
            told => told.clone(),
        };
        let most = n.all.most;
        Num::new(Bounded { ints, most }, told, below)
    }
}

/// The sum of one list.
#[inline]
fn total(walk: &mut Walk<'_>, start: usize, end: usize) -> Number {
    let rows = start as u32..end as u32;
    rows.fold(Number::exact(0), |sum, r| sum.plus(walk.take(r)))
}
