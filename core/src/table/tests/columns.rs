//! The columns of rigid expenditure and temporary assistance, and the table of teams.

use super::*;
use crate::household::{
    FactInfo, FactLevel, Household, Person, SpendingShock, facts as facts_listed,
};
use crate::visit::{VisitCategory, VisitorRole};

fn day(y: i32, m: u32, d: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(y, m, d)
}

/// Alias, a cell that can be read, and one that cannot.
const HOUSEHOLD: [(&str, &str, &str); 23] = [
    ("application_date", "2026/11/2", "2026-11"),
    ("recorded_dibao", "否", "或许"),
    ("recorded_margin", "是", "2"),
    ("recorded_rigid", "是", "有的"),
    ("recorded_rigid_on", "2026年3月1日", "三月"),
    ("twelve_month_income_yuan", "48000", "4.8万"),
    ("living_spending_yuan", "30000.5", "30000.555"),
    ("medical_spending_yuan", "62000", "1e5"),
    ("education_spending_yuan", "8000", "８０００"),
    ("rehabilitation_spending_yuan", "0", "无"),
    ("other_spending_yuan", "1", "1,5"),
    ("property_within_rigid_rule", "是", "?"),
    ("meets_local_rigid_conditions", "否", "-"),
    ("property_within_temporary_rule", "yes", "oui"),
    ("basic_life_in_difficulty", "是", "难"),
    ("sudden_event", "是", "火灾"),
    ("event_confirmed", "否", "待核"),
    ("needs_help_at_once", "是", "急"),
    ("spending_shock", "医疗支出", "火灾"),
    ("emergency_here", "是", "这里"),
    ("lives_here", "否", "曾"),
    ("special_assistance_received", "否", "部分"),
    ("proposed_aid_yuan", "3000", "三千"),
];

/// The table with one household whose cells are these.
fn one(
    cells: impl Fn(&(&str, &'static str, &'static str)) -> &'static str,
) -> Table<HouseholdRecord> {
    let (mut head, mut row) = ("household_id,micro_grid".to_owned(), "h1,M1".to_owned());
    for column in &HOUSEHOLD {
        head.push_str(&format!(",{}", column.0));
        row.push_str(&format!(",\"{}\"", cells(column)));
    }
    read_households("户.csv", format!("{head}\n{row}\n").as_bytes())
}

#[test]
fn the_facts_of_rigid_expenditure_and_temporary_assistance_have_columns() {
    let table = one(|c| c.1);
    assert_eq!(told(&table), []);
    let expected = Household {
        id: Some("h1".into()),
        application_date: day(2026, 11, 2),
        recorded_dibao: Some(false),
        recorded_margin: Some(true),
        recorded_rigid: Some(true),
        recorded_rigid_on: day(2026, 3, 1),
        twelve_month_income_fen: Some(4_800_000),
        living_spending_fen: Some(3_000_050),
        medical_spending_fen: Some(6_200_000),
        education_spending_fen: Some(800_000),
        rehabilitation_spending_fen: Some(0),
        other_spending_fen: Some(100),
        property_within_rigid_rule: Some(true),
        meets_local_rigid_conditions: Some(false),
        property_within_temporary_rule: Some(true),
        basic_life_in_difficulty: Some(true),
        sudden_event: Some(true),
        event_confirmed: Some(false),
        needs_help_at_once: Some(true),
        spending_shock: Some(SpendingShock::Medical),
        emergency_here: Some(true),
        lives_here: Some(false),
        special_assistance_received: Some(false),
        proposed_aid_fen: Some(300_000),
        ..Household::default()
    };
    assert!(table.rows[0].facts == expected);
    // Empty is unknown, and so is a column that is not there.
    for table in [one(|_| ""), households("h1,M1,,,\n")] {
        assert_eq!(told(&table), []);
        let unknown = Household {
            id: Some("h1".into()),
            ..Household::default()
        };
        assert!(table.rows[0].facts == unknown);
    }
}

#[test]
fn each_of_them_that_cannot_be_read_is_told_at_its_column_and_unknown() {
    let table = one(|c| c.2);
    let schema = SCHEMAS.iter().find(|s| s.file == "户.csv").unwrap();
    let columns = HOUSEHOLD.map(|(alias, ..)| {
        let column = schema.columns.iter().find(|c| c.alias == alias).unwrap();
        assert!(!column.required, "{alias}");
        (FindingCode::BadValue, 2, column.header)
    });
    let (last, others) = table.findings.split_last().unwrap();
    // One of them is of full width only.
    assert_eq!(last.code, FindingCode::TableNearMiss);
    assert_eq!(others.len(), columns.len());
    assert_eq!(told(&table)[..columns.len()], columns);
    let unknown = Household {
        id: Some("h1".into()),
        // In whose place the day of the answer would speak (M-23), the assessment (H-01 to H-12), or the limits (M-22).
        unreadable: [
            "applicationDate",
            "recordedDibao",
            "recordedMargin",
            "recordedRigid",
            "propertyWithinRigidRule",
        ]
        .map(str::to_owned)
        .into(),
        ..Household::default()
    };
    assert!(table.rows[0].facts == unknown);
    balanced(&table);
}

#[test]
fn what_is_recorded_of_a_person_has_columns() {
    let mut households = facts(households("h1,M1,,,\n"));
    let text = "人员编号,户编号,已纳入特困供养,已单人纳入低保,受疫情影响无收入月数\np1,h1,是,否,4\np2,h1,曾,-,-1\n";
    let table = read_persons("人员.csv", text.as_bytes(), &mut households, true);
    assert_eq!(
        told(&table),
        [
            (FindingCode::BadValue, 3, "已纳入特困供养"),
            (FindingCode::BadValue, 3, "已单人纳入低保"),
            (FindingCode::BadValue, 3, "受疫情影响无收入月数"),
        ]
    );
    let expected = [
        Person {
            id: Some("p1".into()),
            recorded_tekun: Some(true),
            recorded_dibao: Some(false),
            epidemic_months_without_income: Some(4),
            ..Person::default()
        },
        Person {
            id: Some("p2".into()),
            unreadable: ["recordedTekun", "recordedDibao"].map(str::to_owned).into(),
            ..Person::default()
        },
    ];
    assert!(households[0].members == expected);
}

#[test]
fn teams_that_can_be_planned_and_those_that_cannot() {
    let places: Vec<String> = (0..60).map(|n| format!("M{n}")).collect();
    let text = format!(
        "小组编号,成员身份,服务范围,每日户数,休息日\n\
         t1,社区专职工作者、专职网格员,C1；v2,12,2026-12-24、2026/12/25\n\
         t2,党员,,0,\n\
         t3,党员,C1,许多,2026-12-24、平安夜\n\
         t4,,C1,3,\n\
         t5,；、,C1,3,\n\
         t6,张三,C1,3,\n\
         t9,党员,C1,3,\n\
         ,党员,C1,3,\n\
         t7,党员,3.70302E+11,3,\n\
         t8,党员,{},99999999999,\n\
         t9,社区专职工作者,C1,3,\n",
        places.join("、")
    );
    let table = read_teams("走访小组.csv", text.as_bytes());
    assert_eq!(
        told(&table),
        [
            (FindingCode::BadValue, 4, "每日户数"),
            (FindingCode::BadValue, 4, "休息日"),
            (FindingCode::TableCellEmpty, 5, "成员身份"),
            (FindingCode::TableCellEmpty, 6, "成员身份"),
            (FindingCode::BadValue, 7, "成员身份"),
            (FindingCode::TableCellEmpty, 9, "小组编号"),
            (FindingCode::TableCellScientific, 10, "服务范围"),
            (FindingCode::TableRowsDiffer, 12, "小组编号"),
        ]
    );
    balanced(&table);
    let ids: Vec<&str> = table.rows.iter().map(|t| t.id.as_str()).collect();
    assert_eq!(ids, ["t1", "t2", "t3", "t8"]);
    let [first, all, third, last] = table.rows.as_slice() else {
        panic!("four teams")
    };
    assert_eq!(
        first.roles,
        [VisitorRole::CommunityWorker, VisitorRole::GridWorker]
    );
    assert_eq!(first.micro_grids, ["C1", "v2"]);
    assert_eq!(first.capacity_per_day, Some(12));
    let christmas = [day(2026, 12, 24), day(2026, 12, 25)];
    assert_eq!(first.days_off, christmas.map(Option::unwrap));
    assert!(all.micro_grids.is_empty());
    assert_eq!(all.capacity_per_day, Some(0));
    // The days that can be read are kept; a capacity that cannot is unknown, and so is one that nobody can make.
    assert_eq!(third.days_off, [day(2026, 12, 24).unwrap()]);
    assert_eq!(third.capacity_per_day, None);
    assert_eq!((last.micro_grids.len(), last.capacity_per_day), (60, None));
    for finding in &table.findings {
        for lang in [Lang::ZhCn, Lang::En] {
            let text = describe(finding, lang);
            let all = format!("{} {} {}", text.what, text.why, text.fix);
            assert!(!all.contains("张三") && !all.contains("许多"), "{all}");
        }
    }
}

#[test]
fn every_reason_to_visit_a_household_more_often_has_a_column() {
    let column = |category| match category {
        VisitCategory::Hardship => "困难户",
        VisitCategory::Tenant => "租赁户",
        VisitCategory::VeteranPartyMember => "老党员户",
        VisitCategory::KeyAttention => "重点关注户",
        VisitCategory::SpecialElderly => "特殊困难老年人户",
        VisitCategory::PatrolElderly => "巡访老年人户",
        VisitCategory::LeftBehindChild => "农村留守儿童户",
        VisitCategory::ChildInDifficulty => "困境儿童户",
    };
    for category in VisitCategory::ALL {
        let header = column(category);
        for (cell, known) in [
            ("是", Some(true)),
            ("否", Some(false)),
            ("", None),
            ("或许", None),
        ] {
            let text = format!("户编号,微网格编号,{header}\nh1,M1,{cell}\n");
            let table = read_households("户.csv", text.as_bytes());
            let visited = &table.rows[0].visited;
            for other in VisitCategory::ALL {
                let expected = known.filter(|_| other == category);
                assert_eq!(visited.category(other), expected, "{header} {cell}");
            }
            let faults: &[_] = match cell {
                "或许" => &[(FindingCode::BadValue, 2, header)],
                _ => &[],
            };
            assert_eq!(told(&table), faults, "{header} {cell}");
        }
    }
}

/// What a file of one row says of the fact, whose cell holds what is no value of any.
fn faults(fact: &FactInfo, cell: &str) -> Vec<crate::finding::Finding> {
    let column = &fact.column;
    let bytes = |keys: &str, row: &str| format!("{keys},{column}\n{row},{cell}\n").into_bytes();
    let mut homes = [Household {
        id: Some("h1".into()),
        members: vec![Person {
            id: Some("p1".into()),
            ..Person::default()
        }],
        ..Household::default()
    }];
    match fact.level {
        FactLevel::Household => {
            let bytes = bytes("户编号,微网格编号", "h1,M1");
            read_households("户.csv", &bytes).findings
        }
        FactLevel::Member => {
            let bytes = bytes("人员编号,户编号", "p2,h1");
            read_persons("人员.csv", &bytes, &mut homes, true).findings
        }
        FactLevel::Supporter => {
            let bytes = bytes("义务人编号,人员编号", "s1,p1");
            read_supporters("法定义务人.csv", &bytes, &mut homes).findings
        }
    }
}

#[test]
fn every_fact_has_its_column_and_no_finding_repeats_the_cell() {
    const SECRET: &str = "7654321x";
    for fact in facts_listed() {
        let found = faults(&fact, SECRET);
        let of_it = |f: &&crate::finding::Finding| f.place.column.as_ref() == Some(&fact.column);
        assert!(found.iter().any(|f| of_it(&f)), "{}", fact.name);
        for finding in found {
            let texts = [Lang::ZhCn, Lang::En].map(|lang| describe(&finding, lang));
            let shown = serde_json::to_string(&(finding, texts)).unwrap();
            assert!(!shown.contains("7654321"), "{}: {shown}", fact.name);
        }
    }
}
