//! Whether an unknown can still change an answer: two completions that differ in it alone, and in the answer.

use smallvec::SmallVec;

use super::cone::{Key, Unknown};
use super::cuts::cuts;
use super::settle::Reach;
use super::sim::{Case, Sim};
use crate::rule::truth::{F, T};

/// Most assumptions that are tried for one unknown and one answer.
const MOST_TRIED: u32 = 192;

/// Whether an unknown can change the answer at `root`; none where the search ends before it is known.
pub fn matters(sim: &mut Sim<'_, '_>, root: u32, unknown: usize) -> Option<bool> {
    let mark = sim.mark();
    let mut search = Search {
        root,
        unknown,
        left: MOST_TRIED,
    };
    let found = search.explore(sim);
    sim.undo(mark);
    found
}

struct Search {
    root: u32,
    unknown: usize,
    left: u32,
}

impl Search {
    fn explore(&mut self, sim: &mut Sim<'_, '_>) -> Option<bool> {
        let unknown = sim.cone.unknowns.get(self.unknown)?;
        if !sim.open(self.root) {
            return Some(false);
        }
        let reach = Reach::below(sim, self.root);
        if !unknown.nodes.iter().any(|n| reach.holds(*n)) {
            return Some(false);
        }
        let cuts = cuts(sim);
        let own = match unknown.key {
            Key::List(..) => return None,
            _ => cuts.cases(sim, self.unknown),
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
        let others = sim.cone.unknowns.iter().enumerate();
        let (at, other) = others
            .filter(|(i, u)| *i != self.unknown && u.nodes.iter().any(|n| reach.holds(*n)))
            .find(|(_, u)| !matches!(u.key, Key::List(..) | Key::Discretion(..)))?;
        let (cases, whole) = values(sim, other, cuts.cases(sim, at));
        let mut all = whole;
        for case in cases {
            self.left = self.left.checked_sub(1)?;
            let mark = sim.mark();
            sim.assume(other, case);
            let found = self.explore(sim);
            sim.undo(mark);
            match found {
                Some(true) => return Some(true),
                Some(false) => {}
                None => all = false,
            }
        }
        all.then_some(false)
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
