//! What the types of the wire look like in JSON, as data: one reader walks all of them, so that
//! none has a reader of its own. See `core/docs/adr/0010-one-reader-over-a-table.md`.

use chrono::NaiveDate;
pub(crate) use serde_json::Value as Json;

use super::derive::name;
use super::quick::Quick;
use crate::calendar::iso_date;
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

/// A type that crosses the wire (接口类型); `#[wire]` makes a struct or an enum of the rooms one.
pub trait Wire: Sized {
    /// Its form in JSON.
    const SHAPE: &'static Shape;

    /// The value of JSON that has this form, taken out of it; of any other, nothing or what can be read of it.
    fn read(json: &mut Json) -> Option<Self>;

    /// The value of a text that is plain and right in every part; of any other, nothing.
    fn quick(from: &mut Quick<'_>) -> Option<Self>;
}

/// The name that the `n`th value of a list of names has on the wire.
pub(crate) fn name_of<T: Wire>(_: &T, n: usize) -> &'static str {
    name(T::SHAPE, n)
}

macro_rules! whole {
    ($($of:ty: $least:expr, $most:expr;)*) => {$(
        impl Wire for $of {
            const SHAPE: &'static Shape = &Shape::Int($least, $most);

            fn read(json: &mut Json) -> Option<Self> {
                Self::try_from(json.as_i64()?).ok()
            }

            fn quick(from: &mut Quick<'_>) -> Option<Self> {
                Self::try_from(from.int($least, $most)?).ok()
            }
        }
    )*};
}

whole! {
    u8: 0, u8::MAX as i64;
    u32: 0, u32::MAX as i64;
    i32: i32::MIN as i64, i32::MAX as i64;
    i64: -MAX_FEN, MAX_FEN;
}

impl Wire for bool {
    const SHAPE: &'static Shape = &Shape::Flag;

    fn read(json: &mut Json) -> Option<Self> {
        json.as_bool()
    }

    fn quick(from: &mut Quick<'_>) -> Option<Self> {
        from.flag()
    }
}

impl Wire for String {
    const SHAPE: &'static Shape = &Shape::Text;

    fn read(json: &mut Json) -> Option<Self> {
        match json {
            Json::String(text) => Some(std::mem::take(text)),
            _ => None,
        }
    }

    fn quick(from: &mut Quick<'_>) -> Option<Self> {
        from.text().map(str::to_owned)
    }
}

impl Wire for NaiveDate {
    const SHAPE: &'static Shape = &Shape::Date;

    fn read(json: &mut Json) -> Option<Self> {
        iso_date(json.as_str()?)
    }

    fn quick(from: &mut Quick<'_>) -> Option<Self> {
        iso_date(from.text()?)
    }
}

impl<T: Wire> Wire for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);

    fn read(json: &mut Json) -> Option<Self> {
        let Json::Array(items) = json else {
            return None;
        };
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            list.push(T::read(item)?);
        }
        Some(list)
    }

    fn quick(from: &mut Quick<'_>) -> Option<Self> {
        from.list()
    }
}

impl<T: Wire> Wire for Option<T> {
    const SHAPE: &'static Shape = &Shape::Maybe(T::SHAPE);

    fn read(json: &mut Json) -> Option<Self> {
        match json {
            Json::Null => Some(None),
            json => T::read(json).map(Some),
        }
    }

    fn quick(from: &mut Quick<'_>) -> Option<Self> {
        match from.null()? {
            true => Some(None),
            false => T::quick(from).map(Some),
        }
    }
}
