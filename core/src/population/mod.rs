//! The same rules over the columns of a whole population (人口模拟): households and members as tables,
//! outcome, amount and reason bits out. Nothing is copied but a chunk at a time.

mod column;

pub use column::{Bits, Column, Ints};

use crate::eligibility::{Outcome, Scope, Standards, outcome_of, rules};
use crate::money::MAX_FEN;
use crate::rule::columns::{CHUNK, Columns, Scratch};
use crate::rule::facts::{
    FLAGS, Hh, Level, MEMBERS_COMPLETE, Member, NUMS, SETS, TEKUN, disability,
};
use crate::rule::frame::{Col, Frame, NumCol};
use crate::rule::truth::{F, MAX_ROWS, T};

/// Why a population cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PopulationError {
    /// A column's name is not a fact of its level.
    #[error("column {name} is not a fact of this table")]
    UnknownColumn {
        /// The name as given.
        name: String,
    },
    /// A column has another length than its table.
    #[error("column {name} has {rows} rows, the table has {expected}")]
    Length {
        /// The column.
        name: String,
        /// Its rows.
        rows: usize,
        /// The table's rows.
        expected: usize,
    },
    /// A column's type does not fit its fact.
    #[error("column {name} does not have the expected type {expected}")]
    Type {
        /// The column.
        name: String,
        /// What is expected.
        expected: &'static str,
    },
    /// The offsets of the members do not rise from 0 to the number of members.
    #[error(
        "the member offsets must rise from 0 to the number of members, with at most 1000 members a household"
    )]
    Offsets,
    /// A value lies outside the range of its fact.
    #[error("column {name} has a value outside {min}..{max} in row {row}")]
    Range {
        /// The column.
        name: String,
        /// The first row concerned, from 0.
        row: usize,
        /// Lowest value.
        min: i64,
        /// Highest value.
        max: i64,
    },
}

/// A population as tables: facts by their wire names, members grouped by household.
#[derive(Clone)]
pub struct Population<'a> {
    /// Where each household's members start; one more than households.
    offsets: &'a [u32],
    households: Vec<(usize, Slot, Column<'a>)>,
    members: Vec<(usize, Slot, Column<'a>)>,
}

#[derive(Clone, Copy)]
enum Slot {
    Num,
    Flag,
    Disability,
}

/// What a population's households answered; one row each.
#[derive(Debug, Clone, Default)]
pub struct PopulationResult {
    /// Dibao, as [`outcome_code`].
    pub dibao: Vec<u8>,
    /// Margin family, as [`outcome_code`].
    pub margin: Vec<u8>,
    /// Monthly amount in fen; 0 where dibao is not `yes`.
    pub amount_fen: Vec<i64>,
    /// Steps certainly not met, by their bits in [`STEPS`](crate::eligibility::STEPS).
    pub failed: Vec<u64>,
    /// Steps undecided.
    pub open: Vec<u64>,
}

/// An outcome as a byte: its position in the list of [`Outcome`], from 0 for `yes`.
pub fn outcome_code(o: Outcome) -> u8 {
    o as u8
}

impl<'a> Population<'a> {
    /// A population whose household `i` has the members `offsets[i]..offsets[i + 1]`.
    /// No fact is known until a column or a constant is given. The lists count as complete unless a
    /// column `membersComplete` says otherwise.
    pub fn new(offsets: &'a [u32]) -> Result<Self, PopulationError> {
        let rising = offsets
            .windows(2)
            .all(|w| matches!(w, [a, b] if a <= b && (*b - *a) as usize <= MAX_ROWS));
        if offsets.first() != Some(&0) || !rising {
            return Err(PopulationError::Offsets);
        }
        let mut p = Self {
            offsets,
            households: vec![],
            members: vec![],
        };
        p.households
            .push((MEMBERS_COMPLETE.index, Slot::Flag, Column::Flag(true)));
        Ok(p)
    }

    /// Number of households.
    pub fn households(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// Number of members.
    pub fn members(&self) -> usize {
        self.offsets.last().map_or(0, |n| *n as usize)
    }

    /// Gives a fact of the households by its wire name, such as `depositsFen`; `area` as a flag: urban.
    pub fn household_column(
        &mut self,
        name: &str,
        column: Column<'a>,
    ) -> Result<(), PopulationError> {
        let rows = self.households();
        let (index, slot) = place(name, Hh::INDEX, &column, rows)?;
        self.households.push((index, slot, column));
        Ok(())
    }

    /// Gives a fact of the members by its wire name, such as `wageFen`. `birthDate` takes completed years of age;
    /// `disability` takes 0 for none, else 4 × category + grade with the category's position in
    /// [`DisabilityCategory`](crate::household::DisabilityCategory).
    pub fn member_column(&mut self, name: &str, column: Column<'a>) -> Result<(), PopulationError> {
        let rows = self.members();
        let (index, slot) = place(name, Member::INDEX, &column, rows)?;
        self.members.push((index, slot, column));
        Ok(())
    }

    /// Dibao and margin for the households `range`, with tekun as recorded in the column `tekun`.
    ///
    /// Pure and single-threaded: a caller that has threads gives each its own range.
    pub fn classify(&self, law: &Standards, range: std::ops::Range<usize>) -> PopulationResult {
        let range = range.start.min(self.households())..range.end.min(self.households());
        let mut out = PopulationResult::default();
        let scratch = Scratch::default();
        let mut at = range.start;
        while at < range.end {
            let to = (at + CHUNK).min(range.end);
            self.chunk(law, at..to, &scratch, &mut out);
            at = to;
        }
        out
    }

    fn chunk(
        &self,
        law: &Standards,
        range: std::ops::Range<usize>,
        scratch: &Scratch,
        out: &mut PopulationResult,
    ) {
        let rows = range.len();
        if !law.covered {
            let code = outcome_code(Outcome::NotCovered);
            out.dibao.extend(std::iter::repeat_n(code, rows));
            out.margin.extend(std::iter::repeat_n(code, rows));
            out.amount_fen.extend(std::iter::repeat_n(0, rows));
            out.failed.extend(std::iter::repeat_n(0, rows));
            out.open.extend(std::iter::repeat_n(0, rows));
            return;
        }
        let Some(offsets) = self.offsets.get(range.start..=range.end) else {
            return;
        };
        let first = offsets.first().copied().unwrap_or(0);
        let last = offsets.last().copied().unwrap_or(0);
        let members = first as usize..last as usize;
        let starts: Vec<u32> = offsets.iter().map(|o| o - first).collect();
        let none = vec![0u32; members.len() + 1];
        let mut frame = Frame::unknown(
            [rows, members.len(), 0],
            [Col::Slice(&starts), Col::Slice(&none)],
        );
        for (columns, r) in [(&self.households, &range), (&self.members, &members)] {
            for (index, slot, column) in columns {
                fill(&mut frame, *index, *slot, column, r.clone());
            }
        }
        let a = Columns::new(&frame, &law.values, scratch, true);
        let answers = rules(&a, law, Scope::Household);
        let code = |t: u8| outcome_code(outcome_of(t));
        let from = out.dibao.len();
        out.dibao.extend(answers.dibao.iter(rows).map(code));
        out.margin.extend(answers.margin.iter(rows).map(code));
        let yes = out.dibao.get(from..).unwrap_or_default().iter().enumerate();
        out.amount_fen.extend(yes.map(|(r, dibao)| {
            let gap = answers.gap.get(r);
            let paid = *dibao == outcome_code(Outcome::Yes) && gap.cause == 0 && gap.lo <= MAX_FEN;
            if paid { gap.lo } else { 0 }
        }));
        drop(answers);
        let reasons = a.reasons();
        out.failed.extend_from_slice(&reasons.failed);
        out.open.extend_from_slice(&reasons.open);
    }
}

fn place(
    name: &str,
    level: usize,
    column: &Column<'_>,
    rows: usize,
) -> Result<(usize, Slot), PopulationError> {
    let unknown = || PopulationError::UnknownColumn {
        name: name.to_owned(),
    };
    let find = |table: &[crate::rule::facts::FactInfo]| {
        table
            .iter()
            .position(|f| f.level == level && f.name == name)
    };
    if let Some(n) = column.rows().filter(|n| *n != rows) {
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
    let ranged = |min: i64, max: i64| match column.outside(min, max) {
        Some(row) => Err(PopulationError::Range {
            name: name.to_owned(),
            row,
            min,
            max,
        }),
        None => Ok(()),
    };
    if let Some(i) = find(NUMS) {
        let info = NUMS.get(i).ok_or_else(unknown)?;
        if !column.is_int() {
            return Err(wrong("integer"));
        }
        ranged(info.min, info.max)?;
        Ok((i, Slot::Num))
    } else if let Some(i) = find(FLAGS) {
        if column.is_int() {
            Err(wrong("boolean"))
        } else {
            Ok((i, Slot::Flag))
        }
    } else if let Some(i) = find(SETS) {
        if !column.is_int() {
            return Err(wrong("integer"));
        }
        ranged(0, 32)?;
        Ok((i, Slot::Disability))
    } else {
        Err(unknown())
    }
}

fn fill<'f>(
    frame: &mut Frame<'f>,
    index: usize,
    slot: Slot,
    column: &Column<'f>,
    rows: std::ops::Range<usize>,
) {
    match slot {
        Slot::Num => {
            if let (Some(target), Some((values, known))) =
                (frame.nums.get_mut(index), column.ints(rows))
            {
                *target = NumCol { values, known };
            }
        }
        Slot::Flag => {
            if let (Some(target), Some(flags)) = (frame.flags.get_mut(index), column.flags(rows)) {
                *target = flags;
            }
        }
        Slot::Disability => {
            if let (Some(target), Some((values, known))) =
                (frame.sets.get_mut(index), column.ints(rows.clone()))
            {
                let set = |i: usize| match known.as_ref().map_or(1, |k| k.get(i, 0)) {
                    0 => disability::ANY,
                    _ => disability_code(values.get(i, 0)),
                };
                *target = match &values {
                    Col::Const(v) if known.is_none() => Col::Const(disability_code(*v)),
                    _ => Col::Own((0..rows.len()).map(set).collect()),
                };
            }
        }
    }
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

const _: () = assert!(T == 1 && F == 2 && TEKUN.index < FLAGS.len());
