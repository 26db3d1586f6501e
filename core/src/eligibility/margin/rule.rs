//! The rule; see the folder.

use super::conditions;
use crate::eligibility::dibao::{Need, amount, limits};
use crate::eligibility::params as p;
use crate::eligibility::standards::{MarginLine, Standards};
use crate::logic::facts as f;
use crate::logic::{Algebra, Hh};

/// M-01, or M-02 where the province has set a percentage; with M-03 and M-04 while Shandong's measures are in force:
/// not dibao, income, property. All of them must hold, and the place.
pub fn parts<A: Algebra>(
    a: &A,
    standards: &Standards,
    need: &Need<A>,
    dibao: &A::Truth<Hh>,
) -> [A::Truth<Hh>; 3] {
    let not_dibao = a.condition(conditions::NOT_DIBAO, a.not(dibao));
    let mut income = a.condition(
        match standards.margin_line {
            MarginLine::National => conditions::MARGIN_INCOME,
            MarginLine::Provincial => conditions::MARGIN_INCOME_PROVINCIAL,
        },
        a.less_times(&need.income, &need.line, p::MARGIN_MULTIPLE),
    );
    if standards.may_relax {
        income = a.any_of(&[&income, &relaxed(a, standards, need)]);
    }
    if standards.above_standard {
        income = a.all_of(&[
            &income,
            &a.condition(conditions::MARGIN_ABOVE, a.more(&need.income, &need.line)),
        ]);
    }
    let limits = limits(
        a,
        need,
        p::MARGIN_DEPOSITS,
        p::MARGIN_VEHICLES,
        p::MARGIN_HOMES,
    );
    let property = a.condition(
        conditions::MARGIN_PROPERTY,
        a.prefer(&a.flag(f::MARGIN_PROPERTY), &limits),
    );
    [not_dibao, income, property]
}

/// M-04: below the place's own multiple, and not above the local minimum wage for each member.
fn relaxed<A: Algebra>(a: &A, standards: &Standards, need: &Need<A>) -> A::Truth<Hh> {
    let wage = a.at_most(
        &need.income,
        &a.times(&amount(a, standards, p::MINIMUM_WAGE), &need.size),
    );
    let mut below = a.less_times(&need.income, &need.line, p::MARGIN_LOCAL);
    if standards.value(p::MARGIN_LOCAL).is_none() {
        // How far the place has relaxed is not known; beyond the limit it cannot have.
        below = a.all_of(&[
            &a.less_times(&need.income, &need.line, p::MARGIN_RELAXED),
            &below,
        ]);
    }
    a.condition(conditions::MARGIN_RELAXED, a.all_of(&[&below, &wage]))
}
