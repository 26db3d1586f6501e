//! Months and years counted from a date.

use chrono::{Datelike, Months, NaiveDate};

/// The day that ends a period of `months` counted from `date` (P-61, Civil Code art. 202): the
/// corresponding day of the last month, or that month's end where it has no such day.
///
/// Negative months count back. `None` when the result is outside the range of dates.
///
/// ```
/// use gridaid::calendar::add_months;
/// let day = |s: &str| s.parse::<chrono::NaiveDate>().unwrap();
/// assert_eq!(add_months(day("2024-01-31"), 1), Some(day("2024-02-29")));
/// ```
pub fn add_months(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let n = Months::new(months.unsigned_abs());
    if months < 0 {
        date.checked_sub_months(n)
    } else {
        date.checked_add_months(n)
    }
}

/// The oldest age that is taken for a fact. No clause: a check of the data alone, since a date of birth before that is most
/// likely one that was misread.
pub(crate) const OLDEST: i64 = 115;

/// Whether spreadsheets begin to count on this day: as a date of birth it stands for a nought or an empty cell.
pub(crate) fn is_zero_day(date: NaiveDate) -> bool {
    const ZERO_DAYS: [(i32, u32, u32); 4] =
        [(1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1904, 1, 1)];
    let given = (date.year(), date.month(), date.day());
    ZERO_DAYS.contains(&given)
}

/// The first year in which somebody who lives today was born, or came to where they live. No clause: a check of the data alone.
pub(crate) const FIRST_YEAR: i32 = 1900;

/// The first day of that year.
pub(crate) fn lately() -> NaiveDate {
    NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).unwrap_or(NaiveDate::MIN)
}

/// What is expected of a date of birth that nobody has who lives on a day; none of one that can be. A day on which
/// spreadsheets begin to count is told as such.
pub(crate) fn birth_fault(birth: Option<NaiveDate>, on: NaiveDate) -> Option<&'static str> {
    let birth = birth.filter(|b| !is_zero_day(*b))?;
    match age_on(birth, on) {
        None => Some("..asOf"),
        Some(_) if birth.year() < FIRST_YEAR => Some("born since 1900"),
        Some(age) => (i64::from(age) > OLDEST).then_some("age up to 115"),
    }
}

/// A date of birth of somebody who can live on a day; any other is unknown.
pub(crate) fn lived(birth: Option<NaiveDate>, on: NaiveDate) -> Option<NaiveDate> {
    birth.filter(|b| !is_zero_day(*b) && birth_fault(birth, on).is_none())
}

/// Full years of age on a day (周岁): a year of age is attained on the birthday itself.
///
/// A person born on 29 February attains it on 28 February of a year without that day: the
/// corresponding day is missing, so the year ends at the month's end (P-61). `None` before birth.
///
/// ```
/// use gridaid::calendar::age_on;
/// let day = |s: &str| s.parse::<chrono::NaiveDate>().unwrap();
/// assert_eq!(age_on(day("1962-07-07"), day("2022-07-06")), Some(59));
/// assert_eq!(age_on(day("1962-07-07"), day("2022-07-07")), Some(60));
/// ```
pub fn age_on(birth: NaiveDate, on: NaiveDate) -> Option<u32> {
    if on < birth {
        return None;
    }
    let years = on.year().checked_sub(birth.year())?;
    let birthday = add_months(birth, years.checked_mul(12)?);
    // A birthday outside the range of dates has not come.
    let reached = birthday.is_some_and(|b| b <= on);
    u32::try_from(years)
        .ok()
        .map(|y| if reached { y } else { y.saturating_sub(1) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    #[test]
    fn a_month_without_the_day_ends_at_its_end() {
        for (from, months, to) in [
            ("2026-01-31", 1, "2026-02-28"),
            ("2024-01-31", 1, "2024-02-29"),
            ("2026-03-31", -1, "2026-02-28"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2026-11-24", 12, "2027-11-24"),
            ("2026-11-24", 0, "2026-11-24"),
        ] {
            assert_eq!(
                add_months(day(from), months),
                Some(day(to)),
                "{from} {months}"
            );
        }
        assert_eq!(add_months(NaiveDate::MAX, 1), None);
        assert_eq!(add_months(day("2026-01-01"), i32::MIN), None);
    }

    #[test]
    fn age_turns_on_the_birthday() {
        for (birth, on, age) in [
            ("2010-06-01", "2026-05-31", Some(15)),
            ("2010-06-01", "2026-06-01", Some(16)),
            ("1964-02-29", "2023-02-27", Some(58)),
            ("1964-02-29", "2023-02-28", Some(59)),
            ("1964-02-29", "2024-02-28", Some(59)),
            ("1964-02-29", "2024-02-29", Some(60)),
            ("2026-11-24", "2026-11-24", Some(0)),
            ("2026-11-25", "2026-11-24", None),
        ] {
            assert_eq!(age_on(day(birth), day(on)), age, "{birth} {on}");
        }
        assert!(age_on(NaiveDate::MIN, NaiveDate::MAX).is_some());
    }

    proptest! {
        #[test]
        fn age_is_the_number_of_birthdays(birth in 0i64..60_000, lived in 0i64..40_000) {
            let epoch = day("1900-01-01");
            let birth = epoch + chrono::TimeDelta::days(birth);
            let on = birth + chrono::TimeDelta::days(lived);
            let age = age_on(birth, on).unwrap();
            let turned = add_months(birth, age as i32 * 12).unwrap();
            let next = add_months(birth, age as i32 * 12 + 12).unwrap();
            prop_assert!(turned <= on && on < next);
        }
    }
}
