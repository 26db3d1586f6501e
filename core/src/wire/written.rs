//! Values as the text of JSON (写出): byte for byte what `serde_json` writes, with less work for each field of hundreds of
//! small records.
//!
//! A name of a field is a word of the program and is copied as it stands. What no type of the wire has, such as a map, is
//! written by `serde_json`.

use std::fmt::Display;
use std::io::Write as _;

use serde::Serialize;
use serde::ser::{self, Error as _, Impossible};
use serde_json::Error;

/// Room for an answer that is not large, made at once.
const USUAL: usize = 1 << 10;

/// A value as the bytes of JSON.
///
/// # Errors
/// Those of `serde_json::to_vec`; no type of the wire has any.
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    let mut out = Vec::with_capacity(USUAL);
    match value.serialize(Writer(&mut out)) {
        Ok(()) => Ok(out),
        Err(_) => serde_json::to_vec(value),
    }
}

struct Writer<'o>(&'o mut Vec<u8>);

/// The parts of a list or an object.
struct Parts<'o> {
    out: &'o mut Vec<u8>,
    first: bool,
    end: u8,
}

impl<'o> Parts<'o> {
    fn of(out: &'o mut Vec<u8>, begin: u8, end: u8) -> Self {
        out.push(begin);
        Self {
            out,
            first: true,
            end,
        }
    }

    fn next(&mut self) {
        if !std::mem::replace(&mut self.first, false) {
            self.out.push(b',');
        }
    }
}

/// A text between its quotes.
fn text(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    // Not the first that is found: a loop that looks at all of them takes sixteen at a time.
    let special = |any: bool, b: u8| any | (b < 0x20) | (b == b'"') | (b == b'\\');
    match text.bytes().fold(false, special) {
        false => out.extend_from_slice(text.as_bytes()),
        true => text.bytes().for_each(|b| escaped(out, b)),
    }
    out.push(b'"');
}

fn escaped(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' | b'\\' => byte,
        0x08 => b'b',
        0x09 => b't',
        0x0A => b'n',
        0x0C => b'f',
        0x0D => b'r',
        0..0x20 => {
            out.extend_from_slice(b"\\u00");
            let digit = |half: u8| {
                if half < 10 {
                    b'0' + half
                } else {
                    b'a' + half - 10
                }
            };
            return out.extend([digit(byte >> 4), digit(byte & 15)]);
        }
        _ => return out.push(byte),
    };
    out.extend([b'\\', short]);
}

fn number(out: &mut Vec<u8>, number: u64) {
    let (mut digits, mut rest, mut count) = ([0u8; 20], number, 0);
    for slot in digits.iter_mut().rev() {
        *slot = b'0' + (rest % 10) as u8;
        rest /= 10;
        count += 1;
        if rest == 0 {
            break;
        }
    }
    let from = digits.len() - count;
    out.extend_from_slice(digits.get(from..).unwrap_or_default());
}

/// What no type of the wire has.
fn other<T>() -> Result<T, Error> {
    Err(Error::custom("not of the wire"))
}

macro_rules! whole {
    ($($name:ident: $of:ty),*) => {$(
        fn $name(self, v: $of) -> Result<(), Error> {
            self.serialize_i64(v.into())
        }
    )*};
}

impl<'o> ser::Serializer for Writer<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'o>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStruct = Parts<'o>;
    type SerializeStructVariant = Impossible<(), Error>;

    whole!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32);

    fn serialize_bool(self, v: bool) -> Result<(), Error> {
        self.0.extend_from_slice(if v { b"true" } else { b"false" });
        Ok(())
    }
    fn serialize_i64(self, v: i64) -> Result<(), Error> {
        if v < 0 {
            self.0.push(b'-');
        }
        number(self.0, v.unsigned_abs());
        Ok(())
    }
    fn serialize_u64(self, v: u64) -> Result<(), Error> {
        number(self.0, v);
        Ok(())
    }
    fn serialize_f32(self, _: f32) -> Result<(), Error> {
        other()
    }
    fn serialize_f64(self, _: f64) -> Result<(), Error> {
        other()
    }
    fn serialize_char(self, _: char) -> Result<(), Error> {
        other()
    }
    fn serialize_str(self, v: &str) -> Result<(), Error> {
        text(self.0, v);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        other()
    }
    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, v: &T) -> Result<(), Error> {
        v.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Error> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        other()
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(name)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        v: &T,
    ) -> Result<(), Error> {
        v.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        other()
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'o>, Error> {
        Ok(Parts::of(self.0, b'[', b']'))
    }
    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        other()
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        other()
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        other()
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        other()
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'o>, Error> {
        Ok(Parts::of(self.0, b'{', b'}'))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        other()
    }
    /// A date has nothing to escape, so it needs no text of its own.
    fn collect_str<T: Display + ?Sized>(self, v: &T) -> Result<(), Error> {
        let from = self.0.len();
        self.0.push(b'"');
        write!(self.0, "{v}").map_err(Error::custom)?;
        let written = self.0.get(from + 1..).unwrap_or_default();
        let plain = |b: &u8| *b >= 0x20 && *b != b'"' && *b != b'\\';
        if written.iter().all(plain) {
            self.0.push(b'"');
            return Ok(());
        }
        self.0.truncate(from);
        self.serialize_str(&v.to_string())
    }
}

impl ser::SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<(), Error> {
        self.next();
        v.serialize(Writer(self.out))
    }
    fn end(self) -> Result<(), Error> {
        self.out.push(self.end);
        Ok(())
    }
}

impl ser::SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        v: &T,
    ) -> Result<(), Error> {
        self.out.reserve(name.len() + 4);
        self.next();
        self.out.push(b'"');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        v.serialize(Writer(self.out))
    }
    fn end(self) -> Result<(), Error> {
        self.out.push(self.end);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::eligibility::assess;
    use crate::eligibility::tests::{household, standards};

    fn same<T: Serialize + ?Sized>(value: &T) {
        let (ours, theirs) = (encode(value).unwrap(), serde_json::to_vec(value).unwrap());
        assert_eq!(String::from_utf8(ours), String::from_utf8(theirs));
    }

    proptest! {
        #[test]
        fn a_value_is_written_as_serde_json_writes_it(
            text in any::<String>(), marks in "[\u{0}-\u{7F}]{0,40}", n in any::<i64>(), small in any::<u8>(), list in any::<Vec<Option<bool>>>(),
        ) {
            same(&text);
            same(&marks);
            same(&(n, small));
            same(&[n, 0, i64::MIN]);
            same(&[u64::MAX]);
            same(&list);
            same(&std::collections::BTreeMap::from([(text, marks)]));
        }

        #[test]
        fn an_answer_is_written_as_serde_json_writes_it(standards in standards(), h in household()) {
            same(&h);
            same(&assess(&standards, &h));
        }
    }

    #[test]
    fn days_and_what_is_tagged_are_written_as_serde_json_writes_them() {
        let day = |y| chrono::NaiveDate::from_ymd_opt(y, 2, 3);
        same(&[day(2024), day(1), day(-5), day(12_345)]);
        let pack = crate::policy::PolicyPack::builtin();
        same(&crate::wire::ops::parameters(&pack, day(2026).unwrap()));
        same(&crate::wire::ops::clauses());
    }
}
