//! One case (办件): what its file shows on a day. Steps, limits and hand-over are not built yet.

mod facts;
mod file;
#[cfg(test)]
mod tests;

pub use facts::*;
pub use file::check_case_file;
