//! Working days from data (P-60, P-62, P-64).

use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::written::day;
use super::year::{CalendarYear, DayRange, Misfit, Table, tables};

/// A date lies in a year whose holidays are not published (工作日历缺失); weekdays are no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the working calendar does not hold the year {year}")]
#[non_exhaustive]
pub struct CalendarNotAvailable {
    /// The year that is needed.
    pub year: i32,
}

/// A calendar file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
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

/// Which days are worked (工作日历), from the holiday notices of the State Council; cheap to share.
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
    /// What was published, ascending by year.
    years: Arc<Vec<CalendarYear>>,
    /// The days of each of them, counted ahead.
    tables: Arc<Vec<Table>>,
}

/// A year, its notice, its days off as first and last of each range, and the weekend days that are worked.
type Year = (
    i32,
    &'static str,
    &'static [(NaiveDate, NaiveDate)],
    &'static [NaiveDate],
);

// The years of `data/calendar`, read ahead by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/calendar.rs"));

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
    notice: String,
    off: Vec<String>,
    work: Vec<NaiveDate>,
}

impl WorkingCalendar {
    /// The published years that the crate carries, 2021 to 2026.
    pub fn builtin() -> &'static Self {
        static BUILTIN: LazyLock<WorkingCalendar> = LazyLock::new(|| {
            let range = |(first, last): &(NaiveDate, NaiveDate)| DayRange {
                first: *first,
                last: *last,
            };
            let years = YEARS.iter().map(|(year, notice, off, work)| CalendarYear {
                year: *year,
                notice: (*notice).to_owned(),
                off: off.iter().map(range).collect(),
                work: work.to_vec(),
                replaces: false,
            });
            WorkingCalendar::of(years.collect())
        });
        &BUILTIN
    }

    fn of(years: Vec<CalendarYear>) -> Self {
        let tables = Arc::new(tables(&years));
        Self {
            years: Arc::new(years),
            tables,
        }
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
            let off = entry.off.iter().map(|range| DayRange::parse(range));
            let off: Option<Vec<DayRange>> = off.collect();
            let read = CalendarYear {
                year,
                notice: entry.notice,
                off: off.ok_or_else(|| fault("a range of days off is written first/last"))?,
                work: entry.work,
                replaces: false,
            };
            if calendar.years.iter().any(|y| y.year == year) {
                return Err(fault("the year is listed twice"));
            }
            calendar = calendar
                .with_year(&read)
                .map_err(|misfit| fault(misfit.what))?;
        }
        Ok(calendar)
    }

    /// What was published, ascending by year.
    pub fn years(&self) -> &[CalendarYear] {
        &self.years
    }

    /// The calendar with one more year. A year that it holds already must be the same, or say that
    /// it replaces it (调整).
    ///
    /// # Errors
    /// What does not fit, with the field in which it stands.
    pub fn with_year(&self, year: &CalendarYear) -> Result<Self, Misfit> {
        year.fits()?;
        let mut years = (*self.years).clone();
        let slot = years.partition_point(|y| y.year < year.year);
        let known = years.get(slot).is_some_and(|y| y.year == year.year);
        if known {
            years.remove(slot);
        }
        years.insert(slot, year.clone());
        let new = Self::of(years);
        let of = |calendar: &Self| calendar.tables.get(slot).map(|t| t.nth.clone());
        if known && !year.replaces && of(self) != of(&new) {
            return Err(Misfit::DIFFERS);
        }
        Ok(new)
    }

    fn table(&self, year: i32) -> Result<&Table, CalendarNotAvailable> {
        let at = self.tables.binary_search_by_key(&year, |t| t.year);
        let table = at.ok().and_then(|at| self.tables.get(at));
        table.ok_or(CalendarNotAvailable { year })
    }

    /// Whether the day is worked: not a weekend and not a holiday, or a make-up day (P-64).
    pub fn is_working(&self, day: NaiveDate) -> Result<bool, CalendarNotAvailable> {
        let table = self.table(day.year())?;
        let ordinal = table.before(day);
        Ok(table.nth.get(usize::from(ordinal)) == Some(&day.ordinal0()))
    }

    /// The `n`-th working day after `start`; the day of the event is not counted (P-60).
    /// `n = 0` is `start` itself.
    pub fn add_working_days(
        &self,
        start: NaiveDate,
        n: u32,
    ) -> Result<NaiveDate, CalendarNotAvailable> {
        if n == 0 {
            return Ok(start);
        }
        let next = start
            .succ_opt()
            .ok_or(CalendarNotAvailable { year: start.year() })?;
        let from = self.table(next.year())?;
        let rank = from
            .start
            .saturating_add(from.before(next).into())
            .saturating_add(n);
        let at = self.tables.partition_point(|t| t.end() < rank);
        let found = self.tables.get(at).filter(|t| t.run == from.run);
        let day = found.and_then(|t| t.day(rank.saturating_sub(t.start)));
        day.ok_or_else(|| self.after(from))
    }

    /// The first year that is missing after that of a table.
    fn after(&self, from: &Table) -> CalendarNotAvailable {
        let last = self.tables.iter().rfind(|t| t.run == from.run);
        CalendarNotAvailable {
            year: last.map_or(from.year, |t| t.year).saturating_add(1),
        }
    }

    /// The day itself if it is worked, else the next one that is (P-62).
    pub fn roll_forward(&self, day: NaiveDate) -> Result<NaiveDate, CalendarNotAvailable> {
        if self.is_working(day)? {
            return Ok(day);
        }
        self.add_working_days(day, 1)
    }

    /// The first day from `day` on that a published year calls a working day; years without a calendar are passed over.
    pub fn first_working_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let years = self.tables.iter().map(|t| t.year);
        years
            .filter(|year| *year >= day.year())
            .filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1))
            .find_map(|first| self.roll_forward(first.max(day)).ok())
    }

    /// How many working days lie from `first` to `last`, both counted.
    pub fn working_days(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<u32, CalendarNotAvailable> {
        if last < first {
            return Ok(0);
        }
        let from = self.table(first.year())?;
        let to = self.table(last.year()).ok().filter(|t| t.run == from.run);
        let to = to.ok_or_else(|| self.after(from))?;
        let through = u32::from(to.before(last)) + u32::from(self.is_working(last)?);
        let upto = to.start.saturating_add(through);
        Ok(upto.saturating_sub(from.start.saturating_add(from.before(first).into())))
    }
}

#[cfg(test)]
mod tests;
