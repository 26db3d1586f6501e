//! Working days from data (P-60, P-62, P-64).

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

/// A date lies in a year whose holidays are not published (工作日历缺失); weekdays are no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the working calendar does not hold the year {year}")]
pub struct CalendarNotAvailable {
    /// The year that is needed.
    pub year: i32,
}

/// A calendar file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// It is not TOML of the expected form; an unknown key is such a fault.
    #[error("the calendar file cannot be read: {0}")]
    Form(String),
    /// An entry does not fit; the message names it.
    #[error("year {year}: {what}")]
    Entry {
        /// The year in which it stands.
        year: i32,
        /// What does not fit.
        what: &'static str,
    },
}

/// How the days of a publicity are counted (公示期计算, P-66); the texts leave it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicityCount {
    /// Calendar days, whatever the last one is.
    Days,
    /// Calendar days; a last day on a rest day moves to the next working day (P-62).
    DaysRolled,
    /// Working days.
    WorkingDays,
}

/// Which days are worked (工作日历), from the holiday notices of the State Council.
///
/// ```
/// use gridaid::calendar::WorkingCalendar;
/// let day = |s: &str| s.parse::<chrono::NaiveDate>().unwrap();
/// let calendar = WorkingCalendar::builtin();
/// assert_eq!(calendar.add_working_days(day("2022-07-07"), 3), Ok(day("2022-07-12")));
/// assert!(calendar.add_working_days(day("2026-12-31"), 1).is_err());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingCalendar {
    /// Ascending.
    years: Vec<i32>,
    /// Ascending days that are not worked though they may be weekdays.
    off: Vec<NaiveDate>,
    /// Ascending weekend days that are worked.
    work: Vec<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    year: Vec<FileYear>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileYear {
    year: i32,
    /// Where the table is taken from; every year must say so.
    #[serde(rename = "notice")]
    _notice: String,
    off: Vec<String>,
    work: Vec<NaiveDate>,
}

impl WorkingCalendar {
    /// The published years that the crate carries, 2021 to 2026.
    pub fn builtin() -> &'static Self {
        static BUILTIN: LazyLock<WorkingCalendar> = LazyLock::new(|| {
            // A fault of the file gives a calendar that holds no year, and a test that fails.
            WorkingCalendar::parse(include_str!("../../data/calendar/cn.toml")).unwrap_or_default()
        });
        &BUILTIN
    }

    /// Reads a calendar file: a list `[[year]]` with `year`, `notice`, `off` (ranges
    /// `first/last`) and `work` (weekend days that are worked).
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        let file: File =
            toml::from_str(text).map_err(|e| CalendarError::Form(e.message().into()))?;
        let mut calendar = Self::default();
        for entry in file.year {
            let year = entry.year;
            let fault = |what| CalendarError::Entry { year, what };
            if calendar.years.contains(&year) {
                return Err(fault("the year is listed twice"));
            }
            calendar.years.push(year);
            for range in &entry.off {
                let (first, last) = range
                    .split_once('/')
                    .and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)))
                    .ok_or_else(|| fault("a range of days off is written first/last"))?;
                // A holiday at New Year may begin in December; none is as long as a month.
                let days = NaiveDate::signed_duration_since(last, first).num_days();
                if !(0..31).contains(&days) || last.year() != year {
                    return Err(fault(
                        "a range of days off is reversed, too long or of another year",
                    ));
                }
                calendar
                    .off
                    .extend(first.iter_days().take_while(|d| *d <= last));
            }
            for day in entry.work {
                if day.year() != year || !is_weekend(day) {
                    return Err(fault(
                        "a make-up working day is not a weekend day of that year",
                    ));
                }
                calendar.work.push(day);
            }
        }
        calendar.years.sort_unstable();
        calendar.off.sort_unstable();
        calendar.work.sort_unstable();
        if let Some(day) = calendar
            .work
            .iter()
            .find(|d| calendar.off.binary_search(d).is_ok())
        {
            return Err(CalendarError::Entry {
                year: day.year(),
                what: "a day is both off and worked",
            });
        }
        Ok(calendar)
    }

    /// Whether the day is worked: not a weekend and not a holiday, or a make-up day (P-64).
    pub fn is_working(&self, day: NaiveDate) -> Result<bool, CalendarNotAvailable> {
        let year = day.year();
        if self.years.binary_search(&year).is_err() {
            return Err(CalendarNotAvailable { year });
        }
        Ok(if is_weekend(day) {
            self.work.binary_search(&day).is_ok()
        } else {
            self.off.binary_search(&day).is_err()
        })
    }

    /// The `n`-th working day after `start`; the day of the event is not counted (P-60).
    /// `n = 0` is `start` itself.
    pub fn add_working_days(
        &self,
        start: NaiveDate,
        n: u32,
    ) -> Result<NaiveDate, CalendarNotAvailable> {
        let mut day = start;
        let mut left = n;
        while left > 0 {
            day = next_day(day)?;
            if self.is_working(day)? {
                left -= 1;
            }
        }
        Ok(day)
    }

    /// The day itself if it is worked, else the next one that is (P-62).
    pub fn roll_forward(&self, day: NaiveDate) -> Result<NaiveDate, CalendarNotAvailable> {
        let mut day = day;
        while !self.is_working(day)? {
            day = next_day(day)?;
        }
        Ok(day)
    }

    /// How many working days lie from `first` to `last`, both counted.
    pub fn working_days(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<u32, CalendarNotAvailable> {
        let mut count = 0;
        for day in first.iter_days().take_while(|d| *d <= last) {
            count += u32::from(self.is_working(day)?);
        }
        Ok(count)
    }

    /// The last day of a publicity that is put up on `start` for `days` days (公示期满日); the
    /// day it is put up is not counted (P-60).
    pub fn publicity_end(
        &self,
        start: NaiveDate,
        days: u32,
        count: PublicityCount,
    ) -> Result<NaiveDate, CalendarNotAvailable> {
        if count == PublicityCount::WorkingDays {
            return self.add_working_days(start, days);
        }
        let last = start
            .checked_add_days(Days::new(days.into()))
            .ok_or(CalendarNotAvailable { year: start.year() })?;
        match count {
            PublicityCount::DaysRolled => self.roll_forward(last),
            _ => Ok(last),
        }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn next_day(day: NaiveDate) -> Result<NaiveDate, CalendarNotAvailable> {
    day.succ_opt()
        .ok_or(CalendarNotAvailable { year: day.year() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(s: &str) -> NaiveDate {
        s.parse().unwrap()
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
    fn publicity_in_its_three_readings() {
        let calendar = WorkingCalendar::builtin();
        for (start, plain, rolled, working) in [
            ("2022-09-28", "2022-10-05", "2022-10-08", "2022-10-12"),
            ("2026-09-28", "2026-10-05", "2026-10-08", "2026-10-13"),
        ] {
            let end = |count| calendar.publicity_end(day(start), 7, count);
            assert_eq!(end(PublicityCount::Days), Ok(day(plain)));
            assert_eq!(end(PublicityCount::DaysRolled), Ok(day(rolled)));
            assert_eq!(end(PublicityCount::WorkingDays), Ok(day(working)));
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
        assert!(
            calendar
                .publicity_end(NaiveDate::MAX, u32::MAX, PublicityCount::Days)
                .is_err()
        );
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
}
