//! Rows put where they belong: by the id that they name, in whatever order they come.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::fault::{DUPLICATE_ID, ID_MISSING, NO_OWNER, ROWS_DIFFER, TOO_MANY};
use crate::logic::truth::MAX_ROWS;

/// The rows of a table, each with the row of the table above that it belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owners {
    /// By row: the row above; none where it is not known.
    of: Vec<Option<u32>>,
    /// By row: what is wrong with it.
    faults: Vec<u8>,
    /// By row above: what is wrong with its id or its list.
    above: Vec<u8>,
    /// Rows above that have the id of an earlier one, each with the first that has it.
    twice: Vec<(u32, u32)>,
    /// Some row does not say where it belongs, or names a row that is not there: it may belong to any row above, so
    /// no list of the table above is complete.
    anywhere: bool,
    /// Some row names a row above that is not there: it may be one that was lost, from whatever list it was of.
    row_lost: bool,
}

impl Owners {
    /// Rows that name the id of the row above. Rows above that have one id are one: the first stands for all.
    pub fn by_id<K: Hash + Eq>(above: &[Option<K>], below: &[Option<K>]) -> Self {
        let mut rows: HashMap<&K, u32> = HashMap::with_capacity(above.len());
        let (mut faults, mut twice) = (vec![0; above.len()], vec![]);
        for (row, id) in (0u32..).zip(above) {
            match id.as_ref().map(|id| rows.entry(id)) {
                None => set(&mut faults, row, ID_MISSING),
                Some(Entry::Vacant(free)) => {
                    free.insert(row);
                }
                Some(Entry::Occupied(first)) => {
                    set(&mut faults, row, DUPLICATE_ID);
                    set(&mut faults, *first.get(), DUPLICATE_ID);
                    twice.push((row, *first.get()));
                }
            }
        }
        let owner = |id: &Option<K>| match id.as_ref() {
            None => (None, ID_MISSING),
            Some(id) => match rows.get(id).copied() {
                None => (None, NO_OWNER),
                row => (row, 0),
            },
        };
        let (of, own): (Vec<_>, Vec<_>) = below.iter().map(owner).unzip();
        let (unnamed, row_lost) = (own.contains(&ID_MISSING), own.contains(&NO_OWNER));
        let mut owners = Self::new(of, own, faults);
        owners.twice = twice;
        owners.anywhere = row_lost || unnamed;
        owners.row_lost = row_lost;
        owners
    }

    /// Rows in the order of the rows above, of which each has so many.
    pub fn by_count(counts: impl ExactSizeIterator<Item = usize>) -> Self {
        let above = vec![0; counts.len()];
        let lists = (0u32..).zip(counts);
        let of: Vec<_> = lists
            .flat_map(|(row, n)| std::iter::repeat_n(Some(row), n))
            .collect();
        let faults = vec![0; of.len()];
        Self::new(of, faults, above)
    }

    /// A list that is too long is not used at all: which rows of it are read must not depend on their order.
    fn new(of: Vec<Option<u32>>, faults: Vec<u8>, above: Vec<u8>) -> Self {
        let mut all = Self {
            of,
            faults,
            above,
            ..Self::default()
        };
        let lengths = lengths(&all.of, all.above.len());
        for (of, fault) in all.of.iter_mut().zip(&mut all.faults) {
            let row = of.unwrap_or(u32::MAX);
            if lengths.get(row as usize).is_some_and(|n| *n > MAX_ROWS) {
                set(&mut all.above, row, TOO_MANY);
                (*of, *fault) = (None, *fault | TOO_MANY);
            }
        }
        all
    }
}

fn lengths(of: &[Option<u32>], above: usize) -> Vec<usize> {
    let mut lengths = vec![0; above];
    for row in of.iter().flatten() {
        if let Some(n) = lengths.get_mut(*row as usize) {
            *n += 1;
        }
    }
    lengths
}

/// The rows by the row above, in their own order; rows that belong nowhere are left out.
fn grouped(of: &[Option<u32>], above: usize) -> (Vec<usize>, Vec<u32>) {
    let lengths = lengths(of, above);
    let mut next: Vec<usize> = lengths
        .iter()
        .scan(0, |at, n| {
            *at += n;
            Some(*at - n)
        })
        .collect();
    let mut rows = vec![0; lengths.iter().sum()];
    for (row, of) in (0u32..).zip(of) {
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

/// The tables of a population in the order that [`Population`](super::Population) reads, by the rows as they were
/// given. A row that is none is one of which nothing is known.
///
/// Rows of one id are one, and the first stands for all: it has whatever belongs to any of them, and what they say
/// differently is unknown ([`Arranged::column`]). Of the others nothing is known. A member that belongs to no household, or
/// to several, stands alone in a household of which nothing is known, after the others; a supporter of no member is left out.
/// A row whose owner is not there may be of any: no list of the table above is complete, as in the tables of an office. A
/// supporter whose member is not there tells of a member who may have been lost, so no household's list is complete either.
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
    /// Households and members that have the id of an earlier row, each with the first that has it.
    twice: [Vec<(u32, u32)>; 2],
    /// By member as given: its household, as the row says.
    of: Vec<Option<u32>>,
}

impl Arranged {
    /// Arranges members and supporters.
    pub fn new(members: &Owners, supporters: &Owners) -> Self {
        let rows = members.above.len();
        let again: HashSet<u32> = supporters.twice.iter().map(|(row, _)| *row).collect();
        let (of, torn) = one_of_each(members, supporters);
        let (mut lengths, mut order) = grouped(&of, rows);
        let mut households: Vec<Option<u32>> = (0u32..)
            .zip(&members.above)
            .map(|(row, _)| Some(row))
            .collect();
        let any = members.anywhere || supporters.row_lost;
        let list = |f: &u8| any || f & TOO_MANY != 0;
        let mut lost: Vec<bool> = members.above.iter().map(list).collect();
        for (row, _) in &members.twice {
            // The first has it all, and nobody is known to belong here.
            if let Some(household) = households.get_mut(*row as usize) {
                *household = None;
            }
            if let Some(lost) = lost.get_mut(*row as usize) {
                *lost = true;
            }
        }
        for (row, _) in (0u32..).zip(&of).filter(|(_, of)| of.is_none()) {
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
        let (owed, rows) = grouped(&supporters.of, supporters.above.len());
        let ends = owed.iter().scan(0, |at, n| {
            *at += n;
            Some((*at - n)..*at)
        });
        let lists: Vec<_> = ends.collect();
        let list = |row: &u32| lists.get(*row as usize).cloned().unwrap_or_default();
        // Whose id is missing can be named by no supporter.
        let unknown = match supporters.of.is_empty() {
            true => TOO_MANY,
            false => TOO_MANY | ID_MISSING,
        };
        let fault = |row: &u32| supporters.above.get(*row as usize).copied().unwrap_or(0);
        let unsure =
            |row: &u32| supporters.anywhere || fault(row) & unknown != 0 || again.contains(row);
        let mut faults = [
            members.above.clone(),
            members.faults.clone(),
            supporters.faults.clone(),
        ];
        let [_, own, _] = &mut faults;
        own.iter_mut()
            .zip(&supporters.above)
            .for_each(|(a, b)| *a |= b);
        let mut arranged = Self {
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
                .map(|row| (!again.contains(row)).then_some(*row))
                .collect(),
            member_at,
            faults,
            twice: [members.twice.clone(), supporters.twice.clone()],
            of: members.of.clone(),
        };
        arranged.differ(1, &torn);
        arranged
    }

    /// The rows of one column of the households (0) or the members (1), of which `same` says whether two rows say the same:
    /// none where rows of one id do not. To ask for every column tells which rows differ, and ends the lists of whoever
    /// owns them.
    pub fn column(&mut self, level: usize, same: impl Fn(u32, u32) -> bool) -> Vec<Option<u32>> {
        let twice = self.twice.get(level).map_or(&[][..], Vec::as_slice);
        let differs = |(row, first): &&(u32, u32)| !same(*row, *first);
        let differing: HashSet<u32> = (twice.iter().filter(differs)).map(|(_, f)| *f).collect();
        let mut rows = match level {
            0 => self.households.clone(),
            _ => self.members.clone(),
        };
        if !differing.is_empty() {
            let unknown = |row: &&mut Option<u32>| row.is_some_and(|r| differing.contains(&r));
            rows.iter_mut().filter(unknown).for_each(|row| *row = None);
            self.differ(level, &differing);
        }
        rows
    }

    /// Of the rows of a column as [`Self::column`] gives them, those in which rows of one id differ: something was given
    /// there, and which it is cannot be read.
    pub fn unreadable(&self, level: usize, rows: &[Option<u32>]) -> Vec<bool> {
        let all = match level {
            0 => &self.households,
            _ => &self.members,
        };
        let pairs = all.iter().zip(rows);
        pairs
            .map(|(all, row)| all.is_some() && row.is_none())
            .collect()
    }

    /// Rows of one id, by the first, of which no one is preferred: whose rows they are, and what belongs to them, is not all
    /// known.
    fn differ(&mut self, level: usize, firsts: &HashSet<u32>) {
        let Self {
            twice,
            faults,
            lost,
            of,
            member_at,
            ..
        } = self;
        let ([members, supporters], Some(faults)) = (lost, faults.get_mut(level)) else {
            return;
        };
        let twice = twice.get(level).map_or(&[][..], Vec::as_slice);
        let pairs = twice.iter().filter(|(_, first)| firsts.contains(first));
        for row in pairs.flat_map(|(row, first)| [*row, *first]) {
            set(faults, row, ROWS_DIFFER);
            let (list, own) = match level {
                0 => (Some(row), None),
                _ => (
                    of.get(row as usize).copied().flatten(),
                    member_at.get(row as usize),
                ),
            };
            for (lists, at) in [(&mut *members, list), (&mut *supporters, own.copied())] {
                if let Some(lost) = at.and_then(|at| lists.get_mut(at as usize)) {
                    *lost = true;
                }
            }
        }
    }

    /// What is wrong with each household or a member of it, by row as given.
    pub fn household_faults(&self) -> Vec<u8> {
        let [households, own, _] = &self.faults;
        let mut out = households.clone();
        for (of, fault) in self.of.iter().zip(own) {
            if let Some(row) = of {
                set(&mut out, *row, *fault);
            }
        }
        out
    }
}

/// The household of each member: of rows of one id the first counts. Where such rows name several households, it is not
/// known to which the person belongs; the first of these rows are told.
fn one_of_each(members: &Owners, supporters: &Owners) -> (Vec<Option<u32>>, HashSet<u32>) {
    let mut of = members.of.clone();
    let named = |row: &u32| members.of.get(*row as usize).copied().flatten();
    let torn: HashSet<u32> = (supporters.twice.iter())
        .filter(|(row, first)| named(row) != named(first))
        .map(|(_, first)| *first)
        .collect();
    let again = supporters.twice.iter().map(|(row, _)| row);
    for row in again.chain(&torn) {
        if let Some(of) = of.get_mut(*row as usize) {
            *of = None;
        }
    }
    (of, torn)
}

fn set(faults: &mut [u8], row: u32, bits: u8) {
    if let Some(slot) = faults.get_mut(row as usize) {
        *slot |= bits;
    }
}
