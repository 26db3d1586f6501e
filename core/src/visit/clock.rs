//! How a status is found: one duty, one day, one household and its entries.

use chrono::{Days, NaiveDate};

use super::cadence::Pace;
use super::doubt::{Maybe, first_day};
use super::facts::VisitMode;
use super::log::{Categories, Entry, HouseholdRow, Known, Roles, VisitLog};
use super::policy::{JoinedLate, VisitPolicy};
use super::status::{Judged, VisitState};
use super::tally::{Tally, Terms};
use crate::calendar::{WorkingCalendar, YearPart};
use crate::deadline::Limit;

/// A duty on a day: all that is the same for every household.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    /// For duties that follow events.
    calendar: WorkingCalendar,
    whom: Option<Categories>,
    pub(super) roles: Roles,
    /// One bit for each mode that counts.
    pub(super) modes: u8,
    /// None for a duty whose cadence cannot be read: nothing is owed under it.
    pub(super) pace: Option<Pace>,
    pub(super) terms: Terms,
    joined_late: JoinedLate,
    from: NaiveDate,
    log_from: Option<NaiveDate>,
    /// The first whole period that both the duty and the log cover.
    pub(super) covered: Option<YearPart>,
    pub(super) soon: Option<i64>,
    pub(super) as_of: NaiveDate,
    pub(super) current: YearPart,
    previous: YearPart,
    /// First days of the current and the previous period.
    first: NaiveDate,
    previous_first: NaiveDate,
    /// When entries in doubt that may be anybody's could count.
    pub(super) anybody: Maybe,
}

impl Clock {
    pub(super) fn new(
        policy: &VisitPolicy,
        soon: Option<i64>,
        log: &VisitLog,
        calendar: &WorkingCalendar,
        as_of: NaiveDate,
    ) -> Self {
        let pace = policy.cadence.pace();
        // A log that is complete from a later day on says nothing of this one, and none is older than the first duty.
        let log_from = log
            .log_from()
            .filter(|from| (first_day()..=as_of).contains(from));
        let current = match pace {
            Some(Pace::Calendar(times)) => YearPart::of(as_of, times),
            _ => YearPart::year(as_of),
        };
        let previous = current.prev();
        let covered = log_from.map(|log| {
            let floor = policy.from.max(log);
            let period = YearPart::of(floor, current.parts());
            if period.first() < floor {
                period.next()
            } else {
                period
            }
        });
        let whom = Categories::of(policy.whom.iter().copied());
        let clock = Self {
            calendar: calendar.clone(),
            whom: (!policy.whom.is_empty()).then_some(whom),
            roles: Roles::of(policy.who.iter().copied()),
            modes: policy.modes.iter().fold(0, |set, m| set | bit(*m)),
            pace,
            terms: Terms::of(policy),
            joined_late: policy.joined_late,
            from: policy.from,
            log_from,
            covered,
            soon,
            as_of,
            current,
            previous,
            first: current.first(),
            previous_first: previous.first(),
            anybody: Maybe::default(),
        };
        Self {
            anybody: clock.of_anybody(log),
            ..clock
        }
    }

    pub(super) fn judge(&self, known: Known<'_>) -> Judged {
        let maybe = self.maybe(&known);
        match known.household.log_incomplete || maybe.any_day {
            // Entries that were lost may be those that are missed here.
            true => Self {
                log_from: None,
                covered: None,
                ..self.clone()
            }
            .judge_whole(known, &maybe.days, false),
            false => self.judge_whole(known, &maybe.days, true),
        }
    }

    /// `maybe`: the days on which an entry in doubt could count.
    fn judge_whole(&self, known: Known<'_>, maybe: &[NaiveDate], whole: bool) -> Judged {
        let Known {
            household, entries, ..
        } = known;
        if let Some(state) = self.not_owed(household) {
            return Judged::plain(state);
        }
        match self.pace {
            None => Judged::plain(VisitState::NotApplicable),
            Some(Pace::Calendar(_)) => {
                let (before, tally) = self.periods(household, entries);
                self.calendar(household, before, &tally, maybe)
            }
            Some(Pace::Rolling(gap)) => self.rolling(household, entries, gap, maybe, whole),
            Some(Pace::Triggered(days)) => self.triggered(known, days, maybe),
        }
    }

    /// The state of a household of which nothing is asked, or of which it is not known.
    pub(super) fn not_owed(&self, household: &HouseholdRow) -> Option<VisitState> {
        if household.occupied == Some(false) || household.since.is_some_and(|s| s > self.as_of) {
            return Some(VisitState::NotApplicable);
        }
        match self.whom.map(|whom| household.one_of(whom)) {
            None | Some(Some(true)) => None,
            Some(Some(false)) => Some(VisitState::NotApplicable),
            Some(None) => Some(VisitState::Undecided),
        }
    }

    /// Entries of this duty up to the day, by date.
    pub(super) fn seen<'a>(
        &self,
        household: &HouseholdRow,
        entries: &'a [Entry],
    ) -> impl DoubleEndedIterator<Item = &'a Entry> {
        let (roles, modes, as_of, since) = (self.roles, self.modes, self.as_of, household.since);
        entries.iter().filter(move |e| {
            bit(e.mode) & modes != 0
                && e.roles.meets(roles)
                && e.date <= as_of
                && since.is_none_or(|s| e.date >= s)
        })
    }

    pub(super) fn soon(&self, due: NaiveDate) -> bool {
        let left = due.signed_duration_since(self.as_of).num_days();
        self.soon.is_some_and(|days| left <= days)
    }

    /// The first day of the time in which a state that ends on `due` is called due soon.
    pub(super) fn soon_from(&self, due: NaiveDate, not_before: NaiveDate) -> NaiveDate {
        self.soon
            .and_then(|d| u64::try_from(d).ok())
            .and_then(|d| due.checked_sub_days(Days::new(d)))
            .map_or(not_before, |d| d.max(not_before))
    }

    /// A day of the last earlier period that was settled, and what the current one adds up to.
    fn periods(&self, household: &HouseholdRow, entries: &[Entry]) -> (Option<NaiveDate>, Tally) {
        let (mut before, mut now) = (None, Tally::default());
        let (mut earlier, mut ends) = (Tally::default(), NaiveDate::MIN);
        for entry in self.seen(household, entries) {
            if entry.date >= self.first {
                now.add(entry, &self.terms);
                continue;
            }
            // Where one visit is enough, no earlier period needs to be counted out.
            if self.terms.one_visit() {
                earlier = Tally::default();
            } else if entry.date > ends {
                ends = YearPart::of(entry.date, self.current.parts()).last();
                earlier = Tally::default();
            }
            earlier.add(entry, &self.terms);
            if earlier.settled() {
                before = Some(entry.date);
            }
        }
        (before, now)
    }

    /// `before`: a day of the last earlier period that was settled.
    fn calendar(
        &self,
        household: &HouseholdRow,
        before: Option<NaiveDate>,
        tally: &Tally,
        maybe: &[NaiveDate],
    ) -> Judged {
        // A period on a day of which somebody may have been there is not known to be missed.
        let earlier = maybe.iter().copied().filter(|day| *day < self.first).max();
        let missed = self.first_missed(household, before.max(earlier));
        let missed_previous = match before {
            Some(date) if date >= self.previous_first => Some(false),
            _ if missed.is_some() => Some(true),
            // Not owed then, whatever the log holds.
            _ if self.from > self.previous_first || self.came_late(household, self.previous) => {
                Some(false)
            }
            _ => None,
        };
        let answer = |state, since, due| Judged {
            since: Some(since),
            due: Some(due),
            missed_previous,
            ..Judged::counted(state, tally)
        };
        if let Some(visit) = tally.by {
            return answer(VisitState::Done, visit.date, self.current.next().last());
        }
        if let Some((_, since)) = tally.excuse {
            return answer(VisitState::Excused, since, self.current.next().last());
        }
        let now = maybe.iter().any(|day| *day >= self.first);
        if let Some(missed) = missed.filter(|_| !now) {
            let due = missed.last();
            return answer(VisitState::Overdue, next_day(due), due);
        }
        if self.came_late(household, self.current) {
            return Judged::plain(VisitState::NotApplicable);
        }
        let due = self.current.last();
        let since = household.since.map_or(self.first, |s| s.max(self.first));
        if self.soon(due) {
            answer(VisitState::DueSoon, self.soon_from(due, since), due)
        } else {
            answer(VisitState::Open, since, due)
        }
    }

    /// The earliest period since the last settled one (`before` the current period) that was owed
    /// in full and was not settled. Without a known start of the log none is called missed.
    fn first_missed(
        &self,
        household: &HouseholdRow,
        before: Option<NaiveDate>,
    ) -> Option<YearPart> {
        let mut period = self.covered?;
        if before.is_some_and(|date| date >= self.previous_first) {
            return None;
        }
        let parts = self.current.parts();
        if let Some(since) = household.since {
            let joined = YearPart::of(since, parts);
            let owed = if self.came_late(household, joined) {
                joined.next()
            } else {
                joined
            };
            period = period.max(owed);
        }
        if let Some(date) = before {
            period = period.max(YearPart::of(date, parts).next());
        }
        (period < self.current).then_some(period)
    }

    /// Whether the household came too late in the period, or after it, to be owed a visit in it.
    fn came_late(&self, household: &HouseholdRow, period: YearPart) -> bool {
        household.since.is_some_and(|s| s > self.owed_until(period))
    }

    /// The last day of coming on which a visit is owed in a period.
    pub(super) fn owed_until(&self, period: YearPart) -> NaiveDate {
        match self.joined_late {
            JoinedLate::Owed => period.last(),
            JoinedLate::SecondHalf => period.middle(),
            JoinedLate::NotOwed => period.first(),
        }
    }

    /// The earliest day from which a gap is counted: the duty and the log have both begun.
    pub(super) fn floor(&self) -> Option<NaiveDate> {
        self.log_from.map(|log| self.from.max(log))
    }

    /// Of the events that are not settled the one that presses most: a day that nothing proves to be missed hides none that
    /// is. Where all are, the last of them.
    fn triggered(&self, known: Known<'_>, days: u32, maybe: &[NaiveDate]) -> Judged {
        let here = |day: &&NaiveDate| {
            let came = known.household.since;
            **day >= self.from && came.is_none_or(|since| **day >= since)
        };
        let presses = |judged: &Judged| match judged.state {
            VisitState::Overdue => 0,
            VisitState::DueSoon => 1,
            VisitState::Open => 2,
            _ => 3,
        };
        let mut told = Judged::plain(VisitState::NotApplicable);
        for event in known.events.iter().filter(here) {
            let found = self.after_event(known, *event, days, maybe);
            let settled = presses(&found) == 3 && presses(&told) == 3;
            if settled || presses(&found) < presses(&told) {
                told = found;
            }
        }
        match known.event_undated && presses(&told) == 3 {
            // One of which the day is not known may still ask for a visit.
            true => Judged::plain(VisitState::Undecided),
            false => told,
        }
    }

    /// What one event asks.
    fn after_event(
        &self,
        known: Known<'_>,
        event: NaiveDate,
        days: u32,
        maybe: &[NaiveDate],
    ) -> Judged {
        let mut tally = Tally::default();
        let seen = self.seen(known.household, known.entries);
        for entry in seen.filter(|e| e.date >= event) {
            tally.add(entry, &self.terms);
        }
        let due = Limit::working_days(event, days, &self.calendar).last();
        let answer = |state, since, due| Judged {
            since: Some(since),
            due,
            ..Judged::counted(state, &tally)
        };
        if let Some(by) = tally.by {
            return answer(VisitState::Done, by.date, None);
        }
        if let Some((_, since)) = tally.excuse {
            return answer(VisitState::Excused, since, None);
        }
        let logged =
            self.log_from.is_some_and(|log| log <= event) && maybe.iter().all(|day| *day < event);
        match due {
            Some(last) if self.as_of > last && logged => {
                answer(VisitState::Overdue, next_day(last), due)
            }
            Some(last) if self.as_of <= last && self.soon(last) => {
                answer(VisitState::DueSoon, self.soon_from(last, event), due)
            }
            _ => answer(VisitState::Open, event, due),
        }
    }

    /// The first year of an event whose last day needs a working calendar that is not published.
    pub(super) fn calendar_missing(&self, known: Known<'_>) -> Option<i32> {
        let Some(Pace::Triggered(days)) = self.pace else {
            return None;
        };
        let year = |event: &NaiveDate| Limit::working_days(*event, days, &self.calendar).without();
        let owed = |event: &&NaiveDate| **event >= self.from;
        known.events.iter().filter(owed).find_map(year)
    }
}

pub(super) fn bit(mode: VisitMode) -> u8 {
    1 << mode as u8
}

pub(super) fn next_day(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}
