//! What `#[wire]` writes into the rooms calls this: the form of a type, and how a value is made from what the checker
//! leaves, one line a field.

use serde_json::Map;

pub(crate) use super::quick::{Met, Quick};
pub(crate) use super::shape::{Field, Json, Shape, Variant, Wire};
#[cfg(test)]
pub(crate) use super::tests::tested;

pub(crate) const fn must(name: &'static str, shape: &'static Shape) -> Field {
    Field {
        name,
        shape,
        required: true,
    }
}

pub(crate) const fn may(name: &'static str, shape: &'static Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
    }
}

pub(crate) const fn variant(name: &'static str, fields: &'static [Field]) -> Variant {
    Variant { name, fields }
}

/// The names of a shape.
pub(crate) const fn names(shape: &Shape) -> &'static [&'static str] {
    match shape {
        Shape::Names(names) => names,
        _ => &[],
    }
}

/// The `n`th of the names of a shape.
pub(crate) fn name(shape: &Shape, n: usize) -> &'static str {
    names(shape).get(n).copied().unwrap_or_default()
}

/// The fields of an object.
pub(crate) struct Fields<'j>(&'j mut Map<String, Json>);

impl<'j> Fields<'j> {
    pub(crate) fn of(json: &'j mut Json) -> Option<Self> {
        match json {
            Json::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// The value of a field, if it is there.
    pub(crate) fn get<T: Wire>(&mut self, name: &str) -> Option<T> {
        T::read(self.0.get_mut(name)?)
    }
}

/// Of all values of an enum, in the order of the names of its shape, the one that is named.
pub(crate) fn pick<T: Clone>(json: &Json, shape: &Shape, all: &[T]) -> Option<T> {
    all.get(index(json.as_str()?, shape)?).cloned()
}

/// The same of plain text.
pub(crate) fn pick_quick<T: Clone>(from: &mut Quick<'_>, shape: &Shape, all: &[T]) -> Option<T> {
    all.get(index(from.text()?, shape)?).cloned()
}

fn index(text: &str, shape: &Shape) -> Option<usize> {
    names(shape).iter().position(|name| *name == text)
}
