//! JSON text to values, with every key that an object names twice: which of the two is meant is not known, and a
//! reader that keeps the last one chooses in silence.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value as Json};

use super::check::Step;

/// The most bytes that the values of a text may take in a browser, whose memory is 4 GB. The same everywhere, so that no
/// door reads what another one refuses.
const MOST: u64 = 2_500_000_000;
/// Bytes of a value in its list, of the first and of each further six fields of an object.
const OF_VALUE: u64 = 24;
const OF_FIELDS: u64 = 420;

/// Why a text gives no value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unparsed {
    /// It is no JSON, at this line.
    Line(usize),
    /// Its values take more room than there is.
    TooLarge,
}

/// The value of a text, and the places of the keys that stand there twice.
pub(super) fn parse(text: &str) -> Result<(Json, BTreeSet<Vec<Step>>), Unparsed> {
    parse_within(text, MOST)
}

fn parse_within(text: &str, most: u64) -> Result<(Json, BTreeSet<Vec<Step>>), Unparsed> {
    let mut seen = Seen {
        left: most,
        ..Seen::default()
    };
    let mut from = serde_json::Deserializer::from_str(text);
    let json = seen.deserialize(&mut from);
    match json.and_then(|json| from.end().map(|()| json)) {
        Ok(json) => Ok((json, seen.twice)),
        Err(_) if seen.full => Err(Unparsed::TooLarge),
        Err(error) => Err(Unparsed::Line(error.line())),
    }
}

/// Where the reader is, and what it saw twice.
#[derive(Default)]
struct Seen {
    path: Vec<Step>,
    twice: BTreeSet<Vec<Step>>,
    /// Bytes that the values may still take, and whether they would take more.
    left: u64,
    full: bool,
}

impl Seen {
    /// Takes room for a value.
    fn room<E: Error>(&mut self, bytes: u64) -> Result<(), E> {
        match self.left.checked_sub(bytes) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => {
                self.full = true;
                Err(E::custom("too large"))
            }
        }
    }
}

/// A length as bytes.
fn bytes(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
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
        self.room(bytes(value.len()))?;
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Json, E> {
        self.room(bytes(value.len()))?;
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = vec![];
        self.path.push(Step::Index(0));
        while let Some(item) = items.next_element_seed(&mut *self)? {
            self.room(OF_VALUE)?;
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
            let more = object.len().is_multiple_of(6) && (object.is_empty() || object.len() > 11);
            self.room(bytes(name.len()).saturating_add(if more { OF_FIELDS } else { 0 }))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_more_room_than_there_is_is_not_read() {
        let list = |n: usize, item: &str| format!("[{}]", vec![item; n].join(","));
        for (item, each) in [
            ("{}", 24),
            ("1", 24),
            (r#""abc""#, 27),
            (r#"{"a":1}"#, 24 + 421),
        ] {
            let within = parse_within(&list(10, item), 10 * each);
            assert!(within.is_ok(), "{item}");
            let beyond = parse_within(&list(10, item), 10 * each - 1);
            assert_eq!(beyond.err(), Some(Unparsed::TooLarge), "{item}");
        }
        assert_eq!(parse("[1,\n}").err(), Some(Unparsed::Line(2)));
    }
}
