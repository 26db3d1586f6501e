//! What follows a recognition (救助待遇与后续): the account of a case month by month, the review of a recipient, the
//! help that a status opens, and the path of temporary assistance.
//!
//! *Invariant:* a status comes in as a fact or from [`crate::eligibility`]; no condition of recognition is written here.

mod account;
pub(crate) mod doubt;
mod linked;
mod review;
mod temporary_path;

pub use account::*;
pub use linked::*;
pub use review::*;
pub use temporary_path::*;
