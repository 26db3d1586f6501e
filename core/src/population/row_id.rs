//! The ids of the rows of a table: which rows have one, and what those say that the check refuses.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::fault::{DUPLICATE_ID, ID_MISSING};
use super::join::{raise, set};
use crate::identity::{IdOf, is_cut, kept, refused};

/// The id of a row, as text or as a number.
pub trait RowId: Hash + Eq {
    /// Whether the check refuses it as the id of a person or a household: it still says which rows belong together, and not
    /// who is meant, so that rows that have it may be of one person or of several (ADR 0009).
    fn is_refused(&self) -> bool;

    /// Whether a spreadsheet may have cut its last digits off: rows that have it may be of one person or of several.
    fn is_cut(&self) -> bool;

    /// The digits that a spreadsheet would keep of it; none where it is no number of more.
    fn kept(&self) -> Option<String>;
}

impl RowId for str {
    fn is_refused(&self) -> bool {
        refused(self, IdOf::Person)
    }

    fn is_cut(&self) -> bool {
        is_cut(self)
    }

    fn kept(&self) -> Option<String> {
        kept(self).map(Into::into)
    }
}

impl RowId for String {
    fn is_refused(&self) -> bool {
        self.as_str().is_refused()
    }

    fn is_cut(&self) -> bool {
        self.as_str().is_cut()
    }

    fn kept(&self) -> Option<String> {
        self.as_str().kept()
    }
}

impl RowId for Cow<'_, str> {
    fn is_refused(&self) -> bool {
        (**self).is_refused()
    }

    fn is_cut(&self) -> bool {
        (**self).is_cut()
    }

    fn kept(&self) -> Option<String> {
        (**self).kept()
    }
}

impl<K: RowId + ?Sized> RowId for &K {
    fn is_refused(&self) -> bool {
        (**self).is_refused()
    }

    fn is_cut(&self) -> bool {
        (**self).is_cut()
    }

    fn kept(&self) -> Option<String> {
        (**self).kept()
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl RowId for $number {
            fn is_refused(&self) -> bool {
                // Of fewer digits none is refused.
                *self > 99_999_999 && self.to_string().is_refused()
            }

            fn is_cut(&self) -> bool {
                *self > 99_999_999 && is_cut(&self.to_string())
            }

            fn kept(&self) -> Option<String> {
                (*self > 99_999_999).then(|| self.to_string().kept()).flatten()
            }
        }
    )*};
}
numbers!(i32, i64, u32, u64, usize);

/// The rows of a table by their ids.
pub(super) struct Ids<'k, K> {
    /// By id the first row that has it.
    pub(super) first: HashMap<&'k K, u32>,
    /// By row: what is wrong with its id.
    pub(super) faults: Vec<u8>,
    /// Rows that have the id of an earlier one, each with the first that has it.
    pub(super) twice: Vec<(u32, u32)>,
    /// By row: whether its id is refused.
    pub(super) refused: Vec<bool>,
    /// The first rows of those ids that a spreadsheet may have cut: those that have one are not known to be one.
    pub(super) cut: HashSet<u32>,
    /// Rows that have one refused id: they are not known to be one, nor to be several.
    pub(super) alike: Vec<u32>,
}

impl<'k, K: RowId> Ids<'k, K> {
    pub(super) fn of(ids: &'k [Option<K>]) -> Self {
        let mut all = Self {
            first: HashMap::with_capacity(ids.len()),
            faults: vec![0; ids.len()],
            twice: vec![],
            cut: HashSet::new(),
            refused: vec![false; ids.len()],
            alike: vec![],
        };
        for (row, id) in (0u32..).zip(ids) {
            let Some(id) = id else {
                set(&mut all.faults, row, ID_MISSING);
                continue;
            };
            let refused = id.is_refused();
            if refused {
                set(&mut all.faults, row, ID_MISSING);
                raise(&mut all.refused, std::iter::once(row));
            }
            match all.first.entry(id) {
                Entry::Vacant(free) => {
                    free.insert(row);
                }
                Entry::Occupied(first) if refused => all.alike.extend([row, *first.get()]),
                Entry::Occupied(first) => {
                    set(&mut all.faults, row, DUPLICATE_ID);
                    set(&mut all.faults, *first.get(), DUPLICATE_ID);
                    all.twice.push((row, *first.get()));
                    if id.is_cut() {
                        all.cut.insert(*first.get());
                    }
                }
            }
        }
        all
    }
}

/// The ids that a spreadsheet may have cut, by the digits that it keeps.
pub(super) struct Cut {
    /// Whether several ids begin with these digits.
    several: HashMap<String, bool>,
    /// Not one of the long ids has anything but noughts behind them.
    all: bool,
}

impl Cut {
    /// The ids that are there, each once.
    pub(super) fn of<'k, K: RowId + 'k>(ids: impl Iterator<Item = &'k K>) -> Self {
        let mut cut = Self {
            several: HashMap::new(),
            all: true,
        };
        for id in ids {
            if let Some(start) = id.kept() {
                cut.all &= id.is_cut();
                let again = cut.several.contains_key(&start);
                cut.several.insert(start, again);
            }
        }
        cut
    }

    /// Whether a reference may mean several of the ids, or one of those that were cut themselves.
    pub(super) fn may_be<K: RowId>(&self, id: &K) -> bool {
        let start = id.kept().filter(|_| id.is_cut());
        start.is_some_and(|s| {
            self.several
                .get(&s)
                .is_some_and(|several| *several || self.all)
        })
    }
}

/// Whether every row has an id that no other row has, and that the check does not refuse.
pub fn distinct<K: RowId>(ids: &[Option<K>]) -> bool {
    let mut seen = HashSet::with_capacity(ids.len());
    let own = |id: &K| !id.is_refused();
    ids.iter()
        .all(|id| id.as_ref().is_some_and(|id| own(id) && seen.insert(id)))
}
