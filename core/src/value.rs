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

/// Facts, or another type with a `Default`, from the fields that are known; what is not named is absent, or as in `..others`.
///
/// A type of this crate may get fields, so nobody outside can write it as a literal. This reads like one, and a new field leaves
/// it as it is. A name alone stands for the variable of that name, and values are read in their order before the others.
///
/// ```
/// use gridaid::facts;
/// use gridaid::household::{Household, Person};
/// let wage_fen = Some(520_000);
/// let person = facts!(Person { wage_fen, employed: Some(true) });
/// let home = facts!(Household { members: vec![person.clone()], members_complete: Some(true) });
/// assert_eq!(home.members[0].wage_fen, Some(520_000));
/// assert_eq!(home.hukou_here, None);
/// let retired = facts!(Person { employed: Some(false), ..person });
/// assert_eq!((retired.wage_fen, retired.employed), (Some(520_000), Some(false)));
/// ```
#[macro_export]
macro_rules! facts {
    (@value $field:ident) => { $field };
    (@value $field:ident $value:expr) => { $value };
    ($kind:path { $($field:ident $(: $value:expr)?),* $(,)? }) => {
        $crate::facts!($kind { $($field $(: $value)?,)* ..<$kind as ::core::default::Default>::default() })
    };
    ($kind:path { $($field:ident $(: $value:expr)?,)* ..$others:expr }) => {
        match (($($crate::facts!(@value $field $($value)?),)*), $others) {
            (($($field,)*), others) => {
                #[allow(unused_mut, reason = "none may be named")]
                let mut made: $kind = others;
                $(made.$field = $field;)*
                made
            }
        }
    };
}
