//! 刚性支出困难家庭 (rigid-expenditure family): high spending that cannot be avoided, measured against income.

pub(crate) mod conditions;
mod rule;

pub use rule::*;
