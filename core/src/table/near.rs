//! Near misses (常见修复): what a usual repair would bring back, counted for a file and told once.

use std::collections::HashSet;

use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::seen_as;

/// Rows of a file that a repair would bring back, by the repair.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Near {
    /// Noughts in front that a spreadsheet took from an id.
    pub(super) zeros: i64,
    /// `.0` that a program put behind an id.
    pub(super) point: i64,
    /// Full-width characters.
    pub(super) width: i64,
    /// Capital letters.
    pub(super) case: i64,
    /// Ids that became dates, as 3-2 does.
    pub(super) dates: i64,
    /// Dates that became the number of a day.
    pub(super) days: i64,
}

impl Near {
    /// The finding of a file; none where no repair would bring anything back.
    pub(super) fn finding(&self, file: &str) -> Option<Finding> {
        let Self {
            zeros,
            point,
            width,
            case,
            dates,
            days,
        } = *self;
        let rows = [zeros, point, width, case, dates, days].iter().sum();
        let place = FindingPlace {
            file: Some(file.into()),
            ..FindingPlace::default()
        };
        (rows > 0).then(|| {
            Finding::data(FindingCode::TableNearMiss, place)
                .count("rows", rows)
                .count("zeros", zeros)
                .count("point", point)
                .count("width", width)
                .count("case", case)
                .count("dates", dates)
                .count("days", days)
        })
    }

    /// Counts a reference that leads nowhere as it is written.
    pub(super) fn reference(&mut self, id: &str, known: &Known) {
        let pairs = Repair::ALL.into_iter().zip(known.0.iter());
        for (repair, repaired) in pairs {
            if repair.of(id).is_some_and(|id| repaired.contains(&id)) {
                *match repair {
                    Repair::Width => &mut self.width,
                    Repair::Case => &mut self.case,
                    Repair::Point => &mut self.point,
                    Repair::Zeros => &mut self.zeros,
                    Repair::Dates => &mut self.dates,
                } += 1;
                return;
            }
        }
    }
}

/// The ids that are there, as each repair would leave them.
pub(super) struct Known([HashSet<String>; 5]);

impl Known {
    pub(super) fn of<'i>(ids: impl Iterator<Item = &'i str> + Clone) -> Self {
        Self(Repair::ALL.map(|repair| ids.clone().filter_map(|id| repair.of(id)).collect()))
    }
}

#[derive(Clone, Copy)]
enum Repair {
    Width,
    Case,
    Point,
    Zeros,
    Dates,
}

impl Repair {
    const ALL: [Self; 5] = [
        Self::Width,
        Self::Case,
        Self::Point,
        Self::Zeros,
        Self::Dates,
    ];

    /// The id after the repair; ids are taken for one where it leaves the same of them.
    fn of(self, id: &str) -> Option<String> {
        let narrow = || id.chars().map(crate::identity::narrow).collect::<String>();
        let number = |id: &str| {
            (!id.is_empty() && id.bytes().all(|b| b.is_ascii_digit())).then(|| id.to_owned())
        };
        let whole = || {
            let narrow = narrow();
            number(narrow.strip_suffix(".0").unwrap_or(&narrow))
        };
        match self {
            Self::Width => Some(narrow()),
            Self::Case => Some(seen_as(id)),
            Self::Point => whole(),
            Self::Zeros => whole().map(|id| id.trim_start_matches('0').to_owned()),
            Self::Dates => month_and_day(&narrow()).map(|(month, day)| format!("{month}-{day}")),
        }
    }
}

/// The month and day that a spreadsheet sees in an id such as 3-2, and that stand in what it makes of it.
fn month_and_day(text: &str) -> Option<(u32, u32)> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let number = |part: &str| {
        let month = || MONTHS.iter().position(|m| m.eq_ignore_ascii_case(part));
        match part.parse() {
            Ok(n) => Some(n),
            Err(_) => month().and_then(|at| u32::try_from(at + 1).ok()),
        }
    };
    let text = text.split(' ').next().unwrap_or("");
    let text = text.strip_suffix('日').unwrap_or(text);
    let parts: Vec<&str> = text.split(['-', '/', '年', '月']).collect();
    let (month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (month, day),
        // An English spreadsheet writes the day first, and the month as a word.
        [day, month] if number(month).is_some() && month.parse::<u32>().is_err() => (month, day),
        [month, day] => (month, day),
        _ => return None,
    };
    let (month, day) = (number(month)?, number(day)?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}
