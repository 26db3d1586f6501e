//! One case (办件): what its file shows on a day. Steps, limits and hand-over are not built yet.
//!
//! *Invariant:* what stands in a file is derived from facts and clauses; nothing of it is stored.

mod facts;
mod file;
mod notices;
mod once;
#[cfg(test)]
mod tests;

pub use facts::*;
pub use file::check_case_file;
pub(crate) use once::{Once, Row, once};
