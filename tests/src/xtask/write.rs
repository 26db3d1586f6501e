//! `cargo xtask write`: whatever is derived from something else, each after what it needs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::run::{command, tee};
use super::suite::Count;
use super::{Context, tools};
use crate::mirror;

/// What is written, from what, where it stands, and how it is written or only checked; whether all went well.
struct Kind {
    what: &'static str,
    places: &'static [&'static str],
    run: fn(&Context, bool) -> Result<bool>,
}

const KINDS: [Kind; 4] = [
    Kind {
        what: "types and operations of every language, from core/src",
        places: &[],
        run: of_mirror,
    },
    Kind {
        what: "tables of the documents, from the core",
        places: &["README.md", "README.zh-CN.md", "core/docs", "examples/data"],
        run: of_documents,
    },
    Kind {
        what: "vectors, from tests/cases",
        places: &["tests/vectors"],
        run: |context, check| script(context, check, "tests/cases/author.py"),
    },
    Kind {
        what: "outputs of vectors that have none yet",
        places: &["tests/vectors"],
        run: of_outputs,
    },
];

/// `cargo xtask write [--check]`.
pub fn task(context: &Context, arguments: &[String]) -> Result<()> {
    let check = arguments.iter().any(|a| a == "--check");
    let mut bad = vec![];
    for kind in KINDS {
        println!("── {}", kind.what);
        let before = texts(context, kind.places)?;
        if !(kind.run)(context, check)? {
            bad.push(kind.what);
        }
        for (path, text) in texts(context, kind.places)? {
            if before.get(&path) != Some(&text) {
                println!("{} is written", path.display());
            }
        }
    }
    ensure!(
        bad.is_empty(),
        "not as they would be written: {}",
        bad.join("; ")
    );
    Ok(())
}

/// The same as a suite, which writes nothing.
pub fn suite(context: &Context, _: usize) -> Result<Vec<Count>> {
    KINDS
        .iter()
        .map(|kind| Ok(Count::one(kind.what, (kind.run)(context, true)?)))
        .collect()
}

/// The files of some places, from the root.
fn texts(context: &Context, places: &[&str]) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    fn add(root: &Path, path: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
        if !path.is_dir() {
            let name = path.strip_prefix(root).unwrap_or(path).to_owned();
            let text = std::fs::read(path).with_context(|| name.display().to_string())?;
            into.insert(name, text);
            return Ok(());
        }
        for entry in std::fs::read_dir(path)? {
            add(root, &entry?.path(), into)?;
        }
        Ok(())
    }
    let mut found = BTreeMap::new();
    for place in places {
        add(&context.root, &context.root.join(place), &mut found)?;
    }
    Ok(found)
}

fn of_mirror(context: &Context, check: bool) -> Result<bool> {
    let changed = mirror::run(&context.root, check)?;
    let now = if check { "differs" } else { "is written" };
    for name in &changed {
        println!("{name} {now}");
    }
    Ok(!check || changed.is_empty())
}

fn cargo(context: &Context, words: &str) -> Command {
    let mut cargo = command("cargo", &context.root);
    cargo.args(words.split(' '));
    cargo
}

/// The tests of the documents compare; with a word in the environment they write.
fn of_documents(context: &Context, check: bool) -> Result<bool> {
    let words = "test -q -p gridaid-examples --test clauses --test sample -- current description_of_the_tables";
    let mut tests = cargo(context, words);
    if !check {
        tests.env("WRITE_DOCS", "1");
    }
    Ok(tee(&mut tests)?.0)
}

fn script(context: &Context, check: bool, path: &str) -> Result<bool> {
    tools::system(&["python3"], &["python3"])?;
    let mut python = command("python3", &context.root);
    python.arg(path);
    if check {
        python.arg("--check");
    }
    Ok(tee(&mut python)?.0)
}

fn of_outputs(context: &Context, check: bool) -> Result<bool> {
    let mut replay = cargo(context, "run -q -p conformance --bin replay --");
    replay
        .arg(context.vectors())
        .arg(if check { "--check" } else { "--write" });
    Ok(tee(&mut replay)?.0)
}
