//! Truths over columns: a byte for each row, and what bytes occur at all.

use std::marker::PhantomData;

use super::rows::{Rows, Scratch, View};
use crate::logic::truth::{self, CAUSES, F, GIVEN, T};

/// Truths at a level: a byte of [`truth`] for each row.
pub struct Truth<'f, L> {
    pub(super) rows: Rows<'f, u8>,
    /// Every bit that may occur in a row. Without causes in it the loops are those of plain logic.
    pub(super) may: u8,
    level: PhantomData<L>,
}

impl<L> Clone for Truth<'_, L> {
    fn clone(&self) -> Self {
        Self::new(self.rows.clone(), self.may)
    }
}

impl<'f, L> Truth<'f, L> {
    /// Rows of which no other bits than `may` occur.
    pub(super) fn new(rows: Rows<'f, u8>, may: u8) -> Self {
        let may = rows.constant().unwrap_or(may);
        Self {
            rows,
            may,
            level: PhantomData,
        }
    }

    /// Rows in which anything may occur, looked over once.
    pub(super) fn any_bits(rows: Rows<'f, u8>) -> Self {
        let may = match rows.view() {
            View::Const(v) => v,
            View::Each(s) => union(s),
        };
        Self::new(rows, may)
    }

    /// Every bit that may occur in a row.
    pub fn may(&self) -> u8 {
        self.may
    }

    /// The bytes, for a loop.
    #[inline]
    pub fn view(&self) -> View<'_, u8> {
        self.rows.view()
    }

    /// The byte in a row.
    #[inline]
    pub fn get(&self, row: usize) -> u8 {
        self.rows.get(row)
    }
}

/// All bits that occur.
#[inline]
pub(super) fn union(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |all, b| all | b)
}

impl Scratch {
    /// Folds truths of the same row by `and` (with `unit` [`T`]) or `or` (with [`F`]).
    pub(super) fn fold<'f, L>(&'f self, ts: &[&Truth<'f, L>], unit: u8) -> Truth<'f, L> {
        let zero = truth::not(unit);
        let mut all = Truth::new(Rows::Const(unit), unit);
        for t in ts {
            match (all.rows.constant(), t.rows.constant()) {
                (_, Some(c)) if c == unit => {}
                (_, Some(c)) if c == zero => return (*t).clone(),
                (Some(c), _) if c == unit => all = (*t).clone(),
                _ => all = self.pair(all, t, unit == T),
            }
        }
        all
    }

    fn pair<'f, L>(&'f self, a: Truth<'f, L>, b: &Truth<'f, L>, and: bool) -> Truth<'f, L> {
        let may = a.may | b.may;
        let plain = may & CAUSES == 0;
        match (and, plain) {
            (true, true) => self.merge(a, b, may, |x, y| (x & y & T) | ((x | y) & F)),
            (false, true) => self.merge(a, b, may, |x, y| (x & y & F) | ((x | y) & T)),
            (true, false) => self.merge(a, b, may, truth::and),
            (false, false) => self.merge(a, b, may, truth::or),
        }
    }

    /// Combines two truths, into the rows of the first where these are free.
    fn merge<'f, L>(
        &'f self,
        mut a: Truth<'f, L>,
        b: &Truth<'f, L>,
        may: u8,
        f: impl Fn(u8, u8) -> u8 + Copy,
    ) -> Truth<'f, L> {
        if let (Rows::Held(held), View::Each(ys)) = (&mut a.rows, b.rows.view())
            && let Some(xs) = held.unshared()
        {
            xs.iter_mut().zip(ys).for_each(|(x, y)| *x = f(*x, *y));
            a.may = may;
            return a;
        }
        Truth::new(self.zip(a.rows.view(), b.rows.view(), f), may)
    }

    pub(super) fn not<'f, L>(&'f self, t: &Truth<'f, L>) -> Truth<'f, L> {
        let rows = self.map(t.rows.view(), truth::not);
        Truth::new(rows, truth::not(t.may))
    }

    pub(super) fn choose<'f, L>(
        &'f self,
        flag: &Truth<'f, L>,
        a: &Truth<'f, L>,
        b: &Truth<'f, L>,
        count: usize,
    ) -> Truth<'f, L> {
        match (flag.rows.constant(), a.rows.constant(), b.rows.constant()) {
            (Some(T), ..) => a.clone(),
            (Some(F), ..) => b.clone(),
            (Some(c), Some(x), Some(y)) => Truth::any_bits(Rows::Const(truth::choose(c, x, y))),
            _ if flag.may & CAUSES == 0 => {
                // Plain: the flag as a mask of all bits or none.
                let from_a = self.zip(flag.view(), a.view(), |c, x| if c & T != 0 { x } else { 0 });
                let from_b = self.zip(flag.view(), b.view(), |c, y| if c & T != 0 { 0 } else { y });
                let rows = self.zip(from_a.view(), from_b.view(), |x, y| x | y);
                Truth::new(rows, a.may | b.may)
            }
            _ => {
                let each = (0..count).map(|r| truth::choose(flag.get(r), a.get(r), b.get(r)));
                Truth::any_bits(self.collect(each))
            }
        }
    }

    pub(super) fn prefer<'f, L>(&'f self, a: &Truth<'f, L>, b: &Truth<'f, L>) -> Truth<'f, L> {
        // What is nowhere recorded, or everywhere, needs no loop.
        if let Some(x) = a.rows.constant() {
            if x & CAUSES == 0 {
                return a.clone();
            }
            if x & GIVEN != 0 {
                return Truth::any_bits(Rows::Const(x & !GIVEN));
            }
            if b.may & CAUSES == 0 {
                return b.clone();
            }
        }
        let rows = self.zip(a.view(), b.view(), truth::prefer);
        Truth::new(rows, a.may | b.may)
    }

    pub(super) fn unless<'f, L>(&'f self, t: &Truth<'f, L>, flag: &Truth<'f, L>) -> Truth<'f, L> {
        match t.rows.constant() {
            Some(T) => t.clone(),
            Some(_) => flag.clone(),
            None => {
                let rows = self.zip(t.view(), flag.view(), truth::unless);
                Truth::new(rows, T | flag.may)
            }
        }
    }
}
