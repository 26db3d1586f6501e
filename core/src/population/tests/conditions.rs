//! A condition more is no event: twenty are added to the list, over the ends of the first words, and every one comes back.

use super::*;
use crate::eligibility::assess::answer_by;
use crate::eligibility::{
    Answers, CONDITIONS, Programme, ProgrammeTruth, Standards, Truths, rules,
};
use crate::logic::facts::{DEPOSITS, WAGE};
use crate::logic::{Algebra, Condition};
use crate::policy::PolicyPack;
use crate::population::reasons;

/// The conditions of today with twenty more, whose numbers lie in the words after the first.
fn longer() -> Vec<Condition> {
    const CODES: [&str; 20] = [
        "made0", "made1", "made2", "made3", "made4", "made5", "made6", "made7", "made8", "made9",
        "made10", "made11", "made12", "made13", "made14", "made15", "made16", "made17", "made18",
        "made19",
    ];
    // The 65th, the 129th and the 193rd are among them, and the last of a word.
    const NUMBERS: [u16; 20] = [
        64, 65, 66, 70, 71, 72, 79, 80, 88, 95, 96, 111, 126, 127, 128, 129, 150, 191, 192, 255,
    ];
    let made = CODES
        .into_iter()
        .zip(NUMBERS)
        .map(|(code, number)| Condition {
            number,
            clause: "D-34",
            code,
        });
    CONDITIONS.iter().copied().chain(made).collect()
}

fn made() -> Vec<Condition> {
    longer().split_off(CONDITIONS.len())
}

/// The rules with twenty conditions more of the household, and the same of each member: at most so many fen.
fn rules_with<A: Algebra>(a: &A, standards: &Standards, scope: Scope) -> Answers<A> {
    let answers = rules(a, standards, scope);
    let mut truths = answers.truths.0;
    for (condition, limit) in made().into_iter().zip((0..).step_by(100)) {
        for truth in truths.iter_mut().flatten().take(2) {
            *truth = match truth {
                ProgrammeTruth::Household(t) => {
                    let made = a.at_most(&a.num(DEPOSITS), &a.lit(limit));
                    ProgrammeTruth::Household(a.all_of(&[t, &a.condition(condition, made)]))
                }
                ProgrammeTruth::Person(t) => {
                    let made = a.at_most(&a.num(WAGE), &a.lit(limit));
                    ProgrammeTruth::Person(a.all_of(&[t, &a.condition(condition, made)]))
                }
            };
        }
    }
    Answers {
        truths: Truths(truths),
        ..answers
    }
}

fn standards() -> Standards {
    Standards::resolve(
        &PolicyPack::builtin(),
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(),
    )
}

/// Which of the twenty an amount does not meet.
fn above(fen: i64) -> Vec<&'static str> {
    let all = made().into_iter().zip((0..).step_by(100));
    let above = all.filter(|(_, limit)| fen > *limit);
    above.map(|(c, _)| c.code).collect()
}

fn codes(set: &[u64]) -> Vec<&'static str> {
    let (all, made) = (longer(), made());
    let told = reasons(&all, set).into_iter();
    told.filter(|c| made.contains(c)).map(|c| c.code).collect()
}

/// Columns of so many rows, one amount for all of them or one each; none is unknown.
fn answered(fen: Option<&[i64]>, rows: usize, scope: Scope, all: &[Condition]) -> PopulationResult {
    let counts = vec![1u8; rows];
    let mut p = Population::new(Ints::U8(&counts)).unwrap();
    if let Some(fen) = fen {
        p.household_column("depositsFen", Column::Ints(Ints::I64(fen), None))
            .unwrap();
        p.member_column("wageFen", Column::Ints(Ints::I64(fen), None))
            .unwrap();
    }
    let standards = standards();
    let mut out = PopulationResult::of(&p, scope, all);
    for part in out.parts(&p, CHUNK) {
        match all.len() > CONDITIONS.len() {
            true => p.classify_by(&standards, part, |a| rules_with(a, &standards, scope)),
            false => p.classify_part(&standards, part),
        }
    }
    out.finish(&p);
    out
}

#[test]
fn twenty_conditions_more_all_come_back_in_columns() {
    let every: Vec<&str> = made().iter().map(|c| c.code).collect();
    let all = longer();
    // One row runs on constants, more than a chunk on columns.
    for rows in [1, 7, CHUNK + 5] {
        let fen: Vec<i64> = (0..rows as i64).map(|r| r * 130 % 2_100 + 60).collect();
        for scope in [Scope::All, Scope::Household] {
            let known = answered(Some(&fen), rows, scope, &all);
            let unknown = answered(None, rows, scope, &all);
            let plain = answered(Some(&fen), rows, scope, CONDITIONS);
            for (row, fen) in fen.iter().enumerate() {
                assert_eq!(codes(known.failed.row(row)), above(*fen));
                assert!(codes(known.open.row(row)).is_empty());
                assert_eq!(codes(unknown.open.row(row)), every);
                assert!(codes(unknown.failed.row(row)).is_empty());
                // Those of today stand where they stood.
                assert_eq!(
                    reasons(CONDITIONS, known.failed.row(row)),
                    reasons(CONDITIONS, plain.failed.row(row))
                );
                assert_eq!(
                    known.failed.row(row)[..plain.failed.words],
                    *plain.failed.row(row)
                );
                if scope == Scope::All {
                    assert_eq!(codes(known.member_failed.row(row)), above(*fen));
                    assert_eq!(codes(unknown.member_open.row(row)), every);
                }
            }
        }
    }
}

#[test]
fn twenty_conditions_more_all_come_back_in_the_grounds() {
    let standards = standards();
    for fen in [0, 60, 950, 5_000] {
        let h = Household {
            deposits_fen: Some(fen),
            members: vec![Person {
                wage_fen: Some(fen),
                ..Default::default()
            }],
            ..Household::default()
        };
        let answer = answer_by(&standards, &h, true, |a| {
            rules_with(a, &standards, Scope::All)
        });
        for programme in [Programme::Dibao, Programme::Tekun] {
            let r = answer.results.iter().find(|r| r.programme == programme);
            let told: Vec<&str> = r
                .unwrap()
                .grounds
                .iter()
                .filter_map(|g| g.step.as_deref())
                .collect();
            let told: Vec<&str> = told
                .into_iter()
                .filter(|code| code.starts_with("made"))
                .collect();
            assert_eq!(told, above(fen), "{programme:?} {fen}");
        }
    }
}

/// Every set names what it holds, and nothing that the list does not have.
#[test]
fn a_set_is_read_by_the_numbers() {
    let all = longer();
    for c in &all {
        let mut set = [0u64; 4];
        set[usize::from(c.number / 64)] |= 1 << (c.number % 64);
        assert_eq!(reasons(&all, &set), [c]);
        // A set that ends before the word of a number does not name it.
        assert!(reasons(&all, &set[..usize::from(c.number / 64)]).is_empty());
    }
}

/// Nothing is known of a household, so every condition that dibao and margin read is open, in one word or in more.
#[test]
fn what_households_read_is_told_of_households() {
    let out = answered(None, 1, Scope::Household, CONDITIONS);
    let open = reasons(CONDITIONS, out.open.row(0));
    for code in [
        "place",
        "dibaoIncome",
        "dibaoProperty",
        "notDibao",
        "marginProperty",
    ] {
        assert!(open.iter().any(|c| c.code == code), "{code}");
    }
}
