//! Whether an unknown can still change an answer: two completions that differ in it alone, and in the answer.

use std::cell::OnceCell;

use smallvec::SmallVec;

use super::assumptions::{Case, Sim};
use super::cuts::{Cuts, cuts};
use super::open_part::{Key, Unknown};
use super::settle::{Reach, share};
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
    let mark = sim.mark();
    let mut search = Search {
        root,
        unknown,
        above: sim.cone.unknowns.get(unknown).map(|u| sim.cone.above(u))?,
        left: share(sim.cone.tree.nodes.len(), answers, MOST_TRIED),
    };
    let reach = Reach::below(sim, root);
    sim.focus(Some(&reach));
    let found = search.explore(sim, &reach);
    sim.undo(mark);
    sim.focus(None);
    found
}

struct Search {
    root: u32,
    unknown: usize,
    /// The nodes above it, itself included.
    above: Vec<u32>,
    left: u32,
}

impl Search {
    fn explore(&mut self, sim: &mut Sim<'_, '_>, reach: &Reach) -> Option<bool> {
        let unknown = sim.cone.unknowns.get(self.unknown)?;
        if !sim.open(self.root) || !unknown.nodes.iter().any(|n| reach.holds(*n)) {
            return Some(false);
        }
        // Only numbers are cut, and that is most of the work.
        let found = OnceCell::new();
        let cases = |sim: &Sim<'_, '_>, u: &Unknown, at: usize| match u.key {
            Key::Num(..) | Key::Parameter(_) => found.get_or_init(|| cuts(sim)).cases(sim, at),
            _ => Cuts::none().cases(sim, at),
        };
        let own = match unknown.key {
            Key::List(..) => return None,
            _ => cases(sim, unknown, self.unknown),
        };
        let mut seen = 0;
        for case in &own {
            let mark = sim.mark();
            sim.assume(unknown, *case);
            seen |= sim.truth(self.root);
            sim.undo(mark);
        }
        if seen & (T | F) == T | F {
            return Some(true);
        }
        if !own.is_empty() && seen & !(T | F) == 0 {
            return Some(false);
        }
        // The number of unknowns falls with every step, so this ends.
        let (at, want) = self.beside(sim).or_else(|| self.any(sim, reach))?;
        let other = sim.cone.unknowns.get(at)?;
        let (mut cases, whole) = values(sim, other, cases(sim, other, at));
        if let Some(want) = want {
            cases.sort_by_key(|case| !gives(sim, other, *case, want));
        }
        let mut all = whole;
        for case in cases {
            self.left = self.left.checked_sub(1)?;
            let mark = sim.mark();
            sim.assume(other, case);
            let found = if sim.open(self.root) {
                self.explore(sim, &Reach::below(sim, self.root))
            } else {
                Some(false)
            };
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
        let tree = sim.cone.tree;
        let mut id = self.root;
        loop {
            let node = tree.node(id)?;
            let kids = tree.kids(node);
            let on_way = |k: &u32| self.above.binary_search(k).is_ok();
            let way = kids.iter().position(|k| sim.open(*k) && on_way(k))?;
            let want = match (node.what, way) {
                (What::AllOf, _) | (What::Choose | What::Number(Op::Select), 1) => Some(true),
                (What::AnyOf | What::Unless, _) | (What::Choose | What::Number(Op::Select), 2) => {
                    Some(false)
                }
                _ => None,
            };
            // In a sum: what is added with the unknown is added, the others are not.
            let counted = |at: usize| match node.what {
                What::Number(Op::Total {
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
                let beside = sim.open(*k) && !on_way(k);
                beside.then(|| leaf(sim, *k, counted(at))).flatten()
            });
            if found.is_some() {
                return found;
            }
            id = *kids.get(way)?;
        }
    }

    /// Any other unknown that the root still depends on.
    fn any(&self, sim: &Sim<'_, '_>, reach: &Reach) -> Option<(usize, Option<bool>)> {
        let others = sim.cone.unknowns.iter().enumerate();
        let mut here =
            others.filter(|(i, u)| *i != self.unknown && u.nodes.iter().any(|n| reach.holds(*n)));
        let (at, _) = here.find(|(_, u)| !matches!(u.key, Key::Discretion(..)))?;
        Some((at, None))
    }
}

/// An unknown below a node, and how it is to turn out so that the node is what is wanted.
fn leaf(sim: &Sim<'_, '_>, id: u32, want: Option<bool>) -> Option<(usize, Option<bool>)> {
    let node = sim.cone.tree.node(id)?;
    match Key::of(node) {
        Some(Key::Discretion(..)) => return None,
        Some(key) => {
            let at = sim.cone.unknowns.iter().position(|u| u.key == key)?;
            return Some((at, want));
        }
        None => {}
    }
    let kids = sim.cone.tree.kids(node).iter();
    kids.filter(|k| sim.open(**k)).find_map(|k| {
        let want = match node.what {
            What::AllOf | What::AnyOf | What::Unless | What::Prefer => want,
            What::Not => want.map(|w| !w),
            _ => None,
        };
        leaf(sim, *k, want)
    })
}

/// Whether a case of an unknown is what is wanted.
fn gives(sim: &Sim<'_, '_>, u: &Unknown, case: Case, want: bool) -> bool {
    match case {
        Case::Is(yes) => yes == want,
        Case::OneOf(set) => u
            .nodes
            .iter()
            .any(|n| match sim.cone.tree.node(*n).map(|n| n.what) {
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
    let number = u.nodes.first().map(|n| sim.number(*n));
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
