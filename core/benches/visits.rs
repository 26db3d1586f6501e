//! The status of a household under three duties, and of a district over columns.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench of its own data"
)]

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use gridaid::facts;
use gridaid::visit::{
    Cadence, HouseholdNumbers, HouseholdRow, OneByOne, TownColumn, Visit, VisitColumns, VisitFacts,
    VisitLog, VisitMode, VisitPolicies, VisitPolicy, VisitPolicyId, VisitResult, VisitedHousehold,
    Visitor, VisitorRole, status_columns, status_in,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn duties(on: NaiveDate) -> VisitPolicies {
    let duty =
        |(id, times)| VisitPolicy::new(id, Cadence::Calendar { times }, day("2022-07-07"), on);
    facts!(VisitPolicies {
        policies: [
            (VisitPolicyId::SecretaryRound, 1),
            (VisitPolicyId::TeamRound, 4),
            (VisitPolicyId::Priority, 12),
        ]
        .map(duty)
        .to_vec(),
        due_soon_days: Some(14),
    })
}

fn one(c: &mut Criterion) {
    let on = day("2026-11-24");
    let visit = |n: u64| {
        facts!(Visit {
            id: Some(format!("v{n}")),
            household: "h".into(),
            date: day("2025-01-05").checked_add_days(Days::new(n * 31)),
            visitors: [
                VisitorRole::CommunityWorker,
                VisitorRole::GridWorker,
                VisitorRole::PartyMember,
            ]
            .map(|role| facts!(Visitor {
                role: Some(role),
                person: None,
            }))
            .to_vec(),
            mode: Some(VisitMode::InPerson),
            result: Some(VisitResult::Met),
        })
    };
    let facts = facts!(VisitFacts {
        households: vec![facts!(VisitedHousehold {
            id: "h".into(),
            hardship: Some(true),
        })],
        visits: (0..22).map(visit).collect(),
        log_from: Some(day("2025-01-01")),
    });
    let (log, policies) = (VisitLog::new(&facts), duties(on));
    c.bench_function("one household, 3 duties, 22 visits", |b| {
        b.iter(|| {
            black_box(status_in(
                black_box(&facts),
                &log,
                0,
                &policies,
                gridaid::calendar::WorkingCalendar::builtin(),
                on,
            ))
        })
    });
}

fn columns(c: &mut Criterion) {
    const HOUSEHOLDS: u64 = 1_000_000;
    const VISITS: usize = 5_500_000;
    let on = day("2026-11-24");
    // A fixed xorshift: the bench needs the same district every time, not good randomness.
    let mut x = 88_172_645_463_325_252u64;
    let mut next = move || {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        x
    };
    let mut household: Vec<u32> = (0..VISITS).map(|_| (next() % HOUSEHOLDS) as u32).collect();
    let date: Vec<i32> = (0..VISITS)
        .map(|_| 20_089 + (next() % 710) as i32)
        .collect();
    let roles: Vec<u16> = (0..VISITS)
        .map(|_| [1, 0b110, 0b100_0110, 16, 32][(next() % 5) as usize])
        .collect();
    let result: Vec<u8> = (0..VISITS).map(|_| u8::from(next() % 20 == 0)).collect();
    let mode = vec![0u8; VISITS];
    let rows = vec![HouseholdRow::default(); HOUSEHOLDS as usize];
    let policies = duties(on);
    let mut group = c.benchmark_group("a million households, 3 duties, 5.5 million visits");
    group.sample_size(10);
    for name in ["unsorted", "grouped by household"] {
        let visits = VisitColumns {
            household: HouseholdNumbers::U32(&household),
            date: &date,
            roles: &roles,
            mode: &mode,
            result: &result,
        };
        group.bench_function(name, |b| {
            b.iter(|| {
                let log_from = Some(day("2025-01-01"));
                black_box(
                    status_columns(
                        &policies,
                        &rows,
                        &TownColumn::default(),
                        &visits,
                        log_from,
                        on,
                        &OneByOne,
                    )
                    .unwrap(),
                )
            })
        });
        household.sort_unstable();
    }
    group.finish();
}

criterion_group!(benches, one, columns);
criterion_main!(benches);
