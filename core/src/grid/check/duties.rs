//! How many places of each kind do what a clause asks of them.

use std::collections::BTreeMap;

use gridaid_derive::wire;

use super::super::PlaceKind;
use crate::finding::{Finding, FindingCode, Gravity};

/// How the places of one kind stand to one clause (落实情况); the five numbers from `met` to `unknown` add up to `places`.
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyCount {
    /// The clause, such as S14.
    pub clause: String,
    /// The kind of place that it asks something of.
    pub kind: PlaceKind,
    /// Places of that kind that the clause covers.
    pub places: u32,
    /// Places that are as it asks.
    pub met: u32,
    /// Places with a violation, or with a deviation that has to be explained.
    pub unmet: u32,
    /// Places with advice: more persons than asked, a size outside about the target or outside practice.
    pub advised: u32,
    /// Places whose finding waits for the end of a transition (S49).
    pub waiting: u32,
    /// Places of which it cannot be said: a fact is not known, or a local number not set.
    pub unknown: u32,
    /// S14, S15: persons at the places whose number is known, added up.
    pub persons: Option<i64>,
}

/// How one place stands to what a clause asks of it.
pub(super) enum Stand {
    /// As it asks.
    Met,
    /// A fact or a local number is missing.
    Unknown,
    /// Not as it asks.
    Found(Finding),
}

impl Stand {
    /// A goal gives no finding, and asks for nothing.
    pub(super) fn of(finding: Option<Finding>) -> Self {
        finding.map_or(Stand::Met, Stand::Found)
    }
}

#[derive(Default)]
pub(super) struct Duties(BTreeMap<(&'static str, PlaceKind), DutyCount>);

fn one_more(n: &mut u32) {
    *n = n.saturating_add(1);
}

impl Duties {
    fn of(&mut self, clause: &'static str, kind: PlaceKind) -> &mut DutyCount {
        self.0.entry((clause, kind)).or_insert_with(|| DutyCount {
            clause: clause.into(),
            kind,
            places: 0,
            met: 0,
            unmet: 0,
            advised: 0,
            waiting: 0,
            unknown: 0,
            persons: None,
        })
    }

    pub(super) fn saw(&mut self, clause: &'static str, kind: PlaceKind, stand: &Stand) {
        let count = self.of(clause, kind);
        one_more(&mut count.places);
        one_more(match stand {
            Stand::Met => &mut count.met,
            Stand::Unknown => &mut count.unknown,
            Stand::Found(f) if f.gravity == Some(Gravity::Advice) => &mut count.advised,
            Stand::Found(_) => &mut count.unmet,
        });
    }

    /// Adds persons to those of a clause.
    pub(super) fn persons(&mut self, clause: &'static str, kind: PlaceKind, more: i64) {
        let count = self.of(clause, kind);
        count.persons = Some(count.persons.unwrap_or(0).saturating_add(more));
    }

    /// A finding waits for the end of a transition.
    pub(super) fn waits(&mut self, finding: &Finding, kind: Option<PlaceKind>) {
        self.move_to(finding, kind, |count| &mut count.waiting);
    }

    /// A finding may wait for the end of a transition that is not known.
    pub(super) fn doubts(&mut self, finding: &Finding, kind: Option<PlaceKind>) {
        self.move_to(finding, kind, |count| &mut count.unknown);
    }

    fn move_to(
        &mut self,
        finding: &Finding,
        kind: Option<PlaceKind>,
        to: fn(&mut DutyCount) -> &mut u32,
    ) {
        // A unit in several micro-grids is found beside the size of each of them, and is counted for none.
        if finding.code == FindingCode::UnitInSeveralMicroGrids {
            return;
        }
        let clause = finding.clause.as_deref().unwrap_or_default();
        let of = |k: &(&str, PlaceKind)| k.0 == clause && Some(k.1) == kind;
        if let Some((_, count)) = self.0.iter_mut().find(|(k, _)| of(k)) {
            let was = match finding.gravity {
                Some(Gravity::Advice) => &mut count.advised,
                _ => &mut count.unmet,
            };
            *was = was.saturating_sub(1);
            one_more(to(count));
        }
    }

    /// By clause, and of one clause from the top of the tree down.
    pub(super) fn counts(self) -> Vec<DutyCount> {
        self.0.into_values().collect()
    }
}
