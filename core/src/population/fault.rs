//! What is wrong with single rows: such a row is answered with what is left of it, and says so.

use crate::logic::columns::Scratch;
use crate::logic::frame::{Col, Frame};
use crate::logic::truth::FACT;

/// A value lies outside the range of its fact: it counts as unknown.
pub const OUT_OF_RANGE: u8 = 1;
/// No member is listed: who belongs to the household is unknown.
pub const NO_MEMBERS: u8 = 1 << 1;
/// More than a thousand rows belong to it: none of them is used, and its list is not complete.
pub const TOO_MANY: u8 = 1 << 2;
/// Another row has the same id: they are one, and the first of them stands for all.
pub const DUPLICATE_ID: u8 = 1 << 3;
/// Its id, or that of the row that it belongs to, is missing; an own id that the check refuses is none.
pub const ID_MISSING: u8 = 1 << 4;
/// No row has the id that it belongs to: it may be of any, so no list of the table above is complete.
pub const NO_OWNER: u8 = 1 << 5;

/// Rows of its id do not say the same: what they say differently is unknown, and the lists that they are of are not complete.
pub const ROWS_DIFFER: u8 = 1 << 6;

/// What the bits of a set of faults mean, by position.
pub const FAULTS: [&str; 7] = [
    "factOutOfRange",
    "noMembers",
    "tooMany",
    "duplicateId",
    "idMissing",
    "noOwner",
    "rowsDiffer",
];

/// The rows at fault of one chunk, by level, in no order.
#[derive(Default)]
pub(super) struct Found {
    rows: [Vec<(usize, u8)>; 3],
}

impl Found {
    pub fn clear(&mut self) {
        self.rows.iter_mut().for_each(Vec::clear);
    }

    pub fn add(&mut self, level: usize, row: usize, bits: u8) {
        if let Some(rows) = self.rows.get_mut(level) {
            rows.push((row, bits));
        }
    }

    /// The faults of the rows of each level themselves.
    pub fn own(&self, level: usize) -> &[(usize, u8)] {
        self.rows.get(level).map_or(&[], Vec::as_slice)
    }

    /// Tells each row also what is wrong with the rows below it.
    pub fn carry_up(&mut self, frame: &Frame<'_>) {
        for level in [1, 0] {
            let starts = frame.start_slice(level);
            let below = self.own(level + 1).to_vec();
            for (row, bits) in below {
                // The last list that starts no later holds the row: those before it that start there are empty.
                let lists = starts.partition_point(|start| *start as usize <= row);
                if let Some(list) = lists.checked_sub(1) {
                    self.add(level, list, bits);
                }
            }
        }
    }

    /// Lists the households of a chunk that have no member.
    pub fn empty_households(&mut self, frame: &Frame<'_>) {
        let starts = frame.start_slice(0);
        let ends = starts.get(1..).unwrap_or_default();
        if starts.iter().zip(ends).all(|(start, end)| start != end) {
            return;
        }
        for (row, (start, end)) in starts.iter().zip(ends).enumerate() {
            if start == end {
                self.add(0, row, NO_MEMBERS);
            }
        }
    }
}

/// Marks rows of a column.
pub(super) fn mark(rows: &[(usize, u8)], column: &mut [u8]) {
    for (row, bits) in rows {
        if let Some(slot) = column.get_mut(*row) {
            *slot |= bits;
        }
    }
}

/// The flag "complete" of some rows, where it is not what `lost` says in its place.
pub(super) fn unless_lost<'s>(
    complete: &Col<'_, u8>,
    rows: usize,
    lost: impl Fn(usize) -> Option<u8>,
    scratch: &'s Scratch,
) -> Col<'s, u8> {
    let flag = |r: usize| lost(r).unwrap_or_else(|| complete.get(r, FACT));
    Col::Held(scratch.hold(|b| b.extend((0..rows).map(flag))))
}
