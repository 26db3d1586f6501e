//! `cargo xtask mirror`: the same types and operations in every language, written from the source
//! of the core so that nothing is kept twice by hand.

pub mod foreign;
pub mod model;
pub mod objects;
pub mod python;
#[path = "../../../core-derive/src/read.rs"]
pub mod read;
pub mod rust;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::vectors;

/// The first line of every file that is written here, after the language's comment sign.
pub const HEADER: &str =
    "// Written by `cargo xtask mirror` from core/src; change the core instead.";

/// The files and what they should hold.
pub fn files(root: &Path) -> Result<Vec<(&'static str, String)>> {
    let model = model::Model::read(&root.join("core/src"))?;
    Ok(vec![
        (
            "bindings-mobile/src/mirror.rs",
            format(rust::mobile_types(&model))?,
        ),
        (
            "bindings-mobile/src/ops.rs",
            format(rust::mobile_ops(&model))?,
        ),
        (
            "bindings-mobile/bindgen/src/redacted.rs",
            format(rust::mobile_redacted(&model))?,
        ),
        (
            "bindings-wasm/src/form.rs",
            format(rust::wasm_form(&model))?,
        ),
        ("bindings-wasm/src/ops.rs", format(rust::wasm_ops(&model))?),
        (
            "bindings-mobile/src/objects.rs",
            format(objects::mobile(&model))?,
        ),
        (
            "bindings-wasm/src/objects.rs",
            format(objects::wasm(&model))?,
        ),
        (
            "bindings-python/src/objects.rs",
            format(objects::python_native(&model))?,
        ),
        (
            "bindings-python/python/gridaid/_objects.py",
            objects::python(&model),
        ),
        ("tests/runners/python/through.py", foreign::python(&model)),
        (
            "bindings-python/src/ops.rs",
            format(rust::python_ops(&model))?,
        ),
        (
            "bindings-python/python/gridaid/types.py",
            python::types(&model),
        ),
        (
            "bindings-python/python/gridaid/_ops.py",
            python::ops(&model),
        ),
        (
            "bindings-python/python/gridaid/_native.pyi",
            python::stub(&model),
        ),
        (
            "tests/runners/rust/dispatch.rs",
            format(rust::dispatch(&model))?,
        ),
        ("tests/runners/js/ops.mjs", foreign::javascript(&model)),
        (
            "bindings-mobile/kotlin/src/test/kotlin/org/gridaid/Ops.kt",
            foreign::kotlin(&model),
        ),
        ("tests/runners/swift/Ops.swift", foreign::swift(&model)),
        ("tests/vectors.schema.json", vectors::schema(&model)?),
    ])
}

/// Writes the files that differ and returns their names; with `check` it only names them.
pub fn run(root: &Path, check: bool) -> Result<Vec<&'static str>> {
    let mut changed = vec![];
    for (name, text) in files(root)? {
        let path = root.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        changed.push(name);
        if !check {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::write(&path, text).with_context(|| name.to_owned())?;
        }
    }
    Ok(changed)
}

fn format(text: String) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt")?;
    child
        .stdin
        .take()
        .context("rustfmt takes no input")?
        .write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refuses:\n{text}");
    Ok(String::from_utf8(output.stdout)?)
}
