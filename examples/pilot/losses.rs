//! What the rows that were lost take along, in the words of the results.

use std::collections::{BTreeMap, HashMap};

use gridaid::finding::FindingCode;
use gridaid::household::Household;
use gridaid::table::{Losses, LostRow};

use crate::unused::Unused;

/// Rows that a cell names; the rest is counted.
const NAMED: usize = 3;

/// What was lost about each household, and about all of them.
#[derive(Default)]
pub(crate) struct Told {
    of: HashMap<String, Vec<String>>,
    all: Vec<String>,
    /// Rows that could not be used, by their own ids.
    pub(crate) unused: Unused,
    /// Findings that the settings leave open what they say: it was said, and ended with what was lost.
    pub(crate) ended: Vec<FindingCode>,
}

impl Told {
    /// Notes what was lost of the rows of households themselves.
    pub(crate) fn own(&mut self, file: &str, lost: &[LostRow]) {
        let mut of: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for row in lost {
            if let Some(id) = row.id.as_deref() {
                of.entry(id).or_default().push(row.row);
            }
        }
        for (id, lost) in of {
            self.of
                .entry(id.into())
                .or_default()
                .push(rows(file, &lost));
        }
    }

    /// Notes what was lost of a table whose owners are households.
    pub(crate) fn households(&mut self, file: &str, losses: &Losses) {
        for owner in losses.owners() {
            let told = rows(file, losses.rows(owner));
            self.of.entry(owner.into()).or_default().push(told);
        }
        self.all(file, losses);
    }

    /// Notes what was lost of a table whose owners are members of households.
    pub(crate) fn members(&mut self, file: &str, losses: &Losses, households: &[Household]) {
        for household in households {
            let of = |id: &String| losses.rows(id).iter().copied();
            let ids = household.members.iter().filter_map(|m| m.id.as_ref());
            let lost: Vec<u32> = ids.flat_map(of).collect();
            if let Some(id) = household.id.as_ref().filter(|_| !lost.is_empty()) {
                let told = self.of.entry(id.clone()).or_default();
                told.push(rows(file, &lost));
            }
        }
        self.all(file, losses);
    }

    fn all(&mut self, file: &str, losses: &Losses) {
        if losses.of_everyone() {
            self.all.push(format!("{file}有内容未能采用且看不出属于谁"));
        }
    }

    /// Whether rows of a table about this household were lost.
    pub(crate) fn has(&self, file: &str, household: &str) -> bool {
        let own = self.of.get(household).into_iter().flatten();
        own.into_iter().any(|told| told.starts_with(file))
    }

    /// Whether anything of a table was lost that may be anybody's.
    pub(crate) fn anybodys(&self, file: &str) -> bool {
        self.all.iter().any(|told| told.starts_with(file))
    }

    /// What stands in the row of a household.
    pub(crate) fn text(&self, household: &str) -> String {
        let own = self.of.get(household).into_iter().flatten();
        let all: Vec<&str> = own.chain(&self.all).map(String::as_str).collect();
        all.join("；")
    }
}

/// `人员.csv第8、9行`.
fn rows(file: &str, rows: &[u32]) -> String {
    let named: Vec<String> = rows.iter().take(NAMED).map(u32::to_string).collect();
    let more = match rows.len() > NAMED {
        true => format!("等共{}行", rows.len()),
        false => String::new(),
    };
    format!("{file}第{}行{more}", named.join("、"))
}
