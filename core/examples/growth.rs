//! One household of many members, for `/usr/bin/time -v` at n, 2n and 4n: time and memory grow as the members do.
//!
//! `cargo run --release -p gridaid --example growth -- assess 1000 unknown`
#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::time::Instant;

use chrono::NaiveDate;
use gridaid::eligibility::{Standards, assess};
use gridaid::facts;
use gridaid::household::{Household, Person, Supporter};
use gridaid::inquiry::{InquiryScope, next_question};
use gridaid::policy::PolicyPack;

/// Every fifth member has one fact less: some wages, some ages and some certificates are unknown.
fn part(i: usize) -> Person {
    facts!(Person {
        birth_date: NaiveDate::from_ymd_opt(1950 + (i % 60) as i32, 1, 1).filter(|_| i % 5 != 1),
        wage_fen: Some(1_000).filter(|_| !i.is_multiple_of(5)),
        business_net_fen: Some(0),
        property_net_fen: Some(0),
        transfer_net_fen: Some(0),
        basic_pension_fen: Some(0),
        social_insurance_fen: Some(0),
        senior_allowance_fen: Some(0),
        disability_certificate: Some(false).filter(|_| i % 5 != 2),
        employed: Some(false),
        supporters_complete: Some(true).filter(|_| i % 5 != 3),
        supporters: vec![Supporter::default(); i % 3],
    })
}

fn main() {
    let mut args = std::env::args().skip(1);
    let op = args.next().unwrap_or_else(|| "assess".into());
    let n: usize = args.next().and_then(|n| n.parse().ok()).unwrap_or(1_000);
    let known = args.next().as_deref() == Some("part");
    let mut h = facts!(Household {
        members_complete: Some(true),
    });
    if known {
        h.hukou_here = Some(true);
        h.members = (0..n).map(part).collect();
    } else {
        h.members = vec![Person::default(); n];
    }
    let on = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap_or_default();
    let standards = Standards::resolve(&PolicyPack::builtin(), on);
    let start = Instant::now();
    let (results, rows) = if op == "assess" {
        let a = assess(&standards, &h);
        let rows = a
            .results
            .iter()
            .map(|r| r.missing_facts.len() + r.grounds.len());
        (a.results.len(), rows.sum::<usize>())
    } else {
        let q = next_question(&standards, &h, &InquiryScope::default());
        (q.results.len(), usize::from(q.question.is_some()))
    };
    println!(
        "{op} of {n}: {results} results, {rows} rows, {:?}",
        start.elapsed()
    );
}
