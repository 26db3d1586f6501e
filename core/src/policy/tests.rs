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

const HEAD: &str = "level = \"city\"\n";
const DECLARED: &str = r#"[[parameter]]
key = "a.b"
zh = "甲"
en = "a"
unit = "days"
clause = "D-71"
strength = "must"
stricter = "lower"
"#;
const VALUE: &str = "[[value]]\nkey = \"a.b\"\ncount = 3\nfrom = 2022-01-01\nto = 2022-12-31\nstatus = \"verified\"\n";

fn faults(text: &str) -> Vec<LoadFault> {
    PolicyPack::from_toml(&[("t.toml", text)])
        .unwrap_err()
        .faults
}

/// The file with one replacement made.
fn faulty(from: &str, to: &str) -> LoadFault {
    let whole = format!("{HEAD}{DECLARED}{VALUE}");
    assert!(whole.contains(from), "{from}");
    let mut faults = faults(&whole.replacen(from, to, 1));
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

#[test]
fn a_small_pack_loads_and_the_most_local_value_counts() {
    let town = "level = \"town\"\n[[value]]\nkey = \"a.b\"\ncount = 2\nfrom = 2022-06-01\nstatus = \"verified\"\n";
    let city = format!("{HEAD}{DECLARED}{VALUE}");
    let pack = PolicyPack::from_toml(&[("town.toml", town), ("city.toml", &city)]).unwrap();
    assert_eq!(pack.count("a.b", day("2022-05-31")), Ok(3));
    assert_eq!(pack.count("a.b", day("2022-06-01")), Ok(2));
    assert_eq!(pack.count("a.b", day("2023-01-01")), Ok(2));
    assert!(pack.count("a.b", day("2021-12-31")).is_err());
}

#[test]
fn every_kind_of_fault_is_typed_and_placed() {
    use LoadFault as F;
    let at = |line: u32, key: &str| Spot {
        file: "t.toml".into(),
        line,
        key: key.into(),
    };
    assert!(matches!(faulty("level = \"city\"", "level = "), F::Syntax { at, .. } if at.line == 1));
    let extra = faulty(
        "stricter = \"lower\"\n",
        "stricter = \"lower\"\ncolour = 1\n",
    );
    let field = "colour".to_owned();
    assert_eq!(
        extra,
        F::UnknownField {
            at: at(10, "a.b"),
            field
        }
    );
    let missing = faulty("en = \"a\"\n", "");
    assert_eq!(
        missing,
        F::MissingField {
            at: at(3, "a.b"),
            field: "en"
        }
    );
    for (from, to, name) in [
        ("unit = \"days\"", "unit = \"parsecs\"", "unit"),
        ("\"must\"", "\"should\"", "strength"),
        ("\"lower\"", "\"softer\"", "stricter"),
        ("count = 3", "count = \"3\"", "count"),
        ("count = 3", "count = 3.0", "count"),
        ("count = 3", "count = 99999999999999999999", "count"),
        ("\"verified\"", "\"sure\"", "status"),
        ("zh = \"甲\"", "zh = \" \"", "zh"),
    ] {
        assert!(
            matches!(faulty(from, to), F::WrongType { field, .. } if field == name),
            "{to}"
        );
    }
    for (to, field) in [
        ("\"2022-01-01\"", "from"),
        ("2022-01-01T00:00:00", "from"),
        ("2022", "from"),
    ] {
        let fault = faulty("2022-01-01", to);
        assert_eq!(
            fault,
            F::BadDate {
                at: at(13, "a.b"),
                field: field.into()
            }
        );
    }
    assert!(matches!(
        faulty("2022-01-01", "2022-02-30"),
        F::Syntax { .. } | F::BadDate { .. }
    ));
    assert_eq!(
        faulty("count = 3\n", ""),
        F::NotOneValue { at: at(11, "a.b") }
    );
    let two = faulty("count = 3\n", "count = 3\nfen = 3\n");
    assert_eq!(two, F::NotOneValue { at: at(11, "a.b") });
    let unit = faulty("count = 3", "fen = 3");
    assert_eq!(
        unit,
        F::WrongUnit {
            at: at(11, "a.b"),
            expected: "count"
        }
    );
    assert!(matches!(
        faulty("count = 3", "count = -1"),
        F::OutOfRange { .. }
    ));
    let clause = "X-1".to_owned();
    assert_eq!(
        faulty("D-71", "X-1"),
        F::UnknownClause {
            at: at(3, "a.b"),
            clause
        }
    );
    let key = "a.c".to_owned();
    let undeclared = faulty("[[value]]\nkey = \"a.b\"", "[[value]]\nkey = \"a.c\"");
    assert_eq!(
        undeclared,
        F::Undeclared {
            at: at(11, "a.c"),
            key
        }
    );
    assert!(matches!(
        faulty("to = 2022-12-31", "to = 2021-12-31"),
        F::EmptyPeriod { .. }
    ));
    let bound = faulty("strength", "at_most = \"a.z\"\nstrength");
    assert!(matches!(bound, F::Undeclared { key, .. } if key == "a.z"));
}

#[test]
fn faults_are_listed_together() {
    let again = VALUE
        .replace("2022-01-01", "2022-12-31")
        .replace("2022-12-31\nst", "2023-12-31\nst");
    let text = format!("{HEAD}{DECLARED}{DECLARED}{VALUE}{again}");
    let found = faults(&text);
    let [
        LoadFault::DeclaredTwice { at, first },
        LoadFault::Overlap {
            at: later,
            first: earlier,
        },
    ] = found.as_slice()
    else {
        panic!("{found:?}");
    };
    assert_eq!((first.line, at.line), (3, 11));
    assert_eq!((earlier.line, later.line), (19, 25));
    let shown = LoadError { faults: found }.to_string();
    assert!(
        shown.contains("t.toml:25 (a.b): the period overlaps"),
        "{shown}"
    );
    // the next day is no overlap
    let next = again.replace("2022-12-31", "2023-01-01");
    let text = format!("{HEAD}{DECLARED}{VALUE}{next}");
    assert!(PolicyPack::from_toml(&[("t.toml", &text)]).is_ok());
}

#[test]
fn an_overlay_fills_what_is_open() {
    let pack = with(vec![
        local(
            "visit.priority.visits_per_year",
            count(12),
            "2023-01-01",
            Some("2023-12-31"),
        ),
        local(
            "visit.priority.visits_per_year",
            count(6),
            "2024-01-01",
            None,
        ),
        local(
            "dibao.basic_pension_excluded",
            Value::Flag { value: true },
            "2026-01-01",
            None,
        ),
    ])
    .unwrap();
    let visits = |on: &str| pack.count("visit.priority.visits_per_year", day(on)).ok();
    assert_eq!(visits("2022-12-31"), None);
    assert_eq!(visits("2023-01-01"), Some(12));
    assert_eq!(visits("2023-12-31"), Some(12));
    assert_eq!(visits("2024-01-01"), Some(6));
    assert_eq!(
        pack.flag("dibao.basic_pension_excluded", day("2026-01-01")),
        Ok(true)
    );
    let value = pack
        .value("visit.priority.visits_per_year", day("2024-01-01"))
        .unwrap();
    assert_eq!((value.level, &*value.clause), (Level::Local, "S39"));
    assert!(pack.synthetic() && !pack.hypothetical());
    // the pack it was made from is as before
    assert!(!PolicyPack::builtin().synthetic());
}

#[test]
fn an_overlay_tightens_and_never_weakens() {
    let total = |n| local("dibao.total", count(n), "2023-01-01", None);
    let pack = with(vec![total(25)]).unwrap();
    assert_eq!(pack.count("dibao.total", day("2022-12-31")), Ok(30));
    assert_eq!(pack.count("dibao.total", day("2023-01-01")), Ok(25));
    assert!(with(vec![total(30)]).is_ok());
    assert_eq!(refused(total(31)), Code::PolicyWeakens);
    let spot = |n| local("tekun.spot_check_min", ratio(n), "2023-01-01", None);
    assert!(with(vec![spot(3_000)]).is_ok() && with(vec![spot(5_000)]).is_ok());
    assert_eq!(refused(spot(2_999)), Code::PolicyWeakens);
    let hear = |value, to| {
        let value = Value::Flag { value };
        local("dibao.hear_before_reduction", value, "2026-01-01", to)
    };
    assert!(with(vec![hear(true, None)]).is_ok());
    assert_eq!(
        refused(hear(false, Some("2026-07-01"))),
        Code::PolicyWeakens
    );
    assert!(with(vec![hear(false, Some("2026-06-30"))]).is_ok());
    let e = PolicyPack::builtin()
        .with_overlay(&overlay(vec![total(31)]))
        .unwrap_err();
    let finding = e.findings.first().unwrap();
    assert_eq!(finding.clause.as_deref(), Some("D-77"));
    assert_eq!(finding.place.pointer.as_deref(), Some("/values/0/value"));
}

#[test]
fn what_the_law_sets_without_a_stricter_side_is_fixed() {
    let age = |n| local("tekun.age_elderly", count(n), "2023-01-01", None);
    assert_eq!(refused(age(65)), Code::PolicyFixedByLaw);
    assert_eq!(refused(age(55)), Code::PolicyFixedByLaw);
    assert!(with(vec![age(60)]).is_ok());
    let early = local(
        "tekun.age_elderly",
        count(65),
        "2021-06-01",
        Some("2021-06-30"),
    );
    assert!(with(vec![early]).is_ok(), "open before the measures");
    // practice, encouragement and approximate numbers are the locality's
    for (key, n) in [
        ("grid.base.households_max", 700),
        ("grid.leader.dual_count", 1),
        ("grid.micro.target_households", 30),
    ] {
        assert!(
            with(vec![local(key, count(n), "2023-01-01", None)]).is_ok(),
            "{key}"
        );
    }
}

#[test]
fn relaxing_is_allowed_within_the_bound_and_the_time_of_the_text() {
    let key = "margin.income_multiple_local";
    let last = Some("2027-10-31");
    let at = |n| local(key, ratio(n), "2022-11-01", last);
    assert!(with(vec![at(15_000)]).is_ok() && with(vec![at(20_000)]).is_ok());
    assert_eq!(refused(at(20_001)), Code::PolicyBeyondBound);
    assert_eq!(refused(at(14_999)), Code::PolicyBeyondBound);
    for (from, to) in [
        ("2022-10-31", last),
        ("2022-11-01", Some("2027-11-01")),
        ("2022-11-01", None),
    ] {
        let value = local(key, ratio(18_000), from, to);
        assert_eq!(refused(value), Code::PolicyNotPermitted, "{from} {to:?}");
    }
    let reading = |from, to| {
        let value = choice("shandong");
        local("margin.lower_bound_reading", value, from, to)
    };
    let pack = with(vec![reading("2022-11-01", last)]).unwrap();
    let read = |on: &str| pack.choice("margin.lower_bound_reading", day(on)).unwrap();
    assert_eq!(
        (read("2022-10-31"), read("2022-11-01")),
        ("national", "shandong")
    );
    assert_eq!(
        (read("2027-10-31"), read("2027-11-01")),
        ("shandong", "national")
    );
    assert_eq!(
        refused(reading("2022-10-31", last)),
        Code::PolicyChoiceNotInForce
    );
    assert_eq!(
        refused(reading("2022-11-01", None)),
        Code::PolicyChoiceNotInForce
    );
    assert!(
        with(vec![local(
            "visit.cadence",
            choice("rolling"),
            "2022-07-07",
            None
        )])
        .is_ok()
    );
}

#[test]
fn every_fault_of_an_overlay_is_found_with_its_place() {
    let found = with(vec![
        local("no.such.key", count(1), "2023-01-01", None),
        local("dibao.total", Value::Fen { value: 1 }, "2023-01-01", None),
        local("dibao.total", count(-1), "2023-01-01", None),
        local("visit.cadence", choice("lunar"), "2023-01-01", None),
        local("dibao.total", count(20), "2023-01-02", Some("2023-01-01")),
        local("handover.days", count(2), "2023-01-01", Some("2023-06-30")),
        local("handover.days", count(3), "2023-06-30", None),
        local("dibao.total", count(31), "2024-01-01", None),
    ])
    .unwrap_err();
    let expected = [
        (Code::PolicyUnknownKey, "/values/0/key"),
        (Code::PolicyWrongUnit, "/values/1/value"),
        (Code::PolicyOutOfRange, "/values/2/value"),
        (Code::PolicyUnknownChoice, "/values/3/value"),
        (Code::PolicyEmptyPeriod, "/values/4/to"),
        (Code::PolicyOverlap, "/values/6/from"),
        (Code::PolicyWeakens, "/values/7/value"),
    ];
    let expected = expected.map(|(code, place)| (code, place.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn a_reform_may_set_anything_declared_and_says_so() {
    let reform = |values| Reform {
        name: "试算".into(),
        values,
    };
    let age = local("tekun.age_elderly", count(65), "2026-01-01", None);
    let pack = PolicyPack::builtin()
        .with_reform(&reform(vec![age]))
        .unwrap();
    assert_eq!(pack.count("tekun.age_elderly", day("2026-01-01")), Ok(65));
    assert_eq!(pack.count("tekun.age_elderly", day("2025-12-31")), Ok(60));
    assert!(pack.hypothetical() && !pack.synthetic());
    let value = pack.value("tekun.age_elderly", day("2026-01-01")).unwrap();
    assert_eq!(value.level, Level::Reform);
    let after = pack.with_overlay(&overlay(vec![])).unwrap();
    assert!(after.hypothetical());
    let wrong = local("tekun.age_elderly", ratio(65), "2026-01-01", None);
    let error = PolicyPack::builtin()
        .with_reform(&reform(vec![wrong]))
        .unwrap_err();
    let code = error.findings.first().unwrap().code;
    assert_eq!(code, Code::PolicyWrongUnit);
}

#[test]
fn an_overlay_file_is_read_strictly() {
    let text = "name = \"某区\"\n[[value]]\nkey = \"dibao.standard.urban\"\nfen = 90_000\nfrom = 2025-01-01\nto = 2025-12-31\nsource = \"某文〔2025〕1号\"\n";
    let read = LocalOverlay::from_toml(text).unwrap();
    let mut expected = local(
        "dibao.standard.urban",
        Value::Fen { value: 90_000 },
        "2025-01-01",
        Some("2025-12-31"),
    );
    expected.source = Some("某文〔2025〕1号".into());
    assert_eq!((read.values, read.synthetic), (vec![expected], false));
    let faults = |text: &str| -> Vec<(Code, Option<u32>)> {
        let error = LocalOverlay::from_toml(text).unwrap_err();
        error
            .findings
            .iter()
            .map(|f| (f.code, f.place.row))
            .collect()
    };
    assert_eq!(faults("name = "), [(Code::Unreadable, Some(1))]);
    assert_eq!(
        faults("name = \"a\"\ncolour = 1\n[[value]]\nkey = \"x\"\nfen = 1.5\n"),
        [
            (Code::PolicyFieldMissing, Some(4)),
            (Code::PolicyWrongUnit, Some(5)),
            (Code::UnknownField, Some(2)),
        ]
    );
    assert_eq!(
        faults("synthetic = true"),
        [(Code::PolicyFieldMissing, Some(1))]
    );
    let dated = "name = \"a\"\n[[value]]\nkey = \"x\"\nfen = 1\nfrom = \"2025-01-01\"\n";
    assert_eq!(faults(dated), [(Code::PolicyWrongUnit, Some(5))]);
}
