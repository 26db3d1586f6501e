//! Whether an unknown can still change an answer: two completions that differ in it alone, and in the answer.

use std::rc::Rc;

use hashbrown::HashMap;
use smallvec::SmallVec;

use super::assumptions::{Case, Sim};
use super::cuts::cases;
use super::open_part::{Do, Key, MIX, Places, Unknown};
use super::settle::share;
use crate::logic::explain::{Op, What};
use crate::logic::truth::{F, T};

/// Most assumptions that are tried for one unknown and one answer.
const MOST_TRIED: u32 = 192;

/// Whether an unknown can change the answer at `root`; none where the search ends before it is known.
pub fn matters(sim: &mut Sim<'_, '_>, root: u32, unknown: usize) -> Option<bool> {
    matters_among(sim, root, unknown, 1)
}

/// [`matters`] for one of so many answers of a tree: they share a bound on all that is read.
pub fn matters_among(
    sim: &mut Sim<'_, '_>,
    root: u32,
    unknown: usize,
    answers: usize,
) -> Option<bool> {
    let above = sim.cone.places_above(sim.cone.unknowns.get(unknown)?);
    let Some(root) = sim.cone.place(root) else {
        return Some(false);
    };
    let mut search = Search {
        root,
        unknown,
        above,
        below: Below::of(sim, root),
        known: HashMap::new(),
        left: share(sim.cone.tree.nodes.len(), answers, MOST_TRIED),
    };
    let mark = sim.mark();
    sim.focus(Some(&Rc::new(search.below.places.clone())));
    let found = search.explore(sim);
    sim.undo(mark);
    sim.focus(None);
    found
}

/// The places that are still open at and below an answer, kept while assumptions are made and taken back.
struct Below {
    places: Places,
    /// By place: how many places in it read this one.
    uses: Vec<u32>,
    /// A number that tells such sets apart.
    digest: u64,
    /// What was changed, to be taken back: a place that one reads less, or with [`Below::GONE`] one that left.
    trail: Vec<u32>,
}

impl Below {
    const GONE: u32 = 1 << 31;

    fn of(sim: &Sim<'_, '_>, root: u32) -> Self {
        let places = sim.below(root);
        let mut uses = vec![0; sim.cone.open()];
        for kid in places.each().flat_map(|p| sim.cone.open_kids(p)) {
            if let Some(uses) = uses.get_mut(kid as usize) {
                *uses += 1;
            }
        }
        Self {
            places,
            uses,
            digest: 0,
            trail: vec![],
        }
    }

    fn turn(&mut self, place: u32) {
        self.places.turn(place);
        let is = u64::from(place + 1).wrapping_mul(MIX);
        self.digest ^= (is ^ is >> 29).wrapping_mul(MIX);
    }

    /// Takes out what was closed since `mark`, and what only that read.
    fn follow(&mut self, sim: &Sim<'_, '_>, mark: usize) {
        let mut stack: SmallVec<[u32; 16]> = sim.closed(mark).collect();
        while let Some(place) = stack.pop() {
            if !self.places.has(place) {
                continue;
            }
            self.turn(place);
            self.trail.push(place | Self::GONE);
            for kid in sim.cone.open_kids(place) {
                if let Some(uses) = self.uses.get_mut(kid as usize) {
                    *uses -= 1;
                    self.trail.push(kid);
                    if *uses == 0 {
                        stack.push(kid);
                    }
                }
            }
        }
    }

    fn mark(&self) -> usize {
        self.trail.len()
    }

    fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark
            && let Some(last) = self.trail.pop()
        {
            if last & Self::GONE != 0 {
                self.turn(last & !Self::GONE);
            } else if let Some(uses) = self.uses.get_mut(last as usize) {
                *uses += 1;
            }
        }
    }
}

struct Search {
    root: u32,
    unknown: usize,
    /// The places above it, itself included.
    above: Places,
    below: Below,
    /// What was found in states that were met before, and how many assumptions it took: the search meets many again,
    /// since most of what it assumes has no bearing on the rest.
    known: HashMap<(u64, u64), (Option<bool>, u32)>,
    left: u32,
}

impl Search {
    fn explore(&mut self, sim: &mut Sim<'_, '_>) -> Option<bool> {
        let unknown = sim.cone.unknowns.get(self.unknown)?;
        if !sim.open_at(self.root) {
            return Some(false);
        }
        if !unknown.places.iter().any(|p| self.below.places.has(*p)) {
            return Some(false);
        }
        let state = (self.below.digest, sim.digest());
        if let Some((found, tried)) = self.known.get(&state) {
            let left = self.left.checked_sub(*tried);
            self.left = left.unwrap_or(0);
            return left.and(*found);
        }
        let left = self.left;
        let found = self.look(sim, unknown);
        if found != Some(true) {
            self.known.insert(state, (found, left - self.left));
        }
        found
    }

    fn look(&mut self, sim: &mut Sim<'_, '_>, unknown: &Unknown) -> Option<bool> {
        let own = match unknown.key {
            Key::List(..) => return None,
            _ => cases(sim, self.unknown),
        };
        let mut seen = 0;
        for case in &own {
            let mark = sim.mark();
            sim.assume(unknown, *case);
            seen |= sim.truth_at(self.root);
            sim.undo(mark);
        }
        if seen & (T | F) == T | F {
            return Some(true);
        }
        if !own.is_empty() && seen & !(T | F) == 0 {
            return Some(false);
        }
        // The number of unknowns falls with every step, so this ends.
        let (at, want) = self.beside(sim).or_else(|| self.any(sim))?;
        let other = sim.cone.unknowns.get(at)?;
        let (mut cases, whole) = values(sim, other, cases(sim, at));
        if let Some(want) = want {
            cases.sort_by_key(|case| !gives(sim, other, *case, want));
        }
        let mut all = whole;
        for case in cases {
            self.left = self.left.checked_sub(1)?;
            let (mark, gone) = (sim.mark(), self.below.mark());
            sim.assume(other, case);
            self.below.follow(sim, mark);
            let found = self.explore(sim);
            self.below.undo(gone);
            sim.undo(mark);
            match found {
                Some(true) => return Some(true),
                Some(false) => {}
                None => all = false,
            }
        }
        all.then_some(false)
    }

    /// What stands beside the way from the root to the unknown, first what is nearest to the root, and how it lets
    /// the unknown decide: the other conditions of an all-of hold, those of an any-of do not.
    fn beside(&self, sim: &Sim<'_, '_>) -> Option<(usize, Option<bool>)> {
        let mut place = self.root;
        loop {
            let (how, kids) = (sim.cone.how(place), sim.cone.kids(place));
            let on_way = |k: &u32| self.above.has(*k);
            let way = kids.iter().position(|k| sim.open_at(*k) && on_way(k))?;
            let want = match (how, way) {
                (Do::All, _) | (Do::Choose | Do::Number(Op::Select), 1) => Some(true),
                (Do::Any { .. } | Do::Unless, _) | (Do::Choose | Do::Number(Op::Select), 2) => {
                    Some(false)
                }
                _ => None,
            };
            // In a sum: what is added with the unknown is added, the others are not.
            let counted = |at: usize| match how {
                Do::Number(Op::Total {
                    amounts,
                    conditions: true,
                    ..
                }) => {
                    let each = 1 + usize::from(amounts);
                    Some(at / each == way / each)
                }
                _ => want,
            };
            let mut others = kids.iter().enumerate();
            let found = others.find_map(|(at, k)| {
                let beside = sim.open_at(*k) && !on_way(k);
                beside.then(|| leaf(sim, *k, counted(at))).flatten()
            });
            if found.is_some() {
                return found;
            }
            place = *kids.get(way)?;
        }
    }

    /// Any other unknown that the root still depends on.
    fn any(&self, sim: &Sim<'_, '_>) -> Option<(usize, Option<bool>)> {
        let others = sim.cone.unknowns.iter().enumerate();
        let mut here = others.filter(|(i, u)| {
            *i != self.unknown && u.places.iter().any(|p| self.below.places.has(*p))
        });
        let (at, _) = here.find(|(_, u)| !matches!(u.key, Key::Discretion(..)))?;
        Some((at, None))
    }
}

/// An unknown below a node, and how it is to turn out so that the node is what is wanted.
fn leaf(sim: &Sim<'_, '_>, place: u32, want: Option<bool>) -> Option<(usize, Option<bool>)> {
    if let Some(at) = sim.cone.leaf(place) {
        let key = sim.cone.unknowns.get(at)?.key;
        return (!matches!(key, Key::Discretion(..))).then_some((at, want));
    }
    let want = match sim.cone.how(place) {
        Do::All | Do::Any { .. } | Do::Unless | Do::Prefer => want,
        Do::Not => want.map(|w| !w),
        _ => None,
    };
    let kids = sim.cone.kids(place).iter();
    kids.filter(|k| sim.open_at(**k))
        .find_map(|k| leaf(sim, *k, want))
}

/// Whether a case of an unknown is what is wanted.
fn gives(sim: &Sim<'_, '_>, u: &Unknown, case: Case, want: bool) -> bool {
    match case {
        Case::Is(yes) => yes == want,
        Case::OneOf(set) => u
            .places
            .iter()
            .any(|p| match sim.cone.node(*p).map(|n| n.what) {
                Some(What::SetFact(_, _, mask)) if want => set & !mask == 0,
                Some(What::SetFact(_, _, mask)) => set & mask == 0,
                _ => false,
            }),
        Case::Between(..) => false,
    }
}

/// The cases of another unknown, and whether they are all of them; of a number among others, a few values.
fn values(
    sim: &Sim<'_, '_>,
    u: &Unknown,
    cases: SmallVec<[Case; 4]>,
) -> (SmallVec<[Case; 4]>, bool) {
    let number = u.places.first().map(|p| sim.number_at(*p));
    match (u.key, number) {
        // That it is complete is one way in which it may turn out.
        (Key::List(..), _) => (SmallVec::from_slice(&[Case::Is(true)]), false),
        (Key::Num(..) | Key::Parameter(_), Some(n)) if cases.is_empty() => {
            let near = 0.clamp(n.lo, n.hi);
            let mut few = SmallVec::new();
            for v in [near, n.hi, n.lo] {
                let case = Case::Between(v, v);
                if !few.contains(&case) {
                    few.push(case);
                }
            }
            (few, false)
        }
        _ => (cases, true),
    }
}
