//! What stays on the Rust side.

use gridaid::wire::handles;
use pyo3::prelude::*;

use crate::border::{read, refuse};

/// All parameters of one district; `gridaid.PolicyPack` wraps it.
#[pyclass(frozen)]
pub struct PolicyPack(pub(crate) gridaid::policy::PolicyPack);

#[pymethods]
impl PolicyPack {
    #[new]
    #[pyo3(signature = (text=None, reform=None))]
    fn new(text: Option<&[u8]>, reform: Option<&[u8]>) -> PyResult<Self> {
        let overlay = text.map(read).transpose().map_err(refuse)?;
        let reform = reform.map(read).transpose().map_err(refuse)?;
        handles::policy_pack(overlay.as_ref(), reform.as_ref())
            .map(Self)
            .map_err(refuse)
    }

    #[getter]
    fn synthetic(&self) -> bool {
        self.0.synthetic()
    }

    #[getter]
    fn hypothetical(&self) -> bool {
        self.0.hypothetical()
    }
}
