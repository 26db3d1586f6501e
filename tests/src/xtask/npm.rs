//! The npm package: built, checked by the TypeScript compiler, replayed in Node and in Chromium.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use super::Context;
use super::run::{command, output, run, tee};
use super::rust::ZONES;
use super::suite::Count;
use super::tools;

/// Compressed bytes that the web package may have.
const BAR: u64 = 200_000;

/// What it may not grow beyond until the bar is reached; see `core/docs/performance.md`.
const CEILING: u64 = 550_000;

/// Builds the package and returns its folder.
pub fn build(context: &Context) -> Result<PathBuf> {
    tools::node(context)?;
    let bindgen = tools::wasm_bindgen(context)?;
    run(command("cargo", &context.root).args([
        "build",
        "-q",
        "-p",
        "gridaid-wasm",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "wasm-release",
    ]))?;
    let module = context
        .target
        .join("wasm32-unknown-unknown/wasm-release/gridaid_wasm.wasm");
    let package = context.target.join("npm/gridaid");
    let optimise = context.js().join("node_modules/.bin/wasm-opt");
    for (folder, target) in [("web", "web"), ("node", "nodejs")] {
        let folder = package.join(folder);
        run(command(&bindgen, &context.root)
            .args(["--target", target, "--out-name", "gridaid", "--out-dir"])
            .arg(&folder)
            .arg(&module))?;
        let wasm = folder.join("gridaid_bg.wasm");
        run(command(&optimise, &context.root)
            .args(["-Os", "--strip-debug", "--strip-producers"])
            .arg(&wasm)
            .arg("-o")
            .arg(&wasm))?;
    }
    std::fs::write(
        package.join("node/package.json"),
        "{ \"type\": \"commonjs\" }\n",
    )?;
    std::fs::copy(
        context.root.join("bindings-wasm/npm/package.json"),
        package.join("package.json"),
    )?;
    Ok(package)
}

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
    counts.push(snippet(context, &package)?);
    let (bytes, _) = measure(context, &package)?;
    println!("npm package, web: {bytes} bytes compressed; the bar is {BAR}");
    counts.push(Count::one("the npm package has not grown", bytes < CEILING));
    Ok(counts)
}

/// The snippet of the README, compiled and run as a program that has the package installed.
fn snippet(context: &Context, package: &std::path::Path) -> Result<Count> {
    let folder = context.target.join("npm/snippet");
    let modules = folder.join("node_modules");
    std::fs::create_dir_all(&modules)?;
    let link = modules.join("gridaid");
    if link.symlink_metadata().is_err() {
        std::os::unix::fs::symlink(package, &link)?;
    }
    std::fs::write(folder.join("package.json"), "{ \"type\": \"module\" }\n")?;
    std::fs::copy(
        context.root.join("examples/snippets/snippet.ts"),
        folder.join("snippet.ts"),
    )?;
    let (compiled, _) = tee(
        command(context.js().join("node_modules/.bin/tsc"), &folder).args([
            "--strict",
            "--target",
            "es2022",
            "--lib",
            "es2022,esnext.disposable,dom",
            "--module",
            "nodenext",
            "snippet.ts",
        ]),
    )?;
    let (good, text) = tee(command("node", &folder).arg("snippet.js"))?;
    Ok(Count::snippet(compiled && good, &text))
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

/// Compressed and plain bytes of what a browser loads.
fn measure(context: &Context, package: &std::path::Path) -> Result<(u64, u64)> {
    let script = "const z=require('zlib'),f=require('fs');let c=0,p=0;for(const n of process.argv.slice(1)){const b=f.readFileSync(n);p+=b.length;c+=z.gzipSync(b,{level:9}).length}console.log(c,p)";
    let text = output(
        command("node", &context.root)
            .args(["-e", script, "--"])
            .arg(package.join("web/gridaid_bg.wasm"))
            .arg(package.join("web/gridaid.js")),
    )
    .context("the size of the package")?;
    let mut numbers = text.split(' ').map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(compressed)), Some(Ok(plain))) => Ok((compressed, plain)),
        _ => Err(anyhow::anyhow!("the size of the package: {text}")),
    }
}

/// `cargo xtask size`.
pub fn size(context: &Context, _: &[String]) -> Result<()> {
    let package = build(context)?;
    let (compressed, plain) = measure(context, &package)?;
    println!("npm package, web: {compressed} bytes compressed, {plain} plain; the bar is {BAR}");
    ensure!(compressed < BAR, "the npm package is too large");
    Ok(())
}
