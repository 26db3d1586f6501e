//! What a population's households and members answered, column by column.

use std::ops::Range;

use super::Population;
use super::amounts::{Amounts, AmountsPart, single, tekun};
use super::fault::{Found, mark};
use crate::eligibility::{Answers, CONDITIONS, Outcome, Scope, Standards, outcome_of};
use crate::logic::columns::{CHUNK, Reasons, Scratch, Truth, View};
use crate::logic::truth::{CAUSES, T};
use crate::logic::{Columns, Hh};

/// Words of 64 conditions in a reason set.
const WORDS: usize = crate::logic::columns::MAX_CONDITIONS / 64;

/// What a population answered; outcomes as [`outcome_code`], one row a household or a member.
///
/// `failed` and `open` are the conditions that are certainly not met and those that are undecided, by their bits in
/// [`CONDITIONS`]: the first column has the conditions 0 to 63, the second, where it is not empty, those from 64.
#[derive(Debug, Clone, Default)]
pub struct PopulationResult {
    scope: Option<Scope>,
    /// Dibao.
    pub dibao: Vec<u8>,
    /// Margin family.
    pub margin: Vec<u8>,
    /// Rigid-expenditure family; empty in [`Scope::Household`].
    pub rigid: Vec<u8>,
    /// Temporary assistance; empty in [`Scope::Household`].
    pub temporary: Vec<u8>,
    /// Monthly dibao amount of the household.
    pub amount: Amounts,
    /// Conditions certainly not met.
    pub failed: [Vec<u64>; WORDS],
    /// Conditions undecided.
    pub open: [Vec<u64>; WORDS],
    /// What is wrong with the household's row or a row below it, as a set of [`FAULTS`](super::fault::FAULTS).
    pub faults: Vec<u8>,
    /// Tekun, for each member; empty in [`Scope::Household`], as is all of the members.
    pub tekun: Vec<u8>,
    /// Single-person route into dibao.
    pub single: Vec<u8>,
    /// Monthly amount of a tekun person.
    pub tekun_amount: Amounts,
    /// Monthly amount of a person taken in alone.
    pub single_amount: Amounts,
    /// Conditions of the member certainly not met.
    pub member_failed: [Vec<u64>; WORDS],
    /// Conditions of the member undecided.
    pub member_open: [Vec<u64>; WORDS],
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
        let households = population.households();
        let (others, members) = match scope {
            Scope::All => (households, population.members()),
            Scope::Household => (0, 0),
        };
        let people = || {
            Amounts::new(
                members,
                if members > 0 {
                    households.div_ceil(CHUNK)
                } else {
                    0
                },
            )
        };
        let words = |rows: usize| {
            let used = if scope == Scope::All {
                CONDITIONS.len()
            } else {
                1
            };
            std::array::from_fn(|w| vec![0; if used > 64 * w { rows } else { 0 }])
        };
        Self {
            scope: Some(scope),
            dibao: vec![0; households],
            margin: vec![0; households],
            rigid: vec![0; others],
            temporary: vec![0; others],
            amount: Amounts::new(households, households.div_ceil(CHUNK)),
            failed: words(households),
            open: words(households),
            faults: vec![0; households],
            tekun: vec![0; members],
            single: vec![0; members],
            tekun_amount: people(),
            single_amount: people(),
            member_failed: words(members),
            member_open: words(members),
            member_faults: vec![0; members],
        }
    }

    /// Ends a classification: to be called when every part is answered.
    pub fn finish(&mut self, population: &Population<'_>) {
        let households = population.households();
        self.amount
            .finish(|chunk| chunk * CHUNK..((chunk + 1) * CHUNK).min(households));
        for amounts in [&mut self.tekun_amount, &mut self.single_amount] {
            amounts.finish(|chunk| population.members.rows(chunk));
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
            dibao: &mut self.dibao,
            margin: &mut self.margin,
            rigid: &mut self.rigid,
            temporary: &mut self.temporary,
            amount: self.amount.part(),
            failed: self.failed.each_mut().map(Vec::as_mut_slice),
            open: self.open.each_mut().map(Vec::as_mut_slice),
            faults: &mut self.faults,
            tekun: &mut self.tekun,
            single: &mut self.single,
            tekun_amount: self.tekun_amount.part(),
            single_amount: self.single_amount.part(),
            member_failed: self.member_failed.each_mut().map(Vec::as_mut_slice),
            member_open: self.member_open.each_mut().map(Vec::as_mut_slice),
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

/// Some chunks of a [`PopulationResult`], for one thread.
pub struct Part<'o> {
    pub(super) scope: Scope,
    /// The chunks, as positions in the population.
    pub(super) chunks: Range<usize>,
    dibao: &'o mut [u8],
    margin: &'o mut [u8],
    rigid: &'o mut [u8],
    temporary: &'o mut [u8],
    amount: AmountsPart<'o>,
    failed: [&'o mut [u64]; WORDS],
    open: [&'o mut [u64]; WORDS],
    faults: &'o mut [u8],
    tekun: &'o mut [u8],
    single: &'o mut [u8],
    tekun_amount: AmountsPart<'o>,
    single_amount: AmountsPart<'o>,
    member_failed: [&'o mut [u64]; WORDS],
    member_open: [&'o mut [u64]; WORDS],
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
        Part {
            scope: self.scope,
            chunks: self.chunks.clone(),
            dibao: cut(&mut self.dibao, households),
            margin: cut(&mut self.margin, households),
            rigid: cut(&mut self.rigid, households),
            temporary: cut(&mut self.temporary, households),
            amount: self.amount.take(households, chunks),
            failed: self.failed.each_mut().map(|w| cut(w, households)),
            open: self.open.each_mut().map(|w| cut(w, households)),
            faults: cut(&mut self.faults, households),
            tekun: cut(&mut self.tekun, members),
            single: cut(&mut self.single, members),
            tekun_amount: self.tekun_amount.take(members, chunks),
            single_amount: self.single_amount.take(members, chunks),
            member_failed: self.member_failed.each_mut().map(|w| cut(w, members)),
            member_open: self.member_open.each_mut().map(|w| cut(w, members)),
            member_faults: cut(&mut self.member_faults, members),
        }
    }

    /// What is wrong with the rows.
    pub(super) fn faults(&mut self, found: &Found) {
        mark(found.own(0), self.faults);
        mark(found.own(1), self.member_faults);
    }

    /// The date lies before the rules of all programmes but temporary assistance.
    pub(super) fn not_covered(&mut self, temporary: Option<&Truth<'_, Hh>>) {
        let code = outcome_code(Outcome::NotCovered);
        for column in [
            &mut self.dibao,
            &mut self.margin,
            &mut self.tekun,
            &mut self.single,
        ] {
            column.fill(code);
        }
        codes::<Hh>(None, Outcome::NotInForce, self.rigid);
        codes(temporary, Outcome::NotCovered, self.temporary);
        for amounts in [
            &mut self.amount,
            &mut self.tekun_amount,
            &mut self.single_amount,
        ] {
            amounts.unknown();
        }
    }

    pub(super) fn write<'f>(
        &mut self,
        a: &Columns<'f>,
        standards: &Standards,
        answers: &Answers<Columns<'f>>,
        scratch: &'f Scratch,
    ) {
        let none = Outcome::NotCovered;
        codes(Some(&answers.dibao), none, self.dibao);
        codes(Some(&answers.margin), none, self.margin);
        if self.scope == Scope::All {
            codes(Some(&answers.tekun), none, self.tekun);
            codes(answers.single.as_ref(), none, self.single);
            self.tekun_amount
                .write(&answers.tekun, &tekun(standards), None, scratch);
            if let Some(alone) = &answers.single {
                let (due, over) = single(a, standards, answers);
                self.single_amount
                    .write(alone, &due, over.then_some(standards), scratch);
            }
            codes(answers.rigid.as_ref(), Outcome::NotInForce, self.rigid);
            codes(answers.temporary.as_ref(), none, self.temporary);
        }
        // The amount of dibao is the gap (D-50).
        self.amount
            .write(&answers.dibao, &answers.gap, Some(standards), scratch);
    }

    pub(super) fn reasons(&mut self, reasons: &Reasons<'_>) {
        let [failed, member_failed] = &reasons.failed;
        let [open, member_open] = &reasons.open;
        for (sets, columns) in [
            (failed, &mut self.failed),
            (open, &mut self.open),
            (member_failed, &mut self.member_failed),
            (member_open, &mut self.member_open),
        ] {
            for (word, column) in columns.iter_mut().enumerate() {
                sets.write(word, column);
            }
        }
    }
}

/// Truths as outcome codes; a programme that is not asked on the date has one outcome for everybody.
fn codes<L>(t: Option<&Truth<'_, L>>, none: Outcome, out: &mut [u8]) {
    let code = |t: u8| outcome_code(outcome_of(t));
    let Some(t) = t else {
        out.fill(outcome_code(none));
        return;
    };
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
