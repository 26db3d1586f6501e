//! Typed, dated parameters by level (政策参数).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A typed value (参数值); the unit is part of the type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Value {
    /// A number of things: households, persons, days, months, rounds.
    Count {
        /// The number.
        value: i64,
    },
    /// Money in fen.
    Fen {
        /// The amount.
        value: i64,
    },
    /// A ratio in basis points: 15 000 is 1.5 ×.
    BasisPoints {
        /// The ratio × 10 000.
        value: i64,
    },
    /// A switch.
    Flag {
        /// On or off.
        value: bool,
    },
    /// A named reading or option.
    Choice {
        /// Its name.
        value: String,
    },
    /// A civil date.
    Date {
        /// The date.
        value: NaiveDate,
    },
    /// An identifier or other text that is not sensitive.
    Text {
        /// The text.
        value: String,
    },
}

/// A parameter has no value on a date (参数缺失): a value to be answered, never a zero.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("parameter {key} is not set on that date ({clause} leaves it open)")]
pub struct Missing {
    /// The key.
    pub key: String,
    /// The clause that leaves it open.
    pub clause: String,
}

/// All parameters of one district, immutable and cheap to share (政策包).
#[derive(Debug, Clone, Default)]
pub struct PolicyPack {}
impl PolicyPack {
    /// x
    pub fn builtin() -> Self {
        Self {}
    }
}

impl PolicyPack {
    /// A count on a date.
    pub fn count(&self, key: &str, on: NaiveDate) -> Result<i64, Missing> {
        let _ = on;
        Err(Missing {
            key: key.into(),
            clause: String::new(),
        })
    }
    /// Money in fen on a date.
    pub fn fen(&self, key: &str, on: NaiveDate) -> Result<i64, Missing> {
        self.count(key, on)
    }
    /// A ratio in basis points on a date.
    pub fn basis_points(&self, key: &str, on: NaiveDate) -> Result<i64, Missing> {
        self.count(key, on)
    }
    /// A switch on a date.
    pub fn flag(&self, key: &str, on: NaiveDate) -> Result<bool, Missing> {
        self.count(key, on).map(|v| v != 0)
    }
    /// A named reading on a date.
    pub fn choice(&self, key: &str, on: NaiveDate) -> Result<&str, Missing> {
        self.count(key, on).map(|_| "")
    }
}
