//! What the README shows is what the tests run, and what it links to is there.

#![expect(clippy::panic, reason = "helpers of tests may fail as tests do")]

use std::path::Path;

#[path = "../snippets/snippet.rs"]
mod snippet;

const READMES: [&str; 2] = ["README.md", "README.zh-CN.md"];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_snippets_are_shown_as_they_are_run() {
    // Swift's runner compiles the snippet into the module itself, so its import is only shown.
    for (language, before, file) in [
        ("rust", "", "snippet.rs"),
        ("python", "", "snippet.py"),
        ("ts", "", "snippet.ts"),
        ("kotlin", "", "Snippet.kt"),
        ("swift", "import GridAid\n\n", "snippet.swift"),
    ] {
        let code = read(&format!("examples/snippets/{file}"));
        let block = format!("```{language}\n{before}{code}```\n");
        for readme in READMES {
            assert!(
                read(readme).contains(&block),
                "{readme} does not show {file}"
            );
        }
    }
}

#[test]
fn the_rust_snippet_runs() {
    snippet::main().unwrap();
}

#[test]
fn both_languages_show_the_same_code_in_the_same_order() {
    let blocks = |readme: &str| -> Vec<String> {
        let text = read(readme);
        text.split("```")
            .skip(1)
            .step_by(2)
            .map(strip_comments)
            .collect()
    };
    let [en, zh] = READMES.map(blocks);
    assert_eq!(en, zh);
    assert_eq!(en.len(), 6);
}

/// A block without what follows a `#` of the shell.
fn strip_comments(block: &str) -> String {
    let shell = block.starts_with("sh\n");
    block
        .lines()
        .map(|line| match line.split_once(" #") {
            Some((code, _)) if shell => code.trim_end(),
            _ => line,
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn every_link_leads_somewhere() {
    for page in [
        "README.md",
        "README.zh-CN.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ] {
        for target in read(page).split("](").skip(1) {
            let target = target.split(')').next().unwrap();
            if !target.starts_with("https://") {
                let path = target.split('#').next().unwrap();
                let full = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
                assert!(full.exists(), "{page} links to {target}");
            }
        }
    }
}
