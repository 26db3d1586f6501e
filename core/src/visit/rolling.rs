//! The gap from one visit to the next (滚动间隔): what holds, what starts it anew, when it has run out.

use chrono::NaiveDate;

use super::clock::{Clock, next_day};
use super::facts::VisitResult;
use super::log::{Entry, HouseholdRow};
use super::status::{Judged, VisitState};
use super::tally::{Tally, VisitExcuse};
use crate::calendar::Gap;

/// The calls that met nobody.
#[derive(Debug, Default)]
struct Calls {
    /// Since the last visit.
    attempts: u32,
    /// The last excuse, from whose day the gap runs anew.
    excuse: Option<(VisitExcuse, NaiveDate)>,
}

impl Clock {
    /// The last visit; how many of those that are asked for lie within a gap that ends on the day; and the day on which,
    /// counted back, there were enough: the gap runs from it.
    fn visited(
        &self,
        household: &HouseholdRow,
        entries: &[Entry],
        gap: Gap,
    ) -> (Option<Entry>, u32, Option<NaiveDate>) {
        let (mut latest, mut made, mut holding, mut day) = (None, 0u32, 0u32, None);
        for entry in self.seen(household, entries).rev() {
            if entry.result != VisitResult::Met
                || (self.terms.distinct_days && day == Some(entry.date))
            {
                continue;
            }
            latest = latest.or(Some(*entry));
            day = Some(entry.date);
            made = made.saturating_add(1);
            holding = holding.saturating_add(u32::from(self.as_of <= gap.after(entry.date)));
            if made == self.terms.visits {
                return (latest, holding, day);
            }
        }
        (latest, holding, None)
    }

    /// An excuse ends with its gap, so that the calls of the next are counted anew; so does a visit, whose day
    /// counts no calls.
    fn calls(&self, household: &HouseholdRow, entries: &[Entry]) -> Calls {
        let (mut calls, mut tally) = (Calls::default(), Tally::default());
        let (mut met, mut before) = (None, None);
        for entry in self.seen(household, entries) {
            let of_today =
                |excuse: Option<(_, NaiveDate)>| excuse.is_some_and(|(_, day)| day == entry.date);
            if entry.result == VisitResult::Met {
                met = Some(entry.date);
                if of_today(calls.excuse) {
                    calls.excuse = before;
                }
                (calls.attempts, tally) = (0, Tally::default());
                continue;
            }
            if met == Some(entry.date) {
                continue;
            }
            calls.attempts = calls.attempts.saturating_add(1);
            if of_today(calls.excuse) {
                continue;
            }
            tally.add(entry, &self.terms);
            if tally.excuse.is_some() {
                (before, calls.excuse) = (calls.excuse, tally.excuse);
                tally = Tally::default();
            }
        }
        calls
    }

    /// The latest day from which a gap could run, were entries in doubt what they could have been; none where there are
    /// none. Which calls make an excuse depends on all of them, so that any entry could be its day.
    fn could_begin(
        &self,
        household: &HouseholdRow,
        entries: &[Entry],
        maybe: &[NaiveDate],
    ) -> Option<NaiveDate> {
        let latest = maybe.iter().max()?;
        let mut seen = self.seen(household, entries).rev();
        let entry = seen.find(|e| self.settles(e.result)).map(|e| e.date);
        entry.max(Some(*latest))
    }

    /// `maybe`: the days on which an entry in doubt could count. `whole`: none could on a day that is not known. Which calls
    /// make an excuse hangs on all of them.
    pub(super) fn rolling(
        &self,
        household: &HouseholdRow,
        entries: &[Entry],
        gap: Gap,
        maybe: &[NaiveDate],
        whole: bool,
    ) -> Judged {
        let (latest, made, anchor) = self.visited(household, entries, gap);
        let calls = self.calls(household, entries);
        let holds = |day: NaiveDate| self.as_of <= gap.after(day);
        let by = latest.filter(|_| anchor.is_some_and(holds));
        let certain = whole && maybe.is_empty();
        let excused = calls
            .excuse
            .filter(|(_, day)| certain && by.is_none() && holds(*day));
        // The clock starts when the duty, the household and the log do, or later with a visit or an excuse.
        let floor = self
            .floor()
            .map(|start| household.since.map_or(start, |s| s.max(start)));
        let begun = floor.max(anchor).max(calls.excuse.map(|(_, day)| day));
        let due = begun.map(|day| gap.after(day));
        let answer = |state, since, due| Judged {
            since,
            due,
            by,
            made,
            attempts: calls.attempts,
            excuse: excused.map(|(why, _)| why),
            ..Judged::plain(state)
        };
        if let Some((_, day)) = excused {
            return answer(VisitState::Excused, Some(day), due);
        }
        // The last day that has passed whatever the entries in doubt were.
        let could = begun.max(self.could_begin(household, entries, maybe));
        let proven =
            (could.map(|day| gap.after(day))).filter(|last| floor.is_some() && self.as_of > *last);
        match due {
            Some(_) if proven.is_some() => {
                answer(VisitState::Overdue, proven.map(next_day), proven)
            }
            // Without a start of the log an old visit proves no gap, nor does an entry in doubt; and nothing says by when the next is owed.
            Some(last) if self.as_of > last => answer(VisitState::Open, Some(next_day(last)), None),
            Some(last) if self.soon(last) => {
                let since = begun.map(|begun| self.soon_from(last, begun));
                answer(VisitState::DueSoon, since, due)
            }
            _ if by.is_some() => answer(VisitState::Done, latest.map(|e| e.date), due),
            _ => answer(VisitState::Open, begun.or(household.since), due),
        }
    }
}
