//! Ids that may be one, and rows that were cleared.

use super::*;

/// What a spreadsheet or a hand makes of an id.
const SAME: [(&str, &str); 7] = [
    ("001", "1"),
    ("h15", "h15.0"),
    ("h-A", "h-a"),
    ("h15", "ｈ15"),
    ("h01", "h1"),
    ("h 15", "h15"),
    ("a-01-2", "A-1-2.0"),
];

/// Whether the list of an owner ends, where whoever is named is there.
fn lists_end<T>(table: &Table<T>, owner: &str) -> bool {
    Losses::of(Some(table), |_| true, |_| false).ends(owner)
}

/// The rows that the finding on ids that may be one names.
fn named<T>(table: &Table<T>) -> Vec<u32> {
    let all = table.findings.iter();
    let these: Vec<_> = all
        .filter(|f| f.code == FindingCode::TableIdsAlike)
        .collect();
    let [only] = these.as_slice() else {
        panic!("one finding a file")
    };
    for lang in [Lang::ZhCn, Lang::En] {
        let text = describe(only, lang);
        assert!(!format!("{} {} {}", text.what, text.why, text.fix).contains('{'));
    }
    only.related.iter().filter_map(|p| p.row).collect()
}

#[test]
fn ids_that_may_be_one_are_told_and_no_row_of_them_is_used() {
    for (one, other) in SAME {
        for (one, other) in [(one, other), (other, one)] {
            let table = households(&format!("{one},g1,是,,\nx7,g1,,,\n{other},g2,否,,\n"));
            let ids: Vec<&str> = table.rows.iter().map(|r| r.place.id.as_str()).collect();
            assert_eq!(ids, ["x7"], "{one} {other}");
            assert_eq!(named(&table), [2, 4]);
            assert!(lists_end(&table, "g1") && lists_end(&table, "g2"));
            assert!(!lists_end(&table, "g3"), "whose they were can be read");
            balanced(&table);
            // Whoever names one of them belongs to nobody else.
            assert!(table.lost_ids().contains(one) && table.lost_ids().contains(other));

            let mut homes = facts(households("x7,g1,,,\n"));
            let text = format!("人员编号,户编号\n{one},x7\ny,x7\n{other},x7\n");
            let table = read_persons("人员.csv", text.as_bytes(), &mut homes, true);
            assert_eq!((named(&table), homes[0].members.len()), (vec![2, 4], 1));
            assert!(lists_end(&table, "x7"));
            balanced(&table);

            let text = format!("编号,层级,上级编号\nD,区,\n{one},村,D\n{other},村,D\n");
            let table = read_places("网格.csv", text.as_bytes());
            assert_eq!((named(&table), table.rows.len()), (vec![3, 4], 1));
            assert!(lists_end(&table, "D"));
            balanced(&table);

            let text = format!("人员编号,微网格编号,现任岗位\n{one},g1,楼长\n{other},g1,楼长\n");
            let table = read_leaders("微网格长候选人.csv", text.as_bytes());
            assert_eq!((named(&table), table.rows.len()), (vec![2, 3], 0));
            assert!(lists_end(&table, "g1"));
            balanced(&table);

            let head = "走访编号,户编号,走访日期,走访人员,走访方式,走访结果";
            let entry = "2026-01-05,党员,上门,见到";
            let text = format!("{head}\n{one},x1,{entry}\nv,x1,{entry}\n{other},x2,{entry}\n");
            let table = read_visits("走访记录.csv", text.as_bytes());
            assert_eq!((named(&table), &*table.numbers), (vec![2, 4], &[3][..]));
            assert!(lists_end(&table, "x1") && lists_end(&table, "x2"));
            balanced(&table);
        }
    }
}

#[test]
fn ids_that_differ_in_their_figures_are_others() {
    let rows: String = (1..=120)
        .map(|n| format!("{n},g1,,,\nH-{n:02},g1,,,\n"))
        .collect();
    let table = households(&rows);
    assert_eq!((table.rows.len(), told(&table)), (240, vec![]));
    // One supporter may owe support to several, and places of two levels are two.
    let mut homes = facts(households("h1,g1,,,\n"));
    let text = "人员编号,户编号\np1,h1\np2,h1\n";
    read_persons("人员.csv", text.as_bytes(), &mut homes, true);
    let text = "义务人编号,人员编号\ns1,p1\nS1,p2\n";
    let table = read_supporters("法定义务人.csv", text.as_bytes(), &mut homes);
    assert_eq!((table.rows.len(), told(&table)), (2, vec![]));
    let text = "编号,层级,上级编号\nD,区,\n1,村,D\n01,基础网格,1\n";
    let table = read_places("网格.csv", text.as_bytes());
    assert_eq!((table.rows.len(), told(&table)), (3, vec![]));
}

#[test]
fn a_row_that_was_cleared_before_a_record_may_have_been_anybodys() {
    let blank = |body: &str| {
        let table = households(body);
        balanced(&table);
        let told = table
            .findings
            .iter()
            .find(|f| f.code == FindingCode::TableRowsBlank);
        let rows: Vec<u32> =
            told.map_or(vec![], |f| f.related.iter().filter_map(|p| p.row).collect());
        let losses = Losses::of(Some(&table), |_| true, |_| false);
        assert_eq!(losses.of_everyone(), !rows.is_empty(), "{body}");
        rows
    };
    for clear in [",,,,", " , ,\t,,", "  \t ", "\u{3000},,,,"] {
        assert_eq!(blank(&format!("h1,g1,,,\n{clear}\nh2,g1,,,\n")), [3]);
        assert_eq!(blank(&format!("{clear}\nh2,g1,,,\n{clear}\n")), [2]);
        let two = format!("h1,g1,,,\n{clear}\n合计,,,,\n{clear}\nh2,g1,,,\n{clear}\n");
        assert_eq!(blank(&two), [3, 5]);
        // At the end, and above totals there, it is a habit; so is a line without any character.
        assert_eq!(
            blank(&format!("h1,g1,,,\nh2,g1,,,\n{clear}\n{clear}\n")),
            [0; 0]
        );
        assert_eq!(blank(&format!("h1,g1,,,\n{clear}\n合计,,,5,\n")), [0; 0]);
    }
    assert_eq!(blank("h1,g1,,,\n\nh2,g1,,,\n\n\n"), [0; 0]);
}

#[test]
fn a_place_that_a_spreadsheet_cut_is_meant_by_nobody() {
    const CUT: &str = "370302000000001000";
    const WHOLE: &str = "370302000000001001";
    let text =
        format!("编号,层级,上级编号\nd,区,\n{CUT},社区,d\n{WHOLE},社区,d\nx,基础网格,{CUT}\n");
    let places = read_places("网格.csv", text.as_bytes());
    let losses = || Losses::default().owned_by(places.rows.iter().map(|p| p.id.as_str()));
    let told = |losses: &Losses| {
        let all = losses.findings("a", |_| true).into_iter();
        let cut: Vec<_> = all.filter(|f| f.code == FindingCode::TableIdCut).collect();
        cut.iter().filter_map(|f| f.place.row).collect::<Vec<_>>()
    };
    let home = |id: &str| crate::grid::HouseholdPlace {
        micro_grids: vec![id.into()],
        ..Default::default()
    };
    let mut facts = crate::grid::GridFacts {
        places: places.rows.clone(),
        households: vec![home(CUT), home(WHOLE)],
        households_complete: Some(true),
        ..Default::default()
    };
    let mut lost = losses();
    end_households(&mut lost, &mut facts, &[2, 3], |_| false);
    let homes: Vec<usize> = facts
        .households
        .iter()
        .map(|h| h.micro_grids.len())
        .collect();
    assert_eq!(
        (facts.households_complete, homes, told(&lost)),
        (None, vec![0, 1], vec![2])
    );
    let mut lost = losses();
    end_places(&mut lost, &mut facts, &places.numbers);
    assert_eq!((facts.incomplete_at.len(), told(&lost)), (4, vec![5]));
    let post = |id: &str| crate::leader::LeaderPost {
        micro_grid: id.into(),
        ..Default::default()
    };
    let mut leaders = crate::leader::LeaderFacts {
        leaders: vec![post(WHOLE), post(CUT)],
        leaders_complete: Some(true),
        ..Default::default()
    };
    let mut lost = losses();
    end_leaders(&mut lost, &mut leaders, &[2, 3], |_| true, |_| false);
    assert_eq!((leaders.leaders_complete, told(&lost)), (None, vec![3]));
    assert_eq!(leaders.leaders[1].micro_grid, "");
}
