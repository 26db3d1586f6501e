//! Kotlin on the Java virtual machine.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Context;
use super::run::{command, run, tee};
use super::suite::Count;
use super::tools;

/// What Kotlin on the JVM needs.
pub fn jvm() -> Result<()> {
    tools::system(&["mvn", "javac"], &["maven", "default-jdk-headless"])
}

/// The library and what was written from it.
pub struct Bound {
    /// The folder of the library.
    pub library: PathBuf,
    /// The folder of the Kotlin and Swift sources.
    pub sources: PathBuf,
}

/// Builds the library and writes its Kotlin and Swift sources.
pub fn bindgen(context: &Context, release: bool) -> Result<Bound> {
    let mut cargo = command("cargo", &context.root);
    cargo.args(["build", "-q", "-p", "gridaid-bindgen"]);
    if release {
        run(&mut cargo)?;
        cargo = command("cargo", &context.root);
        cargo.args(["build", "-q", "--release"]);
    }
    run(cargo.args(["-p", "gridaid-mobile"]))?;
    let profile = if release { "release" } else { "debug" };
    let library = context.target.join(profile);
    let sources = context.target.join("bindgen");
    run(
        command(context.target.join("debug/gridaid-bindgen"), &context.root)
            .arg(library.join("libgridaid_mobile.so"))
            .arg(&sources),
    )?;
    Ok(Bound { library, sources })
}

/// Runs tests by Maven with these properties of ours.
pub fn maven(context: &Context, bound: &Bound, more: &[String]) -> Result<(bool, String)> {
    let set = |name: &str, path: &Path| format!("-Dgridaid.{name}={}", path.display());
    tee(command("mvn", &context.root.join("bindings-mobile/kotlin"))
        .args(["-q", "-B", "-ntp", "-Dstyle.color=never", "test"])
        .arg(set("build", &context.target.join("kotlin")))
        .arg(set("source", &bound.sources.join("kotlin")))
        .arg(set("library", &bound.library))
        .arg(set("vectors", &context.vectors()))
        .args(more))
}

/// The suite.
pub fn suite(context: &Context, expected: usize) -> Result<Vec<Count>> {
    jvm()?;
    let (good, text) = maven(context, &bindgen(context, false)?, &[])?;
    let reports = context.target.join("kotlin/surefire-reports");
    let (passed, failed) = summary(&reports.join("TEST-org.gridaid.TypesTest.xml"));
    Ok(vec![
        Count {
            what: "Kotlin tests".into(),
            passed,
            failed,
        },
        Count::replayed("vectors in Kotlin", good, &text, expected),
    ])
}

/// Passed and failed tests of a report; a report that is not there is a failure.
fn summary(report: &Path) -> (u64, u64) {
    let text = std::fs::read_to_string(report).unwrap_or_default();
    let number = |name: &str| -> Option<u64> {
        let head = text.split_once("<testsuite ")?.1.split_once('>')?.0;
        let value = head.split_once(&format!(" {name}=\""))?.1;
        value.split_once('"')?.0.parse().ok()
    };
    match (
        number("tests"),
        number("failures"),
        number("errors"),
        number("skipped"),
    ) {
        (Some(tests), Some(failures), Some(errors), Some(skipped)) if tests > 0 => {
            let failed = failures + errors;
            (tests.saturating_sub(failed + skipped), failed)
        }
        _ => (0, 1),
    }
}
