//! One file: from its bytes to its rows, with every row accounted for.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::alike::Alike;
use super::all::All;
use super::aside;
use super::blank::Blank;
use super::header::{Head, Header, Names};
use super::lines::Record;
use super::lost::LostRow;
use super::near::Near;
use super::row::Row;
use super::schema::Schema;
use super::shape::Misshape;
use super::slipped::slipped;
use super::stray;
use super::text::{NotText, decode, delimiter};
use super::twice::{self, Merged, Twice};
use crate::finding::{Finding, FindingCode, FindingPlace};

/// Findings that one file lists at most; the rest is counted.
const LISTED: usize = 5_000;

/// In which encoding a file was read (编码).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
#[non_exhaustive]
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
    /// Rows that are no records: titles above the header, totals, signatures, remarks, the header again; not counted as read.
    pub rows_aside: u32,
    /// Columns of the format that the file does not have, by Chinese header: their facts are unknown.
    pub columns_absent: Vec<String>,
    /// All faults found, listed or not.
    pub faults: u32,
}

/// The records of a file, and what is wrong with it (表).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Table<T> {
    /// The records, in the order of the file.
    pub rows: Vec<T>,
    /// The row of each record, as a spreadsheet counts it.
    pub numbers: Vec<u32>,
    /// What became of the rows.
    pub summary: TableSummary,
    /// The header could be read; where not, nothing of the file is known.
    pub usable: bool,
    /// Rows that gave no record, and those that gave one without a part that its owner needs.
    pub lost: Vec<LostRow>,
    /// It may go on in another file.
    pub(super) goes_on: bool,
    /// What is wrong, in the order of the file.
    pub findings: Vec<Finding>,
    /// What a usual repair would bring back.
    pub(super) near: Near,
}

impl<T> Table<T> {
    /// Adds a finding on the whole file.
    pub(super) fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
        add(&mut self.summary.faults);
    }
}

/// The findings of a file: listed up to a limit, counted beyond it.
pub(super) struct Sink<'f> {
    pub(super) file: &'f str,
    list: Vec<Finding>,
    pub(super) count: u32,
    /// What a usual repair would bring back.
    pub(super) near: Near,
}

impl Sink<'_> {
    pub(super) fn place(&self, row: u32, column: Option<&str>) -> FindingPlace {
        FindingPlace {
            file: Some(self.file.into()),
            row: Some(row),
            column: column.map(Into::into),
            ..FindingPlace::default()
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
            let place = FindingPlace {
                file: Some(self.file.into()),
                ..FindingPlace::default()
            };
            let finding = Finding::data(FindingCode::TableMoreFaults, place)
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
/// why; it never sees a row that is wider than the header, or a row that is no record.
pub(super) fn read<T>(
    file: &str,
    bytes: &[u8],
    schema: &Schema,
    each: impl FnMut(&mut Row<'_, '_>) -> Option<T>,
) -> Table<T> {
    let sink = Sink {
        file,
        list: Vec::new(),
        count: 0,
        near: Near::default(),
    };
    let summary = TableSummary {
        file: file.into(),
        encoding: None,
        rows_read: 0,
        rows_used: 0,
        rows_reported: 0,
        rows_blank: 0,
        rows_aside: 0,
        columns_absent: Vec::new(),
        faults: 0,
    };
    let names = Names::of(schema);
    let mut reading = Reading {
        schema,
        names: &names,
        sink,
        summary,
        each,
        rows: vec![],
        numbers: vec![],
        usable: false,
        lost: vec![],
        later: HashMap::new(),
        alike: Alike::default(),
        blank: Blank::default(),
        astray: false,
        open: None,
    };
    match decode(bytes, |text| names.best(text).1) {
        Err(fault) => {
            let code = match fault {
                NotText::Empty => FindingCode::TableEmpty,
                NotText::Binary => FindingCode::TableNotText,
            };
            let place = FindingPlace {
                file: Some(file.into()),
                ..FindingPlace::default()
            };
            reading.sink.push(Finding::data(code, place));
        }
        Ok((text, encoding)) => {
            reading.summary.encoding = Some(encoding);
            reading.text(&text);
        }
    }
    reading.end()
}

struct Reading<'r, T, E> {
    schema: &'r Schema,
    names: &'r Names,
    sink: Sink<'r>,
    summary: TableSummary,
    each: E,
    rows: Vec<T>,
    numbers: Vec<u32>,
    usable: bool,
    lost: Vec<LostRow>,
    /// Findings on rows that are still to come.
    later: HashMap<u32, Finding>,
    /// Rows whose ids may be those of others.
    alike: Alike,
    blank: Blank,
    /// The rows stand below another header than the first.
    astray: bool,
    /// A row whose quote is open to the end of the file, and behind which none was in shape.
    open: Option<u32>,
}

impl<T, E: FnMut(&mut Row<'_, '_>) -> Option<T>> Reading<'_, T, E> {
    fn text(&mut self, text: &str) {
        let (text, delimiter) = delimiter(text, self.names);
        let Some((head, mut lines)) = Head::find(text, delimiter, self.names) else {
            return;
        };
        let (record, number) = (&head.record, head.number);
        let schema = self.schema;
        let mut header = Header::read(record, number, schema, self.names, &mut self.sink);
        let all = All {
            text,
            delimiter,
            width: record.len(),
            schema,
            names: self.names,
        };
        if header.usable {
            stray::exchanged(&mut header, schema, |header, row| all.first(header, row));
            slipped(&mut header, number, &all, &mut self.sink);
        }
        stray::judge(
            &mut header,
            number,
            schema,
            &mut self.sink,
            |header, row| {
                all.each(header, row);
            },
        );
        self.summary.columns_absent = header.absent(self.schema);
        // The header's own finding speaks for all rows of a table that cannot be used.
        self.usable = header.usable;
        if header.usable && aside::goes_on(record, &header, schema) {
            self.unused(number);
        }
        let header = header.usable.then_some((header, record.len()));
        for (number, record) in &head.above {
            self.above(*number, record, header.as_ref());
        }
        let width = header.as_ref().map_or(0, |h| h.1);
        if record.cut && header.is_some() {
            self.open = Some(number);
        }
        let mut record = Record::default();
        let twice = header
            .as_ref()
            .map(|(header, _)| twice::find(header, schema, |row| all.each(header, row)));
        let twice = twice.unwrap_or_default();
        while let Some(number) = lines.next(&mut record, Some(width)) {
            self.row(number, &record, header.as_ref(), &twice);
        }
        if let Some(number) = self.open {
            let place = self.sink.place(number, None);
            self.sink
                .push(Finding::data(FindingCode::TableFileCut, place));
            self.lost.push(LostRow::of_anybody(number));
        }
        let summary = &mut self.summary;
        summary.rows_blank = summary.rows_blank.saturating_add(lines.blank);
    }

    /// A row above the header: a title, unless as much stands in it as in a record that came there by sorting.
    fn above(&mut self, number: u32, record: &Record, header: Option<&(Header, usize)>) {
        let blank = record.iter().all(|cell| cell.trim().is_empty());
        match header {
            _ if blank => add(&mut self.summary.rows_blank),
            Some((header, width)) if aside::above(record, header, self.schema, *width) => {
                add(&mut self.summary.rows_read);
                self.unused(number);
            }
            _ => add(&mut self.summary.rows_aside),
        }
    }

    /// A record that does not stand below the header: which of its cells is whose id is not known.
    fn unused(&mut self, number: u32) {
        let place = self.sink.place(number, None);
        self.sink
            .push(Finding::data(FindingCode::TableRowUnused, place));
        self.lost.push(LostRow::of_anybody(number));
    }

    fn row(
        &mut self,
        number: u32,
        record: &Record,
        header: Option<&(Header, usize)>,
        twice: &Twice,
    ) {
        if !record.cut && record.iter().all(|cell| cell.trim().is_empty()) {
            add(&mut self.summary.rows_blank);
            return self.blank.note(number);
        }
        let Some((header, width)) = header else {
            add(&mut self.summary.rows_read);
            return;
        };
        let before = self.astray;
        self.astray = aside::astray(before, record, header, self.names);
        if before && self.astray {
            add(&mut self.summary.rows_read);
            return self.unused(number);
        }
        if !record.cut && aside::is_no_record(record, header, self.schema, self.names) {
            add(&mut self.summary.rows_aside);
            let place = self.sink.place(number, None);
            self.sink
                .push(Finding::data(FindingCode::TableRowNoRecord, place));
            let row = LostRow::aside(number, record, header, self.schema);
            if aside::hides_record(record, header, self.schema, self.names, *width) {
                self.lost.push(LostRow::of_anybody(number));
            } else if row.owner.is_some() {
                self.lost.push(row);
            }
            return;
        }
        add(&mut self.summary.rows_read);
        self.blank.followed(&mut self.lost);
        let before = self.sink.count;
        let mut row = Row::new(record, number, header, self.schema, &mut self.sink);
        if let Some(wrong) = row.misshape(*width) {
            self.lose(number, record, None);
            if wrong == Misshape::Cut || aside::is_two(record, *width) {
                // What stood behind it may have been anybody's, and so may what stands there.
                self.lost.push(LostRow::of_anybody(number));
            } else if record.open {
                self.open = Some(number);
            }
            return;
        }
        if twice.is_alike(record, header, self.schema) {
            self.alike.note(number);
            return self.lose(number, record, Some(header));
        }
        if let Some(rows) = twice.rows(record, header, self.schema) {
            // The first row speaks for all.
            if rows.whole.first().is_some_and(|first| first.0 == number) {
                let merged = twice::merge(rows, header, self.schema);
                let place = |row, column: Option<&str>| self.sink.place(row, column);
                self.later
                    .extend(twice::findings(rows, &merged, self.schema, place));
                if let Some(finding) = self.later.remove(&number) {
                    self.sink.push(finding);
                }
                let of = Some((&merged, rows.whole.as_slice()));
                self.read(number, &merged.record, header, of, before);
            } else if let Some(finding) = self.later.remove(&number) {
                self.sink.push(finding);
            }
            return;
        }
        self.read(number, record, header, None, before);
    }

    fn read(
        &mut self,
        number: u32,
        record: &Record,
        header: &Header,
        several: Option<(&Merged, &[(u32, Record)])>,
        before: u32,
    ) {
        let mut row = Row::new(record, number, header, self.schema, &mut self.sink);
        if let Some((merged, _)) = several {
            row = row.merged(merged);
        }
        let made = (self.each)(&mut row);
        let (anybodys, loses) = (row.anybodys, row.loses || row.doubtful);
        if anybodys {
            self.lost.push(LostRow::of_anybody(number));
        } else if made.is_none() || loses {
            match several {
                Some((_, rows)) => {
                    for (number, record) in rows {
                        self.lose(*number, record, Some(header));
                    }
                }
                None => self.lose(number, record, Some(header)),
            }
        }
        if let Some(made) = made {
            self.open = None;
            self.rows.push(made);
            self.numbers.push(number);
        } else if several.is_none() && self.sink.count == before {
            // Several rows of one id are named by the finding on the later ones.
            let place = self.sink.place(number, None);
            self.sink
                .push(Finding::data(FindingCode::TableRowUnused, place));
        }
    }

    /// Keeps what a lost row says of its owner; the header is given where its cells are where they belong.
    fn lose(&mut self, number: u32, record: &Record, header: Option<&Header>) {
        self.lost.push(match header {
            Some(header) => LostRow::in_shape(number, record, header, self.schema),
            None => LostRow::out_of_shape(number, record, self.lost.len()),
        });
    }

    fn end(mut self) -> Table<T> {
        let used = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.summary.rows_used = used;
        self.summary.rows_reported = self.summary.rows_read.saturating_sub(used);
        let id = self.schema.columns.first().map(|c| c.header);
        self.alike.tell(id, &mut self.sink);
        self.blank.tell(&mut self.sink);
        if let Some(finding) = self.sink.near.finding(self.sink.file) {
            self.sink.push(finding);
        }
        self.summary.faults = self.sink.count;
        Table {
            rows: self.rows,
            numbers: self.numbers,
            summary: self.summary,
            usable: self.usable,
            lost: self.lost,
            goes_on: false,
            near: self.sink.near,
            findings: self.sink.end(),
        }
    }
}

fn add(count: &mut u32) {
    *count = count.saturating_add(1);
}
