//! 低保边缘家庭 (margin family): not dibao, and income below a multiple of the standard.

pub(crate) mod conditions;
mod rule;

pub use rule::*;
