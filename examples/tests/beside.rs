//! Rows that stand one place beside, files that end in the middle, and columns without a name: what happens to fit is not
//! taken for what was meant.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use std::collections::BTreeSet;
use std::fs;

use fastrand::Rng;
use gridaid::finding::FindingCode;
use gridaid_pilot::{Times, check, read};

#[path = "lost/certain.rs"]
mod certain;
#[path = "lost/damage.rs"]
mod damage;
#[path = "lost/folder.rs"]
mod folder;

use certain::{certain, nothing_more_certain, seeds};
use damage::{damage, shift_row};
use folder::*;

/// A row is shifted where cells do not fit, and do one place beside: what happens to fit is not taken for what was meant.
#[test]
fn a_shifted_row_makes_nothing_more_certain() {
    let whole = certain(&results(&write("lost-unshifted", &clean())));
    let (mut told, mut silent) = (0, BTreeSet::new());
    for seed in seeds(400) {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let (what, seen) = shift_row(&mut rng, &mut folder);
        if !seen {
            silent.insert(what);
            continue;
        }
        told += 1;
        let Ok(after) = read(&write("lost-shifted", &folder)) else {
            continue;
        };
        let after = certain(&check(after, &mut Times::default()));
        nothing_more_certain(&whole, &after, &format!("seed {seed}: {what}"));
    }
    assert!(
        told > 3 * silent.len(),
        "{told} told, in silence {silent:#?}"
    );
}

/// A table that ends anywhere but where a line does is not taken for a whole one.
#[test]
fn a_cut_file_makes_nothing_more_certain() {
    let whole = certain(&results(&write("lost-uncut", &clean())));
    let mut told = 0;
    for seed in seeds(400) {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let mut what = vec![];
        if rng.bool() {
            what.push(damage(&mut rng, &mut folder, &mut vec![]));
        }
        let path = write("lost-cut", &folder);
        let name = folder[rng.usize(1..folder.len())].0;
        let bytes = fs::read(path.join(name)).unwrap();
        let at = rng.usize(0..bytes.len());
        if bytes[..at].ends_with(b"\n") {
            // Nothing in the file says how many lines it had.
            continue;
        }
        fs::write(path.join(name), &bytes[..at]).unwrap();
        what.push(format!("{name} cut at {at}"));
        let Ok(after) = read(&path) else { continue };
        let after = check(after, &mut Times::default());
        told += u32::from(codes(&after, name).contains(&FindingCode::TableFileCut));
        let what = format!("seed {seed}: {}", what.join(" + "));
        nothing_more_certain(&whole, &certain(&after), &what);
    }
    assert!(told > 100, "{told} cuts told");
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

/// A column whose name is gone is told where it holds something.
#[test]
fn a_column_without_its_name_makes_nothing_more_certain() {
    let clean = with_what_a_column_keeps;
    let whole = certain(&results(&write("lost-named", &clean())));
    assert_eq!(whole.overdue.len(), 1);
    for n in 1..clean().len() {
        let columns = clean()[n].1[0].split(',').count();
        for column in 0..columns {
            let mut folder = clean();
            let (name, lines) = &mut folder[n];
            let mut cells: Vec<&str> = lines[0].split(',').collect();
            let header = std::mem::take(&mut cells[column]).to_owned();
            lines[0] = cells.join(",");
            let cell = |line: &String| line.split(',').nth(column).is_some_and(|c| !c.is_empty());
            let filled = lines[1..].iter().any(cell);
            let name = *name;
            let Ok(after) = read(&write("lost-unnamed", &folder)) else {
                continue;
            };
            let after = check(after, &mut Times::default());
            let told = codes(&after, name);
            let unusable = told.contains(&FindingCode::TableColumnMissing);
            assert!(
                unusable || told.contains(&FindingCode::TableColumnUnnamed) == filled,
                "{name} {header}: {told:?}"
            );
            nothing_more_certain(
                &whole,
                &certain(&after),
                &format!("{name} without {header}"),
            );
        }
    }
}
