//! The objects of `wire/handles.rs` in every language: made once from facts, then asked.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::HEADER;
use super::example::{self, Language};
use super::model::{Field, Model, Object, Op, Ty};
use super::python::{self, answered, border, docstring, handed, hint, name, parameters};
use super::rust::{
    docs, imports, mobile_call, mobile_fn, owned, plain_docs, python_call, python_fn,
    python_params, wasm_call, wasm_fn, wasm_params,
};

/// The types that the objects are made from and answer with.
fn used<'a>(model: &'a Model, of: impl Fn(&'a Op) -> Vec<&'a Ty>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for ty in model.asked().flat_map(of) {
        let mut ty = ty;
        while let Ty::Maybe(inner) | Ty::List(inner) = ty {
            ty = inner;
        }
        if let Ty::Named(name) = ty {
            found.insert(name.clone());
        }
    }
    found
}

fn all(op: &Op) -> Vec<&Ty> {
    let params = op.params.iter().map(|(p, _): &(Field, bool)| &p.ty);
    params.chain(std::iter::once(&op.result)).collect()
}

fn heading(what: &str) -> String {
    format!("{HEADER}\n//! What is made once from facts and then asked, {what}.\n\n")
}

/// `bindings-mobile/src/generated/objects.rs`.
pub fn mobile(model: &Model) -> String {
    let types = used(model, all);
    let mut out = format!(
        "{}use chrono::NaiveDate;\n{}use gridaid::wire::handles;\n\nuse crate::handles::PolicyPack;\n\n",
        heading("for Kotlin and Swift"),
        imports(model, &types)
    );
    for object in &model.objects {
        let params: Vec<String> = object
            .new
            .params
            .iter()
            .map(|(p, _)| format!("{}: {}", p.name, owned(&p.ty)))
            .collect();
        let _ = writeln!(
            out,
            "{}#[derive(uniffi::Object)]\npub struct {}(pub(crate) handles::{});\n\n#[uniffi::export]\nimpl {} {{\n{}#[uniffi::constructor]\npub fn new({}) -> Self {{ Self({}) }}\n",
            docs(&plain_docs(&object.docs), ""),
            object.name,
            object.name,
            object.name,
            docs(&plain_docs(&object.new.docs), ""),
            params.join(", "),
            mobile_call(&object.new, &made(object))
        );
        for method in &object.methods {
            out += &mobile_fn(method, "self.0.", "&self, ");
        }
        out += "}\n\n";
    }
    out
}

/// `bindings-wasm/src/generated/objects.rs`.
pub fn wasm(model: &Model) -> String {
    let types = used(model, all);
    let mut out = format!(
        "{}use std::rc::Rc;\n\n{}use gridaid::wire::handles;\nuse tsify::Ts;\nuse wasm_bindgen::prelude::*;\n\nuse crate::border::*;\nuse crate::handles::PolicyPack;\n\n",
        heading("for JavaScript"),
        imports(model, &types)
    );
    for object in &model.objects {
        let _ = writeln!(
            out,
            "{}#[wasm_bindgen]\npub struct {}(pub(crate) Rc<handles::{}>);\n\nlendable!({}, handles::{});\n\n#[wasm_bindgen]\nimpl {} {{\n{}#[wasm_bindgen(constructor)]\npub fn new({}) -> Result<{}, JsValue> {{ Ok(Self(Rc::new({}))) }}\n",
            docs(&plain_docs(&object.docs), ""),
            object.name,
            object.name,
            object.name,
            object.name,
            object.name,
            docs(&plain_docs(&object.new.docs), ""),
            wasm_params(&object.new),
            object.name,
            wasm_call(&object.new, &made(object))
        );
        for method in &object.methods {
            out += &wasm_fn(method, "self.0.", "&self, ");
        }
        out += "}\n\n";
    }
    out
}

/// `bindings-python/src/generated/objects.rs`.
pub fn python_native(model: &Model) -> String {
    let mut out = format!(
        "{}use gridaid::wire::{{Refusal, handles}};\nuse pyo3::prelude::*;\nuse pyo3::types::PyBytes;\n\nuse crate::border::{{Day, answer, read, refuse}};\nuse crate::handles::PolicyPack;\n\n",
        heading("for Python; `gridaid._generated.objects` wraps it")
    );
    for object in &model.objects {
        let mut params = vec!["py: Python<'_>".to_owned()];
        params.extend(python_params(&object.new));
        let _ = writeln!(
            out,
            "{}#[pyclass(frozen)]\npub struct {}(pub(crate) handles::{});\n\n#[pymethods]\nimpl {} {{\n#[new]\nfn new({}) -> PyResult<Self> {{ py.detach(|| -> Result<_, Refusal> {{ {} }}).map(Self).map_err(refuse) }}\n",
            docs(&plain_docs(&object.docs), ""),
            object.name,
            object.name,
            object.name,
            params.join(", "),
            python_call(&object.new, &made(object))
        );
        for method in &object.methods {
            out += &python_fn(method, "self.0.", "", "&self, ");
        }
        out += "}\n\n";
    }
    out += "/// Adds every object to the module.\npub fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {\n";
    for object in &model.objects {
        let _ = writeln!(out, "module.add_class::<{}>()?;", object.name);
    }
    out + "Ok(())\n}\n"
}

fn made(object: &Object) -> String {
    format!("handles::{}::", object.name)
}

/// `python/gridaid/_generated/objects.py`.
pub fn python(model: &Model) -> String {
    let mut body = String::new();
    let mut names = vec![];
    for object in &model.objects {
        let own = &object.name;
        names.push(format!("    \"{own}\",\n"));
        let kept = |op: &Op, start: &str, between: &str| -> String {
            let names = op
                .params
                .iter()
                .map(|(p, _)| format!("{start}{}", name(&p.name)));
            names.collect::<Vec<_>>().join(between)
        };
        let slots: String = object
            .new
            .params
            .iter()
            .map(|(p, _)| format!(", \"_{}\"", p.name))
            .collect();
        let _ = write!(
            body,
            "\n\nclass {own}:\n{}\n    __slots__ = (\"_native\"{slots})\n\n    def __init__(self, {}) -> None:\n{}        self._native = native({})\n",
            docstring(&object.docs, "    "),
            parameters(&object.new).join(", "),
            docstring(&object.new.docs, "        "),
            handed(&object.new, &format!("_native.{own}"))
        );
        for (p, _) in &object.new.params {
            let _ = writeln!(body, "        self._{} = {}", p.name, name(&p.name));
        }
        for method in &object.methods {
            let _ = write!(
                body,
                "\n    def {}(\n        self,\n{}    ) -> {}:\n{}        return {}, {})\n",
                method.name,
                parameters(method)
                    .iter()
                    .map(|p| format!("        {p},\n"))
                    .collect::<String>(),
                hint(&method.result),
                docstring(&example::docs(method, Some(Language::Python)), "        "),
                answered(&method.result),
                handed(method, &format!("self._native.{}", method.name))
            );
        }
        let _ = write!(
            body,
            "\n    def __reduce__(self) -> tuple[Any, ...]:\n        return ({own}, ({},))\n",
            kept(&object.new, "self._", ", ")
        );
    }
    let types = python::imports(model, &used(model, all));
    format!(
        "{}\"\"\"What is made once from facts and then asked.\"\"\"\n\nfrom __future__ import annotations\n\nimport datetime\nfrom collections.abc import Sequence\nfrom typing import Any\n\nfrom .. import _native\nfrom .._border import {}\nfrom .._codec import Many\nfrom .._handles import PolicyPack\n{types}\n__all__ = [\n{}]\n{body}",
        HEADER.replacen("//", "#", 1) + "\n",
        border(&body),
        names.concat()
    )
}
