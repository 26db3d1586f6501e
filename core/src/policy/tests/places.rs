//! A pack has a place, its towns may be stricter, and its calendar may hold more years.

use proptest::prelude::*;

use super::*;
use crate::finding::{Code, Finding};
use crate::law::Area;

fn codes(text: &str) -> Vec<(Code, String)> {
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
        [(Code::PolicyArea, "/area".into())]
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
        [(Code::PolicyCalendarDiffers, "/calendar/0".into())]
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
        [(Code::PolicyCalendarYear, "/calendar/1/year".into())]
    );
    let reversed = year(2027, "").replace("2027-01-01/2027-01-03", "2027-01-03/2027-01-01");
    assert_eq!(
        codes(&reversed),
        [(Code::PolicyCalendarYear, "/calendar/0/off/0".into())]
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
