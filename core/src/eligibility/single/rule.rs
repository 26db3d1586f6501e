//! The rule; see the folder.

use super::conditions;
use crate::eligibility::dibao::Base;
use crate::eligibility::params as p;
use crate::eligibility::standards::Standards;
use crate::household::disability;
use crate::logic::facts::{self as f};
use crate::logic::{Algebra, Hh, Member};

/// What the household's programmes answered.
pub struct Context<'c, A: Algebra> {
    /// Dibao for the household.
    pub dibao: &'c A::Truth<Hh>,
    /// Margin family.
    pub margin: &'c A::Truth<Hh>,
    /// Property within the dibao rule, for the household.
    pub property: &'c A::Truth<Hh>,
    /// Tekun, for each member.
    pub tekun: &'c A::Truth<Member>,
}

/// Closed where the household is taken in whole (D-04) or the person is tekun (T-79); then one of the routes, and
/// D-01 for a household of this one person. Property within the family's rule is enough only while the person's own was
/// not appraised.
pub fn person<A: Algebra>(
    a: &A,
    standards: &Standards,
    base: &Base<A>,
    c: &Context<'_, A>,
) -> A::Truth<Member> {
    let not_dibao = a.condition(conditions::HOUSEHOLD_NOT_DIBAO, a.not(c.dibao));
    let not_tekun = a.condition(conditions::NOT_TEKUN, a.not(c.tekun));
    let income = a.condition(
        conditions::OWN_INCOME,
        a.less(&base.income, &a.lift_num(&base.standard)),
    );
    let open = a.all_of(&[
        &a.lift(&base.place),
        &a.lift(&not_dibao),
        &not_tekun,
        &income,
    ]);
    if a.done(&open) {
        return open;
    }
    // What was found of the person's own property decides; the appraisal of the family speaks of another subject.
    let own = a.flag(f::OWN_DIBAO_PROPERTY);
    let property = a.prefer(&own, &a.any_of(&[&a.lift(c.property), &own]));
    a.all_of(&[
        &open,
        &a.condition(conditions::OWN_PROPERTY, property),
        &routes(a, standards, c),
    ])
}

/// Any one of the routes in force: severe disability (D-40, D-44, D-45), serious illness (D-41), religious staff (D-42), further
/// cases of the county (D-43).
fn routes<A: Algebra>(a: &A, standards: &Standards, c: &Context<'_, A>) -> A::Truth<Member> {
    let margin = a.lift::<Member>(&a.condition(conditions::MARGIN_FAMILY, a.all_of(&[c.margin])));

    // C6: this predicate belongs to the single-person route alone.
    let severe = a.within(f::DISABILITY, disability::DIBAO_SINGLE);
    let disabled = a.condition(conditions::ROUTE_DISABILITY, a.all_of(&[&margin, &severe]));
    let ill = a.condition(
        conditions::ROUTE_ILLNESS,
        a.all_of(&[&margin, &a.flag(f::SERIOUS_ILLNESS)]),
    );
    let years = a.at_least(
        &a.num(f::RELIGIOUS_YEARS),
        &a.lift_num(&a.parameter(p::RELIGIOUS_YEARS)),
    );
    let religious = a.condition(
        conditions::ROUTE_RELIGIOUS,
        a.all_of(&[&years, &a.flag(f::IN_HARDSHIP)]),
    );
    let county = a.condition(
        conditions::ROUTE_COUNTY,
        a.all_of(&[&a.lift(&a.switch(p::COUNTY_CASES)), &a.flag(f::COUNTY_CASE)]),
    );
    let mut routes = a.any_of(&[&disabled, &ill, &religious, &county]);
    if standards.adult_route {
        routes = a.any_of(&[&routes, &adult(a)]);
    }
    if let Some(clause) = standards.hardship_route {
        let condition = if clause == "D-45" {
            conditions::ROUTE_HARDSHIP_2026
        } else {
            conditions::ROUTE_HARDSHIP_2022
        };
        let found = a.all_of(&[&margin, &a.flag(f::SPECIAL_HARDSHIP), &a.discretion(clause)]);
        routes = a.any_of(&[&routes, &a.condition(condition, found)]);
    }
    routes
}

/// D-44: adult, unemployed, severely disabled; no margin family is asked.
fn adult<A: Algebra>(a: &A) -> A::Truth<Member> {
    let of_age = a.at_least(&a.num(f::AGE), &a.lift_num(&a.parameter(p::ADULT_AGE)));
    let grade_3 = a.all_of(&[
        &a.within(f::DISABILITY, disability::ADULT_MIND),
        &a.lift(&a.switch(p::SEVERE_GRADE_3)),
    ]);
    let severe = a.any_of(&[&a.within(f::DISABILITY, disability::ADULT_SEVERE), &grade_3]);
    a.condition(
        conditions::ROUTE_ADULT,
        a.all_of(&[&of_age, &a.not(&a.flag(f::EMPLOYED)), &severe]),
    )
}
