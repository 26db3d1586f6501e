//! How the npm package is built, and how it is known that it need not be built again.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::xtask::Context;
use crate::xtask::run::{command, output, run};
use crate::xtask::tools;

/// The folders of the package: for whom `wasm-bindgen` writes it, and what of the library it holds.
const FOLDERS: [(&str, &str, &[&str]); 3] = [
    ("form", "web", &["--no-default-features"]),
    ("web", "web", &[]),
    ("node", "nodejs", &[]),
];

/// What the package is made of, below the folder of the workspace.
const SOURCES: [&str; 8] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "bindings-wasm",
    "core",
    "core-derive",
    "rust-toolchain.toml",
    "tests/runners/js/package-lock.json",
];

/// The folder of the package, built unless it is what these sources, tools and settings gave already.
///
/// Beside the package stands one number of everything that goes in and everything that came out: the bytes of the
/// sources and of this file, the versions of the tools, the settings of cargo, and the files of the package. The
/// package is taken as it is only where that number is still the same. It is written only where no source was touched
/// while the package was built: of one that was, nobody can say which of its texts went in.
pub fn build(context: &Context) -> Result<PathBuf> {
    tools::node(context)?;
    let bindgen = tools::wasm_bindgen(context)?;
    let package = context.target.join("npm/gridaid");
    let stamp = context.target.join("npm/gridaid.stamp");
    let sources = SOURCES.map(|name| context.root.join(name));
    let state = || Ok((made_of(context, &bindgen)?, touched(&sources)?));
    match settled(&package, &stamp, state, || {
        write(context, &bindgen, &package)
    })? {
        Settled::AsItWas => println!("the npm package is that of these sources"),
        Settled::Built => {}
        Settled::Touched => println!(
            "a source of the npm package was touched while it was built: it is built again next time"
        ),
    }
    Ok(package)
}

/// What became of a package.
#[derive(Debug, PartialEq, Eq)]
enum Settled {
    /// It is that of the stamp.
    AsItWas,
    /// It was built, and the stamp says of what.
    Built,
    /// It was built while a source was touched, and has no stamp.
    Touched,
}

/// Builds a package into an empty folder, unless its stamp is that of what it is made of and of what came out.
///
/// `state` gives the number of what it is made of, and another of when that was last written.
fn settled(
    package: &PathBuf,
    stamp: &Path,
    state: impl Fn() -> Result<(u64, u64)>,
    build: impl FnOnce() -> Result<()>,
) -> Result<Settled> {
    let fresh = |made_of: u64| {
        Ok::<_, anyhow::Error>(sum(made_of, std::slice::from_ref(package))?.to_string())
    };
    let before = state()?;
    if std::fs::read_to_string(stamp).ok() == Some(fresh(before.0)?) {
        return Ok(Settled::AsItWas);
    }
    // What an older build left would be taken for a part of this one; a build that fails leaves no stamp.
    if stamp.exists() {
        std::fs::remove_file(stamp)?;
    }
    if package.exists() {
        std::fs::remove_dir_all(package)?;
    }
    std::fs::create_dir_all(package)?;
    build()?;
    if state()? != before {
        return Ok(Settled::Touched);
    }
    std::fs::write(stamp, fresh(before.0)?)?;
    Ok(Settled::Built)
}

/// One number of the sources, the tools and the settings.
fn made_of(context: &Context, bindgen: &Path) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    include_str!("package.rs").hash(&mut hasher);
    for tool in [Path::new("rustc"), bindgen, Path::new("node")] {
        let flag = if tool == Path::new("rustc") {
            "-vV"
        } else {
            "--version"
        };
        output(command(tool, &context.root).arg(flag)).hash(&mut hasher);
    }
    let mut settings: Vec<(OsString, OsString)> = std::env::vars_os()
        .filter(|(name, _)| {
            let name = name.to_string_lossy();
            (name.starts_with("CARGO") || name.starts_with("RUST")) && name != "RUST_BACKTRACE"
        })
        .collect();
    settings.sort();
    settings.hash(&mut hasher);
    sum(
        hasher.finish(),
        &SOURCES.map(|name| context.root.join(name)),
    )
}

/// One number of what was before and of every file at these places: its path and its bytes.
fn sum(before: u64, places: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    before.hash(&mut hasher);
    for file in files(places)? {
        let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
        (&file, bytes).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// One number of when every file at these places was last written: one that is edited and turned back has its old
/// bytes, and another time.
fn touched(places: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files(places)? {
        let when = std::fs::metadata(&file).and_then(|m| m.modified());
        (&file, when.with_context(|| file.display().to_string())?).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// Every file at these places, in order.
fn files(places: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut open = places.to_vec();
    let mut files = vec![];
    while let Some(place) = open.pop() {
        if place.is_dir() {
            for entry in std::fs::read_dir(&place)? {
                open.push(entry?.path());
            }
        } else if place.exists() {
            files.push(place);
        }
    }
    files.sort();
    Ok(files)
}

fn write(context: &Context, bindgen: &Path, package: &Path) -> Result<()> {
    // No folder of the machine that builds it stands in what is shipped.
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo"),
        PathBuf::from,
    );
    let plain = [cargo.join("registry/src"), context.root.clone()]
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .join("\u{1f}");
    let module = context
        .target
        .join("wasm32-unknown-unknown/wasm-release/gridaid_wasm.wasm");
    let optimiser = context.js().join("node_modules/.bin/wasm-opt");
    // Modules before and after they were optimised: that of a page and that of Node are one.
    let mut done: Vec<(Vec<u8>, PathBuf)> = vec![];
    for (folder, target, features) in FOLDERS {
        let folder = package.join(folder);
        run(command("cargo", &context.root)
            .args([
                "build",
                "-q",
                "-p",
                "gridaid-wasm",
                "--target",
                "wasm32-unknown-unknown",
                "--profile",
                "wasm-release",
            ])
            .args(features)
            .env("CARGO_ENCODED_RUSTFLAGS", &plain))?;
        run(command(bindgen, &context.root)
            .args(["--target", target, "--out-name", "gridaid", "--out-dir"])
            .arg(&folder)
            .arg(&module))?;
        // Editors show the docs of the declarations; a page would load those of the code for nothing.
        let code = folder.join("gridaid.js");
        std::fs::write(&code, without_docs(&std::fs::read_to_string(&code)?))?;
        let wasm = folder.join("gridaid_bg.wasm");
        let raw = std::fs::read(&wasm)?;
        if let Some((_, same)) = done.iter().find(|(before, _)| *before == raw) {
            std::fs::copy(same, &wasm)?;
            continue;
        }
        run(command(&optimiser, &context.root)
            .args(["-Os", "--converge", "--strip-debug", "--strip-producers"])
            .arg(&wasm)
            .arg("-o")
            .arg(&wasm))?;
        done.push((raw, wasm));
    }
    std::fs::write(
        package.join("node/package.json"),
        "{ \"type\": \"commonjs\" }\n",
    )?;
    for name in ["package.json", "README.md", "LICENSE-APACHE", "LICENSE-MIT"] {
        let from = context.root.join("bindings-wasm/npm").join(name);
        std::fs::copy(from, package.join(name))?;
    }
    Ok(())
}

/// Code without the comments `/** … */` that stand on lines of their own.
fn without_docs(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut docs = false;
    for line in code.lines() {
        docs |= line.trim_start().starts_with("/**");
        if !docs {
            out.push_str(line);
            out.push('\n');
        }
        docs &= !line.trim_end().ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn docs_are_no_code() {
        let code = "a();\n/**\n * b();\n */\nfunction c() {\n    /** d */\n    return \"/** e */\"; // f\n}\n";
        let bare = "a();\nfunction c() {\n    return \"/** e */\"; // f\n}\n";
        assert_eq!(without_docs(code), bare);
    }

    #[test]
    fn a_stamp_is_only_of_sources_that_nobody_touched() {
        let root = std::env::temp_dir().join(format!("gridaid-stamp-{}", std::process::id()));
        let (package, stamp) = (root.join("package"), root.join("stamp"));
        let sources = [root.join("source")];
        std::fs::create_dir_all(&root).unwrap();
        let edit = |text: &str, second: u64| {
            std::fs::write(&sources[0], text).unwrap();
            let file = std::fs::File::options()
                .append(true)
                .open(&sources[0])
                .unwrap();
            let when = std::time::UNIX_EPOCH + std::time::Duration::from_secs(second);
            file.set_modified(when).unwrap();
        };
        let copy = || {
            std::fs::copy(&sources[0], package.join("out")).unwrap();
        };
        let run = |during: &dyn Fn()| {
            let state = || Ok((sum(0, &sources)?, touched(&sources)?));
            settled(&package, &stamp, state, || {
                during();
                Ok(())
            })
            .unwrap()
        };
        let plain = || run(&copy);
        let out = || std::fs::read_to_string(package.join("out")).unwrap();
        edit("one", 1);
        assert_eq!((plain(), plain()), (Settled::Built, Settled::AsItWas));
        // Edited while it is built, and turned back afterwards.
        edit("two", 2);
        let edited = || {
            edit("three", 3);
            copy();
        };
        assert_eq!(run(&edited), Settled::Touched);
        edit("two", 4);
        assert_eq!((out().as_str(), plain()), ("three", Settled::Built));
        // Edited and turned back while it is built.
        edit("four", 5);
        let turned = || {
            edit("five", 6);
            copy();
            edit("four", 7);
        };
        assert_eq!(run(&turned), Settled::Touched);
        assert_eq!((out().as_str(), plain()), ("five", Settled::Built));
        assert_eq!((out().as_str(), plain()), ("four", Settled::AsItWas));
        // What an older build left is gone, and a build that fails leaves no stamp.
        std::fs::write(package.join("old"), "").unwrap();
        assert_eq!(plain(), Settled::Built);
        assert!(!package.join("old").exists());
        edit("six", 8);
        let state = || Ok((sum(0, &sources)?, touched(&sources)?));
        let failed = settled(&package, &stamp, state, || anyhow::bail!("no"));
        assert!(failed.is_err() && !stamp.exists());
        std::fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn the_number_is_another_after_any_change() {
        let folder = std::env::temp_dir().join(format!("gridaid-sum-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("inner")).unwrap();
        let number = |before: u64| sum(before, std::slice::from_ref(&folder)).unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
        let mut seen = vec![number(0)];
        let mut changed = |number: u64| {
            assert!(!seen.contains(&number));
            seen.push(number);
        };
        write("inner/a", "one");
        changed(number(0));
        write("inner/a", "two");
        changed(number(0));
        write("b", "");
        changed(number(0));
        std::fs::rename(folder.join("b"), folder.join("c")).unwrap();
        changed(number(0));
        changed(number(1));
        write("c", "");
        assert_eq!(number(1), number(1));
        std::fs::remove_dir_all(&folder).unwrap();
        changed(number(1));
    }
}
