//! One case (办件): what its file shows on a day, its steps as data, and the limits that its events set going. Findings on the
//! order of the steps, on hand-over and on what comes after the decision are not built yet.
//!
//! *Invariant:* what stands in a file, and where a case stands, is derived from facts and clauses; nothing of it is stored.

mod clocks;
mod events;
mod facts;
mod file;
mod notices;
mod once;
mod standing;
pub mod steps;
#[cfg(test)]
mod tests;

pub use clocks::check_case;
pub use events::*;
pub use facts::*;
pub use file::check_case_file;
pub(crate) use once::{Once, Row, once};
