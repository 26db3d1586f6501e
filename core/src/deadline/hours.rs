//! A limit in hours: it runs from the minute of the event, and an event with only a day leaves its end within bounds.

use chrono::{Days, NaiveDate};

use crate::calendar::is_written;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// A minute of a civil day (时刻).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: NaiveDate,
    /// Minutes since midnight, 0 to 1439.
    pub minute: u32,
}

impl Moment {
    /// So many hours later; none beyond the years that can be written.
    fn after(self, hours: u32) -> Option<Self> {
        let minutes = u64::from(hours) * 60 + u64::from(self.minute);
        let day = self
            .day
            .checked_add_days(Days::new(minutes / u64::from(DAY)));
        Some(Self {
            day: day.filter(is_written)?,
            minute: u32::try_from(minutes % u64::from(DAY)).ok()?,
        })
    }
}

/// When a limit in hours ends; both ends are the same where the minute of the event is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HourLimit {
    /// Whoever acts until then is in time.
    pub earliest: Moment,
    /// After it the limit is over.
    pub latest: Moment,
}

impl HourLimit {
    /// The limit of so many hours from an event; where only its day is known, it was at any minute of it. A minute that no
    /// day has is not known.
    pub fn after(day: NaiveDate, minute: Option<u32>, hours: u32) -> Option<Self> {
        let minute = minute.filter(|m| *m < DAY);
        let from = |minute| Moment { day, minute }.after(hours);
        Some(Self {
            earliest: from(minute.unwrap_or(0))?,
            latest: from(minute.unwrap_or(DAY - 1))?,
        })
    }

    /// Whether the limit is over at a moment of which perhaps only the day is known; unknown where a missing minute could say.
    pub fn over(self, day: NaiveDate, minute: Option<u32>) -> Option<bool> {
        let minute = minute.filter(|m| *m < DAY);
        let at = |minute| Moment { day, minute };
        if at(minute.unwrap_or(0)) > self.latest {
            return Some(true);
        }
        (at(minute.unwrap_or(DAY - 1)) <= self.earliest).then_some(false)
    }
}
