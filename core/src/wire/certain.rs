//! An answer that was made without a tree, since all of it is certain, is the one that the tree gives.

use proptest::prelude::*;

use super::decode;
use super::unread::places;
use crate::eligibility::tests::{household, standards};
use crate::eligibility::{Outcome, Scope, Standards, classify, classify_by, rules};
use crate::household::Household;

/// The household with every fact that is not there, drawn by a number.
fn filled(h: &Household, mut draw: usize) -> Household {
    let mut json = serde_json::to_value(h).unwrap_or_default();
    for (place, values) in places(h) {
        if let Some(fact) = json.pointer_mut(&place).filter(|fact| fact.is_null()) {
            draw = draw.wrapping_mul(31).wrapping_add(7);
            *fact = values.get(draw % values.len()).cloned().unwrap_or_default();
        }
    }
    for member in json["members"].as_array_mut().into_iter().flatten() {
        member["supportersComplete"] = true.into();
    }
    decode::<Household>(&json.to_string()).value
}

fn same(standards: &Standards, h: &Household) -> bool {
    let tree = classify_by(standards, h, |a| rules(a, standards, Scope::All));
    assert_eq!(classify(standards, h), tree);
    let all = tree.results.iter();
    all.clone().count() > 6
        && all
            .into_iter()
            .all(|r| matches!(r.outcome, Outcome::Yes | Outcome::No))
}

#[test]
fn an_answer_without_a_tree_is_that_of_the_tree() {
    let certain = std::cell::Cell::new(0u32);
    proptest!(|(standards in standards(), h in household(), draw in any::<usize>(), assumed in weighted())| {
        same(&standards, &h);
        let mut whole = filled(&h, draw);
        if assumed {
            let first = crate::household::Assumption { path: "/members/0/wageFen".into(), why: "told".into() };
            whole.assumed = vec![first];
        }
        certain.set(certain.get() + u32::from(same(&standards, &whole)));
    });
    assert!(certain.get() > 5, "{}", certain.get());
}

fn weighted() -> impl Strategy<Value = bool> {
    prop::bool::weighted(0.2)
}
