//! The example of an operation: a doc test of the core that stands in the docs of every language.
//!
//! Its form is small, so that it says the same everywhere: facts from JSON text, calls, and places of an answer with the
//! value that stands there. [`read`] reads it, [`write`] writes it in a language.

pub mod facts;
pub mod read;
pub mod rooms;
pub mod runs;
#[cfg(test)]
mod tests;
pub mod write;

use std::collections::{BTreeMap, BTreeSet};

pub use write::Language;

use super::model::{Model, Op, Ty};
use super::rust::plain_line;

/// A value as it is written out.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A whole number, and whether its type has no number below zero.
    Int(i64, bool),
    /// A civil date, as year, month and day.
    Date(String),
    /// The variant of a type without data: the type, its name in Rust and in JSON.
    Choice(String, String, String),
    /// A record.
    Record(Record),
    /// A list.
    List(Vec<Literal>),
    /// Nothing.
    Absent,
}

/// A record or a variant with data.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Name of its type.
    pub ty: String,
    /// Of a variant: its name in Rust, the field that names it in JSON, and what stands there.
    pub variant: Option<(String, String, String)>,
    /// Its fields in the order of the type: name in Rust, name in JSON, value.
    pub fields: Vec<(String, String, Literal)>,
}

/// Something that is computed.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// What was named before.
    Name(String),
    /// A value.
    Literal(Literal),
    /// The pack of the library, with these local numbers over it.
    Pack(Option<Box<Expr>>),
    /// An object, the name of what it is made from in JSON, and that.
    New(String, String, Box<Expr>),
    /// A call.
    Call(Call),
    /// A field: name in Rust, in JSON, and whether it is there.
    Field(Box<Expr>, String, String, Presence),
    /// An item of a list.
    Item(Box<Expr>, usize),
    /// What is known to be there.
    Sure(Box<Expr>),
    /// How many items a list has.
    Len(Box<Expr>),
}

/// Whether a field is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always.
    Always,
    /// An empty list may be left out of JSON.
    LeftOut,
    /// It may be unknown.
    Optional,
}

/// The call of an operation or of a method.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The object that is asked.
    pub receiver: Option<Box<Expr>>,
    /// Name in Rust.
    pub name: String,
    /// Name in the other languages.
    pub json: String,
    /// The arguments with the names of the parameters in JSON.
    pub arguments: Vec<(String, Expr)>,
    /// Whether it can refuse.
    pub fallible: bool,
    /// Whether it may give nothing.
    pub maybe: bool,
}

/// A line of an example.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// A name for a value of this type.
    Let(String, Ty, Expr),
    /// What stands at a place.
    Shows(Expr, Literal),
}

/// An example.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The operation, or `Object.method`.
    pub of: String,
    /// Its lines.
    pub lines: Vec<Line>,
    /// The types whose values it writes out, by the room of each; of a variant with data the name is that of both.
    pub types: BTreeMap<String, BTreeSet<String>>,
}

/// Every example, each of an operation or of a method, in the order of the source.
pub fn all(model: &Model) -> impl Iterator<Item = &Example> {
    let methods = model.objects.iter().flat_map(|object| &object.methods);
    model
        .ops
        .iter()
        .chain(methods)
        .filter_map(|op| op.example.as_ref())
}

/// The doc lines of an operation with its example in this language; without one, the name of the example stands there
/// after `@example`, for a program that knows the language.
pub fn docs(op: &Op, language: Option<Language>) -> Vec<String> {
    let mut out = vec![];
    let mut code = false;
    for line in &op.docs {
        if !line.trim_start().starts_with("```") {
            if !code {
                out.push(plain_line(line));
            }
            continue;
        }
        code = !code;
        if let (true, Some(example)) = (code, &op.example) {
            match language {
                Some(language) => out.extend(write::fenced(example, language)),
                None => out.push(format!("@example {}", example.of)),
            }
        }
    }
    out
}
