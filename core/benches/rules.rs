//! One household in each reading, and a million over columns.
//!
//! `cargo bench -p gridaid`; the baselines of other engines run beside it in `tests/bench/`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench may stop"
)]

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gridaid::eligibility::{
    MarginLine, Scope, Standards, assess, brief, brief_all, classify, params as p,
};
use gridaid::facts;
use gridaid::household::{AreaKind, Household, Person, Supporter};
use gridaid::logic::columns::Scratch;
use gridaid::policy::PolicyPack;
use gridaid::population::{Bits, Column, Ints, Population};

/// Invented local numbers: synthetic, no place's.
fn standards() -> Standards {
    let mut values = vec![Some(0); p::COUNT];
    for (q, v) in [
        (p::S_URBAN, 100_000),
        (p::S_RURAL, 80_000),
        (p::DIBAO_DEPOSITS, 240_000),
        (p::DIBAO_HOMES, 1),
        (p::MARGIN_DEPOSITS, 240_000),
        (p::MARGIN_HOMES, 1),
        (p::PENSION_EXCLUDED, 1),
        (p::COUNTS_TEKUN, 1),
        (p::RELIGIOUS_YEARS, 3),
        (p::MARGIN_MULTIPLE, 15_000),
        (p::MARGIN_RELAXED, 20_000),
        (p::MARGIN_LOCAL, 15_000),
        (p::MINIMUM_WAGE, 200_000),
        (p::PCDI, 3_000_000),
        (p::ADULT_AGE, 18),
        (p::ELDERLY_AGE, 60),
        (p::MINOR_NO_WORK_AGE, 16),
        (p::SUPPORTER_DIBAO_AGE, 60),
        (p::SUPPORTER_INCOME_AGE, 70),
        (p::EVERY_SUPPORTER, 1),
        (p::SUPPORTER_SEVERE, 1),
    ] {
        values[q.index] = Some(v);
    }
    facts!(Standards {
        values,
        adult_route: true,
        hardship_route: Some("D-44a"),
        margin_line: MarginLine::National,
        may_relax: true,
        above_standard: false,
        readings: vec![],
        ..Standards::resolve(
            &PolicyPack::builtin(),
            NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(),
        )
    })
}

fn person(year: i32, wage: Option<i64>) -> Person {
    let no = Some(false);
    facts!(Person {
        id: None,
        birth_date: NaiveDate::from_ymd_opt(year, 5, 5),
        wage_fen: wage,
        business_net_fen: Some(0),
        property_net_fen: Some(0),
        transfer_net_fen: Some(0),
        basic_pension_fen: Some(0),
        social_insurance_fen: Some(0),
        preferential_fen: Some(0),
        senior_allowance_fen: Some(0),
        disability_certificate: no,
        employed: Some(true),
        serious_illness: no,
        religious_site_years: Some(0),
        in_hardship: no,
        county_single_case: no,
        special_hardship: no,
        own_property_within_dibao_rule: no,
        own_property_within_tekun_rule: no,
        provincial_unable_to_work: no,
        chooses_child_programme: no,
        supporters: vec![facts!(Supporter {
            tekun: no,
            dibao: no,
            birth_date: NaiveDate::from_ymd_opt(1960, 1, 1),
            income_fen: Some(500_000),
            property_within_low_income_rule: no,
            disability_certificate: no,
            without_civil_capacity: no,
            declared_missing: no,
            in_prison: no,
            provincial_case: no,
        })],
        supporters_complete: Some(true),
    })
}

fn household(wage: Option<i64>) -> Household {
    facts!(Household {
        area: Some(AreaKind::Urban),
        hukou_here: Some(true),
        residence_permit_here: Some(false),
        deposits_fen: Some(100_000),
        vehicles: Some(0),
        homes: Some(1),
        members: vec![
            person(1980, wage),
            person(1985, Some(0)),
            person(2015, Some(0)),
        ],
        members_complete: Some(true),
    })
}

fn one(c: &mut Criterion) {
    let (standards, scratch) = (standards(), Scratch::default());
    let mut g = c.benchmark_group("one household of three, all programmes");
    for (name, h) in [
        ("known", household(Some(150_000))),
        ("a wage unknown", household(None)),
    ] {
        g.bench_function(format!("three-valued, {name}"), |b| {
            b.iter(|| brief(&standards, black_box(&h), &scratch))
        });
        g.bench_function(format!("explained, {name}"), |b| {
            b.iter(|| classify(&standards, black_box(&h)))
        });
        g.bench_function(format!("explained with grounds as records, {name}"), |b| {
            b.iter(|| assess(&standards, black_box(&h)))
        });
    }
    g.finish();
    let many: Vec<_> = (0..10_000).map(|i| household(Some(i * 37))).collect();
    let mut g = c.benchmark_group("ten thousand households as records, all programmes");
    g.throughput(Throughput::Elements(many.len() as u64))
        .sample_size(20);
    g.bench_function("three-valued", |b| {
        b.iter(|| brief_all(&standards, black_box(&many)))
    });
    g.finish();
}

fn population(c: &mut Criterion) {
    const N: usize = 1_000_000;
    let standards = standards();
    // A fixed xorshift: the bench needs the same population every time, not good randomness.
    let mut x = 88_172_645_463_325_252u64;
    let mut next = move || {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        x
    };
    let sizes: Vec<i32> = (0..N)
        .map(|_| {
            [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 6][(next() % 20) as usize]
        })
        .collect();
    let m = sizes.iter().sum::<i32>() as usize;
    let wages: Vec<i64> = (0..m)
        .map(|_| {
            if next() % 100 < 35 {
                0
            } else {
                (next() % 480_000) as i64
            }
        })
        .collect();
    let deposits: Vec<i64> = (0..N).map(|_| (next() % 6_000_000) as i64).collect();
    let vehicles: Vec<i8> = (0..N).map(|_| i8::from(next() % 10 < 3)).collect();
    let homes: Vec<i8> = (0..N).map(|_| (next() % 3) as i8).collect();
    let mut bits = |len: usize, unset: u64| -> Vec<u8> {
        (0..len / 8 + 1)
            .map(|_| (0..8).fold(0u8, |b, i| b | (u8::from(next() % 100 >= unset) << i)))
            .collect()
    };
    let (hukou, urban, known) = (bits(N, 5), bits(N, 50), bits(m, 5));
    let flags = |bytes| Bits {
        bytes,
        offset: 0,
        len: N,
    };
    let mut g = c.benchmark_group("a million households over columns, dibao and margin");
    g.throughput(Throughput::Elements(N as u64)).sample_size(15);
    for (name, gaps) in [
        ("all known", None),
        (
            "5 % of wages unknown",
            Some(Bits {
                bytes: &known,
                offset: 0,
                len: m,
            }),
        ),
    ] {
        let mut t = Population::new(Ints::I32(&sizes)).unwrap();
        t.household_column("depositsFen", Column::Ints(Ints::I64(&deposits), None))
            .unwrap();
        t.household_column("vehicles", Column::Ints(Ints::I8(&vehicles), None))
            .unwrap();
        t.household_column("homes", Column::Ints(Ints::I8(&homes), None))
            .unwrap();
        t.household_column("hukouHere", Column::Flags(flags(&hukou), None))
            .unwrap();
        for (name, yes) in [("residencePermitHere", false), ("membersComplete", true)] {
            t.household_column(name, Column::Flag(yes)).unwrap();
        }
        t.household_column("area", Column::Flags(flags(&urban), None))
            .unwrap();
        t.member_column("wageFen", Column::Ints(Ints::I64(&wages), gaps))
            .unwrap();
        for other in [
            "businessNetFen",
            "propertyNetFen",
            "transferNetFen",
            "basicPensionFen",
            "socialInsuranceFen",
            "seniorAllowanceFen",
        ] {
            t.member_column(other, Column::Int(0)).unwrap();
        }
        t.member_column("tekun", Column::Flag(false)).unwrap();
        g.bench_function(name, |b| {
            b.iter(|| black_box(t.classify(&standards, Scope::Household)))
        });
    }
    g.finish();
}

criterion_group!(benches, one, population);
criterion_main!(benches);
