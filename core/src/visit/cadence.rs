//! How often: by parts of the calendar year, or by the gap between two visits.

use serde::{Deserialize, Serialize};

/// How often (走访周期, A4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Cadence {
    /// 按自然周期: one visit in each of the equal parts of the calendar year ([`crate::calendar::Period`]).
    Calendar {
        /// Parts of a year: 1 is the year, 4 the quarter.
        times: u32,
    },
    /// 按间隔: no more than so many days from one visit to the next.
    Rolling {
        /// The longest gap in days.
        days: u32,
    },
}

impl Cadence {
    /// The longest gap in days that is read; ten years.
    pub(super) const MAX_DAYS: u32 = 3660;

    /// Expected visits in 400 years of the calendar, as a fraction: exact for both kinds.
    fn rate(self) -> (i64, i64) {
        match self {
            Self::Calendar { times } => (i64::from(times) * 400, 1),
            Self::Rolling { days } => (146_097, i64::from(days.max(1))),
        }
    }

    /// Whether it expects more visits a year than the other.
    ///
    /// ```
    /// use gridaid::visit::Cadence::{Calendar, Rolling};
    /// assert!(Calendar { times: 5 }.more_often_than(Calendar { times: 4 }));
    /// assert!(!Calendar { times: 4 }.more_often_than(Calendar { times: 4 }));
    /// assert!(Rolling { days: 91 }.more_often_than(Calendar { times: 4 }));
    /// assert!(!Rolling { days: 92 }.more_often_than(Calendar { times: 4 }));
    /// ```
    pub fn more_often_than(self, other: Self) -> bool {
        let ((a, b), (c, d)) = (self.rate(), other.rate());
        a.saturating_mul(d) > c.saturating_mul(b)
    }

    /// Expected visits a year × 10 000, rounded down.
    pub fn expected_basis_points(self) -> i64 {
        let (n, d) = self.rate();
        n.saturating_mul(25) / d
    }

    /// Expected visits a year with two decimals, for texts.
    pub(super) fn expected_text(self) -> String {
        let hundredths = self.expected_basis_points() / 100;
        match (hundredths / 100, hundredths % 100) {
            (whole, 0) => whole.to_string(),
            (whole, rest) => format!("{whole}.{rest:02}"),
        }
    }

    /// How often, as a part of a sentence in Chinese and in English.
    pub(super) fn sentence(self) -> (String, String) {
        match self {
            Self::Calendar { times: 1 } => {
                ("每个自然年".into(), "once in each calendar year".into())
            }
            Self::Calendar { times: 4 } => (
                "每个自然季度".into(),
                "once in each calendar quarter".into(),
            ),
            Self::Calendar { times: 12 } => {
                ("每个自然月".into(), "once in each calendar month".into())
            }
            Self::Calendar { times } if 12 % times.max(1) == 0 => {
                let months = 12 / times.max(1);
                (
                    format!("自一月起每 {months} 个月"),
                    format!("once in every {months} months counted from January"),
                )
            }
            Self::Calendar { times } => (
                format!("全年均分为 {times} 期，每期"),
                format!("once in each of {times} even parts of the calendar year"),
            ),
            Self::Rolling { days } => (
                format!("间隔不超过 {days} 天"),
                format!("with no more than {days} days from one visit to the next"),
            ),
        }
    }
}
