//! What of the facts of a case cannot be used (存疑): days that cannot be, and entries that are listed again.
//!
//! A day before any case, or after the day of the answer, was written down wrongly: it is unknown, which is not the same as
//! absent. Entries of one id are one, as records are (ADR 0009); of equal entries without an id it is not known whether they
//! are one.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::marks::misnamed;
use crate::household::{Listed, One};
use crate::identity::{IdOf, is_cut, refused};
use crate::law::first_case;
use crate::policy::TypedValue;
use crate::value::Record;

/// Takes out a day that cannot be, and tells it. Whether one was taken out.
pub(crate) fn no_such_day(
    day: &mut Option<NaiveDate>,
    at: impl FnOnce() -> String,
    today: Option<NaiveDate>,
    found: &mut Vec<Finding>,
) -> bool {
    let Some(given) = *day else {
        return false;
    };
    let first = first_case();
    if given < first {
        found.push(Finding::too_early(first, FindingPlace::at(at())));
    } else if let Some(today) = today.filter(|today| given > *today) {
        let value = format!("..{today}");
        let finding = Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(at()));
        found.push(finding.with("expected", TypedValue::Text { value }));
    } else {
        return false;
    }
    *day = None;
    true
}

/// Takes out the facts that a record says to be unreadable, and tells the names that cannot be so.
pub(super) fn no_unreadable(
    record: &mut impl Record,
    names: &[String],
    at: &str,
    found: &mut Vec<Finding>,
) {
    for n in misnamed(record, names) {
        let place = FindingPlace::at(format!("{at}/unreadable/{n}"));
        found.push(Finding::data(FindingCode::UnreadableUnfit, place));
    }
    names.iter().for_each(|name| record.clear(name));
}

/// The id by which an entry is known.
pub(super) fn named<T: Listed>(entry: &T) -> Option<&str> {
    let known = |id: &&str| !id.trim().is_empty() && !refused(id, IdOf::Thing);
    entry.id().filter(known)
}

/// An entry that is there once.
#[derive(Clone)]
pub(super) struct Entry<T> {
    /// Where it stands, or the first of its id.
    pub at: usize,
    pub facts: T,
    /// It may be the same as another one that is there.
    pub perhaps: bool,
}

/// The entries of a list, each once; what is listed again is told.
pub(super) fn entries<T: Listed + Default, K: Ord>(
    list: &[T],
    place: &str,
    key: impl Fn(&T) -> K,
    found: &mut Vec<Finding>,
) -> Vec<Entry<T>> {
    let at = |n: usize| format!("{place}/{n}");
    let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, entry) in list.iter().enumerate() {
        if let Some(id) = named(entry) {
            by_id.entry(id).or_default().push(n);
        }
    }
    let each = |of: &Vec<usize>| {
        let one = One::of(of.iter().filter_map(|n| list.get(*n).cloned()));
        Some((*of.first()?, one))
    };
    let by_id: BTreeMap<&str, (usize, One<T>)> = by_id
        .iter()
        .filter_map(|(id, of)| Some((*id, each(of)?)))
        .collect();
    // By what it says, the first entry that says so: one with an id where there is one.
    let mut said: BTreeMap<K, usize> = BTreeMap::new();
    for (first, one) in by_id.values() {
        let slot = said.entry(key(&one.facts)).or_insert(*first);
        *slot = (*slot).min(*first);
    }
    let mut all = vec![];
    for (n, entry) in list.iter().enumerate() {
        let of = named(entry).and_then(|id| Some((id, by_id.get(id)?)));
        let Some((id, (first, one))) = of else {
            let first = *said.entry(key(entry)).or_insert(n);
            let perhaps = first != n;
            if perhaps {
                let finding =
                    Finding::data(FindingCode::EntryPerhapsTwice, FindingPlace::at(at(n)));
                found.push(finding.related(FindingPlace::at(at(first))));
            }
            let facts = entry.clone();
            all.push(Entry {
                at: n,
                facts,
                perhaps,
            });
            continue;
        };
        let again = *first != n;
        if again {
            found.push(one.finding(&at(n), Some(at(*first))));
        }
        // Where a spreadsheet may have made the ids equal, what is listed again may be another one.
        let cut = is_cut(id);
        if cut || !again {
            let facts = if cut { entry } else { &one.facts };
            let (facts, perhaps) = (facts.clone(), again);
            all.push(Entry {
                at: n,
                facts,
                perhaps,
            });
        }
    }
    all
}

/// The least and the most of what is not certain; the most is absent where nobody can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub low: i64,
    pub high: Option<i64>,
}

impl Bounds {
    pub(super) const NONE: Self = Self::exact(0);

    pub(super) const fn exact(fen: i64) -> Self {
        Self {
            low: fen,
            high: Some(fen),
        }
    }

    /// So much, or nothing.
    pub(super) fn perhaps(self) -> Self {
        Self { low: 0, ..self }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let high = self.high.zip(other.high);
        Self {
            low: self.low.saturating_add(other.low),
            high: high.and_then(|(a, b)| a.checked_add(b)),
        }
    }

    /// The number, where it is certain and fits the wire.
    pub(super) fn known(self) -> Option<i64> {
        let fits = |fen: &i64| fen.abs() <= crate::money::MAX_FEN;
        self.high.filter(|high| *high == self.low).filter(fits)
    }

    /// The least and the most, where the number itself is not certain and they fit the wire.
    pub(super) fn told(self) -> (Option<i64>, Option<i64>) {
        let fits = |fen: &i64| fen.abs() <= crate::money::MAX_FEN;
        match self.known() {
            Some(_) => (None, None),
            None => (Some(self.low).filter(fits), self.high.filter(fits)),
        }
    }
}
