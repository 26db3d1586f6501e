//! All rows of a table, for what must be known before the first of them is read.

use super::aside;
use super::cell;
use super::header::{Head, Header, Names};
use super::lines::{Lines, Record};
use super::schema::Schema;
use super::shape::Misshape;
use super::stray;

/// A text that is a table.
pub(super) struct All<'t> {
    pub(super) text: &'t str,
    pub(super) delimiter: u8,
    pub(super) width: usize,
    pub(super) schema: &'t Schema,
    pub(super) names: &'t Names,
}

impl All<'_> {
    /// Goes over the rows that look like records, and says which are in shape.
    pub(super) fn each(&self, header: &Header, row: &mut dyn FnMut(u32, &Record, bool)) {
        self.some(header, u32::MAX, row);
    }

    /// Goes over those of the first rows that are in shape: enough to see what stands under a header.
    pub(super) fn first(&self, header: &Header, row: &mut dyn FnMut(&Record)) {
        const ROWS: u32 = 1_000;
        self.some(header, ROWS, &mut |_, record, whole| {
            if whole {
                row(record);
            }
        });
    }

    fn some(&self, header: &Header, rows: u32, row: &mut dyn FnMut(u32, &Record, bool)) {
        let Some((_, mut lines)) = Head::find(self.text, self.delimiter, self.names) else {
            return;
        };
        let mut record = Record::default();
        for _ in 0..rows {
            let Some(number) = lines.next(&mut record, Some(self.width)) else {
                return;
            };
            if record.cut || !aside::is_no_record(&record, header, self.schema, self.names) {
                let whole = Misshape::of(&record, header, self.schema, self.width).is_none();
                row(number, &record, whole);
            }
        }
    }

    /// The first and the last row that look like records; the same where there is one.
    pub(super) fn ends(&self, header: &Header) -> Option<(Record, Record)> {
        /// Lines at the end that are looked at: totals and signatures stand below the last record.
        const LINES: usize = 50;
        let is_record = |record: &Record| {
            record.iter().any(|cell| !cell.trim().is_empty())
                && !aside::is_no_record(record, header, self.schema, self.names)
        };
        let (_, mut lines) = Head::find(self.text, self.delimiter, self.names)?;
        let mut first = Record::default();
        lines.next(&mut first, Some(self.width))?;
        while !is_record(&first) {
            lines.next(&mut first, Some(self.width))?;
        }
        let ends = self.text.rsplit(['\n', '\r']);
        let ends = ends.filter(|line| !line.trim().is_empty()).take(LINES);
        let mut last = ends.map(|line| {
            let mut record = Record::default();
            Lines::new(line, self.delimiter).next(&mut record, Some(self.width));
            record
        });
        let ends = |record: &Record| is_record(record) || self.is_value(record, header);
        Some((first, last.find(ends)?))
    }

    /// Whether a cell stands alone and is a value of its column, though it reads like a remark.
    fn is_value(&self, record: &Record, header: &Header) -> bool {
        let mut filled = (0..record.len()).filter_map(|at| {
            let cell = record.get(at)?.trim();
            (!cell.is_empty()).then_some((at, cell))
        });
        let (Some((at, cell)), None) = (filled.next(), filled.next()) else {
            return false;
        };
        let mut columns = (0..).zip(self.schema.columns);
        let column = columns.find(|(column, _)| header.position(*column) == Some(at));
        column.is_some_and(|(_, c)| !stray::is_any(c.form) && cell::fits(cell, c.form))
    }
}
