//! What the rules say (救助资格): one folder and one row a programme, the order of classification, reasons, amounts.
//!
//! *Invariant:* an outcome is certain only where every completion of what is unknown gives the same.
//!
//! [`assess`] answers one household with grounds, [`classify`] without, [`brief`] only the outcomes; all
//! read the same rule functions.

pub(crate) mod assess;
mod certain;
#[cfg(test)]
mod cited;
pub(crate) mod conditions;
pub(crate) mod dibao;
mod grounds;
mod load;
mod margin;
mod member_amounts;
mod outcome;
pub mod programmes;
pub(crate) mod reader;
mod rigid;
mod rows;
mod single;
pub(crate) mod standards;
#[cfg(test)]
mod stated;
pub(crate) mod tekun;
pub(crate) mod temporary;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod words;

pub(crate) use assess::outcome as outcome_of;
pub use assess::{Brief, assess, brief, brief_all, classify, classify_by};
/// The conditions of all programmes, by their bits in reason sets.
pub use conditions::ALL as CONDITIONS;
pub(crate) use dibao::LOSS_READING;
pub use load::{check_facts, load, load_all};
pub use member_amounts::{FenRange, MemberAmounts, SingleAmount};
pub use outcome::*;
pub use programmes::{PROGRAMMES, ProgrammeInfo, ProgrammeLevel, ProgrammeTruth, Recorded, Truths};
pub use standards::{MarginLine, RigidRegime, Standards, TemporaryRegime, params};

use crate::logic::{Algebra, Hh, Member};

/// Whose tekun status a household's programmes look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All programmes; tekun is computed for each member.
    All,
    /// Dibao and margin only; tekun is the recorded status that the frame carries.
    Household,
}

/// The truths of all programmes for a frame.
pub struct Answers<A: Algebra> {
    /// Of each programme.
    pub truths: Truths<A>,
    /// The standard times the counted members, minus their income; never below 0 (D-50, D-52).
    pub gap: A::Num<Hh>,
    /// The standard for a person (D-01), like the gap and the income over [`Standards::months`].
    pub standard: A::Num<Hh>,
    /// Countable income of each member.
    pub income: A::Num<Member>,
}

/// The truth of a programme that asks nothing of the others, rigid expenditure or temporary assistance, alone.
pub(crate) fn by_itself<A: Algebra>(
    a: &A,
    standards: &Standards,
    programme: Programme,
) -> Truths<A> {
    if programme != Programme::Rigid {
        return Truths::before(a, standards);
    }
    let base = dibao::base(a, standards);
    let need = dibao::need(a, &base, None);
    let mut truths = Truths::none();
    if let Some(slot) = truths.0.get_mut(programme as usize) {
        *slot = rigid::household(a, standards, &base, &need).map(ProgrammeTruth::Household);
    }
    truths
}

/// All programmes in the order of classification: tekun, dibao, margin, single person, rigid, temporary.
pub fn rules<A: Algebra>(a: &A, standards: &Standards, scope: Scope) -> Answers<A> {
    let base = dibao::base(a, standards);
    let tekun = match scope {
        Scope::All => tekun::person(a, &base),
        Scope::Household => a.flag(crate::logic::facts::TEKUN),
    };
    let need = dibao::need(a, &base, None);
    let mut property = dibao::property(a, &need);
    let income = dibao::income(a, &need);
    let mut dibao = a.all_of(&[&base.place, &income, &property]);
    let parts = margin::parts(a, standards, &need, &dibao);
    let [not_dibao, margin_income, margin_property] = &parts;
    let mut margin = a.all_of(&[&base.place, not_dibao, margin_income, margin_property]);
    let mut gap = dibao::gap(a, &need);
    if !a.never(&tekun) {
        // Whether a tekun member counts is an open local reading (D-10); it is asked only where there is one.
        let none = a.not(&a.any_listed(&tekun));
        let counts = a.unless(&none, &a.switch(params::COUNTS_TEKUN));
        let fewer = dibao::need(a, &base, Some(&a.not(&tekun)));
        let fewer_property = dibao::property(a, &fewer);
        let fewer_income = dibao::income(a, &fewer);
        let fewer_dibao = a.all_of(&[&base.place, &fewer_income, &fewer_property]);
        let fewer_parts = margin::parts(a, standards, &fewer, &fewer_dibao);
        // Who counts does not decide the place: where both readings agree, only the place is asked.
        let either = |all: &[&A::Truth<Hh>], few: &[&A::Truth<Hh>]| {
            let chosen = a.choose(&counts, &a.all_of(all), &a.all_of(few));
            a.all_of(&[&base.place, &chosen])
        };
        dibao = either(&[&income, &property], &[&fewer_income, &fewer_property]);
        margin = either(&parts.each_ref(), &fewer_parts.each_ref());
        gap = a.select(&counts, &gap, &dibao::gap(a, &fewer));
        property = a.choose(&counts, &property, &fewer_property);
    }
    let all = scope == Scope::All;
    let single = all.then(|| {
        let context = single::Context {
            dibao: &dibao,
            margin: &margin,
            property: &property,
            tekun: &tekun,
        };
        single::person(a, standards, &base, &context)
    });
    let rigid = all.then(|| rigid::household(a, standards, &base, &need));
    let temporary = all.then(|| temporary::household(a, standards));
    Answers {
        truths: Truths([
            Some(ProgrammeTruth::Person(tekun)),
            Some(ProgrammeTruth::Household(dibao)),
            Some(ProgrammeTruth::Household(margin)),
            single.map(ProgrammeTruth::Person),
            rigid.flatten().map(ProgrammeTruth::Household),
            temporary.flatten().map(ProgrammeTruth::Household),
        ]),
        gap,
        standard: base.standard,
        income: base.income,
    }
}
