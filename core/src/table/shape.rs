//! Whether the cells of a row stand where they belong (各列是否对位).
//!
//! A row is shifted where cells do not fit their columns, and at least half of them do once all cells from one column on are
//! moved by one place. It is refused as a whole: the cells that happen to fit would say what was meant for another column.

use super::cell;
use super::header::Header;
use super::lines::Record;
use super::row::unseen;
use super::schema::{Column, Form, Schema};
use super::sheet::{Sink, count};
use crate::finding::{Finding, FindingCode};

/// Why the cells of a row are not where they belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misshape {
    /// The file ends in the middle of it.
    Cut,
    /// A cell holds so many line breaks.
    Breaks(usize),
    /// More cells than the header has, or fewer that do not fit.
    Length,
    /// The first column whose cell does not fit, and how many cells do not.
    Shifted(&'static str, usize),
}

impl Misshape {
    /// What is wrong with a row; nothing where it can be read.
    ///
    /// Spreadsheets leave out the last cells of a row where they are empty, so a row that is too short is filled. Where one
    /// of its cells does not fit its column, a comma is missing further in front and the cells are shifted: then it is not
    /// used.
    pub(super) fn of(
        record: &Record,
        header: &Header,
        schema: &Schema,
        width: usize,
    ) -> Option<Self> {
        if record.cut {
            return Some(Self::Cut);
        }
        if record.breaks > 0 {
            return Some(Self::Breaks(record.breaks));
        }
        if record.beyond > 0 || record.iter().skip(width).any(|c| !c.trim().is_empty()) {
            return Some(Self::Length);
        }
        if record.len() == width {
            return shifted(record, header, schema);
        }
        // An empty cell at the end may be one that a comma too many pushed out, as by 2,500.
        let pushed = record.len() > width && in_thousands(record);
        (pushed || !fits(record, header, schema)).then_some(Self::Length)
    }

    /// The finding on a row.
    pub(super) fn finding(
        self,
        sink: &Sink<'_>,
        number: u32,
        record: &Record,
        width: usize,
    ) -> Finding {
        let place = |column| sink.place(number, column);
        match self {
            Self::Cut => Finding::data(FindingCode::TableFileCut, place(None)),
            Self::Breaks(lines) => {
                Finding::data(FindingCode::TableLineBreak, place(None)).count("lines", count(lines))
            }
            Self::Length => Finding::data(FindingCode::TableRowLength, place(None))
                .count("cells", count(record.all()))
                .count("expected", count(width)),
            Self::Shifted(first, cells) => {
                Finding::data(FindingCode::TableRowShifted, place(Some(first)))
                    .count("cells", count(cells))
            }
        }
    }
}

/// Whether two cells side by side may be one number with a separator of thousands.
fn in_thousands(record: &Record) -> bool {
    let digits = |cell: &str| !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
    let mut cells = record.iter().map(str::trim);
    let mut before = cells.next().unwrap_or_default();
    cells.any(|cell| {
        let pair = digits(before) && before.len() <= 3 && !before.starts_with('0');
        let whole = cell.split('.').next().unwrap_or_default();
        before = cell;
        pair && digits(whole) && whole.len() == 3
    })
}

/// Whether every cell has the form of its column.
fn fits(record: &Record, header: &Header, schema: &Schema) -> bool {
    (0..).zip(schema.columns).all(|(at, column)| {
        let cell = header.position(at).and_then(|at| record.get(at));
        let cell = cell.map_or("", str::trim);
        cell.is_empty() || cell::fits(cell, column.form)
    })
}

/// A filled cell that its column cannot read. Any text may be an id or a text: such a cell shows no shift.
fn is_odd(cell: &str, column: &Column) -> bool {
    !matches!(
        column.form,
        Form::Id | Form::PersonId | Form::Ids | Form::Text
    ) && !cell.is_empty()
        && !cell::fits(cell, column.form)
}

fn shifted(record: &Record, header: &Header, schema: &Schema) -> Option<Misshape> {
    let cell = |at| record.get(at).unwrap_or_default().trim_matches(unseen);
    // Most rows have no such cell: they are looked at once.
    let mut placed = (0..).zip(schema.columns);
    if !placed.any(|(at, c)| header.position(at).is_some_and(|at| is_odd(cell(at), c))) {
        return None;
    }
    let mut columns: Vec<Option<&Column>> = vec![None; record.len()];
    for (at, column) in (0..).zip(schema.columns) {
        if let Some(slot) = header.position(at).and_then(|at| columns.get_mut(at)) {
            *slot = Some(column);
        }
    }
    let row = Cells {
        cells: (0..record.len()).map(cell).collect(),
        columns,
    };
    let from = row.pushed().or_else(|| row.pulled())?;
    let mut odd = (from..record.len()).filter(|at| row.odd(*at));
    let first = row.column(odd.next()?)?.header;
    Some(Misshape::Shifted(first, odd.count().saturating_add(1)))
}

/// The cells of a row and the columns under which they stand.
struct Cells<'r> {
    cells: Vec<&'r str>,
    columns: Vec<Option<&'static Column>>,
}

impl Cells<'_> {
    fn cell(&self, at: usize) -> &str {
        self.cells.get(at).copied().unwrap_or_default()
    }

    fn column(&self, at: usize) -> Option<&'static Column> {
        self.columns.get(at).copied().flatten()
    }

    fn odd(&self, at: usize) -> bool {
        self.column(at).is_some_and(|c| is_odd(self.cell(at), c))
    }

    /// Whether a cell would not do in another column.
    fn unfit(&self, at: usize, column: usize) -> bool {
        let cell = self.cell(at);
        let column = self.column(column).filter(|_| !cell.is_empty());
        column.is_some_and(|c| !cell::fits(cell, c.form))
    }

    /// From where on the cells are pushed back by one: an empty cell or one that is there twice, and the last one is lost.
    fn pushed(&self) -> Option<usize> {
        let last = self.cells.len().saturating_sub(1);
        let (mut odd, mut unfit) = (0, 0);
        for at in (0..=last).rev() {
            odd += usize::from(self.odd(at));
            let twice = at
                .checked_sub(1)
                .is_some_and(|before| self.cell(before) == self.cell(at) && !self.odd(before));
            let other = usize::from(!self.cell(at).is_empty() && !twice);
            if odd > 0 && 2 * (unfit + other) <= odd {
                return Some(at);
            }
            if let Some(before) = at.checked_sub(1) {
                unfit += usize::from(self.unfit(at, before));
            }
        }
        None
    }

    /// From where on the cells are pulled forward by one: a cell is missing, and the last one is empty instead.
    fn pulled(&self) -> Option<usize> {
        let last = self.cells.len().saturating_sub(1);
        if !self.cell(last).is_empty() {
            return None;
        }
        let (mut odd, mut unfit) = (0, 0);
        for at in (0..last).rev() {
            odd += usize::from(self.odd(at));
            unfit += usize::from(self.unfit(at, at + 1));
            if odd > 0 && 2 * unfit <= odd {
                return Some(at);
            }
        }
        None
    }
}
