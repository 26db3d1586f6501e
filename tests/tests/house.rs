//! The order of the house: which room may use which, how long a function and a file may be, how a room is laid out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{
    fs,
    io::{self, BufRead},
};

/// The rooms of the core in the order in which data walks through them. A room uses rooms above it, never one below.
const ROOMS: &[&str] = &[
    "order",
    "redact",
    "draw",
    "log",
    "money",
    "value",
    "calendar",
    "law",
    "finding",
    "identity",
    "policy",
    "message",
    "logic",
    "household",
    "deadline",
    "grid",
    "eligibility",
    "leader",
    "visit",
    "support",
    "inquiry",
    "case",
    "privacy",
    "office",
    "population",
    "table",
    "wire",
];

/// Arrows upward that stand for now, each with its reason.
const UPWARD: &[(&str, &str, &str)] = &[
    (
        "finding",
        "wire",
        "the name of a code as it crosses the wire is that of its type there",
    ),
    (
        "logic",
        "household",
        "a frame starts with every certificate of disability still possible",
    ),
];

const LONGEST_FUNCTION: usize = 70;
const LONGEST_FILE: usize = 400;

/// Functions that are a table of rows: nobody reads them from top to bottom.
const TABLES: &[&str] = &["texts"];

/// What is still too long; a row that is no longer needed fails, so the list can only shrink.
const LONG_FUNCTIONS: &[&str] = &[
    "bindings-python/src/visits.rs visit_coverage",
    "core/src/draw.rs svg",
    "core/src/eligibility/grounds.rs grounds",
    "core/src/eligibility/standards.rs resolve_by",
    "core/src/grid/change/form.rs form",
    "core/src/grid/change/report.rs reorganise",
    "core/src/household/count/deduct.rs deduct",
    "core/src/household/count/mod.rs item",
    "core/src/household/form.rs closure",
    "core/src/household/selfcare.rs assess",
    "core/src/inquiry/describe.rs comparison",
    "core/src/leader/assign/slots.rs solve",
    "core/src/leader/propose.rs propose",
    "core/src/leader/propose.rs solve",
    "core/src/policy/check.rs check_law",
    "core/src/policy/load.rs load",
    "core/src/population/column.rs nums",
    "core/src/population/join.rs new",
    "core/src/support/linked/mod.rs linked_help",
    "core/src/table/members.rs read_households",
    "core/src/table/members.rs read_persons",
    "core/src/visit/coverage.rs grid_coverage",
    "core/src/visit/plan/demand.rs demands",
    "core/src/visit/plan/mod.rs plan_under",
    "core/src/visit/plan/teams.rs new",
    "examples/pilot/check.rs check",
    "examples/pilot/folder.rs read",
    "examples/pilot/plan_report.rs weeks",
    "examples/pilot/report.rs outcomes",
    "examples/pilot/summary.rs text",
    "examples/pilot/synth/people.rs person",
    "examples/pilot/synth/places.rs community",
    "tests/src/fuzz/change.rs change",
];
const LONG_FILES: &[&str] = &[
    "core/src/eligibility/assess.rs",
    "core/src/eligibility/tests.rs",
    "core/src/grid/picture.rs",
    "core/src/grid/tests/history.rs",
    "core/src/household/count/mod.rs",
    "core/src/household/form.rs",
    "core/src/household/place.rs",
    "core/src/inquiry/describe.rs",
    "core/src/leader/propose.rs",
    "core/src/logic/explain.rs",
    "core/src/message/cite.rs",
    "core/src/population/tests/mod.rs",
    "core/src/support/account/mod.rs",
    "core/src/table/tests/mod.rs",
    "core/src/visit/tests/plans.rs",
    "core/src/wire/ops.rs",
    "examples/pilot/report.rs",
    "examples/tests/sample.rs",
    "tests/src/mirror/model.rs",
    "tests/src/mirror/rust.rs",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust file that a person writes, by its path from the root.
fn sources() -> io::Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for dir in [
        "core/src",
        "core/benches",
        "core/examples",
        "core-derive/src",
        "bindings-python/src",
        "bindings-wasm/src",
        "bindings-mobile/src",
        "bindings-mobile/bindgen/src",
        "examples",
        "tests/src",
        "tests/tests",
        "tests/runners",
    ] {
        walk(&root().join(dir), &mut found)?;
    }
    assert!(found.len() > 300, "only {} files were found", found.len());
    Ok(found)
}

fn walk(dir: &Path, found: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            if !path.ends_with("node_modules") && !path.ends_with("target") {
                walk(&path, found)?;
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path.strip_prefix(root()).unwrap_or(&path);
            let name = name.to_string_lossy().replace('\\', "/");
            if !is_generated(&name) {
                found.insert(name, fs::read_to_string(&path)?);
            }
        }
    }
    Ok(())
}

/// Whether a file stands where everything is generated.
fn is_generated(path: &str) -> bool {
    path.split('/')
        .rev()
        .skip(1)
        .any(|p| p == "generated" || p == "_generated")
}

/// A file of tests may look anywhere.
fn is_test(path: &str) -> bool {
    let within = path.strip_prefix("tests/src/").unwrap_or(path);
    within.split('/').any(|p| p == "tests" || p == "tests.rs")
        || path.contains("/cited/")
        || path.ends_with("/stated.rs")
        || path.ends_with("/wire/listed.rs")
}

/// A line without its comment; a `//` within a text does not occur in a `use`.
fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

/// The part of a file before its own module of tests.
fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
}

#[test]
fn no_room_uses_one_below() {
    let place = |room: &str| ROOMS.iter().position(|r| *r == room);
    let mut upward = BTreeSet::new();
    for (path, text) in sources().unwrap() {
        let Some(rest) = path.strip_prefix("core/src/") else {
            continue;
        };
        let room = rest.split('/').next().unwrap().trim_end_matches(".rs");
        if room == "lib" || is_test(&path) {
            continue;
        }
        let from =
            place(room).unwrap_or_else(|| panic!("the room {room} has no place in the order"));
        let lines: String = shipped(&text)
            .lines()
            .map(|l| format!("{}\n", code(l)))
            .collect();
        for used in lines.split("crate::").skip(1) {
            let name: String = (used.chars())
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            if place(&name).is_some_and(|to| to > from) {
                upward.insert((room.to_owned(), name));
            }
        }
    }
    let stand: BTreeSet<(String, String)> = (UPWARD.iter())
        .map(|(a, b, _)| ((*a).to_owned(), (*b).to_owned()))
        .collect();
    assert_eq!(
        upward, stand,
        "arrows upward (left) and those that stand with a reason (right)"
    );
}

/// The functions of a file with their lines, by the indentation that rustfmt gives.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        let mut words = bare
            .split_whitespace()
            .skip_while(|w| matches!(*w, "const" | "unsafe" | "async") || w.starts_with("pub"));
        if words.next() != Some("fn") {
            continue;
        }
        let name: String = (words.next().unwrap_or_default().chars())
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        let rest = lines.iter().skip(at);
        let own = rest.clone().position(|l| {
            let closes = l.get(indent..).is_some_and(|l| l.starts_with('}'));
            closes && l.get(..indent).is_some_and(|l| l.trim().is_empty())
        });
        if let Some(end) = own {
            let lines = rest.take(end + 1);
            found.push((name, lines.filter(|l| !code(l).trim().is_empty()).count()));
        }
    }
    found
}

#[test]
fn no_function_is_longer_than_a_page() {
    let mut long = BTreeSet::new();
    // A test is a story with its numbers; only what runs for a user is held to a page.
    let shipped_files = sources()
        .unwrap()
        .into_iter()
        .filter(|(path, _)| !is_test(path));
    for (path, text) in shipped_files.filter(|(path, _)| !path.contains("/benches/")) {
        for (name, lines) in functions(shipped(&text)) {
            if lines > LONGEST_FUNCTION && !TABLES.contains(&name.as_str()) {
                long.insert(format!("{path} {name}"));
            }
        }
    }
    let stand: BTreeSet<String> = LONG_FUNCTIONS.iter().map(|l| (*l).to_owned()).collect();
    assert_eq!(
        long, stand,
        "functions of over {LONGEST_FUNCTION} lines (left) and those known (right)"
    );
}

#[test]
fn no_file_is_longer_than_a_sitting() {
    let mut long = BTreeSet::new();
    for (path, text) in sources().unwrap() {
        let lines = text.lines().filter(|l| !code(l).trim().is_empty()).count();
        if lines > LONGEST_FILE {
            long.insert(path);
        }
    }
    let stand: BTreeSet<String> = LONG_FILES.iter().map(|l| (*l).to_owned()).collect();
    assert_eq!(
        long, stand,
        "files of over {LONGEST_FILE} lines of code (left) and those known (right)"
    );
}

#[test]
fn a_room_is_a_folder_with_mod_rs_and_says_its_invariant() {
    let sources = sources().unwrap();
    for path in sources.keys() {
        let folder = path.trim_end_matches(".rs");
        let within = format!("{folder}/");
        assert!(
            path.contains("/tests/") || !sources.keys().any(|p| p.starts_with(&within)),
            "{path} stands beside its folder; a module with files is {folder}/mod.rs"
        );
    }
    for room in ROOMS {
        let text = (sources.get(&format!("core/src/{room}/mod.rs")))
            .or_else(|| sources.get(&format!("core/src/{room}.rs")))
            .unwrap_or_else(|| panic!("there is no room {room}"));
        let head = text.lines().take_while(|l| l.starts_with("//!"));
        assert!(
            head.clone().any(|l| l.contains("*Invariant")),
            "the first lines of {room} do not say its invariant"
        );
    }
}

/// Every file of the repository by its path from the root, with its first line; of what is built or fetched none.
fn first_lines(dir: &Path, found: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let own = path.file_name().unwrap_or_default().to_string_lossy();
        if own.starts_with('.') || ["target", "node_modules", "__pycache__"].contains(&own.as_ref())
        {
            continue;
        }
        if path.is_dir() {
            first_lines(&path, found)?;
        } else if path.exists() {
            let mut line = Vec::new();
            io::BufReader::new(fs::File::open(&path)?).read_until(b'\n', &mut line)?;
            let name = path.strip_prefix(root()).unwrap_or(&path);
            let name = name.to_string_lossy().replace('\\', "/");
            found.insert(name, String::from_utf8_lossy(&line).into_owned());
        }
    }
    Ok(())
}

#[test]
fn what_is_generated_says_so_and_lies_in_a_folder_of_that_name() {
    let mut found = BTreeMap::new();
    first_lines(&root(), &mut found).unwrap();
    // Cargo writes it, where and as it wants.
    found.remove("Cargo.lock");
    let (mut apart, mut silent, mut good) = (Vec::new(), Vec::new(), 0);
    for (path, line) in &found {
        match (is_generated(path), line.contains("@generated")) {
            (true, true) => good += 1,
            (false, true) => apart.push(path),
            (true, false) => silent.push(path),
            (false, false) => {}
        }
    }
    assert_eq!(
        (apart, silent),
        (Vec::<&String>::new(), Vec::new()),
        "generated in another folder (left); in a folder of what is generated and not so (right)"
    );
    assert!(good > 20, "only {good} files are generated");
}

#[test]
fn the_rulers_measure() {
    let text = "fn one() {\n    a();\n\n    // why\n    b();\n}\nimpl X {\n    pub(crate) fn two() {\n        c();\n    }\n}\n";
    assert_eq!(
        functions(text),
        [("one".to_owned(), 4), ("two".to_owned(), 3)]
    );
}
