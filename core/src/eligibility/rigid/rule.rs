//! The statuses that exclude it are the *recorded* ones (M-20): what the other programmes would answer is advice,
//! never part of this rule.

use super::conditions;
use crate::eligibility::dibao::{Base, Need, limits};
use crate::eligibility::params as p;
use crate::eligibility::standards::{RigidRegime, Standards};
use crate::logic::facts as f;
use crate::logic::{Algebra, Hh, Member};

/// The test of the date; `None` while the category does not exist (M-33).
pub fn household<A: Algebra>(
    a: &A,
    standards: &Standards,
    base: &Base<A>,
    need: &Need<A>,
) -> Option<A::Truth<Hh>> {
    match standards.rigid {
        RigidRegime::Before => None,
        RigidRegime::Opinion => Some(opinion(a, base, need)),
        RigidRegime::Measures => Some(measures(a, base, need)),
    }
}

/// M-33: the opinion of 2023 gives the income line; the rest is the place's own, or the authority's where it has none.
fn opinion<A: Algebra>(a: &A, base: &Base<A>, need: &Need<A>) -> A::Truth<Hh> {
    let line = a.times(&a.parameter(p::PCDI), &need.size);
    let income = a.less(&a.num(f::YEAR_INCOME), &line);
    let local = a.choose(
        &a.switch(p::RIGID_LOCAL),
        &a.flag(f::LOCAL_RIGID),
        &a.discretion("M-33"),
    );
    a.all_of(&[
        &base.place,
        &a.condition(conditions::RIGID_INCOME_2023, income),
        &a.condition(conditions::RIGID_LOCAL, local),
    ])
}

/// M-20 to M-23a: the measures of 2025; M-24 changes only who sets the share.
fn measures<A: Algebra>(a: &A, base: &Base<A>, need: &Need<A>) -> A::Truth<Hh> {
    let income = a.num(f::YEAR_INCOME);
    // Totals on both sides, never per head: no fen is lost.
    let line = a.times(&a.parameter(p::PCDI), &need.size);
    let below = a.less_times(&income, &line, p::RIGID_MULTIPLE);
    let limits = limits(
        a,
        need,
        p::RIGID_DEPOSITS,
        p::RIGID_VEHICLES,
        p::RIGID_HOMES,
    );
    let property = a.prefer(&a.flag(f::RIGID_PROPERTY), &limits);
    // 超过: strictly above the share, so not "at most".
    let heavy = a.not(&a.at_most_times(&spending(a), &income, p::RIGID_RATIO));
    let county = a.any_of(&[&a.not(&a.switch(p::RIGID_COUNTY)), &a.flag(f::LOCAL_RIGID)]);
    a.all_of(&[
        &base.place,
        &a.condition(conditions::RIGID_NOT_RECORDED, not_recorded(a)),
        &a.condition(conditions::RIGID_INCOME, below),
        &a.condition(conditions::RIGID_PROPERTY, property),
        &a.condition(conditions::RIGID_RATIO, heavy),
        &a.condition(conditions::RIGID_COUNTY, county),
    ])
}

/// M-20: recorded neither as dibao nor as margin family, nor every member on their own. Whether one member's status
/// excludes the household is a local reading: the text speaks of households.
fn not_recorded<A: Algebra>(a: &A) -> A::Truth<Hh> {
    let member = recorded_member(a);
    let one = a.all_of(&[&a.any(&member), &a.switch(p::RIGID_MEMBER)]);
    let excluded = a.any_of(&[
        &a.flag(f::RECORDED_DIBAO),
        &a.flag(f::RECORDED_MARGIN),
        &a.all(&member),
        &one,
    ]);
    a.not(&excluded)
}

/// Recorded as tekun, or taken into dibao alone.
pub fn recorded_member<A: Algebra>(a: &A) -> A::Truth<Member> {
    a.any_of(&[&a.flag(f::MEMBER_TEKUN), &a.flag(f::MEMBER_DIBAO)])
}

/// M-25: the four kinds that the measures name, and those that the county added.
fn spending<A: Algebra>(a: &A) -> A::Num<Hh> {
    let other = a.select(
        &a.switch(p::RIGID_OTHER),
        &a.num(f::OTHER_SPENDING),
        &a.lit(0),
    );
    a.add(&[
        &a.num(f::LIVING_SPENDING),
        &a.num(f::MEDICAL_SPENDING),
        &a.num(f::EDUCATION_SPENDING),
        &a.num(f::REHABILITATION_SPENDING),
        &other,
    ])
}
