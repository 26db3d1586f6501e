//! Kinds of faults that tables of offices have: each is told as what it is, and makes nothing more certain.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use gridaid::eligibility::{Outcome, Programme};
use gridaid::finding::FindingCode;
use gridaid_pilot::{Answer, Results};

#[path = "lost/folder.rs"]
mod folder;

use folder::*;

/// What a household is told of dibao.
fn dibao<'r>(results: &'r Results, household: &str) -> Option<&'r Answer> {
    let at = results.households.iter().position(|h| h.0 == household);
    let answers = &results.outcomes.answers[at.unwrap()];
    answers.iter().find(|a| a.programme == Programme::Dibao)
}

/// The row of a table that begins so.
fn row(folder: &mut Folder, file: &str, start: &str) -> usize {
    let lines = table(folder, file);
    lines.iter().position(|l| l.starts_with(start)).unwrap()
}

fn line(folder: &mut Folder, file: &str, start: &str) -> String {
    let at = row(folder, file, start);
    table(folder, file)[at].clone()
}

#[test]
fn what_names_a_row_that_could_not_be_used_does_not_name_nothing() {
    let mut folder = clean();
    // Where P1 lives is not known: nobody is left in H1, and a child of P1 is a child of somebody all the same.
    let other = line(&mut folder, "人员.csv", "P1,").replace("P1,H1,", "P1,H2,");
    table(&mut folder, "人员.csv").push(other);
    // A household and a micro-grid with a remark behind their rows.
    let at = row(&mut folder, "户.csv", "H5,");
    table(&mut folder, "户.csv")[at].push_str(",备注");
    let at = row(&mut folder, "网格.csv", "C1-1-02,");
    table(&mut folder, "网格.csv")[at].push_str(",备注");
    let results = results(&write("kinds-unused", &folder));
    assert!(codes(&results, "人员.csv").contains(&FindingCode::TableRowsDiffer));
    for file in ["人员.csv", "法定义务人.csv", "走访记录.csv", "户.csv"] {
        let told = codes(&results, file);
        assert!(
            told.contains(&FindingCode::TableOwnerUnused),
            "{file}: {told:?}"
        );
    }
    let nothing = [
        FindingCode::TableHouseholdUnknown,
        FindingCode::TablePersonUnknown,
        FindingCode::VisitUnknownHousehold,
        FindingCode::UnknownMicroGrid,
        FindingCode::FactOutOfRange,
    ];
    for finding in &results.findings {
        assert!(!nothing.contains(&finding.code), "{finding:?}");
    }
    // What is named nowhere is told as before.
    table(&mut folder, "人员.csv").push("P10,H9,,,,,,,,,,,,,,,,,,,,".into());
    let results = self::results(&write("kinds-nowhere", &folder));
    assert!(codes(&results, "人员.csv").contains(&FindingCode::TableHouseholdUnknown));
}

#[test]
fn ids_that_a_spreadsheet_cut_give_no_amount() {
    let id = |n: usize, cut: bool| format!("370302000000001{:03}", if cut { 0 } else { n });
    for (households_cut, persons_cut) in [(false, false), (false, true), (true, true)] {
        let mut folder = clean();
        let household = line(&mut folder, "户.csv", "H2,");
        let person = line(&mut folder, "人员.csv", "P2,");
        for n in 1..=16 {
            let household = household.replacen("H2", &id(n, households_cut), 1);
            table(&mut folder, "户.csv").push(household);
            let person = person.replacen("P2,H2", &format!("Q{n},{}", id(n, persons_cut)), 1);
            table(&mut folder, "人员.csv").push(person);
        }
        let results = results(&write("kinds-cut", &folder));
        let amount = |household: &str| dibao(&results, household).and_then(|a| a.amount_fen);
        let told = codes(&results, "人员.csv").contains(&FindingCode::TableIdCut);
        if persons_cut {
            assert!(told);
            for household in results.households.iter().map(|h| &h.0) {
                assert_eq!(amount(household), None, "{household} {households_cut}");
            }
        } else {
            assert!(!told);
            assert_eq!(amount(&id(16, false)), Some(100_000));
        }
    }
}

/// Two rows of one household that differ in the micro-grid and in what it owns.
#[test]
fn of_two_rows_of_one_household_neither_wins() {
    let mut outcomes = vec![];
    for reversed in [false, true] {
        let mut folder = clean();
        let at = row(&mut folder, "户.csv", "H2,");
        let second = "H2,C1-1-02,城市,是,否,否,是,是,否".to_owned();
        table(&mut folder, "户.csv").insert(if reversed { at } else { at + 1 }, second);
        let path = write("kinds-twice", &folder);
        let told = told(&path, "H2");
        assert_eq!(told[3], "待核实");
        assert_eq!(told[10], "户.csv第3、4行");
        let results = results(&path);
        let differ = results.findings.iter();
        let differ = differ.filter(|f| f.code == FindingCode::TableRowsDiffer);
        let differ: Vec<_> = differ.collect();
        assert_eq!(differ.len(), 1);
        assert_eq!(
            (differ[0].place.row, differ[0].related[0].row),
            (Some(4), Some(3))
        );
        outcomes.push(told);
    }
    assert_eq!(outcomes[0], outcomes[1]);
}

/// The micro-grid of so many households; a size has no finding where it is about twenty (S11).
fn of_households(n: usize) -> Folder {
    let mut folder = clean();
    let household = line(&mut folder, "户.csv", "H2,");
    let person = line(&mut folder, "人员.csv", "P2,");
    for n in 7..=n + 3 {
        let household = household.replacen("H2", &format!("H{n}"), 1);
        table(&mut folder, "户.csv").push(household);
        let person = person.replacen("P2,H2", &format!("Q{n},H{n}"), 1);
        table(&mut folder, "人员.csv").push(person);
    }
    folder
}

#[test]
fn a_household_that_other_tables_name_makes_no_place_too_small() {
    let small = |folder: &Folder| {
        let results = results(&write("kinds-named", folder));
        let told = codes(&results, "户.csv").contains(&FindingCode::TableHouseholdsMissing);
        let small = results.findings.iter().any(|f| {
            f.code == FindingCode::MicroGridSize && f.place.id.as_deref() == Some("C1-1-01")
        });
        (small, told)
    };
    let right = of_households(14);
    assert_eq!(small(&right), (false, false));
    assert_eq!(small(&of_households(13)), (true, false));
    // A row of the table of households is gone: a person still lives there.
    let mut gone = right.clone();
    let at = row(&mut gone, "户.csv", "H9,");
    table(&mut gone, "户.csv").remove(at);
    assert_eq!(small(&gone), (false, true));
    // Nobody is listed, and somebody was visited there.
    let mut gone = right;
    for (file, start) in [("户.csv", "H2,"), ("人员.csv", "P2,"), ("人员.csv", "P3,")] {
        let at = row(&mut gone, file, start);
        table(&mut gone, file).remove(at);
    }
    assert_eq!(small(&gone), (false, true));
}

#[test]
fn what_the_settings_say_is_not_told_as_unsaid() {
    let unsaid = [
        FindingCode::HouseholdsIncomplete,
        FindingCode::LeadersIncomplete,
        FindingCode::VisitLogStartUnknown,
    ];
    for file in ["户.csv", "微网格长候选人.csv", "走访记录.csv"] {
        let path = write("kinds-said", &clean());
        std::fs::remove_file(path.join(file)).unwrap();
        let results = results(&path);
        assert_eq!(
            codes(&results, file),
            [FindingCode::TableFileMissing],
            "{file}"
        );
        let told = results.findings.iter().find(|f| unsaid.contains(&f.code));
        assert!(told.is_none(), "{file}: {told:?}");
    }
}

#[test]
fn an_age_that_nobody_reaches_is_told_where_it_stands() {
    for (file, start, born) in [
        ("人员.csv", "P2,", "1985-03-10"),
        ("法定义务人.csv", "S1,", "1976-08-08"),
    ] {
        for other in ["1800-01-01", "2090-01-01"] {
            let mut folder = clean();
            let at = row(&mut folder, file, start);
            let lines = table(&mut folder, file);
            assert!(lines[at].contains(born));
            lines[at] = lines[at].replace(born, other);
            let results = results(&write("kinds-age", &folder));
            let told = results.findings.iter().any(|f| {
                f.code == FindingCode::FactOutOfRange
                    && f.place.file.as_deref() == Some(file)
                    && f.place.row == u32::try_from(at + 1).ok()
                    && f.place.column.as_deref() == Some("出生日期")
            });
            assert!(told, "{file} {other}");
        }
    }
}

#[test]
fn a_sum_says_how_many_amounts_it_lacks() {
    let told = |urban: &str| {
        let path = write("kinds-sum", &clean());
        let settings = std::fs::read_to_string(path.join("district.toml")).unwrap();
        let changed = settings.replacen("fen = 100000", urban, 1);
        std::fs::write(path.join("district.toml"), changed).unwrap();
        let results = results(&path);
        let known = |a: &&Answer| a.programme == Programme::Dibao && a.outcome == Outcome::Yes;
        let amounts: Vec<_> = (results.outcomes.answers.iter().flatten())
            .filter(known)
            .map(|a| a.amount_fen)
            .collect();
        let sum: i64 = amounts.iter().flatten().sum();
        assert_eq!(results.outcomes.amount_fen, sum, "{urban}");
        let lacking = amounts.iter().filter(|a| a.is_none()).count();
        assert_eq!(results.outcomes.without_amount as usize, lacking, "{urban}");
        (lacking, amounts.len())
    };
    let (lacking, all) = told("fen = 100000");
    assert!(lacking == 0 && all > 0);
    // An amount of a year that is no whole number of fen a month, and no way to round it.
    assert!(told("fen_per_year = 1200001").0 > 0);
}

#[test]
fn an_empty_cell_says_that_nobody_qualifies_of_a_whole_list_alone() {
    let mut folder = clean();
    let path = write("kinds-whole", &folder);
    let not_whole = |path: &std::path::Path| {
        let open = |h: &str| {
            told(path, h)
                .iter()
                .filter(|c| c.contains("其他成员待核实"))
                .count()
        };
        ["H1", "H2", "H3"].map(open)
    };
    assert_eq!(not_whole(&path), [0; 3]);
    // A row of one household is lost, then the table; both programmes of persons say so.
    let at = row(&mut folder, "人员.csv", "P2,");
    table(&mut folder, "人员.csv")[at].push_str(",备注");
    assert_eq!(not_whole(&write("kinds-whole-row", &folder)), [0, 2, 0]);
    folder.retain(|(file, _)| *file != "人员.csv");
    assert_eq!(not_whole(&write("kinds-whole-table", &folder)), [2; 3]);
}

#[test]
fn a_micro_grid_that_is_nowhere_is_shown_nowhere() {
    let mut folder = clean();
    let at = row(&mut folder, "户.csv", "H6,");
    let line = &mut table(&mut folder, "户.csv")[at];
    let micro_grid = line.split(',').nth(1).unwrap().to_owned();
    *line = line.replacen(&micro_grid, "张三丰", 1);
    let path = write("kinds-name", &folder);
    told(&path, "H6");
    let mut files = 0;
    for entry in std::fs::read_dir(path.join("out")).unwrap() {
        let text = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!String::from_utf8_lossy(&text).contains("张三丰"));
        files += 1;
    }
    assert!(files >= 5, "{files} files were looked at");
}
