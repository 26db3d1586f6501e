//! Reading the open part again under assumptions, and taking them back.

use smallvec::SmallVec;

use super::open_part::{Cone, Unknown};
use super::settle::Reach;
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
    fn within(self, assumed: Self, node: &Node) -> Self {
        let (lo, hi) = (self.lo.max(assumed.lo), self.hi.min(assumed.hi));
        if self.truth == 0 || lo > hi || !matches!(node.what, What::Number(_)) {
            return self;
        }
        Self { lo, hi, ..self }
    }
}

/// The open part under assumptions. Only what an assumption touches is read again.
pub struct Sim<'c, 't> {
    /// The open part.
    pub cone: &'c Cone<'t>,
    values: Vec<Value>,
    /// What was overwritten, to be taken back.
    trail: Vec<(u32, Value)>,
    /// Nodes to be read again, one bit each.
    todo: Vec<u64>,
    /// Nodes that may be read again, one bit each.
    focus: Vec<u64>,
}

impl<'c, 't> Sim<'c, 't> {
    /// Without an assumption.
    pub fn new(cone: &'c Cone<'t>) -> Self {
        Self {
            cone,
            values: cone.tree.nodes.iter().map(Value::of).collect(),
            trail: Vec::with_capacity(64),
            todo: vec![0; cone.tree.nodes.len() / 64 + 1],
            focus: vec![u64::MAX; cone.tree.nodes.len() / 64 + 1],
        }
    }

    /// The truth of a node; for a number its causes.
    pub fn truth(&self, id: u32) -> u8 {
        self.value(id).truth
    }

    /// Whether a node is not certain.
    pub fn open(&self, id: u32) -> bool {
        self.truth(id) & CAUSES != 0
    }

    /// The number that a node is.
    pub fn number(&self, id: u32) -> Number {
        let v = self.value(id);
        Number {
            lo: v.lo,
            hi: v.hi,
            cause: v.truth & CAUSES,
        }
    }

    fn value(&self, id: u32) -> Value {
        let none = Value::truth(FACT);
        self.values.get(id as usize).copied().unwrap_or(none)
    }

    /// From now on reads again only what an answer depends on; none: everything. What is assumed is to be taken back
    /// before this is changed.
    pub(super) fn focus(&mut self, on: Option<&Reach>) {
        let Some(reach) = on else {
            self.focus.fill(u64::MAX);
            return;
        };
        self.focus.fill(0);
        for id in self.cone.ids.iter().filter(|id| reach.holds(**id)) {
            if let Some(word) = self.focus.get_mut(*id as usize / 64) {
                *word |= 1 << (id % 64);
            }
        }
    }

    /// Whether a node is read again.
    pub(super) fn sees(&self, id: u32) -> bool {
        let word = self.focus.get(id as usize / 64);
        word.is_some_and(|w| w >> (id % 64) & 1 == 1)
    }

    /// Where the assumptions stand, for [`Sim::undo`].
    pub fn mark(&self) -> usize {
        self.trail.len()
    }

    /// Takes back every assumption made since `mark`.
    pub fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark {
            if let Some((id, old)) = self.trail.pop()
                && let Some(slot) = self.values.get_mut(id as usize)
            {
                *slot = old;
            }
        }
    }

    /// The nodes that became certain since `mark`.
    pub fn settled(&self, mark: usize) -> impl Iterator<Item = u32> + '_ {
        let changed = self.trail.get(mark..).unwrap_or_default().iter();
        changed
            .filter(|(id, old)| old.truth & CAUSES != 0 && !self.open(*id))
            .map(|(id, _)| *id)
    }

    /// Assumes a case of an unknown.
    pub fn assume(&mut self, unknown: &Unknown, case: Case) {
        for id in &unknown.nodes {
            let Some(node) = self.cone.tree.node(*id) else {
                continue;
            };
            let value = match (case, node.what) {
                (Case::Is(yes), _) => Value::truth(if yes { T } else { F }),
                (Case::OneOf(set), What::SetFact(_, _, mask)) => {
                    Value::truth(match (set & !mask == 0, set & mask == 0) {
                        (true, _) => T,
                        (_, true) => F,
                        _ => node.truth,
                    })
                }
                (Case::Between(lo, hi), _) => Value {
                    truth: if lo == hi { 0 } else { node.truth },
                    lo,
                    hi,
                },
                (Case::OneOf(_), _) => continue,
            };
            self.put(*id, value);
        }
        self.run();
    }

    /// Assumes a truth of an inner node, whatever it is made of.
    pub fn assume_truth(&mut self, id: u32, truth: u8) {
        self.put(id, Value::truth(truth));
        self.run();
    }

    fn put(&mut self, id: u32, value: Value) {
        let Some(slot) = self.values.get_mut(id as usize) else {
            return;
        };
        if *slot == value {
            return;
        }
        self.trail.push((id, *slot));
        *slot = value;
        for parent in self.cone.parents(id) {
            let at = *parent as usize / 64;
            if let (Some(word), Some(focus)) = (self.todo.get_mut(at), self.focus.get(at)) {
                *word |= (1 << (parent % 64)) & focus;
            }
        }
    }

    /// Reads again what is marked. A parent stands after its children, so one pass is enough.
    fn run(&mut self) {
        let mut at = 0;
        while let Some(word) = self.todo.get_mut(at) {
            if *word == 0 {
                at += 1;
                continue;
            }
            let bit = word.trailing_zeros();
            *word &= *word - 1;
            let id = at as u32 * 64 + bit;
            // What is certain stays certain: an assumption of an inner node is not read over.
            if self.open(id)
                && let Some(node) = self.cone.tree.node(id)
            {
                let value = self.read(node).within(self.value(id), node);
                self.put(id, value);
            }
        }
    }

    fn read(&self, node: &Node) -> Value {
        let kids = self.cone.tree.kids(node);
        let truth = |i: usize| kids.get(i).map_or(FACT, |k| self.truth(*k));
        let number = |i: usize| kids.get(i).map_or(Number::exact(0), |k| self.number(*k));
        match node.what {
            What::AllOf => Value::truth(kids.iter().fold(T, |t, k| truth::and(t, self.truth(*k)))),
            What::AnyOf => Value::truth(kids.iter().fold(F, |t, k| truth::or(t, self.one(*k)))),
            What::Not => Value::truth(truth::not(truth(0))),
            What::Unless => Value::truth(truth::unless(truth(0), truth(1))),
            What::Prefer => Value::truth(truth::prefer(truth(0), truth(1))),
            What::Choose if kids.len() == 2 => Value::truth(truth(1)),
            What::Choose => Value::truth(truth::choose(truth(0), truth(1), truth(2))),
            What::Compare(how) => Value::truth(match how {
                How::Less => number(0).less(1, number(1), 1),
                How::AtMost => truth::not(number(1).less(1, number(0), 1)),
                How::More => number(1).less(1, number(0), 1),
                How::AtLeast => truth::not(number(0).less(1, number(1), 1)),
                How::LessTimes => number(0).below_times(number(1), number(2), false),
                How::AtMostTimes => number(0).below_times(number(1), number(2), true),
            }),
            What::Number(op) => Value::number(match op {
                Op::Lit => node.number(),
                Op::Sum => (kids.iter()).fold(Number::exact(0), |n, k| n.plus(self.number(*k))),
                Op::Minus => number(0).minus(number(1)),
                Op::Least => number(0).least(number(1)),
                Op::Times => number(0).times(number(1)),
                Op::Select if kids.len() == 2 => number(1),
                Op::Select => Number::select(truth(0), number(1), number(2)),
                Op::Total {
                    amounts,
                    conditions,
                    open,
                } => self.total(node, kids, [amounts, conditions, open]),
            }),
            _ => Value::of(node),
        }
    }

    /// A child of an any-of: a list that is complete adds nothing.
    fn one(&self, id: u32) -> u8 {
        match self.cone.tree.node(id).map(|n| n.what) {
            Some(What::List(_)) if self.truth(id) == T => F,
            _ => self.truth(id),
        }
    }

    fn total(&self, node: &Node, kids: &[u32], [amounts, conditions, open]: [bool; 3]) -> Number {
        let (rows, list) = match kids.split_last() {
            Some((list, rows)) if open => (rows, self.truth(*list) != T),
            _ => (kids, false),
        };
        let each = usize::from(amounts) + usize::from(conditions);
        let mut sum = Number::exact(0);
        if each == 0 {
            // A count of every row listed: it is its own lower bound.
            sum = Number::exact(node.bounds.0);
        } else {
            for row in rows.chunks(each) {
                let row: SmallVec<[u32; 2]> = SmallVec::from_slice(row);
                let value = row.first().filter(|_| amounts);
                let flag = row.last().filter(|_| conditions);
                sum = sum.plus(Number::select(
                    flag.map_or(T, |k| self.truth(*k)),
                    value.map_or(Number::exact(1), |k| self.number(*k)),
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
            (0, node.bounds.1.max(MAX_ROWS as i64))
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
