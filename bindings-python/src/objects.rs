// Written by `cargo xtask mirror` from core/src; change the core instead.
//! What is made once from facts and then asked, for Python; `gridaid._objects` wraps it.

use gridaid::wire::{Refusal, handles};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::border::{Day, answer, read, refuse};
use crate::handles::PolicyPack;

/// A district's grid on one date (网格快照): built once from its register, asked often.
///
/// A register with faults is a grid all the same: what cannot be placed is left out, and every
/// check says so.
#[pyclass(frozen)]
pub struct Grid(pub(crate) handles::Grid);

#[pymethods]
impl Grid {
    #[new]
    fn new(py: Python<'_>, facts: &[u8]) -> PyResult<Self> {
        py.detach(|| -> Result<_, Refusal> { Ok(handles::Grid::new(&read(facts)?)) })
            .map(Self)
            .map_err(refuse)
    }

    #[pyo3(signature = (pack, on))]
    fn check(&self, py: Python<'_>, pack: &PolicyPack, on: Day) -> PyResult<Py<PyBytes>> {
        answer(py, || Ok(self.0.check(&pack.0, on.0)))
    }

    #[pyo3(signature = (pack, leaders, on))]
    fn check_leaders(
        &self,
        py: Python<'_>,
        pack: &PolicyPack,
        leaders: &[u8],
        on: Day,
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || {
            Ok(self.0.check_leaders(&pack.0, &read(leaders)?, on.0))
        })
    }

    #[pyo3(signature = (pack, leaders, on))]
    fn propose_leaders(
        &self,
        py: Python<'_>,
        pack: &PolicyPack,
        leaders: &[u8],
        on: Day,
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || {
            Ok(self.0.propose_leaders(&pack.0, &read(leaders)?, on.0))
        })
    }

    #[pyo3(signature = (pack, leaders, on))]
    fn leader_roster(
        &self,
        py: Python<'_>,
        pack: &PolicyPack,
        leaders: &[u8],
        on: Day,
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || {
            Ok(self.0.leader_roster(&pack.0, &read(leaders)?, on.0))
        })
    }

    #[pyo3(signature = (leaders, household, on))]
    fn household_leaders(
        &self,
        py: Python<'_>,
        leaders: &[u8],
        household: &str,
        on: Day,
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || {
            Ok(self.0.household_leaders(&read(leaders)?, household, on.0))
        })
    }

    #[pyo3(signature = (id))]
    fn place(&self, py: Python<'_>, id: &str) -> PyResult<Py<PyBytes>> {
        answer(py, || Ok(self.0.place(id)))
    }

    #[pyo3(signature = (place, levels, lang))]
    fn picture(
        &self,
        py: Python<'_>,
        place: &str,
        levels: u32,
        lang: &[u8],
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || Ok(self.0.picture(place, levels, read(lang)?)))
    }

    #[pyo3(signature = (pack, place, on, lang))]
    fn histogram(
        &self,
        py: Python<'_>,
        pack: &PolicyPack,
        place: &str,
        on: Day,
        lang: &[u8],
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || {
            Ok(self.0.histogram(&pack.0, place, on.0, read(lang)?))
        })
    }

    #[pyo3(signature = (pack, log, place, as_of))]
    fn coverage(
        &self,
        py: Python<'_>,
        pack: &PolicyPack,
        log: &VisitLog,
        place: &str,
        as_of: Day,
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || Ok(self.0.coverage(&pack.0, &log.0, place, as_of.0)))
    }
}

/// Households and their visits (走访台账): arranged once, asked on any day.
#[pyclass(frozen)]
pub struct VisitLog(pub(crate) handles::VisitLog);

#[pymethods]
impl VisitLog {
    #[new]
    fn new(py: Python<'_>, facts: &[u8]) -> PyResult<Self> {
        py.detach(|| -> Result<_, Refusal> { Ok(handles::VisitLog::new(&read(facts)?)) })
            .map(Self)
            .map_err(refuse)
    }

    #[pyo3(signature = (pack, as_of))]
    fn check(&self, py: Python<'_>, pack: &PolicyPack, as_of: Day) -> PyResult<Py<PyBytes>> {
        answer(py, || Ok(self.0.check(&pack.0, as_of.0)))
    }

    #[pyo3(signature = (pack, id, as_of))]
    fn household(
        &self,
        py: Python<'_>,
        pack: &PolicyPack,
        id: &str,
        as_of: Day,
    ) -> PyResult<Py<PyBytes>> {
        answer(py, || Ok(self.0.household(&pack.0, id, as_of.0)))
    }
}

/// Adds every object to the module.
pub fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Grid>()?;
    module.add_class::<VisitLog>()?;
    Ok(())
}
