//! Entries without an id beside such that have one (无编号的记录): each may be one of the others, told a second time.
//!
//! In a log in which no entry has an id, nothing says that one was ever there: each is a visit of its own. Where some of a
//! household have one, an entry of it that has none may be one of them with other facts, so that it counts for nothing, and
//! nothing is called missed where it could have been a visit.

use std::collections::{HashMap, HashSet};

use super::facts::Visit;
use super::once::named;

/// Where the entries with an id stand, in a log in which others have none.
#[derive(Debug, Default)]
pub(super) struct Named<'a> {
    /// The ids of each household's entries; an entry of a household that is not listed may be anybody's.
    ids: HashMap<Option<u32>, HashSet<&'a str>>,
}

fn id(visit: &Visit) -> Option<&str> {
    visit.id.as_deref().filter(|id| named(id))
}

impl<'a> Named<'a> {
    /// Reads a log; `whose` gives the number of the household of an entry, where that is listed.
    pub fn read(visits: &'a [Visit], whose: impl Fn(&Visit) -> Option<u32>) -> Self {
        let mut ids: HashMap<Option<u32>, HashSet<&str>> = HashMap::new();
        if visits.iter().any(|v| id(v).is_none()) {
            for visit in visits {
                if let Some(id) = id(visit) {
                    ids.entry(whose(visit)).or_default().insert(id);
                }
            }
        }
        Self { ids }
    }

    /// Whether an entry of a household may be one that stands in the log under its id. What it puts right is another.
    pub fn may_hold(&self, visit: &Visit, household: u32) -> bool {
        if self.ids.is_empty() || id(visit).is_some() {
            return false;
        }
        let other = |id: &&str| !visit.corrects.iter().any(|corrected| corrected == id);
        let mut lists = [Some(household), None]
            .into_iter()
            .filter_map(|of| self.ids.get(&of));
        lists.any(|ids| ids.iter().any(other))
    }
}
