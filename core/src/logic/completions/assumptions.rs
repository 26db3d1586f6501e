//! Reading the open part again under assumptions, and taking them back.

use std::rc::Rc;

use super::open_part::{Cone, Do, Places, Unknown};
use crate::logic::explain::{How, Node, Op, What};
use crate::logic::truth::{self, CAUSES, F, FACT, MAX_ROWS, MAX_SUM, Number, T};

/// Values that an unknown may be assumed to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// A flag or switch holds or not; a list is complete.
    Is(bool),
    /// A number lies between these.
    Between(i64, i64),
    /// A value is one of these.
    OneOf(u64),
}

/// What a node is under the assumptions: its truth, or for a number its causes and bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Value {
    truth: u8,
    lo: i64,
    hi: i64,
}

impl Value {
    fn of(node: &Node) -> Self {
        Self {
            truth: node.truth,
            lo: node.bounds.0,
            hi: node.bounds.1,
        }
    }
    fn number(n: Number) -> Self {
        Self {
            truth: n.cause,
            lo: n.lo,
            hi: n.hi,
        }
    }
    fn truth(truth: u8) -> Self {
        Self {
            truth,
            lo: 0,
            hi: 0,
        }
    }

    /// A number that is not known stays within the bounds that were assumed for it.
    fn within(self, assumed: Self) -> Self {
        let (lo, hi) = (self.lo.max(assumed.lo), self.hi.min(assumed.hi));
        if self.truth == 0 || lo > hi {
            return self;
        }
        Self { lo, hi, ..self }
    }
}

/// The open part under assumptions. Only what an assumption touches is read again.
pub struct Sim<'c, 't> {
    /// The open part.
    pub cone: &'c Cone<'t>,
    /// By place.
    values: Vec<Value>,
    /// What was overwritten, to be taken back.
    trail: Vec<(u32, Value)>,
    /// Places to be read again.
    todo: Places,
    /// The first words of `todo` in which there are none.
    first: usize,
    /// Places that may be read again.
    focus: Rc<Places>,
    /// Every place.
    whole: Rc<Places>,
}

impl<'c, 't> Sim<'c, 't> {
    /// Without an assumption.
    pub fn new(cone: &'c Cone<'t>) -> Self {
        let whole = Rc::new(Places::all(cone.open()));
        let value = |id: &u32| cone.tree.node(*id).map_or(Value::truth(FACT), Value::of);
        Self {
            cone,
            values: cone.ids.iter().map(value).collect(),
            trail: Vec::with_capacity(64),
            todo: Places::none(cone.open()),
            first: 0,
            focus: Rc::clone(&whole),
            whole,
        }
    }

    /// The truth of a node; for a number its causes.
    pub fn truth(&self, id: u32) -> u8 {
        match self.cone.place(id) {
            Some(place) => self.truth_at(place),
            None => self.cone.tree.node(id).map_or(FACT, |n| n.truth),
        }
    }

    /// Whether a node is not certain.
    pub fn open(&self, id: u32) -> bool {
        self.truth(id) & CAUSES != 0
    }

    /// The truth at a place; for a number its causes.
    pub(super) fn truth_at(&self, place: u32) -> u8 {
        self.value(place).truth
    }

    /// Whether what stands at a place is not certain.
    pub(super) fn open_at(&self, place: u32) -> bool {
        self.truth_at(place) & CAUSES != 0
    }

    /// The number at a place.
    pub(super) fn number_at(&self, place: u32) -> Number {
        let v = self.value(place);
        Number {
            lo: v.lo,
            hi: v.hi,
            cause: v.truth & CAUSES,
        }
    }

    fn value(&self, place: u32) -> Value {
        let none = Value::truth(FACT);
        self.values.get(place as usize).copied().unwrap_or(none)
    }

    /// From now on reads again only what an answer depends on; none: everything. What is assumed is to be taken back
    /// before this is changed.
    pub(super) fn focus(&mut self, on: Option<&Rc<Places>>) {
        self.focus = Rc::clone(on.unwrap_or(&self.whole));
    }

    /// Whether a place is read again.
    pub(super) fn sees(&self, place: u32) -> bool {
        self.focus.has(place)
    }

    /// The places that are still open at and below one.
    pub(super) fn below(&self, root: u32) -> Places {
        let mut below = Places::none(self.cone.open());
        below.add(root);
        // A child stands before its parent.
        for at in (0..below.words().min(root as usize / 64 + 1)).rev() {
            let mut done = 0;
            loop {
                let left = below.word(at) & !done;
                if left == 0 {
                    break;
                }
                let bit = 63 - left.leading_zeros();
                done |= 1 << bit;
                for kid in self.cone.open_kids(at as u32 * 64 + bit) {
                    if self.open_at(kid) {
                        below.add(kid);
                    }
                }
            }
        }
        below
    }

    /// Where the assumptions stand, for [`Sim::undo`].
    pub fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Takes back every assumption made since `mark`.
    pub fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark {
            if let Some((place, old)) = self.trail.pop()
                && let Some(slot) = self.values.get_mut(place as usize)
            {
                *slot = old;
            }
        }
    }

    /// The nodes that became certain since `mark`.
    pub fn settled(&self, mark: usize) -> impl Iterator<Item = u32> + '_ {
        let changed = self.trail.get(mark..).unwrap_or_default().iter();
        changed
            .filter(|(place, old)| old.truth & CAUSES != 0 && !self.open_at(*place))
            .filter_map(|(place, _)| self.cone.ids.get(*place as usize).copied())
    }

    /// Assumes a case of an unknown.
    pub fn assume(&mut self, unknown: &Unknown, case: Case) {
        for place in &unknown.places {
            let node = || self.cone.node(*place);
            let value = match case {
                Case::Is(yes) => Value::truth(if yes { T } else { F }),
                Case::Between(lo, hi) if lo == hi => Value { truth: 0, lo, hi },
                Case::Between(lo, hi) => Value {
                    truth: node().map_or(FACT, |n| n.truth),
                    lo,
                    hi,
                },
                Case::OneOf(set) => match node().map(|n| (n.what, n.truth)) {
                    Some((What::SetFact(_, _, mask), truth)) => {
                        Value::truth(match (set & !mask == 0, set & mask == 0) {
                            (true, _) => T,
                            (_, true) => F,
                            _ => truth,
                        })
                    }
                    _ => continue,
                },
            };
            self.put(*place, value);
        }
        self.run();
    }

    /// Assumes a truth of an inner node, whatever it is made of.
    pub(super) fn assume_truth(&mut self, place: u32, truth: u8) {
        self.put(place, Value::truth(truth));
        self.run();
    }

    fn put(&mut self, place: u32, value: Value) {
        let Some(slot) = self.values.get_mut(place as usize) else {
            return;
        };
        if *slot == value {
            return;
        }
        self.trail.push((place, *slot));
        *slot = value;
        for parent in self.cone.parents(place) {
            let at = *parent as usize / 64;
            if let Some(word) = self.todo.word_mut(at) {
                *word |= (1 << (parent % 64)) & self.focus.word(at);
                self.first = self.first.min(at);
            }
        }
    }

    /// Reads again what is marked. A parent stands after its children, so one pass is enough.
    fn run(&mut self) {
        let mut at = self.first;
        while let Some(word) = self.todo.word_mut(at) {
            if *word == 0 {
                at += 1;
                continue;
            }
            let bit = word.trailing_zeros();
            *word &= *word - 1;
            let place = at as u32 * 64 + bit;
            // What is certain stays certain: an assumption of an inner node is not read over.
            if self.open_at(place) {
                let value = self.read(place);
                self.put(place, value);
            }
        }
        self.first = at;
    }

    fn read(&self, place: u32) -> Value {
        let kids = self.cone.kids(place);
        let truth = |i: usize| kids.get(i).map_or(FACT, |k| self.truth_at(*k));
        let each = || kids.iter().map(|k| self.truth_at(*k));
        Value::truth(match self.cone.how(place) {
            Do::Stay => return self.value(place),
            Do::All => each().fold(T, truth::and),
            // A list that is complete adds nothing.
            Do::Any { list: true } => match kids.split_last() {
                Some((list, rows)) => {
                    let rows = rows.iter().map(|k| self.truth_at(*k)).fold(F, truth::or);
                    let list = self.truth_at(*list);
                    truth::or(rows, if list == T { F } else { list })
                }
                None => F,
            },
            Do::Any { list: false } => each().fold(F, truth::or),
            Do::Not => truth::not(truth(0)),
            Do::Unless => truth::unless(truth(0), truth(1)),
            Do::Prefer => truth::prefer(truth(0), truth(1)),
            Do::Choose if kids.len() == 2 => truth(1),
            Do::Choose => truth::choose(truth(0), truth(1), truth(2)),
            Do::Compare(how) => self.compare(how, kids),
            Do::Number(op) => {
                let number = Value::number(self.made(op, place, kids));
                return number.within(self.value(place));
            }
        })
    }

    fn compare(&self, how: How, kids: &[u32]) -> u8 {
        let number = |i: usize| kids.get(i).map_or(Number::exact(0), |k| self.number_at(*k));
        match how {
            How::Less => number(0).less(1, number(1), 1),
            How::AtMost => truth::not(number(1).less(1, number(0), 1)),
            How::More => number(1).less(1, number(0), 1),
            How::AtLeast => truth::not(number(0).less(1, number(1), 1)),
            How::LessTimes => number(0).below_times(number(1), number(2), false),
            How::AtMostTimes => number(0).below_times(number(1), number(2), true),
        }
    }

    fn made(&self, op: Op, place: u32, kids: &[u32]) -> Number {
        let number = |i: usize| kids.get(i).map_or(Number::exact(0), |k| self.number_at(*k));
        let truth = |i: usize| kids.get(i).map_or(FACT, |k| self.truth_at(*k));
        match op {
            Op::Lit => self.number_at(place),
            Op::Sum => (kids.iter()).fold(Number::exact(0), |n, k| n.plus(self.number_at(*k))),
            Op::Minus => number(0).minus(number(1)),
            Op::Least => number(0).least(number(1)),
            Op::Times => number(0).times(number(1)),
            Op::Select if kids.len() == 2 => number(1),
            Op::Select => Number::select(truth(0), number(1), number(2)),
            Op::Total {
                amounts,
                conditions,
                open,
            } => self.total(place, kids, [amounts, conditions, open]),
        }
    }

    fn total(&self, place: u32, kids: &[u32], [amounts, conditions, open]: [bool; 3]) -> Number {
        let bounds = || self.cone.node(place).map_or((0, 0), |n| n.bounds);
        let (rows, list) = match kids.split_last() {
            Some((list, rows)) if open => (rows, self.truth_at(*list) != T),
            _ => (kids, false),
        };
        let each = usize::from(amounts) + usize::from(conditions);
        let mut sum = Number::exact(0);
        if each == 0 {
            // A count of every row listed: it is its own lower bound.
            sum = Number::exact(bounds().0);
        } else {
            for row in rows.chunks(each) {
                let value = row.first().filter(|_| amounts);
                let flag = row.last().filter(|_| conditions);
                sum = sum.plus(Number::select(
                    flag.map_or(T, |k| self.truth_at(*k)),
                    value.map_or(Number::exact(1), |k| self.number_at(*k)),
                    Number::exact(0),
                ));
            }
        }
        if !list {
            return sum;
        }
        let (lo, hi) = if amounts {
            (-MAX_SUM, MAX_SUM)
        } else {
            (0, bounds().1.max(MAX_ROWS as i64))
        };
        sum.beyond(
            Number {
                lo,
                hi,
                cause: FACT,
            },
            sum.cause,
        )
    }
}
