//! The one error of the wire.

use serde::{Deserialize, Serialize};

use crate::finding::{Code, Finding};

/// Input that cannot be used at all (拒绝): the error that every binding raises.
///
/// Whatever can be answered is answered with findings instead; see [`super::decode`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("the input is refused: {} finding(s), the first is {code}", findings.len())]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Refusal {
    /// Code of the first finding.
    pub code: Code,
    /// Everything that is wrong, each with its place.
    pub findings: Vec<Finding>,
}

impl Refusal {
    /// The refusal for these findings; without any, the input is simply unreadable.
    pub fn new(findings: Vec<Finding>) -> Self {
        Self {
            code: findings.first().map_or(Code::Unreadable, |f| f.code),
            findings,
        }
    }
}

impl From<Finding> for Refusal {
    fn from(finding: Finding) -> Self {
        Self::new(vec![finding])
    }
}
