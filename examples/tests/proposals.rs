//! The split and the quarter's plan of the committed sample, and a synthetic district in full.

#![expect(clippy::unwrap_used, reason = "a test that fails says so")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use gridaid::finding::{FindingCode, FindingKind};
use gridaid::visit::{UnplannedReason, VisitPolicyId};
use gridaid_pilot::{Results, Size, Times, check, read, run, write_synthetic};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample")
}

fn results(folder: &Path) -> Results {
    check(read(folder).unwrap(), &mut Times::default())
}

/// An empty folder of this name.
fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A copy of the sample whose settings say more.
fn copy(name: &str, more: &str) -> PathBuf {
    let folder = empty(name);
    for entry in fs::read_dir(sample()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    let toml = folder.join("district.toml");
    let text = fs::read_to_string(&toml).unwrap();
    fs::write(&toml, format!("{text}\n{more}")).unwrap();
    folder
}

#[test]
fn the_largest_base_grid_is_split_in_halves_and_every_household_goes_once() {
    let results = results(&sample());
    let split = results.split.as_ref().unwrap();
    assert_eq!((split.place.as_str(), split.named), ("C1-1", false));
    assert_eq!(split.from.to_string(), "2027-01-01");
    let report = &split.report;
    assert!(!report.refused, "{:?}", report.findings);
    let place = results.grid.find("C1-1").unwrap();
    let ids = |h| results.grid.household(h).unwrap().id.to_owned();
    let own: BTreeSet<String> = results.grid.households(place).map(ids).collect();
    let told: BTreeSet<String> = report
        .household_map
        .iter()
        .map(|s| s.household.clone())
        .collect();
    assert_eq!(told, own);
    assert_eq!(report.household_map.len(), own.len());
    // No other cut between micro-grids is more even.
    let sizes: Vec<usize> = results
        .grid
        .children(place)
        .map(|m| results.grid.household_range(m).len())
        .collect();
    let uneven = |n: usize| {
        sizes[..n]
            .iter()
            .sum::<usize>()
            .abs_diff(sizes[n..].iter().sum())
    };
    let best = (1..sizes.len()).map(uneven).min().unwrap();
    let halves: Vec<usize> = report
        .lineage
        .iter()
        .map(|e| e.households as usize)
        .collect();
    assert_eq!(halves.len(), 2);
    assert_eq!(halves[0].abs_diff(halves[1]), best);
    assert_eq!(halves[0] + halves[1], own.len());
    // Before and after are pictures; the register is as it was.
    assert!(split.before.zh.contains("第一网格") && split.before.en.contains("households"));
    assert_eq!(split.after.len(), 2);
    assert!(results.grid.find("C1-1a").is_none());
}

#[test]
fn the_settings_name_the_split_and_its_faults_are_told() {
    let more = r#"
        [split]
        place = "C2-1"
        from = 2026-12-01
        [[split.into]]
        id = "C2-1-east"
        name = "东网格"
        below = ["C2-1-01"]
        [[split.into]]
        id = "C2-1-west"
        below = ["C2-1-02"]
    "#;
    let one = results(&copy("split-named", more));
    let split = one.split.as_ref().unwrap();
    assert!(
        split.named && !split.report.refused,
        "{:?}",
        split.report.findings
    );
    let after: Vec<_> = split
        .report
        .lineage
        .iter()
        .map(|e| e.after.as_deref())
        .collect();
    assert_eq!(after, [Some("C2-1-east"), Some("C2-1-west")]);
    assert!(split.after[0].zh.contains("东网格"));
    // A micro-grid is halved by stairwell.
    let one = results(&copy("split-micro", "[split]\nplace = \"C1-1-08\""));
    let report = &one.split.as_ref().unwrap().report;
    assert!(!report.refused, "{:?}", report.findings);
    assert!(report.lineage.iter().all(|e| e.households > 0));

    let faults = |name: &str, more: &str| -> BTreeSet<(FindingCode, String)> {
        let folder = copy(name, more);
        let one = results(&folder);
        assert!(one.split.as_ref().unwrap().report.refused, "{more}");
        let told = one.findings.iter();
        let told = told.filter(|f| {
            f.place
                .column
                .as_deref()
                .is_some_and(|c| c.starts_with("split"))
        });
        let told: Vec<_> = told.collect();
        assert!(
            told.iter()
                .all(|f| f.place.file.as_deref() == Some("district.toml"))
        );
        let out = folder.join("out");
        run(&folder, &out).unwrap();
        let page = fs::read_to_string(out.join("report.html")).unwrap();
        assert!(page.contains("不能拆分"));
        let told = told.into_iter();
        told.map(|f| (f.code, f.place.column.clone().unwrap()))
            .collect()
    };
    let told = |name: &str, more: &str, code: FindingCode, key: &str| {
        let found = faults(name, more);
        assert!(found.contains(&(code, key.to_owned())), "{found:?}");
    };
    let nowhere = "[split]\nplace = \"nowhere\"";
    told(
        "split-none",
        nowhere,
        FindingCode::PlaceNotThere,
        "split.place",
    );
    let part = more.replace("\"C2-1-02\"", "");
    told(
        "split-part",
        &part,
        FindingCode::PlaceBelowHomeless,
        "split.into",
    );
    let used = more.replace("C2-1-east", "C1-1");
    told(
        "split-used",
        &used,
        FindingCode::PlaceIdUsed,
        "split.into.0",
    );
    let foreign = more.replace("\"C2-1-02\"", "\"C2-1-02\", \"C1-1-01\"");
    let at = "split.into.1.below.1";
    told("split-foreign", &foreign, FindingCode::MapForeign, at);
    let twice = more.replace("\"C2-1-02\"", "\"C2-1-01\", \"C2-1-02\"");
    let at = "split.into.1.below.0";
    told("split-twice", &twice, FindingCode::MapTwice, at);

    for (name, more, told) in [
        // What stands there is not shown, only where: the settings have 128 lines before.
        ("bad-1", "[split]\nplace = \"C1-1\"\nhalves = 2", "131"),
        ("bad-2", "[split]\nplace = 7", "130"),
        (
            "bad-3",
            "[split]\nplace = \"C1-1\"\nfrom = 2026-12-01T08:00:00",
            "split.from",
        ),
        ("bad-4", "[split]", "place"),
        (
            "bad-5",
            "[split]\nplace = \"C1-1\"\n[[split.into]]\nname = \"x\"",
            "id",
        ),
    ] {
        let error = read(&copy(name, more)).err().unwrap();
        assert!(error.en.contains(told), "{}", error.en);
        assert!(error.zh.contains(told), "{}", error.zh);
    }
}

#[test]
fn the_quarter_is_planned_within_what_the_teams_can_make() {
    let results = results(&sample());
    let planned = results.plan.as_ref().unwrap();
    assert_eq!(planned.period, "2026Q4");
    let plan = &planned.plan;
    let limits = BTreeMap::from([
        ("T1", 12),
        ("T2", 8),
        ("T3", 10),
        ("T4", 9),
        ("T7", 5),
        ("T8", 2),
    ]);
    let mut days: BTreeMap<(&str, String), u32> = BTreeMap::new();
    for call in &plan.calls {
        *days.entry((&call.team, call.date.to_string())).or_default() += 1;
    }
    for ((team, day), calls) in &days {
        assert!(calls <= &limits[team], "{team} {day}");
        assert!("2026-11-20" <= day.as_str() && day.as_str() <= "2026-12-31");
        let off = [
            ("T1", "2026-12-24"),
            ("T3", "2026-12-18"),
            ("T3", "2026-12-25"),
            ("T8", "2026-12-24"),
        ];
        assert!(!off.contains(&(*team, day.as_str())), "{team} {day}");
    }
    // A team of unknown places goes nowhere, and one for the whole area everywhere.
    let of = |team: &str| plan.calls.iter().filter(|c| c.team == team).count();
    assert_eq!(of("T7"), 0);
    assert!(of("T4") > 0 && of("T3") > 0);
    // Two rows of one team say different things, so who goes where is not known.
    assert_eq!(of("T1"), 0);
    let weeks: u32 = plan.weeks.iter().map(|w| w.calls).sum();
    assert_eq!(weeks as usize, plan.calls.len());
    assert!(plan.fullest_basis_points >= plan.lower_bound_basis_points);
    // Whoever is due is planned or told why not.
    let told: BTreeSet<&str> = plan
        .calls
        .iter()
        .map(|c| c.household.as_str())
        .chain(plan.unplanned.iter().map(|c| c.household.as_str()))
        .collect();
    // The log of the sample is not complete, so nobody is overdue for certain; the quarter ends with the plan.
    let due = results
        .due
        .iter()
        .filter(|d| d.policy == VisitPolicyId::TeamRound);
    assert!(due.clone().count() > 0);
    for d in due {
        assert!(told.contains(d.household.as_str()), "{}", d.household);
    }
}

#[test]
fn a_folder_without_teams_has_no_plan_and_is_not_at_fault() {
    let folder = copy("no-teams", "");
    let out = folder.join("out");
    run(&folder, &out).unwrap();
    assert!(
        fs::read_to_string(out.join("visit-plan.ics"))
            .unwrap()
            .contains("BEGIN:VEVENT")
    );
    fs::remove_file(folder.join("走访小组.csv")).unwrap();
    let one = results(&folder);
    assert!(one.plan.is_none());
    let named = |f: &gridaid::finding::Finding| f.place.file.as_deref() == Some("走访小组.csv");
    assert!(!one.findings.iter().any(named));
    let text = run(&folder, &out).unwrap();
    assert!(text.contains("没有走访小组.csv"));
    let page = fs::read_to_string(out.join("report.html")).unwrap();
    assert!(page.contains("不作走访计划"));
    // What was planned before is not left there.
    assert!(!out.join("visit-plan.ics").exists());
    let rows = fs::read_to_string(out.join("visit-plan.csv")).unwrap();
    assert_eq!(rows.lines().count(), 1);
}

#[test]
fn teams_without_the_right_hands_are_told() {
    let folder = copy("few-teams", "");
    let teams = "小组编号,成员身份,服务范围,每日户数\nT1,党员,C1-1,1\nT2,其他,T16,90\n";
    fs::write(folder.join("走访小组.csv"), teams).unwrap();
    let one = results(&folder);
    let reasons: BTreeSet<_> = one
        .plan
        .as_ref()
        .unwrap()
        .plan
        .unplanned
        .iter()
        .map(|c| c.reason)
        .collect();
    assert!(
        reasons.contains(&UnplannedReason::NoRole)
            && reasons.contains(&UnplannedReason::NoCapacity)
    );
}

#[test]
fn what_is_planned_is_written_with_households_by_id_and_shown_without() {
    let folder = copy("plan-files", "");
    let out = folder.join("out");
    run(&folder, &out).unwrap();
    let text = |name: &str| fs::read_to_string(out.join(name)).unwrap();
    assert!(text("visit-plan.csv").contains(",H0"));
    assert!(text("split-proposal.csv").contains(",H0"));
    let calendar = text("visit-plan.ics");
    assert!(calendar.contains("SYNTHETIC") && calendar.contains("\r\nEND:VCALENDAR\r\n"));
    let page = text("report.html");
    assert!(!page.contains("H0"), "a household");
    assert!(page.contains("拆分前") && page.contains("the fullest week of a team"));
}

#[test]
fn a_synthetic_district_is_read_in_full() {
    let folder = empty("synthetic-town");
    write_synthetic(&folder, &Size::TOWN, 7).unwrap();
    let one = results(&folder);
    assert_eq!(one.tables.len(), 8);
    for t in &one.tables {
        assert!(t.rows_read > 0, "{}", t.file);
        assert_eq!(
            (t.rows_read, t.rows_reported),
            (t.rows_used, 0),
            "{}",
            t.file
        );
    }
    let read = |file: &str| {
        one.tables
            .iter()
            .find(|t| t.file == file)
            .unwrap()
            .rows_used
    };
    assert!(read("人员.csv") > read("户.csv"));
    let data: Vec<_> = one
        .findings
        .iter()
        .filter(|f| f.kind == FindingKind::Data)
        .collect();
    assert!(data.is_empty(), "{data:?}");
    assert!(!one.split.as_ref().unwrap().report.refused);
    let plan = &one.plan.as_ref().unwrap().plan;
    assert!(plan.calls.len() > 100);
}
