//! The Python side: frozen records, typed functions and the stub of the native module.

use std::fmt::Write;

use super::model::{Field, Kind, Model, Op, Ty, camel, snake};
use super::rust::plain_docs;

const HEADER: &str = "# Written by `cargo xtask mirror` from core/src; change the core instead.\n";

pub(super) fn hint(ty: &Ty) -> String {
    match ty {
        Ty::Text => "str".into(),
        Ty::Flag => "bool".into(),
        Ty::Int(_) => "int".into(),
        Ty::Date => "datetime.date".into(),
        Ty::Named(name) | Ty::Handle(name) => name.clone(),
        Ty::Maybe(inner) => format!("{} | None", hint(inner)),
        Ty::List(inner) => format!("Sequence[{}]", hint(inner)),
        Ty::Nothing => "None".into(),
    }
}

pub(super) fn docstring(lines: &[String], indent: &str) -> String {
    let lines = plain_docs(lines);
    let text: Vec<String> = lines
        .iter()
        .map(|l| l.replace('\\', "\\\\").replace("\"\"\"", "'''"))
        .collect();
    match text.as_slice() {
        [] => String::new(),
        [one] => format!("{indent}\"\"\"{one}\"\"\"\n"),
        [first, rest @ ..] => {
            let mut out = format!("{indent}\"\"\"{first}\n");
            for line in rest {
                let _ = writeln!(out, "{}", format!("{indent}{line}").trim_end());
            }
            out + indent + "\"\"\"\n"
        }
    }
}

/// A Python name: a keyword gets an underscore.
pub(super) fn name(rust: &str) -> String {
    match rust {
        "from" | "in" | "is" | "class" | "with" | "lambda" | "def" | "as" | "pass" | "None" => {
            format!("{rust}_")
        }
        other => other.to_owned(),
    }
}

/// The name in JSON that the records make of a name of their own.
fn camel_of(own: &str) -> String {
    camel(own.trim_end_matches('_'))
}

fn field(field: &Field) -> String {
    let own = name(&field.name);
    let mut given = match &field.ty {
        Ty::Maybe(_) => vec!["default=None".to_owned()],
        Ty::List(_) if field.skip_empty => vec!["default=()".to_owned()],
        Ty::List(_) => vec!["default_factory=empty".to_owned()],
        _ => vec![],
    };
    if camel_of(&own) != field.json {
        given.push(format!("name=\"{}\"", field.json));
    }
    let default = match given.as_slice() {
        [] => String::new(),
        [one] if one.starts_with("default=") => one.replacen("default=", " = ", 1),
        all => format!(" = field({})", all.join(", ")),
    };
    format!(
        "    {own}: {}{default}\n{}",
        hint(&field.ty).replace("Sequence[", "Many["),
        docstring(&field.docs, "    ")
    )
}

fn record(
    name: &str,
    docs: &[String],
    fields: &[Field],
    tag: Option<(&str, &str)>,
    redacted: Option<&Option<String>>,
) -> String {
    // Personal facts: as the core's `Debug`, the name of the class and no value.
    let base = redacted.map_or("Record", |_| "Personal");
    let tagged = tag.map_or(String::new(), |(tag, value)| {
        format!(", tag_field=\"{tag}\", tag=\"{value}\"")
    });
    let mut out = format!(
        "class {name}({base}, frozen=True, kw_only=True{tagged}):\n{}",
        docstring(docs, "    ")
    );
    if let Some((tag, value)) = tag {
        let _ = writeln!(
            out,
            "\n    {tag}: ClassVar[Literal[\"{value}\"]] = \"{value}\""
        );
    }
    if let Some(Some(at)) = redacted {
        let at = self::name(at);
        let _ = writeln!(out, "\n    _shown: ClassVar[str | None] = \"{at}\"");
    }
    if fields.is_empty() && tag.is_none() && docs.is_empty() {
        out += "    pass\n";
    }
    for one in fields {
        out += "\n";
        out += &field(one);
    }
    out + "\n\n"
}

/// `python/gridaid/types.py`.
pub fn types(model: &Model) -> String {
    let mut body = String::new();
    let mut names = vec![];
    let shown = model.types.iter().filter(|t| t.name != "Refusal");
    for found in shown {
        names.push(found.name.clone());
        match &found.kind {
            Kind::Record(fields) => {
                let shown = found.redacted.as_ref();
                body += &record(&found.name, &found.docs, fields, None, shown);
            }
            Kind::Choice(variants, None) => {
                let _ = write!(
                    body,
                    "class {}(str, Enum):\n{}",
                    found.name,
                    docstring(&found.docs, "    ")
                );
                for variant in variants {
                    let _ = write!(
                        body,
                        "\n    {} = \"{}\"\n{}",
                        snake(&variant.name).to_uppercase(),
                        variant.json,
                        docstring(&variant.docs, "    ")
                    );
                }
                body += "\n\n";
            }
            Kind::Choice(variants, Some(tag)) => {
                let mut members = vec![];
                for variant in variants {
                    let class = format!("{}{}", found.name, variant.name);
                    body += &record(
                        &class,
                        &variant.docs,
                        &variant.fields,
                        Some((tag, &variant.json)),
                        None,
                    );
                    members.push(class);
                }
                let _ = write!(
                    body,
                    "{} = Union[{}]\n{}\n\n",
                    found.name,
                    members.join(", "),
                    docstring(&found.docs, "")
                );
                names.extend(members);
            }
        }
    }
    names.sort();
    let mut head = format!(
        "{HEADER}\"\"\"What crosses the wire: facts, results and findings. Every absent fact is unknown.\"\"\"\n\nfrom __future__ import annotations\n\nimport datetime\nfrom enum import Enum\nfrom typing import ClassVar, Literal, Union\n\nfrom msgspec import field\n\nfrom ._codec import Many, Personal, Record, empty\n\n"
    );
    let _ = writeln!(
        head,
        "__all__ = [\n{}]\n\n",
        names
            .iter()
            .map(|n| format!("    \"{n}\",\n"))
            .collect::<String>()
    );
    (head + body.trim_end()) + "\n"
}

pub(super) fn parameters(op: &Op) -> Vec<String> {
    let trailing = op
        .params
        .iter()
        .rev()
        .take_while(|(p, _)| matches!(p.ty, Ty::Maybe(_)))
        .count();
    let first_default = op.params.len().saturating_sub(trailing);
    op.params
        .iter()
        .enumerate()
        .map(|(i, (p, _))| {
            let default = if i >= first_default { " = None" } else { "" };
            format!("{}: {}{default}", name(&p.name), hint(&p.ty))
        })
        .collect()
}

/// Whether it crosses as the bytes of JSON.
fn facts(ty: &Ty) -> bool {
    match ty {
        Ty::Named(_) | Ty::List(_) => true,
        Ty::Maybe(inner) => facts(inner),
        _ => false,
    }
}

/// A native function and what it is handed.
pub(super) fn handed(op: &Op, function: &str) -> String {
    let argument = |(p, _): &(Field, bool)| {
        let own = name(&p.name);
        match &p.ty {
            Ty::Handle(_) => format!("{own}._native"),
            ty if facts(ty) => format!("Given({own})"),
            _ => own,
        }
    };
    let mut call = vec![function.to_owned()];
    call.extend(op.params.iter().map(argument));
    call.join(", ")
}

/// The call for a type; `X | None` is none that a type checker takes for a class.
pub(super) fn answered(ty: &Ty) -> String {
    match ty {
        Ty::Maybe(inner) => format!("maybe_call({}", hint(inner)),
        ty => format!("call({}", hint(ty).replace("Sequence[", "Many[")),
    }
}

fn handles(model: &Model) -> Vec<String> {
    let mut found: Vec<String> = model
        .ops
        .iter()
        .flat_map(|op| &op.params)
        .filter_map(|(p, _)| match &p.ty {
            Ty::Handle(name) => Some(name.clone()),
            _ => None,
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

/// `python/gridaid/_ops.py`.
pub fn ops(model: &Model) -> String {
    let mut used: Vec<String> = model.roots().into_iter().collect();
    used.sort();
    let mut body = String::new();
    let mut names = vec![];
    for op in &model.ops {
        names.push(format!("    \"{}\",\n", op.name));
        let call = handed(op, &format!("_native.{}", op.name));
        let _ = write!(
            body,
            "\n\ndef {}(\n{}) -> {}:\n{}    return {}, {})\n",
            op.name,
            parameters(op)
                .iter()
                .map(|p| format!("    {p},\n"))
                .collect::<String>(),
            hint(&op.result),
            docstring(&op.docs, "    "),
            answered(&op.result),
            call,
        );
    }
    let handles = match handles(model) {
        names if names.is_empty() => String::new(),
        names => format!("from ._handles import {}\n", names.join(", ")),
    };
    let used: String = used
        .iter()
        .filter(|n| body.contains(n.as_str()))
        .map(|n| format!("    {n},\n"))
        .collect();
    let sequence = if body.contains("Sequence[") {
        "from collections.abc import Sequence\n"
    } else {
        ""
    };
    format!(
        "{HEADER}\"\"\"The operations of the wire.\"\"\"\n\nfrom __future__ import annotations\n\nimport datetime\n{sequence}\nfrom . import _native\nfrom ._border import Given, call\nfrom ._codec import Many\n{handles}from .types import (\n{used})\n\n__all__ = [\n{}]\n{body}",
        names.concat()
    )
}

/// The part of the stub that is kept by hand: tables cross through Arrow, not through the wire.
const POPULATION: &str = r#"
__version__: str

class ArrowTable:
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def __len__(self) -> int: ...
    @property
    def column_names(self) -> list[str]: ...

def conditions() -> list[tuple[int, str, str]]: ...
def faults() -> list[str]: ...
def population_faults(
    households: object,
    members: object,
    supporters: object | None,
    as_of: datetime.date,
) -> list[ArrowTable]: ...
def classify_population(
    pack: PolicyPack,
    households: object,
    members: object,
    supporters: object | None,
    as_of: datetime.date,
    assume: list[tuple[str, str, bool | int]],
    all: bool,
    threads: int,
) -> list[ArrowTable]: ...
def visit_status(
    pack: PolicyPack,
    households: object,
    visits: object,
    as_of: datetime.date,
    log_from: datetime.date | None,
    policies: bytes | None,
    since: bool,
    threads: int,
) -> tuple[ArrowTable, tuple[int, int, int, int]]: ...
def visit_coverage(
    pack: PolicyPack,
    households: object,
    visits: object,
    as_of: datetime.date,
    log_from: datetime.date | None,
    policies: bytes | None,
    threads: int,
) -> tuple[ArrowTable, tuple[int, int, int, int]]: ...
def visit_codes() -> list[list[str]]: ...
"#;

/// `python/gridaid/_native.pyi`: the operations, after the part that is kept by hand.
pub fn stub(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}import datetime\n\nclass Refused(ValueError): ...\n\ndef normalise(name: str, text: bytes) -> bytes: ...\n{POPULATION}"
    );
    for name in handles(model) {
        let _ = writeln!(
            out,
            "\nclass {name}:\n    def __init__(self, text: bytes | None = None, reform: bytes | None = None) -> None: ...\n    @property\n    def synthetic(self) -> bool: ...\n    @property\n    def hypothetical(self) -> bool: ...\n"
        );
    }
    for object in &model.objects {
        let _ = writeln!(
            out,
            "class {}:\n    def __init__(self, {}) -> None: ...",
            object.name,
            stub_params(&object.new)
        );
        for method in &object.methods {
            let _ = writeln!(
                out,
                "    def {}(self, {}) -> bytes: ...",
                method.name,
                stub_params(method)
            );
        }
        out += "\n";
    }
    for op in &model.ops {
        let _ = writeln!(out, "def {}({}) -> bytes: ...", op.name, stub_params(op));
    }
    out
}

fn stub_params(op: &Op) -> String {
    let trailing = op
        .params
        .iter()
        .rev()
        .take_while(|(p, _)| matches!(p.ty, Ty::Maybe(_)))
        .count();
    let first_default = op.params.len().saturating_sub(trailing);
    let params: Vec<String> = op
        .params
        .iter()
        .enumerate()
        .map(|(i, (p, _))| {
            let hint = match &p.ty {
                Ty::Maybe(_) if facts(&p.ty) => "bytes | None".to_owned(),
                ty if facts(ty) => "bytes".to_owned(),
                ty => hint(ty),
            };
            let default = if i >= first_default { " = None" } else { "" };
            format!("{}: {hint}{default}", name(&p.name))
        })
        .collect();
    params.join(", ")
}
