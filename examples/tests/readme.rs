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
    for (language, before, file, own) in [
        ("rust", "", "snippet.rs", Some("core/README.md")),
        ("python", "", "snippet.py", None),
        ("ts", "", "snippet.ts", Some("bindings-wasm/npm/README.md")),
        (
            "kotlin",
            "",
            "Snippet.kt",
            Some("bindings-mobile/README.md"),
        ),
        (
            "swift",
            "import GridAid\n\n",
            "snippet.swift",
            Some("bindings-mobile/README.md"),
        ),
    ] {
        let code = read(&format!("examples/snippets/{file}"));
        let block = format!("```{language}\n{before}{code}```\n");
        for readme in READMES.into_iter().chain(own) {
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

/// Each package carries the licences of the project.
#[test]
fn the_licences_are_one() {
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        for folder in [
            "core",
            "core-derive",
            "bindings-python",
            "bindings-wasm/npm",
        ] {
            assert_eq!(read(name), read(&format!("{folder}/{name}")), "{folder}");
        }
    }
}

/// What is published of the crate is what its users build and read: sources, packs, the page about it, its licences.
#[test]
fn the_crate_is_published_without_the_data_of_its_tests() {
    let listed = std::process::Command::new(env!("CARGO"))
        .args([
            "package",
            "--list",
            "--allow-dirty",
            "--offline",
            "-p",
            "gridaid",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = String::from_utf8(listed.stdout).unwrap();
    let files: Vec<&str> = text.lines().collect();
    for needed in [
        "README.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "build.rs",
        "src/lib.rs",
    ] {
        assert!(files.contains(&needed), "{needed} is not published: {text}");
    }
    for file in files {
        let data = [".json", ".csv", ".txt"]
            .iter()
            .any(|end| file.ends_with(end));
        let needed = file.starts_with(".cargo") || file == "src/eligibility/numbers.txt";
        assert!(!data || needed, "{file} is published");
    }
}

#[test]
fn every_link_leads_somewhere() {
    for page in [
        "README.md",
        "README.zh-CN.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "core/README.md",
        "core-derive/README.md",
        "bindings-python/README.md",
        "bindings-wasm/npm/README.md",
        "bindings-mobile/README.md",
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
