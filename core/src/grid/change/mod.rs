//! Re-organisations (网格调整): checked first, shown as an exact difference, applied by adding entries alone.
//!
//! See `core/docs/adr/0017-history-and-reorganisation.md`.

mod carry;
mod difference;
mod facts;
mod form;
mod later;
mod maps;
mod plan;
mod report;
mod steps;

pub use facts::{
    Difference, DifferenceOf, GridMove, HouseholdStep, Reorganisation, ReorganisationKind,
    ReorganisationReport, Reorganised,
};
pub(crate) use report::refused;
pub use report::{check_reorganisation, reorganise};
