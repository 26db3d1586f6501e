//! Limits (期限): a number, a unit and the day of an event give the last day, or what is missing for it.
//!
//! *Invariant:* a limit is computed here and nowhere else, and no day is said that only an unpublished calendar could fix.
//!
//! The rules of counting are those of the Civil Code, used by analogy (P-60 to P-64). See
//! `core/docs/adr/0033-a-limit-is-computed-in-one-room.md`.

mod answer;
mod bounds;
mod facts;
mod hours;
mod limit;
mod publicity;
#[cfg(test)]
mod tests;

pub use answer::deadline;
pub use facts::*;
pub use hours::{HourLimit, Moment};
pub use limit::{Limit, MONTHS_ROLL};
pub use publicity::{PublicityEnd, publicity};
