//! One published year of working days, and its days counted ahead so that no count walks over days.

use chrono::{Datelike, NaiveDate, Weekday};
use gridaid_derive::wire;

use crate::order::InOrder;

/// Days in a row (连续日期), first and last included.
#[wire(given)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRange {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// One year of working days as the State Council published it (年度放假安排).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// Title or number of the notice that it is taken from (放假通知).
    pub notice: String,
    /// Days off. A holiday at New Year may begin in the December before.
    pub off: Vec<DayRange>,
    /// Weekend days that are worked instead (调休上班).
    #[wire(if_any)]
    pub work: Vec<NaiveDate>,
    /// It replaces another table of the same year; without this word a different one is refused.
    #[wire(default)]
    pub replaces: bool,
}

/// What does not fit in a year, and the field in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The field, such as `off/2`.
    pub field: String,
    /// What does not fit.
    pub what: &'static str,
    /// It fits, but another table of the year is known.
    pub differs: bool,
}

impl Misfit {
    pub(super) const DIFFERS: Self = Self {
        field: String::new(),
        what: "another table of this year is known, and this one does not say that it replaces it",
        differs: true,
    };

    fn at(field: String, what: &'static str) -> Self {
        Self {
            field,
            what,
            differs: false,
        }
    }
}

impl DayRange {
    /// Reads `first/last`.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('/')?;
        Some(Self {
            first: first.parse().ok()?,
            last: last.parse().ok()?,
        })
    }

    fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

impl CalendarYear {
    /// Whether the entries are possible ones.
    pub(super) fn fits(&self) -> Result<(), Misfit> {
        if !(1..=9999).contains(&self.year) {
            return Err(Misfit::at("year".into(), "a year lies between 1 and 9999"));
        }
        if self.notice.trim().is_empty() {
            return Err(Misfit::at(
                "notice".into(),
                "the notice that the year is taken from is not named",
            ));
        }
        for (i, range) in self.off.iter().enumerate() {
            // No holiday is as long as a month.
            let days = range.last.signed_duration_since(range.first).num_days();
            if !(0..31).contains(&days) || range.last.year() != self.year {
                return Err(Misfit::at(
                    format!("off/{i}"),
                    "a range of days off is reversed, too long or of another year",
                ));
            }
        }
        for (i, day) in self.work.iter().enumerate() {
            let what = if day.year() != self.year || !is_weekend(*day) {
                "a make-up working day is not a weekend day of that year"
            } else if self.off.iter().any(|range| range.holds(*day)) {
                "a day is both off and worked"
            } else {
                continue;
            };
            return Err(Misfit::at(format!("work/{i}"), what));
        }
        Ok(())
    }
}

/// The days of one year, counted ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub year: i32,
    /// How many days are worked before each day of the year.
    before: Vec<u16>,
    /// The days that are worked, each by its place in the year.
    pub nth: Vec<u32>,
    /// Working days of all years listed before this one.
    pub start: u32,
    /// Years without a gap between them have the same number.
    pub run: usize,
}

impl Table {
    /// Working days of the year before a day of it.
    pub fn before(&self, day: NaiveDate) -> u16 {
        let at = usize::try_from(day.ordinal0()).unwrap_or_default();
        self.before.get(at).copied().unwrap_or_default()
    }

    /// The last working day of the year, counted over all years listed.
    pub fn end(&self) -> u32 {
        let own = u32::try_from(self.nth.len()).unwrap_or_default();
        self.start.saturating_add(own)
    }

    /// The `n`-th working day of the year, from 1.
    pub fn day(&self, n: u32) -> Option<NaiveDate> {
        let at = usize::try_from(n.checked_sub(1)?).ok()?;
        NaiveDate::from_yo_opt(self.year, self.nth.get(at)?.checked_add(1)?)
    }
}

/// The tables of years in ascending order. The days off of one year may reach into the year before.
pub(super) fn tables(years: &[CalendarYear]) -> Vec<Table> {
    let mut off: Vec<NaiveDate> = (years.iter().flat_map(|y| &y.off))
        .flat_map(|range| range.first.iter_days().take_while(|d| *d <= range.last))
        .collect();
    let mut work: Vec<NaiveDate> = years.iter().flat_map(|y| y.work.clone()).collect();
    off.order();
    work.order();
    let mut out: Vec<Table> = vec![];
    for year in years {
        let last = out.last();
        let follows = last.is_some_and(|t| t.year.checked_add(1) == Some(year.year));
        let run = last.map_or(0, |t| t.run.saturating_add(usize::from(!follows)));
        let start = last.map_or(0, Table::end);
        let (mut before, mut nth) = (vec![], vec![]);
        let days = NaiveDate::from_yo_opt(year.year, 1).into_iter();
        let days =
            days.flat_map(|first| first.iter_days().take_while(move |d| d.year() == year.year));
        for day in days {
            before.push(u16::try_from(nth.len()).unwrap_or_default());
            let works = match is_weekend(day) {
                true => work.binary_search(&day).is_ok(),
                false => off.binary_search(&day).is_err(),
            };
            if works {
                nth.push(day.ordinal0());
            }
        }
        out.push(Table {
            year: year.year,
            before,
            nth,
            start,
            run,
        });
    }
    out
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
