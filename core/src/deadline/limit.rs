//! The last day of a limit in days, working days or months. A limit in months ends on the corresponding day (P-61); where
//! that is a rest day, on the next day after it (P-62), used here by analogy (P-63): one reading, `P-62=monthsRoll`.

use chrono::{Datelike, Days, NaiveDate};

use super::DeadlineUnit;
use super::bounds::{latest, soonest};
use crate::calendar::{CalendarNotAvailable, WorkingCalendar, add_months};

/// The name of the reading, for a result whose last day it moved, or may move.
pub const MONTHS_ROLL: &str = "P-62=monthsRoll";

/// When a limit ends.
///
/// ```
/// use gridaid::calendar::WorkingCalendar;
/// use gridaid::deadline::Limit;
/// let day = |s: &str| s.parse::<chrono::NaiveDate>().unwrap();
/// let limit = Limit::working_days(day("2026-11-24"), 30, WorkingCalendar::builtin());
/// assert_eq!((limit.last(), limit.without()), (None, Some(2027)));
/// assert_eq!(limit.over(day("2026-12-31")), Some(false));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Whoever acts until then is in time, whatever is not known: the plain last day before it moves.
    earliest: NaiveDate,
    /// The last day; none where it is not certain.
    last: Option<NaiveDate>,
    /// No later day can be the last.
    latest: Option<NaiveDate>,
    /// The year without a calendar.
    without: Option<i32>,
}

impl Limit {
    /// The limit of so many units from a day that is not counted (P-60). `roll` says whether a last day on a rest day moves
    /// (P-62), and is not asked of working days. None for hours, and where the last day cannot be written.
    pub fn of(
        day: NaiveDate,
        count: u32,
        unit: DeadlineUnit,
        roll: Option<bool>,
        calendar: &WorkingCalendar,
    ) -> Option<Self> {
        let plain = match unit {
            DeadlineUnit::WorkingDays => return Some(Self::working_days(day, count, calendar)),
            DeadlineUnit::Days => day.checked_add_days(Days::new(count.into())),
            DeadlineUnit::Months => corresponding(day, count),
            DeadlineUnit::Hours => None,
        }?;
        Some(Self::ending(plain, roll, calendar))
    }

    /// The limit of so many months from a day, which moves from a rest day (P-61, P-62).
    pub fn months(day: NaiveDate, months: i64, calendar: &WorkingCalendar) -> Option<Self> {
        let plain = corresponding(day, u32::try_from(months).ok()?)?;
        Some(Self::ending(plain, Some(true), calendar))
    }

    /// The limit of so many working days from a day: the last of them (P-64). Where the calendar of a year is not published,
    /// every day of that year may be worked, or none.
    pub fn working_days(day: NaiveDate, count: u32, calendar: &WorkingCalendar) -> Self {
        match calendar.add_working_days(day, count) {
            Ok(last) => Self::certain(last),
            Err(CalendarNotAvailable { year }) => Self {
                earliest: soonest(day, count, calendar),
                last: None,
                latest: latest(day, count, calendar),
                without: Some(year),
            },
        }
    }

    fn certain(last: NaiveDate) -> Self {
        Self {
            earliest: last,
            last: Some(last),
            latest: Some(last),
            without: None,
        }
    }

    /// A limit whose plain last day is given: on a rest day it moves to the next day that is worked (P-62), or not, or nobody
    /// says.
    fn ending(plain: NaiveDate, roll: Option<bool>, calendar: &WorkingCalendar) -> Self {
        if roll == Some(false) {
            return Self::certain(plain);
        }
        let (moved, without) = match calendar.roll_forward(plain) {
            Ok(day) => (Some(day), None),
            Err(CalendarNotAvailable { year }) => (None, Some(year)),
        };
        Self {
            earliest: plain,
            last: moved.filter(|day| roll.is_some() || *day == plain),
            latest: moved.or_else(|| calendar.first_working_from(plain)),
            without,
        }
    }

    /// The last day; none where it is not certain.
    pub fn last(self) -> Option<NaiveDate> {
        self.last
    }

    /// Whoever acts until this day is in time, whatever is not known.
    pub fn earliest(self) -> NaiveDate {
        self.earliest
    }

    /// After this day the limit is over, whatever is not known; none where nobody can say.
    pub fn latest(self) -> Option<NaiveDate> {
        self.latest
    }

    /// The last day; where it may still move, the day before it moves.
    pub fn last_or_plain(self) -> NaiveDate {
        self.last.unwrap_or(self.earliest)
    }

    /// Whether the limit is over on a day; unknown where only what is missing could say.
    pub fn over(self, on: NaiveDate) -> Option<bool> {
        if on <= self.earliest {
            return Some(false);
        }
        match (self.last, self.latest) {
            (Some(last), _) => Some(on > last),
            (None, Some(latest)) if on > latest => Some(true),
            _ => None,
        }
    }

    /// Whether the last day moved, or may.
    pub fn moves(self) -> bool {
        self.last != Some(self.earliest)
    }

    /// Whether "over on this day" would have another answer, or could, if last days did not move.
    pub fn rests_on_roll(self, on: NaiveDate) -> bool {
        on > self.earliest && self.moves() && self.over(on) != Some(true)
    }

    /// The year whose calendar is not published.
    pub fn without(self) -> Option<i32> {
        self.without
    }
}

/// The day of a later month with the same number; where that month has none, its last day (P-61).
fn corresponding(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    add_months(day, i32::try_from(months).ok()?)
}

/// The years of the working calendar that lie between two days, both counted.
pub(super) fn years(first: NaiveDate, last: NaiveDate) -> Vec<i32> {
    (first.year()..=last.year()).collect()
}
