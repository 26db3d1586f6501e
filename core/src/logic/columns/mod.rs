//! The algebra over columns: a frame of one household or of a chunk of a population, the same code.
//!
//! Each operation is one loop over the rows of a chunk that stays in the cache. What is the same in every row
//! is a constant and costs no loop; a number carries upper bounds and causes only where some row is unknown, a
//! truth says which bits occur, so full facts pay nothing for the third value.

mod arithmetic;
mod gaps;
mod levels;
mod logic;
mod number;
mod reasons;
mod rows;

pub use logic::Truth;
pub use number::{Ints, Num, SHORT};
pub use reasons::{ConditionSets, Reasons};
pub use rows::{Held, Pooled, Rows, Scratch, View};

use std::cell::RefCell;

use gaps::{Told, Walk};
use levels::Lists;
use number::Bounded;

use super::facts::{Below, Fact, Hh, IsFlag, IsNum, IsSet, Level, NUMS};
use super::frame::{Col, Frame, complete_flag};
use super::truth::{DISCRETION, F, FACT, Number, PARAM, T};
use super::{Algebra, Condition, Parameter};

/// Households read at a time; the working set of a chunk stays in the cache.
pub const CHUNK: usize = 1_024;

/// One, in basis points.
const WHOLE: i64 = 10_000;

/// The algebra over the columns of a frame.
pub struct Columns<'f> {
    frame: &'f Frame<'f>,
    values: &'f [Option<i64>],
    scratch: &'f Scratch,
    reasons: Option<RefCell<Reasons<'f>>>,
}

impl<'f> Columns<'f> {
    /// Reads `frame` with the resolved parameter `values`; records reasons if asked.
    pub fn new(
        frame: &'f Frame<'f>,
        values: &'f [Option<i64>],
        scratch: &'f Scratch,
        record: bool,
    ) -> Self {
        Self {
            frame,
            values,
            scratch,
            reasons: record.then(RefCell::default),
        }
    }

    /// The recorded reasons.
    pub fn reasons(self) -> Reasons<'f> {
        self.reasons.map(RefCell::into_inner).unwrap_or_default()
    }

    fn value(&self, p: Parameter) -> Option<i64> {
        self.values.get(p.index).copied().flatten()
    }

    /// The lists of a level, as if complete.
    fn listed<L: Level>(&self) -> Lists<'f> {
        Lists {
            starts: self.frame.start_slice(L::INDEX),
            longest: self.frame.longest.get(L::INDEX).copied().unwrap_or(0),
            complete: None,
        }
    }

    /// The lists of a level, with what is known of their being complete.
    fn lists<L: Level>(&self) -> Lists<'f> {
        let complete = match self.frame.flags.get(complete_flag(L::INDEX)) {
            Some(Col::Const(T)) | None => None,
            Some(col) => Some(col.view()),
        };
        Lists {
            complete,
            ..self.listed::<L>()
        }
    }

    fn compare_times<L: Level>(
        &self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        p: Parameter,
        or_equal: bool,
    ) -> Truth<'f, L> {
        let count = self.frame.rows::<L>();
        let (rows, may) = match self.value(p) {
            // Nothing times an unknown is nothing.
            Some(0) => {
                let nothing = Num::same(Number::exact(0));
                self.scratch.compare((a, 1), (&nothing, 1), or_equal, count)
            }
            Some(v) => self.scratch.compare((a, WHOLE), (b, v), or_equal, count),
            None => {
                let ratio = Number::parameter(None);
                let (mut x, mut y) = (Walk::new(a), Walk::new(b));
                let each = (0..count).map(|r| {
                    let (x, y) = (x.take(r as u32), y.take(r as u32));
                    x.below_times(y, ratio, or_equal)
                });
                return Truth::any_bits(self.scratch.collect(each));
            }
        };
        Truth::new(rows, may)
    }
}

impl<'f> Algebra for Columns<'f> {
    type Num<L: Level> = Num<'f, L>;
    type Truth<L: Level> = Truth<'f, L>;

    fn num<L: Level>(&self, fact: Fact<IsNum, L>) -> Num<'f, L> {
        let Some((col, info)) = self.frame.nums.get(fact.index).zip(NUMS.get(fact.index)) else {
            return Num::same(Number::parameter(None));
        };
        let unknown = Number {
            lo: info.min,
            hi: info.max,
            cause: FACT,
        };
        let known = match &col.known {
            None | Some(Col::Const(1)) => None,
            Some(Col::Const(_)) => return Num::same(unknown),
            Some(known) => Some(known.view()),
        };
        let all = Bounded {
            ints: col.values.ints(),
            most: col.most,
        };
        let told = match known {
            Some(View::Each(known)) => self.scratch.unknown(known, unknown),
            _ => Told::Plain,
        };
        Num::new(all, told, self.frame.rows::<L>())
    }

    fn flag<L: Level>(&self, fact: Fact<IsFlag, L>) -> Truth<'f, L> {
        Truth::any_bits(
            self.frame
                .flags
                .get(fact.index)
                .map_or(Rows::Const(FACT), Col::rows),
        )
    }

    fn within<L: Level>(&self, fact: Fact<IsSet, L>, mask: u64) -> Truth<'f, L> {
        let test = move |set: u64| {
            if set & !mask == 0 {
                T
            } else if set & mask == 0 {
                F
            } else {
                FACT
            }
        };
        match self.frame.sets.get(fact.index) {
            None => Truth::new(Rows::Const(FACT), FACT),
            Some(col) => Truth::any_bits(self.scratch.map(col.view(), test)),
        }
    }

    fn parameter(&self, p: Parameter) -> Num<'f, Hh> {
        Num::same(Number::parameter(self.value(p)))
    }

    fn switch(&self, p: Parameter) -> Truth<'f, Hh> {
        let t = match self.value(p) {
            Some(0) => F,
            Some(_) => T,
            None => PARAM,
        };
        Truth::new(Rows::Const(t), t)
    }

    fn discretion<L: Level>(&self, _clause: &'static str) -> Truth<'f, L> {
        Truth::new(Rows::Const(DISCRETION), DISCRETION)
    }

    fn lit<L: Level>(&self, v: i64) -> Num<'f, L> {
        Num::same(Number::exact(v))
    }

    fn add<L: Level>(&self, terms: &[&Num<'f, L>]) -> Num<'f, L> {
        self.scratch.add(terms, self.frame.rows::<L>())
    }

    fn times<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Num<'f, L> {
        self.scratch.times(a, b, self.frame.rows::<L>())
    }

    fn select<L: Level>(&self, t: &Truth<'f, L>, a: &Num<'f, L>, b: &Num<'f, L>) -> Num<'f, L> {
        match t.rows.constant() {
            Some(T) => a.clone(),
            Some(F) => b.clone(),
            _ => {
                let count = self.frame.rows::<L>();
                self.scratch.select(t.view(), t.may, a, b, count)
            }
        }
    }

    fn minus<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Num<'f, L> {
        self.scratch.minus(a, b, self.frame.rows::<L>())
    }

    fn least<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Num<'f, L> {
        self.scratch.least(a, b, self.frame.rows::<L>())
    }

    fn less<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Truth<'f, L> {
        let count = self.frame.rows::<L>();
        let (rows, may) = self.scratch.compare((a, 1), (b, 1), false, count);
        Truth::new(rows, may)
    }

    fn at_most<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Truth<'f, L> {
        let count = self.frame.rows::<L>();
        let (rows, may) = self.scratch.compare((a, 1), (b, 1), true, count);
        Truth::new(rows, may)
    }

    fn less_times<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>, p: Parameter) -> Truth<'f, L> {
        self.compare_times(a, b, p, false)
    }

    fn at_most_times<L: Level>(
        &self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        p: Parameter,
    ) -> Truth<'f, L> {
        self.compare_times(a, b, p, true)
    }

    fn all_of<L: Level>(&self, ts: &[&Truth<'f, L>]) -> Truth<'f, L> {
        self.scratch.fold(ts, T)
    }

    fn any_of<L: Level>(&self, ts: &[&Truth<'f, L>]) -> Truth<'f, L> {
        self.scratch.fold(ts, F)
    }

    fn not<L: Level>(&self, t: &Truth<'f, L>) -> Truth<'f, L> {
        self.scratch.not(t)
    }

    fn choose<L: Level>(
        &self,
        flag: &Truth<'f, L>,
        a: &Truth<'f, L>,
        b: &Truth<'f, L>,
    ) -> Truth<'f, L> {
        self.scratch.choose(flag, a, b, self.frame.rows::<L>())
    }

    fn prefer<L: Level>(&self, a: &Truth<'f, L>, b: &Truth<'f, L>) -> Truth<'f, L> {
        self.scratch.prefer(a, b)
    }

    fn unless<L: Level>(&self, t: &Truth<'f, L>, flag: &Truth<'f, L>) -> Truth<'f, L> {
        self.scratch.unless(t, flag)
    }

    fn never<L: Level>(&self, t: &Truth<'f, L>) -> bool {
        match t.view() {
            View::Const(v) => v == F,
            View::Each(s) => s.iter().all(|v| *v == F),
        }
    }

    fn done<L: Level>(&self, t: &Truth<'f, L>) -> bool {
        self.reasons.is_none() && self.never(t)
    }

    fn lift_num<B: Below>(&self, n: &Num<'f, B::Parent>) -> Num<'f, B> {
        let (lists, below) = (self.listed::<B::Parent>(), self.frame.rows::<B>());
        self.scratch.lift_number(lists, n, below)
    }

    fn lift<B: Below>(&self, t: &Truth<'f, B::Parent>) -> Truth<'f, B> {
        let lists = self.listed::<B::Parent>();
        let rows = self.scratch.lift(lists, &t.rows, self.frame.rows::<B>());
        Truth::new(rows, t.may)
    }

    fn count_where<B: Below>(&self, t: Option<&Truth<'f, B>>) -> Num<'f, B::Parent> {
        self.scratch.count(self.lists::<B::Parent>(), t)
    }

    fn sum_where<B: Below>(&self, n: &Num<'f, B>, t: Option<&Truth<'f, B>>) -> Num<'f, B::Parent> {
        self.scratch.sum(self.lists::<B::Parent>(), n, t)
    }

    fn any<B: Below>(&self, t: &Truth<'f, B>) -> Truth<'f, B::Parent> {
        self.scratch.quantify(self.lists::<B::Parent>(), t, F)
    }

    fn any_listed<B: Below>(&self, t: &Truth<'f, B>) -> Truth<'f, B::Parent> {
        self.scratch.quantify(self.listed::<B::Parent>(), t, F)
    }

    fn all<B: Below>(&self, t: &Truth<'f, B>) -> Truth<'f, B::Parent> {
        self.scratch.quantify(self.lists::<B::Parent>(), t, T)
    }

    fn condition<L: Level>(&self, condition: Condition, t: Truth<'f, L>) -> Truth<'f, L> {
        if let Some(reasons) = &self.reasons {
            reasons
                .borrow_mut()
                .record(self.scratch, L::INDEX, condition, &t);
        }
        t
    }
}
