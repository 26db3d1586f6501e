//! Every text that the pilot writes for people can be read aloud: the report in both languages, each table, the
//! calendar, the terminal, and the description of the tables.

#![expect(clippy::unwrap_used, reason = "a test that fails says so")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use gridaid::message::{Lang, fault};
use gridaid::table::{Form, SCHEMAS};
use gridaid_pilot::{Size, run, write_synthetic};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn sample(name: &str) -> PathBuf {
    let folder = folder(name);
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample");
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    folder
}

/// A folder with mistakes, one without, and one without local numbers and teams, each with its results.
fn folders() -> &'static [(PathBuf, String)] {
    static ALL: OnceLock<Vec<(PathBuf, String)>> = OnceLock::new();
    ALL.get_or_init(written)
}

fn written() -> Vec<(PathBuf, String)> {
    let bare = sample("texts-bare");
    let settings = fs::read_to_string(bare.join("district.toml")).unwrap();
    let head = settings.split("[overlay]").next().unwrap();
    fs::write(bare.join("district.toml"), head).unwrap();
    fs::remove_file(bare.join("走访小组.csv")).unwrap();
    let town = folder("texts-town");
    write_synthetic(&town, &Size::TOWN, 7).unwrap();
    let all = [sample("texts-sample"), bare, town];
    let told = |f: PathBuf| {
        let text = run(&f, &f.join("out")).unwrap();
        (f.join("out"), text)
    };
    all.into_iter().map(told).collect()
}

fn chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// What is ours in a text: without the names of files, the mark of invented data, and the name of the package.
fn own(text: &str) -> String {
    let mut text = text.replace(gridaid_pilot::WATERMARK, "合成数据");
    // The names of settings stand in the file that is to be put right.
    let names = [
        "households_complete",
        "leaders_complete",
        "log_from",
        "as_of",
    ];
    for name in names
        .into_iter()
        .chain(["SYNTHETIC", "UTF-8（BOM）", "UTF-8"])
    {
        text = text.replace(name, "甲");
    }
    // Ids of the sample.
    text.replace("-none", "").trim().to_owned()
}

/// Why a text cannot be read aloud; an English one may name what has a Chinese name only.
fn wrong(text: &str, lang: Lang) -> Option<String> {
    let text = own(text);
    if text.is_empty() || text.chars().all(|c| !c.is_alphabetic()) {
        return None;
    }
    let why = fault(&text, lang)?;
    Some(format!("{why}: {text}"))
}

/// The texts of a page between tags of one language.
fn spans(page: &str, lang: &str) -> Vec<String> {
    let mut found = vec![];
    for tag in page.split('<').skip(1) {
        let Some((head, text)) = tag.split_once('>') else {
            continue;
        };
        let classes = head
            .split("class=\"")
            .nth(1)
            .and_then(|c| c.split('"').next());
        if classes.is_some_and(|c| c.split(' ').any(|c| c == lang)) {
            found.push(
                text.replace("&amp;", "&")
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<"),
            );
        }
    }
    found
}

#[test]
fn the_report_can_be_read_aloud_in_both_languages() {
    let mut found = BTreeSet::new();
    for (out, _) in folders() {
        let page = fs::read_to_string(out.join("report.html")).unwrap();
        let (zh, en) = (spans(&page, "zh"), spans(&page, "en"));
        assert!(
            zh.len() > 200 && zh.len() == en.len(),
            "{} {}",
            zh.len(),
            en.len()
        );
        found.extend(zh.iter().filter_map(|t| wrong(t, Lang::ZhCn)));
        found.extend(en.iter().filter_map(|t| wrong(t, Lang::En)));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Columns for programs, and ids that offices give.
const NOT_WORDS: &[&str] = &[
    "代码 code",
    "条款 clause",
    "编号 id",
    "编号 place",
    "缺少的本地标准 parameters",
    "户编号 household",
    "微网格 micro_grid",
    "第一名 first",
    "第二名 second",
    "单位 place",
    "现微网格 today",
    "楼栋 buildings",
    "单元 units",
    "小组 team",
    "楼栋 building",
    "前 before",
    "后 after",
];

#[test]
fn every_table_can_be_read_aloud_and_has_what_is_for_programs_last() {
    let mut found = BTreeSet::new();
    for (out, _) in folders() {
        for entry in fs::read_dir(out).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|e| e != "csv") {
                continue;
            }
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let mut table = csv::Reader::from_path(path).unwrap();
            let header: Vec<String> = table.headers().unwrap().iter().map(Into::into).collect();
            for cell in &header {
                let cell = cell.trim_start_matches('\u{FEFF}');
                // A name for people, then one for programs.
                let people = cell.split(' ').next().unwrap();
                if chinese(people) {
                    found.extend(wrong(people, Lang::ZhCn).map(|why| format!("{name}: {why}")));
                }
            }
            for row in table.records() {
                for (cell, of) in row.unwrap().iter().zip(&header) {
                    let of = of.trim_start_matches('\u{FEFF}');
                    if NOT_WORDS.contains(&of) {
                        continue;
                    }
                    let lang = if chinese(of.split(' ').next().unwrap()) {
                        Lang::ZhCn
                    } else {
                        Lang::En
                    };
                    // Both languages in one cell: each by itself.
                    let english = |(_, e): &(&str, &str)| {
                        !chinese(e) && e.starts_with(|c: char| c.is_ascii_alphabetic())
                    };
                    let texts = match cell.split_once(' ').filter(english) {
                        Some((zh, en)) => vec![(zh, lang), (en, Lang::En)],
                        None => vec![(cell, lang)],
                    };
                    for (text, lang) in texts {
                        found.extend(wrong(text, lang).map(|why| format!("{name}, {of}: {why}")));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_calendar_and_the_terminal_can_be_read_aloud() {
    let mut found = BTreeSet::new();
    for (out, told) in folders() {
        let calendar = fs::read_to_string(out.join("visit-plan.ics")).unwrap_or_default();
        let calendar = calendar.replace("\r\n ", "");
        for line in calendar.lines() {
            let text = ["SUMMARY:", "DESCRIPTION:", "X-WR-CALNAME:"].iter();
            let text = text.filter_map(|field| line.strip_prefix(field)).next();
            // A comma and a new line are escaped there.
            for part in text.unwrap_or_default().split("\\n") {
                found.extend(wrong(&part.replace("\\,", ","), Lang::ZhCn));
            }
        }
        for line in told.lines() {
            for part in line.split("   ").map(str::trim) {
                let lang = if chinese(part) { Lang::ZhCn } else { Lang::En };
                let words = part.chars().next().is_some_and(char::is_alphabetic);
                if words && !part.contains(".html") && !part.contains('→') {
                    found.extend(wrong(part, lang));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_description_of_the_tables_can_be_read_aloud() {
    let mut found = BTreeSet::new();
    for schema in SCHEMAS {
        found.extend(wrong(schema.note, Lang::ZhCn));
        for column in schema.columns {
            found.extend(wrong(column.header, Lang::ZhCn));
            // The clauses at the end are for those who look them up.
            let note = column.note.split('（').next().unwrap();
            let ids = note.split(['、', '至']).all(|part| !chinese(part));
            if !ids {
                found.extend(wrong(note, Lang::ZhCn));
            }
            let labels: &[&[&str]] = match column.form {
                Form::Choice(l) | Form::Choices(l) | Form::Words(l) => l,
                _ => &[],
            };
            for first in labels.iter().filter_map(|l| l.first()) {
                found.extend(wrong(first, Lang::ZhCn));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
