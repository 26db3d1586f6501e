//! Rows of columns as a log, where one number for each duty does not decide: several visits, excuses, rows in doubt.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::clock::Clock;
use super::columns::{StatusColumns, UnusedRows, VisitColumns, day};
use super::doubt::{ANYBODY, Doubt, first_day};
use super::facts::{VisitMode, VisitResult};
use super::log::{Entry, HouseholdRow, Roles, VisitLog};
use super::policy::VisitPolicy;
use crate::calendar::WorkingCalendar;

/// The day of a row; none where it cannot be one.
fn dated(number: i32) -> Option<NaiveDate> {
    day(number).filter(|day| *day >= first_day())
}

/// The rows in doubt, each with the number of its household: without a part, on a day that cannot be, or of a household that
/// is not listed, which may be anybody; and those of a household that came on a day that cannot be (`early`).
pub(super) fn doubts_of(
    households: &[HouseholdRow],
    visits: &VisitColumns<'_>,
    as_of: NaiveDate,
    early: impl Fn(u32) -> bool,
) -> Vec<(u32, Doubt)> {
    let mut out = vec![];
    let all = visits.date.iter().zip(visits.roles);
    let all = all.zip(visits.mode).zip(visits.result);
    for (visit, (((date, roles), mode), result)) in all.enumerate() {
        let number = visits.household.get(visit).unwrap_or(ANYBODY);
        let row = households.get(number as usize);
        let since = row.and_then(|row| row.since);
        let can_be = |day: &NaiveDate| *day <= as_of && since.is_none_or(|s| *day >= s);
        let doubt = Doubt {
            date: dated(*date).filter(can_be),
            roles: Roles::given(*roles),
            counted: Roles::default(),
            mode: VisitMode::ALL.get(usize::from(*mode)).copied(),
            result: VisitResult::ALL.get(usize::from(*result)).copied(),
        };
        let whole = !early(number)
            && doubt.date.is_some()
            && doubt.mode.is_some()
            && doubt.result.is_some();
        if row.is_none() || !whole || doubt.roles == Roles::default() {
            out.push((if row.is_some() { number } else { ANYBODY }, doubt));
        }
    }
    out
}

/// Tells the households with rows in doubt once more: one number for each duty does not decide them.
pub(super) fn tell_doubted<'a>(
    doubts: &[(u32, Doubt)],
    duties: impl Iterator<Item = (&'a VisitPolicy, &'a mut StatusColumns)>,
    households: &[HouseholdRow],
    visits: &VisitColumns<'_>,
    log_from: Option<NaiveDate>,
    soon: Option<i64>,
    as_of: NaiveDate,
) {
    let mut duties = duties.peekable();
    if doubts.is_empty() || duties.peek().is_none() {
        return;
    }
    let own: HashSet<u32> = doubts.iter().map(|(household, _)| *household).collect();
    let doubted = |number: &u32| own.contains(&ANYBODY) || own.contains(number);
    let (log, _) = log_of(households, visits, log_from, as_of, |n| doubted(&n));
    let log = log.with_doubts(doubts.to_vec());
    for (duty, columns) in duties {
        // A table holds no events, so no duty asks for working days.
        let clock = Clock::new(duty, soon, &log, &WorkingCalendar::default(), as_of);
        for number in (0u32..).take(households.len()).filter(doubted) {
            if let Some(known) = log.one(number as usize, as_of) {
                columns.set(number as usize, &clock.judge(known));
            }
        }
    }
}

/// The visits of these households as a log.
pub(super) fn log_of(
    households: &[HouseholdRow],
    visits: &VisitColumns<'_>,
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
    of: impl Fn(u32) -> bool,
) -> (VisitLog, UnusedRows) {
    let mut unused = UnusedRows::default();
    let mut rows = Vec::with_capacity(visits.household.len());
    let mut seen = HashSet::with_capacity(visits.household.len());
    let all = visits.date.iter().zip(visits.roles);
    let all = all.zip(visits.mode).zip(visits.result);
    for (visit, (((date, roles), mode), result)) in (0u32..).zip(all) {
        let household = visits.household.get(visit as usize).unwrap_or(u32::MAX);
        let Some(row) = households.get(household as usize) else {
            unused.unknown_household += 1;
            continue;
        };
        if !of(household) {
            continue;
        }
        let parts = VisitMode::ALL
            .get(usize::from(*mode))
            .zip(VisitResult::ALL.get(usize::from(*result)));
        let (Some((mode, result)), Some(date), 1..) = (parts, dated(*date), Roles::given(*roles).0)
        else {
            unused.incomplete += 1;
            continue;
        };
        if date > as_of {
            unused.in_future += 1;
        } else if row.since.is_some_and(|since| date < since) {
            unused.before_household += 1;
        } else if !seen.insert((household, date, *roles, *mode, *result)) {
            // Rows have no id: what says the same is the same, as in a log of entries without ids.
            unused.repeated += 1;
        } else {
            let entry = Entry {
                date,
                visit,
                roles: Roles(*roles),
                mode: *mode,
                result: *result,
            };
            rows.push((household, entry));
        }
    }
    (
        VisitLog::from_rows(households.to_vec(), &rows, log_from),
        unused,
    )
}
