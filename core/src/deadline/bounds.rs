//! What is certain about working days of years whose calendar is not published (P-64).

use chrono::{Datelike, NaiveDate};

use crate::calendar::{LAST, WorkingCalendar};

/// How the days of a year without a calendar are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unpublished {
    /// Every one is worked: no calendar ends the limit earlier.
    Worked,
    /// None is worked: no calendar ends it later.
    Off,
}

/// No calendar that may be published ends so many working days after `start` earlier than this day.
pub(super) fn soonest(start: NaiveDate, n: u32, calendar: &WorkingCalendar) -> NaiveDate {
    nth(start, n, calendar, Unpublished::Worked).map_or(LAST, |day| day.min(LAST))
}

/// No calendar ends them later; none where no later year is published.
pub(super) fn latest(start: NaiveDate, n: u32, calendar: &WorkingCalendar) -> Option<NaiveDate> {
    nth(start, n, calendar, Unpublished::Off)
}

fn nth(
    start: NaiveDate,
    n: u32,
    calendar: &WorkingCalendar,
    unpublished: Unpublished,
) -> Option<NaiveDate> {
    let last = match unpublished {
        Unpublished::Worked => LAST.year(),
        Unpublished::Off => calendar.years().last()?.year,
    };
    let (mut from, mut left) = (start, n);
    if left == 0 {
        return Some(start);
    }
    // `from` is the last day that is counted already.
    loop {
        let first = from.succ_opt().filter(|day| day.year() <= last)?;
        let end = NaiveDate::from_ymd_opt(first.year(), 12, 31)?;
        let here = match (calendar.working_days(first, end), unpublished) {
            (Ok(days), _) if days >= left => return calendar.add_working_days(from, left).ok(),
            (Ok(days), _) => days,
            (Err(_), Unpublished::Off) => 0,
            (Err(_), Unpublished::Worked) => {
                let days = end.signed_duration_since(from).num_days();
                let days = u32::try_from(days).ok()?;
                if days >= left {
                    return from.checked_add_days(chrono::Days::new(left.into()));
                }
                days
            }
        };
        left = left.saturating_sub(here);
        from = end;
    }
}
