//! The npm package: built, checked by the TypeScript compiler, replayed in Node and in Chromium.

mod package;

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::Context;
use super::run::{command, output, tee};
use super::rust::ZONES;
use super::suite::Count;
use super::tools;
pub use package::build;

/// Compressed bytes that a page about one household may load.
const BAR: u64 = 200_000;

/// What the modules, that of forms and the whole, may not grow beyond unnoticed; see `core/docs/performance.md`.
const CEILINGS: [u64; 2] = [312_000, 1_106_000];

/// The declarations and Node.
pub fn suite(context: &Context, expected: usize) -> Result<Vec<Count>> {
    let package = build(context)?;
    let modules = context.js().join("node_modules");
    let link = modules.join("gridaid");
    if link.symlink_metadata().is_ok() {
        std::fs::remove_file(&link)?;
    }
    std::os::unix::fs::symlink(&package, &link).context("the package in node_modules")?;
    let (good, _) = tee(command(modules.join(".bin/tsc"), &context.js()).args(["-p", "."]))?;
    let mut counts = vec![Count::one("TypeScript declarations", good)];
    for zone in ZONES {
        let (good, text) = tee(command("node", &context.js())
            .arg("node.mjs")
            .arg(&package)
            .arg(context.vectors())
            .env("TZ", zone))?;
        counts.push(Count::replayed(
            &format!("vectors in Node, {zone}"),
            good,
            &text,
            expected,
        ));
    }
    let (good, text) = tee(command("node", &context.js())
        .arg("form.mjs")
        .arg(&package)
        .arg(context.vectors()))?;
    counts.push(Count::told(
        "vectors and texts in the module of forms",
        good,
        &text,
    ));
    let (good, text) = tee(command("node", &context.js())
        .arg("wrong-types.mjs")
        .arg(&package)
        .arg(context.vectors()))?;
    counts.push(Count::told("values of a wrong type in Node", good, &text));
    let (good, text) = tee(command("node", &context.js())
        .arg("deadlines.mjs")
        .arg(&package))?;
    counts.push(Count::told("working days beside chinese-days", good, &text));
    counts.extend(programs(context, &package)?);
    let sizes = sizes(context, &package)?;
    let small = sizes.iter().zip(CEILINGS).all(|(size, most)| *size < most);
    counts.push(Count::one("the npm package has not grown", small));
    Ok(counts)
}

/// The snippet of the README and the examples of the docs.
fn programs(context: &Context, package: &Path) -> Result<[Count; 2]> {
    let (good, text) = program(context, package, "examples/snippets", "snippet")?;
    let snippet = Count::snippet(good, &text);
    let (good, text) = program(context, package, "tests/runners/js/generated", "examples")?;
    Ok([snippet, Count::told("examples of the docs", good, &text)])
}

/// Compiles and runs a program that has the package installed; what it prints.
fn program(context: &Context, package: &Path, of: &str, name: &str) -> Result<(bool, String)> {
    let folder = context.target.join("npm").join(name);
    let modules = folder.join("node_modules");
    std::fs::create_dir_all(&modules)?;
    let link = modules.join("gridaid");
    if link.symlink_metadata().is_err() {
        std::os::unix::fs::symlink(package, &link)?;
    }
    std::fs::write(folder.join("package.json"), "{ \"type\": \"module\" }\n")?;
    let source = format!("{name}.ts");
    std::fs::copy(context.root.join(of).join(&source), folder.join(&source))?;
    let (compiled, _) = tee(command(context.js().join("node_modules/.bin/tsc"), &folder)
        .args([
            "--strict",
            "--target",
            "es2022",
            "--lib",
            "es2022,esnext.disposable,dom",
            "--module",
            "nodenext",
        ])
        .arg(source))?;
    let (good, text) = tee(command("node", &folder).arg(format!("{name}.js")))?;
    Ok((compiled && good, text))
}

/// The browser: the vectors, and the page of examples/web-form.
pub fn chromium(context: &Context, expected: usize) -> Result<Vec<Count>> {
    let browser = tools::chromium()?;
    tools::chinese_font()?;
    let package = build(context)?;
    let (good, text) = tee(command("node", &context.js())
        .arg("chromium.mjs")
        .arg(&package)
        .arg(context.vectors())
        .arg(&browser))?;
    let vectors = Count::replayed("vectors in Chromium", good, &text, expected);
    let (good, text) = tee(command("node", &context.js())
        .arg("web-form.mjs")
        .arg(&package)
        .arg(&browser)
        .arg(context.target.join("web-form")))?;
    let form = Count::told("household form in Chromium", good, &text);
    Ok(vec![vectors, form])
}

/// Compressed bytes of what a browser loads, of the module of forms and of the whole.
fn sizes(context: &Context, package: &Path) -> Result<[u64; 2]> {
    let form = measure(context, &package.join("form"))?;
    let whole = measure(context, &package.join("web"))?;
    println!("npm package: {form} bytes compressed for a form (bar {BAR}), {whole} for the whole");
    Ok([form, whole])
}

fn measure(context: &Context, folder: &Path) -> Result<u64> {
    let script = "const z=require('zlib'),f=require('fs');let c=0;for(const n of process.argv.slice(1))c+=z.gzipSync(f.readFileSync(n),{level:9}).length;console.log(c)";
    output(
        command("node", &context.root)
            .args(["-e", script, "--"])
            .arg(folder.join("gridaid_bg.wasm"))
            .arg(folder.join("gridaid.js")),
    )
    .and_then(|text| text.trim().parse().ok())
    .context("the size of the package")
}

/// `cargo xtask size`.
pub fn size(context: &Context, _: &[String]) -> Result<()> {
    let package = build(context)?;
    let [form, _] = sizes(context, &package)?;
    ensure!(form < BAR, "the module of forms is too large");
    Ok(())
}
