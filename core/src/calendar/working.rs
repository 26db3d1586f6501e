//! Working days from data (P-60, P-62, P-64).

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use super::builtin::YEARS;
use crate::order::InOrder;

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
            let mut calendar = WorkingCalendar::default();
            for (year, off, work) in YEARS {
                calendar.add(*year, off, work);
            }
            calendar.arranged()
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
            let mut off = vec![];
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
                off.push((first, last));
            }
            for day in &entry.work {
                if day.year() != year || !is_weekend(*day) {
                    return Err(fault(
                        "a make-up working day is not a weekend day of that year",
                    ));
                }
            }
            calendar.add(year, &off, &entry.work);
        }
        let calendar = calendar.arranged();
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

    /// A year with its ranges of days off and the weekend days that are worked.
    fn add(&mut self, year: i32, off: &[(NaiveDate, NaiveDate)], work: &[NaiveDate]) {
        self.years.push(year);
        for (first, last) in off {
            let days = first.iter_days().take_while(|d| d <= last);
            self.off.extend(days);
        }
        self.work.extend(work);
    }

    fn arranged(mut self) -> Self {
        self.years.order();
        self.off.order();
        self.work.order();
        self
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
mod tests;
