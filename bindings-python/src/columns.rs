//! Columns of the visits and the households, from Arrow and back.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, BooleanArray, Date32Array};
use arrow_buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use arrow_schema::DataType;
use gridaid::visit::{Categories, HouseholdRow, NO_DAY, VisitCategory, day};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::arrow::Table;
use crate::cells::texts;

/// What a table of visited households may say.
pub const FACTS: [&str; 13] = [
    "since",
    "occupied",
    "city",
    "hardship",
    "tenant",
    "veteranPartyMember",
    "keyAttention",
    "specialElderly",
    "patrolElderly",
    "leftBehindChild",
    "childInDifficulty",
    "town",
    "place",
];

/// A table has no other columns than these, and none twice: a misspelt fact would be unknown for everybody, unseen.
/// Another name is not shown: it may be that of a person.
pub fn only(table: &Table, names: &[&str]) -> PyResult<()> {
    for (place, (name, _)) in (1..).zip(&table.columns) {
        if !names.contains(&name.as_str()) {
            return Err(PyValueError::new_err(format!(
                "{}: column {place} is none of this table; these are: {}",
                table.whose,
                names.join(", ")
            )));
        }
        column(table, name)?;
    }
    Ok(())
}

/// The households as the core reads them; a column that is not given is unknown.
pub fn rows(table: &Table) -> PyResult<Vec<HouseholdRow>> {
    const NAMES: [&str; 8] = [
        "hardship",
        "tenant",
        "veteranPartyMember",
        "keyAttention",
        "specialElderly",
        "patrolElderly",
        "leftBehindChild",
        "childInDifficulty",
    ];
    let mut blank = HouseholdRow {
        unknown: Categories::of(VisitCategory::ALL),
        ..HouseholdRow::default()
    };
    let mut given = vec![];
    for (name, category) in NAMES.into_iter().zip(VisitCategory::ALL) {
        let Categories(bit) = Categories::of([category]);
        if let Some(flags) = flags(table, name)? {
            if flags.null_count() == 0 {
                blank.unknown.0 &= !bit;
            }
            given.push((bit, flags));
        }
    }
    let mut rows = vec![blank; table.rows];
    for (bit, flags) in given {
        if flags.null_count() > 0 {
            each(&mut rows, &known(flags), |row| row.unknown.0 &= !bit);
        }
        let yes = flags.values() & &known(flags);
        each(&mut rows, &yes, |row| row.is.0 |= bit);
    }
    type Slot = fn(&mut HouseholdRow) -> &mut Option<bool>;
    let slots: [(&str, Slot); 2] = [
        ("occupied", |row| &mut row.occupied),
        ("city", |row| &mut row.city),
    ];
    for (name, slot) in slots {
        if let Some(flags) = flags(table, name)? {
            let (yes, known) = (flags.values(), known(flags));
            each(&mut rows, &(yes & &known), |row| *slot(row) = Some(true));
            each(&mut rows, &(&!yes & &known), |row| *slot(row) = Some(false));
        }
    }
    if let Some(array) = column(table, "since")? {
        for (row, since) in rows
            .iter_mut()
            .zip(dates(table.whose, "since", array)?.iter())
        {
            row.since = if *since == NO_DAY { None } else { day(*since) };
        }
    }
    Ok(rows)
}

/// The names of the towns that the households name, and the place of each household's town among them.
pub fn towns(table: &Table) -> PyResult<(Vec<String>, Vec<u32>)> {
    let Some(array) = column(table, "town")? else {
        return Ok((vec![], vec![]));
    };
    let mut names: Vec<String> = vec![];
    let mut known: HashMap<Cow<'_, str>, u32> = HashMap::new();
    let numbers = texts(table.whose, "town", array)?.into_iter().map(|town| {
        let Some(town) = town else { return u32::MAX };
        *known.entry(town).or_insert_with_key(|town| {
            names.push(town.clone().into_owned());
            u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
        })
    });
    let numbers = numbers.collect();
    Ok((names, numbers))
}

/// The rows whose flag is no gap.
fn known(flags: &BooleanArray) -> BooleanBuffer {
    match flags.nulls() {
        Some(nulls) => nulls.inner().clone(),
        None => BooleanBuffer::new_set(flags.len()),
    }
}

fn each(rows: &mut [HouseholdRow], set: &BooleanBuffer, mut change: impl FnMut(&mut HouseholdRow)) {
    for at in set.set_indices() {
        if let Some(row) = rows.get_mut(at) {
            change(row);
        }
    }
}

/// A column by its name, where it is given.
pub fn column<'t>(table: &'t Table, wanted: &str) -> PyResult<Option<&'t ArrayRef>> {
    let mut found = table.columns.iter().filter(|(name, _)| name == wanted);
    let first = found.next();
    if found.next().is_some() {
        return Err(PyValueError::new_err(format!(
            "{}: column {wanted} is given twice",
            table.whose
        )));
    }
    Ok(first.map(|(_, array)| array))
}

/// A column of yes and no, where it is given.
fn flags<'t>(table: &'t Table, name: &str) -> PyResult<Option<&'t BooleanArray>> {
    let Some(array) = column(table, name)? else {
        return Ok(None);
    };
    if *array.data_type() == DataType::Null {
        return Ok(None);
    }
    let flags = array.as_boolean_opt().ok_or_else(|| {
        PyTypeError::new_err(format!(
            "{}: column {name} has the type {}; expected yes or no",
            table.whose,
            array.data_type()
        ))
    })?;
    Ok(Some(flags))
}

/// A column of days; no day for a gap.
pub fn dates<'a>(whose: &str, name: &str, array: &'a ArrayRef) -> PyResult<Cow<'a, [i32]>> {
    if *array.data_type() == DataType::Null {
        return Ok(Cow::Owned(vec![NO_DAY; array.len()]));
    }
    let days = array.as_primitive_opt::<Date32Type>().ok_or_else(|| {
        PyTypeError::new_err(format!(
            "{whose}: column {name} has the type {}; expected dates (date32)",
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
pub fn whole<'a, T: Number>(
    whose: &str,
    name: &str,
    array: &'a ArrayRef,
    unknown: T,
) -> PyResult<Cow<'a, [T]>> {
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
                DataType::Null => Ok(Cow::Owned(vec![unknown; array.len()])),
                other => Err(PyTypeError::new_err(format!(
                    "{whose}: column {name} has the type {other}; expected whole numbers"
                ))),
            }
        };
    }
    copied!(Int8: Int8Type, Int16: Int16Type, Int32: Int32Type, Int64: Int64Type,
        UInt8: UInt8Type, UInt16: UInt16Type, UInt32: UInt32Type)
}

/// A width of whole numbers.
pub trait Number: Copy + TryFrom<i64> + 'static {
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
pub fn days(values: Vec<i32>) -> ArrayRef {
    let gap = |i| values.get(i).is_none_or(|v| *v == NO_DAY);
    let nulls = values.contains(&NO_DAY).then(|| {
        let known = BooleanBuffer::collect_bool(values.len(), |i| !gap(i));
        NullBuffer::new(known)
    });
    Arc::new(Date32Array::new(ScalarBuffer::from(values), nulls))
}
