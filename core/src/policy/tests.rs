use chrono::NaiveDate;

use super::*;
use crate::finding::{Code, Finding};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn local(key: &str, value: Value, from: &str, to: Option<&str>) -> LocalValue {
    LocalValue {
        key: key.into(),
        value,
        from: day(from),
        to: to.map(day),
        source: None,
    }
}

fn count(value: i64) -> Value {
    Value::Count { value }
}

fn ratio(value: i64) -> Value {
    Value::BasisPoints { value }
}

fn choice(value: &str) -> Value {
    Value::Choice {
        value: value.into(),
    }
}

fn overlay(values: Vec<LocalValue>) -> LocalOverlay {
    LocalOverlay {
        name: "试算".into(),
        synthetic: true,
        values,
    }
}

fn with(values: Vec<LocalValue>) -> Result<PolicyPack, Vec<(Code, String)>> {
    PolicyPack::builtin()
        .with_overlay(&overlay(values))
        .map_err(|e| e.findings.iter().map(code_and_place).collect())
}

fn code_and_place(finding: &Finding) -> (Code, String) {
    let place = finding.place.pointer.clone().unwrap_or_default();
    (finding.code, place)
}

fn refused(value: LocalValue) -> Code {
    with(vec![value]).unwrap_err().first().unwrap().0
}

#[test]
fn the_embedded_packs_load() {
    if let Err(error) = PolicyPack::from_toml(&BUILTIN) {
        panic!("{error}");
    }
    assert!(PolicyPack::builtin().parameters().count() > 100);
}

#[test]
fn both_sides_of_every_kind_of_period() {
    let pack = PolicyPack::builtin();
    let flag = |key: &str, on: &str| pack.flag(key, day(on)).ok();
    let pension = "dibao.basic_pension_excluded";
    assert_eq!(flag(pension, "2021-06-30"), None);
    assert_eq!(flag(pension, "2021-07-01"), Some(true));
    assert_eq!(flag(pension, "2025-12-31"), Some(true));
    assert_eq!(flag(pension, "2026-01-01"), None);
    let bp = |key: &str, on: &str| pack.basis_points(key, day(on)).ok();
    let relaxed = "margin.income_multiple_relaxed";
    assert_eq!(bp(relaxed, "2022-10-31"), None);
    assert_eq!(bp(relaxed, "2022-11-01"), Some(20_000));
    assert_eq!(bp(relaxed, "2027-10-31"), Some(20_000));
    assert_eq!(bp(relaxed, "2027-11-01"), None);
    let fine = "fraud.fine_multiple_max";
    assert_eq!(bp(fine, "2026-06-30"), Some(30_000));
    assert_eq!(bp(fine, "2026-07-01"), Some(20_000));
    let number = |key: &str, on: &str| pack.count(key, day(on)).ok();
    assert_eq!(number("grid.micro.target_households", "2022-07-06"), None);
    assert_eq!(
        number("grid.micro.target_households", "2022-07-07"),
        Some(20)
    );
    assert_eq!(number("dibao.total_delegated", "2022-10-19"), None);
    assert_eq!(number("dibao.total_delegated", "2022-10-20"), Some(20));
    assert_eq!(number("person.adult_age", "1999-01-01"), Some(18));
    assert_eq!(
        pack.choice("margin.lower_bound_reading", day("2022-11-01")),
        Ok("national")
    );
}
