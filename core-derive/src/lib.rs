//! The attribute of the types of `gridaid` that cross to other languages (接口类型).
//!
//! What it writes names modules of that crate, so it is of no use in another.
#![forbid(unsafe_code)]

mod fact;
mod quick;
mod read;
#[cfg(test)]
mod tests;
mod write;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Makes a struct or an enum one of the wire: its JSON is camelCase, read and written by serde and by the one reader of
/// the core (`impl Wire`), with a declaration in TypeScript (feature `tsify`) and a test that all of them say the same.
///
/// It stands before the derives. A field that is an `Option` is not written where it is `None`; every other field must
/// be there. What differs is said:
///
/// | written | on | meaning |
/// |---|---|---|
/// | `#[wire(facts)]` | a struct with `Default` | every field may be absent when read; all are written, `None` as null |
/// | `#[wire(facts, compared)]` | the same | two of them can be compared, and a field cleared, by name (`Record`) |
/// | `#[wire(facts, table)]` | the same | its facts are rows of a table (`Facts`): each says so by `#[fact(…)]` |
/// | `#[wire(given)]` | a struct without `Default` | a caller writes all of it, as a literal: a new field is a new major version |
/// | `#[wire(nulls)]` | a struct | `None` is written as null |
/// | `#[wire(tag = "type")]` | an enum with fields | the field that names the variant |
/// | `#[wire(if_any)]` | a list or an `Option` | written only where it holds something, and may be absent |
/// | `#[wire(default)]` | a field | written always, and may be absent |
/// | `#[wire(name = "zh-CN")]` | a variant | its name in JSON |
///
/// Every other type is `#[non_exhaustive]`, unless the core is built with `exhaustive`: outside, its literals go through
/// `gridaid::facts!` and its matches have a `_`, so that a new field or variant is no new major version.
///
/// Of a fact `#[fact(…)]` says what people call it, `zh` and `en`; the header of its column in the office's tables,
/// `column`; the clauses that speak of it, `law`; whether it is `sensitive`; and `reads`, the fact of `logic::facts` by which
/// a rule asks for it. A number has its `unit`, and a `range` where no rule asks for it. What kind of fact it is, the type says.
#[proc_macro_attribute]
pub fn wire(options: TokenStream, item: TokenStream) -> TokenStream {
    let options = parse_macro_input!(options as read::Options);
    let item = parse_macro_input!(item as DeriveInput);
    let written = write::write(&options, item);
    written
        .unwrap_or_else(|fault| fault.into_compile_error())
        .into()
}
