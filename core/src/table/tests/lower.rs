//! Columns of which not even the words are known, and columns that stand lower than the others.

use super::*;

fn home(header: &str, cells: [&str; 4]) -> Table<HouseholdRecord> {
    let rows = (1..).zip(cells);
    let rows: String = rows.map(|(n, cell)| format!("h{n},M1,{cell}\n")).collect();
    let text = format!("户编号,微网格编号,{header}\n{rows}");
    let table = read_households("户.csv", text.as_bytes());
    assert_eq!(table.rows.len(), 4);
    balanced(&table);
    table
}

#[test]
fn an_unknown_column_in_unknown_words_may_be_a_fact_that_the_table_lacks() {
    for (header, cells) in [
        ("财产是否符合低保规定", ["√", "×", "√", ""]),
        ("家庭财产核查", ["符合", "不符合", "符合", "待定"]),
    ] {
        let table = home(header, cells);
        assert_eq!(told(&table), [(FindingCode::TableColumnMayBe, 1, "C")]);
        let names = |n: usize| &table.rows[n].facts.unreadable;
        assert!(names(0).contains(&"propertyWithinDibaoRule".to_owned()));
        assert!(names(1).contains(&"recordedDibao".to_owned()));
        assert_eq!(names(3).is_empty(), cells[3].is_empty(), "{header}");
    }
    // Nor is it known whether a household lives here.
    let table = home("居住状态", ["常住", "外出", "常住", "外出"]);
    assert!(
        table
            .rows
            .iter()
            .all(|r| r.visited.log_incomplete == Some(true))
    );
    let table = home("申请时间", ["2026年2月", "2026年3月", "今年五月", ""]);
    let names = &table.rows[1].facts.unreadable;
    assert!(
        names.contains(&"applicationDate".to_owned()) && names.len() == 1,
        "{names:?}"
    );
}

#[test]
fn what_an_office_keeps_beside_the_facts_changes_nothing() {
    for (header, cells) in [
        ("备注", ["√", "×", "√", ""]),
        ("户 主", ["甲", "乙", "甲", "乙"]),
        ("备注（选填）", ["外出", "外出", "", ""]),
        ("民族", ["汉", "回", "汉", "汉"]),
        (
            "家庭情况",
            ["老人腿脚不便常年卧床需要照顾", "丈夫外出打工", "", ""],
        ),
        ("户籍地", ["甲村一组", "甲村二组", "乙村一组", "乙村三组"]),
    ] {
        let table = home(header, cells);
        assert_eq!(
            told(&table),
            [(FindingCode::TableColumnUnknown, 1, "C")],
            "{header}"
        );
        let clean = |r: &HouseholdRecord| {
            r.facts.unreadable.is_empty() && r.visited.log_incomplete.is_none()
        };
        assert!(table.rows.iter().all(clean), "{header}");
    }
}

const LOWER: &str = "户编号,微网格编号,在住,入住日期,财产符合低保规定,金融资产（元）\n";

fn lower(body: &str) -> Table<HouseholdRecord> {
    read_households("户.csv", format!("{LOWER}{body}").as_bytes())
}

#[test]
fn a_column_that_stands_one_row_lower_says_nothing_of_anybody() {
    let table = lower("h1,M1,是,,,1\nh2,M1,是,2020-01-01,否,1\nh3,M1,是,2021-01-01,是,\n,,,,是,\n");
    let codes: Vec<FindingCode> = table.findings.iter().map(|f| f.code).collect();
    assert_eq!(
        codes,
        [
            FindingCode::TableColumnSlipped,
            FindingCode::TableCellEmpty,
            FindingCode::TableStayUnknown
        ]
    );
    for row in &table.rows {
        assert_eq!(row.facts.property_within_dibao_rule, None);
        // Not even that the first one has none.
        assert_eq!(row.facts.unreadable, ["propertyWithinDibaoRule"]);
    }
    // The others are where they were.
    let amounts: Vec<_> = table.rows.iter().map(|r| r.facts.deposits_fen).collect();
    assert_eq!(amounts, [Some(100), Some(100), None]);
    balanced(&table);
    // Two columns, and a total below them.
    let table = lower("h1,M1,是,,,\nh2,M1,是,2020-01-01,否,1\n,,,2021-01-01,,3\n合计,,,,,4\n");
    let slipped = |f: &&crate::finding::Finding| f.code == FindingCode::TableColumnSlipped;
    let columns = table.findings.iter().filter(slipped);
    let columns: Vec<_> = columns.filter_map(|f| f.place.column.as_deref()).collect();
    assert_eq!(columns, ["金融资产（元）", "入住日期"]);
    assert!(table.rows.iter().all(|r| r.facts.deposits_fen.is_none()));
    assert!(
        table
            .rows
            .iter()
            .all(|r| r.visited.log_incomplete == Some(true))
    );
}

#[test]
fn a_column_that_a_table_needs_takes_the_table_along_where_it_stands_lower() {
    for body in [
        "h1,,是\nh2,M1,是\nh3,M2,是\n,M1,\n",
        ",M1,是\nh1,M1,是\nh2,M1,是\nh3,,\n",
    ] {
        let table = lower(body);
        assert!(!table.usable && table.rows.is_empty(), "{body}");
        assert_eq!(table.findings[0].code, FindingCode::TableColumnSlipped);
        balanced(&table);
    }
}

#[test]
fn a_table_that_only_ends_in_a_short_row_stands_where_it_should() {
    for body in [
        "h1,M1,是,,,1\n",
        "h1,M1,是,,,1\nh2,M1,,,,\n",
        "h1,M1,是,,,\nh2,M1\n",
        "h1,M1,是,,,1\n,,,,,5\n",
    ] {
        let table = lower(body);
        assert!(table.usable, "{body}");
        assert!(
            table
                .findings
                .iter()
                .all(|f| f.code != FindingCode::TableColumnSlipped),
            "{body}"
        );
    }
}
