//! Days of the year, working days, and what the entries of some days add up to.

use chrono::{Datelike, Months, NaiveDate, Weekday};

use super::super::*;
use super::walk::next;

/// The part of the year in which a day lies: blocks of whole months, each cut into spans of days.
pub fn part_of(times: u32, day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let blocks = (1..=12)
        .rev()
        .find(|n| 12 % n == 0 && times.is_multiple_of(*n))
        .unwrap();
    let (months, spans) = (12 / blocks, i64::from(times / blocks));
    let block = day.month0() / months * months + 1;
    let first = NaiveDate::from_ymd_opt(day.year(), block, 1).unwrap();
    let end = first + Months::new(months);
    let days = (end - first).num_days();
    let starts: Vec<NaiveDate> = (0..=spans)
        .map(|n| first + chrono::TimeDelta::days(n * days / spans))
        .collect();
    let at = starts.iter().rposition(|start| *start <= day).unwrap();
    (starts[at], starts[at + 1].pred_opt().unwrap())
}

/// Days off of 2025 and 2026 by the notices of the State Council, and the days worked for them.
const OFF: &[(&str, &str)] = &[
    ("2025-01-01", "2025-01-01"),
    ("2025-01-28", "2025-02-04"),
    ("2025-04-04", "2025-04-06"),
    ("2025-05-01", "2025-05-05"),
    ("2025-05-31", "2025-06-02"),
    ("2025-10-01", "2025-10-08"),
    ("2026-01-01", "2026-01-03"),
    ("2026-02-15", "2026-02-23"),
    ("2026-04-04", "2026-04-06"),
    ("2026-05-01", "2026-05-05"),
    ("2026-06-19", "2026-06-21"),
    ("2026-09-25", "2026-09-27"),
    ("2026-10-01", "2026-10-07"),
];
const WORKED: &[&str] = &[
    "2025-01-26",
    "2025-02-08",
    "2025-04-27",
    "2025-09-28",
    "2025-10-11",
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
];

/// The last of so many working days after a day; none where the year is not published.
pub fn working_day(after: NaiveDate, days: u32) -> Option<NaiveDate> {
    let (mut at, mut left) = (after, days);
    while left > 0 {
        at = next(at);
        if !(2025..=2026).contains(&at.year()) {
            return None;
        }
        let text = at.to_string();
        let off = OFF
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&text.as_str()))
            || (matches!(at.weekday(), Weekday::Sat | Weekday::Sun)
                && !WORKED.contains(&text.as_str()));
        left -= u32::from(!off);
    }
    Some(at)
}

/// What was counted since a part of the year, a gap or an event began.
#[derive(Debug, Clone, Default)]
pub struct Count {
    pub visits: u32,
    pub by: Option<(NaiveDate, Option<String>)>,
    pub calls: u32,
    pub unanswered: u32,
    pub refused: u32,
    pub excuse: Option<(VisitExcuse, NaiveDate)>,
}

impl Count {
    pub fn settled(&self) -> bool {
        self.by.is_some() || self.excuse.is_some()
    }

    /// Takes in all entries of one day.
    pub fn day(&mut self, duty: &VisitPolicy, date: NaiveDate, today: &[&Visit]) {
        let (mut met, mut no_answer, mut refused) = (0, 0, 0);
        for entry in today {
            let (seen, asked, why) = match entry.result.unwrap() {
                VisitResult::Met => {
                    met += 1;
                    if met == 1 || !duty.distinct_days {
                        self.visits += 1;
                        if self.visits == duty.min_visits {
                            self.by = Some((date, entry.id.clone()));
                        }
                    }
                    continue;
                }
                VisitResult::NoAnswer => {
                    no_answer += 1;
                    self.unanswered += u32::from(no_answer == 1 || !duty.distinct_days);
                    (
                        self.unanswered,
                        duty.excused_after_attempts,
                        VisitExcuse::NoAnswer,
                    )
                }
                VisitResult::Refused => {
                    refused += 1;
                    self.refused += u32::from(refused == 1 || !duty.distinct_days);
                    (
                        self.refused,
                        duty.excused_after_refusals,
                        VisitExcuse::Refused,
                    )
                }
            };
            self.calls += 1;
            if asked.is_some_and(|asked| seen >= asked) && !self.settled() {
                self.excuse = Some((why, date));
            }
        }
    }
}
