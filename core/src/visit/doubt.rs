//! Entries in doubt (存疑记录): what an entry that the log leaves out could have been.
//!
//! An entry counts for nothing where a part of it is missing, where its day cannot be, or where another entry contradicts
//! it. Somebody may have been there all the same, so the log does not prove that nobody was: on the day on which the entry
//! could count, and on every day where its day is not known, nothing is called missed.

use chrono::NaiveDate;

use super::clock::{Clock, bit};
use super::facts::{Visit, VisitMode, VisitResult};
use super::log::{Entry, Known, Roles};

/// An entry in doubt whose household is not known either.
pub(super) const ANYBODY: u32 = u32::MAX;

/// What is known of an entry in doubt; what is not known could be anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
#[derive(Debug, Default)]
pub(super) struct Maybe {
    /// On a day that is not known.
    pub any_day: bool,
    /// On these days.
    pub days: Vec<NaiveDate>,
}

impl Clock {
    /// When the entries in doubt of a household could count.
    pub(super) fn maybe(&self, known: &Known<'_>) -> Maybe {
        let mut maybe = Maybe::default();
        for doubt in known.in_doubt().filter(|d| self.could_count(d)) {
            let since = known.household.since;
            let can_be = |day: &NaiveDate| *day <= self.as_of && since.is_none_or(|s| *day >= s);
            match doubt.date.filter(can_be) {
                Some(day) => maybe.days.push(day),
                // A day that cannot be was written down wrongly: which one is meant is not known.
                None => maybe.any_day = true,
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
