//! `gridaid-bindgen LIBRARY OUT`: the Kotlin and Swift sources of a built `gridaid-mobile`.

mod edit;
mod generated;

use anyhow::{Context, Result};
use camino::Utf8PathBuf;
use uniffi::{GenerateOptions, TargetLanguage};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1).map(Utf8PathBuf::from);
    let usage = "usage: gridaid-bindgen LIBRARY OUT";
    let source = arguments.next().context(usage)?;
    let out_dir = arguments.next().context(usage)?;
    for (folder, language) in [
        ("kotlin", TargetLanguage::Kotlin),
        ("swift", TargetLanguage::Swift),
    ] {
        uniffi::generate(GenerateOptions {
            languages: vec![language],
            source: source.clone(),
            out_dir: out_dir.join(folder),
            format: false,
            ..GenerateOptions::default()
        })?;
    }
    edit::file(&out_dir.join("kotlin/org/gridaid/gridaid.kt"), edit::kotlin)?;
    edit::file(&out_dir.join("swift/GridAid.swift"), edit::swift)
}
