//! Lists to which entries are only added (只增记录): which entries stand. One id is one entry, and a correction takes the place of
//! what it puts right. Visits and the events of a case are such lists.
//!
//! *Invariant:* the order of the entries changes nothing, and no entry is preferred to another that contradicts it.

use std::collections::{HashMap, HashSet};

/// An entry of such a list.
pub(crate) trait Entry {
    /// Its id.
    fn id(&self) -> Option<&str>;
    /// Ids of the entries that it puts right.
    fn corrects(&self) -> &[String];
    /// It says that what it is about did not happen.
    fn withdrawn(&self) -> bool;
    /// Whether two entries say the same, whatever the order of their lists.
    fn same(&self, other: &Self) -> bool;
}

/// Why an entry does not count, other than by its own content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It repeats the entry of this number word for word.
    Repeats(u32),
    /// Another entry has its id and other content.
    Differs,
    /// It was put right by another entry, or it says that there was nothing of the kind.
    Gone,
    /// Several corrections of the same entry stand side by side, or entries correct each other in
    /// a circle; the first of them.
    Disputed(u32),
    /// It may be the one that another puts right by an id which nobody has, or a named one told again without its id.
    MayBeGone,
}

impl Fate {
    /// Whether the entry could be true all the same: others contradict it, and nobody said which of them holds.
    pub fn leaves_doubt(self, entry: &impl Entry) -> bool {
        matches!(self, Self::Differs | Self::Disputed(_) | Self::MayBeGone) && !entry.withdrawn()
    }
}

/// Entries that do not count, by their number; and those that correct an entry which is not there.
pub(crate) struct Fates {
    pub of: HashMap<u32, Fate>,
    pub corrects_nothing: Vec<u32>,
}

/// What withdraws itself is gone, and where there is no id nothing is at fault: such rows are one, as they are after a merge.
pub(crate) fn settle<E: Entry>(entries: &[E], of: &mut HashMap<u32, Fate>) {
    for (n, entry) in (0u32..).zip(entries) {
        if entry.withdrawn() {
            of.entry(n).or_insert(Fate::Gone);
        }
    }
    for (n, fate) in of {
        let without_id = entries.get(*n as usize).is_some_and(|e| e.id().is_none());
        if without_id && matches!(fate, Fate::Repeats(_)) {
            *fate = Fate::Gone;
        }
    }
}

/// Entries whose id is used more than once: all of them where they differ, else all but the first.
pub(crate) fn repeated<E: Entry>(entries: &[E]) -> HashMap<u32, Fate> {
    let mut seen: HashMap<&str, (u32, &E, Vec<u32>, bool)> = HashMap::with_capacity(entries.len());
    for (n, entry) in (0u32..).zip(entries) {
        let Some(id) = entry.id() else {
            continue;
        };
        seen.entry(id)
            .and_modify(|(_, first, again, differ)| {
                again.push(n);
                *differ |= !first.same(entry);
            })
            .or_insert((n, entry, vec![], false));
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
    of
}

/// Corrections join entries into groups. In each group the entries that nobody corrected stand
/// against each other: one of them counts, several are a dispute, and so is a circle.
pub(crate) fn corrections<E: Entry>(
    entries: &[E],
    of: &mut HashMap<u32, Fate>,
    corrects_nothing: &mut Vec<u32>,
) {
    // All entries of one id are one: they are told apart above.
    let mut first: HashMap<&str, u32> = HashMap::with_capacity(entries.len());
    for (n, entry) in (0u32..).zip(entries) {
        if let Some(id) = entry.id() {
            first.entry(id).or_insert(n);
        }
    }
    let mut without_id: HashMap<u32, u32> = HashMap::new();
    for (n, fate) in of.iter() {
        if let Fate::Repeats(first) = fate {
            without_id.insert(*n, *first);
        }
    }
    let own = |n: u32, entry: &E| match entry.id() {
        Some(id) => first.get(id).copied().unwrap_or(n),
        None => without_id.get(&n).copied().unwrap_or(n),
    };
    let mut group: HashMap<u32, u32> = HashMap::new();
    let mut corrected: HashSet<u32> = HashSet::new();
    for (n, entry) in (0u32..).zip(entries) {
        for id in entry.corrects() {
            let Some(old) = first.get(id.as_str()).copied() else {
                corrects_nothing.push(n);
                continue;
            };
            let new = own(n, entry);
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
    let (members, heads) = heads(&group, &corrected);
    for (n, entry) in (0u32..).zip(entries) {
        let node = own(n, entry);
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

/// The entries that corrections join, and of each group those that nobody corrected.
fn heads(
    group: &HashMap<u32, u32>,
    corrected: &HashSet<u32>,
) -> (HashSet<u32>, HashMap<u32, Vec<u32>>) {
    let mut heads: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut members: HashSet<u32> = group.keys().copied().collect();
    members.extend(corrected);
    for member in &members {
        let leader = root(group, *member);
        let heads = heads.entry(leader).or_default();
        if !corrected.contains(member) {
            heads.push(*member);
        }
    }
    (members, heads)
}

fn root(group: &HashMap<u32, u32>, node: u32) -> u32 {
    let mut node = node;
    while let Some(up) = group.get(&node).filter(|up| **up != node) {
        node = *up;
    }
    node
}
