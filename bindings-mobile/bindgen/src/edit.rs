//! What UniFFI writes and we cannot leave so. Each edit fails where the text that it replaces is not there word for
//! word, so that a new version of UniFFI is looked at again.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use camino::Utf8Path;

use crate::generated::crowded::CROWDED;
use crate::generated::examples::EXAMPLES;
use crate::generated::redacted::REDACTED;

/// How many classes stay on the Rust side: `PolicyPack`, `GridRegister` and `VisitLog`.
const HANDLES: usize = 3;

/// Edits a file in place.
pub fn file(path: &Utf8Path, edit: impl FnOnce(String) -> Result<String>) -> Result<()> {
    let text = std::fs::read_to_string(path).with_context(|| path.to_string())?;
    std::fs::write(path, edit(text)?).with_context(|| path.to_string())
}

/// The docs, in which `@example NAME` stands alone on its line, with the examples in the words of the language.
fn examples(
    text: &str,
    language: impl Fn(&(&str, &'static str, &'static str)) -> &'static str,
) -> Result<String> {
    let mut out = String::with_capacity(text.len());
    let mut left: BTreeSet<&str> = EXAMPLES.iter().map(|(name, ..)| *name).collect();
    for line in text.lines() {
        let Some((head, name)) = line.split_once("@example ") else {
            writeln!(out, "{line}")?;
            continue;
        };
        let found = EXAMPLES.iter().find(|(of, ..)| *of == name);
        for line in language(found.with_context(|| format!("no example {name}"))?).lines() {
            writeln!(out, "{}", format!("{head}{line}").trim_end())?;
        }
        left.remove(name);
    }
    ensure!(left.is_empty(), "no docs show the examples {left:?}");
    Ok(out)
}

/// Kotlin: an object that was closed is refused as an argument too, no text shows a value of a person, and the docs show
/// the examples.
pub fn kotlin(text: String) -> Result<String> {
    let text = examples(&text, |example| example.1)?;
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
    for (name, kotlin, _) in CROWDED {
        let own = format!("typealias {name} =");
        ensure!(!text.contains(&own), "uniffi.toml does not name {name}");
        text.push_str(kotlin);
    }
    Ok(text)
}

/// Swift: no text and no mirror shows a value of a person, and the docs show the examples.
pub fn swift(text: String) -> Result<String> {
    let mut text = examples(&text, |example| example.2)?;
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
    for (name, _, swift) in CROWDED {
        let own = format!("typealias {name} =");
        ensure!(!text.contains(&own), "uniffi.toml does not name {name}");
        text.push_str(swift);
    }
    Ok(text)
}
