//! The same rules over the columns of a whole population (人口模拟): households, members and supporters as
//! tables, outcome, amount and reason bits out, a thousand households at a time. Nothing is kept of a chunk
//! but its answers, which go straight into the caller's columns.

mod answers;
mod column;
#[cfg(test)]
mod tests;

pub use answers::{Part, PopulationResult, outcome_code};
pub use column::{Bits, Column, Ints};

use std::ops::Range;

use column::Ages;

use crate::eligibility::{Scope, Standards, rules, temporary};
use crate::household::SpendingShock;
use crate::rule::columns::{CHUNK, Columns, Scratch};
use crate::rule::facts::{
    AGE, FLAGS, Hh, Level, MEMBERS_COMPLETE, Member, NUMS, SETS, SHOCK, SHOCK_STUDY_OR_ILLNESS,
    Supporter, disability,
};
use crate::rule::frame::{Col, Frame};
use crate::rule::truth::{MAX_ROWS, fact};

/// What a column `spendingShock` says by its numbers.
const SHOCKS: [SpendingShock; 4] = [
    SpendingShock::None,
    SpendingShock::Education,
    SpendingShock::Medical,
    SpendingShock::Other,
];

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
    /// The lengths of the lists of a table lie outside 0 to 1000, or there is not one for each row above.
    #[error("column {name} must give each row a number from 0 to 1000")]
    Lengths {
        /// The column of lengths.
        name: String,
    },
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
pub struct Population<'a> {
    households: usize,
    members: Lists<'a>,
    supporters: Lists<'a>,
    facts: [Vec<Given<'a>>; 3],
}

/// The rows that belong to the rows of the table above.
struct Lists<'a> {
    /// How many belong to each; none: no row at all.
    lengths: Option<Ints<'a>>,
    /// The first row of each chunk of households, and the end of the last one.
    first: Vec<usize>,
    /// No list of a chunk is longer; by chunk.
    longest: Vec<u64>,
    /// Where the lists of a chunk start if there is no row at all: zeros, enough for the largest chunk.
    nowhere: Vec<u32>,
}

/// A column that was given, and where it belongs in a frame.
struct Given<'a> {
    index: usize,
    slot: Slot,
    name: &'static str,
    column: Column<'a>,
}

#[derive(Clone, Copy)]
enum Slot {
    Num,
    Flag,
    Disability,
    SpendingShock,
}

impl<'a> Lists<'a> {
    /// `above` are the first rows, by chunk, of the table that the lengths belong to.
    fn new(lengths: Ints<'a>, above: &[usize]) -> Option<Self> {
        let (mut first, mut longest) = (vec![0], vec![]);
        let mut at = 0usize;
        for (from, to) in above.iter().zip(above.iter().skip(1)) {
            let (sum, most) = lengths.lengths(*from..*to, MAX_ROWS as i64)?;
            at += sum;
            first.push(at);
            longest.push(most);
        }
        Some(Self {
            lengths: Some(lengths),
            first,
            longest,
            nowhere: vec![],
        })
    }

    fn none(above: &[usize]) -> Self {
        let chunks = above.iter().zip(above.iter().skip(1));
        let largest = chunks.map(|(from, to)| to - from).max();
        Self {
            lengths: None,
            first: vec![0; above.len()],
            longest: vec![0; above.len()],
            nowhere: vec![0; largest.unwrap_or(0) + 1],
        }
    }

    fn total(&self) -> usize {
        self.first.last().copied().unwrap_or(0)
    }

    /// The rows of a chunk.
    fn rows(&self, chunk: usize) -> Range<usize> {
        let at = |c: usize| self.first.get(c).copied().unwrap_or(0);
        at(chunk)..at(chunk + 1)
    }

    fn starts<'s>(&'s self, above: Range<usize>, scratch: &'s Scratch) -> Col<'s, u32> {
        match &self.lengths {
            Some(lengths) => Col::Held(scratch.hold(|out| lengths.starts(above, out))),
            None => Col::Slice(self.nowhere.get(..=above.len()).unwrap_or_default()),
        }
    }

    fn longest(&self, chunk: usize) -> u64 {
        self.longest.get(chunk).copied().unwrap_or(0)
    }
}

impl<'a> Population<'a> {
    /// A population in which `member_counts` says how many rows of the members belong to each household, in order.
    /// No fact is known until a column or a constant is given; the members count as complete unless a column
    /// `membersComplete` says otherwise. Nobody has supporters until [`Population::supporters`] gives them.
    pub fn new(member_counts: Ints<'a>) -> Result<Self, PopulationError> {
        let households = member_counts.len();
        let chunks: Vec<usize> = (0..households).step_by(CHUNK).chain([households]).collect();
        let lengths = || PopulationError::Lengths {
            name: "memberCount".into(),
        };
        let members = Lists::new(member_counts, &chunks).ok_or_else(lengths)?;
        let complete = Given {
            index: MEMBERS_COMPLETE.index,
            slot: Slot::Flag,
            name: "membersComplete",
            column: Column::Flag(true),
        };
        Ok(Self {
            households,
            supporters: Lists::none(&members.first),
            members,
            facts: [vec![complete], vec![], vec![]],
        })
    }

    /// Says how many rows of the supporters belong to each member, in order.
    pub fn supporters(&mut self, counts: Ints<'a>) -> Result<(), PopulationError> {
        let lengths = || PopulationError::Lengths {
            name: "supporterCount".into(),
        };
        if counts.len() != self.members() {
            return Err(lengths());
        }
        self.supporters = Lists::new(counts, &self.members.first).ok_or_else(lengths)?;
        Ok(())
    }

    /// Number of households.
    pub fn households(&self) -> usize {
        self.households
    }

    /// Number of members.
    pub fn members(&self) -> usize {
        self.members.total()
    }

    /// Number of supporters.
    pub fn supporter_rows(&self) -> usize {
        self.supporters.total()
    }

    /// Gives a fact of the households by its wire name, such as `depositsFen`; `area` as a flag: urban; `spendingShock`
    /// as 0 for none, 1 education, 2 medical, 3 other.
    pub fn household_column(
        &mut self,
        name: &str,
        column: Column<'a>,
    ) -> Result<(), PopulationError> {
        self.give(Hh::INDEX, self.households, name, column)
    }

    /// Gives a fact of the members by its wire name, such as `wageFen`. `birthDate` takes days or completed years
    /// of age; `disability` takes 0 for none, else 4 × category + grade with the category's position in
    /// [`DisabilityCategory`](crate::household::DisabilityCategory).
    pub fn member_column(&mut self, name: &str, column: Column<'a>) -> Result<(), PopulationError> {
        self.give(Member::INDEX, self.members(), name, column)
    }

    /// Gives a fact of the supporters by its wire name, as for members.
    pub fn supporter_column(
        &mut self,
        name: &str,
        column: Column<'a>,
    ) -> Result<(), PopulationError> {
        self.give(Supporter::INDEX, self.supporter_rows(), name, column)
    }

    fn give(
        &mut self,
        level: usize,
        rows: usize,
        name: &str,
        column: Column<'a>,
    ) -> Result<(), PopulationError> {
        let given = place(name, level, column, rows)?;
        if let Some(facts) = self.facts.get_mut(level) {
            facts.push(given);
        }
        Ok(())
    }

    /// Every household, on this thread. In [`Scope::Household`] tekun is as recorded in the column `tekun`.
    pub fn classify(
        &self,
        law: &Standards,
        scope: Scope,
    ) -> Result<PopulationResult, PopulationError> {
        let mut out = PopulationResult::new(self, scope);
        for part in out.parts(self, usize::MAX) {
            self.classify_part(law, part)?;
        }
        Ok(out)
    }

    /// The households of one part, into its columns. A caller that has threads gives each its own parts; the
    /// answers do not depend on how many there are.
    pub fn classify_part(
        &self,
        law: &Standards,
        mut part: Part<'_>,
    ) -> Result<(), PopulationError> {
        let scratch = Scratch::default();
        let days = |g: &Given<'_>| matches!(g.column, Column::Days(..));
        let oldest = NUMS.get(AGE.index).map_or(0, |n| n.max);
        let ages = (self.facts.iter().flatten().any(days)).then(|| Ages::new(law.as_of, oldest));
        // One frame for all chunks: what is the same for everybody is set once.
        let nowhere = || Col::Const(0);
        let mut frame = Frame::unknown([0; 3], [nowhere(), nowhere()]);
        for chunk in part.chunks.clone() {
            self.fill(chunk, &mut frame, ages.as_ref(), &scratch)?;
            let [households, members, _] = frame.rows;
            let mut out = part.take(households, members);
            let a = Columns::new(&frame, &law.values, &scratch, true);
            if law.covered {
                out.write(&rules(&a, law, part.scope), &scratch);
            } else if part.scope == Scope::All {
                out.not_covered(temporary(&a, law).as_ref());
            } else {
                out.not_covered(None);
            }
            out.reasons(&a.reasons());
        }
        Ok(())
    }

    /// The facts of a chunk.
    fn fill<'s>(
        &'s self,
        chunk: usize,
        frame: &mut Frame<'s>,
        ages: Option<&Ages>,
        scratch: &'s Scratch,
    ) -> Result<(), PopulationError> {
        let from = chunk * CHUNK;
        let rows = [
            from..(from + CHUNK).min(self.households),
            self.members.rows(chunk),
            self.supporters.rows(chunk),
        ];
        let [households, members, supporters] = &rows;
        frame.rows = [households.len(), members.len(), supporters.len()];
        frame.longest = [self.members.longest(chunk), self.supporters.longest(chunk)];
        frame.starts = [
            self.members.starts(households.clone(), scratch),
            self.supporters.starts(members.clone(), scratch),
        ];
        for (given, rows) in self.facts.iter().zip(&rows) {
            for g in given {
                g.fill(frame, rows.clone(), ages, scratch)?;
            }
        }
        Ok(())
    }
}

impl Given<'_> {
    fn fill<'s>(
        &'s self,
        frame: &mut Frame<'s>,
        rows: Range<usize>,
        ages: Option<&Ages>,
        scratch: &'s Scratch,
    ) -> Result<(), PopulationError> {
        let nums = |(min, max): (i64, i64)| {
            let found = self.column.nums(rows.clone(), (min, max), ages, scratch);
            found.map_err(|row| PopulationError::Range {
                name: self.name.to_owned(),
                row,
                min,
                max,
            })
        };
        match self.slot {
            Slot::Num => {
                let range = NUMS.get(self.index).map_or((0, 0), |n| (n.min, n.max));
                if let (Some(slot), Some(col)) = (frame.nums.get_mut(self.index), nums(range)?) {
                    *slot = col;
                }
            }
            Slot::Flag => {
                let flags = self.column.flags(rows, scratch);
                if let (Some(slot), Some(flags)) = (frame.flags.get_mut(self.index), flags) {
                    *slot = flags;
                }
            }
            Slot::SpendingShock => {
                let Some(col) = nums((0, SHOCKS.len() as i64 - 1))? else {
                    return Ok(());
                };
                let shock = |r: usize| {
                    let known = col.known.as_ref().is_none_or(|k| k.get(r, 0) != 0);
                    let code = usize::try_from(col.values.get(r)).ok().filter(|_| known);
                    code.and_then(|c| SHOCKS.get(c))
                };
                let flags = |of: fn(&SpendingShock) -> bool| {
                    let each = (0..rows.len()).map(|r| fact(shock(r).map(of)));
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
                let (Some(slot), Some(col)) = (frame.sets.get_mut(self.index), nums((0, 32))?)
                else {
                    return Ok(());
                };
                let sets = (0..rows.len()).map(|r| {
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
        Ok(())
    }
}

fn place<'a>(
    name: &str,
    level: usize,
    column: Column<'a>,
    rows: usize,
) -> Result<Given<'a>, PopulationError> {
    let unknown = || PopulationError::UnknownColumn {
        name: name.to_owned(),
    };
    let find = |table: &[crate::rule::facts::FactInfo]| {
        table
            .iter()
            .position(|f| f.level == level && f.name == name)
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
    let table = [
        (NUMS, Slot::Num),
        (FLAGS, Slot::Flag),
        (SETS, Slot::Disability),
    ];
    let (info, index, slot) = table
        .into_iter()
        .find_map(|(facts, slot)| {
            let index = find(facts)?;
            Some((facts.get(index)?, index, slot))
        })
        .ok_or_else(unknown)?;
    // One fact of four values, which the rules read as two flags.
    let slot = match slot {
        Slot::Flag if index == SHOCK.index => Slot::SpendingShock,
        other => other,
    };
    let birth = info.name == "birthDate";
    let (fits, expected) = match (slot, &column) {
        (Slot::Flag, Column::Flags(..) | Column::Flag(_)) => (true, "boolean"),
        (Slot::Flag, _) => (false, "boolean"),
        (_, Column::Days(..)) => (birth, "integer"),
        (_, c) => (c.is_int(), "integer"),
    };
    if !fits {
        return Err(wrong(expected));
    }
    Ok(Given {
        index,
        slot,
        name: info.name,
        column,
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
