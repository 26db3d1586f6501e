//! What spreadsheets and forms do to a table, and what is no record in it.

use super::*;
use crate::identity::is_invisible;

fn ids(table: &Table<HouseholdRecord>) -> Vec<&str> {
    table.rows.iter().map(|r| r.place.id.as_str()).collect()
}

fn param(finding: &crate::finding::Finding, name: &str) -> i64 {
    let value = finding
        .params
        .iter()
        .find(|p| p.name == name)
        .map(|p| &p.value);
    match value {
        Some(crate::policy::TypedValue::Count { value }) => *value,
        _ => panic!("{name}"),
    }
}

#[test]
fn words_belong_to_the_column() {
    let text =
        "户编号,微网格编号,财产符合低保规定,持本地居住证\nh1,M1,无,无\nh2,M1,有,有\nh3,M1,1.0,是\n";
    let table = read_households("户.csv", text.as_bytes());
    assert_eq!(
        told(&table),
        [
            (FindingCode::BadValue, 2, "财产符合低保规定"),
            (FindingCode::BadValue, 3, "财产符合低保规定")
        ]
    );
    let facts: Vec<_> = (table.rows.iter())
        .map(|r| {
            (
                r.facts.property_within_dibao_rule,
                r.facts.residence_permit_here,
            )
        })
        .collect();
    assert_eq!(
        facts,
        [
            (None, Some(false)),
            (None, Some(true)),
            (Some(true), Some(true))
        ]
    );
    // Every flag column lists its words, and no word says yes and no.
    for column in SCHEMAS.iter().flat_map(|s| s.columns) {
        if let Form::Words(words) = column.form {
            assert_eq!(words.len(), 2, "{}", column.header);
            assert!(words[0].iter().all(|w| !words[1].contains(w)));
        }
    }
}

#[test]
fn totals_signatures_remarks_and_headers_are_no_records() {
    let table = households(
        "h1,M1,是,1,\n小计,1,,1,\n户编号,微网格编号,困难户,金融资产（元）,申请日期\nh2,M1,是,1,\n合 计,2,,2,\n\
         制表人：张三丰  审核人：李四光,,,,\n注：本表由社区填报,,,,\n,合计,2,,\n以上数据由各社区于月底前上报并核对无误,,,,\n",
    );
    assert_eq!(ids(&table), ["h1", "h2"]);
    let codes: Vec<_> = told(&table);
    assert_eq!(codes.len(), 7);
    assert!(
        codes.iter().all(|f| f.0 == FindingCode::TableRowNoRecord),
        "{codes:?}"
    );
    assert_eq!((table.summary.rows_read, table.summary.rows_aside), (2, 7));
    balanced(&table);
    assert!(!format!("{:?}", table.findings).contains('张'));
}

#[test]
fn titles_marks_and_what_stands_between_cells() {
    let plain = format!("{HEAD}h1,M1,是,5,2026/7/1\n");
    let texts = [
        plain.clone(),
        format!("示例社区登记表（2026年11月）,,,,\n填报单位：示例社区,,日期：11月,,\n{plain}"),
        format!("示例社区登记表\n\n{plain}"),
        plain.replace("户编号,微网格编号", "*户编号,微网格编号（必填）"),
        format!("sep=,\n{plain}"),
        format!("\"sep=;\"\r\n{}", plain.replace(',', ";")),
        format!("示例社区\n{}", plain.replace(',', "\t")),
        plain
            .replace("户编号", "\u{FEFF}户编号\u{200B}")
            .replace("h1", "\u{202D}h1\u{202C}"),
    ];
    for text in texts {
        let table = read_households("户.csv", text.as_bytes());
        assert_eq!(told(&table), [], "{text}");
        assert_eq!(ids(&table), ["h1"], "{text}");
        assert_eq!(table.rows[0].facts.deposits_fen, Some(500));
        balanced(&table);
    }
    // A row that sorting brought above the header is told.
    let table = read_households(
        "户.csv",
        format!("h1,M1,是,5,\n{HEAD}h2,M1,是,5,\n").as_bytes(),
    );
    assert_eq!(told(&table), [(FindingCode::TableRowUnused, 1, "")]);
    assert_eq!(ids(&table), ["h2"]);
    balanced(&table);
}

/// Whether no list of a table is complete.
fn ends_all(text: &str) -> bool {
    let table = read_households("户.csv", text.as_bytes());
    balanced(&table);
    Losses::of(Some(&table), |id| id == "grid-1", |_| false).of_everyone()
}

#[test]
fn where_as_much_stands_as_in_a_record_it_may_be_anybodys() {
    let head = HEAD.trim_end();
    let h2 = "h2,grid-1,是,5,2026-07-01";
    for text in [
        format!(",grid-1,是,5,\n{HEAD}{h2}\n"),
        format!("h1,,是,5,\n{HEAD}{h2}\n"),
        format!("{HEAD}{h2}\n注：,h1,grid-1,是,5,2026-07-01\n"),
        format!("{HEAD}合计,h1,grid-1,是,5\n{h2}\n"),
        format!("{head}h1,grid-1,是,5,2026-07-01\n{h2}\n"),
        format!("{head},h1,grid-1,,,\n{h2}\n"),
        format!("{HEAD}{h2},h1,,是,5,2026-07-01\n"),
    ] {
        assert!(ends_all(&text), "{text}");
    }
    for text in [
        format!("示例社区,,,,\n填报单位：示例,填报人：某,电话：无,,11月\n{HEAD}{h2}\n"),
        format!("{HEAD}{h2}\n合计,1,,5,\n审核：,某,,,\n{HEAD}"),
        format!("{head},备注,电话\n{h2},,\n"),
        format!("{HEAD}{h2}\nh1,grid-1,是,5,2026-07-01,备注\n"),
    ] {
        assert!(!ends_all(&text), "{text}");
    }
}

#[test]
fn headers_that_are_exchanged_say_nothing_of_either_column() {
    let text = |head: &str| {
        format!("户编号,微网格编号,{head}\nh1,grid-1,是,0\nh2,grid-1,否,1\nh3,grid-1,是,0\n")
    };
    let table = read_households("户.csv", text("机动车辆数,财产符合低保规定").as_bytes());
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableColumnMayBe, 1, "C"),
            (FindingCode::TableColumnMayBe, 1, "D")
        ]
    );
    for row in &table.rows {
        assert_eq!(
            (row.facts.property_within_dibao_rule, row.facts.vehicles),
            (None, None)
        );
        // Each may be another column as well, which the table lacks.
        let noted = row.facts.unreadable.iter();
        assert_eq!(noted.filter(|n| *n == "propertyWithinDibaoRule").count(), 1);
    }
    balanced(&table);
    let table = read_households("户.csv", text("财产符合低保规定,机动车辆数").as_bytes());
    assert_eq!(told(&table), []);
}

#[test]
fn a_household_came_after_1900() {
    for (day, known) in [
        ("0226-10-20", false),
        ("1899-12-31", false),
        ("1900-01-01", true),
    ] {
        let text = format!("户编号,微网格编号,入住日期\nh1,grid-1,{day}\n");
        let table = read_households("户.csv", text.as_bytes());
        let row = &table.rows[0].visited;
        assert_eq!(
            (row.since.is_some(), row.log_incomplete.is_none()),
            (known, known),
            "{day}"
        );
        let codes: Vec<_> = told(&table).iter().map(|t| t.0).collect();
        assert_eq!(codes.contains(&FindingCode::BadValue), !known, "{codes:?}");
    }
}

#[test]
fn short_rows_are_filled_where_their_cells_fit() {
    let table = households("h1,M1\nh2,M1,是\nh3,M1,12.50\nh4,是,5,2026-07-01\n,,\n");
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableRowLength, 4, ""),
            (FindingCode::TableRowLength, 5, "")
        ]
    );
    assert_eq!(ids(&table), ["h1", "h2"]);
    assert_eq!(table.rows[0].visited.hardship, None);
    balanced(&table);
}

#[test]
fn near_misses_are_counted_once_a_file() {
    let mut households = facts(households("0001,M1,,,\nA7,M1,,,\n3-2,M1,,,\n12,M1,,,\n"));
    let text = "人员编号,户编号,出生日期\np1,1,\np2,a7,\np3,Ａ7,\np4,3月2日,\np5,12.0,\np6,12,31000\np7,2-Mar,\np8,99,\n";
    let table = read_persons("人员.csv", text.as_bytes(), &mut households, true);
    let near: Vec<_> = table
        .findings
        .iter()
        .filter(|f| f.code == FindingCode::TableNearMiss)
        .collect();
    let [near] = near.as_slice() else {
        panic!("one")
    };
    let counts =
        ["rows", "zeros", "point", "width", "case", "dates", "days"].map(|name| param(near, name));
    assert_eq!(counts, [7, 1, 1, 1, 1, 2, 1]);
    assert_eq!(near.place.row, None);
    for lang in [Lang::ZhCn, Lang::En] {
        let text = describe(near, lang);
        assert!(!format!("{} {} {}", text.what, text.why, text.fix).contains('{'));
    }
    balanced(&table);
    let log = "走访编号,户编号,走访日期,走访人员,走访方式,走访结果\nW1,1,2026/3/1 9:30,党员,上门,见到\nW2,0001,46082,党员,上门,见到\n";
    let mut visits = read_visits("走访记录.csv", log.as_bytes());
    assert_eq!(
        visits.rows[0].date,
        chrono::NaiveDate::from_ymd_opt(2026, 3, 1)
    );
    add_near_visits(&mut visits, ["0001"].into_iter());
    let near: Vec<_> = visits
        .findings
        .iter()
        .filter(|f| f.code == FindingCode::TableNearMiss)
        .collect();
    let [near] = near.as_slice() else {
        panic!("one")
    };
    assert_eq!((param(near, "zeros"), param(near, "days")), (1, 1));
    balanced(&visits);
}

#[test]
fn ids_that_look_alike_are_told() {
    let table = households("h1,M1,,,\nH1,M1,,,\nｈ1,M1,,,\nh1\u{200B},M1,,,\nh\u{200B}1,M1,,,\n");
    assert_eq!(
        told(&table),
        [
            (FindingCode::IdInvisible, 6, "户编号"),
            (FindingCode::TableIdsAlike, 0, "户编号"),
        ]
    );
    balanced(&table);
}

#[test]
fn a_table_of_more_columns_than_a_spreadsheet_has_is_refused_before_they_are_read() {
    let text = |columns: usize| {
        let more = ",x".repeat(columns - 5);
        format!(
            "{}{more}\nh1,grid-1\nh2,grid-1{}\n",
            HEAD.trim_end(),
            ",x".repeat(2 * columns)
        )
    };
    let table = read_households("户.csv", text(16_384).as_bytes());
    assert_eq!(ids(&table), ["h1"]);
    let last = table.findings.last().unwrap();
    assert_eq!(last.code, FindingCode::TableMoreFaults);
    assert_eq!(param(last, "all"), 16_384 - 5 + 1);
    let table = read_households("户.csv", text(16_385).as_bytes());
    assert_eq!(told(&table), [(FindingCode::TableTooWide, 1, "")]);
    let finding = &table.findings[0];
    assert_eq!(
        (param(finding, "columns"), param(finding, "limit")),
        (16_385, 16_384)
    );
    assert_eq!((table.usable, table.summary.rows_reported), (false, 2));
    balanced(&table);
    // A title of that length, and one without a header behind it.
    let title = format!("{}\n{HEAD}h1,grid-1,,,\n", ",".repeat(1_000_000));
    assert_eq!(ids(&read_households("户.csv", title.as_bytes())), ["h1"]);
    let table = read_households("户.csv", ",".repeat(1_000_000).as_bytes());
    assert_eq!(told(&table), [(FindingCode::TableTooWide, 1, "")]);
    assert_eq!(param(&table.findings[0], "columns"), 1_000_001);
}

#[test]
fn a_row_of_more_cells_than_are_kept_may_be_anybodys() {
    for cells in [2, 256, 257, 20_000] {
        let table = households(&format!(
            "h1,grid-1,,,\nh2,grid-1{}\n",
            ",x".repeat(cells - 2) + ",,,,x"
        ));
        let losses = Losses::of(Some(&table), |id| id == "grid-1", |_| false);
        assert_eq!(losses.of_everyone(), cells > 2, "{cells}");
        assert!(losses.ends("grid-1"));
    }
}

proptest! {
    #[test]
    fn a_row_of_totals_is_never_a_record(
        word in "合计|小计|总计|共计|合 计|合计：|本页合计|Total|SUM|制表人：.{0,3}|审核：|备注|注：.{0,4}",
        cells in prop::collection::vec("[0-9]{0,4}|是|", 4), at in 0usize..3,
    ) {
        let word = word.replace(['"', ',', '\n', '\r', ';', '\t'], "");
        for (blanks, rest) in [(0, 4), (at.min(1), 4 - at.min(1))] {
            let row = format!("{}{word},{}\n", ",".repeat(blanks), cells[..rest].join(","));
            let table = households(&format!("h1,M1,,,\n{row}"));
            prop_assert_eq!(ids(&table), ["h1"], "{}", row);
            balanced(&table);
        }
    }

    #[test]
    fn an_invisible_character_never_makes_a_second_household(
        at in 0usize..6, c in any::<char>().prop_filter("unseen", |c| is_invisible(*c) && !matches!(c, '\n' | '\r'))
    ) {
        let mut id: Vec<char> = "h0005".chars().collect();
        id.insert(at.min(5), c);
        let id: String = id.into_iter().collect();
        let table = households(&format!("h0005,M1,,,\n\"{id}\",M1,,,\n"));
        prop_assert_eq!(ids(&table), ["h0005"]);
        balanced(&table);
    }

    #[test]
    fn a_short_row_says_nothing_but_what_its_cells_say(cut in 0usize..5, row in prop::collection::vec("h1|M1|是|否|5|2026-01-01|x", 5)) {
        let read = |row: String| {
            let head = HEAD.replace("申请日期", "入住日期");
            read_households("户.csv", format!("{head}{row}\n").as_bytes())
        };
        let full = {
            let mut cells = row.clone();
            for cell in cells.iter_mut().skip(cut) {
                cell.clear();
            }
            read(cells.join(","))
        };
        let short = read(row[..cut].join(","));
        // Either the row is not used, or it is the row with its empty cells, of which it is not known whether they were lost.
        for (short, full) in short.rows.into_iter().zip(full.rows) {
            prop_assert_eq!(short.facts, full.facts);
            prop_assert!(short.visited.log_incomplete == Some(true) || cut == 5);
            prop_assert_eq!(short.visited, full.visited);
        }
    }
}

/// Below a header that is not the first one again, cell for cell, stand other columns: its rows may be anybody's.
#[test]
fn rows_below_another_header_are_not_read() {
    for other in [
        "户编号,微网格编号,困难户,申请日期,金融资产（元）",
        "户编号,微网格编号,困难户,金融资产（万元）,申请日期",
        "户编号,微网格编号,困难户,金融资产（元）",
    ] {
        let body = format!(
            "h1,M1,是,1,\n{other}\nh2,M1,是,1,\n户编号,微网格编号,困难户,金融资产（元）,申请日期\nh3,M1,是,1,\n"
        );
        let table = households(&body);
        assert_eq!(ids(&table), ["h1", "h3"], "{other}");
        assert!(
            told(&table)
                .iter()
                .any(|f| f.0 == FindingCode::TableRowUnused && f.1 == 4)
        );
        assert!(table.lost.iter().any(|row| row.owner.is_none()));
        balanced(&table);
    }
}

/// A record that was typed with the marks of a Chinese keyboard is one cell, and no remark.
#[test]
fn a_record_in_marks_of_full_width_is_lost_and_not_set_aside() {
    for row in [
        "Ｐ０４，Ｈ０３，2500，困难户，申请日期",
        "h2、M1、是的没有错误、5、2026/7/1",
    ] {
        let table = households(&format!("h1,M1,是,1,\n{row}\n"));
        assert_eq!(table.summary.rows_aside, 0, "{row}");
        assert!(!table.lost.is_empty());
        balanced(&table);
    }
    let remark = households("h1,M1,是,1,\n以上数据由各社区于2026年7月底前上报，共3户，核对无误\n");
    assert_eq!(remark.summary.rows_aside, 1);
}

/// A row that is too wide by an empty cell is used, unless a number in it may have been cut in two by its own comma.
#[test]
fn a_separator_of_thousands_makes_a_row_of_another_shape() {
    let table = households("h1,M1,是,900,000,\nh2,M1,是,9000,,\n");
    assert_eq!(ids(&table), ["h2"]);
    balanced(&table);
}
