//! Rows put where they belong: by the id that they name, in whatever order they come.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use super::fault::{DUPLICATE_ID, ID_MISSING, NO_OWNER, TOO_MANY};
use crate::rule::truth::MAX_ROWS;

/// The rows of a table, each with the row of the table above that it belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owners {
    /// By row: the row above; none where it is not known.
    of: Vec<Option<u32>>,
    /// By row: what is wrong with it.
    faults: Vec<u8>,
    /// By row above: what is wrong with its id or its list.
    above: Vec<u8>,
    /// Some row does not say at all where it belongs: no list of the table above is complete.
    anywhere: bool,
}

impl Owners {
    /// Rows that name the id of the row above. Ids that two rows have name neither.
    pub fn by_id<K: Hash + Eq>(above: &[Option<K>], below: &[Option<K>]) -> Self {
        let mut rows: HashMap<&K, Option<u32>> = HashMap::with_capacity(above.len());
        let mut faults = vec![0; above.len()];
        for (row, id) in (0u32..).zip(above) {
            match id.as_ref().map(|id| rows.entry(id)) {
                None => set(&mut faults, row, ID_MISSING),
                Some(Entry::Vacant(free)) => {
                    free.insert(Some(row));
                }
                Some(Entry::Occupied(mut taken)) => {
                    set(&mut faults, row, DUPLICATE_ID);
                    if let Some(first) = taken.insert(None) {
                        set(&mut faults, first, DUPLICATE_ID);
                    }
                }
            }
        }
        let owner = |id: &Option<K>| match id.as_ref() {
            None => (None, ID_MISSING),
            Some(id) => match rows.get(id).copied().flatten() {
                None => (None, NO_OWNER),
                row => (row, 0),
            },
        };
        let (of, own): (Vec<_>, Vec<_>) = below.iter().map(owner).unzip();
        let anywhere = own.contains(&ID_MISSING);
        Self::new(of, own, faults, anywhere)
    }

    /// Rows in the order of the rows above, of which each has so many.
    pub fn by_count(counts: impl ExactSizeIterator<Item = usize>) -> Self {
        let above = vec![0; counts.len()];
        let lists = (0u32..).zip(counts);
        let of: Vec<_> = lists
            .flat_map(|(row, n)| std::iter::repeat_n(Some(row), n))
            .collect();
        let faults = vec![0; of.len()];
        Self::new(of, faults, above, false)
    }

    /// A list that is too long is not used at all: which rows of it are read must not depend on their order.
    fn new(of: Vec<Option<u32>>, faults: Vec<u8>, above: Vec<u8>, anywhere: bool) -> Self {
        let mut all = Self {
            of,
            faults,
            above,
            anywhere,
        };
        let lengths = all.lengths();
        for (of, fault) in all.of.iter_mut().zip(&mut all.faults) {
            let row = of.unwrap_or(u32::MAX);
            if lengths.get(row as usize).is_some_and(|n| *n > MAX_ROWS) {
                set(&mut all.above, row, TOO_MANY);
                (*of, *fault) = (None, *fault | TOO_MANY);
            }
        }
        all
    }

    fn lengths(&self) -> Vec<usize> {
        let mut lengths = vec![0; self.above.len()];
        for row in self.of.iter().flatten() {
            if let Some(n) = lengths.get_mut(*row as usize) {
                *n += 1;
            }
        }
        lengths
    }

    /// The rows by the row above, in their own order; rows that belong nowhere are left out.
    fn grouped(&self) -> (Vec<usize>, Vec<u32>) {
        let lengths = self.lengths();
        let mut next: Vec<usize> = lengths
            .iter()
            .scan(0, |at, n| {
                *at += n;
                Some(*at - n)
            })
            .collect();
        let mut rows = vec![0; lengths.iter().sum()];
        for (row, of) in (0u32..).zip(&self.of) {
            let at = of.and_then(|of| next.get_mut(of as usize));
            if let Some(at) = at {
                if let Some(slot) = rows.get_mut(*at) {
                    *slot = row;
                }
                *at += 1;
            }
        }
        (lengths, rows)
    }
}

/// The tables of a population in the order that [`Population`](super::Population) reads, by the rows as they were
/// given. A row that is none is one of which nothing is known.
///
/// A member that belongs to no household stands alone in a household of which nothing is known, after the others;
/// a supporter of no member is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arranged {
    /// The households, and below them those of which nothing is known.
    pub households: Vec<Option<u32>>,
    /// How many members each has.
    pub member_counts: Vec<u16>,
    /// The members.
    pub members: Vec<Option<u32>>,
    /// By member as given: its place in `members`.
    pub member_at: Vec<u32>,
    /// How many supporters each has.
    pub supporter_counts: Vec<u16>,
    /// The supporters.
    pub supporters: Vec<u32>,
    /// Whose list is not complete, for [`Population::lost`](super::Population::lost).
    pub lost: [Vec<bool>; 2],
    /// By row as given: what is wrong with it, of households, members and supporters.
    pub faults: [Vec<u8>; 3],
}

impl Arranged {
    /// Arranges members and supporters.
    pub fn new(members: &Owners, supporters: &Owners) -> Self {
        const UNSURE: u8 = DUPLICATE_ID | TOO_MANY;
        let (mut lengths, mut order) = members.grouped();
        let known = |faults: &[u8], row: u32| {
            let fault = faults.get(row as usize).copied().unwrap_or(0);
            (fault & DUPLICATE_ID == 0).then_some(row)
        };
        let mut households: Vec<_> = (0u32..)
            .zip(&members.above)
            .map(|(row, _)| known(&members.above, row))
            .collect();
        let list = |f: &u8| members.anywhere || f & UNSURE != 0;
        let mut lost: Vec<bool> = members.above.iter().map(list).collect();
        for (row, _) in (0u32..).zip(&members.of).filter(|(_, of)| of.is_none()) {
            order.push(row);
            lengths.push(1);
            households.push(None);
            lost.push(true);
        }
        let mut member_at = vec![0; order.len()];
        for (at, row) in (0u32..).zip(&order) {
            if let Some(slot) = member_at.get_mut(*row as usize) {
                *slot = at;
            }
        }
        let (owed, rows) = supporters.grouped();
        let ends = owed.iter().scan(0, |at, n| {
            *at += n;
            Some((*at - n)..*at)
        });
        let lists: Vec<_> = ends.collect();
        let list = |row: &u32| lists.get(*row as usize).cloned().unwrap_or_default();
        let fault = |row: &u32| supporters.above.get(*row as usize).copied().unwrap_or(0);
        let unsure = |row: &u32| supporters.anywhere || fault(row) & UNSURE != 0;
        let mut faults = [
            members.above.clone(),
            members.faults.clone(),
            supporters.faults.clone(),
        ];
        let [_, own, _] = &mut faults;
        own.iter_mut()
            .zip(&supporters.above)
            .for_each(|(a, b)| *a |= b);
        Self {
            households,
            member_counts: lengths.iter().map(|n| *n as u16).collect(),
            supporter_counts: order.iter().map(|row| list(row).len() as u16).collect(),
            supporters: order
                .iter()
                .flat_map(|row| rows.get(list(row)).unwrap_or_default())
                .copied()
                .collect(),
            lost: [lost, order.iter().map(unsure).collect()],
            members: order
                .iter()
                .map(|row| known(&supporters.above, *row))
                .collect(),
            member_at,
            faults,
        }
    }

    /// What is wrong with each household or a member of it, by row as given.
    pub fn household_faults(&self, members: &Owners) -> Vec<u8> {
        let [households, own, _] = &self.faults;
        let mut out = households.clone();
        for (of, fault) in members.of.iter().zip(own) {
            if let Some(row) = of {
                set(&mut out, *row, *fault);
            }
        }
        out
    }
}

fn set(faults: &mut [u8], row: u32, bits: u8) {
    if let Some(slot) = faults.get_mut(row as usize) {
        *slot |= bits;
    }
}
