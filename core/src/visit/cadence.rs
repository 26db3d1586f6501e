//! How often: by parts of the calendar year, by the gap between two visits, or after an event.

use gridaid_derive::wire;

use crate::calendar::{Gap, YearPart};

/// How often (走访周期, A4).
#[wire(tag = "type")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// 按自然周期: in each of the equal parts of the calendar year ([`crate::calendar::YearPart`]).
    Calendar {
        /// Parts of a year: 1 is the year, 4 the quarter, 12 the month.
        times: u32,
    },
    /// 按间隔: no longer than so from one visit to the next.
    Rolling {
        /// The longest gap as ISO 8601 writes it: `P90D`, `P3M` ([`crate::calendar::Gap`]).
        gap: String,
    },
    /// 按事项: within so many working days after each event of the household.
    Triggered {
        /// Working days; the day of the event is not counted (P-60).
        working_days: u32,
    },
}

/// A cadence that has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    Calendar(u32),
    Rolling(Gap),
    Triggered(u32),
}

impl Cadence {
    /// The most working days after an event that are read; about a year.
    const MOST_WORKING_DAYS: u32 = 250;

    /// The cadence of a gap.
    pub fn rolling(gap: Gap) -> Self {
        Self::Rolling {
            gap: gap.to_string(),
        }
    }

    /// As it is computed with; none where its number or its gap cannot be used.
    pub(super) fn pace(&self) -> Option<Pace> {
        match self {
            Self::Calendar { times } => (1..=YearPart::MAX_PARTS)
                .contains(times)
                .then_some(Pace::Calendar(*times)),
            Self::Rolling { gap } => gap.parse().ok().map(Pace::Rolling),
            Self::Triggered { working_days } => {
                (*working_days <= Self::MOST_WORKING_DAYS).then_some(Pace::Triggered(*working_days))
            }
        }
    }

    /// The field that a cadence which cannot be used has wrong, and what is expected there.
    pub(super) fn wrong(&self) -> Option<(&'static str, String)> {
        if self.pace().is_some() {
            return None;
        }
        Some(match self {
            Self::Calendar { .. } => ("times", format!("1-{}", YearPart::MAX_PARTS)),
            Self::Rolling { .. } => ("gap", "ISO 8601 gap".into()),
            Self::Triggered { .. } => ("workingDays", format!("0-{}", Self::MOST_WORKING_DAYS)),
        })
    }

    /// Whether it expects more visits a year than the other; an event is not comparable.
    ///
    /// ```
    /// use gridaid::visit::Cadence::{self, Calendar};
    /// let days = |n| Cadence::rolling(gridaid::calendar::Gap::days(n).unwrap());
    /// assert!(Calendar { times: 5 }.more_often_than(&Calendar { times: 4 }));
    /// assert!(!Calendar { times: 4 }.more_often_than(&Calendar { times: 4 }));
    /// assert!(days(91).more_often_than(&Calendar { times: 4 }));
    /// assert!(!days(92).more_often_than(&Calendar { times: 4 }));
    /// ```
    pub fn more_often_than(&self, other: &Self) -> bool {
        match (self.rate(1), other.rate(1)) {
            (Some(a), Some(b)) => exceeds(a, b),
            _ => false,
        }
    }

    /// Expected visits in 400 years of the calendar with so many in each period or gap, as a
    /// fraction: exact for calendar and gap, unknown for an event.
    pub(super) fn rate(&self, visits: u32) -> Option<(i64, i64)> {
        let visits = i64::from(visits);
        match self.pace()? {
            Pace::Calendar(times) => Some((
                i64::from(times).saturating_mul(400).saturating_mul(visits),
                1,
            )),
            Pace::Rolling(gap) => {
                let (days, per) = gap.mean_days();
                Some((
                    per.saturating_mul(146_097).saturating_mul(visits),
                    days.max(1),
                ))
            }
            Pace::Triggered(_) => None,
        }
    }
}

/// Whether one rate exceeds another.
pub(super) fn exceeds((a, b): (i64, i64), (c, d): (i64, i64)) -> bool {
    i128::from(a) * i128::from(d) > i128::from(c) * i128::from(b)
}

/// Visits a year × 10 000, rounded down.
pub(super) fn basis_points((n, d): (i64, i64)) -> i64 {
    i64::try_from(i128::from(n) * 25 / i128::from(d.max(1))).unwrap_or(i64::MAX)
}

/// Visits a year with two decimals, for texts.
pub(super) fn rate_text(rate: (i64, i64)) -> String {
    let hundredths = basis_points(rate) / 100;
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}.{rest:02}"),
    }
}
