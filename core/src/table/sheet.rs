//! One file: from its bytes to its rows, with every row accounted for.

use csv::StringRecord;
use serde::{Deserialize, Serialize};

use super::header::Header;
use super::row::Row;
use super::schema::Schema;
use super::text::{NotText, decode};
use crate::finding::{Code, Finding, Place};

/// Findings that one file lists at most; the rest is counted.
const LISTED: usize = 5_000;

/// In which encoding a file was read (编码).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// GB18030, and with it GBK and GB2312.
    Gb18030,
}

/// What became of the rows of a file (读取情况): read = used + reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct TableSummary {
    /// File name.
    pub file: String,
    /// Encoding in which it was read; none where it could not be.
    pub encoding: Option<Encoding>,
    /// Rows with content, without the header.
    pub rows_read: u32,
    /// Rows that gave a record.
    pub rows_used: u32,
    /// Rows that gave none; each is named by a finding, or all together by the file's.
    pub rows_reported: u32,
    /// Rows without any content, which spreadsheets leave at the end; not counted as read.
    pub rows_blank: u32,
    /// Columns of the format that the file does not have, by Chinese header: their facts are unknown.
    pub columns_absent: Vec<String>,
    /// All faults found, listed or not.
    pub faults: u32,
}

/// The records of a file, and what is wrong with it (表).
#[derive(Debug, Clone)]
pub struct Table<T> {
    /// The records, in the order of the file.
    pub rows: Vec<T>,
    /// The row of each record, as a spreadsheet counts it.
    pub numbers: Vec<u32>,
    /// What became of the rows.
    pub summary: TableSummary,
    /// What is wrong, in the order of the file.
    pub findings: Vec<Finding>,
}

/// The findings of a file: listed up to a limit, counted beyond it.
pub(super) struct Sink<'f> {
    file: &'f str,
    list: Vec<Finding>,
    pub(super) count: u32,
}

impl Sink<'_> {
    pub(super) fn place(&self, row: u32, column: Option<&str>) -> Place {
        Place {
            file: Some(self.file.into()),
            row: Some(row),
            column: column.map(Into::into),
            ..Place::default()
        }
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.count = self.count.saturating_add(1);
        if self.list.len() < LISTED {
            self.list.push(finding);
        }
    }

    fn end(self) -> Vec<Finding> {
        let mut list = self.list;
        let all = self.count as usize;
        if all > list.len() {
            let place = Place {
                file: Some(self.file.into()),
                ..Place::default()
            };
            let finding = Finding::data(Code::TableMoreFaults, place)
                .count("listed", count(list.len()))
                .count("all", count(all));
            list.push(finding);
        }
        list
    }
}

pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Reads a file row by row. `each` answers with the record, or with nothing after it has reported
/// why; it never sees a row that is not as wide as the header.
pub(super) fn read<T>(
    file: &str,
    bytes: &[u8],
    schema: &Schema,
    mut each: impl FnMut(&mut Row<'_, '_>) -> Option<T>,
) -> Table<T> {
    let mut sink = Sink {
        file,
        list: Vec::new(),
        count: 0,
    };
    let mut summary = TableSummary {
        file: file.into(),
        encoding: None,
        rows_read: 0,
        rows_used: 0,
        rows_reported: 0,
        rows_blank: 0,
        columns_absent: Vec::new(),
        faults: 0,
    };
    let (mut rows, mut numbers) = (Vec::new(), Vec::new());
    match decode(bytes, |text| Header::known(text, schema)) {
        Err(fault) => {
            let code = match fault {
                NotText::Empty => Code::TableEmpty,
                NotText::Binary => Code::TableNotText,
            };
            let place = Place {
                file: Some(file.into()),
                ..Place::default()
            };
            sink.push(Finding::data(code, place));
        }
        Ok((text, encoding)) => {
            summary.encoding = Some(encoding);
            let mut lines = Lines::new(&text);
            let mut record = StringRecord::new();
            let header = lines.next(&mut record).and_then(|number| {
                let header = Header::read(&record, number, schema, &mut sink);
                summary.columns_absent = header.absent(schema);
                if !header.usable && has_line_break(&record) {
                    lines.back_to_second_line();
                }
                header.usable.then_some((header, record.len()))
            });
            while let Some(number) = lines.next(&mut record) {
                if record.iter().all(|cell| cell.trim().is_empty()) {
                    summary.rows_blank = summary.rows_blank.saturating_add(1);
                    continue;
                }
                summary.rows_read = summary.rows_read.saturating_add(1);
                // The header's own finding speaks for all rows of a table that cannot be used.
                let Some((header, width)) = &header else {
                    continue;
                };
                if has_line_break(&record) && record.len() != *width {
                    lines.back_to_second_line();
                }
                let before = sink.count;
                let mut row = Row::new(&record, number, header, schema, &mut sink);
                let made = if row.whole(*width) {
                    each(&mut row)
                } else {
                    None
                };
                if let Some(made) = made {
                    rows.push(made);
                    numbers.push(number);
                } else if sink.count == before {
                    let place = sink.place(number, None);
                    sink.push(Finding::data(Code::TableRowUnused, place));
                }
            }
            let blank = u32::try_from(lines.blank).unwrap_or(u32::MAX);
            summary.rows_blank = summary.rows_blank.saturating_add(blank);
        }
    }
    summary.rows_used = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    summary.rows_reported = summary.rows_read.saturating_sub(summary.rows_used);
    summary.faults = sink.count;
    Table {
        rows,
        numbers,
        summary,
        findings: sink.end(),
    }
}

fn has_line_break(record: &StringRecord) -> bool {
    record.as_slice().contains('\n')
}

/// The records of a text with the row numbers of a spreadsheet, in which an empty line is a row.
struct Lines<'t> {
    text: &'t [u8],
    delimiter: u8,
    reader: csv::Reader<&'t [u8]>,
    /// Where the reader began, and where the last record did.
    base: usize,
    last: usize,
    number: u32,
    blank: usize,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        let first = text.lines().next().unwrap_or("");
        let most = |c: char| first.matches(c).count();
        // Some offices save with tabs or semicolons.
        let delimiter = [('\t', b'\t'), (';', b';')]
            .into_iter()
            .find(|(c, _)| most(*c) > most(','))
            .map_or(b',', |(_, b)| b);
        Self {
            text: text.as_bytes(),
            delimiter,
            reader: reader(text.as_bytes(), delimiter),
            base: 0,
            last: 0,
            number: 0,
            blank: 0,
        }
    }

    /// The row number of the next record.
    fn next(&mut self, record: &mut StringRecord) -> Option<u32> {
        let read = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let start = self.base.saturating_add(read);
        // A text in memory that is UTF-8 gives no error.
        if !self.reader.read_record(record).unwrap_or(false) {
            return None;
        }
        let mut skipped = self.text.get(start..).unwrap_or_default();
        // The position stands between the two characters of a line end of Windows.
        let before = start.checked_sub(1).and_then(|i| self.text.get(i));
        if before == Some(&b'\r') {
            skipped = skipped.strip_prefix(b"\n").unwrap_or(skipped);
        }
        let ends = skipped.iter().take_while(|b| matches!(b, b'\n' | b'\r'));
        let (mut empty, mut length) = (0, 0);
        for end in ends {
            length += 1;
            empty += usize::from(*end == b'\n');
        }
        self.last = (self.text.len() - skipped.len()).saturating_add(length);
        let blank = u32::try_from(empty).unwrap_or(u32::MAX);
        self.blank = self.blank.saturating_add(empty);
        self.number = self.number.saturating_add(blank).saturating_add(1);
        Some(self.number)
    }

    /// Goes back to the second line of the last record. A quote that nobody closed takes in all that follows, up
    /// to the next quote or the end of the file; only its own line is lost to it.
    fn back_to_second_line(&mut self) {
        let rest = self.text.get(self.last..).unwrap_or_default();
        let line = rest.iter().position(|b| *b == b'\n');
        let line = line.map_or(rest.len(), |end| end.saturating_add(1));
        self.base = self.last.saturating_add(line);
        let rest = self.text.get(self.base..).unwrap_or_default();
        self.reader = reader(rest, self.delimiter);
    }
}

fn reader(text: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text)
}
