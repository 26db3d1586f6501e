//! 特困人员 (tekun): three cumulative conditions of a person (特困人员认定办法, "I-6").

pub(crate) mod conditions;
mod rule;

pub use rule::*;

use super::programmes::{ProgrammeInfo, ProgrammeLevel, Recorded};
use super::{Outcome, Programme};

/// Its row.
pub(super) const PROGRAMME: ProgrammeInfo = ProgrammeInfo {
    programme: Programme::Tekun,
    code: "tekun",
    level: ProgrammeLevel::Person,
    household_scope: false,
    before: Outcome::NotCovered,
    recorded: Recorded::Person("recordedTekun", |m| m.recorded_tekun),
    amount: Some("tekunAmount"),
    zh: "特困人员救助供养",
    en: "support for people in extreme hardship",
};
