//! Rows that are no records (非数据行): totals, signatures, remarks and the header again.
//!
//! *Invariant:* where as much stands in such a row as in a record, it may hold one, and whose is not known.

use super::cell;
use super::header::{Header, Names};
use super::lines::Record;
use super::row::unseen;
use super::schema::{Form, Schema};
use crate::identity::{IdOf, id_fault, is_form_word};

/// So many filled cells may be a record, where the table is so wide.
const LEAST: usize = 3;

/// Whether a row is no record. It is judged by its first filled cell and by its own id: nobody has a total for an id.
pub(super) fn is_no_record(
    record: &Record,
    header: &Header,
    schema: &Schema,
    names: &Names,
) -> bool {
    let id = header
        .position(0)
        .and_then(|at| record.get(at))
        .map_or("", str::trim);
    let first = record
        .iter()
        .map(str::trim)
        .find(|cell| !cell.is_empty())
        .unwrap_or("");
    is_form_word(first)
        || first != id && is_form_word(id)
        || is_remark(record, first)
        || is_header(record, first, header, schema, names)
}

/// One cell of running text over the width of the table.
fn is_remark(record: &Record, only: &str) -> bool {
    const LEAST: usize = 5;
    let han = only
        .chars()
        .filter(|c| ('\u{3400}'..='\u{9FFF}').contains(c))
        .count();
    // A quote that is never closed makes one cell of a whole record.
    let record_in_quotes = record.breaks > 0 || only.contains([',', '\t', ';', '|', '"']);
    // So does a record that was typed with the marks of a Chinese keyboard.
    let values = only
        .split(['，', '、', '；', '：', '　', ' '])
        .map(str::trim)
        .filter(|part| part.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)))
        .filter(|part| {
            part.chars()
                .all(|c| !('\u{3400}'..='\u{9FFF}').contains(&c))
        });
    let record_in_quotes = record_in_quotes || values.take(2).count() == 2;
    // A number of a person in it is told as what it is.
    han >= LEAST
        && !record_in_quotes
        && record.iter().filter(|cell| !cell.trim().is_empty()).count() == 1
        && id_fault(only, IdOf::Person).is_some_and(|code| {
            use crate::finding::FindingCode;
            let of_a_person = FindingCode::TableIdIsCitizenNumber;
            code != of_a_person
                && code != FindingCode::IdIsTelephone
                && code != FindingCode::IdIsPersonal
        })
}

/// Whether what comes from here on stands below another header than the first.
pub(super) fn astray(before: bool, record: &Record, header: &Header, names: &Names) -> bool {
    is_other_header(record, header, names) || before && !header.is_again(record)
}

/// A header that is not the one above, cell for cell: what stands below it stands below other headers.
fn is_other_header(record: &Record, header: &Header, names: &Names) -> bool {
    // Almost every row is a record: two cells tell that.
    let id = header.position(0).and_then(|at| record.get(at));
    let first = filled(record).next();
    let named = |cell: &str| names.find(cell).is_some();
    (id.is_some_and(named) || first.is_some_and(named))
        && record.iter().filter(|cell| named(cell)).take(2).count() == 2
        && !header.is_again(record)
}

/// The header again, as where files were put together: two cells or more are headers of their own columns.
fn is_header(
    record: &Record,
    first: &str,
    header: &Header,
    schema: &Schema,
    names: &Names,
) -> bool {
    names.find(first).is_some()
        && (0..schema.columns.len())
            .filter(|column| {
                let cell = header.position(*column).and_then(|at| record.get(at));
                cell.and_then(|cell| names.find(cell)) == Some(*column)
            })
            .count()
            >= 2
}

/// Whether a row above the header may be a record. A title is one cell, or some with their names: 填报单位：…
pub(super) fn above(record: &Record, header: &Header, schema: &Schema, width: usize) -> bool {
    let named = |cell: &&str| cell.contains(['：', ':']) && cell::date(cell).is_none();
    let filled = filled(record).filter(|cell| !named(cell)).count();
    filled > 1 && (filled >= LEAST || 2 * filled >= width || has_ids(record, header, schema, 0))
}

/// Whether a row that looks like no record holds one all the same, as where a word stands before it or its id is one: ids one
/// place from theirs, or more than the sums of a total.
pub(super) fn hides_record(
    record: &Record,
    header: &Header,
    schema: &Schema,
    names: &Names,
    width: usize,
) -> bool {
    let first = filled(record).next().unwrap_or_default();
    let many = filled(record).count();
    let sums = filled(record)
        .skip(1)
        .all(|cell| cell::yuan(cell).is_some());
    is_two(record, width)
        || many >= LEAST
            && !is_header(record, first, header, schema, names)
            && (2 * many >= width && !sums || has_ids(record, header, schema, 1))
}

/// Whether a row may be two, between which a line break was lost.
pub(super) fn is_two(record: &Record, width: usize) -> bool {
    let beyond = record.iter().skip(width).filter(|c| !c.trim().is_empty());
    record.beyond > 0 || beyond.take(2).count() == 2
}

/// Whether the header goes on with a record, since a line break was lost: a cell of no name that is known looks like a value.
pub(super) fn goes_on(record: &Record, header: &Header, schema: &Schema) -> bool {
    let value = |cell: &str| {
        // The word of a choice may be the name of something else.
        let is = |form| match form {
            Form::Words(_) => !cell.is_ascii() && cell::fits(cell, form),
            Form::Integer | Form::Yuan | Form::Date => cell::fits(cell, form),
            _ => false,
        };
        let is_code = cell.is_ascii() && cell.contains(|c: char| c.is_ascii_digit());
        is_code && cell::fits(cell, Form::Id) || schema.columns.iter().any(|c| is(c.form))
    };
    let cells = header.unknown().filter_map(|at| record.get(at));
    cells.map(|cell| cell.trim_matches(unseen)).any(value)
}

fn filled(record: &Record) -> impl Iterator<Item = &str> {
    let cells = record.iter().map(|cell| cell.trim_matches(unseen));
    cells.filter(|cell| !cell.is_empty())
}

/// Whether the cells of a row that must hold ids hold some, so many places behind theirs.
fn has_ids(record: &Record, header: &Header, schema: &Schema, behind: usize) -> bool {
    let ids = (0..).zip(schema.columns);
    let mut ids =
        ids.filter(|(_, c)| c.required && matches!(c.form, Form::Id | Form::PersonId | Form::Ids));
    ids.all(|(column, about)| {
        let at = header
            .position(column)
            .and_then(|at| at.checked_add(behind));
        let id = at.and_then(|at| record.get(at)).map_or("", str::trim);
        !id.is_empty() && cell::fits(id, about.form)
    })
}
