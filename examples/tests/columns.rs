//! Headers that are misspelled, columns that stand twice, and cells that were emptied: what a table would say is not taken for
//! what it does not say.
//!
//! By hand over many more: `ROUNDS=20000 cargo test -p gridaid-examples --release --test columns`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use std::collections::BTreeSet;

use fastrand::Rng;
use gridaid::table::{Form, SCHEMAS, Schema};
use gridaid_pilot::{Times, check, read};

#[path = "lost/certain.rs"]
mod certain;
#[path = "lost/folder.rs"]
mod folder;

use certain::{certain, nothing_more_certain, seeds};
use folder::*;

/// Columns in which an empty cell says something: no appraisal was made, no post is held, a place lies in none.
const EMPTY_SAYS: [&str; 4] = [
    "财产符合低保规定",
    "财产符合低保边缘规定",
    "财产符合刚性支出困难规定",
    "本人财产符合低保规定",
];

fn schema(file: &str) -> &'static Schema {
    SCHEMAS.iter().find(|s| s.file == file).unwrap()
}

/// What may stand in a cell; nothing for an id or a text, which name other rows.
fn any(rng: &mut Rng, form: Form) -> String {
    let label =
        |rng: &mut Rng, labels: &[&[&str]]| labels[rng.usize(0..labels.len())][0].to_owned();
    match form {
        Form::Words(words) => label(rng, words),
        Form::Choice(labels) => label(rng, labels),
        Form::Integer => rng.u8(0..4).to_string(),
        Form::Yuan => [0_u32, 300, 2_000, 40_000][rng.usize(0..4)].to_string(),
        Form::Date => {
            let year = [1950, 1985, 2020, 2026][rng.usize(0..4)];
            format!("{year}-0{}-03", rng.u8(1..10))
        }
        _ => String::new(),
    }
}

/// The clean folder with some of the columns that its tables do without, and other cells in some of those that they have.
fn rich(rng: &mut Rng) -> Folder {
    let mut folder = clean();
    for (file, lines) in folder.iter_mut().skip(1) {
        let add = rng.usize(0..12);
        for column in schema(file).columns {
            let plain = |h: &str| h == column.header || column.alias == h;
            let there = lines[0].split(',').position(plain);
            // A place or a post that says more is another place.
            let changes = matches!(*file, "户.csv" | "人员.csv" | "法定义务人.csv");
            let filled = !any(rng, column.form).is_empty() && changes;
            match there {
                None if filled && rng.usize(0..12) < add => {
                    lines[0] = format!("{},{}", lines[0], column.header);
                    for line in &mut lines[1..] {
                        let cell = match rng.u8(0..5) {
                            0 => String::new(),
                            _ => any(rng, column.form),
                        };
                        *line = format!("{line},{cell}");
                    }
                }
                Some(at) if filled && rng.u8(0..6) == 0 => {
                    let row = rng.usize(1..lines.len());
                    let cell = any(rng, column.form);
                    set(&mut lines[row], at, &cell);
                }
                _ => {}
            }
        }
    }
    folder
}

fn set(line: &mut String, at: usize, cell: &str) {
    let mut cells: Vec<&str> = line.split(',').collect();
    if let Some(slot) = cells.get_mut(at) {
        *slot = cell;
    }
    *line = cells.join(",");
}

/// A header as somebody else writes it.
fn misspelled(rng: &mut Rng, header: &str) -> String {
    let mut letters: Vec<char> = header.chars().collect();
    let at = rng.usize(0..letters.len());
    match rng.u8(0..5) {
        0 => letters.insert(at, '的'),
        1 if letters.len() > 1 => {
            letters.remove(at);
        }
        2 => return format!("是否{header}"),
        3 => return format!("{header}（县）"),
        _ => letters[at] = '某',
    }
    letters.into_iter().collect()
}

/// Damages one column of a table; says how.
fn damage(rng: &mut Rng, folder: &mut Folder) -> String {
    let n = rng.usize(1..folder.len());
    let (file, lines) = &mut folder[n];
    let headers: Vec<String> = lines[0].split(',').map(Into::into).collect();
    let at = rng.usize(0..headers.len());
    let header = headers[at].clone();
    let row = rng.usize(1..lines.len());
    let form = schema(file).columns.iter().find(|c| c.header == header);
    let form = form.map_or(Form::Text, |c| c.form);
    let what = match rng.u8(0..4) {
        0 | 1 => {
            let other = misspelled(rng, &header);
            set(&mut lines[0], at, &other);
            format!("is {other}")
        }
        2 => {
            lines[0] = format!("{},{header}", lines[0]);
            for line in &mut lines[1..] {
                let same = line.split(',').nth(at).unwrap_or("").to_owned();
                let cell = if rng.bool() { same } else { any(rng, form) };
                *line = format!("{line},{cell}");
            }
            "stands twice".into()
        }
        _ if EMPTY_SAYS.contains(&header.as_str()) || header == "现任岗位" => "is left".into(),
        _ => {
            set(&mut lines[row], at, "");
            format!("is empty in row {}", row + 1)
        }
    };
    format!("{file} {header} {what}")
}

#[test]
fn no_column_and_no_cell_that_is_lost_makes_anything_more_certain() {
    let mut hit = BTreeSet::new();
    for seed in seeds(300) {
        let mut rng = Rng::with_seed(seed);
        let folder = rich(&mut rng);
        let whole = certain(&results(&write("columns-whole", &folder)));
        for _ in 0..2 {
            let mut folder = folder.clone();
            let mut what = vec![];
            for _ in 0..rng.usize(1..3) {
                what.push(damage(&mut rng, &mut folder));
            }
            let Ok(district) = read(&write("columns-damaged", &folder)) else {
                continue;
            };
            let after = certain(&check(district, &mut Times::default()));
            let what = format!("seed {seed}: {}", what.join(" + "));
            nothing_more_certain(&whole, &after, &what);
            hit.extend(what.split(' ').nth(3).map(ToOwned::to_owned));
        }
    }
    // Those that run few rounds look for something else.
    assert!(hit.len() > 60 || seeds(300).count() < 300, "{hit:?}");
}

/// The same of every column of every table, one by one.
#[test]
fn no_column_whose_header_is_misspelled_makes_anything_more_certain() {
    let mut rng = Rng::with_seed(seeds(1).start);
    let mut rounds = 0;
    while rounds < seeds(4).end - seeds(4).start {
        rounds += 1;
        let folder = rich(&mut rng);
        let whole = certain(&results(&write("columns-each", &folder)));
        for n in 1..folder.len() {
            for (at, header) in folder[n].1[0].split(',').enumerate() {
                let mut folder = folder.clone();
                let other = misspelled(&mut rng, header);
                let (file, lines) = &mut folder[n];
                set(&mut lines[0], at, &other);
                let what = format!("{file} {header} is {other}");
                let Ok(district) = read(&write("columns-each", &folder)) else {
                    continue;
                };
                let after = certain(&check(district, &mut Times::default()));
                nothing_more_certain(&whole, &after, &what);
            }
        }
    }
}

/// Damages the rows or the headers of a table as a whole; says how.
fn upset(rng: &mut Rng, folder: &mut Folder) -> String {
    let n = rng.usize(1..folder.len());
    let (file, lines) = &mut folder[n];
    let row = rng.usize(1..lines.len());
    let mut cells: Vec<String> = lines[row].split(',').map(Into::into).collect();
    let first = rng.usize(0..2);
    let what = match rng.u8(0..7) {
        0 => {
            cells[first].clear();
            lines.remove(row);
            let above = cells.join(",");
            lines.insert(0, above);
            "a row above the header without an id"
        }
        1 => {
            lines[row] = format!("{},{}", ["注：", "合计"][first], lines[row]);
            "a word of the form before a row"
        }
        2 => {
            let first = lines.remove(1);
            lines[0] = format!("{}{}{first}", lines[0], ["", ","][rng.usize(0..2)]);
            "the header goes on with the first row"
        }
        3 if row + 1 < lines.len() => {
            let second = lines.remove(row + 1);
            let second: Vec<&str> = second.split(',').collect();
            let rest = second.iter().enumerate();
            let rest = rest.map(|(at, cell)| if at == 1 { "" } else { *cell });
            let rest = rest.collect::<Vec<_>>().join(",");
            lines[row] = format!("{},{rest}", lines[row]);
            "two rows in one line"
        }
        4 => {
            let headers = lines[0].split(',');
            let since = headers.clone().position(|h| h == "入住日期");
            let Some(at) = since.filter(|at| cells.get(*at).is_some_and(|c| c.len() == 10)) else {
                return "nothing".into();
            };
            cells[at].replace_range(0..4, "0226");
            lines[row] = cells.join(",");
            "a year without its first figure"
        }
        _ => return exchanged(rng, file, lines),
    };
    format!("{what}: {file} row {}", row + 1)
}

/// Exchanges the headers of two columns, where at least three cells stand under one of them and none of these can be read there.
/// Where some can, nobody can know.
fn exchanged(rng: &mut Rng, file: &str, lines: &mut [String]) -> String {
    let headers: Vec<String> = lines[0].split(',').map(Into::into).collect();
    let forms: Vec<Option<Form>> = (headers.iter())
        .map(|h| schema(file).columns.iter().find(|c| c.header == h))
        .map(|c| c.map(|c| c.form))
        .collect();
    let number = |form: &Option<Form>| matches!(form, Some(Form::Integer | Form::Yuan));
    let words = |form: &Option<Form>| matches!(form, Some(Form::Words(_)));
    let pairs: Vec<(usize, usize)> = (0..headers.len())
        .flat_map(|a| (0..headers.len()).map(move |b| (a, b)))
        .filter(|(a, b)| number(&forms[*a]) && words(&forms[*b]))
        .filter(|(_, b)| {
            let cells = lines[1..].iter().filter_map(|l| l.split(',').nth(*b));
            cells.filter(|c| !c.is_empty()).count() >= 3
        })
        .collect();
    let Some((a, b)) = rng.choice(pairs) else {
        return "nothing".into();
    };
    set(&mut lines[0], a, &headers[b]);
    set(&mut lines[0], b, &headers[a]);
    format!("exchanged headers: {file} {} {}", headers[a], headers[b])
}

#[test]
fn no_row_and_no_header_in_another_place_makes_anything_more_certain() {
    let mut hit = BTreeSet::new();
    let mut wrong = vec![];
    for seed in seeds(300) {
        let mut rng = Rng::with_seed(seed);
        let folder = rich(&mut rng);
        let whole = certain(&results(&write("columns-upset-whole", &folder)));
        for _ in 0..2 {
            let mut folder = folder.clone();
            let what = upset(&mut rng, &mut folder);
            let Ok(district) = read(&write("columns-upset", &folder)) else {
                continue;
            };
            let after = certain(&check(district, &mut Times::default()));
            hit.insert(what.split(':').next().unwrap_or_default().to_owned());
            let what = format!("seed {seed}: {what}");
            if std::panic::catch_unwind(|| nothing_more_certain(&whole, &after, &what)).is_err() {
                wrong.push(what);
            }
        }
    }
    assert!(wrong.is_empty(), "{} {wrong:#?}", wrong.len());
    assert!(hit.len() == 7 || seeds(300).count() < 300, "{hit:?}");
}
