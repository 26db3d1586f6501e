use chrono::NaiveDate;

use super::*;
use crate::finding::{Finding, FindingCode};

mod files;
mod overlays;
mod places;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn local(key: &str, value: TypedValue, from: &str, to: Option<&str>) -> LocalValue {
    LocalValue {
        town: None,
        key: key.into(),
        value,
        from: day(from),
        to: to.map(day),
        source: None,
    }
}

fn count(value: i64) -> TypedValue {
    TypedValue::Count { value }
}

fn ratio(value: i64) -> TypedValue {
    TypedValue::BasisPoints { value }
}

fn choice(value: &str) -> TypedValue {
    TypedValue::Choice {
        value: value.into(),
    }
}

fn overlay(values: Vec<LocalValue>) -> LocalOverlay {
    LocalOverlay {
        area: None,
        calendar: vec![],
        name: "试算".into(),
        synthetic: true,
        values,
    }
}

fn with(values: Vec<LocalValue>) -> Result<PolicyPack, Vec<(FindingCode, String)>> {
    PolicyPack::builtin()
        .with_overlay(&overlay(values))
        .map_err(|e| e.findings.iter().map(code_and_place).collect())
}

fn code_and_place(finding: &Finding) -> (FindingCode, String) {
    let place = finding.place.pointer.clone().unwrap_or_default();
    (finding.code, place)
}

fn refused(value: LocalValue) -> FindingCode {
    with(vec![value]).unwrap_err().first().unwrap().0
}

#[test]
fn the_embedded_packs_load() {
    let pack = match PolicyPack::from_toml(&BUILTIN) {
        Ok(pack) => pack,
        Err(error) => panic!("{error}"),
    };
    // the constants are what the files say
    assert!(pack.parameters().eq(PolicyPack::builtin().parameters()));
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

#[test]
fn open_parameters_have_a_clause_and_no_value() {
    let pack = PolicyPack::builtin();
    let on = day("2026-07-01");
    for (key, clause) in [
        ("dibao.standard.urban", "D-02"),
        ("dibao.standard.rural", "D-02"),
        ("dibao.property.deposit_months", "D-34"),
        ("margin.property.homes_max", "M-08"),
        ("margin.income_multiple_local", "M-04"),
        ("margin.income_percentage_provincial", "M-02"),
        ("wage.minimum_monthly", "M-04"),
        ("income.pcdi_last_year", "T-32"),
        ("grid.micro.tolerance", "S11"),
        ("visit.priority.visits_per_year", "S39"),
        ("handover.days", "P-07"),
        ("publicity.roll", "P-66"),
        ("dibao.rounding", "D-52"),
        ("dibao.counts_tekun_member", "D-10"),
    ] {
        let missing = pack.value(key, on).unwrap_err();
        assert_eq!((&*missing.key, &*missing.clause), (key, clause));
        assert!(pack.parameter(key).unwrap().values.is_empty(), "{key}");
    }
    let unknown = pack.count("no.such.key", on).unwrap_err();
    assert_eq!(unknown.clause, "");
    // a key asked for in another unit is missing, never converted
    assert!(pack.fen("grid.micro.target_households", on).is_err());
    assert!(PolicyPack::default().count("dibao.total", on).is_err());
}

#[test]
fn a_value_tells_where_it_comes_from() {
    let pack = PolicyPack::builtin();
    let value = |key: &str, on: &str| pack.value(key, day(on)).unwrap();
    let size = value("grid.base.households_max", "2021-12-31");
    assert_eq!((size.value, size.level), (count(500), Level::City));
    assert!(size.uncertain && size.strength == Strength::Practice);
    assert!(!value("grid.base.households_max", "2022-01-01").uncertain);
    assert!(value("temp.first_response", "2019-10-31").uncertain);
    assert!(!value("temp.first_response", "2019-11-01").uncertain);
    let target = value("grid.micro.target_households", "2022-07-07");
    assert!(target.approximate && !target.uncertain && target.clause == "S11");
    assert_eq!(
        value("margin.lower_bound_reading", "2026-01-01").clause,
        "M-01"
    );
}
