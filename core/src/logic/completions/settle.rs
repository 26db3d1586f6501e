//! Certain means: the same under every completion. What three-valued logic leaves open is split into cases.

use std::rc::Rc;

use smallvec::SmallVec;

use super::assumptions::{Case, Sim};
use super::cuts::{between, cases, cuts};
use super::open_part::{Do, Key, Places, Unknown};
use crate::logic::explain::{Op, What};
use crate::logic::truth::{F, T};

/// Most unknowns that are split one within the other.
pub const MOST_SPLIT: usize = 6;
/// Most cases that are read for one answer.
pub const MOST_CASES: u32 = 96;
/// Cases times the square of the nodes of a tree, of which an answer stays within. A household of a thousand has
/// two thousand answers, each below the whole tree: without this bound they would be read for minutes. Forty
/// members with three supporters each still have every case.
const MOST_READ: u64 = 4_000_000_000;

/// Nodes times answers times cases, of which all answers of a tree together stay within: a family of eight has every
/// case, a list of fifty that was taken for a household a few.
const MOST_IN_ALL: u64 = 2_000_000;

/// How many of `most` cases each of so many answers of a tree may read.
pub(super) fn share(nodes: usize, answers: usize, most: u32) -> u32 {
    let one = (nodes as u64).saturating_mul(answers as u64).max(1);
    most.min(u32::try_from(MOST_IN_ALL / one).unwrap_or(u32::MAX))
}

/// What the split into cases says of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// This truth under every completion.
    Certain(u8),
    /// Two completions give different answers.
    Open,
    /// The cases are too many, or hang together in a way that is not followed.
    NotProven,
}

/// Splits the unknowns below an open root that occur more than once, as far as the limits allow.
///
/// Three-valued logic is exact where nothing occurs twice; so only what stands, or lies below a node that
/// stands, under two open parents is split. First the unknowns themselves, with which both answers can be
/// proven; then, where that is too much, the shared conditions, with which only certainty can.
pub fn settle(sim: &mut Sim<'_, '_>, root: u32) -> Settled {
    settle_among(sim, root, 1)
}

/// [`settle`] for one of so many answers of a tree: they share a bound on all that is read.
pub fn settle_among(sim: &mut Sim<'_, '_>, root: u32, answers: usize) -> Settled {
    if !sim.open(root) {
        return Settled::Certain(sim.truth(root));
    }
    let nodes = sim.cone.tree.nodes.len() as u64;
    let bound = MOST_READ / nodes.saturating_mul(nodes).max(1);
    let most = MOST_CASES.min(u32::try_from(bound).unwrap_or(u32::MAX));
    let left = share(sim.cone.tree.nodes.len(), answers, most);
    // A split has at least two cases.
    if left < 2 {
        return Settled::NotProven;
    }
    let Some(root) = sim.cone.place(root) else {
        return Settled::NotProven;
    };
    let reach = Reach::below(sim, root);
    sim.focus(Some(&Rc::new(reach.places())));
    let settled = split(sim, &reach, left);
    sim.focus(None);
    settled
}

fn split(sim: &mut Sim<'_, '_>, first: &Reach, left: u32) -> Settled {
    for inner in [false, true] {
        let mut split = Split {
            root: first.root,
            first,
            inner,
            left,
            seen: 0,
            loose: inner,
        };
        let mark = sim.mark();
        match split.explore(sim, 0) {
            None => return Settled::Certain(split.seen),
            Some(Settled::NotProven) => sim.undo(mark),
            Some(other) => {
                sim.undo(mark);
                return other;
            }
        }
    }
    Settled::NotProven
}

struct Split<'r> {
    root: u32,
    /// What it reaches without an assumption.
    first: &'r Reach,
    /// Shared conditions are split too.
    inner: bool,
    left: u32,
    /// The truths of the cases so far.
    seen: u8,
    /// A case may be one that no completion has.
    loose: bool,
}

/// What to split next.
enum Next {
    Cases(Unknown, SmallVec<[Case; 4]>, bool),
    Condition(u32),
    /// Nothing occurs twice.
    Free,
    /// What occurs twice cannot be split.
    Stuck,
}

impl Split<'_> {
    /// None while every case had the same truth.
    fn explore(&mut self, sim: &mut Sim<'_, '_>, depth: usize) -> Option<Settled> {
        if !sim.open_at(self.root) {
            self.seen |= sim.truth_at(self.root);
            return (self.seen == T | F).then(|| self.open());
        }
        if depth == MOST_SPLIT {
            return Some(Settled::NotProven);
        }
        let below = (depth > 0).then(|| Reach::below(sim, self.root));
        match self.next(sim, below.as_ref().unwrap_or(self.first)) {
            Next::Free => Some(self.open()),
            Next::Stuck => Some(Settled::NotProven),
            Next::Cases(unknown, cases, loose) => {
                let before = self.loose;
                self.loose |= loose;
                let found = cases
                    .iter()
                    .find_map(|case| self.case(sim, depth, |sim| sim.assume(&unknown, *case)));
                self.loose = before;
                found
            }
            Next::Condition(id) => [T, F]
                .into_iter()
                .find_map(|t| self.case(sim, depth, |sim| sim.assume_truth(id, t))),
        }
    }

    fn case(
        &mut self,
        sim: &mut Sim<'_, '_>,
        depth: usize,
        assume: impl FnOnce(&mut Sim<'_, '_>),
    ) -> Option<Settled> {
        let Some(left) = self.left.checked_sub(1) else {
            return Some(Settled::NotProven);
        };
        self.left = left;
        let mark = sim.mark();
        assume(sim);
        let found = self.explore(sim, depth + 1);
        sim.undo(mark);
        found
    }

    fn open(&self) -> Settled {
        if self.loose {
            Settled::NotProven
        } else {
            Settled::Open
        }
    }

    fn next(&self, sim: &Sim<'_, '_>, reach: &Reach) -> Next {
        if self.inner
            && let Some(id) = reach.condition(sim)
        {
            return Next::Condition(id);
        }
        let shared = |u: &Unknown| {
            let inside = u.places.iter().filter(|p| reach.holds(**p)).count();
            inside > 1 || (u.places.iter()).any(|p| reach.holds(*p) && reach.shared(*p))
        };
        let unknowns = || sim.cone.unknowns.iter().enumerate();
        let mut any = false;
        let uses = |u: &Unknown| -> u32 { u.places.iter().map(|p| reach.uses(*p)).sum() };
        let mut best: Option<(u32, usize)> = None;
        let mut numbers = false;
        for (i, u) in unknowns().filter(|(_, u)| shared(u)) {
            any = true;
            match u.key {
                Key::Flag(..) | Key::Switch(_) | Key::Set(..)
                    if best.is_none_or(|(most, _)| uses(u) > most) =>
                {
                    best = Some((uses(u), i));
                }
                Key::Num(..) | Key::Parameter(_) => numbers = true,
                _ => {}
            }
        }
        if !any {
            return Next::Free;
        }
        let next = |i: usize| {
            let u = sim.cone.unknowns.get(i)?.clone();
            let cases = cases(sim, i);
            (!cases.is_empty()).then_some(Next::Cases(u, cases, false))
        };
        if let Some(next) = best.and_then(|(_, i)| next(i)) {
            return next;
        }
        if numbers {
            for (i, u) in unknowns().filter(|(_, u)| shared(u)) {
                if u.key.numeric()
                    && let Some(next) = next(i)
                {
                    return next;
                }
            }
        }
        let found = cuts(sim);
        for (u, at) in &found.sums {
            let cases = between(sim, u, at);
            let here = u.places.iter().any(|p| reach.holds(*p));
            if here && !cases.is_empty() {
                let loose = !u.places.iter().all(|p| reach.whole(sim, *p));
                return Next::Cases(u.clone(), cases, loose);
            }
        }
        Next::Stuck
    }
}

/// The nodes that are still open below a root, and which of them occur more than once.
struct Reach {
    marks: Vec<Mark>,
    root: u32,
}

/// Of one node.
#[derive(Clone, Copy, Default)]
struct Mark {
    /// How many open parents it has; 0 outside.
    uses: u32,
    /// How far it is from the root.
    depth: u32,
    /// It, or a node above it, has two open parents.
    shared: bool,
}

impl Reach {
    fn below(sim: &Sim<'_, '_>, root: u32) -> Self {
        let mut reach = Self {
            marks: vec![Mark::default(); root as usize + 1],
            root,
        };
        for place in (0..=root).rev() {
            let mark = reach.mark(place);
            if mark.uses == 0 && place != root {
                continue;
            }
            let shared = mark.shared || mark.uses > 1;
            if let Some(own) = reach.marks.get_mut(place as usize) {
                own.shared = shared;
            }
            let deeper = mark.depth + 1;
            for kid in sim.cone.open_kids(place).filter(|k| sim.open_at(*k)) {
                if let Some(kid) = reach.marks.get_mut(kid as usize) {
                    if kid.depth == 0 || deeper < kid.depth {
                        kid.depth = deeper;
                    }
                    kid.uses += 1;
                    kid.shared |= shared;
                }
            }
        }
        reach
    }

    fn mark(&self, place: u32) -> Mark {
        self.marks.get(place as usize).copied().unwrap_or_default()
    }

    /// The places that it holds.
    fn places(&self) -> Places {
        let mut places = Places::none(self.root as usize + 1);
        let held = (0..=self.root).filter(|p| self.holds(*p));
        held.for_each(|p| {
            places.add(p);
        });
        places
    }

    fn holds(&self, place: u32) -> bool {
        place == self.root || self.uses(place) > 0
    }

    fn uses(&self, place: u32) -> u32 {
        self.mark(place).uses
    }

    /// Whether the node, or one above it, has two open parents.
    fn shared(&self, place: u32) -> bool {
        self.mark(place).shared
    }

    /// The shared condition nearest to the root.
    fn condition(&self, sim: &Sim<'_, '_>) -> Option<u32> {
        let shared = (0..self.root).rev().filter(|place| {
            let condition = || match sim.cone.how(*place) {
                Do::Number(_) => false,
                Do::Stay => {
                    let what = sim.cone.node(*place).map(|n| n.what);
                    let number = matches!(what, Some(What::NumFact(_) | What::Parameter(_)));
                    let left = matches!(what, Some(What::Discretion(_) | What::List(_)));
                    !number && !left
                }
                _ => true,
            };
            self.uses(*place) > 1 && condition()
        });
        shared.min_by_key(|place| self.mark(*place).depth)
    }

    /// Whether nothing outside a sum looks at what it is made of, and it may be any number within its bounds.
    fn whole(&self, sim: &Sim<'_, '_>, sum: u32) -> bool {
        let mut stack = vec![sum];
        while let Some(place) = stack.pop() {
            let plain = match sim.cone.how(place) {
                Do::Number(Op::Sum | Op::Minus) => true,
                Do::Number(Op::Total {
                    conditions, open, ..
                }) => !conditions && !open,
                Do::Stay => {
                    let fact = sim.cone.node(place).map(|n| n.what);
                    let leaf = sim.cone.leaf(place);
                    let same = leaf.and_then(|u| sim.cone.unknowns.get(u));
                    matches!(fact, Some(What::NumFact(_)))
                        && same.is_some_and(|u| u.places.len() == 1)
                }
                _ => false,
            };
            if !plain || (place != sum && self.uses(place) != 1) {
                return false;
            }
            stack.extend(sim.cone.kids(place).iter().filter(|k| sim.open_at(**k)));
        }
        true
    }
}
