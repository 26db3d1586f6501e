//! How a single cell is read. Nothing here rounds or guesses: a form is met or it is not.

use chrono::NaiveDate;

use super::schema::Form;
use crate::identity::{CitizenNumber, IdOf, LONGEST_ID, id_fault};
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

/// A number without the noughts behind its point: `1.0` is `1` and `1500.000` is `1500`, exactly.
pub(super) fn short(text: &str) -> &str {
    match text.split_once('.') {
        Some((whole, part)) if !part.is_empty() && part.bytes().all(|b| b == b'0') => whole,
        Some((_, part)) if part.len() > 2 && part.bytes().all(|b| b.is_ascii_digit()) => {
            text.trim_end_matches('0')
        }
        _ => text,
    }
}

/// `0533`, `000`: what stood before the first nought is lost, or the cell is a part of a number with separators.
fn starts_with_nought(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.starts_with('0') && digits.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
}

pub(super) fn integer(text: &str) -> Option<i64> {
    // Excel writes thousands separators only on request, and a sign of plus never.
    if text.starts_with('+') || starts_with_nought(text) {
        return None;
    }
    short(text)
        .parse()
        .ok()
        .filter(|n: &i64| n.abs() <= MAX_FEN)
}

/// An amount in fen. A telephone number and a day without marks are none: nobody has exactly 13,812,345,678 or 20,240,101
/// yuan, but a cell of the next column may stand in this one.
pub(super) fn yuan(text: &str) -> Option<i64> {
    let text = short(text);
    if starts_with_nought(text) || is_mobile_number(text) || is_plain_day(text) {
        return None;
    }
    // Whole yuan are most cells; the general reader allocates.
    if text.len() <= 13 && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse::<i64>().ok()?.checked_mul(100);
    }
    parse_yuan(text)
}

/// `2026-07-01`, `2026/7/1`, `2026.7.1`, `2026年7月1日`, `20260701`, with a time of that day or without. A time of another
/// zone makes it no date, since it may be another day here.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let n: u32 = text.parse().ok()?;
        return ymd(n / 10_000, n / 100 % 100, n % 100);
    }
    let day = match text.split_once([' ', 'T']) {
        Some((day, time)) if is_time(time.trim_start()) => day,
        Some(_) => return None,
        None => text,
    };
    let chinese = day
        .strip_suffix(['日', '号'])
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

/// A time of the day in China: `9:30`, `09:30:00`, `09:30:00.000`, `00:00:00+08:00`.
fn is_time(text: &str) -> bool {
    let own = text
        .strip_suffix("+08:00")
        .or_else(|| text.strip_suffix("+0800"));
    let own = own.unwrap_or(text);
    let (whole, part) = own.split_once('.').unwrap_or((own, "0"));
    let mut parts = whole.split(':');
    let mut below = |limit: u32| {
        let part = parts.next()?;
        let two = matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
        Some(two && part.parse::<u32>().is_ok_and(|n| n < limit))
    };
    below(24) == Some(true)
        && below(60) == Some(true)
        && below(60) != Some(false)
        && below(0).is_none()
        && !part.is_empty()
        && part.bytes().all(|b| b.is_ascii_digit())
}

/// The days that a spreadsheet counted from 1899-12-30, which many programs write instead of a date: days from 1927 to 2118.
pub(super) fn is_day_number(text: &str) -> bool {
    short(text)
        .parse()
        .is_ok_and(|n: u32| (10_000..80_000).contains(&n))
}

/// The eleven digits of a mobile telephone.
fn is_mobile_number(text: &str) -> bool {
    text.len() == 11
        && text.starts_with('1')
        && matches!(text.as_bytes().get(1), Some(b'3'..=b'9'))
        && text.bytes().all(|b| b.is_ascii_digit())
}

/// `20240101`, of a year in which somebody who lives today was alive.
fn is_plain_day(text: &str) -> bool {
    text.len() == 8 && matches!(text.get(..2), Some("19" | "20")) && date(text).is_some()
}

fn ymd(y: u32, m: u32, d: u32) -> Option<NaiveDate> {
    let y = i32::try_from(y).ok().filter(|y| *y >= 1)?;
    NaiveDate::from_ymd_opt(y, m, d)
}

/// Yes where the text is a word of the first row of the column's words, no where it is one of the second.
pub(super) fn flag(text: &str, words: &[&[&str]]) -> Option<bool> {
    match choice(short(text), words)? {
        0 => Some(true),
        1 => Some(false),
        _ => None,
    }
}

/// Whether a cell has the form of a column.
pub(super) fn fits(text: &str, form: Form) -> bool {
    let mut parts = text
        .split(SEPARATORS)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    match form {
        Form::Id | Form::PersonId => is_id(text),
        Form::Ids => parts.all(is_id),
        Form::Text => true,
        Form::Integer => integer(text).is_some(),
        Form::Yuan => yuan(text).is_some(),
        Form::Date => date(text).is_some(),
        Form::Dates => parts.all(|day| date(day).is_some()),
        Form::Words(words) => flag(text, words).is_some(),
        Form::CitizenNumber => CitizenNumber::parse(text).is_ok(),
        Form::Choice(labels) => choice(text, labels).is_some(),
        Form::Choices(labels) => parts.all(|part| choice(part, labels).is_some()),
    }
}

fn is_id(text: &str) -> bool {
    text.len() <= LONGEST_ID && id_fault(text, IdOf::Thing).is_none()
}

/// What stands between the parts of a cell.
pub(super) const SEPARATORS: [char; 4] = [';', '；', '、', '|'];

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
    fn what_belongs_to_another_column_is_no_amount() {
        for text in [
            "0533",
            "000",
            "00.5",
            "13812345678",
            "19999999999",
            "20240101",
            "19491001",
            "13812345678.0",
        ] {
            assert_eq!(yuan(text), None, "{text}");
        }
        for (text, fen) in [
            ("20000000", 2_000_000_000),
            ("12345678900", 1_234_567_890_000),
            ("20241301", 2_024_130_100),
            ("46082", 4_608_200),
        ] {
            assert_eq!(yuan(text), Some(fen), "{text}");
        }
    }

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
            "2026/7/1 9:30",
            "2026-07-01 23:59:59",
            "2026-07-01 00:00:00.000",
            "2026-07-01T08:00:00+08:00",
            "2026年7月1号",
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
            "2026-07-01 24:00",
            "2026-07-01 8",
            "2026-07-01 8:30:00:00",
            "2026-07-01 8:30.",
            "2026-07-01T16:30:00Z",
            "2026-07-01T16:30:00.000Z",
            "2026-07-01T00:00:00+00:00",
            "2026-07-01 上午",
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
        assert_eq!(yuan("1500.000"), Some(150_000));
        assert_eq!(yuan("-1500.5000"), Some(-150_050));
        assert_eq!(yuan("9999999999999"), Some(999_999_999_999_900));
        for text in [
            "1200.555",
            "1200.5550",
            ".",
            "1.",
            "1.-0",
            "1e5",
            "12万",
            "１２",
            "99999999999999999",
        ] {
            assert_eq!(yuan(text), None, "{text}");
        }
    }

    #[test]
    fn words_and_whole_numbers() {
        use crate::table::schema::{HAS, YES_NO};
        for (text, plain, has) in [
            ("是", Some(true), Some(true)),
            ("FALSE", Some(false), Some(false)),
            ("1.0", Some(true), Some(true)),
            ("0.00", Some(false), Some(false)),
            ("有", None, Some(true)),
            ("无", None, Some(false)),
            ("也许", None, None),
            ("2", None, None),
            ("10", None, None),
        ] {
            assert_eq!(
                (flag(text, YES_NO), flag(text, HAS)),
                (plain, has),
                "{text}"
            );
        }
        assert_eq!(integer("12"), Some(12));
        assert_eq!(integer("12.0"), Some(12));
        assert_eq!(integer("-1"), Some(-1));
        for text in [
            "+1",
            "1.5",
            "1.",
            "9007199254740992",
            "99999999999999999999",
            "一",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
    }
}
