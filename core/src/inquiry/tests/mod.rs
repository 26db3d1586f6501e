//! The questions hold for any rule: what the open part says is what the rules say.

mod completions;
mod graph;
mod once;
mod texts;
mod told;
mod why;

use proptest::prelude::*;

use super::reading::Reading;
use super::*;
use crate::eligibility::tests::{household, standards};
use crate::eligibility::{Outcome, assess, load};
use crate::logic::completions::{Case, Cone, Key, Sim, cases, cuts, fill};
use crate::logic::explain::Node;
use crate::logic::truth::CAUSES;

/// One value of every case of an unknown: the ends of an interval, each value of a flag, each value of a set.
fn points(case: Case) -> Vec<Case> {
    match case {
        Case::Between(lo, hi) => vec![Case::Between(lo, lo), Case::Between(hi, hi)],
        Case::OneOf(set) => (0..64)
            .filter(|b| set & (1 << b) != 0)
            .map(|b| Case::OneOf(1 << b))
            .collect(),
        is => vec![is],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_assumption_gives_what_the_rules_give_for_that_fact(standards in standards(), h in household()) {
        let case = Reading::read(&standards, &h);
        let open: Vec<_> = case.roots.iter().filter(|r| r.truth & CAUSES != 0).collect();
        let cone = Cone::below(&case.tree, open.iter().map(|r| r.node));
        let mut sim = Sim::new(&cone);
        let cuts = cuts(&sim);
        for (i, unknown) in cone.unknowns.iter().enumerate() {
            let fact = matches!(unknown.key, Key::Flag(..) | Key::Set(..) | Key::Num(..));
            if !fact || completions::appraisal(unknown.key) {
                continue;
            }
            for point in cuts.cases(&sim, i).into_iter().flat_map(points) {
                let mut frame = load(&standards, &h);
                fill(&mut frame, unknown.key, Some(point));
                let again = Reading::of(&standards, frame);
                let mark = sim.mark();
                sim.assume(unknown, point);
                for (before, after) in case.roots.iter().zip(&again.roots) {
                    let got = sim.truth(before.node);
                    prop_assert_eq!(got, after.truth, "{:?} {:?} {:?}", before, unknown.key, point);
                }
                sim.undo(mark);
                prop_assert!(case.roots.iter().all(|r| sim.truth(r.node) == r.truth));
            }
        }
    }

    #[test]
    fn the_cases_of_one_unknown_are_those_found_for_all(standards in standards(), h in household(), first in any::<prop::sample::Index>()) {
        let case = Reading::read(&standards, &h);
        let cone = Cone::below(&case.tree, case.roots.iter().map(|r| r.node));
        prop_assume!(!cone.unknowns.is_empty());
        let mut sim = Sim::new(&cone);
        let at = first.index(cone.unknowns.len());
        let assumed: Vec<Option<Case>> = std::iter::once(None).chain(cuts(&sim).cases(&sim, at).into_iter().map(Some)).collect();
        for assumed in assumed {
            let mark = sim.mark();
            if let Some(is) = assumed {
                sim.assume(&cone.unknowns[at], is);
            }
            let all = cuts(&sim);
            for i in 0..cone.unknowns.len() {
                prop_assert_eq!(cases(&sim, i), all.cases(&sim, i), "{:?}", cone.unknowns[i].key);
            }
            sim.undo(mark);
        }
    }

    #[test]
    fn within_a_case_of_a_number_no_comparison_turns(standards in standards(), h in household()) {
        let case = Reading::read(&standards, &h);
        let cone = Cone::below(&case.tree, case.roots.iter().map(|r| r.node));
        let mut sim = Sim::new(&cone);
        let cuts = cuts(&sim);
        let number = |k: &Key| matches!(k, Key::Num(..) | Key::Parameter(_));
        // A number made of unknown conditions, such as what counts only by an open switch, is another one too.
        let alone = cuts.sums.is_empty() && cone.unknowns.iter().filter(|u| number(&u.key)).count() == 1;
        for (i, unknown) in cone.unknowns.iter().enumerate() {
            for whole in cuts.cases(&sim, i) {
                let Case::Between(lo, hi) = whole else { continue };
                prop_assert!(lo <= hi);
                let mark = sim.mark();
                sim.assume(unknown, whole);
                let within: Vec<u8> = case.roots.iter().map(|r| sim.truth(r.node)).collect();
                sim.undo(mark);
                for v in [lo, hi, lo + (hi - lo) / 2] {
                    sim.assume(unknown, Case::Between(v, v));
                    let exact: Vec<u8> = case.roots.iter().map(|r| sim.truth(r.node)).collect();
                    sim.undo(mark);
                    for (w, e) in within.iter().zip(&exact) {
                        // Beside another unknown number, one that is exact may decide more than its case does.
                        let same = w == e || (!alone && w & CAUSES != 0);
                        prop_assert!(same, "{:?} at {v}: {w} {e}", unknown.key);
                    }
                }
            }
        }
    }

    #[test]
    fn only_what_is_missing_is_asked(standards in standards(), h in household()) {
        let answer = assess(&standards, &h);
        let open = open_set(&standards, &h, &InquiryScope::default());
        let mut facts: Vec<&str> = answer.results.iter().flat_map(|r| &r.missing_facts).map(String::as_str).collect();
        facts.sort_unstable();
        facts.dedup();
        let mut asked: Vec<&str> = open.questions.iter()
            .filter(|q| q.kind == QuestionKind::Fact).map(|q| q.source.as_str()).collect();
        asked.sort_unstable();
        // What can no longer matter is missing in the tree and not asked.
        prop_assert!(asked.iter().all(|q| facts.contains(q)));
        let undecided = answer.results.iter()
            .filter(|r| matches!(r.outcome, Outcome::Open | Outcome::ParameterMissing | Outcome::Discretionary));
        prop_assert_eq!(undecided.count(), open.results.len());
        prop_assert!(open.questions.iter().all(|q| !q.results.is_empty()));
        let first = next_question(&standards, &h, &InquiryScope::default());
        prop_assert_eq!(first.question.as_ref(), open.questions.first());
        prop_assert_eq!(first.results, open.results);
    }
}

#[test]
fn a_case_is_open_only_below_its_roots() {
    let standards = crate::eligibility::Standards::resolve(
        &crate::policy::PolicyPack::builtin(),
        crate::eligibility::tests::day(2024, 1, 1),
    );
    let case = Reading::read(&standards, &crate::household::Household::default());
    let cone = Cone::below(&case.tree, case.roots.iter().map(|r| r.node));
    assert!(!cone.unknowns.is_empty());
    for u in &cone.unknowns {
        assert!(u.nodes.iter().all(|n| cone.holds(*n)));
        assert!(
            u.nodes
                .iter()
                .all(|n| case.tree.node(*n).is_some_and(Node::open))
        );
    }
}
