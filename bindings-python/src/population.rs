//! A population from Arrow tables: outcome, amount and reason bits for each household.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, Int64Array, UInt8Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use chrono::NaiveDate;
use gridaid::eligibility::{STEPS, Standards};
use gridaid::population::{Bits, Column, Ints, Population, PopulationResult};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::arrow::{ArrowTable, Table, read};
use crate::handles::PolicyPack;

/// Dibao and margin for every household of two Arrow tables; see `gridaid.population.classify`.
#[pyfunction]
pub fn classify_population(
    py: Python<'_>,
    pack: &PolicyPack,
    households: &Bound<'_, PyAny>,
    members: &Bound<'_, PyAny>,
    as_of: NaiveDate,
    assume: Vec<(String, String, Assumed)>,
    threads: usize,
) -> PyResult<ArrowTable> {
    let law = Standards::resolve(&pack.0, as_of);
    let (households, members) = (read(households)?, read(members)?);
    py.detach(|| run(&law, &households, &members, &assume, threads))
}

/// A constant for every row.
#[derive(FromPyObject, Clone, Copy)]
pub enum Assumed {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Int(i64),
}

fn run(
    law: &Standards,
    households: &Table,
    members: &Table,
    assume: &[(String, String, Assumed)],
    threads: usize,
) -> PyResult<ArrowTable> {
    let offsets = offsets(households, members.rows)?;
    let invalid = |e: gridaid::population::PopulationError| PyValueError::new_err(e.to_string());
    let mut population = Population::new(&offsets).map_err(invalid)?;
    for (level, name, value) in assume {
        let column = match value {
            Assumed::Flag(v) => Column::Flag(*v),
            Assumed::Int(v) => Column::Int(*v),
        };
        match level.as_str() {
            "household" => population.household_column(name, column),
            _ => population.member_column(name, column),
        }
        .map_err(invalid)?;
    }
    // A birth date becomes completed years on the date, once for the column.
    let ages: Vec<(String, ArrayRef)> = members
        .columns
        .iter()
        .filter(|(_, c)| c.data_type() == &DataType::Date32)
        .map(|(n, c)| (n.clone(), age_column(law, c)))
        .collect();
    for (name, array) in households
        .columns
        .iter()
        .filter(|(n, _)| n != "memberCount")
    {
        population
            .household_column(name, column(name, array)?)
            .map_err(invalid)?;
    }
    for (name, array) in members
        .columns
        .iter()
        .filter(|(_, c)| c.data_type() != &DataType::Date32)
        .chain(&ages)
    {
        population
            .member_column(name, column(name, array)?)
            .map_err(invalid)?;
    }
    let parts = classify(&population, law, threads.clamp(1, 64));
    let mut all = PopulationResult::default();
    for part in parts {
        if all.dibao.is_empty() {
            all = part;
        } else {
            all.dibao.extend(part.dibao);
            all.margin.extend(part.margin);
            all.amount_fen.extend(part.amount_fen);
            all.failed.extend(part.failed);
            all.open.extend(part.open);
        }
    }
    let fields = [
        ("dibao", DataType::UInt8),
        ("margin", DataType::UInt8),
        ("amountFen", DataType::Int64),
        ("failed", DataType::UInt64),
        ("open", DataType::UInt64),
    ];
    let columns: Vec<ArrayRef> = vec![
        Arc::new(UInt8Array::from(all.dibao)),
        Arc::new(UInt8Array::from(all.margin)),
        Arc::new(Int64Array::from(all.amount_fen)),
        Arc::new(UInt64Array::from(all.failed)),
        Arc::new(UInt64Array::from(all.open)),
    ];
    let fields: Vec<Field> = fields
        .into_iter()
        .map(|(n, t)| Field::new(n, t, false))
        .collect();
    ArrowTable::new(Schema::new(fields), columns)
}

/// Ranges of households side by side; the answer does not depend on how many.
fn classify(population: &Population<'_>, law: &Standards, threads: usize) -> Vec<PopulationResult> {
    let n = population.households();
    let step = n.div_ceil(threads).max(1);
    if threads == 1 {
        return vec![population.classify(law, 0..n)];
    }
    std::thread::scope(|scope| {
        let work: Vec<_> = (0..n)
            .step_by(step)
            .map(|at| scope.spawn(move || population.classify(law, at..(at + step).min(n))))
            .collect();
        work.into_iter().filter_map(|w| w.join().ok()).collect()
    })
}

fn offsets(households: &Table, members: usize) -> PyResult<Vec<u32>> {
    let missing = || {
        PyValueError::new_err(
            "the households need a column memberCount: how many rows of the members belong to each",
        )
    };
    let (name, counts) = households
        .columns
        .iter()
        .find(|(n, _)| n == "memberCount")
        .ok_or_else(missing)?;
    if counts.null_count() > 0 {
        return Err(PyValueError::new_err(
            "column memberCount has gaps; every household needs its number of members",
        ));
    }
    let Column::Ints(ints, _) = column(name, counts)? else {
        return Err(missing());
    };
    let mut offsets = Vec::with_capacity(households.rows + 1);
    let mut at = 0u32;
    offsets.push(0);
    let mut push = |n: i64| {
        let next = u32::try_from(n).ok().and_then(|n| at.checked_add(n));
        at = next.unwrap_or(u32::MAX);
        offsets.push(at);
    };
    match ints {
        Ints::I8(s) => s.iter().for_each(|n| push((*n).into())),
        Ints::I16(s) => s.iter().for_each(|n| push((*n).into())),
        Ints::I32(s) => s.iter().for_each(|n| push((*n).into())),
        Ints::I64(s) => s.iter().for_each(|n| push(*n)),
        Ints::U8(s) => s.iter().for_each(|n| push((*n).into())),
        Ints::U16(s) => s.iter().for_each(|n| push((*n).into())),
        Ints::U32(s) => s.iter().for_each(|n| push((*n).into())),
    }
    if at as usize != members {
        return Err(PyValueError::new_err(
            "column memberCount must add up to the number of rows of the members",
        ));
    }
    Ok(offsets)
}

fn age_column(law: &Standards, dates: &ArrayRef) -> ArrayRef {
    let dates = dates.as_primitive::<Date32Type>();
    let age = |d: i32| {
        let born = Date32Type::to_naive_date_opt(d)?;
        gridaid::calendar::age_on(born, law.as_of).map(i64::from)
    };
    Arc::new(
        dates
            .iter()
            .map(|d| d.and_then(age))
            .collect::<Int64Array>(),
    )
}

fn column<'a>(name: &str, array: &'a ArrayRef) -> PyResult<Column<'a>> {
    let known = array.nulls().map(|n| Bits {
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
        DataType::Float16 | DataType::Float32 | DataType::Float64 => {
            return Err(PyTypeError::new_err(format!(
                "column {name} is a float; money and counts are whole numbers here (a pandas column with gaps becomes float: use Int64 or pyarrow types)"
            )));
        }
        other => {
            return Err(PyTypeError::new_err(format!(
                "column {name} has the type {other}; expected whole numbers, yes or no, or dates"
            )));
        }
    })
}

/// Bit, clause and code of every step, for reading the reason sets.
#[pyfunction]
pub fn steps() -> Vec<(u8, &'static str, &'static str)> {
    STEPS.iter().map(|s| (s.bit, s.clause, s.code)).collect()
}
