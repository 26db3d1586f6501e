//! What UniFFI writes and we cannot leave so. Each edit fails where the text that it replaces is not there word for
//! word, so that a new version of UniFFI is looked at again.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use camino::Utf8Path;

use crate::generated::redacted::REDACTED;

/// How many classes stay on the Rust side: `PolicyPack`, `Grid` and `VisitLog`.
const HANDLES: usize = 3;

/// Edits a file in place.
pub fn file(path: &Utf8Path, edit: impl FnOnce(String) -> Result<String>) -> Result<()> {
    let text = std::fs::read_to_string(path).with_context(|| path.to_string())?;
    std::fs::write(path, edit(text)?).with_context(|| path.to_string())
}

/// Kotlin: an object that was closed is refused as an argument too, and no text shows a value of a person.
pub fn kotlin(text: String) -> Result<String> {
    // As an argument UniFFI takes the handle without asking whether it was freed, and the machine crashes.
    let lower = "return value.uniffiCloneHandle()\n";
    let found = text.matches(lower).count();
    ensure!(
        found == HANDLES,
        "{found} handles are lowered, not {HANDLES}"
    );
    let mut text = text.replace(lower, "return value.callWithHandle { it }\n");
    for (name, shown) in REDACTED {
        let head = format!("\ndata class {name} (\n");
        let start = text
            .find(&head)
            .with_context(|| format!("no record {name}"))?;
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find("\n    companion object\n");
        let at = start + end.with_context(|| format!("no body of {name}"))?;
        let what = match shown {
            None => format!("{name}(facts redacted)"),
            Some(field) => format!("{name}(${{{field}}}, facts redacted)"),
        };
        text.insert_str(
            at,
            &format!("\n    override fun toString(): String = \"{what}\"\n"),
        );
    }
    Ok(text)
}

/// Swift: no text and no mirror shows a value of a person.
pub fn swift(mut text: String) -> Result<String> {
    for (name, shown) in REDACTED {
        let head = format!("\npublic struct {name}: ");
        ensure!(text.contains(&head), "no record {name}");
        let what = match shown {
            None => format!("\"{name}(facts redacted)\""),
            Some(field) => format!("\"{name}(\\(String(describing: {field})), facts redacted)\""),
        };
        writeln!(
            text,
            "\nextension {name}: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {{\n    public var description: String {{ {what} }}\n    public var debugDescription: String {{ description }}\n    public var customMirror: Mirror {{ Mirror(self, children: []) }}\n}}"
        )?;
    }
    Ok(text)
}
