//! Which entries of a log stand: one id is one visit, and a correction takes the place of what it
//! puts right.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::facts::Visit;
use super::merge::canonical;
use super::once::named;
use crate::order::InOrder;

/// Why an entry does not count, other than by its own content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It repeats the entry of this number word for word.
    Repeats(u32),
    /// Another entry has its id and other content.
    Differs,
    /// It was put right by another entry, or it says that there was no such visit.
    Gone,
    /// Several corrections of the same entry stand side by side, or entries correct each other in
    /// a circle; the first of them.
    Disputed(u32),
    /// It may be the one that another puts right by an id which nobody has, or a named one told again without its id.
    MayBeGone,
}

impl Fate {
    /// Whether the entry could be true all the same: others contradict it, and nobody said which of them holds.
    pub fn leaves_doubt(self, visit: &Visit) -> bool {
        matches!(self, Self::Differs | Self::Disputed(_) | Self::MayBeGone)
            && visit.withdrawn != Some(true)
    }
}

/// Entries that do not count, by their number; and those that correct an entry which is not there.
pub(super) struct Fates {
    pub of: HashMap<u32, Fate>,
    pub corrects_nothing: Vec<u32>,
}

pub(super) fn fates(visits: &[Visit]) -> Fates {
    let mut of = repeated(visits);
    let mut corrects_nothing = vec![];
    if visits.iter().any(|v| !v.corrects.is_empty()) {
        corrections(visits, &mut of, &mut corrects_nothing);
        may_be_corrected(visits, &corrects_nothing, &mut of);
    }
    for (n, visit) in (0u32..).zip(visits) {
        if visit.withdrawn == Some(true) {
            of.entry(n).or_insert(Fate::Gone);
        }
    }
    // Where there is no id, nothing is at fault: the rows are one, as they are after a merge.
    for (n, fate) in &mut of {
        let without_id = visits.get(*n as usize).is_some_and(|v| v.id.is_none());
        if without_id && matches!(fate, Fate::Repeats(_)) {
            *fate = Fate::Gone;
        }
    }
    Fates {
        of,
        corrects_nothing,
    }
}

/// Whether two entries say the same, whatever the order of their lists.
fn same(a: &Visit, b: &Visit) -> bool {
    a == b || canonical(a) == canonical(b)
}

/// What corrections put right by an id that is in no entry: the entry may have lost its id, or the correction that of the
/// entry. An entry is taken at its word in that it is of the household, or of the day, of its correction.
#[derive(Default)]
struct Strays<'a> {
    households: HashSet<&'a str>,
    days: HashSet<Option<NaiveDate>>,
}

impl<'a> Strays<'a> {
    fn add(&mut self, correction: &'a Visit) {
        self.households.insert(&correction.household);
        self.days.insert(correction.date);
    }

    fn may_mean(&self, entry: &Visit) -> bool {
        let anywhere = |household: &str| !named(household);
        self.households.contains(entry.household.as_str())
            || self.days.contains(&entry.date)
            || self.households.iter().any(|household| anywhere(household))
            || self.days.contains(&None)
            || (!self.households.is_empty() && (anywhere(&entry.household) || entry.date.is_none()))
    }
}

/// Of how many corrections this is the household, and the day.
fn beside(visits: &[Visit]) -> impl Fn(&Visit) -> bool {
    let corrections = || visits.iter().filter(|v| !v.corrects.is_empty());
    let (mut households, mut days) = (HashMap::new(), HashMap::new());
    for correction in corrections() {
        *households
            .entry(correction.household.as_str())
            .or_insert(0u32) += 1;
        *days.entry(correction.date).or_insert(0u32) += 1;
    }
    let all = corrections().count();
    let vague = |v: &Visit| !named(&v.household) || v.date.is_none();
    let any = all > 1 && corrections().any(vague);
    move |visit| {
        any || households
            .get(visit.household.as_str())
            .is_some_and(|n| *n > 1)
            || days.get(&visit.date).is_some_and(|n| *n > 1)
    }
}

/// Entries that may be those which the corrections of nothing put right, and such corrections beside others: two may put
/// right the same entry, and then nobody said which of them holds.
fn may_be_corrected(visits: &[Visit], corrections: &[u32], of: &mut HashMap<u32, Fate>) {
    if corrections.is_empty() {
        return;
    }
    let ids: HashSet<&str> = visits.iter().filter_map(|v| v.id.as_deref()).collect();
    let (mut unnamed, mut any) = (Strays::default(), Strays::default());
    for correction in corrections.iter().filter_map(|n| visits.get(*n as usize)) {
        let stray = correction
            .corrects
            .iter()
            .filter(|id| !ids.contains(id.as_str()));
        for id in stray {
            if named(id) { &mut unnamed } else { &mut any }.add(correction);
        }
    }
    let several = beside(visits);
    let correcting: HashSet<&u32> = corrections.iter().collect();
    for n in corrections {
        if visits.get(*n as usize).is_some_and(&several) {
            of.entry(*n).or_insert(Fate::MayBeGone);
        }
    }
    for (n, visit) in (0u32..)
        .zip(visits)
        .filter(|(n, _)| !correcting.contains(n))
    {
        if any.may_mean(visit) || (visit.id.is_none() && unnamed.may_mean(visit)) {
            of.entry(n).or_insert(Fate::MayBeGone);
        }
    }
}

/// Entries without an id that say word for word what another says are that one; what one with an id says, may be that one.
fn repeated_without_id(visits: &[Visit], of: &mut HashMap<u32, Fate>) {
    if visits.iter().all(|v| v.id.is_some()) {
        return;
    }
    let mut rows: Vec<(u32, &Visit)> = (0u32..).zip(visits).collect();
    let key = |v: &Visit| (v.date, v.mode, v.result, v.recorded_at);
    rows.order_by(|(n, a), (m, b)| {
        let place = a.household.cmp(&b.household);
        place.then(key(a).cmp(&key(b))).then(n.cmp(m))
    });
    let together = |a: &(u32, &Visit), b: &(u32, &Visit)| {
        a.1.household == b.1.household && key(a.1) == key(b.1)
    };
    for run in rows.chunk_by(together).filter(|run| run.len() > 1) {
        let mut seen: BTreeMap<Visit, u32> = BTreeMap::new();
        let told = |visit: &Visit| Visit {
            id: None,
            ..canonical(visit)
        };
        let with_id = run.iter().filter(|(_, v)| v.id.is_some());
        let with_id: BTreeSet<Visit> = with_id.map(|(_, v)| told(v)).collect();
        for (n, visit) in run.iter().filter(|(_, v)| v.id.is_none()) {
            if with_id.contains(&told(visit)) {
                of.insert(*n, Fate::MayBeGone);
                continue;
            }
            let first = *seen.entry(canonical(visit)).or_insert(*n);
            if first != *n {
                of.insert(*n, Fate::Repeats(first));
            }
        }
    }
}

/// Entries whose id is used more than once: all of them where they differ, else all but the first.
fn repeated(visits: &[Visit]) -> HashMap<u32, Fate> {
    let mut seen: HashMap<&str, (u32, &Visit, Vec<u32>, bool)> =
        HashMap::with_capacity(visits.len());
    for (n, visit) in (0u32..).zip(visits) {
        let Some(id) = visit.id.as_deref() else {
            continue;
        };
        seen.entry(id)
            .and_modify(|(_, first, again, differ)| {
                again.push(n);
                *differ |= !same(first, visit);
            })
            .or_insert((n, visit, vec![], false));
    }
    let mut of = HashMap::new();
    for (first, _, again, differ) in seen.into_values() {
        if differ {
            of.insert(first, Fate::Differs);
        }
        for n in again {
            let fate = if differ {
                Fate::Differs
            } else {
                Fate::Repeats(first)
            };
            of.insert(n, fate);
        }
    }
    repeated_without_id(visits, &mut of);
    of
}

/// Corrections join entries into groups. In each group the entries that nobody corrected stand
/// against each other: one of them counts, several are a dispute, and so is a circle.
fn corrections(visits: &[Visit], of: &mut HashMap<u32, Fate>, corrects_nothing: &mut Vec<u32>) {
    // All entries of one id are one: they are told apart above.
    let mut first: HashMap<&str, u32> = HashMap::with_capacity(visits.len());
    for (n, visit) in (0u32..).zip(visits) {
        if let Some(id) = visit.id.as_deref() {
            first.entry(id).or_insert(n);
        }
    }
    let mut without_id: HashMap<u32, u32> = HashMap::new();
    for (n, fate) in of.iter() {
        if let Fate::Repeats(first) = fate {
            without_id.insert(*n, *first);
        }
    }
    let own = |n: u32, visit: &Visit| match visit.id.as_deref() {
        Some(id) => first.get(id).copied().unwrap_or(n),
        None => without_id.get(&n).copied().unwrap_or(n),
    };
    let mut group: HashMap<u32, u32> = HashMap::new();
    let mut corrected: HashSet<u32> = HashSet::new();
    for (n, visit) in (0u32..).zip(visits) {
        for id in &visit.corrects {
            let Some(old) = first.get(id.as_str()).copied() else {
                corrects_nothing.push(n);
                continue;
            };
            let new = own(n, visit);
            if old != new {
                corrected.insert(old);
                let (a, b) = (root(&group, old), root(&group, new));
                // The smaller number leads, so that the order of the joins makes no difference.
                group.insert(a.max(b), a.min(b));
                group.entry(a.min(b)).or_insert(a.min(b));
            }
        }
    }
    corrects_nothing.dedup();
    let mut heads: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut members: HashSet<u32> = group.keys().copied().collect();
    members.extend(&corrected);
    for member in &members {
        let leader = root(&group, *member);
        let heads = heads.entry(leader).or_default();
        if !corrected.contains(member) {
            heads.push(*member);
        }
    }
    for (n, visit) in (0u32..).zip(visits) {
        let node = own(n, visit);
        if !members.contains(&node) {
            continue;
        }
        let standing = heads.get(&root(&group, node));
        match standing.map(Vec::as_slice) {
            Some([]) => {
                of.insert(n, Fate::Disputed(root(&group, node)));
            }
            Some([_]) if corrected.contains(&node) => {
                of.insert(n, Fate::Gone);
            }
            Some([_]) => {}
            Some(several) if several.contains(&node) => {
                let first = several.iter().copied().min().unwrap_or(node);
                of.insert(n, Fate::Disputed(first));
            }
            _ => {
                of.insert(n, Fate::Gone);
            }
        }
    }
}

fn root(group: &HashMap<u32, u32>, node: u32) -> u32 {
    let mut node = node;
    while let Some(up) = group.get(&node).filter(|up| **up != node) {
        node = *up;
    }
    node
}
