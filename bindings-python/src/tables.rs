//! The tables of a population: what belongs to what, by row counts or by id.

use std::collections::HashSet;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, UInt16Array, UInt32Array};
use gridaid::population::{
    Arranged, Column, Ints, Owners, Population, PopulationError, PopulationResult,
};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::arrow::{Table, read};
use crate::cells::{column, texts};

/// Rows of a list beyond which it is put in order row by row.
const LONG: i64 = 1_000;

pub fn invalid(e: PopulationError) -> PyErr {
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

/// The tables as they came, or in the order that the core reads.
pub struct Tables {
    households: Table,
    members: Table,
    supporters: Option<Table>,
}

/// How the rows of a table name the rows above.
#[derive(Clone, Copy)]
struct Link {
    /// The column of the table above that counts them.
    count: &'static str,
    /// The column that names the row above by its id.
    owner: &'static str,
    above: &'static str,
    below: &'static str,
}

const MEMBERS: Link = Link {
    count: "memberCount",
    owner: "household",
    above: "households",
    below: "members",
};
const SUPPORTERS: Link = Link {
    count: "supporterCount",
    owner: "member",
    above: "members",
    below: "supporters",
};

/// The columns of each table that say what belongs to what.
const HOUSEHOLD_LINKS: [&str; 2] = ["id", MEMBERS.count];
const MEMBER_LINKS: [&str; 3] = ["id", MEMBERS.owner, SUPPORTERS.count];
const SUPPORTER_LINKS: [&str; 1] = [SUPPORTERS.owner];

impl Tables {
    pub fn read(
        households: &Bound<'_, PyAny>,
        members: &Bound<'_, PyAny>,
        supporters: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let tables = Self {
            households: read(households)?,
            members: read(members)?,
            supporters: supporters.map(read).transpose()?,
        };
        let all = [
            Some(&tables.households),
            Some(&tables.members),
            tables.supporters.as_ref(),
        ];
        for table in all.into_iter().flatten() {
            let mut names = HashSet::new();
            for (name, _) in &table.columns {
                if !names.insert(name) {
                    return Err(invalid(PopulationError::Twice { name: name.clone() }));
                }
            }
        }
        Ok(tables)
    }

    /// Refuses members who count supporters of whom no table is given: they would have none.
    pub fn supporters_given(&self) -> PyResult<()> {
        let counted = find(&self.members, SUPPORTERS.count).filter(|_| self.supporters.is_none());
        if counted.is_none() || counts(SUPPORTERS, &self.members)?.iter().all(|n| *n == 0) {
            return Ok(());
        }
        Err(PyValueError::new_err(format!(
            "column {} of the members counts {}, and no table of {} is given",
            SUPPORTERS.count, SUPPORTERS.below, SUPPORTERS.below
        )))
    }

    /// The tables with the rows of each row above together. Those that come so, by row counts, stay as they are.
    pub fn in_order(self) -> PyResult<(Self, Option<Order>)> {
        let members = owners(MEMBERS, &self.households, Some(&self.members))?;
        let supporters = owners(SUPPORTERS, &self.members, self.supporters.as_ref())?;
        if members.is_none() && supporters.is_none() {
            return Ok((self, None));
        }
        let by_count = |link: Link, above: &Table, below: Option<&Table>| -> PyResult<Owners> {
            match below {
                Some(_) => Ok(Owners::by_count(counts(link, above)?.into_iter())),
                None => Ok(Owners::by_count(vec![0; above.rows].into_iter())),
            }
        };
        let members = match members {
            Some(owners) => owners,
            None => by_count(MEMBERS, &self.households, Some(&self.members))?,
        };
        let supporters = match supporters {
            Some(owners) => owners,
            None => by_count(SUPPORTERS, &self.members, self.supporters.as_ref())?,
        };
        let mut arranged = Arranged::new(&members, &supporters);
        let mut unreadable = vec![];
        let mut taken = |level: usize, table: &Table, links: &[&str]| {
            taken(&mut arranged, &mut unreadable, level, table, links)
        };
        let count = |name: &str, counts: &[u16]| -> (String, ArrayRef) {
            (
                name.to_owned(),
                Arc::new(UInt16Array::from(counts.to_vec())),
            )
        };
        let mut households = taken(0, &self.households, &HOUSEHOLD_LINKS)?;
        let mut people = taken(1, &self.members, &MEMBER_LINKS)?;
        households
            .columns
            .push(count(MEMBERS.count, &arranged.member_counts));
        people
            .columns
            .push(count(SUPPORTERS.count, &arranged.supporter_counts));
        let rows = UInt32Array::from(arranged.supporters.clone());
        let supporters = self.supporters.as_ref().map(|table| {
            let columns = facts(table, &SUPPORTER_LINKS);
            let taken = columns.map(|(name, c)| Ok((name.to_owned(), take(c, &rows)?)));
            let columns = taken.collect::<PyResult<_>>()?;
            Ok::<_, PyErr>(Table {
                rows: rows.len(),
                columns,
            })
        });
        let tables = Self {
            households,
            members: people,
            supporters: supporters.transpose()?,
        };
        let order = Order {
            rows: self.households.rows,
            above: arranged.household_faults(),
            arranged,
            unreadable,
        };
        Ok((tables, Some(order)))
    }

    /// The population of the tables, in their order.
    pub fn population(
        &self,
        assume: &[(String, String, Assumed)],
        order: Option<&Order>,
    ) -> PyResult<Population<'_>> {
        let counts = lengths(&self.households, MEMBERS.count)?;
        let mut population = Population::new(counts).map_err(invalid)?;
        let adds_up = |link: Link, rows: usize, has: usize| match rows == has {
            true => Ok(()),
            false => Err(PyValueError::new_err(format!(
                "column {} must add up to the number of rows of the {}",
                link.count, link.below
            ))),
        };
        adds_up(MEMBERS, population.members(), self.members.rows)?;
        if let Some(supporters) = &self.supporters {
            let counts = lengths(&self.members, SUPPORTERS.count)?;
            population.supporters(counts).map_err(invalid)?;
            adds_up(SUPPORTERS, population.supporter_rows(), supporters.rows)?;
        }
        if let Some(order) = order {
            let [members, supporters] = order.arranged.lost.clone();
            population.lost(members, supporters);
        }
        for (name, array) in facts(&self.households, &HOUSEHOLD_LINKS) {
            let column = column(name, array)?;
            population.household_column(name, column).map_err(invalid)?;
        }
        for (name, array) in facts(&self.members, &MEMBER_LINKS) {
            let column = column(name, array)?;
            population.member_column(name, column).map_err(invalid)?;
        }
        for (name, array) in self
            .supporters
            .iter()
            .flat_map(|t| facts(t, &SUPPORTER_LINKS))
        {
            let column = column(name, array)?;
            population.supporter_column(name, column).map_err(invalid)?;
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
        for (level, name, rows) in order.map_or(&[][..], |order| &order.unreadable) {
            let rows = rows.clone();
            population.unreadable(*level, name, rows).map_err(invalid)?;
        }
        Ok(population)
    }
}

/// How the rows were put in order, and back.
pub struct Order {
    /// Households as given.
    rows: usize,
    arranged: Arranged,
    /// By household: what is wrong with it or a member of it.
    above: Vec<u8>,
    /// By level and column: the rows in which rows of one id differ, so that which was meant cannot be read.
    unreadable: Vec<Unreadable>,
}

impl Order {
    /// The answers tell also what is wrong with the order of the rows.
    pub fn tell(&self, out: &mut PopulationResult) {
        let join = |to: &mut u8, more: &u8| *to |= more;
        out.faults
            .iter_mut()
            .zip(&self.above)
            .for_each(|(a, b)| join(a, b));
        let [_, members, _] = &self.arranged.faults;
        for (at, fault) in self.arranged.member_at.iter().zip(members) {
            if let Some(to) = out.member_faults.get_mut(*at as usize) {
                join(to, fault);
            }
        }
    }

    /// Faults of arranged rows by the rows as given, with those of the order.
    pub fn as_given(&self, found: [Vec<u8>; 3]) -> [Vec<u8>; 3] {
        let mut out = self.arranged.faults.clone();
        let [households, members, supporters] = &mut out;
        let [own, people, owed] = &found;
        households.iter_mut().zip(own).for_each(|(a, b)| *a |= b);
        for (row, at) in members.iter_mut().zip(&self.arranged.member_at) {
            *row |= people.get(*at as usize).copied().unwrap_or(0);
        }
        for (row, fault) in self.arranged.supporters.iter().zip(owed) {
            if let Some(to) = supporters.get_mut(*row as usize) {
                *to |= fault;
            }
        }
        out
    }

    /// Only the households that were given.
    pub fn households(&self, columns: Vec<(String, ArrayRef)>) -> Vec<(String, ArrayRef)> {
        let given = |(name, c): (String, ArrayRef)| (name, c.slice(0, self.rows.min(c.len())));
        columns.into_iter().map(given).collect()
    }

    /// The members in the order in which they were given.
    pub fn members(&self, columns: Vec<(String, ArrayRef)>) -> PyResult<Vec<(String, ArrayRef)>> {
        let rows = UInt32Array::from(self.arranged.member_at.clone());
        let given = |(name, c): (String, ArrayRef)| Ok((name, take(&c, &rows)?));
        columns.into_iter().map(given).collect()
    }
}

/// Rows of which it cannot be read what was given: the level, the column, and by row whether it is so.
type Unreadable = (usize, String, Vec<bool>);

/// A table with its rows in order, each of one id once.
fn taken(
    arranged: &mut Arranged,
    unreadable: &mut Vec<Unreadable>,
    level: usize,
    table: &Table,
    links: &[&str],
) -> PyResult<Table> {
    let mut columns = vec![];
    for (name, c) in facts(table, links) {
        let cell = |row: u32| c.slice(row as usize, 1);
        let rows = arranged.column(level, |a, b| cell(a) == cell(b));
        let unread = arranged.unreadable(level, &rows);
        if unread.contains(&true) {
            unreadable.push((level, name.to_owned(), unread));
        }
        columns.push((name.to_owned(), take(c, &rows.into())?));
    }
    let rows = arranged.column(level, |_, _| true).len();
    Ok(Table { rows, columns })
}

fn take(column: &ArrayRef, rows: &UInt32Array) -> PyResult<ArrayRef> {
    let taken = arrow_select::take::take(column, rows, None);
    taken.map_err(|e| PyValueError::new_err(e.to_string()))
}

/// Who owns each row: by id where the tables have ids; none where the row counts say it and are not too long.
fn owners(link: Link, above: &Table, below: Option<&Table>) -> PyResult<Option<Owners>> {
    let Some(below) = below else {
        // Ids of rows that nothing belongs to are looked at all the same: two rows may have one.
        let ids = find(above, "id").filter(|_| link.below == SUPPORTERS.below);
        let rows = |ids: &ArrayRef| Ok(Owners::by_id(&texts("id", ids)?, &[]));
        return ids.map(rows).transpose();
    };
    let (id, owner, count) = (
        find(above, "id"),
        find(below, link.owner),
        find(above, link.count),
    );
    match (id, owner, count) {
        (Some(id), Some(owner), None) => {
            let (ids, owners) = (texts("id", id)?, texts(link.owner, owner)?);
            let text = |c: &ArrayRef| !c.data_type().is_integer();
            if text(id) != text(owner) {
                return Err(PyTypeError::new_err(format!(
                    "column id of the {} and column {} of the {} must be of one kind: text or whole numbers",
                    link.above, link.owner, link.below
                )));
            }
            Ok(Some(Owners::by_id(&ids, &owners)))
        }
        (_, None, Some(_)) => {
            if !lengths(above, link.count)?.exceed(LONG) {
                return Ok(None);
            }
            let counts = counts(link, above)?;
            if counts.iter().sum::<usize>() != below.rows {
                return Err(PyValueError::new_err(format!(
                    "column {} must add up to the number of rows of the {}",
                    link.count, link.below
                )));
            }
            Ok(Some(Owners::by_count(counts.into_iter())))
        }
        (_, Some(_), Some(_)) => Err(PyValueError::new_err(format!(
            "column {} of the {} and column {} of the {} both say what belongs to what: give one",
            link.count, link.above, link.owner, link.below
        ))),
        _ => Err(PyValueError::new_err(format!(
            "the {} need a column {} with the id of their row of the {}, which need a column id; or the {} a column {} with the number of their rows",
            link.below, link.owner, link.above, link.above, link.count
        ))),
    }
}

fn find<'t>(table: &'t Table, wanted: &str) -> Option<&'t ArrayRef> {
    let column = table.columns.iter().find(|(name, _)| name == wanted);
    column.map(|(_, c)| c)
}

/// How many rows of the next table belong to each row.
fn counts(link: Link, above: &Table) -> PyResult<Vec<usize>> {
    let counts = lengths(above, link.count)?;
    let fits = (0..counts.len()).map(|row| counts.get(row).and_then(|n| usize::try_from(n).ok()));
    fits.collect::<Option<_>>().ok_or_else(|| {
        invalid(PopulationError::Lengths {
            name: link.count.to_owned(),
        })
    })
}

/// The columns that are facts, not lengths of lists or ids.
fn facts<'t>(
    table: &'t Table,
    links: &'t [&'t str],
) -> impl Iterator<Item = (&'t str, &'t ArrayRef)> {
    let named = table.columns.iter().map(|(n, c)| (n.as_str(), c));
    named.filter(move |(n, _)| !links.contains(n))
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
