//! Conformance: the vectors that every language replays, the mirror of the wire in every language,
//! and `cargo xtask`, which runs all of it.

#[cfg(feature = "core")]
pub mod fuzz;
pub mod mirror;
#[cfg(feature = "core")]
pub mod mutants;
pub mod vectors;
pub mod xtask;
