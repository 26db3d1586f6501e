//! Several records of one person, or of one household, as one: what all of them say.

use std::collections::BTreeSet;

use super::marks::ID;
use super::{FamilyPerson, IncomeItem, Person, Supporter};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::{IdOf, is_cut};
use crate::order::InOrder;
use crate::value::Record;

/// Facts in which records differ that one finding names at most; it counts all.
const NAMED: usize = 10;
/// The field of a record that names what could not be read.
const UNREADABLE: &str = "unreadable";

/// Several records as one.
pub(crate) struct One<T> {
    pub(crate) facts: T,
    /// The facts in which they differ, by name.
    pub(super) differs: Vec<String>,
    /// It is not known that they are of one person, or of one household: they differ, or a spreadsheet may have made their ids equal.
    pub(crate) doubtful: bool,
}

/// A record of a person or a household, with what it says of itself.
pub(crate) trait Listed: Record {
    /// Of what its id is.
    const OF: IdOf = IdOf::Person;

    /// Its opaque id.
    fn id(&self) -> Option<&str>;

    /// The names of the facts that could not be read, where it says so.
    fn marks(&mut self) -> Option<&mut Vec<String>>;

    /// Whether it says that its id was given and cannot be read.
    fn id_unread(&self) -> bool {
        false
    }
}

impl Listed for Person {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        Some(&mut self.unreadable)
    }

    fn id_unread(&self) -> bool {
        self.unreadable.iter().any(|name| name == ID)
    }
}

impl Listed for Supporter {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

impl Listed for FamilyPerson {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

impl Listed for IncomeItem {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

impl<T: Listed + Default> One<T> {
    /// What all of them say; where they differ, nothing.
    pub(crate) fn of(mut records: impl Iterator<Item = T>) -> Self {
        let mut facts = records.next().unwrap_or_default();
        let mut differs = BTreeSet::new();
        let mut unread = facts.marks().cloned().unwrap_or_default();
        let first = facts.clone();
        for mut record in records {
            first.each(&record, &mut |name, seen| {
                if !seen.same {
                    differs.insert(name);
                }
            });
            unread.extend(record.marks().cloned().unwrap_or_default());
        }
        for name in &differs {
            facts.clear(name);
        }
        // Of two values that differ, which was meant cannot be read.
        let names = differs.iter().filter(|name| **name != UNREADABLE);
        unread.extend(names.map(|name| (*name).to_owned()));
        unread.order_by_key(String::clone);
        unread.dedup();
        if let Some(marks) = facts.marks() {
            *marks = unread;
        }
        Self {
            doubtful: !differs.is_empty() || facts.id().is_some_and(is_cut),
            facts,
            differs: differs.into_iter().map(str::to_owned).collect(),
        }
    }

    /// That a later record has the id of the first one.
    pub(crate) fn finding(&self, at: &str, first: Option<String>) -> Finding {
        let first = first.unwrap_or_default();
        let of_first = |name: &str| FindingPlace::at(format!("{first}/{name}"));
        let place = FindingPlace::at(format!("{at}/id"));
        if !self.doubtful {
            return Finding::data(FindingCode::RecordTwice, place).related(of_first("id"));
        }
        let facts = i64::try_from(self.differs.len()).unwrap_or(i64::MAX);
        let finding = Finding::data(FindingCode::RecordsDiffer, place).count("facts", facts);
        let differs = self.differs.iter().take(NAMED);
        differs.fold(finding.related(of_first("id")), |f, name| {
            f.related(of_first(name))
        })
    }
}
