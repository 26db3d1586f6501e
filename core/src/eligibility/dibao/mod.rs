//! 最低生活保障 (dibao): the household test and what counts as income (民发〔2021〕57号, "I-4").

pub(crate) mod conditions;
mod rule;

pub use rule::*;

use super::programmes::{ProgrammeInfo, ProgrammeLevel, Recorded};
use super::{Outcome, Programme};

/// Its row.
pub(super) const PROGRAMME: ProgrammeInfo = ProgrammeInfo {
    programme: Programme::Dibao,
    code: "dibao",
    level: ProgrammeLevel::Household,
    household_scope: true,
    before: Outcome::NotCovered,
    recorded: Recorded::Household("recordedDibao", |h| h.recorded_dibao),
    amount: Some("amount"),
    zh: "最低生活保障",
    en: "subsistence allowance (dibao)",
};
