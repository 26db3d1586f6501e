//! A population from Arrow tables: outcome, amount and reason bits for each household and member.

use std::sync::{Arc, Mutex};

use arrow_array::{Array, ArrayRef, Int64Array, ListArray, UInt8Array, UInt64Array};
use arrow_buffer::{BooleanBuffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Schema};
use gridaid::eligibility::{CONDITIONS, PROGRAMMES, ProgrammeLevel, Scope, Standards};
use gridaid::population::{Amounts, NO_AMOUNT, Population, PopulationResult, ReasonSets, fault};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::arrow::ArrowTable;
use crate::border::Day;
use crate::handles::PolicyPack;
use crate::pages::large;
use crate::tables::{Assumed, Order, Tables};

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
    as_of: Day,
    assume: Vec<(String, String, Assumed)>,
    all: bool,
    threads: usize,
) -> PyResult<Vec<ArrowTable>> {
    let standards = Standards::resolve(&pack.0, as_of.0);
    let tables = Tables::read(households, members, supporters)?;
    let scope = if all { Scope::All } else { Scope::Household };
    // The programmes of households alone ask nothing of supporters.
    if all {
        tables.supporters_given()?;
    }
    py.detach(|| {
        let (tables, order) = tables.in_order()?;
        let population = tables.population(&assume, order.as_ref())?;
        let mut out = classify(&population, &standards, scope, threads.clamp(1, 64));
        if let Some(order) = &order {
            order.tell(&mut out);
        }
        written(out, scope, order.as_ref())
    })
}

/// What is wrong with each row of the tables; see `gridaid.population.row_faults`.
#[pyfunction]
pub fn population_faults(
    py: Python<'_>,
    households: &Bound<'_, PyAny>,
    members: &Bound<'_, PyAny>,
    supporters: Option<&Bound<'_, PyAny>>,
    as_of: Day,
) -> PyResult<Vec<ArrowTable>> {
    let tables = Tables::read(households, members, supporters)?;
    tables.supporters_given()?;
    py.detach(|| {
        let (tables, order) = tables.in_order()?;
        let population = tables.population(&[], order.as_ref())?;
        let mut faults = population.row_faults(as_of.0);
        if let Some(order) = &order {
            faults = order.as_given(faults);
        }
        let column = |faults: Vec<u8>| {
            table(vec![(
                "faults".to_owned(),
                Arc::new(UInt8Array::from(faults)) as ArrayRef,
            )])
        };
        faults.into_iter().map(column).collect()
    })
}

/// Parts of the population side by side; the answer does not depend on how many.
fn classify(
    population: &Population<'_>,
    standards: &Standards,
    scope: Scope,
    threads: usize,
) -> PopulationResult {
    let mut out = PopulationResult::new(population, scope);
    let sets = [
        &mut out.failed,
        &mut out.open,
        &mut out.member_failed,
        &mut out.member_open,
    ];
    sets.into_iter().for_each(|words| large(&mut words.sets));
    out.outcomes.iter_mut().for_each(|codes| large(codes));
    for amounts in &mut out.amounts {
        let columns = [
            &mut amounts.fen,
            &mut amounts.low_fen,
            &mut amounts.high_fen,
        ];
        columns.into_iter().for_each(|column| large(column));
    }
    let parts = Mutex::new(out.parts(population, PART).into_iter());
    let next = || parts.lock().ok().and_then(|mut p| p.next());
    let work = || {
        while let Some(part) = next() {
            population.classify_part(standards, part);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    drop(parts);
    out.finish(population);
    out
}

/// The answers as tables: of each level the outcomes of its programmes, their amounts, the reasons and the faults.
fn written(
    out: PopulationResult,
    scope: Scope,
    order: Option<&Order>,
) -> PyResult<Vec<ArrowTable>> {
    let (mut households, mut members) = (vec![], vec![]);
    for (row, codes) in PROGRAMMES.iter().zip(out.outcomes) {
        let column = (
            row.code.to_owned(),
            Arc::new(UInt8Array::from(codes)) as ArrayRef,
        );
        match row.level {
            ProgrammeLevel::Household if scope == Scope::All || row.household_scope => {
                households.push(column);
            }
            ProgrammeLevel::Household => {}
            ProgrammeLevel::Person => members.push(column),
        }
    }
    for (row, paid) in PROGRAMMES.iter().zip(out.amounts) {
        let Some(name) = row.amount else { continue };
        match row.level {
            ProgrammeLevel::Household => households.extend(amounts(name, paid)),
            ProgrammeLevel::Person => members.extend(amounts(name, paid)),
        }
    }
    let levels = [
        (&mut households, [out.failed, out.open], out.faults),
        (
            &mut members,
            [out.member_failed, out.member_open],
            out.member_faults,
        ),
    ];
    for (columns, [failed, open], faults) in levels {
        columns.push(("failed".to_owned(), sets(failed)?));
        columns.push(("open".to_owned(), sets(open)?));
        columns.push(("faults".to_owned(), Arc::new(UInt8Array::from(faults))));
    }
    if let Some(order) = order {
        households = order.households(households);
    }
    let mut tables = vec![table(households)?];
    if scope == Scope::All {
        if let Some(order) = order {
            members = order.members(members)?;
        }
        tables.push(table(members)?);
    }
    Ok(tables)
}

/// Reason sets as lists of words, of the same type however many conditions there are.
fn sets(reasons: ReasonSets) -> PyResult<ArrayRef> {
    let rows = reasons.sets.len() / reasons.words.max(1);
    if i32::try_from(reasons.sets.len()).is_err() {
        let message =
            "so many rows are more than one column of reasons can hold; classify them in parts";
        return Err(PyValueError::new_err(message));
    }
    let word = Arc::new(Field::new("item", DataType::UInt64, false));
    let ends = OffsetBuffer::from_repeated_length(reasons.words, rows);
    let words = Arc::new(UInt64Array::from(reasons.sets));
    let lists = ListArray::try_new(word, ends, words, None);
    let lists = lists.map_err(|e| PyValueError::new_err(e.to_string()))?;
    Ok(Arc::new(lists))
}

/// An amount with its bounds. Where every amount is known the three columns are one piece of memory.
fn amounts(name: &str, amounts: Amounts) -> [(String, ArrayRef); 3] {
    let known = amounts.low_fen.is_empty();
    let column = |values: Vec<i64>| -> ArrayRef {
        let nulls = (!known).then(|| {
            let known = |i| values.get(i).is_some_and(|v| *v != NO_AMOUNT);
            NullBuffer::new(BooleanBuffer::collect_bool(values.len(), known))
        });
        Arc::new(Int64Array::new(ScalarBuffer::from(values), nulls))
    };
    let fen = column(amounts.fen);
    let [low, high] = [amounts.low_fen, amounts.high_fen].map(|bound| match known {
        true => Arc::clone(&fen),
        false => column(bound),
    });
    [("", fen), ("Low", low), ("High", high)].map(|(which, c)| (format!("{name}{which}Fen"), c))
}

/// A table whose columns have the same types whatever it holds: only amounts may have gaps.
pub fn table(columns: Vec<(String, ArrayRef)>) -> PyResult<ArrowTable> {
    let gaps = |c: &ArrayRef| *c.data_type() == DataType::Int64;
    let fields: Vec<Field> = columns
        .iter()
        .map(|(name, c)| Field::new(name, c.data_type().clone(), gaps(c)))
        .collect();
    ArrowTable::new(
        Schema::new(fields),
        columns.into_iter().map(|(_, c)| c).collect(),
    )
}

/// Number, clause and code of every condition, for reading the reason sets.
#[pyfunction]
pub fn conditions() -> Vec<(u16, &'static str, &'static str)> {
    let each = CONDITIONS.iter();
    each.map(|c| (c.number, c.clause, c.code)).collect()
}

/// Names of the faults of a row, by their bits.
#[pyfunction]
pub fn faults() -> [&'static str; fault::FAULTS.len()] {
    fault::FAULTS
}
