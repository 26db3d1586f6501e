//! Columns without a name over values (没有表头的列). Such a column may be one that the table lacks.

use super::cell;
use super::header::{Header, letters};
use super::lines::Record;
use super::row::unseen;
use super::schema::{Column, Form};
use super::sheet::Sink;
use crate::finding::{Code, Finding};

/// How many rows have something under each nameless header, and the first of them.
#[derive(Default)]
pub(super) struct Unnamed(Vec<(usize, u32, u32)>);

impl Unnamed {
    /// Notes what stands in a row.
    pub(super) fn note(&mut self, number: u32, record: &Record, header: &Header) {
        for position in &header.unnamed {
            if filled(record, *position).is_none() {
                continue;
            }
            match self.0.iter_mut().find(|(at, ..)| at == position) {
                Some((_, rows, _)) => *rows = rows.saturating_add(1),
                None => self.0.push((*position, 1, number)),
            }
        }
    }

    /// Tells each of them at its header.
    pub(super) fn tell(mut self, header: u32, sink: &mut Sink<'_>) {
        self.0.sort_unstable();
        for (position, rows, first) in self.0 {
            let place = |row| sink.place(row, Some(&letters(position)));
            let finding = Finding::data(Code::TableColumnUnnamed, place(header))
                .count("rows", rows.into())
                .related(place(first));
            sink.push(finding);
        }
    }
}

/// Whether something stands under a nameless header of the row that a column may hold.
pub(super) fn may_be(record: &Record, header: &Header, column: &Column) -> bool {
    let cells = header.unnamed.iter().filter_map(|at| filled(record, *at));
    !matches!(column.form, Form::Text) && cells.into_iter().any(|c| cell::fits(c, column.form))
}

fn filled(record: &Record, position: usize) -> Option<&str> {
    let cell = record.get(position)?.trim_matches(unseen);
    (!cell.is_empty()).then_some(cell)
}
