//! Certain means: the same under every completion. Every completion of small households is tried.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::eligibility::tests::{household, standards};
use crate::eligibility::{Standards, load, params};
use crate::inquiry::reading::Reading;
use crate::logic::Frame;
use crate::logic::completions::{Case, Cone, Key, Settled, Sim, fill, matters, settle};
use crate::logic::facts::{self as f, NUMS};
use crate::logic::truth::{CAUSES, DISCRETION, F, T};

/// Local numbers so small that every amount that can matter is tried.
fn small(mut standards: Standards) -> Standards {
    for slot in &mut standards.values {
        *slot = slot.or(Some(1));
    }
    for (p, v) in [
        (params::S_URBAN, 3),
        (params::S_RURAL, 2),
        (params::DIBAO_DEPOSITS, 10_000),
        (params::MARGIN_DEPOSITS, 12_000),
        (params::MINIMUM_WAGE, 4),
        (params::PCDI, 36),
        (params::RIGID_MULTIPLE, 10_000),
        (params::RIGID_RATIO, 5_000),
        (params::ADULT_AGE, 2),
        (params::ELDERLY_AGE, 6),
        (params::MINOR_NO_WORK_AGE, 1),
        (params::SUPPORTER_DIBAO_AGE, 6),
        (params::SUPPORTER_INCOME_AGE, 7),
    ] {
        standards.values[p.index] = Some(v);
    }
    standards
}

/// An appraisal that is not there was not made, and the limits then decide: it is not completed (D-34, D-35).
pub(super) fn appraisal(key: Key) -> bool {
    let all = [
        f::DIBAO_PROPERTY.index,
        f::MARGIN_PROPERTY.index,
        f::RIGID_PROPERTY.index,
        f::OWN_DIBAO_PROPERTY.index,
    ];
    matches!(key, Key::Flag(i, _) if all.contains(&i))
}

/// Every value of a fact that can make a difference under [`small`].
fn domain(key: Key) -> Vec<Case> {
    match key {
        Key::Flag(..) => vec![Case::Is(true), Case::Is(false)],
        Key::Set(..) => (0..53).map(|b| Case::OneOf(1 << b)).collect(),
        Key::Num(i, _) => {
            let from = if NUMS[i].min < 0 { -24 } else { 0 };
            // The line of a year's income is that of PCDI for up to four members.
            let to = match i {
                _ if i == f::YEAR_INCOME.index => 150,
                _ if i == f::DEPOSITS.index => 40,
                _ => 26,
            };
            (from..=to).map(|v| Case::Between(v, v)).collect()
        }
        _ => vec![],
    }
}

fn keys(case: &Reading) -> BTreeSet<Key> {
    case.tree.nodes.iter().filter_map(Key::of).collect()
}

/// The household with every fact known and small.
fn whole(standards: &Standards, h: &crate::household::Household, seed: &[u8]) -> Frame<'static> {
    let mut frame = load(standards, h);
    fill(
        &mut frame,
        Key::List(f::MEMBERS_COMPLETE.index, 0),
        Some(Case::Is(true)),
    );
    for m in 0..h.members.len() as u32 {
        fill(
            &mut frame,
            Key::List(f::SUPPORTERS_COMPLETE.index, m),
            Some(Case::Is(true)),
        );
    }
    for (i, key) in keys(&Reading::of(standards, frame.clone()))
        .into_iter()
        .enumerate()
    {
        let seed = i64::from(seed[i % seed.len()]);
        // Amounts of 0 or 1: their sum stays so small that the values of `domain` reach every line.
        let value = match key {
            Key::Flag(..) => Case::Is(seed % 2 == 0),
            Key::Set(..) => Case::OneOf(1 << (seed % 53)),
            Key::Num(i, _) if NUMS[i].name.ends_with("Fen") => Case::Between(seed % 2, seed % 2),
            Key::Num(..) => Case::Between(seed % 9, seed % 9),
            _ => continue,
        };
        fill(&mut frame, key, Some(value));
    }
    frame
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_is_certain_exactly_when_every_completion_agrees(
        standards in standards(), h in household(), seed in prop::collection::vec(any::<u8>(), 40),
        forget in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let standards = small(standards);
        let known = whole(&standards, &h, &seed);
        let listed: Vec<Key> = keys(&Reading::of(&standards, known.clone())).into_iter()
            .filter(|k| matches!(k, Key::Flag(..) | Key::Set(..) | Key::Num(..)))
            .filter(|k| !appraisal(*k))
            .collect();
        prop_assume!(!listed.is_empty());
        let forgotten: BTreeSet<Key> = forget.iter().map(|i| *i.get(&listed)).collect();
        let size: usize = forgotten.iter().map(|k| domain(*k).len()).product();
        prop_assume!(size <= 1_200);
        let mut frame = known;
        for key in &forgotten {
            fill(&mut frame, *key, None);
        }
        let case = Reading::of(&standards, frame.clone());

        // Every completion, and the answers in the order of the roots.
        let forgotten: Vec<Key> = forgotten.into_iter().collect();
        let mut table: Vec<(Vec<usize>, Vec<u8>)> = vec![];
        for mut n in 0..size {
            let mut at = vec![];
            for key in &forgotten {
                let values = domain(*key);
                at.push(n % values.len());
                fill(&mut frame, *key, Some(values[n % values.len()]));
                n /= values.len();
            }
            let answers = Reading::of(&standards, frame.clone());
            table.push((at, answers.roots.iter().map(|r| r.truth).collect()));
        }

        let cone = Cone::below(&case.tree, case.roots.iter().map(|r| r.node));
        let mut sim = Sim::new(&cone);
        for (r, root) in case.roots.iter().enumerate() {
            let seen = table.iter().fold(0, |s, (_, t)| s | t[r]);
            let settled = settle(&mut sim, root.node);
            match settled {
                Settled::Certain(truth) => prop_assert_eq!(seen, truth, "{:?} {:?}", root, forgotten),
                Settled::Open => prop_assert!(
                    seen & (T | F) == T | F || seen & CAUSES != 0, "{:?} {:?}", root, forgotten),
                Settled::NotProven => {
                    let numbers = forgotten.iter().filter(|k| matches!(k, Key::Num(..))).count();
                    prop_assert!(numbers > 1 || forgotten.len() > 2 || seen & DISCRETION != 0, "{:?} {:?}", root, forgotten);
                }
            }
            if seen & CAUSES != 0 {
                continue;
            }
            for (i, key) in forgotten.iter().enumerate() {
                let Some(unknown) = cone.unknowns.iter().position(|u| u.key == *key) else { continue };
                let differs = table.iter().any(|(at, t)| table.iter().any(|(other, u)| {
                    t[r] != u[r] && (0..at.len()).all(|j| (j == i) || at[j] == other[j])
                }));
                // What is not proven may be asked.
                if let Some(found) = matters(&mut sim, root.node, unknown) {
                    prop_assert_eq!(found, differs, "{:?} {:?} of {:?}", root, key, forgotten);
                }
            }
        }
    }
}
