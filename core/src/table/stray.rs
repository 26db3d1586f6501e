//! Columns that are there and are not read (未采用的列): without a name, of a name that is not known or not theirs, or there twice.
//!
//! *Invariant:* such a column over values may be any column which the table lacks and whose form its values fit; what may
//! stand there is unreadable, not absent.

use std::collections::BTreeSet;

use super::cell::{self, SEPARATORS};
use super::header::{Header, letters};
use super::lines::Record;
use super::row::unseen;
use super::schema::{Form, Schema};
use super::sheet::{Sink, count};
use super::words::Words;
use crate::finding::{Finding, FindingCode};

/// Columns that one finding names at most; it counts all.
const NAMED: usize = 10;

/// A column that is not read.
pub(super) struct Stray {
    position: usize,
    why: Why,
    /// How many rows have something in it, and the first of them.
    rows: u32,
    first: u32,
    /// The columns of the schema that it may be.
    may_be: Vec<usize>,
}

/// Why a column is not read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Unnamed,
    Unknown,
    /// Its header is not known, and says that no column of the schema is meant.
    Beside,
    /// The column of the schema that is there more than once.
    Twice(usize),
    /// The column of the schema whose header stands there, over what another one should hold.
    Other(usize),
    /// The column of the schema that stands lower than the others.
    Slipped(usize),
}

impl Stray {
    pub(super) fn new(position: usize, why: Why) -> Self {
        Self {
            position,
            why,
            rows: 0,
            first: 0,
            may_be: vec![],
        }
    }

    /// Its place, where its header is not known.
    pub(super) fn unknown(&self) -> Option<usize> {
        matches!(self.why, Why::Unknown | Why::Beside).then_some(self.position)
    }

    /// What stands in it in the first row of several that has something there.
    pub(super) fn said<'r>(
        &self,
        mut rows: impl Iterator<Item = &'r Record>,
    ) -> (usize, Option<&'r str>) {
        let said = rows.find_map(|row| filled(row, self.position));
        (self.position, said)
    }

    /// Notes which columns that the table lacks it may be, by what was counted of its cells.
    fn judge(&mut self, seen: Seen, lacks: &[(usize, Form)], forms: &[Form]) {
        (self.rows, self.first) = (seen.rows, seen.first);
        for (column, form) in lacks {
            let fit = forms.iter().zip(&seen.fit).find(|(f, _)| *f == form);
            let fits = fit.is_some_and(|(_, fit)| seen.is_form(*fit, *form));
            let other = self.why == Why::Unknown && seen.words.may_say(*form, seen.rows);
            let own = matches!(self.why, Why::Twice(own) | Why::Other(own) | Why::Slipped(own) if own == *column);
            // What stands lower is known by its header.
            let lower = matches!(self.why, Why::Slipped(_));
            if own || !lower && (fits || other) {
                self.may_be.push(*column);
            }
        }
    }

    /// Tells of it at its header; one that is there twice was told.
    fn tell(&self, header: u32, schema: &Schema, sink: &mut Sink<'_>) {
        let own = letters(self.position);
        let place = |row| sink.place(row, Some(&own));
        let code = match self.why {
            Why::Twice(_) => return,
            Why::Unnamed if self.rows == 0 => return,
            Why::Unnamed => FindingCode::TableColumnUnnamed,
            // The name is not shown: where the header row is missing it is a person's data.
            Why::Slipped(column) => {
                let header_of = schema.columns.get(column).map(|c| c.header);
                let finding = Finding::data(
                    FindingCode::TableColumnSlipped,
                    sink.place(header, header_of),
                );
                return sink.push(finding);
            }
            Why::Unknown | Why::Beside if self.may_be.is_empty() => {
                let finding = Finding::data(FindingCode::TableColumnUnknown, place(header));
                return sink.push(finding);
            }
            Why::Unknown | Why::Beside | Why::Other(_) => FindingCode::TableColumnMayBe,
        };
        let mut finding = Finding::data(code, place(header))
            .count("rows", self.rows.into())
            .related(place(self.first));
        if code == FindingCode::TableColumnMayBe {
            let columns = self.may_be.iter();
            let headers = columns.filter_map(|c| schema.columns.get(*c)).take(NAMED);
            finding = finding.count("columns", count(self.may_be.len()));
            finding = headers.fold(finding, |finding, column| {
                finding.related(sink.place(header, Some(column.header)))
            });
        }
        sink.push(finding);
    }
}

/// What was counted of the cells of a column.
#[derive(Clone, Default)]
struct Seen {
    rows: u32,
    first: u32,
    numbers: u32,
    /// How many cells fit each form.
    fit: Vec<u32>,
    words: Words,
}

impl Seen {
    fn note(&mut self, number: u32, cell: &str, forms: &[Form]) {
        if self.rows == 0 {
            self.first = number;
        }
        self.rows = self.rows.saturating_add(1);
        self.numbers = (self.numbers).saturating_add(u32::from(cell::yuan(cell).is_some()));
        for (fit, form) in self.fit.iter_mut().zip(forms) {
            *fit = fit.saturating_add(u32::from(fits(cell, *form)));
        }
        self.words.note(cell);
    }

    /// Whether the cells have a form: most of them do, for some of a column may be unreadable. The words of a form may be 1
    /// and 0, which are also the first of many numbers: of those nothing may be another number.
    fn is_form(&self, fit: u32, form: Form) -> bool {
        let words = matches!(form, Form::Words(_) | Form::Choice(_) | Form::Choices(_));
        let others = words && self.numbers == self.rows && fit < self.rows;
        fit > 0 && fit >= self.rows.saturating_sub(fit) && !others
    }
}

/// Whether a cell of a column of no name has a form. Any text is one, and nearly any an id: only what has a figure or a
/// letter in it looks like one.
fn fits(text: &str, form: Form) -> bool {
    let is_code = |part: &str| part.contains(|c: char| c.is_ascii_alphanumeric());
    match form {
        Form::Text => false,
        Form::Id | Form::PersonId | Form::Ids => {
            cell::fits(text, form) && text.split(SEPARATORS).all(is_code)
        }
        _ => cell::fits(text, form),
    }
}

/// Takes their headers from columns that may be exchanged: none of at least three cells under one of them can be read there, and
/// they can under the other, as can what stands there. `each` goes over the first rows.
pub(super) fn exchanged(
    header: &mut Header,
    schema: &Schema,
    each: impl Fn(&Header, &mut dyn FnMut(&Record)),
) {
    const LEAST: usize = 3;
    let columns = (0..).zip(schema.columns);
    let columns = columns.filter(|(_, c)| !c.required && !is_any(c.form));
    let placed = columns.filter_map(|(at, c)| Some((at, header.position(at)?, c.form)));
    let placed: Vec<(usize, usize, Form)> = placed.collect();
    // How many cells stand under a column, and how many of them have a form.
    let count = |of: &[(usize, usize, Form)], form: &dyn Fn(Form) -> Form| {
        let mut counts = vec![(0_usize, 0_usize); of.len()];
        each(header, &mut |record| {
            for ((_, position, own), (all, fit)) in of.iter().zip(&mut counts) {
                if let Some(cell) = filled(record, *position) {
                    *all = all.saturating_add(1);
                    *fit = fit.saturating_add(usize::from(cell::fits(cell, form(*own))));
                }
            }
        });
        counts
    };
    let own = count(&placed, &|own| own);
    let odd = placed.iter().zip(own);
    let odd = odd.filter(|(_, (all, fit))| *all >= LEAST && *fit == 0);
    let mut wrong = BTreeSet::new();
    for (odd, _) in odd.collect::<Vec<_>>() {
        let would = count(&placed, &|_| odd.2);
        for (other, (all, fit)) in placed.iter().zip(would) {
            let back = || count(std::slice::from_ref(odd), &|_| other.2);
            if all > 0 && fit == all && back().iter().all(|(all, fit)| 2 * fit >= *all) {
                wrong.extend([(odd.1, odd.0), (other.1, other.0)]);
            }
        }
    }
    for (position, column) in wrong {
        header.forget(column);
        header.strays.push(Stray::new(position, Why::Other(column)));
    }
}

/// Whether nearly anything has a form.
pub(super) fn is_any(form: Form) -> bool {
    matches!(form, Form::Id | Form::PersonId | Form::Ids | Form::Text)
}

/// Finds out what the columns that are not read may be, and tells of them. `each` goes over all rows, and says which are in
/// shape.
pub(super) fn judge(
    header: &mut Header,
    number: u32,
    schema: &Schema,
    sink: &mut Sink<'_>,
    each: impl FnOnce(&Header, &mut dyn FnMut(u32, &Record, bool)),
) {
    let columns = (0..).zip(schema.columns).map(|(at, c)| (at, c.form));
    let lacks = columns.filter(|(at, form)| header.position(*at).is_none() && *form != Form::Text);
    let lacks: Vec<(usize, Form)> = lacks.collect();
    let mut forms: Vec<Form> = vec![];
    for (_, form) in &lacks {
        if !forms.contains(form) {
            forms.push(*form);
        }
    }
    let none = Seen {
        fit: vec![0; forms.len()],
        ..Seen::default()
    };
    let mut seen = vec![none; header.strays.len()];
    let ask = !forms.is_empty() || header.strays.iter().any(|s| s.why == Why::Unnamed);
    if header.usable && ask && !seen.is_empty() {
        each(header, &mut |number, record, whole| {
            for (stray, seen) in header.strays.iter().zip(&mut seen) {
                if let Some(cell) = filled(record, stray.position).filter(|_| whole) {
                    seen.note(number, cell, &forms);
                }
            }
        });
    }
    for (stray, seen) in header.strays.iter_mut().zip(seen) {
        stray.judge(seen, &lacks, &forms);
        stray.tell(number, schema, sink);
    }
}

/// Whether something stands in a row, or stood there before its end was lost, that a column which the table lacks may hold.
pub(super) fn may_hold(record: &Record, header: &Header, column: usize) -> bool {
    let mut strays = header.strays.iter();
    strays.any(|stray| {
        // In a column that stands lower an empty cell is that of the row above.
        let there = stray.position >= record.len()
            || filled(record, stray.position).is_some()
            || matches!(stray.why, Why::Slipped(_));
        there && stray.may_be.contains(&column)
    })
}

/// Whether a column that is not read may be one which the table lacks, whatever stands in it.
pub(super) fn may_be(header: &Header, column: usize) -> bool {
    let mut strays = header.strays.iter();
    strays.any(|stray| stray.may_be.contains(&column))
}

fn filled(record: &Record, position: usize) -> Option<&str> {
    let cell = record.get(position)?.trim_matches(unseen);
    (!cell.is_empty()).then_some(cell)
}
