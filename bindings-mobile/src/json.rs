//! Facts and results from and to JSON text.

use gridaid::wire::{Wire, decode_strict};
use serde::Serialize;

use crate::error::GridaidError;

/// Reads a value that must be right as a whole.
pub fn read<T: Wire>(text: &str) -> Result<T, GridaidError> {
    Ok(decode_strict(text)?)
}

/// Writes a value; the types of the wire have no form that JSON cannot hold.
pub fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
