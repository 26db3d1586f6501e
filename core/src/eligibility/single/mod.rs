//! 单人保 (single-person routes into dibao): who may apply alone, and the test for the person alone.

pub(crate) mod conditions;
mod rule;

pub use rule::*;

use super::programmes::{ProgrammeInfo, ProgrammeLevel, Recorded};
use super::{Outcome, Programme};

/// Its row.
pub(super) const PROGRAMME: ProgrammeInfo = ProgrammeInfo {
    programme: Programme::DibaoSingle,
    code: "dibaoSingle",
    level: ProgrammeLevel::Person,
    household_scope: false,
    before: Outcome::NotCovered,
    recorded: Recorded::Person("recordedDibao", |m| m.recorded_dibao),
    amount: Some("dibaoSingleAmount"),
    zh: "按单人户纳入低保",
    en: "dibao for one person alone",
};
