//! The next question of a household of three and of many, and a reform of one parameter made ready to be applied.
//!
//! `cargo bench -p gridaid --bench inquiry`
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench may stop")]

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use gridaid::eligibility::{Programme, Standards, assess};
use gridaid::facts;
use gridaid::household::Household;
use gridaid::inquiry::{InquiryScope, next_question, open_set, why};
use gridaid::policy::{LocalOverlay, PolicyPack, Reform};
use serde_json::json;

/// Invented local numbers: synthetic, no place's.
fn standards() -> Standards {
    let overlay: LocalOverlay = serde_json::from_value(json!({
        "name": "synthetic", "synthetic": true, "values": [
            {"key": "dibao.standard.urban", "value": {"type": "fen", "value": 100_000}, "from": "2021-07-01"},
            {"key": "dibao.standard.rural", "value": {"type": "fen", "value": 80_000}, "from": "2021-07-01"}
        ]
    }))
    .unwrap();
    let pack = PolicyPack::builtin().with_overlay(&overlay).unwrap();
    Standards::resolve(&pack, NaiveDate::from_ymd_opt(2024, 1, 1).unwrap())
}

fn household(known: bool) -> Household {
    let person = |birth: &str, wage: Option<i64>| {
        json!({
            "birthDate": birth, "wageFen": wage, "businessNetFen": 0, "propertyNetFen": 0, "transferNetFen": 0,
            "basicPensionFen": 0, "socialInsuranceFen": 0, "seniorAllowanceFen": 0,
            "disabilityCertificate": if known { Some(false) } else { None }, "seriousIllness": false,
            "religiousSiteYears": 0, "countySingleCase": false, "specialHardship": false
        })
    };
    serde_json::from_value(json!({
        "area": "urban", "hukouHere": if known { Some(true) } else { None }, "propertyWithinDibaoRule": true,
        "propertyWithinMarginRule": true, "membersComplete": true,
        "members": [
            person("1980-05-05", if known { Some(150_000) } else { None }),
            person("1985-05-05", Some(0)),
            person("2015-05-05", Some(0)),
        ]
    }))
    .unwrap()
}

fn inquiry(c: &mut Criterion) {
    let standards = standards();
    let nothing: Household = serde_json::from_value(json!({
        "members": [{}, {}, {}], "membersComplete": true
    }))
    .unwrap();
    let dibao = facts!(InquiryScope {
        programme: Some(Programme::Dibao),
    });
    let all = InquiryScope::default();
    let mut g = c.benchmark_group("household of three");
    for (name, h) in [
        ("a few facts unknown", household(false)),
        ("nothing known", nothing),
    ] {
        g.bench_function(format!("next question for dibao, {name}"), |b| {
            b.iter(|| next_question(&standards, black_box(&h), &dibao))
        });
        g.bench_function(format!("next question for all programmes, {name}"), |b| {
            b.iter(|| next_question(&standards, black_box(&h), &all))
        });
        g.bench_function(format!("open set, {name}"), |b| {
            b.iter(|| open_set(&standards, black_box(&h), &all))
        });
        g.bench_function(
            format!("explained, split into cases, with grounds, {name}"),
            |b| b.iter(|| assess(&standards, black_box(&h))),
        );
    }
    for members in [50, 1_000] {
        let people = vec![json!({}); members];
        let h = json!({ "members": people, "membersComplete": true });
        let h: Household = serde_json::from_value(h).unwrap();
        g.sample_size(10)
            .bench_function(
                format!("next question, {members} members, nothing known"),
                |b| b.iter(|| next_question(&standards, black_box(&h), &all)),
            )
            .bench_function(
                format!("explained, {members} members, nothing known"),
                |b| b.iter(|| assess(&standards, black_box(&h))),
            );
    }
    g.sample_size(20).bench_function("why, all known", |b| {
        b.iter(|| {
            why(
                &standards,
                black_box(&household(true)),
                Some(Programme::Dibao),
            )
        })
    });
    g.finish();
}

/// From a pack and a changed value to the numbers of a date that a million households can be read with.
fn reform(c: &mut Criterion) {
    let pack = PolicyPack::builtin();
    let on = NaiveDate::from_ymd_opt(2026, 8, 1).unwrap();
    let reform: Reform = serde_json::from_value(json!({
        "name": "synthetic", "values": [
            {"key": "margin.income_multiple", "value": {"type": "basisPoints", "value": 20_000}, "from": "2021-07-01"}
        ]
    }))
    .unwrap();
    let mut g = c.benchmark_group("reform of one parameter");
    g.bench_function("the pack", |b| {
        b.iter(|| pack.with_reform(black_box(&reform)).unwrap())
    });
    g.bench_function("the pack and the numbers of a date", |b| {
        b.iter(|| Standards::resolve(&pack.with_reform(black_box(&reform)).unwrap(), on))
    });
    g.finish();
}

criterion_group!(benches, inquiry, reform);
criterion_main!(benches);
