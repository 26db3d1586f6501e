//! Money in whole fen (分) and ratios in basis points; nothing here is a float.
//!
//! *Invariant:* an amount is a whole number of fen, and rounding is named.

use serde::{Deserialize, Serialize};

/// The largest amount that every language of the wire holds exactly: 2⁵³ − 1 fen.
pub const MAX_FEN: i64 = (1 << 53) - 1;

/// How an inexact quotient becomes a whole number of fen (舍入规则).
///
/// The law names no rule (D-52), so a policy pack must.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Rounding {
    /// Towards negative infinity.
    Down,
    /// Towards positive infinity.
    Up,
    /// Half away from zero (四舍五入).
    HalfUp,
}

impl Rounding {
    /// By the name that a policy pack gives it: `down`, `up` or `halfUp`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "down" => Some(Self::Down),
            "up" => Some(Self::Up),
            "halfUp" => Some(Self::HalfUp),
            _ => None,
        }
    }
}

/// `value × numerator ÷ denominator`, multiplied before it is divided, through 128 bits.
///
/// Returns `None` when the denominator is not positive or the result leaves ±[`MAX_FEN`].
///
/// ```
/// use gridaid::money::{scale, Rounding};
/// assert_eq!(scale(100_01, 15_000, 10_000, Rounding::Down), Some(150_01));
/// assert_eq!(scale(100_01, 15_000, 10_000, Rounding::Up), Some(150_02));
/// ```
pub fn scale(value: i64, numerator: i64, denominator: i64, rounding: Rounding) -> Option<i64> {
    if denominator <= 0 {
        return None;
    }
    let (n, d) = (
        i128::from(value) * i128::from(numerator),
        i128::from(denominator),
    );
    let down = n.div_euclid(d);
    let rest = n.rem_euclid(d);
    let q = match rounding {
        Rounding::Down => down,
        Rounding::Up => down + i128::from(rest > 0),
        Rounding::HalfUp if n >= 0 => down + i128::from(rest * 2 >= d),
        Rounding::HalfUp => down + i128::from(rest * 2 > d),
    };
    i64::try_from(q).ok().filter(|v| v.abs() <= MAX_FEN)
}

/// Fen as text in yuan with two decimals, for people and office tables (`1234.50`).
pub fn yuan_text(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let abs = fen.unsigned_abs();
    format!("{sign}{}.{:02}", abs / 100, abs % 100)
}

/// Reads yuan with at most two decimals (`1234.5`, `1,234.50`) as exact fen.
///
/// Anything else — a third decimal, an exponent, a sign of infinity, more than ±[`MAX_FEN`] — is
/// `None`: money is never rounded while it is read.
pub fn parse_yuan(text: &str) -> Option<i64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, cents) = digits.split_once('.').unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.len() > 1;
    let well_grouped = groups.iter().enumerate().all(|(i, g)| {
        !g.is_empty()
            && g.bytes().all(|b| b.is_ascii_digit())
            && (!grouped || if i == 0 { g.len() <= 3 } else { g.len() == 3 })
    });
    if !well_grouped
        || cents.len() > 2
        || !cents.bytes().all(|b| b.is_ascii_digit())
        || digits.ends_with('.')
    {
        return None;
    }
    let yuan: i64 = groups.concat().parse().ok()?;
    let fen: i64 = if cents.is_empty() {
        0
    } else {
        format!("{cents:0<2}").parse().ok()?
    };
    let total = yuan.checked_mul(100)?.checked_add(fen)?;
    (total <= MAX_FEN).then_some(if negative { -total } else { total })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yuan_reads_exactly_or_not_at_all() {
        for (text, fen) in [
            ("0", 0),
            ("12.3", 1230),
            ("1,234.50", 123_450),
            ("-7.05", -705),
            ("90071992547409.91", MAX_FEN),
        ] {
            assert_eq!(parse_yuan(text), Some(fen), "{text}");
        }
        for text in [
            "",
            ".",
            "1.",
            "1.234",
            "1e5",
            "NaN",
            "12,34",
            "１２",
            "90071992547409.92",
            "+1",
            "--1",
            "99999999999999999999",
        ] {
            assert_eq!(parse_yuan(text), None, "{text}");
        }
    }

    #[test]
    fn rounding_is_exact_on_both_sides_of_a_half() {
        assert_eq!(scale(5, 1, 2, Rounding::HalfUp), Some(3));
        assert_eq!(scale(-5, 1, 2, Rounding::HalfUp), Some(-3));
        assert_eq!(scale(-5, 1, 2, Rounding::Down), Some(-3));
        assert_eq!(scale(-5, 1, 2, Rounding::Up), Some(-2));
        assert_eq!(scale(1, 1, 0, Rounding::Up), None);
        assert_eq!(scale(MAX_FEN, 2, 1, Rounding::Up), None);
    }

    #[test]
    fn yuan_text_round_trips() {
        for fen in [0, 1, 10, 100, -705, MAX_FEN, -MAX_FEN] {
            assert_eq!(parse_yuan(&yuan_text(fen)), Some(fen));
        }
    }
}
