//! The table of the wire's types that the one reader of the core walks, and how a value is made
//! from what the reader leaves.

use std::fmt::Write;

use anyhow::{Result, bail};

use super::HEADER;
use super::model::{Field, Kind, Model, Ty, snake};
use super::rust::imports;

/// `core/src/wire/schema.rs`.
pub fn table(model: &Model) -> Result<String> {
    let all = model.types.iter().map(|t| t.name.clone()).collect();
    let mut out = format!(
        "{HEADER}\n//! What the types of the wire look like in JSON.\n\nuse chrono::NaiveDate;\n\n{}",
        imports(model, &all).replace("use gridaid::", "use crate::")
    );
    out += "use super::fields::{Fields, pick};\n";
    out += "use super::shape::{Json, Shape, Wire, may, must, variant};\n";
    out += "#[cfg(test)]\nuse super::shape::{Again, Shown, again, shown};\n\n";
    for found in &model.types {
        let shape = match &found.kind {
            Kind::Record(list) => format!("Shape::Object(&[{}])", fields(list)?),
            Kind::Choice(list, None) => {
                let names: Vec<_> = list.iter().map(|v| format!("{:?}", v.json)).collect();
                format!("Shape::Names(&[{}])", names.join(", "))
            }
            Kind::Choice(list, Some(tag)) => {
                let mut variants = String::new();
                for one in list {
                    let _ = write!(
                        variants,
                        "variant({:?}, &[{}]),",
                        one.json,
                        fields(&one.fields)?
                    );
                }
                format!("Shape::Tagged({tag:?}, &[{variants}])")
            }
        };
        let (name, of) = (upper(&found.name), &found.name);
        let made = made(&found.kind);
        let _ = writeln!(
            out,
            "static {name}: Shape = {shape};\n\nimpl Wire for {of} {{\nconst SHAPE: &'static Shape = &{name};\n\n\
             fn read(json: &mut Json) -> Option<Self> {{ {made} }}\n}}\n"
        );
    }
    out += "/// Every type: its name, its form, and what reads and writes it, and its `Debug`.\n";
    out += "#[cfg(test)]\npub(super) const EVERY: &[(&str, &Shape, Again, Shown)] = &[";
    for found in &model.types {
        let of = &found.name;
        let _ = writeln!(
            out,
            "({of:?}, &{}, again::<{of}>, shown::<{of}>),",
            upper(of)
        );
    }
    out += "];\n";
    Ok(out)
}

/// The body that makes a value.
fn made(kind: &Kind) -> String {
    let fields = |fields: &[Field]| {
        fields.iter().fold(String::new(), |mut out, field| {
            let or = match (&field.ty, field.required) {
                (Ty::Maybe(_), _) => "",
                (_, true) => "?",
                (_, false) => ".unwrap_or_default()",
            };
            let _ = write!(out, "{}: from.get({:?}){or},", field.name, field.json);
            out
        })
    };
    match kind {
        Kind::Record(list) => format!(
            "let mut from = Fields::of(json)?; Some(Self {{ {} }})",
            fields(list)
        ),
        Kind::Choice(list, None) => {
            let all: Vec<_> = list.iter().map(|v| format!("Self::{}", v.name)).collect();
            format!("pick(json, Self::SHAPE, &[{}])", all.join(", "))
        }
        Kind::Choice(list, Some(tag)) => {
            let mut arms = String::new();
            for one in list {
                let _ = write!(
                    arms,
                    "{:?} => Self::{} {{ {} }},",
                    one.json,
                    one.name,
                    fields(&one.fields)
                );
            }
            format!(
                "let mut from = Fields::of(json)?; let tag: String = from.get({tag:?})?;\n\
                 Some(match tag.as_str() {{ {arms} _ => return None }})"
            )
        }
    }
}

fn upper(name: &str) -> String {
    snake(name).to_uppercase()
}

/// Ascending by name, as the reader searches them.
fn fields(list: &[Field]) -> Result<String> {
    let mut list: Vec<&Field> = list.iter().collect();
    list.sort_by(|a, b| a.json.cmp(&b.json));
    let mut out = String::new();
    for field in list {
        let presence = if field.required { "must" } else { "may" };
        let inner = match &field.ty {
            Ty::Maybe(inner) => inner,
            ty => ty,
        };
        let _ = write!(out, "{presence}({:?}, {}),", field.json, shape(inner)?);
    }
    Ok(out)
}

fn shape(ty: &Ty) -> Result<String> {
    Ok(match ty {
        Ty::Named(name) => format!("&{}", upper(name)),
        ty => format!("<{} as Wire>::SHAPE", rust(ty)?),
    })
}

fn rust(ty: &Ty) -> Result<String> {
    Ok(match ty {
        Ty::Text => "String".into(),
        Ty::Flag => "bool".into(),
        Ty::Int(name) | Ty::Named(name) => name.clone(),
        Ty::Date => "NaiveDate".into(),
        Ty::List(inner) => format!("Vec<{}>", rust(inner)?),
        Ty::Maybe(_) | Ty::Handle(_) | Ty::Nothing => bail!("{ty:?} is no value of a field"),
    })
}
