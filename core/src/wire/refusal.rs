//! The one error of the wire.

use gridaid_derive::wire;

use crate::finding::{Finding, FindingCode};

/// Input that cannot be used at all (拒绝): the error that every binding raises.
///
/// Whatever can be answered is answered with findings instead; see [`super::decode`].
#[wire]
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the input is refused: {} finding(s), the first is {code}", findings.len())]
pub struct Refusal {
    /// Code of the first finding.
    pub code: FindingCode,
    /// Everything that is wrong, each with its place.
    pub findings: Vec<Finding>,
}

impl Refusal {
    /// The refusal for these findings; without any, the input is simply unreadable.
    pub fn new(findings: Vec<Finding>) -> Self {
        Self {
            code: findings.first().map_or(FindingCode::Unreadable, |f| f.code),
            findings,
        }
    }
}

impl From<Finding> for Refusal {
    fn from(finding: Finding) -> Self {
        Self::new(vec![finding])
    }
}
