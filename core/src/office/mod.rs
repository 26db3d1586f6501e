//! The pilot office (试点办公室): what stands in the towns and villages and whether it runs, the work ledger, meetings of the
//! leading group, the measures of each town.
//!
//! *Invariant:* nothing is called missing where the list that would show it is not complete, or may name it.

mod check;
mod desks;
mod facts;
mod ledger;
mod measures;
#[cfg(test)]
mod tests;

pub use check::check_office;
pub use facts::*;
