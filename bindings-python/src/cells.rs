//! One column of a table: ids as texts, facts as numbers, yes or no, and dates.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use gridaid::population::{Bits, Column, Ints};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

/// Ids as texts; an empty one is missing. `whose` is the table of the column.
pub fn texts<'a>(
    whose: &str,
    name: &str,
    array: &'a ArrayRef,
) -> PyResult<Vec<Option<Cow<'a, str>>>> {
    let text = |v: Option<&'a str>| v.filter(|t| !t.is_empty()).map(Cow::Borrowed);
    macro_rules! numbers {
        ($($kind:ident: $t:ty),*) => {
            match array.data_type() {
                DataType::Utf8 => Ok(array.as_string::<i32>().iter().map(text).collect()),
                DataType::LargeUtf8 => Ok(array.as_string::<i64>().iter().map(text).collect()),
                DataType::Utf8View => Ok(array.as_string_view().iter().map(text).collect()),
                $(DataType::$kind => {
                    let values = array.as_primitive::<$t>().iter();
                    Ok(values.map(|v| v.map(|v| Cow::Owned(v.to_string()))).collect())
                })*
                DataType::Null => Ok(vec![None; array.len()]),
                other => Err(PyTypeError::new_err(format!(
                    "{whose}: column {name} has the type {other}; expected ids: text or whole numbers"
                ))),
            }
        };
    }
    numbers!(Int8: Int8Type, Int16: Int16Type, Int32: Int32Type, Int64: Int64Type,
        UInt8: UInt8Type, UInt16: UInt16Type, UInt32: UInt32Type)
}

/// The values of a fact, with what is known of them.
pub fn column<'a>(whose: &str, name: &str, array: &'a ArrayRef) -> PyResult<Column<'a>> {
    let known = array.nulls().filter(|n| n.null_count() > 0).map(|n| Bits {
        bytes: n.validity(),
        offset: n.offset(),
        len: n.len(),
    });
    macro_rules! ints {
        ($t:ty, $variant:ident) => {
            Column::Ints(Ints::$variant(array.as_primitive::<$t>().values()), known)
        };
    }
    Ok(match array.data_type() {
        DataType::Int8 => ints!(Int8Type, I8),
        DataType::Int16 => ints!(Int16Type, I16),
        DataType::Int32 => ints!(Int32Type, I32),
        DataType::Int64 => ints!(Int64Type, I64),
        DataType::UInt8 => ints!(UInt8Type, U8),
        DataType::UInt16 => ints!(UInt16Type, U16),
        DataType::UInt32 => ints!(UInt32Type, U32),
        DataType::Boolean => {
            let bits = array.as_boolean().values();
            Column::Flags(
                Bits {
                    bytes: bits.values(),
                    offset: bits.offset(),
                    len: bits.len(),
                },
                known,
            )
        }
        DataType::Date32 => Column::Days(array.as_primitive::<Date32Type>().values(), known),
        DataType::Null => Column::Unknown(array.len()),
        DataType::Float16 | DataType::Float32 | DataType::Float64 => {
            return Err(PyTypeError::new_err(format!(
                "{whose}: column {name} is a float; money and counts are whole numbers here (a pandas column with gaps becomes float: use Int64 or pyarrow types)"
            )));
        }
        other => {
            return Err(PyTypeError::new_err(format!(
                "{whose}: column {name} has the type {other}; expected whole numbers, yes or no, or dates"
            )));
        }
    })
}
