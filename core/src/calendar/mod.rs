//! Civil dates (日历): periods, month arithmetic, ages, working days.
//!
//! *Invariant:* a day is a civil date; no function here asks what day it is today.
//!
//! Everything here is a civil date as it stands on a paper of that place (Asia/Shanghai): no time
//! of day, no time zone, no clock. The measures of assistance do not say how time is counted; the
//! rules of the Civil Code are used by analogy (P-63).

mod age;
mod gap;
mod period;
mod working;
mod written;
mod year;

pub(crate) use age::{OLDEST, birth_fault, is_zero_day, lately, lived};
pub use age::{add_months, age_on};
pub use gap::{BadGap, Gap};
pub use period::{BadPeriod, YearPart};
pub use working::{CalendarError, CalendarNotAvailable, WorkingCalendar};
pub use written::iso_date;
pub(crate) use written::{LAST, day, is_written};
pub use year::{CalendarYear, DayRange, Misfit};
