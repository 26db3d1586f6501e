//! The visits of a district from Arrow tables: the status of each household under each duty, and
//! coverage by place.

use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, Date32Array, StringArray, UInt8Array, UInt32Array};
use arrow_buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Schema};
use chrono::NaiveDate;
use gridaid::visit::{
    Categories, HouseholdNumbers, HouseholdRow, NO_DAY, StatusColumns, UnusedRows, VisitCategory,
    VisitColumns, VisitMode, VisitPolicies, VisitPolicy, VisitResult, VisitState, VisitorRole, day,
    status_columns,
};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::arrow::{ArrowTable, Table, read};
use crate::border;
use crate::handles::PolicyPack;

/// Rows that are not used: of an unknown household, before the household, in the future, incomplete.
type Unused = (u64, u64, u64, u64);

/// The status of every household; see `gridaid.population.visit_status`.
#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "one caller, in Python")]
pub fn visit_status(
    py: Python<'_>,
    pack: &PolicyPack,
    households: &Bound<'_, PyAny>,
    visits: &Bound<'_, PyAny>,
    as_of: NaiveDate,
    log_from: Option<NaiveDate>,
    policies: Option<&str>,
    since: bool,
) -> PyResult<(ArrowTable, Unused)> {
    let duties = duties(pack, as_of, policies)?;
    let (households, visits) = (read(households)?, read(visits)?);
    py.detach(|| {
        let (columns, unused) = judged(&duties, &households, &visits, log_from, as_of)?;
        let mut out = vec![];
        for (name, c) in names(&duties).into_iter().zip(columns) {
            let state: ArrayRef = Arc::new(UInt8Array::from(c.state));
            out.push((format!("{name}State"), state));
            out.push((format!("{name}Due"), days(c.due)));
            if since {
                out.push((format!("{name}Since"), days(c.since)));
            }
        }
        Ok((table(out)?, of(unused)))
    })
}

/// Coverage by place and duty; see `gridaid.population.visit_coverage`.
#[pyfunction]
pub fn visit_coverage(
    py: Python<'_>,
    pack: &PolicyPack,
    households: &Bound<'_, PyAny>,
    visits: &Bound<'_, PyAny>,
    as_of: NaiveDate,
    log_from: Option<NaiveDate>,
    policies: Option<&str>,
) -> PyResult<(ArrowTable, Unused)> {
    let mut duties = duties(pack, as_of, policies)?;
    // A gap that is due soon still has its visit: how soon makes no difference to coverage.
    duties.due_soon_days = None;
    let (households, visits) = (read(households)?, read(visits)?);
    py.detach(|| {
        let place = column(&households, "place")?
            .ok_or_else(|| PyValueError::new_err("a column place is needed: a number from 0"))?;
        let place = whole::<u32>("place", place, u32::MAX)?;
        let (columns, unused) = judged(&duties, &households, &visits, log_from, as_of)?;
        let inside = place.iter().filter(|p| **p != u32::MAX).max();
        let places = inside.map_or(0, |most| *most as usize + 1);
        if places > households.rows.saturating_add(1_000_000) {
            return Err(PyValueError::new_err(
                "column place holds numbers far beyond the number of rows",
            ));
        }
        let (mut duty, mut at) = (vec![], vec![]);
        let mut counts: [Vec<u32>; 6] = Default::default();
        for (name, c) in names(&duties).into_iter().zip(&columns) {
            let mut found = vec![[0u32; VisitState::ALL.len()]; places];
            for (place, state) in place.iter().zip(&c.state) {
                let cell = found.get_mut(*place as usize);
                if let Some(n) = cell.and_then(|f| f.get_mut(usize::from(*state))) {
                    *n += 1;
                }
            }
            for (place, found) in (0u32..).zip(&found) {
                let n = |states: &[VisitState]| -> u32 {
                    states.iter().filter_map(|s| found.get(*s as usize)).sum()
                };
                use VisitState::{Done, DueSoon, Excused, Open, Overdue, Undecided};
                duty.push(name.clone());
                at.push(place);
                let row = [
                    n(&VisitState::ALL),
                    n(&[Done, Open, DueSoon, Overdue]),
                    n(&[Done]),
                    n(&[Overdue]),
                    n(&[Excused]),
                    n(&[Undecided]),
                ];
                counts.iter_mut().zip(row).for_each(|(c, n)| c.push(n));
            }
        }
        let number = |v: Vec<u32>| Arc::new(UInt32Array::from(v)) as ArrayRef;
        let mut out = vec![
            (
                "policy".to_owned(),
                Arc::new(StringArray::from(duty)) as ArrayRef,
            ),
            ("place".to_owned(), number(at)),
        ];
        let labels = [
            "households",
            "owed",
            "done",
            "overdue",
            "excused",
            "undecided",
        ];
        out.extend(
            labels
                .map(str::to_owned)
                .into_iter()
                .zip(counts.map(number)),
        );
        Ok((table(out)?, of(unused)))
    })
}

/// Names of states, roles, modes and results in the order of their codes.
#[pyfunction]
pub fn visit_codes() -> PyResult<[Vec<String>; 4]> {
    fn all<T: serde::Serialize>(all: &[T]) -> PyResult<Vec<String>> {
        let name = |v: &T| match serde_json::to_value(v) {
            Ok(serde_json::Value::String(name)) => Ok(name),
            _ => Err(PyValueError::new_err("a name")),
        };
        all.iter().map(name).collect()
    }
    Ok([
        all(&VisitState::ALL)?,
        all(&VisitorRole::ALL)?,
        all(&VisitMode::ALL)?,
        all(&VisitResult::ALL)?,
    ])
}

/// The duties of the pack, or the given ones.
fn duties(pack: &PolicyPack, as_of: NaiveDate, given: Option<&str>) -> PyResult<VisitPolicies> {
    let Some(text) = given else {
        return Ok(VisitPolicies::resolve(&pack.0, as_of).0);
    };
    let given: VisitPolicies = border::read(text).map_err(border::refuse)?;
    let (kept, findings) = given.supposed(as_of);
    if kept.policies.len() != given.policies.len() {
        return Err(border::refuse(gridaid::wire::Refusal::new(findings)));
    }
    Ok(kept)
}

/// The name of each duty; of several with one id, the later ones are numbered.
fn names(duties: &VisitPolicies) -> Vec<String> {
    let id = |p: &VisitPolicy| match serde_json::to_value(p.id) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    };
    let mut names: Vec<String> = vec![];
    for (n, policy) in duties.policies.iter().enumerate() {
        let before = duties.policies.iter().take(n).filter(|p| p.id == policy.id);
        let name = id(policy);
        names.push(match before.count() {
            0 => name,
            again => format!("{name}{}", again + 1),
        });
    }
    names
}

fn judged(
    duties: &VisitPolicies,
    households: &Table,
    visits: &Table,
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
) -> PyResult<(Vec<StatusColumns>, UnusedRows)> {
    let rows = rows(households)?;
    let needed = |name: &str| {
        column(visits, name)?
            .ok_or_else(|| PyValueError::new_err(format!("the visits need a column {name}")))
    };
    let (household, date) = (needed("household")?, needed("date")?);
    let number = whole::<i64>;
    let widened;
    let household = match (household.data_type(), household.null_count()) {
        (DataType::UInt32, 0) => {
            HouseholdNumbers::U32(household.as_primitive::<UInt32Type>().values())
        }
        (DataType::Int32, 0) => {
            HouseholdNumbers::I32(household.as_primitive::<Int32Type>().values())
        }
        (DataType::Int64, 0) => {
            HouseholdNumbers::I64(household.as_primitive::<Int64Type>().values())
        }
        _ => {
            widened = number("household", household, -1)?;
            HouseholdNumbers::I64(&widened)
        }
    };
    let date = dates("date", date)?;
    let roles = whole::<u16>("roles", needed("roles")?, 0)?;
    let mode = whole::<u8>("mode", needed("mode")?, u8::MAX)?;
    let result = whole::<u8>("result", needed("result")?, u8::MAX)?;
    let visits = VisitColumns {
        household,
        date: &date,
        roles: &roles,
        mode: &mode,
        result: &result,
    };
    status_columns(duties, &rows, &visits, log_from, as_of)
        .map_err(|e| PyValueError::new_err(e.to_string()))
}

/// The households as the core reads them; a column that is not given is unknown.
fn rows(table: &Table) -> PyResult<Vec<HouseholdRow>> {
    let unknown = Categories::of(VisitCategory::ALL);
    let blank = HouseholdRow {
        unknown,
        ..HouseholdRow::default()
    };
    let mut rows = vec![blank; table.rows];
    if let Some(array) = column(table, "since")? {
        for (row, since) in rows.iter_mut().zip(dates("since", array)?.iter()) {
            row.since = if *since == NO_DAY { None } else { day(*since) };
        }
    }
    flags(table, "occupied", |n, value| {
        if let Some(row) = rows.get_mut(n) {
            row.occupied = Some(value);
        }
    })?;
    const NAMES: [&str; 5] = [
        "hardship",
        "tenant",
        "veteranPartyMember",
        "keyAttention",
        "specialElderly",
    ];
    for (name, category) in NAMES.into_iter().zip(VisitCategory::ALL) {
        let Categories(bit) = Categories::of([category]);
        flags(table, name, |n, value| {
            if let Some(row) = rows.get_mut(n) {
                row.unknown.0 &= !bit;
                row.is.0 |= if value { bit } else { 0 };
            }
        })?;
    }
    Ok(rows)
}

fn column<'t>(table: &'t Table, wanted: &str) -> PyResult<Option<&'t ArrayRef>> {
    let mut found = table.columns.iter().filter(|(name, _)| name == wanted);
    let first = found.next();
    if found.next().is_some() {
        return Err(PyValueError::new_err(format!(
            "column {wanted} is there twice"
        )));
    }
    Ok(first.map(|(_, array)| array))
}

/// Calls for every row whose flag is known.
fn flags(table: &Table, name: &str, mut set: impl FnMut(usize, bool)) -> PyResult<()> {
    let Some(array) = column(table, name)? else {
        return Ok(());
    };
    let flags = array.as_boolean_opt().ok_or_else(|| {
        PyTypeError::new_err(format!(
            "column {name} has the type {}; expected yes or no",
            array.data_type()
        ))
    })?;
    match flags.nulls().filter(|n| n.null_count() > 0) {
        None => flags
            .values()
            .iter()
            .enumerate()
            .for_each(|(n, v)| set(n, v)),
        Some(known) => {
            let known = flags.values().iter().zip(known.iter()).enumerate();
            known
                .filter(|(_, (_, k))| *k)
                .for_each(|(n, (v, _))| set(n, v));
        }
    }
    Ok(())
}

fn dates<'a>(name: &str, array: &'a ArrayRef) -> PyResult<Cow<'a, [i32]>> {
    let days = array.as_primitive_opt::<Date32Type>().ok_or_else(|| {
        PyTypeError::new_err(format!(
            "column {name} has the type {}; expected dates (date32)",
            array.data_type()
        ))
    })?;
    Ok(if days.null_count() == 0 {
        Cow::Borrowed(days.values())
    } else {
        Cow::Owned(days.iter().map(|d| d.unwrap_or(NO_DAY)).collect())
    })
}

/// A column of whole numbers in the width that is wanted: as it is where it has that width and no
/// gaps; `unknown` for a gap and for a number that does not fit.
fn whole<'a, T: Number>(name: &str, array: &'a ArrayRef, unknown: T) -> PyResult<Cow<'a, [T]>> {
    if let Some(values) = T::of(array).filter(|_| array.null_count() == 0) {
        return Ok(Cow::Borrowed(values));
    }
    macro_rules! copied {
        ($($kind:ident: $t:ty),*) => {
            match array.data_type() {
                $(DataType::$kind => {
                    let values = array.as_primitive::<$t>();
                    let fit = |v: Option<_>| v.and_then(|v| T::try_from(i64::from(v)).ok());
                    Ok(Cow::Owned(values.iter().map(|v| fit(v).unwrap_or(unknown)).collect()))
                })*
                other => Err(PyTypeError::new_err(format!(
                    "column {name} has the type {other}; expected whole numbers"
                ))),
            }
        };
    }
    copied!(Int8: Int8Type, Int16: Int16Type, Int32: Int32Type, Int64: Int64Type,
        UInt8: UInt8Type, UInt16: UInt16Type, UInt32: UInt32Type)
}

trait Number: Copy + TryFrom<i64> + 'static {
    /// The values of a column of this width.
    fn of(array: &ArrayRef) -> Option<&[Self]>;
}

macro_rules! number {
    ($($t:ty: $arrow:ty),*) => {$(
        impl Number for $t {
            fn of(array: &ArrayRef) -> Option<&[Self]> {
                Some(array.as_primitive_opt::<$arrow>()?.values())
            }
        }
    )*};
}

number!(u8: UInt8Type, u16: UInt16Type, u32: UInt32Type, i64: Int64Type);

/// Days as an Arrow column; no day is a gap.
fn days(values: Vec<i32>) -> ArrayRef {
    let known = BooleanBuffer::collect_bool(values.len(), |i| {
        values.get(i).is_some_and(|v| *v != NO_DAY)
    });
    let nulls = NullBuffer::new(known);
    let nulls = (nulls.null_count() > 0).then_some(nulls);
    Arc::new(Date32Array::new(ScalarBuffer::from(values), nulls))
}

fn table(columns: Vec<(String, ArrayRef)>) -> PyResult<ArrowTable> {
    let fields: Vec<Field> = columns
        .iter()
        .map(|(name, c)| Field::new(name, c.data_type().clone(), c.null_count() > 0))
        .collect();
    let columns = columns.into_iter().map(|(_, c)| c).collect();
    ArrowTable::new(Schema::new(fields), columns)
}

fn of(unused: UnusedRows) -> Unused {
    (
        unused.unknown_household,
        unused.before_household,
        unused.in_future,
        unused.incomplete,
    )
}
