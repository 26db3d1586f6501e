//! Rows that are told one by one, because a fact is unknown there.
//!
//! A loop runs over all rows as if they were known, in the narrowest width; what it writes into a row with a gap
//! does not matter. Then the few rows with gaps are read again, with the element operations of
//! [`truth`](crate::logic::truth): a gap costs its own row and widens nothing.

use super::number::{Bounded, Ints, Num};
use super::rows::{Held, Pooled, Rows, Scratch, View};
use crate::logic::truth::Number;

/// A row that is told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Gap {
    /// Which.
    pub row: u32,
    /// What is known of it; it may have become certain.
    pub is: Number,
}

/// What the loops over all rows do not tell.
#[derive(Debug, Clone)]
pub(super) enum Told<'f> {
    /// Nothing: every row is as it stands.
    Plain,
    /// These rows, in their order.
    Apart(Held<'f, Gap>),
    /// Every row: the same number, which is not known.
    All(Number),
}

impl<'f> Told<'f> {
    pub fn apart(gaps: Held<'f, Gap>) -> Self {
        if gaps.is_empty() {
            Told::Plain
        } else {
            Told::Apart(gaps)
        }
    }

    pub fn plain(&self) -> bool {
        matches!(self, Told::Plain)
    }
}

/// Walks over rows in their order, and knows which one is told apart next.
pub(super) struct Walk<'n> {
    ints: &'n Ints<'n>,
    apart: &'n [Gap],
    all: Option<(Number, u32)>,
}

impl<'n> Walk<'n> {
    pub fn new<L>(n: &'n Num<'_, L>) -> Self {
        let (apart, all) = match &n.told {
            Told::Plain => (&[][..], None),
            Told::Apart(gaps) => (&gaps[..], None),
            Told::All(n) => (&[][..], Some((*n, 0))),
        };
        Self {
            ints: &n.all.ints,
            apart,
            all,
        }
    }

    /// The next row that is told apart; the highest number where there is none.
    #[inline]
    pub fn next(&self) -> u32 {
        match self.all {
            Some((_, row)) => row,
            None => self.apart.first().map_or(u32::MAX, |g| g.row),
        }
    }

    /// The number in a row; no row before it is asked for any more, and none from [`next`](Self::next) on left out.
    #[inline]
    pub fn take(&mut self, row: u32) -> Number {
        if let Some((n, next)) = &mut self.all {
            *next = row + 1;
            return *n;
        }
        match self.apart.split_first() {
            Some((gap, rest)) if gap.row == row => {
                self.apart = rest;
                gap.is
            }
            _ => Number::exact(self.ints.get(row as usize)),
        }
    }
}

/// Walks over the rows in which some of the wanted bits stand.
pub(super) struct Marks<'n> {
    bytes: View<'n, u8>,
    wanted: u8,
    next: u32,
}

impl<'n> Marks<'n> {
    pub fn new(bytes: View<'n, u8>, wanted: u8) -> Self {
        let mut marks = Self {
            bytes,
            wanted,
            next: 0,
        };
        marks.find(0);
        marks
    }

    /// The next row; the highest number where there is none.
    #[inline]
    pub fn next(&self) -> u32 {
        self.next
    }

    /// The byte of a row, as [`Walk::take`].
    #[inline]
    pub fn take(&mut self, row: u32) -> u8 {
        if row == self.next {
            self.find(row + 1);
        }
        match self.bytes {
            View::Const(v) => v,
            View::Each(s) => s.get(row as usize).copied().unwrap_or_default(),
        }
    }

    fn find(&mut self, from: u32) {
        self.next = match self.bytes {
            View::Const(v) if v & self.wanted != 0 => from,
            View::Const(_) => u32::MAX,
            View::Each(s) => {
                let rest = s.get(from as usize..).unwrap_or_default();
                position(rest, self.wanted).map_or(u32::MAX, |at| from + at as u32)
            }
        };
    }
}

/// The first byte with one of the bits, eight looked at together.
#[inline]
fn position(bytes: &[u8], bits: u8) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<8>();
    let wanted = u64::from_le_bytes([bits; 8]);
    for (i, word) in words.iter().enumerate() {
        let hit = u64::from_le_bytes(*word) & wanted;
        if hit != 0 {
            return Some(i * 8 + hit.trailing_zeros() as usize / 8);
        }
    }
    let last = rest.iter().position(|b| b & bits != 0)?;
    Some(bytes.len() - rest.len() + last)
}

/// What became certain stands among the values again, where these have a place for it and it fits their bound: a
/// switch that is not set leaves only those apart for whom it matters.
pub(super) fn rejoin<'f>(all: &mut Bounded<'f>, mut gaps: Held<'f, Gap>) -> Told<'f> {
    let most = all.most;
    let fits = |g: &Gap| g.is.known().filter(|v| v.unsigned_abs() <= most);
    if let Some(gaps) = gaps.unshared() {
        match &mut all.ints {
            Ints::Short(Rows::Held(rows)) => put(rows, gaps, |g| fits(g).map(|v| v as i32)),
            Ints::Long(Rows::Held(rows)) => put(rows, gaps, fits),
            _ => {}
        }
    }
    Told::apart(gaps)
}

fn put<V: Pooled>(rows: &mut Held<'_, V>, gaps: &mut Vec<Gap>, known: impl Fn(&Gap) -> Option<V>) {
    let Some(rows) = rows.unshared() else {
        return;
    };
    gaps.retain(|gap| match (known(gap), rows.get_mut(gap.row as usize)) {
        (Some(v), Some(slot)) => {
            *slot = v;
            false
        }
        _ => true,
    });
}

impl Scratch {
    /// The rows that are not known, all of them `unknown`.
    pub(super) fn unknown<'f>(&'f self, known: &[u8], unknown: Number) -> Told<'f> {
        let (words, rest) = known.as_chunks::<8>();
        let after = (known.len() - rest.len()) as u32;
        Told::apart(self.hold(|out: &mut Vec<Gap>| {
            let mut push = |row: u32| out.push(Gap { row, is: unknown });
            for (row, word) in (0u32..).step_by(8).zip(words) {
                // A known row is a byte of 1: what differs are the gaps.
                let mut gaps = u64::from_le_bytes(*word) ^ u64::from_le_bytes([1; 8]);
                while gaps != 0 {
                    push(row + gaps.trailing_zeros() / 8);
                    gaps &= gaps - 1;
                }
            }
            for (row, _) in (after..).zip(rest).filter(|(_, known)| **known == 0) {
                push(row);
            }
        }))
    }

    /// The rows that two numbers tell apart, by an operation of elements, beside the values `all` of the others.
    pub(super) fn told<'f, L>(
        &'f self,
        all: &mut Bounded<'f>,
        (a, b): (&Num<'f, L>, &Num<'f, L>),
        count: usize,
        f: impl Fn(Number, Number) -> Number,
    ) -> Told<'f> {
        if a.told.plain() && b.told.plain() {
            return Told::Plain;
        }
        let (mut x, mut y) = (Walk::new(a), Walk::new(b));
        let told = self.hold(|out: &mut Vec<Gap>| {
            loop {
                let row = x.next().min(y.next());
                if row as usize >= count {
                    return;
                }
                let is = f(x.take(row), y.take(row));
                out.push(Gap { row, is });
            }
        });
        rejoin(all, told)
    }
}
