//! What was given and cannot be read never speaks as if nothing had been given, at the door of JSON.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::decode;
use super::shape::{Field, Shape, Wire};
use crate::eligibility::tests::{household, standards};
use crate::eligibility::{Outcome, Programme, ProgrammeResult, Standards, assess, brief};
use crate::household::{AreaKind, Household, Person, Supporter};
use crate::inquiry::{InquiryScope, open_set};
use crate::logic::columns::Scratch;
use crate::policy::{LocalOverlay, PolicyPack};
use crate::support::{StatusBasis, linked_help};

/// The readable values of a fact: every word, both answers, and numbers and days near the lines of the rules.
pub(super) fn values(shape: &Shape) -> Vec<Json> {
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
pub(super) fn places(h: &Household) -> Vec<(String, Vec<Json>)> {
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

/// What befalls a key of a record.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// A letter of it is wrong.
    Misspelt,
    /// It stands in another record.
    Misplaced,
    /// It stands there again, with a null.
    ThenNull,
    /// It stands there before, with a null.
    NullThen,
    /// Its value is a null.
    Null,
    /// It is not there.
    Absent,
}

const FAULTS: [Fault; 6] = [
    Fault::Misspelt,
    Fault::Misplaced,
    Fault::ThenNull,
    Fault::NullThen,
    Fault::Null,
    Fault::Absent,
];

/// The records of a household by their places, as JSON.
fn records(json: &Json, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    for list in ["members", "supporters"] {
        let items = json.get(list).and_then(Json::as_array);
        for (n, item) in items.into_iter().flatten().enumerate() {
            records(item, &format!("{at}/{list}/{n}"), all);
        }
    }
}

/// The text of a household in which something befell a key. Of a fact, an absent one is unknown, and so is a null: of those
/// only lists are tried.
fn faulty(json: &Json, place: &str, fault: Fault, other: &str) -> Option<String> {
    let mut json = json.clone();
    let (at, name) = place.rsplit_once('/')?;
    let value = json.pointer_mut(at)?.as_object_mut()?.remove(name)?;
    if value.is_null() || (matches!(fault, Fault::Null | Fault::Absent) && !value.is_array()) {
        return None;
    }
    match fault {
        Fault::Misplaced => {
            let record = json.pointer_mut(other)?.as_object_mut()?;
            // What has a field of that name takes it for its own.
            let free = record.insert(name.to_owned(), value).is_none();
            return (free && at != other).then(|| json.to_string());
        }
        Fault::Absent => return Some(json.to_string()),
        _ => {}
    }
    let record = json.pointer_mut(at)?.as_object_mut()?;
    record.insert("@".to_owned(), value.clone());
    let given = format!("\"@\":{value}");
    let written = match fault {
        Fault::Misspelt => format!("\"{name}s\":{value}"),
        Fault::ThenNull => format!("\"{name}\":{value},\"{name}\":null"),
        Fault::NullThen => format!("\"{name}\":null,\"{name}\":{value}"),
        _ => format!("\"{name}\":null"),
    };
    Some(json.to_string().replace(&given, &written))
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

/// Who gets dibao by what is known, where the pack below applies.
fn poor(h: &Household) -> Household {
    Household {
        area: Some(AreaKind::Urban),
        hukou_here: Some(true),
        property_within_dibao_rule: Some(true),
        members_complete: Some(true),
        members: h
            .members
            .iter()
            .map(|m| Person {
                wage_fen: Some(0),
                business_net_fen: Some(0),
                property_net_fen: Some(0),
                transfer_net_fen: Some(0),
                ..m.clone()
            })
            .collect(),
        ..h.clone()
    }
}

fn pack() -> PolicyPack {
    let mut text = String::from("name = \"test\"\nsynthetic = true\n");
    for (key, value) in [
        ("dibao.standard.urban", "fen = 100_000"),
        ("dibao.basic_pension_excluded", "flag = true"),
        ("dibao.senior_allowance_excluded", "flag = true"),
        ("dibao.counts_tekun_member", "flag = true"),
    ] {
        text += &format!("[[value]]\nkey = \"{key}\"\n{value}\nfrom = 2021-07-01\n");
    }
    let (pack, local) = (PolicyPack::builtin(), LocalOverlay::from_toml(&text).ok());
    let whole = local.and_then(|local| pack.with_overlay(&local).ok());
    whole.unwrap_or(pack)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// H-01 to H-12: what a status opens it opens whatever the record says, where the record cannot be read.
    #[test]
    fn a_record_that_cannot_be_read_opens_nothing_that_one_of_its_values_would_not(
        h in household(), which in any::<prop::sample::Index>(),
    ) {
        let (pack, on) = (pack(), crate::eligibility::tests::day(2026, 8, 1));
        let mut h = poor(&h);
        h.members.iter_mut().for_each(|m| m.recorded_tekun = None);
        let mut all = places(&h);
        all.retain(|(place, values)| place.contains("recorded") && values.len() == 2);
        let (place, values) = which.get(&all);
        let told = linked_help(&pack, &with(&h, place, &json!({"no": "value"})), on);
        for value in values {
            let read = linked_help(&pack, &with(&h, place, value), on);
            for held in told.statuses.iter().filter(|s| s.basis != StatusBasis::Unreadable) {
                let same = read.statuses.iter().any(|s| (s.status, s.member, s.basis) == (held.status, held.member, held.basis));
                prop_assert!(same, "{} {:?} {:?}", place, held.status, held.basis);
            }
        }
    }

    /// M-23: no other day stands for that of an application which cannot be read.
    #[test]
    fn the_months_before_an_application_of_no_day_are_not_known(standards in standards(), h in household()) {
        let h = Household { application_date: None, ..h };
        let lost = with(&h, "/applicationDate", &json!("2025-02-30"));
        let told = assess(&standards, &lost);
        let read = |day: &str| assess(&standards, &with(&h, "/applicationDate", &json!(day)));
        for other in [read("2019-05-05"), read("2021-09-09")] {
            for (one, other) in told.results.iter().zip(&other.results) {
                prop_assert!(one.window_from.is_none() || one.window_from == other.window_from);
                let day = |r: &str| r.starts_with("M-23=");
                let named = one.readings.iter().find(|r| day(r));
                prop_assert!(named.is_none() || other.readings.iter().any(|r| Some(r) == named));
                prop_assert!(!certain_of(one) || one.outcome == other.outcome);
            }
        }
        let measures = told.results.iter().find(|r| r.programme == Programme::Rigid);
        let yes = measures.is_some_and(|r| r.outcome == Outcome::Yes);
        let by_ratio = standards.rigid == crate::eligibility::RigidRegime::Measures;
        prop_assert!(!(yes && by_ratio));
        let open = open_set(&standards, &lost, &InquiryScope::default());
        let sources: Vec<_> = open.questions.iter().map(|q| &q.source).collect();
        let once = sources.iter().filter(|s| **s == "/applicationDate").count();
        prop_assert!(once <= 1 && !sources.iter().any(|s| s.ends_with("SpendingFen")));
    }
}

fn certain_of(r: &ProgrammeResult) -> bool {
    matches!(r.outcome, Outcome::Yes | Outcome::No)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Whatever befalls a key at the door, an answer is the one that the fact itself gives, or it is open; and it is told.
    #[test]
    fn a_key_that_is_not_as_it_should_be_makes_nothing_certain(
        standards in standards(), h in household(), which in any::<prop::sample::Index>(),
        fault in prop::sample::select(FAULTS.to_vec()), other in any::<prop::sample::Index>(),
        list in any::<bool>(),
    ) {
        let json = serde_json::to_value(&h).unwrap_or_default();
        let mut all = vec![];
        records(&json, "", &mut all);
        let other = which_of(&all, other);
        let mut keys: Vec<String> = all.iter().flat_map(|at| {
            let fields = json.pointer(at).and_then(Json::as_object).into_iter().flatten();
            let of = |(name, value): (&String, &Json)| {
                (!value.is_null() && value.is_array() == list && name != "id").then(|| format!("{at}/{name}"))
            };
            fields.filter_map(of).collect::<Vec<_>>()
        }).collect();
        keys.retain(|key| faulty(&json, key, fault, other).is_some());
        prop_assume!(!keys.is_empty());
        let key = which_of(&keys, which);
        let text = faulty(&json, key, fault, other).unwrap_or_default();
        let read = decode::<Household>(&text);
        let complete = json.pointer(&format!("{key}Complete")) == Some(&json!(true));
        prop_assert!(!read.findings.is_empty() || !complete && matches!(fault, Fault::Absent), "{}", text);
        // Without the list of the members there is no row of theirs.
        let right = answers(&standards, &h);
        for one in answers(&standards, &read.value) {
            let other = right.iter().find(|other| (one.0, one.1) == (other.0, other.1));
            let same = other.is_some_and(|other| one.2 == other.2);
            prop_assert!(!certain(&one) || same, "{:?} {}: {:?} {:?}", fault, key, one, other);
        }
    }
}

fn which_of(all: &[String], which: prop::sample::Index) -> &str {
    which.get::<String>(all)
}
