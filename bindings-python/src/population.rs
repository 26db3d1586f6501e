//! A population from Arrow tables: outcome, amount and reason bits for each household and member.

use std::sync::{Arc, Mutex};

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, Int64Array, UInt8Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use chrono::NaiveDate;
use gridaid::eligibility::{STEPS, Scope, Standards};
use gridaid::population::{Bits, Column, Ints, Population, PopulationError, PopulationResult};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::arrow::{ArrowTable, Table, read};
use crate::handles::PolicyPack;
use crate::pages::large;

/// Households that a thread takes at a time: enough to be worth it, few enough that no thread ends much later.
const PART: usize = 65_536;

/// Every household of two Arrow tables, or with `all` every programme of two or three: a table of the households
/// and one of the members; see `gridaid.population`.
#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "one caller, in Python")]
pub fn classify_population(
    py: Python<'_>,
    pack: &PolicyPack,
    households: &Bound<'_, PyAny>,
    members: &Bound<'_, PyAny>,
    supporters: Option<&Bound<'_, PyAny>>,
    as_of: NaiveDate,
    assume: Vec<(String, String, Assumed)>,
    all: bool,
    threads: usize,
) -> PyResult<Vec<ArrowTable>> {
    let law = Standards::resolve(&pack.0, as_of);
    let tables = Tables {
        households: read(households)?,
        members: read(members)?,
        supporters: supporters.map(read).transpose()?,
    };
    let scope = if all { Scope::All } else { Scope::Household };
    py.detach(|| {
        let population = tables.population(&assume)?;
        let out = classify(&population, &law, scope, threads.clamp(1, 64)).map_err(invalid)?;
        written(out, scope)
    })
}

fn invalid(e: PopulationError) -> PyErr {
    PyValueError::new_err(e.to_string())
}

/// A constant for every row.
#[derive(FromPyObject, Clone, Copy)]
pub enum Assumed {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Int(i64),
}

/// The tables as they came.
struct Tables {
    households: Table,
    members: Table,
    supporters: Option<Table>,
}

impl Tables {
    fn population(&self, assume: &[(String, String, Assumed)]) -> PyResult<Population<'_>> {
        let counts = lengths(&self.households, "memberCount")?;
        let mut population = Population::new(counts).map_err(invalid)?;
        if population.members() != self.members.rows {
            return Err(PyValueError::new_err(
                "column memberCount must add up to the number of rows of the members",
            ));
        }
        if let Some(supporters) = &self.supporters {
            let counts = lengths(&self.members, "supporterCount")?;
            population.supporters(counts).map_err(invalid)?;
            if population.supporter_rows() != supporters.rows {
                return Err(PyValueError::new_err(
                    "column supporterCount must add up to the number of rows of the supporters",
                ));
            }
        }
        for (level, name, value) in assume {
            let column = match value {
                Assumed::Flag(v) => Column::Flag(*v),
                Assumed::Int(v) => Column::Int(*v),
            };
            match level.as_str() {
                "household" => population.household_column(name, column),
                "member" => population.member_column(name, column),
                _ => population.supporter_column(name, column),
            }
            .map_err(invalid)?;
        }
        for (name, array) in facts(&self.households, "memberCount") {
            let column = column(name, array)?;
            population.household_column(name, column).map_err(invalid)?;
        }
        for (name, array) in facts(&self.members, "supporterCount") {
            let column = column(name, array)?;
            population.member_column(name, column).map_err(invalid)?;
        }
        for (name, array) in self.supporters.iter().flat_map(|t| facts(t, "")) {
            let column = column(name, array)?;
            population.supporter_column(name, column).map_err(invalid)?;
        }
        Ok(population)
    }
}

/// The columns that are facts, not lengths of lists.
fn facts<'t>(table: &'t Table, lengths: &'t str) -> impl Iterator<Item = (&'t str, &'t ArrayRef)> {
    let named = table.columns.iter().map(|(n, c)| (n.as_str(), c));
    named.filter(move |(n, _)| *n != lengths)
}

/// Parts of the population side by side; the answer does not depend on how many.
fn classify(
    population: &Population<'_>,
    law: &Standards,
    scope: Scope,
    threads: usize,
) -> Result<PopulationResult, PopulationError> {
    let mut out = PopulationResult::new(population, scope);
    let sets = [
        &mut out.failed,
        &mut out.open,
        &mut out.member_failed,
        &mut out.member_open,
    ];
    sets.into_iter().flatten().for_each(|words| large(words));
    for codes in [
        &mut out.dibao,
        &mut out.margin,
        &mut out.rigid,
        &mut out.temporary,
        &mut out.tekun,
        &mut out.single,
    ] {
        large(codes);
    }
    large(&mut out.amount_fen);
    let parts = Mutex::new(out.parts(population, PART).into_iter().enumerate());
    // The first part that fails is named, whichever thread meets it first.
    let failed = Mutex::new(None::<(usize, PopulationError)>);
    let next = || parts.lock().ok().and_then(|mut p| p.next());
    let work = || {
        while let Some((i, part)) = next() {
            if let Err(e) = population.classify_part(law, part)
                && let Ok(mut first) = failed.lock()
                && first.as_ref().is_none_or(|(at, _)| i < *at)
            {
                *first = Some((i, e));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    let failed = failed.into_inner().ok().flatten();
    drop(parts);
    match failed {
        Some((_, e)) => Err(e),
        None => Ok(out),
    }
}

/// The answers as tables; a second word of steps only where there are so many.
fn written(out: PopulationResult, scope: Scope) -> PyResult<Vec<ArrowTable>> {
    let sets = |name: &str, words: [Vec<u64>; 2]| {
        let [low, high] = words;
        let high = (!high.is_empty()).then(|| (format!("{name}64"), words_of(high)));
        std::iter::once((name.to_owned(), words_of(low))).chain(high)
    };
    let bytes =
        |name: &str, v: Vec<u8>| (name.to_owned(), Arc::new(UInt8Array::from(v)) as ArrayRef);
    let amount: ArrayRef = Arc::new(Int64Array::from(out.amount_fen));
    let mut households = vec![bytes("dibao", out.dibao), bytes("margin", out.margin)];
    if scope == Scope::All {
        households.push(bytes("rigid", out.rigid));
        households.push(bytes("temporary", out.temporary));
    }
    households.push(("amountFen".to_owned(), amount));
    households.extend(sets("failed", out.failed).chain(sets("open", out.open)));
    let mut tables = vec![table(households)?];
    if scope == Scope::All {
        let mut members = vec![bytes("tekun", out.tekun), bytes("dibaoSingle", out.single)];
        members.extend(sets("failed", out.member_failed).chain(sets("open", out.member_open)));
        tables.push(table(members)?);
    }
    Ok(tables)
}

fn words_of(words: Vec<u64>) -> ArrayRef {
    Arc::new(UInt64Array::from(words))
}

fn table(columns: Vec<(String, ArrayRef)>) -> PyResult<ArrowTable> {
    let fields: Vec<Field> = columns
        .iter()
        .map(|(name, c)| Field::new(name, c.data_type().clone(), false))
        .collect();
    ArrowTable::new(
        Schema::new(fields),
        columns.into_iter().map(|(_, c)| c).collect(),
    )
}

/// A column that says how many rows of the next table belong to each row.
fn lengths<'t>(table: &'t Table, wanted: &str) -> PyResult<Ints<'t>> {
    let counts = table.columns.iter().find(|(n, _)| n == wanted);
    match counts.map(|(n, c)| column(n, c)).transpose()? {
        Some(Column::Ints(ints, None)) => Ok(ints),
        Some(Column::Ints(..)) => Err(PyValueError::new_err(format!(
            "column {wanted} has gaps; every row needs its number"
        ))),
        _ => Err(PyValueError::new_err(format!(
            "a column {wanted} is needed: how many rows of the next table belong to each row"
        ))),
    }
}

fn column<'a>(name: &str, array: &'a ArrayRef) -> PyResult<Column<'a>> {
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
