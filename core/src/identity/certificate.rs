//! The number of a disability certificate (残疾人证号, N-20, N-21): the citizen number and two digits more.

use super::CitizenNumber;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::redact::redacted;

/// Characters in the number (N-20).
const LENGTH: usize = 20;
/// How many of them are the citizen number (N-21).
const CITIZEN: usize = 18;

/// A well-formed number of a disability certificate. As sensitive as the citizen number in it (N-09): `Debug` shows no
/// digit, and nothing in this library prints it.
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateNumber {
    citizen: CitizenNumber,
    category: u8,
    grade: u8,
}

redacted!(CertificateNumber);

impl CertificateNumber {
    /// Reads a number.
    ///
    /// # Errors
    /// One data finding: not a citizen number and two digits (N-20), or what is wrong with the citizen number in it
    /// (N-21).
    pub fn parse(text: &str) -> Result<Self, Box<Finding>> {
        let digit = |at: usize| {
            let byte = text.as_bytes().get(at)?;
            byte.is_ascii_digit().then(|| byte - b'0')
        };
        let parts = (text.len() == LENGTH)
            .then(|| Some((text.get(..CITIZEN)?, digit(CITIZEN)?, digit(CITIZEN + 1)?)))
            .flatten();
        let Some((citizen, category, grade)) = parts else {
            let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
            let fault = Finding::data(
                FindingCode::DisabilityCertificateForm,
                FindingPlace::default(),
            );
            return Err(Box::new(fault.count("length", length)));
        };
        Ok(Self {
            citizen: CitizenNumber::parse(citizen)?,
            category,
            grade,
        })
    }

    /// The citizen number that it begins with (N-21).
    pub fn citizen(&self) -> &CitizenNumber {
        &self.citizen
    }

    /// The 19th digit. That it is the category is a reading (N-22).
    pub(crate) fn category(&self) -> u8 {
        self.category
    }

    /// The 20th digit. That it is the grade is a reading (N-22).
    pub(crate) fn grade(&self) -> u8 {
        self.grade
    }
}
