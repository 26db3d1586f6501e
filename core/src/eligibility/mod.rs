//! What the rules say (救助资格): one file a programme, the order of classification, amounts.

mod outcome;
pub use outcome::*;
