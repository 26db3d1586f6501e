//! The entries of one list by the thing that they speak of: who is right on a day.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::super::ids::Ids;
use super::doubt::{Sight, names};
use super::facts::{
    DatedAssignment, DatedBuilding, DatedHousehold, DatedPlace, DatedPost, DatedUnit, Validity,
};
use crate::order::InOrder;

/// An entry of one of the lists.
pub(crate) trait Entry: Clone {
    /// Name of its list in JSON.
    const LIST: &'static str;
    /// Name of the thing within it.
    const THING: &'static str;
    /// Id of the thing.
    fn id(&self) -> &str;
    /// Its days.
    fn valid(&self) -> &Validity;
    /// The same, to be written.
    fn parts(&mut self) -> (&mut String, &mut Validity);
    /// An entry without facts.
    fn blank() -> Self;
    /// Whether both say the same of the thing.
    fn agrees(&self, other: &Self) -> bool;
}

macro_rules! entries {
    ($($of:ident, $thing:ident, $list:literal;)*) => {$(
        impl Entry for $of {
            const LIST: &'static str = $list;
            const THING: &'static str = stringify!($thing);

            fn id(&self) -> &str {
                &self.$thing.id
            }
            fn valid(&self) -> &Validity {
                &self.valid
            }
            fn parts(&mut self) -> (&mut String, &mut Validity) {
                (&mut self.$thing.id, &mut self.valid)
            }
            fn blank() -> Self {
                Self::default()
            }
            fn agrees(&self, other: &Self) -> bool {
                let ended = |e: &Self| e.valid.ended == Some(true);
                ended(self) == ended(other) && (ended(self) || self.$thing == other.$thing)
            }
        }
    )*};
}

entries! {
    DatedPlace, place, "places";
    DatedBuilding, building, "buildings";
    DatedUnit, unit, "stairwellUnits";
    DatedHousehold, household, "households";
    DatedPost, post, "posts";
    DatedAssignment, assignment, "assignments";
}

impl Validity {
    /// Whether it holds on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on < to)
    }

    /// Whether the register knew it on a day; none asks for all that it knows now.
    pub fn known(&self, known_at: Option<NaiveDate>) -> bool {
        match (self.recorded_at, known_at) {
            (Some(recorded), Some(known)) => recorded <= known,
            _ => true,
        }
    }

    /// First day, the earliest of all where it is unknown.
    pub(crate) fn first(&self) -> NaiveDate {
        self.from.unwrap_or(NaiveDate::MIN)
    }

    /// First day after it, the latest of all where it goes on.
    pub(crate) fn end(&self) -> NaiveDate {
        self.to.unwrap_or(NaiveDate::MAX)
    }
}

/// Days on which one entry is right, and the thing exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) from: NaiveDate,
    /// First day after it; [`NaiveDate::MAX`] while it goes on.
    pub(crate) to: NaiveDate,
    /// Row in the list.
    pub(crate) row: u32,
}

/// The entries of one list, grouped by id.
pub(crate) struct Track<'a, E> {
    pub(crate) entries: &'a [E],
    pub(crate) ids: Ids,
    /// Rows whose id leads nowhere: of those that hold on the same days one stands for all.
    pub(super) nameless: Vec<u32>,
    first: Vec<u32>,
    rows: Vec<u32>,
}

impl<'a, E: Entry> Track<'a, E> {
    pub(crate) fn new(entries: &'a [E]) -> Self {
        let mut ids = Ids::with_capacity(entries.len());
        let numbers: Vec<Option<u32>> = entries
            .iter()
            .map(|e| {
                names(e.id()).then(|| match ids.insert(e.id()) {
                    Ok(n) | Err(n) => n,
                })
            })
            .collect();
        let mut first = vec![0_u32; ids.len().saturating_add(1)];
        for n in numbers.iter().flatten() {
            if let Some(slot) = first.get_mut(*n as usize) {
                *slot = slot.saturating_add(1);
            }
        }
        let mut sum = 0_u32;
        for slot in &mut first {
            sum = sum.saturating_add(std::mem::replace(slot, sum));
        }
        let mut next = first.clone();
        let mut rows = vec![0_u32; sum as usize];
        for (row, n) in (0..).zip(&numbers) {
            if let Some(at) = n.and_then(|n| next.get_mut(n as usize)) {
                if let Some(slot) = rows.get_mut(*at as usize) {
                    *slot = row;
                }
                *at = at.saturating_add(1);
            }
        }
        let mut nameless: Vec<u32> = vec![];
        let unnamed = (0..)
            .zip(entries)
            .zip(&numbers)
            .filter(|(_, n)| n.is_none());
        let mut told: HashSet<&Validity> = HashSet::new();
        for ((row, entry), _) in unnamed {
            if told.insert(entry.valid()) {
                nameless.push(row);
            }
        }
        Self {
            entries,
            ids,
            nameless,
            first,
            rows,
        }
    }

    /// Numbers of all things, in the order in which they first came.
    pub(crate) fn numbers(&self) -> std::ops::Range<u32> {
        0..u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
    }

    /// The rows of a thing, in the order of the list.
    pub(crate) fn rows(&self, number: u32) -> &[u32] {
        let n = number as usize;
        let from = self.first.get(n).copied().unwrap_or(0) as usize;
        let to = self.first.get(n.saturating_add(1)).copied().unwrap_or(0) as usize;
        self.rows.get(from..to).unwrap_or(&[])
    }

    pub(crate) fn entry(&self, row: u32) -> Option<&'a E> {
        self.entries.get(row as usize)
    }

    /// The entry that was made last of those that say that the thing is there, on whatever days.
    pub(crate) fn last(&self, number: u32) -> Option<&'a E> {
        let rows = self.rows(number).iter().filter_map(|&r| self.entry(r));
        rows.filter(|e| e.valid().ended != Some(true))
            .max_by_key(|e| e.valid().recorded_at)
    }

    /// The entry that is right on a day; none where there is no such thing, or where that is in doubt.
    pub(crate) fn at(&self, number: u32, on: NaiveDate, known: Option<NaiveDate>) -> Option<&'a E> {
        match self.sight(number, on, known) {
            Sight::There(entry) => Some(entry),
            Sight::Gone | Sight::Doubt => None,
        }
    }

    pub(super) fn row_at(
        &self,
        number: u32,
        on: NaiveDate,
        known: Option<NaiveDate>,
    ) -> Option<&'a E> {
        let rows = self.rows(number).iter().filter_map(|&r| self.entry(r));
        rows.filter(|e| e.valid().holds(on) && e.valid().known(known))
            // Of equals the last is taken.
            .max_by_key(|e| e.valid().recorded_at)
    }

    /// Entries that are as good as the one that is right on a day, and say something else: made by the same hand on the
    /// same day, over the same days.
    pub(crate) fn rivals(
        &self,
        number: u32,
        on: NaiveDate,
        known: Option<NaiveDate>,
    ) -> impl Iterator<Item = &'a E> {
        let right = self.row_at(number, on, known);
        let rows = self.rows(number).iter().filter_map(|&r| self.entry(r));
        rows.filter(move |e| {
            let v = e.valid();
            v.holds(on)
                && right.is_some_and(|r| {
                    let same = r.valid();
                    (v.recorded_at, &v.act) == (same.recorded_at, &same.act) && !e.agrees(r)
                })
        })
    }

    /// All days on which the thing exists, in order, as known on a day.
    pub(crate) fn segments(&self, number: u32, known: Option<NaiveDate>) -> Vec<Segment> {
        let mut starts: Vec<(NaiveDate, u32)> = vec![];
        let mut bounds: Vec<NaiveDate> = vec![];
        for &row in self.rows(number) {
            let Some(v) = self.entry(row).map(Entry::valid) else {
                continue;
            };
            if v.known(known) && v.first() < v.end() {
                starts.push((v.first(), row));
                bounds.extend([v.first(), v.end()]);
            }
        }
        starts.order();
        bounds.order();
        bounds.dedup();
        let mut out: Vec<Segment> = vec![];
        // By day of record, then by place in the list: the last of them is right.
        let mut active: BTreeSet<(Option<NaiveDate>, u32)> = BTreeSet::new();
        let mut next = starts.iter().peekable();
        for (&from, &to) in bounds.iter().zip(bounds.iter().skip(1)) {
            while let Some((_, row)) = next.next_if(|(first, _)| *first <= from) {
                let recorded = self.entry(*row).and_then(|e| e.valid().recorded_at);
                active.insert((recorded, *row));
            }
            // What has run out leaves when it would be right; below others it does no harm.
            while let Some(&(recorded, row)) = active.last() {
                if self.entry(row).is_some_and(|e| e.valid().end() <= from) {
                    active.remove(&(recorded, row));
                } else {
                    break;
                }
            }
            let Some(&(_, row)) = active.last() else {
                continue;
            };
            if self
                .entry(row)
                .is_none_or(|e| e.valid().ended == Some(true))
            {
                continue;
            }
            match out.last_mut() {
                Some(last) if last.row == row && last.to == from => last.to = to,
                _ => out.push(Segment { from, to, row }),
            }
        }
        out
    }

    /// All days on which the thing with this id exists.
    pub(crate) fn segments_of(&self, id: &str, known: Option<NaiveDate>) -> Vec<Segment> {
        self.ids
            .find(id)
            .map(|n| self.segments(n, known))
            .unwrap_or_default()
    }
}
