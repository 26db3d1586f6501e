//! What the types of the wire look like in JSON, as data: one reader walks all of them, so that
//! none has a reader of its own. See `core/docs/adr/0010-one-reader-over-a-table.md`.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use crate::money::MAX_FEN;

/// The form of a value.
#[derive(Debug)]
pub enum Shape {
    /// True or false.
    Flag,
    /// A whole number between these two.
    Int(i64, i64),
    /// Text.
    Text,
    /// A civil date in ISO form.
    Date,
    /// One of these names.
    Names(&'static [&'static str]),
    /// A list of such values.
    List(&'static Shape),
    /// An object with these fields, ascending by name.
    Object(&'static [Field]),
    /// An object whose field of this name says which of the variants it is.
    Tagged(&'static str, &'static [Variant]),
    /// A value that may be null as a whole; a null field is an absent one in any case.
    Maybe(&'static Shape),
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    pub(super) name: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) required: bool,
}

/// A variant of a tagged object.
#[derive(Debug)]
pub struct Variant {
    pub(super) name: &'static str,
    pub(super) fields: &'static [Field],
}

pub(super) const fn must(name: &'static str, shape: &'static Shape) -> Field {
    Field {
        name,
        shape,
        required: true,
    }
}

pub(super) const fn may(name: &'static str, shape: &'static Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
    }
}

pub(super) const fn variant(name: &'static str, fields: &'static [Field]) -> Variant {
    Variant { name, fields }
}

/// A type that crosses the wire (接口类型); `cargo xtask mirror` writes it for the types of the rooms.
pub trait Wire: DeserializeOwned {
    /// Its form in JSON.
    const SHAPE: &'static Shape;
}

macro_rules! wire {
    ($($of:ty: $shape:expr,)*) => {$(
        impl Wire for $of {
            const SHAPE: &'static Shape = &$shape;
        }
    )*};
}

wire! {
    bool: Shape::Flag,
    u8: Shape::Int(0, u8::MAX as i64),
    u32: Shape::Int(0, u32::MAX as i64),
    i32: Shape::Int(i32::MIN as i64, i32::MAX as i64),
    i64: Shape::Int(-MAX_FEN, MAX_FEN),
    String: Shape::Text,
    NaiveDate: Shape::Date,
}

impl<T: Wire> Wire for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
}

impl<T: Wire> Wire for Option<T> {
    const SHAPE: &'static Shape = &Shape::Maybe(T::SHAPE);
}

/// Reads and writes a value; nothing where it cannot be read.
#[cfg(test)]
pub(super) type Again = fn(serde_json::Value) -> Option<serde_json::Value>;

#[cfg(test)]
pub(super) fn again<T: Wire + serde::Serialize>(
    json: serde_json::Value,
) -> Option<serde_json::Value> {
    serde_json::to_value(serde_json::from_value::<T>(json).ok()?).ok()
}
