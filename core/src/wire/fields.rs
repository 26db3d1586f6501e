//! How a value is made from what the checker leaves: one line a field in `schema.rs`.

use serde_json::Map;

use super::shape::{Json, Shape, Wire};

/// The fields of an object.
pub(super) struct Fields<'j>(&'j mut Map<String, Json>);

impl<'j> Fields<'j> {
    pub(super) fn of(json: &'j mut Json) -> Option<Self> {
        match json {
            Json::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// The value of a field, if it is there.
    pub(super) fn get<T: Wire>(&mut self, name: &str) -> Option<T> {
        T::read(self.0.get_mut(name)?)
    }
}

/// Of all values of an enum, in the order of the names of its shape, the one that is named.
pub(super) fn pick<T: Clone>(json: &Json, shape: &Shape, all: &[T]) -> Option<T> {
    all.get(index(json, shape)?).cloned()
}

fn index(json: &Json, shape: &Shape) -> Option<usize> {
    match (shape, json) {
        (Shape::Names(names), Json::String(text)) => names.iter().position(|name| name == text),
        _ => None,
    }
}
