//! A policy file as rows of cells, each with its line: strict, and every fault is listed.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::parameter::{Kind, ParameterUnit};
use super::{LoadFault, Spot, TypedValue};
use crate::calendar::DayRange;
use crate::law::Precision;
use crate::money::MAX_FEN;

/// The form that a field has to have; each has words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Tables,
    Text,
    Ranges,
    Days,
    Whole,
    Flag,
    Unit,
    Precision,
    Strength,
    Stricter,
    Status,
    Level,
}

impl Form {
    /// Every form.
    #[cfg(test)]
    pub const ALL: [Self; 12] = [
        Self::Tables,
        Self::Text,
        Self::Ranges,
        Self::Days,
        Self::Whole,
        Self::Flag,
        Self::Unit,
        Self::Precision,
        Self::Strength,
        Self::Stricter,
        Self::Status,
        Self::Level,
    ];

    /// As a finding and a fault name it.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Tables => "a list of tables",
            Self::Text => "a text",
            Self::Ranges => "a list of ranges such as \"2027-01-01/2027-01-03\"",
            Self::Days => "a list of days such as \"2027-01-02\"",
            Self::Whole => "a whole number",
            Self::Flag => "true or false",
            Self::Unit => "a unit such as households or fenPerMonth",
            Self::Precision => "day, month or year",
            Self::Strength => "a strength such as must or may",
            Self::Stricter => "lower, higher or none",
            Self::Status => "verified, verifiedNews or unverified",
            Self::Level => "national, province, city, district or town",
        }
    }
}

/// The rows of a file that are read, and its faults so far.
pub(super) struct Document<'a> {
    file: &'a str,
    text: &'a str,
    pub faults: Vec<LoadFault>,
}

/// One table of the file: the cells that were not asked for are faults.
pub(super) struct Row<'a> {
    cells: Vec<(String, u32, DeValue<'a>)>,
    /// Where it stands; `key` is filled in when it is known.
    pub at: Spot,
}

impl<'a> Document<'a> {
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            file,
            text,
            faults: vec![],
        }
    }

    fn line(&self, offset: usize) -> u32 {
        let lines = self.text.bytes().take(offset).filter(|b| *b == b'\n');
        u32::try_from(lines.count())
            .unwrap_or(u32::MAX)
            .saturating_add(1)
    }

    pub fn spot(&self, line: u32) -> Spot {
        Spot {
            file: self.file.to_owned(),
            line,
            key: String::new(),
        }
    }

    /// The file as one row; nothing when it is not TOML.
    pub fn parse(&mut self) -> Option<Row<'a>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let line = self.line(error.span().map_or(0, |s| s.start));
            self.faults.push(LoadFault::Syntax {
                at: self.spot(line),
                message: error.message().to_owned(),
            });
        }
        errors.is_empty().then(|| self.row(table.into_inner(), 1))
    }

    fn row(&self, table: DeTable<'a>, line: u32) -> Row<'a> {
        let cells = table
            .into_iter()
            .map(|(name, value)| {
                let line = self.line(name.span().start);
                (name.into_inner().into_owned(), line, value.into_inner())
            })
            .collect::<Vec<_>>();
        let at = self.spot(cells.iter().map(|c| c.1).min().unwrap_or(line));
        Row { cells, at }
    }

    fn wrong(&mut self, row: &Row<'a>, line: u32, field: &str, expected: Form) {
        let mut at = row.at.clone();
        at.line = line;
        self.faults.push(LoadFault::WrongType {
            at,
            field: field.to_owned(),
            expected: expected.text(),
        });
    }

    /// A list of tables, empty where it is absent.
    pub fn rows(&mut self, row: &mut Row<'a>, field: &'static str) -> Vec<Row<'a>> {
        match row.take(field) {
            None => vec![],
            Some((line, DeValue::Array(items))) => items
                .into_iter()
                .filter_map(|item: Spanned<DeValue<'a>>| {
                    let start = self.line(item.span().start);
                    match item.into_inner() {
                        DeValue::Table(table) => {
                            let mut inner = self.row(table, start);
                            inner.at.key.clone_from(&row.at.key);
                            Some(inner)
                        }
                        _ => {
                            self.wrong(row, line, field, Form::Tables);
                            None
                        }
                    }
                })
                .collect(),
            Some((line, _)) => {
                self.wrong(row, line, field, Form::Tables);
                vec![]
            }
        }
    }

    pub fn text(&mut self, row: &mut Row<'a>, field: &'static str) -> Option<String> {
        match row.take(field)? {
            (_, DeValue::String(text)) if !text.trim().is_empty() => Some(text.into_owned()),
            (line, _) => {
                self.wrong(row, line, field, Form::Text);
                None
            }
        }
    }

    /// A list of texts, each read; one that cannot be is a fault.
    fn list<T>(
        &mut self,
        row: &mut Row<'a>,
        field: &'static str,
        read: impl Fn(&DeValue<'a>) -> Option<T>,
        expected: Form,
    ) -> Vec<T> {
        let Some((line, cell)) = row.take(field) else {
            return vec![];
        };
        let read = match &cell {
            DeValue::Array(items) => items.iter().map(|i| read(i.get_ref())).collect(),
            _ => None,
        };
        read.unwrap_or_else(|| {
            self.wrong(row, line, field, expected);
            vec![]
        })
    }

    /// Ranges of days, each written `first/last`.
    pub fn ranges(&mut self, row: &mut Row<'a>, field: &'static str) -> Vec<DayRange> {
        let read = |cell: &DeValue<'a>| cell.as_str().and_then(DayRange::parse);
        self.list(row, field, read, Form::Ranges)
    }

    /// Days, each a text.
    pub fn days(&mut self, row: &mut Row<'a>, field: &'static str) -> Vec<NaiveDate> {
        let read = |cell: &DeValue<'a>| cell.as_str()?.parse().ok();
        self.list(row, field, read, Form::Days)
    }

    /// A whole number such as a year.
    pub fn number(&mut self, row: &mut Row<'a>, field: &'static str) -> Option<i32> {
        // What does not fit is no year either, and is refused as such.
        let n = self.whole(row, field)?;
        Some(i32::try_from(n).unwrap_or(i32::MAX))
    }

    pub fn flag(&mut self, row: &mut Row<'a>, field: &'static str) -> Option<bool> {
        match row.take(field)? {
            (_, DeValue::Boolean(flag)) => Some(flag),
            (line, _) => {
                self.wrong(row, line, field, Form::Flag);
                None
            }
        }
    }

    /// A civil date without quotes, such as `2022-07-07`.
    pub fn date(&mut self, row: &mut Row<'a>, field: &'static str) -> Option<NaiveDate> {
        let (line, cell) = row.take(field)?;
        let date = match &cell {
            DeValue::Datetime(d) if d.time.is_none() && d.offset.is_none() => d.date,
            _ => None,
        };
        let date = date.and_then(|d| {
            NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
        });
        if date.is_none() {
            let mut at = row.at.clone();
            at.line = line;
            self.faults.push(LoadFault::BadDate {
                at,
                field: field.to_owned(),
            });
        }
        date
    }

    /// One of the names given.
    pub fn one_of<T: Copy>(
        &mut self,
        row: &mut Row<'a>,
        field: &'static str,
        names: &[(&str, T)],
        expected: Form,
    ) -> Option<T> {
        let (line, cell) = row.take(field)?;
        let found = match &cell {
            DeValue::String(text) => names.iter().find(|(name, _)| name == text),
            _ => None,
        };
        if found.is_none() {
            self.wrong(row, line, field, expected);
        }
        found.map(|(_, value)| *value)
    }

    /// Several of the names given.
    pub fn some_of<T: Copy>(
        &mut self,
        row: &mut Row<'a>,
        field: &'static str,
        names: &[(&str, T)],
        expected: Form,
    ) -> Vec<T> {
        self.need(row, field);
        let Some((line, cell)) = row.take(field) else {
            return vec![];
        };
        let found: Option<Vec<T>> = match cell {
            DeValue::Array(items) => items
                .into_iter()
                .map(|item| {
                    let text = item.get_ref().as_str();
                    let found = names.iter().find(|(name, _)| Some(*name) == text);
                    found.map(|(_, value)| *value)
                })
                .collect(),
            _ => None,
        };
        match found {
            Some(found) if !found.is_empty() => found,
            _ => {
                self.wrong(row, line, field, expected);
                vec![]
            }
        }
    }

    pub fn unit(&mut self, row: &mut Row<'a>) -> Option<ParameterUnit> {
        self.one_of(row, "unit", &ParameterUnit::ALL, Form::Unit)
    }

    pub fn precision(&mut self, row: &mut Row<'a>) -> Precision {
        const NAMES: [(&str, Precision); 3] = [
            ("day", Precision::Day),
            ("month", Precision::Month),
            ("year", Precision::Year),
        ];
        self.one_of(row, "precision", &NAMES, Form::Precision)
            .unwrap_or_default()
    }

    /// The one value of the row: `count`, `fen`, `fen_per_year`, `basis_points`, `flag` or `choice`.
    pub fn value(&mut self, row: &mut Row<'a>) -> Option<TypedValue> {
        const KINDS: [Kind; 6] = [
            Kind::Count,
            Kind::Fen,
            Kind::FenPerYear,
            Kind::BasisPoints,
            Kind::Flag,
            Kind::Choice,
        ];
        let mut found = KINDS.iter().filter(|k| row.has(k.field()));
        let (Some(kind), None) = (found.next(), found.next()) else {
            for kind in KINDS {
                row.take(kind.field());
            }
            self.faults
                .push(LoadFault::NotOneValue { at: row.at.clone() });
            return None;
        };
        match kind {
            Kind::Count => self
                .whole(row, "count")
                .map(|value| TypedValue::Count { value }),
            Kind::Fen => self
                .whole(row, "fen")
                .map(|value| TypedValue::Fen { value }),
            Kind::FenPerYear => self
                .whole(row, "fen_per_year")
                .map(|value| TypedValue::FenPerYear { value }),
            Kind::BasisPoints => self
                .whole(row, "basis_points")
                .map(|value| TypedValue::BasisPoints { value }),
            Kind::Flag => self
                .flag(row, "flag")
                .map(|value| TypedValue::Flag { value }),
            Kind::Choice => self
                .text(row, "choice")
                .map(|value| TypedValue::Choice { value }),
        }
    }

    fn whole(&mut self, row: &mut Row<'a>, field: &'static str) -> Option<i64> {
        let (line, cell) = row.take(field)?;
        let number = cell
            .as_integer()
            .and_then(|i| i64::from_str_radix(i.as_str(), i.radix()).ok())
            .filter(|n| (-MAX_FEN..=MAX_FEN).contains(n));
        if number.is_none() {
            self.wrong(row, line, field, Form::Whole);
        }
        number
    }

    /// Lists the field as missing when it is.
    pub fn need(&mut self, row: &Row<'a>, field: &'static str) {
        if !row.has(field) {
            self.faults.push(LoadFault::MissingField {
                at: row.at.clone(),
                field,
            });
        }
    }

    /// Every cell that nobody asked for is a fault.
    pub fn finish(&mut self, row: Row<'a>) {
        for (field, line, _) in row.cells {
            let mut at = row.at.clone();
            at.line = line;
            self.faults.push(LoadFault::UnknownField { at, field });
        }
    }
}

impl<'a> Row<'a> {
    pub fn has(&self, field: &str) -> bool {
        self.cells.iter().any(|c| c.0 == field)
    }

    fn take(&mut self, field: &str) -> Option<(u32, DeValue<'a>)> {
        let index = self.cells.iter().position(|c| c.0 == field)?;
        let (_, line, value) = self.cells.swap_remove(index);
        Some((line, value))
    }
}
