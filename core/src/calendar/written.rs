//! A date as it is written.

use chrono::NaiveDate;

/// Reads a date written as ISO 8601 writes a civil date, `YYYY-MM-DD`: four, two and two digits and nothing else. There
/// is no year 0: the calendars of several languages cannot hold it.
///
/// ```
/// use gridaid::calendar::iso_date;
/// assert_eq!(iso_date("2022-07-07").map(|d| d.to_string()).as_deref(), Some("2022-07-07"));
/// assert_eq!(iso_date("2022-7-7"), None);
/// ```
pub fn iso_date(text: &str) -> Option<NaiveDate> {
    let digits = |from: usize, to: usize| {
        let part = text.get(from..to)?;
        part.bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let separated = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    (separated && year > 0)
        .then(|| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))
        .flatten()
}

/// The last day that can be written.
pub(crate) const LAST: NaiveDate = day(9999, 12, 31);

/// Whether [`iso_date`] reads what this day is written as.
pub(crate) fn is_written(date: &NaiveDate) -> bool {
    (day(1, 1, 1)..=LAST).contains(date)
}

/// A day of a table that `build.rs` writes.
#[expect(clippy::panic, reason = "evaluated by the compiler, never at run time")]
pub(crate) const fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(y, m, d) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_one_form_is_a_date() {
        for text in [
            "",
            "2026-1-01",
            "2026-01-1",
            "20260101",
            "2026-13-01",
            "2026-02-29",
            "2026-00-10",
            "+026-01-01",
            " 2026-01-01",
            "2026-01-01 ",
            "2026/01/01",
            "２０２６-01-01",
            "2026-01-011",
            "-026-01-01",
            "0000-01-01",
            "0000-12-31",
        ] {
            assert_eq!(iso_date(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(days in -1_000i32..3_700_000) {
            if let Some(date) = NaiveDate::from_num_days_from_ce_opt(days) {
                let text = date.to_string();
                let plain = text.len() == 10 && !text.starts_with("0000");
                prop_assert_eq!(iso_date(&text), plain.then_some(date));
            }
        }

        #[test]
        fn nothing_makes_it_panic(text in "\\PC{0,12}") {
            let _ = iso_date(&text);
        }
    }
}
