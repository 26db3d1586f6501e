//! gridaid for Python: converts, calls, converts back.

mod border;
mod handles;
mod ops;

use pyo3::prelude::*;

/// The native module behind the package `gridaid`.
#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("Refused", module.py().get_type::<border::Refused>())?;
    module.add_class::<handles::PolicyPack>()?;
    ops::add(module)
}
