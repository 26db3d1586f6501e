//! The tree of one household read again under assumptions: what would follow if an unknown were this or that.
//!
//! [`Cone`] is the part of the tree that is still open, [`Sim`] reads it again when an unknown is assumed
//! to lie in a case, [`cuts`] says where the cases of a number begin. Nothing here knows a rule.

mod assumptions;
mod cuts;
mod fill;
mod matters;
mod open_part;
mod settle;

pub use assumptions::{Case, Sim};
pub use cuts::{Cuts, cases, cuts};
pub use fill::fill;
pub use matters::{matters, matters_among};
pub use open_part::{Cone, Key, Unknown};
pub use settle::{MOST_CASES, MOST_SPLIT, Settled, settle, settle_among};
