//! The committed sample: one town with a mistake of every kind. What is planted is reported in the
//! right place, and nothing else is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use gridaid::finding::{Code, Finding};
use gridaid_pilot::{District, Results, Times, check, read, run};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample")
}

fn results(district: District) -> Results {
    check(district, &mut Times::default())
}

/// The code as it stands in files: camelCase.
fn code(code: Code) -> String {
    serde_json::to_value(code).unwrap().as_str().unwrap().to_owned()
}

fn line(f: &Finding) -> String {
    let p = &f.place;
    let row = p.row.map(|r| r.to_string()).unwrap_or_default();
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    [text(&p.file), row, text(&p.column), text(&p.id), code(f.code), text(&f.clause)].join(",")
}

fn expected() -> Vec<String> {
    let text = std::fs::read_to_string(sample().join("EXPECTED.csv")).unwrap();
    let mut lines: Vec<String> = text
        .lines()
        .skip(1)
        .map(|l| l.rsplit_once(',').unwrap().0.to_owned())
        .collect();
    lines.sort();
    lines
}

#[test]
fn every_planted_mistake_is_reported_in_the_right_place_and_nothing_else_is() {
    let results = results(read(&sample()).unwrap());
    let mut found: Vec<String> = results.findings.iter().map(line).collect();
    found.sort();
    let expected = expected();
    let missing: Vec<_> = expected.iter().filter(|e| !found.contains(e)).collect();
    let extra: Vec<_> = found.iter().filter(|f| !expected.contains(f)).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing {missing:#?}\nextra {extra:#?}");
    assert_eq!(found, expected);
}
