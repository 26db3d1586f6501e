//! Which rows the tables of households have: each person once, with each of their supporters once.

use std::borrow::Cow;

use smallvec::SmallVec;

use crate::household::once::{self, Records};
use crate::household::{Household, Person, Supporter};
use crate::logic::frame::{Col, Given};
use crate::logic::truth::MAX_ROWS;

/// Households whose records of one person say the same, and which records these are; as they stand where none of them says
/// anything that does not hold.
pub(super) struct Once<'h> {
    pub(super) households: Cow<'h, [Household]>,
    records: Vec<Option<Records>>,
}

impl<'h> Once<'h> {
    pub(super) fn of(households: &'h [Household]) -> Self {
        if !households.iter().any(once::unsettled) {
            return Self {
                households: Cow::Borrowed(households),
                records: vec![],
            };
        }
        let one = |h| once::once(h).into_owned();
        Self {
            households: households.iter().map(one).collect(),
            records: households.iter().map(Records::of).collect(),
        }
    }

    /// The rows of their tables. `nobody` stands for a row of which nothing is known.
    pub(super) fn rows<'o>(&'o self, nobody: &'o Supporter) -> Rows<'o> {
        let mut rows = Rows::default();
        for (n, h) in self.households.iter().enumerate() {
            match self.records.get(n).and_then(Option::as_ref) {
                Some(records) => rows.once(h, records, nobody),
                None => rows.all(h, nobody),
            }
        }
        // The places are asked of one household alone.
        if self.households.len() > 1 {
            rows.given = None;
        }
        rows
    }
}

/// The rows of the tables of households, in the order of the households.
#[derive(Default)]
pub(super) struct Rows<'o> {
    pub(super) members: SmallVec<[&'o Person; 8]>,
    pub(super) supporters: SmallVec<[&'o Supporter; 8]>,
    /// By household, and by member: how long the list is, of which no more than [`MAX_ROWS`] are rows.
    pub(super) lengths: [SmallVec<[usize; 8]>; 2],
    /// Where the rows stand in the lists of one household, where that is not as they are numbered.
    pub(super) given: Option<Given>,
}

impl<'o> Rows<'o> {
    fn all(&mut self, h: &'o Household, nobody: &'o Supporter) {
        let [members, supporters] = &mut self.lengths;
        members.push(h.members.len());
        for m in h.members.iter().take(MAX_ROWS) {
            supporters.push(m.supporters.len());
            self.members.push(m);
            let owed = m.supporters.iter().take(MAX_ROWS);
            // Nobody supports themselves: of such a row nothing is known (T-04).
            let row = |s| if own_supporter(m, s) { nobody } else { s };
            self.supporters.extend(owed.map(row));
        }
    }

    fn once(&mut self, h: &'o Household, records: &Records, nobody: &'o Supporter) {
        let given = self.given.get_or_insert_default();
        let [members, supporters] = &mut self.lengths;
        members.push(records.persons().len());
        for (place, owed) in records.persons().take(MAX_ROWS) {
            let Some(m) = h.members.get(place as usize) else {
                continue;
            };
            supporters.push(owed.len());
            self.members.push(m);
            given.members.push(place);
            for (of, row) in owed.iter().take(MAX_ROWS) {
                let record = h.members.get(*of as usize);
                let s = record.and_then(|m| m.supporters.get(*row as usize));
                let s = s.filter(|s| !own_supporter(m, s)).unwrap_or(nobody);
                self.supporters.push(s);
                given.supporters.push((*of, *row));
            }
        }
    }

    /// Where each household's members start, and each member's supporters.
    pub(super) fn starts(&self) -> [Col<'static, u32>; 2] {
        self.lengths.each_ref().map(|lengths| {
            let mut at = 0u32;
            let mut starts = SmallVec::new();
            starts.push(0);
            for n in lengths {
                at = at.saturating_add((*n).min(MAX_ROWS) as u32);
                starts.push(at);
            }
            Col::Own(starts)
        })
    }
}

/// The row names the member as their own supporter: nobody supports themselves, so nothing of it is known (T-04).
pub(crate) fn own_supporter(m: &Person, s: &Supporter) -> bool {
    m.id.is_some() && m.id == s.id
}
