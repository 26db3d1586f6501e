//! Which clause an answer may cite (可引用的条款): one that is in force on the day that governs.

use chrono::NaiveDate;

use super::{Area, in_force};

/// What carried a rule before its clause came into force: the clause, and the one that is cited until then.
const BEFORE: &[(&str, &str)] = &[
    // Who is taken in alone is a member of a margin family, which a household on dibao is not (I-4 art. 8).
    ("D-04", "D-40"),
    // Last year's income per head stands in the test of spending before it stands in that of supporters.
    ("T-32", "L-04"),
    // Before the law names the standards, the measures say that support is given from the next month.
    ("T-47", "T-59"),
];

/// The clause to cite on a day in a place: itself where it is in force there, else what carried the rule before it.
pub fn cited(id: &str, on: NaiveDate, area: Area) -> &str {
    let stands = |id| in_force(id, on, area);
    let before = BEFORE.iter().find(|(later, _)| *later == id);
    match before {
        Some((_, earlier)) if !stands(id) && stands(earlier) => earlier,
        _ => id,
    }
}
