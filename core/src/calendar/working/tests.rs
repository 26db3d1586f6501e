//! The published table, and dates computed from it.

use chrono::Days;
use proptest::prelude::*;

use super::*;

fn day(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

#[test]
fn the_calendar_carried_is_that_of_the_file() {
    let file = WorkingCalendar::parse(include_str!("../../../data/calendar/cn.toml"));
    assert_eq!(file.as_ref(), Ok(WorkingCalendar::builtin()));
}

#[test]
fn working_days_of_each_year() {
    let calendar = WorkingCalendar::builtin();
    for (year, days) in [
        (2021, 250),
        (2022, 249),
        (2023, 249),
        (2024, 251),
        (2025, 248),
        (2026, 248),
    ] {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        assert_eq!(calendar.working_days(first, last), Ok(days), "{year}");
    }
}

#[test]
fn deadlines_by_the_table() {
    let calendar = WorkingCalendar::builtin();
    for (start, ends) in [
        (
            "2022-07-07",
            [
                "2022-07-12",
                "2022-07-21",
                "2022-07-28",
                "2022-08-04",
                "2022-08-18",
                "2022-09-08",
            ],
        ),
        (
            "2022-08-01",
            [
                "2022-08-04",
                "2022-08-15",
                "2022-08-22",
                "2022-08-29",
                "2022-09-13",
                "2022-10-09",
            ],
        ),
        (
            "2022-09-26",
            [
                "2022-09-29",
                "2022-10-13",
                "2022-10-20",
                "2022-10-27",
                "2022-11-10",
                "2022-12-01",
            ],
        ),
        (
            "2023-01-16",
            [
                "2023-01-19",
                "2023-02-02",
                "2023-02-09",
                "2023-02-16",
                "2023-03-02",
                "2023-03-23",
            ],
        ),
        (
            "2024-09-10",
            [
                "2024-09-13",
                "2024-09-25",
                "2024-10-08",
                "2024-10-14",
                "2024-10-28",
                "2024-11-18",
            ],
        ),
        (
            "2025-01-20",
            [
                "2025-01-23",
                "2025-02-08",
                "2025-02-14",
                "2025-02-21",
                "2025-03-07",
                "2025-03-28",
            ],
        ),
        (
            "2026-02-10",
            [
                "2026-02-13",
                "2026-03-02",
                "2026-03-09",
                "2026-03-16",
                "2026-03-30",
                "2026-04-21",
            ],
        ),
        (
            "2026-09-21",
            [
                "2026-09-24",
                "2026-10-12",
                "2026-10-19",
                "2026-10-26",
                "2026-11-09",
                "2026-11-30",
            ],
        ),
    ] {
        for (n, end) in [3, 10, 15, 20, 30, 45].into_iter().zip(ends) {
            assert_eq!(
                calendar.add_working_days(day(start), n),
                Ok(day(end)),
                "{start} + {n}"
            );
        }
    }
}

#[test]
fn beyond_the_published_years_there_is_no_answer() {
    let calendar = WorkingCalendar::builtin();
    assert_eq!(
        calendar.add_working_days(day("2026-12-30"), 1),
        Ok(day("2026-12-31"))
    );
    assert_eq!(
        calendar.add_working_days(day("2026-12-30"), 2),
        Err(CalendarNotAvailable { year: 2027 })
    );
    assert_eq!(
        calendar.is_working(day("2020-12-31")),
        Err(CalendarNotAvailable { year: 2020 })
    );
    assert!(calendar.add_working_days(NaiveDate::MAX, u32::MAX).is_err());
    assert_eq!(
        calendar.working_days(day("2026-02-02"), day("2026-02-01")),
        Ok(0)
    );
}

#[test]
fn a_bad_file_is_an_error_that_says_what() {
    let file = |off: &str, work: &str| {
        WorkingCalendar::parse(&format!(
            "[[year]]\nyear = 2030\nnotice = \"test\"\noff = [{off}]\nwork = [{work}]\n"
        ))
    };
    assert!(file("\"2030-01-01/2030-01-02\"", "\"2030-01-05\"").is_ok());
    for (off, work) in [
        ("\"2030-01-02/2030-01-01\"", ""),
        ("\"2030-01-01\"", ""),
        ("\"2030-01-01/2030-03-01\"", ""),
        ("\"2031-01-01/2031-01-01\"", ""),
        ("", "\"2030-01-07\""),
        ("\"2030-01-05/2030-01-06\"", "\"2030-01-05\""),
        ("", "\"2030-02-30\""),
    ] {
        assert!(file(off, work).is_err(), "{off} {work}");
    }
    assert!(
        WorkingCalendar::parse("[[year]]\nyear=2030\nnotice=\"x\"\noff=[]\nwork=[]\nwrok=[]")
            .is_err()
    );
}

/// The same answers by walking from day to day.
fn walk(
    calendar: &WorkingCalendar,
    start: NaiveDate,
    n: u32,
) -> Result<NaiveDate, CalendarNotAvailable> {
    let (mut day, mut left) = (start, n);
    while left > 0 {
        day = day
            .succ_opt()
            .ok_or(CalendarNotAvailable { year: day.year() })?;
        left -= u32::from(calendar.is_working(day)?);
    }
    Ok(day)
}

fn counted(
    calendar: &WorkingCalendar,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<u32, CalendarNotAvailable> {
    let mut days = first.iter_days().take_while(|d| *d <= last);
    days.try_fold(0, |sum, day| Ok(sum + u32::from(calendar.is_working(day)?)))
}

/// A year with any days off and days worked instead.
fn any_year(year: i32) -> impl Strategy<Value = CalendarYear> {
    let day = |n: u32| NaiveDate::from_yo_opt(2000, n).unwrap();
    let in_year = move |n: u32| {
        day(n)
            .with_year(year)
            .unwrap_or(NaiveDate::from_ymd_opt(year, 2, 28).unwrap())
    };
    let off = prop::collection::vec((1..=366_u32, 0..9_u64), 0..8);
    let work = prop::collection::btree_set(1..=366_u32, 0..30);
    (off, work).prop_map(move |(off, work)| {
        let off: Vec<DayRange> = off
            .into_iter()
            .map(|(n, days)| DayRange {
                first: in_year(n) - Days::new(days),
                last: in_year(n),
            })
            .collect();
        let free = |d: &NaiveDate| off.iter().any(|r| r.first <= *d && *d <= r.last);
        let weekend = |d: &NaiveDate| d.weekday().num_days_from_monday() > 4;
        let work = work
            .into_iter()
            .map(in_year)
            .filter(|d| weekend(d) && !free(d));
        CalendarYear {
            year,
            notice: "test".into(),
            work: work.collect(),
            off,
            replaces: false,
        }
    })
}

proptest! {
    #[test]
    fn a_count_of_working_days_equals_a_naive_walk(
        years in (any_year(2027), any_year(2028), any_year(2031)),
        start in 0..4200_u64,
        length in 0..3000_u64,
        n in 0..900_u32,
    ) {
        let mut calendar = WorkingCalendar::builtin().clone();
        for year in [years.2, years.0, years.1] {
            calendar = calendar.with_year(&year).unwrap();
        }
        let start = day("2020-12-20") + Days::new(start);
        let last = start + Days::new(length);
        prop_assert_eq!(calendar.add_working_days(start, n), walk(&calendar, start, n));
        prop_assert_eq!(calendar.working_days(start, last), counted(&calendar, start, last));
        let rolled = match calendar.is_working(start) {
            Ok(false) => walk(&calendar, start, 1),
            other => other.map(|_| start),
        };
        prop_assert_eq!(calendar.roll_forward(start), rolled);
    }

    #[test]
    fn another_table_of_a_year_must_say_that_it_replaces_it(year in any_year(2025)) {
        let known = WorkingCalendar::builtin();
        let of = |c: &WorkingCalendar| {
            let days = day("2025-01-01").iter_days().take(365);
            days.map(|d| c.is_working(d).unwrap()).collect::<Vec<_>>()
        };
        let mut alone = known.clone();
        alone = alone.with_year(&CalendarYear { replaces: true, ..year.clone() }).unwrap();
        let same = of(&alone) == of(known);
        match known.with_year(&year) {
            Ok(_) => prop_assert!(same),
            Err(misfit) => prop_assert!(misfit.differs && !same),
        }
    }
}

#[test]
fn a_year_that_is_the_same_is_no_other_table() {
    let known = WorkingCalendar::builtin();
    for year in known.years() {
        assert_eq!(known.with_year(year).as_ref(), Ok(known));
    }
}
