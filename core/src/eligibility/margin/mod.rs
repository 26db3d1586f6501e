//! 低保边缘家庭 (margin family): not dibao, and income below a multiple of the standard.

pub(crate) mod conditions;
mod rule;

pub use rule::*;

use super::programmes::{ProgrammeInfo, ProgrammeLevel, Recorded};
use super::{Outcome, Programme};

/// Its row.
pub(super) const PROGRAMME: ProgrammeInfo = ProgrammeInfo {
    programme: Programme::Margin,
    code: "margin",
    level: ProgrammeLevel::Household,
    household_scope: true,
    before: Outcome::NotCovered,
    recorded: Recorded::Household("recordedMargin", |h| h.recorded_margin),
    amount: None,
    zh: "低保边缘家庭",
    en: "dibao margin family",
};
