//! Ids as small numbers: one text for all of them, one table that holds only numbers.

use std::hash::BuildHasher;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

/// How many ids ahead are tried before the table is asked: as many as take no more time than it.
const NEAR: u32 = 8;

/// Distinct ids, numbered in the order in which they came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ids {
    text: String,
    ends: Vec<usize>,
    table: HashTable<u32>,
    // Seeds the table only; no answer depends on it.
    hasher: DefaultHashBuilder,
}

impl Ids {
    pub(crate) fn with_capacity(n: usize) -> Self {
        Self {
            text: String::with_capacity(n.saturating_mul(8)),
            ends: Vec::with_capacity(n),
            table: HashTable::with_capacity(n),
            hasher: DefaultHashBuilder::default(),
        }
    }

    /// Numbers a new id, or gives the number that it already has.
    pub(crate) fn insert(&mut self, id: &str) -> Result<u32, u32> {
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let Self {
            text,
            ends,
            table,
            hasher,
        } = self;
        let slot = table.entry(
            hasher.hash_one(id),
            |&n| name(text, ends, n) == id,
            |&n| hasher.hash_one(name(text, ends, n)),
        );
        match slot {
            Entry::Occupied(known) => Err(*known.get()),
            Entry::Vacant(free) => {
                free.insert(number);
                text.push_str(id);
                ends.push(text.len());
                Ok(number)
            }
        }
    }

    pub(crate) fn find(&self, id: &str) -> Option<u32> {
        self.table
            .find(self.hasher.hash_one(id), |&n| {
                name(&self.text, &self.ends, n) == id
            })
            .copied()
    }

    /// The same, looked for first among the next few after a number: lists that go with each other
    /// mostly are in one order.
    pub(crate) fn find_near(&self, after: Option<u32>, id: &str) -> Option<u32> {
        let next = after.map_or(0, |number| number.saturating_add(1));
        let known = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        (next..next.saturating_add(NEAR).min(known))
            .find(|n| self.name(*n) == id)
            .or_else(|| self.find(id))
    }

    pub(crate) fn name(&self, number: u32) -> &str {
        name(&self.text, &self.ends, number)
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

fn name<'a>(text: &'a str, ends: &[usize], number: u32) -> &'a str {
    let n = number as usize;
    let from = n
        .checked_sub(1)
        .and_then(|p| ends.get(p))
        .copied()
        .unwrap_or(0);
    ends.get(n).and_then(|&to| text.get(from..to)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_number() {
        let mut ids = Ids::with_capacity(0);
        for i in 0..1000_u32 {
            assert_eq!(ids.insert(&format!("h{i}")), Ok(i));
        }
        assert_eq!(ids.insert("h7"), Err(7));
        assert_eq!(ids.find("h999"), Some(999));
        assert_eq!(ids.find("h1000"), None);
        assert_eq!((ids.name(12), ids.name(5000), ids.len()), ("h12", "", 1000));
    }
}
