//! The last day of a limit: 20 working days from every day of a year, and the whole answer of the operation.
//!
//! `cargo bench -p gridaid --bench deadlines`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench may stop")]

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gridaid::calendar::WorkingCalendar;
use gridaid::deadline::{DeadlineRule, DeadlineUnit, Limit, deadline};
use gridaid::policy::PolicyPack;

fn limits(c: &mut Criterion) {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let days: Vec<NaiveDate> = (0..730).map(|n| first + Days::new(n)).collect();
    let calendar = WorkingCalendar::builtin();
    let mut g = c.benchmark_group("deadline");
    g.throughput(Throughput::Elements(730));
    g.bench_function("20 working days from each of 730 days", |b| {
        b.iter(|| {
            for day in &days {
                black_box(Limit::working_days(*day, 20, calendar));
            }
        })
    });
    g.bench_function("3 months from each of 730 days", |b| {
        b.iter(|| {
            for day in &days {
                black_box(Limit::months(*day, 3, calendar));
            }
        })
    });
    g.finish();
    let pack = PolicyPack::builtin();
    let rule = DeadlineRule {
        count: 20,
        unit: DeadlineUnit::WorkingDays,
        roll: None,
        clause: Some("D-78".into()),
    };
    c.bench_function("deadline, the whole answer", |b| {
        b.iter(|| black_box(deadline(&pack, first, black_box(&rule), None)))
    });
}

criterion_group!(benches, limits);
criterion_main!(benches);
