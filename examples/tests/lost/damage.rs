//! What happens to the rows of a table.

#![allow(dead_code, reason = "each test takes what it needs")]

use fastrand::Rng;
use gridaid_pilot::{Times, check, read};

use super::folder::{Folder, write};

/// Damages one row, one cell or one file at random; says what it did.
///
/// No row is damaged twice: a cell too many and one too few cancel out, and nobody can see that they were shifted.
pub fn damage(rng: &mut Rng, folder: &mut Folder, done: &mut Vec<String>) -> String {
    let n = rng.usize(1..folder.len());
    let lines = &folder[n].1;
    let row = rng.usize(1..lines.len());
    if done.contains(&lines[row]) {
        return "nothing".into();
    }
    let mut cells: Vec<String> = lines[row].split(',').map(Into::into).collect();
    let cell = rng.usize(0..cells.len());
    // A blank is said to be unknown, or no post; only what stands there can be lost.
    let filled = !cells[cell].is_empty();
    match rng.u8(0..10) {
        0 => return double(rng, folder),
        1 => {
            let before = folder.clone();
            let (what, told) = shift_row(rng, folder);
            let lines = |folder: &Folder| -> Vec<String> {
                folder.iter().flat_map(|(_, lines)| lines.clone()).collect()
            };
            let mut pairs = lines(&before).into_iter().zip(lines(folder));
            let changed = pairs.find(|(before, after)| before != after);
            match changed.filter(|(before, _)| told && !done.contains(before)) {
                Some((_, after)) => done.push(after),
                None => *folder = before,
            }
            return what;
        }
        _ => {}
    }
    let (name, lines) = &mut folder[n];
    let line = &mut lines[row];
    let what = match rng.u8(0..9) {
        0 => {
            line.push_str(",备注");
            "one cell too many"
        }
        1 => {
            cells.pop();
            *line = cells.join(",");
            "one cell too few"
        }
        2 => {
            *line = format!("\"{line}");
            "a quote that is not closed"
        }
        3 => {
            cells.insert(cell, "旁".into());
            *line = cells.join(",");
            "cells shifted"
        }
        4 if filled => {
            cells[cell] = "3.70302E+17".into();
            *line = cells.join(",");
            "a number made scientific"
        }
        5 if filled => {
            cells[cell].push_str("?？");
            *line = cells.join(",");
            "a garbled cell"
        }
        6 if filled => {
            cells[cell] = "\u{FFFD}".into();
            *line = cells.join(",");
            "a cell that cannot be decoded"
        }
        7 => {
            let owner = usize::from(
                *name == "人员.csv" || *name == "法定义务人.csv" || *name == "走访记录.csv",
            );
            cells[owner] = format!("{}9", cells[owner]);
            *line = cells.join(",");
            "another id"
        }
        // Other tables name what is dropped here; a row that nothing else names is lost without a trace.
        _ if matches!(*name, "户.csv" | "网格.csv") => {
            lines.remove(row);
            "a row dropped"
        }
        _ => {
            line.insert(0, ',');
            "shifted by one"
        }
    };
    done.extend(lines.get(row).cloned());
    format!("{what}: {name} row {}, cell {cell}", row + 1)
}

/// Puts the cells from one on a place to the left or to the right, in as many cells: one is lost and the last is empty, or one
/// stands twice or is empty and the last is lost.
pub fn shift(rng: &mut Rng, line: &str) -> String {
    let mut cells: Vec<&str> = line.split(',').collect();
    let at = rng.usize(0..cells.len());
    match rng.u8(0..3) {
        0 => {
            cells.remove(at);
            cells.push("");
        }
        way => {
            cells.insert(at, if way == 1 { cells[at] } else { "" });
            cells.pop();
        }
    }
    cells.join(",")
}

/// Shifts a row; what it did, and whether anything is told of the row. Where nothing is, every cell can be read where it stands,
/// and nobody can know.
pub fn shift_row(rng: &mut Rng, folder: &mut Folder) -> (String, bool) {
    let n = rng.usize(1..folder.len());
    let row = rng.usize(1..folder[n].1.len());
    let (name, before) = (folder[n].0, folder[n].1[row].clone());
    folder[n].1[row] = shift(rng, &before);
    let after = &folder[n].1[row];
    let what = format!("shifted: {name} row {}: {before} is {after}", row + 1);
    // Tests run side by side, each with a folder of its own.
    let thread = std::thread::current();
    let own = format!("lost-shift-{}", thread.name().unwrap_or_default());
    let Ok(district) = read(&write(&own, folder)) else {
        return (what, true);
    };
    let results = check(district, &mut Times::default());
    let told = results.findings.iter().any(|f| {
        let at = &f.place;
        at.file.as_deref() == Some(name) && at.row.is_some_and(|at| at as usize == row + 1)
    });
    (what, told || *after == before)
}

/// Adds a second row of one id, in which a cell says what it says of another one.
pub fn double(rng: &mut Rng, folder: &mut Folder) -> String {
    let n = rng.usize(1..folder.len());
    let (name, lines) = &mut folder[n];
    let (row, other) = (rng.usize(1..lines.len()), rng.usize(1..lines.len()));
    let mut cells: Vec<String> = lines[row].split(',').map(Into::into).collect();
    let cell = rng.usize(0..cells.len());
    if let Some(said) = lines[other].split(',').nth(cell) {
        cells[cell] = said.into();
    }
    let at = rng.usize(1..=lines.len());
    lines.insert(at, cells.join(","));
    format!(
        "a second row: {name} row {}, cell {cell} of row {}",
        row + 1,
        other + 1
    )
}
