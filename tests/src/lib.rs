//! Conformance: the vectors that every language replays, the mirror of the wire in every language,
//! and `cargo xtask`, which runs all of it.

pub mod fuzz;
pub mod mirror;
pub mod mutants;
pub mod vectors;
pub mod xtask;
