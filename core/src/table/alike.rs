//! Ids that may be one (可能相同的编号): `001` and `1`, `P15` and `P15.0`, `h1` and `Ｈ 1`.
//!
//! *Invariant:* two ids that differ only by what a spreadsheet or a hand changes are not known to be two, nor to be one: no
//! row that has either of them as its own is used, and the lists that would hold it are not complete.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::lost::LostRow;
use super::sheet::{Sink, Table, count};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::narrow;
use crate::visit::Visit;

/// Rows that the finding of a file names at most; it counts all.
const NAMED: usize = 20;

/// Writes an id as all those have it that may be the same: of one width and case, without blanks, `.0` behind it and noughts
/// in front of a number.
pub(super) fn kin(id: &str, to: &mut String) {
    let from = to.len();
    // An id with characters that nobody sees is refused anyway.
    let seen = id.chars().filter(|c| !c.is_whitespace() || c.is_control());
    for c in seen.map(narrow).flat_map(char::to_lowercase) {
        let before = to.get(from..).unwrap_or_default().as_bytes();
        let is_number = |at: usize| {
            let at = before.len().checked_sub(at).and_then(|at| before.get(at));
            at.is_some_and(u8::is_ascii_digit)
        };
        // A nought in front of a number says nothing once another figure follows it.
        if c.is_ascii_digit() && before.ends_with(b"0") && !is_number(2) {
            to.pop();
        }
        to.push(c);
    }
    let own = to.get(from..).unwrap_or_default();
    let whole = own.trim_end_matches('0').strip_suffix('.');
    let point = own.ends_with('0');
    if let Some(whole) = whole.filter(|whole| point && !whole.is_empty()) {
        to.truncate(from.saturating_add(whole.len()));
    }
}

/// Rows that are not used because of their ids: how many, and the first of them.
#[derive(Default)]
pub(super) struct Alike {
    rows: usize,
    first: Vec<u32>,
}

impl Alike {
    pub(super) fn note(&mut self, row: u32) {
        self.rows = self.rows.saturating_add(1);
        if self.first.len() < NAMED {
            self.first.push(row);
        }
    }

    /// The finding of a file; none where each id is like no other.
    pub(super) fn finding(&self, file: &str, column: Option<&str>) -> Option<Finding> {
        let place = |row: Option<u32>| FindingPlace {
            file: Some(file.into()),
            row,
            column: column.map(Into::into),
            ..FindingPlace::default()
        };
        (self.rows > 0).then(|| {
            let finding = Finding::data(FindingCode::TableIdsAlike, place(None));
            let finding = finding.count("rows", count(self.rows));
            let rows = self.first.iter().map(|row| place(Some(*row)));
            rows.fold(finding, Finding::related)
        })
    }

    pub(super) fn tell(&self, column: Option<&str>, sink: &mut Sink<'_>) {
        if let Some(finding) = self.finding(sink.file, column) {
            sink.push(finding);
        }
    }
}

/// Leaves out of a log what stands under ids that may be one. The entries of one id are the log's to judge.
pub(super) fn refuse(log: &mut Table<Visit>, column: &str) {
    // Two numbers for each id are smaller than the id.
    let hasher = RandomState::new();
    let mut text = String::new();
    let mut numbers = |visit: &Visit| {
        let id = visit.id.as_deref().unwrap_or_default();
        text.clear();
        kin(id, &mut text);
        (hasher.hash_one(&text), hasher.hash_one(id))
    };
    let mut all: Vec<(u64, u64)> = log.rows.iter().map(&mut numbers).collect();
    all.sort_unstable();
    all.dedup();
    let twins = all.windows(2).filter_map(|pair| match pair {
        [(kin, _), (next, _)] if kin == next => Some(*kin),
        _ => None,
    });
    let twins: HashSet<u64> = twins.collect();
    if twins.is_empty() {
        return;
    }
    let mut alike = Alike::default();
    let rows = std::mem::take(&mut log.rows).into_iter();
    let rows = rows.zip(std::mem::take(&mut log.numbers));
    for (visit, number) in rows {
        if !twins.contains(&numbers(&visit).0) {
            log.rows.push(visit);
            log.numbers.push(number);
            continue;
        }
        alike.note(number);
        let mut lost = LostRow::of(number, Some(visit.household));
        lost.id = visit.id;
        log.lost.push(lost);
        let summary = &mut log.summary;
        summary.rows_used = summary.rows_used.saturating_sub(1);
        summary.rows_reported = summary.rows_reported.saturating_add(1);
    }
    if let Some(finding) = alike.finding(&log.summary.file, Some(column)) {
        log.add(finding);
    }
}

#[cfg(test)]
mod tests {
    fn kin(id: &str) -> String {
        let mut text = String::new();
        super::kin(id, &mut text);
        text
    }

    #[test]
    fn what_a_spreadsheet_or_a_hand_changes_makes_no_other_id() {
        for (one, other) in [
            ("001", "1"),
            ("1.0", "1"),
            ("0001.00", "1"),
            ("p15.0", "p15"),
            ("p15a", "P15A"),
            ("Ｐ１５", "p15"),
            ("h 01", "h1"),
            ("h\u{3000}01", "h1"),
            ("C1-1-01", "c01-1-1"),
            ("00", "0"),
            ("h00", "h0"),
        ] {
            assert_eq!(kin(one), kin(other), "{one} {other}");
        }
        for (one, other) in [
            ("1", "10"),
            ("101", "11"),
            ("100", "1"),
            ("0", "1"),
            ("h1", "1"),
            ("1-1", "11"),
            ("1.1", "11"),
            ("1.10", "1.1"),
            ("370302000000000000", "370302000000000001"),
            (".0", "."),
        ] {
            assert_ne!(kin(one), kin(other), "{one} {other}");
        }
    }
}
