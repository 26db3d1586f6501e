//! The rule; see the folder.

use super::conditions;
use crate::eligibility::params as p;
use crate::eligibility::standards::Standards;
use crate::logic::facts as f;
use crate::logic::{Algebra, Hh, Level, Member, Parameter};

/// What every programme of a household stands on.
pub struct Base<A: Algebra> {
    /// Applies where the household is registered, or holds a residence permit that is accepted (D-60, D-62a).
    pub place: A::Truth<Hh>,
    /// The local standard for a person (S, D-01; urban or rural, D-06), over [`Base::months`].
    pub standard: A::Num<Hh>,
    /// Countable income of each member by the dibao rule (D-20 to D-23), over the same time.
    pub income: A::Num<Member>,
    /// 1, or 12 where a document gives an amount for a year ([`Standards::months`]).
    pub months: i64,
}

/// A monthly amount over so many months: exact, so that an amount given for a year need not be divided.
pub fn over<A: Algebra, L: Level>(a: &A, months: i64, monthly: A::Num<L>) -> A::Num<L> {
    if months == 1 {
        return monthly;
    }
    a.times(&a.lit(months), &monthly)
}

/// A standard or the minimum wage over the months of the law. Where it is not set, it may be any amount of a month.
pub fn amount<A: Algebra>(a: &A, standards: &Standards, p: Parameter) -> A::Num<Hh> {
    match standards.value(p) {
        Some(_) => a.parameter(p),
        None => over(a, standards.months, a.parameter(p)),
    }
}

/// Reads place, standard and countable income.
pub fn base<A: Algebra>(a: &A, standards: &Standards) -> Base<A> {
    let permit = a.all_of(&[&a.flag(f::PERMIT_HERE), &a.switch(p::PERMIT_ACCEPTED)]);
    let place = a.condition(
        conditions::PLACE,
        a.any_of(&[&a.flag(f::HUKOU_HERE), &permit]),
    );
    let standard = a.select(
        &a.flag(f::URBAN),
        &amount(a, standards, p::S_URBAN),
        &amount(a, standards, p::S_RURAL),
    );
    // D-21: the four classes; D-22: preferential pensions are never counted.
    let income = a.add(&[
        &a.num(f::WAGE),
        &a.num(f::BUSINESS),
        &a.num(f::PROPERTY),
        &a.num(f::TRANSFER),
        &a.num(f::SOCIAL_INSURANCE),
        &unless(a, p::SENIOR_EXCLUDED, a.num(f::SENIOR_ALLOWANCE)),
        &unless(a, p::PENSION_EXCLUDED, a.num(f::PENSION)),
    ]);
    Base {
        place,
        standard,
        income: over(a, standards.months, income),
        months: standards.months,
    }
}

/// An income that is not counted while the switch is on; unset, it may count or not (D-22, D-23).
fn unless<A: Algebra>(a: &A, excluded: Parameter, income: A::Num<Member>) -> A::Num<Member> {
    a.select(&a.lift::<Member>(&a.switch(excluded)), &a.lit(0), &income)
}

/// Who and how much: one reading of which members count.
pub struct Need<A: Algebra> {
    /// Income of the counted members.
    pub income: A::Num<Hh>,
    /// Number of counted members.
    pub size: A::Num<Hh>,
    /// The standard times the counted members.
    pub line: A::Num<Hh>,
    /// The months over which both are taken.
    pub months: i64,
}

/// Sums over the members where `counted` holds, or over all.
pub fn need<A: Algebra>(a: &A, base: &Base<A>, counted: Option<&A::Truth<Member>>) -> Need<A> {
    let size = a.count_where(counted);
    Need {
        income: a.sum_where(&base.income, counted),
        line: a.times(&base.standard, &size),
        size,
        months: base.months,
    }
}

/// What is paid by the difference (D-50, D-52). A loss is no aid: it never lifts the amount above the line, as one who
/// earns nothing gets (`D-50=lossIsNoAid`).
pub fn gap<A: Algebra>(a: &A, need: &Need<A>) -> A::Num<Hh> {
    a.least(&need.line, &a.minus(&need.line, &need.income))
}

/// Named where an income below zero was counted as nothing, or may be.
pub const LOSS_READING: &str = "D-50=lossIsNoAid";

/// D-01: income below the line.
pub fn income<A: Algebra>(a: &A, need: &Need<A>) -> A::Truth<Hh> {
    // 低于: strictly below; compared as totals, never per head (D-52).
    a.condition(conditions::DIBAO_INCOME, a.less(&need.income, &need.line))
}

/// The appraisal where there is one (D-35), else the local limits (D-34).
pub fn property<A: Algebra>(a: &A, need: &Need<A>) -> A::Truth<Hh> {
    let limits = limits(
        a,
        need,
        p::DIBAO_DEPOSITS,
        p::DIBAO_VEHICLES,
        p::DIBAO_HOMES,
    );
    a.condition(
        conditions::DIBAO_PROPERTY,
        a.prefer(&a.flag(f::DIBAO_PROPERTY), &limits),
    )
}

/// Local limits of D-34, or of M-08 for margin families.
pub fn limits<A: Algebra>(
    a: &A,
    need: &Need<A>,
    deposits: Parameter,
    vehicles: Parameter,
    homes: Parameter,
) -> A::Truth<Hh> {
    let savings = over(a, need.months, a.num(f::DEPOSITS));
    a.all_of(&[
        &a.condition(
            conditions::DEPOSITS,
            a.at_most_times(&savings, &need.line, deposits),
        ),
        &a.condition(
            conditions::VEHICLES,
            a.at_most(&a.num(f::VEHICLES), &a.parameter(vehicles)),
        ),
        &a.condition(
            conditions::HOMES,
            a.at_most(&a.num(f::HOMES), &a.parameter(homes)),
        ),
    ])
}
