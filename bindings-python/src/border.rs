//! What every operation does at the border: read the bytes of JSON, run without the interpreter's lock,
//! write the bytes of JSON. Bytes, since a text would be translated twice on its way to the compiled decoder.

use chrono::NaiveDate;
use gridaid::wire::{Refusal, Wire, decode_strict, encode};
use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDateTime};
use serde::Serialize;

pyo3::create_exception!(_native, Refused, PyValueError, "A refusal as JSON text.");

/// Reads a fact that must be right as a whole.
pub fn read<T: Wire>(text: &[u8]) -> Result<T, Refusal> {
    // What is no text is no JSON either, and is refused so.
    decode_strict(std::str::from_utf8(text).unwrap_or_default())
}

/// The result of an operation as the bytes of JSON, or its refusal as an exception.
pub fn answer<T, F>(py: Python<'_>, operation: F) -> PyResult<Py<PyBytes>>
where
    T: Serialize,
    F: FnOnce() -> Result<T, Refusal> + Send,
{
    let written = py.detach(|| {
        let value = operation().map_err(refuse)?;
        encode(&value).map_err(unwritable)
    })?;
    Ok(PyBytes::new(py, &written).unbind())
}

/// A refusal as an exception.
pub fn refuse(refusal: Refusal) -> PyErr {
    serde_json::to_string(&refusal).map_or_else(unwritable, Refused::new_err)
}

fn unwritable(error: serde_json::Error) -> PyErr {
    PyRuntimeError::new_err(format!("a result cannot be written as JSON: {error}"))
}

/// A civil date. A point in time is none, nor is a missing one: which day it falls on depends on a place, and `NaT`
/// would be the first day of all.
#[derive(Clone, Copy)]
pub struct Day(pub NaiveDate);

impl<'py> FromPyObject<'_, 'py> for Day {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.cast::<PyDateTime>().is_ok() {
            return Err(PyTypeError::new_err(
                "expected a day (datetime.date), got a point in time or NaT; say which day it is, as with .date()",
            ));
        }
        let day = object.extract::<NaiveDate>();
        let wrong = |_| PyTypeError::new_err("expected a day (datetime.date)");
        day.map(Self).map_err(wrong)
    }
}
