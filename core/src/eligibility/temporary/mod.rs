//! 临时救助 (temporary assistance): emergency, spending and supplement, on top of any other programme.

pub(crate) mod conditions;
mod rule;

pub use rule::*;
