//! What every operation does at the border: read JSON text, run without the interpreter's lock,
//! write JSON text.

use gridaid::wire::{Refusal, Wire, decode_strict};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use serde::Serialize;

pyo3::create_exception!(_native, Refused, PyValueError, "A refusal as JSON text.");

/// Reads a fact that must be right as a whole.
pub fn read<T: Wire>(text: &str) -> Result<T, Refusal> {
    decode_strict(text)
}

/// The result of an operation as JSON text, or its refusal as an exception.
pub fn answer<T, F>(py: Python<'_>, operation: F) -> PyResult<String>
where
    T: Serialize,
    F: FnOnce() -> Result<T, Refusal> + Send,
{
    py.detach(|| {
        let value = operation().map_err(refuse)?;
        serde_json::to_string(&value).map_err(unwritable)
    })
}

/// A refusal as an exception.
pub fn refuse(refusal: Refusal) -> PyErr {
    serde_json::to_string(&refusal).map_or_else(unwritable, Refused::new_err)
}

fn unwritable(error: serde_json::Error) -> PyErr {
    PyRuntimeError::new_err(format!("a result cannot be written as JSON: {error}"))
}
