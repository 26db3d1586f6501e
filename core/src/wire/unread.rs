//! What was given and cannot be read never speaks as if nothing had been given, at the door of JSON.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::decode;
use super::shape::{Field, Shape, Wire};
use crate::eligibility::tests::{household, standards};
use crate::eligibility::{Outcome, Programme, Standards, assess, brief};
use crate::household::{Household, Person, Supporter};
use crate::logic::columns::Scratch;

/// The readable values of a fact: every word, both answers, and numbers and days near the lines of the rules.
fn values(shape: &Shape) -> Vec<Json> {
    match shape {
        Shape::Maybe(inner) => values(inner),
        Shape::Flag => vec![json!(true), json!(false)],
        Shape::Names(names) => names.iter().map(|n| json!(n)).collect(),
        Shape::Int(..) => [-1, 0, 1, 2, 3, 4, 79_999, 100_000, 250_000, 12_000_000]
            .map(|n| json!(n))
            .into(),
        Shape::Date => [
            "1940-01-01",
            "1964-01-01",
            "1980-06-01",
            "2008-01-02",
            "2015-05-05",
        ]
        .map(|d| json!(d))
        .into(),
        _ => vec![],
    }
}

/// The facts of a record, with their shapes.
fn facts(shape: &'static Shape) -> Vec<&'static Field> {
    match shape {
        Shape::Maybe(inner) => facts(inner),
        Shape::Object(fields) => {
            let fields = fields.iter();
            fields.filter(|f| !values(f.shape).is_empty()).collect()
        }
        _ => vec![],
    }
}

/// The places of all facts of a household, given or not, with their readable values.
fn places(h: &Household) -> Vec<(String, Vec<Json>)> {
    let mut all = vec![];
    let mut add = |at: String, shape| {
        let of = |f: &Field| (format!("{at}/{}", f.name), values(f.shape));
        all.extend(facts(shape).into_iter().map(of));
    };
    add(String::new(), Household::SHAPE);
    for (m, member) in h.members.iter().enumerate() {
        add(format!("/members/{m}"), Person::SHAPE);
        for s in 0..member.supporters.len() {
            add(format!("/members/{m}/supporters/{s}"), Supporter::SHAPE);
        }
    }
    all
}

/// The household with something else at a place.
fn with(h: &Household, place: &str, value: &Json) -> Household {
    let mut json = serde_json::to_value(h).unwrap_or_default();
    let (at, name) = place.rsplit_once('/').unwrap_or_default();
    if let Some(record) = json.pointer_mut(at).and_then(Json::as_object_mut) {
        record.insert(name.to_owned(), value.clone());
    }
    decode::<Household>(&json.to_string()).value
}

type Answer = (Programme, Option<u32>, Outcome);

fn answers(standards: &Standards, h: &Household) -> Vec<Answer> {
    let results = assess(standards, h).results.into_iter();
    results
        .map(|r| (r.programme, r.member, r.outcome))
        .collect()
}

fn certain(answer: &Answer) -> bool {
    matches!(answer.2, Outcome::Yes | Outcome::No)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// D-34, D-35, D-44 and whatever else speaks where a fact was not given.
    #[test]
    fn a_fact_that_cannot_be_read_decides_nothing_that_one_of_its_values_would_not(
        standards in standards(), h in household(), which in any::<prop::sample::Index>(),
        appraisal in prop::sample::select(vec!["", "propertyWithin", "ownProperty"]),
    ) {
        let mut all = places(&h);
        all.retain(|(place, _)| place.contains(appraisal));
        prop_assume!(!all.is_empty());
        let (place, values) = which.get(&all);
        let unread = with(&h, place, &json!({"no": "value"}));
        let answer = answers(&standards, &unread);
        let short = brief(&standards, &unread, &Scratch::default());
        for value in values {
            let read = with(&h, place, value);
            for (one, other) in answer.iter().zip(answers(&standards, &read)) {
                prop_assert!(!certain(one) || one.2 == other.2, "{}: {:?} {:?}", place, one, other);
            }
        }
        for one in &answer {
            let said = match one.1 {
                Some(m) => short.member(one.0, m as usize),
                None => short.of(one.0),
            };
            let said = said.unwrap();
            prop_assert!(!matches!(said, Outcome::Yes | Outcome::No) || said == one.2, "{}: {:?} {:?}", place, one, said);
        }
    }
}

#[test]
fn what_cannot_be_read_is_noted_where_it_stands() {
    let names = |text: &str| {
        let read = decode::<Household>(text).value;
        (
            read.unreadable,
            read.members.into_iter().next().map(|m| m.unreadable),
        )
    };
    let none: Vec<String> = vec![];
    assert_eq!(
        names(r#"{"homes": null, "members": [{}]}"#),
        (none.clone(), Some(none.clone()))
    );
    let text = r#"{"homes": "two", "area": 1, "homes": 2, "membersComplete": "x", "members":
        [{"wageFen": 1.5, "employed": true, "supporters": [{"tekun": 1}]}]}"#;
    let own = ["area", "homes", "membersComplete"].map(str::to_owned);
    assert_eq!(
        names(text),
        (own.to_vec(), Some(vec!["wageFen".to_owned()]))
    );
    // What was noted stays, and where the note cannot be read any fact that is not there may be one of it.
    let text = r#"{"homes": "two", "unreadable": ["area"]}"#;
    assert_eq!(names(text).0, ["area", "homes"]);
    // Of what is no object all was given.
    let (_, other) = names(r#"{"members": ["abc"]}"#);
    assert!(other.is_some_and(|all| all.iter().any(|n| n == "ownPropertyWithinDibaoRule")));
    let (lost, _) = names(r#"{"homes": 2, "unreadable": ["area", 5]}"#);
    assert!(lost.iter().any(|n| n == "propertyWithinDibaoRule"));
    assert!(!lost.iter().any(|n| n == "homes" || n == "members"));
}
