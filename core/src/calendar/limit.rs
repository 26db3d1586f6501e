//! The last day of a limit in months (按月计算的期限): the corresponding day (P-61); where that is a rest day, the next day
//! after it (P-62), used here by analogy (P-63). One reading for every limit in months, `P-62=monthsRoll`.

use chrono::NaiveDate;

use super::{CalendarNotAvailable, WorkingCalendar, add_months};

/// The name of the reading, for a result whose last day it moved, or may move.
pub const MONTHS_ROLL: &str = "P-62=monthsRoll";

/// When a limit in months ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthLimit {
    /// The corresponding day (P-61): whoever acts until then is in time, whatever the calendar says.
    corresponding: NaiveDate,
    /// The day to which it moves; none where the calendar of the year is not published.
    moved: Option<NaiveDate>,
    /// No later day can be the last: the first day after it that the calendar calls a working day.
    latest: Option<NaiveDate>,
    /// The year without a calendar.
    without: Option<i32>,
}

impl MonthLimit {
    /// The limit of so many months from a day that is not counted (P-60).
    pub fn after(day: NaiveDate, months: i64, calendar: &WorkingCalendar) -> Option<Self> {
        let corresponding = add_months(day, i32::try_from(months).ok()?)?;
        let (moved, without) = match calendar.roll_forward(corresponding) {
            Ok(day) => (Some(day), None),
            Err(CalendarNotAvailable { year }) => (None, Some(year)),
        };
        Some(Self {
            corresponding,
            moved,
            latest: moved.or_else(|| calendar.first_working_from(corresponding)),
            without,
        })
    }

    /// The last day; where it may still move, the corresponding day.
    pub fn last(self) -> NaiveDate {
        self.moved.unwrap_or(self.corresponding)
    }

    /// Whether the limit is over on a day; unknown where only an unpublished calendar could say.
    pub fn over(self, on: NaiveDate) -> Option<bool> {
        if on <= self.corresponding {
            return Some(false);
        }
        match (self.moved, self.latest) {
            (Some(last), _) => Some(on > last),
            (None, Some(latest)) if on > latest => Some(true),
            _ => None,
        }
    }

    /// Whether the last day moved, or may.
    pub fn moves(self) -> bool {
        self.moved != Some(self.corresponding)
    }

    /// Whether "over on this day" would have another answer, or could, if last days did not move.
    pub fn rests_on_roll(self, on: NaiveDate) -> bool {
        on > self.corresponding && self.moves() && self.over(on) != Some(true)
    }

    /// The year whose calendar is not published.
    pub fn without(self) -> Option<i32> {
        self.without
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_last_day_on_a_rest_day_moves() {
        let of = |d| MonthLimit::after(d, 3, WorkingCalendar::builtin()).unwrap();
        // 2026-01-01 to 03 are off, 2026-01-04 is a Sunday that is worked.
        let limit = of(day(2025, 10, 1));
        assert_eq!((limit.last(), limit.moves()), (day(2026, 1, 4), true));
        assert_eq!(limit.over(day(2026, 1, 4)), Some(false));
        assert_eq!(limit.over(day(2026, 1, 5)), Some(true));
        let plain = of(day(2026, 3, 2));
        assert_eq!((plain.last(), plain.moves()), (day(2026, 6, 2), false));
    }

    #[test]
    fn without_a_calendar_only_what_it_cannot_change_is_known() {
        let calendar = WorkingCalendar::builtin();
        let next = MonthLimit::after(day(2026, 10, 5), 3, calendar).unwrap();
        assert_eq!((next.last(), next.without()), (day(2027, 1, 5), Some(2027)));
        assert_eq!(next.over(day(2027, 1, 5)), Some(false));
        assert_eq!(next.over(day(2027, 3, 5)), None);
        // 2021-01-04 is the first working day that is known; no earlier limit ends after it.
        let old = MonthLimit::after(day(2020, 3, 1), 3, calendar).unwrap();
        assert_eq!(old.over(day(2021, 1, 4)), None);
        assert_eq!(old.over(day(2021, 1, 5)), Some(true));
    }

    proptest! {
        /// What is in time by the corresponding day is in time, the last day is a working day, and none lies between.
        #[test]
        fn nobody_is_late_by_a_holiday(start in 0..2500i64, months in 1..24i64, later in 0..40i64) {
            let calendar = WorkingCalendar::builtin();
            let start = day(2020, 6, 1) + chrono::TimeDelta::days(start);
            let limit = MonthLimit::after(start, months, calendar).unwrap();
            let plain = add_months(start, months as i32).unwrap();
            let on = plain + chrono::TimeDelta::days(later);
            prop_assert!(limit.last() >= plain);
            match calendar.roll_forward(plain) {
                Ok(last) => {
                    prop_assert_eq!(limit.last(), last);
                    prop_assert_eq!(limit.over(on), Some(on > last));
                    prop_assert_eq!(limit.moves(), calendar.is_working(plain) != Ok(true));
                }
                Err(_) => prop_assert!(limit.moves() && (limit.over(on) != Some(false) || on == plain)),
            }
        }
    }
}
