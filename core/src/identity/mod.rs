//! Identity numbers (身份号码): the citizen number of GB 11643 and the number of a disability certificate, read with
//! every fault named and no digit ever echoed.
//!
//! *Invariant:* no digit that was read is shown again.

mod certificate;
mod door;
mod opaque;

use chrono::{Datelike, NaiveDate};
use gridaid_derive::wire;

use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::redact::redacted;

pub use certificate::CertificateNumber;
pub(crate) use door::{
    Door, Held, HoldsIds, NOT_SHOWN, NotesIds, Sifted, Use, asked, holds_ids, no_zero_day, refused,
    sift, sift_at, tell, told,
};
#[cfg(feature = "table")]
pub(crate) use opaque::{DIGITS_KEPT, narrow};
pub use opaque::{IdOf, LONGEST_ID, id_fault, id_finding, is_form_word, is_invisible, seen_as};
pub(crate) use opaque::{is_cut, kept};

/// Characters in a citizen number (N-02).
const LENGTH: usize = 18;
/// Weights of the first 17 digits (N-03).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// Check character by weighted sum modulo 11 (N-03).
const CHECK: &[u8; 11] = b"10X98765432";
/// Specimen numbers have births from this year on, so that no real person is hit (N-08).
const FIRST_SPECIMEN_YEAR: i32 = 2090;

/// A well-formed citizen number (公民身份号码, N-01). Sensitive (N-09): `Debug` shows no digit, and
/// nothing in this library prints it.
///
/// The first six digits are the place of first registration (N-05): any are accepted, since
/// numbers outlive the areas that gave them.
///
/// ```
/// use gridaid::identity::CitizenNumber;
/// let number = CitizenNumber::parse("370302209912310010")?;
/// assert!(number.is_specimen());
/// assert_eq!(format!("{number:?}"), "CitizenNumber(facts redacted)");
/// # Ok::<(), Box<gridaid::finding::Finding>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CitizenNumber {
    text: String,
    birth_date: NaiveDate,
}

redacted!(CitizenNumber);

impl CitizenNumber {
    /// Reads a number; a lower-case `x` counts as `X` (N-06).
    ///
    /// # Errors
    /// One data finding: not 17 digits and a digit or X (N-02), a birth part that is no date of
    /// the calendar (N-02), or a wrong check character (N-03).
    pub fn parse(text: &str) -> Result<Self, Box<Finding>> {
        let fault = |code| Box::new(Finding::data(code, FindingPlace::default()));
        let upper = text.to_ascii_uppercase();
        let well_formed = upper.len() == LENGTH
            && upper
                .bytes()
                .enumerate()
                .all(|(i, b)| b.is_ascii_digit() || (b == b'X' && i == LENGTH - 1));
        if !well_formed {
            let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
            return Err(Box::new(
                Finding::data(FindingCode::CitizenNumberForm, FindingPlace::default())
                    .count("length", length),
            ));
        }
        let number = |digits: &str| digits.parse::<u32>().ok();
        let birth_date = upper
            .get(6..14)
            .and_then(|d| {
                let (year, month, day) = (d.get(..4)?, d.get(4..6)?, d.get(6..)?);
                let year = i32::try_from(number(year)?).ok().filter(|y| *y > 0)?;
                NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
            })
            .ok_or_else(|| fault(FindingCode::CitizenNumberBirth))?;
        let sum: u32 = upper
            .bytes()
            .zip(WEIGHTS)
            .map(|(digit, weight)| u32::from(digit.saturating_sub(b'0')) * weight)
            .sum();
        let check = usize::try_from(sum % 11)
            .ok()
            .and_then(|i| CHECK.get(i).copied());
        if upper.bytes().last() != check {
            return Err(fault(FindingCode::CitizenNumberCheck));
        }
        Ok(Self {
            text: upper,
            birth_date,
        })
    }

    /// The date of birth that the number carries (N-02).
    pub fn birth_date(&self) -> NaiveDate {
        self.birth_date
    }

    /// Whether it is a specimen: born from 2090 on, so nobody's (N-08).
    pub fn is_specimen(&self) -> bool {
        self.birth_date.year() >= FIRST_SPECIMEN_YEAR
    }

    /// The normalised number, for the one place that has to hand it on; never for output (N-09).
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

/// What a check of a citizen number answers (身份号码校验结果); it holds no digit of it.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitizenNumberCheck {
    /// Whether the number can be used: no finding.
    pub valid: bool,
    /// Whether it is a specimen: born from 2090 on, so nobody's (N-08).
    pub specimen: bool,
    /// What is wrong with it.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

/// Checks a citizen number (公民身份号码, N-01 to N-08).
///
/// A specimen is accepted only where the data says `synthetic`, and is not compared with
/// `birth_date`. An unknown birth date is not compared.
pub fn check_citizen_number(
    number: &str,
    synthetic: bool,
    birth_date: Option<NaiveDate>,
) -> CitizenNumberCheck {
    let (specimen, finding) = match CitizenNumber::parse(number) {
        Err(finding) => (false, Some(*finding)),
        Ok(number) if number.is_specimen() => (
            true,
            (!synthetic).then(|| {
                Finding::data(FindingCode::CitizenNumberSpecimen, FindingPlace::default())
            }),
        ),
        Ok(number) => (
            false,
            birth_date
                .filter(|date| *date != number.birth_date())
                .map(|_| {
                    Finding::data(
                        FindingCode::CitizenNumberBirthDiffers,
                        FindingPlace::default(),
                    )
                }),
        ),
    };
    CitizenNumberCheck {
        valid: finding.is_none(),
        specimen,
        findings: finding.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn codes(number: &str, synthetic: bool, birth: Option<&str>) -> Vec<FindingCode> {
        let birth = birth.map(|d| d.parse().unwrap());
        let check = check_citizen_number(number, synthetic, birth);
        assert_eq!(check.valid, check.findings.is_empty());
        check.findings.into_iter().map(|f| f.code).collect()
    }

    #[test]
    fn the_examples_of_the_standard_pass() {
        for number in [
            "11010519491231002X",
            "11010519491231002x",
            "440524188001010014",
        ] {
            assert_eq!(codes(number, false, None), []);
        }
    }

    #[test]
    fn every_fault_has_its_code() {
        let long = "1".repeat(10_000_000);
        for (number, code) in [
            ("", FindingCode::CitizenNumberForm),
            ("1101051949123100", FindingCode::CitizenNumberForm),
            ("X10105194912310021", FindingCode::CitizenNumberForm),
            ("１１０１０５", FindingCode::CitizenNumberForm),
            (&long, FindingCode::CitizenNumberForm),
            ("110105194912310021", FindingCode::CitizenNumberCheck),
            ("110105194913310025", FindingCode::CitizenNumberBirth),
            ("110105000012310025", FindingCode::CitizenNumberBirth),
        ] {
            assert_eq!(codes(number, true, None), [code], "length {}", number.len());
        }
    }

    #[test]
    fn specimens_need_synthetic_data_and_are_not_compared() {
        let specimen = "370302209912310010";
        assert_eq!(codes(specimen, true, Some("1990-01-01")), []);
        assert_eq!(
            codes(specimen, false, None),
            [FindingCode::CitizenNumberSpecimen]
        );
    }

    #[test]
    fn a_real_number_is_compared_with_the_birth_date() {
        let number = "11010519491231002X";
        assert_eq!(codes(number, false, Some("1949-12-31")), []);
        let differs = [FindingCode::CitizenNumberBirthDiffers];
        assert_eq!(codes(number, true, Some("1949-12-30")), differs);
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_caught(at in 0usize..17, step in 1u8..10) {
            let mut bytes = b"370302209912310010".to_vec();
            bytes[at] = b'0' + (bytes[at] - b'0' + step) % 10;
            let text = String::from_utf8(bytes).unwrap();
            prop_assert!(CitizenNumber::parse(&text).is_err());
        }

        #[test]
        fn nothing_panics_and_nothing_is_echoed(text in any::<String>(), synthetic: bool) {
            let check = check_citizen_number(&text, synthetic, None);
            let shown = format!("{check:?}");
            prop_assert!(text.chars().count() < 12 || !shown.contains(&text));
        }
    }
}
