//! Logs of many devices become one (台账合并): a set of entries that only grows, so that it does not
//! matter who merges what with whom, in which order, and how often.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::corrections::fates;
use super::doubt::first_day;
use super::facts::Visit;
use super::read::told;
use crate::finding::Finding;
use crate::order::InOrder;

/// The entries that one device kept (一台设备的走访记录).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitDiary {
    /// The entries, in any order.
    pub visits: Vec<Visit>,
    /// The day from which on they are complete.
    pub log_from: Option<NaiveDate>,
}

/// What several devices kept (各设备的走访记录).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitDiaries {
    /// One for each device, or for each earlier merge; in any order.
    pub diaries: Vec<VisitDiary>,
}

/// What several devices kept, as one log (合并后的走访记录).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergedVisits {
    /// Every different entry once, by id and content; nothing is lost, conflicts neither.
    pub visits: Vec<Visit>,
    /// The day from which on all of them were complete; absent where one does not say.
    pub log_from: Option<NaiveDate>,
    /// Entries that contradict each other, at their places in `visits`: none of them counts until
    /// a person writes a correction.
    pub findings: Vec<Finding>,
}

impl From<MergedVisits> for VisitDiary {
    fn from(merged: MergedVisits) -> Self {
        Self {
            visits: merged.visits,
            log_from: merged.log_from,
        }
    }
}

/// Merges what several devices kept.
///
/// Commutative, associative and idempotent: the result of a merge may be merged again. Two entries
/// are the same if they are equal in everything but the order of visitors, needs and corrected ids, and whether they
/// say that they are not withdrawn or say nothing of it.
///
/// ```
/// use gridaid::facts;
/// use gridaid::visit::{Visit, VisitDiary, merge_diaries};
/// let entry = |id: &str| facts!(Visit { id: Some(id.into()), household: "h".into() });
/// let phone = |ids: &[&str]| facts!(VisitDiary {
///     visits: ids.iter().map(|id| entry(id)).collect(),
/// });
/// let merged = merge_diaries(&[phone(&["b", "a"]), phone(&["a", "c"])]);
/// let ids: Vec<_> = merged.visits.iter().filter_map(|v| v.id.as_deref()).collect();
/// assert_eq!(ids, ["a", "b", "c"]);
/// ```
pub fn merge_diaries(diaries: &[VisitDiary]) -> MergedVisits {
    let all = diaries.iter().flat_map(|d| &d.visits).map(canonical);
    let visits: Vec<Visit> = all.collect::<BTreeSet<Visit>>().into_iter().collect();
    // From the latest of the first days on every diary is complete.
    // A day on which nobody kept a log yet says no more than none.
    let start = |d: &VisitDiary| d.log_from.filter(|from| *from >= first_day());
    let starts: Option<Vec<NaiveDate>> = diaries.iter().map(start).collect();
    let fates = fates(&visits);
    let findings = told(&fates);
    MergedVisits {
        visits,
        log_from: starts.and_then(|s| s.into_iter().max()),
        findings,
    }
}

/// An entry with its lists in one order; what is not withdrawn need not say so.
pub(super) fn canonical(visit: &Visit) -> Visit {
    let mut visit = visit.clone();
    visit.visitors.order();
    visit.needs.order();
    visit.needs.dedup();
    visit.corrects.order();
    visit.corrects.dedup();
    visit.withdrawn = visit.withdrawn.filter(|gone| *gone);
    visit
}
