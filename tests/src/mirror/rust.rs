//! The Rust side of every binding, written from the model.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::HEADER;
use super::example::{self, Language};
use super::model::{Field, Kind, Model, Op, Ty, Variant, camel, snake};

pub(super) fn owned(ty: &Ty) -> String {
    match ty {
        Ty::Text => "String".into(),
        Ty::Flag => "bool".into(),
        Ty::Int(name) | Ty::Named(name) | Ty::Handle(name) => name.clone(),
        Ty::Date => "NaiveDate".into(),
        Ty::Maybe(inner) => format!("Option<{}>", owned(inner)),
        Ty::List(inner) => format!("Vec<{}>", owned(inner)),
        Ty::Nothing => "()".into(),
    }
}

pub(super) fn docs(lines: &[String], indent: &str) -> String {
    lines.iter().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{indent}/// {line}");
        out
    })
}

/// Doc lines without the parts that only Rust readers can use.
pub fn plain_docs(lines: &[String]) -> Vec<String> {
    let mut out = vec![];
    let mut code = false;
    for line in lines {
        if line.trim_start().starts_with("```") {
            code = !code;
        } else if !code {
            out.push(plain_line(line));
        }
    }
    while out.last().is_some_and(String::is_empty) {
        out.pop();
    }
    out
}

/// A doc line without what only the compiler of Rust finds.
pub(super) fn plain_line(line: &str) -> String {
    let line = line
        .replace("[`crate::", "[`")
        .replace("[`super::", "[`")
        .replace("[`", "`")
        .replace("`]", "`");
    line.trim_end().to_owned()
}

pub(super) fn imports(model: &Model, names: &BTreeSet<String>) -> String {
    let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for found in model.types.iter().filter(|t| names.contains(&t.name)) {
        modules.entry(&found.module).or_default().push(&found.name);
    }
    modules
        .iter()
        .fold(String::new(), |mut out, (module, names)| {
            let _ = writeln!(out, "use gridaid::{module}::{{{}}};", names.join(", "));
            out
        })
}

fn handles(model: &Model) -> Vec<String> {
    let mut found = BTreeSet::new();
    for op in &model.ops {
        for (param, _) in &op.params {
            if let Ty::Handle(name) = &param.ty {
                found.insert(name.clone());
            }
        }
    }
    found.into_iter().collect()
}

fn use_handles(model: &Model) -> String {
    match handles(model) {
        names if names.is_empty() => String::new(),
        names => format!("use crate::handles::{{{}}};\n", names.join(", ")),
    }
}

fn uses_date(model: &Model) -> &'static str {
    fn is_date(ty: &Ty) -> bool {
        match ty {
            Ty::Date => true,
            Ty::Maybe(inner) | Ty::List(inner) => is_date(inner),
            _ => false,
        }
    }
    let used = model
        .ops
        .iter()
        .flat_map(|op| &op.params)
        .any(|(p, _)| is_date(&p.ty));
    if used { "use chrono::NaiveDate;\n" } else { "" }
}

/// The records of which no text shows a value, each with the field that says where it stands, if one does.
pub(super) fn redacted(model: &Model) -> impl Iterator<Item = (&str, Option<String>)> {
    model.types.iter().filter_map(|found| {
        let shown = found.redacted.as_ref()?;
        Some((found.name.as_str(), shown.as_deref().map(camel)))
    })
}

/// `bindings-mobile/bindgen/src/generated/redacted.rs`.
pub fn mobile_redacted(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}\n//! The records of which no text shows a value.\n\n/// Each with the field that says where it stands, if one does.\npub const REDACTED: &[(&str, Option<&str>)] = &[\n"
    );
    for (name, shown) in redacted(model) {
        let _ = writeln!(out, "({name:?}, {shown:?}),");
    }
    out + "];\n"
}

/// UniFFI carries an enum of no more names than this. A larger one crosses as the number of its name, and is an enum of
/// Kotlin and of Swift that we write ourselves.
const MOST_NAMES: usize = 255;

/// The choices that UniFFI cannot carry as enums.
fn crowded(model: &Model) -> impl Iterator<Item = (&str, &[Variant])> {
    model.types.iter().filter_map(|found| match &found.kind {
        Kind::Choice(variants, _) if variants.len() > MOST_NAMES => {
            Some((found.name.as_str(), variants.as_slice()))
        }
        _ => None,
    })
}

/// `bindings-mobile/bindgen/src/generated/crowded.rs`.
pub fn mobile_crowded(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}\n//! The enums with more names than UniFFI carries, in Kotlin and in Swift.\n\n/// Each with its name.\npub const CROWDED: &[(&str, &str, &str)] = &[\n"
    );
    for (name, variants) in crowded(model) {
        let (mut kotlin, mut swift) = (String::new(), String::new());
        for (n, variant) in variants.iter().enumerate() {
            let docs = plain_docs(&variant.docs);
            let _ = writeln!(kotlin, "    /**");
            for line in &docs {
                let _ = writeln!(kotlin, "     * {line}");
                let _ = writeln!(swift, "    /// {line}");
            }
            let own = snake(&variant.name);
            let _ = writeln!(kotlin, "     */\n    {},", own.to_uppercase());
            let _ = writeln!(swift, "    case {} = {n}", camel(&own));
        }
        let kotlin = format!("\npublic enum class {name} {{\n{kotlin}}}\n");
        let swift = format!(
            "\npublic enum {name}: UInt16, Equatable, Hashable, Sendable, CaseIterable {{\n{swift}}}\n"
        );
        let _ = writeln!(out, "({name:?}, {kotlin:?}, {swift:?}),");
    }
    out + "];\n"
}

/// `bindings-mobile/src/generated/mirror.rs`.
pub fn mobile_types(model: &Model) -> String {
    let all = model
        .types
        .iter()
        .map(|t| t.name.clone())
        .filter(|n| n != "Refusal")
        .collect();
    let mut out = format!(
        "{HEADER}\n//! The types of the wire, as UniFFI sees them: a difference from the core does not compile.\n\nuse chrono::NaiveDate;\n{}\n",
        imports(model, &all)
    );
    let field = |field: &Field, public: &str| {
        let default = match field.ty {
            Ty::Maybe(_) => "#[uniffi(default = None)]\n",
            Ty::List(_) => "#[uniffi(default = [])]\n",
            _ => "",
        };
        format!(
            "{}{default}{public}{}: {},\n",
            docs(&plain_docs(&field.docs), ""),
            field.name,
            owned(&field.ty)
        )
    };
    for (name, _) in crowded(model) {
        let _ = writeln!(
            out,
            "uniffi::custom_type!({name}, u16, {{\n    remote,\n    lower: |value| value as u16,\n    try_lift: |n| Ok(crate::error::nth({name}::ALL, n)?),\n}});\n"
        );
    }
    let own = |name: &str| crowded(model).all(|(other, _)| other != name);
    for found in model
        .types
        .iter()
        .filter(|t| t.name != "Refusal" && own(&t.name))
    {
        out += &docs(&plain_docs(&found.docs), "");
        match &found.kind {
            Kind::Record(fields) => {
                let _ = writeln!(
                    out,
                    "#[uniffi::remote(Record)]\npub struct {} {{",
                    found.name
                );
                for one in fields {
                    out += &field(one, "pub ");
                }
            }
            Kind::Choice(variants, _) => {
                let _ = writeln!(out, "#[uniffi::remote(Enum)]\npub enum {} {{", found.name);
                for variant in variants {
                    out += &docs(&plain_docs(&variant.docs), "");
                    if variant.fields.is_empty() {
                        let _ = writeln!(out, "{},", variant.name);
                    } else {
                        let _ = writeln!(out, "{} {{", variant.name);
                        for one in &variant.fields {
                            out += &field(one, "");
                        }
                        out += "},\n";
                    }
                }
            }
        }
        out += "}\n\n";
    }
    out
}

fn call(callee: &str, op: &Op, argument: impl Fn(&Field, bool) -> String) -> String {
    let arguments: Vec<String> = op.params.iter().map(|(p, b)| argument(p, *b)).collect();
    format!("{callee}{}({})", op.name, arguments.join(", "))
}

/// A function that UniFFI exports, or with a receiver a method.
pub(super) fn mobile_fn(op: &Op, callee: &str, receiver: &str) -> String {
    let params: Vec<String> = op
        .params
        .iter()
        .map(|(p, _)| match &p.ty {
            Ty::Handle(name) => format!("{}: &{name}", p.name),
            ty => format!("{}: {}", p.name, owned(ty)),
        })
        .collect();
    let defaults: Vec<String> = op
        .params
        .iter()
        .filter(|(p, _)| matches!(p.ty, Ty::Maybe(_)))
        .map(|(p, _)| format!("{} = None", p.name))
        .collect();
    let export = match (receiver.is_empty(), defaults.is_empty()) {
        (true, true) => "#[uniffi::export]\n".to_owned(),
        (true, false) => format!("#[uniffi::export(default({}))]\n", defaults.join(", ")),
        (false, true) => String::new(),
        (false, false) => format!("#[uniffi::method(default({}))]\n", defaults.join(", ")),
    };
    let result = match op.fallible {
        true => format!("Result<{}, GridaidError>", owned(&op.result)),
        false => owned(&op.result),
    };
    let call = mobile_call(op, callee);
    let call = if op.fallible {
        format!("Ok({call}?)")
    } else {
        call
    };
    format!(
        "{}{export}pub fn {}({receiver}{}) -> {result} {{ {call} }}\n\n",
        docs(&example::docs(op, None), ""),
        op.name,
        params.join(", ")
    )
}

/// The call of the core with what UniFFI hands over.
pub(super) fn mobile_call(op: &Op, callee: &str) -> String {
    call(callee, op, |p, borrowed| match &p.ty {
        Ty::Handle(_) => format!("&{}.0", p.name),
        _ if borrowed => format!("&{}", p.name),
        _ => p.name.clone(),
    })
}

/// `bindings-mobile/src/generated/ops.rs`.
pub fn mobile_ops(model: &Model) -> String {
    let roots = model.roots();
    let mut out = format!(
        "{HEADER}\n//! The operations of the wire, and the types that they take and give from and to JSON.\n\n{}use gridaid::wire::ops;\n{}\nuse crate::error::GridaidError;\n{}use crate::json::{{read, write}};\n\n",
        uses_date(model),
        imports(model, &roots),
        use_handles(model),
    );
    for op in &model.ops {
        out += &mobile_fn(op, "ops::", "");
    }
    for name in &roots {
        let snake = snake(name);
        let _ = writeln!(
            out,
            "/// Reads a `{name}` from JSON text; any fault refuses the whole.\n#[uniffi::export]\npub fn {snake}_from_json(text: &str) -> Result<{name}, GridaidError> {{ read(text) }}\n\n/// Writes a `{name}` as JSON text.\n#[uniffi::export]\npub fn {snake}_to_json(value: {name}) -> String {{ write(&value) }}\n"
        );
    }
    out
}

/// The parameters of a function for JavaScript: any value, whose type is looked at before it is used. What
/// `wasm-bindgen` converts by itself traps on a value of another type.
pub(super) fn wasm_params(op: &Op) -> String {
    let param = |(p, _): &(Field, bool)| {
        let (attribute, ty) = match &p.ty {
            Ty::Maybe(inner) => ("unchecked_optional_param_type", &**inner),
            ty => ("unchecked_param_type", ty),
        };
        format!(
            "#[wasm_bindgen(js_name = {}, {attribute} = \"{}\")] {}: &JsValue",
            p.json,
            typescript(ty),
            p.name
        )
    };
    let params: Vec<String> = op.params.iter().map(param).collect();
    params.join(", ")
}

/// The type of a parameter in TypeScript.
fn typescript(ty: &Ty) -> String {
    match ty {
        Ty::Text => "string".into(),
        Ty::Flag => "boolean".into(),
        Ty::Int(_) => "number".into(),
        Ty::Date => "NaiveDate".into(),
        Ty::Named(name) | Ty::Handle(name) => name.clone(),
        Ty::Maybe(inner) => format!("{} | undefined", typescript(inner)),
        Ty::List(inner) => format!("{}[]", typescript(inner)),
        Ty::Nothing => "undefined".into(),
    }
}

/// The call of the core with what JavaScript hands over.
pub(super) fn wasm_call(op: &Op, callee: &str) -> String {
    let call = call(callee, op, |p, borrowed| {
        let (read, ty) = match &p.ty {
            Ty::Maybe(inner) => ("maybe_read", &**inner),
            ty => ("read", ty),
        };
        let value = match ty {
            Ty::Handle(name) => {
                return format!("&*lent::<{name}>({}, \"{}\")?", p.name, p.json);
            }
            Ty::Text | Ty::Date => {
                let what = if *ty == Ty::Text { "text" } else { "date" };
                format!("{read}_{what}({}, \"{}\")?", p.name, p.json)
            }
            ty => format!("{read}::<{}>({}, \"{}\")?", owned(ty), p.name, p.json),
        };
        if borrowed { format!("&{value}") } else { value }
    });
    if op.fallible {
        format!("{call}.map_err(throw)?")
    } else {
        call
    }
}

/// A function for JavaScript, or with a receiver a method.
pub(super) fn wasm_fn(op: &Op, callee: &str, receiver: &str) -> String {
    let call = wasm_call(op, callee);
    let answer = match &op.result {
        Ty::Named(_) => format!("answer(&{call})"),
        Ty::List(inner) if matches!(**inner, Ty::Named(_)) => format!("answer_list(&{call})"),
        Ty::Maybe(inner) if matches!(**inner, Ty::Named(_)) => {
            format!("{call}.as_ref().map(answer).transpose()")
        }
        _ => format!("Ok({call})"),
    };
    format!(
        "{}#[wasm_bindgen(js_name = {})]\npub fn {}({receiver}{}) -> Result<{}, JsValue> {{ {answer} }}\n\n",
        docs(&example::docs(op, Some(Language::TypeScript)), ""),
        op.json,
        op.name,
        wasm_params(op),
        ts(&op.result)
    )
}

/// What a page needs that asks about one household: the operations of the small module. The other module has them all.
const FORM: [&str; 6] = [
    "checkCitizenNumber",
    "describeFinding",
    "facts",
    "decodeHousehold",
    "assess",
    "nextQuestion",
];

/// `bindings-wasm/src/generated/form.rs`.
pub fn wasm_form(model: &Model) -> String {
    wasm(model, "for a page about one household", |op| {
        FORM.contains(&op.json.as_str())
    })
}

/// `bindings-wasm/src/generated/ops.rs`.
pub fn wasm_ops(model: &Model) -> String {
    wasm(model, "that only the whole module has", |op| {
        !FORM.contains(&op.json.as_str())
    })
}

fn wasm(model: &Model, whose: &str, of: impl Fn(&Op) -> bool) -> String {
    let ops: Vec<&Op> = model.ops.iter().filter(|op| of(op)).collect();
    let mut out = format!(
        "{HEADER}\n//! The operations of the wire {whose}, for JavaScript.\n\n{}use gridaid::wire::ops;\n{}use tsify::Ts;\nuse wasm_bindgen::prelude::*;\n\nuse crate::border::*;\n{}\n",
        uses_date(model).replace("use chrono::NaiveDate;\n", ""),
        imports(model, &used_by(ops.iter().copied())),
        use_handles(model),
    );
    for op in ops {
        out += &wasm_fn(op, "ops::", "");
    }
    out
}

fn used_by<'a>(ops: impl Iterator<Item = &'a Op>) -> BTreeSet<String> {
    fn names(ty: &Ty, into: &mut BTreeSet<String>) {
        match ty {
            Ty::Named(name) => {
                into.insert(name.clone());
            }
            Ty::Maybe(inner) | Ty::List(inner) => names(inner, into),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for op in ops {
        names(&op.result, &mut found);
        for (param, _) in &op.params {
            names(&param.ty, &mut found);
        }
    }
    found
}

fn ts(ty: &Ty) -> String {
    match ty {
        Ty::Named(name) => format!("Ts<{name}>"),
        Ty::Maybe(inner) => format!("Option<{}>", ts(inner)),
        Ty::List(inner) => format!("Vec<{}>", ts(inner)),
        other => owned(other),
    }
}

/// The parameters of a function for Python.
pub(super) fn python_params(op: &Op) -> Vec<String> {
    op.params
        .iter()
        .map(|(p, _)| {
            let ty = match &p.ty {
                Ty::Text => "&str".to_owned(),
                Ty::Named(_) | Ty::List(_) => "&[u8]".to_owned(),
                Ty::Maybe(inner) if **inner == Ty::Text => "Option<&str>".into(),
                Ty::Maybe(inner) if matches!(**inner, Ty::Named(_) | Ty::List(_)) => {
                    "Option<&[u8]>".into()
                }
                Ty::Handle(name) => format!("&{name}"),
                ty => owned(ty).replace("NaiveDate", "Day"),
            };
            format!("{}: {ty}", p.name)
        })
        .collect()
}

/// The call of the core with what Python hands over.
pub(super) fn python_call(op: &Op, callee: &str) -> String {
    let call = call(callee, op, |p, borrowed| {
        let value = match &p.ty {
            Ty::Handle(_) => return format!("&{}.0", p.name),
            Ty::Text if borrowed => return p.name.clone(),
            Ty::Text => format!("{}.to_owned()", p.name),
            Ty::Named(_) | Ty::List(_) => format!("read({})?", p.name),
            Ty::Maybe(inner) if matches!(**inner, Ty::Named(_) | Ty::List(_)) => {
                format!("{}.map(read).transpose()?", p.name)
            }
            Ty::Maybe(inner) if **inner == Ty::Text => format!("{}.map(str::to_owned)", p.name),
            Ty::Date => format!("{}.0", p.name),
            Ty::Maybe(inner) if **inner == Ty::Date => format!("{}.map(|day| day.0)", p.name),
            _ => p.name.clone(),
        };
        if borrowed { format!("&{value}") } else { value }
    });
    if op.fallible {
        call
    } else {
        format!("Ok({call})")
    }
}

/// A function for Python, or with a receiver a method.
pub(super) fn python_fn(op: &Op, callee: &str, head: &str, receiver: &str) -> String {
    let mut signature: Vec<String> = op.params.iter().map(|(p, _)| p.name.clone()).collect();
    for (name, (p, _)) in signature.iter_mut().zip(&op.params).rev() {
        if !matches!(p.ty, Ty::Maybe(_)) {
            break;
        }
        *name += "=None";
    }
    let mut all = vec!["py: Python<'_>".to_owned()];
    all.extend(python_params(op));
    format!(
        "{head}#[pyo3(signature = ({}))]\nfn {}({receiver}{}) -> PyResult<Py<PyBytes>> {{ answer(py, || {}) }}\n\n",
        signature.join(", "),
        op.name,
        all.join(", "),
        python_call(op, callee)
    )
}

/// `bindings-python/src/generated/ops.rs`.
pub fn python_ops(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}\n//! The operations of the wire for Python; facts and results cross as the bytes of\n//! JSON, which `gridaid._generated.ops` turns into records.\n\nuse gridaid::wire::ops;\nuse pyo3::prelude::*;\nuse pyo3::types::PyBytes;\n\nuse crate::border::{{Day, answer, read}};\n{}\n",
        use_handles(model),
    );
    for op in &model.ops {
        out += &python_fn(op, "ops::", "#[pyfunction]\n", "");
    }
    out += "/// The JSON text of what an operation takes or gives, read strictly and written again.\n#[pyfunction]\nfn normalise(py: Python<'_>, name: &str, text: &[u8]) -> PyResult<Py<PyBytes>> {\nmatch name {\n";
    let roots = model.roots();
    for name in &roots {
        let _ = writeln!(out, "\"{name}\" => answer(py, || read::<{name}>(text)),");
    }
    out += "_ => Err(PyTypeError::new_err(\"no operation takes or gives this type\")),\n}\n}\n\n";
    out = out.replace(
        "use pyo3::prelude",
        "use pyo3::exceptions::PyTypeError;\nuse pyo3::prelude",
    );
    out = out.replace(
        "use gridaid::wire::ops;\n",
        &format!("{}use gridaid::wire::ops;\n", imports(model, &roots)),
    );
    out += "/// Adds every operation to the module.\npub fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {\nmodule.add_function(wrap_pyfunction!(normalise, module)?)?;\n";
    for op in &model.ops {
        let _ = writeln!(
            out,
            "module.add_function(wrap_pyfunction!({}, module)?)?;",
            op.name
        );
    }
    out + "Ok(())\n}\n"
}

/// `tests/runners/rust/generated/dispatch.rs`.
pub fn dispatch(model: &Model) -> String {
    let mut out = format!(
        "{HEADER}\n//! Calls the operation that a vector names with the input that it gives.\n\nuse gridaid::wire::{{handles, ops}};\nuse serde_json::Value;\n\nuse crate::border::{{Answer, Failure, argument, give, handle}};\n\n/// The output of an operation, or why it refuses.\npub fn call(op: &str, input: &Value) -> Answer {{\nmatch op {{\n"
    );
    for op in &model.ops {
        let _ = writeln!(
            out,
            "\"{}\" => give({}),",
            op.json,
            dispatched(model, op, "ops::")
        );
    }
    for object in &model.objects {
        let made = dispatched(model, &object.new, &format!("handles::{}::", object.name));
        for method in &object.methods {
            let _ = writeln!(
                out,
                "\"{}.{}\" => give({}),",
                object.name,
                method.json,
                dispatched(model, method, &format!("{made}."))
            );
        }
    }
    out += "_ => Err(Failure::Unknown(op.to_owned())),\n}\n}\n\n/// The method of a handle that gives the same answer as an operation.\npub fn through(op: &str) -> Option<&'static str> {\nmatch op {\n";
    for object in &model.objects {
        for (method, op) in object.twins(&model.ops) {
            let _ = writeln!(
                out,
                "\"{}\" => Some(\"{}.{}\"),",
                op.json, object.name, method.json
            );
        }
    }
    out + "_ => None,\n}\n}\n"
}

/// A call of the core with the parts of a vector's input; an object is made from its own parts.
fn dispatched(model: &Model, op: &Op, callee: &str) -> String {
    let call = call(callee, op, |p, borrowed| {
        let value = match &p.ty {
            Ty::Handle(name) => match model.objects.iter().find(|o| o.name == *name) {
                None => return format!("&handle::{}(input)?", snake(name)),
                Some(_) => format!("handles::{name}::new(&argument(input, \"{}\")?)", p.json),
            },
            ty => {
                let ty = if matches!(ty, Ty::Text) {
                    "::<String>"
                } else {
                    ""
                };
                format!("argument{ty}(input, \"{}\")?", p.json)
            }
        };
        if borrowed { format!("&{value}") } else { value }
    });
    if op.fallible {
        format!("{call}?")
    } else {
        call
    }
}
