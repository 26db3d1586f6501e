//! One household under one duty, walked day by day: ADR 0007 and 0021 read a second time.
//!
//! Nothing here knows periods, gaps, clocks or tallies of the room: a day is followed by the next, a part of the year ends
//! when its last day is over, a gap runs while its last day has not passed.

use chrono::{Days, Months, NaiveDate};

use super::super::*;
use super::count::{Count, part_of, working_day};

/// How often, in plain numbers.
#[derive(Debug, Clone, Copy)]
pub enum Often {
    /// So many equal parts of the year.
    Parts(u32),
    /// No longer than so many months and days.
    Gap(u32, u32),
    /// Within so many working days after an event.
    Event(u32),
}

/// A duty with its cadence in plain numbers.
#[derive(Debug, Clone)]
pub struct Duty {
    pub often: Often,
    pub terms: VisitPolicy,
}

/// All that is said of a household under a duty, without texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub state: VisitState,
    pub since: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
    /// Whether there is a visit that satisfies, and its id.
    pub by: Option<Option<String>>,
    pub made: u32,
    pub attempts: u32,
    pub excuse: Option<VisitExcuse>,
    pub missed: Option<bool>,
}

impl Standing {
    fn plain(state: VisitState) -> Self {
        Self {
            state,
            since: None,
            due: None,
            by: None,
            made: 0,
            attempts: 0,
            excuse: None,
            missed: None,
        }
    }
}

/// What is asked: a household on a day, with the entries that stand, by day and id, and the days on which there may have been
/// another for the duty.
pub struct Asked<'a> {
    pub household: &'a VisitedHousehold,
    pub entries: &'a [&'a Visit],
    pub maybe: &'a [Option<NaiveDate>],
    pub log_from: Option<NaiveDate>,
    pub soon: Option<i64>,
    pub on: NaiveDate,
}

impl Asked<'_> {
    /// Whether there may have been an entry on one of these days.
    fn may_be(&self, (first, last): (NaiveDate, NaiveDate)) -> bool {
        let mut days = self.maybe.iter().flatten();
        days.any(|day| (first..=last).contains(day))
    }
}

/// The day before which nothing is drawn.
pub fn first_day() -> NaiveDate {
    day("2025-01-01")
}

pub fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap()
}

impl Duty {
    /// Where a household stands.
    pub fn standing(&self, asked: &Asked<'_>) -> Standing {
        let (household, terms) = (asked.household, &self.terms);
        let named = household.town.as_ref();
        let covered = match (terms.towns.is_empty(), named) {
            (true, named) => Some(!named.is_some_and(|t| terms.except_towns.contains(t))),
            (false, Some(town)) => Some(terms.towns.contains(town)),
            (false, None) => None,
        };
        let of = |known: Option<bool>| terms.whom.iter().any(|c| household.category(*c) == known);
        let absent =
            household.occupied == Some(false) || household.since.is_some_and(|s| s > asked.on);
        if absent || covered == Some(false) {
            return Standing::plain(VisitState::NotApplicable);
        }
        if !terms.whom.is_empty() && !of(Some(true)) {
            return Standing::plain(match of(None) {
                true => VisitState::Undecided,
                false => VisitState::NotApplicable,
            });
        }
        let entries: Vec<&Visit> = (asked.entries.iter().copied())
            .filter(|e| terms.modes.contains(&e.mode.unwrap()))
            .filter(|e| {
                e.visitors
                    .iter()
                    .any(|v| v.role.is_some_and(|r| terms.who.contains(&r)))
            })
            .filter(|e| e.date.unwrap() <= asked.on)
            .collect();
        // Entries that were lost may be those that are missed.
        let lost = household.log_incomplete == Some(true) || asked.maybe.contains(&None);
        let whole = asked.log_from.filter(|from| !lost && *from <= asked.on);
        let found = match self.often {
            Often::Parts(times) => self.parts(asked, &entries, whole, times),
            Often::Gap(months, days) => {
                let certain = !lost && asked.maybe.is_empty();
                self.gap(asked, &entries, whole, (months, days), certain)
            }
            Often::Event(days) => self.events(asked, &entries, whole, days),
        };
        match covered {
            None if found.state != VisitState::NotApplicable => {
                Standing::plain(VisitState::Undecided)
            }
            _ => found,
        }
    }

    /// Each part of the year owes its visits by its last day.
    fn parts(
        &self,
        asked: &Asked<'_>,
        entries: &[&Visit],
        whole: Option<NaiveDate>,
        times: u32,
    ) -> Standing {
        let terms = &self.terms;
        let came = asked.household.since;
        let late = |(first, last): (NaiveDate, NaiveDate)| {
            let half = (last - first).num_days() / 2;
            let by = match terms.joined_late {
                JoinedLate::Owed => last,
                JoinedLate::SecondHalf => first + chrono::TimeDelta::days(half),
                JoinedLate::NotOwed => first,
            };
            came.is_some_and(|came| came > by)
        };
        // No duty began before the first day.
        let (mut count, mut missed, mut previous) = (Count::default(), None, Some(false));
        let mut today = first_day();
        let mut part = part_of(times, today);
        loop {
            let here: Vec<&Visit> = entries
                .iter()
                .copied()
                .filter(|e| e.date == Some(today))
                .collect();
            count.day(terms, today, &here);
            if today == asked.on {
                break;
            }
            if today == part.1 {
                // The part is over: was it owed whole, and what came of it?
                let owed = terms.from <= part.0 && !late(part);
                if count.settled() {
                    (missed, previous) = (None, Some(false));
                } else if asked.may_be((part.0, part.1)) {
                    // Somebody may have been there: neither this part nor one before is known to be missed.
                    (missed, previous) = (None, (!owed).then_some(false));
                } else if owed && whole.is_some_and(|from| from <= part.0) {
                    missed = missed.or(Some(part.1));
                    previous = Some(true);
                } else {
                    previous = (!owed).then_some(false);
                }
                count = Count::default();
                part = part_of(times, next(today));
            }
            today = next(today);
        }
        let then = part_of(times, next(part.1)).1;
        let begun = came.map_or(part.0, |came| came.max(part.0));
        let soon = asked.soon.is_some_and(|n| (part.1 - today).num_days() <= n);
        let (state, since, due) = match (&count.by, count.excuse, missed) {
            (Some((day, _)), ..) => (VisitState::Done, *day, then),
            (None, Some((_, day)), _) => (VisitState::Excused, day, then),
            (None, None, Some(last)) if !asked.may_be((part.0, today)) => {
                (VisitState::Overdue, next(last), last)
            }
            _ if late(part) => return Standing::plain(VisitState::NotApplicable),
            _ if soon => (
                VisitState::DueSoon,
                soon_since(asked, part.1, begun),
                part.1,
            ),
            _ => (VisitState::Open, begun, part.1),
        };
        Standing {
            state,
            since: Some(since),
            due: Some(due),
            missed: previous,
            ..of(&count, state)
        }
    }

    /// From one visit to the next no longer than the gap; it begins with the duty, the household and the log.
    fn gap(
        &self,
        asked: &Asked<'_>,
        entries: &[&Visit],
        whole: Option<NaiveDate>,
        gap: (u32, u32),
        certain: bool,
    ) -> Standing {
        let terms = &self.terms;
        let after = |from: NaiveDate| from + Months::new(gap.0) + Days::new(gap.1.into());
        let start = whole.map(|log| {
            log.max(terms.from)
                .max(asked.household.since.unwrap_or(log))
        });
        let (mut visits, mut calls, mut since) = (vec![], Count::default(), 0);
        let (mut excuse, mut latest) = (None, None);
        let single = VisitPolicy {
            min_visits: 1,
            ..terms.clone()
        };
        let mut today = first_day();
        loop {
            let here: Vec<&Visit> = entries
                .iter()
                .copied()
                .filter(|e| e.date == Some(today))
                .collect();
            let mut counted = Count::default();
            counted.day(&single, today, &here);
            if counted.by.is_some() {
                visits.extend((0..counted.visits).map(|_| today));
                let mut met = here.iter().filter(|e| e.result == Some(VisitResult::Met));
                latest = met.next_back().map(|e| e.id.clone());
                (calls, since) = (Count::default(), 0);
            } else {
                calls.day(terms, today, &here);
                since += u32::try_from(here.len()).unwrap();
                if let Some(why) = calls.excuse {
                    // The gap starts anew, and so does the count of the calls.
                    (excuse, calls) = (Some(why), Count::default());
                }
            }
            if today == asked.on {
                break;
            }
            today = next(today);
        }
        let enough = terms.min_visits as usize;
        let anchor = visits.len().checked_sub(enough).map(|n| visits[n]);
        let begun = start.max(anchor).max(excuse.map(|(_, day)| day));
        let due = begun.map(after);
        let passed = due.is_some_and(|due| today > due);
        // Were what may have been a visit, or a call, the gap would run from it, or from an entry after it.
        let counts = |e: &&&Visit| match e.result.unwrap() {
            VisitResult::Met => true,
            VisitResult::NoAnswer => terms.excused_after_attempts.is_some(),
            VisitResult::Refused => terms.excused_after_refusals.is_some(),
        };
        let last = entries.iter().rfind(counts).and_then(|e| e.date);
        let later = asked.maybe.iter().max().map(|day| last.max(*day));
        let proven = begun
            .max(later.flatten())
            .map(after)
            .filter(|due| today > *due && start.is_some());
        let holds = anchor.is_some_and(|a| today <= after(a));
        // Which calls make an excuse hangs on all of them.
        let excused = excuse.filter(|(_, day)| certain && !holds && today <= after(*day));
        let soon = due.is_some_and(|due| asked.soon.is_some_and(|n| (due - today).num_days() <= n));
        let state = match () {
            () if excused.is_some() => VisitState::Excused,
            () if proven.is_some() => VisitState::Overdue,
            () if passed => VisitState::Open,
            () if soon => VisitState::DueSoon,
            () if holds => VisitState::Done,
            () => VisitState::Open,
        };
        let still = visits
            .iter()
            .filter(|day| today <= after(**day))
            .count()
            .min(enough);
        Standing {
            state,
            since: match state {
                VisitState::Excused => excused.map(|(_, day)| day),
                VisitState::DueSoon => due
                    .zip(begun)
                    .map(|(due, begun)| soon_since(asked, due, begun)),
                VisitState::Done => visits.last().copied(),
                VisitState::Overdue => proven.map(next),
                _ if passed => due.map(next),
                _ => begun.or(asked.household.since),
            },
            // Without a start of the log an old visit proves no gap.
            due: if passed { proven } else { due },
            by: holds.then(|| latest.unwrap()),
            made: u32::try_from(still).unwrap(),
            attempts: since,
            excuse: excused.map(|(why, _)| why),
            missed: None,
        }
    }

    /// Each event owes its visits by a working day; what presses most is said.
    fn events(
        &self,
        asked: &Asked<'_>,
        entries: &[&Visit],
        whole: Option<NaiveDate>,
        days: u32,
    ) -> Standing {
        let mut events: Vec<NaiveDate> = (asked.household.events.iter().filter_map(|e| e.date))
            .filter(|day| *day <= asked.on && *day >= self.terms.from)
            .filter(|day| asked.household.since.is_none_or(|since| *day >= since))
            .collect();
        events.sort_unstable();
        let mut owed: Vec<(u8, NaiveDate, Standing)> = vec![];
        let mut settled = Standing::plain(VisitState::NotApplicable);
        for event in events {
            let (mut count, mut today) = (Count::default(), event);
            loop {
                let here: Vec<&Visit> = entries
                    .iter()
                    .copied()
                    .filter(|e| e.date == Some(today))
                    .collect();
                count.day(&self.terms, today, &here);
                if today == asked.on {
                    break;
                }
                today = next(today);
            }
            let due = working_day(event, days);
            let known = whole.is_some_and(|from| from <= event) && !asked.may_be((event, asked.on));
            let passed = due.is_some_and(|due| today > due);
            let soon =
                due.is_some_and(|due| asked.soon.is_some_and(|n| (due - today).num_days() <= n));
            let (rank, state, since) = match (&count.by, count.excuse) {
                (Some((day, _)), _) => (3, VisitState::Done, *day),
                (None, Some((_, day))) => (3, VisitState::Excused, day),
                _ if passed && known => (0, VisitState::Overdue, due.map(next).unwrap()),
                _ if soon && !passed => (
                    1,
                    VisitState::DueSoon,
                    soon_since(asked, due.unwrap(), event),
                ),
                _ => (2, VisitState::Open, event),
            };
            let found = Standing {
                since: Some(since),
                due: due.filter(|_| rank < 3),
                ..of(&count, state)
            };
            match rank {
                3 => settled = found,
                _ => owed.push((rank, event, found)),
            }
        }
        let first = asked.household.since.max(Some(day("2016-01-01")));
        let mut all = asked.household.events.iter();
        if all.any(|e| e.date.is_none() || e.date < first) && owed.is_empty() {
            return Standing::plain(VisitState::Undecided);
        }
        owed.sort_by_key(|(rank, event, _)| (*rank, *event));
        owed.into_iter().next().map_or(settled, |(.., found)| found)
    }
}

/// The first day on which a state that ends on `due` is called due soon.
fn soon_since(asked: &Asked<'_>, due: NaiveDate, begun: NaiveDate) -> NaiveDate {
    (due - chrono::TimeDelta::days(asked.soon.unwrap())).max(begun)
}

fn of(count: &Count, state: VisitState) -> Standing {
    Standing {
        by: count.by.clone().map(|(_, id)| id),
        made: count.visits,
        attempts: count.calls,
        excuse: count
            .excuse
            .filter(|_| state == VisitState::Excused)
            .map(|(why, _)| why),
        ..Standing::plain(state)
    }
}
