//! Times in force, written as constants.

use chrono::NaiveDate;

use super::Precision;
use crate::calendar;

/// First and last day in force, and how exactly the first is known.
#[derive(Clone, Copy)]
pub(super) struct Force {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub precision: Precision,
}

const fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
    Some(calendar::day(y, m, d))
}

/// From this day on.
pub(super) const fn since(y: i32, m: u32, d: u32) -> Force {
    Force {
        from: day(y, m, d),
        to: None,
        precision: Precision::Day,
    }
}

/// From some day of this month on.
pub(super) const fn month(y: i32, m: u32) -> Force {
    Force {
        from: day(y, m, 1),
        to: None,
        precision: Precision::Month,
    }
}

/// From some day of this year on.
pub(super) const fn year(y: i32) -> Force {
    Force {
        from: day(y, 1, 1),
        to: None,
        precision: Precision::Year,
    }
}

impl Force {
    /// Up to and including this day.
    pub(super) const fn until(self, y: i32, m: u32, d: u32) -> Force {
        Force {
            from: self.from,
            to: day(y, m, d),
            precision: self.precision,
        }
    }
}

/// In force, with a start that is not known or that does not matter.
pub(super) const UNDATED: Force = Force {
    from: None,
    to: None,
    precision: Precision::Day,
};
/// The interim measures (I-2).
pub(super) const MAY_2014: Force = since(2014, 5, 1);
/// The ministry's measures for dibao and tekun (I-4, I-6).
pub(super) const JUL_2021: Force = since(2021, 7, 1);
/// The pilot plan (I-24).
pub(super) const PILOT: Force = since(2022, 7, 7);
/// The notice of 2022 (I-7).
pub(super) const OCT_2022: Force = since(2022, 10, 20);
/// The Shandong measures for margin families (I-14).
pub(super) const SHANDONG: Force = since(2022, 11, 1).until(2027, 10, 31);
/// The opinion of 2023 (I-8).
pub(super) const OCT_2023: Force = month(2023, 10);
/// The measures for rigid-expenditure families (I-9).
pub(super) const JAN_2025: Force = since(2025, 1, 1);
/// The opinion of 2026 on temporary assistance (I-12).
pub(super) const JAN_2026: Force = month(2026, 1);
/// The Social Assistance Law (I-1).
pub(super) const LAW_2026: Force = since(2026, 7, 1);
