//! 特困人员 (tekun): three cumulative conditions of a person (特困人员认定办法, "I-6").

pub(crate) mod conditions;
mod rule;

pub use rule::*;
