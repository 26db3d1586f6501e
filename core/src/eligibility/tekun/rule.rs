//! The rule; see the folder.

use super::conditions;
use crate::eligibility::dibao::{Base, over};
use crate::eligibility::params as p;
use crate::household::disability;
use crate::logic::facts::{self as f};
use crate::logic::{Algebra, Member, Supporter};

/// T-50, T-01, T-02, T-03 (T-20, T-23), T-04 and not T-05.
pub fn person<A: Algebra>(a: &A, base: &Base<A>) -> A::Truth<Member> {
    let age = a.num(f::AGE);
    let elderly = elderly(a, &age);
    let minor = a.less(&age, &a.lift_num(&a.parameter(p::ADULT_AGE)));

    let group = a.any_of(&[&elderly, &a.within(f::DISABILITY, disability::HELD), &minor]);
    let [below, property] = no_source_of_living(a, base);
    let chose_other = a.all_of(&[&minor, &a.flag(f::CHILD_PROGRAMME)]);
    let place = a.condition(conditions::TEKUN_PLACE, a.all_of(&[&a.flag(f::HUKOU_HERE)]));
    let own = a.all_of(&[
        &a.lift(&place),
        &a.condition(conditions::TEKUN_GROUP, group),
        &unable_to_work(a, &age, &elderly),
        &below,
        &property,
        &a.condition(conditions::NOT_CHILD_PROGRAMME, a.not(&chose_other)),
    ]);
    // Supporters last: they are the dearest to ask, for a machine as for a family.
    if a.done(&own) {
        return own;
    }
    a.all_of(&[&own, &no_able_supporter(a)])
}

/// The conditions whose loss ends the support, each alone: unable to work (T-71), no source of living (T-73), no able
/// supporter (T-74).
pub fn lasting<A: Algebra>(a: &A, base: &Base<A>) -> [A::Truth<Member>; 3] {
    let age = a.num(f::AGE);
    let [below, property] = no_source_of_living(a, base);
    [
        unable_to_work(a, &age, &elderly(a, &age)),
        a.all_of(&[&below, &property]),
        no_able_supporter(a),
    ]
}

/// T-10.
fn elderly<A: Algebra>(a: &A, age: &A::Num<Member>) -> A::Truth<Member> {
    let years = a.lift_num(&a.parameter(p::ELDERLY_AGE));
    a.condition(conditions::ELDERLY, a.at_least(age, &years))
}

/// T-03: income (T-20) and property (T-23).
fn no_source_of_living<A: Algebra>(a: &A, base: &Base<A>) -> [A::Truth<Member>; 2] {
    // T-21 counts these four kinds; T-22 leaves out basic pension, social insurance, preferential pensions
    // and old-age allowance.
    let income = a.add(&[
        &a.num(f::WAGE),
        &a.num(f::BUSINESS),
        &a.num(f::PROPERTY),
        &a.num(f::TRANSFER),
    ]);
    let income = over(a, base.months, income);
    [
        a.condition(
            conditions::TEKUN_INCOME,
            a.less(&income, &a.lift_num(&base.standard)),
        ),
        a.condition(conditions::TEKUN_PROPERTY, a.flag(f::OWN_TEKUN_PROPERTY)),
    ]
}

/// T-02: any one of T-10 to T-15. Hearing, speech and multiple disability are not in the list (T-16).
fn unable_to_work<A: Algebra>(
    a: &A,
    age: &A::Num<Member>,
    elderly: &A::Truth<Member>,
) -> A::Truth<Member> {
    let minor = a.less(age, &a.lift_num(&a.parameter(p::MINOR_NO_WORK_AGE)));
    let provincial = a.all_of(&[
        &a.lift(&a.switch(p::OTHER_UNABLE)),
        &a.flag(f::PROVINCIAL_UNABLE),
    ]);
    a.condition(
        conditions::UNABLE_TO_WORK,
        a.any_of(&[
            elderly,
            &a.condition(conditions::MINOR_NO_WORK, minor),
            // C6: these grades belong to inability to work alone.
            &a.condition(
                conditions::MIND_DISABILITY,
                a.within(f::DISABILITY, disability::TEKUN_MIND),
            ),
            &a.condition(
                conditions::LIMB_DISABILITY,
                a.within(f::DISABILITY, disability::TEKUN_LIMB),
            ),
            &a.condition(
                conditions::VISUAL_DISABILITY,
                a.within(f::DISABILITY, disability::TEKUN_VISUAL),
            ),
            &a.condition(conditions::PROVINCIAL_UNABLE, provincial),
        ]),
    )
}

/// T-04: nobody owes support, or who owes it is unable; how many must be unable is an open reading (T-30).
fn no_able_supporter<A: Algebra>(a: &A) -> A::Truth<Member> {
    let unable = supporter_unable(a);
    let every = a.all(&unable);
    let none = a.less(&a.count_where::<Supporter>(None), &a.lit(1));
    let one = a.any_of(&[&a.any(&unable), &none]);
    a.condition(
        conditions::NO_ABLE_SUPPORTER,
        a.choose(&a.lift(&a.switch(p::EVERY_SUPPORTER)), &every, &one),
    )
}

/// Any one of T-30 to T-35.
fn supporter_unable<A: Algebra>(a: &A) -> A::Truth<Supporter> {
    let age = a.num(f::S_AGE);
    let from = |q| a.at_least(&age, &lifted(a, q));
    let property = a.flag(f::S_PROPERTY);
    // Own monthly income over a year against last year's per-capita disposable income (T-32).
    let poor = a.less(
        &a.times(&a.lit(12), &a.num(f::S_INCOME)),
        &lifted(a, p::PCDI),
    );
    let low = a.all_of(&[&poor, &property]);
    // C6: what 重度 means here is not stated, so grades 1 and 2 count only where the place says so (T-33).
    let severe = a.any_of(&[
        &a.within(f::S_DISABILITY, disability::SUPPORTER_MIND),
        &a.all_of(&[
            &a.within(f::S_DISABILITY, disability::SUPPORTER_SEVERE),
            &lifted_switch(a, p::SUPPORTER_SEVERE),
        ]),
    ]);
    let absent = a.any_of(&[
        &a.flag(f::S_NO_CAPACITY),
        &a.flag(f::S_MISSING),
        &a.flag(f::S_IN_PRISON),
    ]);
    let provincial = a.all_of(&[
        &lifted_switch(a, p::OTHER_SUPPORTER),
        &a.flag(f::S_PROVINCIAL),
    ]);
    a.any_of(&[
        &a.condition(conditions::SUPPORTER_TEKUN, a.flag(f::S_TEKUN)),
        &a.condition(
            conditions::SUPPORTER_DIBAO,
            a.all_of(&[&a.flag(f::S_DIBAO), &from(p::SUPPORTER_DIBAO_AGE)]),
        ),
        &a.condition(
            conditions::SUPPORTER_OLD,
            a.all_of(&[&from(p::SUPPORTER_INCOME_AGE), &low]),
        ),
        &a.condition(conditions::SUPPORTER_DISABLED, a.all_of(&[&severe, &low])),
        &a.condition(
            conditions::SUPPORTER_ABSENT,
            a.all_of(&[&absent, &property]),
        ),
        &a.condition(conditions::SUPPORTER_PROVINCIAL, provincial),
    ])
}

fn lifted<A: Algebra>(a: &A, q: crate::logic::Parameter) -> A::Num<Supporter> {
    a.lift_num(&a.lift_num::<Member>(&a.parameter(q)))
}

fn lifted_switch<A: Algebra>(a: &A, q: crate::logic::Parameter) -> A::Truth<Supporter> {
    a.lift(&a.lift::<Member>(&a.switch(q)))
}
