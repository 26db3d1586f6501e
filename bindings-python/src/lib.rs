//! gridaid for Python: converts, calls, converts back.

mod arrow;
mod border;
mod cells;
mod columns;
mod generated;
mod handles;
mod pages;
mod population;
mod tables;
mod visits;

use pyo3::prelude::*;

/// The native module behind the package `gridaid`.
#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("Refused", module.py().get_type::<border::Refused>())?;
    module.add_class::<handles::PolicyPack>()?;
    module.add_class::<arrow::ArrowTable>()?;
    module.add_function(wrap_pyfunction!(population::conditions, module)?)?;
    module.add_function(wrap_pyfunction!(population::faults, module)?)?;
    module.add_function(wrap_pyfunction!(population::classify_population, module)?)?;
    module.add_function(wrap_pyfunction!(population::population_faults, module)?)?;
    module.add_function(wrap_pyfunction!(visits::visit_status, module)?)?;
    module.add_function(wrap_pyfunction!(visits::visit_coverage, module)?)?;
    module.add_function(wrap_pyfunction!(visits::visit_codes, module)?)?;
    generated::objects::add(module)?;
    generated::ops::add(module)
}
