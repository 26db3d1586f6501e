//! The operations, one function each: thin, since the rooms do the work.

use chrono::NaiveDate;

use crate::finding::Finding;
use crate::identity::{self, CitizenNumberCheck};
use crate::message::{self, Lang, Text};

/// Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.
///
/// A specimen number is accepted only where the data says `synthetic`, and is not compared with
/// `birth_date`.
pub fn check_citizen_number(
    number: &str,
    synthetic: bool,
    birth_date: Option<NaiveDate>,
) -> CitizenNumberCheck {
    identity::check_citizen_number(number, synthetic, birth_date)
}

/// The text of a finding for people (说明文字): where, what, why, what to do.
pub fn describe_finding(finding: &Finding, lang: Lang) -> Text {
    message::describe(finding, lang)
}
