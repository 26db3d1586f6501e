//! Columns that stand lower than the rest of their table (下移的列): cells were pasted or inserted in one column only, so that
//! each row has what belongs to the one above.
//!
//! It is seen where the first record has nothing in the column and below the last one the column goes on alone. Headers that
//! are exchanged between columns whose cells fit both cannot be seen.

use super::all::All;
use super::header::Header;
use super::lines::Record;
use super::row::unseen;
use super::sheet::Sink;
use super::stray::{Stray, Why};
use crate::finding::{Finding, FindingCode};

/// Takes their headers from the columns that stand lower; without one that it needs, none of the table can be used.
pub(super) fn slipped(header: &mut Header, number: u32, all: &All<'_>, sink: &mut Sink<'_>) {
    let Some((first, last)) = all.ends(header) else {
        return;
    };
    let is_filled = |record: &Record, at: usize| {
        let cell = record.get(at).unwrap_or_default();
        !cell.trim_matches(unseen).is_empty()
    };
    let alone: Vec<usize> = (0..last.len()).filter(|at| is_filled(&last, *at)).collect();
    if alone.is_empty() || alone.iter().any(|at| is_filled(&first, *at)) {
        return;
    }
    for (column, about) in all.schema.columns.iter().enumerate() {
        let Some(at) = header.position(column).filter(|at| alone.contains(at)) else {
            continue;
        };
        if about.required {
            header.usable = false;
            let place = sink.place(number, Some(about.header));
            sink.push(Finding::data(FindingCode::TableColumnSlipped, place));
            continue;
        }
        header.forget(column);
        header.strays.push(Stray::new(at, Why::Slipped(column)));
    }
}
