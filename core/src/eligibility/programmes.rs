//! The programmes (救助项目), one row each, in the order of classification. Whatever is done for every programme loops
//! over the rows: conditions, answers, grounds, the columns of a population, names.
//!
//! *Invariant.* A row stands at the position of its [`Programme`]; every list by programme is in this order.

use std::array::from_fn;

use super::conditions::Row;
use super::{Outcome, Programme, Standards};
use super::{dibao, margin, rigid, single, tekun, temporary};
use crate::household::{Household, Person};
use crate::logic::{Algebra, Hh, Member};
use crate::message::Lang;

/// Whose a programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeLevel {
    /// A household is recognised as a whole.
    Household,
    /// Each member is recognised alone.
    Person,
}

/// Where a record of the programme stands among the facts.
#[derive(Debug, Clone, Copy)]
pub enum Recorded {
    /// Of the household: its name on the wire, and what it says.
    Household(&'static str, fn(&Household) -> Option<bool>),
    /// Of each member.
    Person(&'static str, fn(&Person) -> Option<bool>),
    /// Nobody stays in the programme, so none is kept.
    Never,
}

/// One programme.
#[derive(Debug)]
#[non_exhaustive]
pub struct ProgrammeInfo {
    /// Which.
    pub programme: Programme,
    /// Its name on the wire, in grounds and in columns; stable.
    pub code: &'static str,
    /// Whose it is.
    pub level: ProgrammeLevel,
    /// Whether it is asked in [`Scope::Household`](super::Scope::Household).
    pub household_scope: bool,
    /// The answer on a date on which no rule of it is carried.
    pub before: Outcome,
    /// Who is recorded in it already.
    pub recorded: Recorded,
    /// What the columns of its monthly amount are called; none where no column tells one.
    pub amount: Option<&'static str>,
    /// Its name in Chinese.
    pub zh: &'static str,
    /// Its name in English.
    pub en: &'static str,
}

impl ProgrammeInfo {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::ZhCn => self.zh,
            Lang::En => self.en,
        }
    }
}

macro_rules! folders {
    ($($folder:ident),*) => {
        /// How many programmes there are.
        pub const COUNT: usize = [$(stringify!($folder)),*].len();

        /// Every programme, in the order of classification.
        pub static PROGRAMMES: [ProgrammeInfo; COUNT] = [$($folder::PROGRAMME),*];

        /// The conditions of each. Apart from the rows, so that a program that never tells their words does not carry
        /// them.
        pub(super) const CONDITIONS: [&[Row]; COUNT] = [$($folder::conditions::ROWS),*];
    };
}

folders![tekun, dibao, margin, single, rigid, temporary];

/// A programme by its code.
pub(crate) fn by_code(code: &str) -> Option<&'static ProgrammeInfo> {
    PROGRAMMES.iter().find(|p| p.code == code)
}

/// The truth of one programme.
pub enum ProgrammeTruth<A: Algebra> {
    /// Of each household.
    Household(A::Truth<Hh>),
    /// Of each member.
    Person(A::Truth<Member>),
}

/// The truth of every programme; none where the programme is not asked on the date or in the scope.
pub struct Truths<A: Algebra>(pub [Option<ProgrammeTruth<A>>; COUNT]);

impl<A: Algebra> Truths<A> {
    /// No programme is asked.
    pub fn none() -> Self {
        Self(from_fn(|_| None))
    }

    /// Before the rules of the other programmes: temporary assistance alone.
    pub fn before(a: &A, standards: &Standards) -> Self {
        let mut temporary = temporary::household(a, standards).map(ProgrammeTruth::Household);
        Self(from_fn(|at| {
            let here = at == Programme::Temporary as usize;
            here.then(|| temporary.take()).flatten()
        }))
    }

    /// Of a programme.
    pub fn of(&self, programme: Programme) -> Option<&ProgrammeTruth<A>> {
        self.0.get(programme as usize)?.as_ref()
    }

    /// Of a programme of households.
    pub fn household(&self, programme: Programme) -> Option<&A::Truth<Hh>> {
        match self.of(programme)? {
            ProgrammeTruth::Household(t) => Some(t),
            ProgrammeTruth::Person(_) => None,
        }
    }

    /// Of a programme of persons.
    pub fn person(&self, programme: Programme) -> Option<&A::Truth<Member>> {
        match self.of(programme)? {
            ProgrammeTruth::Person(t) => Some(t),
            ProgrammeTruth::Household(_) => None,
        }
    }

    /// Each programme with its truth.
    pub fn each(
        &self,
    ) -> impl Iterator<Item = (&'static ProgrammeInfo, Option<&ProgrammeTruth<A>>)> {
        PROGRAMMES.iter().zip(self.0.iter().map(Option::as_ref))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eligibility::tests::day;
    use crate::eligibility::{Scope, load, rules};
    use crate::logic::Explain;
    use crate::policy::PolicyPack;

    #[test]
    fn a_row_stands_at_the_position_of_its_programme_and_says_its_wire_name() {
        for (at, row) in PROGRAMMES.iter().enumerate() {
            assert_eq!(row.programme as usize, at);
            let wire = serde_json::to_value(row.programme).unwrap();
            assert_eq!(wire, row.code);
            assert!(!row.zh.is_ascii() && row.en.is_ascii(), "{}", row.code);
        }
    }

    #[test]
    fn every_truth_is_of_the_level_of_its_programme() {
        let pack = PolicyPack::builtin();
        for scope in [Scope::All, Scope::Household] {
            for on in [
                day(2015, 1, 1),
                day(2022, 1, 1),
                day(2024, 1, 1),
                day(2026, 7, 1),
            ] {
                let standards = Standards::resolve(&pack, on);
                let frame = load(&standards, &Household::default());
                let a = Explain::new(&frame, &standards.values);
                let truths = match standards.covered {
                    true => rules(&a, &standards, scope).truths,
                    false => Truths::before(&a, &standards),
                };
                for (row, truth) in truths.each() {
                    let level = truth.map(|t| match t {
                        ProgrammeTruth::Household(_) => ProgrammeLevel::Household,
                        ProgrammeTruth::Person(_) => ProgrammeLevel::Person,
                    });
                    assert!(level.is_none_or(|l| l == row.level), "{} {on}", row.code);
                    if !standards.covered {
                        continue;
                    }
                    // Tekun is the recorded status there, which the others look at.
                    let asked = row.household_scope || scope == Scope::All;
                    assert!(
                        asked || level.is_none() || row.code == "tekun",
                        "{}",
                        row.code
                    );
                    // Rigid expenditure came later than the others (M-33).
                    let late = row.code == "rigid";
                    assert!(!asked || late || level.is_some(), "{} {on}", row.code);
                }
            }
        }
    }
}
