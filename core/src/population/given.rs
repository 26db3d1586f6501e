//! A column that was given, and where it belongs in a frame.

use std::ops::Range;

use super::PopulationError;
use super::column::{Ages, Column};
use crate::household::SpendingShock;
use crate::household::disability;
use crate::logic::columns::Scratch;
use crate::logic::facts::{FLAGS, FactInfo, NUMS, SETS, SHOCK, SHOCK_STUDY_OR_ILLNESS};
use crate::logic::frame::{Col, Frame};
use crate::logic::truth::{FACT, GIVEN, fact};

/// What a column `spendingShock` says by its numbers.
const SHOCKS: [SpendingShock; 4] = [
    SpendingShock::None,
    SpendingShock::Education,
    SpendingShock::Medical,
    SpendingShock::Other,
];

/// A column that was given, and where it belongs in a frame.
pub(super) struct Given<'a> {
    index: usize,
    slot: Slot,
    pub name: &'static str,
    pub column: Column<'a>,
    /// Rows of which something was given that cannot be read; empty where there are none.
    pub unread: Vec<bool>,
}

#[derive(Clone, Copy)]
enum Slot {
    Num,
    Flag,
    Disability,
    SpendingShock,
}

impl Given<'_> {
    /// The flags of a range with the rows of which something was given that cannot be read.
    fn unread<'s>(
        &self,
        flags: Col<'s, u8>,
        rows: Range<usize>,
        scratch: &'s Scratch,
    ) -> Col<'s, u8> {
        let unread = self.unread.get(rows).unwrap_or_default();
        if !unread.contains(&true) {
            return flags;
        }
        let each = (0..).zip(unread).map(|(row, unread)| match unread {
            true => FACT | GIVEN,
            false => flags.get(row, FACT),
        });
        Col::Held(scratch.hold(|b| b.extend(each)))
    }

    pub fn fill<'s>(
        &'s self,
        frame: &mut Frame<'s>,
        rows: Range<usize>,
        ages: Option<&Ages>,
        scratch: &'s Scratch,
        bad: &mut dyn FnMut(usize),
    ) {
        let range = range(self.slot, self.index);
        let count = rows.len();
        let mut nums = |rows| self.column.nums(rows, range, ages, scratch, &mut *bad);
        match self.slot {
            Slot::Num => {
                if let (Some(slot), Some(col)) = (frame.nums.get_mut(self.index), nums(rows)) {
                    *slot = col;
                }
            }
            Slot::Flag => {
                let flags = self.column.flags(rows.clone(), scratch);
                let flags = flags.map(|flags| self.unread(flags, rows, scratch));
                if let (Some(slot), Some(flags)) = (frame.flags.get_mut(self.index), flags) {
                    *slot = flags;
                }
            }
            Slot::SpendingShock => {
                let Some(col) = nums(rows) else {
                    return;
                };
                let shock = |r: usize| {
                    let known = col.known.as_ref().is_none_or(|k| k.get(r, 0) != 0);
                    let code = usize::try_from(col.values.get(r)).ok().filter(|_| known);
                    code.and_then(|c| SHOCKS.get(c))
                };
                let flags = |of: fn(&SpendingShock) -> bool| {
                    let each = (0..count).map(|r| fact(shock(r).map(of)));
                    Col::Held(scratch.hold(|b| b.extend(each)))
                };
                frame.set_flag(SHOCK, flags(SpendingShock::any));
                frame.set_flag(
                    SHOCK_STUDY_OR_ILLNESS,
                    flags(SpendingShock::study_or_illness),
                );
            }
            Slot::Disability => {
                let codes: [u64; 33] = std::array::from_fn(|c| disability_code(c as i64));
                let set = |code: i64| {
                    let at = usize::try_from(code).ok();
                    at.and_then(|c| codes.get(c))
                        .copied()
                        .unwrap_or(disability::ANY)
                };
                let (Some(slot), Some(col)) = (frame.sets.get_mut(self.index), nums(rows)) else {
                    return;
                };
                let sets = (0..count).map(|r| {
                    let known = col.known.as_ref().is_none_or(|k| k.get(r, 0) != 0);
                    if known {
                        set(col.values.get(r))
                    } else {
                        disability::ANY
                    }
                });
                *slot = match self.column {
                    Column::Int(code) => Col::Const(set(code)),
                    _ => Col::Held(scratch.hold(|b| b.extend(sets))),
                };
            }
        }
    }
}

/// The lowest and the highest number that a column may hold.
fn range(slot: Slot, index: usize) -> (i64, i64) {
    match slot {
        Slot::Num => NUMS.get(index).map_or((0, 0), |n| (n.min, n.max)),
        Slot::SpendingShock => (0, SHOCKS.len() as i64 - 1),
        Slot::Disability => (0, 32),
        Slot::Flag => (0, 1),
    }
}

/// Whether a fact of the households (0), the members (1) or the supporters (2) has this name on the wire.
pub fn is_fact(level: usize, name: &str) -> Result<(), PopulationError> {
    let nearest = || nearest(level, name);
    let known = fact_of(level, name).map(|_| ());
    known.ok_or_else(|| PopulationError::UnknownColumn { nearest: nearest() })
}

fn facts() -> [(&'static [FactInfo], Slot); 3] {
    [
        (NUMS, Slot::Num),
        (FLAGS, Slot::Flag),
        (SETS, Slot::Disability),
    ]
}

fn fact_of(level: usize, name: &str) -> Option<(&'static FactInfo, usize, Slot)> {
    facts().into_iter().find_map(|(facts, slot)| {
        let mut each = facts.iter().enumerate();
        let (index, info) = each.find(|(_, f)| f.level == level && f.name == name)?;
        Some((info, index, slot))
    })
}

/// The fact of a level whose name is written most alike, where one is alike at all.
fn nearest(level: usize, name: &str) -> Option<&'static str> {
    let plain = |name: &str| -> Vec<char> {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).take(LONGEST).collect()
    };
    let given = plain(name);
    let of_level = facts().into_iter().flat_map(|(facts, _)| facts);
    let each = of_level.filter(|f| f.level == level).map(|f| {
        let own = plain(f.name);
        let part = !given.is_empty() && own.starts_with(&given);
        let away = if part { 1 } else { changes(&given, &own) };
        (away, f.name)
    });
    let (away, name) = each.min()?;
    (away * 3 <= name.len()).then_some(name)
}

/// Letters of a name that are compared.
const LONGEST: usize = 64;

/// How many letters are put in, left out or changed between two names.
fn changes(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut left = row + 1;
        let mut now = vec![left];
        for (b, pair) in other.iter().zip(before.windows(2)) {
            let [diagonal, above] = pair else { continue };
            left = (diagonal + usize::from(a != b))
                .min(above + 1)
                .min(left + 1);
            now.push(left);
        }
        before = now;
    }
    before.last().copied().unwrap_or(0)
}

pub(super) fn place<'a>(
    name: &str,
    level: usize,
    column: Column<'a>,
    rows: usize,
) -> Result<Given<'a>, PopulationError> {
    let Some((info, index, slot)) = fact_of(level, name) else {
        let nearest = nearest(level, name);
        return Err(PopulationError::UnknownColumn { nearest });
    };
    let lengths = [column.rows(), column.marks()];
    if let Some(n) = lengths.into_iter().flatten().find(|n| *n != rows) {
        return Err(PopulationError::Length {
            name: name.to_owned(),
            rows: n,
            expected: rows,
        });
    }
    let wrong = |expected| PopulationError::Type {
        name: name.to_owned(),
        expected,
    };
    // One fact of four values, which the rules read as two flags.
    let slot = match slot {
        Slot::Flag if index == SHOCK.index => Slot::SpendingShock,
        other => other,
    };
    let birth = info.name == "birthDate";
    let (fits, expected) = match (slot, &column) {
        (_, Column::Unknown(_)) => (true, ""),
        (Slot::Flag, Column::Flags(..) | Column::Flag(_)) => (true, "boolean"),
        (Slot::Flag, _) => (false, "boolean"),
        (_, Column::Days(..)) => (birth, "integer"),
        (_, c) => (c.is_int(), "integer"),
    };
    if !fits {
        return Err(wrong(expected));
    }
    let (min, max) = range(slot, index);
    if matches!(&column, Column::Int(v) if !(min..=max).contains(v)) {
        let name = name.to_owned();
        return Err(PopulationError::Range { name, min, max });
    }
    Ok(Given {
        index,
        slot,
        name: info.name,
        column,
        unread: vec![],
    })
}

/// The set of one coded certificate: 0 none, else 4 × category + grade.
fn disability_code(code: i64) -> u64 {
    use crate::household::DisabilityCategory as C;
    const CATEGORIES: [C; 8] = [
        C::Visual,
        C::Hearing,
        C::Speech,
        C::Limb,
        C::Intellectual,
        C::Mental,
        C::Multiple,
        C::Other,
    ];
    if code <= 0 {
        return disability::NONE;
    }
    let category = usize::try_from((code - 1) / 4)
        .ok()
        .and_then(|i| CATEGORIES.get(i).copied());
    disability::possible(&disability::Certificate {
        held: Some(true),
        category,
        grade: Some((code - 1) % 4 + 1),
        ..disability::Certificate::default()
    })
}
