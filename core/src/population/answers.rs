//! What a population's households and members answered, column by column.

use std::ops::Range;

use super::Population;
use super::amounts::{Amounts, AmountsPart, single, tekun};
use super::fault::{Found, mark};
use crate::eligibility::programmes::COUNT;
use crate::eligibility::{
    Answers, CONDITIONS, Outcome, PROGRAMMES, Programme, ProgrammeInfo, ProgrammeLevel,
    ProgrammeTruth, Scope, Standards, Truths, outcome_of,
};
use crate::logic::columns::{CHUNK, ConditionSets, Reasons, Scratch, Truth as LevelTruth, View};
use crate::logic::truth::{CAUSES, T};
use crate::logic::{Columns, Condition};

/// Words of a reason set, of 64 conditions each, for these conditions.
fn words(conditions: &[Condition]) -> usize {
    let most = conditions.iter().map(|c| usize::from(c.number)).max();
    most.map_or(1, |most| most / 64 + 1)
}

/// The conditions of a reason set, in the order of their numbers: those of a list that the words name.
pub fn reasons<'c>(conditions: &'c [Condition], set: &[u64]) -> Vec<&'c Condition> {
    let named = |c: &&Condition| {
        let word = set.get(usize::from(c.number / 64));
        word.is_some_and(|w| w >> (c.number % 64) & 1 == 1)
    };
    conditions.iter().filter(named).collect()
}

/// A reason set of each row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReasonSets {
    /// Words of a set: as many as the highest number of a condition needs.
    pub words: usize,
    /// The words of all rows, one row after the other.
    pub sets: Vec<u64>,
}

impl ReasonSets {
    fn new(words: usize, rows: usize) -> Self {
        Self {
            words,
            sets: vec![0; words * rows],
        }
    }

    /// The words of a row; see [`reasons`].
    pub fn row(&self, row: usize) -> &[u64] {
        let from = row * self.words;
        self.sets.get(from..from + self.words).unwrap_or_default()
    }

    fn part(&mut self) -> SetsPart<'_> {
        SetsPart {
            words: self.words,
            sets: &mut self.sets,
        }
    }
}

/// What a population answered; outcomes as [`outcome_code`], one row a household or a member.
///
/// `failed` and `open` are the conditions that are certainly not met and those that are undecided, by their numbers in
/// [`CONDITIONS`].
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PopulationResult {
    scope: Option<Scope>,
    /// The outcomes by programme, in the order of [`PROGRAMMES`]; empty where it is not asked in the scope.
    pub outcomes: [Vec<u8>; COUNT],
    /// The monthly amounts by programme; empty where it has no column.
    pub amounts: [Amounts; COUNT],
    /// Conditions of the household certainly not met.
    pub failed: ReasonSets,
    /// Conditions of the household undecided.
    pub open: ReasonSets,
    /// What is wrong with the household's row or a row below it, as a set of [`FAULTS`](super::fault::FAULTS).
    pub faults: Vec<u8>,
    /// Conditions of the member certainly not met; empty in [`Scope::Household`], as is all of the members.
    pub member_failed: ReasonSets,
    /// Conditions of the member undecided.
    pub member_open: ReasonSets,
    /// What is wrong with the member's row or a row below it.
    pub member_faults: Vec<u8>,
}

/// An outcome as a byte: its position in the list of [`Outcome`], from 0 for `yes`.
#[inline]
pub fn outcome_code(o: Outcome) -> u8 {
    o as u8
}

impl PopulationResult {
    /// Columns of the size of a population, to be filled part by part.
    pub fn new(population: &Population<'_>, scope: Scope) -> Self {
        Self::of(population, scope, CONDITIONS)
    }

    /// The same for another list of conditions.
    pub(super) fn of(population: &Population<'_>, scope: Scope, conditions: &[Condition]) -> Self {
        let households = population.households();
        let members = match scope {
            Scope::All => population.members(),
            Scope::Household => 0,
        };
        let asked = |row: &ProgrammeInfo| match row.level {
            ProgrammeLevel::Household if scope == Scope::All || row.household_scope => households,
            ProgrammeLevel::Household => 0,
            ProgrammeLevel::Person => members,
        };
        let rows = PROGRAMMES.each_ref().map(asked);
        let paid = PROGRAMMES.each_ref().map(|row| {
            let rows = row.amount.map_or(0, |_| asked(row));
            Amounts::new(
                rows,
                if rows > 0 {
                    households.div_ceil(CHUNK)
                } else {
                    0
                },
            )
        });
        let words = words(conditions);
        Self {
            scope: Some(scope),
            outcomes: rows.map(|rows| vec![0; rows]),
            amounts: paid,
            failed: ReasonSets::new(words, households),
            open: ReasonSets::new(words, households),
            faults: vec![0; households],
            member_failed: ReasonSets::new(words, members),
            member_open: ReasonSets::new(words, members),
            member_faults: vec![0; members],
        }
    }

    /// The outcomes of a programme.
    pub fn outcome(&self, programme: Programme) -> &[u8] {
        let column = self.outcomes.get(programme as usize);
        column.map(Vec::as_slice).unwrap_or_default()
    }

    /// The monthly amounts of a programme; empty where it has no column.
    pub fn amount(&self, programme: Programme) -> &Amounts {
        static NONE: Amounts = Amounts::none();
        self.amounts.get(programme as usize).unwrap_or(&NONE)
    }

    /// Ends a classification: to be called when every part is answered.
    pub fn finish(&mut self, population: &Population<'_>) {
        let households = population.households();
        for (amounts, row) in self.amounts.iter_mut().zip(&PROGRAMMES) {
            amounts.finish(|chunk| match row.level {
                ProgrammeLevel::Household => chunk * CHUNK..((chunk + 1) * CHUNK).min(households),
                ProgrammeLevel::Person => population.members.rows(chunk),
            });
        }
    }

    /// The columns cut into parts of about `households` each, in order.
    pub fn parts<'o>(
        &'o mut self,
        population: &Population<'_>,
        households: usize,
    ) -> Vec<Part<'o>> {
        let chunks = population.households().div_ceil(CHUNK);
        let each = households.div_ceil(CHUNK).clamp(1, chunks.max(1));
        let mut rest = Part {
            scope: self.scope.unwrap_or(Scope::Household),
            chunks: 0..chunks,
            outcomes: self.outcomes.each_mut().map(Vec::as_mut_slice),
            amounts: self.amounts.each_mut().map(Amounts::part),
            failed: self.failed.part(),
            open: self.open.part(),
            faults: &mut self.faults,
            member_failed: self.member_failed.part(),
            member_open: self.member_open.part(),
            member_faults: &mut self.member_faults,
        };
        let mut parts = Vec::new();
        for from in (0..chunks).step_by(each) {
            let to = (from + each).min(chunks);
            let members: usize = (from..to).map(|c| population.members.rows(c).len()).sum();
            let mut part = rest.take((to - from) * CHUNK, members);
            part.chunks = from..to;
            parts.push(part);
        }
        parts
    }
}

/// Some rows of [`ReasonSets`].
struct SetsPart<'o> {
    words: usize,
    sets: &'o mut [u64],
}

impl<'o> SetsPart<'o> {
    fn take(&mut self, rows: usize) -> SetsPart<'o> {
        SetsPart {
            words: self.words,
            sets: cut(&mut self.sets, rows * self.words),
        }
    }

    fn write(&mut self, sets: &ConditionSets<'_>) {
        if !self.sets.is_empty() {
            sets.write(self.words, self.sets);
        }
    }
}

/// Some chunks of a [`PopulationResult`], for one thread.
pub struct Part<'o> {
    pub(super) scope: Scope,
    /// The chunks, as positions in the population.
    pub(super) chunks: Range<usize>,
    outcomes: [&'o mut [u8]; COUNT],
    amounts: [AmountsPart<'o>; COUNT],
    failed: SetsPart<'o>,
    open: SetsPart<'o>,
    faults: &'o mut [u8],
    member_failed: SetsPart<'o>,
    member_open: SetsPart<'o>,
    member_faults: &'o mut [u8],
}

/// The first rows, which leave the rest behind.
pub(super) fn cut<'o, V>(rest: &mut &'o mut [V], rows: usize) -> &'o mut [V] {
    let all = std::mem::take(rest);
    let (first, left) = all.split_at_mut(rows.min(all.len()));
    *rest = left;
    first
}

impl<'o> Part<'o> {
    /// The first rows of every column.
    pub(super) fn take(&mut self, households: usize, members: usize) -> Part<'o> {
        let chunks = households.div_ceil(CHUNK);
        let levels = PROGRAMMES.each_ref().map(|row| row.level);
        let rows = levels.map(|level| match level {
            ProgrammeLevel::Household => households,
            ProgrammeLevel::Person => members,
        });
        let mut each = rows.iter();
        let mut paid = rows.iter();
        let next = |rows: &mut std::slice::Iter<'_, usize>| rows.next().copied().unwrap_or(0);
        Part {
            scope: self.scope,
            chunks: self.chunks.clone(),
            outcomes: self.outcomes.each_mut().map(|c| cut(c, next(&mut each))),
            amounts: (self.amounts.each_mut()).map(|a| a.take(next(&mut paid), chunks)),
            failed: self.failed.take(households),
            open: self.open.take(households),
            faults: cut(&mut self.faults, households),
            member_failed: self.member_failed.take(members),
            member_open: self.member_open.take(members),
            member_faults: cut(&mut self.member_faults, members),
        }
    }

    /// What is wrong with the rows.
    pub(super) fn faults(&mut self, found: &Found) {
        mark(found.own(0), self.faults);
        mark(found.own(1), self.member_faults);
    }

    /// The outcomes; a column that is not asked in the scope is empty.
    pub(super) fn outcomes(&mut self, truths: &Truths<Columns<'_>>) {
        for (column, (row, truth)) in self.outcomes.iter_mut().zip(truths.each()) {
            match truth {
                None => column.fill(outcome_code(row.before)),
                Some(ProgrammeTruth::Household(t)) => codes(t, column),
                Some(ProgrammeTruth::Person(t)) => codes(t, column),
            }
        }
    }

    /// The date lies before the rules of all programmes but temporary assistance, which has no amount.
    pub(super) fn no_amounts(&mut self) {
        self.amounts.iter_mut().for_each(AmountsPart::unknown);
    }

    pub(super) fn amounts<'f>(
        &mut self,
        a: &Columns<'f>,
        standards: &Standards,
        answers: &Answers<Columns<'f>>,
        scratch: &'f Scratch,
    ) {
        let all = self.scope == Scope::All;
        for (amounts, (row, truth)) in self.amounts.iter_mut().zip(answers.truths.each()) {
            match (row.programme, truth) {
                // The amount of dibao is the gap (D-50).
                (Programme::Dibao, Some(ProgrammeTruth::Household(t))) => {
                    amounts.write(t, &answers.gap, Some(standards), scratch);
                }
                (Programme::Tekun, Some(ProgrammeTruth::Person(t))) if all => {
                    amounts.write(t, &tekun(standards), None, scratch);
                }
                (Programme::DibaoSingle, Some(ProgrammeTruth::Person(t))) if all => {
                    let (due, over) = single(a, standards, answers);
                    amounts.write(t, &due, over.then_some(standards), scratch);
                }
                _ => {}
            }
        }
    }

    pub(super) fn reasons(&mut self, reasons: &Reasons<'_>) {
        let [failed, member_failed] = &reasons.failed;
        let [open, member_open] = &reasons.open;
        self.failed.write(failed);
        self.open.write(open);
        self.member_failed.write(member_failed);
        self.member_open.write(member_open);
    }
}

/// Truths as outcome codes.
fn codes<L>(t: &LevelTruth<'_, L>, out: &mut [u8]) {
    if out.is_empty() {
        return;
    }
    let code = |t: u8| outcome_code(outcome_of(t));
    match t.view() {
        View::Const(v) => out.fill(code(v)),
        // Yes and no follow each other in both.
        View::Each(s) if t.may() & CAUSES == 0 => {
            for (o, t) in out.iter_mut().zip(s) {
                *o = t.wrapping_sub(T);
            }
        }
        View::Each(s) => {
            for (o, t) in out.iter_mut().zip(s) {
                *o = code(*t);
            }
        }
    }
}

const _: () = assert!(Outcome::Yes as u8 == 0 && Outcome::No as u8 == 1);
