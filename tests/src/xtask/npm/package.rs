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
const SOURCES: [&str; 7] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "bindings-wasm",
    "core",
    "rust-toolchain.toml",
    "tests/runners/js/package-lock.json",
];

/// The folder of the package, built unless it is what these sources, tools and settings gave already.
///
/// Beside the package stands one number of everything that goes in and everything that came out: the bytes of the
/// sources and of this file, the versions of the tools, the settings of cargo, and the files of the package. The
/// package is taken as it is only where that number is still the same.
pub fn build(context: &Context) -> Result<PathBuf> {
    tools::node(context)?;
    let bindgen = tools::wasm_bindgen(context)?;
    let package = context.target.join("npm/gridaid");
    let stamp = context.target.join("npm/gridaid.stamp");
    let made_of = made_of(context, &bindgen)?;
    let fresh = |made_of: u64| {
        Ok::<_, anyhow::Error>(sum(made_of, std::slice::from_ref(&package))?.to_string())
    };
    if std::fs::read_to_string(&stamp).ok() == Some(fresh(made_of)?) {
        println!("the npm package is that of these sources");
        return Ok(package);
    }
    write(context, &bindgen, &package)?;
    std::fs::write(&stamp, fresh(made_of)?)?;
    Ok(package)
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
    for file in files {
        let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
        (&file, bytes).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn write(context: &Context, bindgen: &Path, package: &Path) -> Result<()> {
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
            .args(features))?;
        run(command(bindgen, &context.root)
            .args(["--target", target, "--out-name", "gridaid", "--out-dir"])
            .arg(&folder)
            .arg(&module))?;
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
    std::fs::copy(
        context.root.join("bindings-wasm/npm/package.json"),
        package.join("package.json"),
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

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
