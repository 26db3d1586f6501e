//! Whoever asks about a household hears what of its facts was refused or is not used.

use crate::eligibility::{Standards, assess, check_facts, classify};
use crate::finding::{Finding, FindingCode};
use crate::household::{Household, Person};
use crate::inquiry::{InquiryScope, next_question, open_set, timeline, what_if, why};
use crate::policy::PolicyPack;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn person(id: &str) -> Person {
    Person {
        id: Some(id.into()),
        ..Person::default()
    }
}

/// Households of which a value or an id is refused, or a record stands there twice, with a code of it.
fn at_fault() -> Vec<(FindingCode, Household)> {
    let home = |members: Vec<Person>| Household {
        members,
        members_complete: Some(true),
        ..Household::default()
    };
    let a = person("a");
    let minus = Person {
        wage_fen: Some(-1),
        ..a.clone()
    };
    let birth = |text| Person {
        birth_date: Some(day(text)),
        ..a.clone()
    };
    let unnamed = Person {
        id: None,
        ..a.clone()
    };
    let unfit = Household {
        unreadable: vec!["no such fact".into()],
        ..home(vec![a.clone()])
    };
    vec![
        (FindingCode::IdIsName, home(vec![person("张三")])),
        (
            FindingCode::TableIdIsCitizenNumber,
            home(vec![person("370302199003071234")]),
        ),
        (FindingCode::RecordTwice, home(vec![a.clone(), a.clone()])),
        (
            FindingCode::RecordsDiffer,
            home(vec![a.clone(), minus.clone()]),
        ),
        (FindingCode::RecordUnnamed, home(vec![a.clone(), unnamed])),
        (FindingCode::FactOutOfRange, home(vec![minus])),
        (FindingCode::FactOutOfRange, home(vec![birth("0198-05-01")])),
        (FindingCode::BirthOnZeroDay, home(vec![birth("1900-01-01")])),
        (FindingCode::UnreadableUnfit, unfit),
        (FindingCode::FactOutOfRange, home(vec![])),
    ]
}

#[test]
fn every_question_about_a_household_tells_what_assess_tells() {
    let (pack, on) = (PolicyPack::builtin(), day("2026-07-01"));
    let (standards, scope) = (Standards::resolve(&pack, on), InquiryScope::default());
    for (code, h) in at_fault() {
        let told = assess(&standards, &h).findings;
        assert!(told.iter().any(|f| f.code == code), "{code:?} {told:?}");
        let also: [(&str, Vec<Finding>); 6] = [
            ("classify", classify(&standards, &h).findings),
            ("why", why(&standards, &h, None).findings),
            ("openSet", open_set(&standards, &h, &scope).findings),
            (
                "nextQuestion",
                next_question(&standards, &h, &scope).findings,
            ),
            ("whatIf", what_if(&pack, &h, on, day("2026-12-31")).findings),
            (
                "timeline",
                timeline(&pack, &h, day("2026-01-01"), on).findings,
            ),
        ];
        for (name, findings) in also {
            assert_eq!(findings, told, "{name} {code:?}");
        }
    }
}

#[test]
fn what_has_come_by_the_last_day_of_a_timeline_is_no_fault() {
    let born = Household {
        members: vec![Person {
            birth_date: Some(day("2026-03-01")),
            ..person("a")
        }],
        ..Household::default()
    };
    let line = timeline(
        &PolicyPack::builtin(),
        &born,
        day("2026-01-01"),
        day("2026-07-01"),
    );
    assert_eq!(line.findings, []);
    assert_eq!(
        check_facts(
            &Standards::resolve(&PolicyPack::builtin(), day("2026-01-01")),
            &born
        )
        .len(),
        1
    );
}
