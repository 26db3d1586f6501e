//! The header row: which column is where.

use csv::StringRecord;

use super::schema::Schema;
use super::sheet::{Sink, count};
use crate::finding::{Code, Finding};

pub(super) struct Header {
    /// Position in the file of each column of the schema.
    at: Vec<Option<usize>>,
    /// All required columns are there, once.
    pub(super) usable: bool,
}

impl Header {
    /// How many known headers a text begins with.
    pub(super) fn known(text: &str, schema: &Schema) -> usize {
        let line = text.lines().next().unwrap_or("");
        line.split([',', '\t', ';'])
            .filter(|cell| find(cell.trim_matches('"'), schema).is_some())
            .count()
    }

    pub(super) fn read(
        record: &StringRecord,
        number: u32,
        schema: &Schema,
        sink: &mut Sink<'_>,
    ) -> Self {
        let found: Vec<Option<usize>> = record.iter().map(|cell| find(cell, schema)).collect();
        let mut header = Header {
            at: vec![None; schema.columns.len()],
            usable: true,
        };
        if found.iter().all(Option::is_none) {
            header.usable = false;
            let place = sink.place(number, None);
            sink.push(Finding::data(Code::TableHeaderUnknown, place));
            return header;
        }
        for (position, (column, cell)) in found.iter().zip(record.iter()).enumerate() {
            // The name is not shown: where the header row is missing it is a person's data.
            if column.is_none() && !cell.trim().is_empty() {
                let place = sink.place(number, Some(&letters(position)));
                sink.push(Finding::data(Code::TableColumnUnknown, place));
            }
        }
        for (index, column) in schema.columns.iter().enumerate() {
            let mut places = (0..).zip(&found).filter(|(_, c)| **c == Some(index));
            let first = places.next().map(|(position, _)| position);
            let again = places.count();
            let code = match (first, again) {
                (None, _) if column.required => Code::TableColumnMissing,
                (_, 1..) => Code::TableColumnTwice,
                _ => {
                    if let Some(slot) = header.at.get_mut(index) {
                        *slot = first;
                    }
                    continue;
                }
            };
            // Which of two columns is meant is not guessed.
            header.usable &= !column.required;
            let place = sink.place(number, Some(column.header));
            let mut finding = Finding::data(code, place);
            if code == Code::TableColumnTwice {
                finding = finding.count("times", count(again).saturating_add(1));
            }
            sink.push(finding);
        }
        header
    }

    pub(super) fn position(&self, column: usize) -> Option<usize> {
        self.at.get(column).copied().flatten()
    }

    pub(super) fn absent(&self, schema: &Schema) -> Vec<String> {
        let columns = schema.columns.iter().zip(&self.at);
        columns
            .filter(|(_, at)| at.is_none())
            .map(|(c, _)| c.header.to_owned())
            .collect()
    }
}

/// The column with this header. The unit is part of it: 万元 is not 元.
fn find(cell: &str, schema: &Schema) -> Option<usize> {
    let name = plain(cell);
    schema
        .columns
        .iter()
        .position(|c| plain(c.header) == name || c.alias == name)
}

/// Without spaces, in lower case, with narrow brackets.
fn plain(text: &str) -> String {
    text.chars()
        .take(200)
        .filter(|c| !c.is_whitespace() && *c != '\u{FEFF}')
        .map(|c| match c {
            '（' => '(',
            '）' => ')',
            '／' => '/',
            c => c.to_ascii_lowercase(),
        })
        .collect()
}

/// The letters of a spreadsheet's column: A, …, Z, AA.
fn letters(position: usize) -> String {
    let mut rest = position;
    let mut text = Vec::new();
    loop {
        let digit = u8::try_from(rest % 26).unwrap_or(0);
        text.push(char::from(b'A'.saturating_add(digit)));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    text.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        for (position, text) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(super::letters(position), text);
        }
    }
}
