//! Entries in doubt (存疑记录): what an entry that the log leaves out could have been.
//!
//! An entry counts for nothing where a part of it is missing, where its day cannot be, or where another entry contradicts
//! it. Somebody may have been there all the same, so the log does not prove that nobody was: on the day on which the entry
//! could count, and on every day where its day is not known, nothing is called missed.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::clock::{Clock, bit};
use super::facts::{Visit, VisitMode, VisitResult};
use super::log::{Entry, Known, Roles, VisitLog};
use super::policy::VisitPolicyId;
use crate::finding::{Finding, FindingPlace};
use crate::law;
use crate::order::InOrder;

/// An entry in doubt whose household is not known either, or not one of those that are listed: it may be anybody's.
pub(super) const ANYBODY: u32 = u32::MAX;

/// The first day on which any clause asked somebody to visit: no log is older, so an entry of an earlier day has a year that
/// was written down wrongly. Not the first day of the pilot: what was visited before it is an old entry.
pub(super) fn first_day() -> NaiveDate {
    static FIRST: LazyLock<NaiveDate> =
        LazyLock::new(|| law::first_of(VisitPolicyId::ALL.map(VisitPolicyId::clause)));
    *FIRST
}

/// Tells a day on which nobody kept a log yet.
pub(super) fn too_early(place: FindingPlace) -> Finding {
    Finding::too_early(first_day(), place)
}

/// What is known of an entry in doubt; what is not known could be anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Doubt {
    /// The day.
    pub date: Option<NaiveDate>,
    /// Who was there; none where somebody's role is not known.
    pub roles: Roles,
    /// The roles with which the same entry counts already.
    pub counted: Roles,
    /// How.
    pub mode: Option<VisitMode>,
    /// With what result.
    pub result: Option<VisitResult>,
}

impl Doubt {
    /// What an entry could have been that is left out.
    pub fn of(visit: &Visit) -> Self {
        let unknown = visit.visitors.iter().any(|v| v.role.is_none());
        let roles = visit.visitors.iter().filter_map(|v| v.role);
        Self {
            date: visit.date,
            roles: if unknown {
                Roles::default()
            } else {
                Roles::of(roles)
            },
            counted: Roles::default(),
            mode: visit.mode,
            result: visit.result,
        }
    }

    /// What else an entry that counts could have been: the role of somebody who was there is not known.
    pub fn beside(visit: &Visit, counted: Roles) -> Option<Self> {
        let unknown = visit.visitors.iter().any(|v| v.role.is_none());
        unknown.then_some(Self {
            counted,
            ..Self::of(visit)
        })
    }
}

impl From<&Entry> for Doubt {
    fn from(entry: &Entry) -> Self {
        Self {
            date: Some(entry.date),
            roles: entry.roles,
            counted: Roles::default(),
            mode: Some(entry.mode),
            result: Some(entry.result),
        }
    }
}

/// When entries in doubt could count for one household under one duty.
#[derive(Debug, Clone, Default)]
pub(super) struct Maybe {
    /// On a day that is not known.
    pub any_day: bool,
    /// On these days.
    pub days: Vec<NaiveDate>,
}

impl Maybe {
    /// Takes in the day of an entry; one that cannot be was written down wrongly, and which one is meant is not known.
    fn add(&mut self, day: Option<NaiveDate>, since: Option<NaiveDate>, as_of: NaiveDate) {
        let first = since.unwrap_or(NaiveDate::MIN).max(first_day());
        match day.filter(|day| (first..=as_of).contains(day)) {
            Some(day) => self.days.push(day),
            None => self.any_day = true,
        }
    }
}

impl Clock {
    /// When the entries that may be anybody's could count, read once for all households.
    pub(super) fn of_anybody(&self, log: &VisitLog) -> Maybe {
        let mut maybe = Maybe::default();
        for (_, doubt) in log.doubts_of(ANYBODY) {
            if self.could_count(doubt) {
                maybe.add(doubt.date, None, self.as_of);
            }
        }
        maybe.days.order();
        maybe.days.dedup();
        maybe
    }

    /// When the entries in doubt of a household could count. Where one could on a day that is not known, no other matters.
    pub(super) fn maybe(&self, known: &Known<'_>) -> Maybe {
        let since = known.household.since;
        let mut maybe = Maybe::default();
        for doubt in known.in_doubt().filter(|d| self.could_count(d)) {
            maybe.add(doubt.date, since, self.as_of);
        }
        maybe.any_day |= self.anybody.any_day;
        if !maybe.any_day {
            for day in &self.anybody.days {
                maybe.add(Some(*day), since, self.as_of);
            }
        }
        maybe
    }

    /// Whether an entry could count for the duty, as far as it is known.
    fn could_count(&self, doubt: &Doubt) -> bool {
        let unknown = doubt.roles == Roles::default();
        (unknown || doubt.roles.meets(self.roles))
            && !doubt.counted.meets(self.roles)
            && doubt.mode.is_none_or(|mode| bit(mode) & self.modes != 0)
            && doubt.result.is_none_or(|result| self.settles(result))
    }

    /// Whether entries with this result can settle the duty.
    pub(super) fn settles(&self, result: VisitResult) -> bool {
        match result {
            VisitResult::Met => true,
            VisitResult::NoAnswer => self.terms.attempts.is_some(),
            VisitResult::Refused => self.terms.refusals.is_some(),
        }
    }
}
