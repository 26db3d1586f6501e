//! A pack has a place, its towns may be stricter, and its calendar may hold more years.

use proptest::prelude::*;

use super::*;
use crate::finding::{Finding, FindingCode};
use crate::law::Area;

fn codes(text: &str) -> Vec<(FindingCode, String)> {
    let overlay = LocalOverlay::from_toml(text).unwrap();
    let errors = PolicyPack::builtin().with_overlay(&overlay).unwrap_err();
    let place = |f: &Finding| f.place.pointer.clone().unwrap_or_default();
    errors.findings.iter().map(|f| (f.code, place(f))).collect()
}

fn laid(text: &str) -> PolicyPack {
    let overlay = LocalOverlay::from_toml(text).unwrap();
    PolicyPack::builtin().with_overlay(&overlay).unwrap()
}

#[test]
fn a_number_of_shandong_does_not_hold_in_beijing() {
    let on = day("2026-07-01");
    let here = PolicyPack::builtin();
    assert_eq!(here.area(), Area::ZICHUAN);
    assert_eq!(here.fen("temp.town_limit", on), Ok(300_000));
    let beijing = laid("name = \"b\"\narea = \"110105\"");
    for key in [
        "temp.town_limit",
        "temp.first_response",
        "visit.team.rounds_per_quarter",
        "grid.base.practice",
        "margin.income_multiple_relaxed",
    ] {
        assert!(here.value(key, on).is_ok(), "{key}");
        let missing = beijing.value(key, on).unwrap_err();
        assert_eq!(missing.clause, "", "{key}");
    }
    let elsewhere_in_shandong = laid("name = \"j\"\narea = \"370100\"");
    assert_eq!(
        elsewhere_in_shandong.fen("temp.town_limit", on),
        Ok(300_000)
    );
    assert!(
        elsewhere_in_shandong
            .count("grid.micro.target_households", on)
            .is_err()
    );
    assert_eq!(
        codes("name = \"x\"\narea = \"3703\""),
        [(FindingCode::PolicyArea, "/area".into())]
    );
}

#[test]
fn a_year_of_the_overlay_is_counted_and_a_different_one_is_refused() {
    let year = |n: i32, more: &str| {
        format!(
            "name = \"y\"\n[[calendar]]\nyear = {n}\nnotice = \"test\"\noff = [\"{n}-01-01/{n}-01-03\"]\nwork = []\n{more}"
        )
    };
    let pack = laid(&year(2027, ""));
    let next = pack.calendar().add_working_days(day("2026-12-31"), 1);
    assert_eq!(next, Ok(day("2027-01-04")));
    assert!(
        PolicyPack::builtin()
            .calendar()
            .add_working_days(day("2026-12-31"), 1)
            .is_err()
    );
    assert_eq!(
        codes(&year(2026, "")),
        [(FindingCode::PolicyCalendarDiffers, "/calendar/0".into())]
    );
    let replaced = laid(&year(2026, "replaces = true"));
    assert_eq!(replaced.calendar().is_working(day("2026-10-01")), Ok(true));
    let twice = format!(
        "{}{}",
        year(2027, ""),
        "[[calendar]]\nyear = 2027\nnotice = \"t\"\noff = []\n"
    );
    assert_eq!(
        codes(&twice),
        [(FindingCode::PolicyCalendarYear, "/calendar/1/year".into())]
    );
    let reversed = year(2027, "").replace("2027-01-01/2027-01-03", "2027-01-03/2027-01-01");
    assert_eq!(
        codes(&reversed),
        [(FindingCode::PolicyCalendarYear, "/calendar/0/off/0".into())]
    );
    let file = "level = \"national\"\n[[calendar]]\nyear = 2026\nnotice = \"t\"\noff = []\n";
    let faults = PolicyPack::from_toml(&[("t.toml", file)])
        .unwrap_err()
        .faults;
    assert!(
        matches!(faults[..], [LoadFault::CalendarYear { .. }]),
        "{faults:?}"
    );
}

proptest! {
    #[test]
    fn a_town_value_never_loosens(
        district in prop::option::of(0..9_i64),
        town in 0..9_i64,
        key in prop::sample::select(vec![
            "visit.team.rounds_per_quarter",
            "visit.priority.visits_per_year",
            "meeting.period_months",
            "grid.micro.target_households",
            "grid.micro.tolerance",
            "grid.rural.helper_per_area",
        ]),
    ) {
        let row = |town: &str, n: i64| format!("[[value]]\nkey = \"{key}\"\n{town}count = {n}\nfrom = 2026-01-01\n");
        let district = district.map(|n| row("", n)).unwrap_or_default();
        let overlay = |rows: &str| LocalOverlay::from_toml(&format!("name = \"t\"\n{rows}")).unwrap();
        let Ok(base) = PolicyPack::builtin().with_overlay(&overlay(&district)) else { return Ok(()) };
        let rows = format!("{district}{}", row("town = \"t1\"\n", town));
        let on = day("2026-07-01");
        let of = |pack: &PolicyPack| pack.count(key, on).ok();
        let set = PolicyPack::builtin().with_overlay(&overlay(&rows));
        let stricter = base.parameter(key).unwrap().stricter;
        let allowed = match (of(&base), stricter) {
            (None, _) => true,
            (Some(n), Stricter::Lower) => town <= n,
            (Some(n), Stricter::Higher) => town >= n,
            (Some(n), Stricter::None) => town == n,
        };
        prop_assert_eq!(set.is_ok(), allowed);
        if let Ok(set) = set {
            prop_assert_eq!(of(&set), of(&base));
            prop_assert_eq!(of(&set.in_town(&["t1"])), Some(town));
            prop_assert_eq!(of(&set.in_town(&["t2"])), of(&base));
        }
    }
}

fn value(key: &str, n: i64, from: &str, to: Option<&str>, town: Option<&str>) -> LocalValue {
    LocalValue {
        key: key.into(),
        value: TypedValue::Count { value: n },
        from: day(from),
        to: to.map(day),
        source: None,
        town: town.map(Into::into),
    }
}

proptest! {
    #[test]
    fn no_sequence_of_overlays_and_reforms_leaves_a_town_behind_its_district(
        key in prop::sample::select(vec![
            "visit.team.rounds_per_quarter",
            "visit.priority.visits_per_year",
            "visit.event.working_days",
            "meeting.period_months",
            "grid.micro.tolerance",
            "leader.age_gap_min_years",
        ]),
        steps in prop::collection::vec((1..9_i64, 0..4_u32, 0..3_u32, 0..8_u32), 1..6),
    ) {
        let mut pack = PolicyPack::builtin();
        let months = ["2026-01-01", "2026-03-01", "2026-06-01", "2026-09-01"];
        for (n, from, long, kind) in steps {
            let from = from as usize;
            let to = months.get(from + long as usize + 1).copied();
            let town = (kind < 4).then_some("t1");
            let local = value(key, n, months[from], to, town);
            let laid = match kind {
                7 => pack.with_reform(&Reform { name: String::new(), values: vec![local] }),
                _ => pack.with_overlay(&LocalOverlay { values: vec![local], ..LocalOverlay::default() }),
            };
            pack = laid.unwrap_or(pack);
            let stricter = pack.parameter(key).unwrap().stricter;
            let own = pack.in_town(&["t1"]);
            for on in ["2026-01-01", "2026-02-28", "2026-03-01", "2026-04-15", "2026-06-01", "2026-09-01", "2027-01-01"] {
                let Ok(whole) = pack.count(key, day(on)) else { continue };
                let town = own.count(key, day(on)).unwrap();
                let behind = match stricter {
                    Stricter::Lower => town > whole,
                    Stricter::Higher => town < whole,
                    Stricter::None => town != whole,
                };
                prop_assert!(!behind, "{on}: town {town}, district {whole}");
            }
        }
    }
}

#[test]
fn a_later_value_of_the_district_does_not_leave_a_town_behind() {
    let rounds = "visit.team.rounds_per_quarter";
    let row = |n, town| LocalOverlay {
        values: vec![value(rounds, n, "2026-01-01", None, town)],
        ..LocalOverlay::default()
    };
    let first = PolicyPack::builtin()
        .with_overlay(&row(2, Some("t1")))
        .unwrap();
    let errors = first.with_overlay(&row(3, None)).unwrap_err();
    let codes: Vec<FindingCode> = errors.findings.iter().map(|f| f.code).collect();
    assert_eq!(codes, [FindingCode::PolicyTownWeaker]);
    let place = errors.findings[0].place.pointer.as_deref();
    assert_eq!(place, Some("/values/0/value"));
    assert!(first.with_overlay(&row(2, None)).is_ok());
    let supposed = Reform {
        name: "r".into(),
        values: vec![value(rounds, 3, "2026-04-01", Some("2026-06-30"), None)],
    };
    let town = first.with_reform(&supposed).unwrap().in_town(&["t1"]);
    let on = |date| town.count(rounds, day(date)).unwrap();
    let days = ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"];
    assert_eq!(days.map(on), [2, 3, 3, 2]);
}
