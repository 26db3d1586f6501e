// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The operations of the wire for Python; facts and results cross as JSON text, which
//! `gridaid._ops` turns into dataclasses.

use chrono::NaiveDate;
use gridaid::finding::Finding;
use gridaid::identity::CitizenNumberCheck;
use gridaid::message::{Lang, Text};
use gridaid::wire::ops;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::border::{answer, read};

#[pyfunction]
#[pyo3(signature = (number, synthetic, birth_date=None))]
fn check_citizen_number(
    py: Python<'_>,
    number: &str,
    synthetic: bool,
    birth_date: Option<NaiveDate>,
) -> PyResult<String> {
    answer(py, || {
        Ok(ops::check_citizen_number(number, synthetic, birth_date))
    })
}

#[pyfunction]
#[pyo3(signature = (finding, lang))]
fn describe_finding(py: Python<'_>, finding: &str, lang: &str) -> PyResult<String> {
    answer(py, || {
        Ok(ops::describe_finding(&read(finding)?, read(lang)?))
    })
}

/// The JSON text of what an operation takes or gives, read strictly and written again.
#[pyfunction]
fn normalise(py: Python<'_>, name: &str, text: &str) -> PyResult<String> {
    match name {
        "CitizenNumberCheck" => answer(py, || read::<CitizenNumberCheck>(text)),
        "Finding" => answer(py, || read::<Finding>(text)),
        "Lang" => answer(py, || read::<Lang>(text)),
        "Text" => answer(py, || read::<Text>(text)),
        _ => Err(PyTypeError::new_err(
            "no operation takes or gives this type",
        )),
    }
}

/// Adds every operation to the module.
pub fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(normalise, module)?)?;
    module.add_function(wrap_pyfunction!(check_citizen_number, module)?)?;
    module.add_function(wrap_pyfunction!(describe_finding, module)?)?;
    Ok(())
}
