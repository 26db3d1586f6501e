//! Tables in and out through the Arrow PyCapsule interface, without a copy of the values.
//!
//! arrow-rs aborts on a stream that is no struct, or whose struct has null rows; both are refused here
//! before it sees them.
#![expect(
    unsafe_code,
    reason = "the C data interface is raw pointers by definition"
)]

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    Array, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchOptions, StructArray, make_array,
};
use arrow_schema::{ArrowError, DataType, Schema};
use arrow_select::take::TakeOptions;
use gridaid::finding::{Finding, FindingCode, FindingPlace};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyCapsuleMethods};

use crate::border::refuse;

const STREAM: &CStr = c"arrow_array_stream";

/// The most columns of a table that are read: many more than there are facts of one level. A table of more is refused
/// before any of them is looked at.
const MOST_COLUMNS: usize = 1_000;

/// The columns of a table by name, each in one piece.
pub struct Table {
    /// Which table it is, as the parameter is named.
    pub whose: &'static str,
    /// Number of rows.
    pub rows: usize,
    /// Name and values.
    pub columns: Vec<(String, ArrayRef)>,
}

/// The stream of any object with `__arrow_c_stream__`: a pyarrow, polars, pandas or DuckDB table.
fn stream(whose: &str, object: &Bound<'_, PyAny>) -> PyResult<FFI_ArrowArrayStream> {
    let no_table = || {
        PyTypeError::new_err(format!(
            "{whose}: expected a table with __arrow_c_stream__, such as a pyarrow.Table or a polars or pandas DataFrame"
        ))
    };
    let method = object.getattr("__arrow_c_stream__");
    let method = method.map_err(|_| no_table())?;
    let capsule = method.call0()?.cast_into::<PyCapsule>();
    let capsule = capsule.map_err(|_| no_table())?;
    let pointer = capsule
        .pointer_checked(Some(STREAM))?
        .cast::<FFI_ArrowArrayStream>();
    // SAFETY: the capsule is named as the interface demands, so it holds a stream; `from_raw` moves it out
    // and leaves a released one, as the interface allows a consumer to do once.
    Ok(unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr()) })
}

/// The name under which pandas writes an index that has none, as it does where the rows were sorted or shuffled. It numbers the
/// rows and says nothing of anybody; an index with a name is a column like any other.
fn is_index(name: &str) -> bool {
    let level = name.strip_prefix("__index_level_");
    let level = level.and_then(|rest| rest.strip_suffix("__"));
    level.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// A column with its values themselves, where they are given as places in a list (a pandas category, an Arrow dictionary).
fn plain(column: &ArrayRef) -> Result<ArrayRef, ArrowError> {
    let Some(listed) = column.as_any_dictionary_opt() else {
        return Ok(make_array(column.to_data()));
    };
    // The places come from outside: one beyond the list is an error.
    let options = TakeOptions { check_bounds: true };
    arrow_select::take::take(listed.values(), listed.keys(), Some(options))
}

/// The chunks of a column as one.
fn in_one_piece<'p>(
    kind: &DataType,
    chunks: impl Iterator<Item = &'p ArrayRef>,
) -> Result<ArrayRef, ArrowError> {
    let chunks: Vec<ArrayRef> = chunks.map(plain).collect::<Result<_, _>>()?;
    match chunks.as_slice() {
        [] => plain(&arrow_array::new_empty_array(kind)),
        [only] => Ok(only.clone()),
        many => {
            let many: Vec<&dyn Array> = many.iter().map(AsRef::as_ref).collect();
            arrow_select::concat::concat(&many)
        }
    }
}

/// Reads a table. `whose` names the parameter.
pub fn read(whose: &'static str, object: &Bound<'_, PyAny>) -> PyResult<Table> {
    let mut stream = stream(whose, object)?;
    let broken = || PyValueError::new_err(format!("{whose}: the Arrow stream could not be read"));
    let (Some(get_schema), Some(get_next)) = (stream.get_schema(), stream.get_next()) else {
        return Err(broken());
    };
    let mut schema = FFI_ArrowSchema::empty();
    // SAFETY: the stream is live and the schema is ours to be filled.
    if unsafe { get_schema(&raw mut stream, &raw mut schema) } != 0 {
        return Err(broken());
    }
    let columns = schema.children().count();
    if columns > MOST_COLUMNS {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let finding = Finding::data(FindingCode::TableTooWide, FindingPlace::default())
            .count("columns", count(columns))
            .count("limit", count(MOST_COLUMNS));
        return Err(refuse(finding.into()));
    }
    let unsupported = |e| {
        PyTypeError::new_err(format!(
            "{whose}: the table has a type that is not supported: {e}"
        ))
    };
    let kind = DataType::try_from(&schema).map_err(unsupported)?;
    let DataType::Struct(fields) = &kind else {
        return Err(PyTypeError::new_err(format!(
            "{whose}: expected a table, got a single column"
        )));
    };
    let mut parts: Vec<StructArray> = vec![];
    loop {
        let mut array = FFI_ArrowArray::empty();
        // SAFETY: as above.
        if unsafe { get_next(&raw mut stream, &raw mut array) } != 0 {
            return Err(broken());
        }
        if array.is_released() {
            break;
        }
        if array.null_count() != 0 {
            return Err(PyValueError::new_err(format!(
                "{whose}: the table has rows that are missing as a whole"
            )));
        }
        // SAFETY: array and schema come from the same stream.
        let data = unsafe { from_ffi(array, &schema) }.map_err(unsupported)?;
        parts.push(StructArray::from(data));
    }
    let rows = parts.iter().map(Array::len).sum();
    let mut columns = Vec::with_capacity(fields.len());
    for (i, field) in fields.iter().enumerate() {
        if is_index(field.name()) {
            continue;
        }
        let chunks = parts.iter().filter_map(|p| p.columns().get(i));
        let whole = in_one_piece(field.data_type(), chunks).map_err(unsupported)?;
        columns.push((field.name().clone(), whole));
    }
    Ok(Table {
        whose,
        rows,
        columns,
    })
}

/// A table that any Arrow library takes through `__arrow_c_stream__`.
#[pyclass(frozen, module = "gridaid._native")]
pub struct ArrowTable {
    batch: RecordBatch,
}

impl ArrowTable {
    /// A table of these columns.
    pub fn new(schema: Schema, columns: Vec<ArrayRef>) -> PyResult<Self> {
        let rows = columns.first().map_or(0, |column| column.len());
        Self::of_rows(schema, columns, rows)
    }

    /// A table of so many rows, whatever columns it has.
    pub fn of_rows(schema: Schema, columns: Vec<ArrayRef>, rows: usize) -> PyResult<Self> {
        let rows = RecordBatchOptions::new().with_row_count(Some(rows));
        let batch = RecordBatch::try_new_with_options(Arc::new(schema), columns, &rows);
        Ok(Self {
            batch: batch.map_err(|e| PyValueError::new_err(e.to_string()))?,
        })
    }
}

#[pymethods]
impl ArrowTable {
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // A requested schema is a wish; this table has one form.
        let _ = requested_schema;
        let batches = RecordBatchIterator::new([Ok(self.batch.clone())], self.batch.schema());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), STREAM)
    }

    fn __len__(&self) -> usize {
        self.batch.num_rows()
    }

    /// Names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.batch
            .schema()
            .fields()
            .iter()
            .map(|f| f.name().clone())
            .collect()
    }
}
