//! What the entries of one household add up to under one duty.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::facts::VisitResult;
use super::log::Entry;
use super::policy::VisitPolicy;

/// Why a household is excused (不计欠访的情形).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisitExcuse {
    /// 多次无人应门: as many calls without an answer as the locality asks for.
    NoAnswer,
    /// 拒访: as many refusals.
    Refused,
}

/// The terms that counting needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    pub visits: u32,
    pub distinct_days: bool,
    pub attempts: Option<u32>,
    pub refusals: Option<u32>,
}

impl Terms {
    pub fn of(policy: &VisitPolicy) -> Self {
        Self {
            visits: policy.min_visits.max(1),
            distinct_days: policy.distinct_days,
            attempts: policy.excused_after_attempts,
            refusals: policy.excused_after_refusals,
        }
    }

    /// Whether one visit settles a period and nothing else does.
    pub fn one_visit(&self) -> bool {
        self.visits == 1 && self.attempts.is_none() && self.refusals.is_none()
    }
}

/// The entries of one period, one gap or one event, taken in by date.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    /// Visits that count.
    pub made: u32,
    /// Calls that met nobody.
    pub attempts: u32,
    /// The visit with which there were enough.
    pub by: Option<Entry>,
    /// Why, and since when, no more is asked.
    pub excuse: Option<(VisitExcuse, NaiveDate)>,
    last_visit: Option<NaiveDate>,
    unanswered: Calls,
    refused: Calls,
}

/// Calls of one kind.
#[derive(Debug, Clone, Copy, Default)]
struct Calls {
    last: Option<NaiveDate>,
    counted: u32,
}

impl Calls {
    /// Counts a call; whether there are now as many as asked for.
    fn add(&mut self, date: NaiveDate, distinct_days: bool, asked: Option<u32>) -> bool {
        if distinct_days && self.last == Some(date) {
            return false;
        }
        self.last = Some(date);
        self.counted = self.counted.saturating_add(1);
        asked == Some(self.counted)
    }
}

impl Tally {
    /// Takes in one entry that is of the duty and not earlier than the others.
    pub fn add(&mut self, entry: &Entry, terms: &Terms) {
        let (date, distinct) = (entry.date, terms.distinct_days);
        let (enough, why) = match entry.result {
            VisitResult::Met => {
                if !(distinct && self.last_visit == Some(date)) {
                    self.last_visit = Some(date);
                    self.made = self.made.saturating_add(1);
                    if self.made == terms.visits {
                        self.by = Some(*entry);
                    }
                }
                return;
            }
            VisitResult::NoAnswer => (
                self.unanswered.add(date, distinct, terms.attempts),
                VisitExcuse::NoAnswer,
            ),
            VisitResult::Refused => (
                self.refused.add(date, distinct, terms.refusals),
                VisitExcuse::Refused,
            ),
        };
        self.attempts = self.attempts.saturating_add(1);
        if enough && !self.settled() {
            self.excuse = Some((why, date));
        }
    }

    /// Whether nothing more is owed.
    pub fn settled(&self) -> bool {
        self.by.is_some() || self.excuse.is_some()
    }
}
