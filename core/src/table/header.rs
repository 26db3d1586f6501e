//! The header row: where it stands, and which column is where.

use std::collections::HashMap;

use super::lines::{Lines, MOST_CELLS, Record};
use super::row::unseen;
use super::schema::Schema;
use super::sheet::{Sink, count};
use super::stray::{Stray, Why};
use super::words;
use crate::finding::{Finding, FindingCode};
use crate::identity::{is_invisible, narrow};

/// So many rows may stand above the header: titles, the office, the month.
const ABOVE: usize = 10;

/// Headers that columns had before, by their English ones: tables that have them are still read.
const FORMER: [(&str, &str); 5] = [
    ("basic_life_in_difficulty", "基本生活暂时严重困难"),
    ("lives_here", "在本地居住或就业"),
    ("religious_site_years", "宗教场所居住年限"),
    ("county_single_case", "县级其他单人情形"),
    ("chooses_child_programme", "选择儿童福利"),
];

/// The columns of a schema by the headers that they have, as [`plain`] leaves them.
pub(super) struct Names(HashMap<String, usize>);

impl Names {
    pub(super) fn of(schema: &Schema) -> Self {
        let columns = || schema.columns.iter().enumerate();
        let own = columns().flat_map(|(at, c)| [(plain(c.header), at), (c.alias.to_owned(), at)]);
        let former = columns().flat_map(|(at, c)| {
            let of = FORMER.iter().filter(|(alias, _)| *alias == c.alias);
            of.map(move |(_, header)| ((*header).to_owned(), at))
        });
        Self(own.chain(former).collect())
    }

    /// The column with this header. The unit is part of it: 万元 is not 元.
    pub(super) fn find(&self, cell: &str) -> Option<usize> {
        self.0.get(plain(cell).as_str()).copied()
    }

    /// Of the first lines of a text, the one with most headers, and how many they are.
    pub(super) fn best<'t>(&self, text: &'t str) -> (&'t str, usize) {
        let known = |line: &str| {
            let cells = line.split([',', '\t', ';', '|']).take(MOST_CELLS);
            cells
                .filter(|cell| self.find(cell.trim().trim_matches('"')).is_some())
                .count()
        };
        let first = text.lines().next().unwrap_or("");
        text.lines()
            .take(ABOVE + 1)
            .fold((first, known(first)), |best, line| match known(line) {
                n if n > best.1 => (line, n),
                _ => best,
            })
    }
}

/// The rows above the header and the header itself, as they stand in the file.
pub(super) struct Head {
    pub(super) above: Vec<(u32, Record)>,
    pub(super) number: u32,
    pub(super) record: Record,
}

impl Head {
    /// Looks for the header among the first rows; where none of them holds a header, it is the first.
    pub(super) fn find<'t>(
        text: &'t str,
        delimiter: u8,
        names: &Names,
    ) -> Option<(Self, Lines<'t>)> {
        let known = |record: &Record| {
            record
                .iter()
                .filter(|cell| names.find(cell).is_some())
                .count()
        };
        for least in [2, 1] {
            let mut lines = Lines::new(text, delimiter);
            let mut above = vec![];
            while above.len() <= ABOVE {
                let mut record = Record::default();
                let Some(number) = lines.next(&mut record, None) else {
                    break;
                };
                if known(&record) >= least {
                    return Some((
                        Self {
                            above,
                            number,
                            record,
                        },
                        lines,
                    ));
                }
                above.push((number, record));
            }
        }
        let (mut lines, mut record) = (Lines::new(text, delimiter), Record::default());
        // Nothing says how wide it is, so that a quote in it reaches no further than its line.
        let number = lines.next(&mut record, Some(0))?;
        let above = vec![];
        Some((
            Self {
                above,
                number,
                record,
            },
            lines,
        ))
    }
}

pub(super) struct Header {
    /// Position in the file of each column of the schema.
    at: Vec<Option<usize>>,
    /// The columns that are not read: what stands there may be what a column of the schema should hold.
    pub(super) strays: Vec<Stray>,
    /// All required columns are there, once.
    pub(super) usable: bool,
    /// Its cells as they are compared.
    cells: Vec<String>,
}

impl Header {
    /// Whether a row is this header again, cell for cell; cells that are empty at the end of either say nothing.
    pub(super) fn is_again(&self, record: &Record) -> bool {
        let own = |n: usize| self.cells.get(n).map_or("", String::as_str);
        let width = self.cells.len().max(record.len());
        (0..width).all(|n| record.get(n).map(plain).unwrap_or_default() == own(n))
    }

    pub(super) fn read(
        record: &Record,
        number: u32,
        schema: &Schema,
        names: &Names,
        sink: &mut Sink<'_>,
    ) -> Self {
        let found: Vec<Option<usize>> = record.iter().map(|cell| names.find(cell)).collect();
        let mut header = Header {
            at: vec![None; schema.columns.len()],
            strays: vec![],
            usable: true,
            cells: record.iter().map(plain).collect(),
        };
        if record.beyond > 0 {
            header.usable = false;
            let finding = Finding::data(FindingCode::TableTooWide, sink.place(number, None))
                .count("columns", count(record.all()))
                .count("limit", count(MOST_CELLS));
            sink.push(finding);
            return header;
        }
        if found.iter().all(Option::is_none) {
            header.usable = false;
            let place = sink.place(number, None);
            sink.push(Finding::data(FindingCode::TableHeaderUnknown, place));
            return header;
        }
        let mut places = vec![(None, 0_usize); schema.columns.len()];
        for (position, column) in found.iter().enumerate() {
            if let Some(place) = column.and_then(|c| places.get_mut(c)) {
                match place.0 {
                    None => place.0 = Some(position),
                    Some(_) => place.1 += 1,
                }
            }
        }
        for (index, (column, (first, again))) in schema.columns.iter().zip(places).enumerate() {
            let code = match (first, again) {
                (None, _) if column.required => FindingCode::TableColumnMissing,
                (_, 1..) => FindingCode::TableColumnTwice,
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
            if code == FindingCode::TableColumnTwice {
                finding = finding.count("times", count(again).saturating_add(1));
            }
            sink.push(finding);
        }
        for (position, (column, cell)) in found.iter().zip(record.iter()).enumerate() {
            let why = match column {
                Some(column) if header.position(*column).is_some() => continue,
                Some(column) => Why::Twice(*column),
                None if cell.trim_matches(unseen).is_empty() => Why::Unnamed,
                None if words::is_beside(&plain(cell)) => Why::Beside,
                None => Why::Unknown,
            };
            header.strays.push(Stray::new(position, why));
        }
        header
    }

    pub(super) fn position(&self, column: usize) -> Option<usize> {
        self.at.get(column).copied().flatten()
    }

    /// Takes a column as one that the table lacks.
    pub(super) fn forget(&mut self, column: usize) {
        if let Some(at) = self.at.get_mut(column) {
            *at = None;
        }
    }

    /// The places of the headers that are not known.
    pub(super) fn unknown(&self) -> impl Iterator<Item = usize> {
        self.strays.iter().filter_map(Stray::unknown)
    }

    pub(super) fn absent(&self, schema: &Schema) -> Vec<String> {
        let columns = schema.columns.iter().zip(&self.at);
        columns
            .filter(|(_, at)| at.is_none())
            .map(|(c, _)| c.header.to_owned())
            .collect()
    }
}

/// Without spaces and characters that nobody sees, in lower case, of narrow characters, without the mark of a template
/// that says whether the column must be filled.
pub(super) fn plain(text: &str) -> String {
    const MARKS: [&str; 6] = [
        "(必填)",
        "(必填项)",
        "(选填)",
        "(选填项)",
        "(required)",
        "(optional)",
    ];
    let plain: String = (text.chars().take(200))
        .filter(|c| !c.is_whitespace() && !is_invisible(*c))
        .map(|c| narrow(c).to_ascii_lowercase())
        .collect();
    let mut name = plain.trim_matches('*');
    while let Some(rest) = MARKS
        .iter()
        .find_map(|mark| name.strip_suffix(mark).or_else(|| name.strip_prefix(mark)))
    {
        name = rest.trim_matches('*');
    }
    name.to_owned()
}

/// The letters of a spreadsheet's column: A, …, Z, AA.
pub(super) fn letters(position: usize) -> String {
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
