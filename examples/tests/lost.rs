//! What is lost makes nothing more certain: whatever row, cell or file cannot be read, no open answer becomes yes or
//! no, no visit overdue that was not, and no post missing that was filled.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use std::fs;
use std::path::Path;

use fastrand::Rng;
use gridaid::eligibility::Outcome;
use gridaid::finding::FindingCode;
use gridaid_pilot::{Times, check, read};

#[path = "lost/certain.rs"]
mod certain;
#[path = "lost/damage.rs"]
mod damage;
#[path = "lost/folder.rs"]
mod folder;

use certain::{certain, nothing_more_certain, seeds};
use damage::{damage, double};
use folder::*;

/// What happens to a file.
type Fault = fn(&Path);

#[test]
fn the_order_of_rows_never_changes_an_answer() {
    for seed in 0..60 {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let mut what = vec![];
        for _ in 0..rng.usize(1..4) {
            what.push(double(&mut rng, &mut folder));
        }
        let before = read(&write("lost-order", &folder)).map(|d| check(d, &mut Times::default()));
        for (_, lines) in folder.iter_mut().skip(1) {
            rng.shuffle(&mut lines[1..]);
        }
        let after = read(&write("lost-order", &folder)).map(|d| check(d, &mut Times::default()));
        let (Ok(before), Ok(after)) = (before, after) else {
            continue;
        };
        let (before, after) = (certain(&before), certain(&after));
        let what = format!("seed {seed}: {}", what.join(" + "));
        assert_eq!(before.households, after.households, "{what}");
        assert_eq!(before.persons, after.persons, "{what}");
        assert_eq!(before.overdue, after.overdue, "{what}");
        assert_eq!(before.law, after.law, "{what}");
    }
}

#[test]
fn losing_any_row_or_cell_makes_nothing_more_certain() {
    let whole = certain(&results(&write("lost-whole", &clean())));
    assert!(whole.households.values().any(|a| a.0 == Outcome::Yes));
    assert!(whole.persons.values().any(|n| *n == 1));
    assert_eq!(whole.overdue.len(), 1);
    assert!(
        !whole.law.iter().any(|f| f.starts_with("Leader")),
        "{:?}",
        whole.law
    );
    for seed in seeds(400) {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let (mut what, mut done) = (vec![], vec![]);
        for _ in 0..rng.usize(1..3) {
            what.push(damage(&mut rng, &mut folder, &mut done));
        }
        let path = write("lost-damaged", &folder);
        // Without any place there is nothing to check, and nothing is said.
        let Ok(district) = read(&path) else { continue };
        let after = check(district, &mut Times::default());
        nothing_more_certain(
            &whole,
            &certain(&after),
            &format!("seed {seed}: {}", what.join(" + ")),
        );
    }
}

#[test]
fn losing_one_of_two_rows_of_one_id_makes_nothing_more_certain() {
    for seed in 0..120 {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let n = rng.usize(1..folder.len());
        let (name, lines) = &mut folder[n];
        let (row, other) = (rng.usize(1..lines.len()), rng.usize(1..lines.len()));
        let mut cells: Vec<String> = lines[row].split(',').map(Into::into).collect();
        for _ in 0..rng.usize(1..4) {
            let cell = rng.usize(1..cells.len());
            if let Some(said) = lines[other].split(',').nth(cell) {
                cells[cell] = said.into();
            }
        }
        let second = cells.join(",");
        lines.push(second.clone());
        let at = [row, lines.len() - 1][rng.usize(0..2)];
        let what = format!("seed {seed}: {name} rows {} and last, {}", row + 1, at + 1);
        let Ok(whole) = read(&write("lost-pair", &folder)) else {
            continue;
        };
        let whole = certain(&check(whole, &mut Times::default()));
        let lines = &mut folder[n].1;
        match rng.u8(0..3) {
            0 => lines[at].push_str(",备注"),
            1 => lines[at].insert(0, '"'),
            _ => lines[at].insert_str(0, "旁,"),
        }
        let Ok(after) = read(&write("lost-pair", &folder)) else {
            continue;
        };
        let after = check(after, &mut Times::default());
        nothing_more_certain(&whole, &certain(&after), &what);
    }
}

#[test]
fn losing_any_file_makes_nothing_more_certain() {
    let whole = certain(&results(&write("lost-files-whole", &clean())));
    let faults: [(&str, Fault); 5] = [
        ("missing", |p| fs::remove_file(p).unwrap()),
        ("empty", |p| fs::write(p, "").unwrap()),
        ("no table", |p| fs::write(p, b"PK\x03\x04").unwrap()),
        ("another header", |p| fs::write(p, "甲,乙\n1,2\n").unwrap()),
        ("a folder", |p| {
            fs::remove_file(p).unwrap();
            fs::create_dir(p).unwrap();
        }),
    ];
    for file in [
        "户.csv",
        "人员.csv",
        "法定义务人.csv",
        "微网格长候选人.csv",
        "走访记录.csv",
        "楼栋单元.csv",
    ] {
        for (what, fault) in faults {
            let path = write("lost-files", &clean());
            fault(&path.join(file));
            let after = results(&path);
            nothing_more_certain(&whole, &certain(&after), &format!("{file}: {what}"));
            let told = |f: &&gridaid::finding::Finding| f.place.file.as_deref() == Some(file);
            assert!(after.findings.iter().any(|f| told(&f)), "{file}: {what}");
        }
    }
}

#[cfg(unix)]
#[test]
fn only_what_is_not_there_is_missing_and_nothing_is_waited_for() {
    let path = write("lost-special", &clean());
    let replace = |name: &str| {
        fs::remove_file(path.join(name)).unwrap();
        path.join(name)
    };
    fs::create_dir(replace("人员.csv")).unwrap();
    let pipe = replace("法定义务人.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    std::os::unix::fs::symlink("/dev/zero", replace("走访记录.csv")).unwrap();
    std::os::unix::fs::symlink("nowhere", replace("微网格长候选人.csv")).unwrap();
    let large = fs::File::create(path.join("楼栋单元.csv")).unwrap();
    large.set_len(600_000_000).unwrap();
    let results = results(&path);
    fs::remove_file(path.join("楼栋单元.csv")).unwrap();
    for file in [
        "人员.csv",
        "法定义务人.csv",
        "走访记录.csv",
        "微网格长候选人.csv",
    ] {
        assert_eq!(
            codes(&results, file),
            [FindingCode::TableFileUnreadable],
            "{file}"
        );
    }
    assert_eq!(
        codes(&results, "楼栋单元.csv"),
        [FindingCode::TableFileTooLarge]
    );
    // A file of settings stops everything, by its name.
    fs::remove_file(path.join("district.toml")).unwrap();
    fs::create_dir(path.join("district.toml")).unwrap();
    let error = read(&path).err().unwrap();
    assert!(
        error.zh.contains("district.toml") && error.zh.contains("文件夹"),
        "{}",
        error.zh
    );
    assert!(error.en.contains("folder"), "{}", error.en);
}

#[test]
fn an_outcome_names_the_rows_that_were_lost_and_what_to_find_out_in_words() {
    let mut folder = clean();
    // The wage earner of H3, the child of P1 and a visit to H2 have a remark behind the last cell.
    for (file, start) in [
        ("人员.csv", "P4,"),
        ("法定义务人.csv", "S1,"),
        ("走访记录.csv", "V6,"),
    ] {
        let lines = table(&mut folder, file);
        let line = lines.iter_mut().find(|l| l.starts_with(start)).unwrap();
        line.push_str(",备注");
    }
    let path = write("lost-told", &folder);
    let [h1, h2, h3, h5] = ["H1", "H2", "H3", "H5"].map(|h| told(&path, h));
    assert!(
        h1[2].starts_with("第1位成员：") && !h1[2].contains("符合"),
        "{h1:?}"
    );
    assert_eq!(h1[10], "法定义务人.csv第2行");
    assert_eq!(
        (h2[3].as_str(), h2[10].as_str()),
        ("符合", "走访记录.csv第7行")
    );
    assert_eq!(
        (h3[3].as_str(), h3[10].as_str()),
        ("待核实", "人员.csv第5行")
    );
    assert_eq!((h5[3].as_str(), h5[10].as_str()), ("符合", ""));
    assert!(h1[9].contains("第1位成员的法定义务人完整"), "{h1:?}");
    assert!(h3[9].contains("成员完整"), "{h3:?}");
    for row in [h1, h2, h3, h5] {
        assert!(
            !row.iter()
                .any(|c| c.contains("/members") || c.contains("Complete")),
            "{row:?}"
        );
    }
}

#[test]
fn a_row_that_may_be_anybodys_ends_every_list_and_one_of_a_lost_household_ends_none() {
    let mut folder = clean();
    table(&mut folder, "人员.csv").push("P10,HX,,,,,,,,,,,,,,,,,,,,".into());
    let path = write("lost-anybody", &folder);
    let h2 = told(&path, "H2");
    assert_eq!(
        (h2[3].as_str(), h2[10].as_str()),
        ("待核实", "人员.csv有内容未能采用且看不出属于谁")
    );
    // The household of that person is in the table of households, in a row that could not be used.
    table(&mut folder, "户.csv").push("HX,C1-1-01,城市".into());
    let path = write("lost-nobody-else", &folder);
    let h2 = told(&path, "H2");
    assert_eq!((h2[3].as_str(), h2[10].as_str()), ("符合", ""));
}
