//! The same rules over the columns of a whole population (人口模拟): households, members and supporters as
//! tables, outcome, amount and reason bits out, a thousand households at a time. Nothing is kept of a chunk
//! but its answers, which go straight into the caller's columns.
//!
//! *Invariant.* A row answers as [`brief`](crate::eligibility::brief) answers the same facts: gaps, defaults and bad
//! values included. Only what concerns a column as a whole is an error; a bad row has its [`fault`] and the rest is
//! answered.

mod amounts;
mod answers;
mod column;
pub mod fault;
mod given;
mod join;
mod lists;
mod row_id;
#[cfg(test)]
mod tests;

pub use amounts::{Amounts, NO_AMOUNT};
pub use answers::{Part, PopulationResult, ReasonSets, outcome_code, reasons};
pub use column::{Bits, Column, Ints};
pub use given::is_fact;
pub use join::{Arranged, Owners};
pub use row_id::{RowId, distinct};

use std::ops::Range;

use chrono::NaiveDate;
use column::Ages;
use fault::Found;
use given::{Given, place};
use lists::Lists;

use crate::eligibility::{Answers, Scope, Standards, Truths, rules};
use crate::logic::columns::{CHUNK, Columns, Scratch};
use crate::logic::facts::{
    AGE, Hh, Level, MEMBERS_COMPLETE, Member, NUMS, SUPPORTERS_COMPLETE, Supporter,
};
use crate::logic::frame::{Col, Frame};
use crate::logic::truth::{FACT, TWICE};

/// Why a population cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PopulationError {
    /// A column's name is not a fact of its level. The name is not told: it may be a person's.
    #[error("no fact of this table has that name{}", near(nearest))]
    UnknownColumn {
        /// The fact whose name is written most alike, where one is.
        nearest: Option<&'static str>,
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
    /// The lengths of the lists of a table do not add up to its rows, or there is not one for each row above.
    #[error("the numbers of rows do not add up to the {rows} rows that there are")]
    Sum {
        /// The rows of the table.
        rows: usize,
    },
    /// A fact is given twice: by two columns, or by a column and by one value for every row.
    #[error("column {name} is given twice")]
    Twice {
        /// The column.
        name: String,
    },
    /// The one value for every row lies outside the range of its fact.
    #[error("the value of {name} for every row lies outside {min}..{max}")]
    Range {
        /// The column.
        name: String,
        /// Lowest value.
        min: i64,
        /// Highest value.
        max: i64,
    },
}

fn near(nearest: &Option<&'static str>) -> String {
    nearest.map_or_else(String::new, |name| format!("; the nearest is {name}"))
}

/// A population as tables: facts by their wire names, members grouped by household.
pub struct Population<'a> {
    households: usize,
    members: Lists<'a>,
    supporters: Lists<'a>,
    facts: [Vec<Given<'a>>; 3],
    /// By level: the rows whose list below is not complete, whatever a column says; empty where there are none.
    lost: [Vec<bool>; 2],
    /// The households of whose members several may be one; empty where there are none.
    doubled: Vec<bool>,
}

impl<'a> Population<'a> {
    /// A population in which `member_counts` says how many rows of the members belong to each household, in order.
    /// No fact is known until a column or a constant is given, `membersComplete` included. Nobody has supporters until
    /// [`Population::supporters`] gives them.
    pub fn new(member_counts: Ints<'a>) -> Result<Self, PopulationError> {
        let households = member_counts.len();
        let chunks: Vec<usize> = (0..households).step_by(CHUNK).chain([households]).collect();
        let lengths = || PopulationError::Lengths {
            name: "memberCount".into(),
        };
        let members = Lists::new(member_counts, &chunks).ok_or_else(lengths)?;
        Ok(Self {
            households,
            supporters: Lists::none(&members.first),
            members,
            facts: [vec![], vec![], vec![]],
            lost: [vec![], vec![]],
            doubled: vec![],
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

    /// Says of which households the list of members, and of which members the list of supporters, is not complete,
    /// whatever a column says: for rows that could not be put where they belong.
    pub fn lost(&mut self, members: Vec<bool>, supporters: Vec<bool>) {
        self.lost = [members, supporters];
    }

    /// Says of which households several members may be one, as where some have an id and others none: they may be fewer than
    /// are listed, and their list is not complete.
    pub fn doubled(&mut self, households: Vec<bool>) {
        self.doubled = households;
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

    /// Says in which rows of a fact something was given that cannot be read, as where rows of one id differ: it is unknown,
    /// and nothing speaks in its place. 0 is the level of households, 1 of members, 2 of supporters.
    pub fn unreadable(
        &mut self,
        level: usize,
        name: &str,
        rows: Vec<bool>,
    ) -> Result<(), PopulationError> {
        let given = |facts: &[Given<'_>]| facts.iter().any(|g| g.name == name);
        if !self.facts.get(level).is_some_and(|facts| given(facts)) {
            // Without a column nothing else is known of any row.
            self.give(level, rows.len(), name, Column::Unknown(rows.len()))?;
        }
        let facts = self.facts.get_mut(level).into_iter().flatten();
        let of = facts.filter(|given| given.name == name);
        of.for_each(|given| given.unread.clone_from(&rows));
        Ok(())
    }

    fn give(
        &mut self,
        level: usize,
        rows: usize,
        name: &str,
        column: Column<'a>,
    ) -> Result<(), PopulationError> {
        let given = place(name, level, column, rows)?;
        let Some(facts) = self.facts.get_mut(level) else {
            return Ok(());
        };
        if facts.iter().any(|g| g.name == given.name) {
            return Err(PopulationError::Twice { name: name.into() });
        }
        facts.push(given);
        Ok(())
    }

    /// Every household, on this thread. In [`Scope::Household`] tekun is as recorded in the column `tekun`.
    pub fn classify(&self, standards: &Standards, scope: Scope) -> PopulationResult {
        let mut out = PopulationResult::new(self, scope);
        for part in out.parts(self, usize::MAX) {
            self.classify_part(standards, part);
        }
        out.finish(self);
        out
    }

    /// The households of one part, into its columns. A caller that has threads gives each its own parts and ends with
    /// [`PopulationResult::finish`]; the answers do not depend on how many there are.
    pub fn classify_part(&self, standards: &Standards, part: Part<'_>) {
        let scope = part.scope;
        self.classify_by(standards, part, |a| rules(a, standards, scope));
    }

    /// [`Self::classify_part`] with another reading of the rules in place of [`rules`].
    fn classify_by(
        &self,
        standards: &Standards,
        mut part: Part<'_>,
        read: impl for<'f> Fn(&Columns<'f>) -> Answers<Columns<'f>>,
    ) {
        let scratch = Scratch::default();
        let ages = self.ages(standards.as_of);
        // One frame for all chunks: what is the same for everybody is set once.
        let nowhere = || Col::Const(0);
        let mut frame = Frame::unknown([0; 3], [nowhere(), nowhere()]);
        let mut found = Found::default();
        for chunk in part.chunks.clone() {
            self.fill(chunk, &mut frame, ages.as_ref(), &scratch, &mut found);
            found.carry_up(&frame);
            let [households, members, _] = frame.rows;
            let mut out = part.take(households, members);
            out.faults(&found);
            let a = Columns::new(&frame, &standards.values, &scratch, true);
            if standards.covered {
                let answers = read(&a);
                out.outcomes(&answers.truths);
                out.amounts(&a, standards, &answers, &scratch);
            } else {
                let truths = match part.scope {
                    Scope::All => Truths::before(&a, standards),
                    Scope::Household => Truths::none(),
                };
                out.outcomes(&truths);
                out.no_amounts();
            }
            out.reasons(&a.reasons());
        }
    }

    /// What is wrong with each row on a date, as sets of [`fault::FAULTS`]: of households, members and supporters.
    /// Each row tells only its own faults; in the answers it also tells those of the rows below it.
    pub fn row_faults(&self, as_of: NaiveDate) -> [Vec<u8>; 3] {
        let scratch = Scratch::default();
        let ages = self.ages(as_of);
        let nowhere = || Col::Const(0);
        let mut frame = Frame::unknown([0; 3], [nowhere(), nowhere()]);
        let mut found = Found::default();
        let rows = [self.households, self.members(), self.supporter_rows()];
        let mut out = rows.map(|n| vec![0; n]);
        for chunk in 0..self.households.div_ceil(CHUNK) {
            self.fill(chunk, &mut frame, ages.as_ref(), &scratch, &mut found);
            let rows = self.rows(chunk);
            for (level, (column, rows)) in out.iter_mut().zip(rows).enumerate() {
                fault::mark(found.own(level), column.get_mut(rows).unwrap_or_default());
            }
        }
        out
    }

    /// The ages by day of birth, where days are given.
    fn ages(&self, as_of: NaiveDate) -> Option<Ages> {
        let days = |g: &Given<'_>| matches!(g.column, Column::Days(..));
        let oldest = NUMS.get(AGE.index).map_or(0, |n| n.max);
        (self.facts.iter().flatten().any(days)).then(|| Ages::new(as_of, oldest))
    }

    /// The rows of a chunk, by level.
    fn rows(&self, chunk: usize) -> [Range<usize>; 3] {
        let from = chunk * CHUNK;
        [
            from..(from + CHUNK).min(self.households),
            self.members.rows(chunk),
            self.supporters.rows(chunk),
        ]
    }

    /// The facts of a chunk, and what is wrong with its rows.
    fn fill<'s>(
        &'s self,
        chunk: usize,
        frame: &mut Frame<'s>,
        ages: Option<&Ages>,
        scratch: &'s Scratch,
        found: &mut Found,
    ) {
        let rows = self.rows(chunk);
        let [households, members, supporters] = &rows;
        frame.rows = [households.len(), members.len(), supporters.len()];
        frame.longest = [self.members.longest(chunk), self.supporters.longest(chunk)];
        frame.starts = [
            self.members.starts(households.clone(), scratch),
            self.supporters.starts(members.clone(), scratch),
        ];
        found.clear();
        found.empty_households(frame);
        for (level, (given, rows)) in self.facts.iter().zip(&rows).enumerate() {
            for g in given {
                let mut bad = |row: usize| found.add(level, row, fault::OUT_OF_RANGE);
                g.fill(frame, rows.clone(), ages, scratch, &mut bad);
            }
        }
        self.incomplete(frame, &rows, scratch, found);
    }

    /// A household without members has no complete list, and where rows were lost no list is complete.
    fn incomplete<'s>(
        &'s self,
        frame: &mut Frame<'s>,
        [households, members, _]: &[Range<usize>; 3],
        scratch: &'s Scratch,
        found: &Found,
    ) {
        let said =
            |rows: Option<&Vec<bool>>, row: usize| rows.and_then(|r| r.get(row)) == Some(&true);
        let any = |level: usize| self.lost.get(level).is_some_and(|l| !l.is_empty());
        let empty = found.own(0).iter().any(|(_, f)| f & fault::NO_MEMBERS != 0);
        if any(0) || empty || !self.doubled.is_empty() {
            let starts = frame.start_slice(0);
            let none = |r: usize| starts.get(r) == starts.get(r + 1);
            let state = |r: usize| {
                let row = households.start + r;
                if said(Some(&self.doubled), row) {
                    return Some(FACT | TWICE);
                }
                (none(r) || said(self.lost.first(), row)).then_some(FACT)
            };
            let complete = frame.flags.get(MEMBERS_COMPLETE.index);
            let flags = complete.map(|c| fault::unless_lost(c, households.len(), state, scratch));
            flags
                .into_iter()
                .for_each(|f| frame.set_flag(MEMBERS_COMPLETE, f));
        }
        if any(1) {
            let state = |r: usize| said(self.lost.get(1), members.start + r).then_some(FACT);
            let complete = frame.flags.get(SUPPORTERS_COMPLETE.index);
            let flags = complete.map(|c| fault::unless_lost(c, members.len(), state, scratch));
            flags
                .into_iter()
                .for_each(|f| frame.set_flag(SUPPORTERS_COMPLETE, f));
        }
    }
}
