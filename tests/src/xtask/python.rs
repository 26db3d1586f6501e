//! The wheel: built, installed in a virtual environment of its own, type-checked, replayed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::Context;
use super::run::{command, output, run, tee};
use super::rust::ZONES;
use super::suite::Count;
use super::tools;

/// A virtual environment with the pinned tools.
fn environment(context: &Context) -> Result<PathBuf> {
    let able = output(command("python3", &context.root).args([
        "-c",
        "import ensurepip, sys; print(sys.version_info >= (3, 10))",
    ]));
    if able.as_deref() != Some("True") {
        tools::install(&["python3", "python3-venv"])?;
    }
    let folder = context.target.join("venv");
    let python = folder.join("bin/python");
    let requirements = context.root.join("tests/runners/python/requirements.txt");
    let wanted = std::fs::read_to_string(&requirements)?;
    let stamp = folder.join("requirements.txt");
    if std::fs::read_to_string(&stamp).is_ok_and(|done| done == wanted) && python.exists() {
        return Ok(python);
    }
    run(command("python3", &context.root)
        .args(["-m", "venv", "--clear"])
        .arg(&folder))?;
    run(command(&python, &context.root)
        .args([
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            "-r",
        ])
        .arg(&requirements))?;
    std::fs::write(&stamp, wanted)?;
    Ok(python)
}

/// On Linux the wheel is linked by Zig against glibc 2.17: what this machine's linker takes from its own glibc would
/// keep the wheel from older systems. Elsewhere the system has no such promise.
const LINUX: &[&str] = if cfg!(target_os = "linux") {
    &["--zig", "--compatibility", "manylinux2014"]
} else {
    &[]
};

/// Builds the wheel as it is published and installs it; the Python that has it.
pub fn installed(context: &Context) -> Result<PathBuf> {
    let python = environment(context)?;
    let wheels = context.target.join("wheels");
    if wheels.exists() {
        std::fs::remove_dir_all(&wheels)?;
    }
    run(command(&python, &context.root.join("bindings-python"))
        .args(["-m", "maturin", "build", "-q", "--release"])
        .args(LINUX)
        .arg("--out")
        .arg(&wheels)
        .env("PATH", first_on_path(&python)?)
        .env("CARGO_TARGET_DIR", &context.target))?;
    let wheel = std::fs::read_dir(&wheels)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|e| e == "whl"))
        .context("maturin made no wheel")?;
    run(command(&python, &context.root)
        .args([
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            "--force-reinstall",
            "--no-deps",
        ])
        .arg(&wheel))?;
    Ok(python)
}

/// The search path with the folder of a Python in front: maturin asks the `python3` that it finds there for Zig.
fn first_on_path(python: &Path) -> Result<OsString> {
    let known = std::env::var_os("PATH").unwrap_or_default();
    let folders = python.parent().map(Path::to_path_buf).into_iter();
    Ok(std::env::join_paths(
        folders.chain(std::env::split_paths(&known)),
    )?)
}

/// The suite.
pub fn suite(context: &Context, expected: usize) -> Result<Vec<Count>> {
    let python = installed(context)?;
    let package = context.root.join("bindings-python");
    let mut counts = vec![];
    let (good, _) = tee(command(&python, &package).args([
        "-m",
        "mypy",
        "--strict",
        "python/gridaid",
        "tests/typing_check.py",
        "../examples/snippets/snippet.py",
    ]))?;
    counts.push(Count::one("type hints (mypy --strict)", good));
    let (good, text) = tee(command(&python, &package).args(["tests/run.py"]))?;
    counts.push(Count::told("Python tests", good, &text));
    let (good, text) = tee(command(&python, &context.root).arg("examples/snippets/snippet.py"))?;
    counts.push(Count::snippet(good, &text));
    let (good, text) = tee(command(&python, &context.root).arg("examples/notebooks/run.py"))?;
    counts.push(Count::told("notebook", good, &text));
    for zone in ZONES {
        let (good, text) = tee(command(&python, &context.root.join("tests/runners/python"))
            .arg("replay.py")
            .arg(context.vectors())
            .env("TZ", zone))?;
        counts.push(Count::replayed(
            &format!("vectors in Python, {zone}"),
            good,
            &text,
            expected,
        ));
    }
    Ok(counts)
}
