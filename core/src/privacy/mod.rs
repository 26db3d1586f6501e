//! What of a person may be shown, to whom and how long (隐私保护): the sheet on the board of a village, and masks.
//!
//! *Invariant:* nothing is shown that no text orders to be shown; where it is not known whether one does, nothing is.

mod facts;
mod mask;
mod publication;
#[cfg(test)]
mod tests;

pub use facts::*;
pub use mask::mask;
pub use publication::public_view;
