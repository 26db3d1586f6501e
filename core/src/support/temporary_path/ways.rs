//! The ways that a case may go, by the classes that it may be of.

use crate::eligibility::temporary::{self, Cases};
use crate::logic::facts as f;
use crate::logic::{Algebra, Hh};

/// Of each way whether the case goes it.
pub(super) struct Ways<A: Algebra> {
    /// 小额快救 (L-05).
    pub quick: A::Truth<Hh>,
    /// 先行救助: an emergency that needs help at once (L-20, L-26).
    pub at_once: A::Truth<Hh>,
    /// 一般程序 (L-30): neither quick nor at once.
    pub ordinary: A::Truth<Hh>,
    /// Spending, and not quick: its families are publicised (L-06).
    pub slow_spending: A::Truth<Hh>,
    /// Spending, of dibao and tekun people (L-32).
    pub spending_of_recipients: A::Truth<Hh>,
    /// Spending, of recognised families (L-33).
    pub spending_of_recognised: A::Truth<Hh>,
    /// Spending or supplement, of recognised families (L-33).
    pub checked_before: A::Truth<Hh>,
    /// Any class but quick aid: its cap is not theirs (L-25).
    pub beside_quick: A::Truth<Hh>,
    /// Any class.
    pub any: A::Truth<Hh>,
}

/// The ways of the classes.
pub(super) fn ways<A: Algebra>(a: &A, c: &Cases<A>) -> Ways<A> {
    let never = a.any_of(&[]);
    let or_never = |t: &Option<A::Truth<Hh>>| t.clone().unwrap_or_else(|| never.clone());
    let (quick, supplement) = (or_never(&c.quick), or_never(&c.supplement));
    // L-20: the emergency of the opinion of 2018 needs help at once (L-03), also since the law speaks of any (L-08).
    let at_once = a.all_of(&[&c.emergency, &a.flag(f::AT_ONCE)]);
    let beside_quick = a.any_of(&[
        &c.emergency,
        &c.spending,
        &supplement,
        &or_never(&c.epidemic),
    ]);
    let any = a.any_of(&[&beside_quick, &quick]);
    let recognised = a.any_of(&[
        &a.flag(f::RECORDED_DIBAO),
        &a.flag(f::RECORDED_MARGIN),
        &a.flag(f::RECORDED_RIGID),
    ]);
    let not_quick = a.not(&quick);
    Ways {
        ordinary: a.all_of(&[&any, &not_quick, &a.not(&at_once)]),
        slow_spending: a.all_of(&[&c.spending, &not_quick]),
        spending_of_recipients: a.all_of(&[&c.spending, &temporary::recipients(a)]),
        spending_of_recognised: a.all_of(&[&c.spending, &recognised]),
        checked_before: a.all_of(&[&a.any_of(&[&c.spending, &supplement]), &recognised]),
        quick,
        at_once,
        beside_quick,
        any,
    }
}
