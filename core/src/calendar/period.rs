//! Civil periods: the year, the quarter, the month, and any other even part of a year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};

/// One of the equal parts of a calendar year (自然年、季度、月等周期).
///
/// The year itself is one part, quarters are four, months twelve; these are written `2026`,
/// `2026Q3` and `2026-09`, any other part `2026 2/6` (the second of six). Parts keep to months as
/// far as their number allows: with `g` the greatest common divisor of the number and twelve, the
/// year falls into `g` blocks of whole months, and each block into spans of days that differ by
/// one day at most. So six parts are January–February to November–December, eight are the halves
/// of the quarters, five are fifths of the year.
///
/// ```
/// use gridaid::calendar::YearPart;
/// let q: YearPart = "2026Q3".parse().unwrap();
/// assert_eq!(q.first().to_string(), "2026-07-01");
/// assert_eq!(q.last().to_string(), "2026-09-30");
/// assert_eq!(q.next().next().to_string(), "2027Q1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearPart {
    year: i32,
    /// 1 … `MAX_PARTS`.
    parts: u32,
    /// 0 … `parts − 1`.
    index: u32,
}

impl YearPart {
    /// The largest number of parts: no part is ever shorter than a day.
    pub const MAX_PARTS: u32 = 12 * 28;
    /// The years that a period may lie in.
    const YEARS: std::ops::RangeInclusive<i32> = 0..=9999;

    /// The part of its year, of `parts` parts, that holds `date`; parts outside
    /// 1 … [`Self::MAX_PARTS`] are taken as the nearer end of that range.
    pub fn of(date: NaiveDate, parts: u32) -> Self {
        let parts = parts.clamp(1, Self::MAX_PARTS);
        let year = date.year().clamp(*Self::YEARS.start(), *Self::YEARS.end());
        let guess = u64::from(date.ordinal0()) * u64::from(parts) / 366;
        let mut period = Self {
            year,
            parts,
            index: u32::try_from(guess).unwrap_or(0).min(parts - 1),
        };
        // The guess is by days of the year; blocks of months shift it by a few parts at most.
        while period.index > 0 && period.first() > date {
            period.index -= 1;
        }
        while period.index + 1 < parts && period.last() < date {
            period.index += 1;
        }
        period
    }

    /// The calendar year.
    pub fn year(date: NaiveDate) -> Self {
        Self::of(date, 1)
    }

    /// The calendar quarter.
    pub fn quarter(date: NaiveDate) -> Self {
        Self::of(date, 4)
    }

    /// The calendar month.
    pub fn month(date: NaiveDate) -> Self {
        Self::of(date, 12)
    }

    /// How many such periods a year has.
    pub fn parts(self) -> u32 {
        self.parts
    }

    /// The first day.
    pub fn first(self) -> NaiveDate {
        start(self.year, self.index, self.parts)
    }

    /// The last day; it belongs to the period.
    pub fn last(self) -> NaiveDate {
        start(self.year, self.index + 1, self.parts)
            .pred_opt()
            .unwrap_or(NaiveDate::MIN)
    }

    /// The last day of the first half; the longer half where they differ.
    pub fn middle(self) -> NaiveDate {
        let days = self.last().signed_duration_since(self.first()).num_days();
        self.first()
            .checked_add_days(Days::new(u64::try_from(days / 2).unwrap_or(0)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// Whether the day lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        self.first() <= date && date <= self.last()
    }

    /// The period after it; the last of all periods is followed by itself.
    #[must_use]
    pub fn next(self) -> Self {
        if self.index + 1 < self.parts {
            Self {
                index: self.index + 1,
                ..self
            }
        } else if self.year < *Self::YEARS.end() {
            Self {
                year: self.year + 1,
                index: 0,
                ..self
            }
        } else {
            self
        }
    }

    /// The period before it; the first of all periods is preceded by itself.
    #[must_use]
    pub fn prev(self) -> Self {
        if self.index > 0 {
            Self {
                index: self.index - 1,
                ..self
            }
        } else if self.year > *Self::YEARS.start() {
            Self {
                year: self.year - 1,
                index: self.parts - 1,
                ..self
            }
        } else {
            self
        }
    }
}

/// The first day of the part `index` of `parts`; `index == parts` is the first day of next year.
fn start(year: i32, index: u32, parts: u32) -> NaiveDate {
    let blocks = gcd(parts, 12);
    let in_block = parts / blocks;
    let (block, step) = (index / in_block, index % in_block);
    let first = block_start(year, block, blocks);
    let days = block_start(year, block + 1, blocks)
        .signed_duration_since(first)
        .num_days();
    let shift = u64::try_from(days).unwrap_or(0) * u64::from(step) / u64::from(in_block);
    first
        .checked_add_days(Days::new(shift))
        .unwrap_or(NaiveDate::MAX)
}

fn block_start(year: i32, block: u32, blocks: u32) -> NaiveDate {
    let month0 = block * (12 / blocks);
    let year = year + i32::from(month0 >= 12) + i32::from(month0 >= 24);
    NaiveDate::from_ymd_opt(year, month0 % 12 + 1, 1).unwrap_or(NaiveDate::MAX)
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl fmt::Display for YearPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, number) = (self.year, self.index + 1);
        match self.parts {
            1 => write!(f, "{year:04}"),
            4 => write!(f, "{year:04}Q{number}"),
            12 => write!(f, "{year:04}-{number:02}"),
            parts => write!(f, "{year:04} {number}/{parts}"),
        }
    }
}

/// The text is not a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a period is written 2026, 2026Q3, 2026-09 or 2026 2/6")]
pub struct BadPeriod;

impl FromStr for YearPart {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        let digits = |s: &str, len: std::ops::RangeInclusive<usize>| {
            (len.contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse::<u32>().ok())
                .flatten()
                .ok_or(BadPeriod)
        };
        let (year, number, parts) = if let Some((year, part)) = text.split_once('Q') {
            (year, digits(part, 1..=1)?, 4)
        } else if let Some((year, part)) = text.split_once('-') {
            (year, digits(part, 2..=2)?, 12)
        } else if let Some((year, part)) = text.split_once(' ') {
            let (number, parts) = part.split_once('/').ok_or(BadPeriod)?;
            let parts = digits(parts, 1..=3)?;
            // One written form for each period.
            if matches!(parts, 1 | 4 | 12) {
                return Err(BadPeriod);
            }
            (year, digits(number, 1..=3)?, parts)
        } else {
            (text, 1, 1)
        };
        let year = i32::try_from(digits(year, 4..=4)?).map_err(|_| BadPeriod)?;
        if !(1..=Self::MAX_PARTS).contains(&parts) || !(1..=parts).contains(&number) {
            return Err(BadPeriod);
        }
        Ok(Self {
            year,
            parts,
            index: number - 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    #[test]
    fn written_forms() {
        for (text, first, last) in [
            ("2024", "2024-01-01", "2024-12-31"),
            ("2026Q1", "2026-01-01", "2026-03-31"),
            ("2026Q4", "2026-10-01", "2026-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026 2/6", "2026-03-01", "2026-04-30"),
            ("2026 2/2", "2026-07-01", "2026-12-31"),
            ("2026 1/8", "2026-01-01", "2026-02-14"),
            ("2026 2/8", "2026-02-15", "2026-03-31"),
            ("2026 5/5", "2026-10-20", "2026-12-31"),
            ("9999", "9999-01-01", "9999-12-31"),
        ] {
            let p: YearPart = text.parse().unwrap();
            assert_eq!((p.first(), p.last()), (day(first), day(last)), "{text}");
            assert_eq!(p.to_string(), text);
        }
        for text in [
            "",
            "26",
            "2026Q0",
            "2026Q5",
            "2026q3",
            "2026-13",
            "2026-9",
            "2026 7/6",
            "2026 0/6",
            "2026 1/4",
            "2026 1/337",
            "2026 1/0",
            "+026",
            "２０２６",
            "2026Q3 ",
            "2026-09-01",
        ] {
            assert_eq!(text.parse::<YearPart>(), Err(BadPeriod), "{text}");
        }
    }

    #[test]
    fn both_sides_of_a_quarter() {
        assert_eq!(YearPart::quarter(day("2026-06-30")).to_string(), "2026Q2");
        assert_eq!(YearPart::quarter(day("2026-07-01")).to_string(), "2026Q3");
        assert_eq!(YearPart::year(day("2024-12-31")).next().to_string(), "2025");
        assert_eq!(
            YearPart::month(day("2024-01-01")).prev().to_string(),
            "2023-12"
        );
        assert_eq!(
            YearPart::quarter(day("2026-07-01")).middle(),
            day("2026-08-15")
        );
    }

    #[test]
    fn ends_of_time_do_not_panic() {
        for date in [
            NaiveDate::MIN,
            NaiveDate::MAX,
            day("9999-12-31"),
            day("0000-01-01"),
        ] {
            for parts in [0, 1, 4, 5, 12, 336, u32::MAX] {
                let p = YearPart::of(date, parts);
                assert!(p.prev() <= p && p <= p.next());
                assert!(p.first() <= p.last());
            }
        }
    }

    proptest! {
        #[test]
        fn every_day_lies_in_exactly_one_part(n in 0i64..150_000, parts in 1u32..=336) {
            let date = day("1900-01-01") + chrono::TimeDelta::days(n);
            let p = YearPart::of(date, parts);
            prop_assert!(p.contains(date));
            prop_assert_eq!(p.next().first(), p.last().succ_opt().unwrap());
            prop_assert_eq!(p.next().prev(), p);
            prop_assert_eq!(p.prev().last().succ_opt().unwrap(), p.first());
            prop_assert_eq!(p.to_string().parse::<YearPart>(), Ok(p));
            prop_assert!(!p.prev().contains(date) && !p.next().contains(date));
        }
    }
}
