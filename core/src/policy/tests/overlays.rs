use super::*;

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
            TypedValue::Flag { value: true },
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
    assert_eq!(refused(total(31)), FindingCode::PolicyWeakens);
    let spot = |n| local("tekun.spot_check_min", ratio(n), "2023-01-01", None);
    assert!(with(vec![spot(3_000)]).is_ok() && with(vec![spot(5_000)]).is_ok());
    assert_eq!(refused(spot(2_999)), FindingCode::PolicyWeakens);
    let hear = |value, to| {
        let value = TypedValue::Flag { value };
        local("dibao.hear_before_reduction", value, "2026-01-01", to)
    };
    assert!(with(vec![hear(true, None)]).is_ok());
    assert_eq!(
        refused(hear(false, Some("2026-07-01"))),
        FindingCode::PolicyWeakens
    );
    assert!(with(vec![hear(false, Some("2026-06-30"))]).is_ok());
    let e = PolicyPack::builtin()
        .with_overlay(&overlay(vec![total(31)]))
        .unwrap_err();
    let finding = e.findings.first().unwrap();
    assert_eq!(finding.clause.as_deref(), Some("D-77"));
    assert_eq!(finding.place.pointer.as_deref(), Some("/values/0/value"));
    assert!(e.to_string().contains("1 faults"), "{e}");
}

#[test]
fn what_the_law_sets_without_a_stricter_side_is_fixed() {
    let age = |n| local("tekun.age_elderly", count(n), "2023-01-01", None);
    assert_eq!(refused(age(65)), FindingCode::PolicyFixedByLaw);
    assert_eq!(refused(age(55)), FindingCode::PolicyFixedByLaw);
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
    assert_eq!(refused(at(20_001)), FindingCode::PolicyBeyondBound);
    assert_eq!(refused(at(14_999)), FindingCode::PolicyBeyondBound);
    for (from, to) in [
        ("2022-10-31", last),
        ("2022-11-01", Some("2027-11-01")),
        ("2022-11-01", None),
    ] {
        let value = local(key, ratio(18_000), from, to);
        assert_eq!(
            refused(value),
            FindingCode::PolicyNotPermitted,
            "{from} {to:?}"
        );
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
        FindingCode::PolicyChoiceNotInForce
    );
    assert_eq!(
        refused(reading("2022-11-01", None)),
        FindingCode::PolicyChoiceNotInForce
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
        local(
            "dibao.total",
            TypedValue::Fen { value: 1 },
            "2023-01-01",
            None,
        ),
        local("dibao.total", count(-1), "2023-01-01", None),
        local("visit.cadence", choice("lunar"), "2023-01-01", None),
        local("dibao.total", count(20), "2023-01-02", Some("2023-01-01")),
        local("handover.days", count(2), "2023-01-01", Some("2023-06-30")),
        local("handover.days", count(3), "2023-06-30", None),
        local("dibao.total", count(31), "2024-01-01", None),
    ])
    .unwrap_err();
    let expected = [
        (FindingCode::PolicyUnknownKey, "/values/0/key"),
        (FindingCode::PolicyWrongUnit, "/values/1/value"),
        (FindingCode::PolicyOutOfRange, "/values/2/value"),
        (FindingCode::PolicyUnknownChoice, "/values/3/value"),
        (FindingCode::PolicyEmptyPeriod, "/values/4/to"),
        (FindingCode::PolicyOverlap, "/values/6/from"),
        (FindingCode::PolicyWeakens, "/values/7/value"),
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
    assert_eq!(code, FindingCode::PolicyWrongUnit);
}

#[test]
fn an_overlay_file_is_read_strictly() {
    let text = "name = \"某区\"\n[[value]]\nkey = \"dibao.standard.urban\"\nfen = 90_000\nfrom = 2025-01-01\nto = 2025-12-31\nsource = \"某文〔2025〕1号\"\n";
    let read = LocalOverlay::from_toml(text).unwrap();
    let mut expected = local(
        "dibao.standard.urban",
        TypedValue::Fen { value: 90_000 },
        "2025-01-01",
        Some("2025-12-31"),
    );
    expected.source = Some("某文〔2025〕1号".into());
    assert_eq!((read.values, read.synthetic), (vec![expected], false));
    let faults = |text: &str| -> Vec<(FindingCode, Option<u32>)> {
        let error = LocalOverlay::from_toml(text).unwrap_err();
        error
            .findings
            .iter()
            .map(|f| (f.code, f.place.row))
            .collect()
    };
    assert_eq!(faults("name = "), [(FindingCode::Unreadable, Some(1))]);
    assert_eq!(
        faults("name = \"a\"\ncolour = 1\n[[value]]\nkey = \"x\"\nfen = 1.5\n"),
        [
            (FindingCode::PolicyFieldMissing, Some(4)),
            (FindingCode::PolicyWrongUnit, Some(5)),
            (FindingCode::UnknownField, Some(2)),
        ]
    );
    assert_eq!(
        faults("synthetic = true"),
        [(FindingCode::PolicyFieldMissing, Some(1))]
    );
    let dated = "name = \"a\"\n[[value]]\nkey = \"x\"\nfen = 1\nfrom = \"2025-01-01\"\n";
    assert_eq!(faults(dated), [(FindingCode::PolicyWrongUnit, Some(5))]);
}

/// They are different programmes: neither waits for the limits of the other (M-08, M-22).
#[test]
fn limits_of_rigid_families_need_none_of_margin_families() {
    let months = |key: &str| local(key, ratio(240_000), "2025-01-01", None);
    for key in [
        "rigid.property.deposit_months",
        "margin.property.deposit_months",
    ] {
        let pack = with(vec![months(key)]).unwrap();
        assert_eq!(pack.basis_points(key, day("2025-01-01")), Ok(240_000));
    }
}

#[test]
fn an_amount_of_a_year_is_exact() {
    let year = |value| TypedValue::FenPerYear { value };
    let of = |key: &str, value| with(vec![local(key, value, "2022-01-01", None)]);
    let on = day("2022-06-01");
    // 2,750 yuan a year is not 229.17 a month.
    let key = "dibao.standard.rural";
    let pack = of(key, year(275_000)).unwrap();
    assert_eq!(pack.fen_over_a_year(key, on), Ok(275_000));
    assert!(pack.fen(key, on).is_err());
    assert_eq!(pack.value(key, on).unwrap().value, year(275_000));
    let month = of(key, TypedValue::Fen { value: 22_917 }).unwrap();
    assert_eq!(month.fen_over_a_year(key, on), Ok(275_004));
    assert_eq!(of(key, year(276_000)).unwrap().fen(key, on), Ok(23_000));
    // What is told for a year anyway may say so.
    let income = "income.pcdi_last_year";
    let pack = of(income, year(3_600_001)).unwrap();
    assert_eq!(pack.fen(income, on), Ok(3_600_001));
    assert_eq!(pack.fen_over_a_year(income, on), Ok(3_600_001));
    // Of no time are an amount of a case and what amounts are rounded to.
    for key in ["temp.town_limit", "dibao.rounding_unit"] {
        let errors = of(key, year(12)).unwrap_err();
        assert_eq!(errors[0].0, FindingCode::PolicyWrongUnit, "{key}");
    }
    assert!(of(key, year(-1)).is_err());
    let list = month.list(on);
    let shown = list.iter().find(|p| p.key == key).unwrap();
    assert_eq!(
        shown.value.as_ref().unwrap().value,
        TypedValue::Fen { value: 22_917 }
    );
}
