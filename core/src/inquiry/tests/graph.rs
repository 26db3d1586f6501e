//! What the rules themselves promise, read from their graph: for every household at once, not for a sample.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::eligibility::words;
use crate::eligibility::{
    CONDITIONS, MarginLine, PROGRAMMES, Programme, Scope, Standards, load, params, rules,
};
use crate::household::disability;
use crate::household::{Household, Person, Supporter};
use crate::inquiry::{reading::Reading, rule_graph};
use crate::law;
use crate::logic::completions::{Case, Cone, Key, Settled, Sim, fill, settle};
use crate::logic::explain::{Tree, What};
use crate::logic::facts::{self as f, FLAGS, NUMS, SETS};
use crate::logic::truth::{F, T};
use crate::logic::{Algebra, Explain, Member};
use crate::message::Lang;
use crate::policy::PolicyPack;

/// A day in every regime: the days on which a clause of these rooms begins, and the days after one ends.
fn regimes() -> BTreeSet<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2014, 5, 1).unwrap();
    let days = law::clauses().flat_map(|c| [c.from, c.to.and_then(|d| d.succ_opt())]);
    days.flatten()
        .chain([first])
        .filter(|d| *d >= first)
        .collect()
}

/// Of whom nothing is known but how many there are.
fn nobody(members: usize) -> Household {
    let one = Person {
        supporters: vec![Supporter::default()],
        ..Person::default()
    };
    Household {
        members: vec![one; members],
        ..Household::default()
    }
}

fn certain(tree: &Tree, node: u32) -> Settled {
    let cone = Cone::below(tree, [node]);
    settle(&mut Sim::new(&cone), node)
}

#[test]
fn programmes_exclude_each_other_for_every_household() {
    let pack = PolicyPack::builtin();
    let laws = regimes()
        .into_iter()
        .map(|day| (day, Standards::resolve(&pack, day)));
    for (day, standards) in laws.filter(|(_, standards)| standards.covered) {
        for members in 1..=3 {
            let frame = load(&standards, &nobody(members));
            let a = Explain::new(&frame, &standards.values);
            let answers = rules(&a, &standards, Scope::All);
            // M-01: not dibao. D-04: the whole household goes first. T-79: no dibao beside tekun.
            let (household, person) = (
                |p| answers.truths.household(p).unwrap(),
                |p| answers.truths.person(p).unwrap(),
            );
            let whole = a.lift::<Member>(household(Programme::Dibao));
            let single = person(Programme::DibaoSingle);
            let mut pairs = vec![
                a.all_of(&[household(Programme::Dibao), household(Programme::Margin)])
                    .get(0)
                    .unwrap()
                    .1,
            ];
            for m in 0..members {
                pairs.push(a.all_of(&[&whole, single]).get(m).unwrap().1);
                pairs.push(
                    a.all_of(&[person(Programme::Tekun), single])
                        .get(m)
                        .unwrap()
                        .1,
                );
            }
            let tree = a.tree();
            for pair in pairs {
                assert_eq!(
                    certain(&tree, pair),
                    Settled::Certain(F),
                    "{day}, {members} members"
                );
            }
        }
    }
}

#[test]
fn every_condition_and_every_parameter_is_reached_on_some_day() {
    let pack = PolicyPack::builtin();
    let (mut conditions, mut keys) = (BTreeSet::new(), BTreeSet::new());
    // Each reading that a place or a province may choose, on each day.
    let readings = [MarginLine::National, MarginLine::Provincial];
    let both = regimes()
        .into_iter()
        .flat_map(|day| readings.map(|r| (day, r)));
    for (day, reading) in both {
        let mut standards = Standards::resolve(&pack, day);
        standards.margin_line = reading;
        standards.above_standard = reading == MarginLine::Provincial;
        let case = Reading::read(&standards, &nobody(1));
        let mut inside = vec![false; case.tree.nodes.len()];
        let mut stack: Vec<u32> = case.roots.iter().map(|r| r.node).collect();
        while let Some(id) = stack.pop() {
            if !std::mem::replace(&mut inside[id as usize], true) {
                stack.extend(case.tree.kids(case.tree.node(id).unwrap()));
            }
        }
        for (node, _) in case.tree.nodes.iter().zip(inside).filter(|(_, i)| *i) {
            conditions.extend(node.condition.map(|s| s.code));
            if let What::Parameter(p) | What::Switch(p) = node.what {
                keys.insert(p.key);
            }
        }
    }
    let missed: Vec<_> = CONDITIONS
        .iter()
        .map(|s| s.code)
        .filter(|c| !conditions.contains(c))
        .collect();
    assert!(
        missed.is_empty(),
        "conditions that no answer reaches: {missed:?}"
    );
    for p in params::all() {
        let declared = pack
            .parameter(p.key)
            .unwrap_or_else(|| panic!("{} is not declared", p.key));
        assert!(law::clause(&declared.clause).is_some(), "{}", p.key);
    }
    // Read while the law of a date is resolved, or set against another: not in the tree of every household.
    let missed: Vec<_> = params::all()
        .map(|p| p.key)
        .filter(|k| !keys.contains(k))
        .collect();
    assert!(
        missed.is_empty(),
        "parameters that no answer reaches: {missed:?}"
    );
}

fn condition(tree: &Tree, code: &str) -> u8 {
    let mut found = tree
        .nodes
        .iter()
        .filter(|n| n.condition.is_some_and(|s| s.code == code));
    found.next().unwrap().truth
}

#[test]
fn the_ages_leave_no_gap_and_do_not_overlap() {
    let standards = Standards::resolve(
        &PolicyPack::builtin(),
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(),
    );
    let base = load(&standards, &nobody(1));
    for age in 0..=200 {
        let mut frame = base.clone();
        fill(
            &mut frame,
            Key::Num(f::AGE.index, 0),
            Some(Case::Between(age, age)),
        );
        let tree = Reading::of(&standards, frame).tree;
        // T-10: 60 and over; T-11: under 16.
        assert_eq!(
            condition(&tree, "elderly"),
            if age >= 60 { T } else { F },
            "{age}"
        );
        assert_eq!(
            condition(&tree, "minorNoWork"),
            if age < 16 { T } else { F },
            "{age}"
        );
    }
}

#[test]
fn the_grades_are_those_of_the_lists_and_no_certificate_is_on_two() {
    let standards = Standards::resolve(
        &PolicyPack::builtin(),
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(),
    );
    let base = load(&standards, &nobody(1));
    for bit in 0..53 {
        let mut frame = base.clone();
        fill(
            &mut frame,
            Key::Set(f::DISABILITY.index, 0),
            Some(Case::OneOf(1 << bit)),
        );
        let tree = Reading::of(&standards, frame).tree;
        let of = |code| condition(&tree, code) == T;
        let (mind, limb, visual) = (
            of("mindDisability"),
            of("limbDisability"),
            of("visualDisability"),
        );
        assert!(
            u8::from(mind) + u8::from(limb) + u8::from(visual) <= 1,
            "{bit}"
        );
        // From 29 on a multiple disability, which counts as its component (N-24).
        if bit > 28 {
            continue;
        }
        // T-12 to T-14, in the order of the categories: visual, hearing, speech, limb, intellectual, mental.
        let (category, grade) = ((bit + 3) / 4, (bit + 3) % 4 + 1);
        assert_eq!(visual, (category, grade) == (1, 1), "{bit}");
        assert_eq!(limb, category == 4 && grade <= 2, "{bit}");
        assert_eq!(mind, matches!(category, 5 | 6) && grade <= 3, "{bit}");
    }
    assert_eq!(disability::ANY.count_ones(), 53);
}

#[test]
fn pictures_are_the_same_every_time_and_well_formed() {
    let pack = PolicyPack::builtin();
    for programme in PROGRAMMES.iter().map(|row| row.programme) {
        for day in regimes() {
            for lang in [Lang::ZhCn, Lang::En] {
                let one = rule_graph(&pack, programme, day, lang);
                assert_eq!(one, rule_graph(&pack, programme, day, lang));
                assert!(
                    one.nodes.iter().all(|n| !n.label.is_empty()),
                    "{programme:?} {day}"
                );
                let parents = one.nodes.iter().enumerate().skip(1);
                assert!(
                    parents
                        .clone()
                        .all(|(i, n)| n.parent.is_some_and(|p| (p as usize) < i))
                );
                assert_eq!(
                    one.mermaid.lines().count(),
                    1 + one.nodes.len() + one.nodes.len().saturating_sub(1)
                );
                assert_eq!(one.svg.matches("<rect").count(), one.nodes.len() + 1);
                assert_eq!(one.svg.matches('<').count(), one.svg.matches('>').count());
            }
        }
    }
}

#[test]
fn every_fact_has_words_in_both_languages() {
    let names = NUMS.iter().chain(FLAGS).chain(SETS).map(|f| f.name);
    for name in names {
        for lang in [Lang::ZhCn, Lang::En] {
            assert!(words::fact(name, lang).is_some(), "{name}");
        }
    }
}
