//! 单人保 (single-person routes into dibao): who may apply alone, and the test for the person alone.

pub(crate) mod conditions;
mod rule;

pub use rule::*;
