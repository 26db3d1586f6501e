//! Why (决定性事实): the smallest sets of facts that already decide an answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::case_file::CaseFile;
use crate::eligibility::assess::{outcome, settled};
use crate::eligibility::reader::Reader;
use crate::eligibility::{Outcome, Programme, Standards};
use crate::household::Household;
use crate::order::InOrder;
use crate::rule::cases::{Key, Settled, fill};
use crate::rule::facts as f;
use crate::rule::truth::{CAUSES, T};

/// Most sets that are reported for one answer.
const MOST_SETS: usize = 8;
/// Most readings of the rules for one answer.
const MOST_READ: u32 = 4_000;

/// Facts that together decide an answer, whatever the others are (决定性事实组).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct WhySet {
    /// JSON pointers, sorted; none may be left out. Empty where the law alone decides.
    pub facts: Vec<String>,
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
    /// The sets, smallest first; of each, no fact may be left out.
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
/// A set is minimal: with any of its facts unknown the result would no longer be certain. The sets are found one
/// by one, each without a fact of one found before (Reiter's tree of hitting sets).
pub fn why(law: &Standards, h: &Household, programme: Option<Programme>) -> Why {
    let case = CaseFile::read(law, h);
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
            law,
            case: &case,
            root: i,
            truth,
            left: MOST_READ,
            complete: true,
        };
        let found = search.all(&facts(&case, root.node));
        let reader = Reader::new(&case.tree, &case.frame, h, law.as_of, &case.roots);
        let name = |k: &Key| name(&case, &reader, *k);
        let mut sets: Vec<WhySet> = found
            .iter()
            .map(|set| {
                let mut facts: Vec<String> = set.iter().filter_map(name).collect();
                facts.order();
                WhySet { facts }
            })
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
        hypothetical: law.supposed,
        as_of: law.as_of,
        results,
    }
}

/// The known facts below a root, and the lists that are complete.
fn facts(case: &CaseFile, root: u32) -> Vec<Key> {
    let mut inside = vec![false; case.tree.nodes.len()];
    let mut keys: Vec<Key> = vec![];
    let mut stack = vec![root];
    while let Some(id) = stack.pop() {
        let (Some(node), Some(mark)) = (case.tree.node(id), inside.get_mut(id as usize)) else {
            continue;
        };
        if std::mem::replace(mark, true) {
            continue;
        }
        stack.extend_from_slice(case.tree.kids(node));
        match Key::of(node) {
            Some(k @ (Key::Flag(..) | Key::Set(..) | Key::Num(..)))
                if (node.truth & CAUSES == 0 || matches!(k, Key::Set(..)))
                    && !keys.contains(&k) =>
            {
                keys.push(k);
            }
            _ => {}
        }
    }
    keys.order();
    let lists = [
        (f::MEMBERS_COMPLETE.index, 0),
        (f::SUPPORTERS_COMPLETE.index, 1),
    ];
    for (i, level) in lists {
        let rows = case.frame.rows.get(level).copied().unwrap_or(0);
        for row in (0..rows).filter(|r| case.frame.truth(i, *r) == T) {
            keys.push(Key::List(i, row as u32));
        }
    }
    keys
}

fn name(case: &CaseFile, reader: &Reader<'_>, key: Key) -> Option<String> {
    match key {
        Key::List(i, row) if i == f::SUPPORTERS_COMPLETE.index => {
            Some(format!("/members/{row}/supportersComplete"))
        }
        Key::List(..) => Some("/membersComplete".into()),
        _ => {
            let mut nodes = case.tree.nodes.iter();
            reader.pointer(nodes.find(|n| Key::of(n) == Some(key))?)
        }
    }
}

struct Search<'s> {
    law: &'s Standards,
    case: &'s CaseFile,
    root: usize,
    truth: u8,
    left: u32,
    complete: bool,
}

impl Search<'_> {
    fn all(&mut self, facts: &[Key]) -> Vec<Vec<Key>> {
        let mut found: Vec<Vec<Key>> = vec![];
        // Facts that may not be used.
        let mut queue: Vec<Vec<Key>> = vec![vec![]];
        let mut seen: Vec<Vec<Key>> = vec![];
        let mut at = 0;
        while let Some(without) = queue.get(at).cloned() {
            at += 1;
            let known = found
                .iter()
                .find(|s| s.iter().all(|k| !without.contains(k)));
            let set = match known.cloned() {
                Some(set) => set,
                None => {
                    let rest: Vec<Key> = facts
                        .iter()
                        .filter(|k| !without.contains(k))
                        .copied()
                        .collect();
                    let Some(set) = self.shrink(rest) else {
                        continue;
                    };
                    if found.len() == MOST_SETS {
                        self.complete = false;
                        break;
                    }
                    found.push(set.clone());
                    set
                }
            };
            for key in set {
                let mut next = without.clone();
                next.push(key);
                next.order();
                if !seen.contains(&next) {
                    seen.push(next.clone());
                    queue.push(next);
                }
            }
            if self.left == 0 {
                self.complete = false;
                break;
            }
        }
        found
    }

    /// A minimal part of `set` that decides; none if the whole does not.
    fn shrink(&mut self, mut set: Vec<Key>) -> Option<Vec<Key>> {
        if !self.decides(&set) {
            return None;
        }
        // Halves first: most facts have no part in it.
        let mut size = (set.len() / 2).max(1);
        let mut at = 0;
        while size > 0 {
            while at < set.len() {
                let end = (at + size).min(set.len());
                let rest: Vec<Key> = set
                    .iter()
                    .enumerate()
                    .filter(|(i, _)| !(at..end).contains(i))
                    .map(|(_, k)| *k)
                    .collect();
                if self.decides(&rest) {
                    set = rest;
                } else {
                    at = end;
                }
            }
            at = 0;
            size /= 2;
        }
        Some(set)
    }

    /// Whether these facts alone give the answer.
    fn decides(&mut self, set: &[Key]) -> bool {
        let Some(left) = self.left.checked_sub(1) else {
            self.complete = false;
            return false;
        };
        self.left = left;
        let mut frame = self.case.frame.clone();
        let root = self.case.roots.get(self.root).map_or(u32::MAX, |r| r.node);
        for key in facts(self.case, root) {
            if !set.contains(&key) {
                fill(&mut frame, key, None);
            }
        }
        let part = CaseFile::of(self.law, frame);
        let Some(root) = part.roots.get(self.root) else {
            return false;
        };
        let settled = settled(&part.tree, std::slice::from_ref(root));
        settled.first() == Some(&Settled::Certain(self.truth))
    }
}
