//! One fact of a household known, changed or forgotten, in its tables.

use smallvec::SmallVec;

use super::{Case, Key};
use crate::household::disability;
use crate::logic::columns::Pooled;
use crate::logic::facts::{FLAGS, NUMS, SETS};
use crate::logic::frame::{Col, Frame, NumRows};
use crate::logic::truth::{F, FACT, T};

/// Sets one fact of one row, or makes it unknown. A case that is more than one value, and a key that is no fact,
/// leave the tables as they are.
pub fn fill(frame: &mut Frame<'static>, key: Key, value: Option<Case>) {
    let level = |table: &[crate::logic::facts::FactInfo], i: usize| table.get(i).map(|f| f.level);
    let of = match key {
        Key::Flag(i, _) | Key::List(i, _) => level(FLAGS, i),
        Key::Set(i, _) => level(SETS, i),
        Key::Num(i, _) => level(NUMS, i),
        _ => None,
    };
    let Some(n) = of.and_then(|l| frame.rows.get(l).copied()) else {
        return;
    };
    match (key, value) {
        (Key::Flag(i, row) | Key::List(i, row), Some(Case::Is(_)) | None) => {
            let truth = match value {
                Some(Case::Is(true)) => T,
                Some(_) => F,
                None => FACT,
            };
            if let Some(col) = frame.flags.get_mut(i) {
                put(col, n, FACT, row, truth);
            }
        }
        (Key::Set(i, row), Some(Case::OneOf(_)) | None) => {
            let set = match value {
                Some(Case::OneOf(set)) => set,
                _ => disability::ANY,
            };
            if let Some(col) = frame.sets.get_mut(i) {
                put(col, n, disability::ANY, row, set);
            }
        }
        (Key::Num(i, row), Some(Case::Between(..)) | None) => {
            let exact = match value {
                Some(Case::Between(lo, hi)) if lo == hi => Some(lo),
                Some(_) => return,
                None => None,
            };
            let Some(col) = frame.nums.get_mut(i) else {
                return;
            };
            let value = exact.unwrap_or(0);
            // A frame of one household holds its numbers in 64 bits.
            if let NumRows::Long(values) = &mut col.values {
                put(values, n, 0, row, value);
                col.most = col.most.max(value.unsigned_abs());
            }
            let known = col.known.get_or_insert(Col::Const(1));
            put(known, n, 0, row, u8::from(exact.is_some()));
        }
        _ => {}
    }
}

/// Writes one row; the column becomes the frame's own.
fn put<T: Pooled>(col: &mut Col<'static, T>, rows: usize, default: T, row: u32, value: T) {
    if let Col::Own(own) = col
        && own.len() == rows
    {
        if let Some(slot) = own.get_mut(row as usize) {
            *slot = value;
        }
        return;
    }
    let mut own: SmallVec<[T; 8]> = (0..rows).map(|r| col.get(r, default)).collect();
    if let Some(slot) = own.get_mut(row as usize) {
        *slot = value;
    }
    *col = Col::Own(own);
}
