//! Rows that gave no record, and whose lists are no longer complete because of them.
//!
//! *Invariant*: a row, a cell or a file that could not be read never makes an answer more certain.
//! Where it can be read to whom a lost row belonged, the list of that owner is no longer complete;
//! where not, the list of every owner of the table.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;

use super::header::Header;
use super::lines::Record;
use super::row::unseen;
use super::schema::{self, Schema};
use super::sheet::Table;
use super::twice::Cut;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::{is_cut, kept};

/// Rows out of shape whose cells are kept, and the longest of these cells in bytes: ids are short.
pub(super) const KEPT_ROWS: usize = 10_000;
const KEPT_CELL: usize = 64;
/// Cells of such a row that are kept at most; of a row with more any owner may be meant.
const KEPT_CELLS: usize = 256;
/// A quote that was never closed hides what stands between cells and lines.
pub(super) const BETWEEN: [char; 7] = [',', '\t', ';', '|', '"', '\n', '\r'];
/// Rows that one finding names at most; it counts all.
const NAMED: usize = 20;

/// A row that was lost, or a part of it that its owner needs: what it says of where it belonged (未采用的行).
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LostRow {
    /// The row as a spreadsheet counts it.
    pub row: u32,
    /// Its own id, as far as it can be read.
    pub id: Option<String>,
    /// The id of its owner: of a person the household, of a post or a household the micro-grid, of a
    /// visit the household, of a place the one above.
    pub owner: Option<String>,
    /// The cells of a row out of shape: which of them is which is not known.
    cells: Vec<String>,
    /// Its own id, where the list of that one ends too: places stand in one table with those above them.
    itself: Option<String>,
    /// It looks like no record: it counts only for an owner that is there.
    aside: bool,
}

impl fmt::Debug for LostRow {
    /// Without the cells, which may hold anything.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LostRow")
            .field("row", &self.row)
            .finish_non_exhaustive()
    }
}

impl LostRow {
    /// A row with the width of the header.
    pub(super) fn in_shape(row: u32, record: &Record, header: &Header, schema: &Schema) -> Self {
        let cell = |column| {
            let text = seen(record.get(header.position(column)?)?);
            (!text.is_empty() && text.len() <= KEPT_CELL).then(|| text.to_owned())
        };
        Self {
            row,
            id: cell(0),
            owner: owner_column(schema).and_then(cell),
            itself: cell(0).filter(|_| schema.file == schema::PLACES.file),
            cells: vec![],
            aside: false,
        }
    }

    /// A row that looks like no record, but names somebody of whom it may be one.
    pub(super) fn aside(row: u32, record: &Record, header: &Header, schema: &Schema) -> Self {
        Self {
            aside: true,
            itself: None,
            ..Self::in_shape(row, record, header, schema)
        }
    }

    /// A row of another width, or with a quote that was never closed: any cell may be the owner.
    pub(super) fn out_of_shape(row: u32, record: &Record, kept: usize) -> Self {
        let cells = record.iter().flat_map(|c| c.split(BETWEEN)).map(seen);
        let cells = cells.filter(|c| !c.is_empty() && c.len() <= KEPT_CELL);
        let cells: Vec<&str> = cells.take(KEPT_CELLS + 1).collect();
        let few = cells.len() <= KEPT_CELLS && record.beyond == 0;
        Self {
            row,
            cells: match kept < KEPT_ROWS && few {
                true => cells.into_iter().map(Into::into).collect(),
                false => vec![],
            },
            ..Self::default()
        }
    }

    /// A row of which it is not known whom it means.
    pub(super) fn of_anybody(row: u32) -> Self {
        Self {
            row,
            ..Self::default()
        }
    }

    /// A row that gave a record and puts the list of its owner in doubt.
    pub(super) fn of(row: u32, owner: Option<String>) -> Self {
        Self {
            row,
            owner,
            ..Self::default()
        }
    }

    /// The ids under which the row itself may be known.
    fn ids(&self) -> impl Iterator<Item = &str> {
        self.id.iter().chain(&self.cells).map(String::as_str)
    }

    /// The ids of those to whom it may have belonged.
    fn owners(&self) -> impl Iterator<Item = &str> {
        self.owner.iter().chain(&self.cells).map(String::as_str)
    }
}

/// A cell without what nobody sees at its ends.
fn seen(cell: &str) -> &str {
    cell.trim_matches(unseen)
}

/// The column that names the owner of a row.
fn owner_column(schema: &Schema) -> Option<usize> {
    use schema::{HOUSEHOLDS, LEADERS, PERSONS, PLACES, SUPPORTERS, VISITS};
    use schema::{household, leader, person, place, supporter, visit};
    let owners = [
        (PLACES.file, place::PARENT),
        (HOUSEHOLDS.file, household::MICRO_GRIDS),
        (PERSONS.file, person::HOUSEHOLD),
        (SUPPORTERS.file, supporter::PERSON),
        (LEADERS.file, leader::MICRO_GRID),
        (VISITS.file, visit::HOUSEHOLD),
    ];
    let found = owners.iter().find(|(file, _)| *file == schema.file);
    found.map(|(_, column)| *column)
}

/// Whose lists are no longer complete, because of which rows of a table (不再完整的名单).
///
/// ```
/// use gridaid::table::{Losses, read_persons};
/// let bytes = "人员编号,户编号\nP1,户1,see file\nP2,户1\n".as_bytes();
/// let mut households = vec![];
/// let persons = read_persons("人员.csv", bytes, &mut households, false);
/// let losses = Losses::of(Some(&persons), |id| id == "户1", |_| false);
/// assert_eq!(losses.rows("户1"), [2, 3]); // one out of shape, one of a household that is not there
/// assert!(!losses.of_everyone() && !losses.ends("户2"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses {
    owned: BTreeMap<String, Vec<u32>>,
    anyone: Vec<u32>,
    unread: bool,
    /// The digits with which several ids of owners begin, or one that may have been cut itself.
    starts: BTreeSet<String>,
    /// Rows that name an owner by an id that a spreadsheet may have cut.
    cut: Vec<u32>,
}

impl Losses {
    /// The losses of a table, which is none where its file is not there. `owns` says whose lists the
    /// table holds; `apart` knows the owners whose own row was lost, so that a row that names one
    /// of them belongs to no other.
    pub fn of<T>(
        table: Option<&Table<T>>,
        owns: impl Fn(&str) -> bool,
        apart: impl Fn(&str) -> bool,
    ) -> Self {
        let mut losses = Self::default();
        let Some(table) = table.filter(|t| t.usable) else {
            losses.unread = true;
            return losses;
        };
        losses.unread = table.goes_on;
        for lost in &table.lost {
            let mut named = false;
            for owner in lost.owners() {
                if owns(owner) {
                    named = true;
                    losses.add(Some(owner), lost.row);
                }
            }
            if let Some(id) = lost.itself.as_deref().filter(|id| owns(id)) {
                losses.add(Some(id), lost.row);
            }
            // A cell of a row out of shape is not known to be an owner, so it excuses nobody.
            named |= lost.owner.as_deref().is_some_and(&apart);
            if !named && !lost.aside {
                losses.add(None, lost.row);
            }
        }
        losses
    }

    /// Notes that a row of this owner was lost, or one whose owner is not known.
    pub fn add(&mut self, owner: Option<&str>, row: u32) {
        let rows = match owner {
            Some(owner) => self.owned.entry(owner.into()).or_default(),
            None => &mut self.anyone,
        };
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }

    /// Notes the owners that there are, of whom a spreadsheet may have kept the first digits only.
    pub fn owned_by<'i>(mut self, ids: impl Iterator<Item = &'i str>) -> Self {
        self.starts = Cut::of(ids).starts();
        self
    }

    /// Whether a row names its owner by an id that a spreadsheet may have cut: then whose it is is not known.
    pub(super) fn cut(&mut self, id: &str, row: u32) -> bool {
        let cut = is_cut(id) && kept(id).is_some_and(|start| self.starts.contains(start));
        if cut {
            self.add(None, row);
            self.cut.push(row);
        }
        cut
    }

    /// The lost rows that name this owner.
    pub fn rows(&self, owner: &str) -> &[u32] {
        self.owned.get(owner).map_or(&[], Vec::as_slice)
    }

    /// The owners whom a lost row names.
    pub fn owners(&self) -> impl Iterator<Item = &str> {
        self.owned.keys().map(String::as_str)
    }

    /// The list of no owner is complete: the file could not be read, or a lost row may be anybody's.
    pub fn of_everyone(&self) -> bool {
        self.unread || !self.anyone.is_empty()
    }

    /// The list of this owner is not complete.
    pub fn ends(&self, owner: &str) -> bool {
        self.of_everyone() || self.owned.contains_key(owner)
    }

    /// Says whose lists are no longer complete: one finding for the rows that may be anybody's, one
    /// for each owner that `said` knows to have been called complete.
    pub fn findings(&self, file: &str, said: impl Fn(&str) -> bool) -> Vec<Finding> {
        let finding = |code, id: Option<&str>, rows: &[u32]| {
            let place = |row| FindingPlace {
                file: Some(file.into()),
                row,
                id: id.map(Into::into),
                ..FindingPlace::default()
            };
            let finding = Finding::data(code, place(None)).count("rows", count(rows.len()));
            let named = rows.iter().take(NAMED);
            named.fold(finding, |f, row| f.related(place(Some(*row))))
        };
        let cut = self.cut.iter().take(NAMED).map(|row| FindingPlace {
            file: Some(file.into()),
            row: Some(*row),
            ..FindingPlace::default()
        });
        let mut out: Vec<Finding> = cut
            .map(|p| Finding::data(FindingCode::TableIdCut, p))
            .collect();
        if !self.anyone.is_empty() {
            out.push(finding(
                FindingCode::TableListsIncomplete,
                None,
                &self.anyone,
            ));
        }
        let owned = self.owned.iter().filter(|(owner, _)| said(owner));
        out.extend(
            owned.map(|(owner, rows)| finding(FindingCode::TableListIncomplete, Some(owner), rows)),
        );
        out
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl<T> Table<T> {
    /// Tells a row that names one whose own row is `unused` as what it is: that one is in its table.
    pub fn tell_unused(&mut self, unused: impl Fn(&str) -> bool) {
        let these = self.lost.iter();
        let these = these.filter(|l| l.owner.as_deref().is_some_and(&unused));
        let rows: HashSet<u32> = these.map(|l| l.row).collect();
        for finding in &mut self.findings {
            let named = finding.place.row.is_some_and(|row| rows.contains(&row));
            if named
                && matches!(
                    finding.code,
                    FindingCode::TableHouseholdUnknown | FindingCode::TablePersonUnknown
                )
            {
                finding.code = FindingCode::TableOwnerUnused;
            }
        }
    }

    /// Notes that more rows of the table may stand in a file that was not read: none of its lists is complete.
    pub fn may_go_on(&mut self) {
        self.goes_on = true;
    }

    /// The ids of rows that were lost, as far as they can be read.
    pub fn lost_ids(&self) -> HashSet<&str> {
        self.lost.iter().flat_map(LostRow::ids).collect()
    }
}
