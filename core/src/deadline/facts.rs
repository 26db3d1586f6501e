//! The rule of a limit, and what follows from it (期限规则与期满日).

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::finding::Finding;
use crate::logic::MissingParameter;

/// The unit in which a limit is counted (期限单位).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeadlineUnit {
    /// 工作日; such a limit never ends on a rest day (P-64).
    WorkingDays,
    /// 日 (自然日).
    Days,
    /// 月; it ends on the corresponding day (P-61).
    Months,
    /// 小时; it runs from the minute of the event.
    Hours,
}

/// How long a limit is (期限规则).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineRule {
    /// The number.
    pub count: u32,
    /// Its unit.
    pub unit: DeadlineUnit,
    /// A last day on a rest day moves to the next working day (顺延, P-62). It plays no part for working days and hours.
    /// Absent: a limit in months moves (`P-62=monthsRoll`), the days of a publicity follow `publicity.roll` (P-66), and for
    /// other days it is not known.
    pub roll: Option<bool>,
    /// The clause that gives the limit, such as `D-66`; absent where the caller names none.
    pub clause: Option<String>,
}

/// When a limit ends (期满日): its last day, or what is missing and what is certain without it.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The day of the event.
    pub from: NaiveDate,
    /// The first day that counts: the day after the event (P-60); absent for hours, which count from the event.
    pub first_counted_day: Option<NaiveDate>,
    /// The number.
    pub count: u32,
    /// Its unit.
    pub unit: DeadlineUnit,
    /// The last day (期满日): whoever acts on it is in time. Absent where it is not certain.
    pub due: Option<NaiveDate>,
    /// For hours the last minute of that day, counted from midnight; absent where it is not certain.
    pub due_minutes: Option<u32>,
    /// Where the last day or minute is not certain: whoever acts until this day is in time, whatever is missing.
    pub at_least_until: Option<NaiveDate>,
    /// For hours its minute, counted from midnight.
    pub at_least_until_minutes: Option<u32>,
    /// Where the last day or minute is not certain: after this day the limit is over, whatever is missing; absent where
    /// nobody can say.
    pub at_most_until: Option<NaiveDate>,
    /// For hours its minute, counted from midnight.
    pub at_most_until_minutes: Option<u32>,
    /// The clauses on which it rests: that of the limit, then those of counting.
    #[wire(if_any)]
    pub clauses: Vec<String>,
    /// The years whose working calendar is asked, ascending.
    #[wire(if_any)]
    pub calendar_years: Vec<i32>,
    /// Facts that keep the last day open: JSON pointers, such as `/roll` into the rule and `/atMinutes`.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Parameters without a value that this would need.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong, such as a year whose calendar is not published.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}
