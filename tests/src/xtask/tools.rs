//! Tools that the suites need. Whatever lives in the user's own folders is installed without
//! asking; packages of the system are installed only as root without a terminal, as in CI, and
//! are otherwise named with the command that installs them.

use std::io::IsTerminal;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use super::Context;
use super::run::{command, output, run, which};

/// The version of `wasm-bindgen` that the workspace pins; its tool must be the same.
const WASM_BINDGEN: &str = "0.2.130";

/// The version of `cargo-deny` that `deny.toml` is written for.
const CARGO_DENY: &str = "0.20.2";

/// Why a suite cannot run here: the command that would help.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Missing(pub String);

/// Whether packages of the system may be installed.
pub fn may_install() -> bool {
    let root = output(command("id", &std::env::temp_dir()).arg("-u")).as_deref() == Some("0");
    root && !std::io::stdin().is_terminal() && which("apt-get").is_some()
}

/// Installs packages of the system unless every program is on the PATH.
pub fn system(programs: &[&str], packages: &[&str]) -> Result<()> {
    if programs.iter().all(|program| which(program).is_some()) {
        return Ok(());
    }
    install(packages)
}

/// Installs packages of the system.
pub fn install(packages: &[&str]) -> Result<()> {
    let hint = format!(
        "sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    if !may_install() {
        return Err(Missing(hint).into());
    }
    let here = std::env::temp_dir();
    let apt = |arguments: &[&str]| {
        run(command("apt-get", &here)
            .args(["-qq", "-o", "DPkg::Lock::Timeout=600"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// A Chinese font, so that pages do not show boxes.
pub fn chinese_font() -> Result<()> {
    let here = std::env::temp_dir();
    let known = output(command("fc-list", &here).arg(":lang=zh")).is_some_and(|l| !l.is_empty());
    if known {
        Ok(())
    } else {
        install(&["fontconfig", "fonts-noto-cjk"])
    }
}

/// Node and npm, no older than the package supports.
pub fn node(context: &Context) -> Result<()> {
    system(&["node", "npm"], &["nodejs", "npm"])?;
    let version = output(command("node", &context.root).arg("--version")).unwrap_or_default();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|v| v.parse().ok());
    if major.is_none_or(|major: u32| major < 18) {
        return Err(Missing(format!("Node 18 or newer; this is {version}")).into());
    }
    let modules = context.js().join("node_modules/.package-lock.json");
    let lock = context.js().join("package-lock.json");
    let time = |path: &PathBuf| path.metadata().and_then(|m| m.modified()).ok();
    if time(&modules).is_none() || time(&modules) < time(&lock) {
        run(command("npm", &context.js()).args([
            "ci",
            "--no-fund",
            "--no-audit",
            "--loglevel=error",
        ]))?;
    }
    Ok(())
}

/// The wasm target, and the tool that fits the pinned crate.
pub fn wasm_bindgen(context: &Context) -> Result<PathBuf> {
    let targets = output(command("rustup", &context.root).args(["target", "list", "--installed"]));
    if targets.is_some_and(|list| !list.contains("wasm32-unknown-unknown")) {
        run(command("rustup", &context.root).args(["target", "add", "wasm32-unknown-unknown"]))?;
    }
    cargo_tool(
        context,
        "wasm-bindgen-cli",
        "wasm-bindgen",
        WASM_BINDGEN,
        &[],
    )
}

/// The tool that asks what a dependency may be.
pub fn cargo_deny(context: &Context) -> Result<PathBuf> {
    // It reads some files and is done: an optimised build of it costs more than it saves.
    cargo_tool(
        context,
        "cargo-deny",
        "cargo-deny",
        CARGO_DENY,
        &["--debug"],
    )
}

/// A program of a crate, in this version: on the PATH, or installed for all clones.
fn cargo_tool(
    context: &Context,
    name: &str,
    program: &str,
    version: &str,
    flags: &[&str],
) -> Result<PathBuf> {
    let fits = |path: &PathBuf| {
        output(command(path, &context.root).arg("--version"))
            .is_some_and(|told| told.ends_with(version))
    };
    if let Some(path) = which(program).filter(fits) {
        return Ok(path);
    }
    let folder = context.cache.join(format!("{program}-{version}"));
    let path = folder.join("bin").join(program);
    if !fits(&path) {
        // Its lock file may name crates newer than a registry mirror holds: no --locked.
        run(command("cargo", &context.root)
            .args(["install", "-q", name, "--version", version])
            .args(flags)
            .arg("--root")
            .arg(&folder))?;
    }
    ensure!(fits(&path), "{program} {version} cannot be installed");
    Ok(path)
}

/// A browser.
pub fn chromium() -> Result<PathBuf> {
    let found = || {
        ["chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .find_map(which)
    };
    if found().is_none() {
        install(&["chromium"])?;
    }
    found().context("chromium")
}
