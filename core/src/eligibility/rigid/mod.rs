//! 刚性支出困难家庭 (rigid-expenditure family): high spending that cannot be avoided, measured against income.

pub(crate) mod conditions;
mod rule;

pub use rule::*;

use super::programmes::{ProgrammeInfo, ProgrammeLevel, Recorded};
use super::{Outcome, Programme};

/// Its row.
pub(super) const PROGRAMME: ProgrammeInfo = ProgrammeInfo {
    programme: Programme::Rigid,
    code: "rigid",
    level: ProgrammeLevel::Household,
    household_scope: false,
    // M-33 says so of every earlier date.
    before: Outcome::NotInForce,
    recorded: Recorded::Household("recordedRigid", |h| h.recorded_rigid),
    amount: None,
    zh: "刚性支出困难家庭",
    en: "family in hardship from rigid expenditure",
};
