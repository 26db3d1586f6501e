//! Rows that are no records (非数据行): totals, signatures, remarks and the header again.

use super::header::{Header, Names};
use super::lines::Record;
use super::schema::{Form, Schema};
use crate::identity::{IdOf, id_fault, is_form_word};

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
    // A number of a person in it is told as what it is.
    han >= LEAST
        && !record_in_quotes
        && record.iter().filter(|cell| !cell.trim().is_empty()).count() == 1
        && id_fault(only, IdOf::Person).is_some_and(|code| {
            use crate::finding::Code;
            !matches!(code, Code::TableIdIsCitizenNumber | Code::IdIsTelephone)
        })
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

/// Whether the cells of a row that must hold ids hold some.
pub(super) fn has_ids(record: &Record, header: &Header, schema: &Schema) -> bool {
    let ids = schema
        .columns
        .iter()
        .enumerate()
        .filter(|(_, c)| c.required && matches!(c.form, Form::Id | Form::PersonId));
    ids.map(|(column, _)| {
        header
            .position(column)
            .and_then(|at| record.get(at))
            .map_or("", str::trim)
    })
    .all(|id| !id.is_empty() && id_fault(id, IdOf::Thing).is_none())
}
