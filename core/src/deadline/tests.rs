//! What is certain of a limit, with and without a calendar.

use proptest::prelude::*;

use super::*;
use crate::calendar::{CalendarYear, DayRange, WorkingCalendar, add_months};
use crate::policy::PolicyPack;
use chrono::{Days, NaiveDate, TimeDelta};

fn day(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

fn builtin() -> &'static WorkingCalendar {
    WorkingCalendar::builtin()
}

#[test]
fn a_last_day_on_a_rest_day_moves() {
    let of = |d| Limit::months(day(d), 3, builtin()).unwrap();
    // 2026-01-01 to 03 are off, 2026-01-04 is a Sunday that is worked.
    let limit = of("2025-10-01");
    assert_eq!(limit.last(), Some(day("2026-01-04")));
    assert!(limit.moves());
    assert_eq!(limit.over(day("2026-01-04")), Some(false));
    assert_eq!(limit.over(day("2026-01-05")), Some(true));
    let plain = of("2026-03-02");
    assert_eq!(plain.last(), Some(day("2026-06-02")));
    assert!(!plain.moves());
}

#[test]
fn without_a_calendar_only_what_it_cannot_change_is_known() {
    let next = Limit::months(day("2026-10-05"), 3, builtin()).unwrap();
    assert_eq!(next.last_or_plain(), day("2027-01-05"));
    assert_eq!((next.last(), next.without()), (None, Some(2027)));
    assert_eq!(next.over(day("2027-01-05")), Some(false));
    assert_eq!(next.over(day("2027-03-05")), None);
    // 2021-01-04 is the first working day that is known; no earlier limit ends after it.
    let old = Limit::months(day("2020-03-01"), 3, builtin()).unwrap();
    assert_eq!(old.over(day("2021-01-04")), None);
    assert_eq!(old.over(day("2021-01-05")), Some(true));
}

#[test]
fn working_days_without_a_calendar_lie_within_bounds() {
    // From 2026-11-25 to the end of the year 27 days are worked: three are missing, and may be the first of January.
    let limit = Limit::working_days(day("2026-11-24"), 30, builtin());
    assert_eq!(limit.earliest(), day("2027-01-03"));
    assert_eq!((limit.last(), limit.latest()), (None, None));
    assert_eq!(limit.over(day("2027-01-03")), Some(false));
    assert_eq!(limit.over(day("2027-01-05")), None);
    let old = Limit::working_days(day("2020-12-25"), 5, builtin());
    assert_eq!(old.earliest(), day("2020-12-30"));
    assert_eq!(old.latest(), Some(day("2021-01-08")));
    assert_eq!(old.over(day("2021-01-09")), Some(true));
    let far = Limit::working_days(day("2026-11-24"), u32::MAX, builtin());
    assert_eq!(far.earliest(), crate::calendar::LAST);
}

#[test]
fn twenty_four_hours_are_not_proven_by_days() {
    let known = HourLimit::after(day("2026-07-01"), Some(600), 24).unwrap();
    assert_eq!(known.over(day("2026-07-02"), Some(600)), Some(false));
    assert_eq!(known.over(day("2026-07-02"), Some(601)), Some(true));
    assert_eq!(known.over(day("2026-07-02"), None), None);
    let open = HourLimit::after(day("2026-07-01"), None, 24).unwrap();
    assert_eq!(open.over(day("2026-07-01"), None), Some(false));
    assert_eq!(open.over(day("2026-07-02"), Some(0)), Some(false));
    assert_eq!(open.over(day("2026-07-02"), Some(1)), None);
    assert_eq!(open.over(day("2026-07-03"), None), Some(true));
    assert_eq!(HourLimit::after(crate::calendar::LAST, None, 24), None);
}

#[test]
fn a_publicity_in_its_three_readings() {
    let end = |up, unit, roll| Limit::of(day(up), 7, unit, roll, builtin()).unwrap().last();
    for (up, plain, rolled, working) in [
        ("2022-09-28", "2022-10-05", "2022-10-08", "2022-10-12"),
        ("2026-09-28", "2026-10-05", "2026-10-08", "2026-10-13"),
    ] {
        assert_eq!(end(up, DeadlineUnit::Days, Some(false)), Some(day(plain)));
        assert_eq!(end(up, DeadlineUnit::Days, Some(true)), Some(day(rolled)));
        assert_eq!(end(up, DeadlineUnit::Days, None), None);
        assert_eq!(end(up, DeadlineUnit::WorkingDays, None), Some(day(working)));
    }
    let open = publicity(
        &PolicyPack::builtin(),
        day("2026-09-28"),
        7,
        day("2026-09-28"),
    );
    assert!(matches!(open, PublicityEnd::Missing(m) if m.key == "publicity.roll"));
}

/// A year with some days off and weekend days that are worked.
fn any_year(year: i32) -> impl Strategy<Value = CalendarYear> {
    let at = move |n: u64| NaiveDate::from_ymd_opt(year, 1, 1).unwrap() + Days::new(n);
    prop::collection::vec((0..350_u64, 0..12_u64), 0..8).prop_map(move |off| CalendarYear {
        year,
        notice: "test".into(),
        off: off
            .into_iter()
            .map(|(n, days)| DayRange {
                first: at(n),
                last: at(n + days),
            })
            .collect(),
        work: vec![],
        replaces: false,
    })
}

proptest! {
    /// What is in time by the corresponding day is in time, the last day is a working day, and none lies between.
    #[test]
    fn nobody_is_late_by_a_holiday(start in 0..2500i64, months in 1..24i64, later in 0..40i64) {
        let start = day("2020-06-01") + TimeDelta::days(start);
        let limit = Limit::months(start, months, builtin()).unwrap();
        let plain = add_months(start, months as i32).unwrap();
        let on = plain + TimeDelta::days(later);
        prop_assert!(limit.last_or_plain() >= plain);
        match builtin().roll_forward(plain) {
            Ok(last) => {
                prop_assert_eq!(limit.last(), Some(last));
                prop_assert_eq!(limit.over(on), Some(on > last));
                prop_assert_eq!(limit.moves(), builtin().is_working(plain) != Ok(true));
            }
            Err(_) => prop_assert!(limit.moves() && (limit.over(on) != Some(false) || on == plain)),
        }
    }

    /// Whatever calendar is published later, the last day lies where it was said to lie, and nothing certain is taken back.
    #[test]
    fn a_later_calendar_takes_nothing_back(
        years in (any_year(2020), any_year(2027), any_year(2028)),
        start in 0..3000u64,
        count in 0..300u32,
        unit in prop::sample::select(vec![DeadlineUnit::WorkingDays, DeadlineUnit::Days, DeadlineUnit::Months]),
        roll in any::<Option<bool>>(),
        known in 0..3usize,
        later in 0..500u64,
    ) {
        let count = if unit == DeadlineUnit::Months { count % 24 } else { count };
        let start = day("2020-01-01") + Days::new(start);
        let mut calendar = builtin().clone();
        let years = [years.0, years.1, years.2];
        for year in &years[..known] {
            calendar = calendar.with_year(year).unwrap();
        }
        let before = Limit::of(start, count, unit, roll, &calendar).unwrap();
        for year in &years[known..] {
            calendar = calendar.with_year(year).unwrap();
        }
        let after = Limit::of(start, count, unit, roll, &calendar).unwrap();
        prop_assert!(after.earliest() >= before.earliest());
        if let Some(latest) = before.latest() {
            prop_assert!(after.latest().is_some_and(|day| day <= latest));
        }
        if before.last().is_some() {
            prop_assert_eq!(after, before);
        }
        let on = start + Days::new(later);
        if let Some(over) = before.over(on) {
            prop_assert_eq!(after.over(on), Some(over));
        }
    }

    /// The rule of the operation is that of the limit, and a day is said only where it is certain.
    #[test]
    fn the_answer_says_the_limit(
        start in 0..3000u64,
        count in 0..100u32,
        unit in prop::sample::select(vec![DeadlineUnit::WorkingDays, DeadlineUnit::Days, DeadlineUnit::Months, DeadlineUnit::Hours]),
        roll in any::<Option<bool>>(),
        minute in prop::option::of(0..1440u32),
    ) {
        let start = day("2020-01-01") + Days::new(start);
        let rule = DeadlineRule { count, unit, roll, clause: None };
        let answer = deadline(&PolicyPack::builtin(), start, &rule, minute);
        let hours = unit == DeadlineUnit::Hours;
        prop_assert_eq!(answer.first_counted_day.is_none(), hours);
        prop_assert_eq!(answer.due.is_none(), answer.at_least_until.is_some() && answer.due.is_none());
        let open = !answer.missing_facts.is_empty() || !answer.findings.is_empty();
        prop_assert_eq!(answer.at_least_until.is_some(), open);
        if unit == DeadlineUnit::WorkingDays && count > 0 && let Some(due) = answer.due {
            prop_assert_eq!(builtin().is_working(due), Ok(true));
            prop_assert_eq!(builtin().working_days(answer.first_counted_day.unwrap(), due), Ok(count));
        }
    }
}
