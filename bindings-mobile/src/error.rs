//! The one error.

use gridaid::finding::{Finding, FindingCode};
use gridaid::wire::Refusal;

/// What a function throws when its input cannot be used at all.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum GridaidError {
    /// The input is refused, with everything that is wrong.
    #[error("the input is refused: {code:?}")]
    Refused {
        /// Code of the first finding.
        code: FindingCode,
        /// Everything that is wrong, each with its place.
        findings: Vec<Finding>,
    },
}

impl From<Refusal> for GridaidError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused {
            code: refusal.code,
            findings: refusal.findings,
        }
    }
}

/// A number that names nothing of an enum.
#[derive(Debug, thiserror::Error)]
#[error("no name has the number {0}")]
pub(crate) struct NoName(u16);

/// The value of an enum by the number of its name.
pub(crate) fn nth<T: Copy>(all: &[T], n: u16) -> Result<T, NoName> {
    all.get(usize::from(n)).copied().ok_or(NoName(n))
}
