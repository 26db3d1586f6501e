//! A set of why decides alone, and each of its facts is needed: asked of `assess` with a household that holds no more.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::eligibility::tests::{household, standards};
use crate::eligibility::{Outcome, Programme, Standards, assess};
use crate::household::Household;
use crate::household::disability;
use crate::inquiry::why::{Why, WhySet, why_within};

/// The household with these facts alone, and its rows.
fn only<'p>(h: &Household, facts: impl Iterator<Item = &'p String>) -> Household {
    let whole = serde_json::to_value(h).unwrap();
    let rows = h.members.iter().map(|m| {
        let supporters: Vec<Value> = m.supporters.iter().map(|_| json!({})).collect();
        json!({ "supporters": supporters })
    });
    let mut part = json!({ "members": rows.collect::<Vec<_>>() });
    for pointer in facts {
        let (row, name) = pointer.rsplit_once('/').unwrap();
        let names = match name {
            "disability" => disability::PERSON.to_vec(),
            name => vec![name],
        };
        let from = whole.pointer(row).unwrap();
        let to: &mut Map<String, Value> = part.pointer_mut(row).unwrap().as_object_mut().unwrap();
        for name in names {
            to.extend(from.get(name).map(|v| (name.to_owned(), v.clone())));
        }
    }
    serde_json::from_value(part).unwrap()
}

fn answer(standards: &Standards, h: &Household, of: (Programme, Option<u32>)) -> Outcome {
    let all = assess(standards, h).results;
    let found = all.into_iter().find(|r| (r.programme, r.member) == of);
    found.unwrap().outcome
}

fn holds(standards: &Standards, h: &Household, why: &Why) -> Result<(), TestCaseError> {
    for r in &why.results {
        let of = (r.programme, r.member);
        for (i, set) in r.sets.iter().enumerate() {
            let whole = only(h, set.facts.iter());
            prop_assert_eq!(
                answer(standards, &whole, of),
                r.outcome,
                "{:?} {:?}",
                of,
                set
            );
            let within = |other: &&WhySet| set.facts.iter().all(|f| other.facts.contains(f));
            let larger = r.sets.iter().skip(i + 1).find(within);
            prop_assert!(larger.is_none(), "{:?} {:?} in {:?}", of, set, larger);
            for without in set.facts.iter().filter(|_| set.smallest) {
                let less = only(h, set.facts.iter().filter(|f| *f != without));
                let open = answer(standards, &less, of);
                let decided = matches!(open, Outcome::Yes | Outcome::No);
                prop_assert!(!decided, "{:?} {:?} without {}", of, set, without);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_set_alone_decides_and_none_of_it_may_be_left_out(
        standards in standards(), mut h in household(), most in prop::sample::select(vec![5, 60, 600]),
    ) {
        h.members.truncate(2);
        holds(&standards, &h, &why_within(&standards, &h, None, most))?;
    }
}
