use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Letter, number and suffix of an id.
fn parts(id: &str) -> (char, u32, String) {
    let letter = id.chars().next().unwrap();
    let rest = id.trim_start_matches(letter).trim_start_matches('-');
    let digits = rest.trim_end_matches(|c: char| !c.is_ascii_digit());
    let suffix = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    (letter, digits.parse().unwrap(), suffix.to_owned())
}

#[test]
fn ids_are_unique_and_ascend_within_their_letter() {
    let mut last: BTreeMap<char, (u32, String)> = BTreeMap::new();
    for c in clauses() {
        let (letter, number, suffix) = parts(c.id);
        let now = (number, suffix);
        if let Some(before) = last.insert(letter, now.clone()) {
            assert!(before < now, "{} does not ascend", c.id);
        }
        assert_eq!(clause(c.id), Some(c), "{}", c.id);
    }
    for other in ["", "S0", "S52", "D-1", "d-01", "D-102", "Ö"] {
        assert_eq!(clause(other), None, "{other}");
    }
}

#[test]
fn the_pilot_plan_is_complete() {
    for n in 1..=51 {
        let c = clause(&format!("S{n}")).unwrap();
        assert_eq!((c.instrument, c.status), ("I-24", SourceStatus::Verified));
        assert!(c.in_force(day("2022-07-07")) && !c.in_force(day("2022-07-06")));
    }
    let mut strengths: BTreeMap<Strength, u32> = BTreeMap::new();
    for c in clauses().filter(|c| c.id.starts_with('S')) {
        *strengths.entry(c.strength).or_default() += 1;
    }
    let counts: Vec<_> = strengths.into_iter().collect();
    assert_eq!(
        counts,
        [
            (Strength::Must, 37),
            (Strength::InPrinciple, 2),
            (Strength::May, 3),
            (Strength::Encouraged, 2),
            (Strength::Goal, 7),
        ]
    );
}

#[test]
fn instruments_exist_and_every_text_is_there() {
    let ids: Vec<_> = instruments().map(|i| i.id).collect();
    let expected: Vec<_> = (1..=27).map(|n| format!("I-{n}")).collect();
    assert_eq!(ids, expected);
    for c in clauses() {
        let i = instrument(c.instrument).unwrap_or_else(|| panic!("{}: {}", c.id, c.instrument));
        assert!(!c.zh().is_empty() && !c.en().is_empty(), "{}", c.id);
        assert!(
            !c.zh().is_ascii() || c.zh() == "1+1+N",
            "{}: {}",
            c.id,
            c.zh()
        );
        assert!(c.en().is_ascii() && !c.en().ends_with('.'), "{}", c.id);
        assert!(
            c.to.is_none_or(|to| c.from.is_some_and(|f| f <= to)),
            "{}",
            c.id
        );
        if c.precision == Precision::Day {
            assert!(
                i.from.zip(c.from).is_none_or(|(i, c)| i <= c),
                "{} is in force before {}",
                c.id,
                i.id
            );
        }
    }
    assert_eq!(instrument("I-28"), None);
}

/// No row is left out silently: what is not computed says why, in both languages.
#[test]
fn what_is_not_computed_says_why() {
    for c in clauses() {
        let computed = matches!(c.built, Built::Rule | Built::Parameter | Built::Note);
        assert_eq!(computed, c.why().is_none(), "{}", c.id);
        let Some(why) = c.why() else { continue };
        assert!(!why.zh.is_ascii() && !why.en.is_empty(), "{}", c.id);
        assert!(why.en.is_ascii() && !why.en.ends_with('.'), "{}", c.id);
        // Later is a promise: of a room that developers find by its name, which no office knows.
        let later = why.zh.contains("本版本尚未实现");
        let room = ["case", "register", "pilot"];
        assert_eq!(c.built == Built::Later, later, "{}", c.id);
        assert!(
            !later || room.iter().any(|room| why.en.contains(room)),
            "{}",
            c.id
        );
        assert!(!why.zh.contains("模块"), "{}", c.id);
    }
}

#[test]
fn both_sides_of_dates() {
    let in_force = |id: &str, on: &str| clause(id).unwrap().in_force(day(on));
    for (id, before, first) in [
        ("D-01", "2014-04-30", "2014-05-01"),
        ("D-40", "2021-06-30", "2021-07-01"),
        ("D-44", "2022-10-19", "2022-10-20"),
        ("D-45", "2026-06-30", "2026-07-01"),
        ("M-03", "2022-10-31", "2022-11-01"),
        ("M-21", "2024-12-31", "2025-01-01"),
    ] {
        assert!(!in_force(id, before) && in_force(id, first), "{id}");
    }
    assert!(in_force("M-04", "2027-10-31") && !in_force("M-04", "2027-11-01"));
    assert!(in_force("D-73", "2021-06-30") && !in_force("D-73", "2021-07-01"));
    assert!(in_force("N-03", "1999-01-01"));
}

#[test]
fn a_month_or_year_is_an_uncertain_span() {
    let uncertain = |id: &str, on: &str| clause(id).unwrap().uncertain(day(on));
    assert!(!uncertain("V-07", "2022-09-30"));
    assert!(uncertain("V-07", "2022-10-01") && uncertain("V-07", "2022-10-31"));
    assert!(!uncertain("V-07", "2022-11-01"));
    assert!(uncertain("G-03", "2021-12-31") && !uncertain("G-03", "2022-01-01"));
    assert!(!uncertain("S11", "2022-07-07") && !uncertain("N-03", "2022-07-07"));
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test reads the source of the core"
)]
fn every_quoted_id_of_the_core_is_in_the_table() {
    fn walk(folder: &Path, found: &mut BTreeSet<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("law/tests.rs")
            {
                let text = std::fs::read_to_string(&path).unwrap();
                for quoted in text.split('"').filter(|q| looks_like_an_id(q)) {
                    found.insert((quoted.to_owned(), path.display().to_string()));
                }
            }
        }
    }
    fn looks_like_an_id(text: &str) -> bool {
        let mut rest = text.chars();
        if !rest.next().is_some_and(|c| "STDMLPHGVN".contains(c)) {
            return false;
        }
        let rest = rest.as_str();
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        let digits = rest.trim_end_matches(|c: char| c.is_ascii_lowercase());
        !digits.is_empty()
            && rest.len() - digits.len() <= 1
            && digits.bytes().all(|b| b.is_ascii_digit())
    }
    let mut found = BTreeSet::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(
        found.len() > 300,
        "the scan finds the table itself at least"
    );
    let unknown: Vec<_> = found
        .iter()
        .filter(|(id, _)| clause(id).is_none())
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Whether a clause is in force is asked with its day and its place: a clause that is asked by itself knows no place.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test reads the source of the core"
)]
fn the_law_is_asked_one_question() {
    fn walk(folder: &Path, wrong: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("law") {
                walk(&path, wrong);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let asks = text.contains("|c| c.in_force(") || text.contains("|c| !c.in_force(");
                wrong.extend(asks.then(|| path.display().to_string()));
            }
        }
    }
    let mut wrong = vec![];
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut wrong,
    );
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// The text of an item with its comments: from its documentation to the line that closes it.
fn item(source: &str, name: &str) -> Option<String> {
    let lines: Vec<&str> = source.lines().collect();
    let opens = |line: &&str| {
        let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        let kinds = ["fn", "const", "static", "struct", "enum"];
        let kind = words.find(|w| kinds.contains(w));
        // `const fn name` is a function.
        kind.is_some() && words.find(|w| !kinds.contains(w)) == Some(name)
    };
    let code = |line: &&str| !line.trim_start().starts_with("//");
    let at = lines.iter().position(|l| code(l) && opens(l))?;
    let above = |line: &&&str| {
        ["///", "#["]
            .iter()
            .any(|s| line.trim_start().starts_with(s))
    };
    let from = at - lines[..at].iter().rev().take_while(above).count();
    let indent = lines[at].len() - lines[at].trim_start().len();
    let closes = |l: &&str| {
        let own = l.len() - l.trim_start().len() == indent;
        own && ["}", "];"]
            .iter()
            .any(|end| l.trim_start().starts_with(end))
    };
    let to = at + lines[at..].iter().position(closes)?;
    Some(lines[from..=to].join("\n"))
}

fn names(text: &str, id: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    text.split(|c: char| !part(c)).any(|word| word == id)
}

/// Whoever knows a clause finds its code in one step: the row names the item, and the item speaks of the clause, by its id
/// or by a condition that has it.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test reads the source of the core"
)]
fn every_rule_stands_where_its_row_says() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: &Path| std::fs::read_to_string(path).ok();
    let mut wrong = vec![];
    for c in clauses() {
        assert_eq!(c.home().is_some(), c.built == Built::Rule, "{}", c.id);
        let Some((module, name)) = c.home().and_then(|home| home.rsplit_once("::")) else {
            continue;
        };
        let place = module.split("::").fold(source.clone(), |p, m| p.join(m));
        let text = read(&place.with_extension("rs")).or_else(|| read(&place.join("mod.rs")));
        let Some(item) = text.and_then(|text| item(&text, name)) else {
            wrong.push(format!("{}: no {module}::{name}", c.id));
            continue;
        };
        // A row of conditions: `    NAME 17: "D-42", "code", …`.
        let rows = read(&place.with_file_name("conditions.rs")).unwrap_or_default();
        let conditions = rows.lines().filter_map(|line| {
            let (left, right) = line.strip_prefix("    ")?.split_once(": \"")?;
            let own = right.split('"').next() == Some(c.id);
            own.then(|| left.split(' ').next().unwrap_or_default().to_owned())
        });
        let told = names(&item, c.id) || conditions.into_iter().any(|name| names(&item, &name));
        if !told {
            wrong.push(format!("{}: {module}::{name} does not speak of it", c.id));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_item_is_found_with_what_stands_above_it() {
    let source = "/// One, S1.\nfn one() {\n    two();\n}\n\n/// Two.\npub const fn two() {}\n";
    let one = item(source, "one").unwrap();
    assert!(one.starts_with("/// One") && one.ends_with('}') && !one.contains("Two"));
    assert!(names(&one, "S1") && !names(&one, "S") && !names("S11", "S1"));
    assert_eq!(item(source, "three"), None);
}

#[test]
fn infos_carry_the_whole_row() {
    let info = ClauseInfo::from(clause("M-03").unwrap());
    let json = serde_json::to_value(&info).unwrap();
    assert_eq!(json["from"], "2022-11-01");
    assert_eq!(json["to"], "2027-10-31");
    assert_eq!(json["status"], "verifiedNews");
    assert_eq!(serde_json::from_value::<ClauseInfo>(json).unwrap(), info);
    let info = InstrumentInfo::from(instrument("I-4").unwrap());
    assert_eq!(info.number, "民发〔2021〕57号");
}
