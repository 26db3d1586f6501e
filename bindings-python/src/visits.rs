//! The visits of a district from Arrow tables: the status of each household under each duty, and
//! coverage by place.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type, UInt32Type};
use arrow_array::{Array, ArrayRef, StringArray, UInt8Array, UInt32Array};
use arrow_schema::{DataType, Field, Schema};
use chrono::NaiveDate;
use gridaid::visit::{
    Crew, HouseholdNumbers, NO_DAY, StatusColumns, TownColumn, UnusedRows, VisitColumns, VisitMode,
    VisitPolicies, VisitPolicyId, VisitResult, VisitState, VisitorRole, status_columns,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::arrow::{ArrowTable, Table, read};
use crate::border::{self, Day};
use crate::columns::{FACTS, column, dates, days, only, rows, towns, whole};
use crate::handles::PolicyPack;

/// Rows that are not used: of an unknown household, before the household, in the future, incomplete, said again.
type Unused = (u64, u64, u64, u64, u64);

/// The status of every household; see `gridaid.population.visit_status`.
#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "one caller, in Python")]
pub fn visit_status(
    py: Python<'_>,
    pack: &PolicyPack,
    households: &Bound<'_, PyAny>,
    visits: &Bound<'_, PyAny>,
    as_of: Day,
    log_from: Option<Day>,
    policies: Option<&[u8]>,
    since: bool,
    threads: usize,
) -> PyResult<(ArrowTable, Unused)> {
    let (as_of, log_from) = (as_of.0, log_from.map(|day| day.0));
    let duties = duties(pack, as_of, policies)?;
    // The columns of a pack are the same on every day.
    let asked = policies.is_none().then(|| of_any_day(&pack.0));
    let (households, visits) = (read("households", households)?, read("visits", visits)?);
    py.detach(|| {
        let (columns, unused) = judged(&duties, &households, &visits, log_from, as_of, threads)?;
        let mut told: HashMap<String, StatusColumns> =
            names(&duties).into_iter().zip(columns).collect();
        let mut out = vec![];
        for name in asked.unwrap_or_else(|| names(&duties)) {
            // What is no duty on the day asks nothing of anybody.
            let c = told
                .remove(&name)
                .unwrap_or_else(|| nothing(households.rows));
            let state: ArrayRef = Arc::new(UInt8Array::from(c.state));
            out.push((format!("{name}State"), state));
            out.push((format!("{name}Due"), days(c.due)));
            if since {
                out.push((format!("{name}Since"), days(c.since)));
            }
        }
        Ok((table(out, households.rows)?, of(unused)))
    })
}

/// Of a duty that asks nothing.
fn nothing(rows: usize) -> StatusColumns {
    gridaid::facts!(StatusColumns {
        state: vec![VisitState::NotApplicable as u8; rows],
        due: vec![NO_DAY; rows],
        since: vec![NO_DAY; rows],
    })
}

/// Coverage by place and duty; see `gridaid.population.visit_coverage`.
#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "one caller, in Python")]
pub fn visit_coverage(
    py: Python<'_>,
    pack: &PolicyPack,
    households: &Bound<'_, PyAny>,
    visits: &Bound<'_, PyAny>,
    as_of: Day,
    log_from: Option<Day>,
    policies: Option<&[u8]>,
    threads: usize,
) -> PyResult<(ArrowTable, Unused)> {
    let (as_of, log_from) = (as_of.0, log_from.map(|day| day.0));
    let mut duties = duties(pack, as_of, policies)?;
    // A gap that is due soon still has its visit: how soon makes no difference to coverage.
    duties.due_soon_days = None;
    let (households, visits) = (read("households", households)?, read("visits", visits)?);
    py.detach(|| {
        let place = column(&households, "place")?.ok_or_else(|| {
            PyValueError::new_err("households: a column place is needed: a number from 0")
        })?;
        let place = whole::<u32>("households", "place", place, u32::MAX)?;
        let (columns, unused) = judged(&duties, &households, &visits, log_from, as_of, threads)?;
        let inside = place.iter().filter(|p| **p != u32::MAX).max();
        let places = inside.map_or(0, |most| *most as usize + 1);
        if places > households.rows.saturating_add(1_000_000) {
            return Err(PyValueError::new_err(
                "households: column place holds numbers far beyond the number of rows",
            ));
        }
        let (town_names, town) = towns(&households)?;
        let towns = TownColumn {
            names: &town_names,
            town: &town,
        };
        let (mut duty, mut at) = (vec![], vec![]);
        let mut counts: [Vec<u32>; 6] = Default::default();
        let each = names(&duties).into_iter().zip(&duties.policies);
        for ((name, policy), c) in each.zip(&columns) {
            let mut found = vec![[0u32; VisitState::ALL.len()]; places];
            // Whom another duty covers, that of the town or of the district, is no household of this one.
            let own = place.iter().zip(&c.state).enumerate();
            let own = own.filter(|(row, _)| towns.covers(policy, *row) != Some(false));
            for (_, (place, state)) in own {
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
        let rows = out.first().map_or(0, |(_, column)| column.len());
        Ok((table(out, rows)?, of(unused)))
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
fn duties(pack: &PolicyPack, as_of: NaiveDate, given: Option<&[u8]>) -> PyResult<VisitPolicies> {
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

/// The name of a duty; of several with one id, the later ones are numbered.
fn name(id: VisitPolicyId, before: usize) -> String {
    let name = match serde_json::to_value(id) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    };
    match before {
        0 => name,
        again => format!("{name}{}", again + 1),
    }
}

/// The name of each duty.
fn names(duties: &VisitPolicies) -> Vec<String> {
    let all = duties.policies.iter().enumerate();
    all.map(|(n, policy)| {
        let before = duties.policies.iter().take(n).filter(|p| p.id == policy.id);
        name(policy.id, before.count())
    })
    .collect()
}

/// The names of the duties that a pack gives on any day.
fn of_any_day(pack: &gridaid::policy::PolicyPack) -> Vec<String> {
    let all = VisitPolicyId::of_any_day(pack).into_iter();
    all.flat_map(|(id, most)| (0..most).map(move |before| name(id, before)))
        .collect()
}

fn judged(
    duties: &VisitPolicies,
    households: &Table,
    visits: &Table,
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
    threads: usize,
) -> PyResult<(Vec<StatusColumns>, UnusedRows)> {
    only(households, &FACTS)?;
    only(visits, &["household", "date", "roles", "mode", "result"])?;
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
            // A row without a household may be of any, as one of no household of the list.
            widened = number("visits", "household", household, -1)?;
            HouseholdNumbers::I64(&widened)
        }
    };
    let date = dates("visits", "date", date)?;
    let roles = whole::<u16>("visits", "roles", needed("roles")?, 0)?;
    let mode = whole::<u8>("visits", "mode", needed("mode")?, u8::MAX)?;
    let result = whole::<u8>("visits", "result", needed("result")?, u8::MAX)?;
    let visits = VisitColumns {
        household,
        date: &date,
        roles: &roles,
        mode: &mode,
        result: &result,
    };
    let crew = Threads(threads.clamp(1, 64));
    let (names, town) = towns(households)?;
    let towns = TownColumn {
        names: &names,
        town: &town,
    };
    status_columns(duties, &rows, &towns, &visits, log_from, as_of, &crew)
        .map_err(|e| PyValueError::new_err(e.to_string()))
}

/// So many threads side by side; the answer does not depend on how many.
struct Threads(usize);

impl Crew for Threads {
    fn hands(&self) -> usize {
        self.0
    }

    fn each(&self, pieces: usize, work: &(dyn Fn(usize) + Sync)) {
        let next = AtomicUsize::new(0);
        let all = || {
            let take = || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|n| *n < pieces);
            std::iter::from_fn(take).for_each(work);
        };
        std::thread::scope(|scope| {
            for _ in 1..self.0.min(pieces) {
                scope.spawn(all);
            }
            all();
        });
    }
}

/// A day may always be none, whether or not one of these is.
fn table(columns: Vec<(String, ArrayRef)>, rows: usize) -> PyResult<ArrowTable> {
    let fields: Vec<Field> = columns
        .iter()
        .map(|(name, c)| {
            let day = matches!(c.data_type(), DataType::Date32);
            Field::new(name, c.data_type().clone(), day)
        })
        .collect();
    let columns = columns.into_iter().map(|(_, c)| c).collect();
    ArrowTable::of_rows(Schema::new(fields), columns, rows)
}

fn of(unused: UnusedRows) -> Unused {
    (
        unused.unknown_household,
        unused.before_household,
        unused.in_future,
        unused.incomplete,
        unused.repeated,
    )
}
