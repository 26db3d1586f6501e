//! Micro-grid leaders (微网格长): what S16 to S19 ask of those in post, and whom to propose.

mod check;
mod facts;
mod pair;
mod propose;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use check::check;
pub use facts::{Candidate, Employment, LeaderFacts, LeaderPost, LeaderRole};
pub use propose::{
    LeaderProposal, MicroGridProposal, PairPattern, ProposedLeader, UnfilledReason, Wish,
    WishResult, propose,
};

use crate::calendar::add_months;
use crate::policy::PolicyPack;

/// What the patterns of S17 compare; unknown facts stay unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Comparable {
    employed: Option<bool>,
    birth_date: Option<NaiveDate>,
}

impl Comparable {
    fn new(employment: Option<Employment>, birth_date: Option<NaiveDate>) -> Self {
        Self {
            employed: employment.map(|e| e == Employment::Employed),
            birth_date,
        }
    }
}

/// S17, first example: 1名在职人员+1名非在职人员.
fn one_employed(a: &Comparable, b: &Comparable) -> Option<bool> {
    Some(a.employed? != b.employed?)
}

/// S17, second example: 1名年长人员+1名年轻人员. The text has no age line, so the two are
/// compared with each other; `min_years` is the optional local gap, without which any difference
/// in age counts.
fn ages_differ(a: &Comparable, b: &Comparable, min_years: Option<i64>) -> Option<bool> {
    let (a, b) = (a.birth_date?, b.birth_date?);
    let (older, younger) = (a.min(b), a.max(b));
    if older == younger {
        return Some(false);
    }
    // A gap beyond the calendar is met by nobody.
    let months = min_years.unwrap_or(0).max(0).saturating_mul(12);
    let reached = i32::try_from(months)
        .ok()
        .and_then(|m| add_months(older, m));
    Some(reached.is_some_and(|day| day <= younger))
}

/// The optional local gap of the age pattern, in years.
fn age_gap(pack: &PolicyPack, on: NaiveDate) -> Option<i64> {
    pack.count("leader.age_gap_min_years", on).ok()
}
