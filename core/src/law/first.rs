//! The first day that a date can be (日期下限), for every kind of date. What lies before it has a year that was written down
//! wrongly: which one was meant is not known, so the date is unknown and it is told (`dateTooEarly`).
//!
//! How early a date can be depends on what it is the date of. Somebody who lives today was born, or moved somewhere, since
//! 1900. What a text orders was not done before the text: nobody kept a log of visits before a clause asked for one,
//! and nobody has a case, is paid or is reviewed before a clause could grant it.

use std::sync::LazyLock;

use chrono::{Months, NaiveDate};

use super::clauses;
use crate::calendar::OLDEST;
pub(crate) use crate::calendar::lately;

/// The first day on which one of these clauses was in force; before it nothing happened that rests on them alone.
pub(crate) fn first_of<'c>(ids: impl IntoIterator<Item = &'c str>) -> NaiveDate {
    let first = ids.into_iter().filter_map(|id| super::clause(id)?.from);
    first.min().unwrap_or(NaiveDate::MIN)
}

/// The first day of the case of a recipient or an applicant: of dibao, tekun, margin families, rigid expenditure and temporary
/// assistance the oldest clause of the table. Not the first day that is answered: who was recognised before it still has a case
/// of that day.
pub(crate) fn first_case() -> NaiveDate {
    static FIRST: LazyLock<NaiveDate> = LazyLock::new(|| {
        let of_a_programme = |id: &&str| id.starts_with(['D', 'T', 'M', 'L']);
        first_of(clauses().map(|c| c.id).filter(of_a_programme))
    });
    *FIRST
}

/// The last day that a register can speak of when it is asked about a day: whoever is born on it may live until then.
pub(crate) fn last_of(asked: NaiveDate) -> NaiveDate {
    let years = u32::try_from(OLDEST).unwrap_or(u32::MAX);
    asked
        .checked_add_months(Months::new(years.saturating_mul(12)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_date_has_its_first_day() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(lately(), day(1900, 1, 1));
        // 《最低生活保障审核审批办法（试行）》.
        assert_eq!(first_case(), day(2012, 12, 12));
        assert_eq!(first_of(["V-09", "S35"]), day(2016, 1, 1));
        assert_eq!(first_of([]), NaiveDate::MIN);
    }
}
