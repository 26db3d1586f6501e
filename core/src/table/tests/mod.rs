mod alike;
mod columns;
mod cut;
mod habits;
mod lower;
mod shape;
mod unread;

use super::*;
use crate::finding::FindingCode;
use crate::message::{Lang, describe};
use proptest::prelude::*;

const HEAD: &str = "户编号,微网格编号,困难户,金融资产（元）,申请日期\n";

fn households(body: &str) -> Table<HouseholdRecord> {
    read_households("户.csv", format!("{HEAD}{body}").as_bytes())
}

fn facts(table: Table<HouseholdRecord>) -> Vec<crate::household::Household> {
    table.rows.into_iter().map(|r| r.facts).collect()
}

fn told<T>(table: &Table<T>) -> Vec<(FindingCode, u32, &str)> {
    let place = |f: &'_ crate::finding::Finding| (f.code, f.place.row.unwrap_or(0));
    let of = |f| -> (FindingCode, u32) { place(f) };
    table
        .findings
        .iter()
        .map(|f| (of(f).0, of(f).1, f.place.column.as_deref().unwrap_or("")))
        .collect()
}

fn balanced<T>(table: &Table<T>) {
    let s = &table.summary;
    assert_eq!(s.rows_read, s.rows_used + s.rows_reported);
    assert_eq!(s.rows_used as usize, table.rows.len());
    assert_eq!(table.numbers.len(), table.rows.len());
    assert!(s.rows_reported == 0 || s.faults > 0);
}

#[test]
fn both_encodings_give_the_same_records() {
    let text = format!("{HEAD}H1,m1,是,1234.50,2026/7/1\n");
    let gb = encoding_rs::GB18030.encode(&text).0.into_owned();
    let bom = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for (bytes, encoding) in [
        (text.clone().into_bytes(), Encoding::Utf8),
        (bom, Encoding::Utf8Bom),
        (gb, Encoding::Gb18030),
    ] {
        let table = read_households("户.csv", &bytes);
        assert_eq!(table.summary.encoding, Some(encoding));
        assert_eq!(told(&table), []);
        let record = &table.rows[0];
        assert_eq!(record.facts.deposits_fen, Some(123_450));
        assert_eq!(record.visited.hardship, Some(true));
        assert_eq!(record.visited.micro_grid.as_deref(), Some("m1"));
        assert_eq!(
            record.facts.application_date,
            chrono::NaiveDate::from_ymd_opt(2026, 7, 1)
        );
        balanced(&table);
    }
}

#[test]
fn a_bad_optional_cell_is_unknown_and_a_bad_key_takes_the_row() {
    let table = households("H1,M1,也许,12.345,2026-02-30\n,M1,是,1,\n3.70302E+17,M1,,,\n");
    assert_eq!(
        told(&table),
        [
            (FindingCode::BadValue, 2, "金融资产（元）"),
            (FindingCode::BadValue, 2, "申请日期"),
            (FindingCode::BadValue, 2, "困难户"),
            (FindingCode::TableCellEmpty, 3, "户编号"),
            (FindingCode::TableCellScientific, 4, "户编号"),
        ]
    );
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0].facts.deposits_fen, None);
    balanced(&table);
    for finding in &table.findings {
        for lang in [Lang::ZhCn, Lang::En] {
            let text = describe(finding, lang);
            let all = format!("{} {} {} {}", text.place, text.what, text.why, text.fix);
            assert!(!all.contains("也许") && !all.contains("12.345"), "{all}");
            assert!(!all.contains('{'), "{all}");
        }
    }
}

#[test]
fn rows_are_numbered_as_in_a_spreadsheet() {
    for end in ["\n", "\r\n"] {
        let text = format!("{HEAD}H1,M1,,,\n\n,,,,\nH1,M1,,,\n\n\n").replace('\n', end);
        let table = read_households("户.csv", text.as_bytes());
        assert_eq!(
            told(&table),
            [
                (FindingCode::TableRowTwice, 5, "户编号"),
                (FindingCode::TableRowsBlank, 0, "")
            ],
            "{end:?}"
        );
        assert_eq!(table.findings[0].related[0].row, Some(2));
        assert_eq!(table.numbers, [2]);
        let s = &table.summary;
        assert_eq!((s.rows_read, s.rows_used), (2, 1));
        balanced(&table);
    }
}

#[test]
fn headers_by_alias_in_any_order_and_what_is_wrong_with_them() {
    let table = read_households(
        "户.csv",
        "Micro_Grid,\"household_id\",金融资产(元),电话,困难户,困难户\nM1,H1,5,123,是,否\n"
            .as_bytes(),
    );
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableColumnTwice, 1, "困难户"),
            (FindingCode::TableColumnMayBe, 1, "D"),
        ]
    );
    assert_eq!(table.rows[0].facts.deposits_fen, Some(500));
    assert_eq!(table.rows[0].visited.hardship, None);
    assert!(table.summary.columns_absent.contains(&"在住".to_owned()));

    let table = read_households("户.csv", "户编号,户编号,微网格编号\nH1,H1,M1\n".as_bytes());
    assert_eq!(told(&table), [(FindingCode::TableColumnTwice, 1, "户编号")]);
    balanced(&table);
    let table = read_households("户.csv", "户编号\nH1\nH2\n".as_bytes());
    assert_eq!(
        told(&table),
        [(FindingCode::TableColumnMissing, 1, "微网格编号")]
    );
    assert_eq!(
        (table.summary.rows_read, table.summary.rows_reported),
        (2, 2)
    );
    // Another unit is another column: never read 万元 as 元.
    let table = read_households(
        "户.csv",
        "户编号,微网格编号,金融资产（万元）\nH1,M1,5\n".as_bytes(),
    );
    assert_eq!(told(&table), [(FindingCode::TableColumnMayBe, 1, "C")]);
    assert_eq!(table.rows[0].facts.deposits_fen, None);
}

#[test]
fn files_that_are_no_table() {
    for (bytes, code) in [
        (&b""[..], FindingCode::TableEmpty),
        (b"\xEF\xBB\xBF\r\n", FindingCode::TableEmpty),
        (b"PK\x03\x04rest", FindingCode::TableNotText),
        (b"\xFF\xFEh\0", FindingCode::TableNotText),
        (b"a,b\n1,2\n", FindingCode::TableHeaderUnknown),
        (b"\0\0\0,\0\n\n\xFF\xFF", FindingCode::TableHeaderUnknown),
    ] {
        let table = read_households("户.csv", bytes);
        assert_eq!(table.findings.len(), 1);
        assert_eq!(table.findings[0].code, code);
        balanced(&table);
    }
}

#[test]
fn ragged_rows_and_missing_quotes_are_reported_and_the_others_used() {
    let table = households(
        "h1,M1,是,1\nh2,M1,是,1,,,\nH3,M1,是,1,,x\n\"H4,M1,,,\nH5,M1,,,\n\",M1,,,\nh6,M1,,,\n",
    );
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableRowLength, 4, ""),
            (FindingCode::TableLineBreak, 5, ""),
        ]
    );
    let ids: Vec<&str> = table.rows.iter().map(|r| r.place.id.as_str()).collect();
    assert_eq!(ids, ["h1", "h2", "h6"]);
    balanced(&table);
}

#[test]
fn a_quote_that_is_never_closed_takes_its_own_row_only() {
    let table =
        households("h1,M1,,,\n\"h2,M1,,,\nh3,M1,,,\nh3,M1,,,\r\nh4,M1,\"是,,\n\nh5,M1,,,\n");
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableLineBreak, 3, ""),
            (FindingCode::TableRowTwice, 5, "户编号"),
            (FindingCode::TableLineBreak, 6, ""),
        ]
    );
    let ids: Vec<&str> = table.rows.iter().map(|r| r.place.id.as_str()).collect();
    assert_eq!(ids, ["h1", "h3", "h5"]);
    assert_eq!(table.numbers, [2, 4, 8]);
    assert_eq!(table.summary.rows_read, 6);
    balanced(&table);
    // A header with such a quote is a header all the same.
    let table = read_households("户.csv", "户编号,\"微网格编号\nH1,M1\nH2,M1\n".as_bytes());
    assert_eq!(told(&table), []);
    assert_eq!(table.summary.rows_used, 2);
    balanced(&table);
}

#[test]
fn ten_million_characters_nul_and_broken_bytes() {
    let long = "9".repeat(10_000_000);
    let table = households(&format!("H1,M1,,{long},\n{long},M1,,,\nH2,M1,,,\n"));
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableCellTooLong, 2, "金融资产（元）"),
            (FindingCode::TableCellTooLong, 3, "户编号"),
        ]
    );
    assert_eq!(table.rows.len(), 2);
    let mut bytes = format!("{HEAD}H1,M1,").into_bytes();
    bytes.extend(b"\xE6\x98,,\nH\0,M1,,,\n");
    let table = read_households("户.csv", &bytes);
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableCellEncoding, 2, "困难户"),
            (FindingCode::TableCellControl, 3, "户编号"),
        ]
    );
    assert_eq!(table.summary.encoding, Some(Encoding::Utf8));
}

#[test]
fn more_faults_than_are_listed_are_counted() {
    let table = households(&"H1,M1,,x,\n".repeat(6_000));
    assert_eq!(table.findings.len(), 5_001);
    assert_eq!(
        table.findings.last().unwrap().code,
        FindingCode::TableMoreFaults
    );
    assert_eq!(table.summary.faults, 6_000);
    balanced(&table);
}

#[test]
fn persons_find_their_household_and_their_numbers_are_never_told() {
    let mut households = facts(households("H1,M1,,,\n"));
    let text = "人员编号,户编号,公民身份号码,出生日期,工资性收入（元/月）,残疾等级\n\
        P1,H1,370302209912310010,1950-01-01,3000.10,二级\n\
        P2,H9,,,,\n\
        P3,H1,370302209912310011,,,五\n\
        370302209912310010,H1,,,,\n\
        P5,H1,370302209912310010,,1e5,1\n\
        P6,H1,3.70302E+17,,,\n";
    let table = read_persons("人员.csv", text.as_bytes(), &mut households, true);
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableHouseholdUnknown, 3, "户编号"),
            (FindingCode::CitizenNumberCheck, 4, "公民身份号码"),
            (FindingCode::BadValue, 4, "残疾等级"),
            (FindingCode::TableIdIsCitizenNumber, 5, "人员编号"),
            (FindingCode::TablePersonTwice, 6, "公民身份号码"),
            (FindingCode::BadValue, 6, "工资性收入（元/月）"),
            (FindingCode::TableCellScientific, 7, "公民身份号码"),
        ]
    );
    assert!(!format!("{:?}", table.findings).contains("37030220991231"));
    let members = &households[0].members;
    assert_eq!(table.rows, [(0, 0), (0, 1), (0, 2), (0, 3)]);
    assert_eq!(members[0].wage_fen, Some(300_010));
    assert_eq!(members[0].disability_grade, Some(2));
    assert_eq!(table.numbers, [2, 4, 6, 7]);
    balanced(&table);

    let text = "义务人编号,人员编号,本人收入（元/月）\nS1,P1,2000\nS1,P3,2000\nS1,P1,1\nS2,P7,1\n";
    let table = read_supporters("法定义务人.csv", text.as_bytes(), &mut households);
    assert_eq!(
        told(&table),
        [
            (FindingCode::TableRowsDiffer, 4, "义务人编号"),
            (FindingCode::TablePersonUnknown, 5, "人员编号"),
        ]
    );
    assert_eq!(households[0].members[0].supporters[0].income_fen, None);
    balanced(&table);
}

#[test]
fn specimen_numbers_only_where_the_data_is_synthetic() {
    let mut households = facts(households("H1,M1,,,\n"));
    let text = "人员编号,户编号,公民身份号码,出生日期\nP1,H1,370302209912310010,\nP2,H1,11010519491231002x,\nP3,H1,440524188001010014,1900-01-01\n";
    let table = read_persons("人员.csv", text.as_bytes(), &mut households, false);
    assert_eq!(
        told(&table),
        [
            (FindingCode::CitizenNumberSpecimen, 2, "公民身份号码"),
            (FindingCode::BirthOnZeroDay, 4, "出生日期"),
        ]
    );
    let births: Vec<_> = households[0].members.iter().map(|m| m.birth_date).collect();
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d);
    // What a spreadsheet makes of an empty cell contradicts no number.
    assert_eq!(births, [None, day(1949, 12, 31), day(1880, 1, 1)]);
}

#[test]
fn leaders_places_buildings_and_visits() {
    let table = read_leaders(
        "微网格长候选人.csv",
        "人员编号,微网格编号,党员,在职情况,现任岗位\nP1,M1,是,退休,楼长\nP2,M1,否,在职,\nP3,,,,\n"
            .as_bytes(),
    );
    assert_eq!(
        told(&table),
        [(FindingCode::TableCellEmpty, 4, "微网格编号")]
    );
    assert!(table.rows[0].1.is_some() && table.rows[1].1.is_none());

    let table = read_buildings(
        "楼栋单元.csv",
        "编号,类型,所属编号\nB1,楼栋,G1\nB1,单元,B1\nB2,亭子,G1\nB3,,G1\nB1,楼栋,G2\n".as_bytes(),
    );
    assert_eq!(
        told(&table),
        [
            (FindingCode::BadValue, 4, "类型"),
            (FindingCode::TableCellEmpty, 5, "类型"),
            (FindingCode::TableRowsDiffer, 6, "编号"),
        ]
    );
    assert_eq!(table.rows.len(), 2);

    let table = read_visits(
        "走访记录.csv",
        "走访编号,户编号,走访日期,走访人员,走访方式,走访结果\n\
         V1,H1,2026-01-05,社区专职工作者、专职网格员;党员,上门,见到\n\
         V2,H1,昨天,党员,上门,见到\n\
         V3,H1,2026-01-05,张三,上门,见到\n\
         V4,H1,2026-01-05,党员,,见到\n"
            .as_bytes(),
    );
    assert_eq!(
        told(&table),
        [
            (FindingCode::BadValue, 3, "走访日期"),
            (FindingCode::BadValue, 4, "走访人员"),
        ]
    );
    assert_eq!(table.rows[0].visitors.len(), 3);
    assert_eq!(table.rows[1].mode, None);
    balanced(&table);
}

#[test]
fn formulas_are_escaped() {
    for text in ["=1", "+1", "-1", "@a", "\tx", "\rx", "＝1"] {
        assert_eq!(escape_cell(text), format!("'{text}"));
    }
    assert_eq!(escape_cell("H-1=2"), "H-1=2");
}

#[test]
fn every_header_is_one_column() {
    for schema in SCHEMAS {
        let mut names: Vec<&str> = schema
            .columns
            .iter()
            .flat_map(|c| [c.header, c.alias])
            .collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{}", schema.file);
    }
}

proptest! {
    #[test]
    fn whatever_the_bytes_every_row_is_used_or_reported(
        noise in prop::collection::vec(any::<u8>(), 0..200),
        text in "([H0-9是否,\"\n\r;.+E-]{0,30}\n){0,8}",
    ) {
        for bytes in [
            noise.clone(),
            [HEAD.as_bytes(), &noise].concat(),
            format!("{HEAD}{text}").into_bytes(),
        ] {
            balanced(&read_households("户.csv", &bytes));
            balanced(&read_places("网格.csv", &bytes));
            balanced(&read_visits("走访记录.csv", &bytes));
            balanced(&read_persons("人员.csv", &bytes, &mut [], true));
            balanced(&read_teams("走访小组.csv", &bytes));
        }
    }
}

/// Sixteen households whose ids a spreadsheet kept to fifteen digits.
fn long_ids(cut: bool) -> Vec<crate::household::Household> {
    let head = "户编号,微网格编号,城乡,成员完整\n";
    let row = |n: u32| format!("370302000000001{:03},M1,城市,是\n", if cut { 0 } else { n });
    let rows: String = (0..16).map(row).collect();
    let table = read_households("户.csv", format!("{head}{rows}").as_bytes());
    table.rows.into_iter().map(|r| r.facts).collect()
}

#[test]
fn ids_that_a_spreadsheet_cut_put_nobody_into_one_household() {
    let rows: String = (0..16)
        .map(|n| format!("P{n},370302000000001000\n"))
        .collect();
    let persons = |households: &mut Vec<crate::household::Household>| {
        read_persons(
            "人员.csv",
            format!("人员编号,户编号\n{rows}").as_bytes(),
            households,
            false,
        )
    };
    // The persons were cut: which household each of them meant is not known.
    let mut households = long_ids(false);
    assert_eq!(households.len(), 16);
    let table = persons(&mut households);
    assert_eq!(table.rows, []);
    assert!(
        table
            .findings
            .iter()
            .all(|f| f.code == FindingCode::TableIdCut)
    );
    assert!(Losses::of(Some(&table), |_| true, |_| false).of_everyone());
    // The households were cut as well: they look like one, and nobody is known to live there.
    let mut households = long_ids(true);
    assert_eq!(households.len(), 1);
    let table = persons(&mut households);
    assert!(
        table
            .findings
            .iter()
            .all(|f| f.code == FindingCode::TableIdCut)
    );
    let one = &households[0];
    assert_eq!((one.members.len(), one.members_complete), (0, None));
    // Somebody left one row of them; an id that ends in noughts among others that do not is an id.
    for (rows, used) in [
        ("370302000000001000,M1\n", 0),
        ("370302000000001000,M1\n370302000000002017,M1\n", 16),
    ] {
        let text = format!("户编号,微网格编号\n{rows}");
        let mut households = facts(read_households("户.csv", text.as_bytes()));
        assert_eq!(persons(&mut households).rows.len(), used);
    }
}

#[test]
fn equal_rows_are_one_and_of_rows_that_differ_no_one_wins() {
    for rows in [
        ["H1,W1,是,1500,", "H1,W1,否,1500.00,"],
        ["H1,W1,否,1500.00,", "H1,W1,是,1500,"],
    ] {
        let table = households(&format!("{}\nH2,W1,,,\n{}\nH2,W1,,,\n", rows[0], rows[1]));
        assert_eq!(
            told(&table),
            [
                (FindingCode::TableRowsDiffer, 4, "户编号"),
                (FindingCode::TableRowTwice, 5, "户编号")
            ]
        );
        assert_eq!(table.findings[0].related[0].row, Some(2));
        let (first, second) = (&table.rows[0], &table.rows[1]);
        assert_eq!(
            (first.visited.hardship, first.facts.deposits_fen),
            (None, Some(150_000))
        );
        assert_eq!(first.visited.log_incomplete, Some(true));
        assert_eq!(second.visited.log_incomplete, None);
        let losses = Losses::of(Some(&table), |id| id == "W1", |_| false);
        assert_eq!(losses.rows("W1"), [2, 4]);
        balanced(&table);
    }
}

#[test]
fn a_row_beside_one_that_is_out_of_shape_says_nothing_certain() {
    for broken in [
        "h1,W1,否,1500,,备注",
        "旁,h1,W1,否,1500,",
        "\"h1,W1,否,1500,",
    ] {
        for first in [true, false] {
            let rows = match first {
                true => [broken, "h1,W1,是,1500,"],
                false => ["h1,W1,是,1500,", broken],
            };
            let table = households(&format!("{}\nh2,W1,是,,\n{}\n", rows[0], rows[1]));
            let row = if first { 4 } else { 2 };
            let told = table.findings.iter();
            let told: Vec<_> = told
                .filter(|f| f.code == FindingCode::TableRowsOutOfShape)
                .map(|f| (f.place.row, f.related[0].row))
                .collect();
            assert_eq!(told, [(Some(row), Some(6 - row))], "{broken}");
            let of = |id: &str| table.rows.iter().find(|r| r.place.id == id).unwrap();
            let one = of("h1");
            let facts = (one.visited.hardship, one.facts.deposits_fen);
            assert_eq!(facts, (None, None));
            assert_eq!(one.place.micro_grids, ["W1"]);
            assert_eq!(one.visited.log_incomplete, Some(true));
            assert_eq!(of("h2").visited.hardship, Some(true));
            balanced(&table);
        }
    }
}
