//! Rows put where they belong: by the id that they name, in whatever order they come.

use std::collections::{HashMap, HashSet};

use super::PopulationError;
use super::fault::{ID_MISSING, NO_OWNER, ROWS_DIFFER, TOO_MANY};
use super::row_id::{Cut, Ids, RowId};
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
    /// By row above: whether its id is refused.
    refused: Vec<bool>,
    /// Rows above that have one refused id.
    alike: Vec<u32>,
    /// The first rows above of those that have one id, which a spreadsheet may have cut.
    cut: HashSet<u32>,
    /// Some row does not say where it belongs, or names a row that is not there: it may belong to any row above, so
    /// no list of the table above is complete.
    anywhere: bool,
    /// Some row names a row above that is not there: it may be one that was lost, from whatever list it was of.
    row_lost: bool,
    /// The rows name the row above by its id; else they are counted.
    by_name: bool,
}

impl Owners {
    /// Rows that name the id of the row above. Rows above that have one id are one: the first stands for all.
    pub fn by_id<K: RowId>(above: &[Option<K>], below: &[Option<K>]) -> Self {
        let ids = Ids::of(above);
        // Whom a number means of which a spreadsheet kept the first digits only is not known, as in an office's table.
        let cut = below.iter().flatten().any(RowId::is_cut);
        let cut = cut.then(|| Cut::of(ids.first.keys().copied()));
        let owner = |id: &Option<K>| match id.as_ref() {
            None => (None, ID_MISSING),
            Some(id) if cut.as_ref().is_some_and(|cut| cut.may_be(id)) => (None, NO_OWNER),
            Some(id) => match ids.first.get(id).copied() {
                None => (None, NO_OWNER),
                row => (row, 0),
            },
        };
        let (of, own): (Vec<_>, Vec<_>) = below.iter().map(owner).unzip();
        let (unnamed, row_lost) = (own.contains(&ID_MISSING), own.contains(&NO_OWNER));
        let mut owners = Self::new(of, own, ids.faults);
        (owners.twice, owners.refused, owners.alike) = (ids.twice, ids.refused, ids.alike);
        owners.cut = ids.cut;
        owners.anywhere = row_lost || unnamed;
        owners.row_lost = row_lost;
        owners.by_name = true;
        owners
    }

    /// Rows in the order of the rows above, of which each has so many.
    ///
    /// # Errors
    /// The numbers do not add up to the rows of the table.
    pub fn by_count(counts: &[usize], rows: usize) -> Result<Self, PopulationError> {
        let of = counted(counts, rows)?;
        Ok(Self::new(of, vec![0; rows], vec![0; counts.len()]))
    }

    /// The same where the rows above have ids: those of one id are one, and the first has what belongs to any of them.
    ///
    /// # Errors
    /// As [`Owners::by_count`], or there is not one id for each number.
    pub fn by_count_of<K: RowId>(
        above: &[Option<K>],
        counts: &[usize],
        rows: usize,
    ) -> Result<Self, PopulationError> {
        if above.len() != counts.len() {
            return Err(PopulationError::Sum { rows });
        }
        let (ids, mut of) = (Ids::of(above), counted(counts, rows)?);
        let first: HashMap<u32, u32> = ids.twice.iter().copied().collect();
        for row in of.iter_mut().flatten() {
            *row = first.get(row).copied().unwrap_or(*row);
        }
        let mut owners = Self::new(of, vec![0; rows], ids.faults);
        (owners.twice, owners.refused, owners.alike) = (ids.twice, ids.refused, ids.alike);
        owners.cut = ids.cut;
        Ok(owners)
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

    /// The rows above of which it is not known whether all that is theirs is in their list, for a reason of their own.
    fn unsure(&self) -> Vec<bool> {
        // Whose id is missing can be named by nobody; a refused one still leads to its row.
        let named = self.by_name && !self.of.is_empty();
        let refused = |row: usize| self.refused.get(row).is_some_and(|refused| *refused);
        let each = self.above.iter().enumerate();
        let own = each.map(|(row, fault)| {
            fault & TOO_MANY != 0 || (named && fault & ID_MISSING != 0 && !refused(row))
        });
        let mut all: Vec<bool> = own.collect();
        raise(&mut all, self.twice.iter().map(|(row, _)| *row));
        raise(&mut all, self.alike.iter().copied());
        all
    }

    /// The rows above that have the rows of several, or may have: rows that are counted belong to a row and not to an id, so
    /// who is listed for both may be listed twice; rows above of one refused id may be one or several.
    fn doubled(&self) -> Vec<bool> {
        let mut all = vec![false; self.above.len()];
        let firsts = self.twice.iter().filter(|_| !self.by_name);
        raise(&mut all, firsts.map(|(_, first)| *first));
        raise(&mut all, self.alike.iter().copied());
        all
    }
}

pub(super) fn raise(all: &mut [bool], rows: impl Iterator<Item = u32>) {
    for row in rows {
        if let Some(slot) = all.get_mut(row as usize) {
            *slot = true;
        }
    }
}

/// The row above of each row, where each has so many.
fn counted(counts: &[usize], rows: usize) -> Result<Vec<Option<u32>>, PopulationError> {
    let sum = |sum: usize, n: &usize| sum.checked_add(*n);
    if counts.iter().try_fold(0, sum) != Some(rows) {
        return Err(PopulationError::Sum { rows });
    }
    let lists = (0u32..).zip(counts);
    let each = lists.flat_map(|(row, n)| std::iter::repeat_n(Some(row), *n));
    Ok(each.collect())
}

/// The rows above of whose rows some have an id and others have none, or one of several has a refused one: such a row may
/// be any of the others, or another.
fn some_unnamed(of: &[Option<u32>], own: &Owners, above: usize) -> Vec<bool> {
    let mut seen = vec![0u8; above];
    for ((row, of), fault) in (0u32..).zip(of).zip(&own.above) {
        let Some(of) = of else { continue };
        let refused = own
            .refused
            .get(row as usize)
            .is_some_and(|refused| *refused);
        set(
            &mut seen,
            *of,
            match fault & ID_MISSING {
                _ if refused => 4,
                0 => 1,
                _ => 2,
            },
        );
    }
    let each = seen.iter().zip(lengths(of, above));
    let doubt = |(seen, n): (&u8, usize)| *seen == 3 || (seen & 4 != 0 && n > 1);
    let mut all: Vec<bool> = each.map(doubt).collect();
    // Who stands in several lists under one refused id may be of one of them alone.
    let alike = own.alike.iter();
    raise(
        &mut all,
        alike.filter_map(|row| of.get(*row as usize).copied().flatten()),
    );
    all
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
/// A household of whose members some have an id and others none, or one of several a refused one, has no complete list: who
/// has none may be any of the others. Rows of one refused id stay several rows, and none of their lists is complete.
/// A row whose owner is not there may be of any: no list of the table above is complete, as in the tables of an office. A
/// supporter whose member is not there tells of a member who may have been lost, so no household's list is complete either.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
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
    /// Of which households several members may be one, for [`Population::doubled`](super::Population::doubled).
    pub doubled: Vec<bool>,
    /// By row as given: what is wrong with it, of households, members and supporters.
    pub faults: [Vec<u8>; 3],
    /// Households and members that have the id of an earlier row, each with the first that has it.
    twice: [Vec<(u32, u32)>; 2],
    /// By member as given: its household, as the row says.
    of: Vec<Option<u32>>,
}

impl Arranged {
    /// Arranges members and supporters.
    ///
    /// # Errors
    /// The members of the one are not as many as those of the other.
    pub fn new(members: &Owners, supporters: &Owners) -> Result<Self, PopulationError> {
        let persons = members.of.len();
        if supporters.above.len() != persons {
            return Err(PopulationError::Sum { rows: persons });
        }
        let rows = members.above.len();
        let again: HashSet<u32> = supporters.twice.iter().map(|(row, _)| *row).collect();
        let (of, torn) = one_of_each(members, supporters);
        let (mut lengths, mut order) = grouped(&of, rows);
        let mut households: Vec<Option<u32>> = (0u32..)
            .zip(&members.above)
            .map(|(row, _)| Some(row))
            .collect();
        let any = members.anywhere || supporters.row_lost;
        let unnamed = some_unnamed(&members.of, supporters, rows).into_iter();
        let doubled = unnamed.zip(members.doubled()).map(|(a, b)| a || b);
        let doubled: Vec<bool> = doubled.collect();
        let each = members.unsure().into_iter().zip(&doubled);
        let mut lost: Vec<bool> = each.map(|(own, twice)| any || own || *twice).collect();
        for (row, _) in &members.twice {
            // The first has it all, and nobody is known to belong here.
            if let Some(household) = households.get_mut(*row as usize) {
                *household = None;
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
        let each = supporters.unsure().into_iter().zip(supporters.doubled());
        let own: Vec<bool> = each.map(|(own, twice)| own || twice).collect();
        let unsure =
            |row: &u32| supporters.anywhere || own.get(*row as usize).is_none_or(|own| *own);
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
            doubled,
            members: order
                .iter()
                .map(|row| (!again.contains(row)).then_some(*row))
                .collect(),
            member_at,
            faults,
            twice: [members.twice.clone(), supporters.twice.clone()],
            of: members.of.clone(),
        };
        arranged.differ(0, &members.cut);
        arranged.differ(1, &torn);
        arranged.differ(1, &supporters.cut);
        Ok(arranged)
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

pub(super) fn set(faults: &mut [u8], row: u32, bits: u8) {
    if let Some(slot) = faults.get_mut(row as usize) {
        *slot |= bits;
    }
}
