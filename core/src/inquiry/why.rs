//! Why (决定性事实): the smallest sets of facts that already decide an answer.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::reading::Reading;
use crate::eligibility::assess::{outcome, settled, settled_one};
use crate::eligibility::reader::Reader;
use crate::eligibility::{Outcome, Programme, Standards};
use crate::household::Household;
use crate::household::disability;
use crate::household::once::once;
use crate::logic::Frame;
use crate::logic::columns::View;
use crate::logic::completions::{Case, Key, Settled, fill};
use crate::logic::facts::{self as f, FLAGS};
use crate::logic::frame::Col;
use crate::logic::truth::{CUT, F, FACT, GIVEN, T};
use crate::order::InOrder;

/// Most sets that are reported for one answer.
const MOST_SETS: usize = 8;
/// Most readings of the rules for one answer.
const MOST_READ: u32 = 4_000;

/// Facts that together decide an answer, whatever the others are (决定性事实组): with them alone, in the list of members
/// and supporters as it stands, `assess` gives the same answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct WhySet {
    /// JSON pointers, sorted; the parts of a disability certificate are one, `disability`. Empty where the law alone
    /// decides.
    pub facts: Vec<String>,
    /// Yes where none may be left out: without any one of them `assess` says open. No where the search ended before
    /// that was shown.
    pub smallest: bool,
}

/// Why a result is what it is (结论的决定性事实).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct WhyResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub member: Option<u32>,
    /// The answer: yes or no.
    pub outcome: Outcome,
    /// The sets, those with the fewest facts first.
    pub sets: Vec<WhySet>,
    /// Whether these are all; else the search ended at 8 sets or 4,000 readings.
    pub complete: bool,
}

/// Why the certain results of a household are what they are (决定性事实).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Why {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// Every result that is certain, in the order of classification.
    pub results: Vec<WhyResult>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
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
    let h = &*once(h);
    let case = Reading::read(standards, h);
    let reader = Reader::new(&case.tree, &case.frame, h, standards.told(), &case.roots);
    let all = facts(&case, &reader);
    let bare = bare(&case.frame);
    let settled = settled(&case.tree, &case.roots);
    let mut results = vec![];
    for (i, (root, settled)) in case.roots.iter().zip(settled).enumerate() {
        let Settled::Certain(truth) = settled else {
            continue;
        };
        if programme.is_some_and(|p| p != root.programme) {
            continue;
        }
        let mut search = Search {
            standards,
            case: &case,
            bare: &bare,
            facts: &all,
            below: below(&case, &all, root.node),
            root: i,
            truth,
            left: most,
            complete: true,
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
    }
}

/// A fact as people give it. One may stand in several tables, as the kind of spending that rose does.
struct Given {
    pointer: String,
    keys: SmallVec<[Key; 2]>,
}

/// The known facts that the rules ask for, and the lists that are complete.
///
/// Those of the whole tree: what closes a branch elsewhere, or is read again once another fact is forgotten, stands
/// beside an answer and not below it.
fn facts(case: &Reading, reader: &Reader<'_>) -> Vec<Given> {
    let mut all: Vec<Given> = vec![];
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut seen: HashSet<Key> = HashSet::new();
    let mut add = |pointer: Option<String>, key: Key| {
        let Some(pointer) = pointer.filter(|_| seen.insert(key)) else {
            return;
        };
        let at = *places.entry(pointer.clone()).or_insert(all.len());
        match all.get_mut(at) {
            Some(given) => given.keys.push(key),
            None => all.push(Given {
                pointer,
                keys: SmallVec::from_slice(&[key]),
            }),
        }
    };
    for node in &case.tree.nodes {
        if let Some(key @ (Key::Flag(..) | Key::Set(..) | Key::Num(..))) = Key::of(node)
            && value(&case.frame, key).is_some()
        {
            add(reader.pointer(node), key);
        }
    }
    for (fact, level) in LISTS {
        let rows = case.frame.rows.get(level).copied().unwrap_or(0);
        for row in (0..rows).filter(|r| case.frame.truth(fact, *r) == T) {
            let pointer = match level {
                0 => "/membersComplete".into(),
                _ => {
                    let member = case.frame.member_at(row as u32);
                    format!("/members/{member}/supportersComplete")
                }
            };
            add(Some(pointer), Key::List(fact, row as u32));
        }
    }
    all
}

/// The lists, and the level of the rows that have one.
const LISTS: [(usize, usize); 2] = [
    (f::MEMBERS_COMPLETE.index, 0),
    (f::SUPPORTERS_COMPLETE.index, 1),
];

/// What a table says of a fact; none where it is unknown.
fn value(frame: &Frame<'_>, key: Key) -> Option<Case> {
    match key {
        Key::Flag(i, row) | Key::List(i, row) => match frame.truth(i, row as usize) {
            T => Some(Case::Is(true)),
            F => Some(Case::Is(false)),
            _ => None,
        },
        Key::Set(i, row) => {
            let set = frame.possible(i, row as usize);
            (set != disability::ANY).then_some(Case::OneOf(set))
        }
        Key::Num(i, row) => {
            let known = frame.number(i, row as usize).known()?;
            Some(Case::Between(known, known))
        }
        _ => None,
    }
}

/// The rows of a household without a fact. A list that was cut stays so, and what cannot be read stays given: these are
/// no facts.
fn bare(frame: &Frame<'static>) -> Frame<'static> {
    let mut bare = Frame::unknown(frame.rows, frame.starts.clone());
    bare.given.clone_from(&frame.given);
    for (to, of) in bare.flags.iter_mut().zip(&frame.flags) {
        let read = |r: usize| {
            if of.get(r, FACT) & GIVEN != 0 {
                FACT | GIVEN
            } else {
                FACT
            }
        };
        if let View::Each(rows) = of.view() {
            *to = Col::Own((0..rows.len()).map(read).collect());
        } else {
            *to = Col::Const(read(0));
        }
    }
    for (fact, _) in LISTS {
        if let (Some(of), Some(to)) = (frame.flags.get(fact), bare.flags.get_mut(fact)) {
            let level = FLAGS.get(fact).map_or(0, |f| f.level);
            let rows = frame.rows.get(level).copied().unwrap_or(0);
            let cut = |r: usize| if of.get(r, FACT) == CUT { CUT } else { FACT };
            *to = Col::Own((0..rows).map(cut).collect());
        }
    }
    bare
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
        let mut frame = self.bare.clone();
        for given in set.iter().filter_map(|k| self.facts.get(*k)) {
            for key in &given.keys {
                fill(&mut frame, *key, value(&self.case.frame, *key));
            }
        }
        let part = Reading::of(self.standards, frame);
        settled_one(&part.tree, &part.roots, self.root) == Some(Settled::Certain(self.truth))
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
