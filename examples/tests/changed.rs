//! What a spreadsheet or a hand changes in a whole table: ids that may be one, a second file, cleared rows, columns under
//! other names and other words, columns that stand lower. None of it makes an answer more certain.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use std::fs;

use fastrand::Rng;
use gridaid::finding::FindingCode;
use gridaid_pilot::{Results, Times, check, read};

#[path = "lost/certain.rs"]
mod certain;
#[path = "lost/folder.rs"]
mod folder;

use certain::{Certain, certain, nothing_more_certain, seeds};
use folder::*;

fn whole(name: &str, folder: &Folder) -> Certain {
    certain(&results(&write(name, folder)))
}

/// What is found of a folder; without any place there is nothing to check.
fn checked(name: &str, folder: &Folder) -> Option<Results> {
    let district = read(&write(name, folder)).ok()?;
    Some(check(district, &mut Times::default()))
}

/// An id as a spreadsheet or a hand leaves it.
fn changed(rng: &mut Rng, id: &str) -> String {
    let (front, figures) = id.split_at(id.find(|c: char| c.is_ascii_digit()).unwrap());
    let wide = |c: char| match c {
        'A'..='Z' => char::from_u32(c as u32 + 0xFEE0).unwrap(),
        c => c,
    };
    match rng.u8(0..5) {
        0 => id.to_lowercase(),
        1 => format!("{id}.0"),
        2 => format!("{front}0{figures}"),
        3 => id.chars().map(wide).collect(),
        _ => format!("{front} {figures}"),
    }
}

/// One record stands there a second time under an id that may be another, with a cell of another row, and some rows name it.
#[test]
fn a_record_under_two_ids_makes_nothing_more_certain() {
    let before = whole("changed-ids-whole", &clean());
    for seed in seeds(300) {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let n = rng.usize(1..folder.len());
        let (name, lines) = &mut folder[n];
        let name = *name;
        let (row, other) = (rng.usize(1..lines.len()), rng.usize(1..lines.len()));
        let mut cells: Vec<String> = lines[row].split(',').map(Into::into).collect();
        let id = cells[0].clone();
        cells[0] = changed(&mut rng, &id);
        let second = cells[0].clone();
        if second.trim() == id {
            // Figures have no case, and blanks at the ends are none of the id.
            continue;
        }
        let column = usize::from(name == "网格.csv");
        if rng.bool() {
            // Numbers of two levels are two.
            let cell = rng.usize(1 + column..cells.len());
            cells[cell] = lines[other].split(',').nth(cell).unwrap().into();
        }
        let at = rng.usize(1..=lines.len());
        lines.insert(at, cells.join(","));
        for (other, lines) in folder.iter_mut().skip(1) {
            for line in &mut lines[1..] {
                let mut cells: Vec<&str> = line.split(',').collect();
                // The id of the row itself stands first.
                let own = usize::from(*other == name) * (1 + column);
                let named = cells.iter_mut().skip(own.max(1));
                for cell in named.filter(|cell| **cell == id) {
                    if rng.u8(0..3) == 0 {
                        *cell = &second;
                    }
                }
                *line = cells.join(",");
            }
        }
        let what = format!("seed {seed}: {name} {id} and {second}");
        let Some(after) = checked("changed-ids", &folder) else {
            continue;
        };
        assert!(
            codes(&after, name).contains(&FindingCode::TableIdsAlike),
            "{what}"
        );
        nothing_more_certain(&before, &certain(&after), &what);
    }
}

/// Some rows of a table stand in a file beside it.
#[test]
fn rows_in_a_second_file_make_nothing_more_certain() {
    let before = whole("changed-files-whole", &clean());
    for seed in seeds(120) {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let n = rng.usize(1..folder.len());
        let (name, lines) = &mut folder[n];
        let (name, own) = (*name, name.strip_suffix(".csv").unwrap());
        let from = rng.usize(1..lines.len());
        let rest: Vec<String> = lines.drain(from..).collect();
        let names = [
            "2.csv",
            "2026.csv",
            "(1).csv",
            ".xlsx",
            " - 副本.csv",
            ".csv.txt",
        ];
        let second = format!("{own}{}", names[rng.usize(0..names.len())]);
        let path = write("changed-files", &folder);
        fs::write(path.join(&second), rest.join("\n")).unwrap();
        fs::write(path.join(format!("~${own}.xlsx")), "x").unwrap();
        let what = format!("seed {seed}: {second}");
        let Ok(district) = read(&path) else { continue };
        let after = check(district, &mut Times::default());
        assert_eq!(
            codes(&after, &second),
            [FindingCode::TableFileBeside],
            "{what}"
        );
        assert!(codes(&after, &format!("~${own}.xlsx")).is_empty());
        // Buildings are no list of which anybody says that it is complete.
        if name != "楼栋单元.csv" {
            nothing_more_certain(&before, &certain(&after), &what);
        }
    }
}

#[test]
fn a_table_under_another_name_is_told_and_not_read() {
    let other = |from: &str, to: &str| {
        let path = write("changed-names", &clean());
        fs::rename(path.join(from), path.join(to)).unwrap();
        // Where upper and lower case are one it is the table itself.
        let same = path.join(from).exists();
        (read(&path), same)
    };
    for name in ["人员.xlsx", "人员.CSV", "人员(1).csv"] {
        let (district, same) = other("人员.csv", name);
        let after = check(district.unwrap(), &mut Times::default());
        let told: &[_] = if same {
            &[]
        } else {
            &[FindingCode::TableFileOtherName]
        };
        assert_eq!(codes(&after, name), told, "{name}");
        assert_eq!(
            codes(&after, "人员.csv").contains(&FindingCode::TableFileMissing),
            !same
        );
    }
    let (district, _) = other("网格.csv", "网格.xlsx");
    let error = district.err().unwrap();
    assert!(
        error.zh.contains("没有读取") && error.en.contains("not read"),
        "{}",
        error.zh
    );
    // A number in a name may be that of a person.
    let path = write("changed-number", &clean());
    fs::write(path.join("人员 370302199001011234.csv"), "x").unwrap();
    let after = results(&path);
    assert!(codes(&after, "人员.csv").contains(&FindingCode::TableFileBeside));
    let shown = serde_json::to_string(&after.findings).unwrap();
    assert!(!shown.contains("370302199001011234"));
}

/// The cells of a row were emptied; below the last record nobody can know.
#[test]
fn a_cleared_row_makes_nothing_more_certain() {
    let before = whole("changed-rows-whole", &clean());
    for n in 1..clean().len() {
        for row in 1..clean()[n].1.len() - 1 {
            for clear in [",", " ,\t"] {
                let mut folder = clean();
                let (name, lines) = &mut folder[n];
                let name = *name;
                lines[row] = clear.repeat(lines[row].matches(',').count());
                let what = format!("{name} row {} cleared", row + 1);
                let Some(after) = checked("changed-rows", &folder) else {
                    continue;
                };
                assert!(
                    codes(&after, name).contains(&FindingCode::TableRowsBlank),
                    "{what}"
                );
                nothing_more_certain(&before, &certain(&after), &what);
            }
        }
    }
}

/// A household that is away and was not visited, and one whose property was found right though it has five cars.
fn with_what_a_column_keeps() -> Folder {
    let mut folder = clean();
    let lines = table(&mut folder, "户.csv");
    lines[0].push_str(",机动车辆数");
    for line in &mut lines[1..] {
        line.push_str(if line.starts_with("H5,") { ",5" } else { "," });
        if line.starts_with("H4,") {
            *line = line.replace("是,是,否,", "是,否,否,");
        }
    }
    table(&mut folder, "走访记录.csv").retain(|line| !line.contains(",H4,2026-08"));
    folder
}

/// The name of a column and its words are an office's own.
#[test]
fn a_column_in_other_words_makes_nothing_more_certain() {
    let before = whole("changed-words-whole", &with_what_a_column_keeps());
    for file in ["户.csv", "人员.csv", "法定义务人.csv", "微网格长候选人.csv"] {
        let columns = clean().iter().find(|t| t.0 == file).unwrap().1[0]
            .matches(',')
            .count();
        for column in 1..=columns {
            for (yes, no) in [("√", "×"), ("属实", "不属实"), ("已核", "")] {
                let mut folder = with_what_a_column_keeps();
                let lines = table(&mut folder, file);
                let mut words = false;
                for (n, line) in lines.iter_mut().enumerate() {
                    let mut cells: Vec<&str> = line.split(',').collect();
                    words |= n > 0 && matches!(cells[column], "是" | "否");
                    cells[column] = match cells[column] {
                        _ if n == 0 => "核查情况",
                        "是" => yes,
                        "否" => no,
                        other => other,
                    };
                    *line = cells.join(",");
                }
                let what = format!("{file} column {column} in {yes} {no}");
                let Some(after) = checked("changed-words", &folder).filter(|_| words) else {
                    continue;
                };
                nothing_more_certain(&before, &certain(&after), &what);
            }
        }
    }
}

/// A cell was inserted in one column, and what stands in it belongs to the row above.
#[test]
fn a_column_that_stands_lower_makes_nothing_more_certain() {
    let before = whole("changed-lower-whole", &with_what_a_column_keeps());
    for n in 1..clean().len() {
        for column in 0..clean()[n].1[0].split(',').count() {
            let mut folder = with_what_a_column_keeps();
            let (name, lines) = &mut folder[n];
            let name = *name;
            let mut above = String::new();
            for line in &mut lines[1..] {
                let mut cells: Vec<String> = line.split(',').map(Into::into).collect();
                std::mem::swap(&mut cells[column], &mut above);
                *line = cells.join(",");
            }
            if above.is_empty() {
                // Nothing stands below the last row.
                continue;
            }
            let commas = lines[0].matches(',').count();
            lines.push(format!(
                "{}{above}{}",
                ",".repeat(column),
                ",".repeat(commas - column)
            ));
            let what = format!("{name} column {column} stands lower");
            let Some(after) = checked("changed-lower", &folder) else {
                continue;
            };
            assert!(
                codes(&after, name).contains(&FindingCode::TableColumnSlipped),
                "{what}"
            );
            nothing_more_certain(&before, &certain(&after), &what);
        }
    }
}
