//! The tables of clauses in the documents are those of the crate.
//!
//! `cargo xtask write` runs this with `WRITE_DOCS=1`, which writes them anew.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests may fail as tests do"
)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use gridaid::law::{
    Built, Clause, Precision, SourceStatus, Strength, clause, clauses, instrument, instruments,
};

const GROUPS: [(&str, &str, &str); 10] = [
    ("S", "四个一试点方案", "the pilot plan"),
    ("D", "最低生活保障", "dibao, the minimum living allowance"),
    ("T", "特困人员救助供养", "tekun, people in extreme hardship"),
    (
        "M",
        "低保边缘、刚性支出困难家庭",
        "margin and rigid-expenditure families",
    ),
    ("L", "临时救助", "temporary assistance"),
    ("V", "走访、探访", "visits"),
    ("G", "网格", "grids"),
    (
        "N",
        "公民身份号码、残疾人证",
        "citizen numbers, disability certificates",
    ),
    (
        "P",
        "一门受理、公示、时限、行政复议和行政诉讼",
        "one door, publicity, time limits, appeal",
    ),
    ("H", "专项救助衔接", "what other help a status opens"),
];

const BUILT: [Built; 7] = [
    Built::Rule,
    Built::Parameter,
    Built::Note,
    Built::Later,
    Built::Discretion,
    Built::Local,
    Built::Narrative,
];

fn of_group(prefix: &str) -> Vec<&'static Clause> {
    clauses()
        .filter(|c| c.id.trim_start_matches(prefix) != c.id)
        .collect()
}

fn summary(head: [&str; 10], total: &str, name: impl Fn(&(&str, &str, &str)) -> String) -> String {
    let count = |of: &[&Clause], built| of.iter().filter(|c| c.built == built).count();
    let mut text = format!("| {} |\n|---|---|", head.join(" | "));
    text += &"---:|".repeat(8);
    let mut row = |first: &str, second: &str, of: &[&Clause]| {
        let numbers = BUILT.map(|b| count(of, b).to_string()).join(" | ");
        write!(text, "\n| {first} | {second} | {} | {numbers} |", of.len()).unwrap();
    };
    for group in &GROUPS {
        row(group.0, &name(group), &of_group(group.0));
    }
    row("", total, &clauses().collect::<Vec<_>>());
    text + "\n"
}

fn in_force(c: &Clause) -> String {
    let from = c.from.map_or_else(String::new, |day| {
        let form = match c.precision {
            Precision::Day => "%Y-%m-%d",
            Precision::Month => "%Y-%m",
            Precision::Year => "%Y",
            other => panic!("no form for {other:?}"),
        };
        day.format(form).to_string()
    });
    match c.to {
        Some(to) => format!("{from} → {to}"),
        None if from.is_empty() => "?".into(),
        None => format!("{from} →"),
    }
}

fn strength(c: &Clause) -> &'static str {
    match c.strength {
        Strength::Must => "must",
        Strength::InPrinciple => "in principle",
        Strength::May => "may",
        Strength::Encouraged => "encouraged",
        Strength::Target => "target",
        Strength::Practice => "practice",
        Strength::Right => "right",
        Strength::Goal => "goal",
        other => panic!("no word for {other:?}"),
    }
}

fn status(status: SourceStatus) -> &'static str {
    match status {
        SourceStatus::Verified => "read",
        SourceStatus::VerifiedNews => "reported",
        SourceStatus::Unverified => "unverified",
        SourceStatus::NotFound => "**not found**",
        other => panic!("no word for {other:?}"),
    }
}

fn built(c: &Clause) -> &'static str {
    match c.built {
        Built::Rule => "rule",
        Built::Parameter => "parameter",
        Built::Note => "note",
        Built::Later => "later",
        Built::Discretion => "discretion",
        Built::Local => "local",
        Built::Narrative => "—",
        other => panic!("no word for {other:?}"),
    }
}

/// How the clause is carried, and why not where it is not computed.
fn carried(c: &Clause) -> String {
    match c.why() {
        None => built(c).into(),
        Some(why) => format!("{}: {} {}", built(c), why.zh, why.en),
    }
}

fn full() -> String {
    let mut text = String::from(
        "<!-- @generated from `gridaid::law` by `cargo xtask write`; change that instead. -->
# Clauses 条款表

`grep -rw ID core/src` finds the code of a clause.

- **known**: *read* in the instrument itself; *reported* by an official page or the press; *unverified*,
  on which nothing rests as a fact; *not found*, so that the number is a parameter without default.
- **built**: *rule*, computed; *parameter*, a dated value that a rule reads or a reader looks up, open where
  the number was not found; *note*, it shapes the model or a text. What is not computed says why: *later*, it
  belongs to a room that is not built yet; *discretion*, the text leaves it to the authority; *local*, the place
  arranges it; —, it has no content to test.
- **in force**: as exactly as the source gives it; `?` where the start is not known.
",
    );
    for (prefix, zh, en) in GROUPS {
        write!(
            text,
            "\n## {prefix} — {zh}: {en}\n\n| id | stands in | in force | strength | known | built | 条款 | sense |\n|---|---|---|---|---|---|---|---|\n"
        )
        .unwrap();
        for c in of_group(prefix) {
            assert!(instrument(c.instrument).is_some(), "{}", c.id);
            writeln!(
                text,
                "| {} | {} {} | {} | {} | {} | {} | {} | {} |",
                c.id,
                c.instrument,
                c.article,
                in_force(c),
                strength(c),
                status(c.status),
                carried(c),
                c.zh(),
                c.en()
            )
            .unwrap();
        }
    }
    text += "\n## Instruments 文件\n\n| id | title | number | issued by | known |\n|---|---|---|---|---|\n";
    for i in instruments() {
        writeln!(
            text,
            "| {} | {} ({}) | {} | {} | {} |",
            i.id,
            i.title,
            i.title_en,
            i.number,
            i.issuer,
            status(i.status)
        )
        .unwrap();
    }
    text
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of the file must be `expected`; with `WRITE_DOCS` it becomes that.
fn settle(path: &str, found: &str, expected: &str) {
    if std::env::var_os("WRITE_DOCS").is_some() {
        std::fs::write(root().join(path), expected).unwrap();
    } else {
        assert!(found == expected, "{path} is stale: cargo xtask write");
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_default()
}

#[test]
fn every_clause_belongs_to_one_group() {
    let groups: usize = GROUPS.iter().map(|g| of_group(g.0).len()).sum();
    assert_eq!(groups, clauses().count());
}

/// Ids that stand in the source of the core, without the clause table itself: all, and those in quotes.
fn ids_in_the_code() -> (BTreeSet<String>, BTreeSet<String>) {
    fn walk(folder: &Path, all: &mut BTreeSet<String>, quoted: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("src/law") && !path.ends_with("tests") {
                    walk(&path, all, quoted);
                }
            } else if path.file_name().is_some_and(|name| name != "tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
                all.extend(words.map(str::to_owned));
                quoted.extend(text.split('"').map(str::to_owned));
            }
        }
    }
    let (mut all, mut quoted) = Default::default();
    walk(&root().join("core/src"), &mut all, &mut quoted);
    walk(
        &root().join("core/data/policy"),
        &mut BTreeSet::new(),
        &mut quoted,
    );
    (all, quoted)
}

#[test]
fn what_the_table_says_is_built_stands_in_the_code() {
    let (all, quoted) = ids_in_the_code();
    for c in clauses() {
        match c.built {
            Built::Rule => assert!(all.contains(c.id), "no code for {}", c.id),
            Built::Parameter => assert!(quoted.contains(c.id), "no parameter for {}", c.id),
            Built::Later | Built::Discretion | Built::Local | Built::Narrative | Built::Note => {}
            other => panic!("{} is built as {other:?}", c.id),
        }
    }
}

/// A vector shows what is computed, so it cites no clause of a room that is not built.
#[test]
fn no_vector_cites_what_is_built_later() {
    fn walk(folder: &Path, wrong: &mut Vec<String>, read: &mut usize) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, wrong, read);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let vectors: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
            for v in vectors {
                let ids = v["clauses"].as_array().unwrap();
                let found = ids.iter().filter_map(|id| clause(id.as_str()?));
                let later = found.filter(|c| c.built == Built::Later);
                wrong.extend(later.map(|c| format!("{} cites {}", v["id"], c.id)));
                *read += ids.len();
            }
        }
    }
    let (mut wrong, mut read) = (vec![], 0);
    walk(&root().join("tests/vectors"), &mut wrong, &mut read);
    assert_eq!(wrong, Vec::<String>::new());
    assert!(read > 0 && clauses().any(|c| c.built == Built::Later));
}

#[test]
fn the_full_table_is_current() {
    let path = "core/docs/generated/clauses.md";
    settle(path, &read(path), &full());
}

#[test]
fn the_summaries_are_current() {
    let zh = summary(
        [
            "",
            "内容",
            "条",
            "规则",
            "参数",
            "说明",
            "待实现",
            "裁量",
            "当地",
            "无可检验内容",
        ],
        "合计",
        |g| g.1.into(),
    );
    let en = summary(
        [
            "",
            "about",
            "clauses",
            "rule",
            "parameter",
            "note",
            "later",
            "discretion",
            "local",
            "nothing to test",
        ],
        "all",
        |g| format!("{} {}", g.1, g.2),
    );
    for (path, table) in [("README.md", en), ("README.zh-CN.md", zh)] {
        let found = read(path);
        let (start, rest) = found.split_once("<!-- clauses -->\n").expect(path);
        let (_, end) = rest.split_once("<!-- /clauses -->").expect(path);
        let expected = format!("{start}<!-- clauses -->\n{table}<!-- /clauses -->{end}");
        settle(path, &found, &expected);
    }
}
