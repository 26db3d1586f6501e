//! The tasks of `cargo xtask`.

mod bench_calls;
mod deny;
mod differential;
mod fuzz;
mod kotlin;
mod npm;
mod python;
mod run;
mod rust;
mod suite;
mod swift;
mod tools;
mod write;

pub use suite::Count;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail, ensure};

use crate::mirror;

/// A task: its name, what it does, and how.
type Task = (
    &'static str,
    &'static str,
    fn(&Context, &[String]) -> Result<()>,
);

const TASKS: [Task; 9] = [
    (
        "test",
        "every test of every binding, installing what it needs [--only SUITE] [--ci]",
        suite::test,
    ),
    (
        "write",
        "write whatever is derived: bindings, tables of documents, vectors [--check]",
        write::task,
    ),
    (
        "mirror",
        "write the types and operations of every language from core/src [--check]",
        write_mirror,
    ),
    (
        "vectors",
        "replay the vectors in Rust; [--write] fills in the outputs that are null",
        rust::vectors,
    ),
    (
        "rule-mutants",
        "change one comparison, step, number or date at a time; a vector must notice",
        rust::rule_mutants,
    ),
    (
        "differential",
        "random households against the reference in Python [--cases N] [--seed S]",
        differential::task,
    ),
    (
        "fuzz",
        "changed inputs, tables and columns in Rust, Node and Python [--minutes N] [--seed S] [--case N]",
        fuzz::task,
    ),
    (
        "bench-calls",
        "what a typed call costs in each language [--only LANGUAGE] [--rounds N] [--calls N]",
        bench_calls::task,
    ),
    ("size", "size of the npm package, compressed", npm::size),
];

/// Where things are.
pub struct Context {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Where everything is built.
    pub target: PathBuf,
    /// Tools that are kept between clones.
    pub cache: PathBuf,
}

impl Context {
    pub(crate) fn new() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let Some(root) = here.parent() else {
            bail!("{} has no folder above it", here.display())
        };
        let home = |name: &str| std::env::var_os(name).map(PathBuf::from);
        let cache = home("XDG_CACHE_HOME")
            .or_else(|| home("HOME").map(|home| home.join(".cache")))
            .unwrap_or_else(|| root.join("target"));
        Ok(Self {
            root: root.to_owned(),
            target: home("CARGO_TARGET_DIR").unwrap_or_else(|| root.join("target")),
            cache: cache.join("gridaid"),
        })
    }

    /// The folder of the vectors.
    pub fn vectors(&self) -> PathBuf {
        self.root.join("tests/vectors")
    }

    /// The JavaScript runners.
    pub fn js(&self) -> PathBuf {
        self.root.join("tests/runners/js")
    }
}

/// Runs the task that the arguments name, or lists the tasks.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        for (name, what, _) in TASKS {
            println!("cargo xtask {name:<14} {what}");
        }
        return ExitCode::SUCCESS;
    };
    let Some((_, what, task)) = TASKS.iter().find(|(known, _, _)| known == name) else {
        eprintln!("there is no task {name}; `cargo xtask` lists them");
        return ExitCode::FAILURE;
    };
    // Otherwise a slip of the pen runs every test for half an hour.
    let known = |a: &String| what.split([' ', '[', ']']).any(|word| word == a);
    let foreign = |a: &&String| a.starts_with('-') && !known(a);
    if let Some(option) = rest.iter().find(foreign) {
        eprintln!("{name} has no option {option}: {what}");
        return ExitCode::FAILURE;
    }
    match Context::new().and_then(|context| task(&context, rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn write_mirror(context: &Context, arguments: &[String]) -> Result<()> {
    let check = arguments.iter().any(|a| a == "--check");
    let changed = mirror::run(&context.root, check)?;
    for name in &changed {
        println!("{name}");
    }
    ensure!(
        !check || changed.is_empty(),
        "these files differ from core/src: run `cargo xtask mirror`"
    );
    Ok(())
}
