//! 临时救助 (temporary assistance): emergency, spending and supplement, on top of any other programme.

pub(crate) mod conditions;
mod rule;

pub use rule::*;

use super::programmes::{ProgrammeInfo, ProgrammeLevel, Recorded};
use super::{Outcome, Programme};

/// Its row.
pub(super) const PROGRAMME: ProgrammeInfo = ProgrammeInfo {
    programme: Programme::Temporary,
    code: "temporary",
    level: ProgrammeLevel::Household,
    household_scope: false,
    before: Outcome::NotCovered,
    recorded: Recorded::Never,
    amount: None,
    zh: "临时救助",
    en: "temporary assistance",
};
