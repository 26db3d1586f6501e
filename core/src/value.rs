//! A value whose unit is part of its type (带单位的值): of a parameter, and of what a finding names.
//!
//! *Invariant:* a number without its unit does not exist; what is sensitive is never put here.

use chrono::NaiveDate;
use gridaid_derive::wire;

/// A typed value (参数值); the unit is part of the type.
#[wire(tag = "type")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedValue {
    /// A number of things: households, persons, days, months, rounds.
    Count {
        /// The number.
        value: i64,
    },
    /// Money in fen; of a parameter for a month the amount of a month.
    Fen {
        /// The amount.
        value: i64,
    },
    /// Money in fen a year (分/年): how a document may give what a parameter tells for a month. It is exact; a twelfth of it
    /// need not be a whole fen.
    FenPerYear {
        /// The amount of a year.
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

/// What a comparison sees of one field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    /// It is a list, not a fact.
    pub(crate) list: bool,
    /// The first record has a value there.
    pub(crate) given: bool,
    /// Both records say the same.
    pub(crate) same: bool,
}

/// A record whose fields have names, those on the wire: written by `#[wire(compared)]`.
pub(crate) trait Record: Clone {
    /// Every field in the order of the names, beside that of another record.
    fn each(&self, other: &Self, see: &mut dyn FnMut(&'static str, Seen));

    /// Takes the value of a field away; a name of no field changes nothing.
    fn clear(&mut self, name: &str);
}
