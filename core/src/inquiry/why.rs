//! Why (决定性事实): the smallest sets of facts that already decide an answer.

use std::collections::HashSet;

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::known::{Given, bare, facts, value};
use super::reading::Reading;
use super::tried::{Bits, Tried, may_be_appraised, others};
use crate::eligibility::assess::{outcome, plain_truth, settled, settled_one};
use crate::eligibility::reader::Reader;
use crate::eligibility::{Outcome, Programme, Standards, check_facts};
use crate::finding::Finding;
use crate::household::Household;
use crate::household::once::once;
use crate::logic::Frame;
use crate::logic::columns::Scratch;
use crate::logic::completions::{Key, Settled, fill};
use crate::logic::truth::CAUSES;
use crate::order::InOrder;

/// Most sets that are reported for one answer.
const MOST_SETS: usize = 8;
/// Most readings of the rules for one answer.
const MOST_READ: u32 = 4_000;

/// Facts whose other values are tried for one set.
const MOST_TURNED: u32 = 3;

/// Facts that together decide an answer, whatever the others are (决定性事实组): with them alone, in the list of members
/// and supporters as it stands, `assess` gives the same answer.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WhySet {
    /// JSON pointers, sorted; the parts of a disability certificate are one, `disability`. Empty where the law alone
    /// decides.
    pub facts: Vec<String>,
    /// Yes where none may be left out: without any one of them `assess` says open. No where the search ended before
    /// that was shown.
    pub smallest: bool,
}

/// Why a result is what it is (结论的决定性事实).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    pub member: Option<u32>,
    /// The answer: yes or no.
    pub outcome: Outcome,
    /// The sets, those with the fewest facts first.
    pub sets: Vec<WhySet>,
    /// Whether these are all; else the search ended at 8 sets or 4,000 readings.
    pub complete: bool,
}

/// Why the certain results of a household are what they are (决定性事实).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// Every result that is certain, in the order of classification.
    pub results: Vec<WhyResult>,
    /// What is wrong with the facts, as `assess` tells it on that date: what was refused, is out of range or stands there twice.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// The smallest sets of facts that decide each certain result, with the local numbers as they are.
///
/// A set is smallest by the proof that gives the answer: `assess` gives it from these facts alone, and says open
/// where any one of them is not known. The sets are found one by one, each without a fact of one found before (Reiter's
/// tree of hitting sets).
pub fn why(standards: &Standards, h: &Household, programme: Option<Programme>) -> Why {
    why_within(standards, h, programme, MOST_READ)
}

/// [`why`] with so many readings for one answer.
pub(super) fn why_within(
    standards: &Standards,
    h: &Household,
    programme: Option<Programme>,
    most: u32,
) -> Why {
    let findings = check_facts(standards, h);
    let h = &*once(h);
    let case = Reading::read(standards, h);
    let reader = Reader::new(&case.tree, &case.frame, h, standards.told(), &case.roots);
    let all = facts(&case, &reader);
    let bare = bare(&case.frame);
    let nothing = Reading::of(standards, bare.clone());
    let scratch = Scratch::default();
    let settled = settled(&case.tree, &case.roots);
    let mut results = vec![];
    for (i, (root, settled)) in case.roots.iter().zip(settled).enumerate() {
        let Settled::Certain(truth) = settled else {
            continue;
        };
        if programme.is_some_and(|p| p != root.programme) {
            continue;
        }
        let below_case = below(&case, &all, root.node);
        let below_bare = nothing.roots.get(i).map(|r| below(&nothing, &all, r.node));
        let asked = below_case.iter().chain(below_bare.iter().flatten());
        let tried = Tried::of(&all, asked.copied());
        let mut search = Search {
            standards,
            case: &case,
            bare: &bare,
            facts: &all,
            below: below_case,
            root: i,
            truth,
            left: most,
            complete: true,
            tried,
            scratch: &scratch,
        };
        let mut sets: Vec<WhySet> = search
            .all()
            .into_iter()
            .map(|set| search.told(set))
            .collect();
        sets.order_by(|a, b| a.facts.len().cmp(&b.facts.len()).then(a.cmp(b)));
        results.push(WhyResult {
            programme: root.programme,
            member: root.member,
            outcome: outcome(truth),
            sets,
            complete: search.complete,
        });
    }
    Why {
        hypothetical: standards.supposed,
        as_of: standards.as_of,
        results,
        findings,
    }
}

/// Facts by their place among those of the household, ascending.
type Chosen = Vec<usize>;

struct Search<'s> {
    standards: &'s Standards,
    case: &'s Reading,
    bare: &'s Frame<'static>,
    facts: &'s [Given],
    /// The facts that stand below the answer.
    below: Chosen,
    root: usize,
    truth: u8,
    left: u32,
    complete: bool,
    tried: Tried,
    scratch: &'s Scratch,
}

impl Search<'_> {
    /// Every set, each with whether none of it may be left out.
    fn all(&mut self) -> Vec<(Chosen, bool)> {
        let mut found: Vec<(Chosen, bool)> = vec![];
        // Facts that may not be used.
        let mut queue: Vec<Chosen> = vec![vec![]];
        let mut seen: Vec<Chosen> = vec![];
        let mut at = 0;
        while let Some(without) = queue.get(at).cloned() {
            at += 1;
            let avoids = |set: &[usize]| set.iter().all(|k| !without.contains(k));
            let known = found.iter().find(|(set, _)| avoids(set));
            let set = match known.cloned() {
                Some((set, _)) => set,
                None => {
                    let Some((set, smallest)) = self.shrink(&without) else {
                        continue;
                    };
                    if found.len() == MOST_SETS {
                        self.complete = false;
                        break;
                    }
                    found.push((set.clone(), smallest));
                    set
                }
            };
            if self.left == 0 {
                self.complete = false;
                break;
            }
            for key in set {
                let mut next = without.clone();
                next.push(key);
                next.order();
                if !seen.contains(&next) {
                    seen.push(next.clone());
                    queue.push(next);
                }
            }
        }
        // A proof may end at a set and still succeed with less: what holds a whole other set is not smallest.
        let holds_other = |(set, _): &(Chosen, bool)| {
            let within = |(other, _): &(Chosen, bool)| other.iter().all(|k| set.contains(k));
            found.iter().any(|o| o.0.len() < set.len() && within(o))
        };
        let smallest = found.iter().filter(|set| !holds_other(set));
        smallest.cloned().collect()
    }

    /// A set without these facts that decides, and whether it is smallest; none if all the others do not.
    fn shrink(&mut self, without: &[usize]) -> Option<(Chosen, bool)> {
        let allowed = |k: &usize| !without.contains(k);
        let mut set: Chosen = (0..self.facts.len()).filter(allowed).collect();
        if !self.decides(&set) {
            return None;
        }
        let below: Chosen = self.below.iter().copied().filter(allowed).collect();
        if self.decides(&below) {
            set = below;
        }
        // Halves first: most facts have no part in it. One by one until each was needed beside all the others.
        let mut size = set.len().div_ceil(2).max(1);
        loop {
            let before = set.len();
            let mut at = 0;
            while at < set.len() {
                let end = (at + size).min(set.len());
                let rest = set.iter().take(at).chain(set.iter().skip(end));
                let rest: Chosen = rest.copied().collect();
                if self.decides(&rest) {
                    set = rest;
                } else {
                    at = end;
                }
            }
            match size {
                1 if set.len() == before => break,
                1 => {}
                _ => size /= 2,
            }
        }
        Some((set, self.left > 0))
    }

    /// Whether these facts alone give the answer, by the proof of [`settled`].
    fn decides(&mut self, set: &[usize]) -> bool {
        let Some(left) = self.left.checked_sub(1) else {
            self.complete = false;
            return false;
        };
        self.left = left;
        let bits = Bits::of(self.facts.len(), set.iter().copied());
        if let Some(known) = self.tried.say(&bits) {
            return known;
        }
        if self.turns_without(&bits) {
            return false;
        }
        let mut frame = self.bare.clone();
        for given in set.iter().filter_map(|k| self.facts.get(*k)) {
            for key in &given.keys {
                fill(&mut frame, *key, value(&self.case.frame, *key));
            }
        }
        let decides = self.read(frame, &bits);
        self.tried.said.insert(bits, decides);
        decides
    }

    /// Whether a fact that is not in the set turns the answer alone, beside all the others: then the set decides nothing.
    /// A few are tried, first those that did before.
    fn turns_without(&mut self, set: &Bits) -> bool {
        let before: Vec<usize> = self.tried.turned.iter().rev().copied().collect();
        let each = before.into_iter().chain(0..self.facts.len());
        let recorded = set.and(&self.tried.appraisals);
        let mut left = MOST_TURNED;
        for fact in each.filter(|k| !set.has(*k)) {
            let state = (recorded.clone(), fact);
            let turns = match self.tried.turns.get(&state).copied() {
                Some(turns) => turns,
                None if left == 0 => continue,
                None => {
                    left -= 1;
                    let turns = self.turns(&recorded, fact);
                    self.tried.turns.insert(state, turns);
                    if turns && !self.tried.turned.contains(&fact) {
                        self.tried.turned.push(fact);
                    }
                    turns
                }
            };
            if turns {
                return true;
            }
        }
        false
    }

    /// Whether another value of a fact turns the answer of the household, of which these appraisals alone are recorded.
    fn turns(&self, recorded: &Bits, fact: usize) -> bool {
        let Some(key) = self.facts.get(fact).and_then(|g| match g.keys.as_slice() {
            [key] if !self.tried.appraisals.has(fact) => Some(*key),
            _ => None,
        }) else {
            return false;
        };
        let Some(root) = self.case.roots.get(self.root) else {
            return false;
        };
        let mut frame = self.case.frame.clone();
        let other = |k: &usize| self.tried.appraisals.has(*k) && !recorded.has(*k);
        for given in (0..self.facts.len())
            .filter(other)
            .filter_map(|k| self.facts.get(k))
        {
            given
                .keys
                .iter()
                .for_each(|key| fill(&mut frame, *key, None));
        }
        others(key, value(&self.case.frame, key))
            .into_iter()
            .any(|case| {
                fill(&mut frame, key, Some(case));
                let truth = plain_truth(self.standards, &frame, root, self.scratch);
                truth & CAUSES == 0 && truth != self.truth
            })
    }

    /// Reads the rules for these tables: first in columns, which say what no split into cases is needed for.
    fn read(&mut self, frame: Frame<'static>, set: &Bits) -> bool {
        let Some(root) = self.case.roots.get(self.root) else {
            return false;
        };
        let truth = plain_truth(self.standards, &frame, root, self.scratch);
        if truth & CAUSES == 0 {
            let decides = truth == self.truth;
            if decides {
                self.tried.decide.push(set.clone());
            }
            return decides;
        }
        let part = Reading::of(self.standards, frame);
        let settled = settled_one(&part.tree, &part.roots, self.root);
        let node = part.roots.get(self.root).map_or(u32::MAX, |r| r.node);
        if settled == Some(Settled::Open) && !may_be_appraised(&part.tree, node) {
            self.tried.open.push(set.clone());
        }
        settled == Some(Settled::Certain(self.truth))
    }

    fn told(&self, (set, smallest): (Chosen, bool)) -> WhySet {
        let pointers = set.iter().filter_map(|k| self.facts.get(*k));
        let mut facts: Vec<String> = pointers.map(|g| g.pointer.clone()).collect();
        facts.order();
        WhySet { facts, smallest }
    }
}

/// The facts that stand below a root.
fn below(case: &Reading, facts: &[Given], root: u32) -> Chosen {
    let mut inside = vec![false; case.tree.nodes.len()];
    let mut keys: HashSet<Key> = HashSet::new();
    let mut stack = vec![root];
    while let Some(id) = stack.pop() {
        let (Some(node), Some(mark)) = (case.tree.node(id), inside.get_mut(id as usize)) else {
            continue;
        };
        if std::mem::replace(mark, true) {
            continue;
        }
        stack.extend_from_slice(case.tree.kids(node));
        keys.extend(Key::of(node));
    }
    // A list that is complete has no node.
    let stands = |k: &Key| matches!(k, Key::List(..)) || keys.contains(k);
    let given = facts.iter().enumerate();
    given
        .filter(|(_, g)| g.keys.iter().any(stands))
        .map(|(i, _)| i)
        .collect()
}
