//! The calls of the JavaScript, Kotlin and Swift runners, written from the model: each calls the
//! typed function of its language.

use std::fmt::Write;

use super::HEADER;
use super::model::{Model, Op, Ty, camel, snake};

/// `tests/runners/js/ops.mjs`, for Node and Chromium.
pub fn javascript(model: &Model) -> String {
    let mut out =
        format!("{HEADER}\nimport * as handle from \"./handles.mjs\";\n\nexport const OPS = {{\n");
    for op in &model.ops {
        let arguments: Vec<String> = op
            .params
            .iter()
            .map(|(p, _)| match &p.ty {
                Ty::Handle(name) => format!("handle.{}(g, i)", camel(name)),
                Ty::Maybe(_) => format!("i.{} ?? undefined", p.json),
                _ => format!("i.{}", p.json),
            })
            .collect();
        let _ = writeln!(
            out,
            "  {}: (g, i) => g.{}({}),",
            op.json,
            op.json,
            arguments.join(", ")
        );
    }
    out + "};\n"
}

struct Words {
    text: &'static str,
    flag: &'static str,
    date: &'static str,
    value: &'static str,
    list: &'static str,
    list_end: &'static str,
    attempt: &'static str,
    label: fn(&str) -> String,
}

fn argument(ty: &Ty, key: &str, words: &Words) -> String {
    match ty {
        Ty::Text => format!("{}(i, \"{key}\")", words.text),
        Ty::Flag => format!("{}(i, \"{key}\")", words.flag),
        Ty::Date => format!("{}(i, \"{key}\")", words.date),
        Ty::Int(_) | Ty::Nothing => format!("unsupported(\"{key}\")"),
        Ty::Named(name) => format!(
            "{}FromJson({}{}(i, \"{key}\"))",
            camel(name),
            (words.label)("text"),
            words.value
        ),
        Ty::Handle(name) => format!("{}(i)", camel(&format!("{}Handle", snake(name)))),
        Ty::Maybe(inner) => format!(
            "if (absent(i, \"{key}\")) null else {}",
            argument(inner, key, words)
        ),
        Ty::List(inner) => match &**inner {
            Ty::Named(name) => format!(
                "{}(i, \"{key}\"){}{}FromJson({}{}",
                words.list,
                words.attempt,
                camel(name),
                (words.label)("text"),
                words.list_end
            ),
            _ => format!("{}s(i, \"{key}\")", words.text),
        },
    }
}

fn result(op: &Op, call: &str, list: [&str; 2], label: &str) -> String {
    match &op.result {
        Ty::Named(name) => format!("{}ToJson({label}{call})", camel(name)),
        Ty::List(inner) => match &**inner {
            Ty::Named(name) => format!(
                "{}{call}{}{}ToJson({label}{}",
                list[0],
                list[1],
                camel(name),
                if label.is_empty() { "it) })" } else { "$0) })" }
            ),
            _ => format!("quoted({call})"),
        },
        _ => format!("quoted({call})"),
    }
}

/// `bindings-mobile/kotlin/src/test/kotlin/org/gridaid/Ops.kt`.
pub fn kotlin(model: &Model) -> String {
    let words = Words {
        text: "text",
        flag: "flag",
        date: "date",
        value: "json",
        list: "items",
        list_end: "it) }",
        attempt: ".map { ",
        label: |_| String::new(),
    };
    let mut out = format!(
        "{HEADER}\npackage org.gridaid\n\nimport com.fasterxml.jackson.databind.JsonNode\n\n/** The output of an operation as JSON text. */\nfun call(op: String, i: JsonNode): String = when (op) {{\n"
    );
    for op in &model.ops {
        let arguments: Vec<String> = op
            .params
            .iter()
            .map(|(p, _)| argument(&p.ty, &p.json, &words))
            .collect();
        let call = format!("{}({})", op.json, arguments.join(", "));
        let _ = writeln!(
            out,
            "    \"{}\" -> {}",
            op.json,
            result(op, &call, ["list(", ".map { "], "")
        );
    }
    out + "    else -> error(\"unknown operation $op\")\n}\n"
}

/// `tests/runners/swift/Ops.swift`.
pub fn swift(model: &Model) -> String {
    let words = Words {
        text: "text",
        flag: "flag",
        date: "date",
        value: "json",
        list: "items",
        list_end: "$0) }",
        attempt: ".map { try ",
        label: |name| format!("{name}: "),
    };
    let mut out = format!(
        "{HEADER}\n\n/// The output of an operation as JSON text.\nfunc call(_ op: String, _ i: [String: Any]) throws -> String {{\n    switch op {{\n"
    );
    for op in &model.ops {
        let arguments: Vec<String> = op
            .params
            .iter()
            .map(|(p, _)| {
                let value = match &p.ty {
                    Ty::Maybe(inner) => format!(
                        "absent(i, \"{}\") ? nil : {}",
                        p.json,
                        argument(inner, &p.json, &words)
                    ),
                    ty => argument(ty, &p.json, &words),
                };
                format!("{}: {value}", p.json)
            })
            .collect();
        let call = format!("{}({})", op.json, arguments.join(", "));
        let _ = writeln!(
            out,
            "    case \"{}\": return try {}",
            op.json,
            result(op, &call, ["list(", ".map { "], "value: ")
        );
    }
    out + "    default: throw Fault(\"unknown operation \\(op)\")\n    }\n}\n"
}
