//! JSON text to values, with every key that an object names twice: which of the two is meant is not known, and a
//! reader that keeps the last one chooses in silence.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value as Json};

use super::check::Step;

/// The value of a text, and the places of the keys that stand there twice.
pub(super) fn parse(text: &str) -> serde_json::Result<(Json, BTreeSet<Vec<Step>>)> {
    let mut seen = Seen::default();
    let mut from = serde_json::Deserializer::from_str(text);
    let json = seen.deserialize(&mut from)?;
    from.end()?;
    Ok((json, seen.twice))
}

/// Where the reader is, and what it saw twice.
#[derive(Default)]
struct Seen {
    path: Vec<Step>,
    twice: BTreeSet<Vec<Step>>,
}

impl<'de> DeserializeSeed<'de> for &mut Seen {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Seen {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = vec![];
        self.path.push(Step::Index(0));
        while let Some(item) = items.next_element_seed(&mut *self)? {
            list.push(item);
            if let Some(step) = self.path.last_mut() {
                *step = Step::Index(list.len());
            }
        }
        self.path.pop();
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            self.path.push(Step::Key(name));
            let value = fields.next_value_seed(&mut *self)?;
            if let Some(Step::Key(name)) = self.path.last()
                && object.insert(name.clone(), value).is_some()
            {
                self.twice.insert(self.path.clone());
            }
            self.path.pop();
        }
        Ok(object.into())
    }
}
