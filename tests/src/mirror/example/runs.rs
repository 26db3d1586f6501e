//! Programs that run the examples and compare what the docs show. Python's `doctest` reads the docs themselves.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::write::{Language, given, literal, place};
use super::{Expr, Line, Literal, all};
use crate::mirror::HEADER;
use crate::mirror::model::{Model, Ty};

/// The lines of an example, in which each place is compared.
fn body(lines: &[Line], language: Language, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let mut out = String::new();
    for line in lines {
        let text = match line {
            Line::Let(name, ty, expr) => given(name, ty, expr, language).join(&format!("\n{pad}")),
            Line::Shows(expr, value) => {
                let place = place(expr, language).lines(0, "").join(&format!("\n{pad}"));
                let value = literal(value, language).lines(0, "").join(" ");
                let (head, end) = match language {
                    Language::Swift => ("try ", ""),
                    Language::TypeScript => ("", ";"),
                    Language::Kotlin | Language::Python => ("", ""),
                };
                format!("{head}same({place}, {value}){end}")
            }
        };
        let _ = writeln!(out, "{pad}{text}");
    }
    out
}

/// What a module exports that the examples use: what is called, and the types of facts.
fn used(model: &Model) -> (BTreeSet<String>, BTreeSet<String>) {
    fn called(expr: &Expr, into: &mut BTreeSet<String>) {
        match expr {
            Expr::Pack(local) => {
                into.insert("PolicyPack".into());
                local.iter().for_each(|l| called(l, into));
            }
            Expr::New(object, _, facts) => {
                into.insert(object.clone());
                called(facts, into);
            }
            Expr::Call(call) => {
                match &call.receiver {
                    Some(receiver) => called(receiver, into),
                    None => {
                        into.insert(call.json.clone());
                    }
                }
                call.arguments.iter().for_each(|(_, a)| called(a, into));
            }
            Expr::Field(of, ..) | Expr::Item(of, _) | Expr::Len(of) | Expr::Sure(of) => {
                called(of, into);
            }
            Expr::Name(_) | Expr::Literal(_) => {}
        }
    }
    let (mut calls, mut types) = (BTreeSet::new(), BTreeSet::new());
    for line in all(model).flat_map(|example| &example.lines) {
        match line {
            Line::Let(_, Ty::Named(ty), Expr::Literal(Literal::Record(_))) => {
                types.insert(ty.clone());
            }
            Line::Let(_, _, expr) | Line::Shows(expr, _) => called(expr, &mut calls),
        }
    }
    (calls, types)
}

/// `tests/runners/js/generated/examples.ts`.
pub fn typescript(model: &Model) -> String {
    let (calls, types) = used(model);
    let list = |names: BTreeSet<String>| names.into_iter().collect::<Vec<_>>().join(", ");
    let mut out = format!(
        "{HEADER}\nimport {{ {} }} from \"gridaid\";\nimport type {{ {} }} from \"gridaid\";\n\n/** What is absent is null in both. */\nfunction same(given: unknown, wanted: unknown): void {{\n  const [g, w] = [given, wanted].map((value) => JSON.stringify(value ?? null));\n  if (g !== w) throw new Error(`${{g}} is not ${{w}}`);\n}}\n\nconst EXAMPLES: Record<string, () => void> = {{\n",
        list(calls),
        list(types)
    );
    for example in all(model) {
        let lines = body(&example.lines, Language::TypeScript, 4);
        let _ = write!(out, "  \"{}\": () => {{\n{lines}  }},\n", example.of);
    }
    out + "};\n\nlet [passed, failed] = [0, 0];\nfor (const [name, run] of Object.entries(EXAMPLES)) {\n  try {\n    run();\n    passed += 1;\n  } catch (error) {\n    failed += 1;\n    console.log(`${name}: ${error}`);\n  }\n}\nconsole.log(`${passed} passed, ${failed} failed`);\n"
}

/// `bindings-mobile/kotlin/src/test/kotlin/org/gridaid/generated/Examples.kt`.
pub fn kotlin(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}\npackage org.gridaid\n\nimport java.time.LocalDate\nimport org.junit.jupiter.api.Assertions.assertEquals\n\nprivate fun plain(value: Any?): Any? = when (value) {{\n    is UInt -> value.toLong()\n    is UByte -> value.toLong()\n    is Number -> value.toLong()\n    else -> value\n}}\n\nprivate fun same(given: Any?, wanted: Any?) = assertEquals(plain(wanted), plain(given))\n\n/** The example of every operation. */\nval EXAMPLES: List<Pair<String, () -> Unit>> = listOf(\n"
    );
    for example in all(model) {
        let lines = body(&example.lines, Language::Kotlin, 8);
        let _ = write!(out, "    \"{}\" to {{\n{lines}    }},\n", example.of);
    }
    out + ")\n"
}

/// `tests/runners/swift/generated/Examples.swift`.
pub fn swift(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}\n\nprivate func same<T: Equatable>(_ given: T?, _ wanted: T?) throws {{\n    guard given == wanted else {{ throw Fault(\"\\(given as Any) is not \\(wanted as Any)\") }}\n}}\n\n"
    );
    let mut list = String::new();
    for (n, example) in all(model).enumerate() {
        let lines = body(&example.lines, Language::Swift, 4);
        let _ = write!(out, "private func example{n}() throws {{\n{lines}}}\n\n");
        let _ = writeln!(list, "    (\"{}\", example{n}),", example.of);
    }
    out + "/// The example of every operation.\nlet examples: [(String, () throws -> Void)] = [\n"
        + &list
        + "]\n"
}

/// `bindings-mobile/bindgen/src/generated/examples.rs`.
pub fn mobile(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}\n//! The examples of the operations.\n\n/// Each with its lines in Kotlin and in Swift.\npub const EXAMPLES: &[(&str, &str, &str)] = &[\n"
    );
    for example in all(model) {
        let text = |language| super::write::fenced(example, language).join("\n");
        let (kotlin, swift) = (text(Language::Kotlin), text(Language::Swift));
        let _ = writeln!(out, "({:?}, {kotlin:?}, {swift:?}),", example.of);
    }
    out + "];\n"
}
