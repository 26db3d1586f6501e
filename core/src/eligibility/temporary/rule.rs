//! Four texts follow one another: the interim measures (2014), the opinion of 2018, the opinion of 2026 and the law.

use super::conditions;
use crate::eligibility::params as p;
use crate::eligibility::rigid::recorded_member;
use crate::eligibility::standards::{Standards, TemporaryRegime};
use crate::logic::facts as f;
use crate::logic::{Algebra, Hh, Member};

/// The classes of temporary assistance on a date.
pub struct Classes<A: Algebra> {
    /// Basic life is in severe difficulty; of every class but the last.
    pub difficulty: A::Truth<Hh>,
    /// Where the emergency classes are applied for (L-10 to L-12).
    pub emergency_place: A::Truth<Hh>,
    /// 急难型 (L-01, L-03, L-08).
    pub emergency: A::Truth<Hh>,
    /// 小额快救 (L-05), while it opens more than the emergency class; under the law it is a part of that (L-08).
    pub quick: Option<A::Truth<Hh>>,
    /// Where the two next classes are applied for (L-10, L-11).
    pub place: A::Truth<Hh>,
    /// 支出型 (L-02, L-04, L-06).
    pub spending: A::Truth<Hh>,
    /// Still in difficulty after other help (L-07).
    pub supplement: Option<A::Truth<Hh>>,
    /// 疫情一次性救助 (L-09), with its place.
    pub epidemic: Option<A::Truth<Hh>>,
}

/// The classes of the date; `None` before 2014-05-01, for which nothing is carried.
pub fn classes<A: Algebra>(a: &A, standards: &Standards) -> Option<Classes<A>> {
    if standards.temporary == TemporaryRegime::Before {
        return None;
    }
    let place = place(a, standards);
    Some(Classes {
        difficulty: a.condition(conditions::DIFFICULTY, a.flag(f::DIFFICULTY)),
        emergency_place: emergency_place(a, standards, &place),
        emergency: event(a, standards),
        quick: (standards.temporary == TemporaryRegime::Opinion2026).then(|| quick(a)),
        place,
        spending: spending(a, standards),
        supplement: standards.supplement.then(|| supplement(a)),
        epidemic: standards.epidemic.then(|| epidemic(a)),
    })
}

/// The test of the date; `None` before 2014-05-01.
pub fn household<A: Algebra>(a: &A, standards: &Standards) -> Option<A::Truth<Hh>> {
    let c = classes(a, standards)?;
    // Of two classes with one place either is enough: where the place alone is open, only the place is asked.
    let either = |one: &A::Truth<Hh>, other: &Option<A::Truth<Hh>>| match other {
        Some(other) => a.any_of(&[one, other]),
        None => one.clone(),
    };
    let class = a.any_of(&[
        &a.all_of(&[&c.emergency_place, &either(&c.emergency, &c.quick)]),
        &a.all_of(&[&c.place, &either(&c.spending, &c.supplement)]),
    ]);
    let answer = a.all_of(&[&c.difficulty, &class]);
    Some(match &c.epidemic {
        Some(epidemic) => a.any_of(&[&answer, epidemic]),
        None => answer,
    })
}

/// The classes that a case may be of, each with all that it asks: difficulty, place and event.
pub struct Cases<A: Algebra> {
    /// 急难型.
    pub emergency: A::Truth<Hh>,
    /// 小额快救; under the law the confirmed part of the emergency class (L-05, L-08).
    pub quick: Option<A::Truth<Hh>>,
    /// 支出型.
    pub spending: A::Truth<Hh>,
    /// Still in difficulty after other help.
    pub supplement: Option<A::Truth<Hh>>,
    /// 疫情一次性救助.
    pub epidemic: Option<A::Truth<Hh>>,
}

/// The classes one by one; `None` before 2014-05-01.
pub fn cases<A: Algebra>(a: &A, standards: &Standards) -> Option<Cases<A>> {
    let c = classes(a, standards)?;
    let emergency_place = a.all_of(&[&c.difficulty, &c.emergency_place]);
    let place = a.all_of(&[&c.difficulty, &c.place]);
    let emergency = a.all_of(&[&emergency_place, &c.emergency]);
    let quick = match &c.quick {
        None if standards.temporary == TemporaryRegime::Law => {
            Some(a.all_of(&[&emergency, &a.flag(f::EVENT_CONFIRMED)]))
        }
        quick => quick
            .as_ref()
            .map(|quick| a.all_of(&[&emergency_place, quick])),
    };
    let supplement = c.supplement.map(|t| a.all_of(&[&place, &t]));
    Some(Cases {
        emergency,
        quick,
        spending: a.all_of(&[&place, &c.spending]),
        supplement,
        epidemic: c.epidemic,
    })
}

/// L-10: registered here or with a residence permit; L-11: where the place has ended these limits, whoever lives here.
fn place<A: Algebra>(a: &A, standards: &Standards) -> A::Truth<Hh> {
    let mut place = a.any_of(&[&a.flag(f::HUKOU_HERE), &a.flag(f::PERMIT_HERE)]);
    if standards.residence_opening {
        let anyone = a.all_of(&[&a.flag(f::LIVES_HERE), &a.switch(p::RESIDENCE_ENDED)]);
        place = a.any_of(&[&place, &anyone]);
    }
    a.condition(conditions::TEMPORARY_PLACE, place)
}

/// L-11: the place of the emergency may act too; L-12: it is the one that acts.
fn emergency_place<A: Algebra>(a: &A, standards: &Standards, place: &A::Truth<Hh>) -> A::Truth<Hh> {
    let here = a.flag(f::EMERGENCY_HERE);
    if standards.emergency_place_acts {
        return a.condition(conditions::EMERGENCY_PLACE_LAW, here);
    }
    if standards.residence_opening {
        return a.condition(conditions::EMERGENCY_PLACE, a.any_of(&[place, &here]));
    }
    place.clone()
}

/// L-01, L-03, L-08.
fn event<A: Algebra>(a: &A, standards: &Standards) -> A::Truth<Hh> {
    let sudden = a.flag(f::SUDDEN_EVENT);
    match standards.temporary {
        TemporaryRegime::Before | TemporaryRegime::Interim => {
            a.condition(conditions::EMERGENCY_2014, a.all_of(&[&sudden]))
        }
        TemporaryRegime::Opinion2018 | TemporaryRegime::Opinion2026 => {
            let urgent = a.all_of(&[&sudden, &a.flag(f::AT_ONCE)]);
            a.condition(conditions::EMERGENCY_2018, urgent)
        }
        TemporaryRegime::Law => a.condition(conditions::EMERGENCY_2026, a.all_of(&[&sudden])),
    }
}

/// L-05: a confirmed sudden event.
fn quick<A: Algebra>(a: &A) -> A::Truth<Hh> {
    let confirmed = a.all_of(&[&a.flag(f::SUDDEN_EVENT), &a.flag(f::EVENT_CONFIRMED)]);
    a.condition(conditions::QUICK_AID, confirmed)
}

/// L-02: dibao families; L-04: by income and property; L-06: recognised families.
fn spending<A: Algebra>(a: &A, standards: &Standards) -> A::Truth<Hh> {
    // Each class by its own clause, not by the one that opens the text: a timeline names the clause that moved it.
    if standards.recognised_spending {
        let recognised = a.any_of(&[&a.flag(f::RECORDED_MARGIN), &a.flag(f::RECORDED_RIGID)]);
        let shock = a.all_of(&[&a.flag(f::SHOCK_STUDY_OR_ILLNESS), &recognised]);
        // Whether the income test stands beside the recognised families is not said: a local reading.
        let others = a.all_of(&[&a.switch(p::INCOME_ROUTE), &by_income(a)]);
        return a.any_of(&[&a.condition(conditions::SPENDING_2026, shock), &others]);
    }
    if standards.temporary >= TemporaryRegime::Opinion2018 {
        return by_income(a);
    }
    let dibao = a.all_of(&[&a.flag(f::SHOCK), &a.flag(f::RECORDED_DIBAO)]);
    a.condition(conditions::SPENDING_2014, dibao)
}

/// L-04: heavy spending, income below last year's local average, property within the local rule.
fn by_income<A: Algebra>(a: &A) -> A::Truth<Hh> {
    let line = a.times(&a.parameter(p::PCDI), &a.count_where::<Member>(None));
    let income = a.less(&a.num(f::YEAR_INCOME), &line);
    let all = a.all_of(&[
        &a.flag(f::SHOCK),
        &a.condition(conditions::TEMPORARY_INCOME, income),
        &a.flag(f::TEMPORARY_PROPERTY),
    ]);
    a.condition(conditions::SPENDING_2018, all)
}

/// L-07: after dibao, tekun or special assistance life is still very hard.
fn supplement<A: Algebra>(a: &A) -> A::Truth<Hh> {
    let helped = a.any_of(&[
        &a.flag(f::RECORDED_DIBAO),
        &a.any(&recorded_member(a)),
        &a.flag(f::SPECIAL_AID),
    ]);
    a.condition(conditions::SUPPLEMENT, helped)
}

/// L-32: of dibao and tekun people mainly the spending is checked; who was taken into dibao alone is one of them.
pub fn recipients<A: Algebra>(a: &A) -> A::Truth<Hh> {
    a.any_of(&[&a.flag(f::RECORDED_DIBAO), &a.any(&recorded_member(a))])
}

/// L-09: a member without income for months because of the epidemic; where they live or work.
fn epidemic<A: Algebra>(a: &A) -> A::Truth<Hh> {
    let months = a.at_least(
        &a.num(f::EPIDEMIC_MONTHS),
        &a.lift_num(&a.parameter(p::EPIDEMIC_MONTHS)),
    );
    let aid = a.all_of(&[
        &a.any(&months),
        &a.switch(p::EPIDEMIC_OPEN),
        &a.flag(f::LIVES_HERE),
    ]);
    a.condition(conditions::EPIDEMIC_AID, aid)
}
