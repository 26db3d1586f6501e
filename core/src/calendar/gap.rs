//! A civil gap: so many months and days from one day to another.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, NaiveDate};

use super::{LAST, add_months, is_written};

/// The time from one day to another in months and days (间隔), written as ISO 8601 does: `P3M`,
/// `P90D`, `P1Y`, `P2W`, `P1M15D`.
///
/// Months are added before days, and a month without the day ends at its end (P-61); a gap is
/// longer than nothing and not longer than ten years.
///
/// ```
/// use gridaid::calendar::Gap;
/// let day = |s: &str| s.parse::<chrono::NaiveDate>().unwrap();
/// let gap: Gap = "P3M".parse().unwrap();
/// assert_eq!(gap.after(day("2025-11-30")), day("2026-02-28"));
/// assert_eq!("P13M7D".parse::<Gap>().unwrap().to_string(), "P1Y1M7D");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gap {
    months: u32,
    days: u32,
}

impl Gap {
    /// The most months, and the most days, that a gap may have: ten years.
    pub const MOST: (u32, u32) = (120, 3660);

    /// A gap of days; none where it is empty or longer than ten years.
    pub fn days(days: u32) -> Option<Self> {
        Self::checked(0, days)
    }

    /// A gap of months; none where it is empty or longer than ten years.
    pub fn months(months: u32) -> Option<Self> {
        Self::checked(months, 0)
    }

    fn checked(months: u32, days: u32) -> Option<Self> {
        let (most_months, most_days) = Self::MOST;
        let fits = months <= most_months && days <= most_days && (months, days) != (0, 0);
        fits.then_some(Self { months, days })
    }

    /// Its months and its days.
    pub fn parts(self) -> (u32, u32) {
        (self.months, self.days)
    }

    /// The last day of the gap that begins on `day`; the last that can be written where it would lie beyond.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        i32::try_from(self.months)
            .ok()
            .and_then(|months| add_months(day, months))
            .and_then(|day| day.checked_add_days(Days::new(self.days.into())))
            .filter(is_written)
            .unwrap_or(LAST)
    }

    /// Its length in days; for one with months the mean of the calendar, rounded down.
    pub(crate) fn whole_days(self) -> i64 {
        let (days, per) = self.mean_days();
        days / per
    }

    /// Its mean length as a fraction of days: 400 years have 146 097 days and 4 800 months.
    pub(crate) fn mean_days(self) -> (i64, i64) {
        let months = i64::from(self.months).saturating_mul(146_097);
        (
            months.saturating_add(i64::from(self.days).saturating_mul(4800)),
            4800,
        )
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        for (number, unit) in [
            (self.months / 12, 'Y'),
            (self.months % 12, 'M'),
            (self.days, 'D'),
        ] {
            if number > 0 {
                write!(f, "{number}{unit}")?;
            }
        }
        Ok(())
    }
}

/// The text is not a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a gap is written P3M, P90D, P1Y or P2W and is not longer than ten years")]
pub struct BadGap;

impl FromStr for Gap {
    type Err = BadGap;

    fn from_str(text: &str) -> Result<Self, BadGap> {
        let mut rest = text.strip_prefix('P').ok_or(BadGap)?;
        let (mut months, mut days) = (0u32, 0u32);
        // Years, months, weeks and days, each at most once and in this order.
        for unit in ['Y', 'M', 'W', 'D'] {
            let Some((number, after)) = rest.split_once(unit) else {
                continue;
            };
            let digits =
                (1..=4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
            let number: u32 = digits
                .then(|| number.parse().ok())
                .flatten()
                .ok_or(BadGap)?;
            match unit {
                'Y' => months = number.saturating_mul(12),
                'M' => months = months.saturating_add(number),
                'W' => days = number.saturating_mul(7),
                _ => days = days.saturating_add(number),
            }
            rest = after;
        }
        if !rest.is_empty() {
            return Err(BadGap);
        }
        Self::checked(months, days).ok_or(BadGap)
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
        for (text, from, to) in [
            ("P90D", "2026-04-01", "2026-06-30"),
            ("P3M", "2026-11-30", "2027-02-28"),
            ("P3M", "2027-11-30", "2028-02-29"),
            ("P1Y", "2024-02-29", "2025-02-28"),
            ("P4Y", "2024-02-29", "2028-02-29"),
            ("P14D", "2026-12-25", "2027-01-08"),
            ("P1M15D", "2026-01-31", "2026-03-15"),
        ] {
            let gap: Gap = text.parse().unwrap();
            assert_eq!(gap.after(day(from)), day(to), "{text}");
            assert_eq!(gap.to_string(), text);
        }
        assert_eq!("P2W".parse::<Gap>().unwrap().to_string(), "P14D");
        for text in [
            "", "P", "90D", "P0D", "P-1D", "P1D1M", "P1M1M", "P1.5M", "PT3H", "P11Y", "P3661D",
            "P99999D", "p1D", " P1D", "P１D",
        ] {
            assert_eq!(text.parse::<Gap>(), Err(BadGap), "{text}");
        }
        assert_eq!(Gap::days(1).unwrap().after(LAST), LAST);
    }

    proptest! {
        #[test]
        fn it_is_read_as_it_is_written(months in 0u32..=120, days in 0u32..=3660) {
            if let Some(gap) = Gap::checked(months, days) {
                prop_assert_eq!(gap.to_string().parse::<Gap>(), Ok(gap));
            }
        }

        #[test]
        fn a_later_day_never_ends_earlier(months in 0u32..=120, days in 0u32..400, at in 0i64..60_000) {
            if let Some(gap) = Gap::checked(months, days) {
                let from = day("1990-01-01") + chrono::TimeDelta::days(at);
                prop_assert!(gap.after(from) > from);
                prop_assert!(gap.after(from) <= gap.after(from.succ_opt().unwrap()));
            }
        }
    }
}
