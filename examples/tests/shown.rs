//! No output and no finding shows an id or a name that the check of ids refuses, whatever column it stands in.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use std::fs;

use gridaid::identity::{IdOf, id_fault};
use gridaid::table::{Form, SCHEMAS};
use gridaid_pilot::run;

#[path = "lost/folder.rs"]
mod folder;

use folder::*;

/// What no id may be, and no name where it is a number.
const REFUSED: [&str; 3] = ["欧阳铁柱", "13805331234", "370302199003071234"];

/// The small district with teams, and a column for each id and name that a table may have.
fn every_column() -> Folder {
    let mut folder = clean();
    folder.push((
        "走访小组.csv",
        [
            "小组编号,成员身份,服务范围,每日户数",
            "team-1,社区专职工作者、专职网格员、党员,C1,5",
            "team-2,社区专职工作者、专职网格员、党员,C1,5",
        ]
        .map(Into::into)
        .into(),
    ));
    table(&mut folder, "楼栋单元.csv").push("B1-1,单元,B1".into());
    for schema in SCHEMAS {
        let lines = table(&mut folder, schema.file);
        for column in schema.columns {
            let has = lines[0].split(',').any(|cell| cell == column.header);
            if !has && of(column.header, column.form).is_some() {
                lines[0].push_str(&format!(",{}", column.header));
                lines[1..].iter_mut().for_each(|line| line.push(','));
            }
        }
    }
    folder
}

/// What is asked of a column that may be shown.
fn of(header: &str, form: Form) -> Option<IdOf> {
    match form {
        Form::PersonId => Some(IdOf::Person),
        Form::Id | Form::Ids => Some(IdOf::Thing),
        Form::Text if header != "数据性质" => Some(IdOf::Name),
        _ => None,
    }
}

#[test]
fn no_output_shows_an_id_or_a_name_that_the_check_refuses() {
    let whole = every_column();
    let mut columns = 0;
    for schema in SCHEMAS {
        for column in schema.columns {
            let Some(of) = of(column.header, column.form) else {
                continue;
            };
            columns += 1;
            let refused = REFUSED.iter().filter(|text| id_fault(text, of).is_some());
            for (n, text) in refused.enumerate() {
                let mut folder = whole.clone();
                let lines = table(&mut folder, schema.file);
                let at = lines[0].split(',').position(|cell| cell == column.header);
                let row = 1 + n % (lines.len() - 1);
                let mut cells: Vec<&str> = lines[row].split(',').collect();
                cells[at.unwrap()] = text;
                lines[row] = cells.join(",");
                let what = format!("{} row {} {}", schema.file, row + 1, column.header);
                let path = write("shown", &folder);
                let out = path.join("out");
                match run(&path, &out) {
                    Err(error) => {
                        let told = format!("{} {}", error.zh, error.en);
                        assert!(!told.contains(text), "{what}: {told}");
                    }
                    Ok(told) => {
                        assert!(!told.contains(text), "{what}");
                        for entry in fs::read_dir(&out).unwrap() {
                            let file = entry.unwrap().path();
                            let shown = fs::read_to_string(&file).unwrap();
                            assert!(!shown.contains(text), "{what} in {}", file.display());
                        }
                        let found = fs::read_to_string(out.join("findings.csv")).unwrap();
                        let row = format!("{},{},{}", schema.file, row + 1, column.header);
                        assert!(found.contains(&row), "{what} is not told");
                    }
                }
            }
        }
    }
    assert!(columns > 20, "{columns}");
}
