//! The calls of the JavaScript, Kotlin and Swift runners, written from the model: each calls the
//! typed function of its language.

use std::fmt::Write;

use super::HEADER;
use super::model::{Field, Model, Object, Op, Ty, camel, snake};
use super::rust::redacted;

/// `tests/runners/js/generated/ops.mjs`, for Node and Chromium.
pub fn javascript(model: &Model) -> String {
    let mut out =
        format!("{HEADER}\nimport * as handle from \"../handles.mjs\";\n\nexport const OPS = {{\n");
    for op in &model.ops {
        let _ = writeln!(
            out,
            "  {}: (g, i) => g.{}({}),",
            op.json,
            op.json,
            js_arguments(model, op)
        );
    }
    for object in &model.objects {
        let made = js_arguments(model, &object.new);
        for method in &object.methods {
            let _ = writeln!(
                out,
                "  \"{}.{}\": (g, i) => new g.{}({made}).{}({}),",
                object.name,
                method.json,
                object.name,
                method.json,
                js_arguments(model, method)
            );
        }
    }
    out += "};\n\n// The method of a handle that gives the same answer as an operation.\nexport const THROUGH = {\n";
    for (op, method) in twins(model) {
        let _ = writeln!(out, "  {op}: \"{method}\",");
    }
    out + "};\n"
}

fn js_arguments(model: &Model, op: &Op) -> String {
    let argument = |(p, _): &(Field, bool)| match &p.ty {
        Ty::Handle(name) if object(model, name).is_some() => {
            format!("new g.{name}(i.{})", p.json)
        }
        Ty::Handle(name) => format!("handle.{}(g, i)", camel(name)),
        Ty::Maybe(_) => format!("i.{} ?? undefined", p.json),
        _ => format!("i.{}", p.json),
    };
    let arguments: Vec<String> = op.params.iter().map(argument).collect();
    arguments.join(", ")
}

fn object<'a>(model: &'a Model, name: &str) -> Option<&'a Object> {
    model.objects.iter().find(|o| o.name == name)
}

/// Each operation with the method of a handle that gives the same answer.
fn twins(model: &Model) -> Vec<(&str, String)> {
    let mut found = vec![];
    for object in &model.objects {
        for (method, op) in object.twins(&model.ops) {
            found.push((op.json.as_str(), format!("{}.{}", object.name, method.json)));
        }
    }
    found
}

/// `tests/runners/python/generated/through.py`.
pub fn python(model: &Model) -> String {
    let mut out = format!(
        "{}\"\"\"The method of a handle that gives the same answer as an operation.\"\"\"\n\nTHROUGH = {{\n",
        HEADER.replacen("//", "#", 1) + "\n"
    );
    for (op, method) in twins(model) {
        let _ = writeln!(out, "    \"{op}\": \"{method}\",");
    }
    out + "}\n"
}

struct Words {
    text: &'static str,
    flag: &'static str,
    date: &'static str,
    count: &'static str,
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
        Ty::Int(_) => format!("{}(i, \"{key}\")", words.count),
        Ty::Nothing => format!("unsupported(\"{key}\")"),
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
        Ty::Maybe(inner) => match (&**inner, label.is_empty()) {
            (Ty::Named(name), true) => {
                format!("{call}?.let {{ {}ToJson(it) }} ?: \"null\"", camel(name))
            }
            (Ty::Named(name), false) => format!(
                "{call}.map {{ {}ToJson({label}$0) }} ?? \"null\"",
                camel(name)
            ),
            _ => format!("quoted({call})"),
        },
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

/// `bindings-mobile/kotlin/src/test/kotlin/org/gridaid/generated/Ops.kt`.
pub fn kotlin(model: &Model) -> String {
    let words = Words {
        text: "text",
        flag: "flag",
        count: "count",
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
        let call = format!("{}({})", op.json, kotlin_arguments(model, op, &words));
        let _ = writeln!(
            out,
            "    \"{}\" -> {}",
            op.json,
            result(op, &call, ["list(", ".map { "], "")
        );
    }
    for object in &model.objects {
        let made = kotlin_arguments(model, &object.new, &words);
        for method in &object.methods {
            let call = format!(
                "{}({made}).{}({})",
                object.name,
                method.json,
                kotlin_arguments(model, method, &words)
            );
            let _ = writeln!(
                out,
                "    \"{}.{}\" -> {}",
                object.name,
                method.json,
                result(method, &call, ["list(", ".map { "], "")
            );
        }
    }
    out += "    else -> error(\"unknown operation $op\")\n}\n\n/** The method of a handle that gives the same answer as an operation. */\nval THROUGH = mapOf(\n";
    for (op, method) in twins(model) {
        let _ = writeln!(out, "    \"{op}\" to \"{method}\",");
    }
    let redacted: Vec<_> = redacted(model)
        .map(|(name, _)| format!("    \"{name}\",\n"))
        .collect();
    out + &format!(
        ")\n\n/** The records of which no text shows a value. */\nval REDACTED = listOf(\n{})\n",
        redacted.concat()
    )
}

fn kotlin_arguments(model: &Model, op: &Op, words: &Words) -> String {
    let one = |(p, _): &(Field, bool)| match &p.ty {
        Ty::Handle(name) => match object(model, name).and_then(|o| o.new.params.first()) {
            Some((facts, _)) => format!("{name}({})", argument(&facts.ty, &p.json, words)),
            None => argument(&p.ty, &p.json, words),
        },
        ty => argument(ty, &p.json, words),
    };
    let arguments: Vec<String> = op.params.iter().map(one).collect();
    arguments.join(", ")
}

/// `tests/runners/swift/generated/Ops.swift`.
pub fn swift(model: &Model) -> String {
    let words = Words {
        text: "text",
        flag: "flag",
        count: "count",
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
        let call = format!("{}({})", op.json, swift_arguments(model, op, &words));
        let _ = writeln!(
            out,
            "    case \"{}\": return try {}",
            op.json,
            result(op, &call, ["list(", ".map { "], "value: ")
        );
    }
    for object in &model.objects {
        let made = swift_arguments(model, &object.new, &words);
        for method in &object.methods {
            let call = format!(
                "{}({made}).{}({})",
                object.name,
                method.json,
                swift_arguments(model, method, &words)
            );
            let _ = writeln!(
                out,
                "    case \"{}.{}\": return try {}",
                object.name,
                method.json,
                result(method, &call, ["list(", ".map { "], "value: ")
            );
        }
    }
    out += "    default: throw Fault(\"unknown operation \\(op)\")\n    }\n}\n\n/// The method of a handle that gives the same answer as an operation.\nlet through: [String: String] = [\n";
    for (op, method) in twins(model) {
        let _ = writeln!(out, "    \"{op}\": \"{method}\",");
    }
    out + "]\n"
}

fn swift_arguments(model: &Model, op: &Op, words: &Words) -> String {
    let one = |(p, _): &(Field, bool)| {
        let value = match &p.ty {
            Ty::Maybe(inner) => format!(
                "absent(i, \"{}\") ? nil : {}",
                p.json,
                argument(inner, &p.json, words)
            ),
            Ty::Handle(name) => match object(model, name).and_then(|o| o.new.params.first()) {
                Some((facts, _)) => format!(
                    "{name}({}: {})",
                    facts.json,
                    argument(&facts.ty, &p.json, words)
                ),
                None => argument(&p.ty, &p.json, words),
            },
            ty => argument(ty, &p.json, words),
        };
        format!("{}: {value}", p.json)
    };
    let arguments: Vec<String> = op.params.iter().map(one).collect();
    arguments.join(", ")
}
