//! Reading the open part again under assumptions, and taking them back.

use std::rc::Rc;

use super::open_part::{Cone, Do, MIX, Places, Unknown};
use crate::logic::explain::{How, Op, What};
use crate::logic::truth::{self, CAUSES, F, FACT, FEWER, MAX_ROWS, MAX_SUM, Number, T};

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

/// The open part under assumptions. Only what an assumption touches is read again.
pub struct Sim<'c, 't> {
    /// The open part.
    pub cone: &'c Cone<'t>,
    /// By place: the truth; of a number its causes.
    truths: Vec<u8>,
    /// By place: the bounds of a number.
    bounds: Vec<(i64, i64)>,
    /// The truths that were overwritten, to be taken back, and whether bounds were too.
    trail: Vec<(u32, u8, bool)>,
    /// The bounds that were overwritten.
    trail_bounds: Vec<(i64, i64)>,
    /// Places to be read again.
    todo: Places,
    /// The first words of `todo` in which there are none.
    first: usize,
    /// Places that may be read again.
    focus: Rc<Places>,
    /// Every place.
    whole: Rc<Places>,
    /// Why something is open is not kept.
    quiet: bool,
    /// See [`Sim::digest`].
    digest: u64,
}

impl<'c, 't> Sim<'c, 't> {
    /// Without an assumption.
    pub fn new(cone: &'c Cone<'t>) -> Self {
        let whole = Rc::new(Places::all(cone.open()));
        let node = |id: &u32| cone.tree.node(*id);
        let truth = |id: &u32| node(id).map_or(FACT, |n| n.truth);
        let bounds = |id: &u32| node(id).map_or((0, 0), |n| n.bounds);
        Self {
            cone,
            truths: cone.ids.iter().map(truth).collect(),
            bounds: cone.ids.iter().map(bounds).collect(),
            trail: Vec::with_capacity(64),
            trail_bounds: Vec::with_capacity(16),
            todo: Places::none(cone.open()),
            first: 0,
            focus: Rc::clone(&whole),
            whole,
            quiet: false,
            digest: 0,
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
    #[inline]
    pub(super) fn truth_at(&self, place: u32) -> u8 {
        self.truths.get(place as usize).copied().unwrap_or(FACT)
    }

    /// Whether what stands at a place is not certain.
    #[inline]
    pub(super) fn open_at(&self, place: u32) -> bool {
        self.truth_at(place) & CAUSES != 0
    }

    /// The number at a place.
    #[inline]
    pub(super) fn number_at(&self, place: u32) -> Number {
        let (lo, hi) = self.bounds.get(place as usize).copied().unwrap_or((0, 0));
        Number {
            lo,
            hi,
            cause: self.truth_at(place) & CAUSES,
        }
    }

    /// From now on reads again only what an answer depends on; none: everything. What is assumed is to be taken back
    /// before this is changed.
    /// Where an answer is looked at, why something is open makes no difference and is not kept.
    pub(super) fn focus(&mut self, on: Option<&Rc<Places>>) {
        self.focus = Rc::clone(on.unwrap_or(&self.whole));
        self.quiet = on.is_some();
    }

    /// From now on does not keep why something is open, until the next answer was looked at.
    pub fn without_causes(&mut self) {
        self.quiet = true;
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

    /// A number that tells apart what is assumed of the places of which more is read than whether they are open.
    pub(super) fn digest(&self) -> u64 {
        self.digest
    }

    /// Adds what a place is to the digest, or takes it out again.
    fn tell(&mut self, place: u32) {
        if self.cone.read.has(place) {
            let Number { lo, hi, cause } = self.number_at(place);
            // Why it is open makes no difference.
            let truth = if cause != 0 {
                FACT
            } else {
                self.truth_at(place)
            };
            let is = (u64::from(place) << 8 | u64::from(truth)).wrapping_mul(MIX);
            let is = (is ^ lo as u64).wrapping_mul(MIX).rotate_left(31);
            let is = (is ^ hi as u64).wrapping_mul(MIX);
            self.digest ^= is ^ is >> 32;
        }
    }

    /// Takes back every assumption made since `mark`.
    pub fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark
            && let Some((place, old, number)) = self.trail.pop()
        {
            self.tell(place);
            if let Some(truth) = self.truths.get_mut(place as usize) {
                *truth = old;
            }
            if number
                && let Some(slot) = self.bounds.get_mut(place as usize)
                && let Some(old) = self.trail_bounds.pop()
            {
                *slot = old;
            }
            self.tell(place);
        }
    }

    /// The nodes that became certain since `mark`.
    pub fn settled(&self, mark: usize) -> impl Iterator<Item = u32> + '_ {
        let places = self.closed(mark);
        places.filter_map(|place| self.cone.ids.get(place as usize).copied())
    }

    /// The places that became certain since `mark`.
    pub(super) fn closed(&self, mark: usize) -> impl Iterator<Item = u32> + '_ {
        let changed = self.trail.get(mark..).unwrap_or_default().iter();
        changed
            .filter(|(place, old, _)| old & CAUSES != 0 && !self.open_at(*place))
            .map(|(place, ..)| *place)
    }

    /// Assumes a case of an unknown.
    pub fn assume(&mut self, unknown: &Unknown, case: Case) {
        for place in &unknown.places {
            let node = || self.cone.node(*place);
            match case {
                Case::Is(yes) => self.put(*place, if yes { T } else { F }),
                Case::Between(lo, hi) if lo == hi => self.put_number(*place, Number::exact(lo)),
                Case::Between(lo, hi) => {
                    let cause = node().map_or(FACT, |n| n.truth);
                    self.put_number(*place, Number { lo, hi, cause });
                }
                Case::OneOf(set) => {
                    let Some((What::SetFact(_, _, mask), truth)) =
                        node().map(|n| (n.what, n.truth))
                    else {
                        continue;
                    };
                    self.put(
                        *place,
                        match (set & !mask == 0, set & mask == 0) {
                            (true, _) => T,
                            (_, true) => F,
                            _ => truth,
                        },
                    );
                }
            }
        }
        self.run();
    }

    /// Assumes a truth of an inner node, whatever it is made of.
    pub(super) fn assume_truth(&mut self, place: u32, truth: u8) {
        self.put(place, truth);
        self.run();
    }

    fn put(&mut self, place: u32, truth: u8) {
        let old = self.truth_at(place);
        if old == truth || (self.quiet && old & CAUSES != 0 && truth & CAUSES != 0) {
            return;
        }
        self.tell(place);
        if let Some(slot) = self.truths.get_mut(place as usize) {
            self.trail.push((place, old, false));
            *slot = truth;
        }
        self.tell(place);
        self.touch(place);
    }

    fn put_number(&mut self, place: u32, n: Number) {
        let old = self.number_at(place);
        let same = (old.lo, old.hi) == (n.lo, n.hi);
        let cause = old.cause == n.cause || (self.quiet && old.cause != 0 && n.cause != 0);
        if same && cause {
            return;
        }
        self.tell(place);
        let at = place as usize;
        if let (Some(truth), Some(bounds)) = (self.truths.get_mut(at), self.bounds.get_mut(at)) {
            self.trail.push((place, *truth, true));
            self.trail_bounds.push(*bounds);
            (*truth, *bounds) = (n.cause, (n.lo, n.hi));
        }
        self.tell(place);
        self.touch(place);
    }

    /// Marks what is made of a node.
    fn touch(&mut self, place: u32) {
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
                self.read(place);
            }
        }
        self.first = at;
    }

    fn read(&mut self, place: u32) {
        let kids = self.cone.kids(place);
        let truth = |i: usize| kids.get(i).map_or(FACT, |k| self.truth_at(*k));
        let read = match self.cone.how(place) {
            Do::Stay => return,
            Do::All => self.fold(kids, F),
            // A list that is complete adds nothing.
            Do::Any { list: true } => match kids.split_last() {
                Some((list, rows)) => {
                    let list = self.truth_at(*list);
                    let list = if list == T { F } else { list };
                    truth::or(self.fold(rows, T), list)
                }
                None => F,
            },
            Do::Any { list: false } => self.fold(kids, T),
            Do::Not => truth::not(truth(0)),
            Do::Unless => truth::unless(truth(0), truth(1)),
            Do::Prefer => truth::prefer(truth(0), truth(1)),
            Do::Choose if kids.len() == 2 => truth(1),
            Do::Choose => truth::choose(truth(0), truth(1), truth(2)),
            Do::Compare(how) => self.compare(how, kids),
            Do::Number(op) => {
                let (made, was) = (self.made(op, place, kids), self.number_at(place));
                // A number that is not known stays within the bounds that were assumed for it.
                let (lo, hi) = (made.lo.max(was.lo), made.hi.min(was.hi));
                let within = made.cause != 0 && lo <= hi;
                self.put_number(
                    place,
                    if within {
                        Number { lo, hi, ..made }
                    } else {
                        made
                    },
                );
                return;
            }
        };
        self.put(place, read);
    }

    /// What all of these say, of which one that is `decisive` decides.
    fn fold(&self, kids: &[u32], decisive: u8) -> u8 {
        let mut all = 0;
        for kid in kids {
            all |= self.truth_at(*kid);
            if all & decisive != 0 {
                return decisive;
            }
        }
        match all & CAUSES {
            0 => truth::not(decisive),
            open => open,
        }
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
                fewer,
            } => self.total(place, kids, [amounts, conditions, open, fewer]),
        }
    }

    fn total(
        &self,
        place: u32,
        kids: &[u32],
        [amounts, conditions, open, fewer]: [bool; 4],
    ) -> Number {
        let bounds = || self.cone.node(place).map_or((0, 0), |n| n.bounds);
        let (rows, list) = match kids.split_last() {
            Some((list, rows)) if open => (rows, self.truth_at(*list) != T),
            _ => (kids, false),
        };
        let each = usize::from(amounts) + usize::from(conditions);
        let mut sum = Number::exact(0);
        if each == 0 {
            // A count of every row listed: it is its own lower bound, where it has one.
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
            (
                if fewer { FEWER } else { 0 },
                bounds().1.max(MAX_ROWS as i64),
            )
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
