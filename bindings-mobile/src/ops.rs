// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The operations of the wire, and the types that they take and give from and to JSON.

use chrono::NaiveDate;
use gridaid::finding::Finding;
use gridaid::identity::CitizenNumberCheck;
use gridaid::message::{Lang, Text};
use gridaid::wire::ops;

use crate::error::GridaidError;
use crate::json::{read, write};

/// Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.
///
/// A specimen number is accepted only where the data says `synthetic`, and is not compared with
/// `birth_date`.
#[uniffi::export(default(birth_date = None))]
pub fn check_citizen_number(
    number: String,
    synthetic: bool,
    birth_date: Option<NaiveDate>,
) -> CitizenNumberCheck {
    ops::check_citizen_number(&number, synthetic, birth_date)
}

/// The text of a finding for people (说明文字): where, what, why, what to do.
#[uniffi::export]
pub fn describe_finding(finding: Finding, lang: Lang) -> Text {
    ops::describe_finding(&finding, lang)
}

/// Reads a `CitizenNumberCheck` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn citizen_number_check_from_json(text: &str) -> Result<CitizenNumberCheck, GridaidError> {
    read(text)
}

/// Writes a `CitizenNumberCheck` as JSON text.
#[uniffi::export]
pub fn citizen_number_check_to_json(value: CitizenNumberCheck) -> String {
    write(&value)
}

/// Reads a `Finding` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn finding_from_json(text: &str) -> Result<Finding, GridaidError> {
    read(text)
}

/// Writes a `Finding` as JSON text.
#[uniffi::export]
pub fn finding_to_json(value: Finding) -> String {
    write(&value)
}

/// Reads a `Lang` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn lang_from_json(text: &str) -> Result<Lang, GridaidError> {
    read(text)
}

/// Writes a `Lang` as JSON text.
#[uniffi::export]
pub fn lang_to_json(value: Lang) -> String {
    write(&value)
}

/// Reads a `Text` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn text_from_json(text: &str) -> Result<Text, GridaidError> {
    read(text)
}

/// Writes a `Text` as JSON text.
#[uniffi::export]
pub fn text_to_json(value: Text) -> String {
    write(&value)
}
