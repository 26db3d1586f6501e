//! Rows that were cleared (清空的行): what a spreadsheet leaves of a record whose cells somebody emptied.
//!
//! *Invariant:* a row without content before a record may have been one, and whose is not known. Below the last record such
//! rows say nothing, nor does a line without any character.

use super::lost::{KEPT_ROWS, LostRow};
use super::sheet::{Sink, count};
use crate::finding::{Finding, FindingCode, FindingPlace};

/// Rows that the finding of a file names at most; it counts all.
const NAMED: usize = 20;

/// The rows without content of a table.
#[derive(Default)]
pub(super) struct Blank {
    /// Those behind which no record was read so far, the first of them by their numbers.
    open: usize,
    first: Vec<u32>,
    /// Those before a record.
    rows: usize,
    lost: usize,
    named: Vec<u32>,
}

impl Blank {
    pub(super) fn note(&mut self, number: u32) {
        self.open = self.open.saturating_add(1);
        if self.first.len() < KEPT_ROWS {
            self.first.push(number);
        }
    }

    /// A record follows: what was cleared before it may have been one.
    pub(super) fn followed(&mut self, lost: &mut Vec<LostRow>) {
        self.rows = self.rows.saturating_add(std::mem::take(&mut self.open));
        for number in self.first.drain(..) {
            if self.named.len() < NAMED {
                self.named.push(number);
            }
            if self.lost < KEPT_ROWS {
                self.lost = self.lost.saturating_add(1);
                lost.push(LostRow::of_anybody(number));
            }
        }
    }

    /// Tells of those before a record, once for the file.
    pub(super) fn tell(&self, sink: &mut Sink<'_>) {
        if self.rows == 0 {
            return;
        }
        let place = FindingPlace {
            file: Some(sink.file.into()),
            ..FindingPlace::default()
        };
        let finding =
            Finding::data(FindingCode::TableRowsBlank, place).count("rows", count(self.rows));
        let named = self.named.iter();
        let finding = named.fold(finding, |f, row| f.related(sink.place(*row, None)));
        sink.push(finding);
    }
}
