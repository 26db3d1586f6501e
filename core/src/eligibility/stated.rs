//! What was stated by hand: whose appraisal counts, how long an account may be, how much a large list says.

use chrono::NaiveDate;

use super::*;
use crate::finding::FindingCode;
use crate::household::{DisabilityCategory, Household, Person};
use crate::policy::{LocalOverlay, PolicyPack};
use crate::support::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pack() -> PolicyPack {
    let mut text = String::from("name = \"test\"\nsynthetic = true\n");
    for (key, value) in [
        ("dibao.standard.urban", "fen = 100_000"),
        ("dibao.amount_method", "choice = \"difference\""),
        ("dibao.rounding", "choice = \"down\""),
    ] {
        text += &format!("[[value]]\nkey = \"{key}\"\n{value}\nfrom = 2022-07-07\n");
    }
    let overlay = LocalOverlay::from_toml(&text).unwrap();
    PolicyPack::builtin().with_overlay(&overlay).unwrap()
}

/// An adult of D-44 without income, whose family has too much.
fn adult(own: Option<bool>, family: Option<bool>) -> Household {
    let member = |wage| Person {
        birth_date: Some(day("1990-01-01")),
        wage_fen: Some(wage),
        business_net_fen: Some(0),
        property_net_fen: Some(0),
        transfer_net_fen: Some(0),
        basic_pension_fen: Some(0),
        social_insurance_fen: Some(0),
        senior_allowance_fen: Some(0),
        employed: Some(wage > 0),
        disability_certificate: Some(wage == 0),
        own_property_within_dibao_rule: own.filter(|_| wage == 0),
        own_property_within_tekun_rule: Some(false),
        ..Person::default()
    };
    let mut disabled = member(0);
    disabled.disability_category = Some(DisabilityCategory::Visual);
    disabled.disability_grade = Some(2);
    Household {
        area: Some(crate::household::AreaKind::Urban),
        hukou_here: Some(true),
        property_within_dibao_rule: family,
        property_within_margin_rule: Some(false),
        members_complete: Some(true),
        members: vec![disabled, member(900_000)],
        ..Household::default()
    }
}

/// D-44, D-35: an appraisal speaks of its own subject.
#[test]
fn the_appraisal_of_the_family_does_not_outvote_that_of_the_person() {
    let standards = Standards::resolve(&pack(), day("2026-11-01"));
    let single = |own, family| {
        let h = adult(own, family);
        let of =
            |r: &&ProgrammeResult| r.programme == Programme::DibaoSingle && r.member == Some(0);
        let full = assess(&standards, &h)
            .results
            .iter()
            .find(of)
            .unwrap()
            .outcome;
        let brief = brief(&standards, &h, &crate::logic::columns::Scratch::default());
        let lean = classify(&standards, &h)
            .results
            .iter()
            .find(of)
            .unwrap()
            .outcome;
        assert_eq!((brief.members[0][1], lean), (full, full));
        full
    };
    let (yes, no) = (Some(true), Some(false));
    for family in [yes, no, None] {
        assert_eq!(single(no, family), Outcome::No, "{family:?}");
        assert_eq!(single(yes, family), Outcome::Yes, "{family:?}");
    }
    assert_eq!(single(None, yes), Outcome::Yes);
    assert!(!matches!(single(None, no), Outcome::Yes | Outcome::No));
}

#[test]
fn an_account_without_an_end_is_a_finding_and_sums_nothing() {
    let facts = AmountFacts {
        programme: Some(PaidProgramme::Dibao),
        decided_on: Some(day("2024-01-10")),
        ended_on: Some(day("2024-01-20")),
        paid_complete: Some(true),
        ..AmountFacts::default()
    };
    let over = |from, to| amount_over(&pack(), &facts, day(from), day(to));
    let whole = over("2024-01-01", "2123-12-01");
    assert_eq!((whole.months.len(), whole.findings.len()), (1200, 0));
    assert_eq!(whole.due_fen, Some(0));
    for to in ["2124-01-01", "9999-12-31"] {
        let cut = over("2024-01-01", to);
        assert_eq!(cut.months.len(), 1200);
        let said: Vec<_> = cut
            .findings
            .iter()
            .map(|f| (f.code, f.place.pointer.as_deref()))
            .collect();
        assert_eq!(said, [(FindingCode::FactOutOfRange, Some("/to"))]);
        assert_eq!(
            (cut.due_fen, cut.paid_fen, cut.arrears_fen),
            (None, None, None)
        );
    }
    // The last month of the calendar is one month.
    assert_eq!(over("9999-12-01", "9999-12-31").months.len(), 1);
}

/// Twice the members, twice the answer; and each kind with its number of persons.
#[test]
fn a_large_list_is_answered_by_kinds_and_grows_as_its_members_do() {
    let standards = Standards::resolve(&pack(), day("2026-11-01"));
    let answer = |n: usize| {
        let h = Household {
            members_complete: Some(true),
            members: vec![Person::default(); n],
            ..Household::default()
        };
        assess(&standards, &h).results
    };
    let rows = |results: &[ProgrammeResult]| -> usize {
        let of =
            |r: &ProgrammeResult| r.missing_facts.len() + r.missing_kinds.len() + r.grounds.len();
        results.iter().map(of).sum()
    };
    let (small, large) = (answer(100), answer(200));
    assert!(
        rows(&large) <= 2 * rows(&small),
        "{} {}",
        rows(&small),
        rows(&large)
    );
    for r in &large {
        let others = r.missing_facts.iter().filter(|f| match r.member {
            Some(m) => f.starts_with("/members/") && !f.starts_with(&format!("/members/{m}/")),
            None => f.starts_with("/members/"),
        });
        assert_eq!(others.count(), 0);
    }
    let dibao = large
        .iter()
        .find(|r| r.programme == Programme::Dibao)
        .unwrap();
    let wage = dibao
        .missing_kinds
        .iter()
        .find(|k| k.fact == "/members/*/wageFen");
    assert_eq!(wage.map(|k| k.count), Some(200));
    // Up to fifty every one is named.
    let named = answer(50);
    assert!(
        named
            .iter()
            .all(|r| r.missing_kinds.is_empty() && r.grounds.iter().all(|g| g.alike.is_none()))
    );
    let dibao = named
        .iter()
        .find(|r| r.programme == Programme::Dibao)
        .unwrap();
    assert!(
        dibao
            .missing_facts
            .iter()
            .any(|f| f == "/members/49/wageFen")
    );
}
