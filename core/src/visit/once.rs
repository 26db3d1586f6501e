//! Records of one household (同一户的多条记录): a household is one, however often the list names it, and so is a grid (ADR
//! 0009).
//!
//! Equal records are one. Of records that differ no one is preferred: each fact in which they do is unknown, and since they may
//! be of two households, their entries may be those of the other one, so that nothing is called missed. A record that has lost
//! its id, where others have theirs, may be a second one of any of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::facts::{VisitEvent, VisitedHousehold};
use super::meetings::MeetingGrid;
use crate::finding::Finding;
use crate::household::{Listed, One};
use crate::identity::NOT_SHOWN;
use crate::order::InOrder;

/// A record that names one of a list, with what its records leave behind where they differ.
pub(super) trait Once: Listed + Default {
    /// The name of the list.
    const LIST: &'static str;

    /// Keeps of records that differ what any of them says to be there.
    fn keep(&mut self, records: &[&Self]);

    /// Gives the record this id.
    fn name(&mut self, id: &str);

    /// Where it says that it is; another is elsewhere.
    fn place(&self) -> Option<&str>;
}

/// Whether an id says which record it is.
pub(super) fn named(id: &str) -> bool {
    !id.trim().is_empty() && id != NOT_SHOWN
}

/// Every entry of the lists of some records once, in one order.
fn union<T: Clone + PartialEq, K: Ord>(
    lists: impl Iterator<Item = Vec<T>>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut all: Vec<T> = lists.flatten().collect();
    all.order_by_key(key);
    all.dedup();
    all
}

impl Once for VisitedHousehold {
    const LIST: &'static str = "households";

    fn keep(&mut self, records: &[&Self]) {
        let key = |e: &VisitEvent| (e.date, e.id.clone());
        self.events = union(records.iter().map(|h| h.events.clone()), key);
        self.log_incomplete = Some(true);
    }

    fn name(&mut self, id: &str) {
        self.id = id.into();
    }

    fn place(&self) -> Option<&str> {
        self.micro_grid.as_deref()
    }
}

impl Once for MeetingGrid {
    const LIST: &'static str = "grids";

    fn keep(&mut self, records: &[&Self]) {
        self.leaders = union(records.iter().map(|g| g.leaders.clone()), String::clone);
    }

    fn name(&mut self, id: &str) {
        self.id = id.into();
    }

    fn place(&self) -> Option<&str> {
        None
    }
}

impl Listed for VisitedHousehold {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

impl Listed for MeetingGrid {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

/// Those of a list that it names more than once; none of nearly every list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Records<T> {
    /// By the place of a later record: that of the first.
    first: BTreeMap<usize, usize>,
    /// By the place of the first record: what all of them say.
    one: BTreeMap<usize, T>,
    /// The places of first records that others contradict.
    doubtful: BTreeSet<usize>,
}

/// The records of a list.
pub(super) struct Read<'a, T> {
    pub records: Records<T>,
    /// What is wrong with them, by the place of the later one.
    pub told: BTreeMap<usize, Finding>,
    /// The place of the first record by the id; an id that was lost is that of nobody.
    pub index: HashMap<&'a str, u32>,
}

impl<T: Once> Records<T> {
    pub fn read(list: &[T]) -> Read<'_, T> {
        let mut index: HashMap<&str, u32> = HashMap::with_capacity(list.len());
        let mut again: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut unnamed: Vec<&T> = vec![];
        for (n, record) in (0u32..).zip(list) {
            let Some(id) = record.id().filter(|id| named(id)) else {
                unnamed.push(record);
                continue;
            };
            let first = *index.entry(id).or_insert(n);
            if first != n {
                again.entry(first as usize).or_default().push(n as usize);
            }
        }
        let mut records = Self {
            first: BTreeMap::new(),
            one: BTreeMap::new(),
            doubtful: BTreeSet::new(),
        };
        let mut told = BTreeMap::new();
        for (first, again) in again {
            let places = std::iter::once(&first).chain(&again);
            let all: Vec<&T> = places.filter_map(|n| list.get(*n)).collect();
            let mut one = One::of(all.iter().copied().cloned());
            let at = |n: usize| format!("/{}/{n}", T::LIST);
            for n in again {
                told.insert(n, one.finding(&at(n), Some(at(first))));
                records.first.insert(n, first);
            }
            if one.doubtful {
                one.facts.keep(&all);
                records.doubtful.insert(first);
            }
            records.one.insert(first, one.facts);
        }
        records.beside(list, &index, &unnamed);
        Read {
            records,
            told,
            index,
        }
    }

    /// Takes in that each record without an id may be a second one of any of its place that has one.
    fn beside(&mut self, list: &[T], index: &HashMap<&str, u32>, unnamed: &[&T]) {
        if unnamed.is_empty() || index.is_empty() {
            return;
        }
        let mut at: HashMap<Option<&str>, Vec<&T>> = HashMap::new();
        for record in unnamed {
            at.entry(record.place()).or_default().push(record);
        }
        let one = |records: &[&T]| {
            let mut one = One::of(records.iter().copied().cloned()).facts;
            one.keep(records);
            one
        };
        let all = one(unnamed);
        let at: HashMap<Option<&str>, T> = at.iter().map(|(at, of)| (*at, one(of))).collect();
        for (id, first) in index {
            let first = *first as usize;
            let Some(own) = self.one(list, first).cloned() else {
                continue;
            };
            let mut others = match own.place() {
                None => vec![all.clone()],
                place => [at.get(&place), at.get(&None)]
                    .into_iter()
                    .flatten()
                    .cloned()
                    .collect(),
            };
            if others.is_empty() {
                continue;
            }
            others.iter_mut().for_each(|other| other.name(id));
            let records: Vec<&T> = std::iter::once(&own).chain(&others).collect();
            self.one.insert(first, one(&records));
            self.doubtful.insert(first);
        }
    }

    /// Whether one stands at an earlier place already.
    pub fn again(&self, place: usize) -> bool {
        self.first.contains_key(&place)
    }

    /// Whether records of the one at a place differ.
    pub fn doubtful(&self, place: usize) -> bool {
        self.doubtful.contains(&place)
    }

    /// The one at a place, as all of its records say it.
    pub fn one<'a>(&'a self, list: &'a [T], place: usize) -> Option<&'a T> {
        let place = self.first.get(&place).copied().unwrap_or(place);
        self.one.get(&place).or_else(|| list.get(place))
    }
}
