//! What the sets of facts that were tried for one answer say of others, so that the rules are not read for those.

use std::collections::{HashMap, HashSet};

use smallvec::SmallVec;

use super::known::Given;
use crate::household::disability;
use crate::logic::completions::{Case, Key};
use crate::logic::explain::{Tree, What};
use crate::logic::facts::{self as f, NUMS};

/// Sets that were tried, one bit for a fact: what they say of others, so that those are not read.
///
/// Who knows more decides no less, and who knows less no more, but for an appraisal: where none is recorded the limits
/// decide (D-34, D-35), so what is said holds for sets with the same appraisals alone.
pub(super) struct Tried {
    /// The appraisals that the answer may rest on.
    pub appraisals: Bits,
    /// They decide without a split into cases: so does whatever holds them.
    pub decide: Vec<Bits>,
    /// Two completions differ beside them: so they do beside whatever they hold.
    pub open: Vec<Bits>,
    /// What was said of each.
    pub said: HashMap<Bits, bool>,
    /// By the appraisals that are recorded and a fact: whether another value of it alone turns the answer.
    pub turns: HashMap<(Bits, usize), bool>,
    /// Facts that turned it, the last one last.
    pub turned: Vec<usize>,
}

impl Tried {
    /// `asked` are the facts that the answer may rest on.
    pub fn of(facts: &[Given], asked: impl Iterator<Item = usize>) -> Self {
        let flag = |key: &Key| matches!(key, Key::Flag(i, _) if APPRAISALS.contains(i));
        let appraisal = |i: &usize| facts.get(*i).is_some_and(|g| g.keys.iter().any(flag));
        Self {
            appraisals: Bits::of(facts.len(), asked.filter(appraisal)),
            decide: vec![],
            open: vec![],
            said: HashMap::new(),
            turns: HashMap::new(),
            turned: vec![],
        }
    }

    /// What the sets before say of this one.
    pub fn say(&self, set: &Bits) -> Option<bool> {
        let alike = |other: &&Bits| other.and(&self.appraisals) == set.and(&self.appraisals);
        let known = || self.said.get(set).copied();
        let decides = || self.decide.iter().filter(alike).any(|s| s.within(set));
        let open = || self.open.iter().filter(alike).any(|s| set.within(s));
        known()
            .or_else(|| decides().then_some(true))
            .or_else(|| open().then_some(false))
    }
}

/// The appraisals: recorded, they stand in place of the limits.
const APPRAISALS: [usize; 4] = [
    f::DIBAO_PROPERTY.index,
    f::MARGIN_PROPERTY.index,
    f::RIGID_PROPERTY.index,
    f::OWN_DIBAO_PROPERTY.index,
];

/// A set of facts, one bit each.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Bits(SmallVec<[u64; 2]>);

impl Bits {
    pub fn of(size: usize, facts: impl IntoIterator<Item = usize>) -> Self {
        let mut bits: SmallVec<[u64; 2]> = SmallVec::from_elem(0, size.div_ceil(64));
        for fact in facts {
            if let Some(word) = bits.get_mut(fact / 64) {
                *word |= 1 << (fact % 64);
            }
        }
        Self(bits)
    }

    pub fn has(&self, fact: usize) -> bool {
        let word = self.0.get(fact / 64);
        word.is_some_and(|w| w >> (fact % 64) & 1 == 1)
    }

    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    fn within(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| a & !b == 0)
    }
}

/// Other values of a fact: the ends of its range, or what a flag is not.
pub(super) fn others(key: Key, now: Option<Case>) -> SmallVec<[Case; 2]> {
    match (key, now) {
        (Key::Flag(..), Some(Case::Is(yes))) => SmallVec::from_slice(&[Case::Is(!yes)]),
        (Key::Set(..), Some(Case::OneOf(set))) => {
            let held = disability::HELD & disability::HELD.wrapping_neg();
            let is = if set == disability::NONE {
                held
            } else {
                disability::NONE
            };
            SmallVec::from_slice(&[Case::OneOf(is)])
        }
        (Key::Num(i, _), Some(_)) => {
            let ends = NUMS.get(i).map(|n| [n.max, n.min]);
            ends.into_iter()
                .flatten()
                .map(|v| Case::Between(v, v))
                .collect()
        }
        _ => SmallVec::new(),
    }
}

/// Whether an appraisal that nobody recorded may still be assumed, since the limits are open: then nothing follows for
/// other sets.
pub(super) fn may_be_appraised(tree: &Tree, root: u32) -> bool {
    let (mut seen, mut stack) = (HashSet::new(), vec![root]);
    while let Some(id) = stack.pop() {
        let Some(node) = tree.node(id).filter(|n| n.open()) else {
            continue;
        };
        if matches!(node.what, What::Prefer) {
            return true;
        }
        if seen.insert(id) {
            stack.extend_from_slice(tree.kids(node));
        }
    }
    false
}
