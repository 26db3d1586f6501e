//! The tables of a population: what belongs to what, by row counts or by id.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, UInt16Array, UInt32Array};
use arrow_schema::DataType;
use gridaid::population::{
    Arranged, Column, Ints, Owners, Population, PopulationError, PopulationResult, distinct,
    is_fact,
};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

use crate::arrow::{Table, read};
use crate::cells::{column, texts};

/// Rows of a list beyond which it is put in order row by row.
const LONG: i64 = 1_000;

/// What is wrong with a table; of a population, with its tables or what is assumed of them.
fn invalid(whose: &str, e: PopulationError) -> PyErr {
    PyValueError::new_err(format!("{whose}: {e}"))
}

/// A column, by its place from 1, that is no fact. Its name is not shown: it may be that of a person.
fn no_fact(whose: &str, place: usize, e: &PopulationError) -> PyErr {
    PyValueError::new_err(format!("{whose}: column {place}: {e}"))
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
            households: read("households", households)?,
            members: read("members", members)?,
            supporters: (supporters.map(|table| read("supporters", table))).transpose()?,
        };
        let all = [
            Some(&tables.households),
            Some(&tables.members),
            tables.supporters.as_ref(),
        ];
        for table in all.into_iter().flatten() {
            let mut names = HashMap::new();
            for (place, (name, _)) in (1..).zip(&table.columns) {
                if let Some(first) = names.insert(name, place) {
                    return Err(PyValueError::new_err(format!(
                        "{}: column {place} is given twice, it has the name of column {first}",
                        table.whose
                    )));
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
        let by_count = |link: Link, above: &Table, below: Option<&Table>| match below {
            Some(below) => counted(link, above, below.rows),
            None => Owners::by_count(&vec![0; above.rows], 0).map_err(|_| not_added_up(link)),
        };
        let members = match members {
            Some(owners) => owners,
            None => by_count(MEMBERS, &self.households, Some(&self.members))?,
        };
        let supporters = match supporters {
            Some(owners) => owners,
            None => by_count(SUPPORTERS, &self.members, self.supporters.as_ref())?,
        };
        let arranged = Arranged::new(&members, &supporters);
        let mut arranged = arranged.map_err(|e| invalid(SUPPORTERS.above, e))?;
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
        self.all_facts()?;
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
            let taken = columns.map(|(_, name, c)| Ok((name.to_owned(), take(c, &rows)?)));
            let columns = taken.collect::<PyResult<_>>()?;
            Ok::<_, PyErr>(Table {
                whose: table.whose,
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
        self.all_facts()?;
        let counts = lengths(&self.households, MEMBERS.count)?;
        let population = Population::new(counts);
        let mut population = population.map_err(|e| invalid(MEMBERS.above, e))?;
        let adds_up = |link: Link, rows: usize, has: usize| match rows == has {
            true => Ok(()),
            false => Err(not_added_up(link)),
        };
        adds_up(MEMBERS, population.members(), self.members.rows)?;
        if let Some(supporters) = &self.supporters {
            let counts = lengths(&self.members, SUPPORTERS.count)?;
            let given = population.supporters(counts);
            given.map_err(|e| invalid(SUPPORTERS.above, e))?;
            adds_up(SUPPORTERS, population.supporter_rows(), supporters.rows)?;
        }
        if let Some(order) = order {
            let [members, supporters] = order.arranged.lost.clone();
            population.lost(members, supporters);
            population.doubled(order.arranged.doubled.clone());
        }
        for (level, table, links) in self.levels() {
            for (_, name, array) in facts(table, links) {
                let column = column(table.whose, name, array)?;
                let given = give(&mut population, level, name, column);
                given.map_err(|e| invalid(table.whose, e))?;
            }
        }
        for (level, name, value) in assume {
            let (whose, level) = match level.as_str() {
                "household" => ("assume_households", 0),
                "member" => ("assume_members", 1),
                _ => ("assume_supporters", 2),
            };
            is_fact(level, name).map_err(|e| invalid(whose, e))?;
            let column = match value {
                Assumed::Flag(v) => Column::Flag(*v),
                Assumed::Int(v) => Column::Int(*v),
            };
            let given = give(&mut population, level, name, column);
            given.map_err(|e| invalid(whose, e))?;
        }
        for (level, name, rows) in order.map_or(&[][..], |order| &order.unreadable) {
            let rows = rows.clone();
            let given = population.unreadable(*level, name, rows);
            given.map_err(|e| invalid("rows of one id", e))?;
        }
        Ok(population)
    }

    /// The tables by level, with their columns that are no facts.
    fn levels(&self) -> impl Iterator<Item = (usize, &Table, &'static [&'static str])> {
        let tables = [
            (0, Some(&self.households), &HOUSEHOLD_LINKS[..]),
            (1, Some(&self.members), &MEMBER_LINKS[..]),
            (2, self.supporters.as_ref(), &SUPPORTER_LINKS[..]),
        ];
        let given = tables.into_iter();
        given.filter_map(|(level, table, links)| Some((level, table?, links)))
    }

    /// Refuses a table with a column that is no fact of it: a misspelt one would be unknown for everybody, unseen.
    fn all_facts(&self) -> PyResult<()> {
        for (level, table, links) in self.levels() {
            for (place, name, _) in facts(table, links) {
                is_fact(level, name).map_err(|e| no_fact(table.whose, place, &e))?;
            }
        }
        Ok(())
    }
}

fn give<'a>(
    population: &mut Population<'a>,
    level: usize,
    name: &str,
    column: Column<'a>,
) -> Result<(), PopulationError> {
    match level {
        0 => population.household_column(name, column),
        1 => population.member_column(name, column),
        _ => population.supporter_column(name, column),
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
    for (_, name, c) in facts(table, links) {
        let cell = |row: u32| c.slice(row as usize, 1);
        let rows = arranged.column(level, |a, b| cell(a) == cell(b));
        let unread = arranged.unreadable(level, &rows);
        if unread.contains(&true) {
            unreadable.push((level, name.to_owned(), unread));
        }
        columns.push((name.to_owned(), take(c, &rows.into())?));
    }
    let rows = arranged.column(level, |_, _| true).len();
    Ok(Table {
        whose: table.whose,
        rows,
        columns,
    })
}

fn take(column: &ArrayRef, rows: &UInt32Array) -> PyResult<ArrayRef> {
    let taken = arrow_select::take::take(column, rows, None);
    taken.map_err(|e| PyValueError::new_err(e.to_string()))
}

/// Who owns each row: by id where the tables have ids; none where the row counts say it, no list is too long, and no two
/// rows above have one id.
fn owners(link: Link, above: &Table, below: Option<&Table>) -> PyResult<Option<Owners>> {
    let id = find(above, "id");
    let ids = id.map(|ids| texts(link.above, "id", ids)).transpose()?;
    let Some(below) = below else {
        // Ids of rows that nothing belongs to are looked at all the same: two rows may have one.
        return Ok(ids.map(|ids| Owners::by_id(&ids, &[])));
    };
    let (owner, count) = (find(below, link.owner), find(above, link.count));
    match (id.zip(ids.as_ref()), owner, count) {
        (Some((id, ids)), Some(owner), None) => {
            let owners = texts(link.below, link.owner, owner)?;
            let text = |c: &ArrayRef| !c.data_type().is_integer();
            let unknown = |c: &ArrayRef| *c.data_type() == DataType::Null;
            if text(id) != text(owner) && !unknown(id) && !unknown(owner) {
                return Err(PyTypeError::new_err(format!(
                    "column id of the {} and column {} of the {} must be of one kind: text or whole numbers",
                    link.above, link.owner, link.below
                )));
            }
            Ok(Some(Owners::by_id(ids, &owners)))
        }
        (_, None, Some(_)) => {
            let short = !lengths(above, link.count)?.exceed(LONG);
            if short && ids.as_ref().is_none_or(|ids| distinct(ids)) {
                return Ok(None);
            }
            counted(link, above, below.rows).map(Some)
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

/// Rows that are counted, with the ids of the rows above where they have any.
fn counted(link: Link, above: &Table, rows: usize) -> PyResult<Owners> {
    let counts = counts(link, above)?;
    let owners = match find(above, "id") {
        Some(ids) => Owners::by_count_of(&texts(link.above, "id", ids)?, &counts, rows),
        None => Owners::by_count(&counts, rows),
    };
    owners.map_err(|_| not_added_up(link))
}

fn not_added_up(link: Link) -> PyErr {
    PyValueError::new_err(format!(
        "column {} of the {} must add up to the number of rows of the {}",
        link.count, link.above, link.below
    ))
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
        let name = link.count.to_owned();
        invalid(link.above, PopulationError::Lengths { name })
    })
}

/// The columns that are facts, not lengths of lists or ids, with their places from 1.
fn facts<'t>(
    table: &'t Table,
    links: &'t [&'t str],
) -> impl Iterator<Item = (usize, &'t str, &'t ArrayRef)> {
    let named = (1..).zip(&table.columns);
    let named = named.map(|(place, (n, c))| (place, n.as_str(), c));
    named.filter(move |(_, n, _)| !links.contains(n))
}

/// A column that says how many rows of the next table belong to each row.
fn lengths<'t>(table: &'t Table, wanted: &str) -> PyResult<Ints<'t>> {
    let counts = table.columns.iter().find(|(n, _)| n == wanted);
    let whose = table.whose;
    match counts.map(|(n, c)| column(whose, n, c)).transpose()? {
        Some(Column::Ints(ints, None)) => Ok(ints),
        Some(Column::Ints(..) | Column::Unknown(_)) => Err(PyValueError::new_err(format!(
            "{whose}: column {wanted} has gaps; every row needs its number"
        ))),
        _ => Err(PyValueError::new_err(format!(
            "{whose}: a column {wanted} of whole numbers is needed: how many rows of the next table belong to each row"
        ))),
    }
}
