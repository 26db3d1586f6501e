//! Items of one id, equal items without one, and items of nobody known: what each may be (ADR 0009, D-20).

use std::collections::{HashMap, HashSet};

use super::super::once::{firsts, id_missing, own, several, some_unnamed};
use super::super::one::One;
use super::super::{Household, IncomeFacts, IncomeItem};
use crate::finding::{Finding, FindingPlace};
use crate::money::MAX_FEN;
use crate::order::InOrder;

/// Ways to read the items that are tried at most to bound the income.
const MOST_WAYS: usize = 64;

/// The items, each once.
pub(super) struct Items {
    /// Of records of one id every one says the same.
    pub(super) facts: IncomeFacts,
    /// Another record stands for the item at this place.
    again: HashSet<usize>,
    /// The item has no id and is equal to an earlier one: it may be that one.
    alike: HashSet<usize>,
    pub(super) findings: Vec<Finding>,
}

impl Items {
    pub(super) fn of(income: &IncomeFacts) -> Self {
        let mut out = Self {
            facts: income.clone(),
            again: HashSet::new(),
            alike: HashSet::new(),
            findings: vec![],
        };
        let mut found: Vec<(usize, Finding)> = vec![];
        let first = firsts(income.items.iter().map(|i| i.id.as_deref()));
        let at = |n: &usize| format!("/items/{n}");
        for records in several(first.iter().copied().enumerate()) {
            let one = One::of(records.iter().filter_map(|n| income.items.get(*n).cloned()));
            for n in records.iter().skip(1) {
                found.push((*n, one.finding(&at(n), records.first().map(at))));
                out.again.insert(*n);
            }
            let slot = records.first().and_then(|n| out.facts.items.get_mut(*n));
            if let Some(slot) = slot {
                *slot = one.facts.clone();
            }
            if one.doubtful {
                out.facts.items_complete = None;
            }
        }
        let unnamed = some_unnamed(&income.items);
        if unnamed {
            out.facts.items_complete = None;
        }
        let mut known: HashMap<Same<'_>, usize> = HashMap::new();
        let nameless = income.items.iter().enumerate();
        for (n, item) in nameless.filter(|(_, item)| own(item.id.as_deref()).is_none()) {
            let earlier = *known.entry(same(item)).or_insert(n);
            if earlier != n {
                out.alike.insert(n);
            }
            if unnamed || earlier != n {
                let mut finding = id_missing(&at(&n));
                if earlier != n {
                    finding = finding.related(FindingPlace::at(at(&earlier)));
                }
                found.push((n, finding));
            }
        }
        found.order_by_key(|(n, _)| *n);
        out.findings = found.into_iter().map(|(_, finding)| finding).collect();
        out
    }

    /// Whether the item at a place is one that stands there before.
    pub(super) fn is_another(&self, n: usize, way: &Way) -> bool {
        self.again.contains(&n) || way.gone.contains(&n)
    }

    /// Whether it may be the equal one, and then adds nothing.
    pub(super) fn may_be_another(&self, n: usize, way: &Way) -> bool {
        self.alike.contains(&n) && !way.sure.contains(&n)
    }

    /// Every way in which the items may be meant: each that may be another one is it or is not, each of nobody known is of one
    /// of the members. None where they are too many, where somebody may be the owner who is not listed, or where an id is lost.
    pub(super) fn ways(&self, h: &Household, persons: &[u32]) -> Vec<Way> {
        let mut ways = vec![Way::default()];
        let nobodys = |item: &IncomeItem| item.member.is_none();
        for (n, item) in self.facts.items.iter().enumerate() {
            let alike = self.alike.contains(&n);
            let owner = nobodys(item) && !self.again.contains(&n);
            if owner && (h.members_complete != Some(true) || persons.is_empty()) {
                return vec![];
            }
            let each: Vec<(bool, Option<usize>)> = match (alike, owner) {
                (false, false) => continue,
                (true, false) => vec![(true, None), (false, None)],
                (_, true) => {
                    let mut each: Vec<_> =
                        persons.iter().map(|p| (false, Some(*p as usize))).collect();
                    each.extend(alike.then_some((true, None)));
                    each
                }
            };
            let grown = ways.iter().flat_map(|way| {
                each.iter().map(move |(gone, owner)| {
                    let mut way = way.clone();
                    way.sure.insert(n);
                    if *gone {
                        way.gone.insert(n);
                    }
                    way.owners.extend(owner.map(|owner| (n, owner)));
                    way
                })
            });
            ways = grown.collect();
            if ways.len() > MOST_WAYS {
                return vec![];
            }
        }
        ways
    }
}

/// One way to read the items.
#[derive(Clone, Default)]
pub(super) struct Way {
    /// Items of which it is settled whether they are others.
    sure: HashSet<usize>,
    /// Items that are an earlier one.
    gone: HashSet<usize>,
    /// By item of nobody known, whose it is.
    pub(super) owners: HashMap<usize, usize>,
}

/// What two items without an id have alike that may be one.
type Same<'i> = (
    Option<&'i str>,
    Option<u8>,
    Option<i64>,
    [Option<chrono::NaiveDate>; 2],
);

fn same(item: &IncomeItem) -> Same<'_> {
    let kind = item.kind.map(|kind| kind as u8);
    (
        item.member.as_deref(),
        kind,
        item.amount_fen,
        [item.from, item.to],
    )
}

/// The bounds of the amounts of all ways; none where one of them is not known.
pub(super) fn bounds(incomes: impl Iterator<Item = Option<i64>>) -> Option<(i64, i64)> {
    let mut out: Option<(i64, i64)> = None;
    for income in incomes {
        let income = income.filter(|fen| fen.abs() <= MAX_FEN)?;
        out = Some(out.map_or((income, income), |(lo, hi)| {
            (lo.min(income), hi.max(income))
        }));
    }
    out
}
