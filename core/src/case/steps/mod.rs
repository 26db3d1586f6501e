//! The steps of a case as data (办件步骤): which event it is, of which programmes, whose, by which clause, what must have
//! happened before, and the limit within which it must follow another.

mod table;

use chrono::NaiveDate;

use super::events::{CaseRole, CaseStep};
use super::facts::CaseDecision;
use crate::eligibility::Programme;
use crate::policy::PolicyPack;
use crate::support::AidClass;

pub use table::STEPS;

/// Another number for the whole where the town decides by delegation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delegated {
    /// Its clause.
    pub clause: &'static str,
    /// The parameter of the number.
    pub total: &'static str,
    /// The parameter that says whether the decision is delegated; a local choice without default (D-79a).
    pub choice: &'static str,
}

/// How long a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepLength {
    /// The count of a parameter, in its unit.
    Key(&'static str),
    /// A publicity of so many days by `publicity.unit` and `publicity.roll`; it is the least, not the most.
    Publicity(&'static str),
    /// The whole procedure: where the county decides, where the town does by delegation, and in special cases.
    Total {
        /// Where the county decides.
        county: &'static str,
        /// Where the town decides; absent where no text gives it another number.
        town: Option<Delegated>,
        /// In special cases, which need a recorded reason.
        special: &'static str,
    },
}

/// A limit: the step must follow another within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepLimit {
    /// The event that starts it; its day does not count (P-60).
    pub from: CaseStep,
    /// The clause of the limit.
    pub clause: &'static str,
    /// How long it is.
    pub length: StepLength,
    /// It runs only after a decision of this kind; absent: whatever was decided.
    pub only: Option<CaseDecision>,
}

/// One step of some programmes (步骤).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRow {
    /// Which event it is.
    pub step: CaseStep,
    /// The programmes whose procedure has it by this clause.
    pub of: &'static [Programme],
    /// Who takes it.
    pub owner: CaseRole,
    /// The clause that has it.
    pub clause: &'static str,
    /// Steps that must have been taken before.
    pub needs: &'static [CaseStep],
    /// Until when it must follow.
    pub limit: Option<StepLimit>,
}

/// The steps of a programme on a day, by the clauses in force where the pack applies.
pub fn steps(
    pack: &PolicyPack,
    programme: Programme,
    on: NaiveDate,
) -> impl Iterator<Item = &'static StepRow> {
    let rows = STEPS.iter().filter(move |r| r.of.contains(&programme));
    rows.filter(move |r| pack.in_force(r.clause, on))
}

/// Whether the step is one of this kind of temporary assistance; not known where the kind is not. First help within hours is owed
/// in urgent aid alone (L-21).
pub(super) fn of_aid(row: &StepRow, aid: Option<AidClass>) -> Option<bool> {
    match row.step {
        CaseStep::HelpGiven => aid.map(|aid| aid == AidClass::Emergency),
        _ => Some(true),
    }
}
