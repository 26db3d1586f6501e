//! What the number of a disability certificate says (残疾人证号校验, N-20 to N-22). That its last two digits are category
//! and grade is not verified: a local reading without default, and what it gives is a proposal to be compared with the
//! certificate, never a fact.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::DisabilityCategory;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::CertificateNumber;
use crate::logic::known::MissingParameter;
use crate::policy::PolicyPack;
use crate::redact::redacted;

/// What a check of the number of a disability certificate answers (残疾人证号校验结果); it holds no digit of it.
#[wire]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DisabilityCertificateCheck {
    /// Whether the number can be used: no finding.
    pub valid: bool,
    /// Whether the citizen number in it is a specimen (N-08).
    pub specimen: bool,
    /// The category that the 19th digit would mean (N-22): a proposal, to be compared with the certificate.
    pub proposed_category: Option<DisabilityCategory>,
    /// The grade that the 20th digit would mean (N-22): a proposal, to be compared with the certificate.
    pub proposed_grade: Option<i64>,
    /// The reading without which nothing is proposed.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// What is wrong with it.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

// Category and grade are as sensitive as the certificate itself.
redacted!(DisabilityCertificateCheck);

/// Checks the number of a disability certificate, and proposes category and grade where the place reads them from it.
///
/// A specimen is accepted only where the data says `synthetic`.
pub fn check_disability_certificate(
    pack: &PolicyPack,
    number: &str,
    synthetic: bool,
    as_of: NaiveDate,
) -> DisabilityCertificateCheck {
    let mut out = DisabilityCertificateCheck {
        hypothetical: pack.supposed(),
        ..DisabilityCertificateCheck::default()
    };
    let number = match CertificateNumber::parse(number) {
        Ok(number) => number,
        Err(finding) => {
            out.findings.push(*finding);
            return out;
        }
    };
    out.specimen = number.citizen().is_specimen();
    if out.specimen && !synthetic {
        let finding = Finding::data(FindingCode::CitizenNumberSpecimen, FindingPlace::default());
        out.findings.push(finding);
        return out;
    }
    match pack.flag("disability.number_carries_category", as_of) {
        Err(missing) => out.missing_parameters.push(missing.into()),
        Ok(false) => {}
        Ok(true) => match (category(number.category()), number.grade()) {
            (Some(category), grade @ 1..=4) => {
                out.proposed_category = Some(category);
                out.proposed_grade = Some(i64::from(grade));
            }
            _ => out.findings.push(Finding::data(
                FindingCode::DisabilityCertificateCategory,
                FindingPlace::default(),
            )),
        },
    }
    out.valid = out.findings.is_empty();
    out
}

/// N-22.
fn category(digit: u8) -> Option<DisabilityCategory> {
    use DisabilityCategory as C;
    Some(match digit {
        1 => C::Visual,
        2 => C::Hearing,
        3 => C::Speech,
        4 => C::Limb,
        5 => C::Intellectual,
        6 => C::Mental,
        7 => C::Multiple,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::household::tests::pack;
    use crate::policy::TypedValue;
    use proptest::prelude::*;

    const KEY: &str = "disability.number_carries_category";

    fn on() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 7, 1).unwrap()
    }

    /// The pack of a place that reads category and grade from the number.
    fn reading() -> PolicyPack {
        pack(vec![(KEY, TypedValue::Flag { value: true })])
    }

    /// What is shown of an answer, outside of its own fields.
    fn shown(check: &DisabilityCertificateCheck) -> String {
        let findings = serde_json::to_string(&check.findings).unwrap();
        format!("{check:?} {:?} {findings}", check.findings)
    }

    proptest! {
        #[test]
        fn nothing_panics_and_nothing_is_echoed(text in any::<String>(), tail in "[0-9]{2}", synthetic: bool) {
            for text in [text, format!("370302209912310010{tail}")] {
                let check = check_disability_certificate(&PolicyPack::builtin(), &text, synthetic, on());
                prop_assert!(text.chars().count() < 12 || !shown(&check).contains(&text));
                prop_assert_eq!(check.valid, check.findings.is_empty());
                // Nothing is read from digits whose meaning no text gives.
                prop_assert_eq!((check.proposed_category, check.proposed_grade), (None, None));
            }
        }

        /// Where the place reads them, category and grade stand in their fields and nowhere else.
        #[test]
        fn a_category_that_is_read_is_not_echoed(digit in 0u8..10, grade in 0u8..10) {
            let (citizen, rest) = ("370302209912310010", format!("{digit}{grade}"));
            let text = format!("{citizen}{rest}");
            let check = check_disability_certificate(&reading(), &text, true, on());
            let read = (1..=7).contains(&digit) && (1..=4).contains(&grade);
            prop_assert_eq!(check.proposed_category, category(digit).filter(|_| read));
            prop_assert_eq!(check.proposed_grade, read.then_some(i64::from(grade)));
            prop_assert_eq!(check.valid, read);
            let shown = shown(&check).to_lowercase();
            prop_assert!(!shown.contains(citizen) && !shown.contains(&rest), "{shown}");
            for word in ["visual", "hearing", "speech", "limb", "intellectual", "mental", "multiple"] {
                prop_assert!(!shown.contains(word), "{shown}");
            }
        }
    }
}
