//! Records of one material or of one supporter (同一编号的记录): each is one, however often the list names it (ADR 0009).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

use super::facts::{CaseFile, CaseMaterial, SupporterConsent};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::once::{id_missing, nameless, some_unnamed};
use crate::household::{Listed, One};
use crate::identity::{IdOf, NotesIds};

impl Listed for CaseMaterial {
    const OF: IdOf = IdOf::Thing;

    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

impl Listed for SupporterConsent {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

/// What a list says of one thing.
#[derive(Clone)]
pub(crate) struct Row<T> {
    /// The place of its first record.
    pub at: usize,
    /// What all records say that may be of it; its id is that of the first one.
    pub facts: T,
    /// It may be the same as another one that is there.
    pub perhaps: bool,
}

/// A list in which each thing is once.
pub(crate) struct Once<T> {
    pub rows: Vec<Row<T>>,
    /// It does not count as complete: records of one id differ, or some have no id where others have.
    pub doubtful: bool,
    pub found: Vec<Finding>,
}

/// Each thing of a list once, with all that is wrong with its records.
pub(crate) fn once<T: Listed + Default + Eq + Hash>(list: &[T], name: &str) -> Once<T> {
    let at = |n: &usize| format!("/{name}/{n}");
    let all = |places: &[usize]| One::of(places.iter().filter_map(|n| list.get(*n).cloned()));
    let lost: Vec<usize> = nameless(list).collect();
    let unnamed = some_unnamed(list);
    // Who has no id may be any of the others, and each of them may be who has none.
    let nobodys = unnamed.then(|| all(&lost).facts);
    let (mut doubtful, mut found, mut rows) = (unnamed, BTreeMap::new(), BTreeMap::new());
    for places in by_id(list, &lost).values() {
        let Some(first) = places.first() else {
            continue;
        };
        let one = all(places);
        for n in places.iter().skip(1) {
            found.insert(*n, one.finding(&at(n), Some(at(first))));
            doubtful |= one.doubtful;
        }
        let each = std::iter::once(one.facts).chain(nobodys.clone());
        rows.insert(*first, (One::of(each).facts, false));
    }
    let anybodys = unnamed.then(|| One::of(list.iter().cloned()).facts);
    let mut seen: HashMap<&T, &usize> = HashMap::new();
    for n in &lost {
        let Some(own) = list.get(*n) else { continue };
        if let Some(facts) = &anybodys {
            found.insert(*n, id_missing(&at(n)));
            rows.insert(*n, (facts.clone(), true));
            continue;
        }
        let first = *seen.entry(own).or_insert(n);
        // Persons without an id are as many as are listed.
        let perhaps = first != n && T::OF != IdOf::Person;
        if perhaps {
            let finding = Finding::data(FindingCode::EntryPerhapsTwice, FindingPlace::at(at(n)));
            found.insert(*n, finding.related(FindingPlace::at(at(first))));
        }
        rows.insert(*n, (own.clone(), perhaps));
    }
    let rows = rows
        .into_iter()
        .map(|(at, (facts, perhaps))| Row { at, facts, perhaps });
    Once {
        rows: rows.collect(),
        doubtful,
        found: found.into_values().collect(),
    }
}

/// The places of the records of each id.
fn by_id<'l, T: Listed>(list: &'l [T], lost: &[usize]) -> BTreeMap<&'l str, Vec<usize>> {
    let lost: BTreeSet<&usize> = lost.iter().collect();
    let mut by: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, record) in list.iter().enumerate().filter(|(n, _)| !lost.contains(n)) {
        by.entry(record.id().unwrap_or_default())
            .or_default()
            .push(n);
    }
    by
}

impl NotesIds for CaseFile {
    /// Before an id is taken out: who had one that is refused may be any of the others.
    fn note(&mut self) {
        if some_unnamed(&self.materials) {
            self.materials_complete = None;
            unsure(&mut self.materials, "materials");
        }
        if some_unnamed(&self.supporters) {
            unsure(&mut self.supporters, "supporters");
        }
    }
}

/// Leaves of each record what is certain of it. The ids stay.
fn unsure<T: Listed + Default + Eq + Hash>(list: &mut [T], name: &str) {
    for row in once(list, name).rows {
        let Some(record) = list.get_mut(row.at) else {
            continue;
        };
        let mut gone = vec![];
        record.each(&row.facts, &mut |name, seen| {
            if !seen.same && name != "id" {
                gone.push(name);
            }
        });
        gone.into_iter().for_each(|name| record.clear(name));
    }
}
