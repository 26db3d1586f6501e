//! Amounts as columns: a number only where the answer is certain, and bounds beside it.

use std::ops::Range;

use super::answers::cut;
use crate::eligibility::{Answers, FenRange, SingleAmount, Standards};
use crate::logic::Algebra;
use crate::logic::columns::{Columns, Ints, Num, Scratch, Truth, View};
use crate::logic::facts::{Hh, Member, URBAN};
use crate::logic::truth::{F, Number, PARAM, T};
use crate::money::MAX_FEN;

/// No amount, in a column of amounts.
pub const NO_AMOUNT: i64 = i64::MIN;

/// Monthly amounts in fen, one row a household or a member, before rounding to a unit and supplements (D-52, D-54).
///
/// An answer that is certain has its amount: 0 where it is `no`. Of any other the amount is [`NO_AMOUNT`], so that a
/// sum is never taken for a total, and the amount that may come of it lies between the bounds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Amounts {
    /// The amount, or [`NO_AMOUNT`].
    pub fen: Vec<i64>,
    /// No possible amount is less; [`NO_AMOUNT`] where nothing is known. Empty where every amount is known.
    pub low_fen: Vec<i64>,
    /// No possible amount is more; [`NO_AMOUNT`] where nothing is known. Empty where every amount is known.
    pub high_fen: Vec<i64>,
    /// By chunk: its bounds are written, since not every amount is known.
    open: Vec<bool>,
}

impl Amounts {
    /// Columns of so many rows in so many chunks.
    pub(super) fn new(rows: usize, chunks: usize) -> Self {
        let column = || vec![0; rows];
        Self {
            fen: column(),
            low_fen: column(),
            high_fen: column(),
            open: vec![false; chunks],
        }
    }

    /// Of nobody.
    pub(super) const fn none() -> Self {
        Self {
            fen: vec![],
            low_fen: vec![],
            high_fen: vec![],
            open: vec![],
        }
    }

    pub(super) fn part(&mut self) -> AmountsPart<'_> {
        AmountsPart {
            fen: &mut self.fen,
            low: &mut self.low_fen,
            high: &mut self.high_fen,
            open: &mut self.open,
        }
    }

    /// Where every amount is known the bounds are left out, else those of the other chunks are filled in. Until then
    /// they cost no memory that is touched.
    pub(super) fn finish(&mut self, rows: impl Fn(usize) -> Range<usize>) {
        if !self.open.contains(&true) {
            (self.low_fen, self.high_fen) = (vec![], vec![]);
            return;
        }
        for (chunk, open) in self.open.iter().enumerate() {
            let rows = rows(chunk);
            if *open {
                continue;
            }
            for bound in [&mut self.low_fen, &mut self.high_fen] {
                let known = self.fen.get(rows.clone()).unwrap_or_default();
                if let Some(bound) = bound.get_mut(rows.clone()) {
                    bound.copy_from_slice(known);
                }
            }
        }
    }
}

/// Some rows of [`Amounts`], for one thread.
pub(super) struct AmountsPart<'o> {
    fen: &'o mut [i64],
    low: &'o mut [i64],
    high: &'o mut [i64],
    open: &'o mut [bool],
}

impl<'o> AmountsPart<'o> {
    /// The first rows of so many chunks.
    pub fn take(&mut self, rows: usize, chunks: usize) -> AmountsPart<'o> {
        AmountsPart {
            fen: cut(&mut self.fen, rows),
            low: cut(&mut self.low, rows),
            high: cut(&mut self.high, rows),
            open: cut(&mut self.open, chunks),
        }
    }

    /// Nothing is known: the rules of the date are not carried.
    pub fn unknown(&mut self) {
        for column in [&mut self.fen, &mut self.low, &mut self.high] {
            column.fill(NO_AMOUNT);
        }
        self.open.fill(true);
    }

    /// The amounts of the rows of a chunk: of those who certainly receive, as much as `due` says.
    /// It is told over [`Standards::months`] where the law is given.
    pub fn write<'f, L>(
        &mut self,
        is: &Truth<'f, L>,
        due: &Num<'f, L>,
        standards: Option<&Standards>,
        scratch: &'f Scratch,
    ) {
        let standards = standards.filter(|standards| standards.months > 1);
        let small = standards.is_none() && due.most() <= MAX_FEN as u64;
        if is.may() == F {
            return self.fen.fill(0);
        }
        self.certain(is, due, scratch);
        if is.may() & !(T | F) == 0 && due.is_known() && small {
            return;
        }
        self.open.fill(true);
        self.low.copy_from_slice(self.fen);
        self.high.copy_from_slice(self.fen);
        // The few rows that are not as certain as the loop took them to be; every row where a year is told by the month.
        let unlike = if small { !(T | F) } else { u8::MAX };
        due.apart_or_marked(is.view(), unlike, self.fen.len(), |row, is, due| {
            let rows = (
                self.fen.get_mut(row),
                self.low.get_mut(row),
                self.high.get_mut(row),
            );
            if let (Some(fen), Some(low), Some(high)) = rows {
                let due = standards.map_or(due, |standards| monthly(due, standards));
                (*fen, *low, *high) = amount(is, due);
            }
        });
    }

    /// The amounts as if every row were yes or no, and what is due known.
    fn certain<'f, L>(&mut self, is: &Truth<'f, L>, due: &Num<'f, L>, scratch: &'f Scratch) {
        let rows = match due.ints() {
            Ints::Short(r) => {
                let paid = move |t: u8, due: i32| if t == T { i64::from(due.max(0)) } else { 0 };
                scratch.zip(is.view(), r.view(), paid)
            }
            Ints::Long(r) => {
                let paid = move |t: u8, due: i64| if t == T { due.max(0) } else { 0 };
                scratch.zip(is.view(), r.view(), paid)
            }
        };
        match rows.view() {
            View::Const(v) => self.fen.fill(v),
            View::Each(s) => self.fen.iter_mut().zip(s).for_each(|(to, v)| *to = *v),
        }
    }
}

/// An amount of the rules a month: where a part of a fen is left over and no rounding is set, either of its neighbours.
fn monthly(due: Number, standards: &Standards) -> Number {
    let (lo, hi) = standards.monthly_bounds(due.lo, due.hi);
    let cause = if due.cause == 0 { PARAM } else { due.cause };
    Number::between(lo, hi, cause)
}

/// The amount, where it is certain, and its bounds.
fn amount(is: u8, due: Number) -> (i64, i64, i64) {
    // A bound at the end of all amounts says nothing.
    let written = |v: i64| if v < MAX_FEN { v.max(0) } else { NO_AMOUNT };
    match (is, due.known()) {
        (F, _) => (0, 0, 0),
        (T, Some(v)) if v <= MAX_FEN => (v.max(0), v.max(0), v.max(0)),
        (T, _) => (NO_AMOUNT, due.lo.clamp(0, MAX_FEN), written(due.hi)),
        _ => (NO_AMOUNT, 0, written(due.hi)),
    }
}

/// What a person who is taken in alone gets by the way of the place (D-46), and whether it is told over
/// [`Standards::months`].
pub(super) fn single<'f>(
    a: &Columns<'f>,
    standards: &Standards,
    answers: &Answers<Columns<'f>>,
) -> (Num<'f, Member>, bool) {
    match standards.members.single {
        SingleAmount::NotSet => (ranged(None), false),
        // A loss is no aid (D-50): nobody gets more than the standard.
        SingleAmount::Difference => {
            let standard = a.lift_num(&answers.standard);
            let gap = a.minus(&standard, &answers.income);
            (a.least(&standard, &gap), true)
        }
        SingleAmount::ByArea([urban, rural]) => {
            let amount = a.select::<Hh>(&a.flag(URBAN), &ranged(urban), &ranged(rural));
            (a.lift_num(&amount), false)
        }
    }
}

/// What a tekun person gets, for everybody (T-46, T-47).
pub(super) fn tekun<'f>(standards: &Standards) -> Num<'f, Member> {
    ranged(standards.members.tekun)
}

/// One amount for every row, as far as the place has set it.
fn ranged<'f, L>(amount: Option<FenRange>) -> Num<'f, L> {
    Num::same(amount.map_or(Number::parameter(None), |is| Number {
        lo: is.least,
        hi: is.most,
        cause: if is.least == is.most { 0 } else { PARAM },
    }))
}
