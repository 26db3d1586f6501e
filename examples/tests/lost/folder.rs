//! A small clean district, and what is asked of it after its tables were damaged.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::{Path, PathBuf};

use gridaid::finding::FindingCode;
use gridaid_pilot::{Results, Times, check, read, run};

pub const SETTINGS: &str = include_str!("district.toml");
pub const PLACES: &str = include_str!("网格.csv");
pub const HOUSEHOLDS: &str = include_str!("户.csv");
pub const PERSONS: &str = include_str!("人员.csv");
pub const SUPPORTERS: &str = include_str!("法定义务人.csv");
pub const LEADERS: &str = include_str!("微网格长候选人.csv");

/// The small district: a table is its name and its lines.
pub type Folder = Vec<(&'static str, Vec<String>)>;

pub fn clean() -> Folder {
    let lines = |text: &str| text.lines().map(Into::into).collect();
    let mut visits = vec!["走访编号,户编号,走访日期,走访人员,走访方式,走访结果".to_owned()];
    for household in 1..=6 {
        for (month, who) in [
            ("2025-11", "社区专职工作者、专职网格员、党员"),
            ("2026-02", "社区专职工作者、专职网格员、党员"),
            ("2026-03", "党组织书记"),
            ("2026-05", "社区专职工作者、专职网格员、党员"),
            ("2026-08", "社区专职工作者、专职网格员、党员"),
        ] {
            // One household is overdue, whatever is lost.
            if household != 6 || month != "2026-08" {
                visits.push(format!(
                    "V{},H{household},{month}-03,{who},上门,见到",
                    visits.len()
                ));
            }
        }
    }
    vec![
        ("district.toml", lines(SETTINGS)),
        ("网格.csv", lines(PLACES)),
        ("户.csv", lines(HOUSEHOLDS)),
        ("人员.csv", lines(PERSONS)),
        ("法定义务人.csv", lines(SUPPORTERS)),
        ("微网格长候选人.csv", lines(LEADERS)),
        ("走访记录.csv", visits),
        ("楼栋单元.csv", lines("编号,类型,所属编号\nB1,楼栋,C1-1")),
    ]
}

pub fn write(name: &str, folder: &Folder) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    for (file, lines) in folder {
        fs::write(path.join(file), lines.join("\n") + "\n").unwrap();
    }
    path
}

pub fn results(path: &Path) -> Results {
    check(read(path).unwrap(), &mut Times::default())
}

pub fn table<'f>(folder: &'f mut Folder, name: &str) -> &'f mut Vec<String> {
    &mut folder.iter_mut().find(|(file, _)| *file == name).unwrap().1
}

pub fn codes(results: &Results, file: &str) -> Vec<FindingCode> {
    let these = results.findings.iter();
    let these = these.filter(|f| f.place.file.as_deref() == Some(file));
    these.map(|f| f.code).collect()
}

/// The row of outcomes.csv of a household.
pub fn told(path: &Path, household: &str) -> Vec<String> {
    run(path, &path.join("out")).unwrap();
    let text = fs::read_to_string(path.join("out/outcomes.csv")).unwrap();
    let line = text
        .lines()
        .find(|l| l.starts_with(&format!("{household},")))
        .unwrap();
    line.split(',').map(Into::into).collect()
}
