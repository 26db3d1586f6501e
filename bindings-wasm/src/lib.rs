//! gridaid for JavaScript: converts, calls, converts back.

mod border;
mod handles;
mod objects;
mod ops;
