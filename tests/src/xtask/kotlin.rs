//! Kotlin on the Java virtual machine.

use anyhow::Result;

use super::Context;
use super::run::{command, run, tee};
use super::suite::Count;
use super::tools;

/// Builds the library and writes its Kotlin and Swift sources.
pub fn bindgen(context: &Context) -> Result<std::path::PathBuf> {
    let mut cargo = command("cargo", &context.root);
    run(cargo.args([
        "build",
        "-q",
        "-p",
        "gridaid-mobile",
        "-p",
        "gridaid-bindgen",
    ]))?;
    let library = context.target.join("debug/libgridaid_mobile.so");
    let out = context.target.join("bindgen");
    run(
        command(context.target.join("debug/gridaid-bindgen"), &context.root)
            .arg(&library)
            .arg(&out),
    )?;
    Ok(out)
}

/// The suite.
pub fn suite(context: &Context, expected: usize) -> Result<Vec<Count>> {
    tools::system(&["mvn", "javac"], &["maven", "default-jdk-headless"])?;
    let out = bindgen(context)?;
    let set = |name: &str, path: &std::path::Path| format!("-Dgridaid.{name}={}", path.display());
    let (good, text) = tee(command("mvn", &context.root.join("bindings-mobile/kotlin"))
        .args(["-q", "-B", "-ntp", "-Dstyle.color=never", "test"])
        .arg(set("build", &context.target.join("kotlin")))
        .arg(set("source", &out.join("kotlin")))
        .arg(set("library", &context.target.join("debug")))
        .arg(set("vectors", &context.vectors())))?;
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
fn summary(report: &std::path::Path) -> (u64, u64) {
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
