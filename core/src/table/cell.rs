//! How a single cell is read. Nothing here rounds or guesses: a form is met or it is not.

use chrono::NaiveDate;

use crate::money::{MAX_FEN, parse_yuan};

/// A number that a spreadsheet shortened, such as `3.70302E+17`: its last digits are lost.
pub(super) fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    digits(whole) && digits(part) && exponent.strip_prefix('+').is_some_and(digits)
}

pub(super) fn integer(text: &str) -> Option<i64> {
    // Excel writes thousands separators only on request, and a sign of plus never.
    if text.starts_with('+') {
        return None;
    }
    text.parse().ok().filter(|n: &i64| n.abs() <= MAX_FEN)
}

pub(super) fn yuan(text: &str) -> Option<i64> {
    // Whole yuan are most cells; the general reader allocates.
    if text.len() <= 13 && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse::<i64>().ok()?.checked_mul(100);
    }
    parse_yuan(text)
}

/// `2026-07-01`, `2026/7/1`, `2026.7.1`, `2026年7月1日`, `20260701`; a time of midnight that some
/// programs append is ignored, any other makes it no date.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let n: u32 = text.parse().ok()?;
        return ymd(n / 10_000, n / 100 % 100, n % 100);
    }
    let day = match text.split_once([' ', 'T']) {
        Some((day, "0:00" | "00:00" | "0:00:00" | "00:00:00")) => day,
        Some(_) => return None,
        None => text,
    };
    let chinese = day
        .strip_suffix('日')
        .and_then(|d| d.split_once('年'))
        .and_then(|(y, rest)| Some((y, rest.split_once('月')?)));
    let (y, (m, d)) = match chinese {
        Some(parts) => parts,
        None => {
            let mark = ['-', '/', '.'].into_iter().find(|c| day.contains(*c))?;
            let (y, rest) = day.split_once(mark)?;
            (y, rest.split_once(mark)?)
        }
    };
    let number = |s: &str, longest: usize| -> Option<u32> {
        let plain = !s.is_empty() && s.len() <= longest && s.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| s.parse().ok()).flatten()
    };
    if y.len() != 4 {
        return None;
    }
    ymd(number(y, 4)?, number(m, 2)?, number(d, 2)?)
}

fn ymd(y: u32, m: u32, d: u32) -> Option<NaiveDate> {
    let y = i32::try_from(y).ok().filter(|y| *y >= 1)?;
    NaiveDate::from_ymd_opt(y, m, d)
}

pub(super) fn yes_no(text: &str) -> Option<bool> {
    const YES: [&str; 6] = ["是", "有", "1", "true", "yes", "y"];
    const NO: [&str; 6] = ["否", "无", "0", "false", "no", "n"];
    let is = |words: [&str; 6]| words.iter().any(|w| w.eq_ignore_ascii_case(text));
    match (is(YES), is(NO)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// The position of a label.
pub(super) fn choice(text: &str, labels: &[&[&str]]) -> Option<usize> {
    labels
        .iter()
        .position(|names| names.iter().any(|n| n.eq_ignore_ascii_case(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_the_ways_that_offices_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 7, 1);
        for text in [
            "2026-07-01",
            "2026/7/1",
            "2026.7.1",
            "2026年7月1日",
            "20260701",
            "2026/7/1 0:00",
            "2026-07-01T00:00:00",
        ] {
            assert_eq!(date(text), day, "{text}");
        }
        for text in [
            "2026-02-29",
            "2026-13-01",
            "26/7/1",
            "1/7/2026",
            "46204",
            "2026-07",
            "2026-07-01 8:30",
            "20261301",
            "0000-01-01",
            "2026-+7-01",
            "２０２６-07-01",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_that_a_spreadsheet_shortened_are_known() {
        for text in ["3.70302E+17", "3.70302e+11", "1E+5", "-1.5E+10"] {
            assert!(is_scientific(text), "{text}");
        }
        for text in ["E+5", "H1E+x", "370302", "1.5", "1E5", "A1E+5", ""] {
            assert!(!is_scientific(text), "{text}");
        }
    }

    #[test]
    fn yuan_is_exact() {
        assert_eq!(yuan("1200"), Some(120_000));
        assert_eq!(yuan("1200.50"), Some(120_050));
        assert_eq!(yuan("-300"), Some(-30_000));
        assert_eq!(yuan("9999999999999"), Some(999_999_999_999_900));
        for text in ["1200.555", "1e5", "12万", "１２", "99999999999999999"] {
            assert_eq!(yuan(text), None, "{text}");
        }
    }

    #[test]
    fn words_and_whole_numbers() {
        assert_eq!(yes_no("是"), Some(true));
        assert_eq!(yes_no("FALSE"), Some(false));
        assert_eq!(yes_no("也许"), None);
        assert_eq!(integer("12"), Some(12));
        assert_eq!(integer("-1"), Some(-1));
        for text in [
            "+1",
            "1.0",
            "9007199254740992",
            "99999999999999999999",
            "一",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
    }
}
